"""评一份提交：学生的单元格在学生进程里运行，测试在这里运行；前面函数的错不株连后面的。"""

import contextlib
import io
import time
from dataclasses import dataclass

from dlcourse import checks
from dlcourse.cells import grade_id, is_experiment, source
from dlcourse.judge import wire
from dlcourse.judge.channel import Channel, Lost, StudentFunction
from dlcourse.judge.outputs import Kept, clean_outputs, error_output, text_output
from dlcourse.judge.restore import restore
from dlcourse.judge.verdicts import Grading, TestResult, Verdict

START_SECONDS = 30   # 开一个学生进程最多等多久
TOO_LONG = "这个单元格的内容太长，没有运行。请删掉多余的内容，再交一次。"


@dataclass(frozen=True)
class Settings:
    """一份提交的限度：cell_seconds -- 每个单元格；submission_seconds -- 全部；restarts -- 重开学生进程的次数。"""

    cell_seconds: float = 30
    submission_seconds: float = 300
    restarts: int = 40
    isolate: bool = True
    experiments: bool = False


class Fault(BaseException):
    """评分器自己出了毛病：不记在学生头上，整份提交换一个母进程再评。"""


class Session:
    """评一份提交。参数：chapter -- Chapter；start -- 函数，开一个新的学生进程，返回与它相连的套接字。"""

    def __init__(self, chapter, start, settings):
        self.chapter, self.start, self.settings = chapter, start, settings
        self.end = time.monotonic() + settings.submission_seconds
        self.done = []              # 运行过、没有断线的单元格：新的学生进程从头重放
        self.too_long = set()       # 内容太长、没有运行的填写单元格
        self.kept = Kept()
        self.restarts = settings.restarts
        self.channel = None

    def grade(self, notebook):
        """评notebook（字典），返回Grading。"""
        cells = restore(notebook, self.chapter.notebook)
        grading = Grading(cells=cells)
        grading.tests = {test.name: TestResult(test.points) for test in self.chapter.tests.values()}
        tests = []
        for cell in cells:
            if cell["cell_type"] != "code":
                continue
            test = self.chapter.tests.get(grade_id(cell))
            if test:
                tests.append((cell, test))
                self._remember(test)
                if not test.hidden:
                    grading.tests[test.name] = self._attempt(test, {})
            elif self.settings.experiments or not is_experiment(cell):
                self._run(cell)
        for _, test in tests:
            if test.hidden:
                grading.tests[test.name] = self._attempt(test, {})
        for cell, test in tests:
            grading.tests[test.name] = result = self._isolated(test, grading.tests[test.name])
            cell["outputs"] = _report(test, result)
        return grading

    def _remember(self, test):
        """记下测试所在位置的函数，供后面再测时用。

        隐藏测试在全部单元格之后才运行：学生进程见到隐藏的输入以后，再也没有输出会给人看。
        """
        with contextlib.suppress(Lost):
            self._ready()
            self.channel.remember(test.name, self.chapter.names + self.chapter.given)

    def _run(self, cell):
        """运行一个不是测试的单元格，输出写回单元格。"""
        text = source(cell)
        if not text.strip():
            return
        try:
            self._ready()
            outputs, _ = self.channel.run(text)
            cell["outputs"] = self.kept.keep(clean_outputs(outputs))
            self.done.append(text)
        except Lost as lost:
            cell["outputs"] = self.kept.keep([error_output(lost.verdict, str(lost))])
        except wire.Unsendable:
            cell["outputs"] = self.kept.keep([error_output(Verdict.VIOLATION, TOO_LONG)])
            self.too_long.add(grade_id(cell))

    def _isolated(self, test, first):
        """照提交的样子没有通过、而又依赖前面的函数，就把它们换成参考答案再测一次。

        这一步放在最后，照老师的次序：学生进程可以留下参考答案，但一道练习的参考答案，要到它自己的测试都评完以后才会送过去。
        """
        needs = self.chapter.needs[test.exercise]
        if first.verdict is Verdict.PASSED or not needs or not self.settings.isolate:
            return first
        second = self._attempt(test, {name: self.chapter.reference[name] for name in needs})
        if second.verdict is not Verdict.PASSED:
            return first
        second.isolated = True
        second.message = f"通过了：{'、'.join(sorted(needs))}换成参考答案以后，这个函数是对的。"
        return second

    def _attempt(self, test, replaced):
        """运行一次测试。replaced -- 换成参考答案的函数 {名字: 函数}。"""
        if test.exercise in self.too_long:
            return TestResult(test.points, Verdict.VIOLATION, TOO_LONG)
        result = TestResult(test.points)
        try:
            self._ready()
            self.channel.recall(test.name)
            namespace = dict(self.chapter.trusted)
            for name in self.channel.defined(self.chapter.names):
                namespace[name] = StudentFunction(self.channel, name)
            namespace.update(replaced)
            if replaced:
                self.channel.bind(replaced)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                exec(test.code, namespace)
            if self.channel.lost:
                raise self.channel.lost
            result.verdict = Verdict.PASSED
        except Lost as lost:
            result.verdict, result.message = lost.verdict, str(lost)
        except Exception as error:
            result.verdict, result.message, result.trace = _explain(test, error)
        if replaced and not self.channel.lost:
            with contextlib.suppress(Lost):
                self.channel.unbind()
        return result

    def _ready(self):
        """有一个活着的学生进程；断过线就开新的，把前面的单元格重放一遍。"""
        if time.monotonic() > self.end:
            raise Lost(Verdict.TIMED_OUT, "这份提交总共运行得太久，剩下的不再运行。")
        if self.channel and not self.channel.lost:
            self.channel.allow(self.settings.cell_seconds)
            return
        if self.channel and self.restarts == 0:
            raise Lost(Verdict.TIMED_OUT, "前面的程序停下来太多次，不再重开。")
        self.restarts -= bool(self.channel)
        self.channel = self._started()
        for text in self.done:
            self.channel.allow(self.settings.cell_seconds)
            self.channel.run(text)
        self.channel.allow(self.settings.cell_seconds)

    def _started(self):
        """一个新的学生进程；它的沙箱没有起来，是评分器的故障，不是学生的错。"""
        try:
            channel = Channel(self.start())
        except Exception as error:
            raise Fault(f"学生进程开不出来：{error}") from error
        channel.allow(START_SECONDS)
        try:
            layers = channel.hello()
        except Lost as lost:
            raise Fault(f"学生进程没有报到：{lost}") from None
        if layers.get("user") == 0:
            raise Fault("换不了用户：学生的代码会以root运行")
        return channel


def _explain(test, error):
    """测试里的异常 → (判定, 给学生的话, 学生代码出错的地方)。"""
    cause = error
    while cause and not getattr(cause, "from_student", False):
        cause = cause.__cause__
    if cause is None:
        verdict = Verdict.WRONG if isinstance(error, AssertionError) else Verdict.CRASHED
    elif isinstance(cause, MemoryError):
        verdict = Verdict.OUT_OF_MEMORY
    else:
        verdict = Verdict.WRONG if isinstance(cause, NotImplementedError) else Verdict.CRASHED
    if isinstance(error, checks.CheckFailed):
        message = error.brief if test.hidden else str(error)
    else:
        message = f"运行{test.exercise}时出错（{type(error).__name__}）。"
    return verdict, message, "" if test.hidden or cause is None else cause.trace


def _report(test, result):
    """测试单元格的输出：通过了什么也没有；没有通过，是一句话，可见测试另有学生代码出错的地方。"""
    if result.verdict is Verdict.PASSED:
        return [text_output(result.message)] if result.message else []
    return [error_output(result.verdict, result.message, result.trace)]
