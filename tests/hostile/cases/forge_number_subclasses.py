# 说明：返回float、int的子类，与什么都相等，减什么都得0；再看它们放在列表里行不行
# 期望：double=答案错误
# %% double
def same(*ignored):
    return True

def zero(*ignored):
    return 0.0

METHODS = dict(__eq__=same, __lt__=same, __le__=same, __ne__=zero, __sub__=zero, __rsub__=zero, __abs__=zero,
               __hash__=lambda self: 0, __float__=zero, __array_ufunc__=lambda *a, **k: 0.0, shape=(2,))
Float, Int = type("Float", (float,), METHODS), type("Int", (int,), METHODS)

def double(x):
    return [Float(7), Int(7)] if np.ndim(x) == 1 else Float(7)
