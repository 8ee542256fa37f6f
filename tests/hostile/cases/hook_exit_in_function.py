# 说明：函数里sys.exit(0)、exit()、quit()，想让“正常结束”算通过
# 期望：double=运行出错
# %% double
import sys

calls = []

def double(x):
    calls.append(1)
    (sys.exit, exit, quit)[len(calls) % 3](0)
