"""评一份提交：文件的字节进，判定出。本机的线程和Dask的工人运行的是同一个函数。"""

import atexit
import hashlib
import json
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path

import nbformat
from nbgrader.utils import compute_checksum

from dlcourse.classroom.submission import examine, parse
from dlcourse.course.cells import grade_id, kind
from dlcourse.course.errors import CourseError
from dlcourse.judge.client import Judge
from dlcourse.judge.restore import restore
from dlcourse.judge.settings import Options
from dlcourse.judge.verdicts import TestResult, Verdict

_to_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_judges = {}   # {线程: (哪一章, 开着的评分进程)}


@dataclass(frozen=True)
class Assignment:
    """评一章要用的一切，送给每个工人一次。

    key -- 由源Notebook、课程的代码和选项算出来的字符串：它变了，就要另开评分进程，重新评
    source -- 源Notebook（字典）
    checksums -- {grade_id: nbgrader的校验和}，填写单元格的是学生版里的
    others -- {别的章名: 那一章的grade_id集合}
    """

    name: str
    key: str
    source: dict
    options: Options = field(default_factory=Options)
    checksums: dict = field(default_factory=dict)
    others: dict = field(default_factory=dict)


def grade_bytes(assignment, content):
    """评一份提交。参数：assignment -- Assignment；content -- 交来的文件的字节。

    返回字典：
    fault -- 为什么没有评，评了的是None；remarks -- 老师该知道的事
    tests -- {grade_id: TestResult的字典}；untouched -- 没有动过的填写单元格
    notebook -- 评过的Notebook（字节），没有评的是None
    没有沙箱、评分进程启动不了时抛出CourseError。
    """
    fault, notebook = parse(content)
    remarks = []
    if not fault:
        fault, remarks = examine(notebook, assignment.name, assignment.source, assignment.others)
    if fault:
        return failure(fault)
    grading = grade_in(assignment.key, assignment.source, assignment.options, notebook)
    cells = grading.cells or restore(notebook, assignment.source)
    return {"fault": "评分器出了毛病，没有评出来。再运行一次；还是这样，打开文件看一看。" if grading.faulty else None,
            "remarks": remarks, "tests": {name: asdict(result) for name, result in grading.tests.items()},
            "untouched": _untouched(assignment, cells), "notebook": _notebook(assignment, cells)}


def grade_group(assignment, contents):
    """评几份提交：[字节] → [grade_bytes的结果]。"""
    return [grade_bytes(assignment, content) for content in contents]


def code_hash():
    """课程的包的全部代码的哈希。"""
    package = Path(__file__).parents[1]
    files = sorted(package.rglob("*.py"), key=lambda path: path.relative_to(package).as_posix())
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def failure(fault):
    """没有评分的结果：fault是原因。"""
    return {"fault": fault, "remarks": [], "tests": {}, "untouched": [], "notebook": None}


def broken(fault):
    """评分器自己出了毛病的结果：下一次运行时再评。"""
    return {**failure(fault), "tests": {"": asdict(TestResult(0, Verdict.FAULT, fault))}}


def grade_in(key, source, options, notebook):
    """用本线程开着的评分进程评notebook，返回Grading；key变了就另开一个。

    参数：source -- 源Notebook（字典）；options -- Options。没有沙箱、评分进程启动不了时抛出CourseError。
    评分进程没有了，换一个再评一次；还不行，判定就是FAULT。
    """
    for _ in range(2):
        judge = _judge(key, source, options)
        grading = judge.grade(notebook)
        if judge.alive or threading.get_ident() not in _judges:   # 不在里面了：是主线程让停的
            break
        _drop()
    return grading


def _judge(key, source, options):
    """本线程的评分进程。"""
    opened_for, judge = _judges.get(threading.get_ident(), (None, None))
    if opened_for != key:
        _drop()
        judge = _started(source, options)
        _judges[threading.get_ident()] = key, judge
    return judge


def _started(source, options):
    try:
        return Judge(source, options)
    except CourseError:   # 也许只是这一次：再试一次，还不行就是这台机器评不了
        return Judge(source, options)


def _drop():
    """结束本线程的评分进程。"""
    if open_one := _judges.pop(threading.get_ident(), None):
        open_one[1].close()


def stop_judges(now=False):
    """结束全部评分进程。now -- 有的还在评，不等它评完。"""
    judges = [judge for _, judge in _judges.values()]
    _judges.clear()
    if now:
        for judge in judges:
            judge.kill()
        return
    for judge in judges:         # 先都告诉，再一个个等：它们同时收拾
        judge.finish()
    for judge in judges:
        judge.close()


atexit.register(stop_judges, now=True)


def _untouched(assignment, cells):
    """与学生版一字不差的填写单元格。"""
    return [grade_id(cell) for cell in cells if kind(cell) == "solution"
            and compute_checksum(nbformat.from_dict(cell)) == assignment.checksums.get(grade_id(cell))]


def _notebook(assignment, cells):
    """评过的Notebook，与nbgrader autograde写的一样：老师的内核和校验和，评过的单元格；一行一个单元格。"""
    for cell in cells:
        if grade_id(cell):
            cell["metadata"]["nbgrader"]["checksum"] = assignment.checksums.get(grade_id(cell))
    about = {key: assignment.source[key] for key in ("metadata", "nbformat", "nbformat_minor")}
    lines = ",\n".join(map(_to_json, cells))     # 整篇缩进的话，json用的是Python写的编码器，慢几倍
    return f'{{"cells": [\n{lines}\n],\n{_to_json(about)[1:]}\n'.encode("utf-8", "replace")
