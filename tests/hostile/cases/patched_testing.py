# 说明：把numpy.testing、np.allclose和checks里的断言都换成什么也不做
# 期望：double=答案错误
# %% extra
import numpy as np
import numpy.testing
from dlcourse import checks

for module in (np.testing, checks):
    for name in dir(module):
        if name.startswith("assert_") or name in ("close", "array", "number", "equal", "_fail", "keeps_arguments"):
            setattr(module, name, lambda *arguments, **keywords: None)
np.allclose = lambda *arguments, **keywords: True
# %% double
def double(x):
    return x
