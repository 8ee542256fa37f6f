# 说明：fork、forkpty、多进程，留下一个后台进程
# 期望：
# %% use attempt
# %% double
import concurrent.futures
import multiprocessing
import os
import time
import numpy as np

def double(x):
    def child(start):
        pid = start()
        if pid == 0:
            time.sleep(3)
            os._exit(0)
        return True

    attempt("fork", lambda: child(os.fork))
    attempt("forkpty", lambda: child(lambda: os.forkpty()[0]))
    attempt("multiprocessing", lambda: multiprocessing.get_context("fork").Process(target=time.sleep, args=(3,)).start() or True)
    attempt("pool", lambda: concurrent.futures.ProcessPoolExecutor(1, multiprocessing.get_context("fork")).submit(int).result(1) == 0)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
