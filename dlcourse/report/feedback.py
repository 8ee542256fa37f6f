"""反馈页：学生的Notebook、每道题的得分、判定和提示；不显示隐藏测试，不联网，不运行脚本。"""

from html import escape
from pathlib import Path

import bleach
from latex2mathml.converter import convert as latex_to_mathml
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import GetGrades, NbGraderPreprocessor
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

from dlcourse.classroom.autograde import NO_ANSWER
from dlcourse.course.cells import HIDDEN_BEGIN, HIDDEN_END, kind, regions
from dlcourse.report.marks import waiting

HIDDEN_NOTE = "# 隐藏测试：内容不公开"
TELLING = 15   # 隐藏测试里有这么多字符的一行，出现在别处的输出里就要遮住

_MATHML = {"math", "mrow", "mi", "mo", "mn", "mtext", "mspace", "msup", "msub", "msubsup", "mfrac", "msqrt", "mroot",
           "mover", "munder", "munderover", "mtable", "mtr", "mtd", "mstyle", "mpadded", "mphantom", "menclose"}
_LAYOUT = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "pre", "div", "span", "img", "table", "thead", "tbody",
           "tr", "th", "td", "details", "summary", "sub", "sup", "del", "s", "dl", "dt", "dd"}
_TAGS = bleach.ALLOWED_TAGS | _MATHML | _LAYOUT
_PROTOCOLS = {"http", "https", "mailto", "data"}


def _image_attribute(tag, name, value):
    """图片只留页内的（data:），不从网上装载。"""
    return name == "alt" or (name == "src" and value.startswith("data:image/"))


_ATTRIBUTES = {"*": ["class", "id", "align", "title", "display", "xmlns", "mathvariant", "stretchy", "fence", "form",
                     "lspace", "rspace", "columnalign", "rowspacing", "columnspacing", "accent", "width", "height",
                     "linethickness", "displaystyle", "scriptlevel", "separator", "symmetric", "minsize", "maxsize"],
               "a": ["href"], "img": _image_attribute, "ol": ["start"]}


class ShowGrades(GetGrades):
    """从成绩册读出每个测试的得分；等老师看的提交没有得分，也没有总分。"""

    def preprocess(self, nb, resources):
        """得分写进测试单元格的元数据，总分写进resources；等老师看的都是None。"""
        nb, resources = super().preprocess(nb, resources)
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as book:
            if waiting(book.find_submission_notebook(about["notebook"], about["assignment"], about["student"])):
                about["score"] = None
                for cell in nb.cells:
                    cell.metadata.get("nbgrader", {}).pop("score", None)
        return nb, resources


class HideTests(NbGraderPreprocessor):
    """遮住隐藏测试的代码和输出，只留下没有通过的那一步的消息。"""

    def preprocess(self, nb, resources):
        """先记下隐藏测试的每一行，再逐个单元格处理。"""
        self.secrets = [line.strip() for cell in nb.cells for line in regions(cell.source, HIDDEN_BEGIN, HIDDEN_END)
                        if len(line.strip()) >= TELLING]
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell, resources, cell_index):
        """隐藏测试的单元格只留评分器的那句话；别的单元格里印出了隐藏测试的，把那段输出遮住。"""
        if kind(cell) == "hidden" or HIDDEN_BEGIN in cell.source:
            cell.source = HIDDEN_NOTE
            for output in cell.get("outputs", []):
                if output.output_type == "error":
                    output.traceback = []
        elif cell.cell_type == "code":
            cell.outputs = [self._cover(output) for output in cell.outputs]
        return cell, resources

    def _cover(self, output):
        text = str(output)
        if any(secret in text for secret in self.secrets):
            return new_output("stream", name="stdout", text="（这段输出里有隐藏测试的内容，不显示。）")
        return output


class FeedbackExporter(HTMLExporter):
    """把评过分的Notebook变成一个独立的HTML文件：公式是MathML，样式在页内。"""

    def __init__(self, config=None, **kwargs):
        """模板固定用课程自己的；nbgrader会给HTMLExporter配上它的模板，这里写得更具体，就以这里为准。"""
        own = Config(config or {})
        own.FeedbackExporter.template_name = "dlcourse"
        own.FeedbackExporter.extra_template_basedirs = [str(Path(__file__).parent / "templates")]
        super().__init__(config=own, **kwargs)

    def from_notebook_node(self, nb, resources=None, **kwargs):
        """补上代码着色的样式和自动的评语是什么，再套模板。"""
        resources = resources or {}
        resources["no_answer"] = NO_ANSWER
        resources["pygments_css"] = HtmlFormatter(nowrap=True).get_style_defs(".highlight")
        return super().from_notebook_node(nb, resources, **kwargs)

    def default_filters(self):
        """模板里的markdown2html换成不联网的版本，另加清洗HTML输出的clean_html。"""
        yield from super().default_filters()
        yield "clean_html", clean_html
        yield "markdown_cell", markdown_to_html


class _MathMLRenderer(IPythonRenderer):
    """公式在生成页面时就变成MathML，浏览器不用再装载别的东西。"""

    def block_math(self, body):
        return _mathml(body, "block")

    def inline_math(self, body):
        return _mathml(body, "inline")

    def latex_environment(self, name, body):
        return _mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", "block")


def markdown_to_html(text):
    """Markdown → 清洗过的HTML，公式为MathML。"""
    renderer = _MathMLRenderer(escape=False, exclude_anchor_links=True)
    return clean_html(MarkdownWithMath(renderer=renderer).render(text))


def clean_html(html):
    """去掉脚本、样式、事件属性和会联网的图片，只留排版用的标签。"""
    return bleach.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, protocols=_PROTOCOLS, strip=True)


def _mathml(latex, display):
    try:
        return latex_to_mathml(latex, display=display)
    except Exception:   # latex2mathml对写错的公式抛出各种异常；学生写的公式不能让反馈页生成不了
        return f"<code>{escape(latex)}</code>"
