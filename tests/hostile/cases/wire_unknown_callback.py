# 说明：回调一个没有的编号
# 期望：double=违规
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")
# %% double
def double(x):
    servant.call_back(999, (x,), {})
    return 2 * x
