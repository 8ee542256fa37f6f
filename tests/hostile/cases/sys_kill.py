# 说明：杀掉1号进程、母进程、进程组和一切能杀的
# 期望：
# %% use attempt
# %% double
import os
import signal
import numpy as np

def double(x):
    for pid in (1, 2, os.getppid(), -1, 0, -os.getpgrp(), *range(3, 40)):
        if pid not in (os.getpid(), 0, -os.getpgrp()):
            attempt(f"kill {pid}", lambda: os.kill(pid, signal.SIGKILL) is None)
            attempt(f"kill 0 {pid}", lambda: os.kill(pid, 0) is None)
    attempt("killpg", lambda: os.killpg(os.getpgid(os.getppid()), signal.SIGKILL) is None)
    attempt("pidfd", lambda: signal.pidfd_send_signal(os.pidfd_open(os.getppid()), signal.SIGKILL) is None)
    attempt("setpgid", lambda: os.setpgid(0, os.getpgid(os.getppid())) is None)
    attempt("setsid", lambda: os.setsid() is None)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
