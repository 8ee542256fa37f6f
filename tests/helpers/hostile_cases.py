"""存心作弊和搞破坏的提交：读例子，装成提交，评，核对。test_hostile.py和hostile_layers.py用它。

hostile/cases/*.py：头两行是说明和期望，其后是百分号单元格：extra插在最前面，函数名的替换那道练习，
`use 名字`把hostile/名字.py插在最前面。期望写成 `练习=判定`，用空格隔开；没有写到的练习都应当通过
（每份里其余的答案都是对的）。
"""

import copy
import json
import os
import re
from dataclasses import dataclass

import nbformat

from dlcourse.bank.answers import Answer, fill
from dlcourse.build.source import read_chapter
from dlcourse.judge.client import Judge
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from repository import ROOT

FOLDER = ROOT / "tests" / "hostile"
CASES = sorted((FOLDER / "cases").glob("*.py"))
SECRET = "canary-5f1c9e7a"
SETTINGS = Settings(cell_seconds=4, submission_seconds=90)
LIMITS = {"cpu_seconds": 20, "memory_bytes": 2 << 30, "file_bytes": 16 << 20}
EXERCISES = ("double", "scale", "honest")
PASSED = Verdict.PASSED.value


@dataclass
class Case:
    """一个例子：期望 {练习: 判定}、插在前面的单元格、换掉的答案；unsolved -- 还没有解决的原因，多半是空的。"""

    expected: dict
    extra: list
    answers: list
    unsolved: str


def read_case(path, canary):
    """读一个例子。参数：canary -- 沙箱外面的秘密文件，代替例子里的CANARY_PATH。"""
    text = path.read_text(encoding="utf-8").replace("CANARY_PATH", str(canary)).replace("COURSE_PATH", str(ROOT))
    head, *cells = re.split(r"^# %% ", text, flags=re.M)
    expected = dict(item.split("=") for item in re.search(r"^# 期望：(.*)$", head, flags=re.M)[1].split())
    unsolved = re.search(r"^# 未解决：(.*)$", head, flags=re.M)
    case = Case(expected, [], [], unsolved[1] if unsolved else "")
    for cell in cells:
        name, code = cell.split("\n", 1)
        if name.startswith("use "):
            case.extra.append((FOLDER / f"{name[4:]}.py").read_text(encoding="utf-8"))
        elif name == "extra":
            case.extra.append(code)
        else:
            assert name in EXERCISES, f"{path.name}：没有练习{name}"
            case.answers.append(Answer(name, "wrong", path.stem, code))
    return case


class Target:
    """挨打的：靶子章、它的评分进程、沙箱外面的一个秘密文件。参数：folder -- 放秘密的空文件夹；layers -- 关掉哪一层。"""

    def __init__(self, folder, **layers):
        self.chapter = read_chapter(FOLDER / "chapter.py")
        self.canary = folder / "secret.txt"
        self.canary.write_text(SECRET)
        self.judge = Judge(self.chapter, Options(settings=SETTINGS, limits=LIMITS, layers=layers))

    def grade(self, case):
        """评一个例子，核对没有伪造、没有泄密、外面没有受损，返回与期望不同的：{练习: 判定}。"""
        notebook = fill(self.chapter, case.answers)
        notebook.cells[1:1] = [nbformat.v4.new_code_cell(code) for code in case.extra]
        before = self._outside()
        grading = self.judge.grade(notebook)
        json.dumps(grading.cells, ensure_ascii=False).encode()     # 写得成UTF-8的文件
        assert SECRET not in repr(grading) and "root:x:" not in repr(grading)
        assert self._outside() == before and self.canary.read_text() == SECRET
        if grading.faulty:
            return dict.fromkeys(EXERCISES, Verdict.FAULT.value)
        return {name: seen for name in EXERCISES
                if (seen := _unexpected(name, case.expected.get(name, PASSED), grading.tests))}

    def check_honest(self):
        """老实的提交照样满分。"""
        grading = self.judge.grade(copy.deepcopy(self.chapter))
        assert sum(result.score for result in grading.tests.values()) == 100, grading.tests

    def _outside(self):
        return os.listdir(self.canary.parent), sorted(os.listdir(ROOT))


def _unexpected(name, wanted, tests):
    """一道练习的判定与期望的不同时，返回它的判定；该通过的两个测试都要通过，不该通过的至少隐藏测试不能通过。"""
    seen = [tests[f"{kind}-{name}"].verdict.value for kind in ("test", "hidden")]
    if wanted == PASSED:
        fits = seen == [PASSED, PASSED]
    else:
        assert seen[1] != PASSED, f"{name}伪造出了通过：{tests}"
        fits = wanted in seen
    return "" if fits else "、".join(dict.fromkeys(seen))
