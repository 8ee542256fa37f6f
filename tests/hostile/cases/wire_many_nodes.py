# 说明：回答有七十万个值，还有超过八兆字节的头
# 期望：double=违规
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

def change(number, value):
    data = pack(('["d","reply",%d,"value",["l",' % number + ",".join(["1"] * 700_000) + "]]").encode())
    while data:
        data = data[os.write(3, data):]

raw_reply(change)
