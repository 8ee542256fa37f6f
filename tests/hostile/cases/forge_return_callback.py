# 说明：把测试传进来的函数原样返回，想让测试拿它自己的函数去比较
# 期望：honest=答案错误
# %% honest
def honest(f, x):
    return f
