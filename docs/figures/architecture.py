"""画docs/架构.md的两张图：一章和一份提交走的路，各个房间在哪一层。

    python docs/figures/architecture.py

写到本文件旁边的架构.svg和房间.svg：字画成了轮廓，看的人不用装字体；同一个版本的Matplotlib每次写出同样的字节。
房间的楼层读自pyproject.toml里的契约，所以图与make lint核对的一样；添了房间，在JOBS里给它一句话。
"""

import tomllib
from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke

from dlcourse.figures import COLORS, use_course_style

HERE = Path(__file__).resolve().parent
BLUE, ORANGE, GREEN, VERMILION = COLORS[0], COLORS[1], COLORS[2], COLORS[5]
INK, GREY, BROWN = "#222222", "#555555", "#8F3E00"
TRUSTED, UNTRUSTED, SHARED = "#E3EEF7", "#FCE6CC", "#E2F3EC"     # 底色：浅蓝、浅橙、浅绿
BIG, SMALL = 14, 12


def canvas(width, height):
    """一张width×height英寸的图，坐标的单位也是英寸；返回Axes。"""
    figure = plt.figure(figsize=(width, height), layout="none", facecolor="white")
    ax = figure.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, width), ylim=(0, height))
    ax.set_axis_off()
    return ax


def frame(ax, place, edge=BLUE, face="white", width=1.6):
    """圆角的框；place是(左, 下, 宽, 高)。"""
    x, y, w, h = place
    ax.add_patch(FancyBboxPatch((x, y), w, h, boxstyle="round,pad=0,rounding_size=0.08", facecolor=face,
                                edgecolor=edge, linewidth=width, zorder=3))


def label(ax, x, y, text, color=INK, size=BIG, **more):
    """一段字，默认居中。"""
    ax.text(x, y, text, fontsize=size, color=color, zorder=6, **{"ha": "center", "va": "center", **more})


def box(ax, place, title, note, edge=BLUE, face="white"):
    """有两行字的框：title是大字，note是小字。"""
    x, y, w, h = place
    frame(ax, place, edge, face)
    label(ax, x + w / 2, y + 0.68 * h, title)
    label(ax, x + w / 2, y + 0.27 * h, note, GREY, SMALL)


def step(ax, place, name, note):
    """大框里的一步：左边是文件名，右边是做什么。"""
    x, y, _, h = place
    frame(ax, place, "#9DB8CC", TRUSTED, 1)
    label(ax, x + 0.1, y + h / 2, name, GREY, SMALL, ha="left")
    label(ax, x + 1.4, y + h / 2, note, ha="left")


def arrow(ax, *points, color=INK, style="-|>"):
    """依次经过points的箭头；跨过边界的有白边，压得住它。"""
    crossing = points[0][0] < BORDER < points[-1][0] or points[-1][0] < BORDER < points[0][0]
    halo = [withStroke(linewidth=6, foreground="white")] if crossing else []
    for start, end in pairwise(points[:-1]):
        ax.plot(*zip(start, end, strict=True), color=color, linewidth=2.4, solid_capstyle="round", zorder=4)
    ax.annotate("", xy=points[-1], xytext=points[-2], zorder=4,
                arrowprops={"arrowstyle": f"{style},head_width=0.26,head_length=0.5", "color": color,
                            "linewidth": 2.4, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 17,
                            "path_effects": halo})


WIDTH, HEIGHT, BORDER = 8.6, 9.45, 5.92       # BORDER：信任边界的横坐标
COLUMN, LEFT = 1.5, (0.2, 2.05, 3.9)          # 左边三列框的宽和左边缘
EDGE = LEFT[2] + COLUMN                       # 左边的框到这里为止
RIGHT, RIGHT_WIDTH = 6.55, 1.85               # 右边一列


def two_ways():
    """一章的路和一份提交的路，中间是信任边界。"""
    ax = canvas(WIDTH, HEIGHT)
    ax.add_patch(Rectangle((0, 0), BORDER, HEIGHT, facecolor=TRUSTED, linewidth=0, zorder=0))
    ax.add_patch(Rectangle((BORDER, 0), WIDTH - BORDER, HEIGHT, facecolor=UNTRUSTED, linewidth=0, zorder=0))
    ax.plot((BORDER, BORDER), (0, HEIGHT), color=INK, linewidth=9, zorder=2, solid_capstyle="butt")
    label(ax, BORDER / 2, HEIGHT - 0.3, "可信的一侧：老师、课程的代码", BLUE, 15)
    label(ax, (BORDER + WIDTH) / 2 + 0.1, HEIGHT - 0.3, "不可信的一侧：学生", BROWN, 15)
    label(ax, BORDER, HEIGHT - 0.85, "信任边界", "white", 15,
          bbox={"boxstyle": "round,pad=0.35", "facecolor": INK, "edgecolor": "white", "linewidth": 2})
    chapter_way(ax)
    hand_in(ax)
    judging(ax)
    marking(ax)
    return ax.figure


def chapter_way(ax):
    """一章：源文件 → 构建 → 三个视图。"""
    box(ax, (LEFT[0], 7.8, 1.95, 0.78), "源文件", "source/NN-slug/", GREEN)
    box(ax, (2.75, 7.8, 2.3, 0.78), "build/ 构建", "查标记、分数、泄漏", GREEN)
    arrow(ax, (LEFT[0] + 1.95, 8.19), (2.75, 8.19), color=GREEN)
    views = (("源Notebook", "有测试和答案"), ("讲解版", "notebooks/"), ("学生版", "release/"))
    for x, (title, note) in zip(LEFT, views, strict=True):
        box(ax, (x, 6.5, COLUMN, 0.78), title, note, GREEN)
        arrow(ax, (3.9, 7.8), (3.9, 7.53), (x + COLUMN / 2, 7.53), (x + COLUMN / 2, 7.28), color=GREEN)


def hand_in(ax):
    """学生填写，交来文件，读成单元格。"""
    middle = RIGHT + RIGHT_WIDTH / 2
    box(ax, (RIGHT, 6.5, RIGHT_WIDTH, 0.78), "学生填写", "JupyterLab", VERMILION)
    arrow(ax, (EDGE, 6.89), (RIGHT, 6.89), color=GREEN)
    box(ax, (RIGHT, 5.2, RIGHT_WIDTH, 0.78), "交来的文件", "submitted/", VERMILION)
    arrow(ax, (middle, 6.5), (middle, 5.98), color=VERMILION)
    box(ax, (LEFT[1], 5.2, EDGE - LEFT[1], 0.78), "classroom/ 收作业", "有上限地读，别的都丢掉")
    arrow(ax, (RIGHT, 5.59), (EDGE, 5.59), color=VERMILION)
    label(ax, BORDER, 5.93, "①", INK, 16, bbox=_plate())
    arrow(ax, (LEFT[0] + COLUMN / 2, 6.5), (LEFT[0] + COLUMN / 2, 4.65), color=GREEN)
    label(ax, LEFT[0] + COLUMN / 2 + 0.12, 4.93, "测试、参考答案", GREEN, SMALL, ha="left")
    arrow(ax, (4.65, 5.2), (4.65, 4.65), color=BLUE)
    label(ax, 4.53, 4.93, "② 单元格", BLUE, SMALL, ha="right")


def judging(ax):
    """评分器与沙箱里的学生进程。"""
    frame(ax, (LEFT[0], 2.5, EDGE - LEFT[0], 2.15))
    label(ax, LEFT[0] + 0.15, 4.41, "judge/ 评一份提交", ha="left")
    steps = (("restore.py", "恢复老师的骨架"), ("session.py", "测试在这里运行"), ("verdicts.py", "判定，从0分起"))
    for k, (name, note) in enumerate(steps):
        step(ax, (LEFT[0] + 0.12, 3.66 - 0.54 * k, 2.95, 0.46), name, note)
    frame(ax, (3.88, 2.58, 1.38, 1.54), "#9DB8CC", TRUSTED, 1)
    label(ax, 4.57, 3.74, "channel.py", GREY, SMALL)
    label(ax, 4.57, 3.35, "一问一答")
    arrow(ax, (3.27, 3.35), (3.88, 3.35), color=BLUE, style="<|-|>")

    ax.add_patch(FancyBboxPatch((RIGHT - 0.08, 2.5), RIGHT_WIDTH + 0.16, 2.15, facecolor="none", edgecolor=INK,
                                linewidth=5, boxstyle="round,pad=0,rounding_size=0.1", zorder=3))
    middle = RIGHT + RIGHT_WIDTH / 2
    label(ax, middle, 4.38, "sandbox/ 围墙")
    frame(ax, (RIGHT + 0.08, 2.66, RIGHT_WIDTH - 0.16, 1.5), VERMILION)
    label(ax, middle, 3.86, "confined/")
    label(ax, middle, 3.36, "学生的单元格\n和函数在这里", BROWN, 13, linespacing=1.4)
    label(ax, middle, 2.84, "每份提交开一个", GREY, SMALL)
    arrow(ax, (5.26, 3.1), (RIGHT + 0.08, 3.1), color=BLUE, style="<|-|>")
    label(ax, BORDER, 3.74, "③ wire/\n只有数据", INK, 13, linespacing=1.3, bbox=_plate())


def marking(ax):
    """判定 → 日志 → 成绩册 → 反馈页。"""
    frame(ax, (LEFT[0], 0.2, 3.3, 1.72))
    label(ax, LEFT[0] + 0.15, 1.67, "classroom/ 记分", ha="left")
    step(ax, (LEFT[0] + 0.12, 0.92, 3.06, 0.46), "journal.py", "日志，先落盘")
    step(ax, (LEFT[0] + 0.12, 0.34, 3.06, 0.46), "gradebook.py", "成绩册，后写")
    arrow(ax, (1.85, 2.5), (1.85, 1.92), color=BLUE)
    label(ax, 1.97, 2.2, "④ 判定", BLUE, SMALL, ha="left")
    box(ax, (LEFT[2] + 0.1, 0.67, COLUMN - 0.1, 0.78), "report/", "反馈页、成绩")
    arrow(ax, (3.5, 1.06), (LEFT[2] + 0.1, 1.06), color=BLUE)
    box(ax, (RIGHT, 0.67, RIGHT_WIDTH, 0.78), "学生看反馈", "没有隐藏测试", VERMILION)
    arrow(ax, (EDGE, 1.06), (RIGHT, 1.06), color=BLUE)
    label(ax, BORDER, 1.4, "⑤", INK, 16, bbox=_plate())


JOBS = {
    "cli": "把命令拼在一起", "commands": "命令dlcourse，一组一个文件", "report": "反馈页、成绩表、CSV、提示",
    "build": "源文件→三个视图", "classroom": "一个班：日志、成绩册", "judge": "评一份提交",
    "confined": "运行学生的代码", "bank": "答案库", "wire": "两侧之间的线路", "sandbox": "围墙",
    "course": "文件夹、章、单元格、给人看的错误", "checks": "断言，中文提示", "data": "数据集", "figures": "图样和画法"}
BOTH = ("wire", "sandbox", "checks", "data", "figures")      # 两侧都用的
FLOOR, TOP = 0.86, 0.62                                      # 一层的高；图的上边留出的


def floors():
    """各个房间在哪一层：pyproject.toml的layers，一行一层，上面的用下面的。"""
    text = (HERE.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    height = FLOOR * len(layers) + TOP + 0.1
    ax = canvas(WIDTH, height)
    kinds = ((TRUSTED, BLUE, "可信的一侧"), (SHARED, GREEN, "两侧都用"), (UNTRUSTED, VERMILION, "不可信的一侧"))
    for k, (face, edge, text) in enumerate(kinds):
        frame(ax, (1.2 + 2.3 * k, height - 0.5, 0.36, 0.28), edge, face)
        label(ax, 1.68 + 2.3 * k, height - 0.36, text, ha="left")
    arrow(ax, (0.6, height - 0.3), (0.6, 0.15))
    label(ax, 0.25, height / 2, "\n".join("导入只往下走"), linespacing=1.5)
    for number, layer in enumerate(layers):
        names = [name.strip() for name in layer.split("|")]
        width = (WIDTH - 1.05 + 0.15) / len(names) - 0.15
        for k, name in enumerate(names):
            face, edge, _ = kinds[1 if name in BOTH else 2 if name == "confined" else 0]
            place = (1.0 + k * (width + 0.15), height - TOP - FLOOR * (number + 1) + 0.12, width, FLOOR - 0.14)
            box(ax, place, name, JOBS[name], edge, face)
            if name == "confined":
                frame(ax, place, INK, "none", 5)
    return ax.figure


def _plate():
    """压在边界上的字底下的白牌子。"""
    return {"boxstyle": "round,pad=0.22", "facecolor": "white", "edgecolor": INK, "linewidth": 1.6}


def main():
    """画两张图，写成SVG。"""
    use_course_style()
    plt.rcParams.update({"svg.fonttype": "path", "svg.hashsalt": "dlcourse", "figure.constrained_layout.use": False})
    for name, draw in (("架构", two_ways), ("房间", floors)):
        figure = draw()
        figure.savefig(HERE / f"{name}.svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)


if __name__ == "__main__":
    main()
