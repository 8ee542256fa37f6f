# 说明：对的答案，放在映射到文件的数组和np.matrix里：按值传过去，不算错
# 期望：
# %% double
def double(x):
    y = 2 * base(x)
    if y.ndim == 2:
        return np.matrix(y)
    mapped = np.memmap("mapped.bin", dtype=float, mode="w+", shape=y.shape)
    mapped[...] = y
    return mapped
