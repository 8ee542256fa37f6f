# 给一样一样地试的例子用的：attempt(名字, 函数)，做到了就记下；最后调用stop_if_done()，做到过的话答案就错。
import ctypes
import os
import platform

done = []


def attempt(name, function, good=lambda result: True):
    """试一样：被系统挡住不算什么，做到了（结果good）就记下名字。"""
    try:
        if good(function()):
            done.append(name)
    except (OSError, ValueError, RuntimeError, ImportError, AttributeError, EOFError, LookupError):
        pass


def attempt_calls(calls):
    """试系统调用：calls是[(名字, x86_64的编号, aarch64的编号, 参数…)]，没有返回错误就是做到了。"""
    libc, own = ctypes.CDLL(None, use_errno=True), os.getpid()
    for name, x86, arm, *arguments in calls:
        number = x86 if platform.machine() == "x86_64" else arm
        attempt(name, lambda: libc.syscall(number, *arguments), lambda result: result >= 0)
        if os.getpid() != own:
            os._exit(0)       # 少了seccomp，真的多出一个进程：它不要再往下走


def stop_if_done():
    """做到过什么，就抛出异常。"""
    if done:
        raise RuntimeError("成了：" + "、".join(done))
