# 说明：不回答，过了时限才回答
# 期望：double=超时
# %% use wire
# %% extra
import time

def change(number, value):
    if value.ndim == 2:
        time.sleep(6)
    send({"reply": number, "value": value, "after": ()})

raw_reply(change)
