"""dlcourse doctor：这台机器能做什么，沙箱的各层、Python和各个包的版本；缺什么就说怎样补上。"""

import os
import platform

import click
from rich.markup import escape

from dlcourse.commands.console import console

PACKAGES = ("numpy", "matplotlib", "h5py", "nbgrader", "jupyterlab", "jupytext")


@click.command()
def doctor():
    """看看这台机器能做什么：沙箱的各层、版本；缺什么，怎样补上。"""
    rows = examine_machine()
    for name, fine, text in rows:
        console.print(f"[{'green' if fine else 'red'}]{'✓' if fine else '✗'}[/] {name}：{escape(text)}", soft_wrap=True)
    console.print("都好了。" if all(fine for _, fine, _ in rows) else "打✗的补上以后，再运行一次dlcourse doctor。")


def examine_machine():
    """返回[(项目, 是否正常, 说明)]。"""
    from importlib.metadata import version

    from dlcourse.sandbox.confine import USERS
    from dlcourse.sandbox.jail import missing
    from dlcourse.sandbox.landlock import landlock_abi
    from dlcourse.sandbox.linux import on_linux

    lacking = missing()
    abi = landlock_abi() if on_linux() else 0
    system = f"{platform.system()} {platform.release()}，{platform.machine()}，Python {platform.python_version()}"
    rows = [("系统", True, system),
            ("bubblewrap和seccomp", not lacking,
             "；".join(lacking) or "能用：没有网络，只读的系统，独立的进程空间，只许名单上的系统调用")]
    if on_linux():
        user = (f"root：学生的代码换成{USERS[0]}到{USERS[-1]}号里的一个用户运行" if os.geteuid() == 0
                else f"用户{os.geteuid()}：学生的代码以同一用户在沙箱里运行")
        without = "内核没有打开Landlock（要5.13以上）：照样能评，每份提交换一个新的沙箱，要多花一两秒"
        rows += [("Landlock", abi > 0, f"ABI {abi}" if abi else without), ("用户", True, user)]
    rows += [(name, True, version(name)) for name in PACKAGES]
    return rows
