"""样例班：在demo/里摆出一门课和十名学生的提交，各有各的毛病。"""

import shutil
from itertools import cycle

import nbformat

from dlcourse.cells import exercises, grade_id, kind, upstream
from dlcourse.judge.bank import Answer, fill, read_answers

CHAPTERS = ("01-numpy-basics", "02-logistic-regression")
CELL_SECONDS = 10
_CONFIG = '''"""样例班的配置：与课程相同，只是每个单元格的时限短一些。"""

load_subconfig("nbgrader_config.py", path={root!r})  # noqa: F821
c = get_config()  # noqa: F821
c.Execute.timeout = {seconds}
'''


def make_class(root):
    """在root/demo/里建样例班（已有的demo/会重建），返回(文件夹, {学生: 说明})。"""
    place = root / "demo"
    shutil.rmtree(place, ignore_errors=True)
    for chapter in CHAPTERS:
        shutil.copytree(root / "source" / chapter, place / "source" / chapter)
    (place / "nbgrader_config.py").write_text(_CONFIG.format(root=str(root), seconds=CELL_SECONDS), encoding="utf-8")
    about = {}
    for chapter in CHAPTERS:
        for student, (what, text) in _submissions(root, chapter).items():
            about[student] = what
            target = place / "submitted" / student / chapter / f"{chapter}.ipynb"
            target.parent.mkdir(parents=True)
            target.write_text(text, encoding="utf-8")
    return place, about


def _submissions(root, chapter):
    """每名学生交什么：{学生: (说明, 文件内容)}。"""
    source, release = (nbformat.read(root / folder / chapter / f"{chapter}.ipynb", as_version=4)
                       for folder in ("source", "release"))
    names = exercises(source)
    code = {grade_id(cell): cell.source for cell in source.cells if kind(cell) == "solution"}
    solutions = [Answer(name, "right", "参考答案", code[name]) for name in names]
    bank = read_answers(root, chapter)
    complete = fill(release, solutions)

    def with_answers(chosen):
        return nbformat.writes(fill(complete, chosen))

    wrong = _spread([answer for answer in bank if answer.kind == "wrong"], upstream(source))
    right = {answer.exercise: answer for answer in bank if answer.kind == "right"}
    slow = [answer for answer in bank if answer.kind == "slow"][:1]
    return {
        "li_na": ("全部做对", nbformat.writes(complete)),
        "wang_lei": ("全部做对，写法不同", with_answers(right.values())),
        "zhang_min": ("做了一半", nbformat.writes(fill(release, solutions[:len(names) // 2]))),
        "chen_jie": ("有几处典型错误", with_answers(next(wrong))),
        "liu_yang": ("另外几处典型错误", with_answers(next(wrong))),
        "zhao_lin": ("又有几处典型错误", with_answers(next(wrong))),
        "sun_hao": ("一题未做", nbformat.writes(release)),
        "zhou_tao": ("有一个停不下来的循环", with_answers(slow)),
        "wu_dan": ("文件只传上来一半", nbformat.writes(complete)[:5000]),
        "xu_kai": ("有几处错误，还删了一个测试单元格", _without_one_test(with_answers(next(wrong)))),
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


def _without_one_test(text):
    notebook = nbformat.reads(text, as_version=4)
    notebook.cells.remove(next(cell for cell in notebook.cells if kind(cell) == "test"))
    return nbformat.writes(notebook)
