# 说明：ctypes读0地址，段错误
# 期望：double=运行出错
# %% double
import ctypes

def double(x):
    return ctypes.string_at(0)
