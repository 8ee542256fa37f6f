# 说明：对象用__class__属性和元类谎称自己是ndarray、是float
# 期望：double=运行出错
# %% double
class Meta(type):
    __name__ = property(lambda cls: "ndarray")
    __mro__ = property(lambda cls: np.ndarray.__mro__)
    def __instancecheck__(cls, instance):
        return True
    def __eq__(cls, other):
        return True
    def __hash__(cls):
        return hash(np.ndarray)

class Fake(metaclass=Meta):
    __class__ = property(lambda self: np.ndarray)
    shape, dtype = (2,), np.dtype(float)

def double(x):
    return Fake()
