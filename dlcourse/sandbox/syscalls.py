"""系统调用的名字和编号：哪些允许、哪些有条件地允许。不在这里的一律不许。

每一项是 名字: (x86_64的编号, aarch64的编号)，None表示那种处理器没有它。
fork、execve、socket、ptrace、mount、unshare、keyctl、io_uring、SysV共享内存、memfd（它的内存不受RLIMIT_AS管）都不在表里。
"""

import platform

ARCHITECTURES = ("x86_64", "aarch64")

# 读写已经打开的文件和管道
READ_AND_WRITE = {
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67),
    "pwrite64": (18, 68), "preadv": (295, 69), "pwritev": (296, 70), "lseek": (8, 62), "sendfile": (40, 71),
    "copy_file_range": (326, 285), "fsync": (74, 82), "fdatasync": (75, 83), "close": (3, 57),
    "close_range": (436, 436), "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None),
    "pipe2": (293, 59),
}
# 打开、查看和整理文件：路径由Landlock和监狱管
FILES = {
    "open": (2, None), "openat": (257, 56), "creat": (85, None), "access": (21, None), "faccessat": (269, 48),
    "faccessat2": (439, 439), "stat": (4, None), "lstat": (6, None), "fstat": (5, 80), "newfstatat": (262, 79),
    "statx": (332, 291), "statfs": (137, 43), "fstatfs": (138, 44), "getdents": (78, None),
    "getdents64": (217, 61), "readlink": (89, None), "readlinkat": (267, 78), "getcwd": (79, 17),
    "chdir": (80, 49), "fchdir": (81, 50), "truncate": (76, 45), "ftruncate": (77, 46), "fallocate": (285, 47),
    "fadvise64": (221, 223), "flock": (73, 32), "rename": (82, None), "renameat": (264, 38),
    "renameat2": (316, 276), "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "link": (86, None),
    "linkat": (265, 37), "unlink": (87, None), "unlinkat": (263, 35), "symlink": (88, None),
    "symlinkat": (266, 36), "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "umask": (95, 166),
    "utimes": (235, None), "utimensat": (280, 88),
}
# 内存：大小由RLIMIT_AS管
MEMORY = {
    "mmap": (9, 222), "munmap": (11, 215), "mprotect": (10, 226), "mremap": (25, 216), "madvise": (28, 233),
    "msync": (26, 227), "brk": (12, 214),
}
# 线程和锁（建立线程的clone另有条件）
THREADS = {
    "futex": (202, 98), "futex_waitv": (449, 449), "set_robust_list": (273, 99), "set_tid_address": (218, 96),
    "rseq": (334, 293), "membarrier": (324, 283), "sched_yield": (24, 124), "sched_getaffinity": (204, 123),
    "getcpu": (309, 168), "gettid": (186, 178), "arch_prctl": (158, None),
}
# 等待：select、epoll（asyncio的事件循环要用）
WAITING = {
    "poll": (7, None), "ppoll": (271, 73), "select": (23, None), "pselect6": (270, 72),
    "epoll_create": (213, None), "epoll_create1": (291, 20), "epoll_ctl": (233, 21), "epoll_wait": (232, None),
    "epoll_pwait": (281, 22), "epoll_pwait2": (441, 441), "eventfd2": (290, 19), "pause": (34, None),
    "restart_syscall": (219, 128),
}
# 钟和定时器
TIME = {
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "clock_nanosleep": (230, 115),
    "nanosleep": (35, 101), "gettimeofday": (96, 169), "times": (100, 153), "alarm": (37, None),
    "getitimer": (36, 102), "setitimer": (38, 103),
}
# 自己怎样处理信号（发信号的tgkill另有条件）
SIGNALS = {
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
}
# 自己是谁、用了多少；随机数
ABOUT_ITSELF = {
    "getpid": (39, 172), "getppid": (110, 173), "getpgid": (121, 155), "getpgrp": (111, None),
    "getsid": (124, 156), "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176),
    "getegid": (108, 177), "getresuid": (118, 148), "getresgid": (120, 150), "getrlimit": (97, 163),
    "getrusage": (98, 165), "sysinfo": (99, 179), "uname": (63, 160), "getrandom": (318, 278),
}
# 通往评分一侧的那个套接字，它早已连好：没有socket、bind、connect、listen、accept，也没有setsockopt
CHANNEL = {
    "sendto": (44, 206), "sendmsg": (46, 211), "recvfrom": (45, 207), "recvmsg": (47, 212),
    "shutdown": (48, 210), "getsockname": (51, 204), "getpeername": (52, 205), "getsockopt": (55, 209),
}
# 结束
ENDING = {
    "exit": (60, 93), "exit_group": (231, 94),
}

ALLOWED = (READ_AND_WRITE | FILES | MEMORY | THREADS | WAITING | TIME | SIGNALS | ABOUT_ITSELF | CHANNEL | ENDING)

# 看参数才决定的，条件写在seccomp.py里
CONDITIONAL = {
    "clone": (56, 220), "clone3": (435, 435), "tgkill": (234, 131), "prctl": (157, 167),
    "prlimit64": (302, 261), "fcntl": (72, 25), "ioctl": (16, 29), "socketpair": (53, 199),
}

# 布置沙箱时自己要用的
SETUP = {
    "capset": (126, 91), "landlock_create_ruleset": (444, 444), "landlock_add_rule": (445, 445),
    "landlock_restrict_self": (446, 446),
}


def supported():
    """这台机器的处理器在不在表里。"""
    return platform.machine() in ARCHITECTURES


def numbers(table):
    """table在这台机器上的编号：{名字: 编号}，没有的不列。"""
    column = ARCHITECTURES.index(platform.machine())
    return {name: pair[column] for name, pair in table.items() if pair[column] is not None}
