# 说明：在暂存目录里留下删不掉的文件（文件夹设了粘滞位，或者权限是0），想占满后面提交的地方
# 期望：
# %% extra
import os

for mode in (0o1777, 0):
    os.mkdir(f"keep-{mode}")
    for number in range(8):
        with open(f"keep-{mode}/{number}", "wb") as file:
            file.write(b"x" * (12 << 20))
    os.chmod(f"keep-{mode}", mode)
