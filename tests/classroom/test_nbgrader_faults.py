"""评分器出了毛病、机器上没有沙箱时，经过nbgrader：不会是0分，也不会是旧分。"""

import contextlib
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import psutil
import pytest
from click.testing import CliRunner

from dlcourse import cli
from dlcourse.bank.answers import fill
from dlcourse.commands import sample_class
from dlcourse.commands.feedback import write_feedback
from dlcourse.course.layout import submit
from dlcourse.report.marks import read_marks
from dlcourse.sandbox.jail import missing
from nbcourse import CHAPTER, WRONG, assert_waiting, autograde, book, exported, marks, new_course, page_of, run
from repository import ROOT, read_view

SANDBOX = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


def broken_bwrap(folder):
    """一个bwrap：试沙箱时照常，评分时监狱里没有/dev/null，学生进程起不来。返回PATH。"""
    real = next(path for path in os.environ["PATH"].split(os.pathsep) if Path(path, "bwrap").exists())
    script = folder / "bwrap"
    script.write_text(f"""#!{sys.executable}
import os, sys
if "zygote" in sys.argv:
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
    write_feedback(root, CHAPTER)
    page = page_of(root, "s")
    assert "？ / 100分" in page and "等老师看" in page and "0 / 40" not in page
    with book(root) as gradebook:                      # 老师在Formgrader里手工给分
        for grade, score in zip(gradebook.find_submission_notebook(CHAPTER, CHAPTER, "s").grades, (20, 50),
                                strict=True):
            grade.manual_score, grade.needs_manual_grade = score, False
        gradebook.db.commit()
    assert marks(root)["s"] == 70 and exported(root)["s"]["score"] == "70.0"
    assert autograde(root, "s")["success"] and marks(root)["s"] == 70


def _judge_that_grades(process, other_than=None):
    """process开的评分进程，等它有了评分的子进程。"""
    while process.poll() is None:
        for child in psutil.Process(process.pid).children():
            with contextlib.suppress(psutil.Error):
                if child != other_than and "dlcourse.judge.server" in child.cmdline() and any(
                        "dlcourse.judge.server" in grader.cmdline() for grader in child.children()):
                    return child
        time.sleep(0.05)
    raise AssertionError("没有评分进程")


def test_a_judge_killed_while_grading_is_no_zero(tmp_path):
    """评分进程在中途被杀，换一个再评；又被杀：这一份等老师看，后面的用新的评分进程。"""
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
        first = _judge_that_grades(process)
        first.kill()
        _judge_that_grades(process, other_than=first).kill()
        assert "评分器出了毛病" in process.stdout.read()
    assert process.returncode == 0
    assert_waiting(root, "b")
    assert marks(root) == {"a": 100, "b": None, "c": 100}


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
    everyone = sample_class._submissions(ROOT, "01-numpy-basics")
    monkeypatch.setattr(sample_class, "_submissions", lambda *_: {name: everyone[name] for name in ("li_na", "wu_dan")})
    monkeypatch.setattr(sample_class, "CHAPTERS", ("01-numpy-basics",))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli.cli, ["demo"])
    assert result.exception is None and "这一次不用沙箱" in result.output, result.output
    found = read_marks(f"sqlite:///{tmp_path}/demo/gradebook.db", "dlcourse", "01-numpy-basics")
    assert found.total("li_na") == 100 and found.total("wu_dan") is None
