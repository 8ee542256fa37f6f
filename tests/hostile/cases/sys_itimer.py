# 说明：每毫秒一个闹钟，处理它时抛出异常，打断的是Servant自己
# 期望：double=运行出错
# %% double
import signal
import time

def ring(number, frame):
    raise SystemExit

def double(x):
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.001)
    time.sleep(0.05)
    return 2 * x
