"""构建：不合规矩的源文件停下来并说清在哪里；同样的输入得到同样的字节。"""

import nbformat
import pytest

from dlcourse.build.release import check_leaks
from dlcourse.build.source import read_chapter
from dlcourse.build.views import build_chapter, stale_views
from dlcourse.course.errors import CourseError

CHAPTER = '''# %% [markdown]
# # 小章
# 给出$y = 2x$。

# %%
from dlcourse import checks

# %% nbgrader={"grade_id": "double"}
def double(x):
    """返回2x。"""
    ### 开始
    doubled_value_of_x = 2 * x + 0 * len("telling")
    y = doubled_value_of_x
    ### 结束
    return y

# %% nbgrader={"grade_id": "test-double", "points": 40}
with checks.exercise("double"):
    checks.close(double(2), 4)

# %% nbgrader={"grade_id": "hidden-double", "points": 60}
# 隐藏测试：换别的数
### 隐藏测试开始
with checks.exercise("double"):
    checks.close(double(-3), -6)
### 隐藏测试结束
'''


@pytest.fixture
def write(make_course):
    """函数：把文字写成临时课程里的99-small章，返回(根, 源文件)。"""
    def write(text):
        root = make_course()
        path = root / "source" / "99-small" / "99-small.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return root, path
    return write


def test_a_good_chapter_is_read(write):
    notebook = read_chapter(write(CHAPTER)[1])
    assert [cell.id for cell in notebook.cells] == [
        "99-small-000", "99-small-001", "double", "test-double", "hidden-double"]
    assert notebook.cells[2].metadata.nbgrader.solution and notebook.cells[4].metadata.nbgrader.locked


def test_a_solution_uses_earlier_exercises_only(write):
    """两道练习，前一道的参考答案调用后一道。"""
    first, *cells = CHAPTER.split("# %% nbgrader")
    exercise = "".join("# %% nbgrader" + cell for cell in cells).replace("40", "20").replace("60", "30")
    second = exercise.replace("double", "fourfold")
    early = exercise.replace('0 * len("telling")', "0 * fourfold(x)")
    _, path = write(first + second + early)
    assert read_chapter(path)
    path.write_text(first + early + second, encoding="utf-8")
    with pytest.raises(CourseError, match="练习double用到了后面的练习fourfold"):
        read_chapter(path)


@pytest.mark.parametrize(("old", "new", "words"), [
    ("    ### 开始\n", "    ###开始\n", "第3个单元格：这一行像标记又不是：“###开始”"),
    ("    ### 开始\n", "    # 开始\n", "像标记又不是"),
    ("    ### 开始\n", "    z = 1  ### 开始\n", "像标记又不是"),
    ("    ### 开始\n", "    #### 开始\n", "像标记又不是"),
    ("    ### 结束\n", "", "没有对应的结束"),
    ("    ### 结束\n", "    ### 结束\n    ### 结束\n", "没有配成对"),
    ("    ### 结束\n", "    ### 开始\n    ### 结束\n", "没有配成对"),
    ("    ### 开始\n", "", "没有配成对"),
    ("### 隐藏测试结束\n", "", "没有对应的结束"),
    ("### 隐藏测试开始\nwith", "with", "没有配成对"),
    ("# 给出", "# ### 开始 给出", "正文里写了标记"),
    ("from dlcourse import checks\n\n", "### 开始\nfrom dlcourse import checks\n### 结束\n\n", "不该出现在这种单元格"),
    ('"hidden-double"', '"test-double"', "已经用过"),
    ('"test-double"', '"test-加倍"', "ASCII"),
    ('"test-double"', '"test double"', "ASCII"),
    ('"points": 60', '"points": 50', "90分，不是100分"),
    ('"grade_id": "hidden-double", ', '"grade_id": "hidden-other", ', "缺少hidden-double"),
    ('"grade_id": "double"', '"grade_id": "double", "points": 3', "其他单元格只写grade_id"),
    ("def double(", "def twice(", "没有函数double"),
    ("    y = doubled_value_of_x\n", "    y = doubled_value_of_x +\n", "参考答案里有语法错误"),
])
def test_a_broken_chapter_stops_the_build(write, old, new, words):
    assert old in CHAPTER
    path = write(CHAPTER.replace(old, new, 1))[1]
    with pytest.raises(CourseError) as caught:
        read_chapter(path)
    assert words in str(caught.value)
    assert path.name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_text_stops_the_build(write):
    path = write(CHAPTER)[1]
    path.write_bytes(b"\xff\xfe\x00binary")
    with pytest.raises(CourseError, match="读不出来"):
        read_chapter(path)


def test_build_twice_gives_the_same_bytes(write):
    root, _ = write(CHAPTER)
    written = build_chapter(root, "99-small")
    before = {path: path.read_bytes() for path in written}
    assert {path.parent.name for path in written} == {"99-small", "notebooks"} and len(written) == 3
    assert build_chapter(root, "99-small") == []
    for path in written:
        path.unlink()
    build_chapter(root, "99-small")
    assert {path: path.read_bytes() for path in written} == before
    assert stale_views(root, "99-small") == []


def test_check_finds_every_stale_view(write):
    root, source = write(CHAPTER)
    release, walkthrough = root / "release/99-small/99-small.ipynb", root / "notebooks/99-small.ipynb"
    build_chapter(root, "99-small")
    walkthrough.write_text(walkthrough.read_text().replace("小章", "大章"))
    assert stale_views(root, "99-small") == [walkthrough]
    release.unlink()
    assert stale_views(root, "99-small") == [release, walkthrough]
    source.write_text(CHAPTER.replace("小章", "新章"))
    assert len(stale_views(root, "99-small")) == 3


def test_release_has_stub_and_no_answer(write):
    root, _ = write(CHAPTER)
    build_chapter(root, "99-small")
    release = nbformat.read(root / "release/99-small/99-small.ipynb", as_version=4)
    double, hidden = release.cells[2].source, release.cells[4].source
    assert "    ### 开始\n" in double and "    raise NotImplementedError\n    ### 结束\n" in double
    assert "doubled_value" not in nbformat.writes(release) and "-6" not in nbformat.writes(release)
    assert hidden == "# 隐藏测试：换别的数"
    assert [p.name for p in (root / "release/99-small").iterdir()] == ["99-small.ipynb"]


def test_a_surviving_solution_line_is_found(write):
    notebook = read_chapter(write(CHAPTER)[1])
    with pytest.raises(CourseError, match="答案漏出来了"):
        check_leaks("99-small", notebook, notebook)


def test_a_line_given_in_the_text_is_no_leak(write):
    root, _ = write(CHAPTER.replace("# 给出$y = 2x$。", '# 写成`doubled_value_of_x = 2 * x + 0 * len("telling")`。'))
    assert build_chapter(root, "99-small")


def test_a_test_that_cannot_fail_stops_the_build(write):
    root, _ = write(CHAPTER.replace("checks.close(double(-3), -6)", "pass"))
    with pytest.raises(CourseError, match="hidden-double在答案空白时也通过了"):
        build_chapter(root, "99-small")
    assert not (root / "notebooks").exists()


def test_a_wrong_reference_answer_stops_the_build(write):
    root, _ = write(CHAPTER.replace("= 2 * x", "= 3 * x"))
    with pytest.raises(CourseError, match="test-double"):
        build_chapter(root, "99-small")


def test_walkthrough_is_solved_and_without_hidden_tests(write):
    root, _ = write(CHAPTER)
    build_chapter(root, "99-small")
    text = (root / "notebooks/99-small.ipynb").read_text()
    assert "doubled_value" in text and "-6" not in text and "nbgrader" not in text
