"""存心作弊和搞破坏的提交（hostile/cases/）在真的沙箱里评，得到的正是该得的判定，周围什么也没有受损。"""

import time

import psutil
import pytest

from dlcourse.sandbox.jail import missing
from hostile_cases import CASES, SETTINGS, Target, read_case

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


@pytest.fixture(scope="module")
def target(tmp_path_factory):
    target = Target(tmp_path_factory.mktemp("canary"))
    target.check_honest()
    target.processes = settled(target)
    yield target
    target.judge.close()


def settled(target):
    """评分进程有多少子孙。交回结果以后它还要换学生进程，所以等到个数一秒不变。"""
    counts = [-1]
    while len(set(counts[-5:])) > 1 or len(counts) < 5:
        time.sleep(0.2)
        counts.append(len(descendants(target)))
    return counts[-1]


def descendants(target):
    """评分进程的子孙：bubblewrap和里面的一切。"""
    return psutil.Process(target.judge._process.pid).children(recursive=True)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(target, path, request):
    case = read_case(path, target.canary)
    if case.unsolved:
        request.applymarker(pytest.mark.xfail(reason=case.unsolved, strict=True))
    start = time.monotonic()
    assert target.grade(case) == {}
    assert time.monotonic() - start < SETTINGS.submission_seconds + 30
    target.check_honest()


def test_nothing_is_left_running(target):
    """全部例子评过以后，评分进程的子孙与刚开始时一样多。"""
    assert settled(target) == target.processes
