# 说明：回答里有几万个哈希相同的键，让字典慢得停下来
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

import sys

def change(number, value):
    step = sys.hash_info.modulus
    keys = [step * k for k in range(30_000)]
    import os
    nodes = ",".join(f'["i","{hex(key)}"],0' for key in keys)
    data = pack(f'["d","reply",{number},"value",["d",{nodes}]]'.encode())
    while data:
        data = data[os.write(3, data):]

raw_reply(change)
