"""教师平常用的nbgrader命令和formgrader页面，在课程文件夹里不用另外设置就能用。"""

import csv
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from html.parser import HTMLParser

import nbformat
import pytest

from conftest import ROOT, read_view, submit

CHAPTER = "00-getting-started"


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


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """一门评过分的课：一份全对，一份空白。"""
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "source" / CHAPTER, root / "source" / CHAPTER)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    solved = read_view("source", CHAPTER)
    solved.cells[0].source += (
        '\n\n<script>alert("攻击")</script><img src="http://example.org/x.png" onerror="alert(1)">')
    solved.cells.append(nbformat.v4.new_code_cell(
        "from IPython.display import HTML\nHTML('<script>alert(2)</script><b onclick=\"alert(3)\">粗</b>')"))
    submit(root, "good", CHAPTER, solved)
    submit(root, "blank", CHAPTER, read_view("release", CHAPTER))
    (root / "submitted" / "good" / CHAPTER / "notes.py").write_text("print('mine')\n")
    nbgrader(root, "generate_assignment", CHAPTER)
    nbgrader(root, "autograde", CHAPTER)
    nbgrader(root, "generate_feedback", CHAPTER)
    nbgrader(root, "export")
    return root


def test_release_is_the_committed_one(graded):
    made = nbformat.read(graded / "release" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
    assert made == read_view("release", CHAPTER)


def test_marks(graded):
    with open(graded / "grades.csv", encoding="utf-8") as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert scores == {"good": 100.0, "blank": 0.0}


def test_blank_release_gives_no_grader_error(graded):
    assert (graded / "autograded" / "blank" / CHAPTER / f"{CHAPTER}.ipynb").is_file()


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
    page = (graded / "feedback" / "blank" / CHAPTER / f"{CHAPTER}.html").read_text(encoding="utf-8")
    assert "add_one还没有填写" in page and "没有作答" in page


def test_validate_speaks_chinese(make_course, tmp_path):
    root = make_course(CHAPTER)
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


def test_config_stops_nbgrader_when_the_package_is_missing(make_course, tmp_path):
    """配置出错时nbgrader本来会用默认设置继续，隐藏测试就进了学生版。"""
    root = make_course(CHAPTER)
    blocker = tmp_path / "blocker"
    blocker.mkdir()
    (blocker / "dlcourse.py").write_text("raise ImportError('没有装')\n")
    code, output = run(root, sys.executable, "-m", "nbgrader", "generate_assignment", CHAPTER, PYTHONPATH=str(blocker))
    assert code != 0 and "pip install -e ." in output
    assert not (root / "release").exists()


def test_formgrader_page_opens(graded):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1",
         "--IdentityProvider.token=t", "--ServerApp.log_level=ERROR"],
        cwd=graded, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/formgrader"
    try:
        assert "Manage Assignments" in _ask(f"{address}/manage_assignments", server)
        assert CHAPTER in _ask(f"{address}/api/assignments", server)
        reply = json.loads(_ask(f"{address}/api/submission/{CHAPTER}/blank/autograde", server, "POST"))
        assert reply["success"], reply
        grades = json.loads(_ask(f"{address}/api/submitted_notebooks/{CHAPTER}/{CHAPTER}", server))
        assert {row["student"]: row["score"] for row in grades} == {"good": 100, "blank": 0}
        page = _ask(f"{address}/submissions/{grades[0]['id']}", server)
        assert "add_one" in page
    finally:
        server.terminate()
        server.wait(timeout=30)


def _ask(url, server, method="GET"):
    request = urllib.request.Request(url, method=method, headers={"Authorization": "token t"})
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
