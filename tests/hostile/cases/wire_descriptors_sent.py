# 说明：回答的时候夹带文件描述符
# 期望：
# %% use wire
# %% extra
import array
import os
import socket

def change(number, value):
    head, buffers = wire.encode({"reply": number, "value": value, "after": (value / 2,)})
    null = [os.open("/dev/null", os.O_RDONLY) for _ in range(20)]
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", null))]
    socket.socket.sendmsg(servant.sock.sock, [pack(head, [bytes(part) for part in buffers])], rights)
    for number in null:
        os.close(number)

raw_reply(change)
