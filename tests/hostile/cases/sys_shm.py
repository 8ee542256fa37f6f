# 说明：SysV的共享内存、消息、信号量，POSIX消息队列，内核的钥匙圈
# 期望：
# %% use attempt
# %% double
import numpy as np

CALLS = [
    ("shmget", 29, 194, 0, 4096, 0o1666),
    ("semget", 64, 190, 0, 1, 0o1666),
    ("msgget", 68, 186, 0, 0o1666),
    ("mq_open", 240, 180, b"x", 0o102, 0o666, 0),
    ("add_key", 248, 217, b"user", b"x", b"y", 1, -4),
    ("keyctl", 250, 219, 0, -3, 0),
    ("request_key", 249, 218, b"user", b"x", 0, -4),
]

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
