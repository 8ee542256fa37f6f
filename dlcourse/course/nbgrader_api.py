"""nbgrader的Python接口：打开一门课；一步失败时从它的日志里找出原因。"""

import re
import warnings

from nbformat.warnings import MissingIDFieldWarning
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning

from dlcourse.course.errors import CourseError


def open_course(config):
    """按config（traitlets的Config）打开一门课，返回NbGraderAPI。"""
    for category in (SAWarning, MissingIDFieldWarning):   # nbgrader登记提交、补上测试时的警告，与使用者无关
        warnings.filterwarnings("ignore", category=category)
    return NbGraderAPI(CourseDirectory(config=config), config=config)


def cause(result):
    """nbgrader一步的结果（字典）里最后一个具体的异常，一行字。"""
    text = (result.get("log") or "") + (result.get("error") or "")
    found = [line for line in re.findall(r"^ *([\w.]+: .+)$", text, flags=re.M) if "above traceback" not in line]
    return found[-1][:200] if found else "原因不明"


def require(result, what):
    """result失败时抛出CourseError：what没有成功，原因是什么。"""
    if not result["success"]:
        raise CourseError(f"{what}没有成功：{cause(result)}。")
