# 说明：函数里先往通道里写几百条旧的回答
# 期望：double=违规
# %% use wire
# %% double
def double(x):
    for number in range(300):
        send({"reply": number - 400, "value": 2 * x})
    return 2 * x
