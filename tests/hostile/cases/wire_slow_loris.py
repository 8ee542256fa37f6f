# 说明：把对的回答一个字节一个字节地写，每个字节都不算慢，加起来超过时限
# 期望：double=超时
# %% extra
import gc
import numpy as np
from dlcourse.judge import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")

def raw_reply(change, only_second=False):
    """调用double时不用真的回答，由change(编号, 真的返回值)自己往通道里写。"""
    kind, old = type(servant), type(servant)._handle

    def handle(self, message):
        if message["op"] != "call" or message["name"] != "double":
            return old(self, message)
        change(message["number"], self._op_call(message)["value"])
    kind._handle = handle


def pack(head, buffers=()):
    import struct
    sizes = [len(part) for part in buffers]
    return struct.pack("<IIQ", len(head), len(sizes), sum(sizes)) + struct.pack(f"<{len(sizes)}Q", *sizes) \
        + head + b"".join(buffers)

import os
import time

def change(number, value):
    head, buffers = wire.encode({"reply": number, "value": value, "after": (value / 2,)})
    data = pack(head, [bytes(part) for part in buffers])
    pieces = 60 if value.ndim == 2 else 1
    for k in range(pieces):
        os.write(3, data[k:k + 1] if k < pieces - 1 else data[k:])
        time.sleep(0.1 if pieces > 1 else 0)

raw_reply(change)
