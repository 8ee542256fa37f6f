"""不可信的一侧：一个热好的母进程，每份提交fork一个关进沙箱的子进程，在里面运行学生的单元格和函数。

可信的一侧什么也不信任这里：这里的代码和学生的代码在同一个进程里，随时可能被改掉。
"""

import contextlib
import gc
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import traceback

import numpy as np

from dlcourse import wire
from dlcourse.confined.cell_runner import Overflow, load, warm_shell
from dlcourse.sandbox.confine import Limits, any_user, confine
from dlcourse.wire.control import KILL, OUT_OF_CPU, READY, START

GARBAGE = 20_000     # 造出这么多个对象才找一遍垃圾：每找一遍，都要碰一批与母进程合用的内存页
OWN_FILES = {__file__, warm_shell.__code__.co_filename}


class Callback:
    """可信一侧的一个函数，在学生代码里用起来像普通函数。"""

    def __init__(self, servant, number):
        self._servant, self._number = servant, number

    def __call__(self, *arguments, **keywords):
        return self._servant.call_back(self._number, arguments, keywords)


class Servant:
    """学生进程里回答问题的一方。参数：sock -- 与可信一侧相连的套接字；shell -- Shell。"""

    def __init__(self, sock, shell):
        self.sock, self.shell = wire.ReadAhead(sock), shell
        self.places = [dict(shell.user_ns)]     # 运行完0个、1个……单元格时的名字空间

    def serve(self):
        """不停地回答，直到对方挂断。"""
        while True:
            self._handle(self._receive())

    def call_back(self, number, arguments, keywords):
        """请可信一侧运行它的第number个函数，返回结果。等的时候也回答它的问题。"""
        wire.send(self.sock, {"callback": number, "arguments": arguments, "keywords": keywords}, _number_of)
        while True:
            message = self._receive()
            if "answer" not in message:
                self._handle(message)
            elif "error" in message:
                raise RuntimeError(f"测试的函数出错了（{message['error']['type']}）{message['error']['text']}")
            else:
                return message["value"]

    def _receive(self):
        return wire.receive(self.sock, lambda number, _: Callback(self, number))

    def _handle(self, message):
        number = message["number"]
        if message["place"] is not None:
            self._recall(message["place"])
        try:
            reply = getattr(self, "_op_" + message["op"])(message)
        except Overflow:
            reply = {"overflow": True}
        try:
            wire.send(self.sock, {"reply": number, **reply}, _number_of)
        except wire.Unsendable as error:
            wire.send(self.sock, {"reply": number, **_described(TypeError(f"返回值里有不能传送的东西：{error}"))})

    def _op_run(self, message):
        outputs, _ = self.shell.run(message["source"])
        names = dict(self.shell.user_ns)
        self.places.append(names)
        return {"outputs": outputs, "names": [name for name in message["names"] if callable(names.get(name))]}

    def _recall(self, place):
        names = self.shell.user_ns
        names.clear()
        names.update(self.places[place])

    def _op_bind(self, message):
        self.shell.user_ns.update(message["functions"])
        return {}

    def _op_call(self, message):
        function = self.shell.user_ns.get(message["name"])
        arguments = message["arguments"]
        try:
            value, _ = self.shell.collect(lambda: function(*arguments, **message["keywords"]))
        except Overflow:
            raise
        except BaseException as error:
            return _described(error)
        return {"value": value, "after": arguments if message["after"] else None}


def _number_of(function):
    """能送回去的函数，只有可信一侧送来的那些。"""
    if type(function) is Callback:
        return function._number
    raise wire.Unsendable(f"不能传送{type(function).__name__}类型的值")


def _described(error):
    """异常的类型、文字和出错的地方（从学生的代码算起），都是字符串。"""
    where = error.__traceback__
    while where and where.tb_frame.f_code.co_filename in OWN_FILES:
        where = where.tb_next
    lines = traceback.format_exception(type(error), error, where)
    return {"error": {"kinds": [kind.__name__ for kind in type(error).__mro__],
                      "text": _text(error), "name": str(getattr(error, "name", "")),
                      "trace": "".join(lines[-20:])[-10_000:]}}


def _text(error):
    """异常的文字；学生自己写的异常类，可能连文字也给不出来。"""
    try:
        return str(error)[:2000]
    except Exception:
        return ""


def _child(sock, shell, config, limits, work):
    """fork出来的子进程：关进沙箱，然后回答问题。不返回。"""
    os.setsid()
    os.mkdir(work)
    os.chmod(work, 0o777)
    os.chdir(work)
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)
    os.dup2(sock.detach(), 3)
    os.closerange(4, 1024)
    os.environ.update(HOME=work, TMPDIR=work)
    layers = confine(limits, config["readable"], [work], config["user"], **config["layers"])
    np.random.seed()
    sock = socket.socket(fileno=3)
    wire.send(sock, layers)
    Servant(sock, shell).serve()


def zygote(control, config):
    """母进程：热身，然后照可信一侧的吩咐开、关子进程。

    参数：control -- 控制套接字，限额和设置从它来；config -- 看得见的文件夹（字典）
    """
    gc.disable()                                         # 热身时造出来的都要留着，不必一遍遍地找垃圾
    load()
    config |= wire.receive(control)
    shell = warm_shell(config["output_characters"], config["figures"])
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)
    gc.enable()
    control.sendall(READY)
    limits = Limits(**config["limits"])
    config["user"] = any_user()
    count = 0
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if message != START:
            return
        count += 1
        work = os.path.join(config["scratch"], str(count))
        pid = os.fork()
        if pid == 0:
            try:
                control.close()
                _child(socket.socket(fileno=descriptors[0]), shell, config, limits, work)
            finally:
                os._exit(1)
        os.close(descriptors[0])
        if control.recv(1) != KILL:
            os.kill(pid, signal.SIGKILL)
            return
        os.kill(pid, signal.SIGKILL)
        _, _, usage = os.wait4(pid, 0)
        _clean_up(work)
        # 内核管限额时按时钟的滴答估计，与这里的差得出一点
        out_of_cpu = usage.ru_utime + usage.ru_stime > limits.cpu_seconds - 0.5
        control.sendall(OUT_OF_CPU if out_of_cpu else KILL)


def _clean_up(work):
    """收拾一个学生进程留下的：它的暂存文件夹work，和外面那两个文件夹的权限和时间（普通用户的沙箱里它改得了）。"""
    shared = (os.path.dirname(work), os.environ["MPLCONFIGDIR"])
    for folder in shared:
        os.chmod(folder, 0o755)
    _remove(work)
    for folder in shared:
        os.utime(folder, (0, 0))


def _remove(folder):
    """删掉文件夹；里面有不许进的文件夹，或者嵌套太深，rmtree删不掉时，用chmod和rm。"""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if os.path.exists(folder):
        subprocess.run(["chmod", "-R", "u+rwx", folder], check=False, stderr=subprocess.DEVNULL)
        subprocess.run(["rm", "-rf", folder], check=False)


def direct(port, token, config):
    """不用沙箱的学生进程（评自己的Notebook）：连到本机的port，报上token，回答问题直到对方挂断。"""
    sock = socket.create_connection(("127.0.0.1", port))
    sock.sendall(token.encode())
    load()
    shell = warm_shell(config["output_characters"], config["figures"])
    wire.send(sock, {})
    with contextlib.suppress(wire.Closed, ConnectionError):
        Servant(sock, shell).serve()


if __name__ == "__main__":
    options = json.loads(sys.argv[2])
    if sys.argv[1] == "zygote":
        with contextlib.suppress(ConnectionError):   # 评分进程没有了
            zygote(socket.socket(fileno=options["control"]), options)
    else:
        direct(options["port"], sys.stdin.readline().strip(), options)
