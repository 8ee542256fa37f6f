# 说明：把自己的限额降到0，后面的函数自己受害
# 期望：double=运行出错
# %% double
import resource

def double(x):
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    open("/dev/null")
    return 2 * x
