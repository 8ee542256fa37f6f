"""学生的函数看得见隐藏测试的参数，却传不到评过的结果里。都在真的沙箱里评。"""

import json

import numpy as np
import pytest

from dlcourse.sandbox.jail import missing
from spoiled_notebooks import cell_of, own, total

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
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
