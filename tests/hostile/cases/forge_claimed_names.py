# 说明：改掉学生进程里回答“定义了哪些名字”的代码，谎称np、checks、abs、base、test-double也是自己定义的
# 期望：double=答案错误
# %% extra
import gc

servant = next(type(thing) for thing in gc.get_objects() if type(thing).__name__ == "Servant")
original = servant._op_run
names = ["np", "checks", "abs", "base", "print", "isinstance", "__builtins__", "test-double", "hidden-double"]

def forged(self, message):
    reply = original(self, message)
    return {**reply, "names": reply["names"] + names}

servant._op_run = forged
def always(*arguments, **keywords):
    return 0.0
# %% double
def double(x):
    return base(x) + 1

np_, abs = None, always
