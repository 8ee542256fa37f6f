"""改坏了结构的提交，经过nbgrader：评的总是老师的骨架；读不了的说明原因，等老师看。"""

import copy
import json
import sys

import nbformat
import pytest

from dlcourse.bank.answers import fill
from dlcourse.course.cells import grade_id, kind
from dlcourse.course.layout import submit
from nbcourse import CHAPTER, WRONG, assert_waiting, autograde, exported, marks, nbgrader, new_course, run
from repository import read_view


def _tests(notebook):
    return [cell for cell in notebook["cells"] if kind(cell) in ("test", "hidden")]


def _about(notebook):
    return [cell["metadata"]["nbgrader"] for cell in notebook["cells"] if grade_id(cell)]


def deleted_tests(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if cell not in _tests(notebook)]


def only_the_answer(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if kind(cell) == "solution"]


def moved(notebook):
    notebook["cells"].reverse()


def doubled_tests(notebook):
    notebook["cells"] += [{**cell, "source": "pass"} for cell in copy.deepcopy(_tests(notebook))]


def doubled_answers(notebook):
    """前面多一个空的答案：算数的是最后一个。"""
    answer = next(cell for cell in notebook["cells"] if kind(cell) == "solution")
    notebook["cells"].insert(0, {**copy.deepcopy(answer), "source": "pass"})


def retyped_tests(notebook):
    for cell in _tests(notebook):
        cell["cell_type"] = "markdown"
        del cell["outputs"], cell["execution_count"]


def retyped_answers(notebook):
    for cell in notebook["cells"]:
        if kind(cell) == "solution":
            cell["cell_type"] = "raw"


def altered_tests(notebook):
    for cell in _tests(notebook):
        cell["source"] = "pass"


def flipped_flags(notebook):
    for about in _about(notebook):
        about.update(grade=not about["grade"], solution=not about["solution"], locked=False, task=True)


def no_flags(notebook):
    for cell in notebook["cells"]:
        if grade_id(cell):
            cell["metadata"] = {"nbgrader": {"grade_id": grade_id(cell)}}


def more_points(notebook):
    for about in _about(notebook):
        about["points"] = 1000


def odd_points(notebook):
    for about in _about(notebook):
        about["points"] = "很多"


def old_schema(notebook):
    for about in _about(notebook):
        about["schema_version"] = 1


def new_schema(notebook):
    for about in _about(notebook):
        about["schema_version"] = 99


def odd_schema(notebook):
    for about in _about(notebook):
        about["schema_version"] = "x"


def odd_kernel(notebook):
    notebook["metadata"] = {"kernelspec": {"name": "ruby", "display_name": "Ruby", "language": "ruby"}, "language": 5}


def odd_metadata(notebook):
    next(cell for cell in notebook["cells"] if not grade_id(cell))["metadata"] = {"nbgrader": [1, 2]}
    notebook["metadata"] = {}


def skipping_tags(notebook):
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = ["experiment", "skip-execution"]


def far_minor(notebook):
    notebook["nbformat_minor"] = 99


def no_ids(notebook):
    notebook["nbformat_minor"] = 0
    for cell in notebook["cells"]:
        del cell["id"]


def same_ids(notebook):
    for cell in notebook["cells"]:
        cell["id"] = "same"


def extra_keys(notebook):
    notebook["x"] = 1
    for cell in notebook["cells"]:
        cell["x"] = [[]]


STRUCTURES = [deleted_tests, only_the_answer, moved, doubled_tests, doubled_answers, retyped_tests, retyped_answers,
              altered_tests, flipped_flags, no_flags, more_points, odd_points, old_schema, new_schema, odd_schema,
              odd_kernel, odd_metadata, skipping_tags, far_minor, no_ids, same_ids, extra_keys]


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """每种改坏的结构两份，一份答案对，一份答案错，一次评完；返回课程的根。"""
    root = new_course(tmp_path_factory.mktemp("broken"))
    for spoil in STRUCTURES:
        for about, answers in (("right", []), ("wrong", [WRONG])):
            notebook = json.loads(nbformat.writes(fill(read_view("source", CHAPTER), answers)))
            spoil(notebook)
            submit(root, f"{about}-{spoil.__name__}", CHAPTER, json.dumps(notebook))
    nbgrader(root, "autograde", CHAPTER)
    return root, exported(root)


@pytest.mark.parametrize("spoil", STRUCTURES, ids=lambda spoil: spoil.__name__)
def test_structure_changes_no_mark(broken, spoil):
    """答对的100分，答错的0分；评过的Notebook是老师的骨架。"""
    root, rows = broken
    source = read_view("source", CHAPTER)
    for about, score in (("right", "100.0"), ("wrong", "0.0")):
        student = f"{about}-{spoil.__name__}"
        assert rows[student]["score"] == score and rows[student]["max_score"] == "100.0"
        notebook = nbformat.read(root / "autograded" / student / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
        nbformat.validate(notebook)
        assert notebook.metadata == source.metadata
        assert [cell.source for cell in _tests(notebook)] == [cell.source for cell in _tests(source)]
        assert [cell.metadata.nbgrader.points for cell in _tests(notebook)] == [40, 60]


UNREADABLE = {
    "truncated": (nbformat.writes(read_view("source", CHAPTER))[:3000], "没有传完"),
    "list": ("[]", "不是Notebook"),
    "empty": ("", "0字节"),
    "other": (nbformat.writes(read_view("source", "01-numpy-basics")), "没有一道填过的练习"),
    "old": (json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}), "nbformat 3"),
}


def test_what_cannot_be_read_waits_for_a_person(tmp_path):
    """先交过好的，再交读不了的：nbgrader说明原因，旧分作废，别人照评。"""
    root = new_course(tmp_path)
    for student in [*UNREADABLE, "z_good"]:
        submit(root, student, CHAPTER, read_view("source", CHAPTER))
    nbgrader(root, "autograde", CHAPTER)
    assert set(marks(root).values()) == {100}
    for student, (content, _) in UNREADABLE.items():
        submit(root, student, CHAPTER, content)
    code, output = run(root, sys.executable, "-m", "nbgrader", "autograde", CHAPTER, "--force")
    assert code == 1 and all(words in output for _, words in UNREADABLE.values())
    assert marks(root) == {**dict.fromkeys(UNREADABLE), "z_good": 100}
    assert_waiting(root, *UNREADABLE)


def test_a_source_changed_after_registration_is_refused(tmp_path):
    """成绩册里登记的分数与源Notebook不同：说明怎么办，不乱记分。"""
    root = new_course(tmp_path)
    submit(root, "s", CHAPTER, read_view("source", CHAPTER))
    path = root / "source" / CHAPTER / f"{CHAPTER}.ipynb"
    source = nbformat.read(path, as_version=4)
    _tests(source)[0].metadata.nbgrader.points = 41
    nbformat.write(source, path)
    result = autograde(root, "s")
    assert not result["success"] and "先运行nbgrader generate_assignment" in result["log"]
    assert_waiting(root, "s")
