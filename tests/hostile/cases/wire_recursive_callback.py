# 说明：在回调的路上再回调、再回答，自己把自己套进去
# 期望：honest=运行出错
# %% honest
def honest(f, x):
    return honest(f, f(x)) + 1
