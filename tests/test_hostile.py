"""存心作弊和搞破坏的提交：每个一个小文件，写着该得的判定；在真的沙箱里评。

tests/hostile/cases/*.py：头两行是说明和期望，其后是百分号单元格：extra插在最前面，函数名的替换那道练习。
期望写成 `练习=判定`，用空格隔开；没有写到的练习都应当通过（每份里其余的答案都是对的）。
"""

import contextlib
import copy
import json
import os
import re
import time
from pathlib import Path

import nbformat
import pytest

from conftest import ROOT
from dlcourse.build.source import read_chapter
from dlcourse.cells import grade_id
from dlcourse.judge.bank import Answer, fill
from dlcourse.judge.client import Judge, Options
from dlcourse.judge.jail import missing
from dlcourse.judge.session import Settings
from dlcourse.judge.verdicts import Verdict

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
FOLDER = Path(__file__).parent / "hostile"
CASES = sorted((FOLDER / "cases").glob("*.py"))
SECRET = "canary-5f1c9e7a"
SETTINGS = Settings(cell_seconds=4, submission_seconds=90)
LIMITS = {"cpu_seconds": 20, "memory_bytes": 2 << 30, "file_bytes": 16 << 20}


def read_case(path):
    """返回(期望 {练习: 判定}, 额外的代码, [Answer])。"""
    head, *cells = re.split(r"^# %% ", path.read_text(encoding="utf-8"), flags=re.M)
    expected = dict(item.split("=") for item in re.search(r"^# 期望：(.*)$", head, flags=re.M)[1].split())
    parts = [cell.partition("\n")[::2] for cell in cells]
    extra = [code for name, code in parts if name.strip() == "extra"]
    return expected, extra, [Answer(name.strip(), "wrong", path.stem, code) for name, code in parts
                             if name.strip() != "extra"]


def submission(chapter, extra, answers):
    """其余答案都对的提交，加上额外的单元格。"""
    notebook = fill(chapter, answers)
    notebook.cells[1:1] = [nbformat.v4.new_code_cell(code) for code in extra]
    return notebook


def processes():
    """学生一侧还在运行的进程号。"""
    found = set()
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if b"dlcourse.judge.student" in path.read_bytes():
                found.add(path.parent.name)
    return found


@pytest.fixture(scope="module")
def chapter():
    return read_chapter(FOLDER / "chapter.py")


@pytest.fixture(scope="module")
def canary(tmp_path_factory):
    """沙箱外面的一个秘密文件。"""
    path = tmp_path_factory.mktemp("canary") / "secret.txt"
    path.write_text(SECRET)
    return path


@pytest.fixture(scope="module")
def judge(chapter):
    with Judge(copy.deepcopy(chapter), Options(settings=SETTINGS, limits=LIMITS)) as judge:
        yield judge


def check(judge, chapter, canary, expected, notebook):
    """评notebook，核对判定、分数和周围没有受损。"""
    outside = sorted(os.listdir(canary.parent)), sorted(os.listdir(ROOT))
    start = time.monotonic()
    grading = judge.grade(notebook)
    assert time.monotonic() - start < SETTINGS.submission_seconds + 30
    verdicts = {name: {grading.tests[f"{kind}-{name}"].verdict.value for kind in ("test", "hidden")}
                for name in ("double", "scale", "honest")}
    for name, seen in verdicts.items():
        wanted = expected.get(name, Verdict.PASSED.value)
        assert wanted in seen, (name, seen, grading.tests)
        assert wanted == Verdict.PASSED.value or Verdict.PASSED not in {
            grading.tests[f"hidden-{name}"].verdict}, (name, grading.tests)
        assert wanted != Verdict.PASSED.value or seen == {wanted}, (name, grading.tests)
    assert not grading.faulty
    json.dumps(grading.cells, ensure_ascii=False).encode()
    text = repr(grading)
    assert SECRET not in text and "root:x:" not in text
    assert canary.read_text() == SECRET
    assert outside == (sorted(os.listdir(canary.parent)), sorted(os.listdir(ROOT)))
    honest = judge.grade(copy.deepcopy(chapter))
    assert sum(result.score for result in honest.tests.values()) == 100


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(judge, chapter, canary, path, request):
    if reason := re.search(r"^# 未解决：(.*)$", path.read_text(encoding="utf-8"), flags=re.M):
        request.applymarker(pytest.mark.xfail(reason=reason[1], strict=True))
    expected, extra, answers = read_case(path)
    for answer in answers:
        assert answer.exercise in {grade_id(cell) for cell in chapter.cells}
    def placed(code):
        return code.replace("CANARY_PATH", str(canary)).replace("COURSE_PATH", str(ROOT))

    code = [placed(text) for text in extra]
    answers = [Answer(a.exercise, a.kind, a.about, placed(a.code)) for a in answers]
    check(judge, chapter, canary, expected, submission(chapter, code, answers))


def test_nothing_is_left_running(judge, chapter):
    """再评一份以后，学生一侧的进程没有多出来一个。"""
    before = processes()
    judge.grade(copy.deepcopy(chapter))
    time.sleep(0.2)
    assert len(processes()) <= len(before)
