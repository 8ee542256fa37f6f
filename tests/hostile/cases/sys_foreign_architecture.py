# 说明：用int 0x80走32位的系统调用，绕过按编号的过滤
# 期望：double=运行出错
# %% double
import ctypes
import mmap
import platform

def double(x):
    if platform.machine() != "x86_64":
        raise OSError("只在x86_64上有")
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(bytes.fromhex("b814000000cd80c3"))          # mov eax, 20; int 0x80; ret
    ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
    return x    # 走到这里，说明没有被杀掉
