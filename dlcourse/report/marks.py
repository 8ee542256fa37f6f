"""成绩：从成绩册读出每名学生每道练习的得分，印成表，写成CSV。"""

import csv
from collections import defaultdict
from dataclasses import dataclass, field

from nbgrader.api import BaseCell, Grade, Gradebook, MissingEntry, SubmittedAssignment, SubmittedNotebook
from rich import box
from rich.columns import Columns
from rich.table import Table
from rich.text import Text
from sqlalchemy import func


@dataclass(frozen=True)
class Marks:
    """一章的成绩。

    exercises -- {练习: 满分}
    students -- {学生: {练习: 得分}}，等老师看的学生是None
    penalties -- {学生: 迟交扣的分}，只有扣了分的
    """

    chapter: str
    exercises: dict
    students: dict
    penalties: dict = field(default_factory=dict)

    def total(self, student):
        """学生的总分，扣了迟交的分；等老师看的是None。"""
        scores = self.students[student]
        return None if scores is None else max(0.0, sum(scores.values()) - self.penalties.get(student, 0.0))


def waiting(submission):
    """nbgrader的一份提交（SubmittedAssignment或SubmittedNotebook）里，有没有等老师看的：既没有自动分数，也没有老师的分数。"""
    notebooks = getattr(submission, "notebooks", [submission])
    return any(grade.auto_score is None and grade.manual_score is None
               for notebook in notebooks for grade in notebook.grades)


def read_marks(db_url, course_id, chapter):
    """从成绩册读chapter的成绩，返回Marks。"""
    with Gradebook(db_url, course_id) as book:
        try:
            assignment = book.find_assignment(chapter)
        except MissingEntry:
            return Marks(chapter, {}, {})
        exercises = defaultdict(float)
        for notebook in assignment.notebooks:
            order = {cell.name: i for i, cell in enumerate(notebook.source_cells)}
            for cell in sorted(notebook.grade_cells, key=lambda cell: order.get(cell.name, 0)):
                exercises[_exercise(cell.name)] += cell.max_score
        rows = book.db.query(
            SubmittedAssignment.student_id, BaseCell.name, Grade.score, Grade.auto_score, Grade.manual_score
        ).select_from(Grade).join(BaseCell, BaseCell.id == Grade.cell_id).join(
            SubmittedNotebook, SubmittedNotebook.id == Grade.notebook_id).join(
            SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id).filter(
            SubmittedAssignment.assignment_id == assignment.id)   # 一次查询：逐份装入对象，时间随人数的平方长
        students, waiting_students = {}, set()
        for student, name, score, automatic, manual in rows:
            students.setdefault(student, dict.fromkeys(exercises, 0.0))[_exercise(name)] += score
            if automatic is None and manual is None:
                waiting_students.add(student)
        students |= dict.fromkeys(waiting_students)
        penalty = func.sum(SubmittedNotebook.late_submission_penalty)
        penalties = dict(book.db.query(SubmittedAssignment.student_id, penalty).join(
            SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id).filter(
            SubmittedAssignment.assignment_id == assignment.id).group_by(SubmittedAssignment.student_id).having(
            penalty > 0).all())
        return Marks(chapter, dict(exercises), dict(sorted(students.items())), penalties)


def marks_table(marks):
    """成绩表（rich的Table）：每行一名学生，每列一道练习（列头是序号，见legend），有人迟交就有一列扣分，末列总分。"""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("学生", no_wrap=True)
    for number, points in enumerate(marks.exercises.values(), 1):
        table.add_column(f"{number}\n[dim]{points:g}[/]", justify="right")
    if marks.penalties:
        table.add_column("迟交\n[dim]扣分[/]", justify="right")
    full = sum(marks.exercises.values())
    table.add_column(f"总分\n[dim]{full:g}[/]", justify="right")
    for student, scores in marks.students.items():
        row = [_cell(scores and scores[name], points) for name, points in marks.exercises.items()]
        if marks.penalties:
            row.append(Text(f"{marks.penalties.get(student, 0):g}"))
        table.add_row(Text(student), *row, _cell(marks.total(student), full))
    return table


def legend(marks):
    """成绩表列头的序号各是哪道练习（rich的Columns）。"""
    return Columns([f"{number} {name}" for number, name in enumerate(marks.exercises, 1)], padding=(0, 2))


def write_csv(marks, path):
    """把成绩写成CSV（UTF-8带BOM，电子表格软件直接打开不会乱码）；等老师看的学生分数留空。"""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["学生", *marks.exercises, "迟交扣分", "总分"])
        writer.writerow(["满分", *[f"{points:g}" for points in marks.exercises.values()], "",
                         f"{sum(marks.exercises.values()):g}"])
        for student, scores in marks.students.items():
            values = [""] * (len(marks.exercises) + 2)
            if scores is not None:
                numbers = [*(scores[name] for name in marks.exercises), marks.penalties.get(student, 0)]
                values = [f"{number:g}" for number in [*numbers, marks.total(student)]]
            writer.writerow([safe_text(student), *values])


def _exercise(cell_name):
    return cell_name.split("-", 1)[-1]


def _cell(score, points):
    if score is None:
        return Text("？", "yellow")
    return Text(f"{score:g}", "green" if score == points else "red" if score == 0 else "yellow")


def safe_text(text):
    """以=、+、-、@开头的名字，电子表格软件会当成公式；前面加一个撇号。没有名字的原样返回。"""
    return f"'{text}" if text and text[0] in "=+-@" else text
