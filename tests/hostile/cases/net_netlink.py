# 说明：netlink、vsock、bluetooth、加密套接字和别的协议
# 期望：
# %% use attempt
# %% double
import socket
import numpy as np

def double(x):
    for family in (16, 40, 31, 38, 29, 17, 44, 21, 9, 15):
        for kind in (1, 2, 3, 5):
            for protocol in (0, 9, 15):
                attempt(f"socket {family}", lambda: socket.socket(family, kind, protocol))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
