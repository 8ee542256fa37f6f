# 说明：换掉NumPy里测试会用到的函数，连np.ndarray的替身也准备好
# 期望：double=答案错误
# %% extra
import numpy as np
import numpy.testing

for module in (np, np.testing, np.linalg):
    for name in ("max", "min", "abs", "all", "any", "allclose", "isclose", "array_equal", "isfinite", "shape", "norm",
                 "assert_allclose", "assert_array_equal", "assert_equal", "assert_array_almost_equal"):
        if hasattr(module, name):
            setattr(module, name, lambda *arguments, **keywords: True)
# %% double
def double(x):
    return base(x) + 1
