# 说明：放宽自己的限额，改别人的限额
# 期望：
# %% double
import os
import resource
import numpy as np

def double(x):
    done = []

    def attempt(name, function, good=lambda result: True):
        try:
            if good(function()):
                done.append(name)
        except (OSError, ValueError, RuntimeError, ImportError, AttributeError, EOFError, LookupError):
            pass

    for name in ("CPU", "AS", "FSIZE", "NPROC", "NOFILE", "CORE"):
        kind = getattr(resource, "RLIMIT_" + name)
        hard = resource.getrlimit(kind)[1]
        attempt(name, lambda: resource.setrlimit(kind, (hard + 1, hard + 1)) is None)
        attempt(name, lambda: resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)) is None)
        attempt(name + " of the parent", lambda: resource.prlimit(os.getppid(), kind))
        attempt(name + " is infinite", lambda: hard == resource.RLIM_INFINITY, bool)
    if done:
        raise RuntimeError("成了：" + "、".join(done))
    return 2 * np.asarray(x, dtype=float)
