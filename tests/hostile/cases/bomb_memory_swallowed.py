# 说明：要内存要到没有，拦住异常接着算
# 期望：
# %% double
import numpy as np

def double(x):
    if np.ndim(x) == 2:
        pieces = []
        try:
            while True:
                pieces.append(np.empty(64 << 20, np.uint8))
        except MemoryError:
            pieces.clear()
    return 2 * np.asarray(x, dtype=float)
