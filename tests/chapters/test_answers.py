"""与nbgrader自己的执行方式比较：测试单元格是普通的Python，在那里一字不改也能用；评分器有意不同的地方，一样一样列出来。

答案库的全部答案由评分器评，见test_judge.py。
"""

import nbformat
import pytest

from dlcourse.bank.answers import Answer, fill, pack, read_answers
from dlcourse.build.source import read_chapter
from dlcourse.course.cells import exercises, upstream
from dlcourse.course.folder import load_config
from dlcourse.course.layout import lay_out, submit
from dlcourse.course.nbgrader_api import open_course, require
from dlcourse.report.marks import read_marks
from dlcourse.sandbox.jail import missing
from hostile_cases import FOLDER
from repository import ROOT, read_view

CHAPTERS = sorted(path.stem for path in (ROOT / "tests" / "answers").glob("*.py"))
STOCK = (ROOT / "benchmarks" / "stock_config.py").read_text(encoding="utf-8")
JUDGE = f"c.ExecuteInJudge.trust = {bool(missing())}\n"

WARNS = """import warnings

def double(x):
    warnings.warn("np.matrix以后不能用了")
    return 2 * base(x)
"""
ZEROES = """def scale(x, times):
    if len(x) == 1:
        return 4 * x
    x *= 0
    return x
"""
FORGES = """from dlcourse import checks
checks.close = checks.array = lambda *a, **k: None
np.testing.assert_allclose = np.allclose = lambda *a, **k: True
np.max = lambda x: 0

class Right:
    def __eq__(self, other):
        return np.ones(1, bool)
    def __sub__(self, other):
        return self

def double(x):
    return Right()
"""
SPREADS = """def double(x):
    return 3 * base(x)
"""
SHOWS = """def double(x):
    get_ipython().displayhook({})
    return 3 * base(x)
"""
# {说明: (改哪道练习, 答案, 在nbgrader里三道练习的得分, 在评分器里的)}；三道是double、scale（用到double）、honest
DIFFERENCES = {
    "答案对，但有警告（写到标准错误）": ("double", WARNS, (0, 0, 30), (40, 30, 30)),
    "把参数就地清零，后算的期望值跟着变成0": ("scale", ZEROES, (40, 30, 30), (40, 12, 30)),
    "改掉测试用的断言": ("double", FORGES, (40, 30, 30), (0, 30, 30)),
    "显示一个数，冒充部分得分": ("double", SHOWS.format("12.0"), (24, 24, 30), (0, 30, 30)),
    "显示一个NaN，冒充部分得分": ("double", SHOWS.format("float('nan')"), (40, 30, 30), (0, 30, 30)),
    "错误扩散到用它的练习": ("double", SPREADS, (0, 0, 30), (0, 30, 30)),
}


def grade(folder, chapter, submissions, config):
    """用nbgrader的接口评submissions（{学生: Notebook}），返回成绩（Marks）。"""
    for student, notebook in submissions.items():
        submit(folder, student, chapter, notebook)
    api = open_course(load_config(folder))
    require(api.generate_assignment(chapter), "generate_assignment")
    for student in submissions:
        require(api.autograde(chapter, student, force=True), f"autograde {student}")
    return read_marks(api.coursedir.db_url, api.coursedir.course_id, chapter)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_stock_nbgrader_marks_the_chapter(tmp_path, chapter):
    """参考答案100分；一组互不依赖的错误答案，各在自己的练习里丢分，与它们无关的练习满分。"""
    source = read_view("source", chapter)
    wrong = pack(source, [answer for answer in read_answers(ROOT, chapter) if answer.kind == "wrong"])[0]
    lay_out(ROOT, tmp_path, [chapter], STOCK)
    marks = grade(tmp_path, chapter, {"right": source, "wrong": fill(source, wrong)}, STOCK)
    assert marks.total("right") == 100
    touched, needs = {answer.exercise for answer in wrong}, upstream(source)
    for name, points in marks.exercises.items():
        score = marks.students["wrong"][name]
        if name in touched:
            assert score < points, name
        elif not needs[name] & touched:
            assert score == points, name


@pytest.mark.parametrize("config", [STOCK, JUDGE], ids=["nbgrader", "评分器"])
def test_what_differs_from_stock_nbgrader(tmp_path, config):
    chapter = read_chapter(FOLDER / "chapter.py")
    lay_out(ROOT, tmp_path, [], config)
    path = tmp_path / "source" / "target" / "target.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(chapter, path)
    submissions = {f"s{number}": fill(chapter, [Answer(name, "wrong", about, code)])
                   for number, (about, (name, code, _, _)) in enumerate(DIFFERENCES.items())}
    marks = grade(tmp_path, "target", submissions, config)
    found = {about: tuple(marks.students[student][name] for name in exercises(chapter))
             for student, about in zip(submissions, DIFFERENCES, strict=True)}
    assert found == {about: stock if config == STOCK else judge for about, (_, _, stock, judge) in DIFFERENCES.items()}
