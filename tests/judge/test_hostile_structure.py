"""存心弄坏结构的提交：元数据、编号、单元格的种类和个数、输出、内容；每份都在真的沙箱里评。

提交里的结构一概不算数：分数、测试、次序是老师的；评分不会出错，坏的提交也不连累后面的。
"""

import copy
import json
import time

import numpy as np
import pytest

from dlcourse.build.source import read_chapter
from dlcourse.course.cells import HIDDEN_BEGIN, HIDDEN_END, grade_id, source
from dlcourse.judge.client import Judge, Options
from dlcourse.judge.session import Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.jail import missing
from hostile_cases import FOLDER

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
LIMITS = {"cpu_seconds": 20, "memory_bytes": 2 << 30, "file_bytes": 16 << 20}
POINTS = {"double": 40, "scale": 30, "honest": 30}
MAX_GRADED = 20_000_000     # 评过的Notebook最多多少个字节：与收提交的上限相同
ODD = [None, True, 0, -1, 2.5, float("nan"), "", "x", [], ["x"], {}, {"x": 1}, [[]], "\ud800", "\0", 10**30]


@pytest.fixture(scope="module")
def chapter():
    return plain(read_chapter(FOLDER / "chapter.py"))


@pytest.fixture(scope="module")
def judge(chapter):
    options = Options(settings=Settings(cell_seconds=4, submission_seconds=60), limits=LIMITS)
    with Judge(copy.deepcopy(chapter), options) as judge:
        yield judge


@pytest.fixture
def notebook(chapter):
    """一份全对的提交，可以随便弄坏。"""
    return copy.deepcopy(chapter)


@pytest.fixture
def marks(judge, chapter):
    """函数：评一份提交，返回{练习: 得分}，并核对该守的都守住了。"""
    def grade(notebook):
        grading = judge.grade(notebook)
        assert not grading.faulty, grading.tests
        assert set(grading.tests) == {f"{kind}-{name}" for name in POINTS for kind in ("test", "hidden")}
        assert sum(result.points for result in grading.tests.values()) == 100
        clean(grading, chapter)
        assert total(judge.grade(copy.deepcopy(chapter))) == 100     # 后来的老实人不受影响
        return {name: sum(grading.tests[f"{kind}-{name}"].score for kind in ("test", "hidden")) for name in POINTS}
    return grade


def plain(notebook):
    """普通的字典和列表，与从JSON读来的一样。"""
    return json.loads(json.dumps(notebook))


def total(grading):
    return sum(result.score for result in grading.tests.values())


def clean(grading, chapter):
    """评过的单元格：骨架是老师的，每一项都合规矩，能写成UTF-8的文件，大小有限。"""
    ours = [cell for cell in chapter["cells"] if grade_id(cell)]
    seen = [cell for cell in grading.cells if grade_id(cell)]
    assert [grade_id(cell) for cell in seen] == [grade_id(cell) for cell in ours]
    for mine, graded in zip(ours, seen, strict=True):
        assert graded["metadata"] == mine["metadata"] and graded["cell_type"] == mine["cell_type"]
        assert grade_id(mine) in POINTS or source(graded) == source(mine)
    ids = [cell["id"] for cell in grading.cells]
    assert len(set(ids)) == len(ids) and all(isinstance(name, str) and name for name in ids)
    for cell in grading.cells:
        assert cell["cell_type"] in ("code", "markdown", "raw")
        assert isinstance(cell["source"], str) and "attachments" not in cell
        assert grade_id(cell) or set(cell["metadata"]) <= {"tags"}
        for output in cell.get("outputs", []):
            assert output["output_type"] in ("stream", "display_data", "execute_result", "error")
            assert set(output.get("data", {})) <= {"text/plain", "image/png"}
            assert not output.get("metadata")
    assert len(json.dumps(grading.cells, ensure_ascii=False).encode("utf-8")) < MAX_GRADED


def cell_of(notebook, name):
    return next(cell for cell in notebook["cells"] if grade_id(cell) == name)


def graded_in(notebook):
    return [cell for cell in notebook["cells"] if grade_id(cell).startswith(("test-", "hidden-"))]


def spoil(notebook, name="double"):
    """把一道练习答错：不论怎样弄坏结构，它都得不到分。"""
    cell_of(notebook, name)["source"] = f"def {name}(x, times=0):\n    return x\n"
    return notebook


def own(text, **more):
    """学生自己的一个单元格。"""
    cell = {"cell_type": "code", "id": "", "metadata": {}, "source": text, "outputs": [], "execution_count": None}
    return {**cell, **more}


LOST_DOUBLE = {**POINTS, "double": 0}


# 分数、标志、编号

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


# 单元格

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


@pytest.mark.parametrize("tags", [["skip-execution"], ["experiment"], ["remove-cell", "raises-exception"], None, 5,
                                  "experiment", {"experiment": 1}, [[]]])
def test_tags(marks, notebook, tags):
    """跳过运行的标签放在测试上、答案上、学生自己的单元格上，都没有用。"""
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = tags
    notebook["cells"].insert(1, own("x = 1", metadata={"tags": tags, "nbgrader": {}}))
    assert marks(spoil(notebook)) == LOST_DOUBLE


def test_markers_everywhere(marks, notebook):
    """答案里满是隐藏测试的标记，盼着有人把中间的删掉。"""
    cell = cell_of(notebook, "double")
    cell["source"] = (f"{HIDDEN_BEGIN}\n{HIDDEN_END}\n" * 500 + f"{HIDDEN_END}\n{HIDDEN_BEGIN}\n" + cell["source"]
                      + f"\n{HIDDEN_BEGIN}\n" * 500)
    assert marks(notebook) == POINTS
    cell["source"] = f"{HIDDEN_BEGIN}\n" * 1000
    assert marks(notebook) == LOST_DOUBLE


# 内容

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


def test_outputs_filled_in(marks, notebook):
    """测试和答案事先填好了漂亮的输出。"""
    fake = [{"output_type": "execute_result", "data": {"text/plain": "100"}, "metadata": {}, "execution_count": 1},
            {"output_type": "stream", "name": "stdout", "text": "全部通过"}]
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=copy.deepcopy(fake), execution_count=7)
    assert marks(spoil(notebook)) == LOST_DOUBLE


def test_saved_outputs_are_dropped(judge, notebook):
    """交来的输出一个也不留，留下的都是评的时候自己产生的。"""
    nasty = [{"output_type": "display_data", "metadata": {}, "data": {
        "text/html": "<script>SAVED</script>", "image/svg+xml": "<svg onload=SAVED>", "application/javascript": "SAVED",
        "image/png": "SAVED", "application/vnd.jupyter.widget-view+json": {"model_id": "SAVED"}}}]
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = copy.deepcopy(nasty)
        cell["attachments"] = {"SAVED.svg": {"image/svg+xml": "SAVED"}}
    assert "SAVED" not in json.dumps(judge.grade(notebook).cells)


def test_scripts_displayed(judge, marks, notebook):
    """运行时显示HTML、脚本、SVG、不是PNG的图片：只留文字和真的PNG。"""
    notebook["cells"].insert(1, own("""
from IPython.display import display
display({"text/plain": "好", "text/html": "<b>SAVED</b>", "application/javascript": "alert('SAVED')",
         "image/svg+xml": "<svg onload='SAVED'>", "text/latex": "SAVED", "application/json": {"SAVED": 1},
         "text/markdown": "SAVED"}, raw=True)
display({"image/png": "SAVEDdata:text/html,<script>"}, raw=True)
display({"image/png": "iVBORw0KGgo=\\"><script>SAVED</script>"}, raw=True)
display({"text/plain": "好"}, metadata={"image/png": {"width": "SAVED"}, "SAVED": 1}, raw=True)
class Own:
    def _repr_mimebundle_(self, **keywords):
        return {"text/plain": "好", "application/javascript": "SAVED"}, {"SAVED": "SAVED"}
Own()
"""))
    cell = next(cell for cell in judge.grade(notebook).cells if "_repr_mimebundle_" in cell["source"])
    assert [output["data"] for output in cell["outputs"]] == [{"text/plain": "好"}] * 3
    assert marks(notebook) == POINTS


def test_many_cells(marks, notebook):
    """另加两千个单元格。"""
    for k in range(2000):
        notebook["cells"].insert(1, own(f"x{k} = {k}") if k % 2 else own("文字", cell_type="markdown"))
    assert marks(notebook) == POINTS


def test_too_many_cells_to_run(chapter, notebook):
    """十万个单元格：整理得出来，到了整份的时限就停下，不是评分器故障。"""
    notebook["cells"][1:1] = [own("x = 1")] * 100_000
    settings = Settings(cell_seconds=1, submission_seconds=5)
    with Judge(copy.deepcopy(chapter), Options(settings=settings, limits=LIMITS)) as judge:
        grading = judge.grade(notebook)
        assert {result.verdict for result in grading.tests.values()} == {Verdict.TIMED_OUT}
        assert total(judge.grade(copy.deepcopy(chapter))) == 100


def test_many_noisy_cells(judge, marks, notebook):
    """每个单元格的输出都不超过上限，加起来很多：评过的Notebook仍然不大。"""
    for k in range(60):
        notebook["cells"].insert(1, own(f"for _ in range(5):\n    print('{k % 10}' * 190_000, flush=True)\n"
                                        f"    display({k})"))
    assert marks(notebook) == POINTS
    shown = [cell["outputs"] for cell in judge.grade(notebook).cells if cell["source"].startswith("for _")]
    assert shown[0][0]["text"].startswith("9" * 190_000) and "不再留下" in json.dumps(shown, ensure_ascii=False)
    assert shown[-1] == []


@pytest.mark.parametrize("text", ["x = '" + "a" * 5_000_000 + "'", "x = [" + "1," * 2_500_000 + "]",
                                  "# " + "长" * 5_000_000, "# " + "a" * 15_000_000, "x" + "=(" * 20_000,
                                  "-" * 1_000_000 + "1", "a" + ".b" * 100_000],
                         ids=["string", "list", "comment", "huge", "parentheses", "signs", "dots"])
def test_a_very_long_line(marks, notebook, text):
    """一行几兆字节，或者让编译器递归到底；只伤到它自己。"""
    notebook["cells"].insert(1, own(text))
    assert marks(notebook) == POINTS


def test_a_very_long_answer(judge, marks, notebook):
    """8 MiB以上的答案：没有运行，判违规；依赖它的练习换成参考答案再测。"""
    cell_of(notebook, "double")["source"] += "# " + "长" * 3_500_000
    assert marks(notebook) == LOST_DOUBLE
    result = judge.grade(notebook).tests["test-double"]
    assert result.verdict is Verdict.VIOLATION and "太长" in result.message


@pytest.mark.parametrize("text", ["x = 1\0", "\ud800 = 1", "'\udfff\ud800'", "print('\\ud800')", "\ufeffx = 1",
                                  "\u202e# x", "raise ValueError('\\ud800\\0')", "\r", "\x1b]0;x\x07", "x\u2028= 1",
                                  "1/0 # \ud800"],
                         ids=ascii)
def test_odd_characters(marks, notebook, text):
    """空字符、落单的代理、换方向的字符。"""
    notebook["cells"].insert(1, own(text))
    notebook["cells"].insert(1, own(text, cell_type="markdown"))
    assert marks(notebook) == POINTS
    cell_of(notebook, "double")["source"] = text
    assert marks(notebook) == LOST_DOUBLE


def test_odd_characters_in_a_trace(marks, notebook):
    """可见测试里学生的出错信息带着落单的代理。"""
    cell_of(notebook, "double")["source"] = "def double(x):\n    raise ValueError('\\ud800\\0')\n"
    assert marks(notebook) == LOST_DOUBLE


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


# 时间和隐藏测试

def test_many_slow_cells(chapter, notebook):
    """每个单元格都不超时，加起来超过整份的时限：停下来，后面的测试判超时，不是评分器故障。"""
    notebook["cells"][1:1] = [own("import time\ntime.sleep(0.9)") for _ in range(12)]
    settings = Settings(cell_seconds=1, submission_seconds=3)
    with Judge(copy.deepcopy(chapter), Options(settings=settings, limits=LIMITS)) as judge:
        start = time.monotonic()
        grading = judge.grade(notebook)
        assert time.monotonic() - start < settings.submission_seconds + 2 * settings.cell_seconds + 2
        assert {result.verdict for result in grading.tests.values()} == {Verdict.TIMED_OUT}
        assert total(judge.grade(copy.deepcopy(chapter))) == 100


LEAKS = {
    "形状": "    return np.zeros((0, int(abs(x.flat[0]) * 1e12))) if x.ndim == 2 else 2 * x\n",
    "种类": "    return np.zeros(x.shape, f'U{int(abs(x.flat[0]) * 1e6)}') if x.ndim == 2 else 2 * x\n",
    "文字": "    raise ValueError(f'{int(abs(x.flat[0]) * 1e12)}')\n",
    "打印": "    print([int(abs(v) * 1e12) for v in x.flat]); return x\n",
}


@pytest.mark.parametrize("how", LEAKS)
def test_hidden_values_do_not_come_back(judge, notebook, how):
    """函数把隐藏测试的参数编进返回值的形状、种类，异常的文字，打印的内容里：评完的结果里都没有。"""
    numbers = [f"{int(abs(v) * scale)}" for k in range(3) for scale in (1e12, 1e6)
               for v in np.random.RandomState(4711 + k).randn(3, k + 1).flat]
    cell_of(notebook, "double")["source"] = "import numpy as np\ndef double(x):\n    x = np.asarray(x)\n" + LEAKS[how]
    grading = judge.grade(notebook)
    hidden = grading.tests["hidden-double"]
    assert hidden.score == 0
    report = json.dumps([cell["outputs"] for cell in grading.cells if cell["cell_type"] == "code"]) + hidden.message
    assert not [number for number in numbers if len(number) > 4 and number in report], report


def test_hidden_values_are_not_printed_later(judge, notebook):
    """函数记下隐藏测试的参数，由后面的单元格打印。"""
    cell_of(notebook, "double")["source"] = (
        "import numpy as np\nseen = []\ndef double(x):\n    seen.append(np.array(x))\n    return 2 * np.asarray(x)\n")
    cell_of(notebook, "scale")["source"] += "\nprint('SEEN', [v for x in seen for v in x.flat])\n"
    notebook["cells"].append(own("print('SEEN', [v for x in seen for v in x.flat])"))
    grading = judge.grade(notebook)
    value = str(float(np.random.RandomState(4711).randn(3, 1)[0, 0]))
    assert value not in json.dumps(grading.cells) and total(grading) == 100


# 评分器这一侧的函数：学生能让它们算多久、占多少内存、递归多深

def with_exercise(chapter, name, solution, test):
    """靶子再加一道练习，测试的分数是0以外的小数目。"""
    chapter = copy.deepcopy(chapter)
    for grade, text, points in ((name, solution, None), (f"test-{name}", test, 1), (f"hidden-{name}", test, 1)):
        about = {"grade_id": grade, "schema_version": 3, "grade": points is not None, "locked": points is not None,
                 "solution": points is None, "task": False, **({"points": points} if points else {})}
        chapter["cells"].append(own(text, id=grade, metadata={"nbgrader": about}))
    return chapter


def grade_once(chapter, name, answer, **limits):
    """评一份把name答成answer的提交，返回(Grading, 秒数)。"""
    notebook = copy.deepcopy(chapter)
    cell_of(notebook, name)["source"] = answer
    settings = Settings(**{"cell_seconds": 1, "submission_seconds": 10, **limits})
    with Judge(copy.deepcopy(chapter), Options(settings=settings, limits=LIMITS)) as judge:
        start = time.monotonic()
        grading = judge.grade(notebook)
        return grading, time.monotonic() - start


def test_a_reference_called_for_ever(chapter):
    """换成参考答案再测时，让评分器的参考答案循环一万亿次。"""
    test = "assert float(quad(1.0)) == 4.0\n"
    chapter = with_exercise(chapter, "quad", "def quad(x):\n    return scale(x, 2)\n", test)
    grading, seconds = grade_once(chapter, "quad", "def quad(x):\n    return scale(x, 10**12)\n")
    assert not grading.faulty and seconds < 20
    assert {grading.tests[f"{kind}-quad"].verdict for kind in ("test", "hidden")} == {Verdict.TIMED_OUT}
    assert total(grading) == 100


def test_recursion_between_both_sides(chapter):
    """测试的函数调用学生的函数，学生的函数又调用测试的函数，没有尽头。"""
    test = "assert pair(lambda x: pair(lambda y: y, x), 1.0) == 1.0\n"
    chapter = with_exercise(chapter, "pair", "def pair(f, x):\n    return f(x)\n", test)
    answer = "known = []\ndef pair(f, x):\n    known.append(f)\n    return known[0](x)\n"
    grading, seconds = grade_once(chapter, "pair", answer, cell_seconds=5)
    assert not grading.faulty and seconds < 20
    assert Verdict.PASSED not in {grading.tests[f"{kind}-pair"].verdict for kind in ("test", "hidden")}
    assert total(grading) == 100


def test_memory_of_the_judge(chapter):
    """让评分器的函数把48 MB的字节变成3 GB的浮点数：在评分器里也有上限。"""
    test = "import numpy as np\nassert wide(lambda x: float(np.sum(x + np.ones(8))), np.zeros(1)) == 8.0\n"
    chapter = with_exercise(chapter, "wide", "def wide(f, x):\n    return f(x)\n", test)
    answer = ("import numpy as np\ndef wide(f, x):\n    try:\n        f(np.zeros((48 << 20, 1), np.uint8))\n"
              "    except RuntimeError:\n        return f(x)\n    return 'memory'\n")
    grading, _ = grade_once(chapter, "wide", answer, cell_seconds=10, submission_seconds=60)
    assert not grading.faulty and total(grading) == 102
