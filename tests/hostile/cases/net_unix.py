# 说明：unix套接字：连系统的、自己绑一个、抽象的、成对的数据报
# 期望：
# %% use attempt
# %% double
import socket
import os
import numpy as np

def double(x):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        attempt("socket", lambda: socket.socket(socket.AF_UNIX, kind))
        for path in ("/run/systemd/journal/socket", "/var/run/docker.sock", "/dev/log", "\0abstract", "\0/tmp/.X11-unix/X0"):
            attempt("connect", lambda: socket.socket(socket.AF_UNIX, kind).connect(path))
        attempt("bind", lambda: socket.socket(socket.AF_UNIX, kind).bind("own"))
        attempt("abstract", lambda: socket.socket(socket.AF_UNIX, kind).bind("\0own"))
    attempt("pair", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))
    attempt("channel", lambda: socket.socket(fileno=os.dup(3)).bind("own"))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
