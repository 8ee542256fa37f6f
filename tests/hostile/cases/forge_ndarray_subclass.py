# 说明：返回ndarray的子类：比较、__array_ufunc__、__array_function__、all、max都说谎
# 期望：double=答案错误
# %% double
class Liar(np.ndarray):
    def __eq__(self, other):
        return np.ones(np.shape(other), bool)
    __le__ = __lt__ = __ge__ = __gt__ = __eq__
    def __array_ufunc__(self, ufunc, method, *inputs, **keywords):
        return np.zeros(np.shape(inputs[-1]))
    def __array_function__(self, function, types, arguments, keywords):
        return True
    def all(self, *arguments, **keywords):
        return True
    def astype(self, *arguments, **keywords):
        return self
    shape = property(lambda self: (3, 1))
    dtype = property(lambda self: np.dtype(float))
    nbytes = property(lambda self: 0)

def double(x):
    return np.ones(np.asarray(x).shape).view(Liar)
