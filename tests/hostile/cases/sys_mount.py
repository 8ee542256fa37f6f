# 说明：mount、chroot、命名空间、pivot_root、swapon、reboot、装内核模块
# 期望：
# %% use attempt
# %% double
import numpy as np

CALLS = [
    ("mount", 165, 40, b"none", b"/tmp", b"tmpfs", 0, 0),
    ("umount2", 166, 39, b"/tmp", 2),
    ("chroot", 161, 51, b"/"),
    ("pivot_root", 155, 41, b"/", b"/"),
    ("unshare user", 272, 97, 0x10000000),
    ("unshare files", 272, 97, 0x400),
    ("setns", 308, 268, 3, 0),
    ("fsopen", 430, 430, b"tmpfs", 0),
    ("open_tree", 428, 428, -100, b"/", 1),
    ("move_mount", 429, 429, -100, b"/", -100, b"/tmp", 0),
    ("mount_setattr", 442, 442, -100, b"/", 0, b"", 0),
    ("swapon", 167, 224, b"x", 0),
    ("sethostname", 170, 161, b"x", 1),
    ("init_module", 175, 105, 0, 0, b""),
    ("bpf", 321, 280, 0, 0, 0),
    ("mknod", 133, -1, b"device", 0o60644, 0x800),
    ("mknodat", 259, 33, -100, b"device", 0o60644, 0x800),
    ("name_to_handle_at", 303, 264, -100, b"/", 0, 0, 0),
    ("open_by_handle_at", 304, 265, -100, b"", 0),
    ("acct", 163, 89, b"x"),
    ("quotactl", 179, 60, 0, 0, 0, 0),
]

def double(x):
    attempt_calls(CALLS)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
