# 说明：把核心转储的限额放开再abort
# 期望：double=运行出错
# %% double
import os
import resource

def double(x):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except (OSError, ValueError):
        pass
    os.abort()
