# 说明：回答的编号是数组而不是整数，想让可信一侧在比较时出错
# 期望：double=违规
# %% extra
import gc
import numpy as np

servant = next(type(thing) for thing in gc.get_objects() if type(thing).__name__ == "Servant")
original = servant._op_call

def forged(self, message):
    reply = original(self, message)
    if message["name"] == "double":
        reply["reply"] = np.array([message["number"]] * 2)
    return reply

servant._op_call = forged
# %% double
def double(x):
    return base(x) + 1
