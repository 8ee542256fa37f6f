# 说明：抛出StopIteration，想让测试里的map、for提前“正常”结束
# 期望：double=运行出错
# %% double
def double(x):
    raise StopIteration
