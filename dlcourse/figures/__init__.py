"""课程的图：统一的样子、中文字体、各章共用的几种画法（在drawing.py里），和训练时的进度条。"""

import sys
from importlib import import_module

DRAWING = ("COLORS", "FONT", "computation_graph", "cost_curve", "decision_boundary", "image_sheet", "use_course_style")
__all__ = ["progress", *DRAWING]


def progress(steps, show=True):
    """遍历range(steps)，在Notebook里显示进度条；show为假或不在Notebook里时什么也不显示。

    参数：steps -- 步数；show -- 是否显示。训练循环写 ``for i in progress(num_iterations):``
    """
    if not (show and steps and "IPython" in sys.modules and sys.modules["IPython"].get_ipython()):
        yield from range(steps)
        return
    from IPython.display import ProgressBar

    bar = ProgressBar(steps)
    bar.display()
    for i in range(steps):
        yield i
        if (i + 1) % max(1, steps // 50) == 0 or i + 1 == steps:
            bar.progress = i + 1


def __getattr__(name):
    """画法第一次用到时才装载：Matplotlib装载起来要半秒，只用进度条的不必等。"""
    return getattr(import_module("dlcourse.figures.drawing"), name)


def __dir__():
    return __all__
