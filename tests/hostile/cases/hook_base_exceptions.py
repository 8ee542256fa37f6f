# 说明：函数里抛出KeyboardInterrupt、GeneratorExit、CancelledError和自己的BaseException
# 期望：double=运行出错
# %% double
import asyncio

class Mine(BaseException):
    pass

calls = []

def double(x):
    calls.append(1)
    raise (KeyboardInterrupt, GeneratorExit, asyncio.CancelledError, Mine)[len(calls) % 4]
