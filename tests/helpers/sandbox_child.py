"""一个动作进去，它在关起来的子进程里的返回值和结束状态出来。

CONFIG是sandbox_probes.py收到的配置，各个探针都从这里读。
"""

import json
import os
import traceback

from dlcourse.sandbox.confine import Limits, confine

CONFIG = {}


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
