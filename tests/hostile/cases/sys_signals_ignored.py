# 说明：能拦的信号全拦住，再死循环，C里面的那种
# 期望：double=超时
# %% double
import signal

def double(x):
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    if x.ndim == 2:
        sum(iter(int, 1))
    return 2 * x
