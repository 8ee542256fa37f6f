"""提交之间、评分进程之间：谁也占不了谁的线程，谁也看不见谁留下的文件；用完CPU时间看得出是超时。都在真的沙箱里。"""

import os
import platform
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import nbformat
import psutil
import pytest

from dlcourse.bank.answers import Answer, fill
from dlcourse.build.source import read_chapter
from dlcourse.confined.student_process import _remove
from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.jail import missing
from hostile_cases import FOLDER

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
CHAPTER = read_chapter(FOLDER / "chapter.py")
ORDINARY_USER = 12345
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
KERNEL = [int(number) for number in re.findall(r"\d+", platform.release())[:2]]

START_THREADS = """
import threading
stop, count = threading.Event(), 0
try:
    while count < {most}:
        threading.Thread(target=stop.wait, daemon=True).start()
        count += 1
except RuntimeError:
    pass
"""


def submission(*extra, double=None):
    """满分的提交，前面加上extra的单元格，double换成另一种写法。"""
    notebook = fill(CHAPTER, [Answer("double", "wrong", "", double)] if double else [])
    notebook.cells[1:1] = [nbformat.v4.new_code_cell(code) for code in extra]
    return notebook


def score(grading):
    return sum(result.score for result in grading.tests.values())


def printed(grading, number=1):
    """第number个单元格print的内容。"""
    return "".join(output.get("text", "") for output in grading.cells[number]["outputs"])


def descendants(judge):
    return psutil.Process(judge._process.pid).children(recursive=True)


def wait_until(condition):
    """等到condition()成立；一分钟还不成立就失败。"""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_thread_bomb_leaves_threads_for_other_judges():
    """一个评分进程里的提交占满了线程，停在那里；另一个评分进程里的照样开得出40个线程。"""
    bomb = submission(START_THREADS.format(most=1000) + "threading.Event().wait()")
    with Judge(CHAPTER) as other, Judge(CHAPTER, Options(settings=Settings(cell_seconds=300))) as bombed:
        grading = threading.Thread(target=bombed.grade, args=(bomb,))
        grading.start()
        try:
            wait_until(lambda: max(process.num_threads() for process in descendants(bombed)) > 50)
            result = other.grade(submission(START_THREADS.format(most=40) + "print(count)\nstop.set()"))
        finally:
            bombed._process.kill()
            grading.join()
    assert printed(result) == "40\n" and score(result) == 100


@pytest.mark.skipif(AS_ROOT, reason="以root运行时，学生的代码用别的用户。")
@pytest.mark.skipif(KERNEL < [5, 14], reason="这样老的内核，线程与用户自己的进程合起来算。")
def test_the_users_own_processes_do_not_count():
    """普通用户自己已经有80个进程，学生的代码照样开得出40个线程：每个用户命名空间分开算。"""
    own = [subprocess.Popen(["sleep", "600"]) for _ in range(80)]
    try:
        with Judge(CHAPTER) as judge:
            result = judge.grade(submission(START_THREADS.format(most=40) + "print(count)\nstop.set()"))
    finally:
        for process in own:
            process.kill()
            process.wait()
    assert printed(result) == "40\n" and score(result) == 100


def test_no_thread_at_all_is_enough_for_honest_work():
    """一个线程也开不出来（例如5.14以前的内核，普通用户自己的进程已经很多）：不用线程的照样算，照样画图。"""
    with Judge(CHAPTER, Options(limits={"processes": 1})) as judge:
        result = judge.grade(submission(START_THREADS.format(most=10) + "print(count)",
                                        "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"))
    assert printed(result) == "0\n" and score(result) == 100
    assert "image/png" in result.cells[2]["outputs"][-1]["data"]


def test_without_landlock_every_submission_has_its_own_jail():
    """没有Landlock：前一份到处留下的文件，后一份看不见；评完一份，监狱里的进程全部是新的。"""
    places = [f"{folder}/left" for folder in ("/tmp", "/mpl", "..", "/course")]
    leave = f"for path in {places}:\n    try:\n        open(path, 'w')\n    except OSError:\n        pass\n"
    look = f"import os\nprint([path for path in {places} if os.path.exists(path)])"
    with Judge(CHAPTER, Options(layers={"landlock": False})) as judge:
        first = descendants(judge)
        assert score(judge.grade(submission(leave))) == 100
        assert not set(first) & set(descendants(judge))
        result = judge.grade(submission(look))
    assert printed(result) == "[]\n" and score(result) == 100


@pytest.mark.parametrize("ignored", [False, True])
def test_a_cpu_limit_is_a_time_out(ignored):
    """用完CPU时间是超时，不是运行出错；不理SIGXCPU也一样。别的练习照常。"""
    ignore = "    import signal\n    signal.signal(signal.SIGXCPU, signal.SIG_IGN)\n" if ignored else ""
    with Judge(CHAPTER, Options(settings=Settings(cell_seconds=120), limits={"cpu_seconds": 1})) as judge:
        result = judge.grade(submission(double=f"def double(x):\n{ignore}    while True:\n        pass\n"))
    assert {result.tests[name].verdict for name in ("test-double", "hidden-double")} == {Verdict.TIMED_OUT}
    assert score(result) == 60 and "CPU" in result.tests["test-double"].message


def test_every_folder_can_be_removed():
    """学生留下的文件夹，不许进的、嵌套很深的，普通用户的母进程也删得掉。"""
    place = Path(tempfile.mkdtemp())
    if AS_ROOT:
        os.chown(place, ORDINARY_USER, ORDINARY_USER)
    pid = os.fork()
    if pid == 0:
        try:
            if AS_ROOT:
                os.setresuid(ORDINARY_USER, ORDINARY_USER, ORDINARY_USER)
            _leave_stubborn_folders(place / "work")
            _remove(str(place / "work"))
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitpid(pid, 0)[1] == 0
    assert list(place.iterdir()) == []
    place.rmdir()


def _leave_stubborn_folders(work):
    work.mkdir()
    os.chdir(work)
    for _ in range(2000):
        os.mkdir("d")
        os.chdir("d")
    os.chmod(".", 0)
    os.chdir("/")
    for mode in (0, 0o1777, 0o111):
        folder = work / f"{mode}" / "inner"
        folder.mkdir(parents=True)
        (folder / "file").write_text("x")
        folder.chmod(mode)
        folder.parent.chmod(mode)
    work.chmod(0)
