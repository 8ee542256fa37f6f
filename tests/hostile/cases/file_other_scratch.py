# 说明：看别的提交留在/tmp里的东西，并且在那里留下自己的
# 期望：
# %% use attempt
# %% double
import os
import numpy as np

def double(x):
    own = os.path.basename(os.getcwd())
    attempt("list", lambda: os.listdir("/tmp"))
    for k in range(300):
        path = f"/tmp/{k}"
        if str(k) != own:
            attempt(path, lambda: os.listdir(path))
            attempt(path, lambda: os.mkdir(path))
            attempt(path, lambda: open(path, "w"))
    attempt("up", lambda: open("../left", "w"))
    attempt("symlink", lambda: (os.symlink("/tmp", "up"), open("up/left", "w")))
    attempt("", lambda: os.unlink("up"), lambda result: False)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
