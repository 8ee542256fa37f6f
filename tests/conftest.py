"""测试共用的东西：课程的根，和临时的课程文件夹。"""

import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest

from dlcourse.build.source import read_chapter
from dlcourse.cells import is_experiment
from dlcourse.layout import submit  # noqa: F401

ROOT = Path(__file__).parents[1]
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["MPLBACKEND"] = "Agg"
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]


@pytest.fixture
def make_course(tmp_path):
    """函数：在临时文件夹里摆一门只有几章的课，返回它的根。"""
    def make(*chapters, folder="course"):
        root = tmp_path / folder
        (root / "source").mkdir(parents=True)
        for chapter in chapters:
            shutil.copytree(ROOT / "source" / chapter, root / "source" / chapter)
        shutil.copy(ROOT / "nbgrader_config.py", root)
        return root
    return make


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
