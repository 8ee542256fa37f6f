"""没有内核的IPython：运行一个单元格，按产生的次序收集它的输出（不可信的一侧）。"""

import ast
import base64
import io
import os
import sys
import warnings

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.pylabtools import print_figure
from traitlets.config import Config


class Overflow(BaseException):
    """输出超过了上限。"""


class _Stream(io.TextIOBase):
    """把print的内容记进单元格的输出；太多时抛出Overflow。"""

    encoding = "utf-8"

    def __init__(self, shell, name):
        self.shell, self.name = shell, name

    def writable(self):
        return True

    def write(self, text):
        outputs = self.shell.outputs
        self.shell.count(len(text))
        if outputs and outputs[-1].get("name") == self.name:
            outputs[-1]["text"] += text
        elif text:
            outputs.append({"output_type": "stream", "name": self.name, "text": text})
        return len(text)


class _Publisher(DisplayPublisher):
    def publish(self, data, metadata=None, **keywords):
        self.shell.add({"output_type": "display_data", "data": _encoded(data), "metadata": {}})

    def clear_output(self, wait=False):
        self.shell.outputs.clear()


class _Hook(DisplayHook):
    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        self.shell.add({"output_type": "execute_result", "data": _encoded(format_dict), "metadata": {}})


class Shell(InteractiveShell):
    """一个运行单元格的IPython。参数：limit -- 每个单元格的输出最多多少个字符；figures -- 图要不要画成PNG。"""

    def __init__(self, limit, figures=True):
        config = Config()
        config.HistoryManager.enabled = False           # 写历史的是一个线程，fork以后就没有了
        config.HistoryManager.hist_file = ":memory:"
        config.InteractiveShell.colors = "nocolor"
        self.outputs, self.size, self.limit = [], 0, limit
        super().__init__(config=config, display_pub_class=_Publisher, displayhook_class=_Hook)
        InteractiveShell._instance = self                # get_ipython()和display()靠它找到这个shell
        self.display_formatter.active = True
        self.enable_matplotlib("inline")
        from matplotlib.figure import Figure  # 在这里：先要定好MPLBACKEND
        png = self.display_formatter.formatters["image/png"]
        png.for_type(Figure, _drawn)
        png.enabled = figures

    def enable_gui(self, gui=None):
        """没有图形界面。"""

    def transform_cell(self, raw_cell):
        """普通的Python原样返回，省下IPython找魔法命令的工夫；不合Python语法的才照IPython的办法变换。"""
        try:
            with warnings.catch_warnings(action="ignore"):   # 该有的警告，编译的时候再给
                ast.parse(raw_cell)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return super().transform_cell(raw_cell)
        return raw_cell if raw_cell.endswith("\n") else raw_cell + "\n"

    def count(self, size):
        """记下又产生了size个字符的输出。"""
        self.size += size
        if self.size > self.limit:
            raise Overflow

    def add(self, output):
        """记下一个输出。"""
        self.count(sum(len(value) for value in output["data"].values() if isinstance(value, str)))
        self.outputs.append(output)

    def _showtraceback(self, etype, evalue, stb):
        self.outputs.append({"output_type": "error", "ename": etype.__name__, "evalue": str(evalue)[:10_000],
                             "traceback": [str(line)[:10_000] for line in stb[-50:]]})

    def collect(self, function, *arguments):
        """在收集输出的状态下运行function，返回(结果, 输出的列表)。"""
        self.outputs, self.size = [], 0
        saved = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = _Stream(self, "stdout"), _Stream(self, "stderr")
        try:
            result = function(*arguments)
        finally:
            sys.stdout, sys.stderr = saved
        return result, self.outputs

    def run(self, source):
        """运行一个单元格，返回(输出的列表, 是否出错)。"""
        result, outputs = self.collect(lambda: self.run_cell(source, store_history=True))
        return outputs, not result.success


def warm_shell(limit, figures):
    """装载Notebook常用的包，画一张图，让以后fork出来的进程都不必再做；返回Shell。"""
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    import h5py  # noqa: F401
    import numpy as np
    import numpy.testing
    import PIL.Image  # noqa: F401

    import dlcourse.checks
    import dlcourse.data
    import dlcourse.figures  # noqa: F401

    np.random.seed()                                     # 第一次要装载别的模块，比以后慢几十倍
    shell = Shell(limit, figures)
    # 字体、公式的语法，第一次用到时才准备，要大半秒：普通的样子和课程的样子各画一张有公式的图
    shell.run("import matplotlib.pyplot as plt\nfrom dlcourse import figures\n"
              "plt.plot([1, 2], label='$x$')\nplt.legend()\nplt.title('x')\nplt.show()\n"
              "figures.use_course_style()\nfigures.cost_curve([2, 1], label='图')\nplt.title('题')\nplt.show()\n"
              "plt.rcdefaults()")
    shell.run("1 / 0")                                   # 出错的路径也先走一遍
    shell.reset(new_session=True)
    shell.execution_count = 1
    return shell


def _drawn(figure):
    """图 → PNG。课程的图样自己排版，四周没有要裁的，画一遍就够；别的图照IPython的办法，先画一遍量出四边，再画再裁。"""
    draw = getattr(figure.canvas, "print_png", None)
    if not (draw and figure.get_layout_engine() and figure.axes):
        return print_figure(figure)
    picture = io.BytesIO()
    draw(picture)
    return picture.getvalue()


def _encoded(data):
    return {kind: base64.b64encode(value).decode() if isinstance(value, bytes) else str(value)
            for kind, value in data.items() if kind in ("text/plain", "text/html", "image/png")}
