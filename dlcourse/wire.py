"""线路：两个进程之间按值传送普通数据；这个文件就是判题的信任边界。

一侧是评分器（可信），另一侧是学生的进程（它发来的每个字节都可能是伪造的）。这里保证：
1. 只造得出名单上的类型，都是本来的类型，不是子类：None、bool、int、float、complex、str、bytes、list、tuple、dict、
   set、frozenset、NumPy标量、dtype种类为?biufcSU的ndarray，以及调用者的callable_of按编号给出的函数。
   没有pickle，不按线上的名字取属性。
2. 解码只抛WireError；嵌套、个数、大小都有上限，先查上限再分配，字节到了才占内存。
   哈希相同的键也有上限：不然几十万个哈希相同的整数能让字典停上几分钟。
3. 收到的数组可写，内存是自己的，不与别的值共享，行优先或列优先不变；
   布尔只有0和1，字符都在Unicode之内，长双精度是规范的数。
4. 编码时子类按值变成基类，只用基类自己的方法，不运行子类的代码；别的一律Unsendable。
   长双精度的填充字节先清零，不把内存里的旧内容带出去。
不保证时间：receive会一直等下去，时限由调用者定（到时结束对方，这里就得到Closed）。
套接字应当是阻塞的；设了超时，TimeoutError原样抛出，此后这条线路不能再用。

一条消息 = 前缀（头的字节数、缓冲区个数、总字节数）+ 各缓冲区的字节数 + 头 + 各缓冲区；头是JSON，列表的第一项是标记。
"""

import json
import math
import re
import struct
from collections import Counter

import numpy as np

MAX_HEAD = 8 << 20
MAX_TOTAL = 256 << 20
MAX_BUFFERS = 4096
MAX_DEPTH = 50
MAX_NODES = 500_000
MAX_DIMS = 32
MAX_DIGITS = 4000       # 整数的十进制位数
MAX_CLASHES = 10_000    # 一条消息里哈希相同的键有多少对
MAX_NAME = 200          # 函数名的字符数

_INLINE = 128           # 不长于此的原始字节以十六进制写在头里，不占缓冲区
_CHUNK = 1 << 18
_PREFIX = struct.Struct("<IIQ")
_INT_BOUND = 10**MAX_DIGITS
_JSON_INT = 1 << 63     # 绝对值更大的整数写成十六进制：十进制转换的时间随位数平方增长
_ATOMS = frozenset({type(None), bool, float, str})
_JSON_ATOMS = _ATOMS | {int}
_NUMBERS = [np.dtype(code) for code in "?bBhHiIlLqQefdgFDG"]
_DTYPES = {name: np.dtype(name) for number in _NUMBERS for name in (number.str, number.newbyteorder().str)}
_TEXT = re.compile(r"(?:[<>]U|\|S)[1-9][0-9]{0,6}")
_X87 = np.finfo(np.longdouble).nmant == 63     # 长双精度是80位，占16字节，后6字节是填充


class WireError(Exception):
    """对方没有守约定，或者数据超过上限。"""


class Unsendable(WireError):
    """要发送的不是普通数据，或者超过上限。"""


class Closed(WireError):
    """对方结束了。"""


def encode(value, number_of=None):
    """把value变成(头, 缓冲区的列表)；缓冲区是原数组的视图。number_of(函数)返回编号，或者抛Unsendable。"""
    encoder = _Encoder(number_of)
    try:
        text = _TO_JSON.encode(encoder.value(value, 1))
        head = text.encode("utf-8", "surrogatepass")
    except (ValueError, TypeError, RuntimeError) as error:    # 例如编码时别的线程改了字典
        raise Unsendable(f"不能传送（{type(error).__name__}）") from error
    if _too_large(head):
        raise Unsendable("数据太大")
    return head, encoder.buffers


def decode(head, buffers, callable_of=None):
    """encode的逆。callable_of(编号, 名字)返回函数，没有就返回None。只抛WireError。"""
    if _too_large(head) or len(buffers) > MAX_BUFFERS or sum(map(len, buffers)) > MAX_TOTAL:
        raise WireError("消息太大")
    decoder = _Decoder(buffers, callable_of)
    try:
        value = decoder.value(_FROM_JSON.decode(str(head, "utf-8", "surrogatepass")), 1)
    except WireError:
        raise
    except Exception as error:    # 边界：伪造的消息不论撞上哪一种错误，出去的都是WireError
        raise WireError(f"消息不合约定（{type(error).__name__}）") from error
    if decoder.used != len(buffers):
        raise WireError("有缓冲区没有用到")
    return value


def send(sock, value, number_of=None):
    """发送一个值。"""
    head, buffers = encode(value, number_of)
    sizes = [len(buffer) for buffer in buffers]
    start = _PREFIX.pack(len(head), len(buffers), sum(sizes)) + struct.pack(f"<{len(sizes)}Q", *sizes) + head
    try:
        if sum(sizes) < _CHUNK:
            sock.sendall(b"".join([start, *buffers]))
            return
        sock.sendall(start)
        for buffer in buffers:
            sock.sendall(buffer)
    except TimeoutError:
        raise
    except OSError as error:
        raise Closed("对方已经结束") from error


def receive(sock, callable_of=None):
    """接收一个值；对方结束时抛Closed。"""
    head_size, count, total = _PREFIX.unpack(_read(sock, _PREFIX.size))
    if head_size > MAX_HEAD or count > MAX_BUFFERS or total > MAX_TOTAL:
        raise WireError("消息太大")
    data = memoryview(_read(sock, 8 * count + head_size + total))
    sizes = struct.unpack_from(f"<{count}Q", data)
    if sum(sizes) != total:
        raise WireError("缓冲区的大小不符")
    start = 8 * count + head_size
    buffers = []
    for size in sizes:
        buffers.append(data[start:start + size])
        start += size
    return decode(bytes(data[8 * count:8 * count + head_size]), buffers, callable_of)


def _read(sock, size):
    """读size个字节。边收边长：对方说有多大不算数，收到多少才占多少。"""
    data = bytearray()
    try:
        while len(data) < size:
            chunk = sock.recv(min(size - len(data), _CHUNK))
            if not chunk:
                raise Closed("对方已经结束")
            data += chunk
    except TimeoutError:
        raise
    except OSError as error:
        raise Closed("对方已经结束") from error
    return data


class _Walk:
    """编码和解码共用的上限：容器的深度，值的个数。"""

    error = WireError

    def __init__(self):
        self.nodes = 0

    def enter(self, depth, count):
        """走进第depth层一个有count项的容器。先查再走，自己套自己的列表也停得下来。"""
        self.nodes += count + 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise self.error("嵌套太深" if depth > MAX_DEPTH else "值太多")


class _Encoder(_Walk):
    error = Unsendable

    def __init__(self, number_of):
        super().__init__()
        self.number_of, self.buffers, self.total = number_of, [], 0

    def value(self, value, depth):
        """value在JSON里的样子。type(value)不会说谎，isinstance会（它看__class__）。"""
        if type(value) in _ATOMS:
            return value
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
        return [item if type(item) in _ATOMS else self.value(item, depth + 1) for item in values]

    def integer(self, value, _):
        value = int.__int__(value)
        if -_JSON_INT < value < _JSON_INT:
            return value
        if abs(value) >= _INT_BOUND:
            raise Unsendable(f"整数超过{MAX_DIGITS}位")
        return ["i", hex(value)]

    def mapping(self, value, depth):
        flat = (item for pair in dict.items(value) for item in pair)
        return ["d", *self.items(flat, 2 * dict.__len__(value), depth)]

    def array(self, value, _):
        array = value if type(value) is np.ndarray else np.ndarray.view(value, np.ndarray)
        if _dtype(array.dtype.str) is None:
            raise Unsendable(f"不能传送dtype为{array.dtype.str}的数组")
        if self.total + array.nbytes > MAX_TOTAL or array.ndim > MAX_DIMS:    # 广播出来的数组可以大得装不下，复制前就查
            raise Unsendable("数组太大")
        order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
        flat = np.ascontiguousarray(array.T if order == "F" else array).reshape(-1)
        return ["a", array.dtype.str, array.shape, order, self.raw(_octets(flat))]

    def raw(self, data):
        """原始字节：短的写在头里，长的放进缓冲区，留下它的序号。"""
        if len(data) <= _INLINE:
            return data.hex()
        self.total += len(data)
        self.buffers.append(data)
        if self.total > MAX_TOTAL or len(self.buffers) > MAX_BUFFERS:
            raise Unsendable("数据太大")
        return len(self.buffers) - 1


class _Decoder(_Walk):
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
        """放进字典或集合以前，数一数有多少对键的哈希相同。"""
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
        dtype, raw = _dtype(name), self.raw(reference)
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
        return _canonical(np.frombuffer(raw, dtype).reshape(shape, order=order).copy(order))

    def scalar(self, name, reference):
        dtype, raw = _DTYPES[name], self.raw(reference)
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


def _dtype(name):
    """名单上的dtype；不在名单上就是None。"""
    return _DTYPES.get(name) or (np.dtype(name) if _TEXT.fullmatch(name) else None)


def _octets(flat):
    """一维连续数组的字节；不复制，但长双精度要先清掉填充字节。"""
    if _X87 and flat.dtype.char in "gG":
        flat = flat.copy()
        padding = slice(10, 16) if flat.dtype.isnative else slice(0, 6)
        flat.view(np.uint8).reshape(-1, 16)[:, padding] = 0
    return memoryview(flat.view(np.uint8))


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
    if abs(value) >= _INT_BOUND:
        raise WireError("整数太长")
    return value


def _complex(real, imag):
    return complex(float(real), float(imag))


def _too_large(head):
    """头太长，或者括号多得JSON解析要占几百MB；一个值最多两个括号，所以正当的消息到不了。"""
    return len(head) > MAX_HEAD or head.count(b"[") + head.count(b"{") > 2 * MAX_NODES


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
_FROM_JSON = json.JSONDecoder(parse_int=_short_int)
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
    **{dtype.type: _scalar(dtype) for dtype in _NUMBERS},
}
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
