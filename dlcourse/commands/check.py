"""dlcourse check：检查自己填的Notebook。"""

from pathlib import Path

import click

from dlcourse.commands.console import console
from dlcourse.course.cells import grade_ids
from dlcourse.course.errors import CourseError
from dlcourse.course.folder import chapters, find_root


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def check(file):
    """检查你自己的Notebook：运行全部测试（包括隐藏测试），逐道练习给出提示。只用来检查自己写的，不用沙箱。"""
    from dlcourse.classroom.submission import likely_chapter, read_notebook
    from dlcourse.judge.client import Judge
    from dlcourse.judge.settings import Options
    from dlcourse.report.hints import hints_table

    fault, notebook = read_notebook(file)
    if fault:
        raise CourseError(f"{file.name}：{fault}")
    sources = _sources(find_root())
    chapter = likely_chapter(grade_ids(notebook), {name: grade_ids(source) for name, source in sources.items()})
    if not chapter:
        raise CourseError(f"{file.name}里没有认得的练习。检查的应当是release/里发的Notebook，填好以后保存的那一份。")
    with console.status(f"检查{chapter}……"), Judge(sources[chapter], Options(trust=True, figures=False)) as judge:
        grading = judge.grade(notebook)
    if grading.faulty:
        raise CourseError("检查的程序自己出了毛病，不是你的答案的问题。重新运行一次；还不行，把上面的信息告诉我们。")
    console.print(hints_table(grading.tests))
    score = sum(result.score for result in grading.tests.values())
    console.print(f"{chapter}：{score:g} / 100分。" + ("全部通过！" if score == 100 else "改好以后保存，再运行一次。"))


def _sources(root):
    """全部章节的源Notebook：{章名: Notebook}。"""
    import nbformat

    return {name: nbformat.read(root / "source" / name / f"{name}.ipynb", as_version=4) for name in chapters(root)}
