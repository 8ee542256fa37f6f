# 说明：返回虚部为NaN的复数数组，实部是对的
# 期望：double=答案错误
# %% double
def double(x):
    return 2 * base(x) + 1j * np.nan
