"""评分进程的客户：在任何程序里（命令行、nbgrader、Dask的工人）开一个评分进程，把提交交给它。"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import asdict

from dlcourse.course.errors import CourseError
from dlcourse.judge.clean_cells import tidy
from dlcourse.judge.frames import READY, read_frame, to_bytes, write_frame
from dlcourse.judge.settings import Options
from dlcourse.judge.verdicts import Grading, TestResult, Verdict, read_tests
from dlcourse.sandbox.jail import missing

_ahead = []                     # 先开好、还没有用的评分进程
_checking = threading.Lock()
_sandbox_works = False          # 试过一次，是好的：不必每开一个评分进程就试一次


def processors():
    """能用的处理器的个数：同时评这么多份。"""
    return len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count()))


@contextlib.contextmanager
def started_ahead(count):
    """先开count个用沙箱的评分进程，with里面的Judge用它们：它们装载程序的时候，这边可以做别的。没有沙箱就不开。"""
    thread = threading.Thread(target=_start_ahead, args=(count,))
    thread.start()
    try:
        yield
    finally:
        thread.join()
        while _ahead:            # 没有用上的
            process = _ahead.pop()
            process.kill()
            process.wait()


def _start_ahead(count):
    with contextlib.suppress(CourseError):
        _require_sandbox()
        _ahead.extend(_started("ahead") for _ in range(count))


def _taken():
    """一个评分进程：先开好的，没有就现开；几个线程同时来拿。"""
    try:
        return _ahead.pop()
    except IndexError:
        return _started()


def _started(*arguments):
    return subprocess.Popen([sys.executable, "-m", "dlcourse.judge.server", *arguments], stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, process_group=0)   # 终端里的Ctrl-C不到它那里


def _require_sandbox():
    global _sandbox_works
    with _checking:
        if not _sandbox_works and (lacking := missing()):
            raise CourseError("没有沙箱，不能评别人的作业：" + "".join(lacking))
        _sandbox_works = True


class Judge:
    """一个评分进程，评一章。参数：notebook -- 源Notebook（字典）；options -- Options。"""

    def __init__(self, notebook, options=None):
        options = options or Options()
        if not options.trust:
            _require_sandbox()
        self.alive = True
        self._process = _taken()
        config = {"notebook": notebook, "settings": asdict(options.settings), "limits": options.limits,
                  "output_characters": options.output_characters, "figures": options.figures, "trust": options.trust,
                  "layers": options.layers}
        with contextlib.suppress(OSError):   # 它已经没有了，下面就知道
            write_frame(self._process.stdin, to_bytes(config))
        answer = read_frame(self._process.stdout)
        if answer != READY:
            raise CourseError(answer.decode() if answer else "评分进程没有启动。" + "".join(missing()))

    def grade(self, notebook):
        """评一份提交（任何JSON的值），返回Grading；评分器出了毛病时，每个测试的判定都是FAULT。

        评分进程没有了，也是FAULT；这时alive变成假，这个Judge不能再用。
        """
        try:
            write_frame(self._process.stdin, to_bytes({"cells": tidy(notebook)}))
            reply = read_frame(self._process.stdout)
        except OSError:   # 写不进去
            reply = None
        except KeyboardInterrupt:
            self.kill()
            raise
        self.alive = reply is not None
        graded = json.loads(reply or b"null")
        if graded is None:
            return Grading({"": TestResult(0, Verdict.FAULT, "评分器出了毛病，请老师来看。")}, [])
        return Grading(read_tests(graded["tests"]), graded["cells"])

    def finish(self):
        """告诉评分进程没有要评的了，不等它结束。"""
        with contextlib.suppress(OSError):   # 它已经没有了
            self._process.stdin.close()

    def close(self):
        """结束评分进程。"""
        self.finish()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def kill(self):
        """立刻结束评分进程和它的子孙，不等它评完；可以在别的线程里调用，正在等结果的grade返回FAULT。"""
        if self._process.poll() is None and hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
