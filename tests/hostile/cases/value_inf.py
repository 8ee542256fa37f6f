# 说明：可见测试答对，别处是无穷大
# 期望：double=答案错误
# %% double
def double(x):
    return 2 * base(x) if np.ndim(x) == 1 else np.full(np.shape(x), np.inf) * np.sign(x)
