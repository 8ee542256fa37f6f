# 说明：返回300 MB的数组，超过线路的上限
# 期望：double=运行出错
# %% double
import numpy as np

def double(x):
    return np.zeros(300 << 20, np.uint8)
