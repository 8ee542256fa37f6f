# 说明：“定义了哪些名字”的回答里混进四万个哈希相同的整数，想让可信一侧建集合时停很久
# 期望：double=违规 scale=违规 honest=违规
# %% extra
import gc

servant = next(type(thing) for thing in gc.get_objects() if type(thing).__name__ == "Servant")
original = servant._op_recall
prime = 2**61 - 1
same_hash = [prime * k for k in range(1, 40_000)]
servant._op_recall = lambda self, message: {"names": original(self, message)["names"] + same_hash}
