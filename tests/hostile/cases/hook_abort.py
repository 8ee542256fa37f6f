# 说明：os.abort和faulthandler的致命错误
# 期望：double=运行出错
# %% double
import os

def double(x):
    os.abort()
