# 说明：换回root，拿回特权
# 期望：
# %% use attempt
# %% double
import numpy as np
import struct

HEADER, DATA = struct.pack('=Ii', 0x20080522, 0), b'\xff' * 24

CALLS = [
    ("setuid", 105, 146, 0),
    ("setresuid", 117, 147, 0, 0, 0),
    ("setreuid", 113, 145, 0, 0),
    ("setgid", 106, 144, 0),
    ("setresgid", 119, 149, 0, 0, 0),
    ("setgroups", 116, 159, 0, 0),
    ("setfsuid", 122, 151, 0),
    ("capset", 126, 91, HEADER, DATA),
    ("personality", 135, 92, 0x0040000),
]

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
