# 说明：返回一个标量、一行、步长为0的广播数组，想靠广播比较过关
# 期望：double=答案错误
# %% double
def double(x):
    if np.ndim(x) == 1:
        return 2 * base(x)
    return np.broadcast_to(2 * base(x)[:1, :1], np.shape(x))
