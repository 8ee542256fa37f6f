"""评一个班有多快：与nbgrader自己的autograde比，与另一个检出比，人数多了是不是成比例，没有变的、改了一份的再评一次，
内存，Dask加一个工人。

    python benchmarks/class.py stock|scale|regrade|memory|dask [--help]

用第02章和stock_nbgrader.py的提交（各不相同）；每样运行几轮，印出中位数。--against另一个检出：同一次运行里两边轮流。
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import click
import psutil
from cpu import cpu_seconds
from nbgrader.api import Grade, Gradebook
from stock_nbgrader import CHAPTER, ROOT, STOCK, environment, make_submissions, nbgrader

GRADE = (sys.executable, "-c", "from dlcourse.cli import main; main()", "grade", CHAPTER)
MAKE = """import json, pathlib, sys
sys.path.insert(0, sys.argv[1])
from stock_nbgrader import make_submissions
make_submissions(pathlib.Path(sys.argv[2]), *json.loads(sys.argv[3]))
"""
rounds_option = click.option("--rounds", default=3, help="运行几轮，取中位数。")
CHECKOUT = click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path)
against_option = click.option("--against", type=CHECKOUT, help="另一个检出的文件夹，例如git worktree add出来的："
                                                               "在同一次运行里与它比。")
workers_option = click.option("--workers", default=2, help="同时评几份。")


@click.group()
def main():
    """给dlcourse grade计时。"""


@contextmanager
def a_class(count, config="", figures=False, checkout=ROOT):
    """一个临时的班，count份提交，由checkout里的程序摆好；给出文件夹。figures -- 每份都画图。"""
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([sys.executable, "-c", MAKE, checkout / "benchmarks", scratch,
                        json.dumps([count, config, figures])], check=True, env=environment(checkout))
        yield Path(scratch)


def run(folder, *options, checkout=ROOT):
    """用checkout里的课程，在folder里从头评一次，返回秒数；启动也算在内。"""
    start = time.perf_counter()
    subprocess.run([*GRADE, *options], cwd=folder, check=True, stdout=subprocess.DEVNULL, env=environment(checkout))
    return time.perf_counter() - start


def forget(folder, checkout=ROOT):
    """回到登记过、没有评过的样子。"""
    for name in ("autograded", ".dlcourse"):
        shutil.rmtree(folder / name, ignore_errors=True)
    registered = folder / "registered.db"
    if not registered.is_file():
        (folder / "gradebook.db").unlink(missing_ok=True)
        nbgrader(folder, "generate_assignment", CHAPTER, checkout=checkout)
        shutil.copy(folder / "gradebook.db", registered)
    shutil.copy(registered, folder / "gradebook.db")


def fresh_run(folder, *options, checkout=ROOT):
    """从登记过的样子评一次，返回秒数。"""
    forget(folder, checkout)
    return run(folder, *options, checkout=checkout)


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
    running = [subprocess.Popen([sys.executable, "-m", "nbgrader", "autograde", CHAPTER], cwd=part, env=environment(),
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
@against_option
@click.option("--nbgrader/--no-nbgrader", "with_stock", default=True, help="与不与nbgrader自己的比（它要几分钟一轮）。")
def stock(count, workers, rounds, figures, against, with_stock):
    """与nbgrader自己的autograde比：同样的提交，同样多的工人，各自从头到尾；分数也要一样（不换参考答案时）。"""
    config = f"c.ExecuteInJudge.figures = {figures}\nc.ExecuteInJudge.isolate = False"
    ratios, different, options = {}, set(), ("--workers", str(workers))
    with ExitStack() as stack:
        folder = stack.enter_context(a_class(count, config, figures))
        other = against and stack.enter_context(a_class(count, config, figures, against))
        for _ in range(rounds):
            times, found = {}, {}
            if with_stock:
                times["nbgrader"], found["nbgrader"] = stock_run(folder, workers)
            if against:
                times[against.name], found[against.name] = fresh_run(other, *options, checkout=against), marks(other)
            ours, our_marks = fresh_run(folder, *options), marks(folder)
            for name, seconds in times.items():
                ratios.setdefault(name, []).append(seconds / ours)
                different |= {key for key in found[name] | our_marks if found[name].get(key) != our_marks.get(key)}
            shown = {**times, "这里": ours}
            print("  " + "，".join(f"{name} {seconds:.1f}秒" for name, seconds in shown.items()), flush=True)
        forget(folder)
        cpu = cpu_seconds([*GRADE, *options], cwd=folder, stdout=subprocess.DEVNULL, env=environment())
    faster = "，".join(f"比{name}快{statistics.median(values):.2f}倍" for name, values in ratios.items())
    print(f"{count}份，{workers}个工人，{'画' if figures else '不画'}图：{faster}；分数不同的{len(different)}个"
          f"{sorted(different)[:5]}；每份{1000 * cpu / count:.0f} CPU毫秒，启动也分摊在内")


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
                times.append(fresh_run(folder, "--workers", str(workers)))
        per_one[count] = statistics.median(times) / count
        first = per_one[min(per_one)]
        print(f"{count}份：每份{per_one[count] * 1e3:.0f}毫秒，是{min(per_one)}份时的{per_one[count] / first:.2f}倍",
              flush=True)


@main.command()
@click.option("--count", default=200, help="提交的份数。")
@workers_option
@rounds_option
@against_option
def regrade(count, workers, rounds, against):
    """没有变的再评一次，改了一份的再评一次：几秒，是第一次的几分之一。"""
    folders, options = {}, ("--workers", str(workers))
    with ExitStack() as stack:
        for checkout in (ROOT, *([against] if against else [])):
            folders[checkout] = stack.enter_context(a_class(count, checkout=checkout))
        first = {checkout: fresh_run(folder, *options, checkout=checkout) for checkout, folder in folders.items()}
        times = {checkout: ([], []) for checkout in folders}
        for number in range(rounds):
            for checkout, folder in folders.items():
                same, one = times[checkout]
                same.append(run(folder, *options, checkout=checkout))
                path = folder / "submitted" / "student000" / CHAPTER / f"{CHAPTER}.ipynb"
                path.write_bytes(path.read_bytes() + b"\n")
                one.append(run(folder, *options, checkout=checkout))
                print(f"  第{number + 1}轮，{checkout.name}：没有变{same[-1]:.2f}秒，改一份{one[-1]:.2f}秒", flush=True)
    for checkout, (same, one) in times.items():
        print(f"{checkout.name}，{count}份：没有变的{statistics.median(same):.2f}秒，"
              f"改了一份的{statistics.median(one):.2f}秒，第一次{first[checkout]:.1f}秒")


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
                              env=environment()) as running:
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
                    times[workers].append(fresh_run(folder, "--dask", cluster.scheduler_address))
    one, two = (statistics.median(times[workers]) for workers in (1, 2))
    print(f"这台机器的上限：两个进程各做一样的算术，比一个快{statistics.median(ceiling() for _ in range(5)):.2f}倍")
    print(f"Dask，{count}份，{'画' if figures else '不画'}图：一个工人{one:.1f}秒，两个工人{two:.1f}秒，"
          f"快{one / two:.2f}倍")


if __name__ == "__main__":
    main()
