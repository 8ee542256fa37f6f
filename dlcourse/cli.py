"""命令dlcourse：构建、评分、反馈和数据。"""

import sys

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dlcourse import course

console = Console(highlight=False)


def _bar():
    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TextColumn("还剩"), TimeRemainingColumn(compact=True), console=console)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli():
    """深度学习初探：课程的构建、评分和数据。"""


@cli.command()
@click.argument("number", required=False)
@click.option("--check", is_flag=True, help="只检查生成的文件是不是最新的，不写任何文件。")
def build(number, check):
    """从source/生成源Notebook、学生版release/和讲解版notebooks/；NUMBER是章节编号，不写就是全部。"""
    from dlcourse.build.views import build_chapter, stale_views

    root = course.find_root()
    chapters = [course.find_chapter(root, number)] if number else course.chapters(root)
    found = []
    with _bar() as bar:
        task = bar.add_task("检查" if check else "生成", total=len(chapters))
        for chapter in chapters:
            bar.update(task, description=f"{'检查' if check else '生成'} {chapter}")
            found += (stale_views if check else build_chapter)(root, chapter)
            bar.advance(task)
    for path in found:
        console.print(("与源文件不符：" if check else "写了：") + str(path.relative_to(root)), soft_wrap=True)
    if check and found:
        raise course.CourseError("上面的文件不是从现在的源文件生成的。运行 dlcourse build，再把结果一起提交。")
    console.print("生成的文件都与源文件相符。" if check else "好了。讲解版在notebooks/，学生版在release/；下一步：jupyter lab。")


def main():
    """运行命令；课程自己的错误只印一段中文，退出码为1。"""
    try:
        cli()
    except course.CourseError as error:
        console.print(str(error), style="red", soft_wrap=True, markup=False)
        sys.exit(1)
