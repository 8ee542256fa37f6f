"""找到一章的提交，读一份提交，说出它有什么毛病。"""

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from nbgrader.utils import parse_utc

from dlcourse.course.cells import grade_id, kind
from dlcourse.course.errors import CourseError
from dlcourse.judge.clean_cells import tidy

MAX_BYTES = 20_000_000
MAX_NAME = 128          # 成绩册里学生的名字最多多少个字符


@dataclass
class Submission:
    """一名学生交来的一章：文件夹里应当有<chapter>.ipynb。"""

    student: str
    chapter: str
    folder: Path
    faults: list = field(default_factory=list)     # 有了就没有评分
    remarks: list = field(default_factory=list)    # 评了分，但老师该知道

    @property
    def path(self):
        """应当交来的文件。"""
        return self.folder / f"{self.chapter}.ipynb"

    @cached_property
    def time(self):
        """文件夹里timestamp.txt写的提交时间：(毛病, 时间)，没有这个文件时都是None。"""
        path = self.folder / "timestamp.txt"
        if not path.is_file():
            return None, None
        try:
            return None, parse_utc(path.read_text(encoding="utf-8").strip())
        except (ValueError, OverflowError, OSError):
            return "timestamp.txt里写的不是时间，没有用它，迟交没有算。", None


def find_submissions(root, chapter):
    """submitted/<学生>/<chapter>/下的全部提交（Submission的列表，按学生排序），还没有检查。

    学生的文件夹名进不了成绩册时抛出CourseError。
    """
    folders = [folder for folder in sorted((root / "submitted").glob(f"*/{chapter}")) if folder.is_dir()]
    for folder in folders:
        name = folder.parent.name
        if len(name) > MAX_NAME or name.encode("utf-8", "replace").decode() != name:
            raise CourseError(f"submitted/{ascii(name)[1:-1][:60]}的名字太长（最多{MAX_NAME}个字符）或者不是UTF-8，"
                              "进不了成绩册。改一下这个文件夹的名字，再运行一次。")
    return [Submission(folder.parent.name, chapter, folder) for folder in folders]


def read_bytes(path):
    """读一个交来的文件，返回(毛病, 字节)，其中一个是None。"""
    if not path.is_file():
        names = sorted(p.name for p in path.parent.iterdir())
        if not names:
            return "文件夹是空的，什么也没有交。", None
        return f"没有{path.name}，交来的是{'、'.join(names[:5])}。核对以后把文件改成这个名字。", None
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return f"文件读不出来（{error.strerror}）。看一看它的权限。", None
    if not content:
        return "文件是空的（0字节），多半是上传时出了错。请学生重新提交。", None
    if len(content) > MAX_BYTES:
        return (f"文件超过{MAX_BYTES / 1e6:.0f} MB的上限（{path.stat().st_size / 1e6:.0f} MB）。"
                "请学生清除输出（Clear All Outputs）后重新提交。"), None
    return None, content


def parse(content):
    """文件的字节 → (毛病, 整理过的Notebook)，其中一个是None。"""
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "不是文本文件（不是UTF-8编码）。请学生交.ipynb文件本身，不要压缩或转换。", None
    except (ValueError, RecursionError) as error:
        where = f"第{error.lineno}行" if isinstance(error, json.JSONDecodeError) else "嵌套太深"
        return f"不是完整的JSON（{where}），多半是文件没有传完，或者被手工改过。请学生重新提交。", None
    if not isinstance(notebook, dict) or "nbformat" not in notebook:
        return "是JSON，但不是Notebook。请学生交.ipynb文件。", None
    if notebook["nbformat"] != 4:
        return f"是旧格式（nbformat {notebook['nbformat']}）。请学生用现在的JupyterLab打开，另存以后再交。", None
    return None, {"cells": tidy(notebook)}


def read_notebook(path):
    """读一个Notebook文件，返回(毛病, 整理过的Notebook)，其中一个是None。"""
    fault, content = read_bytes(path)
    return (fault, None) if fault else parse(content)


def examine(notebook, chapter, source, others):
    """看一份读得出来的提交，返回(毛病, 老师该知道的事的列表)；没有毛病时前者是None。

    参数：
    chapter、source -- 这一章的名字和源Notebook
    others -- 字典 {别的章名: 那一章的grade_id集合}，用来认出交错了章的
    """
    wanted = {grade_id(cell): cell for cell in source["cells"] if grade_id(cell)}
    found = Counter(grade_id(cell) for cell in notebook["cells"] if grade_id(cell))
    if not found:
        return ("单元格里没有nbgrader的元数据，多半是复制到新Notebook里或用别的软件存过。"
                "请学生在原来的文件里重新填写。"), []
    if wrong := _other_chapter(set(found), set(wanted), others):
        return f"这是{wrong}的Notebook，不是{chapter}的。请学生交对文件。", []
    remarks = []
    if missing := [name for name in wanted if name not in found]:
        lost = [name for name in missing if kind(wanted[name]) == "solution"]
        remarks.append(f"删掉了{len(missing)}个单元格：{'、'.join(missing)}。测试已补上"
                       + ("，填写的单元格没有了，得不到分。" if lost else "。"))
    if double := [name for name, count in found.items() if count > 1]:
        remarks.append(f"单元格有重复：{'、'.join(double)}。以最后一个为准。")
    return None, remarks


def _other_chapter(found, wanted, others):
    """found更像别的哪一章；像本章就返回None。"""
    best = likely_chapter(found, others)
    return best if best and len(found & others[best]) > len(found & wanted) else None


def likely_chapter(found, chapters):
    """found（grade_id的集合）最像哪一章；chapters -- {章名: 那一章的grade_id集合}。一个也不像返回None。"""
    best = max(chapters, key=lambda name: len(found & chapters[name]), default=None)
    return best if best and found & chapters[best] else None
