# 说明：让内核替自己发信号：F_SETOWN、F_SETSIG、终端的TIOCSTI
# 期望：
# %% use attempt
# %% double
import fcntl
import os
import numpy as np

def double(x):
    reading, writing = os.pipe()
    for command in (fcntl.F_SETOWN, getattr(fcntl, "F_SETSIG", 10), 15, 1031, 1033, 1024):
        attempt(f"fcntl {command}", lambda: fcntl.fcntl(reading, command, 1) >= 0)
    attempt("FIOASYNC", lambda: fcntl.ioctl(reading, 0x5452, b"\1\0\0\0"))
    attempt("FIOSETOWN", lambda: fcntl.ioctl(3, 0x8901, b"\1\0\0\0"))
    attempt("TIOCSTI", lambda: fcntl.ioctl(0, 0x5412, b"x"))
    os.close(reading)
    os.close(writing)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
