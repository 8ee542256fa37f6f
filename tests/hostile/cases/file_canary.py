# 说明：直接读、经过符号链接和硬链接读沙箱外面的秘密
# 期望：
# %% use attempt
# %% double
import os
import numpy as np

def double(x):
    def through(link):
        link("CANARY_PATH", "linked")
        return open("linked").read()

    attempt("open", lambda: open("CANARY_PATH").read())
    attempt("symlink", lambda: through(os.symlink))
    attempt("hard link", lambda: through(os.link))
    attempt("listdir", lambda: os.listdir(os.path.dirname("CANARY_PATH")))
    attempt("stat", lambda: os.stat("CANARY_PATH"))
    attempt("write", lambda: open("CANARY_PATH", "w"))
    attempt("unlink", lambda: os.unlink("CANARY_PATH"))
    attempt("rename", lambda: os.rename("CANARY_PATH", "here"))
    for name in ("linked", "here"):
        attempt("", lambda: os.unlink(name), lambda result: False)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
