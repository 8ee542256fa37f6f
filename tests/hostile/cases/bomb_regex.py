# 说明：回溯停不下来的正则表达式，信号也打不断
# 期望：double=超时
# %% double
import re

def double(x):
    if x.ndim == 2:
        re.match(r"(a+)+$", "a" * 60 + "b")
    return 2 * x
