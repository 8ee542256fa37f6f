"""答案库：读tests/answers/里的错误答案和另一种正确写法，把它们装进提交。

文件是百分号格式，每个单元格的头是 `# %% 函数 | wrong、right、crash或slow | 说明`，内容替换那道练习的填写单元格。
"""

import copy
import re
from dataclasses import dataclass

from dlcourse.course.cells import grade_id, kind, upstream
from dlcourse.course.errors import CourseError

KINDS = ("wrong", "right", "crash", "slow")


@dataclass(frozen=True)
class Answer:
    """一份答案：哪道练习、属于哪一类、说明和代码。"""

    exercise: str
    kind: str
    about: str
    code: str


def read_answers(root, chapter):
    """读root/tests/answers/<chapter>.py，返回Answer的列表。"""
    text = (root / "tests" / "answers" / f"{chapter}.py").read_text(encoding="utf-8")
    cells = re.split(r"^# %% ", text, flags=re.M)[1:]
    answers = []
    for cell in cells:
        head, _, code = cell.partition("\n")
        exercise, what, about = (part.strip() for part in head.split("|", 2))
        if what not in KINDS:
            raise CourseError(f"tests/answers/{chapter}.py：“{head}”的种类应当是{'、'.join(KINDS)}之一。")
        answers.append(Answer(exercise, what, about, code.strip() + "\n"))
    return answers


def fill(notebook, answers):
    """把answers（Answer的列表）填进notebook的副本，返回副本。"""
    filled = copy.deepcopy(notebook)
    codes = {answer.exercise: answer.code for answer in answers}
    for cell in filled.cells:
        if kind(cell) == "solution" and grade_id(cell) in codes:
            cell.source = codes[grade_id(cell)]
    return filled


def pack(notebook, answers):
    """把答案装进尽量少的提交：一份提交里的几道错题互不依赖，各错各的。返回Answer列表的列表。"""
    needs = upstream(notebook)
    packs = []
    for answer in answers:
        for pack in packs:
            others = [a.exercise for a in pack]
            if answer.exercise not in others and not needs[answer.exercise] & set(others) and not any(
                    answer.exercise in needs[other] for other in others):
                pack.append(answer)
                break
        else:
            packs.append([answer])
    return packs
