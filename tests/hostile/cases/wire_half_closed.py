# 说明：只关掉读的方向，写的照旧；回答对了，下一个问题就收不到了
# 期望：double=运行出错
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")
# %% double
import socket

def double(x):
    servant.sock.shutdown(socket.SHUT_RD)
    return 2 * x
