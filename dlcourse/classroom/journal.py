"""评分的日志：每评完一份提交追加一行，落了盘才算数；中途断了，再运行时从这里接着来。

一行是一个JSON：{"student", "key", "result"}是评分的结果，{"student", "key", "saved": true}是它已经进了成绩册。
key由提交的字节、源Notebook、课程的代码和选项算出来；哪一样变了，旧的结果就用不上了。
"""

import contextlib
import json
import os

from dlcourse.course.errors import CourseError

try:
    import fcntl
except ImportError:   # Windows
    fcntl = None

SPARE_LINES = 1000    # 没有用的行超过这么多，而且占了一大半，打开时就重写一遍


class Journal:
    """一章的日志。参数：path -- 文件。另一个程序正开着它时抛出CourseError。

    remarks -- 打开时看到的毛病，给老师看的话
    """

    def __init__(self, path):
        self.path, self.remarks = path, []
        self._results, self._saved = {}, {}     # {学生: (key, 那一行)}，{学生: key}
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(path.with_suffix(".lock"))
        self._file = open(path, "ab+")   # noqa: SIM115
        lines = self._load()
        if lines > SPARE_LINES + 3 * len(self._results):
            self._rewrite()

    def result(self, student, key):
        """student以key评出来的结果（字典）；没有就是None。"""
        found, line = self._results.get(student, (None, None))
        return json.loads(line)["result"] if found == key else None

    def saved(self, student, key):
        """这个结果是不是已经进了成绩册。"""
        return self._saved.get(student) == key

    def add(self, student, key, result):
        """记下一份的结果；返回时已经落盘。"""
        self._append({"student": student, "key": key, "result": result})
        os.fsync(self._file.fileno())

    def mark_saved(self, student, key):
        """记下这个结果已经进了成绩册；丢了也不要紧，再运行时会再写一次成绩册。"""
        self._append({"student": student, "key": key, "saved": True})

    def close(self):
        """关上日志。"""
        with contextlib.suppress(OSError):   # 磁盘满了，没有写完的那一行，出错的时候已经说了
            self._file.close()
        self._lock.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def _append(self, record):
        line = json.dumps(record).encode() + b"\n"
        self._file.write(line)
        self._file.flush()
        self._take(record, line)

    def _take(self, record, line):
        student, key = record["student"], record["key"]
        if "result" in record:
            self._results[student] = key, line
        else:
            self._saved[student] = key

    def _load(self):
        """读已有的行，返回行数；末尾的半行（写到一半断了）截掉，读不懂的行跳过。"""
        self._file.seek(0)
        lines = self._file.read().splitlines(keepends=True)
        if lines and not lines[-1].endswith(b"\n"):
            self._file.truncate(sum(map(len, lines[:-1])))
            lines.pop()
        strange = []
        for number, line in enumerate(lines, 1):
            try:
                self._take(json.loads(line), line)
            except (ValueError, TypeError, KeyError, RecursionError):
                strange.append(str(number))
        if strange:
            self.remarks.append(f"评分日志{self.path}的第{'、'.join(strange[:5])}行"
                                f"{'等' if len(strange) > 5 else ''}读不懂，跳过了：那几份会重新评。")
        return len(lines)

    def _rewrite(self):
        """只留每名学生最后的结果。"""
        draft = self.path.with_suffix(".new")
        with open(draft, "wb") as file:
            for student, (_, line) in self._results.items():
                file.write(line)
                if student in self._saved:
                    file.write(json.dumps({"student": student, "key": self._saved[student], "saved": True}).encode())
                    file.write(b"\n")
            file.flush()
            os.fsync(file.fileno())
        self._file.close()
        os.replace(draft, self.path)
        self._file = open(self.path, "ab")   # noqa: SIM115


def _locked(path):
    """打开path并锁住；进程结束（无论怎样结束）锁就没有了。"""
    file = open(path, "ab")   # noqa: SIM115
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise CourseError(f"另一个dlcourse grade正在评这一章（{path}被它锁着）。等它评完，再运行一次。") from None
    return file
