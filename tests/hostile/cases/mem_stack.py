# 说明：沿着调用栈往上找测试的名字空间、期望值和测试的源代码
# 期望：
# %% use attempt
# %% double
import sys
import numpy as np

def double(x):
    frame = sys._getframe()
    while frame:
        for name, value in [*frame.f_locals.items(), *frame.f_globals.items()]:
            attempt("namespace " + name, lambda: name in ("checks_exercise", "test", "grading", "chapter", "namespace"), bool)
        attempt("code", lambda: "<hidden-" in frame.f_code.co_filename or "<test-" in frame.f_code.co_filename, bool)
        frame = frame.f_back
    attempt("history", lambda: any("RandomState(47" + "11" in str(cell) for cell in get_ipython().user_ns.get("_ih", [])), bool)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
