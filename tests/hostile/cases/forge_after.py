# 说明：改掉学生进程里的Servant：谎报调用以后的参数（少一个、换类型），想骗过“不许改参数”
# 期望：double=答案错误
# %% extra
import gc

servant = next(type(thing) for thing in gc.get_objects() if type(thing).__name__ == "Servant")
original = servant._op_call

def forged(self, message):
    reply = original(self, message)
    if message["name"] == "double":
        reply["after"] = ()
    return reply

servant._op_call = forged
# %% double
def double(x):
    x *= 2
    return x
