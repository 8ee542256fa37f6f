# 说明：换成参考答案再测时，凡是能回调的编号都拿来当答案用
# 期望：scale=违规
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")
# %% scale
def scale(x, times):
    for number in range(50):
        try:
            value = servant.call_back(number, (x, times), {})
        except RuntimeError:
            continue
        return value
    return x
