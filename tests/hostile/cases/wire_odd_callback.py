# 说明：回调编号是负数和布尔值，参数不是元组
# 期望：honest=违规
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")
# %% honest
def honest(f, x):
    wire.send(servant.sock, {"callback": True, "arguments": [x], "keywords": None})
    return f(x) + 1
