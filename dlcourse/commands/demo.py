"""dlcourse demo：样例班从交作业走到反馈页和成绩表。"""

import click

from dlcourse.commands.console import console
from dlcourse.commands.feedback import write_feedback
from dlcourse.commands.grade import grade_chapter, print_faults
from dlcourse.commands.report import print_marks
from dlcourse.course.folder import find_root


@click.command()
def demo():
    """在demo/里建一个样例班，交作业、评分、写反馈页和成绩表；不碰你自己的文件。"""
    from dlcourse.commands.sample_class import CHAPTERS, make_class
    from dlcourse.report.marks import write_csv
    from dlcourse.sandbox.jail import missing

    root = find_root()
    if lacking := missing():
        console.print("样例班是课程自己编的，信得过，这一次不用沙箱。评学生的作业要有沙箱：" + "".join(lacking),
                      style="yellow", soft_wrap=True, markup=False)
    place, class_list = make_class(root)
    for chapter in CHAPTERS:
        submissions = grade_chapter(place, chapter)
        print_faults(submissions)
        write_feedback(place, chapter)
    for chapter in CHAPTERS:
        marks = print_marks(place, chapter)
        write_csv(marks, place / f"成绩-{chapter}.csv")
    who = "；".join(f"{name} {about}" for name, about in class_list.items())
    console.print(f"样例班的学生：{who}。", soft_wrap=True)
    console.print(f"看反馈页：{place / 'feedback'}；看成绩表：{place}/成绩-*.csv；"
                  "自己试：cd demo 以后运行 dlcourse grade 02，或者 jupyter lab 里的 Formgrader。", soft_wrap=True)
