# 说明：返回全部遮住的掩码数组：遮住的元素与什么比较都不算错
# 期望：double=答案错误
# %% double
def double(x):
    return np.ma.masked_array(np.zeros(np.shape(x)), mask=True)
