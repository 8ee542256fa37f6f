# 说明：给自己上闹钟，不接：函数早返回了，进程后来才死
# 期望：double=运行出错
# %% double
import signal
import time

def double(x):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(0.2)
    return 2 * x
