# 说明：在暂存目录里建几千层的文件夹，想让收拾的母进程出错
# 期望：
# %% extra
import os

here = os.getcwd()
for _ in range(3000):
    os.mkdir("d")
    os.chdir("d")
open("file", "w").close()
os.chdir(here)
os.mkdir("locked")
open("locked/file", "w").close()
os.chmod("locked", 0)
