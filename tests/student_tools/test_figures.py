"""图：中文字体盖得住课程里用的每个字；各种画法画得出来，没有缺字的警告。"""

import warnings

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.ft2font import FT2Font

from dlcourse import figures
from repository import ROOT


@pytest.fixture(autouse=True)
def style():
    with plt.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("error", message=".*[Gg]lyph")   # 缺字时Matplotlib只警告
        figures.use_course_style()
        yield
        plt.close("all")


def draw():
    plt.gcf().canvas.draw()


def test_font_covers_gb2312_and_every_character_of_the_course():
    covered = set(map(chr, FT2Font(str(figures.FONT)).get_charmap()))
    gb2312 = {bytes([high, low]).decode("gb2312") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)
              if (high, low) < (0xD7, 0xFA) or high >= 0xD8}
    assert gb2312 <= covered
    for path in [*ROOT.glob("source/*/*.py"), *ROOT.glob("dlcourse/**/*.py")]:
        text = path.read_text(encoding="utf-8")
        assert {c for c in text if "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f"} <= covered, path


def test_font_licence_lies_beside_it():
    assert "SIL OPEN FONT LICENSE" in (figures.FONT.parent / "OFL.txt").read_text()
    assert figures.FONT.stat().st_size < 2_000_000


def test_chinese_and_minus_signs_have_glyphs():
    plt.plot([-2, 2], [-1, 1], label="学习率−0.01，误差≤5％")
    plt.legend()
    plt.title("负数、希腊字母αβσ和箭头→")
    draw()


def test_cost_curve():
    line = figures.cost_curve([0.7, 0.5, 0.4], label="学习率0.005").lines[0]
    assert line.get_xdata().tolist() == [0, 100, 200]
    draw()


def test_image_sheet():
    axes = figures.image_sheet(np.zeros((7, 8, 8, 3)), ["猫"] * 7, columns=3)
    assert len(axes) == 7
    draw()


def test_decision_boundary():
    X = np.random.RandomState(0).randn(2, 30)
    seen = []

    def predict(points):
        seen.append(points.shape)
        return (points[:1] > 0).astype(int)

    figures.decision_boundary(predict, X, predict(X), title="边界")
    assert seen[-1] == (2, 40000)
    draw()


def test_computation_graph():
    ax = figures.computation_graph({"a": (0, 0, "$a$", 7, 3), "J": (1, 0, "$J=3a$", 21, 1)}, [("a", "J")])
    assert {"7", "梯度 3", "$J=3a$"} <= {text.get_text() for text in ax.texts}
    draw()


def test_progress_counts_every_step():
    assert list(figures.progress(7)) == list(range(7)) and list(figures.progress(0)) == []
