# 说明：换回root，拿回特权
# 期望：
# %% double
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"
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
