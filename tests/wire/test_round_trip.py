"""来回不变：普通数据经过线路，类型和值都与原来的一样，函数按编号送。"""

import copy
import math

import numpy as np
import pytest
from hypothesis import given

from dlcourse import wire
from plain_values import arrays, only_plain, plain, quick, same
from wire_messages import there_and_back

pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")


@quick
@given(plain)
def test_round_trip(value):
    result = there_and_back(value)
    assert same(value, result) and only_plain(result)


@quick
@given(arrays)
def test_arrays_are_independent(array):
    """收到的数组可写，写了不影响原来的，也不影响别的。"""
    first, second = wire.decode(*wire.encode([array, array]))
    before = copy.deepcopy(second)
    first[...] = np.ones((), first.dtype)
    assert same(second, before) and not np.shares_memory(first, second)


@pytest.mark.parametrize("value", [
    0, -1, 2**63 - 1, 2**63, -2**63, 10**4000 - 1, -10**4000 + 1, True, 1.0, -0.0, math.nan, math.inf, 5e-324,
    complex(-0.0, math.nan), "", "\ud83d\ude00", "\ud83d" + "\ude00", "\x00\udfff中文", b"", b"\x00" * 1000, [], (),
    {}, set(), frozenset(), {1: 2, (1, (2,)): [3], frozenset({4}): None, b"k": "v", np.float64(1.5): 6},
    np.float64("nan"), np.float32(-0.0), np.bool_(True), np.str_("a\x00\ud800"), np.str_(""), np.bytes_(b"a\x00"),
    np.longdouble(1) / 3, np.clongdouble(1 + 2j) / 3, np.arange(5, dtype=np.longdouble) / 3, np.array(3.0),
    (np.arange(6).reshape(2, 3) + 1j).astype("G"), np.arange(6, dtype=">f16").reshape(2, 3).T / 3,
    np.zeros((0, 3)), np.zeros((2, 0), order="F"), np.zeros((1,) * 32), np.array(["", "中文"]), np.array([b"", b"ab"]),
    np.zeros((3, 4, 5)).transpose(1, 0, 2), np.broadcast_to(np.float32(2), (3, 3)), np.arange(4, dtype=">i2"),
    list(range(10_000)), [np.zeros(3)] * 5000, [b"x"] * 5000, {k: k for k in range(1000)},
], ids=lambda v: type(v).__name__)
def test_round_trip_of(value):
    assert same(value, there_and_back(value))


def test_depth_is_the_same_on_both_sides():
    def nest(depth):
        value = np.zeros(2)
        for _ in range(depth):
            value = [value]
        return value
    assert same(wire.decode(*wire.encode(nest(wire.MAX_DEPTH))), nest(wire.MAX_DEPTH))
    with pytest.raises(wire.Unsendable):
        wire.encode(nest(wire.MAX_DEPTH + 1))


def test_grid_keys_are_honest():
    """(-1, ...)与(-2, ...)的哈希相同；正当的网格不能因此被拒绝。"""
    grid = {(x, y, z): 0 for x in range(-20, 20) for y in range(-20, 20) for z in range(-20, 20)}
    assert wire.decode(*wire.encode(grid)) == grid


def test_big_array_through_a_socket():
    array = np.random.default_rng(0).normal(size=(1250, 1000))
    assert same(array, there_and_back(array)) and same(array.T, there_and_back(array.T))


def test_callables_go_by_number():
    functions = [len, math.sin]
    head, buffers = wire.encode({"f": math.sin, "g": [len]}, functions.index)
    assert wire.decode(head, buffers, lambda number, name: functions[number]) == {"f": math.sin, "g": [len]}
    seen = []
    wire.decode(head, buffers, lambda *pair: seen.append(pair) or len)
    assert seen == [(1, "sin"), (0, "len")]


def test_callables_without_a_number_or_a_name():
    class Rude:
        __name__ = property(lambda self: 1 / 0)
        __call__ = print
    assert wire.encode(Rude(), lambda value: 0) == (b'["f",0,""]', [])
    for number in (None, -1, True, "x", 1.0):
        with pytest.raises(wire.Unsendable):
            wire.encode(len, lambda value, number=number: number)
