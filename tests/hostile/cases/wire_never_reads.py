# 说明：问题来了不读，让评分器写不出去
# 期望：double=超时
# %% use wire
# %% extra
import time

old = type(servant)._handle

def handle(self, message):
    if message["op"] == "call" and message["name"] == "double" and message["arguments"][0].ndim == 2:
        time.sleep(30)
    return old(self, message)

type(servant)._handle = handle
