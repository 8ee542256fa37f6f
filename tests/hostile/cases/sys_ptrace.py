# 说明：ptrace母进程，读写别的进程的内存，看它们的文件描述符
# 期望：
# %% use attempt
# %% double
import ctypes
import numpy as np
import os

BUFFER = ctypes.create_string_buffer(256)

CALLS = [
    ("ptrace attach", 101, 117, 16, os.getppid(), 0, 0),
    ("ptrace traceme", 101, 117, 0, 0, 0, 0),
    ("ptrace seize", 101, 117, 0x4206, os.getppid(), 0, 0),
    ("process_vm_readv", 310, 270, os.getppid(), BUFFER, 1, BUFFER, 1, 0),
    ("process_vm_writev", 311, 271, os.getppid(), BUFFER, 1, BUFFER, 1, 0),
    ("pidfd_open", 434, 434, os.getppid(), 0),
    ("pidfd_getfd", 438, 438, 3, 0, 0),
    ("kcmp", 312, 272, os.getpid(), os.getppid(), 0, 0, 0),
    ("process_madvise", 440, 440, 3, BUFFER, 1, 4, 0),
    ("tgkill parent", 234, 131, os.getppid(), os.getppid(), 9),
    ("tkill", 200, 130, os.getppid(), 9),
    ("rt_sigqueueinfo", 129, 138, os.getppid(), 9, BUFFER),
]

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
