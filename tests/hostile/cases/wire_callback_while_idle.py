# 说明：没有人给它函数的时候，单元格里就回调0号函数
# 期望：
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")

servant.call_back(0, (1,), {})
