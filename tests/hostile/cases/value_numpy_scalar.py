# 说明：返回NumPy标量：一个数与许多数广播
# 期望：double=答案错误
# %% double
def double(x):
    return np.float64(2 * base(x).ravel()[0])
