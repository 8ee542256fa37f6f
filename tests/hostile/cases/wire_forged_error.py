# 说明：回答一个伪造的异常：类型是SystemExit、数组、字典，文字是数组
# 期望：double=运行出错
# %% use wire
# %% extra
kinds = [np.zeros(3), {}, 5, "SystemExit", "KeyboardInterrupt", "BaseException", "GeneratorExit", "__import__",
         "ExceptionGroup", "UnicodeDecodeError"]
raw_reply(lambda number, value: send({"reply": number, "error": {
    "kinds": kinds, "text": [np.zeros(3), {"a": b"b"}], "name": np.zeros(2), "trace": {1: 2}}}))
