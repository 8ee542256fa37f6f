# 说明：“定义了哪些名字”的回答里混进四万个哈希相同的整数，想让可信一侧建集合时停很久
# 期望：double=答案错误 scale=答案错误 honest=答案错误
# %% extra
import gc

servant = next(type(thing) for thing in gc.get_objects() if type(thing).__name__ == "Servant")
original = servant._op_run
prime = 2**61 - 1
same_hash = [prime * k for k in range(1, 40_000)]

def forged(self, message):
    reply = original(self, message)
    return {**reply, "names": reply["names"] + same_hash}

servant._op_run = forged
