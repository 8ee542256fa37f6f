"""评分器接到nbgrader上：读提交、评分、记分。

nbgrader_config.py里列着它们，所以`nbgrader autograde`、Formgrader的按钮和NbGraderAPI用的都是评分器。
"""

import json
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum
from traitlets import Bool, Float, Integer

from dlcourse.classroom.grading_task import grade_in
from dlcourse.classroom.submission import read_notebook
from dlcourse.course.cells import grade_id, kind
from dlcourse.course.errors import CourseError
from dlcourse.judge.restore import restore
from dlcourse.judge.settings import Options, Settings
from dlcourse.judge.verdicts import Verdict
from dlcourse.sandbox.confine import Limits
from dlcourse.sandbox.jail import missing

NO_ANSWER = "没有作答。"
LIMITS = ("cpu_seconds", "memory_bytes", "file_bytes", "processes")


class SubmissionExporter(NotebookExporter):
    """读提交，恢复成老师的骨架：nbgrader看到的总是合规矩的Notebook，学生写的结构到不了它那里。"""

    def __init__(self, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        if not ExecuteInJudge(parent=self).trust and (lacking := missing()):
            text = ("没有沙箱，不能评别人的作业，所以一份也没有评。只评自己写的、信得过的Notebook，可以不用沙箱："
                    "在nbgrader_config.py里写c.ExecuteInJudge.trust = True（用dlcourse grade评，就加上--trust）。"
                    f"要有沙箱：{''.join(lacking)}")
            self.log.error(text)
            raise NbGraderException(text)

    def from_file(self, file_stream, resources=None, **keywords):
        """读一份提交。先作废旧的自动分数：后面无论出什么事，都不会留下旧分。读不了的抛出CourseError。"""
        about, path = resources["nbgrader"], Path(file_stream.name)
        directory = self.parent.coursedir
        folder = directory.format_path(directory.source_directory, ".", about["assignment"])
        about["source"] = Path(folder, f"{about['notebook']}.ipynb")
        if not about["source"].is_file():
            raise CourseError(f"没有{about['source']}：评分要用源Notebook。先运行dlcourse build。")
        record_all(about, {})
        fault, submitted = read_notebook(path)
        if fault:
            raise CourseError(f"{path}：{fault}")
        teacher = nbformat.read(about["source"], as_version=4)
        cells = restore(submitted, teacher)
        if not any(cell["source"] for cell in cells if kind(cell) == "solution"):
            raise CourseError(f"{path}：里面没有一道填过的练习，多半交错了文件，或者复制到了新的Notebook里。"
                              "请学生在原来的文件里填写，重新提交。")
        return self.from_notebook_node(nbformat.from_dict({**teacher, "cells": cells}), resources, **keywords)


class ExecuteInJudge(NbGraderPreprocessor):
    """代替nbgrader的Execute：单元格在评分器里运行，判定放进resources["judge"]。"""

    cell_seconds = Float(Settings.cell_seconds, help="每个单元格、每个测试最多运行多少秒").tag(config=True)
    submission_seconds = Float(Settings.submission_seconds, help="一份提交最多运行多少秒").tag(config=True)
    cpu_seconds = Integer(Limits.cpu_seconds, help="学生进程最多用多少CPU秒").tag(config=True)
    memory_bytes = Integer(Limits.memory_bytes, help="学生进程的内存上限（字节）").tag(config=True)
    file_bytes = Integer(Limits.file_bytes, help="学生进程写的文件最大多少字节").tag(config=True)
    processes = Integer(Limits.processes, help="学生进程最多开多少个线程").tag(config=True)
    output_characters = Integer(Options.output_characters, help="每个单元格的输出最多多少个字符").tag(config=True)
    figures = Bool(Options.figures, help="学生的图要不要画出来").tag(config=True)
    experiments = Bool(Settings.experiments, help="没有改过的实验单元格要不要运行").tag(config=True)
    isolate = Bool(Settings.isolate, help="前面的函数错了，换成参考答案再测一次").tag(config=True)
    trust = Bool(Options.trust, help="不用沙箱：只能评自己写的、信得过的Notebook").tag(config=True)

    def options(self):
        """这些设置对应的Options。"""
        return Options(
            settings=Settings(cell_seconds=self.cell_seconds, submission_seconds=self.submission_seconds,
                              isolate=self.isolate, experiments=self.experiments),
            limits={name: getattr(self, name) for name in LIMITS},
            output_characters=self.output_characters, figures=self.figures, trust=self.trust)

    def preprocess(self, nb, resources):
        """评nb：单元格换成评过的（带输出），判定放进resources；评分器出了毛病时，单元格不变。"""
        about, options = resources["nbgrader"], self.options()
        source = about["source"].read_bytes()
        grading = grade_in((source, repr(options)), json.loads(source), options, nb)
        resources["judge"] = {} if grading.faulty else grading.tests
        if grading.faulty:
            self.log.error(f"{about['student']}：评分器出了毛病，这一份没有分数，等老师看。再评一次；还不行，"
                           "就在Formgrader里打开它，手工给分。")
        else:
            nb.cells = nbformat.from_dict(grading.cells)
        return nb, resources


class SaveVerdicts(NbGraderPreprocessor):
    """按评分器的判定记分，不看单元格的输出；没有动过的练习，自动的评语是“没有作答。”。"""

    def preprocess(self, nb, resources):
        """记下全部测试的分数和练习的自动评语。"""
        untouched = {grade_id(cell) for cell in nb.cells
                     if kind(cell) == "solution" and cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)}
        record_all(resources["nbgrader"], resources["judge"], untouched)
        return nb, resources


def mark(result, manual_score):
    """一个测试的结果在成绩册里怎样记：{列: 值}。

    参数：result -- TestResult，没有评就是None；manual_score -- 老师给的分数或None
    没有评，或者评分器出了毛病，就没有自动分数，等老师看。有老师的分数而又重新评过的，请老师再看一眼。
    """
    fault = result is None or result.verdict is Verdict.FAULT
    return {"auto_score": None if fault else result.score, "needs_manual_grade": fault or manual_score is not None}


def record_all(about, tests, untouched=()):
    """把一份提交的结果写进成绩册。

    参数：about -- resources["nbgrader"]；tests -- {grade_id: TestResult}，没有评就是空的；untouched -- 没有动过的练习
    """
    with Gradebook(about["db_url"]) as book:
        submitted = book.find_submission_notebook(about["notebook"], about["assignment"], about["student"])
        registered = {grade.name: grade.max_score for grade in submitted.grades}
        if any(registered.get(name) != result.points for name, result in tests.items()):
            raise CourseError(f"成绩册里登记的测试与{about['assignment']}的源Notebook不同：它在登记以后改过。"
                              f"先运行nbgrader generate_assignment {about['assignment']}，再评一次。")
        for grade in submitted.grades:
            for column, value in mark(tests.get(grade.name), grade.manual_score).items():
                setattr(grade, column, value)
        for comment in submitted.comments:
            comment.auto_comment = NO_ANSWER if comment.name in untouched else None
        book.db.commit()
