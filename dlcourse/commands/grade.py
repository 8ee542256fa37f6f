"""dlcourse grade：评一章的全部提交。"""

from contextlib import nullcontext

import click

from dlcourse.commands.console import console, progress_bar
from dlcourse.commands.report import print_marks
from dlcourse.course.folder import find_chapter, find_root
from dlcourse.judge.client import processors, started_ahead


@click.command()
@click.argument("number")
@click.option("--workers", type=click.IntRange(1), help="同时评几份；不写就是能用的处理器的个数。")
@click.option("--dask", metavar="ADDRESS", help="交给Dask集群评：调度器的地址，例如tcp://10.0.0.1:8786。")
@click.option("--trust", is_flag=True, help="不用沙箱。提交里的代码会以你的身份运行：只用来评自己写的。")
def grade(number, workers, dask, trust):
    """评一章的全部提交：submitted/<学生>/<章>/<章>.ipynb；NUMBER是章节编号。

    没有变过的提交不再评。可以随时按Ctrl-C停下，再运行一次，从停下的地方接着评。
    """
    root = find_root()
    chapter = find_chapter(root, number)
    ahead = 0 if trust or dask else min(_count_new(root, chapter), workers or processors())
    with started_ahead(ahead) if ahead else nullcontext():     # 装载nbgrader要一秒多，同时给评分进程热身
        submissions = grade_chapter(root, chapter, trust=trust, workers=workers, dask=dask)
    print_marks(root, chapter)
    print_faults(submissions)
    console.print(f"评完了{len(submissions)}份。下一步：dlcourse feedback {number} 生成反馈页；"
                  f"dlcourse report {number} --csv 成绩.csv 看成绩表，导出成绩。", soft_wrap=True)


def _count_new(root, chapter):
    """有几份提交比评分的日志新：要评的多半就是这么多。"""
    journal = root / ".dlcourse" / f"{chapter}.jsonl"
    since = journal.stat().st_mtime if journal.is_file() else 0
    return sum(path.is_file() and path.stat().st_mtime > since
               for path in root.glob(f"submitted/*/{chapter}/{chapter}.ipynb"))


def grade_chapter(root, chapter, trust=False, workers=None, dask=None):
    """评root里chapter的全部提交，返回它们（Submission的列表）。

    trust -- 不用沙箱；workers -- 同时评几份；dask -- Dask调度器的地址，不给就用本机
    """
    from rich.progress import TextColumn

    from dlcourse.classroom.classroom import Classroom
    from dlcourse.classroom.pool import dask_pool, local_pool

    with progress_bar(TextColumn("{task.fields[counts]}")) as bar:
        task = bar.add_task(f"评分 {chapter}", total=None, counts="")

        def show(done, total, counts):
            text = " · ".join(f"{verdict} {count}" for verdict, count in counts.most_common())
            bar.update(task, completed=done, total=total, counts=text)

        classroom = Classroom(root, chapter, show, trust)
        submissions = classroom.grade((lambda: dask_pool(dask)) if dask else (lambda: local_pool(workers)))
    for remark in classroom.remarks:
        console.print(remark, style="yellow", soft_wrap=True, markup=False)
    return submissions


def print_faults(submissions):
    """印出没有评的和要留意的提交，一句话一行。"""
    kinds = (("没有评分，等老师看（表里是？）：", "red", "faults"), ("评了分，但请留意：", "yellow", "remarks"))
    for title, style, name in kinds:
        lines = [(s, text) for s in submissions for text in getattr(s, name)]
        if lines:
            console.print(title, style=style)
        for submission, text in lines:
            console.print(f"  {submission.student}，{submission.path.name}：{text}", soft_wrap=True, markup=False)
