# 说明：停不下来的循环，并且拦住SIGINT
# 期望：double=超时
# %% double
import signal

def double(x):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        pass
