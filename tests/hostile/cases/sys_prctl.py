# 说明：prctl和seccomp：撤掉已经设好的，装上自己的过滤器
# 期望：
# %% use attempt
# %% double
import numpy as np

CALLS = [
    ("dumpable", 157, 167, 4, 1, 0, 0, 0),
    ("no_new_privs", 157, 167, 38, 0, 0, 0, 0),
    ("pdeathsig", 157, 167, 1, 0, 0, 0, 0),
    ("securebits", 157, 167, 28, 0, 0, 0, 0),
    ("ambient", 157, 167, 47, 2, 0, 0, 0),
    ("ptracer", 157, 167, 0x59616D61, -1, 0, 0, 0),
    ("subreaper", 157, 167, 36, 1, 0, 0, 0),
    ("keepcaps", 157, 167, 8, 1, 0, 0, 0),
    ("seccomp", 317, 277, 1, 0, 0),
    ("prctl seccomp", 157, 167, 22, 2, 0, 0, 0),
    ("set_mm", 157, 167, 35, 8, 0, 0, 0),
    ("landlock", 446, 446, 3, 0),
]

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
