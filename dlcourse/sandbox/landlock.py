"""Landlock：从此只碰得到列出的文件，连不出TCP，信号和抽象套接字出不了这个进程和它的后代。

能管多少看内核的版本（ABI）：1文件，2跨文件夹改名，3截短，4 TCP，5设备的ioctl，6信号和抽象套接字，7只多了日志。
"""

import os
import stat
import struct

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.linux import on_linux, syscall

NEWEST_ABI = 7
VERSION_FLAG = 1      # LANDLOCK_CREATE_RULESET_VERSION
PATH_BENEATH = 1      # LANDLOCK_RULE_PATH_BENEATH

# 对文件的各种操作，每种一位
(EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE, MAKE_CHAR, MAKE_DIR, MAKE_REG, MAKE_SOCK,
 MAKE_FIFO, MAKE_BLOCK, MAKE_SYM, REFER, TRUNCATE, IOCTL_DEV) = (1 << bit for bit in range(16))
BITS_BY_ABI = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16, 6: 16, 7: 16}

READING = READ_FILE | READ_DIR
# 暂存目录里什么都行，除了执行、设备和套接字
WRITING = (READING | WRITE_FILE | TRUNCATE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_FIFO
           | MAKE_SYM | REFER)
FOR_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV   # 规则指向单个文件时只能用这几种

BIND_TCP, CONNECT_TCP = 1, 2
SCOPE_ABSTRACT_SOCKET, SCOPE_SIGNAL = 1, 2


def landlock_abi():
    """内核的Landlock版本；没有就是0。"""
    if not on_linux():
        return 0
    try:
        return syscall(_number("landlock_create_ruleset"), None, 0, VERSION_FLAG)
    except OSError:
        return 0


def prepare(abi, readable, writable):
    """按内核的版本abi（大于0）做好规则，返回它的文件描述符。

    路径在这里打开，所以要在换用户之前调用：Python可能装在别的用户进不去的家目录里。
    """
    abi = min(abi, NEWEST_ABI)
    handled = (1 << BITS_BY_ABI[abi]) - 1
    description = _description(abi, handled)
    ruleset = syscall(_number("landlock_create_ruleset"), description, len(description), 0)
    for paths, access in ((readable, READING), (writable, WRITING)):
        for path in paths:
            _allow(ruleset, path, access & handled)
    return ruleset


def enforce(ruleset):
    """从此生效。要先设好no_new_privs。"""
    syscall(_number("landlock_restrict_self"), ruleset, 0)
    os.close(ruleset)


def _description(abi, handled):
    """struct landlock_ruleset_attr：老内核只认识前面几项。"""
    fields = [handled]
    if abi >= 4:
        fields.append(BIND_TCP | CONNECT_TCP)
    if abi >= 6:
        fields.append(SCOPE_ABSTRACT_SOCKET | SCOPE_SIGNAL)
    return struct.pack(f"={len(fields)}Q", *fields)


def _allow(ruleset, path, access):
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            access &= FOR_FILES
        rule = struct.pack("=Qi", access, place)   # struct landlock_path_beneath_attr
        syscall(_number("landlock_add_rule"), ruleset, PATH_BENEATH, rule, 0)
    finally:
        os.close(place)


def _number(name):
    return syscalls.SETUP[name][0]   # 这三个编号在各种处理器上相同
