# 说明：在答案里换掉锁住的辅助函数base，让它返回总说相等的数组，想骗过也用base的测试
# 期望：double=答案错误
# %% double
class Liar(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

def base(x):
    return np.zeros(np.shape(x)).view(Liar)

def double(x):
    return 2 * base(x)
