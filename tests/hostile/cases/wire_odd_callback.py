# 说明：回调编号是负数和布尔值，参数不是元组
# 期望：honest=违规
# %% use wire
# %% honest
def honest(f, x):
    send({"callback": True, "arguments": [x], "keywords": None})
    return f(x) + 1
