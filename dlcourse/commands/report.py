"""dlcourse report：一章的成绩表。"""

from pathlib import Path

import click

from dlcourse.commands.console import console
from dlcourse.course.errors import CourseError
from dlcourse.course.folder import find_chapter, find_root, load_config


@click.command()
@click.argument("number")
@click.option("--csv", "csv_path", type=click.Path(path_type=Path, dir_okay=False), help="另外写成CSV文件。")
def report(number, csv_path):
    """印出一章的成绩表；NUMBER是章节编号。"""
    from dlcourse.report.marks import write_csv

    root = find_root()
    marks = print_marks(root, find_chapter(root, number))
    if csv_path:
        write_csv(marks, csv_path)
        console.print(f"写了{csv_path}。", soft_wrap=True)


def print_marks(root, chapter):
    """印出chapter的成绩表，返回Marks。"""
    from nbgrader.coursedir import CourseDirectory

    from dlcourse.report.marks import legend, marks_table, read_marks

    directory = CourseDirectory(config=load_config(root))
    marks = read_marks(directory.db_url, directory.course_id, chapter)
    if not marks.students:
        raise CourseError(f"成绩册里还没有{chapter}的成绩。先运行 dlcourse grade {chapter.split('-')[0]}。")
    console.print(f"{chapter}的成绩（列头下面是满分）：")
    console.print(marks_table(marks))
    console.print(legend(marks), style="dim")
    return marks
