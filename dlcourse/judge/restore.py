"""把提交恢复成老师的骨架：次序、编号、锁住的单元格都用老师的，学生的只有答案和自己加的单元格。"""

import copy

from dlcourse.cells import grade_id, is_experiment, kind, source


def restore(submitted, teacher):
    """返回新的单元格列表（普通字典）。

    参数：submitted、teacher -- 提交的和老师的Notebook（字典）
    老师的每个nbgrader单元格各出现一次，按老师的次序；填写的单元格取学生的内容（有几个取最后一个，没有就空着）；
    其余的取老师的内容。学生自己的单元格跟在它前面的那个nbgrader单元格后面。没有改过的实验单元格打上记号，评分时跳过。
    """
    wanted = {grade_id(cell): cell for cell in teacher["cells"] if grade_id(cell)}
    experiments = {source(cell) for cell in teacher["cells"] if cell["cell_type"] == "code" and is_experiment(cell)}
    answers, following = {}, {"": []}
    place = ""
    for cell in submitted["cells"]:
        name = grade_id(cell)
        if name in wanted:
            place = name
            following.setdefault(place, [])
            if kind(cell) == "solution":
                answers[name] = source(cell)
        else:
            following[place].append(_own(cell, experiments))
    cells = list(following[""])
    for name, original in wanted.items():
        cell = copy.deepcopy(original)
        if kind(original) == "solution":
            cell["source"] = answers.get(name, "")
        cells += [_cleared(cell), *following.get(name, [])]
    return _with_ids(cells)


def _own(cell, experiments):
    """学生自己的单元格：只留类型、内容和可有可无的记号。"""
    text = source(cell)
    code = cell["cell_type"] == "code"
    metadata = {"tags": ["experiment"]} if code and text in experiments else {}
    own = {"cell_type": cell["cell_type"], "metadata": metadata, "source": text, "id": cell.get("id", "")}
    return _cleared(own)


def _cleared(cell):
    cell["source"] = source(cell)
    if cell["cell_type"] == "code":
        cell.update(outputs=[], execution_count=None)
    return cell


def _with_ids(cells):
    """单元格的id不重复；nbgrader单元格的id就是grade_id。"""
    used = {grade_id(cell) for cell in cells} - {""}
    for number, cell in enumerate(cells):
        if grade_id(cell):
            cell["id"] = grade_id(cell)
        elif not cell["id"] or cell["id"] in used:
            cell["id"] = f"own-{number:04d}"
        used.add(cell["id"])
    return cells
