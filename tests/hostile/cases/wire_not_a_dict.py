# 说明：回答是列表，不是字典
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: send(["reply", number, value]))
