# 说明：消息的前缀说后面有2的64次方个字节
# 期望：double=违规
# %% double
import os
import struct

def double(x):
    os.write(3, struct.pack("<IIQ", 2**32 - 1, 2**32 - 1, 2**64 - 1))
    return 2 * x
