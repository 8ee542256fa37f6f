"""可信一侧与一个学生进程的对话：运行单元格、调用学生的函数、回答它的回调。

一问一答，问题有编号；答非所问、超过时限、断线，都是这个学生进程的终结（Lost），此后不再与它说话。
"""

import builtins
import secrets
import select
import time

from dlcourse import wire
from dlcourse.judge.outputs import clean_text
from dlcourse.judge.verdicts import Verdict

NOT_ALLOWED = "程序往评分的通道里写了不该写的东西。"
SLACK = 0.1      # 时限到了，最多再等多少秒


class Lost(BaseException):
    """学生进程不能再用了：verdict说明为什么。不是Exception，测试代码拦不住它。

    stale -- 换回名字空间以后，第一个问题还没有回答：也许是以前的测试留下的毛病
    """

    def __init__(self, verdict, message, stale=False):
        super().__init__(message)
        self.verdict, self.stale = verdict, stale


class StudentError(Exception):
    """学生的函数抛出了这一侧不认识的异常。"""


class Channel:
    """一个学生进程。参数：sock -- 与它相连的流套接字；out_of_cpu -- 函数，断线以后问它是不是用完了CPU时间。"""

    def __init__(self, sock, out_of_cpu):
        self.sock, self.out_of_cpu = sock, out_of_cpu
        self.lost = None        # 一旦断了，原因记在这里
        self._reader = wire.ReadAhead(self)
        self._timeout = 0.0     # 套接字现在的超时
        self._place = None      # 下一个问题以前，名字空间要换回运行完几个单元格的样子
        self._first = False     # 正在等的，是换回以后的第一个回答
        self._callables = []    # 学生可以回调的函数，按编号
        self._deadline = None

    def allow(self, seconds):
        """从现在起，接下来的对话总共最多用seconds秒。"""
        self._deadline = time.monotonic() + seconds

    def hello(self):
        """等学生进程报到，返回它的沙箱里生效的各层（字典）；学生的代码这时还没有运行，报到的话可信。"""
        return self._receive()

    def run(self, source, names):
        """运行一个单元格，返回(输出的列表, names里学生这时定义了的函数的集合)；学生进程记下这时的整个名字空间。"""
        reply = self._ask({"op": "run", "source": source, "names": list(names)})
        defined = reply.get("names")
        if type(defined) is not list or not all(type(name) is str for name in defined):
            raise self.lose(Verdict.VIOLATION, NOT_ALLOWED)
        return reply.get("outputs"), set(names) & set(defined)

    def recall(self, place):
        """下一个问题以前，把名字空间换回运行完place个单元格的样子；不另问一次，随下一个问题送去。

        学生进程已经没有了，或者没有问就说了话，不是后面的错：在这里就抛出Lost。
        """
        self._place = place
        self._timed(self._check_silent)

    def bind(self, functions):
        """在学生的名字空间里，把functions（{名字: 函数}）换成对这一侧的回调。"""
        self._ask({"op": "bind", "functions": dict(functions)})

    def forget(self):
        """以前送过去的函数，从现在起都不能再回调。"""
        self._callables = [None] * len(self._callables)

    def call(self, name, arguments, keywords, after=False):
        """调用学生的函数，返回(返回值, 调用以后的位置参数)；学生的异常在这一侧重新抛出。

        after -- 要不要送回调用以后的位置参数；不要，就是None
        """
        reply = self._ask({"op": "call", "name": name, "arguments": tuple(arguments), "keywords": dict(keywords),
                           "after": after})
        if "error" in reply:
            raise _exception(reply["error"])
        return reply.get("value"), reply.get("after")

    def _ask(self, request):
        number = secrets.randbits(48)                # 猜不到，就不能先把回答写好
        place, self._place = self._place, None
        self._first = place is not None
        self._send({"number": number, "place": place, **request})
        while True:
            message = self._receive()
            if "callback" in message:
                self._answer(message)
            elif message.get("overflow") is True:
                raise self.lose(Verdict.TOO_MUCH_OUTPUT, "输出太多，程序被停下了。多半是循环里在print。")
            elif type(message.get("reply")) is int and message["reply"] == number:
                self._first = False
                return message
            else:
                raise self.lose(Verdict.VIOLATION, NOT_ALLOWED, stale=self._first)

    def _answer(self, message):
        """学生进程回调这一侧的一个函数；函数里的异常只告诉它类型，不告诉它内容。"""
        number, arguments, keywords = (message.get(key) for key in ("callback", "arguments", "keywords"))
        if not self._knows(number) or type(arguments) is not tuple or type(keywords) is not dict:
            raise self.lose(Verdict.VIOLATION, "程序回调了不存在的函数。")
        try:
            answer = {"answer": number, "value": self._callables[number](*arguments, **keywords)}
            self._send(answer)
        except wire.Unsendable as error:
            self._send({"answer": number, "error": {"type": "TypeError", "text": str(error)}})
        except Exception as error:
            self._send({"answer": number, "error": {"type": type(error).__name__, "text": ""}})

    def _send(self, message):
        self._timed(lambda: wire.send(self, message, self._register))

    def _receive(self):
        message = self._timed(lambda: wire.receive(self._reader, self._known))
        if type(message) is not dict:
            raise self.lose(Verdict.VIOLATION, NOT_ALLOWED)
        return message

    def _check_silent(self):
        """没有问的时候，学生进程不该说话。"""
        if self._reader.pending or select.select([self.sock], [], [], 0)[0]:
            if not self._reader.recv(1):
                raise wire.Closed
            raise wire.WireError

    def _timed(self, transfer):
        if self.lost:
            raise self.lost
        try:
            return transfer()
        except wire.Unsendable:
            raise
        except TimeoutError:
            raise self.lose(Verdict.TIMED_OUT, "运行得太久，被停下了。多半是循环停不下来。") from None
        except (wire.Closed, ConnectionError):
            if self.out_of_cpu():
                raise self.lose(Verdict.TIMED_OUT, "CPU时间用完了，被停下了。多半是循环停不下来。") from None
            raise self.lose(Verdict.CRASHED, "程序中途退出了。", stale=self._first) from None
        except (wire.WireError, OSError, MemoryError):
            raise self.lose(Verdict.VIOLATION, "程序的返回值太大，或者不合规矩。") from None

    def recv(self, size):
        """套接字的recv，每次只等到总的时限：一个字节一个字节地拖时间没有用。"""
        self._wait_until_deadline()
        return self.sock.recv(size)

    def sendall(self, data):
        """套接字的sendall，只等到总的时限。"""
        self._wait_until_deadline()
        self.sock.sendall(data)

    def _wait_until_deadline(self):
        """套接字等到总的时限为止，最多多等SLACK秒：每次都改它的超时，一次一个系统调用。"""
        seconds = self._deadline - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        if not seconds <= self._timeout <= seconds + SLACK:
            self._timeout = seconds + SLACK
            self.sock.settimeout(self._timeout)

    def lose(self, verdict, message, stale=False):
        """不再与这个学生进程说话；返回说明为什么的Lost，由调用者抛出。"""
        self.lost = Lost(verdict, message, stale)
        return self.lost

    def _knows(self, number):
        return type(number) is int and 0 <= number < len(self._callables) and self._callables[number] is not None

    def _known(self, number, name):
        """学生进程送回来的函数，只能是这一侧送过去的。"""
        if not self._knows(number):
            raise wire.WireError("没有这个编号的函数")
        return self._callables[number]

    def _register(self, function):
        """给一个函数编号，好让学生进程回调它；只有这一侧的函数能这样送过去。"""
        if not callable(function) or isinstance(function, type):
            raise wire.Unsendable(f"{type(function).__name__}不能送给学生的函数")
        for number, known in enumerate(self._callables):
            if known is function:
                return number
        self._callables.append(function)
        return len(self._callables) - 1


class StudentFunction:
    """学生的一个函数，在测试里用起来像普通函数；参数和返回值都按值传送。"""

    def __init__(self, channel, name):
        self._channel = channel
        self.__name__ = name

    def __call__(self, *arguments, **keywords):
        return self._channel.call(self.__name__, arguments, keywords)[0]

    def with_arguments_after(self, *arguments):
        """调用，返回(返回值, 调用以后的参数)：测试用它检查参数有没有被就地改动。"""
        return self._channel.call(self.__name__, arguments, {}, after=True)


def _exception(error):
    """按名字找一个内置的异常类型；不认识的用StudentError。文字只留作可见测试的说明。"""
    error = error if type(error) is dict else {}
    kinds = error.get("kinds") if type(error.get("kinds")) is list else []
    found = next((kind for kind in map(_builtin, kinds) if kind), StudentError)
    text = clean_text(error.get("text"), 2000)
    try:
        exception = found(text)
    except Exception:                # UnicodeDecodeError这样的类型，不能只用一句话构造
        exception = StudentError(text)
    if isinstance(exception, NameError):
        exception.name = error.get("name") if type(error.get("name")) is str else None
    exception.from_student = True
    exception.trace = clean_text(error.get("trace"), 20_000)
    return exception


def _builtin(name):
    """内置的异常类型；能悄悄结束测试里的循环的StopIteration除外。"""
    kind = vars(builtins).get(name) if type(name) is str else None
    fits = isinstance(kind, type) and issubclass(kind, Exception)
    return kind if fits and not issubclass(kind, StopIteration | StopAsyncIteration) else None
