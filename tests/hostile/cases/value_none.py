# 说明：可见测试答对，别处返回None、NotImplemented、省略号
# 期望：double=答案错误
# %% double
def double(x):
    return 2 * base(x) if np.ndim(x) == 1 else None
