"""每章从头到尾运行一遍，印出秒数；超过60秒的标出来。

    python benchmarks/chapters.py [NN …]
"""

import os
import tempfile
import time
from pathlib import Path

import click
from nbclient import NotebookClient

from dlcourse.build.source import read_chapter
from dlcourse.course.errors import CourseError
from dlcourse.course.folder import chapters, find_chapter

ROOT = Path(__file__).parents[1]
LIMIT = 60


def run_seconds(chapter):
    """执行一章的源Notebook（含启动内核和画图），返回秒数。"""
    notebook = read_chapter(ROOT / "source" / chapter / f"{chapter}.py")
    with tempfile.TemporaryDirectory() as scratch:
        client = NotebookClient(notebook, timeout=600, kernel_name="python3", extra_arguments=["--log-level=ERROR"],
                                resources={"metadata": {"path": scratch}})
        start = time.perf_counter()
        client.execute(env={**os.environ, "DLCOURSE_DATA": str(ROOT / "datasets")})
        return time.perf_counter() - start


@click.command()
@click.argument("numbers", nargs=-1, metavar="[NN]...")
def main(numbers):
    """依次运行编号是NN的各章，不给就是全部。"""
    try:
        names = [find_chapter(ROOT, number) for number in numbers] or chapters(ROOT)
    except CourseError as error:
        raise click.ClickException(str(error)) from error
    for name in names:
        seconds = run_seconds(name)
        print(f"{name:32s} {seconds:6.1f}秒{'  超过60秒' if seconds > LIMIT else ''}", flush=True)


if __name__ == "__main__":
    main()
