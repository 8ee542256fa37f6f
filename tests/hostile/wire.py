# 给cases/wire_*.py用的：找到学生进程里回答问题的Servant，自己往通道（3号文件描述符）里写。
import gc
import os
import struct

import numpy as np
from dlcourse import wire

servant = next(thing for thing in gc.get_objects() if type(thing).__name__ == "Servant")


def raw_reply(change):
    """调用double时不好好回答，由change(编号, 真的返回值)自己往通道里写。"""
    kind, old = type(servant), type(servant)._handle

    def handle(self, message):
        if message["op"] != "call" or message["name"] != "double":
            return old(self, message)
        change(message["number"], self._op_call(message)["value"])
    kind._handle = handle


def send(message):
    """按规矩送一条消息。"""
    wire.send(servant.sock, message)


def pack(head, buffers=()):
    """一条消息的字节：前缀、头、缓冲区。"""
    sizes = [len(part) for part in buffers]
    return struct.pack("<IIQ", len(head), len(sizes), sum(sizes)) + struct.pack(f"<{len(sizes)}Q", *sizes) \
        + head + b"".join(buffers)


def write(data):
    """把data全写进通道。"""
    while data:
        data = data[os.write(3, data):]
