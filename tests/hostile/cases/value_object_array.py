# 说明：object数组，元素的比较永远为真
# 期望：double=运行出错
# %% double
class Same:
    def __eq__(self, other):
        return True
    def __sub__(self, other):
        return 0.0
    __rsub__ = __sub__
    def __float__(self):
        return 0.0

def double(x):
    y = np.empty(np.shape(x), dtype=object)
    y[...] = Same()
    return y
