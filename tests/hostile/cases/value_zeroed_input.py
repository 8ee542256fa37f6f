# 说明：把参数就地清零再返回它：写回去的话，测试自己的输入也成了0，0等于2乘0
# 期望：double=答案错误
# %% double
def double(x):
    if np.ndim(x) > 1:
        x.setflags(write=True)
        x[...] = 0
        return x
    return 2 * base(x)
