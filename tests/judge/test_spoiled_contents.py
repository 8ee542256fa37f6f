"""存心弄坏内容的提交：事先填好的输出、显示的脚本、稀奇古怪的字符。每份都在真的沙箱里评。"""

import copy
import json

import pytest

from dlcourse.sandbox.jail import missing
from spoiled_notebooks import LOST_DOUBLE, POINTS, cell_of, own, spoil

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))


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
