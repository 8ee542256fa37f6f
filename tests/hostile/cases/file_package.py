# 说明：改掉磁盘上的dlcourse、numpy和Matplotlib的缓存，害下一个学生
# 期望：
# %% use attempt
# %% double
import glob
import os
import sys
import matplotlib
from dlcourse import checks
from dlcourse import wire

import numpy as np

def double(x):
    for path in (checks.__file__, np.__file__, wire.__file__, matplotlib.get_cachedir() + "/fontlist.json",
                 matplotlib.matplotlib_fname(), "/mpl/matplotlibrc", "/course/sitecustomize.py", "/usercustomize.py"):
        attempt("write " + path, lambda: open(path, "a"))
        attempt("truncate " + path, lambda: os.truncate(path, 0))
        attempt("unlink " + path, lambda: os.unlink(path))
        attempt("chmod " + path, lambda: os.chmod(path, 0o777))
        attempt("rename " + path, lambda: os.rename(path, path + ".old"))
        attempt("link " + path, lambda: os.symlink("/dev/null", path + ".new"))
    for path in [*glob.glob("/mpl/*"), sys.prefix + "/lib", "/course", "/mpl"]:
        attempt("write " + path, lambda: open(path + "/x" if os.path.isdir(path) else path, "a"))
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
