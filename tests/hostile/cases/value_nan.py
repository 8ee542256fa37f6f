# 说明：全是NaN：与NaN比较、求最大值，有的测试会放行
# 期望：double=答案错误
# %% double
def double(x):
    return base(x) * np.nan
