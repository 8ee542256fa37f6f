"""命令dlcourse：构建、评分、反馈和数据。"""

from dlcourse.commands import startup  # noqa: F401

# isort: split
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dlcourse.course import folder
from dlcourse.course.cells import grade_ids
from dlcourse.course.errors import CourseError

console = Console(highlight=False)


def _bar(*more):
    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TextColumn("还剩"), TimeRemainingColumn(compact=True), *more, console=console)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli():
    """深度学习初探：课程的构建、评分和数据。"""


@cli.command()
@click.argument("number", required=False)
@click.option("--check", is_flag=True, help="只检查生成的文件是不是最新的，不写任何文件。")
def build(number, check):
    """从source/生成源Notebook、学生版release/和讲解版notebooks/；NUMBER是章节编号，不写就是全部。"""
    from dlcourse.build.views import build_chapter, stale_views

    root = folder.find_root()
    chapters = [folder.find_chapter(root, number)] if number else folder.chapters(root)
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
        raise CourseError("上面的文件不是从现在的源文件生成的。运行 dlcourse build，再把结果一起提交。")
    console.print("生成的文件都与源文件相符。" if check
                  else "好了。讲解版在notebooks/，学生版在release/；下一步：jupyter lab。")


@cli.command()
@click.argument("number")
@click.option("--workers", type=click.IntRange(1), help="同时评几份；不写就是能用的处理器的个数。")
@click.option("--dask", metavar="ADDRESS", help="交给Dask集群评：调度器的地址，例如tcp://10.0.0.1:8786。")
@click.option("--trust", is_flag=True, help="不用沙箱。提交里的代码会以你的身份运行：只用来评自己写的。")
def grade(number, workers, dask, trust):
    """评一章的全部提交：submitted/<学生>/<章>/<章>.ipynb；NUMBER是章节编号。

    没有变过的提交不再评。可以随时按Ctrl-C停下，再运行一次，从停下的地方接着评。
    """
    root = folder.find_root()
    chapter = folder.find_chapter(root, number)
    submissions = grade_chapter(root, chapter, trust=trust, workers=workers, dask=dask)
    _print_marks(root, chapter)
    _print_faults(submissions)
    console.print(f"评完了{len(submissions)}份。下一步：dlcourse feedback {number} 生成反馈页；"
                  f"dlcourse report {number} --csv 成绩.csv 看成绩表，导出成绩。", soft_wrap=True)


def grade_chapter(root, chapter, trust=False, workers=None, dask=None):
    """评root里chapter的全部提交，返回它们（Submission的列表）。

    trust -- 不用沙箱；workers -- 同时评几份；dask -- Dask调度器的地址，不给就用本机
    """
    from dlcourse.classroom.classroom import Classroom
    from dlcourse.classroom.pool import dask_pool, local_pool

    with _bar(TextColumn("{task.fields[counts]}")) as bar:
        task = bar.add_task(f"评分 {chapter}", total=None, counts="")

        def show(done, total, counts):
            text = " · ".join(f"{verdict} {count}" for verdict, count in counts.most_common())
            bar.update(task, completed=done, total=total, counts=text)

        classroom = Classroom(root, chapter, show, trust)
        submissions = classroom.grade((lambda: dask_pool(dask)) if dask else (lambda: local_pool(workers)))
    for remark in classroom.remarks:
        console.print(remark, style="yellow", soft_wrap=True, markup=False)
    return submissions


@cli.command()
@click.argument("number")
def feedback(number):
    """给评过分的每份提交生成一个反馈页，写到feedback/；NUMBER是章节编号。"""
    root = folder.find_root()
    chapter = folder.find_chapter(root, number)
    pages = write_feedback(root, chapter)
    console.print(f"写了{len(pages)}个反馈页：feedback/<学生>/{chapter}/{chapter}.html。下一步：发给学生，"
                  "或者打开看一看。", soft_wrap=True)


def write_feedback(root, chapter):
    """用nbgrader给chapter的每份评过分的提交生成反馈页，返回页面（Path的列表）。"""
    from dlcourse.course.nbgrader_api import open_course, require

    graded = sorted(root.glob(f"autograded/*/{chapter}/{chapter}.ipynb"))
    if not graded:
        raise CourseError(f"{chapter}还没有评过分的提交。先运行 dlcourse grade {chapter.split('-')[0]}。")
    api = open_course(folder.load_config(root))
    with _bar() as bar:
        for path in bar.track(graded, description=f"反馈 {chapter}"):
            student = path.parent.parent.name
            require(api.generate_feedback(chapter, student, force=True), f"生成{student}的反馈页")
    return sorted(root.glob(f"feedback/*/{chapter}/{chapter}.html"))


@cli.command()
@click.argument("number")
@click.option("--csv", "csv_path", type=click.Path(path_type=Path, dir_okay=False), help="另外写成CSV文件。")
def report(number, csv_path):
    """印出一章的成绩表；NUMBER是章节编号。"""
    from dlcourse.report.marks import write_csv

    root = folder.find_root()
    chapter = folder.find_chapter(root, number)
    marks = _print_marks(root, chapter)
    if csv_path:
        write_csv(marks, csv_path)
        console.print(f"写了{csv_path}。", soft_wrap=True)


def _print_marks(root, chapter):
    from nbgrader.coursedir import CourseDirectory

    from dlcourse.report.marks import legend, marks_table, read_marks

    directory = CourseDirectory(config=folder.load_config(root))
    marks = read_marks(directory.db_url, directory.course_id, chapter)
    if not marks.students:
        raise CourseError(f"成绩册里还没有{chapter}的成绩。先运行 dlcourse grade {chapter.split('-')[0]}。")
    console.print(f"{chapter}的成绩（列头下面是满分）：")
    console.print(marks_table(marks))
    console.print(legend(marks), style="dim")
    return marks


def _print_faults(submissions):
    kinds = (("没有评分，等老师看（表里是？）：", "red", "faults"), ("评了分，但请留意：", "yellow", "remarks"))
    for title, style, name in kinds:
        lines = [(s, text) for s in submissions for text in getattr(s, name)]
        if lines:
            console.print(title, style=style)
        for submission, text in lines:
            console.print(f"  {submission.student}，{submission.path.name}：{text}", soft_wrap=True, markup=False)


@cli.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def check(file):
    """检查你自己的Notebook：运行全部测试（包括隐藏测试），逐道练习给出提示。只用来检查自己写的，不用沙箱。"""
    from dlcourse.classroom.submission import likely_chapter, read_notebook
    from dlcourse.judge.client import Judge, Options
    from dlcourse.report.hints import hints_table

    fault, notebook = read_notebook(file)
    if fault:
        raise CourseError(f"{file.name}：{fault}")
    sources = _sources(folder.find_root())
    chapter = likely_chapter(grade_ids(notebook), {name: grade_ids(source) for name, source in sources.items()})
    if not chapter:
        raise CourseError(f"{file.name}里没有认得的练习。"
                                 "检查的应当是release/里发的Notebook，填好以后保存的那一份。")
    with console.status(f"检查{chapter}……"), Judge(sources[chapter], Options(trust=True, figures=False)) as judge:
        grading = judge.grade(notebook)
    if grading.faulty:
        raise CourseError("检查的程序自己出了毛病，不是你的答案的问题。"
                                 "重新运行一次；还不行，把上面的信息告诉我们。")
    console.print(hints_table(grading.tests))
    score = sum(result.score for result in grading.tests.values())
    console.print(f"{chapter}：{score:g} / 100分。" + ("全部通过！" if score == 100 else "改好以后保存，再运行一次。"))


@cli.command()
def doctor():
    """看看这台机器能做什么：沙箱的各层、版本；缺什么，怎样补上。"""
    from dlcourse.commands.doctor import examine_machine

    rows = examine_machine()
    for name, fine, text in rows:
        console.print(f"[{'green' if fine else 'red'}]{'✓' if fine else '✗'}[/] {name}：{escape(text)}", soft_wrap=True)
    console.print("都好了。" if all(fine for _, fine, _ in rows) else "打✗的补上以后，再运行一次dlcourse doctor。")


def _sources(root):
    """全部章节的源Notebook：{章名: Notebook}。"""
    import nbformat

    return {name: nbformat.read(root / "source" / name / f"{name}.ipynb", as_version=4)
            for name in folder.chapters(root)}


@cli.group()
def data():
    """课程的数据集。"""


@data.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def use(files):
    """装上原版的猫图：FILES是train_catvnoncat.h5和test_catvnoncat.h5，核对SHA-256以后才装。"""
    from dlcourse.build.originals import SHA256, install

    installed = install(folder.find_root(), files)
    console.print(f"装好了：{'、'.join(path.name for path in installed)}，在datasets/original/。", soft_wrap=True)
    missing = set(SHA256.values()) - {path.name for path in installed[0].parent.glob("*.h5")}
    console.print(f"还差{missing.pop()}；两个都装上，load_dataset()才会用原版。" if missing
                  else "load_dataset()现在读的是原版。想用回课程自带的，删掉datasets/original/。", soft_wrap=True)


@cli.command()
def demo():
    """在demo/里建一个样例班，交作业、评分、写反馈页和成绩表；不碰你自己的文件。"""
    from dlcourse.commands.sample_class import CHAPTERS, make_class
    from dlcourse.report.marks import write_csv
    from dlcourse.sandbox.jail import missing

    root = folder.find_root()
    if lacking := missing():
        console.print("样例班是课程自己编的，信得过，这一次不用沙箱。评学生的作业要有沙箱：" + "".join(lacking),
                      style="yellow", soft_wrap=True, markup=False)
    place, class_list = make_class(root)
    for chapter in CHAPTERS:
        submissions = grade_chapter(place, chapter)
        _print_faults(submissions)
        write_feedback(place, chapter)
    for chapter in CHAPTERS:
        marks = _print_marks(place, chapter)
        write_csv(marks, place / f"成绩-{chapter}.csv")
    who = "；".join(f"{name} {about}" for name, about in class_list.items())
    console.print(f"样例班的学生：{who}。", soft_wrap=True)
    console.print(f"看反馈页：{place / 'feedback'}；看成绩表：{place}/成绩-*.csv；"
                  "自己试：cd demo 以后运行 dlcourse grade 02，或者 jupyter lab 里的 Formgrader。", soft_wrap=True)


def main():
    """运行命令；课程自己的错误只印一段中文，退出码为1。"""
    try:
        cli()
    except CourseError as error:
        console.print(str(error), style="red", soft_wrap=True, markup=False)
        sys.exit(1)
