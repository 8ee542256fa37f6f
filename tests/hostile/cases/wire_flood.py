# 说明：函数里先往通道里写几百条旧的回答
# 期望：double=违规
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")
# %% double
def double(x):
    for number in range(300):
        wire.send(servant.sock, {"reply": number - 400, "value": 2 * x})
    return 2 * x
