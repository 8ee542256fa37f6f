"""昨天的班照样用：昨天的配置、日志、成绩册，今天的课程接着评，分数一样，老师给的分还在。"""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from classes import CHAPTER, everything, expected_scores, graded, run, scores
from dlcourse.classroom.journal import Journal
from dlcourse.sandbox.jail import missing
from nbcourse import nbgrader
from repository import ROOT

STUDENTS = expected_scores(5)


@pytest.fixture
def old_class(tmp_path):
    """昨天的班的副本，返回它的根。"""
    root = tmp_path / "class"
    shutil.copytree(ROOT / "tests" / "old_class", root)
    with closing(sqlite3.connect(root / "gradebook.db")) as book:
        book.executescript((root / "gradebook.sql").read_text(encoding="utf-8"))
    return root


def test_yesterdays_journal_is_read(old_class):
    path = old_class / ".dlcourse" / f"{CHAPTER}.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    with Journal(path) as journal:
        assert not journal.remarks
        for record in records:
            if "result" in record:
                assert journal.result(record["student"], record["key"]) == record["result"]
            else:
                assert journal.saved(record["student"], record["key"])


@pytest.mark.skipif(bool(missing()), reason="没有沙箱")
def test_grading_goes_on_in_yesterdays_class(old_class):
    assert "dlcourse.judge.autograde.ExecuteInJudge" in (old_class / "nbgrader_config.py").read_text(encoding="utf-8")
    before = everything(old_class)[0]
    code, output = run(old_class, "grade", "90", "--workers", "1")
    assert code == 0, output
    after = everything(old_class)[0]
    assert {key: row[:2] for key, row in after.items()} == {key: row[:2] for key, row in before.items()}
    assert after["s01", "hidden-double"][1:] == (7, True)      # 重新评过：请老师再看一眼
    assert set(graded(old_class).values()) == {2}              # 课程的代码变了，所以都重新评了一次
    code, output = run(old_class, "report", "90")
    assert code == 0 and "s04" in output
    code, output = run(old_class, "feedback", "90")
    assert code == 0, output
    assert len(list(old_class.glob("feedback/*/*/*.html"))) == len(STUDENTS)


@pytest.mark.skipif(bool(missing()), reason="没有沙箱")
def test_nbgrader_goes_on_with_yesterdays_config(old_class):
    nbgrader(old_class, "autograde", CHAPTER, "--student", "s03", "--force")
    assert {name: total for name, total in scores(old_class).items() if name != "s01"} == {
        name: total for name, total in STUDENTS.items() if name != "s01"}
