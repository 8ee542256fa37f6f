"""存心弄坏单元格的提交：删掉、挪动、改种类、重复、缺了项，或者根本不是单元格。每份都在真的沙箱里评。"""

import copy

import pytest

from dlcourse.course.cells import HIDDEN_BEGIN, HIDDEN_END, source
from dlcourse.sandbox.jail import missing
from spoiled_notebooks import LOST_DOUBLE, ODD, POINTS, cell_of, graded_in, own, spoil

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


def test_tests_deleted(marks, notebook):
    spoil(notebook)
    notebook["cells"] = [cell for cell in notebook["cells"] if cell not in graded_in(notebook)]
    assert marks(notebook) == LOST_DOUBLE


def test_given_cells_deleted_or_changed(marks, notebook):
    """锁住的已知代码删掉或改掉，都恢复成老师的。"""
    changed = copy.deepcopy(notebook)
    cell_of(changed, "given-base")["source"] = "def base(x):\n    return x * 0\n"
    assert marks(changed) == POINTS
    notebook["cells"].remove(cell_of(notebook, "given-base"))
    assert marks(notebook) == POINTS


def test_everything_deleted(marks, notebook):
    assert marks({**notebook, "cells": []}) == dict.fromkeys(POINTS, 0)


def test_cells_reversed(marks, notebook):
    """次序颠倒：次序是老师的，答案照样算。"""
    notebook["cells"].reverse()
    assert marks(notebook) == POINTS


def test_tests_moved_before_the_answers(marks, notebook):
    moved = graded_in(notebook)
    notebook["cells"] = moved + [cell for cell in notebook["cells"] if cell not in moved]
    assert marks(spoil(notebook)) == LOST_DOUBLE


@pytest.mark.parametrize("text", ["", "pass", "raise SystemExit", "(", "assert True\n1.0", "%%script true\n", "\0"])
def test_tests_altered(marks, notebook, text):
    for cell in graded_in(notebook):
        cell["source"] = text
    assert marks(spoil(notebook)) == LOST_DOUBLE


@pytest.mark.parametrize("kind", ["markdown", "raw", "heading", "", None, 5, ["code"], {}])
def test_tests_retyped(marks, notebook, kind):
    """测试改成Markdown、原文、没有的种类：仍旧是代码，照样运行。"""
    for cell in graded_in(notebook):
        cell["cell_type"] = kind
    assert marks(spoil(notebook)) == LOST_DOUBLE


@pytest.mark.parametrize("kind", ["markdown", "raw", "heading", None, ["code"]])
def test_own_cells_of_odd_types(marks, notebook, kind):
    """学生自己的单元格的种类稀奇古怪。"""
    notebook["cells"].insert(1, own("print(1)", cell_type=kind))
    assert marks(notebook) == POINTS


def test_solutions_duplicated(marks, notebook):
    """填写单元格有几份：以最后一份为准，错的在后就错。"""
    right = copy.deepcopy(cell_of(notebook, "double"))
    spoil(notebook)["cells"].append(right)
    assert marks(notebook) == POINTS
    notebook["cells"].append({**copy.deepcopy(right), "source": "def double(x):\n    return x\n"})
    assert marks(notebook) == LOST_DOUBLE


def test_all_cells_in_one(marks, notebook):
    """全部代码并进一个填写单元格，测试在里面也先跑一遍。"""
    text = "\n".join(source(cell) for cell in notebook["cells"] if cell["cell_type"] == "code")
    notebook["cells"] = [{**cell_of(notebook, "double"), "source": text}]
    assert marks(notebook) == {"double": 40, "scale": 30, "honest": 30}
    notebook["cells"] = [{**notebook["cells"][0], "source": "import os\n" + text.replace("2 * base(x)", "base(x)")}]
    assert marks(notebook)["double"] == 0


def test_markers_everywhere(marks, notebook):
    """答案里满是隐藏测试的标记，盼着有人把中间的删掉。"""
    cell = cell_of(notebook, "double")
    cell["source"] = (f"{HIDDEN_BEGIN}\n{HIDDEN_END}\n" * 500 + f"{HIDDEN_END}\n{HIDDEN_BEGIN}\n" + cell["source"]
                      + f"\n{HIDDEN_BEGIN}\n" * 500)
    assert marks(notebook) == POINTS
    cell["source"] = f"{HIDDEN_BEGIN}\n" * 1000
    assert marks(notebook) == LOST_DOUBLE


@pytest.mark.parametrize("key", ["metadata", "outputs", "id", "execution_count", "source", "cell_type"])
def test_missing_keys(marks, notebook, key):
    """单元格少了一项：学生自己的和测试都少。"""
    for cell in graded_in(spoil(notebook)):
        cell.pop(key, None)
    bare = own("x = 1")
    del bare[key]
    notebook["cells"].insert(1, bare)
    assert marks(notebook) == LOST_DOUBLE


def test_cells_that_are_not_cells(marks, notebook):
    notebook["cells"][1:1] = ODD
    assert marks(notebook) == POINTS


@pytest.mark.parametrize("key", ["metadata", "source", "id", "outputs", "execution_count", "cell_type"])
def test_odd_values(marks, chapter, notebook, key):
    """单元格里的每一项都可能是任何JSON：评得出来，别的照常。"""
    notebook["cells"][1:1] = [own("x = 1", **{key: odd}) for odd in ODD if odd != "x" or key != "source"]
    assert marks(notebook) == POINTS
    notebook["cells"] = [cell for cell in notebook["cells"] if cell in chapter["cells"]]
    spoil(notebook)
    for cell, odd in zip(graded_in(notebook), ODD, strict=False):
        cell[key] = odd
    assert marks(notebook) == LOST_DOUBLE


@pytest.mark.parametrize("cells", [None, {}, "x", 5], ids=repr)
def test_cells_is_not_a_list(marks, notebook, cells):
    assert marks({**notebook, "cells": cells}) == dict.fromkeys(POINTS, 0)


def test_sources_as_lists(marks, notebook):
    """内容写成行的列表，与写成一个字符串一样。"""
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
    assert marks(notebook) == POINTS
