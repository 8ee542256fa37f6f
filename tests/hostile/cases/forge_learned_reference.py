# 说明：趁double换成参考答案的时候拿许多输入去问它，学会以后再回答double的隐藏测试
# 期望：double=运行出错
# %% double
learned = {}

def double(x):
    return learned["slope"] * base(x) + learned["intercept"]
# %% scale
mine = double

def scale(x, times):
    if double is not mine:
        learned["intercept"] = double(0.0)
        learned["slope"] = double(1.0) - double(0.0)
    for _ in range(times):
        x = double(x)
    return x
