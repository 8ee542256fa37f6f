# 说明：运行单元格以后，回答的编号是数组，想让评分器自己出故障
# 期望：double=答案错误
# %% extra
import gc
import numpy as np

servant = next(type(thing) for thing in gc.get_objects() if type(thing).__name__ == "Servant")
original = servant._op_run

def forged(self, message):
    reply = original(self, message)
    if "def double" in message["source"]:
        reply["reply"] = np.array([message["number"]] * 2)
    return reply

servant._op_run = forged
