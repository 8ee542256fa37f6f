# 说明：开三百个线程；开不出来了接着算
# 期望：
# %% double
import threading
import time
import numpy as np

def double(x):
    for _ in range(300):
        try:
            threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
        except RuntimeError:
            break
    return 2 * np.asarray(x, dtype=float)
