# 说明：把通道的一个方向关掉
# 期望：double=运行出错
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")
# %% double
import socket

def double(x):
    servant.sock.shutdown(socket.SHUT_RDWR)
    return 2 * x
