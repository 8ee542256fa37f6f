"""测试用的小班：一门只有靶子那一章（tests/hostile/chapter.py）的课，几种学生轮流，评一份只要几十毫秒。"""

import contextlib
import json
import shutil
import sys
from contextlib import closing
from pathlib import Path

import nbformat
from click.testing import CliRunner
from nbgrader.api import Comment, Grade, Gradebook
from nbgrader.coursedir import CourseDirectory

from dlcourse import cli
from dlcourse.bank.answers import Answer, fill
from dlcourse.build.source import read_chapter
from dlcourse.course.folder import load_config
from dlcourse.course.layout import submit
from repository import ROOT

CHAPTER = "90-target"
KINDS = {
    "right": {},
    "wrong": {"double": "def double(x):\n    return 3 * base(x)\n"},
    "crash": {"scale": "def scale(x, times):\n    return x[0, 0]\n"},
    "blank": {name: f"def {name}(*arguments):\n    raise NotImplementedError\n"
              for name in ("double", "scale", "honest")},
    "prints": {"honest": "def honest(f, x):\n    print('算一下')\n    return f(x) + 1\n\n\nprint('你好')"},
}
SLEEPS = {"double": "import time\n\n\ndef double(x):\n    time.sleep(60)\n"}
CLI = (sys.executable, "-c", "from dlcourse.cli import main; main()")
SCORES = {"right": 100, "wrong": 60, "crash": 70, "blank": 0, "prints": 100}


def make_class(root, count, config=""):
    """在root里摆一门课和count名学生s00、s01…的提交，种类轮流；config -- 接在课程配置后面的几行。"""
    source = root / "source" / CHAPTER
    source.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "hostile" / "chapter.py", source / f"{CHAPTER}.py")
    chapter = read_chapter(source / f"{CHAPTER}.py")
    nbformat.write(chapter, source / f"{CHAPTER}.ipynb")
    text = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    (root / "nbgrader_config.py").write_text(f"{text}\n{config}\n", encoding="utf-8")
    for number in range(count):
        hand_in(root, f"s{number:02d}", list(KINDS)[number % len(KINDS)], f"第{number}份")
    return root


def hand_in(root, student, kind, remark=""):
    """交一份kind（KINDS的一种，或者sleeps）那样的提交；remark不同，文件就不同。返回路径。"""
    chapter = nbformat.read(root / "source" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
    notebook = fill(chapter, [Answer(name, kind, "", code) for name, code in {**KINDS, "sleeps": SLEEPS}[kind].items()])
    notebook.cells.append(nbformat.v4.new_markdown_cell(remark, id="remark"))
    return submit(root, student, CHAPTER, notebook)


def expected_scores(count):
    """make_class的学生应得的总分：{学生: 分}。"""
    return {f"s{number:02d}": SCORES[list(KINDS)[number % len(KINDS)]] for number in range(count)}


def open_gradebook(root):
    """root的成绩册（nbgrader的Gradebook），用完要关。"""
    directory = CourseDirectory(config=load_config(Path(root)))
    return Gradebook(directory.db_url, directory.course_id)


def everything(root):
    """成绩册里的全部结果、评过的Notebook：中断过的与没有中断过的比，要一模一样。"""
    with closing(open_gradebook(root)) as book:
        grades = {(grade.student.id, grade.name): (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                  for grade in book.db.query(Grade)}
        comments = {(comment.student.id, comment.name): comment.auto_comment for comment in book.db.query(Comment)}
    notebooks = {path.relative_to(root).as_posix(): path.read_bytes()
                 for path in (root / "autograded").glob("*/*/*") if path.is_file()}
    return grades, comments, notebooks


def scores(root):
    """{学生: 自动评出的总分}；有没有评出来的，是None。"""
    totals = {}
    for (student, _), (auto, _, waiting) in everything(root)[0].items():
        before = totals.get(student, 0)
        totals[student] = None if waiting or before is None else before + auto
    return totals


def journal(root):
    return root / ".dlcourse" / f"{CHAPTER}.jsonl"


def graded(root):
    """日志里每份评过几次：{学生: 次数}。"""
    times = {}
    for line in journal(root).read_text().splitlines():
        record = json.loads(line)
        times[record["student"]] = times.get(record["student"], 0) + ("result" in record)
    return times


def written(root):
    """评过的Notebook是什么时候写的。"""
    return {path.parent.parent.name: path.stat().st_mtime_ns for path in root.glob("autograded/*/*/*.ipynb")}


def run(root, *arguments):
    """在root里运行dlcourse，返回(退出码, 输出)。"""
    with contextlib.chdir(root):
        result = CliRunner().invoke(cli.cli, arguments, env={"COLUMNS": "200"})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output
