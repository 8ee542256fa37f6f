# 说明：回调一个没有的编号
# 期望：double=违规
# %% use wire
# %% double
def double(x):
    servant.call_back(999, (x,), {})
    return 2 * x
