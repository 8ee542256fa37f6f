"""可信的一侧：一个单线程的评分进程，管着一个关在沙箱里的母进程，逐份评分。

    python -m dlcourse.judge.server       从标准输入读配置和提交，往标准输出写结果（见client.py）

每份提交fork一个评分子进程（Windows上没有fork，就在本进程里）：无论评的时候出了什么事，都随它结束；它没有交回结果，就是评分器故障。
"""

import gc
import json
import os
import secrets
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from dlcourse.judge import jail
from dlcourse.judge.chapter import Chapter
from dlcourse.judge.guard import limit_memory
from dlcourse.judge.landlock import landlock_abi
from dlcourse.judge.session import Session, Settings
from dlcourse.judge.student import KILL, OUT_OF_CPU, START

STUDENT_SIDE = [Path(__file__).with_name(name) for name in ("student.py", "shell.py", "wire.py")]
STUDENT_CODE = [*jail.STUDENT_TOOLS, *jail.CONFINEMENT, *STUDENT_SIDE]   # 学生进程里看得见的代码，只有这些
START_SECONDS = 60
TRUSTED_MEMORY = 2 << 30      # 评一份的时候，可信一侧最多多用这些内存


class Zygote:
    """关在bubblewrap里的母进程，为每份提交fork一个学生进程。参数：config -- 客户送来的配置。"""

    def __init__(self, config):
        self.control, theirs = socket.socketpair()
        inside = {key: config[key] for key in ("output_characters", "figures", "limits", "layers")}
        inside |= {"control": theirs.fileno(), "scratch": jail.SCRATCH,
                   "readable": jail.visible(STUDENT_CODE, config["readable"])}
        command = [sys.executable, "-m", "dlcourse.judge.student", "zygote", json.dumps(inside)]
        self.process = subprocess.Popen(jail.jail_command(command, STUDENT_CODE, config["readable"]),
                                        pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        theirs.close()
        self.busy = False

    def wait(self):
        """等母进程热好。"""
        self.control.settimeout(START_SECONDS)
        if self.control.recv(1) != b"R":
            raise RuntimeError("学生的母进程没有启动")

    def start(self):
        """结束现在的学生进程，开一个新的，返回与它相连的套接字。"""
        self.stop()
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        socket.send_fds(self.control, [START], [theirs.fileno()])
        theirs.close()
        self.busy = True
        return ours

    def stop(self):
        """结束现在的学生进程，返回它是不是用完了CPU时间。"""
        if not self.busy:
            return False
        self.control.sendall(KILL)
        reply = self.control.recv(1)
        if reply not in (KILL, OUT_OF_CPU):
            raise RuntimeError("学生的母进程没有了")
        self.busy = False
        return reply == OUT_OF_CPU

    def close(self):
        """结束母进程和它的全部子孙。"""
        self.control.close()
        self.process.kill()
        self.process.wait()


class Direct:
    """不用沙箱：每次开一个普通的Python进程。评自己的Notebook时用，Windows和macOS上也行。"""

    def __init__(self, config):
        self.options = {key: config[key] for key in ("output_characters", "figures")}
        self.process = None

    def wait(self):
        """没有要等的。"""

    def start(self):
        """结束现在的学生进程，开一个新的，返回与它相连的套接字。"""
        self.stop()
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        token = secrets.token_hex()
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.settimeout(START_SECONDS)
            options = json.dumps({**self.options, "port": listener.getsockname()[1]})
            self.process = subprocess.Popen([sys.executable, "-m", "dlcourse.judge.student", "direct", options],
                                            cwd=self.folder.name, text=True, stdin=subprocess.PIPE,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.process.stdin.write(token + "\n")
            self.process.stdin.flush()
            sock, _ = listener.accept()
        if sock.recv(len(token), socket.MSG_WAITALL) != token.encode():
            raise RuntimeError("连上来的不是学生进程")
        return sock

    def stop(self):
        """结束现在的学生进程。"""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None
            self.folder.cleanup()

    close = stop


class Server:
    """评一章的提交。参数：config -- 客户送来的配置。"""

    def __init__(self, config):
        self.config, self.settings = config, Settings(**config["settings"])
        self.launcher = Direct if config["trust"] else Zygote
        # 没有Landlock，同一个监狱里先后的两份提交之间就没有隔离：每份换一个新的
        self.fresh = not config["trust"] and not (landlock_abi() and config["layers"].get("landlock", True))
        self.zygote = self.launcher(config)          # 它热身的时候，这边准备测试
        self.chapter = Chapter(config["notebook"])
        gc.collect()
        gc.freeze()
        self.zygote.wait()

    def grade(self, notebook):
        """评一份，返回可以写成JSON的字典；评分器出了毛病时换一个母进程再试一次，还不行就返回None。"""
        for _ in range(2):
            graded = _parsed(self._grade_in_a_fork(notebook) if hasattr(os, "fork") else self._grade_here(notebook))
            if self.fresh or graded is None:
                self._renew()
            if graded is not None:
                return graded
        return None

    def _renew(self):
        """换一个新的母进程。"""
        self.zygote.close()
        self.zygote = self.launcher(self.config)
        self.zygote.wait()

    def _grade_here(self, notebook):
        """在本进程里评，返回JSON的字节（Windows没有fork，那里只评自己的Notebook）。"""
        grading = Session(self.chapter, self.zygote, self.settings).grade(notebook)
        self.zygote.stop()
        return json.dumps(grading.plain()).encode()

    def _grade_in_a_fork(self, notebook):
        """在子进程里评，返回它交回的字节；没有交回就是空的。"""
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(reading)
                limit_memory(TRUSTED_MEMORY)
                with open(writing, "wb") as file:
                    file.write(self._grade_here(notebook))
                os._exit(0)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        os.close(writing)
        data = _read_all(reading, time.monotonic() + 2 * self.settings.submission_seconds + 60)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return data


def _parsed(data):
    """评分子进程交回的JSON；没有交回，或者只交回一半，返回None。"""
    try:
        return json.loads(data)
    except ValueError:
        return None


def _read_all(descriptor, deadline):
    """从descriptor读到结束或deadline。"""
    data = bytearray()
    with open(descriptor, "rb", buffering=0) as file:
        while select.select([file], [], [], max(deadline - time.monotonic(), 0))[0]:
            part = file.read(1 << 16)
            if not part:
                return bytes(data)
            data += part
    return b""


def read_message(file):
    """读一条带长度的JSON；对方结束了返回None。"""
    head = file.read(4)
    return json.loads(file.read(struct.unpack("<I", head)[0])) if len(head) == 4 else None


def write_message(file, message):
    """写一条带长度的JSON。"""
    data = json.dumps(message).encode()
    file.write(struct.pack("<I", len(data)) + data)
    file.flush()


def main():
    """读配置，报告准备好了，然后一份一份地评，直到标准输入结束。"""
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)                                    # 以后谁print都到标准错误去，不会弄乱回答
    server = Server(read_message(requests))
    write_message(replies, {"ready": True})
    while (request := read_message(requests)) is not None:
        write_message(replies, {"grading": server.grade(request)})
    server.zygote.close()


if __name__ == "__main__":
    main()
