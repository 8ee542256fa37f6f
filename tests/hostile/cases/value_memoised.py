# 说明：把可见测试的输入和答案背下来，别的都猜0
# 期望：double=答案错误
# %% double
def double(x):
    known = {(1.0, 2.0): [2.0, 4.0]}
    return np.array(known.get(tuple(np.ravel(x)), np.zeros(np.shape(x))))
