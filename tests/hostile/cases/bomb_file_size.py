# 说明：一个文件写到超过上限，再用稀疏文件试一次
# 期望：
# %% double
import os
import numpy as np

def double(x):
    for grow in (lambda file: file.write(bytes(64 << 20)), lambda file: os.ftruncate(file.fileno(), 1 << 40),
                 lambda file: os.posix_fallocate(file.fileno(), 0, 1 << 34)):
        try:
            with open("big", "wb", buffering=0) as file:
                if grow(file) is None or os.path.getsize("big") > 16 << 20:
                    return None
        except OSError:
            pass
    return 2 * np.asarray(x, dtype=float)
