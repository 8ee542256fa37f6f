# 说明：对的答案，只是用长双精度、大端字节序、列优先
# 期望：
# %% double
def double(x):
    y = np.asfortranarray(2 * base(x))
    return y.astype(np.longdouble) if y.ndim > 1 else y.astype(">f8")
