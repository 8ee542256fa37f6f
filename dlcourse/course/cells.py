"""Notebook单元格的种类和标记：构建、评分、报告都靠它们认出答案和测试。

单元格可以是nbformat的NotebookNode，也可以是JSON读出来的普通字典。
"""

import ast

BEGIN, END = "### 开始", "### 结束"
HIDDEN_BEGIN, HIDDEN_END = "### 隐藏测试开始", "### 隐藏测试结束"
MARKERS = (BEGIN, END, HIDDEN_BEGIN, HIDDEN_END)
EXPERIMENT = "experiment"


def grade_id(cell):
    """单元格的grade_id，没有时是空字符串。"""
    about = cell["metadata"].get("nbgrader")
    name = about.get("grade_id") if isinstance(about, dict) else None
    return name if isinstance(name, str) else ""


def grade_ids(notebook):
    """全部grade_id的集合。"""
    return {grade_id(cell) for cell in notebook["cells"]} - {""}


def kind(cell):
    """单元格的种类：solution、test、hidden、given，或空字符串（普通单元格）。"""
    name = grade_id(cell)
    return next((k for k in ("test", "hidden", "given") if name.startswith(k + "-")), "solution" if name else "")


def is_experiment(cell):
    """是不是实验单元格（训练、画图）；评分时跳过。"""
    return EXPERIMENT in cell["metadata"].get("tags", [])


def exercises(notebook):
    """练习的名字，按出现的次序。"""
    return [grade_id(cell) for cell in notebook["cells"] if kind(cell) == "solution"]


def source(cell):
    """单元格的内容，一个字符串（JSON里也可能是行的列表）。"""
    return cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])


def upstream(notebook):
    """每道练习的参考答案（直接或间接）用到哪些别的练习：{练习: 集合}。"""
    names = set(exercises(notebook))
    direct = {grade_id(cell): loaded_names(ast.parse(source(cell))) & names - {grade_id(cell)}
              for cell in notebook["cells"] if kind(cell) == "solution"}
    result = {}
    for name in direct:
        found, frontier = set(), {name}
        while frontier:
            frontier = set().union(*(direct[n] for n in frontier)) - found
            found |= frontier
        result[name] = found
    return result


def loaded_names(tree):
    """语法树里读到的名字。"""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def regions(source, begin, end):
    """source里begin与end两行标记之间的行（不含标记行）。"""
    inside, lines = False, []
    for line in source.split("\n"):
        if line.strip() in (begin, end):
            inside = line.strip() == begin
        elif inside:
            lines.append(line)
    return lines
