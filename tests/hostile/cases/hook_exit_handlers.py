# 说明：atexit、sys.excepthook、sys.unraisablehook、threading.excepthook、弱引用的收尾里都留了代码
# 期望：double=答案错误
# %% extra
import atexit
import os
import sys
import threading
import weakref

def write(*ignored):
    try:
        os.write(3, b"\x00" * 64)
    except OSError:
        pass

class Ghost:
    def __del__(self):
        raise SystemExit

atexit.register(write)
sys.excepthook = sys.unraisablehook = threading.excepthook = write
ghost = Ghost()
weakref.finalize(ghost, os.getpid)
# %% double
def double(x):
    return base(x) + 1
