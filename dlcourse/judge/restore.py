"""把提交恢复成老师的骨架：次序、编号、锁住的单元格都用老师的，学生的只有答案和自己加的单元格。"""

import html

from dlcourse.course.cells import grade_id, is_experiment, kind, source
from dlcourse.judge.clean_cells import tidy


class Skeleton:
    """一章的骨架，从源Notebook里准备一次。参数：teacher -- 源Notebook（字典）。"""

    def __init__(self, teacher):
        self.wanted = {grade_id(cell): cell for cell in teacher["cells"] if grade_id(cell)}
        self.answers = {name for name, cell in self.wanted.items() if kind(cell) == "solution"}
        self.experiments = {source(cell) for cell in teacher["cells"]
                            if cell["cell_type"] == "code" and is_experiment(cell)}
        self.texts = {source(cell) for cell in teacher["cells"] if cell["cell_type"] == "markdown"}

    def restore(self, submitted):
        """返回新的单元格列表（普通字典）。恢复过的再恢复一次，不会变样。

        参数：submitted -- 提交，可以是任何JSON的值
        老师的每个nbgrader单元格各出现一次，按老师的次序；填写的单元格取学生的内容（有几个取最后一个，没有就空着），
        是不是填写的单元格，看老师的；其余的取老师的内容。学生自己的单元格跟在它前面的那个nbgrader单元格后面。
        没有改过的实验单元格打上记号，评分时跳过；改过的和学生自己写的文字，显示成普通文字。
        """
        answers, following = {}, {"": []}
        place = ""
        for cell in tidy(submitted):
            name = grade_id(cell)
            if name in self.wanted:
                place = name
                following.setdefault(place, [])
                if name in self.answers:
                    answers[name] = cell["source"]
            else:
                following[place].append(_own(cell, self.experiments, self.texts))
        cells = list(following[""])
        for name, original in self.wanted.items():
            cell = _copied(original)
            cell["source"] = answers.get(name, "") if name in self.answers else source(cell)
            cells += [_cleared(cell), *following.get(name, [])]
        return _with_ids(cells)


def restore(submitted, teacher):
    """照teacher（源Notebook）的骨架恢复submitted一次，见Skeleton.restore。"""
    return Skeleton(teacher).restore(submitted)


def _copied(cell):
    """老师的单元格的副本：后面只改最上面两层，例如校验和。"""
    metadata = {key: dict(value) if isinstance(value, dict) else value for key, value in cell["metadata"].items()}
    return {**cell, "metadata": metadata}


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
    names = [grade_id(cell) for cell in cells]
    used = {*names, ""}
    for number, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if name:
            cell["id"] = name
        elif cell["id"] in used or cell["id"].startswith("own-"):
            cell["id"] = f"own-{number:04d}"
        used.add(cell["id"])
    return cells
