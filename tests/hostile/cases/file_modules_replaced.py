# 说明：运行时把sys.modules里的模块、内置函数和打开文件的函数换掉
# 期望：double=答案错误
# %% extra
import builtins
import sys
import types

import numpy as np
from dlcourse import checks

fake = types.ModuleType("dlcourse.checks")
fake.__getattr__ = lambda name: (lambda *arguments, **keywords: None)
for name in ("dlcourse.checks", "numpy.testing"):
    sys.modules[name] = fake
import dlcourse
dlcourse.checks = np.testing = fake
builtins.abs = lambda value: 0
builtins.isinstance, keep = (lambda *arguments: True), builtins.isinstance
builtins.isinstance = keep
checks.__dict__.update({name: fake.anything for name in ("close", "array", "equal", "keeps_arguments")})
# %% double
def double(x):
    return x
