"""判定：一个测试的结果是什么、得几分、对学生说什么。"""

from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """一个测试的判定。FAULT是评分器自己的毛病：不记分，留给人看。"""

    PASSED = "通过"
    WRONG = "答案错误"
    CRASHED = "运行出错"
    TIMED_OUT = "超时"
    OUT_OF_MEMORY = "超内存"
    TOO_MUCH_OUTPUT = "输出过多"
    VIOLATION = "违规"
    FAULT = "评分器故障"


@dataclass
class TestResult:
    """一个测试单元格的结果；分数从0开始，只有PASSED才等于满分。

    message -- 给学生的一句话（隐藏测试的消息里没有输入和期望值）
    trace -- 学生代码出错的地方，只在可见测试里有
    isolated -- 前面的函数有错，换成参考答案以后才通过
    """

    points: float
    verdict: Verdict = Verdict.WRONG
    message: str = ""
    trace: str = ""
    isolated: bool = False

    @property
    def score(self):
        """得分：通过得满分，否则0分。"""
        return self.points if self.verdict is Verdict.PASSED else 0.0


def read_tests(tests):
    """JSON里的 {名字: TestResult的字典} → {名字: TestResult}。"""
    return {name: TestResult(**{**test, "verdict": Verdict(test["verdict"])}) for name, test in tests.items()}


@dataclass
class Grading:
    """一份提交的评分：每个测试的结果（按grade_id），评分以后的单元格（带输出）。"""

    tests: dict = field(default_factory=dict)
    cells: list = field(default_factory=list)

    def plain(self):
        """可以写成JSON的字典；单元格不复制。"""
        return {"tests": {name: vars(result) for name, result in self.tests.items()}, "cells": self.cells}

    @property
    def faulty(self):
        """评分器出了毛病，不能记分。"""
        return any(result.verdict is Verdict.FAULT for result in self.tests.values())
