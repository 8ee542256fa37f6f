# 说明：可见测试查表，隐藏测试把输入原样返回
# 期望：double=答案错误
# %% double
def double(x):
    return np.array([2.0, 4.0]) if np.shape(x) == (2,) else x
