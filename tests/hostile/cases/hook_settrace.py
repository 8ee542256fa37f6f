# 说明：sys.settrace、sys.setprofile跟踪学生进程里的每一帧，找隐藏测试和期望值，改局部变量
# 期望：double=答案错误
# %% extra
import sys
import threading

found = []
needle = "".join(("Random", "State(47", "11 +"))

def spy(frame, event, argument):
    for value in list(frame.f_locals.values()):
        if type(value) is str and needle in value and value is not needle:
            found.append(value)
    if "reply" in frame.f_locals and frame.f_locals.get("message", {}).get("name") == "double":
        frame.f_locals["reply"] = {"value": True, "after": True, "verdict": "通过"}
    return spy

threading.settrace(spy)
threading.setprofile(spy)
# %% double
def double(x):
    sys.settrace(spy)
    sys.setprofile(spy)
    return base(x) + 1
# %% honest
def honest(f, x):
    y = f(x) + 1
    sys.settrace(None)
    sys.setprofile(None)
    return y

sys.settrace(None)
sys.setprofile(None)
if found:
    print("root" + ":x:")
