"""沙箱的探针：在监狱里或监狱外、开着某几层时，一样一样地试不该做得到的事。由test_sandbox.py运行。

    python -m sandbox_probes 配置（JSON）

每个探针在自己的子进程里运行：正常返回就是做到了，抛出异常就是被挡住了。结果是标准输出上的一行JSON。
"""

import asyncio
import ctypes
import errno
import json
import os
import platform
import resource
import shutil
import signal
import socket
import struct
import sys
import tempfile
import threading
import time
import traceback

import numpy as np

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.confine import Limits, confine
from dlcourse.sandbox.linux import prctl, syscall

# 探针要直接调用的：名字 → (x86_64的编号, aarch64的编号)
NUMBERS = syscalls.numbers({
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "mount": (165, 40), "umount2": (166, 39), "unshare": (272, 97), "keyctl": (250, 219), "shmget": (29, 194),
    "shmctl": (31, 195), "io_uring_setup": (425, 425),
})
PTRACE_SEIZE, CLONE_NEWUSER, F_SETSIG, MEGABYTE = 0x4206, 0x10000000, 10, 1 << 20
MEMORY = ctypes.create_string_buffer(b"neighbour")   # fork出来的邻居在同一地址有它
CONFIG = {}


def main():
    """读配置，做它要的一件事（probe、works、limits、every_syscall、linger）。"""
    CONFIG.update(json.loads(sys.argv[1]))
    os.makedirs(CONFIG["scratch"], exist_ok=True)
    os.chmod(CONFIG["scratch"], 0o777)
    print(json.dumps(TASKS[CONFIG["task"]]()), flush=True)


# ---- 在关起来的子进程里做一件事

def in_child(action, layers, limits=None):
    """fork，按layers关起来（None是不关），做action，返回(它的返回值, 子进程的结束状态)。"""
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            if layers is not None:
                confine(limits or Limits(), CONFIG["readable"], [CONFIG["scratch"]], **layers)
            os.write(write_end, json.dumps(action()).encode())
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(write_end)
    with os.fdopen(read_end) as result:
        text = result.read()
    _, status = os.waitpid(pid, 0)
    return (json.loads(text) if text else None), status


def attempt(probe):
    """做到了返回""，被系统挡住返回原因；别的异常说明探针自己不对，不算挡住。"""
    try:
        probe()
        return ""
    except (OSError, ValueError) as error:   # 调高限额被拒绝时，Python抛出的是ValueError
        return f"{type(error).__name__}: {error}"


def probe_all():
    """每一组layers、每个探针：{组名: {探针: 被挡住的原因或""}}。"""
    "localhost".encode("idna")   # 先导入：没有监狱时，换了用户也许读不到Python的文件
    neighbour = start_neighbour()
    results = {}
    for name, layers in CONFIG["variants"].items():
        results[name] = {probe.__doc__: in_child(lambda p=probe: attempt(p), layers)[0] for probe in PROBES}
    os.kill(neighbour, signal.SIGKILL)
    os.waitpid(neighbour, 0)
    return results


def start_neighbour():
    """另一份提交的进程：同一个用户，有自己的暂存目录。"""
    folder = CONFIG["neighbour"] = CONFIG["scratch"] + "-neighbour"
    ready, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o777)
        with open(folder + "/answer", "w") as file:
            file.write("secret")
        if os.geteuid() == 0:
            os.setresgid(65534, 65534, 65534)
            os.setresuid(65534, 65534, 65534)
        prctl(4, 1)   # PR_SET_DUMPABLE：换用户以后本来读不了，这里要它读得了
        prctl(1, signal.SIGKILL)
        os.write(write_end, b"r")
        while True:
            time.sleep(60)
    os.read(ready, 1)
    CONFIG["neighbour_pid"] = pid
    return pid


# ---- 不该做得到的事

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


def connect_tcp():
    """连接TCP"""
    socket.create_connection(("127.0.0.1", CONFIG["tcp"]), timeout=2)


def bind_tcp():
    """监听TCP"""
    socket.create_server(("127.0.0.1", 0))


def send_udp():
    """收发UDP"""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(1)
        sock.connect(("127.0.0.1", CONFIG["udp"]))
        sock.send(b"hello")
        sock.recv(10)


def connect_unix():
    """连接unix套接字（文件）"""
    socket.socket(socket.AF_UNIX).connect(CONFIG["outside"] + "/socket")


def connect_abstract():
    """连接unix套接字（抽象）"""
    socket.socket(socket.AF_UNIX).connect("\0" + CONFIG["abstract"])


def datagram_pair():
    """数据报套接字"""
    socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)


def netlink():
    """netlink"""
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)


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


PROBES = [read_passwd, read_root, read_gradebook, read_source, read_neighbour, read_neighbour_process, write_outside,
          write_neighbour, write_shared_memory, fork, run_program, signal_neighbour, signal_outside, trace_neighbour,
          read_neighbour_memory, steal_descriptor, redirect_signal, connect_tcp, bind_tcp, send_udp, connect_unix,
          connect_abstract, datagram_pair, netlink, io_uring, mount, chroot, new_user_namespace, keyring,
          shared_memory, memory_file, become_root, raise_limit, undo_prctl, load_filter]


# ---- 一个一个地试全部编号

def every_syscall():
    """表里没有的编号，一律EPERM（clone3是ENOSYS）：返回不是这样的。别的处理器的调用：返回进程是怎样死的。"""
    wrong, _ = in_child(_unlisted, {})
    deaths = {"x32": in_child(_x32, {})[1], "int80": in_child(_int80, {})[1]} if platform.machine() == "x86_64" else {}
    return {"wrong": wrong, "deaths": {name: os.WIFSIGNALED(status) and os.WTERMSIG(status)
                                       for name, status in deaths.items()}}


def _unlisted():
    listed = {*syscalls.numbers(syscalls.ALLOWED).values(), *syscalls.numbers(syscalls.CONDITIONAL).values()}
    if platform.machine() == "x86_64":
        listed |= {335, 336}   # uretprobe、uprobe：新内核的seccomp从不过滤它们，它们只认内核自己写下的跳板
    wrong = [number for number in range(1024) if number not in listed and _error_of(number) != errno.EPERM]
    clone3 = syscalls.CONDITIONAL["clone3"][0]
    return wrong + ([clone3] if _error_of(clone3) != errno.ENOSYS else [])


def _error_of(number):
    try:
        return syscall(number, -1, -1, -1, -1, -1, -1) and 0
    except OSError as error:
        return error.errno


def _x32():
    syscall(0x40000000 | 39)


def _int80():
    """用32位的入口调用getpid（20）。"""
    import mmap
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")   # mov eax, 20; int 0x80; ret
    ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()


# ---- 限额

def limits():
    """每种限额一试：{名字: [返回值, 结束状态]}。"""
    small = Limits(memory_bytes=1 << 30, file_bytes=MEGABYTE, processes=40, open_files=50)
    results = {action.__name__: in_child(action, {}, small)
               for action in (one_big, many_small, big_file, fill_scratch, threads, descriptors)}
    return results | {action.__name__: in_child(action, {}, Limits(cpu_seconds=1)) for action in (spin, spin_on)}


def one_big():
    try:
        np.ones(2 << 30, dtype=np.uint8)
    except MemoryError:
        return "MemoryError"


def many_small():
    kept = []
    try:
        while True:
            kept.append(bytes(2000))
    except MemoryError:
        count = len(kept)
        kept.clear()
    return "MemoryError" if count > 1000 and np.ones((500, 500)).sum() == 250_000 else count


def big_file():
    try:
        with open(CONFIG["scratch"] + "/big", "wb", buffering=0) as file:
            while True:
                file.write(bytes(100_000))
    except OSError as error:
        size = os.path.getsize(CONFIG["scratch"] + "/big")
        os.unlink(CONFIG["scratch"] + "/big")
        return [errno.errorcode[error.errno], size]


def fill_scratch():
    try:
        for number in range(10_000):
            with open(f"{CONFIG['scratch']}/{number}", "wb", buffering=0) as file:
                if file.write(bytes(MEGABYTE)) < MEGABYTE:
                    return ["ENOSPC", number]
    except OSError as error:
        return [errno.errorcode[error.errno], number]


def threads():
    stop, count = threading.Event(), 0
    try:
        while count < 1000:
            threading.Thread(target=stop.wait, daemon=True).start()
            count += 1
    except RuntimeError:
        stop.set()
    return count


def descriptors():
    try:
        while True:
            last = os.dup(0)
    except OSError as error:
        return [errno.errorcode[error.errno], last]


def spin():
    while True:
        pass


def spin_on():
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    spin()


# ---- 应当照常做得到的事

def outcome(action):
    """做到了返回""，做不到返回出的错。"""
    try:
        action()
        return ""
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def works():
    """关起来以后应当照常的事：{说明: 出的错或""}，"confine"是confine的返回值。"""
    return in_child(_works, None)[0]


def _works():
    __import__("dlcourse.figures")   # 热身：真正的母进程也先导入它，再关起来
    report = {"confine": confine(Limits(), CONFIG["readable"], [CONFIG["scratch"]])}
    os.chdir(CONFIG["scratch"])
    os.environ.update(TMPDIR=CONFIG["scratch"], HOME=CONFIG["scratch"])
    for action in (linear_algebra, numpy_threads, figure, datasets, scratch_files, late_import, event_loop, own_abort):
        report[action.__doc__] = outcome(action)
    return report


def linear_algebra():
    """NumPy的线性代数"""
    rng = np.random.default_rng()
    matrix = rng.normal(size=(400, 400))
    np.testing.assert_allclose(matrix @ np.linalg.solve(matrix, np.eye(400)), np.eye(400), atol=1e-6)
    np.linalg.svd(matrix)
    np.linalg.eigh(matrix @ matrix.T)


def numpy_threads():
    """几个线程一起算"""
    sums = []
    running = [threading.Thread(target=lambda: sums.append((np.ones((300, 300)) @ np.ones((300, 300))).sum()))
               for _ in range(4)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert sums == [300.0 ** 3] * 4


def figure():
    """画图存成PNG"""
    import matplotlib.pyplot as plt

    from dlcourse.figures import cost_curve, use_course_style
    use_course_style()
    cost_curve([3.0, 2.0, 1.0], label="成本").figure.savefig("figure.png")
    plt.close("all")
    with open("figure.png", "rb") as file:
        assert file.read(4) == b"\x89PNG"


def datasets():
    """读数据集"""
    from dlcourse.data import load_dataset
    assert load_dataset()[0].shape == (209, 64, 64, 3)


def scratch_files():
    """在暂存目录里读写"""
    np.savez("parameters.npz", W=np.eye(3))
    assert np.load("parameters.npz")["W"].sum() == 3
    os.makedirs("a/b")
    shutil.copy("parameters.npz", "a/b/copy.npz")
    os.rename("a/b/copy.npz", "moved.npz")
    with tempfile.NamedTemporaryFile() as file:
        assert file.name.startswith(CONFIG["scratch"])
    shutil.rmtree("a")
    assert sorted(os.listdir()) == ["figure.png", "moved.npz", "parameters.npz"]


def late_import():
    """导入还没有导入过的模块"""
    import sqlite3

    import numpy.polynomial
    assert sqlite3.connect(":memory:").execute("select 1").fetchone() == (1,)
    assert numpy.polynomial.Polynomial([1, 2])(3) == 7


def event_loop():
    """asyncio的事件循环"""
    assert asyncio.run(asyncio.sleep(0.01, "done")) == "done"


def own_abort():
    """给自己发信号"""
    caught = []
    signal.signal(signal.SIGUSR1, lambda *_: caught.append(1))
    signal.raise_signal(signal.SIGUSR1)
    time.sleep(0.01)
    assert caught


# ---- 随监狱一起结束

def linger():
    """留下一个关起来的、睡着的子进程，自己也不结束。"""
    if os.fork() == 0:
        confine(Limits(), CONFIG["readable"], [CONFIG["scratch"]])
        time.sleep(60)
    print("ready", flush=True)
    time.sleep(60)


def look():
    """监狱里看得见什么。"""
    import dlcourse
    seen = [path for path in CONFIG["paths"] if os.path.exists(path)]
    course = sorted(os.path.relpath(os.path.join(folder, name), "/course")
                    for folder, _, names in os.walk("/course") for name in names)
    return {"seen": seen, "dlcourse": dlcourse.__file__, "course": course, "root": sorted(os.listdir("/")),
            "dev": sorted(os.listdir("/dev")), "environment": dict(os.environ), "mode": os.stat("/course").st_mode}


TASKS = {"probe": probe_all, "works": works, "limits": limits, "every_syscall": every_syscall, "linger": linger,
         "look": look}

if __name__ == "__main__":
    main()
