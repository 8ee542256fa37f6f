# 说明：函数还没有运行完，先回答一个错的，真的回答来迟了
# 期望：double=答案错误
# %% use wire
# %% double
import sys

def double(x):
    frame = sys._getframe()
    while "message" not in frame.f_locals or "op" not in frame.f_locals["message"]:
        frame = frame.f_back
    message = frame.f_locals["message"]
    if message["name"] == "double":
        send({"reply": message["number"], "value": np.zeros_like(x), "after": (x,)})
    return 2 * x
