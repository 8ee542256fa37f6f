"""课程的图：统一的样子、中文字体，和各章共用的几种画法。"""

from functools import cache
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler
from matplotlib import font_manager

FONT = Path(__file__).parents[1] / "fonts" / "DLCourseSansSC-Regular.otf"
# Okabe与Ito给出的色盲也能分辨的颜色：蓝、橙、绿、紫红、天蓝、朱红、黄
COLORS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")


def use_course_style():
    """设好全课程统一的图样和中文字体。每一章开头调用一次。"""
    plt.rcParams.update({
        "font.family": [_font_family(), "DejaVu Sans"], "font.size": 12, "axes.unicode_minus": True,
        "figure.figsize": (6.4, 4.0), "figure.dpi": 100, "figure.constrained_layout.use": True,
        "axes.prop_cycle": cycler(color=COLORS), "axes.spines.top": False, "axes.spines.right": False,
        "axes.grid": True, "grid.alpha": 0.3, "lines.linewidth": 2, "legend.frameon": False,
        "image.interpolation": "nearest", "svg.fonttype": "none",
    })


@cache
def _font_family():
    """把中文字体登记给Matplotlib，返回它的名字；读字体文件要十几毫秒，所以只做一次。"""
    font_manager.fontManager.addfont(FONT)
    return font_manager.FontProperties(fname=FONT).get_name()


def cost_curve(costs, every=100, label=None, ax=None):
    """画成本随迭代次数下降的曲线。

    参数：costs -- 成本的列表，每every次迭代记一个；label -- 图例里的名字；ax -- 画在哪里，默认新建
    返回：Axes
    """
    ax = ax or plt.subplots()[1]
    ax.plot(every * np.arange(len(costs)), np.squeeze(costs), label=label)
    ax.set(xlabel="迭代次数", ylabel="成本 $J$")
    if label:
        ax.legend()
    return ax


def image_sheet(images, titles=None, columns=6, cmap="gray"):
    """把几张图片排成一页。

    参数：images -- 形状(k, H, W, 3)或(k, H, W)的数组或图片列表；titles -- 每张图上方的字；columns -- 每行几张
    返回：Axes的数组，形状(k,)
    """
    rows = max(1, -(-len(images) // columns))
    extra = 0.35 if titles is not None else 0.05
    _, grid = plt.subplots(rows, columns, squeeze=False, figsize=(1.5 * columns, (1.5 + extra) * rows))
    axes = grid.ravel()
    for ax in axes:
        ax.set_axis_off()
    for i, image in enumerate(images):
        axes[i].imshow(image, cmap=cmap)
        if titles is not None:
            axes[i].set_title(titles[i], fontsize=10)
    return axes[:len(images)]


def decision_boundary(predict, X, Y, ax=None, title=None):
    """画二维数据的分类边界：底色是预测的类别，点是样本。

    参数：predict -- 函数，(2, k)的点 → (1, k)的0/1预测；X -- 形状(2, m)；Y -- 形状(1, m)；title -- 图的标题
    返回：Axes
    """
    ax = ax or plt.subplots(figsize=(4.6, 4.0))[1]
    (left, bottom), (right, top) = X.min(axis=1) - 0.5, X.max(axis=1) + 0.5
    x1, x2 = np.meshgrid(np.linspace(left, right, 200), np.linspace(bottom, top, 200))
    area = np.reshape(predict(np.c_[x1.ravel(), x2.ravel()].T), x1.shape).astype(float)
    ax.contourf(x1, x2, area, levels=[-0.5, 0.5, 1.5], colors=COLORS[:2], alpha=0.25)
    for label in (0, 1):
        chosen = np.ravel(Y) == label
        ax.scatter(*X[:, chosen], s=14, color=COLORS[label], edgecolor="white", linewidth=0.4, label=f"类别{label}")
    ax.set(xlabel="$x_1$", ylabel="$x_2$", title=title)
    ax.grid(False)
    return ax


def computation_graph(nodes, edges, ax=None):
    """画计算图：方框是变量，边的方向是前向传播的方向，框下蓝字是值，红字是梯度。

    参数：
    nodes -- 字典 {名字: (x, y, 框里的字, 值或None, 梯度或None)}，x、y是框的中心，单位是格
    edges -- 列表 [(起点名, 终点名), …]
    返回：Axes
    """
    xs, ys = zip(*[node[:2] for node in nodes.values()], strict=True)
    width, height = max(xs) - min(xs) + 1.3, max(ys) - min(ys) + 1.3
    ax = ax or plt.subplots(figsize=(1.5 * width, 1.25 * height))[1]
    boxes = {}
    for name, (x, y, text, value, slope) in nodes.items():
        frame = {"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": "0.35"}
        boxes[name] = ax.text(x, y, text, ha="center", va="center", fontsize=13, bbox=frame).get_bbox_patch()
        if value is not None:
            ax.text(x, y - 0.36, _number(value), ha="center", va="top", color=COLORS[0], fontsize=11)
        if slope is not None:
            ax.text(x, y - 0.55, f"梯度 {_number(slope)}", ha="center", va="top", color=COLORS[5], fontsize=11)
    for start, end in edges:   # 箭头在方框之后画，才知道方框的边在哪里
        ax.annotate("", xy=nodes[end][:2], xytext=nodes[start][:2], zorder=4,
                    arrowprops={"arrowstyle": "-|>", "color": "0.35", "lw": 1.5, "shrinkA": 3, "shrinkB": 3,
                                "patchA": boxes[start], "patchB": boxes[end]})
    ax.set(xlim=(min(xs) - 0.65, max(xs) + 0.65), ylim=(min(ys) - 0.85, max(ys) + 0.45))
    ax.set_axis_off()
    return ax


def _number(value):
    return f"{value:.4g}".replace("-", "−")
