"""dlcourse grade：坏的提交各有一句中文说明，不影响别人；命令的出错信息有出路。"""

import copy
import csv

import nbformat
import pytest
from click.testing import CliRunner

from dlcourse import cli
from dlcourse.course.cells import grade_id
from dlcourse.course.layout import submit
from repository import ROOT, read_view

CHAPTER = "00-getting-started"
OTHER = "01-numpy-basics"


def bad_submissions():
    """{学生: (文件内容, 文件名, 说明里该有的话, 是否照样评分)}。"""
    solved = read_view("source", CHAPTER)
    text = nbformat.writes(solved)
    stripped, deleted, double, stranger = (copy.deepcopy(solved) for _ in range(4))
    for cell in stripped.cells:
        cell.metadata = nbformat.from_dict({})
    deleted.cells = [cell for cell in deleted.cells if not grade_id(cell).startswith(("test-", "hidden-"))]
    double.cells.append(copy.deepcopy(next(cell for cell in double.cells if grade_id(cell) == "add_one")))
    double.cells[-1].id = "again"
    first_code = next(cell for cell in stranger.cells if cell.cell_type == "code")
    first_code.metadata = nbformat.from_dict({"nbgrader": [1, 2]})
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [], "metadata": {}}]}
    deep = "[" * 100_000
    return {
        "not_json": ("这不是JSON", None, "JSON", False),
        "truncated": (text[: len(text) // 2], None, "没有传完", False),
        "empty": ("", None, "0字节", False),
        "binary": (b"\x89PNG\r\n\x1a\n\x00\xff" * 50, None, "不是文本文件", False),
        "utf16": (text.encode("utf-16"), None, "不是文本文件", False),
        "huge": (b" " * 21_000_000, None, "超过20 MB", False),
        "deep": (deep, None, "JSON", False),
        "number": ("42", None, "不是Notebook", False),
        "other_chapter": (read_view("source", OTHER), None, f"这是{OTHER}的", False),
        "nbformat3": (nbformat.v4.nbjson.json.dumps(old), None, "nbformat 3", False),
        "no_cells": ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', None, "没有nbgrader的元数据", False),
        "no_metadata": (stripped, None, "没有nbgrader的元数据", False),
        "strange_metadata": (stranger, None, None, True),
        "deleted_tests": (deleted, None, "删掉了2个单元格", True),
        "duplicated": (double, None, "有重复：add_one", True),
        "wrong_name": (solved, "作业 最终版.ipynb", "作业 最终版.ipynb", False),
    }


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """评过分的课，和dlcourse grade的输出。"""
    import os
    import shutil

    root = tmp_path_factory.mktemp("bad")
    for chapter in (CHAPTER, OTHER):
        shutil.copytree(ROOT / "source" / chapter, root / "source" / chapter)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    for student, (content, name, _, _) in bad_submissions().items():
        submit(root, student, CHAPTER, content, name)
    (root / "submitted" / "nothing" / CHAPTER).mkdir(parents=True)
    submit(root, "a_good", CHAPTER, read_view("source", CHAPTER))
    submit(root, "z_good", CHAPTER, read_view("source", CHAPTER))
    old = os.getcwd()
    os.chdir(root)
    try:
        result = CliRunner().invoke(cli.cli, ["grade", "0"], env={"COLUMNS": "300"})
        assert result.exception is None, result.output
        report = CliRunner().invoke(cli.cli, ["report", "0", "--csv", "成绩.csv"], env={"COLUMNS": "300"})
        assert report.exception is None, report.output
    finally:
        os.chdir(old)
    with open(root / "成绩.csv", encoding="utf-8-sig", newline="") as file:
        scores = {row["学生"]: row["总分"] for row in csv.DictReader(file)}
    return result.output, scores


@pytest.mark.parametrize(("student", "words", "marked"),
                         [(s, words, marked) for s, (_, _, words, marked) in bad_submissions().items()]
                         + [("nothing", "什么也没有交", False)])
def test_each_bad_submission_has_its_sentence(graded, student, words, marked):
    output, scores = graded
    lines = [line for line in output.split("\n") if line.strip().startswith(f"{student}，")]
    if words:
        assert len(lines) == 1 and words in lines[0], output
    else:
        assert lines == []
    assert scores[student] == ("100" if marked else "")


def test_the_others_are_marked(graded):
    _, scores = graded
    assert scores["a_good"] == scores["z_good"] == "100"


@pytest.mark.parametrize(("arguments", "words"), [
    (["grade", "77"], "没有编号为77的章节"),
    (["grade", "0"], "submitted/<学生>"),
    (["feedback", "0"], "dlcourse grade 00"),
    (["report", "0"], "dlcourse grade 00"),
])
def test_errors_show_the_way_out(make_course, monkeypatch, capsys, arguments, words):
    monkeypatch.chdir(make_course(CHAPTER))
    monkeypatch.setattr("sys.argv", ["dlcourse", *arguments])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 1
    assert words in capsys.readouterr().out


def test_outside_a_course(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["dlcourse", "build"])
    with pytest.raises(SystemExit):
        cli.main()
    assert "不在课程文件夹里" in capsys.readouterr().out


def test_a_broken_resubmission_voids_the_old_mark(make_course, monkeypatch):
    """交过好的、又交了坏的：不记0分，也不留旧分，等老师看。"""
    root = make_course(CHAPTER)
    monkeypatch.chdir(root)
    submit(root, "s", CHAPTER, read_view("source", CHAPTER))
    assert "100" in CliRunner().invoke(cli.cli, ["grade", "0"]).output
    submit(root, "s", CHAPTER, "{")
    assert "？" in CliRunner().invoke(cli.cli, ["grade", "0"]).output
    submit(root, "s", CHAPTER, read_view("source", CHAPTER))
    output = CliRunner().invoke(cli.cli, ["grade", "0"]).output
    assert "？" not in output and "100" in output
