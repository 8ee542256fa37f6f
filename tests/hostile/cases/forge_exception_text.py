# 说明：异常的文字、名字、类型名都不好对付：代理字符、控制符、很长、__str__自己又出错
# 期望：double=运行出错
# %% double
class Awkward(ValueError):
    name = "\ud800" * 10
    def __str__(self):
        if np.ndim(self.args[0]) > 1:
            raise ValueError("连文字也没有")
        return "长" * 3_000_000 + "\ud800\udfff\x1b[31m\x00</script>"

def double(x):
    raise Awkward(x)
