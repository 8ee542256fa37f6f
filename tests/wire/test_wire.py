"""线路：普通数据来回不变；不论来的是什么字节，只抛WireError，只造得出名单上的类型，而且很快结束。"""

import copy
import enum
import json
import math
import pickle
import socket
import struct
import subprocess
import sys
import threading
import time
from collections import Counter, OrderedDict, namedtuple
from types import NoneType

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse import wire

quick = settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
SCALARS = {np.dtype(code).type for code in "?bBhHiIlLqQefdgFDG"} | {np.str_, np.bytes_}
LEAVES = {NoneType, bool, int, float, complex, str, bytes} | SCALARS
SECONDS = 5     # 一次解码的时限；机器忙的时候也够


def stock(number, name):
    """一个给得出三个函数的callable_of。"""
    return [len, math.sin, np.sum][number] if number < 3 else None


def only_plain(value):
    """value里的每一个类型都正好在名单上。"""
    kind = type(value)
    if kind in (list, tuple, set, frozenset):
        return all(only_plain(item) for item in value)
    if kind is dict:
        return all(only_plain(key) and only_plain(item) for key, item in value.items())
    if kind is np.ndarray:
        good = value.dtype.kind in "?biufcSU" and value.flags.owndata and value.flags.writeable
        if value.dtype == bool:
            good = good and set(value.tobytes()) <= {0, 1}
        value.tolist()      # 字符不在Unicode之内的数组在这里才出错
        return good
    return kind in LEAVES or value in (len, math.sin, np.sum)


def form(value):
    """value的类型和内容，可以用==比较：nan等于nan，-0.0不等于0.0，True不等于1；集合不看次序，数组连行列的次序也看。"""
    kind = type(value)
    if kind in (list, tuple):
        return kind, [form(item) for item in value]
    if kind in (set, frozenset):
        return kind, sorted(repr(form(item)) for item in value)
    if kind is dict:
        return kind, [(form(key), form(item)) for key, item in value.items()]
    if kind is np.ndarray:
        flags = value.flags if value.flags.forc else np.ascontiguousarray(value).flags    # 不连续的变成行优先
        bits = value.tolist() if value.dtype.char in "gGSU" else value.tobytes()    # 长双精度有填充，不比较
        return kind, value.dtype, value.shape, flags.c_contiguous, flags.f_contiguous, repr(bits)
    return kind, repr(value)


def same(a, b):
    """类型和值都一样。"""
    return form(a) == form(b)


def there_and_back(value, number_of=None, callable_of=None):
    """经过真的套接字来回一次。"""
    with _pair() as (left, right):
        writer = threading.Thread(target=wire.send, args=(left, value, number_of))
        writer.start()
        result = wire.receive(right, callable_of)
        writer.join()
    return result


class _pair:
    def __enter__(self):
        self.ends = socket.socketpair()
        return self.ends

    def __exit__(self, *error):
        for end in self.ends:
            end.close()


def survive(action):
    """运行action：要么得到名单上的值，要么WireError；都很快。返回值或WireError。"""
    start = time.perf_counter()
    try:
        result = action()
    except wire.WireError as error:
        result = error
    else:
        assert only_plain(result)
    assert time.perf_counter() - start < SECONDS
    return result


def decode(head, buffers=()):
    """survive(wire.decode)；head可以是JSON的值。"""
    head = head if isinstance(head, bytes) else json.dumps(head).encode()
    return survive(lambda: wire.decode(head, list(buffers), stock))


def receive_bytes(data):
    """把data写进套接字并关上，在另一头接收。"""
    def action():
        with _pair() as (left, right):
            writer = threading.Thread(target=_write_and_close, args=(left, data))
            writer.start()
            try:
                return wire.receive(right, stock)
            finally:
                right.close()
                writer.join()
    return survive(action)


def _write_and_close(sock, data):
    try:
        sock.sendall(data)
    except OSError:
        pass    # 对方看到前缀不对，已经关了
    finally:
        sock.close()


def frame(head, buffers=()):
    """一条消息的字节。"""
    sizes = [len(b) for b in buffers]
    prefix = struct.pack("<IIQ", len(head), len(sizes), sum(sizes)) + struct.pack(f"<{len(sizes)}Q", *sizes)
    return prefix + head + b"".join(map(bytes, buffers))


text = st.text(st.characters(), max_size=20)    # 包括单个的代理字符
dtypes = st.one_of(hnp.boolean_dtypes(), hnp.integer_dtypes(), hnp.unsigned_integer_dtypes(),
                   hnp.floating_dtypes(), hnp.complex_number_dtypes())
numbers = dtypes.flatmap(lambda d: hnp.arrays(d, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5)))
strings = hnp.arrays(st.sampled_from(["S3", "<U4", ">U2"]), hnp.array_shapes(min_side=0, max_side=4))
scalars = dtypes.flatmap(lambda d: hnp.from_dtype(d.newbyteorder("=")))
hashable_leaf = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.complex_numbers(), text,
                          st.binary(max_size=300), scalars, text.map(np.str_), st.binary().map(np.bytes_))
hashable = st.recursive(hashable_leaf, lambda x: st.lists(x, max_size=3).map(tuple) | st.frozensets(x, max_size=3),
                        max_leaves=5)
arrays = st.one_of(numbers, strings, numbers.map(np.asfortranarray), numbers.map(lambda a: a.T),
                   numbers.map(lambda a: a[..., ::-1] if a.ndim else a))
plain = st.recursive(hashable | arrays, lambda x: st.one_of(
    st.lists(x, max_size=4), st.lists(x, max_size=4).map(tuple), st.dictionaries(hashable, x, max_size=4),
    st.sets(hashable, max_size=4), st.frozensets(hashable, max_size=4)), max_leaves=12)


# ---------- 来回不变 ----------

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


# ---------- 编码：子类按值变成基类，别的不发 ----------

def explode(*_, **__):
    raise AssertionError("运行了子类的代码")


LIES = {name: explode for name in (
    "__eq__", "__ne__", "__lt__", "__add__", "__index__", "__int__", "__float__", "__bool__", "__complex__", "__str__",
    "__repr__", "__len__", "__iter__", "__getitem__", "__contains__", "__reduce__", "__reduce_ex__", "__format__",
    "__abs__", "__neg__", "__bytes__", "__buffer__", "__getattribute__", "__array__", "__array_ufunc__",
    "__array_function__", "items", "keys", "values", "tobytes", "encode", "hex", "tolist", "copy", "view")}


@pytest.mark.parametrize("base, value", [
    (int, 7), (int, 10**50), (float, 1.5), (complex, 1 + 2j), (str, "abc"), (bytes, b"abc"), (bytes, b"abc" * 100),
    (list, [1, "a"]), (tuple, (1, "a")), (dict, {1: "a"}), (set, {1, 2}), (frozenset, {1, 2}),
    (np.float64, 1.5), (np.float32, 1.5), (np.int64, 7), (np.complex128, 1j), (np.str_, "abc"), (np.bytes_, b"abc"),
    (np.longdouble, 1.5)], ids=lambda v: v.__name__ if isinstance(v, type) else "")
def test_subclasses_become_their_base(base, value):
    lies = {name: lie for name, lie in LIES.items() if base not in (set, frozenset) or name != "__eq__"}
    forged = type("Forged", (base,), {**lies, "__hash__": lambda self: 1, "__class__": property(explode)})(value)
    result = wire.decode(*wire.encode([forged]))[0]
    assert same(result, base(value))


def test_array_subclasses_become_arrays():
    finalized = []

    class Forged(np.ndarray):
        def __array_finalize__(self, other):
            finalized.append(other)

    for name, lie in LIES.items():
        setattr(Forged, name, lie)
    for name in ("dtype", "shape", "flags", "T", "nbytes", "ndim"):
        setattr(Forged, name, property(explode))
    base = np.arange(6.0).reshape(2, 3)
    forged = base.view(Forged)
    finalized.clear()
    result = wire.decode(*wire.encode([forged]))[0]
    assert same(result, base) and not finalized
    assert same(wire.decode(*wire.encode(np.ma.array([1, 2], mask=[0, 1]))), np.array([1, 2]))


def test_familiar_subclasses():
    point = namedtuple("Point", "x y")
    color = enum.IntEnum("Color", "RED BLUE")
    value = [point(1, 2), color.BLUE, OrderedDict(a=1), Counter("aab")]
    assert same(wire.decode(*wire.encode(value)), [(1, 2), 2, {"a": 1}, {"a": 2, "b": 1}])


class Liar(type):
    """说自己叫int、继承int的类型。"""
    __name__ = property(explode)
    __mro__ = property(lambda cls: (int, object))


@pytest.mark.parametrize("value", [
    object(), Liar("X", (), {"__class__": int})(), bytearray(b"x"), memoryview(b"x"), range(3), slice(1), ..., int, len,
    NotImplemented, iter([]), np.array([None]), np.zeros(2, "V4"), np.zeros(2, "M8[s]"), np.zeros(2, "m8"),
    np.zeros(2, [("a", "f8")]), np.datetime64("2020"), np.timedelta64(1), np.void(b"x"), 10**4000, -10**4000,
    np.zeros(2, [("a", "U0")])["a"], {1: object()}, {object(): 1}, np.dtype("f8"), np.random.default_rng(),
    np.broadcast_to(0.0, (10**9, 10**6)), [np.zeros(100)] * 5000, [0] * 600_000, "a" * (9 << 20), np, sys.stdout],
    ids=lambda v: type.__dict__["__name__"].__get__(type(v)))
def test_unsendable(value):
    with pytest.raises(wire.Unsendable):
        wire.encode(value)


def test_cycles_and_bombs_are_unsendable():
    loop = []
    loop.extend([loop, loop])
    table = {}
    table["self"] = table
    bomb = []
    for _ in range(40):
        bomb = [bomb, bomb]
    for value in (loop, table, bomb):
        start = time.perf_counter()
        with pytest.raises(wire.Unsendable):
            wire.encode(value)
        assert time.perf_counter() - start < SECONDS


def test_padding_of_long_doubles_stays_at_home():
    secret = np.frombuffer(b"\xab" * 32, np.longdouble).copy()
    swapped = secret.view(secret.dtype.newbyteorder())
    for value in (secret, swapped, secret[0], secret.view("G")):
        head, _ = wire.encode(value)
        raw = bytes.fromhex(json.loads(head)[-1])
        assert np.finfo(np.longdouble).nmant != 63 or raw.count(0xab) == len(raw) * 10 // 16


# ---------- 解码：伪造的消息 ----------

def test_random_bytes_are_refused():
    @settings(quick, max_examples=150)
    @given(st.binary(max_size=200), st.lists(st.binary(max_size=20), max_size=3))
    def check(head, buffers):
        decode(head, buffers)
        receive_bytes(head)
        receive_bytes(frame(head, buffers))
    check()


tags = st.sampled_from([*"icbltszdanuyf", "", "x", "__class__", "h"])
junk = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-2, 4), st.integers(), st.floats(), st.text(max_size=5), tags,
              st.sampled_from(["<f8", "|b1", "<U1", ">U2", "|S2", "|O", "|V8", "<M8[s]", "f8,f8", "<f16", "<c32", "O",
                               "C", "F", "00", "02" * 8, "ff" * 16, "ffffffff", "0x1f", 2**62, -1, [2], [0], []])),
    lambda x: st.one_of(st.lists(x, max_size=5), st.dictionaries(st.text(max_size=2), x, max_size=2),
                        st.tuples(tags, x).map(list), st.tuples(tags, x, x).map(list),
                        st.tuples(st.just("a"), x, x, st.sampled_from("CFK"), x).map(list)), max_leaves=20)


@settings(quick, max_examples=200)
@given(junk, st.lists(st.binary(max_size=40), max_size=3))
def test_forged_heads(head, buffers):
    decode(head, buffers)


@settings(quick, max_examples=80)
@given(plain, st.data())
def test_mutated_messages(value, data):
    """改掉、删掉或插入几个字节，或者截断。"""
    head, buffers = wire.encode(value)
    message = bytearray(frame(head, buffers))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(message)))
        cut = data.draw(st.integers(0, 3))
        message[at:at + cut] = data.draw(st.binary(max_size=3) | st.sampled_from([b"[", b"]", b",", b"9", b'"', b"-"]))
    receive_bytes(bytes(message))
    size = data.draw(st.integers(0, max(0, len(head) - 1)))
    decode(head[:size], buffers)
    whole = frame(head, buffers)
    cut_short = receive_bytes(whole[:data.draw(st.integers(0, len(whole) - 1))])
    assert isinstance(cut_short, wire.Closed)


@settings(quick, max_examples=80)
@given(plain, st.data())
def test_mutated_trees(value, data):
    """换掉JSON里的一个结点。"""
    head, buffers = wire.encode(value)
    tree = json.loads(head.decode("utf-8", "surrogatepass"))
    spots = []

    def walk(node):
        for index, child in enumerate(node):
            spots.append((node, index))
            if isinstance(child, list):
                walk(child)
    walk(box := [tree])
    node, index = data.draw(st.sampled_from(spots))
    node[index] = data.draw(junk)
    decode(json.dumps(box[0]).encode(), buffers)


PRIME = 2**61 - 1      # 整数的哈希是除以它的余数
MANY = 60_000
REFUSED = {
    "标记不对": ["q", 1], "没有标记": [], "标记是列表": [[], 1], "标记是数": [1, 2], "JSON对象": {"l": 1},
    "元数不对": ["c", 1], "键不可哈希": ["d", ["l"], 1], "集合里有列表": ["s", ["l"]],
    "键是数组": ["d", ["a", "<f8", [0], "C", ""], 1], "字典缺一个值": ["d", 1],
    "序号为负": ["b", -1], "序号太大": ["b", 1], "序号是布尔": ["b", False],
    "序号是小数": ["b", 0.0], "同一个缓冲区两次": ["l", ["b", 0], ["b", 0]], "不是十六进制": ["b", "zz"],
    "缓冲区没有用到": 1, "没有这个函数": ["f", 3, "x"], "函数编号为负": ["f", -1, "x"],
    "函数编号是布尔": ["f", True, "x"], "函数编号是小数": ["f", 1.0, "x"],
    "函数名不是字符串": ["f", 0, 1], "函数名太长": ["f", 0, "x" * 300], "整数太长": ["i", "0x" + "f" * 4000],
    "整数写法不对": ["i", "x"], "整数是列表": ["i", ["l"]], "形状为负": ["a", "<f8", [-1, -1], "C", "00" * 8],
    "形状太大": ["a", "<f8", [2**40, 2**40], "C", ""], "形状与零相乘": ["a", "<f8", [0, 2**62, 2**62, 2**62], "C", ""],
    "形状是NaN": ["a", "<f8", [math.nan], "C", "00" * 8], "形状是小数": ["a", "<f8", [1.0], "C", "00" * 8],
    "形状是布尔": ["a", "<f8", [True], "C", "00" * 8], "形状不是列表": ["a", "<f8", 1, "C", "00" * 8],
    "大小不符": ["a", "<f8", [2], "C", "00" * 8], "多了字节": ["a", "<f8", [1], "C", "00" * 9],
    "33维": ["a", "<f8", [1] * 33, "C", "00" * 8], "100维": ["a", "<f8", [1] * 100, "C", "00" * 8],
    "次序不对": ["a", "<f8", [1], "K", "00" * 8], "次序是列表": ["a", "<f8", [1], [], "00" * 8],
    "字符不在Unicode之内": ["a", "<U1", [1], "C", "00001100"], "反序的字符": ["a", ">U1", [1], "C", "00110000"],
    "字符宽度为零": ["a", "<U0", [1000], "C", ""], "字符标量": ["n", "<U1", "61000000"], "标量太短": ["n", "<f8", "00"],
    "标量的名字是列表": ["n", [], "00"],
    **{f"dtype {name}": ["a", name, [1], "C", "00" * 8] for name in (
        "|O", "O", "object", "|V8", "V8", "<M8[s]", "<m8", "f8,f8", "(1,)f8", "<f8 ", "f8", "float64", "<T", "|T16", "",
        "{'names':['a'],'formats':['f8']}", "<U２", "<U2\n", None, 1, ["f8"], "np.float64", "__class__")},
}


@pytest.mark.parametrize("head", REFUSED.values(), ids=REFUSED)
def test_refused(head):
    assert isinstance(decode(head, [b"x" * 8]), wire.WireError)
    assert isinstance(decode(head), wire.WireError) or head == 1


BOMBS = {
    "嵌套的括号": b"[" * 8_000_000, "嵌套的列表": b'["l",' * 1_000_000, "嵌套的对象": b'{"a":' * 1_000_000,
    "51层": b'["l",' * 51 + b"]" * 51, "很多空列表": b"[" + b"[]," * 2_700_000 + b"[]]",
    "结点太多": json.dumps(["l"] + [0] * 600_000).encode(), "很长的整数": b"1" * 8_000_000,
    "很长的十六进制": b'["i","' + b"f" * 8_000_000 + b'"]', "太大的头": b" " * (9 << 20), "不是UTF-8": b'"\xff"',
    "UTF-16": '"abc"'.encode("utf-16"), "BOM": b"\xef\xbb\xbf1", "两个值": b"1 2", "空": b"",
    "哈希相同的整数": json.dumps(["s", *(["i", hex(k * PRIME)] for k in range(MANY))]).encode(),
    "哈希相同的键": json.dumps(["d", *(x for k in range(MANY) for x in (["i", hex(k * PRIME)], 0))]).encode(),
    "哈希相同的复数": json.dumps(["s", *(["c", -1000003 * k, k] for k in range(1, MANY))]).encode(),
    "哈希相同的元组": json.dumps(["s", *(["t", *(-1 - (k >> i & 1) for i in range(9))] for k in range(512))]).encode(),
}


@pytest.mark.parametrize("head", BOMBS.values(), ids=BOMBS)
def test_bombs(head):
    assert isinstance(decode(head), wire.WireError)
    if len(head) < 100_000:
        assert isinstance(receive_bytes(frame(head)), wire.WireError)


def test_slow_but_allowed():
    """没有超过上限的坏消息也要很快。"""
    wide = ["l"] + [["a", "<U9999999", [0], "C", ""]] * 20_000
    just_under = ["s"] + [["t"] + [1000] * 3300 + [["i", hex(k * PRIME)]] for k in range(140)]
    for head in (wide, just_under, ["l"] + [["b", ""]] * 200_000, 1e300):
        assert not isinstance(decode(head), wire.WireError)
    decode(b"0." + b"1" * 8_000_000)


def test_values_are_normalised():
    assert same(decode(["a", "|b1", [3], "C", "0002ff"]), np.array([False, True, True]))
    assert same(decode(["a", "|b1", [1, 3], "F", "000280"]), np.array([[False, True, True]]))
    assert same(decode(["n", "|b1", "02"]), np.True_)
    strange = decode(["a", "<f16", [1], "C", "0000000000000000ff3f" + "ff" * 6])   # 阶不是零而最高位是零
    if np.finfo(np.longdouble).nmant == 63:
        assert np.isnan(strange[0])


@pytest.mark.parametrize("answer", [None, 3, "x", KeyError("x"), RuntimeError(), wire.WireError()])
def test_callable_of_may_fail(answer):
    def callable_of(number, name):
        if isinstance(answer, Exception):
            raise answer
        return answer
    with pytest.raises(wire.WireError):
        wire.decode(b'["f",0,"x"]', [], callable_of)
    with pytest.raises(wire.WireError):
        wire.decode(b'["f",0,"x"]', [])


def test_no_pickle():
    class Evil:
        def __reduce__(self):
            return (explode, ())
    for data in (pickle.dumps(Evil()), json.dumps(["b", pickle.dumps(Evil()).hex()]).encode()):
        decode(data)
        receive_bytes(data)


# ---------- 接收：长度不可信 ----------

@pytest.mark.parametrize("prefix", [
    (9 << 20, 0, 0), (2**32 - 1, 0, 0), (2, 4097, 0), (2, 2**32 - 1, 0), (2, 1, 2**64 - 1), (2, 1, (256 << 20) + 1)])
def test_sizes_over_the_caps(prefix):
    result = receive_bytes(struct.pack("<IIQ", *prefix) + b"\xff" * 100)
    assert isinstance(result, wire.WireError) and not isinstance(result, wire.Closed)


def test_sizes_that_do_not_add_up():
    data = struct.pack("<IIQQ", 1, 1, 5, 2**64 - 1) + b"1" + b"x" * 5
    assert isinstance(receive_bytes(data), wire.WireError)


def test_a_claim_takes_no_memory():
    """声称有256 MB的消息，字节没有到就不占内存。"""
    code = """if True:
        import resource, socket, struct
        from dlcourse import wire
        left, right = socket.socketpair()
        left.sendall(struct.pack("<IIQQ", 1, 1, 256 << 20, 256 << 20) + b"1")
        left.close()
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        limit = 300 << 20
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        try:
            wire.receive(right)
        except wire.Closed:
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used)
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 20_000


def test_the_end_is_closed():
    with _pair() as (left, right):
        left.close()
        with pytest.raises(wire.Closed):
            wire.receive(right)
        with pytest.raises(wire.Closed):
            wire.send(right, np.zeros(10**6))


def test_time_outs_pass_through():
    with _pair() as (_, right):
        right.settimeout(0.01)
        with pytest.raises(TimeoutError):
            wire.receive(right)
