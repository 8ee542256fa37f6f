# 说明：看前一份提交（hook_left_files_1）留下的文件是不是还占着暂存目录
# 期望：
# %% extra
import os

space = os.statvfs(".")
if space.f_bfree * space.f_frsize < 200 << 20:
    print("root" + ":x: 还剩", space.f_bfree * space.f_frsize >> 20, "MB")
