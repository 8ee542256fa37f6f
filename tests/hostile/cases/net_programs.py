# 说明：用urllib、ssl、ftplib和asyncio连本机
# 期望：
# %% use attempt
# %% double
import asyncio
import ftplib
import urllib.request
import numpy as np

def double(x):
    attempt("urllib", lambda: urllib.request.urlopen("http://127.0.0.1:9/", timeout=0.3))
    attempt("ftp", lambda: ftplib.FTP("127.0.0.1", timeout=0.3))
    attempt("asyncio", lambda: asyncio.new_event_loop().run_until_complete(asyncio.open_connection("127.0.0.1", 9)))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
