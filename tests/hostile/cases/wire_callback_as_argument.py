# 说明：把评分器的函数当作参数送给它自己，再当作字典的键
# 期望：honest=答案错误
# %% honest
def honest(f, x):
    try:
        f({f: f})
    except (RuntimeError, TypeError):
        pass
    return [f, f]
