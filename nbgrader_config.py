"""课程的全部nbgrader配置：nbgrader的命令、JupyterLab里的formgrader和dlcourse都读它。"""

import os
import sys

try:
    import dlcourse.judge.sanitize
    import dlcourse.report.feedback  # noqa: F401
except ImportError as error:
    # 这里只抛异常的话，nbgrader会记一笔日志，然后用默认设置继续，把隐藏测试写进学生版。
    sys.stderr.write(f"nbgrader_config.py：找不到课程的包（{error}）。在课程文件夹里运行 pip install -e . 再试；"
                     "没有它，隐藏测试会漏进学生版，所以这里停下。\n")
    sys.stderr.flush()
    os._exit(1)

# nbgrader新建成绩册时要运行alembic命令；虚拟环境没有激活时，它不在PATH里。
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "dlcourse"
c.CourseDirectory.ignore = ["*.py", "*.pyc", "*.md", ".ipynb_checkpoints", "__pycache__", ".*"]

# 从源Notebook到学生版
c.GenerateAssignment.force = True
c.ClearSolutions.begin_solution_delimeter = "### 开始"
c.ClearSolutions.end_solution_delimeter = "### 结束"
c.ClearSolutions.code_stub = {
    "python": "### 开始\n# 在这里写你的代码，然后删掉下一行\nraise NotImplementedError\n### 结束"}
c.ClearSolutions.text_stub = "在这里写你的回答。"
c.ClearHiddenTests.begin_test_delimeter = "### 隐藏测试开始"
c.ClearHiddenTests.end_test_delimeter = "### 隐藏测试结束"

# 评分：每个单元格的时限（秒），输出的上限（字符）
c.Execute.timeout = 60
c.Execute.error_on_timeout = {"ename": "CellTimeoutError", "evalue": "超过时限，多半是循环停不下来",
                              "traceback": ["超时：这个单元格运行得太久，被停下了。多半是循环停不下来。"]}
c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=ERROR"]
c.Execute.skip_cells_with_tag = "experiment"
c.Autograde.sanitize_preprocessors = [
    "dlcourse.judge.sanitize.CleanCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.OverwriteCells.add_missing_cells = True
c.OverwriteCells.missing_cell_notification = "提交里缺少这个单元格（{cell_id}），评分时补上。\n\n"
c.LimitOutput.max_lines = 1000
c.LimitOutput.max_traceback = 100

# 反馈页：中文，不显示隐藏测试，不联网，不运行脚本
c.GenerateFeedback.force = True
c.GenerateFeedback.exporter_class = "dlcourse.report.feedback.FeedbackExporter"
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "dlcourse.report.feedback.HideTests",
]

# 学生在JupyterLab里按Validate，或运行nbgrader validate时看到的话
c.Validator.type_changed_warning = "有{num_changed}个单元格的类型变了。请从原来的文件重新开始。\n"
c.Validator.changed_warning = "有{num_changed}个测试单元格被改动了。评分时用的是老师的原样，请把它们改回来。\n"
c.Validator.failed_warning = "有{num_failed}个测试没有通过。现在提交，得不到满分。\n"
c.Validator.passed_warning = "通过了{num_passed}个测试。\n"
