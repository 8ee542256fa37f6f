"""学生版：用nbgrader自己的generate_assignment从源Notebook生成，并检查答案没有漏出去。"""

import shutil
import tempfile
from pathlib import Path

import nbformat

from dlcourse.course.cells import BEGIN, END, HIDDEN_BEGIN, HIDDEN_END, regions
from dlcourse.course.errors import CourseError
from dlcourse.course.folder import load_config
from dlcourse.course.nbgrader_api import open_course, require

TELLING = 25   # 一行有这么多字符，才说得出是谁的答案


def make_release(root, chapter, notebook):
    """在临时课程里（不碰教师的gradebook）生成chapter的学生版，返回Notebook。"""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "source", chapter)
        source.mkdir(parents=True)
        nbformat.write(notebook, source / f"{chapter}.ipynb")
        shutil.copy(root / "nbgrader_config.py", scratch)
        require(open_course(load_config(scratch)).generate_assignment(chapter), f"生成{chapter}的学生版")
        release = nbformat.read(Path(scratch, "release", chapter, f"{chapter}.ipynb"), as_version=4)
    check_leaks(chapter, notebook, release)
    return release


def check_leaks(chapter, notebook, release):
    """答案和隐藏测试里有代表性的行，除非课文里本来就给出，不得出现在学生版里；否则抛出CourseError。"""
    secret, given = set(), []
    for cell in notebook.cells:
        kept = cell.source.split("\n")
        for begin, end in ((BEGIN, END), (HIDDEN_BEGIN, HIDDEN_END)):
            lines = regions(cell.source, begin, end)
            secret.update(line.strip() for line in lines if len(line.strip()) >= TELLING)
            kept = _remove(kept, lines)
        given += kept
    given = "\n".join(given)
    for index, cell in enumerate(release.cells):
        for line in secret:
            if line in cell.source and line not in given:
                raise CourseError(f"{chapter}的学生版，第{index + 1}个单元格：答案漏出来了：“{line}”。"
                                  "检查源文件里这一行前后的标记。")


def _remove(lines, unwanted):
    rest = list(unwanted)
    kept = []
    for line in lines:
        if rest and line == rest[0]:
            rest.pop(0)
        else:
            kept.append(line)
    return kept
