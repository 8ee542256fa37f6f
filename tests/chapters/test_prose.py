"""文字：一个概念一个词；中文和西文之间不空格；用全角标点，称“你”。"""

import re

import pytest

from repository import ROOT

FORBIDDEN = {
    "代价函数": "成本函数", "逻辑回归": "Logistic回归", "对数几率回归": "Logistic回归",
    "激励函数": "激活函数", "梯度弥散": "梯度消失", "梯度涣散": "梯度消失", "正向传播": "前向传播",
    "学习速率": "学习率", "迷你批": "小批量", "隐含层": "隐藏层", "隐层": "隐藏层", "权值": "权重",
    "正规化": "正则化", "过度拟合": "过拟合", "精确率": "查准率", "召回率": "查全率",
    "准确度": "准确率", "计算流图": "计算图", "残差单元": "残差块", "您": "你",
}
FILES = [*sorted(ROOT.glob("source/*/*.py")), *sorted(ROOT.glob("dlcourse/**/*.py")), *sorted(ROOT.glob("docs/*.md")),
         *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG")), *sorted(ROOT.glob("*/README.md"))]
CJK = r"[\u4e00-\u9fff]"


def prose(path):
    """文件里给人看的文字：(行号, 行)，去掉代码块、行内代码和公式。"""
    fenced = False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.lstrip("# ").startswith("```"):
            fenced = not fenced
        if not fenced and re.search(CJK, line):
            yield number, re.sub(r"`[^`]*`|\$[^$]*\$|<[^>]*>", "", line)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_one_word_for_one_thing(path):
    found = [f"第{n}行：“{bad}”应作“{good}”"
             for n, line in prose(path) for bad, good in FORBIDDEN.items() if bad in line]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".md" or "source" in p.parts],
                         ids=lambda path: str(path.relative_to(ROOT)))
def test_spacing_and_punctuation(path):
    found = []
    for number, line in prose(path):
        text = re.sub(r"^\s*#*\s*(# 第\d\d章 |\d+\. |[-*|#>]+ )*", "", line)
        if re.search(rf"{CJK} +[A-Za-z0-9]|[A-Za-z0-9] +{CJK}", text) and "|" not in text and not _is_code(line, path):
            found.append(f"第{number}行：中西文之间不空格：{line.strip()[:60]}")
        if re.search(rf"{CJK}[,;:?!]|{CJK}\.(\s|$)", text) and not _is_code(line, path):
            found.append(f"第{number}行：中文里用全角标点：{line.strip()[:60]}")
    assert not found, "\n".join(found)


def _is_code(line, path):
    return path.suffix == ".py" and not line.startswith("# ")
