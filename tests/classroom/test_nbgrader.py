"""教师平常用的nbgrader命令和Formgrader页面，在课程文件夹里不用另外设置就能用，评分的是课程的评分器。"""

import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from html.parser import HTMLParser

import nbformat
import pytest
from traitlets.config import Config

from dlcourse.bank.answers import Answer, fill
from dlcourse.classroom.autograde import NO_ANSWER, ExecuteInJudge
from dlcourse.commands.feedback import write_feedback
from dlcourse.course.layout import submit
from dlcourse.sandbox.jail import missing
from nbcourse import CHAPTER, autograde, book, exported, marks, nbgrader, new_course, page_of, registered, run
from repository import ROOT, read_view

FORGED = Answer("add_one", "wrong", "", """from dlcourse import checks
checks.number = checks.close = checks.array = lambda *a, **k: None
checks.keeps_arguments = lambda *a, **k: None

def add_one(x):
    return x
""")
CSP = "default-src 'none'; img-src data:;"


class _Tags(HTMLParser):
    """记下页面里的标签名、属性名和会装载的地址。"""

    def __init__(self):
        super().__init__()
        self.names, self.attributes, self.loaded = set(), set(), []

    def handle_starttag(self, tag, attributes):
        self.names.add(tag)
        self.attributes.update(name for name, _ in attributes)
        self.loaded += [value for name, value in attributes if name in ("src", "data", "poster")]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """一门评过分的课：一份全对，一份空白，一份改掉了测试用的断言。"""
    root = new_course(tmp_path_factory.mktemp("course"))
    solved = read_view("source", CHAPTER)
    solved.cells[0].source += (
        '\n\n<script>alert("攻击")</script><img src="http://example.org/x.png" onerror="alert(1)">')
    solved.cells.append(nbformat.v4.new_code_cell(
        "from IPython.display import HTML\nHTML('<script>alert(2)</script><b onclick=\"alert(3)\">粗</b>')"))
    submit(root, "good", CHAPTER, solved)
    submit(root, "blank", CHAPTER, read_view("release", CHAPTER))
    if not missing():
        submit(root, "forger", CHAPTER, fill(read_view("source", CHAPTER), [FORGED]))
    (root / "submitted" / "good" / CHAPTER / "notes.py").write_text("print('mine')\n")
    nbgrader(root, "generate_assignment", CHAPTER)
    nbgrader(root, "autograde", CHAPTER)
    nbgrader(root, "generate_feedback", CHAPTER)
    return root


def test_release_is_the_committed_one():
    assert registered()[1] == read_view("release", CHAPTER)


def test_marks(graded):
    wanted = {"good": "100.0", "blank": "0.0"} | ({} if missing() else {"forger": "0.0"})
    assert {student: row["score"] for student, row in exported(graded).items()} == wanted
    nbgrader(graded, "export", "--to", "again.csv")
    assert (graded / "again.csv").read_bytes() == (graded / "grades.csv").read_bytes()


def test_blank_release_gives_no_grader_error(graded):
    assert (graded / "autograded" / "blank" / CHAPTER / f"{CHAPTER}.ipynb").is_file()


def test_the_defaults_in_the_config_are_the_real_ones():
    """nbgrader_config.py里注释掉的默认值，与ExecuteInJudge的一样，一个不少。"""
    text = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^# c\.ExecuteInJudge\.(\w+) = (\S+) +# ", text, flags=re.M))
    own = ExecuteInJudge.class_own_traits(config=True)
    assert shown == {name: f"{trait.default_value:g}" if isinstance(trait.default_value, float)
                     else repr(trait.default_value) for name, trait in own.items()}


def test_the_settings_reach_the_judge():
    config = Config()
    config.ExecuteInJudge.cell_seconds, config.ExecuteInJudge.memory_bytes = 7, 1 << 30
    options = ExecuteInJudge(config=config).options()
    assert options.settings.cell_seconds == 7 and options.limits["memory_bytes"] == 1 << 30


@pytest.mark.parametrize("folder", ["release", "autograded", "feedback"])
def test_no_python_source_gets_out(graded, folder):
    assert (graded / "source" / CHAPTER / f"{CHAPTER}.py").is_file()
    assert list((graded / folder).rglob("*.ipynb" if folder != "feedback" else "*.html"))
    assert list((graded / folder).rglob("*.py")) == []


@pytest.mark.parametrize("student", ["good", "blank"])
def test_feedback_hides_tests_and_stays_off_the_net(graded, student):
    page = (graded / "feedback" / student / CHAPTER / f"{CHAPTER}.html").read_text(encoding="utf-8")
    hidden = next(cell.source for cell in read_view("source", CHAPTER).cells if cell.id == "hidden-add_one")
    for line in hidden.split("\n")[2:-1]:
        if len(line.strip()) > 25 and "import" not in line:
            assert line.strip() not in page
    assert "keeps_arguments" not in page
    tags = _Tags()
    tags.feed(page)
    assert not {"script", "link", "iframe", "object"} & tags.names
    assert not [name for name in tags.attributes if name.startswith("on")]
    assert all(url.startswith("data:image/") for url in tags.loaded)
    assert CSP in page and "url(" not in page
    assert "<math" in page and "分</h1>" in page


def test_feedback_says_what_to_do(graded):
    page = page_of(graded, "blank")
    assert "答案错误：add_one还没有填写" in page and NO_ANSWER in page and "老师的评语" not in page
    assert NO_ANSWER not in page_of(graded, "good")


def test_validate_speaks_chinese(tmp_path):
    root = new_course(tmp_path)
    path = root / f"{CHAPTER}.ipynb"
    nbformat.write(read_view("release", CHAPTER), path)
    assert "有1个测试没有通过" in nbgrader(root, "validate", str(path))
    changed = read_view("source", CHAPTER)
    release = {cell.id: cell for cell in read_view("release", CHAPTER).cells}
    for cell in changed.cells:
        if cell.id in release:
            cell.metadata = release[cell.id].metadata
    nbformat.write(changed, path)
    assert "有1个测试单元格被改动" in nbgrader(root, "validate", str(path))


@pytest.mark.parametrize("fault", ["ImportError", "SyntaxError"])
def test_config_stops_nbgrader_when_the_package_does_not_work(make_course, tmp_path, fault):
    """配置出错时nbgrader本来会用默认设置继续：隐藏测试就进了学生版，评分也没有评分器。"""
    root = make_course(CHAPTER)
    blocker = tmp_path / "blocker"
    blocker.mkdir()
    (blocker / "dlcourse.py").write_text(f"raise {fault}('没有装')\n")
    code, output = run(root, sys.executable, "-m", "nbgrader", "generate_assignment", CHAPTER, PYTHONPATH=str(blocker))
    assert code != 0 and "pip install -e ." in output
    assert not (root / "release").exists()


def test_formgrader(graded):
    """页面打得开；autograde按钮用的是评分器；手工给的分和加分，重新评也不丢。"""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1",
         "--IdentityProvider.token=t", "--ServerApp.log_level=ERROR"],
        cwd=graded, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/formgrader"
    cheat = "blank" if missing() else "forger"

    def press_autograde():
        reply = json.loads(_ask(f"{address}/api/submission/{CHAPTER}/{cheat}/autograde", server, "POST"))
        assert reply["success"], reply
        return {row["student"]: row for row in
                json.loads(_ask(f"{address}/api/submitted_notebooks/{CHAPTER}/{CHAPTER}", server))}

    try:
        assert "Manage Assignments" in _ask(f"{address}/manage_assignments", server)
        assert CHAPTER in _ask(f"{address}/api/assignments", server)
        rows = press_autograde()
        assert rows["good"]["score"] == 100 and rows[cheat]["score"] == 0
        assert "add_one" in _ask(f"{address}/submissions/{rows['good']['id']}", server)
        grades = json.loads(_ask(f"{address}/api/grades?submission_id={rows[cheat]['id']}", server))
        _ask(f"{address}/api/grade/{grades[0]['id']}", server, "PUT", {"manual_score": 30, "extra_credit": 5})
        assert press_autograde()[cheat]["score"] == 35
    finally:
        server.terminate()
        server.wait(timeout=30)


def _ask(url, server, method="GET", body=None):
    request = urllib.request.Request(url, method=method, headers={"Authorization": "token t"},
                                     data=json.dumps(body).encode() if body else None)
    for _ in range(120):
        assert server.poll() is None, "jupyter lab没有启动"
        try:
            with urllib.request.urlopen(request, timeout=60) as page:
                return page.read().decode()
        except ConnectionError:
            pass
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            pass
        time.sleep(0.5)
    raise AssertionError(f"{url}没有回应")


LATE = """
from nbgrader.plugins import LateSubmissionPlugin


class TenPoints(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return 10


c.AssignLatePenalties.plugin_class = TenPoints
"""


@pytest.mark.parametrize(("config", "penalty"), [
    ("", 0), ("c.LateSubmissionPlugin.penalty_method = 'zero'\n", 100), (LATE, 10)], ids=["不扣", "全扣", "扣10分"])
def test_late_submissions(tmp_path, config, penalty):
    root = new_course(tmp_path, config)
    with book(root) as gradebook:
        gradebook.update_or_create_assignment(CHAPTER, duedate="2026-03-01 12:00:00 UTC")
    for student, day in (("late", "02"), ("early", "01")):
        path = submit(root, student, CHAPTER, read_view("source", CHAPTER))
        (path.parent / "timestamp.txt").write_text(f"2026-03-{day} 09:00:00 UTC")
        assert autograde(root, student)["success"]
    rows = exported(root)
    assert rows["late"]["raw_score"] == "100.0" and float(rows["late"]["score"]) == 100 - penalty
    assert marks(root) == {"late": 100 - penalty, "early": 100}
    write_feedback(root, CHAPTER)
    assert f"{100 - penalty} / 100分" in page_of(root, "late") and "100 / 100分" in page_of(root, "early")
    assert ("迟交扣" in page_of(root, "late")) == bool(penalty)
