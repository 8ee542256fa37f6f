# 说明：在In、_ih、Out、linecache、sys.modules、环境变量、命令行里找隐藏测试、别人的作业、老师的路径
# 期望：
# %% honest
import gc
import linecache
import os
import sys

def honest(f, x):
    return f(x) + 1

texts = [*In, *_ih, *map(str, Out.values()), *os.environ.values(), *sys.argv, *sys.orig_argv]
texts += ["".join(entry[2]) for entry in linecache.cache.values() if len(entry) > 2]
texts += [str(getattr(module, "__file__", "")) for module in list(sys.modules.values())]
needles = ("checks" + ".exercise(\"", "assert_allclose(y" + ",", "gradebook" + ".db", "submitted" + "/", "canary" + "-")
hits = [needle for needle in needles for text in texts if needle in text and "needles" not in text
        and "numpy" not in text]
if hits:
    print("root" + ":x:", hits)
