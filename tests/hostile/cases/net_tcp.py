# 说明：连本机的TCP端口
# 期望：
# %% use attempt
# %% double
import socket
import numpy as np

def double(x):
    for family, address in ((socket.AF_INET, ("127.0.0.1", 9)), (socket.AF_INET, ("127.0.0.1", 22)),
                            (socket.AF_INET6, ("::1", 9))):
        attempt("socket", lambda: socket.socket(family, socket.SOCK_STREAM))
        attempt("connect", lambda: socket.create_connection(address, 0.2))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
