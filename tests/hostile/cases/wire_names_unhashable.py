# 说明：问有哪些函数，答的是不能放进集合的东西
# 期望：double=违规 scale=违规 honest=违规
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")

type(servant)._op_recall = lambda self, message: {"names": [[], {}, np.zeros(2)]}
