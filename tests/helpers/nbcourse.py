"""在临时文件夹里摆一门课，用nbgrader评，读出成绩：test_nbgrader*.py共用。"""

import csv
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from traitlets.utils.importstring import import_item

from dlcourse.bank.answers import Answer
from dlcourse.course.folder import load_config
from dlcourse.course.layout import lay_out
from dlcourse.course.nbgrader_api import open_course
from dlcourse.report.marks import read_marks, write_csv
from dlcourse.sandbox.jail import missing
from repository import ROOT

CHAPTER = "00-getting-started"
TRUST = f"c.ExecuteInJudge.trust = {bool(missing())}\n"    # 没有沙箱的机器上，测试里的提交都是自己写的
WRONG = Answer("add_one", "wrong", "", "def add_one(x):\n    return x\n")


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
