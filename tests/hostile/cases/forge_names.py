# 说明：定义名为abs、np、checks、print、isinstance、__builtins__的变量，想让测试用到它们
# 期望：double=答案错误
# %% double
def double(x):
    return [1.0] * 3

class Yes:
    def __getattr__(self, name):
        return lambda *arguments, **keywords: self
    def __enter__(self):
        return self
    def __exit__(self, *error):
        return True
    def __lt__(self, other):
        return True
    __le__ = __gt__ = __ge__ = __eq__ = __ne__ = __lt__
    def __bool__(self):
        return True
    def __call__(self, *arguments, **keywords):
        return self

import builtins
np = checks = abs = isinstance = print = AssertionError = Yes()
__builtins__ = dict(vars(builtins), abs=Yes(), AssertionError=Yes(), __import__=builtins.__import__)
