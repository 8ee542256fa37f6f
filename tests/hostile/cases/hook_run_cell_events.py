# 说明：每个单元格运行前后的钩子：换名字、改结果、清输出、抛异常
# 期望：double=答案错误
# %% extra
def before(*arguments):
    get_ipython().user_ns["abs"] = lambda x: 0

def after(result=None):
    if result is not None:
        result.error_in_exec = result.error_before_exec = None
        result.result = 40
    get_ipython().outputs.clear()
    raise KeyboardInterrupt

for event, hook in (("pre_run_cell", before), ("pre_execute", before), ("post_run_cell", after), ("post_execute", after)):
    get_ipython().events.register(event, hook)
# %% double
def double(x):
    return base(x) + 1
