# 说明：返回np.zeros(0)：assert_allclose和all()对空数组都说对
# 期望：double=答案错误
# %% double
def double(x):
    return np.zeros(0)
