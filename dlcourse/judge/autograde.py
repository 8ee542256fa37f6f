"""nbgrader的预处理器：恢复提交、用评分器代替Execute、按判定记分。

它们列在nbgrader_config.py里，所以`nbgrader autograde`和formgrader的按钮用的都是评分器。
"""

import atexit
from pathlib import Path

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from traitlets import Bool, Float, Integer

from dlcourse.cells import grade_id
from dlcourse.judge.client import Judge, Options
from dlcourse.judge.restore import restore
from dlcourse.judge.session import Settings
from dlcourse.judge.verdicts import Verdict

_judges = {}   # {(源文件, 修改时间, 选项): 开着的评分进程}


class RestoreCells(NbGraderPreprocessor):
    """整理提交的第一步：次序、编号、锁住的单元格都恢复成老师的，nbgrader后面的步骤不会被绊倒。"""

    def preprocess(self, nb, resources):
        """就地换掉nb的单元格。"""
        teacher = nbformat.read(_source(self, resources), as_version=4)
        nb.cells = [nbformat.from_dict(cell) for cell in restore(nb, teacher)]
        nb.metadata = nbformat.from_dict({key: teacher.metadata[key] for key in ("kernelspec", "language_info")})
        nb.nbformat, nb.nbformat_minor = teacher.nbformat, teacher.nbformat_minor
        return nb, resources


class ExecuteInJudge(NbGraderPreprocessor):
    """代替nbgrader的Execute：单元格在评分器里运行，判定放进resources。"""

    cell_seconds = Float(30, help="每个单元格最多运行多少秒").tag(config=True)
    submission_seconds = Float(300, help="一份提交最多运行多少秒").tag(config=True)
    cpu_seconds = Integer(120, help="学生进程最多用多少CPU秒").tag(config=True)
    memory_bytes = Integer(2 << 30, help="学生进程的内存上限（字节）").tag(config=True)
    file_bytes = Integer(64 << 20, help="学生进程写的文件最大多少字节").tag(config=True)
    output_characters = Integer(1_000_000, help="每个单元格的输出最多多少个字符").tag(config=True)
    figures = Bool(True, help="学生的图要不要画出来").tag(config=True)
    experiments = Bool(False, help="没有改过的实验单元格要不要运行").tag(config=True)
    isolate = Bool(True, help="前面的函数错了，换成参考答案再测一次").tag(config=True)
    trust = Bool(False, help="不用沙箱：只能评自己的Notebook").tag(config=True)

    def options(self):
        """这些设置对应的Options。"""
        return Options(
            settings=Settings(cell_seconds=self.cell_seconds, submission_seconds=self.submission_seconds,
                              isolate=self.isolate, experiments=self.experiments),
            limits={"cpu_seconds": self.cpu_seconds, "memory_bytes": self.memory_bytes, "file_bytes": self.file_bytes},
            output_characters=self.output_characters, figures=self.figures, trust=self.trust)

    def preprocess(self, nb, resources):
        """评nb，把输出写进单元格，判定放进resources["judge"]。"""
        grading = _judge(_source(self, resources), self.options()).grade(nb)
        resources["judge"] = grading.tests
        if grading.cells:
            nb.cells = [_with_metadata(cell, nb) for cell in map(nbformat.from_dict, grading.cells)]
        return nb, resources


class SaveVerdicts(SaveAutoGrades):
    """按评分器的判定记分，不看单元格的输出；评分器出了毛病的，留给人看。"""

    def _add_score(self, cell, resources):
        name = grade_id(cell)
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        record(grade, resources["judge"].get(name))
        self.gradebook.db.commit()


def record(grade, result):
    """按判定记一个测试的分。参数：grade -- nbgrader的Grade；result -- TestResult，没有评出来是None。"""
    if result is None or result.verdict is Verdict.FAULT:
        grade.auto_score, grade.needs_manual_grade = None, True
    else:
        grade.auto_score = result.score
        grade.needs_manual_grade = grade.manual_score is not None


def _source(preprocessor, resources):
    """这份提交的源Notebook在哪里。"""
    course = preprocessor.parent.parent.coursedir
    about = resources["nbgrader"]
    folder = course.format_path(course.source_directory, ".", about["assignment"])
    return Path(folder, about["notebook"] + ".ipynb")


def _judge(path, options):
    """评path那一章的评分进程；同一个程序里评许多份，只开一次。"""
    key = (str(path), path.stat().st_mtime_ns, repr(options))
    if key not in _judges:
        while _judges:
            _judges.popitem()[1].close()
        _judges[key] = Judge(nbformat.read(path, as_version=4), options)
        atexit.register(_close, key)
    return _judges[key]


def _close(key):
    if judge := _judges.pop(key, None):
        judge.close()


def _with_metadata(cell, nb):
    """评过的单元格带上nbgrader整理时写下的元数据（校验和等）。"""
    original = next((other for other in nb.cells if grade_id(other) and grade_id(other) == grade_id(cell)), None)
    if original:
        cell.metadata = original.metadata
    return cell
