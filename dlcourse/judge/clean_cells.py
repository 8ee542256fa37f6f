"""整理提交：任何JSON的值 → 干净的单元格；只留评分要用的几项，别的一律丢掉。"""

import re

from dlcourse.judge.outputs import clean_text

MAX_NAME = 200      # grade_id最多多少个字符


def tidy(notebook):
    """notebook（任何JSON的值，或NotebookNode）→ 单元格的列表，都是普通的字典；不论notebook是什么都不出错。

    每个单元格有四项：cell_type是code、markdown或raw；source是能写成UTF-8的字符串；id合乎nbformat的规矩，或者是空的；
    metadata里至多有nbgrader的grade_id。只看最上面几层，所以嵌套多深都不要紧。
    """
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    return [_tidy_cell(cell) for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []


def _tidy_cell(cell):
    kind = cell.get("cell_type")
    return {"cell_type": kind if kind in ("code", "markdown") else "raw", "metadata": _metadata(cell.get("metadata")),
            "source": _source(cell.get("source")), "id": _id(cell.get("id"))}


def _source(source):
    lines = source if isinstance(source, list) else [source]
    return clean_text("".join(line for line in lines if isinstance(line, str)))


def _id(name):
    return name if isinstance(name, str) and re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name) else ""


def _metadata(metadata):
    about = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = about.get("grade_id") if isinstance(about, dict) else None
    return {"nbgrader": {"grade_id": name}} if isinstance(name, str) and len(name) <= MAX_NAME else {}
