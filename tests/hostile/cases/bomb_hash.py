# 说明：几十万个哈希相同的键，自己慢死
# 期望：double=超时
# %% double
import sys

def double(x):
    if x.ndim == 2:
        return {sys.hash_info.modulus * k: 0 for k in range(300_000)}
    return 2 * x
