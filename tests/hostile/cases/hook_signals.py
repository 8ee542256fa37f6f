# 说明：给自己、给父进程、给所有进程发信号，最后用raise_signal杀死自己
# 期望：double=运行出错
# %% double
import os
import signal

def double(x):
    for target in (1, os.getppid(), -1, 0):
        for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP):
            try:
                os.kill(target, number)
            except OSError:
                pass
    signal.raise_signal(signal.SIGKILL)
