"""没有内核的IPython：运行一个单元格，按产生的次序收集它的输出（不可信的一侧）。"""

import ast
import base64
import io
import os
import sys

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
        self._streams = _Stream(self, "stdout"), _Stream(self, "stderr")
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
        sys.stdout, sys.stderr = self._streams
        try:
            result = function(*arguments)
        finally:
            sys.stdout, sys.stderr = saved
        return result, self.outputs

    def run(self, source):
        """运行一个单元格，返回(输出的列表, 是否出错)。"""
        succeeded, outputs = self.collect(self._run, source)
        return outputs, not succeeded

    def _run(self, source):
        """普通的Python只编译一遍就运行；魔法命令、顶层的await、登记过钩子的，照IPython的办法。"""
        codes = None if self._hooked() else self._compiled(source)
        if codes is None:
            return self.run_cell(source, store_history=True).success
        self.history_manager.input_hist_parsed.append(source)
        self.history_manager.input_hist_raw.append(source)
        self.execution_count += 1
        self.events.trigger("pre_execute")
        with self.builtin_trap, self.display_trap:
            succeeded = self._executed(codes)
        self.events.trigger("post_execute")     # 图在这时画出来
        return succeeded

    def _hooked(self):
        return self.ast_transformers or self.events.callbacks["pre_run_cell"] or self.events.callbacks["post_run_cell"]

    def _compiled(self, source):
        """单元格的代码：最后的表达式单独一段，它的值要显示；不是普通的Python，是None。"""
        try:
            name = self.compile.cache(source, self.execution_count)
            body = self.compile.ast_parse(source, name).body
            shown = body[-1:] if body and isinstance(body[-1], ast.Expr) else []
            code = self.compile(ast.Module(body[:len(body) - len(shown)], []), name, "exec")
            return [code, self.compile(ast.Interactive(shown), name, "single")] if shown else [code]
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None

    def _executed(self, codes):
        try:
            for code in codes:
                exec(code, self.user_global_ns, self.user_ns)
        except SystemExit:
            self.showtraceback(exception_only=True)
        except BaseException:     # 与IPython一样：什么都拦下，写进单元格的输出
            self.showtraceback(running_compiled_code=True)
        else:
            return True
        return False


def load():
    """装载Notebook常用的包。"""
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    import h5py  # noqa: F401
    import numpy as np
    import numpy.testing
    import PIL.Image  # noqa: F401

    import dlcourse.checks
    import dlcourse.data
    import dlcourse.figures.drawing  # noqa: F401

    np.random.seed()                                     # 第一次要装载别的模块，比以后慢几十倍


def warm_shell(limit, figures):
    """load以后调用：画一张图，让以后fork出来的进程都不必再做；返回Shell。"""
    shell = Shell(1_000_000, figures)        # 热身的图也算输出：limit再小也要热得成
    # 字体、公式的语法，第一次用到时才准备，要大半秒：普通的样子和课程的样子各画一张有公式的图
    outputs, failed = shell.run(
        "import matplotlib.pyplot as plt\nfrom dlcourse import figures\n"
        "plt.plot([1, 2], label='$x$')\nplt.legend()\nplt.title('x')\nplt.show()\n"
        "figures.use_course_style()\nfigures.cost_curve([2, 1], label='图')\nplt.title('题')\nplt.show()\n"
        "plt.rcdefaults()")
    if failed:
        raise RuntimeError(f"热身没有成功：{outputs}")
    shell.run("1 / 0")                                   # 出错的路径也先走一遍
    shell.reset(new_session=True)
    shell.execution_count, shell.limit = 1, limit
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
