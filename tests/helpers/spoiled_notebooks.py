"""一份提交（普通的字典和列表）进去，弄坏的一份出来：找单元格、答错、添学生自己的单元格；评过的总分。"""

from dlcourse.course.cells import grade_id

POINTS = {"double": 40, "scale": 30, "honest": 30}
LOST_DOUBLE = {**POINTS, "double": 0}
ODD = [None, True, 0, -1, 2.5, float("nan"), "", "x", [], ["x"], {}, {"x": 1}, [[]], "\ud800", "\0", 10**30]


def total(grading):
    return sum(result.score for result in grading.tests.values())


def cell_of(notebook, name):
    return next(cell for cell in notebook["cells"] if grade_id(cell) == name)


def graded_in(notebook):
    return [cell for cell in notebook["cells"] if grade_id(cell).startswith(("test-", "hidden-"))]


def spoil(notebook, name="double"):
    """把一道练习答错：不论怎样弄坏结构，它都得不到分。"""
    cell_of(notebook, name)["source"] = f"def {name}(x, times=0):\n    return x\n"
    return notebook


def own(text, **more):
    """学生自己的一个单元格。"""
    cell = {"cell_type": "code", "id": "", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
    return {**cell, **more}
