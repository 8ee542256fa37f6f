# 说明：前缀说后面有200 MB，只写一点就不写了
# 期望：double=超时
# %% double
import os
import struct

def double(x):
    if x.ndim == 2:
        os.write(3, struct.pack("<IIQQ", 100, 1, 200 << 20, 200 << 20) + b"x" * 1000)
    return 2 * x
