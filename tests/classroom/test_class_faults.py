"""评一个班的时候出事：杀掉整个程序、评分进程、母进程、学生进程，磁盘写满，成绩册锁住；分数不丢、不重、不变成0。"""

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from classes import CHAPTER, everything, expected_scores, graded, hand_in, make_class, run, scores, written
from dlcourse.classroom import classroom, gradebook
from dlcourse.classroom.classroom import Classroom
from dlcourse.classroom.pool import local_pool
from dlcourse.commands.grade import grade_chapter
from dlcourse.course.errors import CourseError
from dlcourse.sandbox.jail import missing
from repository import ROOT

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
COUNT, KILLS = 40, 50


def children(pid, *words):
    """pid的子孙里命令行含有全部words的进程号。"""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            found.append((int(path.name), parent_of(path.name), (path / "cmdline").read_bytes().decode()))
    family = {pid}
    for _ in range(8):
        family |= {child for child, parent, _ in found if parent in family}
    return [child for child, _, command in found if child in family and all(word in command for word in words)]


def parent_of(pid):
    """pid的父进程号；它已经没有了，是0。"""
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return 0


def in_folder(root):
    """以root为当前文件夹的进程号。"""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.readlink(path / "cwd").startswith(str(root)):
                found.append(int(path.name))
    return found


def kill(pid):
    """kill -9；它已经没有了就算了。"""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def until(condition, seconds=120):
    """等到condition()成立，返回它的值。"""
    end = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < end, "等不到"
        time.sleep(0.01)
    return value


def test_killed_at_any_moment(tmp_path):
    """kill -9整个程序，随机的时刻，至少50次；评完以后与没有中断过的一模一样，一个进程也没有留下。"""
    calm = make_class(tmp_path / "calm", COUNT)
    start = time.monotonic()
    grade_chapter(calm, CHAPTER, workers=2)
    duration = time.monotonic() - start
    reference = everything(calm)
    clock, kills, finished = random.Random(7), 0, 0
    (tmp_path / "rounds").mkdir()
    while kills < KILLS:
        root = make_class(tmp_path / "rounds" / str(finished), COUNT)
        command = [sys.executable, str(ROOT / "tests" / "helpers" / "class_driver.py"), str(root), CHAPTER]
        with subprocess.Popen(command, cwd=root, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as driver:
            code = None
            while code != 0:
                driver.stdin.write("\n")
                driver.stdin.flush()
                pid = int(driver.stdout.readline())
                killer = threading.Timer(clock.uniform(0, duration / 4), kill, (pid,))
                if kills < KILLS:
                    killer.start()
                code = int(driver.stdout.readline())
                killer.cancel()
                assert code in (0, signal.SIGKILL), code
                kills += code == signal.SIGKILL
            driver.stdin.close()
        assert everything(root) == reference
        assert scores(root) == expected_scores(COUNT)
        finished += 1
    assert kills >= KILLS
    until(lambda: not in_folder(tmp_path / "rounds"))


def judges_at_work():
    """本程序的评分进程里正在评的：[(评分进程, 它的评分子进程)]，两个的命令行一样。"""
    found = children(os.getpid(), "dlcourse.judge.server")
    return [(parent, child) for child in found for parent in found if parent == parent_of(child)]


def zygotes_at_work():
    """正在评的评分进程的母进程（bwrap）。"""
    judges = [judge for judge, _ in judges_at_work()]
    return [pid for pid in children(os.getpid(), "bwrap", "zygote") if parent_of(pid) in judges]


class Saboteur(threading.Thread):
    """评的时候反复杀掉victims()说的进程，共times个。"""

    def __init__(self, times, victims):
        super().__init__(daemon=True)
        self.times, self.victims, self.killed, self.stop = times, victims, 0, False

    def run(self):
        seen = set()
        while self.killed < self.times and not self.stop:
            for pid in set(self.victims()) - seen:
                seen.add(pid)
                if self.killed < self.times:
                    kill(pid)
                    self.killed += 1
            time.sleep(random.random() / 5)


@pytest.mark.parametrize("victims", [
    lambda: [judge for judge, _ in judges_at_work()], lambda: [child for _, child in judges_at_work()],
    zygotes_at_work], ids=["judge", "grading", "zygote"])
def test_killed_judges_are_replaced(tmp_path, victims):
    """杀掉评分进程、它评一份的子进程、母进程：换一个接着评；最多有几份留给老师看，再运行一次就都有分。"""
    root = make_class(tmp_path / "course", COUNT)
    saboteur = Saboteur(6, victims)
    saboteur.start()
    submissions = grade_chapter(root, CHAPTER, workers=2)
    saboteur.stop = True
    saboteur.join()
    assert saboteur.killed >= 3
    faulty = {submission.student for submission in submissions if submission.faults}
    assert {student for student, score in scores(root).items() if score is None} == faulty
    wanted = expected_scores(COUNT)
    assert all(score is None or score == wanted[student] for student, score in scores(root).items())
    grade_chapter(root, CHAPTER, workers=2)
    assert scores(root) == wanted


def test_a_killed_student_process_costs_only_its_own_submission(tmp_path):
    root = make_class(tmp_path / "course", COUNT)
    path = hand_in(root, "s00", "right", "慢")
    path.write_text(path.read_text().replace("y = f(x) + 1", "import time; time.sleep(5); y = f(x) + 1"))
    done = threading.Event()

    def kill_the_student():
        """母进程的子进程就是学生进程；s00的活得久。"""
        while not done.is_set():
            for pid in children(os.getpid(), "dlcourse.confined.student_process"):
                with contextlib.suppress(OSError, IndexError):
                    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                    age = time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
                    parent = Path(f"/proc/{fields[1]}/cmdline").read_bytes()
                    if b"dlcourse.confined.student_process" in parent and b"bwrap" not in parent and 2 < age < 10:
                        os.kill(pid, signal.SIGKILL)
                        return
            time.sleep(0.05)

    killer = threading.Thread(target=kill_the_student)
    killer.start()
    grade_chapter(root, CHAPTER, workers=2)
    done.set()
    killer.join()
    wanted, got = expected_scores(COUNT), scores(root)
    assert {student for student in wanted if got[student] != wanted[student]} <= {"s00"}


def test_a_judge_fault_is_never_a_zero(tmp_path):
    """评分进程每次都被杀掉：这一份留给老师看，成绩表里是？，旧分作废；再运行一次，评出来。"""
    root = make_class(tmp_path / "course", 2)
    grade_chapter(root, CHAPTER, workers=1)
    assert scores(root) == {"s00": 100, "s01": 60}
    path = hand_in(root, "s01", "right")
    path.write_text(path.read_text().replace("y = f(x) + 1", "import time; time.sleep(3); y = f(x) + 1"))
    saboteur = Saboteur(99, lambda: [judge for judge, _ in judges_at_work()])
    saboteur.start()
    code, output = run(root, "grade", "90", "--workers", "1")
    saboteur.stop = True
    saboteur.join()
    assert code == 0 and "评分器出了毛病" in output and "？" in output
    assert scores(root) == {"s00": 100, "s01": None}
    assert graded(root)["s00"] == 1 and "s01" in written(root)
    grade_chapter(root, CHAPTER)
    assert scores(root) == {"s00": 100, "s01": 100}


@pytest.fixture
def small_disk(tmp_path):
    """一个只有6 MB的磁盘。"""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)], capture_output=True).returncode:
        pytest.skip("挂载tmpfs要root，这里不行")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.parametrize("room", [0, 50_000, 200_000])
def test_a_full_disk(small_disk, room):
    """磁盘只剩room字节：一段中文；没有写到一半的文件；腾出地方再运行，从停下的地方接着评。"""
    root = make_class(small_disk / "course", 16)
    hand_in(root, "s99", "right", "x" * 100_000)
    with pytest.raises(CourseError, match="不评"):
        Classroom(root, CHAPTER, lambda *_: None).grade(no_pool)      # 成绩册建好了，一份还没有评
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - room))
    with pytest.raises(CourseError, match=r"磁盘满了|登记.*没有成功"):
        grade_chapter(root, CHAPTER, workers=2)
    for path in root.glob("autograded/*/*/*.ipynb"):
        json.loads(path.read_text(encoding="utf-8"))
    before = graded(root)
    ballast.unlink()
    grade_chapter(root, CHAPTER, workers=2)
    assert scores(root) == {**expected_scores(16), "s99": 100}
    assert all(graded(root)[student] == times for student, times in before.items())


@contextlib.contextmanager
def no_pool():
    raise CourseError("不评")
    yield


def test_a_locked_gradebook(tmp_path, monkeypatch):
    """别的程序锁着成绩册：等一会儿；一直不行就说明白，评好的在日志里，放开以后不重新评。"""
    root = make_class(tmp_path / "course", 6)
    monkeypatch.setattr(gradebook, "PATIENCE_SECONDS", 3)
    lock = sqlite3.connect(root / "gradebook.db", isolation_level=None, check_same_thread=False)

    @contextlib.contextmanager
    def pool_with_lock():
        lock.execute("BEGIN EXCLUSIVE")
        with local_pool(2) as pool:
            yield pool

    with pytest.raises(CourseError, match="被别的程序占着"):
        Classroom(root, CHAPTER, lambda *_: None).grade(pool_with_lock)
    before = graded(root)
    assert before
    threading.Timer(1, lock.execute, ("ROLLBACK",)).start()      # 正在等的时候放开
    monkeypatch.setattr(gradebook, "PATIENCE_SECONDS", 60)
    grade_chapter(root, CHAPTER)
    assert scores(root) == expected_scores(6)
    assert graded(root) == dict.fromkeys(expected_scores(6), 1)


@pytest.mark.parametrize("group", [1, 3])
def test_an_accident_with_one_submission_does_not_stop_the_rest(tmp_path, monkeypatch, group):
    """评一份的时候程序自己出了意外：它留给老师看，别的照常，同一组的也是；再运行一次就评它。"""
    count = 12
    root = make_class(tmp_path / "course", count)
    work = classroom.grading_task.grade_bytes

    def accident(assignment, content):
        if "第2份" in content.decode():
            raise RuntimeError("意外")
        return work(assignment, content)

    @contextlib.contextmanager
    def groups():
        with local_pool(1) as one:
            yield replace(one, group=group)

    monkeypatch.setattr(classroom.grading_task, "grade_bytes", accident)
    submissions = Classroom(root, CHAPTER, lambda *_: None).grade(groups)
    assert "意外" in submissions[2].faults[0]
    assert scores(root) == {**expected_scores(count), "s02": None}
    assert graded(root) == dict.fromkeys(expected_scores(count), 1)
    monkeypatch.undo()
    grade_chapter(root, CHAPTER)
    assert scores(root) == expected_scores(count)
