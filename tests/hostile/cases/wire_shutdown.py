# 说明：把通道的一个方向关掉
# 期望：double=运行出错
# %% use wire
# %% double
import socket

def double(x):
    servant.sock.shutdown(socket.SHUT_RDWR)
    return 2 * x
