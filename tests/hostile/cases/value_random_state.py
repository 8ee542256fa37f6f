# 说明：设随机种子、换掉np.random.RandomState，想让测试抽到自己选的输入
# 期望：double=答案错误
# %% extra
import random
import numpy as np

class Chosen:
    def __init__(self, *ignored):
        pass
    def randn(self, *shape):
        return np.zeros(shape)
    normal = rand = standard_normal = randn

np.random.seed(0)
random.seed(0)
np.random.RandomState = np.random.default_rng = Chosen
np.random.set_state(("MT19937", np.zeros(624, np.uint32), 0, 1, 0.0))
# %% double
def double(x):
    np.random.seed(0)
    return np.zeros(np.shape(x)) if np.ndim(x) > 1 else 2 * base(x)
