"""测试共用的环境变量和夹具。"""

import os
import shutil
import sys

import pytest

from repository import ROOT

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
