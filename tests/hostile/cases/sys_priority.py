# 说明：抢优先级：nice、setpriority、实时调度、占住处理器、锁住内存
# 期望：
# %% double
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"

CALLS = [
    ("setpriority", 141, 140, 0, 0, -20),
    ("setpriority up", 141, 140, 0, 0, 5),
    ("sched_setscheduler", 144, 119, 0, 1, b"\1\0\0\0"),
    ("sched_setparam", 142, 118, 0, b"\1\0\0\0"),
    ("sched_setaffinity", 203, 122, 0, 8, b"\1" + bytes(7)),
    ("ioprio_set", 251, 30, 1, 0, 1 << 13),
    ("mlockall", 151, 230, 1),
    ("mlock", 149, 228, ctypes.create_string_buffer(64), 64),
    ("settimeofday", 164, 170, bytes(16), 0),
    ("clock_settime", 227, 112, 0, bytes(16)),
    ("adjtimex", 159, 171, ctypes.create_string_buffer(b"\1", 256)),
    ("syslog", 103, 116, 3, 0, 0),
]
import numpy as np

def double(x):
    done = []

    def attempt(name, function, good=lambda result: True):
        try:
            if good(function()):
                done.append(name)
        except (OSError, ValueError, RuntimeError, ImportError, AttributeError, EOFError, LookupError):
            pass

    for name, x86, arm, *arguments in CALLS:
        number = x86 if X86 else arm
        attempt(name, lambda: libc.syscall(number, *arguments), lambda result: result >= 0)
    if done:
        raise RuntimeError("成了：" + "、".join(done))
    return 2 * np.asarray(x, dtype=float)
