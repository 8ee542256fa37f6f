"""把评分的结果写进nbgrader的成绩册：只有主进程写，几份提交一个事务，写的与nbgrader autograde一样。

查询都走nbgrader的表上已有的索引，也不装入它算总分的那些列，所以写一份的时间不随班级变大。
"""

import time
import warnings
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
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
    new_uuid,
)
from nbgrader.preprocessors import AssignLatePenalties, ClearSolutions
from nbgrader.utils import compute_checksum
from sqlalchemy import func, insert, inspect, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SAWarning
from sqlalchemy.orm import load_only

from dlcourse.classroom.autograde import NO_ANSWER, mark
from dlcourse.course.cells import grade_id
from dlcourse.course.errors import CourseError
from dlcourse.course.nbgrader_api import cause, require
from dlcourse.judge.verdicts import read_tests

PATIENCE_SECONDS = 60   # 成绩册被别的程序锁住时，最多等多久
BATCH = 50              # 一个事务里最多记几份


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
        """记下结果，每BATCH份一个事务。

        参数：graded -- [(学生, 提交的时间或None, grading_task.grade_bytes的结果)]，学生不重复。
        """
        for start in range(0, len(graded), BATCH):
            self._patiently(partial(self._save, graded[start:start + BATCH]))

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
        rows = self._find_or_add([student for student, _, _ in graded], assignment, notebook)
        results = {rows[student][1].id: result for student, _, result in graded}
        tests = {submitted: read_tests(result["tests"]) for submitted, result in results.items()}
        self._write(Grade, GradeCell, notebook, results, [Grade.manual_score], lambda submitted, name, now: mark(
            tests[submitted].get(name), now and now.manual_score))
        self._write(Comment, SolutionCell, notebook, results, [], lambda submitted, name, _: {
            "auto_comment": NO_ANSWER if name in results[submitted]["untouched"] else None})
        for student, timestamp, _ in graded:
            submission, submitted = rows[student]
            if timestamp:
                submission.timestamp = timestamp
            late = _seconds_late(submission.timestamp, submission.extension, duedate)
            submitted.late_submission_penalty = self._penalty(student, submitted, late) if late else None
        self._db.commit()

    def _find_or_add(self, students, assignment, notebook):
        """{学生: (提交, 交来的Notebook)}；没有的建起来。"""
        known = {name for name, in self._db.query(Student.id).filter(Student.id.in_(students))}
        self._insert(Student, [{"id": name} for name in students if name not in known])
        rows = self._rows_of(students, assignment, notebook)
        if missing := [name for name in students if name not in rows]:
            new = [{"student_id": name, "assignment_id": assignment, "id": new_uuid()} for name in missing]
            submitted = [{"assignment_id": row["id"], "notebook_id": notebook, "id": new_uuid()} for row in new]
            self._insert(SubmittedAssignment, new)
            self._insert(SubmittedNotebook, submitted)
            rows |= self._rows_of(missing, assignment, notebook)
        return rows

    def _rows_of(self, students, assignment, notebook):
        """成绩册里已有的 {学生: (提交, 交来的Notebook)}。"""
        query = self._db.query(SubmittedAssignment, SubmittedNotebook).join(
            SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id).options(
            load_only(SubmittedAssignment.student_id, SubmittedAssignment.timestamp, SubmittedAssignment.extension),
            load_only(SubmittedNotebook.late_submission_penalty)).filter(
            SubmittedAssignment.assignment_id == assignment, SubmittedAssignment.student_id.in_(students),
            SubmittedNotebook.notebook_id == notebook)
        return {submission.student_id: (submission, submitted) for submission, submitted in query}

    def _insert(self, table, rows):
        if rows:
            self._db.execute(insert(table), rows)

    def _write(self, table, cells, notebook, submitted, columns, values):
        """写table里的行：交来的Notebook与notebook的cells，每一对有一行；没有的加上。

        参数：submitted -- 交来的Notebook的编号；columns -- 现在的行里要读的列
        values -- 函数：(编号, 单元格的名字, 现在的行或None) → {列: 值}
        """
        names = dict(self._db.query(cells.id, cells.name).filter(cells.notebook_id == notebook).all())
        query = self._db.query(table.id, table.notebook_id, table.cell_id, *columns).filter(
            table.cell_id.in_(list(names)), table.notebook_id.in_(list(submitted)))
        found = {(row.notebook_id, row.cell_id): row for row in query}
        new, changed = [], []
        for one in submitted:
            for cell, name in names.items():
                now = found.get((one, cell))
                if now:
                    changed.append({"id": now.id, **values(one, name, now)})
                else:
                    new.append({"notebook_id": one, "cell_id": cell, **values(one, name, None)})
        self._insert(table, new)
        if changed:
            self._db.execute(update(table), changed)

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
