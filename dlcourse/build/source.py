"""读一章的.py源文件，补全nbgrader元数据，并检查标记、编号和分数。

源文件是jupytext的py:percent格式。单元格头里只写 nbgrader={"grade_id": …, "points": …}，种类由grade_id看出：
    <function>         学生填写的单元格      test-<function>    可见测试，有points
    hidden-<function>  隐藏测试，有points     given-<name>       锁住的已知代码
"""

import re

import jupytext
import nbformat

from dlcourse.course.cells import (
    BEGIN,
    END,
    HIDDEN_BEGIN,
    HIDDEN_END,
    MARKERS,
    exercises,
    grade_id,
    grade_ids,
    kind,
    upstream,
)
from dlcourse.course.errors import CourseError

_LIKE_MARKER = re.compile(r"#+\s*(隐藏测试)?(开始|结束)\s*$")
_KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
           "language_info": {"name": "python"}}


def read_chapter(path):
    """读path（.py），返回补全并检查过的Notebook（nbformat 4）。不合规矩时抛出CourseError。"""
    try:
        notebook = jupytext.read(path, fmt="py:percent")
    except (UnicodeDecodeError, ValueError, SyntaxError) as error:
        raise CourseError(f"{path}读不出来：{error}。它应当是UTF-8编码的py:percent文件。") from error
    notebook.metadata = nbformat.from_dict(_KERNEL)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for index, cell in enumerate(notebook.cells):
        _complete(cell, f"{path.stem}-{index:03d}", path, index)
    _check_ids(notebook, path)
    for index, cell in enumerate(notebook.cells):
        _check_markers(cell, path, index)
    _check_exercises(notebook, path)
    _check_order(notebook, path)
    nbformat.validate(notebook)
    return notebook


def _complete(cell, fallback_id, path, index):
    """补全单元格的id和nbgrader元数据，去掉jupytext自己的元数据。"""
    metadata = {key: cell.metadata[key] for key in ("nbgrader", "tags") if key in cell.metadata}
    cell.metadata = nbformat.from_dict(metadata)
    if "nbgrader" in metadata:
        given = metadata["nbgrader"]
        name, what = given.get("grade_id", ""), kind(cell)
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,60}", name):
            _stop(path, index, f"grade_id是“{name}”", "只能用ASCII字母、数字、下划线和连字符，例如test-sigmoid")
        graded = what in ("test", "hidden")
        if set(given) != ({"grade_id", "points"} if graded else {"grade_id"}):
            _stop(path, index, f"{name}的nbgrader元数据是{dict(given)}",
                  "测试单元格写grade_id和points，其他单元格只写grade_id")
        cell.metadata.nbgrader = nbformat.from_dict({
            "grade": graded, "grade_id": name, "locked": what != "solution", "schema_version": 3,
            "solution": what == "solution", "task": False, **({"points": given["points"]} if graded else {})})
    cell.id = grade_id(cell) or fallback_id


def _check_ids(notebook, path):
    seen = {}
    for index, cell in enumerate(notebook.cells):
        if cell.id in seen:
            _stop(path, index, f"grade_id“{cell.id}”在单元格{seen[cell.id] + 1}已经用过", "给它换一个名字")
        seen[cell.id] = index


def _check_markers(cell, path, index):
    """标记只能独占一行、写法一字不差、成对出现，而且只出现在该出现的单元格里。"""
    if cell.cell_type != "code":
        if any(marker in cell.source for marker in MARKERS):
            _stop(path, index, "正文里写了标记", "把“### 开始”写成“###&#32;开始”，nbgrader就不会把它当成标记")
        return
    allowed = {"solution": (BEGIN, END), "hidden": (HIDDEN_BEGIN, HIDDEN_END)}.get(kind(cell), ())
    open_marker = None
    count = 0
    for line in cell.source.split("\n"):
        text = line.strip()
        if text not in MARKERS:
            if _LIKE_MARKER.search(line) or any(marker in line for marker in MARKERS):
                _stop(path, index, f"这一行像标记又不是：“{text}”",
                      "标记要独占一行，写成“### 开始”“### 结束”，中间一个空格")
            continue
        if text not in allowed:
            _stop(path, index, f"“{text}”不该出现在这种单元格里",
                  "答案放在grade_id为函数名的单元格，隐藏测试放在hidden-开头的单元格")
        if (text == allowed[0]) == (open_marker is not None):
            _stop(path, index, f"“{text}”没有配成对", "每个开始后面要有一个结束，不能嵌套")
        open_marker = text if text == allowed[0] else None
        count += 1
    if open_marker:
        _stop(path, index, f"“{open_marker}”没有对应的结束", "在答案或隐藏测试的末尾补上结束标记")
    if allowed and not count:
        _stop(path, index, f"{grade_id(cell)}里没有标记", f"用“{allowed[0]}”和“{allowed[1]}”围住答案或隐藏测试")


def _check_exercises(notebook, path):
    """每道练习是一个填写单元格加一个可见测试、一个隐藏测试；全章100分。"""
    ids = grade_ids(notebook)
    for index, cell in enumerate(notebook.cells):
        name, what = grade_id(cell), kind(cell)
        if what == "solution":
            if f"def {name}(" not in cell.source:
                _stop(path, index, f"单元格{name}里没有函数{name}", "grade_id要与函数同名")
            if missing := {f"test-{name}", f"hidden-{name}"} - ids:
                _stop(path, index, f"练习{name}缺少{'、'.join(sorted(missing))}", "每道练习要有可见测试和隐藏测试")
        if what in ("test", "hidden") and name.split("-", 1)[1] not in ids:
            _stop(path, index, f"{name}没有对应的填写单元格", "把grade_id改成test-加函数名")
    points = sum(cell.metadata.nbgrader.points for cell in notebook.cells if kind(cell) in ("test", "hidden"))
    if points != 100:
        raise CourseError(f"{path}：全章的分数加起来是{points}分，不是100分。改测试单元格头里的points。")


def _check_order(notebook, path):
    """参考答案只用前面的练习：评分时，一道练习的参考答案要到它自己的测试都评完以后，才为后面的练习送进学生进程。"""
    try:
        needs = upstream(notebook)
    except SyntaxError as error:
        raise CourseError(f"{path}：参考答案里有语法错误（{error}）。改好以后再构建。") from error
    order = exercises(notebook)
    for number, name in enumerate(order):
        if later := needs[name] - set(order[:number]):
            raise CourseError(f"{path}：练习{name}用到了后面的练习{'、'.join(sorted(later))}。把它移到它们后面。")


def _stop(path, index, fault, cure):
    raise CourseError(f"{path}，第{index + 1}个单元格：{fault}。{cure}。")
