"""用nbgrader自己的autograde评分，一次一份；不能评的留给老师，不记成0分。"""

from nbgrader.api import Gradebook

from dlcourse.grader import cause


def autograde(api, submission):
    """评一份提交，分数写进成绩册；nbgrader评不了时，把原因写进submission.faults。"""
    result = api.autograde(submission.chapter, submission.student, force=True)
    if not result["success"]:
        submission.faults.append(f"nbgrader评不了这一份（{cause(result)}）。打开文件看一看。")


def leave_for_teacher(api, submission):
    """不能自动评分的提交：登记在成绩册里，等老师看，旧的自动分数作废。"""
    with Gradebook(api.coursedir.db_url, api.coursedir.course_id) as book:
        book.update_or_create_student(submission.student)
        record = book.update_or_create_submission(submission.chapter, submission.student)
        for notebook in record.notebooks:
            for grade in notebook.grades:
                grade.auto_score, grade.needs_manual_grade = None, True
        book.db.commit()
