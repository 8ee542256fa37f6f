"""给评分器的零件计时：开一个评分进程，开一个关好的学生进程，跨过通道调用一次学生的函数。

    python benchmarks/judge.py

每项取多次的中位数；调用另与同一个函数在本进程里的调用相比。
"""

import statistics
import time
from dataclasses import asdict
from pathlib import Path

import nbformat
import numpy as np

from dlcourse import data
from dlcourse.judge.channel import Channel
from dlcourse.judge.client import Judge
from dlcourse.judge.launch import Zygote
from dlcourse.judge.settings import Options

ROOT = Path(__file__).parents[1]
CHAPTER = "02-logistic-regression"
FUNCTION = "def double(x):\n    return 2 * x\n"


def median(function, repeat):
    """运行repeat次function，返回用时（秒）的中位数。"""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def student(zygote):
    """一个关好、报到过的学生进程，返回Channel。"""
    channel = Channel(zygote.start(), zygote.stop)
    channel.allow(600)
    channel.hello()
    return channel


def main():
    """计时，印出结果。"""
    source = nbformat.read(ROOT / "source" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
    options = Options()
    print(f"开一个评分进程（{CHAPTER}）：{median(lambda: Judge(source).close(), 5):.2f}秒")

    zygote = Zygote([str(data.folder())])
    zygote.configure(asdict(options))
    zygote.wait()
    print(f"开、关一个学生进程：{1000 * median(lambda: student(zygote), 50):.1f}毫秒")

    channel = student(zygote)
    channel.run(FUNCTION, ["double"])
    namespace = {}
    exec(FUNCTION, namespace)
    for name, value in {"一个数": 3.0, "10×10的数组": np.ones((10, 10)), "10 MB的数组": np.ones(1_250_000)}.items():
        repeat = 30 if np.size(value) > 1000 else 2000
        across = median(lambda value=value: channel.call("double", (value,), {}), repeat)
        here = median(lambda value=value: namespace["double"](value), repeat)
        print(f"跨过通道调用double({name})：{1000 * across:.3f}毫秒（本进程里{1000 * here:.4f}毫秒）")
    zygote.close()


if __name__ == "__main__":
    main()
