"""探针：不该用得到的内核功能，不该拿得回的权限。"""

import ctypes
import os
import resource
import struct

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.linux import prctl, syscall
from sandbox_child import CONFIG

# 探针要直接调用的：名字 → (x86_64的编号, aarch64的编号)
NUMBERS = syscalls.numbers({
    "mount": (165, 40), "umount2": (166, 39), "unshare": (272, 97), "keyctl": (250, 219), "shmget": (29, 194),
    "shmctl": (31, 195), "io_uring_setup": (425, 425),
})
CLONE_NEWUSER = 0x10000000


def io_uring():
    """io_uring"""
    syscall(NUMBERS["io_uring_setup"], 1, ctypes.create_string_buffer(120))


def mount():
    """mount"""
    place = CONFIG["scratch"].encode()
    syscall(NUMBERS["mount"], b"none", place, b"tmpfs", 0, None)
    syscall(NUMBERS["umount2"], place, 0)


def chroot():
    """chroot"""
    os.chroot(CONFIG["scratch"])


def new_user_namespace():
    """unshare（新的用户命名空间）"""
    syscall(NUMBERS["unshare"], CLONE_NEWUSER)


def keyring():
    """keyctl"""
    syscall(NUMBERS["keyctl"], 1, None)   # KEYCTL_JOIN_SESSION_KEYRING


def shared_memory():
    """SysV共享内存"""
    number = syscall(NUMBERS["shmget"], 0, 4096, 0o600)
    syscall(NUMBERS["shmctl"], number, 0, None)   # IPC_RMID


def memory_file():
    """memfd（不受内存限额管的内存）"""
    os.memfd_create("x")


def become_root():
    """换回root"""
    os.setresuid(0, 0, 0)


def raise_limit():
    """调高限额"""
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))


def undo_prctl():
    """撤销prctl"""
    prctl(1, 0)   # PR_SET_PDEATHSIG
    prctl(4, 1)   # PR_SET_DUMPABLE


def load_filter():
    """再装一个seccomp"""
    prctl(38, 1)
    allow = struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF0000)
    buffer = ctypes.create_string_buffer(allow)
    header = struct.pack("HxxxxxxP", 1, ctypes.addressof(buffer))
    prctl(22, 2, ctypes.c_char_p(header))


PROBES = [io_uring, mount, chroot, new_user_namespace, keyring, shared_memory, memory_file, become_root, raise_limit,
          undo_prctl, load_filter]
