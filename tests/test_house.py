"""房子的规矩：每个房间说清自己是什么、在哪一侧；没有太长的文件和函数。箭头由make lint核对。"""

import ast

import pytest

from repository import ROOT

CODE = [path for folder in ("dlcourse", "tests", "benchmarks") for path in sorted((ROOT / folder).rglob("*.py"))
        if not {"answers", "cases", "old_class"} & set(path.parts)]
ROOMS = [path for path in CODE if path.name == "__init__.py" and path.parent.parent.name == "dlcourse"]
MAX_FILE, MAX_FUNCTION = 300, 50


@pytest.mark.parametrize("path", [path for path in ROOMS if path.parent.name not in ("checks", "figures")],
                         ids=lambda path: path.parent.name)
def test_a_room_says_what_it_is_for(path):
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert "信任边界：" in text and "可以导入：" in text


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_fits_in_the_head(path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) <= MAX_FILE
    assert ast.get_docstring(tree) or not text.strip() or path.parts[-2] == "hostile"
    long = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
            and node.end_lineno - node.lineno >= MAX_FUNCTION]
    assert not long
