# 说明：留下一个线程，函数运行的时候往通道里写乱码
# 期望：double=违规
# %% extra
import os
import threading
import time

go = threading.Event()

def later():
    go.wait()
    for _ in range(100):
        os.write(3, bytes(range(200, 256)))
        time.sleep(0.001)

threading.Thread(target=later, daemon=True).start()
# %% double
def double(x):
    go.set()
    time.sleep(0.05)
    return 2 * x
