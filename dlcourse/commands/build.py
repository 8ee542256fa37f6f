"""dlcourse build：从源文件生成各章的视图。"""

import click

from dlcourse.commands.console import console, progress_bar
from dlcourse.course.errors import CourseError
from dlcourse.course.folder import chapters, find_chapter, find_root


@click.command()
@click.argument("number", required=False)
@click.option("--check", is_flag=True, help="只检查生成的文件是不是最新的，不写任何文件。")
def build(number, check):
    """从source/生成源Notebook、学生版release/和讲解版notebooks/；NUMBER是章节编号，不写就是全部。"""
    from dlcourse.build.views import build_chapter, stale_views

    root = find_root()
    names = [find_chapter(root, number)] if number else chapters(root)
    found = []
    with progress_bar() as bar:
        task = bar.add_task("检查" if check else "生成", total=len(names))
        for chapter in names:
            bar.update(task, description=f"{'检查' if check else '生成'} {chapter}")
            found += (stale_views if check else build_chapter)(root, chapter)
            bar.advance(task)
    for path in found:
        console.print(("与源文件不符：" if check else "写了：") + str(path.relative_to(root)), soft_wrap=True)
    if check and found:
        raise CourseError("上面的文件不是从现在的源文件生成的。运行 dlcourse build，再把结果一起提交。")
    console.print("生成的文件都与源文件相符。" if check
                  else "好了。讲解版在notebooks/，学生版在release/；下一步：jupyter lab。")
