"""存心弄坏元数据的提交：分数、标志、编号、标签、Notebook的语言和版本。每份都在真的沙箱里评。"""

import copy

import pytest

from dlcourse.course.cells import grade_id
from dlcourse.sandbox.jail import missing
from spoiled_notebooks import LOST_DOUBLE, ODD, POINTS, cell_of, graded_in, own, spoil

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


@pytest.mark.parametrize("points", [10**6, -5, 0, "100", None, float("inf"), float("nan"), [], 1e308])
def test_inflated_points(marks, notebook, points):
    """把测试的分数改大、改成负的、改成别的东西。"""
    for cell in notebook["cells"]:
        if grade_id(cell):
            cell["metadata"]["nbgrader"]["points"] = points
    assert marks(spoil(notebook)) == LOST_DOUBLE


def test_flags_flipped(marks, notebook):
    """grade、solution、locked、task全反过来：测试成了答案，答案成了测试。"""
    for cell in notebook["cells"]:
        about = cell["metadata"].get("nbgrader", {})
        for flag in ("grade", "solution", "locked", "task"):
            about[flag] = not about.get(flag)
    assert marks(spoil(notebook)) == LOST_DOUBLE


@pytest.mark.parametrize("version", [0, 1, 99, -1, "x", None, 3.5, [3], {}])
def test_odd_schema_versions(marks, notebook, version):
    for cell in notebook["cells"]:
        if grade_id(cell):
            cell["metadata"]["nbgrader"]["schema_version"] = version
    assert marks(spoil(notebook)) == LOST_DOUBLE


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_nbgrader_metadata_is_something_else(marks, notebook, odd):
    """nbgrader的元数据、编号是数、列表、空的：测试照旧，认不出编号的答案只是学生自己的单元格。"""
    spoil(notebook)
    for cell in notebook["cells"][1::2]:
        cell["metadata"]["nbgrader"] = odd
    for cell in notebook["cells"][::2]:
        cell["metadata"].setdefault("nbgrader", {})["grade_id"] = odd
    assert marks(notebook) == LOST_DOUBLE


def test_ids_renamed(marks, notebook):
    """测试的编号改成另一道练习的，答错的练习的测试都改名藏起来。"""
    spoil(notebook)
    for kind in ("test", "hidden"):
        cell_of(notebook, f"{kind}-double")["metadata"]["nbgrader"]["grade_id"] = f"{kind}-honest"
    assert marks(notebook) == LOST_DOUBLE


def test_ids_swapped(marks, notebook):
    """填写单元格与测试互换编号：测试的内容成了答案。"""
    answer, test = cell_of(notebook, "double"), cell_of(notebook, "hidden-double")
    answer["metadata"], test["metadata"] = test["metadata"], answer["metadata"]
    assert marks(notebook)["double"] == 0


def test_ids_duplicated(marks, notebook):
    """每个测试另有几份同名的，内容是空的；答错的练习得不到分。"""
    spoil(notebook)
    for cell in graded_in(notebook):
        for text in ("", "pass", "print('通过')"):
            notebook["cells"].append({**copy.deepcopy(cell), "source": text})
    assert marks(notebook) == LOST_DOUBLE


@pytest.mark.parametrize("tags", [["skip-execution"], ["experiment"], ["remove-cell", "raises-exception"], None, 5,
                                  "experiment", {"experiment": 1}, [[]]])
def test_tags(marks, notebook, tags):
    """跳过运行的标签放在测试上、答案上、学生自己的单元格上，都没有用。"""
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = tags
    notebook["cells"].insert(1, own("x = 1", metadata={"tags": tags, "nbgrader": {}}))
    assert marks(spoil(notebook)) == LOST_DOUBLE


@pytest.mark.parametrize("metadata", [{"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}},
                                      {"kernelspec": {"name": "bash; touch x"}}, {"language_info": {"name": "julia"}},
                                      {"kernelspec": None, "celltoolbar": 5}, {}, None, [], "x"], ids=repr)
def test_another_language(marks, notebook, metadata):
    """内核是别的语言的，或者没有元数据。"""
    notebook["metadata"] = metadata
    assert marks(notebook) == POINTS


@pytest.mark.parametrize("version", [(3, 0), (4, 0), (5, 0), ("4", None), (None, [])])
def test_odd_format_versions(marks, notebook, version):
    notebook["nbformat"], notebook["nbformat_minor"] = version
    assert marks(notebook) == POINTS


@pytest.mark.parametrize("depth", [100, 900, 5000])
def test_nested_metadata(marks, notebook, depth):
    """元数据一层套一层。"""
    nested = []
    for _ in range(depth):
        nested = [nested]
    notebook["metadata"]["x"] = nested
    notebook["cells"].insert(1, own("x = 1", metadata={"x": nested}))
    notebook["cells"][2]["metadata"]["x"] = nested
    assert marks(notebook) == POINTS
