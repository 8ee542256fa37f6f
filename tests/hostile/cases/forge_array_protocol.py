# 说明：返回一个对象，靠__array__、__array_interface__和永远为真的比较装成数组
# 期望：double=运行出错
# %% double
class Chameleon:
    __array_priority__ = 1e9
    def __array__(self, *arguments, **keywords):
        return np.array([2.0, 4.0])
    def __eq__(self, other):
        return self
    __sub__ = __rsub__ = __abs__ = __eq__
    def __lt__(self, other):
        return True
    def __bool__(self):
        return True
    def all(self):
        return True

def double(x):
    return Chameleon()
