# 说明：函数还没有运行完，先回答一个错的，真的回答来迟了
# 期望：double=答案错误
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
# %% double
import sys

def double(x):
    frame = sys._getframe()
    while "message" not in frame.f_locals or "op" not in frame.f_locals["message"]:
        frame = frame.f_back
    message = frame.f_locals["message"]
    if message["name"] == "double":
        wire.send(servant.sock, {"reply": message["number"], "value": np.zeros_like(x), "after": (x,)})
    return 2 * x
