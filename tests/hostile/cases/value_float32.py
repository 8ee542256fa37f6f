# 说明：用float32算，精度不够
# 期望：double=答案错误
# %% double
def double(x):
    return (2 * base(x)).astype(np.float32)
