"""每种限额一试：用到超过为止，看拿到多少、怎样结束。"""

import errno
import os
import signal
import threading

import numpy as np

from dlcourse.sandbox.confine import Limits
from sandbox_child import CONFIG, in_child

MEGABYTE = 1 << 20


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
