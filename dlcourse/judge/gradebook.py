"""把评分的结果写进nbgrader的成绩册：只有主进程写，几份提交一个事务，写的与nbgrader autograde一样。

查询都走nbgrader的表上已有的索引，也不装入它算总分的那些列，所以写一份的时间不随班级变大。
"""

import time
import warnings
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace

import nbformat
from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    get_alembic_version,
)
from nbgrader.preprocessors import AssignLatePenalties, ClearSolutions
from nbgrader.utils import compute_checksum
from sqlalchemy import func, insert, inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SAWarning
from sqlalchemy.orm import load_only

from dlcourse.cells import grade_id
from dlcourse.course import CourseError
from dlcourse.grader import cause, require
from dlcourse.judge.autograde import NO_ANSWER, record
from dlcourse.judge.verdicts import read_tests

PATIENCE_SECONDS = 60   # 成绩册被别的程序锁住时，最多等多久


@dataclass(frozen=True)
class Standing:
    """成绩册里一名学生这一章现在的样子。

    timestamp -- 提交的时间；late -- 迟交或者扣着迟交的分，要照现在的规矩再算
    score、marked -- 自动评出的总分，和有自动分的测试的个数
    """

    timestamp: object
    late: bool
    score: float
    marked: int


class ChapterBook:
    """一章的成绩册。参数：config -- 课程的配置；directory -- nbgrader的CourseDirectory；chapter -- 章名。

    打不开、或者一直被别的程序锁着时，各个方法抛出CourseError。
    """

    def __init__(self, config, directory, chapter):
        warnings.filterwarnings("ignore", category=SAWarning)   # nbgrader的表之间的警告，与使用者无关
        self._chapter = chapter
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()
        try:
            self._book = patiently(lambda: Gradebook(directory.db_url, directory.course_id))
        except ImportError as error:
            raise CourseError(f"没有装连接成绩册的包{error.name}。PostgreSQL：pip install psycopg2-binary，"
                              "db_url以postgresql+psycopg2://开头。") from None
        self._db = self._book.db
        self._patiently(self._finish_creation)

    def standings(self):
        """{学生: Standing}，成绩册里有这一章的全部学生，一次查询。"""
        query = self._db.query(
            SubmittedAssignment.student_id, SubmittedAssignment.timestamp, SubmittedAssignment.extension,
            Assignment.duedate, SubmittedNotebook.late_submission_penalty,
            func.sum(Grade.auto_score), func.count(Grade.auto_score)
        ).select_from(SubmittedAssignment).join(Assignment).join(
            SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id
        ).join(Grade, Grade.notebook_id == SubmittedNotebook.id).filter(Assignment.name == self._chapter).group_by(
            SubmittedAssignment.id, Assignment.duedate, SubmittedNotebook.late_submission_penalty)
        return {student: Standing(timestamp, penalty is not None or _seconds_late(timestamp, extension, duedate) > 0,
                                  score or 0.0, marked)
                for student, timestamp, extension, duedate, penalty, score, marked in self._patiently(query.all)}

    def checksums(self):
        """{grade_id: 校验和}，登记这一章的时候算好的。"""
        query = self._db.query(SourceCell.name, SourceCell.checksum).join(Notebook).join(Assignment).filter(
            Assignment.name == self._chapter, Notebook.name == self._chapter)
        return {name: checksum for name, checksum in self._patiently(query.all)}

    def save(self, graded):
        """一个事务里记下几份的结果。参数：graded -- [(学生, 提交的时间或None, work.grade_bytes的结果)]。"""
        self._patiently(lambda: self._save(graded))

    def close(self):
        """关上成绩册。"""
        self._book.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def _patiently(self, action):
        return patiently(action, self._db.rollback)

    def _finish_creation(self):
        """nbgrader新建成绩册到一半被杀掉，会缺版本号，以后就升级不了：补上。"""
        if "alembic_version" not in inspect(self._book.engine).get_table_names():
            self._db.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        if not self._db.execute(text("SELECT version_num FROM alembic_version")).first():
            self._db.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": get_alembic_version()})
        self._db.commit()

    def _save(self, graded):
        assignment, duedate, notebook = self._db.query(Assignment.id, Assignment.duedate, Notebook.id).join(
            Notebook).filter(Assignment.name == self._chapter, Notebook.name == self._chapter).one()
        names = {cell: dict(self._db.query(cell.id, cell.name).filter(cell.notebook_id == notebook))
                 for cell in (GradeCell, SolutionCell)}
        for student, timestamp, result in graded:
            submission, submitted = self._find_or_add(student, assignment, notebook, names)
            if timestamp:
                submission.timestamp = timestamp
            tests = read_tests(result["tests"])
            for grade in self._rows(Grade, submitted, names[GradeCell], Grade.auto_score, Grade.manual_score,
                                    Grade.needs_manual_grade):
                record(grade, tests.get(names[GradeCell][grade.cell_id]))
            for comment in self._rows(Comment, submitted, names[SolutionCell], Comment.auto_comment):
                untouched = names[SolutionCell][comment.cell_id] in result["untouched"]
                comment.auto_comment = NO_ANSWER if untouched else None
            late = _seconds_late(submission.timestamp, submission.extension, duedate)
            submitted.late_submission_penalty = self._penalty(student, submitted, late) if late else None
        self._db.commit()

    def _find_or_add(self, student, assignment, notebook, names):
        """student的(提交, 交来的Notebook)，没有就照nbgrader的样子建起来。"""
        if not self._db.query(Student.id).filter(Student.id == student).first():
            self._db.add(Student(id=student))
        submission = self._db.query(SubmittedAssignment).options(
            load_only(SubmittedAssignment.timestamp, SubmittedAssignment.extension)).filter_by(
            assignment_id=assignment, student_id=student).one_or_none()
        if not submission:
            submission = SubmittedAssignment(assignment_id=assignment, student_id=student, timestamp=None,
                                             extension=None)
            submitted = SubmittedNotebook(notebook_id=notebook, assignment=submission)
            self._db.add(submission)
            self._db.flush()
            for table, cells in ((Grade, names[GradeCell]), (Comment, names[SolutionCell])):
                self._db.execute(insert(table), [{"cell_id": cell, "notebook_id": submitted.id} for cell in cells])
            return submission, submitted
        return submission, self._db.query(SubmittedNotebook).options(
            load_only(SubmittedNotebook.late_submission_penalty)).filter_by(
            notebook_id=notebook, assignment_id=submission.id).one()

    def _rows(self, table, submitted, cells, *columns):
        """交来的Notebook在table里的行，只装入columns。"""
        return self._db.query(table).options(load_only(table.cell_id, *columns)).filter(
            table.cell_id.in_(list(cells)), table.notebook_id == submitted.id)

    def _penalty(self, student, submitted, late):
        """迟交了late秒扣多少分，规矩与nbgrader的AssignLatePenalties一样；不扣是None。"""
        self._db.flush()
        score = self._db.query(func.sum(Grade.score)).filter(Grade.notebook_id == submitted.id).scalar()
        penalty = self._late.plugin_inst.late_submission_penalty(student, score, late)
        return None if penalty is None else self._late._check_late_penalty(SimpleNamespace(score=score), penalty)


def _seconds_late(timestamp, extension, duedate):
    """迟交了多少秒，算法与nbgrader的SubmittedAssignment.total_seconds_late一样。"""
    if timestamp is None or duedate is None:
        return 0
    return max(0, (timestamp - duedate - (extension or timedelta())).total_seconds())


def current_checksums(source, config):
    """源Notebook（字节）现在登记的话，各单元格的校验和：与ChapterBook.checksums()相同，就不必再登记。"""
    notebook, _ = ClearSolutions(config=config).preprocess(nbformat.reads(source, as_version=4), {})
    return {grade_id(cell): compute_checksum(cell) for cell in notebook.cells if grade_id(cell)}


def register(api, chapter):
    """在成绩册里登记chapter（也重写它的release/，内容不变）；没有成功时抛出CourseError。"""
    end = time.monotonic() + PATIENCE_SECONDS
    while not (result := api.generate_assignment(chapter))["success"] and time.monotonic() < end:
        if "locked" not in cause(result):
            break
    require(result, f"在成绩册里登记{chapter}")


def patiently(action, undo=lambda: None):
    """做action，返回它的结果；成绩册被别的程序锁着时undo，再试，一直不行就抛出CourseError。"""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return action()
        except DBAPIError as error:
            undo()
            reason = str(error.orig).strip().split("\n")[0]
            if "full" in reason:
                raise CourseError(f"磁盘满了，成绩册写不下（{reason}）。评好的都记在日志里；"
                                  "腾出地方，再运行一次，从停下的地方接着评。") from error
            if not isinstance(error, OperationalError | IntegrityError) or time.monotonic() > end:
                raise CourseError(f"成绩册打不开，或者一直被别的程序占着（{reason}）。关掉正在用它的程序"
                                  "（例如Formgrader），再运行一次：评好的都记在日志里，不会重新评。") from error
        time.sleep(0.2)
