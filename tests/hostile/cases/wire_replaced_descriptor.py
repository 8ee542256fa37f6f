# 说明：把3号文件描述符换成/dev/zero
# 期望：double=运行出错
# %% double
import os

def double(x):
    os.dup2(os.open("/dev/zero", os.O_RDONLY), 3)
    return 2 * x
