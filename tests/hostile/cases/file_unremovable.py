# 说明：没有权限的文件夹、古怪的文件名、管道和打转的符号链接
# 期望：
# %% extra
import os

os.mkdir("locked")
open("locked/inside", "w").close()
os.chmod("locked", 0)
for name in (b"\xff\xfe", b"\n", b"-rf", b"x" * 255, "中".encode() * 80):
    open(name, "w").close()
os.symlink("loop", "loop")
os.symlink("/", "root")
os.mkfifo("fifo")
