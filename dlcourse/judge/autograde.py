"""老的nbgrader_config.py里写的名字：这几个类现在在dlcourse.classroom.autograde里。"""

from dlcourse.classroom.autograde import ExecuteInJudge, SaveVerdicts, SubmissionExporter

__all__ = ["ExecuteInJudge", "SaveVerdicts", "SubmissionExporter"]
