"""样例班：在demo/里摆出一门课和十名学生的提交，各有各的毛病。"""

import shutil
from itertools import cycle

import nbformat

from dlcourse.bank.answers import Answer, fill, read_answers
from dlcourse.course.cells import exercises, grade_id, kind, upstream
from dlcourse.course.layout import lay_out, submit
from dlcourse.sandbox.jail import missing

CHAPTERS = ("01-numpy-basics", "02-logistic-regression")
CELL_SECONDS = 5
_CONFIG = f"c.ExecuteInJudge.cell_seconds = {CELL_SECONDS}   # 样例班里有一个停不下来的循环，少等一会儿\n"
_TRUST = "c.ExecuteInJudge.trust = True   # 这台机器没有沙箱；样例班是课程自己编的，信得过\n"


def make_class(root):
    """在root/demo/里建样例班（已有的demo/会重建），返回(文件夹, {学生: 说明})。"""
    place = root / "demo"
    shutil.rmtree(place, ignore_errors=True)
    lay_out(root, place, CHAPTERS, _CONFIG + (_TRUST if missing() else ""))
    about = {}
    for chapter in CHAPTERS:
        for student, (what, content) in _submissions(root, chapter).items():
            about[student] = what
            submit(place, student, chapter, content)
    return place, about


def _submissions(root, chapter):
    """每名学生交什么：{学生: (说明, Notebook或文件内容)}。"""
    source, release = (nbformat.read(root / folder / chapter / f"{chapter}.ipynb", as_version=4)
                       for folder in ("source", "release"))
    names = exercises(source)
    code = {grade_id(cell): cell.source for cell in source.cells if kind(cell) == "solution"}
    solutions = [Answer(name, "right", "参考答案", code[name]) for name in names]
    bank = read_answers(root, chapter)
    complete = fill(release, solutions)

    wrong = _spread([answer for answer in bank if answer.kind == "wrong"], upstream(source))
    right = {answer.exercise: answer for answer in bank if answer.kind == "right"}
    slow = [answer for answer in bank if answer.kind == "slow"][:1]
    return {
        "li_na": ("全部做对", complete),
        "wang_lei": ("全部做对，写法不同", fill(complete, right.values())),
        "zhang_min": ("做了一半", fill(release, solutions[:len(names) // 2])),
        "chen_jie": ("有几处典型错误", fill(complete, next(wrong))),
        "liu_yang": ("另外几处典型错误", fill(complete, next(wrong))),
        "zhao_lin": ("又有几处典型错误", fill(complete, next(wrong))),
        "sun_hao": ("一题未做", release),
        "zhou_tao": ("有一个停不下来的循环", fill(complete, slow)),
        "wu_dan": ("文件只传上来一半", nbformat.writes(complete)[:5000]),
        "xu_kai": ("有几处错误，还删了一个测试单元格", _without_one_test(fill(complete, next(wrong)))),
    }


def _spread(wrong, needs):
    """轮流给出三道互不依赖的练习的错误答案。"""
    pool = cycle(wrong)
    while True:
        chosen = []
        for answer in pool:
            rivals = {a.exercise for a in chosen}
            if answer.exercise not in rivals and not needs[answer.exercise] & rivals:
                chosen.append(answer)
            if len(chosen) == 3:
                break
        yield chosen


def _without_one_test(notebook):
    notebook.cells.remove(next(cell for cell in notebook.cells if kind(cell) == "test"))
    return notebook
