"""评分进程的客户：在任何程序里（命令行、nbgrader、Dask的工人）开一个评分进程，把提交交给它。"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass, field

from dlcourse import data
from dlcourse.course.errors import CourseError
from dlcourse.judge.clean_cells import tidy
from dlcourse.judge.server import read_frame, write_frame
from dlcourse.judge.session import Settings
from dlcourse.judge.verdicts import Grading, TestResult, Verdict, read_tests
from dlcourse.sandbox.jail import missing


@dataclass(frozen=True)
class Options:
    """怎样评分。

    settings -- 时限和重试；limits -- 沙箱的限度（confine.Limits的各项）；output_characters -- 每个单元格的输出
    figures -- 学生的图要不要画出来；trust -- 不用沙箱（只评自己的Notebook）；layers -- 关掉哪一层，只在测试里用
    """

    settings: Settings = field(default_factory=Settings)
    limits: dict = field(default_factory=dict)
    output_characters: int = 1_000_000
    figures: bool = True
    trust: bool = False
    layers: dict = field(default_factory=dict)


class Judge:
    """一个评分进程，评一章。参数：notebook -- 源Notebook（字典）；options -- Options。"""

    def __init__(self, notebook, options=None):
        options = options or Options()
        if not options.trust and (lacking := missing()):
            raise CourseError("没有沙箱，不能评别人的作业：" + "".join(lacking))
        self.alive = True
        self._process = subprocess.Popen([sys.executable, "-m", "dlcourse.judge.server"], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, process_group=0)   # 终端里的Ctrl-C不到它那里
        config = {"notebook": notebook, "settings": asdict(options.settings), "limits": options.limits,
                  "output_characters": options.output_characters, "figures": options.figures, "trust": options.trust,
                  "layers": options.layers, "readable": [str(data.folder())]}
        with contextlib.suppress(OSError):   # 它已经没有了，下面就知道
            write_frame(self._process.stdin, json.dumps(config).encode())
        if read_frame(self._process.stdout) is None:
            raise CourseError("评分进程没有启动。" + "".join(missing()))

    def grade(self, notebook):
        """评一份提交（任何JSON的值），返回Grading；评分器出了毛病时，每个测试的判定都是FAULT。

        评分进程没有了，也是FAULT；这时alive变成假，这个Judge不能再用。
        """
        try:
            write_frame(self._process.stdin, json.dumps({"cells": tidy(notebook)}).encode())
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

    def close(self):
        """结束评分进程。"""
        with contextlib.suppress(OSError):   # 它已经没有了
            self._process.stdin.close()
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
