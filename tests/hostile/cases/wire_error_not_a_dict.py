# 说明：异常是数组
# 期望：double=运行出错
# %% use wire
# %% extra
raw_reply(lambda number, value: send({"reply": number, "error": np.zeros((2, 2))}))
