# 说明：返回写着答案的字符串和字符串数组
# 期望：double=答案错误
# %% double
def double(x):
    y = 2 * np.asarray(x)
    return y.astype(str) if y.ndim == 1 else str(y.tolist())
