# 说明：在builtins模块里换掉abs、all、any、sum、print，让测试里的比较都说对
# 期望：double=答案错误
# %% extra
import builtins

builtins.abs = lambda x: 0.0
builtins.all = builtins.any = lambda items: True
builtins.sum = lambda *items, **keywords: 0.0
builtins.print = lambda *items, **keywords: None
# %% double
def double(x):
    return base(x) + 1
