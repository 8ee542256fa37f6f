# 说明：不停地回调测试的函数，每次都很快：时限是总的，不是每次的
# 期望：honest=超时
# %% honest
import time

def honest(f, x):
    while np.ndim(x):
        f(x)
        time.sleep(0.0002)
    return f(x) + 1
