# 说明：只关掉读的方向，写的照旧；回答对了，下一个问题就收不到了
# 期望：double=运行出错
# %% use wire
# %% double
import socket

def double(x):
    servant.sock.shutdown(socket.SHUT_RD)
    return 2 * x
