# 说明：io_uring、memfd、userfaultfd、perf和没有列出的新调用
# 期望：
# %% use attempt
# %% double
import ctypes
import numpy as np

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
    ("clone process", 56, 220, 17, 0, 0, 0, 0),
    ("clone3", 435, 435, bytes(88), 88),
]

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
