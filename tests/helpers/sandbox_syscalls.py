"""一个一个地试全部的系统调用编号：没有照规定被挡住的，和用别的处理器的入口时进程怎样死的。"""

import ctypes
import errno
import os
import platform

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.linux import syscall
from sandbox_child import in_child


def every_syscall():
    """表里没有的编号，一律EPERM（clone3是ENOSYS）：返回不是这样的。别的处理器的调用：返回进程是怎样死的。"""
    wrong, _ = in_child(_unlisted, {})
    deaths = {"x32": in_child(_x32, {})[1], "int80": in_child(_int80, {})[1]} if platform.machine() == "x86_64" else {}
    return {"wrong": wrong, "deaths": {name: os.WIFSIGNALED(status) and os.WTERMSIG(status)
                                       for name, status in deaths.items()}}


def _unlisted():
    listed = {*syscalls.numbers(syscalls.ALLOWED).values(), *syscalls.numbers(syscalls.CONDITIONAL).values()}
    if platform.machine() == "x86_64":
        listed |= {335, 336}   # uretprobe、uprobe：新内核的seccomp从不过滤它们，它们只认内核自己写下的跳板
    wrong = [number for number in range(1024) if number not in listed and _error_of(number) != errno.EPERM]
    clone3 = syscalls.CONDITIONAL["clone3"][0]
    return wrong + ([clone3] if _error_of(clone3) != errno.ENOSYS else [])


def _error_of(number):
    try:
        return syscall(number, -1, -1, -1, -1, -1, -1) and 0
    except OSError as error:
        return error.errno


def _x32():
    syscall(0x40000000 | 39)


def _int80():
    """用32位的入口调用getpid（20）。"""
    import mmap
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")   # mov eax, 20; int 0x80; ret
    ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
