"""探针：不该碰得到的进程：新开一个，或者给别的进程发信号、读它的内存、拿它打开的文件。"""

import ctypes
import os
import signal
import struct

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.linux import syscall
from sandbox_child import CONFIG

# 探针要直接调用的：名字 → (x86_64的编号, aarch64的编号)
NUMBERS = syscalls.numbers({
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
})
PTRACE_SEIZE, F_SETSIG = 0x4206, 10
MEMORY = ctypes.create_string_buffer(b"neighbour")   # fork出来的邻居在同一地址有它


def fork():
    """fork"""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def run_program():
    """运行程序"""
    _, status = os.waitpid(os.posix_spawn("/usr/bin/true", ["true"], {}), 0)
    if status:
        raise OSError("没有运行起来")


def signal_neighbour():
    """给监狱里别的进程发信号"""
    os.kill(CONFIG["neighbour_pid"], 0)


def signal_outside():
    """给监狱外的进程发信号"""
    os.kill(CONFIG["outside_pid"], 0)


def trace_neighbour():
    """ptrace别的进程"""
    syscall(NUMBERS["ptrace"], PTRACE_SEIZE, CONFIG["neighbour_pid"], 0, 0)


def read_neighbour_memory():
    """读别的进程的内存"""
    buffer = ctypes.create_string_buffer(9)
    here = struct.pack("PN", ctypes.addressof(buffer), 9)
    there = struct.pack("PN", ctypes.addressof(MEMORY), 9)
    syscall(NUMBERS["process_vm_readv"], CONFIG["neighbour_pid"], here, 1, there, 1, 0)


def steal_descriptor():
    """拿别的进程打开的文件"""
    neighbour = syscall(NUMBERS["pidfd_open"], CONFIG["neighbour_pid"], 0)
    syscall(NUMBERS["pidfd_getfd"], neighbour, 0, 0)


def redirect_signal():
    """让内核替自己发信号（F_SETSIG）"""
    import fcntl
    fcntl.fcntl(os.pipe()[0], F_SETSIG, signal.SIGKILL)


PROBES = [fork, run_program, signal_neighbour, signal_outside, trace_neighbour, read_neighbour_memory,
          steal_descriptor, redirect_signal]
