"""评分器：答案库里每一份都评得对；崩溃和死循环只赔上自己的测试；前面的错不株连后面。"""

import base64
import copy
import io
from dataclasses import replace
from functools import partial

import nbformat
import PIL.Image
import pytest

from dlcourse.bank.answers import Answer, fill, read_answers
from dlcourse.classroom.grading_task import grade_in
from dlcourse.classroom.pool import local_pool
from dlcourse.course.cells import exercises, grade_id
from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.jail import missing
from repository import ROOT, read_view

CHAPTERS = sorted(path.stem for path in (ROOT / "tests" / "answers").glob("*.py"))
OPTIONS = Options(settings=Settings(cell_seconds=5), figures=False, trust=bool(missing()))
CHAPTER = "02-logistic-regression"


@pytest.fixture(scope="module")
def judge():
    with Judge(read_view("source", CHAPTER), OPTIONS) as judge:
        yield judge


@pytest.fixture(scope="module")
def artist():
    """画图的评分进程。"""
    with Judge(read_view("source", CHAPTER), replace(OPTIONS, figures=True)) as judge:
        yield judge


def total(grading):
    return sum(result.score for result in grading.tests.values())


@pytest.fixture(scope="module", params=CHAPTERS)
def bank(request):
    """评过的答案库：(源Notebook, [(Answer, Grading)])；每个处理器一个评分进程。"""
    source, answers = read_view("source", request.param), read_answers(ROOT, request.param)
    notebooks = [source, read_view("release", request.param), *(fill(source, [answer]) for answer in answers)]
    with local_pool() as pool:
        full, blank, *graded = pool.executor.map(partial(grade_in, request.param, source, OPTIONS), notebooks)
    assert total(full) == 100
    assert total(blank) == 0
    return source, list(zip(answers, graded, strict=True))


def test_the_whole_answer_bank(bank):
    """源文件100分，空白0分；错误答案只在自己的练习里丢分（后面的换成参考答案再测），正确写法得满分。"""
    wrong = []
    for answer, grading in bank[1]:
        own = {name: result for name, result in grading.tests.items() if name.split("-", 1)[1] == answer.exercise}
        passed = all(result.verdict is Verdict.PASSED for result in own.values())
        spread = [name for name, result in grading.tests.items()
                  if name not in own and result.verdict is not Verdict.PASSED]
        if passed != (answer.kind == "right") or spread or grading.faulty:
            wrong.append((answer.exercise, answer.kind, answer.about, own, spread))
        if answer.kind == "slow":
            assert Verdict.TIMED_OUT in {result.verdict for result in own.values()}
    assert not wrong, "\n".join(map(str, wrong))


def test_every_exercise_has_enough_answers(bank):
    """三个错误答案、一个另写的正确答案；至少一个错误答案骗得过可见测试，骗不过隐藏测试。"""
    source, graded = bank
    for name in exercises(source):
        mine = [(answer.kind, grading.tests) for answer, grading in graded if answer.exercise == name]
        assert sum(kind == "wrong" for kind, _ in mine) >= 3, name
        assert sum(kind == "right" for kind, _ in mine) >= 1, name
        assert any(kind == "wrong" and tests[f"test-{name}"].score and not tests[f"hidden-{name}"].score
                   for kind, tests in mine), f"{name}没有只被隐藏测试抓住的错误答案"


def test_a_crash_costs_its_own_tests_only(judge):
    code = "import os\n\ndef predict(w, b, X):\n    os._exit(3)\n"
    grading = judge.grade(fill(read_view("source", CHAPTER), [Answer("predict", "crash", "", code)]))
    lost = {name for name, result in grading.tests.items() if result.verdict is not Verdict.PASSED}
    assert lost == {"test-predict", "hidden-predict"}
    assert grading.tests["test-predict"].verdict is Verdict.CRASHED
    assert grading.tests["test-model"].isolated and "predict" in grading.tests["test-model"].message


def test_a_failed_check_says_why_and_hidden_ones_show_no_values(judge):
    code = "def initialize_with_zeros(dim):\n    return np.zeros(dim), 0.0\n"
    grading = judge.grade(fill(read_view("source", CHAPTER), [Answer("initialize_with_zeros", "wrong", "", code)]))
    visible, hidden = grading.tests["test-initialize_with_zeros"], grading.tests["hidden-initialize_with_zeros"]
    assert visible.verdict is hidden.verdict is Verdict.WRONG and visible.message and hidden.message
    assert "期望" not in hidden.message and not hidden.trace


def test_a_broken_cell_does_not_stop_the_rest(judge):
    """学生自己的单元格语法有错：它出错，别的照常。"""
    notebook = copy.deepcopy(read_view("source", CHAPTER))
    notebook.cells.insert(2, nbformat.v4.new_code_cell("这不是Python ("))
    grading = judge.grade(notebook)
    assert total(grading) == 100
    broken = next(cell for cell in grading.cells if cell["source"].startswith("这不是"))
    assert broken["outputs"][0]["ename"] == "SyntaxError"


def test_outputs_of_the_student_are_kept(judge):
    notebook = copy.deepcopy(read_view("source", CHAPTER))
    notebook.cells.insert(2, nbformat.v4.new_code_cell("print('你好')\n1 + 1"))
    cell = next(cell for cell in judge.grade(notebook).cells if cell["source"].startswith("print('你好')"))
    assert [output["output_type"] for output in cell["outputs"]] == ["stream", "execute_result"]
    assert cell["outputs"][0]["text"] == "你好\n" and cell["outputs"][1]["data"]["text/plain"] == "2"


@pytest.mark.parametrize(("code", "size", "border"), [
    ("figures.use_course_style()\nfigures.cost_curve([2, 1])", (640, 400), 0),      # 自己排版，不裁
    ("figures.use_course_style()\nfrom matplotlib.backends.backend_svg import FigureCanvasSVG\n"
     "figures.cost_curve([2, 1])\nFigureCanvasSVG(plt.gcf())", (640, 400), 20),
    ("plt.rcdefaults()\nplt.figure(figsize=(6, 4), dpi=100)\nplt.plot([1, 2])", (600, 400), 100),   # 裁掉四周的空白
    ("plt.figure()", None, 0)])
def test_figures_of_the_student_are_drawn(artist, code, size, border):
    """图画成PNG，与Jupyter里一样大，至多差一圈边border；空的图什么也不画。"""
    notebook = copy.deepcopy(read_view("source", CHAPTER))
    notebook.cells.append(nbformat.v4.new_code_cell(
        f"import matplotlib.pyplot as plt\nfrom dlcourse import figures\n{code}\nplt.show()"))
    found = [output["data"]["image/png"] for output in artist.grade(notebook).cells[-1]["outputs"]
             if "image/png" in output.get("data", {})]
    if size is None:
        assert not found
        return
    picture = PIL.Image.open(io.BytesIO(base64.b64decode(found[0])))
    assert all(abs(wanted - got) <= border for wanted, got in zip(size, picture.size, strict=True))
    assert len(picture.convert("RGB").getcolors(100_000)) > 10


def test_restored_cells_are_the_teachers(judge):
    """学生改了测试、分数和次序，评的还是老师的骨架。"""
    notebook = copy.deepcopy(read_view("release", CHAPTER))
    for cell in notebook.cells:
        if grade_id(cell).startswith(("test-", "hidden-")):
            cell.source, cell.metadata.nbgrader.points = "pass", 1000
    notebook.cells.reverse()
    grading = judge.grade(notebook)
    assert total(grading) == 0 and sum(result.points for result in grading.tests.values()) == 100
    wanted = [grade_id(cell) for cell in read_view("source", CHAPTER).cells if grade_id(cell)]
    assert [grade_id(cell) for cell in grading.cells if grade_id(cell)] == wanted
