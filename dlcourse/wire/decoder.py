"""一条消息的头和缓冲区 → 值。来的每个字节都可能是伪造的：先查上限再分配，只造得出名单上的类型。"""

import json
import math
import re
from collections import Counter

import numpy as np

from dlcourse.wire.limits import (
    ATOMS,
    DTYPES,
    INT_BOUND,
    MAX_BUFFERS,
    MAX_CLASHES,
    MAX_DIMS,
    MAX_NAME,
    MAX_TOTAL,
    Walk,
    WireError,
    listed_dtype,
    too_large,
)

_JSON_ATOMS = ATOMS | {int}


def decode(head, buffers, callable_of=None):
    """encode的逆。callable_of(编号, 名字)返回函数，没有就返回None。只抛WireError。"""
    if too_large(head) or len(buffers) > MAX_BUFFERS or sum(map(len, buffers)) > MAX_TOTAL:
        raise WireError("消息太大")
    decoder = _Decoder(buffers, callable_of)
    try:
        json_decoder = _FROM_JSON_CHECKED if _LONG_NUMBER.search(head) else _FROM_JSON
        value = decoder.value(json_decoder.decode(str(head, "utf-8", "surrogatepass")), 1)
    except WireError:
        raise
    except Exception as error:    # 边界：伪造的消息不论撞上哪一种错误，出去的都是WireError
        raise WireError(f"消息不合约定（{type(error).__name__}）") from error
    if decoder.used != len(buffers):
        raise WireError("有缓冲区没有用到")
    return value


class _Decoder(Walk):
    def __init__(self, buffers, callable_of):
        super().__init__()
        self.buffers, self.callable_of, self.used, self.clashes = buffers, callable_of, 0, 0

    def value(self, node, depth):
        """JSON的一个结点代表的值。"""
        if type(node) in _JSON_ATOMS:
            return node
        if type(node) is not list:
            raise WireError("消息里有JSON对象")
        tag, *arguments = node
        return _DECODERS[tag](self, arguments, depth)

    def items(self, nodes, depth):
        """容器里的各项。"""
        self.enter(depth, len(nodes))
        return [node if type(node) in _JSON_ATOMS else self.value(node, depth + 1) for node in nodes]

    def keys(self, keys):
        """放进字典或集合以前，数一数有多少对键的哈希相同；字符串的哈希每个进程各不相同，造不出来。"""
        if {*map(type, keys)} <= {str}:
            return keys
        hashes = [hash(key) for key in keys]
        if len(set(hashes)) < len(keys):
            self.clashes += sum(count * (count - 1) // 2 for count in Counter(hashes).values())
            if self.clashes > MAX_CLASHES:
                raise WireError("哈希相同的键太多")
        return keys

    def mapping(self, nodes, depth):
        flat = self.items(nodes, depth)
        return dict(zip(self.keys(flat[::2]), flat[1::2], strict=True))

    def raw(self, reference):
        """原始字节。缓冲区只能按次序各用一次：不然一个大缓冲区可以变出许多大数组。"""
        if type(reference) is str:
            return bytes.fromhex(reference)
        if type(reference) is not int or reference != self.used:
            raise WireError("缓冲区的序号不对")
        self.used += 1
        return self.buffers[reference]

    def array(self, name, shape, order, reference):
        dtype, raw = listed_dtype(name), self.raw(reference)
        if dtype is None or order not in ("C", "F"):
            raise WireError("数组的dtype或次序不对")
        if type(shape) is not list or len(shape) > MAX_DIMS or any(type(n) is not int or n < 0 for n in shape):
            raise WireError("数组的形状不对")
        if math.prod(shape) * dtype.itemsize != len(raw):
            raise WireError("数组的形状与大小不符")
        if not len(raw):
            return np.empty(shape, dtype, order)
        if dtype.kind == "U" and np.frombuffer(raw, dtype.byteorder + "u4").max() > 0x10FFFF:
            raise WireError("字符不在Unicode之内")
        return _canonical(np.ndarray(shape, dtype, raw, order=order).copy(order))

    def scalar(self, name, reference):
        dtype, raw = DTYPES[name], self.raw(reference)
        if len(raw) != dtype.itemsize:
            raise WireError("标量的大小不符")
        return _canonical(np.frombuffer(raw, dtype).copy())[0]

    def function(self, number, name):
        if type(number) is not int or number < 0 or type(name) is not str or len(name) > MAX_NAME:
            raise WireError("函数的编号不对")
        found = self.callable_of(number, name) if self.callable_of else None
        if not callable(found):
            raise WireError("没有这个编号的函数")
        return found


def _canonical(array):
    """把array里不合规矩的位模式就地改成合规矩的：布尔字节2不是真也不是假，80位长双精度里有不是数的位模式。"""
    if array.dtype.kind == "b":
        np.not_equal(array.view(np.uint8), 0, out=array)
    elif array.dtype.char in "gG":
        with np.errstate(all="ignore"):
            for part in (array,) if array.dtype.char == "g" else (array.real, array.imag):
                np.multiply(part, 1, out=part)
    return array


def _short_int(text):
    """JSON里的整数：编码只写出不超过19位的，更长的不转换。"""
    if len(text) > 20:
        raise WireError("整数太长")
    return int(text)


def _long_int(text):
    value = int(text, 16)
    if abs(value) >= INT_BOUND:
        raise WireError("整数太长")
    return value


def _complex(real, imag):
    return complex(float(real), float(imag))


_FROM_JSON, _FROM_JSON_CHECKED = json.JSONDecoder(), json.JSONDecoder(parse_int=_short_int)   # 后一个慢得多
_LONG_NUMBER = re.compile(rb"[0-9]{20}")     # 也许是太长的整数，也许只是字符串里的数字
_DECODERS = {
    "i": lambda decoder, a, depth: _long_int(*a),
    "c": lambda decoder, a, depth: _complex(*a),
    "b": lambda decoder, a, depth: bytes(decoder.raw(*a)),
    "l": lambda decoder, a, depth: decoder.items(a, depth),
    "t": lambda decoder, a, depth: tuple(decoder.items(a, depth)),
    "s": lambda decoder, a, depth: set(decoder.keys(decoder.items(a, depth))),
    "z": lambda decoder, a, depth: frozenset(decoder.keys(decoder.items(a, depth))),
    "d": lambda decoder, a, depth: decoder.mapping(a, depth),
    "a": lambda decoder, a, depth: decoder.array(*a),
    "n": lambda decoder, a, depth: decoder.scalar(*a),
    "u": lambda decoder, a, depth: np.str_(*a),
    "y": lambda decoder, a, depth: np.bytes_(bytes(decoder.raw(*a))),
    "f": lambda decoder, a, depth: decoder.function(*a),
}
