# 说明：返回dict和list的子类：取值、比较、长度、类型都说谎
# 期望：double=答案错误
# %% double
class Dict(dict):
    __class__ = property(lambda self: np.ndarray)
    def __getattr__(self, name):
        return 0
    def __eq__(self, other):
        return True
    def __len__(self):
        return 3
    def __iter__(self):
        return iter([2.0, 4.0])

class List(list):
    def __iter__(self):
        return iter([2.0, 4.0])
    def __eq__(self, other):
        return True

def double(x):
    return List([9, 9]) if np.ndim(x) == 1 else Dict()
