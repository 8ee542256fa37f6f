# 说明：抢优先级：nice、setpriority、实时调度、占住处理器、锁住内存
# 期望：
# %% use attempt
# %% double
import ctypes
import numpy as np

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

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
