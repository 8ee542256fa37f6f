# 说明：一下子要100 GB的内存
# 期望：double=超内存
# %% double
import numpy as np

def double(x):
    return np.ones(100 << 30, np.uint8)
