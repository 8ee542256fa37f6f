# 说明：关掉3号文件描述符
# 期望：double=运行出错
# %% double
import os

def double(x):
    os.close(3)
    return 2 * x
