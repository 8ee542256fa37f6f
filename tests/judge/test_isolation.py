"""一处的错不连累别处：后面的单元格、停不下来的函数、算不完的请求。"""

import copy
import re
import time

import nbformat
import pytest

from dlcourse.bank.answers import Answer, fill
from dlcourse.build.source import read_chapter
from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.jail import missing
from repository import ROOT

SECONDS = 2
HANG = "def {}(*arguments):\n    while True:\n        pass\n"


@pytest.fixture(scope="module")
def chapter():
    return read_chapter(ROOT / "tests" / "hostile" / "chapter.py")


@pytest.fixture(scope="module")
def judge(chapter):
    options = Options(settings=Settings(cell_seconds=SECONDS), figures=False, trust=bool(missing()))
    with Judge(copy.deepcopy(chapter), options) as judge:
        yield judge


def graded(judge, chapter, *answers, last=""):
    """评一份：answers -- [(练习, 代码)]，别的都对；last -- 最后一个单元格。返回Grading。"""
    notebook = fill(chapter, [Answer(name, "wrong", "", code) for name, code in answers])
    notebook.cells.append(nbformat.v4.new_code_cell(last))
    return judge.grade(notebook)


def passed(grading):
    return {name for name, result in grading.tests.items() if result.verdict is Verdict.PASSED}


def test_what_later_cells_rebind_does_not_matter(judge, chapter):
    grading = graded(judge, chapter, last="np = None\nbase = double = 3\ndel scale")
    assert passed(grading) == set(grading.tests)


def test_a_function_that_hangs_costs_its_own_tests_only(judge, chapter):
    """double停不下来，scale要用它：scale换成参考答案测，不必再等double的时限。"""
    start = time.monotonic()
    grading = graded(judge, chapter, ("double", HANG.format("double")))
    assert time.monotonic() - start < 4 * SECONDS
    assert {name for name in grading.tests if name not in passed(grading)} == {"test-double", "hidden-double"}
    assert grading.tests["test-double"].verdict is Verdict.TIMED_OUT and grading.tests["hidden-scale"].isolated


def test_two_functions_that_hang(judge, chapter):
    grading = graded(judge, chapter, ("double", HANG.format("double")), ("scale", HANG.format("scale")))
    assert passed(grading) == {"test-honest", "hidden-honest"}


def test_an_endless_request_to_the_reference(judge, chapter):
    """honest自己对；scale错了，又请参考答案double一直算下去：到了时限就停，别的不受影响。"""
    code = "def scale(x, times):\n    while True:\n        x = double(x)\n"
    grading = graded(judge, chapter, ("scale", code))
    assert grading.tests["test-scale"].verdict is Verdict.TIMED_OUT
    assert {"test-double", "hidden-double", "test-honest", "hidden-honest"} <= passed(grading)


def test_a_function_of_the_test_is_gone_after_the_test(judge, chapter):
    """留下测试送来的函数，等下一个测试时再用：编号已经作废，算违规。"""
    code = ("kept = []\ndef honest(f, x):\n    kept.append(f)\n    return kept[0](x)\n")
    grading = graded(judge, chapter, ("honest", code))
    assert grading.tests["hidden-honest"].verdict is Verdict.VIOLATION


def test_a_trace_shows_the_students_code_only(judge, chapter):
    code = "def double(x):\n    return inner(x)\n\ndef inner(x):\n    return x + [1, 2, 3]\n"
    trace = graded(judge, chapter, ("double", code)).tests["test-double"].trace
    assert "in inner" in trace and not re.search("confined|student_process|cell_runner|judge", trace)


def test_an_exception_that_cannot_be_printed(judge, chapter):
    code = ("class Bad(Exception):\n    def __str__(self):\n        raise ValueError\n\n"
            "def double(x):\n    raise Bad\n")
    grading = graded(judge, chapter, ("double", code))
    assert grading.tests["test-double"].verdict is Verdict.CRASHED
    assert {name for name in grading.tests if name not in passed(grading)} == {"test-double", "hidden-double"}


def test_a_small_output_limit_does_not_stop_the_warming_up(chapter):
    """热身时画的图比这个上限大，也照样热得成。"""
    options = Options(settings=Settings(cell_seconds=30), output_characters=100, trust=bool(missing()))
    with Judge(chapter, options) as judge:
        assert sum(test.score for test in judge.grade(copy.deepcopy(chapter)).tests.values()) == 100
