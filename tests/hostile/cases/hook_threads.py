# 说明：后台线程不停地改名字、打印、收集各线程的栈，评分时也不停
# 期望：double=答案错误
# %% extra
import sys
import threading
import time

needle = "".join(("Random", "State(47", "11 +"))

def work():
    end = time.monotonic() + 5
    while time.monotonic() < end:
        get_ipython().user_ns["abs"] = lambda x: 0
        for frame in sys._current_frames().values():
            while frame:
                if any(type(value) is str and needle in value and value is not needle for value in list(frame.f_locals.values())):
                    print("root" + ":x:")
                frame = frame.f_back
        time.sleep(0.001)

for _ in range(4):
    threading.Thread(target=work).start()
# %% double
def double(x):
    return base(x) + 1
