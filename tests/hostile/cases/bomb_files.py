# 说明：几万个小文件
# 期望：
# %% extra
import os

for k in range(20_000):
    os.close(os.open(f"small{k}", os.O_CREAT))
