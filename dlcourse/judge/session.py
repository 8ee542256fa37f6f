"""评一份提交：学生的单元格在学生进程里运行，测试在这里运行；前面函数的错不株连后面的。"""

import contextlib
import io
import time

from dlcourse import checks, wire
from dlcourse.course.cells import grade_id, is_experiment, source
from dlcourse.judge.channel import Channel, Lost, StudentFunction
from dlcourse.judge.outputs import Kept, clean_outputs, error_output, text_output
from dlcourse.judge.trusted_limits import time_limit
from dlcourse.judge.verdicts import Grading, TestResult, Verdict

START_SECONDS = 30   # 开一个学生进程最多等多久
CALM = {Verdict.PASSED, Verdict.WRONG, Verdict.CRASHED}
TOO_LONG = "这个单元格的内容太长，没有运行。请删掉多余的内容，再交一次。"


class Fault(BaseException):
    """评分器自己出了毛病：不记在学生头上，整份提交换一个母进程再评。"""


class Session:
    """评一份提交。参数：chapter -- Chapter；launcher -- 开、关学生进程的，例如launch.Zygote。"""

    def __init__(self, chapter, launcher, settings):
        self.chapter, self.launcher, self.settings = chapter, launcher, settings
        self.end = time.monotonic() + settings.submission_seconds
        self.done = []              # 运行完的单元格：新的学生进程从头重放
        self.places = {}            # {测试: 它前面运行完几个单元格}
        self.defined = [set()]      # 运行完0个、1个……单元格时，学生定义了哪些函数
        self.moved = False          # 测试过了，学生的名字空间不在最后一个单元格之后了
        self.stuck = set()          # 让学生进程断了线的练习
        self.too_long = set()       # 内容太长、没有运行的填写单元格
        self.kept = Kept()
        self.restarts = settings.restarts
        self.channel = None
        self.used = 0               # 现在的学生进程经过了几次测试
        self.calm = False           # 评完了，没有断过线，没有超过任何限度：评分的子进程可以接着评下一份

    def grade(self, notebook):
        """评notebook（字典），返回Grading。

        隐藏测试在全部单元格之后才运行：学生进程见到隐藏的输入以后，再也没有输出会给人看。
        参考答案又在它们之后，照老师的次序：学生进程可以留下参考答案，但一道练习的参考答案，要到它自己的测试都评完以后才会送过去。
        """
        cells = self.chapter.skeleton.restore(notebook)
        tests = [(cell, self.chapter.tests[grade_id(cell)]) for cell in cells if grade_id(cell) in self.chapter.tests]
        results = {}
        for cell in cells:
            test = self.chapter.tests.get(grade_id(cell))
            if test:
                self.places[test.name] = len(self.done)   # 后面的单元格改了什么，都不影响它
                if not test.hidden:
                    results[test.name] = self._plain(test)
            elif cell["cell_type"] == "code" and (self.settings.experiments or not is_experiment(cell)):
                self._run(cell)
        results |= {test.name: self._plain(test) for _, test in tests if test.hidden}
        for cell, test in tests:
            results[test.name] = result = self._isolated(test, results[test.name])
            cell["outputs"] = _report(test, result)
        self.calm = (self.restarts == self.settings.restarts and not (self.channel and self.channel.lost)
                     and {result.verdict for result in results.values()} <= CALM)
        return Grading({test.name: results[test.name] for _, test in tests}, cells)

    def _run(self, cell):
        """运行一个不是测试的单元格，输出写回单元格。"""
        text = source(cell)
        if not text.strip():
            return
        try:
            outputs = self._run_text(text)
            cell["outputs"] = self.kept.keep(clean_outputs(outputs))
            self.done.append(text)
        except Lost as lost:
            cell["outputs"] = self.kept.keep([error_output(lost.verdict, str(lost))])
        except wire.Unsendable:
            cell["outputs"] = self.kept.keep([error_output(Verdict.VIOLATION, TOO_LONG)])
            self.too_long.add(grade_id(cell))

    def _run_text(self, text):
        """接着最后一个单元格运行，返回输出。前面的测试留下的毛病让学生进程断了线，就换一个新的再来。"""
        try:
            self._at(len(self.done)) if self.moved else self._ready()
            return self._do(text)
        except Lost as lost:
            if not lost.stale:
                raise
            self._ready()
            return self._do(text)

    def _plain(self, test):
        """照提交的样子测一次；它依赖的函数已经让学生进程断过线，就先不测（返回None），免得每个测试都赔上一个时限。"""
        if self.settings.isolate and self.chapter.needs[test.exercise] & self.stuck:
            return None
        result = self._attempt(test)
        if self.channel and self.channel.lost:
            self.stuck.add(test.exercise)
        return result

    def _isolated(self, test, first):
        """照提交的样子没有通过、而又依赖前面的函数，就把它们换成参考答案再测一次。"""
        needs = self.chapter.needs[test.exercise]
        if (first and first.verdict is Verdict.PASSED) or not needs or not self.settings.isolate:
            return first
        second = self._attempt(test, {name: self.chapter.reference[name] for name in needs})
        if second.verdict is not Verdict.PASSED:
            return first or self._attempt(test)
        second.isolated = True
        second.message = f"通过了：{'、'.join(sorted(needs))}换成参考答案以后，这个函数是对的。"
        return second

    def _attempt(self, test, replaced=None):
        """测一次。学生进程经过了前面的测试，这一次断了线，也许是那时留下的毛病：换一个新的再测，不算这道题的错。"""
        result = self._once(test, replaced)
        lost = self.channel and self.channel.lost
        if lost and self.used > 1 and (result.verdict is Verdict.CRASHED or lost.stale):
            result = self._once(test, replaced)
        return result

    def _once(self, test, replaced):
        """在现在的学生进程里运行一次测试。replaced -- 换成参考答案的函数 {名字: 函数}。"""
        if test.exercise in self.too_long:
            return TestResult(test.points, Verdict.VIOLATION, TOO_LONG)
        result = TestResult(test.points)
        try:
            defined = self._at(self.places[test.name])
            self.used, self.moved = self.used + 1, True
            namespace = dict(self.chapter.trusted)
            namespace |= {name: StudentFunction(self.channel, name) for name in defined}
            if replaced:
                namespace |= replaced
                self.channel.bind(replaced)
            with time_limit(self.settings.cell_seconds + 1, self._expired), _silence():
                exec(test.code, namespace)
            if self.channel.lost:
                raise self.channel.lost
            self.channel.forget()
            result.verdict = Verdict.PASSED
        except Lost as lost:
            result.verdict, result.message = lost.verdict, str(lost)
        except Exception as error:
            self.channel.forget()
            result.verdict, result.message, result.trace = _explain(test, error)
        return result

    def _at(self, place):
        """回到运行完place个单元格的时候，返回学生定义了的函数的名字。学生进程在这以前就坏了，不是后面的错：换一个新的再来。"""
        for last in (False, True):
            try:
                self._ready()
                self.channel.recall(place)
                return self.defined[place]
            except Lost:
                if last or not (self.channel and self.channel.lost):
                    raise

    def _expired(self):
        """测试自己运行得太久：多半是学生的函数请测试的函数或参考答案算一件算不完的事。"""
        raise self.channel.lose(Verdict.TIMED_OUT, "运行得太久，被停下了。多半是循环停不下来。")

    def _ready(self):
        """有一个活着的学生进程；断过线就开新的，把前面的步骤重放一遍。"""
        if time.monotonic() > self.end:
            raise Lost(Verdict.TIMED_OUT, "这份提交总共运行得太久，剩下的不再运行。")
        if self.channel and not self.channel.lost:
            self.channel.allow(self.settings.cell_seconds)
            return
        if self.channel and self.restarts == 0:
            raise Lost(Verdict.TIMED_OUT, "前面的程序停下来太多次，不再重开。")
        self.restarts -= bool(self.channel)
        self.channel, self.used = self._started(), 0
        self.defined = [set()]
        for text in self.done:
            self.channel.allow(min(self.settings.cell_seconds, self.end - time.monotonic()))
            self._do(text)
        self.channel.allow(self.settings.cell_seconds)

    def _do(self, text):
        """运行一个单元格，返回输出；记下这时学生定义了哪些函数。"""
        outputs, defined = self.channel.run(text, self.chapter.names)
        self.defined.append(defined)
        self.moved = False
        return outputs

    def _started(self):
        """一个新的学生进程；它的沙箱没有起来，是评分器的故障，不是学生的错。"""
        try:
            channel = Channel(self.launcher.start(), self._out_of_cpu)
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

    def _out_of_cpu(self):
        """学生进程断了线：收掉它，返回它是不是用完了CPU时间。"""
        try:
            return self.launcher.stop()
        except Exception as error:
            raise Fault(f"学生进程收不掉：{error}") from error


@contextlib.contextmanager
def _silence():
    """测试自己print的东西，谁也不必看。"""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def _explain(test, error):
    """测试里的异常 → (判定, 给学生的话, 学生代码出错的地方)。"""
    cause = error
    while cause and not getattr(cause, "from_student", False):
        cause = cause.__cause__
    if isinstance(cause or error, MemoryError):
        verdict = Verdict.OUT_OF_MEMORY
    elif cause is None:
        verdict = Verdict.WRONG if isinstance(error, AssertionError) else Verdict.CRASHED
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
