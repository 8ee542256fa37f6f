"""直接调用Linux内核：libc没有包装的系统调用，和prctl。失败时抛出OSError。"""

import ctypes
import functools
import os
import sys


def on_linux():
    """是不是Linux。别的系统上这里的函数都不能用。"""
    return sys.platform == "linux"


@functools.cache
def _libc():
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc


def syscall(number, *arguments):
    """按编号调用。参数是整数、字节串（传地址）、ctypes的缓冲区或None，返回非负整数。"""
    result = _libc().syscall(ctypes.c_long(number), *map(_wide, arguments))
    if result < 0:
        _fail(f"系统调用{number}")
    return result


def prctl(option, *arguments):
    """prctl(option, …)，没有给的参数是0。"""
    padded = (*arguments, *[0] * (4 - len(arguments)))
    result = _libc().prctl(ctypes.c_int(option), *map(_wide, padded))
    if result < 0:
        _fail(f"prctl {option}")
    return result


def _wide(value):
    # ctypes默认把整数当成32位，内核的参数是64位的
    return ctypes.c_long(value) if isinstance(value, int) else value


def _fail(what):
    number = ctypes.get_errno()
    raise OSError(number, f"{what}：{os.strerror(number)}")
