"""一条命令和它的全部子孙用了多少CPU秒，包括沙箱里的：从外面数，监狱里没有/proc，也不给它。

收过尸的子孙，内核记在RUSAGE_CHILDREN里。沙箱是整个杀掉的，里面的记不到那里：每隔一会儿看一眼各个母进程，
它自己用的，和它收过尸的学生进程用的（它用wait4收，内核记在它名下），加上最后看到的数。
"""

import resource
import subprocess
import time

import psutil

EVERY_SECONDS = 0.25


def cpu_seconds(command, **options):
    """运行command（选项同subprocess.Popen），返回它和全部子孙的CPU秒。"""
    before, inside = _reaped(), {}
    with psutil.Popen(command, **options) as running:
        while running.poll() is None:
            for zygote in _zygotes(running):
                try:
                    inside[zygote.pid] = sum(zygote.cpu_times()[:4])   # 自己的user、system，收过尸的子进程的
                except psutil.Error:
                    continue
            time.sleep(EVERY_SECONDS)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return _reaped() - before + sum(inside.values())


def _reaped():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _zygotes(process):
    """process的子孙里，bubblewrap里面的第一层Python：学生进程的母进程。"""
    try:
        family = process.children(recursive=True)
    except psutil.Error:
        return
    jailed = {one.pid for one in family if _name(one) == "bwrap"}
    yield from (one for one in family if _name(one) != "bwrap" and _parent(one) in jailed)


def _name(process):
    try:
        return process.name()
    except psutil.Error:
        return ""


def _parent(process):
    try:
        return process.ppid()
    except psutil.Error:
        return None
