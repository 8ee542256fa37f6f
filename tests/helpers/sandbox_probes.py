"""沙箱的探针：在监狱里或监狱外、开着某几层时，一样一样地试不该做得到的事。由run_probes.py运行。

    python -m sandbox_probes 配置（JSON）

每个探针在自己的子进程里运行：正常返回就是做到了，抛出异常就是被挡住了。结果是标准输出上的一行JSON。
探针在旁边的sandbox_*.py里；它们和这个文件一起绑进监狱。
"""

import json
import os
import signal
import sys
import time

import sandbox_probes_files
import sandbox_probes_kernel
import sandbox_probes_network
import sandbox_probes_processes
from dlcourse.sandbox.confine import Limits, confine
from dlcourse.sandbox.linux import prctl
from sandbox_child import CONFIG, in_child
from sandbox_limits import limits
from sandbox_syscalls import every_syscall
from sandbox_works import works

PROBES = [*sandbox_probes_files.PROBES, *sandbox_probes_processes.PROBES, *sandbox_probes_network.PROBES,
          *sandbox_probes_kernel.PROBES]


def main():
    """读配置，做它要的一件事（probe、works、limits、every_syscall、linger）。"""
    CONFIG.update(json.loads(sys.argv[1]))
    os.makedirs(CONFIG["scratch"], exist_ok=True)
    os.chmod(CONFIG["scratch"], 0o777)
    print(json.dumps(TASKS[CONFIG["task"]]()), flush=True)


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
