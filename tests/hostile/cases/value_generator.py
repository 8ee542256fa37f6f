# 说明：返回生成器、map、range这样要到用时才算的东西
# 期望：double=运行出错
# %% double
def double(x):
    return (value for value in 2 * base(x)) if np.ndim(x) == 1 else map(float, x[0])
