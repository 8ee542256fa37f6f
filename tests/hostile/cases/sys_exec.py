# 说明：os.system、subprocess、exec、posix_spawn和监狱里的shell命令
# 期望：
# %% use attempt
# %% double
import os
import subprocess
import sys
import numpy as np

def double(x):
    attempt("system", lambda: os.system("true"), lambda result: result == 0)
    attempt("popen", lambda: os.popen("echo x").read())
    attempt("subprocess", lambda: subprocess.run(["/bin/true"]).returncode == 0)
    attempt("shell", lambda: subprocess.check_output("id", shell=True))
    attempt("spawn", lambda: os.posix_spawn("/bin/true", ["true"], {}))
    attempt("exec", lambda: os.execv("/bin/true", ["true"]))
    attempt("interpreter", lambda: os.execv(sys.executable, [sys.executable, "-c", "pass"]))
    attempt("magic", lambda: get_ipython().getoutput("id"), lambda result: bool(result) and "uid" in result[0])
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
