"""存心弄得很多的提交：单元格很多、很吵、很慢，一行很长。每份都在真的沙箱里评。"""

import copy
import json
import time

import pytest

from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.jail import missing
from hostile_cases import LIMITS
from spoiled_notebooks import LOST_DOUBLE, POINTS, cell_of, own, total

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


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
