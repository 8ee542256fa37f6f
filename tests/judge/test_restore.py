"""整理和恢复提交：任何JSON都整理得出来；老师打开nbgrader的页面，学生写的东西什么也不会运行。"""

import copy
import json
from html.parser import HTMLParser

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.exporters import HTMLExporter
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension

from dlcourse.build.source import read_chapter
from dlcourse.course.cells import grade_id, kind
from dlcourse.judge import outputs
from dlcourse.judge.clean_cells import tidy
from dlcourse.judge.client import Judge
from dlcourse.judge.outputs import Kept, clean_outputs
from dlcourse.judge.restore import restore
from dlcourse.judge.settings import Options
from dlcourse.sandbox.jail import missing
from repository import ROOT, read_view

CHAPTER = "02-logistic-regression"
TEACHER = read_chapter(ROOT / "tests" / "hostile" / "chapter.py")
TEXT = st.text(st.characters(), max_size=5) | st.sampled_from(["\ud800", "double", "test-double", "code", "own-0001"])
ANYTHING = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
                        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3))
CELL = st.fixed_dictionaries({}, optional={
    "cell_type": st.sampled_from(["code", "markdown", "raw"]) | ANYTHING, "id": TEXT | ANYTHING,
    "source": TEXT | st.lists(TEXT | ANYTHING, max_size=3) | ANYTHING, "outputs": ANYTHING, "attachments": ANYTHING,
    "metadata": st.fixed_dictionaries({}, optional={"nbgrader": st.fixed_dictionaries({"grade_id": TEXT | ANYTHING}),
                                                    "tags": ANYTHING}) | ANYTHING})
NOTEBOOK = st.fixed_dictionaries({"cells": st.lists(CELL | ANYTHING, max_size=6)}) | ANYTHING


def submission(*cells):
    return {"cells": [{"cell_type": kind, "metadata": {}, "source": text, "id": ""} for kind, text in cells]}


@given(NOTEBOOK)
def test_anything_can_be_tidied(notebook):
    for cell in tidy(notebook):
        assert set(cell) == {"cell_type", "metadata", "source", "id"}
        assert cell["cell_type"] in ("code", "markdown", "raw") and cell["source"].encode().decode() == cell["source"]
        assert cell["metadata"] == ({"nbgrader": {"grade_id": grade_id(cell)}} if cell["metadata"] else {})
    assert tidy({"cells": tidy(notebook)}) == tidy(notebook)


@given(NOTEBOOK)
def test_anything_is_restored_to_the_teachers_cells(notebook):
    cells = restore(notebook, TEACHER)
    wanted = [cell for cell in TEACHER.cells if grade_id(cell)]
    seen = [cell for cell in cells if grade_id(cell)]
    for mine, restored in zip(wanted, seen, strict=True):
        assert restored["metadata"] == mine.metadata and restored["cell_type"] == mine.cell_type
        assert kind(mine) == "solution" or restored["source"] == mine.source
    nbformat.validate(nbformat.v4.new_notebook(cells=[nbformat.from_dict(cell) for cell in cells]))
    assert len({cell["id"] for cell in cells}) == len(cells)
    assert restore({"cells": cells}, TEACHER) == cells


def test_deep_nesting_does_not_matter():
    nested = []
    for _ in range(100_000):
        nested = [nested]
    metadata = {"nbgrader": {"grade_id": nested}, "x": nested}
    cell = {"cell_type": nested, "metadata": metadata, "source": [nested, "x = 1"], "id": nested}
    clean = {"cell_type": "raw", "metadata": {}, "source": "x = 1", "id": ""}
    assert tidy({"cells": [cell], "metadata": nested}) == [clean]


def test_the_teachers_text_stays_as_it_is():
    """学生版交上来，老师的文字单元格一个字不变；改过的才显示成普通文字。"""
    release, source = read_view("release", CHAPTER), read_view("source", CHAPTER)
    texts = [cell.source for cell in release.cells if cell.cell_type == "markdown"]
    assert [cell["source"] for cell in restore(release, source) if cell["cell_type"] == "markdown"] == texts
    changed = restore(submission(("markdown", texts[0] + "\n<b>")), source)[0]
    assert changed["source"] == f"<pre>{texts[0]}\n&lt;b&gt;</pre>"


# nbgrader的Formgrader页面

EVIL = [
    "<script>EVIL</script>", "<img src=x onerror=EVIL>", "<svg onload=EVIL>", "<svg><script>EVIL</script></svg>",
    "<iframe src='javascript:EVIL'></iframe>", "<object data='data:text/html,EVIL'></object>", "<embed src=EVIL>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=EVIL>", "<style>@import 'EVIL';</style>",
    "<form action=EVIL><button formaction='javascript:EVIL'>", "<base href='http://example.org/EVIL'>",
    "<meta http-equiv=refresh content='0;url=javascript:EVIL'>", "<a href='javascript:EVIL'>x</a>",
    "<!--><script>EVIL//-->", "[x](javascript:EVIL)", "[x](&#106;avascript:EVIL)", "[x](<java\tscript:EVIL>)",
    "![x](javascript:EVIL)", "[x]\n\n[x]: javascript:EVIL", "<javascript:EVIL>", "![x](http://example.org/EVIL)",
    "![x](attachment:EVIL.svg)", "```mermaid\n</pre><script>EVIL</script>\n```",
    "```\n</code></pre><script>EVIL</script>", "    <script>EVIL</script>", "</pre><script>EVIL</script>",
    "<pre></pre><script>EVIL</script></pre>", "<pre>\n\n</pre>\n\n<script>EVIL</script>",
    "<pre>x</pre> [x](javascript:EVIL) <pre>x</pre>", "<pre>&lt;script&gt;</pre><script>EVIL</script>",
    "&lt;script&gt;EVIL&lt;/script&gt;", "\\<script>EVIL\\</script>", "\0<script>EVIL</script>",
    "\r<script>EVIL</script>", "$$</pre><script>EVIL</script>$$", "$x$ \\\\[ <script>EVIL</script> \\\\]",
    "\\begin{a}<script>EVIL</script>\\end{a}", "# </a><script>EVIL</script>", "| <script>EVIL</script> |\n|-|\n| x |",
    "<details\nopen\nontoggle=EVIL>", "</textarea></title></style></script><script>EVIL</script>",
    "\x1b[31m<script>EVIL</script>\x1b[0m", "%%html\n<script>EVIL</script>", "%%javascript\nEVIL",
    "\u2028<script>EVIL</script>", "<plaintext>", "<xmp><script>EVIL</script></xmp>", "<!DOCTYPE x>",
]
HARMLESS_TAGS = {"div", "span", "pre"}      # 单元格自己的框、代码的颜色、普通文字


class _Live(HTMLParser):
    """记下页面里会运行、会装载、会转到别处去的东西：框、文字和颜色以外的每个标签，事件和地址的每个属性。"""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag not in HARMLESS_TAGS:
            self.found.append((tag, sorted(attributes, key=str)))
        else:
            self.found += [(tag, name) for name, _ in attributes if name not in ("class", "id")]


def formgrader_page(cells):
    """老师在Formgrader里看到的一份提交：用nbgrader自己的导出器和模板。"""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.from_dict(cell) for cell in copy.deepcopy(cells)])
    about = {"assignment_id": "a", "notebook_id": "n", "submission_id": "s", "index": 0, "total": 1, "base_url": "",
             "student": "x", "last_name": "", "first_name": "", "notebook_path": "n.ipynb"}
    exporter = HTMLExporter(config=FormgradeExtension().build_extra_config())
    return exporter.from_notebook_node(notebook, about)[0]


def live(cells):
    return _Live(formgrader_page(cells)).found


@pytest.fixture(scope="module")
def judge():
    with Judge(copy.deepcopy(TEACHER), Options(trust=bool(missing()))) as judge:
        yield judge


@pytest.fixture(scope="module")
def honest():
    """没有学生的单元格时，页面自己的标签。"""
    return live(restore({}, TEACHER))


@pytest.mark.parametrize("text", EVIL, ids=ascii)
@pytest.mark.parametrize("cell_type", ["markdown", "code"])
def test_formgrader_page_runs_nothing_of_a_cell(honest, text, cell_type):
    """学生的文字和代码单元格：页面里的标签与没有这个单元格时一样，只多出框和文字。原文单元格与Markdown的一样。"""
    cells = restore(submission((cell_type, text)), TEACHER)
    assert cell_type == "code" or restore(submission(("raw", text)), TEACHER) == cells
    assert cells[1:] == restore({}, TEACHER)
    assert live(cells) == honest


@pytest.mark.parametrize("text", ["<script>EVIL</script>", "<img src=x onerror=EVIL>", "</pre><svg onload=EVIL>",
                                  "\x1b[31;1m</span><script>EVIL</script>\x1b[<script>m"])
def test_formgrader_page_runs_nothing_of_an_output(judge, text):
    """运行时显示的HTML、SVG、脚本、Markdown不留；打印的、返回的、出错信息里的，只是文字。"""
    code = f"""
import sys
from IPython.display import HTML, Javascript, Latex, Markdown, display
TEXT = {text!r}
print(TEXT)
print(TEXT, file=sys.stderr)
display(HTML(TEXT), Javascript(TEXT), Markdown(TEXT), Latex(TEXT))
for mime in ("text/html", "image/svg+xml", "application/javascript", "text/markdown", "text/latex", "image/jpeg"):
    display({{mime: TEXT, "text/plain": TEXT}}, raw=True, metadata={{mime: {{"isolated": True, "alt": TEXT}}}})
    display({{mime: TEXT}}, raw=True)
class Shown:
    def __repr__(self):
        return TEXT
    def _repr_html_(self):
        return TEXT
display(Shown())
raise type(TEXT, (ValueError,), {{}})(TEXT)
"""
    notebook = copy.deepcopy(TEACHER)
    notebook.cells.append(nbformat.v4.new_code_cell(code))
    cells = judge.grade(notebook).cells
    shown = cells[-1]["outputs"]
    assert {output["output_type"] for output in shown} == {"stream", "display_data", "error"}
    assert {kind for output in shown for kind in output.get("data", {})} == {"text/plain"}
    assert live(cells) == live([*cells[:-1], {**cells[-1], "outputs": []}])


def test_formgrader_page_shows_the_teachers_text():
    assert "<h1" in formgrader_page(restore(TEACHER, TEACHER))


# 输出

def test_outputs_are_kept_until_there_is_no_room(monkeypatch):
    monkeypatch.setattr(outputs, "MAX_KEPT", 1000)
    kept, one = Kept(), [outputs.text_output("长" * 100)]
    answers = [kept.keep(copy.deepcopy(one)) for _ in range(6)]
    assert answers[:2] == [one, one] and "不再留下" in answers[2][0]["text"] and answers[3:] == [[], [], []]
    assert kept.keep([]) == []


def test_outputs_are_utf8():
    odd = "\ud800"
    data = {"text/plain": odd, odd: odd, "image/png": odd}
    cleaned = clean_outputs([{"output_type": "stream", "name": odd, "text": odd},
                             {"output_type": "error", "ename": odd, "evalue": odd, "traceback": [odd]},
                             {"output_type": "execute_result", "data": data}])
    own = outputs.error_output("运行出错", odd, odd)
    json.dumps([*cleaned, own], ensure_ascii=False).encode()
    assert len(cleaned) == 3 and own["traceback"] == ["?", "运行出错：?"]
