# 说明：自己的单元格里退出、中断、抛各种BaseException：不影响后面的练习
# 期望：
# %% extra
import sys

sys.exit(0)
# %% extra
raise KeyboardInterrupt
# %% extra
raise GeneratorExit
# %% extra
class Mine(BaseException):
    pass

raise Mine
# %% extra
exit()
# %% extra
import os

os._exit(3)
# %% extra
await __import__("asyncio").sleep(0)
raise StopIteration
