# 说明：替下一个问题先把回答写好，真的回答就成了再下一个问题的
# 期望：double=违规
# %% use wire
# %% extra
def change(number, value):
    send({"reply": number, "value": value, "after": (value / 2,)})
    if value.ndim == 2:
        send({"reply": number + 1, "value": -value, "after": ()})

raw_reply(change)
