"""靶子章、评它的评分进程，和评一份弄坏的提交并核对该守的都守住了：test_spoiled_*.py等共用。

提交里的结构一概不算数：分数、测试、次序是老师的；评分不会出错，坏的提交也不连累后面的。
"""

import copy
import json

import pytest

from dlcourse.build.source import read_chapter
from dlcourse.course.cells import grade_id, source
from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from hostile_cases import FOLDER, LIMITS
from spoiled_notebooks import POINTS, total

MAX_GRADED = 20_000_000     # 评过的Notebook最多多少个字节：与收提交的上限相同


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
