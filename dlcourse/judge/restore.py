"""把提交恢复成老师的骨架：次序、编号、锁住的单元格都用老师的，学生的只有答案和自己加的单元格。"""

import copy
import html

from dlcourse.course.cells import grade_id, is_experiment, kind, source
from dlcourse.judge.clean_cells import tidy


def restore(submitted, teacher):
    """返回新的单元格列表（普通字典）。恢复过的再恢复一次，不会变样。

    参数：submitted -- 提交，可以是任何JSON的值；teacher -- 老师的Notebook（字典）
    老师的每个nbgrader单元格各出现一次，按老师的次序；填写的单元格取学生的内容（有几个取最后一个，没有就空着），
    是不是填写的单元格，看老师的；其余的取老师的内容。学生自己的单元格跟在它前面的那个nbgrader单元格后面。
    没有改过的实验单元格打上记号，评分时跳过；改过的和学生自己写的文字，显示成普通文字。
    """
    wanted = {grade_id(cell): cell for cell in teacher["cells"] if grade_id(cell)}
    experiments = {source(cell) for cell in teacher["cells"] if cell["cell_type"] == "code" and is_experiment(cell)}
    texts = {source(cell) for cell in teacher["cells"] if cell["cell_type"] == "markdown"}
    answers, following = {}, {"": []}
    place = ""
    for cell in tidy(submitted):
        name = grade_id(cell)
        if name in wanted:
            place = name
            following.setdefault(place, [])
            if kind(wanted[name]) == "solution":
                answers[name] = cell["source"]
        else:
            following[place].append(_own(cell, experiments, texts))
    cells = list(following[""])
    for name, original in wanted.items():
        cell = copy.deepcopy(original)
        cell["source"] = answers.get(name, "") if kind(original) == "solution" else source(cell)
        cells += [_cleared(cell), *following.get(name, [])]
    return _with_ids(cells)


def _own(cell, experiments, texts):
    """学生自己的单元格：只留类型、内容和可有可无的记号。"""
    cell["metadata"] = {}
    if cell["cell_type"] == "code":
        cell["metadata"] = {"tags": ["experiment"]} if cell["source"] in experiments else {}
    elif cell["cell_type"] == "raw" or cell["source"] not in texts:
        cell.update(cell_type="markdown", source=_as_plain_text(cell["source"]))
    return _cleared(cell)


def _as_plain_text(text):
    """Markdown里的一段普通文字，什么也不解释：老师在Formgrader里打开时，里面的标签、链接和公式都不起作用。

    nbgrader的页面不清洗Markdown。已经是这样写的，照原样返回。
    """
    inner = text.removeprefix("<pre>").removesuffix("</pre>")
    if text == f"<pre>{html.escape(html.unescape(inner), quote=False)}</pre>":
        return text
    return f"<pre>{html.escape(text, quote=False)}</pre>"


def _cleared(cell):
    if cell["cell_type"] == "code":
        cell.update(outputs=[], execution_count=None)
    return cell


def _with_ids(cells):
    """单元格的id不重复；nbgrader单元格的id就是grade_id。"""
    used = {grade_id(cell) for cell in cells} | {""}
    for number, cell in enumerate(cells):
        if grade_id(cell):
            cell["id"] = grade_id(cell)
        elif cell["id"] in used or cell["id"].startswith("own-"):
            cell["id"] = f"own-{number:04d}"
        used.add(cell["id"])
    return cells
