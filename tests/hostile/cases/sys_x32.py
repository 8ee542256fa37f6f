# 说明：用x32的编号走系统调用
# 期望：double=运行出错
# %% double
import ctypes
import platform

def double(x):
    if platform.machine() != "x86_64":
        raise OSError("只在x86_64上有")
    ctypes.CDLL(None).syscall(0x40000000 + 39)
    return x    # 走到这里，说明没有被杀掉
