"""两侧共用的：上限、许可的类型、错误。"""

import re

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
INT_BOUND = 10**MAX_DIGITS
ATOMS = frozenset({type(None), bool, float, str})
NUMBERS = [np.dtype(code) for code in "?bBhHiIlLqQefdgFDG"]
DTYPES = {name: np.dtype(name) for number in NUMBERS for name in (number.str, number.newbyteorder().str)}
_TEXT = re.compile(r"(?:[<>]U|\|S)[1-9][0-9]{0,6}")
X87 = np.finfo(np.longdouble).nmant == 63     # 长双精度是80位，占16字节，后6字节是填充


class WireError(Exception):
    """对方没有守约定，或者数据超过上限。"""


class Unsendable(WireError):
    """要发送的不是普通数据，或者超过上限。"""


class Closed(WireError):
    """对方结束了。"""


class Walk:
    """编码和解码共用的上限：容器的深度，值的个数。"""

    error = WireError

    def __init__(self):
        self.nodes = 0

    def enter(self, depth, count):
        """走进第depth层一个有count项的容器。先查再走，自己套自己的列表也停得下来。"""
        self.nodes += count + 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise self.error("嵌套太深" if depth > MAX_DEPTH else "值太多")


def listed_dtype(name):
    """名单上的dtype；不在名单上就是None。"""
    return DTYPES.get(name) or (np.dtype(name) if _TEXT.fullmatch(name) else None)


def too_large(head):
    """头太长，或者括号多得JSON解析要占几百MB；一个值最多两个括号，所以正当的消息到不了。"""
    return len(head) > MAX_HEAD or head.count(b"[") + head.count(b"{") > 2 * MAX_NODES
