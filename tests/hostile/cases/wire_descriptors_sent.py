# 说明：回答的时候夹带文件描述符
# 期望：
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

import array
import os
import socket

def change(number, value):
    head, buffers = wire.encode({"reply": number, "value": value, "after": (value / 2,)})
    null = [os.open("/dev/null", os.O_RDONLY) for _ in range(20)]
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", null))]
    socket.socket.sendmsg(servant.sock, [pack(head, [bytes(part) for part in buffers])], rights)
    for number in null:
        os.close(number)

raw_reply(change)
