# 说明：io_uring、memfd、userfaultfd、perf和没有列出的新调用
# 期望：
# %% double
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
X86 = platform.machine() == "x86_64"

CALLS = [
    ("io_uring_setup", 425, 425, 8, ctypes.create_string_buffer(256)),
    ("io_uring_enter", 426, 426, 3, 0, 0, 0, 0),
    ("io_uring_register", 427, 427, 3, 0, 0, 0),
    ("memfd_create", 319, 279, b"x", 0),
    ("memfd_secret", 447, 447, 0),
    ("userfaultfd", 323, 282, 0),
    ("perf_event_open", 298, 241, b"", 0, -1, -1, 0),
    ("fanotify_init", 300, 262, 0, 0),
    ("inotify_init1", 294, 26, 0),
    ("signalfd4", 289, 74, -1, 0, 8, 0),
    ("timerfd_create", 283, 85, 1, 0),
    ("execveat", 322, 281, -100, b"/bin/true", 0, 0, 0),
    ("vfork", 58, -1),
    ("clone process", 56, 220, 17, 0, 0, 0, 0),
    ("clone3", 435, 435, bytes(88), 88),
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
