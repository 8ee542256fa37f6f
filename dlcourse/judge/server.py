"""可信的一侧：一个评分进程，管着一个关在沙箱里的母进程，逐份评分。

    python -m dlcourse.judge.server [ahead]   从标准输入读配置和提交，往标准输出写结果（见client.py）；
                                              ahead：还没有配置，母进程先开起来

评分是在它fork出来的子进程里做的（Windows上没有fork，就在本进程里）。老实的提交一份接一份，用同一个子进程；有过风波的，
例如断过线、超过时，评完就换一个。子进程没有交回结果，就是评分器故障。
"""

import gc
import json
import os
import signal
import socket
import sys
import traceback

from dlcourse import data
from dlcourse.judge.chapter import Chapter
from dlcourse.judge.frames import READY, read_frame, to_bytes, write_frame
from dlcourse.judge.launch import Direct, Zygote
from dlcourse.judge.session import Session
from dlcourse.judge.settings import Settings
from dlcourse.judge.trusted_limits import limit_memory
from dlcourse.sandbox.landlock import landlock_abi

TRUSTED_MEMORY = 2 << 30      # 评分的子进程最多多用这些内存


class Grader:
    """评分的子进程。

    参数：
    grade -- 函数，提交（字典）→ (结果的JSON字节, 是不是老实)
    prepare -- 函数，为下一份做准备；交回老实的结果以后调用
    seconds -- 评一份最多等多久
    """

    def __init__(self, grade, prepare, seconds):
        self.sock, theirs = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self.sock.close()
                limit_memory(TRUSTED_MEMORY)
                _answer(theirs.makefile("rwb"), grade, prepare)
                os._exit(0)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        theirs.close()
        self.sock.settimeout(seconds)
        self.file = self.sock.makefile("rwb")

    def grade(self, request):
        """评一份（JSON的字节），返回(结果的JSON字节, 是不是老实)；子进程没有交回结果，是(None, False)。"""
        try:
            write_frame(self.file, request)
            reply = read_frame(self.file)
        except OSError:   # 它已经没有了，或者等得太久
            reply = None
        return (reply[1:], reply[0] == 1) if reply else (None, False)

    def close(self):
        """结束子进程。"""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.sock.close()


class Server:
    """评一章的提交。

    参数：config -- 客户送来的配置；readable -- 学生进程可以读的文件夹；zygote -- 先开好的母进程，或者None
    """

    def __init__(self, config, readable, zygote=None):
        self.config, self.readable, self.settings = config, readable, Settings(**config["settings"])
        # 没有Landlock，同一个监狱里先后的两份提交之间就没有隔离：每份换一个新的
        self.fresh = not config["trust"] and not (landlock_abi() and config["layers"].get("landlock", True))
        self.zygote = self._opened(zygote)           # 它热身的时候，这边准备测试
        self.grader = None
        self.chapter = Chapter(config["notebook"])
        gc.collect()
        gc.freeze()
        self.zygote.wait()

    def grade(self, request):
        """评一份（JSON的字节），返回结果的JSON字节；评分器出了毛病时换一个母进程再试一次，还不行就是null。"""
        for _ in range(2):
            if hasattr(os, "fork"):
                self.grader = self.grader or Grader(self._grade, self.zygote.prepare,
                                                    2 * self.settings.submission_seconds + 60)
                graded, calm = self.grader.grade(request)
            else:
                graded, calm = self._grade(json.loads(request))
            if not calm:
                self._drop_grader()
            if self.fresh or graded is None:
                self._renew()
            if graded is not None:
                return graded
        return b"null"

    def close(self):
        """结束评分的子进程和母进程。"""
        self._drop_grader()
        self.zygote.close()

    def _grade(self, notebook):
        session = Session(self.chapter, self.zygote, self.settings)
        graded = to_bytes(session.grade(notebook).plain())
        calm = session.calm and not self.fresh
        if not calm:
            self.zygote.stop()
        return graded, calm

    def _opened(self, zygote=None):
        """开母进程（有先开好的就用它），送去设置。"""
        if self.config["trust"]:
            if zygote:
                zygote.close()
            zygote = Direct(self.readable)
        zygote = zygote or Zygote(self.readable)
        zygote.configure(self.config)
        return zygote

    def _drop_grader(self):
        if self.grader:
            self.grader.close()
            self.grader = None

    def _renew(self):
        """换一个新的母进程；评分的子进程认得的是旧的，也换。"""
        self.close()
        self.zygote = self._opened()
        self.zygote.wait()


def _answer(file, grade, prepare):
    """评分的子进程：一份一份地评，直到对方结束。回答的第一个字节说是不是老实。"""
    while (request := read_frame(file)) is not None:
        graded, calm = grade(json.loads(request))
        write_frame(file, bytes([calm]) + graded)
        if calm:
            prepare()


def main():
    """读配置，报告准备好了，然后一份一份地评，直到标准输入结束。母进程随它一起结束。"""
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)                                    # 以后谁print都到标准错误去，不会弄乱回答
    try:
        readable = [str(data.folder())]
    except FileNotFoundError as error:
        write_frame(replies, str(error).encode())
        return
    ahead = Zygote(readable) if "ahead" in sys.argv else None
    config = read_frame(requests)
    if config is None:                               # 没有用上
        return
    server = Server(json.loads(config), readable, ahead)
    write_frame(replies, READY)
    while (request := read_frame(requests)) is not None:
        write_frame(replies, server.grade(request))
    server.close()


if __name__ == "__main__":
    main()
