"""探针：不该读得到、写得到的文件。"""

import os

from sandbox_child import CONFIG


def read(path):
    with open(path, "rb") as file:
        file.read(10)


def read_passwd():
    """读/etc/passwd"""
    read("/etc/passwd")


def read_root():
    """读root的家目录"""
    read("/root/.profile")


def read_gradebook():
    """读成绩册"""
    read(CONFIG["outside"] + "/gradebook.db")


def read_source():
    """读source里的答案"""
    read(CONFIG["outside"] + "/source/answers.py")


def read_neighbour():
    """读别人的暂存目录"""
    read(CONFIG["neighbour"] + "/answer")


def read_neighbour_process():
    """从/proc读别的进程"""
    read(f"/proc/{CONFIG['neighbour_pid']}/maps")


def write_outside():
    """写机器上的文件夹"""
    with open(f"{CONFIG['outside']}/drop/{os.getpid()}", "w"):
        pass


def write_neighbour():
    """写别人的暂存目录"""
    with open(f"{CONFIG['neighbour']}/{os.getpid()}", "w"):
        pass


def write_shared_memory():
    """写/dev/shm"""
    path = f"/dev/shm/dlcourse-{os.getpid()}"
    with open(path, "w"):
        os.unlink(path)


PROBES = [read_passwd, read_root, read_gradebook, read_source, read_neighbour, read_neighbour_process, write_outside,
          write_neighbour, write_shared_memory]
