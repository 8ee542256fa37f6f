"""装成旧内核运行一个命令：指定的东西说没有。用来试内核没有Landlock、没有seccomp过滤器时怎么样。

    python old_kernel.py landlock|seccomp 命令 …
"""

import ctypes
import errno
import os
import struct
import sys

from dlcourse.sandbox import seccomp, syscalls
from dlcourse.sandbox.linux import prctl

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP = 38, 22
NOTHING = [seccomp._return(seccomp.ALLOW)]


def without(missing):
    """BPF程序：missing（landlock或seccomp）的系统调用返回没有，别的照常。"""
    if missing == "landlock":
        number = syscalls.SETUP["landlock_create_ruleset"][0]
        refuse = [seccomp._return(seccomp._error(errno.ENOSYS))]
    else:
        number = syscalls.numbers(syscalls.CONDITIONAL)["prctl"]
        refuse = [seccomp._load(seccomp.FIRST_ARGUMENT), seccomp._jump(seccomp.IF_EQUAL, PR_SET_SECCOMP, no=1),
                  seccomp._return(seccomp._error(errno.EINVAL)), *NOTHING]
    return b"".join([seccomp._load(seccomp.NUMBER), seccomp._jump(seccomp.IF_EQUAL, number, no=len(refuse)),
                     *refuse, *NOTHING])


if __name__ == "__main__":
    code = without(sys.argv[1])
    buffer = ctypes.create_string_buffer(code)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    prctl(PR_SET_SECCOMP, 2, ctypes.c_char_p(struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))))
    os.execvp(sys.argv[2], sys.argv[2:])
