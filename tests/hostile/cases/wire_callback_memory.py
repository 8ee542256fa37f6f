# 说明：让评分器的函数算一个很大的数组：16 MB的字节变成256 MB的浮点数
# 期望：
# %% honest
import numpy as np

def honest(f, x):
    if isinstance(x, np.ndarray):
        try:
            f(np.zeros((16 << 20, 1), np.uint8))
        except (RuntimeError, TypeError, ValueError):
            pass
    return f(x) + 1
