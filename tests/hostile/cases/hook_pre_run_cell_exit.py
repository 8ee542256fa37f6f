# 说明：钩子让以后每个单元格一开始就结束进程：自己的练习都没有了，评分器还要把这一份评完
# 期望：double=答案错误 scale=答案错误 honest=答案错误
# %% extra
import os

get_ipython().events.register("pre_run_cell", lambda info: os._exit(0))
