"""seccomp：给本进程装上系统调用的过滤器，只许syscalls.py里列出的，装上以后去不掉。

过滤器是一小段BPF程序，每次系统调用时由内核从头执行，读到的是编号、处理器和参数（参数只看低32位：
下面看的几个参数在内核里都是32位的整数，clone的标志也都在低32位）。
"""

import ctypes
import errno
import os
import platform
import socket
import struct

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.linux import prctl

PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2

# BPF的指令：取数、相等就跳、不小于就跳、有共同的位就跳、返回
LOAD, IF_EQUAL, IF_AT_LEAST, IF_ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
# struct seccomp_data里的位置：编号、处理器、第一个参数（以后每个8字节）
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16

ALLOW, KILL = 0x7FFF0000, 0x80000000
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000   # x86_64上另一套编号（x32）的标志

CLONE_THREAD = 0x00010000
# 每一种CLONE_NEW…：挂载、cgroup、uts、ipc、user、pid、net（CLONE_NEWTIME只有clone3和unshare才有）
CLONE_NEW_NAMESPACES = 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000
PR_SET_NAME, PR_GET_NAME = 15, 16
# fcntl：复制、读写标志、文件锁。没有F_SETOWN和F_SETSIG：它们能让内核替自己给别的进程发信号
FCNTL_COMMANDS = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030)
# ioctl：TCGETS、TIOCGWINSZ（是不是终端）、FIONREAD、FIONBIO、FIONCLEX、FIOCLEX
IOCTL_COMMANDS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)


def install():
    """装上过滤器。本进程只能有一个线程：过滤器只管调用它的线程和以后生出来的线程。"""
    code = program(os.getpid())
    buffer = ctypes.create_string_buffer(code)
    header = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))   # struct sock_fprog
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.c_char_p(header))


def program(own_pid):
    """整段BPF程序（字节串）。不是已知的处理器时抛出OSError。"""
    if not syscalls.supported():
        raise OSError(errno.ENOSYS, f"seccomp的表里没有{platform.machine()}这种处理器")
    return b"".join([*_foreign_architecture(), *_conditional(own_pid), *_listed(), _return(_error(errno.EPERM))])


def _foreign_architecture():
    """同一个编号在别的处理器模式里是别的调用，所以先核对；不对就杀掉整个进程。"""
    code = [_load(ARCHITECTURE), _jump(IF_EQUAL, AUDIT_ARCH[platform.machine()], yes=1), _return(KILL), _load(NUMBER)]
    if platform.machine() == "x86_64":
        code += [_jump(IF_AT_LEAST, X32_BIT, no=1), _return(KILL)]
    return code


def _conditional(own_pid):
    number = syscalls.numbers(syscalls.CONDITIONAL)
    return [
        # 它的标志在内存里，过滤器看不见：说没有这个调用，libc就改用clone
        *_when(number["clone3"], [_return(_error(errno.ENOSYS))]),
        # 只许生线程，不许生进程
        *_when(number["clone"], [_load(FIRST_ARGUMENT), *_refuse_bits(CLONE_NEW_NAMESPACES),
                                 _jump(IF_ANY_BIT, CLONE_THREAD, no=1), _return(ALLOW)]),
        # 只许给自己的线程发信号（abort、raise要用）
        *_when(number["tgkill"], _argument_among(0, [own_pid])),
        # 只许读写线程的名字；不许撤销已经设好的，也不许再装过滤器
        *_when(number["prctl"], _argument_among(0, [PR_SET_NAME, PR_GET_NAME])),
        # 只许看、改自己的限额（改也只能改小）
        *_when(number["prlimit64"], _argument_among(0, [0])),
        *_when(number["fcntl"], _argument_among(1, FCNTL_COMMANDS)),
        *_when(number["ioctl"], _argument_among(1, IOCTL_COMMANDS)),
        # asyncio的事件循环要一对相连的流；数据报的套接字能发给别人，不许
        *_when(number["socketpair"], [*_argument_is(0, socket.AF_UNIX), *_socket_type(socket.SOCK_STREAM)]),
    ]


def _listed():
    code = []
    for number in syscalls.numbers(syscalls.ALLOWED).values():
        code += [_jump(IF_EQUAL, number, no=1), _return(ALLOW)]
    return code


def _when(number, body):
    """编号是number时执行body；body没有返回的，就是不许。"""
    body = [*body, _return(_error(errno.EPERM))]
    return [_jump(IF_EQUAL, number, no=len(body)), *body]


def _argument_among(index, values):
    code = [_load(FIRST_ARGUMENT + 8 * index)]
    for value in values:
        code += [_jump(IF_EQUAL, value, no=1), _return(ALLOW)]
    return code


def _argument_is(index, value):
    return [_load(FIRST_ARGUMENT + 8 * index), _jump(IF_EQUAL, value, yes=1), _return(_error(errno.EPERM))]


def _socket_type(kind):
    """套接字的类型可以另带SOCK_NONBLOCK和SOCK_CLOEXEC两个标志。"""
    flags = (0, socket.SOCK_NONBLOCK, socket.SOCK_CLOEXEC, socket.SOCK_NONBLOCK | socket.SOCK_CLOEXEC)
    return _argument_among(1, [kind | flag for flag in flags])


def _refuse_bits(bits):
    return [_jump(IF_ANY_BIT, bits, no=1), _return(_error(errno.EPERM))]


def _error(number):
    return 0x00050000 | number   # SECCOMP_RET_ERRNO


def _load(offset):
    return _instruction(LOAD, offset)


def _return(action):
    return _instruction(RETURN, action)


def _jump(test, value, yes=0, no=0):
    """成立时跳过后面的yes条，不成立时跳过no条。"""
    return _instruction(test, value, yes, no)


def _instruction(code, value, yes=0, no=0):
    return struct.pack("=HBBI", code, yes, no, value)   # struct sock_filter
