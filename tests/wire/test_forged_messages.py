"""解码：伪造的消息，不论来的是什么字节，只抛WireError，只造得出名单上的类型，而且很快结束。"""

import json
import math
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse import wire
from plain_values import plain, quick, same
from wire_messages import decode, explode, frame, receive_bytes

pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")


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
