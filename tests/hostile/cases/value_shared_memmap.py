# 说明：返回映射数组，另有线程不停地改它的内容，想在检查以后再换成别的
# 期望：double=答案错误
# %% double
import threading
import time

mapped = np.memmap("shared.bin", dtype=float, mode="w+", shape=(3, 3))

def flip():
    end = time.monotonic() + 3
    while time.monotonic() < end:
        mapped[...] = np.random.randn(3, 3)
        time.sleep(0.0005)

threading.Thread(target=flip).start()

def double(x):
    return 2 * base(x) if np.ndim(x) == 1 else mapped[:, :np.shape(x)[1]]
