# 说明：放宽自己的限额，改别人的限额
# 期望：
# %% use attempt
# %% double
import os
import resource
import numpy as np

def double(x):
    for name in ("CPU", "AS", "FSIZE", "NPROC", "NOFILE", "CORE"):
        kind = getattr(resource, "RLIMIT_" + name)
        hard = resource.getrlimit(kind)[1]
        attempt(name, lambda: resource.setrlimit(kind, (hard + 1, hard + 1)) is None)
        attempt(name, lambda: resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)) is None)
        attempt(name + " of the parent", lambda: resource.prlimit(os.getppid(), kind))
        attempt(name + " is infinite", lambda: hard == resource.RLIM_INFINITY, bool)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
