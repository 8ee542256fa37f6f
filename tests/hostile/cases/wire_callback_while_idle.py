# 说明：没有人给它函数的时候，单元格里就回调0号函数
# 期望：
# %% use wire
# %% extra
servant.call_back(0, (1,), {})
