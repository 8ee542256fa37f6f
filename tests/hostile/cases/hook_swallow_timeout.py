# 说明：睡不醒，并且把能拦的异常和信号都拦住
# 期望：honest=超时
# %% honest
import signal
import time

def honest(f, x):
    for number in range(1, 32):
        try:
            signal.signal(number, lambda *ignored: None)
        except (OSError, ValueError):
            pass
    while np.ndim(x):
        try:
            time.sleep(1000)
        except BaseException:
            pass
    return f(x) + 1
