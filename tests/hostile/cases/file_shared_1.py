# 说明：普通用户的沙箱里，/tmp和/mpl的权限和时间改得了：给下一份提交留个口信
# 期望：
# %% extra
import os

for folder in ("/tmp", "/mpl"):
    try:
        os.utime(folder, (4711, 4711))
        os.chmod(folder, 0o711)
    except PermissionError:
        pass
