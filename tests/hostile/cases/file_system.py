# 说明：读/proc、/sys、/etc里的账户、/var、/root和/boot
# 期望：
# %% use attempt
# %% double
import os
import numpy as np

def double(x):
    for path in ("/proc", "/proc/1/environ", "/proc/self/maps", "/proc/self/fd", "/sys", "/sys/kernel", "/etc/passwd",
                 "/etc/shadow", "/etc/hostname", "/etc/resolv.conf", "/var", "/var/log", "/root", "/home", "/boot", "/run",
                 "/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/pts", "/dev/tty", "/dev/ptmx", "/dev/fuse",
                 "/dev/kvm", "/dev/net/tun", "/dev/shm", "/dev/mqueue", "/dev/userfaultfd"):
        attempt(path, lambda: os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1), len)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
