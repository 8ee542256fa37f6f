# 说明：回答的编号不对：答的是别的问题
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: send({"reply": number + 1, "value": value, "after": ()}))
