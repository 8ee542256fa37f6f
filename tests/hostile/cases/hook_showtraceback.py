# 说明：换掉showtraceback、InteractiveTB，用set_custom_exc吞掉一切异常
# 期望：double=运行出错
# %% extra
def swallow(shell, kind, error, trace, tb_offset=None):
    return ["通过"]

shell = get_ipython()
shell.set_custom_exc((BaseException,), swallow)
shell.showtraceback = shell._showtraceback = shell.showsyntaxerror = lambda *a, **k: None
shell.InteractiveTB = None
raise ValueError("有人看见吗")
# %% double
def double(x):
    assert False, "通过"
