# 说明：往通道里一点一点地写一条永远写不完的回答，每个字节都不超时
# 期望：honest=超时
# %% honest
import os
import struct
import time

def honest(f, x):
    if np.ndim(x):
        os.write(3, struct.pack("<IIQ", 1 << 20, 0, 0))
        while True:
            os.write(3, b" ")
            time.sleep(0.2)
    return f(x) + 1
