# 说明：函数不停地调用自己
# 期望：double=运行出错
# %% double
def double(x):
    return double(x)
