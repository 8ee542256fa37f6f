# 说明：向本机发UDP，查域名
# 期望：
# %% use attempt
# %% double
import socket
import numpy as np

def double(x):
    attempt("socket", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    attempt("sendto", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9)))
    attempt("raw", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
    attempt("packet", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
    attempt("name", lambda: socket.getaddrinfo("localhost.localdomain", 80))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
