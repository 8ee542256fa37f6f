"""评一个班：看看哪些要评，交给Pool，收回结果，写进日志、autograded/和成绩册。

次序：评过的Notebook → 日志（落盘）→ 成绩册 → 日志里记一笔。断在哪里都不要紧，再运行一次就接着来。
"""

import errno
import hashlib
import json
import time
from collections import Counter, deque
from concurrent.futures import FIRST_COMPLETED, CancelledError, wait
from contextlib import ExitStack
from dataclasses import replace

from nbgrader.coursedir import CourseDirectory

from dlcourse.classroom import grading_task
from dlcourse.classroom.autograde import ExecuteInJudge
from dlcourse.classroom.gradebook import ChapterBook, current_checksums, register
from dlcourse.classroom.graded_folder import graded_path, keep
from dlcourse.classroom.journal import Journal
from dlcourse.classroom.submission import find_submissions, read_bytes
from dlcourse.course import folder
from dlcourse.course.cells import grade_ids
from dlcourse.course.errors import CourseError
from dlcourse.course.nbgrader_api import open_course
from dlcourse.judge.verdicts import read_tests

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
AHEAD = 4            # 交出去还没有评完的，比工人的两倍再多几组
SAVE_SECONDS = 1     # 隔多久记一次成绩册


class Classroom:
    """评root里chapter的全部提交。

    参数：
    show -- 函数：参数是评完的份数、总份数和判定的个数（Counter），评完几份调用一次
    trust -- 不用沙箱
    """

    def __init__(self, root, chapter, show, trust=False):
        self.root, self.chapter, self.show = root, chapter, show
        self.config = folder.load_config(root)
        options = ExecuteInJudge(config=self.config).options()
        self.options = replace(options, trust=True) if trust else options
        self.remarks = []                       # 不属于哪一份提交的话
        self.counts, self.done, self.total = Counter(), 0, 0
        self.source = (root / "source" / chapter / f"{chapter}.ipynb").read_bytes()
        self.salt = repr((grading_task.code_hash(), hashlib.sha256(self.source).hexdigest(), self.options)).encode()

    def grade(self, open_pool):
        """评没有评过的，返回全部提交（Submission的列表）。

        open_pool -- 函数：没有参数，返回Pool的上下文（pool.py）；有要评的才调用它
        没有提交、没有沙箱、磁盘满、成绩册锁住、按了Ctrl-C时，抛出CourseError。
        """
        submissions = find_submissions(self.root, self.chapter)
        if not submissions:
            raise CourseError(f"没有{self.chapter}的提交。"
                              f"把学生的文件放在submitted/<学生>/{self.chapter}/{self.chapter}.ipynb。")
        directory = CourseDirectory(config=self.config)
        try:
            with ExitStack() as stack:
                self.journal = stack.enter_context(Journal(self.root / ".dlcourse" / f"{self.chapter}.jsonl"))
                self.book = stack.enter_context(ChapterBook(self.config, directory, self.chapter))
                self._grade_all(submissions, open_pool)
        except KeyboardInterrupt:
            raise CourseError(f"停下了：评完的{self.done}份都记下了。再运行一次，从这里接着评。") from None
        except OSError as error:
            reason = "磁盘满了" if error.errno in FULL else f"{error.filename or ''}：{error.strerror}"
            raise CourseError(f"写不下去了（{reason}）。评完的{self.done}份都记下了；"
                              "腾出磁盘空间，或者改好权限，再运行一次，从这里接着评。") from error
        self.remarks += self.journal.remarks
        return submissions

    def _grade_all(self, submissions, open_pool):
        self.total = len(submissions)
        standings = self.book.standings()
        unsaved, ungraded = [], []
        for submission in submissions:
            key, result = self._known(submission)
            if result is None:
                ungraded.append(submission)
            elif self._stands(submission, key, result, standings.get(submission.student)):
                self._tell(submission, result)
            else:
                unsaved.append((submission, key, result))
        self.show(self.done, self.total, self.counts)
        if (unsaved or ungraded) and self.book.checksums() != current_checksums(self.source, self.config):
            register(open_course(self.config), self.chapter)
        if unsaved:
            self._save(unsaved)
        if ungraded:
            assignment = self._assignment()
            with open_pool() as pool:
                self._work_off(ungraded, pool, pool.share(assignment))

    def _key(self, fault, content):
        return hashlib.sha256(self.salt + (fault or "").encode() + b"\0" + (content or b"")).hexdigest()

    def _known(self, submission):
        """(key, 日志里的结果)；没有评过、评分器上次出了毛病、评过的Notebook没有了，结果是None。"""
        key = self._key(*read_bytes(submission.path))
        result = self.journal.result(submission.student, key)
        if result and result["tests"] and (result["fault"] or not graded_path(self.root, submission).is_file()):
            result = None
        return key, result

    def _stands(self, submission, key, result, standing):
        """成绩册里的就是这个结果，没有要改的。"""
        _, timestamp = submission.time
        scores = _scores(result)
        return (self.journal.saved(submission.student, key) and standing and not standing.late
                and timestamp in (None, standing.timestamp)
                and (standing.marked, round(standing.score - sum(scores), 6)) == (len(scores), 0))

    def _work_off(self, ungraded, pool, assignment):
        """把ungraded一组一组地交给pool；交出去的有限，所以内存里只有几组。日志一份一行，成绩册几份一记。"""
        size = max(1, min(pool.group, len(ungraded) // (4 * pool.workers)))
        groups = deque(ungraded[start:start + size] for start in range(0, len(ungraded), size))
        waiting, unsaved, last = {}, [], time.monotonic()
        while groups or waiting:
            ready = []
            while groups and not ready and len(waiting) < 2 * pool.workers + AHEAD:
                handed, contents, ready = self._read(groups.popleft())
                if handed:
                    waiting[pool.executor.submit(grading_task.grade_group, assignment, contents)] = handed
            if not ready:
                finished, _ = wait(waiting, SAVE_SECONDS, FIRST_COMPLETED)   # 一直等下去，会听不见Ctrl-C
                for future in finished:
                    group = waiting.pop(future)
                    results = _results(future, len(group))
                    if results:
                        ready += [(*one, result) for one, result in zip(group, results, strict=True)]
                    else:
                        groups.extendleft([submission] for submission, _ in group)
            for submission, key, result in ready:
                keep(self.root, submission, result)
                result["notebook"] = None
                self.journal.add(submission.student, key, result)
            unsaved += ready
            if unsaved and (time.monotonic() > last + SAVE_SECONDS or not (groups or waiting)):
                self._save(unsaved)
                unsaved, last = [], time.monotonic()

    def _read(self, submissions):
        """读一组提交，返回(读得了的 [(Submission, key)], 它们的字节, 读不了的 [(Submission, key, 结果)])。"""
        handed, contents, failed = [], [], []
        for submission in submissions:
            fault, content = read_bytes(submission.path)
            key = self._key(fault, content)
            if fault:
                failed.append((submission, key, grading_task.failure(fault)))
            else:
                handed.append((submission, key))
                contents.append(content)
        return handed, contents, failed

    def _assignment(self):
        """送给工人的一切。"""
        sources = {name: json.loads((self.root / "source" / name / f"{name}.ipynb").read_bytes())
                   for name in folder.chapters(self.root)}
        others = {name: grade_ids(source) for name, source in sources.items() if name != self.chapter}
        return grading_task.Assignment(self.chapter, hashlib.sha256(self.salt).hexdigest(), json.loads(self.source),
                               self.options, self.book.checksums(), others)

    def _save(self, ready):
        """记进成绩册。参数：ready -- [(Submission, key, 结果)]。"""
        self.book.save([(submission.student, submission.time[1], result)
                        for submission, _, result in ready])
        for submission, key, result in ready:
            self.journal.mark_saved(submission.student, key)
            self._tell(submission, result)
        self.show(self.done, self.total, self.counts)

    def _tell(self, submission, result):
        """结果里的话记在submission上，判定记入总数。"""
        submission.faults += [result["fault"]] if result["fault"] else []
        time_fault, _ = submission.time
        submission.remarks += result["remarks"] + ([time_fault] if time_fault else [])
        self.counts.update(test["verdict"] for test in result["tests"].values())
        self.done += 1


def _scores(result):
    """结果里每个有自动分的测试得几分。"""
    return [] if result["fault"] else [test.score for test in read_tests(result["tests"]).values()]


def _results(future, count):
    """一组count份的结果；评的时候出了意外，一份的，留给老师看，几份的，是None：再一份一份地评，只留下出意外的那份。"""
    try:
        return future.result()
    except CourseError:
        raise
    except CancelledError:
        raise CourseError("Dask集群断开了。评完的都记下了；集群好了以后再运行一次，从这里接着评。") from None
    except Exception as error:
        return None if count > 1 else [grading_task.broken(f"评分的程序出了错，没有评出来（{error!r:.200}）。"
                                                   "再运行一次；还是这样，打开文件看一看。")]
