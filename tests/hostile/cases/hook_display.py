# 说明：换掉sys.displayhook、显示格式化器、sys.stdout，显示的对象的_repr_里也做手脚
# 期望：double=答案错误
# %% extra
import sys

class Bad:
    def _repr_html_(self):
        raise KeyboardInterrupt
    def _repr_png_(self):
        return "不是PNG"
    def _repr_mimebundle_(self, **keywords):
        return {"text/plain": object(), "application/javascript": "alert(1)", "image/png": b"x" * 10}
    def __repr__(self):
        return "\ud800通过"

display(Bad())
Bad()
# %% extra
sys.displayhook = sys.stdout = sys.stderr = None
get_ipython().display_formatter.format = lambda *a, **k: ({"text/plain": "通过"}, {})
get_ipython().display_pub.publish = None
40
# %% double
def double(x):
    return base(x) + 1
