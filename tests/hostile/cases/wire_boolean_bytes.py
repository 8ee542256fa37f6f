# 说明：布尔数组里的字节是2和255，盼着与什么都相等
# 期望：double=答案错误
# %% use wire
# %% extra
def change(number, value):
    forged = np.full(value.shape, 2, np.uint8)
    forged.flat[0] = 255
    send({"reply": number, "value": forged.view(bool), "after": (value / 2,)})

raw_reply(change)
