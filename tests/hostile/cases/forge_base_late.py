# 说明：double是对的；后面的单元格又把base弄坏，scale自己没有错，不该株连
# 期望：
# %% scale
def base(x):
    return np.zeros(0)

def scale(x, times):
    for _ in range(times):
        x = double(x)
    return x
