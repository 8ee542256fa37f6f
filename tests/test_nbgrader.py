"""教师平常用的nbgrader命令和Formgrader页面，在课程文件夹里不用另外设置就能用，评分的是课程的评分器。"""

import copy
import csv
import json
import os
import re
import socket
import stat
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import psutil
import pytest
from click.testing import CliRunner
from nbgrader.api import Gradebook
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from conftest import ROOT, read_view, submit
from dlcourse import cli, demo
from dlcourse.cells import grade_id, kind
from dlcourse.course import load_config
from dlcourse.grader import open_course
from dlcourse.judge.autograde import NO_ANSWER, ExecuteInJudge
from dlcourse.judge.bank import Answer, fill
from dlcourse.judge.jail import missing
from dlcourse.layout import lay_out
from dlcourse.report.marks import read_marks, write_csv

CHAPTER = "00-getting-started"
TRUST = f"c.ExecuteInJudge.trust = {bool(missing())}\n"    # 没有沙箱的机器上，测试里的提交都是自己写的
SANDBOX = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
WRONG = Answer("add_one", "wrong", "", "def add_one(x):\n    return x\n")
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


def run(root, *command, **environment):
    """在root里运行一条命令，返回(退出码, 全部输出)。"""
    done = subprocess.run(command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env={**os.environ, **environment}, timeout=300)
    return done.returncode, done.stdout


def nbgrader(root, *arguments):
    code, output = run(root, sys.executable, "-m", "nbgrader", *arguments)
    assert code == 0, output
    return output


@cache
def registered():
    """登记了这一章的成绩册（字节），和nbgrader这时写的学生版。"""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(ROOT, root, [CHAPTER])
        nbgrader(root, "generate_assignment", CHAPTER)
        release = nbformat.read(root / "release" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
        return (root / "gradebook.db").read_bytes(), release


def new_course(root, config=""):
    """在root里摆一门登记过的课，返回root。"""
    lay_out(ROOT, root, [CHAPTER], TRUST + config)
    (root / "gradebook.db").write_bytes(registered()[0])
    return root


def autograde(root, student):
    """用NbGraderAPI评一份，返回它的结果。"""
    return open_course(load_config(root)).autograde(CHAPTER, student, force=True)


def book(root):
    """root的成绩册。"""
    return Gradebook(f"sqlite:///{root}/gradebook.db", "dlcourse")


def marks(root):
    """{学生: 总分}；等老师看的是None。"""
    found = read_marks(f"sqlite:///{root}/gradebook.db", "dlcourse", CHAPTER)
    return {student: found.total(student) for student in found.students}


def exported(root):
    """配置里的导出插件写的成绩：{学生: 那一行}。"""
    config = load_config(root)
    plugin = import_item(config.ExportApp.plugin_class)(config=config)
    plugin.to = str(root / "grades.csv")
    with book(root) as gradebook:
        plugin.export(gradebook)
    with open(plugin.to, encoding="utf-8", newline="") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def assert_waiting(root, *students):
    """students在成绩册、成绩表、CSV和nbgrader的导出里都没有分数，等老师看。"""
    found = read_marks(f"sqlite:///{root}/gradebook.db", "dlcourse", CHAPTER)
    write_csv(found, root / "marks.csv")
    written = (root / "marks.csv").read_text(encoding="utf-8-sig").split("\n")
    rows = exported(root)
    for student in students:
        with book(root) as gradebook:
            grades = gradebook.find_submission_notebook(CHAPTER, CHAPTER, student).grades
            assert [(grade.auto_score, grade.needs_manual_grade) for grade in grades] == [(None, True)] * 2
        assert found.students[student] is None and f"{student},,," in written
        assert rows[student]["raw_score"] == rows[student]["score"] == "" and rows[student]["max_score"] == "100.0"


def page_of(root, student):
    """student的反馈页。"""
    return (root / "feedback" / student / CHAPTER / f"{CHAPTER}.html").read_text(encoding="utf-8")


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


# 结构：不论提交的骨架怎样，评的都是老师的骨架

def _tests(notebook):
    return [cell for cell in notebook["cells"] if kind(cell) in ("test", "hidden")]


def _about(notebook):
    return [cell["metadata"]["nbgrader"] for cell in notebook["cells"] if grade_id(cell)]


def deleted_tests(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if cell not in _tests(notebook)]


def only_the_answer(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if kind(cell) == "solution"]


def moved(notebook):
    notebook["cells"].reverse()


def doubled_tests(notebook):
    notebook["cells"] += [{**cell, "source": "pass"} for cell in copy.deepcopy(_tests(notebook))]


def doubled_answers(notebook):
    """前面多一个空的答案：算数的是最后一个。"""
    answer = next(cell for cell in notebook["cells"] if kind(cell) == "solution")
    notebook["cells"].insert(0, {**copy.deepcopy(answer), "source": "pass"})


def retyped_tests(notebook):
    for cell in _tests(notebook):
        cell["cell_type"] = "markdown"
        del cell["outputs"], cell["execution_count"]


def retyped_answers(notebook):
    for cell in notebook["cells"]:
        if kind(cell) == "solution":
            cell["cell_type"] = "raw"


def altered_tests(notebook):
    for cell in _tests(notebook):
        cell["source"] = "pass"


def flipped_flags(notebook):
    for about in _about(notebook):
        about.update(grade=not about["grade"], solution=not about["solution"], locked=False, task=True)


def no_flags(notebook):
    for cell in notebook["cells"]:
        if grade_id(cell):
            cell["metadata"] = {"nbgrader": {"grade_id": grade_id(cell)}}


def more_points(notebook):
    for about in _about(notebook):
        about["points"] = 1000


def odd_points(notebook):
    for about in _about(notebook):
        about["points"] = "很多"


def old_schema(notebook):
    for about in _about(notebook):
        about["schema_version"] = 1


def new_schema(notebook):
    for about in _about(notebook):
        about["schema_version"] = 99


def odd_schema(notebook):
    for about in _about(notebook):
        about["schema_version"] = "x"


def odd_kernel(notebook):
    notebook["metadata"] = {"kernelspec": {"name": "ruby", "display_name": "Ruby", "language": "ruby"}, "language": 5}


def odd_metadata(notebook):
    next(cell for cell in notebook["cells"] if not grade_id(cell))["metadata"] = {"nbgrader": [1, 2]}
    notebook["metadata"] = {}


def skipping_tags(notebook):
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = ["experiment", "skip-execution"]


def far_minor(notebook):
    notebook["nbformat_minor"] = 99


def no_ids(notebook):
    notebook["nbformat_minor"] = 0
    for cell in notebook["cells"]:
        del cell["id"]


def same_ids(notebook):
    for cell in notebook["cells"]:
        cell["id"] = "same"


def extra_keys(notebook):
    notebook["x"] = 1
    for cell in notebook["cells"]:
        cell["x"] = [[]]


STRUCTURES = [deleted_tests, only_the_answer, moved, doubled_tests, doubled_answers, retyped_tests, retyped_answers,
              altered_tests, flipped_flags, no_flags, more_points, odd_points, old_schema, new_schema, odd_schema,
              odd_kernel, odd_metadata, skipping_tags, far_minor, no_ids, same_ids, extra_keys]


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """每种改坏的结构两份，一份答案对，一份答案错，一次评完；返回课程的根。"""
    root = new_course(tmp_path_factory.mktemp("broken"))
    for spoil in STRUCTURES:
        for about, answers in (("right", []), ("wrong", [WRONG])):
            notebook = json.loads(nbformat.writes(fill(read_view("source", CHAPTER), answers)))
            spoil(notebook)
            submit(root, f"{about}-{spoil.__name__}", CHAPTER, json.dumps(notebook))
    nbgrader(root, "autograde", CHAPTER)
    return root, exported(root)


@pytest.mark.parametrize("spoil", STRUCTURES, ids=lambda spoil: spoil.__name__)
def test_structure_changes_no_mark(broken, spoil):
    """答对的100分，答错的0分；评过的Notebook是老师的骨架。"""
    root, rows = broken
    source = read_view("source", CHAPTER)
    for about, score in (("right", "100.0"), ("wrong", "0.0")):
        student = f"{about}-{spoil.__name__}"
        assert rows[student]["score"] == score and rows[student]["max_score"] == "100.0"
        notebook = nbformat.read(root / "autograded" / student / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
        nbformat.validate(notebook)
        assert notebook.metadata == source.metadata
        assert [cell.source for cell in _tests(notebook)] == [cell.source for cell in _tests(source)]
        assert [cell.metadata.nbgrader.points for cell in _tests(notebook)] == [40, 60]


UNREADABLE = {
    "truncated": (nbformat.writes(read_view("source", CHAPTER))[:3000], "没有传完"),
    "list": ("[]", "不是Notebook"),
    "empty": ("", "0字节"),
    "other": (nbformat.writes(read_view("source", "01-numpy-basics")), "没有一道填过的练习"),
    "old": (json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}), "nbformat 3"),
}


def test_what_cannot_be_read_waits_for_a_person(tmp_path):
    """先交过好的，再交读不了的：nbgrader说明原因，旧分作废，别人照评。"""
    root = new_course(tmp_path)
    for student in [*UNREADABLE, "z_good"]:
        submit(root, student, CHAPTER, read_view("source", CHAPTER))
    nbgrader(root, "autograde", CHAPTER)
    assert set(marks(root).values()) == {100}
    for student, (content, _) in UNREADABLE.items():
        submit(root, student, CHAPTER, content)
    code, output = run(root, sys.executable, "-m", "nbgrader", "autograde", CHAPTER, "--force")
    assert code == 1 and all(words in output for _, words in UNREADABLE.values())
    assert marks(root) == {**dict.fromkeys(UNREADABLE), "z_good": 100}
    assert_waiting(root, *UNREADABLE)


def test_a_source_changed_after_registration_is_refused(tmp_path):
    """成绩册里登记的分数与源Notebook不同：说明怎么办，不乱记分。"""
    root = new_course(tmp_path)
    submit(root, "s", CHAPTER, read_view("source", CHAPTER))
    path = root / "source" / CHAPTER / f"{CHAPTER}.ipynb"
    source = nbformat.read(path, as_version=4)
    _tests(source)[0].metadata.nbgrader.points = 41
    nbformat.write(source, path)
    result = autograde(root, "s")
    assert not result["success"] and "先运行nbgrader generate_assignment" in result["log"]
    assert_waiting(root, "s")


# 评分器的毛病：没有分数，等老师看

def broken_bwrap(folder):
    """一个bwrap：监狱照常开，只是里面没有/dev/null，学生进程起不来。返回PATH。"""
    real = next(path for path in os.environ["PATH"].split(os.pathsep) if Path(path, "bwrap").exists())
    script = folder / "bwrap"
    script.write_text(f"""#!{sys.executable}
import os, sys
i = sys.argv.index("/dev/null")
del sys.argv[i - 1:i + 2]
os.execv("{real}/bwrap", sys.argv)
""")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@SANDBOX
def test_a_sandbox_that_does_not_start_is_no_zero(tmp_path):
    root = new_course(tmp_path / "course")
    submit(root, "s", CHAPTER, read_view("source", CHAPTER))
    assert autograde(root, "s")["success"] and marks(root)["s"] == 100
    path = broken_bwrap(tmp_path)
    code, output = run(root, sys.executable, "-m", "nbgrader", "autograde", CHAPTER, "--force", PATH=path)
    assert code == 0 and "评分器出了毛病" in output
    assert_waiting(root, "s")
    cli.write_feedback(root, CHAPTER)
    page = page_of(root, "s")
    assert "？ / 100分" in page and "等老师看" in page and "0 / 40" not in page
    with book(root) as gradebook:                      # 老师在Formgrader里手工给分
        for grade, score in zip(gradebook.find_submission_notebook(CHAPTER, CHAPTER, "s").grades, (20, 50),
                                strict=True):
            grade.manual_score, grade.needs_manual_grade = score, False
        gradebook.db.commit()
    assert marks(root)["s"] == 70 and exported(root)["s"]["score"] == "70.0"
    assert autograde(root, "s")["success"] and marks(root)["s"] == 70


def test_a_judge_killed_while_grading_is_no_zero(tmp_path):
    """评分进程在中途被杀：这一份等老师看，后面的用新的评分进程。"""
    root = new_course(tmp_path)
    slow = read_view("source", CHAPTER)
    slow.cells.insert(1, nbformat.v4.new_code_cell("import time\ntime.sleep(25)"))
    submit(root, "a", CHAPTER, read_view("source", CHAPTER))
    submit(root, "b", CHAPTER, slow)
    submit(root, "c", CHAPTER, read_view("source", CHAPTER))
    command = [sys.executable, "-m", "nbgrader", "autograde", CHAPTER]
    with subprocess.Popen(command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        for line in process.stdout:                    # 第二份开始评了
            if "Autograding" in line and "/b/" in line:
                break
        server = next(child for child in psutil.Process(process.pid).children() if "dlcourse.judge.server"
                      in child.cmdline())
        while not any("dlcourse.judge.server" in child.cmdline() for child in server.children()):
            assert process.poll() is None
            time.sleep(0.05)
        server.kill()
        assert "评分器出了毛病" in process.stdout.read()
    assert process.returncode == 0
    assert_waiting(root, "b")
    assert marks(root) == {"a": 100, "b": None, "c": 100}


# 没有沙箱的机器

def test_without_a_sandbox_nothing_is_marked(tmp_path):
    """一段中文说明怎么办；一份也不评，旧分不动。"""
    root = new_course(tmp_path / "course")
    submit(root, "s", CHAPTER, read_view("source", CHAPTER))
    assert autograde(root, "s")["success"]
    command = [sys.executable, "-m", "nbgrader", "autograde", CHAPTER, "--force"]
    code, output = run(root, *command, "--ExecuteInJudge.trust=False", PATH=str(tmp_path))
    assert code == 1 and "没有沙箱" in output and "c.ExecuteInJudge.trust = True" in output
    assert "bubblewrap" in output and "Traceback" not in output and len(output.strip().split("\n")) == 1
    assert marks(root)["s"] == 100
    submit(root, "s", CHAPTER, fill(read_view("source", CHAPTER), [WRONG]))
    code, output = run(root, *command, "--ExecuteInJudge.trust=True", PATH=str(tmp_path))
    assert code == 0 and marks(root)["s"] == 0


def test_the_demo_needs_no_sandbox(tmp_path, monkeypatch):
    """样例班是课程自己编的：没有沙箱也评，说明白。这里只留两名学生。"""
    for name in ("source", "release", "tests", "nbgrader_config.py"):
        (tmp_path / name).symlink_to(ROOT / name)
    everyone = demo._submissions(ROOT, "01-numpy-basics")
    monkeypatch.setattr(demo, "_submissions", lambda *_: {name: everyone[name] for name in ("li_na", "wu_dan")})
    monkeypatch.setattr(demo, "CHAPTERS", ("01-numpy-basics",))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli.cli, ["demo"])
    assert result.exception is None and "这一次不用沙箱" in result.output, result.output
    found = read_marks(f"sqlite:///{tmp_path}/demo/gradebook.db", "dlcourse", "01-numpy-basics")
    assert found.total("li_na") == 100 and found.total("wu_dan") is None


# 迟交、手工给分

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
    cli.write_feedback(root, CHAPTER)
    assert f"{100 - penalty} / 100分" in page_of(root, "late") and "100 / 100分" in page_of(root, "early")
    assert ("迟交扣" in page_of(root, "late")) == bool(penalty)
