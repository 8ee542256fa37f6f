"""`nbgrader export`：把成绩册写成CSV；等老师看的提交没有分数，不写成0。"""

import csv

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

from dlcourse.report.marks import safe_text, waiting

COLUMNS = ("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
           "late_submission_penalty", "score", "max_score")


class GradesCsv(ExportPlugin):
    """与nbgrader自己的CsvExportPlugin同样的列、同样的选项。没有交的是0分，等老师看的留空。"""

    def export(self, gradebook):
        """写成self.to（默认grades.csv），可以只要几章、几名学生。"""
        path = self.to or "grades.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if _chosen(assignment.name, self.assignment) and _chosen(student.id, self.student):
                        writer.writerow(_row(gradebook, assignment, student))
        self.log.info("写了%s", path)


def _chosen(name, names):
    """名单是空的，就是全部；命令行上的数字会变成整数。"""
    return not names or name in map(str, names)


def _row(gradebook, assignment, student):
    row = {"assignment": assignment.name, "duedate": assignment.duedate, "student_id": safe_text(student.id),
           "last_name": safe_text(student.last_name), "first_name": safe_text(student.first_name),
           "email": safe_text(student.email), "max_score": assignment.max_score}
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return row | {"raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0}
    row["timestamp"] = submission.timestamp
    if waiting(submission):
        return row
    penalty = submission.late_submission_penalty
    return row | {"raw_score": submission.score, "late_submission_penalty": penalty,
                  "score": max(0.0, submission.score - penalty)}
