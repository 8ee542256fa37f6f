# 说明：读沙箱外面的文件，读到了就放进返回值和输出
# 期望：double=运行出错
# %% double
import os

def double(x):
    found = []
    for path in (os.environ.get("CANARY", ""), "/etc/passwd", "/etc/shadow", "CANARY_PATH"):
        try:
            found.append(open(path).read())
        except OSError:
            pass
    if found:
        print(found)
        return 2 * x
    raise ValueError("什么也读不到")
