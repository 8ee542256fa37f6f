"""dlcourse feedback：给评过分的提交写反馈页。"""

import click

from dlcourse.commands.console import console, progress_bar
from dlcourse.course.errors import CourseError
from dlcourse.course.folder import find_chapter, find_root, load_config


@click.command()
@click.argument("number")
def feedback(number):
    """给评过分的每份提交生成一个反馈页，写到feedback/；NUMBER是章节编号。"""
    root = find_root()
    chapter = find_chapter(root, number)
    pages = write_feedback(root, chapter)
    console.print(f"写了{len(pages)}个反馈页：feedback/<学生>/{chapter}/{chapter}.html。下一步：发给学生，"
                  "或者打开看一看。", soft_wrap=True)


def write_feedback(root, chapter):
    """用nbgrader给chapter的每份评过分的提交生成反馈页，返回页面（Path的列表）。"""
    from dlcourse.course.nbgrader_api import open_course, require

    graded = sorted(root.glob(f"autograded/*/{chapter}/{chapter}.ipynb"))
    if not graded:
        raise CourseError(f"{chapter}还没有评过分的提交。先运行 dlcourse grade {chapter.split('-')[0]}。")
    api = open_course(load_config(root))
    with progress_bar() as bar:
        for path in bar.track(graded, description=f"反馈 {chapter}"):
            student = path.parent.parent.name
            require(api.generate_feedback(chapter, student, force=True), f"生成{student}的反馈页")
    return sorted(root.glob(f"feedback/*/{chapter}/{chapter}.html"))
