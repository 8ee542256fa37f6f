# 说明：返回六千多万个布尔：传送时只有64 MB，可信一侧换成浮点就是512 MB
# 期望：double=答案错误
# %% double
def double(x):
    return np.ones(1 << 26, dtype=bool) if np.ndim(x) == 1 else np.zeros(3)
