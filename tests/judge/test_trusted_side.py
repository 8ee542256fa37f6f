"""评分器这一侧的函数：学生能让它们算多久、占多少内存、递归多深。都在真的沙箱里评。"""

import copy
import time

import pytest

from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.jail import missing
from hostile_cases import LIMITS
from spoiled_notebooks import cell_of, own, total

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


def with_exercise(chapter, name, solution, test):
    """靶子再加一道练习，测试的分数是0以外的小数目。"""
    chapter = copy.deepcopy(chapter)
    for grade, text, points in ((name, solution, None), (f"test-{name}", test, 1), (f"hidden-{name}", test, 1)):
        about = {"grade_id": grade, "schema_version": 3, "grade": points is not None, "locked": points is not None,
                 "solution": points is None, "task": False, **({"points": points} if points else {})}
        chapter["cells"].append(own(text, id=grade, metadata={"nbgrader": about}))
    return chapter


def grade_once(chapter, name, answer, **limits):
    """评一份把name答成answer的提交，返回(Grading, 秒数)。"""
    notebook = copy.deepcopy(chapter)
    cell_of(notebook, name)["source"] = answer
    settings = Settings(**{"cell_seconds": 1, "submission_seconds": 10, **limits})
    with Judge(copy.deepcopy(chapter), Options(settings=settings, limits=LIMITS)) as judge:
        start = time.monotonic()
        grading = judge.grade(notebook)
        return grading, time.monotonic() - start


def test_a_reference_called_for_ever(chapter):
    """换成参考答案再测时，让评分器的参考答案循环一万亿次。"""
    test = "assert float(quad(1.0)) == 4.0\n"
    chapter = with_exercise(chapter, "quad", "def quad(x):\n    return scale(x, 2)\n", test)
    grading, seconds = grade_once(chapter, "quad", "def quad(x):\n    return scale(x, 10**12)\n")
    assert not grading.faulty and seconds < 20
    assert {grading.tests[f"{kind}-quad"].verdict for kind in ("test", "hidden")} == {Verdict.TIMED_OUT}
    assert total(grading) == 100


def test_recursion_between_both_sides(chapter):
    """测试的函数调用学生的函数，学生的函数又调用测试的函数，没有尽头。"""
    test = "assert pair(lambda x: pair(lambda y: y, x), 1.0) == 1.0\n"
    chapter = with_exercise(chapter, "pair", "def pair(f, x):\n    return f(x)\n", test)
    answer = "known = []\ndef pair(f, x):\n    known.append(f)\n    return known[0](x)\n"
    grading, seconds = grade_once(chapter, "pair", answer, cell_seconds=5)
    assert not grading.faulty and seconds < 20
    assert Verdict.PASSED not in {grading.tests[f"{kind}-pair"].verdict for kind in ("test", "hidden")}
    assert total(grading) == 100


def test_memory_of_the_judge(chapter):
    """让评分器的函数把48 MB的字节变成3 GB的浮点数：在评分器里也有上限。"""
    test = "import numpy as np\nassert wide(lambda x: float(np.sum(x + np.ones(8))), np.zeros(1)) == 8.0\n"
    chapter = with_exercise(chapter, "wide", "def wide(f, x):\n    return f(x)\n", test)
    answer = ("import numpy as np\ndef wide(f, x):\n    try:\n        f(np.zeros((48 << 20, 1), np.uint8))\n"
              "    except RuntimeError:\n        return f(x)\n    return 'memory'\n")
    grading, _ = grade_once(chapter, "wide", answer, cell_seconds=10, submission_seconds=60)
    assert not grading.faulty and total(grading) == 102
