# 说明：从继承来的文件描述符逃出去：监狱的控制套接字、上级文件夹
# 期望：
# %% use attempt
# %% double
import os
import numpy as np

def double(x):
    for number in range(4, 256):
        attempt(f"descriptor {number}", lambda: os.fstat(number))
    attempt("fchdir", lambda: os.fchdir(3) is None)
    attempt("openat", lambda: os.open("..", os.O_RDONLY, dir_fd=3))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
