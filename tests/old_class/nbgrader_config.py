"""课程的全部nbgrader配置：nbgrader的命令、JupyterLab里的formgrader和dlcourse都读它。"""

import os
import sys

try:
    import dlcourse.judge.autograde
    import dlcourse.report.feedback  # noqa: F401
except Exception as error:
    # 这里只抛异常的话，nbgrader会记一笔日志，然后用默认设置继续：隐藏测试写进学生版，评分也不用评分器。
    sys.stderr.write(f"nbgrader_config.py：课程的包用不了（{error}）。在课程文件夹里运行 pip install -e . 再试；"
                     "没有它，隐藏测试会漏进学生版，评分也没有评分器，所以这里停下。\n")
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

# 评分：读提交、运行、记分都由课程的评分器做（见docs/安全模型.md）
c.Autograde.exporter_class = "dlcourse.judge.autograde.SubmissionExporter"
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = [
    "dlcourse.judge.autograde.ExecuteInJudge",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.LimitOutput",
    "dlcourse.judge.autograde.SaveVerdicts",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.LimitOutput.max_lines = 1000
c.LimitOutput.max_traceback = 100

# 评分器的设置。下面写的是默认值；要改，就去掉行首的井号，换成你要的值。
# c.ExecuteInJudge.cell_seconds = 30                # 每个单元格、每个测试最多运行多少秒
# c.ExecuteInJudge.submission_seconds = 300         # 一份提交最多运行多少秒
# c.ExecuteInJudge.cpu_seconds = 60                 # 学生进程最多用多少CPU秒
# c.ExecuteInJudge.memory_bytes = 2147483648        # 学生进程的内存上限（字节）
# c.ExecuteInJudge.file_bytes = 67108864            # 学生进程写的文件最大多少字节
# c.ExecuteInJudge.processes = 64                   # 学生进程最多开多少个线程
# c.ExecuteInJudge.output_characters = 1000000      # 每个单元格的输出最多多少个字符
# c.ExecuteInJudge.figures = True                   # 学生的图要不要画出来，给反馈页用
# c.ExecuteInJudge.experiments = False              # 没有改过的实验单元格（训练、画图）要不要运行
# c.ExecuteInJudge.isolate = True                   # 前面的函数错了，换成参考答案再测一次
# c.ExecuteInJudge.trust = False                    # 不用沙箱：只能评自己写的、信得过的Notebook

# nbgrader export：没有自动分数、等老师看的提交，分数留空，不是0
c.ExportApp.plugin_class = "dlcourse.report.export.GradesCsv"

# 反馈页：中文，不显示隐藏测试，不联网，不运行脚本
c.GenerateFeedback.force = True
c.GenerateFeedback.exporter_class = "dlcourse.report.feedback.FeedbackExporter"
c.GenerateFeedback.preprocessors = [
    "dlcourse.report.feedback.ShowGrades",
    "dlcourse.report.feedback.HideTests",
]

# 学生在JupyterLab里按Validate，或运行nbgrader validate时看到的话
c.Validator.type_changed_warning = "有{num_changed}个单元格的类型变了。请从原来的文件重新开始。\n"
c.Validator.changed_warning = "有{num_changed}个测试单元格被改动了。评分时用的是老师的原样，请把它们改回来。\n"
c.Validator.failed_warning = "有{num_failed}个测试没有通过。现在提交，得不到满分。\n"
c.Validator.passed_warning = "通过了{num_passed}个测试。\n"


