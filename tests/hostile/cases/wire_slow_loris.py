# 说明：把对的回答一个字节一个字节地写，每个字节都不算慢，加起来超过时限
# 期望：double=超时
# %% use wire
# %% extra
import time

def change(number, value):
    head, buffers = wire.encode({"reply": number, "value": value, "after": (value / 2,)})
    data = pack(head, [bytes(part) for part in buffers])
    pieces = 60 if value.ndim == 2 else 1
    for k in range(pieces):
        os.write(3, data[k:k + 1] if k < pieces - 1 else data[k:])
        time.sleep(0.1 if pieces > 1 else 0)

raw_reply(change)
