# 说明：函数里用os._exit直接结束进程
# 期望：double=运行出错
# %% double
import os

def double(x):
    os._exit(0)
