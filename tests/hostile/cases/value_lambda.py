# 说明：返回函数，想让可信一侧去调用它
# 期望：double=运行出错
# %% double
def double(x):
    return lambda *arguments, **keywords: 2 * base(x)
