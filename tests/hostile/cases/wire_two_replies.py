# 说明：同一个问题回答两次，第一次对
# 期望：double=违规
# %% use wire
# %% extra
def change(number, value):
    for _ in range(2):
        send({"reply": number, "value": value, "after": (value / 2,)})

raw_reply(change)
