# 说明：SysV的共享内存、消息、信号量，POSIX消息队列，内核的钥匙圈
# 期望：
# %% double
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"

CALLS = [
    ("shmget", 29, 194, 0, 4096, 0o1666),
    ("semget", 64, 190, 0, 1, 0o1666),
    ("msgget", 68, 186, 0, 0o1666),
    ("mq_open", 240, 180, b"x", 0o102, 0o666, 0),
    ("add_key", 248, 217, b"user", b"x", b"y", 1, -4),
    ("keyctl", 250, 219, 0, -3, 0),
    ("request_key", 249, 218, b"user", b"x", 0, -4),
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
