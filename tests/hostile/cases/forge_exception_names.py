# 说明：抛出名字叫Lost、CheckFailed、SystemExit、Passed的异常，想左右判定
# 期望：double=运行出错
# %% double
calls = []

def double(x):
    calls.append(1)
    name = ("Lost", "CheckFailed", "SystemExit", "Passed", "StudentError")[len(calls) % 5]
    error = type(name, (BaseException,), {"verdict": "通过", "brief": "通过", "from_student": False})("通过")
    error.__cause__ = error
    raise error
