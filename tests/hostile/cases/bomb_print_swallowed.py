# 说明：没完没了地print，拦住停下它的异常
# 期望：double=超时
# %% double
def double(x):
    while x.ndim == 2:
        try:
            print("输出" * 100_000)
        except BaseException:
            pass
    return 2 * x
