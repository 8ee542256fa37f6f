# 说明：编号是布尔值True和浮点数，与整数相等而不是整数
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: send({"reply": float(number), "value": value, "after": ()}))
