"""值 → 一条消息的头和缓冲区。学生的对象也在这里编码，所以只用基类自己的方法，不运行它们的代码。"""

import json

import numpy as np

from dlcourse.wire.limits import (
    ATOMS,
    INT_BOUND,
    MAX_BUFFERS,
    MAX_DIGITS,
    MAX_DIMS,
    MAX_NAME,
    MAX_TOTAL,
    NUMBERS,
    X87,
    Unsendable,
    Walk,
    listed_dtype,
    too_large,
)

_INLINE = 128           # 不长于此的原始字节以十六进制写在头里，不占缓冲区
_COPIED = 1 << 16       # 不大于此的数组复制出字节来，比做一个视图快
_JSON_INT = 1 << 63     # 绝对值更大的整数写成十六进制：十进制转换的时间随位数平方增长


def encode(value, number_of=None):
    """把value变成(头, 缓冲区的列表)；大数组的缓冲区是它的视图，不复制。number_of(函数)返回编号，或者抛Unsendable。"""
    encoder = _Encoder(number_of)
    try:
        text = _TO_JSON.encode(encoder.value(value, 1))
        head = text.encode("utf-8", "surrogatepass")
    except (ValueError, TypeError, RuntimeError) as error:    # 例如编码时别的线程改了字典
        raise Unsendable(f"不能传送（{type(error).__name__}）") from error
    if too_large(head):
        raise Unsendable("数据太大")
    return head, encoder.buffers


class _Encoder(Walk):
    error = Unsendable

    def __init__(self, number_of):
        super().__init__()
        self.number_of, self.buffers, self.total = number_of, [], 0

    def value(self, value, depth):
        """value在JSON里的样子。type(value)不会说谎，isinstance会（它看__class__）。"""
        for base in _MRO(type(value)):
            if base in _ENCODERS:
                return _ENCODERS[base](self, value, depth)
        if self.number_of is None or not callable(value):
            raise Unsendable(f"不能传送{_type_name(value)}类型的值")
        number = self.number_of(value)
        if type(number) is not int or number < 0:
            raise Unsendable("函数没有编号")
        return ["f", number, _function_name(value)]

    def items(self, values, count, depth):
        """容器里的各项。"""
        self.enter(depth, count)
        return [item if type(item) in ATOMS else self.value(item, depth + 1) for item in values]

    def integer(self, value, _):
        value = int.__int__(value)
        if -_JSON_INT < value < _JSON_INT:
            return value
        if abs(value) >= INT_BOUND:
            raise Unsendable(f"整数超过{MAX_DIGITS}位")
        return ["i", hex(value)]

    def mapping(self, value, depth):
        flat = (item for pair in dict.items(value) for item in pair)
        return ["d", *self.items(flat, 2 * dict.__len__(value), depth)]

    def array(self, value, _):
        array = value if type(value) is np.ndarray else np.ndarray.view(value, np.ndarray)
        if listed_dtype(array.dtype.str) is None:
            raise Unsendable(f"不能传送dtype为{array.dtype.str}的数组")
        if self.total + array.nbytes > MAX_TOTAL or array.ndim > MAX_DIMS:    # 广播出来的数组可以大得装不下，复制前就查
            raise Unsendable("数组太大")
        order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
        if array.nbytes <= _COPIED and array.dtype.char not in "gG":
            raw = array.tobytes(order)
        else:
            raw = _octets(np.ascontiguousarray(array.T if order == "F" else array).reshape(-1))
        return ["a", array.dtype.str, array.shape, order, self.raw(raw)]

    def raw(self, data):
        """原始字节：短的写在头里，长的放进缓冲区，留下它的序号。"""
        if len(data) <= _INLINE:
            return data.hex()
        self.total += len(data)
        self.buffers.append(data)
        if self.total > MAX_TOTAL or len(self.buffers) > MAX_BUFFERS:
            raise Unsendable("数据太大")
        return len(self.buffers) - 1


def _octets(flat):
    """一维连续数组的字节；不复制，但长双精度要先清掉填充字节。"""
    if X87 and flat.dtype.char in "gG":
        flat = flat.copy()
        padding = slice(10, 16) if flat.dtype.isnative else slice(0, 6)
        flat.view(np.uint8).reshape(-1, 16)[:, padding] = 0
    return memoryview(flat.view(np.uint8))


def _type_name(value):
    return str.__str__(type.__dict__["__name__"].__get__(type(value)))[:MAX_NAME]


def _function_name(value):
    try:
        name = getattr(value, "__name__", "")
    except Exception:    # 学生的对象可以在这里抛任何错误；没有名字也能发
        name = ""
    return name[:MAX_NAME] if type(name) is str else ""


def _sequence(tag, base):
    return lambda encoder, value, depth: [tag, *encoder.items(base.__iter__(value), base.__len__(value), depth)]


def _scalar(dtype):
    def encode_scalar(encoder, value, _):
        raw = np.generic.tobytes(value)
        return ["n", dtype.str, encoder.raw(_octets(np.frombuffer(raw, dtype)) if dtype.char in "gG" else raw)]
    return encode_scalar


_MRO = type.__dict__["__mro__"].__get__
_TO_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_ENCODERS = {
    type(None): lambda encoder, value, depth: value,
    bool: lambda encoder, value, depth: value,
    int: _Encoder.integer,
    float: lambda encoder, value, depth: float.__float__(value),
    str: lambda encoder, value, depth: str.__str__(value),
    complex: lambda encoder, value, depth: ["c", complex.real.__get__(value), complex.imag.__get__(value)],
    bytes: lambda encoder, value, depth: ["b", encoder.raw(bytes.__bytes__(value))],
    list: _sequence("l", list),
    tuple: _sequence("t", tuple),
    set: _sequence("s", set),
    frozenset: _sequence("z", frozenset),
    dict: _Encoder.mapping,
    np.ndarray: _Encoder.array,
    np.str_: lambda encoder, value, depth: ["u", str.__str__(value)],
    np.bytes_: lambda encoder, value, depth: ["y", encoder.raw(bytes.__bytes__(value))],
    **{dtype.type: _scalar(dtype) for dtype in NUMBERS},
}
