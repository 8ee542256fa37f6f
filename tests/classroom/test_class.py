"""dlcourse grade评一个班：没有变的不再评；日志坏了、成绩册丢了，再运行一次就好；迟交、人工分与nbgrader一样。"""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime, timedelta

import nbformat
import pytest

from classes import (
    CHAPTER,
    CLI,
    everything,
    expected_scores,
    graded,
    hand_in,
    journal,
    make_class,
    open_gradebook,
    run,
    scores,
    written,
)
from dlcourse.classroom.journal import Journal
from dlcourse.commands.grade import grade_chapter
from dlcourse.course.errors import CourseError
from dlcourse.sandbox.jail import missing
from repository import ROOT

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
COUNT = 10
LATE = "c.LateSubmissionPlugin.penalty_method = 'zero'"


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """评过一次的班，测试用它的副本。"""
    root = make_class(tmp_path_factory.mktemp("class") / "course", COUNT)
    grade_chapter(root, CHAPTER, workers=2)
    return root


@pytest.fixture
def course(finished, tmp_path):
    return shutil.copytree(finished, tmp_path / "course")


def test_marks(finished):
    assert scores(finished) == expected_scores(COUNT)
    assert graded(finished) == {f"s{number:02d}": 1 for number in range(COUNT)}


def test_nothing_unchanged_is_graded_again(course):
    before, when, results = journal(course).read_bytes(), written(course), everything(course)
    grade_chapter(course, CHAPTER)
    assert journal(course).read_bytes() == before
    assert written(course) == when and everything(course) == results


def test_only_what_changed_is_graded(course):
    when = written(course)
    hand_in(course, "s03", "right")
    hand_in(course, "new", "wrong")
    grade_chapter(course, CHAPTER)
    assert scores(course) == {**expected_scores(COUNT), "s03": 100, "new": 60}
    assert {student for student, time in written(course).items() if time != when.get(student)} == {"s03", "new"}
    assert {student for student, times in graded(course).items() if times > 1} == {"s03"}


@pytest.mark.parametrize("change", ["source", "options"])
def test_another_source_or_limit_grades_all_again(course, change):
    path = course / "source" / CHAPTER / f"{CHAPTER}.ipynb"
    if change == "source":
        path.write_text(path.read_text(encoding="utf-8").replace("assert np.allclose", "assert  np.allclose"),
                        encoding="utf-8")
    else:
        with open(course / "nbgrader_config.py", "a") as file:
            file.write("c.ExecuteInJudge.cell_seconds = 21\n")
    grade_chapter(course, CHAPTER)
    assert graded(course) == {f"s{number:02d}": 2 for number in range(COUNT)}


def test_a_lost_gradebook_is_written_from_the_journal(course):
    results, times = everything(course), graded(course)
    (course / "gradebook.db").unlink()
    grade_chapter(course, CHAPTER)
    assert everything(course) == results and graded(course) == times


def test_another_mark_in_the_gradebook_is_written_again(course):
    """例如换回了旧的备份。"""
    results, times = everything(course), graded(course)
    with closing(open_gradebook(course)) as book:
        book.find_grade("test-double", CHAPTER, CHAPTER, "s03").auto_score = 16
        book.db.commit()
    grade_chapter(course, CHAPTER)
    assert everything(course) == results and graded(course) == times


def test_a_lost_notebook_is_graded_again(course):
    shutil.rmtree(course / "autograded" / "s01")
    grade_chapter(course, CHAPTER)
    assert {student for student, times in graded(course).items() if times > 1} == {"s01"}
    assert "s01" in written(course)


def test_a_truncated_journal(course):
    """断在写一行的中间：那一份重新评，别的不动。"""
    lines = journal(course).read_bytes().splitlines(keepends=True)
    last = max(number for number, line in enumerate(lines) if b'"result"' in line)
    student = json.loads(lines[last])["student"]
    journal(course).write_bytes(b"".join(lines[:last]) + lines[last][:50])
    code, output = run(course, "grade", "90")
    assert code == 0 and "读不懂" not in output
    when = written(course)
    assert scores(course) == expected_scores(COUNT)
    assert graded(course)[student] == 1 and when[student] > max(time for s, time in when.items() if s != student)


def test_a_strange_journal(course):
    """坏的行和别的程序写的行跳过，说一声；那几份重新评。"""
    lines = journal(course).read_bytes().splitlines(keepends=True)
    victim = next(number for number, line in enumerate(lines) if b'"result"' in line)
    student = json.loads(lines[victim])["student"]
    lines[victim] = lines[victim].replace(b"{", b"", 1)
    journal(course).write_bytes(b'\xff\xfe\n[1]\n"x"\n{"a": 1}\n' + b"".join(lines))
    before = written(course)
    code, output = run(course, "grade", "90")
    assert code == 0 and f"第1、2、3、4、{victim + 5}行读不懂" in output
    assert scores(course) == expected_scores(COUNT)
    assert {s for s, time in written(course).items() if time != before[s]} == {student}


def test_the_journal_does_not_grow_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr("dlcourse.classroom.journal.SPARE_LINES", 20)
    path = tmp_path / "journal.jsonl"
    for turn in range(40):
        with Journal(path) as kept:
            kept.add("s", f"key{turn}", {"turn": turn})
            kept.mark_saved("s", f"key{turn}")
    assert len(path.read_bytes().splitlines()) < 16
    with Journal(path) as kept:
        assert kept.result("s", "key39") == {"turn": 39} and kept.saved("s", "key39")
        assert kept.result("s", "key38") is None


def test_two_at_the_same_time(course):
    with Journal(journal(course)), pytest.raises(CourseError, match="另一个dlcourse grade"):
        grade_chapter(course, CHAPTER)


def test_resubmitting_something_unreadable(course):
    """交了坏的：旧分作废，等老师看，评过的Notebook也去掉；再运行一次还说，不再评。"""
    (course / "submitted" / "s00" / CHAPTER / f"{CHAPTER}.ipynb").write_text("{")
    for _ in range(2):
        submissions = grade_chapter(course, CHAPTER)
        assert "JSON" in submissions[0].faults[0]
        assert scores(course) == {**expected_scores(COUNT), "s00": None}
        assert "s00" not in written(course)
    assert graded(course)["s00"] == 2


def test_feedback_and_export(course):
    """评过的Notebook，反馈页、nbgrader export都能用；没有动过的写着没有作答。"""
    release = nbformat.read(course / "release" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
    path = course / "submitted" / "s03" / CHAPTER / f"{CHAPTER}.ipynb"
    nbformat.write(release, path)
    code, output = run(course, "grade", "90", "--workers", "1")
    assert code == 0 and "答案错误" in output and "评完了10份" in output
    code, output = run(course, "feedback", "90")
    assert code == 0, output
    page = (course / "feedback" / "s03" / CHAPTER / f"{CHAPTER}.html").read_text(encoding="utf-8")
    assert "没有作答" in page and "4711" not in page
    done = subprocess.run([sys.executable, "-m", "nbgrader", "export"], cwd=course, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr
    with open(course / "grades.csv", encoding="utf-8") as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported == expected_scores(COUNT)


def test_late_and_manual_marks(course):
    """迟交照nbgrader的插件扣分；截止时间变了，不用重新评也会再算；老师改的分留着。"""
    with open(course / "nbgrader_config.py", "a") as file:
        file.write(LATE + "\n")
    due = datetime(2030, 1, 1)
    (course / "submitted" / "s00" / CHAPTER / "timestamp.txt").write_text("2030-01-02 08:00:00 UTC\n")
    (course / "submitted" / "s01" / CHAPTER / "timestamp.txt").write_text("不是时间")
    with closing(open_gradebook(course)) as book:
        book.update_or_create_assignment(CHAPTER, duedate=due)
        grade = book.find_grade("test-double", CHAPTER, CHAPTER, "s03")
        grade.manual_score = 16
        book.db.commit()
    hand_in(course, "s03", "blank", "又交了一次")
    submissions = grade_chapter(course, CHAPTER)
    assert "timestamp.txt" in submissions[1].remarks[0]
    assert graded(course) == {f"s{number:02d}": 2 if number == 3 else 1 for number in range(COUNT)}
    with closing(open_gradebook(course)) as book:
        late = book.find_submission(CHAPTER, "s00")
        assert late.timestamp == datetime(2030, 1, 2, 8) and late.late_submission_penalty == late.score == 100
        manual = book.find_grade("test-double", CHAPTER, CHAPTER, "s03")
        assert (manual.auto_score, manual.manual_score, manual.needs_manual_grade) == (0, 16, True)
        book.update_or_create_assignment(CHAPTER, duedate=due + timedelta(days=7))
    grade_chapter(course, CHAPTER)
    with closing(open_gradebook(course)) as book:
        assert book.find_submission(CHAPTER, "s00").late_submission_penalty == 0
    assert graded(course)["s00"] == 1


def test_names_that_cannot_be_students(course):
    hand_in(course, "很" * 60, "right")
    grade_chapter(course, CHAPTER)
    assert scores(course)["很" * 60] == 100
    hand_in(course, "x" * 129, "right")
    with pytest.raises(CourseError, match="太长"):
        grade_chapter(course, CHAPTER)


def test_ctrl_c_stops_and_the_next_run_goes_on(tmp_path):
    root = make_class(tmp_path / "course", 16)
    hand_in(root, "s15", "sleeps")     # 按Ctrl-C的时候，总还有没评完的
    with subprocess.Popen([*CLI, "grade", "90"], cwd=root, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as running:
        while not (journal(root).is_file() and b'"saved"' in journal(root).read_bytes()):
            assert running.poll() is None, running.stdout.read()
            time.sleep(0.02)
        os.killpg(running.pid, signal.SIGINT)      # 终端里按Ctrl-C，就是这样
        output, _ = running.communicate(timeout=60)
    assert running.returncode == 1 and "从这里接着评" in output and "Traceback" not in output, output
    before = graded(root)
    assert 0 < len(before) < 16
    hand_in(root, "s15", "right")
    grade_chapter(root, CHAPTER)
    assert scores(root) == expected_scores(16)
    assert graded(root) == {f"s{number:02d}": 1 for number in range(16)} and before.items() <= graded(root).items()


@pytest.mark.parametrize("workers", ["0", "-1", "x"])
def test_impossible_workers(course, workers):
    code, output = run(course, "grade", "90", "--workers", workers)
    assert code == 2 and "--workers" in output


def test_as_nbgrader_autograde_does(course, tmp_path):
    """与nbgrader autograde写的一样：成绩册的各行，评过的Notebook的每个单元格。"""
    other = shutil.copytree(course, tmp_path / "other", ignore=shutil.ignore_patterns("autograded", "gradebook.db"))
    for command in ("generate_assignment", "autograde"):
        done = subprocess.run([sys.executable, "-m", "nbgrader", command, CHAPTER], cwd=other, capture_output=True,
                              text=True, timeout=300, env={**os.environ, "PYTHONPATH": str(ROOT)})
        assert done.returncode == 0, done.stderr
    ours, theirs = everything(course), everything(other)
    assert ours[:2] == theirs[:2]
    assert list(ours[2]) == list(theirs[2])
    for name in ours[2]:
        one, two = (nbformat.reads(found[2][name].decode(), as_version=4) for found in (ours, theirs))
        assert one.cells == two.cells and one.metadata.kernelspec == two.metadata.kernelspec


def test_no_sandbox_grades_nothing(tmp_path, monkeypatch):
    """没有沙箱：一段中文说明，谁也不记分；--trust是明说的绕开的办法。"""
    root = make_class(tmp_path / "course", 2)
    monkeypatch.setattr("dlcourse.judge.client.missing", lambda: ["没有bubblewrap。"])
    monkeypatch.setattr("dlcourse.judge.client._sandbox_works", False)
    with pytest.raises(CourseError, match="没有沙箱"):
        grade_chapter(root, CHAPTER)
    assert not journal(root).read_bytes() and not written(root)
    assert run(root, "grade", "90", "--trust")[0] == 0 and scores(root) == {"s00": 100, "s01": 60}
