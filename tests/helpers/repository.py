"""课程的仓库在哪里，读一章的各个视图，执行一章的代码。"""

from pathlib import Path

import nbformat

from dlcourse.build.source import read_chapter
from dlcourse.course.cells import is_experiment

ROOT = Path(__file__).parents[2]


def read_view(view, chapter):
    """读一章的一个视图：source、release或notebooks。"""
    path = ROOT / view / chapter / f"{chapter}.ipynb" if view != "notebooks" else ROOT / view / f"{chapter}.ipynb"
    return nbformat.read(path, as_version=4)


def namespace(chapter):
    """执行一章源文件里实验以外的代码，返回名字空间。"""
    notebook = read_chapter(ROOT / "source" / chapter / f"{chapter}.py")
    names = {"__name__": "__main__"}
    for cell in notebook.cells:
        if cell.cell_type == "code" and not is_experiment(cell):
            exec(compile(cell.source, cell.id, "exec"), names)
    return names
