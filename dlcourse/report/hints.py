"""自学的读者检查自己的Notebook时看到的表：每道练习的得分、判定和第一个没有通过的提示。"""

from rich import box
from rich.markup import escape
from rich.table import Table


def hints_table(tests):
    """tests -- {grade_id: TestResult}，返回rich的Table。"""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title, justify in (("练习", "left"), ("得分", "right"), ("判定", "left"), ("提示", "left")):
        table.add_column(title, justify=justify, no_wrap=title != "提示", overflow="fold")
    exercises = {}
    for name, result in tests.items():
        exercises.setdefault(name.split("-", 1)[1], []).append(result)
    for name, results in exercises.items():
        score, points = (sum(getattr(result, key) for result in results) for key in ("score", "points"))
        failed = next((result for result in results if result.score < result.points), None)
        note = failed or next((result for result in results if result.message), None)
        style = "green" if not failed else "red"
        table.add_row(name, f"{score:g}/{points:g}", f"[{style}]{(failed or results[0]).verdict.value}[/]",
                      escape(note.message) if note else "")
    return table
