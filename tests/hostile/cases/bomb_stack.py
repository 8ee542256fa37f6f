# 说明：撤掉递归的上限，让C的栈溢出
# 期望：double=运行出错
# %% double
import sys

def double(x):
    sys.setrecursionlimit(2**31 - 1)

    class Key:
        def __lt__(self, other):
            return sorted([Key(), Key()])

    return sorted([Key(), Key()])
