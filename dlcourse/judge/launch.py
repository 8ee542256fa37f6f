"""开、关学生进程的：沙箱里的母进程Zygote；不用沙箱的Direct。"""

import json
import secrets
import socket
import subprocess
import sys
import tempfile

from dlcourse import wire
from dlcourse.sandbox import jail
from dlcourse.wire.control import KILL, OUT_OF_CPU, READY, START

STUDENT_SIDE = [path for room in ("confined", "wire") for path in sorted((jail.PACKAGE / room).glob("*.py"))]
STUDENT_MODULE = "dlcourse.confined.student_process"
STUDENT_CODE = [*jail.STUDENT_TOOLS, *jail.CONFINEMENT, *STUDENT_SIDE]   # 学生进程里看得见的代码，只有这些
START_SECONDS = 60


class Zygote:
    """关在bubblewrap里的母进程，为每份提交fork一个学生进程。参数：readable -- 另外可以读的文件夹，例如数据集。

    开了就自己装载程序；configure以后热完身，wait等到那时。
    """

    def __init__(self, readable):
        self.control, theirs = socket.socketpair()
        inside = {"control": theirs.fileno(), "scratch": jail.SCRATCH, "readable": jail.visible(STUDENT_CODE, readable)}
        command = [sys.executable, "-m", STUDENT_MODULE, "zygote", json.dumps(inside)]
        self.process = subprocess.Popen(jail.jail_command(command, STUDENT_CODE, readable),
                                        pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        theirs.close()
        self.busy = False       # 有没有学生进程
        self.ahead = None       # 与先开好的学生进程相连的套接字

    def configure(self, config):
        """送去限额和设置。参数：config -- 客户送来的配置。"""
        wire.send(self.control, {key: config[key] for key in ("output_characters", "figures", "limits", "layers")})

    def wait(self):
        """等母进程热好。"""
        self.control.settimeout(START_SECONDS)
        if self.control.recv(1) != READY:
            raise RuntimeError("学生的母进程没有启动")

    def start(self):
        """返回与一个新的学生进程相连的套接字；现在的结束掉。"""
        if not self.ahead:
            self.prepare()
        ready, self.ahead = self.ahead, None
        return ready

    def prepare(self):
        """结束现在的学生进程，先开好下一个：老师那边忙别的时候，它正好把自己关进沙箱。"""
        self.stop()
        self.ahead, theirs = socket.socketpair()
        for end in (self.ahead, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        socket.send_fds(self.control, [START], [theirs.fileno()])
        theirs.close()
        self.busy = True

    def stop(self):
        """结束现在的学生进程，返回它是不是用完了CPU时间。"""
        if not self.busy:
            return False
        self.control.sendall(KILL)
        reply = self.control.recv(1)
        if reply not in (KILL, OUT_OF_CPU):
            raise RuntimeError("学生的母进程没有了")
        self.busy, self.ahead = False, None
        return reply == OUT_OF_CPU

    def close(self):
        """结束母进程和它的全部子孙。"""
        self.control.close()
        self.process.kill()
        self.process.wait()


class Direct:
    """不用沙箱：每次开一个普通的Python进程。评自己的Notebook时用，Windows和macOS上也行。"""

    def __init__(self, readable):
        self.process = None

    def configure(self, config):
        """记下设置。参数：config -- 客户送来的配置。"""
        self.options = {key: config[key] for key in ("output_characters", "figures")}

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
            self.process = subprocess.Popen([sys.executable, "-m", STUDENT_MODULE, "direct", options],
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

    prepare = close = stop     # 评自己的Notebook只评一份，不先开
