"""给nbgrader自己的autograde计时：一个班的第02章，每秒几份，每份多少CPU秒。

    python benchmarks/stock_nbgrader.py [--count 40]

提交各不相同：取自答案库，解法各异，每份另有一行自己的注释。评分器快多少，以它为准绳。
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

import click
import nbformat

from dlcourse.bank.answers import fill, read_answers
from dlcourse.course.cells import kind
from dlcourse.course.layout import lay_out, submit

ROOT = Path(__file__).resolve().parents[1]
CHAPTER = "02-logistic-regression"
STOCK = Path(__file__).with_name("stock_config.py").read_text(encoding="utf-8")

# 学生自己加的单元格：一条成本曲线
FIGURES = """
import matplotlib.pyplot as plt
from dlcourse import figures

figures.use_course_style()
figures.cost_curve([1 / (k + {number}) for k in range(1, 20)], label="成本")
plt.title("第{number}份")
plt.show()
"""


def make_submissions(folder, count, config="", figures=False):
    """在folder里摆一门课和count份互不相同的提交。

    config -- 接在课程配置后面的几行，例如STOCK；figures -- 每份末尾加一个画图的单元格
    """
    lay_out(ROOT, folder, [CHAPTER], config)
    source = nbformat.read(ROOT / "source" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
    answers = cycle(answer for answer in read_answers(ROOT, CHAPTER) if answer.kind in ("wrong", "right"))
    for number in range(count):
        notebook = fill(source, [next(answers)] if number % 2 else [])
        for cell in notebook.cells:
            if kind(cell) == "solution":
                cell.source += f"\n# 第{number}份"
        if figures:
            notebook.cells.append(nbformat.v4.new_code_cell(FIGURES.format(number=number)))
        submit(folder, f"student{number:03d}", CHAPTER, notebook)


def environment(checkout=ROOT):
    """运行checkout里的课程用的环境变量。"""
    return {**os.environ, "OPENBLAS_NUM_THREADS": "1", "COLUMNS": "200", "PYTHONPATH": str(checkout)}


def nbgrader(folder, *arguments, checkout=ROOT):
    """在folder里运行一条nbgrader命令，用checkout里的课程，返回(秒, CPU秒)。"""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=folder, check=True, stderr=subprocess.DEVNULL,
                   env=environment(checkout))
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@click.command()
@click.option("--count", default=40, help="提交的份数。")
def main(count):
    """给nbgrader自己的autograde计时。"""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_submissions(folder, count, STOCK)
        nbgrader(folder, "generate_assignment", CHAPTER)
        seconds, cpu = nbgrader(folder, "autograde", CHAPTER)
        graded = len(list(folder.glob(f"autograded/*/{CHAPTER}/*.ipynb")))
    print(f"nbgrader autograde，{CHAPTER}，{graded}份：每秒{graded / seconds:.3f}份，每份{cpu / graded:.2f} CPU秒"
          f"（共{seconds:.0f}秒，{os.cpu_count()}核）")


if __name__ == "__main__":
    main()
