# 说明：把Servant的方法换掉，凡是double的返回值都换成自己编的
# 期望：double=答案错误
# %% use wire
# %% extra
old = type(servant)._op_call

def forged(self, message):
    reply = old(self, message)
    if message["name"] == "double":
        reply = {"value": np.zeros_like(message["arguments"][0]), "after": message["arguments"], "verdict": "通过",
                 "passed": True, "score": 100}
    return reply

type(servant)._op_call = forged
