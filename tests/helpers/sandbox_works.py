"""关起来以后应当照常做得到的事，一件一件地做，返回出的错。"""

import asyncio
import os
import shutil
import signal
import tempfile
import threading
import time

import numpy as np

from dlcourse.sandbox.confine import Limits, confine
from sandbox_child import CONFIG, in_child


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
    __import__("dlcourse.figures.drawing")   # 热身：真正的母进程也先导入它，再关起来
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
