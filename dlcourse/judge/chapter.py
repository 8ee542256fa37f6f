"""一章的测试，从源Notebook里准备一次：测试单元格、可信的名字、参考答案（只在可信一侧）。"""

import ast
from dataclasses import dataclass
from types import CodeType

from dlcourse.course.cells import exercises, grade_id, is_experiment, kind, loaded_names, source, upstream
from dlcourse.judge.restore import Skeleton


@dataclass(frozen=True)
class Test:
    """一个测试单元格。"""

    name: str
    exercise: str
    points: float
    code: CodeType

    @property
    def hidden(self):
        """是不是隐藏测试。"""
        return self.name.startswith("hidden-")


class Chapter:
    """一章。参数：notebook -- 源Notebook（字典）。

    skeleton -- 骨架，用来恢复提交
    tests -- {grade_id: Test}
    names -- 全部练习的函数名：测试里只有这些名字来自学生
    needs -- {练习: 它依赖的练习的集合}
    trusted -- 测试的名字空间：用得到的模块和锁住的已知代码
    reference -- {练习: 参考答案的函数}
    """

    def __init__(self, notebook):
        self.skeleton = Skeleton(notebook)
        self.names = exercises(notebook)
        self.needs = upstream(notebook)
        code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        self.tests = {grade_id(cell): _test(cell) for cell in code if kind(cell) in ("test", "hidden")}
        self.trusted = {"__name__": "__main__"}
        used = set().union(*(loaded_names(ast.parse(source(cell))) for cell in code if kind(cell)))
        for cell in code:
            if not is_experiment(cell):
                _execute(_trusted_part(cell, used), self.trusted)
        namespace = dict(self.trusted)
        for cell in code:
            if kind(cell) == "solution":
                _execute(ast.parse(source(cell)), namespace)
        self.reference = {name: namespace[name] for name in self.names}


def _test(cell):
    about = cell["metadata"]["nbgrader"]
    name = about["grade_id"]
    return Test(name, name.split("-", 1)[1], float(about["points"]), compile(source(cell), f"<{name}>", "exec"))


def _trusted_part(cell, used):
    """已知代码整个可信；普通单元格只取import语句，而且只取测试、已知代码和答案用到的：画图的包装载起来要半秒。"""
    tree = ast.parse(source(cell)) if kind(cell) in ("", "given") else ast.Module([], [])
    if kind(cell) == "":
        tree.body = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        for node in tree.body:
            node.names = [alias for alias in node.names if _bound(alias) in used | {"*"}]
        tree.body = [node for node in tree.body if node.names]
    return tree


def _bound(alias):
    """import语句里的一项定义的名字。"""
    return (alias.asname or alias.name).split(".")[0]


def _execute(tree, namespace):
    exec(compile(tree, "<chapter>", "exec"), namespace)
