# 说明：就地把参数乘2再返回它
# 期望：double=答案错误
# %% double
def double(x):
    x *= 2
    return x
