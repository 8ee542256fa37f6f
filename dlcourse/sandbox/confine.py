"""沙箱：把调用它的进程永远关起来（限额、换用户、Landlock、seccomp）。只用于Linux。

在刚fork出来、只有一个线程的子进程里调用。关掉不该带进来的文件描述符是调用者的事。
"""

import os
import random
import struct
from dataclasses import dataclass

try:
    import resource
except ImportError:   # Windows没有它；dlcourse doctor在那里也要能导入这个模块
    resource = None

from dlcourse.sandbox import seccomp as filters
from dlcourse.sandbox import syscalls
from dlcourse.sandbox.landlock import enforce, landlock_abi, prepare
from dlcourse.sandbox.linux import prctl, syscall

NOBODY = 65534
USERS = range(60000, 65000)
READABLE_DEVICES = ("/dev/zero", "/dev/random", "/dev/urandom")
WRITABLE_DEVICES = ("/dev/null",)

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
SIGKILL = 9
CAPABILITY_VERSION_3 = 0x20080522


@dataclass(frozen=True)
class Limits:
    """一份提交的限额。processes在管用的地方管线程的个数（对root不管用，所以要换用户）。"""

    cpu_seconds: int = 60
    memory_bytes: int = 2 << 30
    file_bytes: int = 64 << 20
    processes: int = 64
    open_files: int = 256


def any_user():
    """以root运行时，一个监狱里的学生代码换成的用户。

    内核按用户限制线程的个数：几个监狱用同一个用户，一份提交占满了，别处同时评的就开不出线程。所以每个监狱随机选一个，
    不用商量，几个容器也行；两个监狱碰巧相同的机会是五千分之一，那时只是线程合起来算。
    """
    return random.choice(USERS)


def confine(limits, readable=(), writable=(), user=NOBODY, landlock=True, seccomp=True):
    """把本进程关起来，返回生效的是什么：{"landlock": ABI或0, "seccomp": 真假, "user": 用户号}。

    参数：
    limits -- Limits
    readable、writable -- 碰得到的路径（文件或文件夹，都要存在），别的一概碰不到
    user -- 现在是root时换成的用户和组；不是root就不换
    landlock、seccomp -- 测试时可以少一层
    内核没有Landlock时照样继续（返回0，由调用者决定怎么办）；别的一层做不到就抛出OSError。
    """
    abi = landlock_abi() if landlock else 0
    _limit(limits)
    ruleset = prepare(abi, [*readable, *READABLE_DEVICES], [*writable, *WRITABLE_DEVICES]) if abi else None
    _become(user)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    prctl(PR_SET_PDEATHSIG, SIGKILL)   # 换用户会清掉它，所以在后面
    prctl(PR_SET_DUMPABLE, 0)          # 同一用户的别的进程读不到它的内存
    if abi:
        enforce(ruleset)
    if seccomp:
        filters.install()              # 最后装：它不许前面那些调用
    return {"landlock": abi, "seccomp": bool(seccomp), "user": os.getuid()}


def _limit(limits):
    _lower(resource.RLIMIT_CPU, limits.cpu_seconds, spare=1)   # 到时先来SIGXCPU（看得出是超时），不理它的一秒后被杀
    _lower(resource.RLIMIT_AS, limits.memory_bytes)
    _lower(resource.RLIMIT_FSIZE, limits.file_bytes)
    _lower(resource.RLIMIT_NPROC, limits.processes)
    _lower(resource.RLIMIT_NOFILE, limits.open_files)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(kind, value, spare=0):
    """限额只降不升：原来就更小的保持原样。"""
    _, hard = resource.getrlimit(kind)
    new_hard = value + spare if hard == resource.RLIM_INFINITY else min(value + spare, hard)
    resource.setrlimit(kind, (min(value, new_hard), new_hard))


def _become(user):
    """是root就换成user，然后放弃一切特权（capability）。"""
    if os.geteuid() == 0 and user:
        try:
            os.setgroups([])
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
        except OSError:
            pass   # 用户命名空间里的root，没有别的用户可换：只放弃特权，返回值里的user说明了这一点
    header = struct.pack("=Ii", CAPABILITY_VERSION_3, 0)
    syscall(syscalls.numbers(syscalls.SETUP)["capset"], header, bytes(24))
