"""评一个班有多快：与nbgrader自己的autograde比，人数多了是不是成比例，没有变的再评一次，内存，Dask加一个工人。

    python benchmarks/class.py stock|scale|regrade|memory|dask [--help]

用第02章和stock_nbgrader.py的提交（各不相同）；每样运行几轮，印出中位数。
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path

import click
import psutil
from nbgrader.api import Grade, Gradebook
from stock_nbgrader import CHAPTER, STOCK, make_submissions, nbgrader

GRADE = (sys.executable, "-c", "from dlcourse.cli import main; main()", "grade", CHAPTER)
ENVIRONMENT = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "COLUMNS": "200"}
rounds_option = click.option("--rounds", default=3, help="运行几轮，取中位数。")
workers_option = click.option("--workers", default=2, help="同时评几份。")


@click.group()
def main():
    """给dlcourse grade计时。"""


@contextmanager
def a_class(count, config="", figures=False):
    """一个临时的班，count份提交；给出文件夹。figures -- 每份都画图。"""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_submissions(folder, count, config, figures)
        yield folder


def run(folder, *options):
    """在folder里从头评一次，返回秒数；启动也算在内。"""
    start = time.perf_counter()
    subprocess.run([*GRADE, *options], cwd=folder, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - start


def forget(folder):
    """回到登记过、没有评过的样子。"""
    for name in ("autograded", ".dlcourse"):
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "gradebook.db").unlink(missing_ok=True)
    nbgrader(folder, "generate_assignment", CHAPTER)


def marks(folder):
    """{(学生, 测试): 自动分}。"""
    with closing(Gradebook(f"sqlite:///{folder / 'gradebook.db'}", "dlcourse")) as book:
        return {(grade.student.id, grade.name): grade.auto_score for grade in book.db.query(Grade)}


def stock_run(folder, workers):
    """nbgrader自己的autograde，学生平分给workers个进程，各用各的成绩册；返回(秒, 各人的分)，登记不算在内。"""
    parts = [folder / f"part{number}" for number in range(workers)]
    for number, part in enumerate(parts):
        make_submissions(part, 0, STOCK)
        for student in sorted((folder / "submitted").iterdir())[number::workers]:
            shutil.copytree(student, part / "submitted" / student.name)
        nbgrader(part, "generate_assignment", CHAPTER)
    start = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-m", "nbgrader", "autograde", CHAPTER], cwd=part, env=ENVIRONMENT,
                                stderr=subprocess.DEVNULL) for part in parts]
    assert [process.wait() for process in running] == [0] * workers
    seconds = time.perf_counter() - start
    found = {key: score for part in parts for key, score in marks(part).items()}
    for part in parts:
        shutil.rmtree(part)
    return seconds, found


@main.command()
@click.option("--count", default=200, help="提交的份数。")
@workers_option
@rounds_option
@click.option("--figures/--no-figures", default=True, help="每份提交画不画一张图。")
def stock(count, workers, rounds, figures):
    """与nbgrader自己的autograde比：同样的提交，同样多的工人，各自从头到尾；分数也要一样（不换参考答案时）。"""
    config = f"c.ExecuteInJudge.figures = {figures}\nc.ExecuteInJudge.isolate = False"
    ratios, different = [], set()
    with a_class(count, config, figures) as folder:
        for _ in range(rounds):
            seconds, theirs = stock_run(folder, workers)
            forget(folder)
            ours_seconds = run(folder, "--workers", str(workers))
            ours = marks(folder)
            different |= {key for key in theirs | ours if theirs.get(key) != ours.get(key)}
            ratios.append(seconds / ours_seconds)
            print(f"  nbgrader {seconds:.1f}秒，dlcourse {ours_seconds:.1f}秒", flush=True)
    print(f"{count}份，{workers}个工人，{'画' if figures else '不画'}图：快{statistics.median(ratios):.1f}倍；"
          f"分数不同的{len(different)}个{sorted(different)[:5]}")


@main.command()
@click.option("--counts", default="100,1000,5000", help="各多少份，逗号隔开。")
@workers_option
@rounds_option
def scale(counts, workers, rounds):
    """人数多了，时间是不是成比例：每份的时间与最小的那个班比。"""
    per_one = {}
    for count in map(int, counts.split(",")):
        with a_class(count) as folder:
            times = []
            for _ in range(rounds):
                forget(folder)
                times.append(run(folder, "--workers", str(workers)))
        per_one[count] = statistics.median(times) / count
        first = per_one[min(per_one)]
        print(f"{count}份：每份{per_one[count] * 1e3:.0f}毫秒，是{min(per_one)}份时的{per_one[count] / first:.2f}倍",
              flush=True)


@main.command()
@click.option("--count", default=1000, help="提交的份数。")
@workers_option
@rounds_option
def regrade(count, workers, rounds):
    """没有变的再评一次：几秒，是第一次的几分之一。"""
    with a_class(count) as folder:
        first = run(folder, "--workers", str(workers))
        again = statistics.median(run(folder, "--workers", str(workers)) for _ in range(rounds))
    print(f"{count}份没有变的：{again:.1f}秒，第一次{first:.1f}秒，快{first / again:.0f}倍")


def pss(process):
    """进程和它全部子孙的PSS之和（字节）。"""
    total = 0
    for one in [process, *process.children(recursive=True)]:
        try:
            total += one.memory_full_info().pss
        except psutil.Error:
            continue
    return total


@main.command()
@click.option("--count", default=40, help="提交的份数。")
@workers_option
@rounds_option
def memory(count, workers, rounds):
    """评的时候，整棵进程树最多用多少内存（PSS）。"""
    peaks = []
    with a_class(count) as folder:
        for _ in range(rounds):
            forget(folder)
            peak = 0
            with psutil.Popen([*GRADE, "--workers", str(workers)], cwd=folder, stdout=subprocess.DEVNULL,
                              env=ENVIRONMENT) as running:
                while running.poll() is None:
                    peak = max(peak, pss(running))
                    time.sleep(0.1)
            assert running.returncode == 0
            peaks.append(peak)
    print(f"{workers}个工人，{count}份：最多{statistics.median(peaks) / 2**20:.0f} MB，每个工人"
          f"{statistics.median(peaks) / 2**20 / workers:.0f} MB")


def ceiling():
    """两个只做算术的Python进程比一个快几倍：共用的核、缓存决定的上限。"""
    def spin(processes):
        start = time.perf_counter()
        for process in [subprocess.Popen([sys.executable, "-c", "sum(range(20_000_000))"]) for _ in range(processes)]:
            process.wait()
        return time.perf_counter() - start

    return 2 * spin(1) / spin(2)


@main.command()
@click.option("--count", default=400, help="提交的份数。")
@rounds_option
@click.option("--figures/--no-figures", default=True, help="每份提交画不画一张图。")
def dask(count, rounds, figures):
    """Dask集群，一个工人和两个工人比。调度器、dlcourse grade自己也在这台机器上，只有两个核时它们要占一份。"""
    from distributed import LocalCluster

    times = {1: [], 2: []}
    with a_class(count, figures=figures) as folder:
        for _ in range(rounds):
            for workers in times:
                with LocalCluster(n_workers=workers, threads_per_worker=1, host="127.0.0.1",
                                  dashboard_address=":0") as cluster:
                    forget(folder)
                    times[workers].append(run(folder, "--dask", cluster.scheduler_address))
    one, two = (statistics.median(times[workers]) for workers in (1, 2))
    print(f"这台机器的上限：两个进程各做一样的算术，比一个快{statistics.median(ceiling() for _ in range(5)):.2f}倍")
    print(f"Dask，{count}份，{'画' if figures else '不画'}图：一个工人{one:.1f}秒，两个工人{two:.1f}秒，"
          f"快{one / two:.2f}倍")


if __name__ == "__main__":
    main()
