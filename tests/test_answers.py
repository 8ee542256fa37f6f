"""答案库：源文件满分，空白的学生版0分，错误答案在自己的练习里丢分，另一种正确写法得满分。

这里用nbgrader自己的autograde评，每章装成尽量少的提交：一份提交里的几道错题互不依赖。
"""

import shutil
from functools import cache

import pytest

from conftest import ROOT, read_view, submit
from dlcourse.cells import exercises, upstream
from dlcourse.course import load_config
from dlcourse.grader import open_course, require
from dlcourse.judge.bank import fill, pack, read_answers
from dlcourse.report.marks import read_marks

CHAPTERS = sorted(path.stem for path in (ROOT / "tests" / "answers").glob("*.py"))
CELL_SECONDS = 10


@cache
def grades(chapter, folder):
    """评一章的答案库，返回(成绩Marks, 各测试单元格的分数 {学生: {grade_id: 分}}, {学生: Answer列表})。"""
    source = read_view("source", chapter)
    shutil.copytree(ROOT / "source" / chapter, folder / "source" / chapter)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    packs = {f"pack{i:03d}": answers for i, answers in enumerate(pack(source, read_answers(ROOT, chapter)))}
    submit(folder, "source", chapter, source)
    submit(folder, "blank", chapter, read_view("release", chapter))
    for student, answers in packs.items():
        submit(folder, student, chapter, fill(source, answers))
    config = load_config(folder)
    config.Execute.timeout = CELL_SECONDS
    api = open_course(config)
    require(api.generate_assignment(chapter), "generate_assignment")
    for student in ["source", "blank", *packs]:
        require(api.autograde(chapter, student, force=True), f"autograde {student}")
    marks = read_marks(api.coursedir.db_url, api.coursedir.course_id, chapter)
    with api.gradebook as book:
        cells = {student: {grade.name: grade.auto_score for notebook in
                           book.find_submission(chapter, student).notebooks for grade in notebook.grades}
                 for student in marks.students}
    return marks, cells, packs


@pytest.fixture(scope="module", params=CHAPTERS)
def graded(request, tmp_path_factory):
    return request.param, *grades(request.param, tmp_path_factory.mktemp(request.param))


def test_the_source_earns_100(graded):
    assert graded[1].total("source") == 100


def test_the_blank_release_earns_0(graded):
    assert graded[1].total("blank") == 0


def test_every_answer_is_graded_as_it_should_be(graded):
    _, marks, _, packs = graded
    wrong = []
    for student, answers in packs.items():
        for answer in answers:
            score, full = marks.students[student][answer.exercise], marks.exercises[answer.exercise]
            if (score == full) != (answer.kind == "right"):
                wrong.append(f"{answer.exercise}，{answer.kind}，{answer.about}：{score:g}/{full:g}")
    assert not wrong, "\n".join(wrong)


def test_an_answer_hurts_only_exercises_that_depend_on_it(graded):
    chapter, marks, _, packs = graded
    needs = upstream(read_view("source", chapter))
    for student, answers in packs.items():
        touched = {answer.exercise for answer in answers}
        for name, score in marks.students[student].items():
            if name not in touched and not needs[name] & touched:
                assert score == marks.exercises[name], (student, name, answers)


def test_every_exercise_has_enough_answers(graded):
    """三个错误答案、一个另写的正确答案；至少一个错误答案骗得过可见测试，骗不过隐藏测试。"""
    chapter, _, cells, packs = graded
    found = [(answer, cells[student]) for student, answers in packs.items() for answer in answers]
    for name in exercises(read_view("source", chapter)):
        mine = [(answer.kind, scores) for answer, scores in found if answer.exercise == name]
        assert sum(kind == "wrong" for kind, _ in mine) >= 3, name
        assert sum(kind == "right" for kind, _ in mine) >= 1, name
        assert any(kind == "wrong" and scores[f"test-{name}"] and not scores[f"hidden-{name}"]
                   for kind, scores in mine), f"{name}没有只被隐藏测试抓住的错误答案"
