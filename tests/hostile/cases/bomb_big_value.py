# 说明：返回200 MB的布尔数组，评分器把它变成浮点数要1.6 GB
# 期望：double=答案错误
# %% double
import numpy as np

def double(x):
    return np.zeros(200 << 20 if np.ndim(x) == 1 else 3, bool)
