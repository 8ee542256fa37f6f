# 说明：自己从通道里读问题，读到的隐藏测试的参数原样退回去
# 期望：double=答案错误
# %% use wire
# %% extra
def change(number, value):
    send({"reply": number, "value": value / 2, "after": (value / 2,)})

raw_reply(change)
