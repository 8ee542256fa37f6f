"""autograded/里评过的Notebook：要么全写成，要么不动原来的。"""

import os
import shutil


def graded_path(root, submission):
    """submission评过以后放在哪里。"""
    return root / "autograded" / submission.student / submission.chapter / f"{submission.chapter}.ipynb"


def keep(root, submission, result):
    """写下一份的结果（grading_task.grade_bytes的）里评过的Notebook和交来的timestamp.txt；没有评的，去掉上一次留下的。"""
    path = graded_path(root, submission)
    if result["notebook"] is None:
        shutil.rmtree(path.parent, ignore_errors=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    stamp = submission.folder / "timestamp.txt"
    if stamp.is_file():
        _write(path.with_name(stamp.name), stamp.read_bytes())
    else:
        path.with_name(stamp.name).unlink(missing_ok=True)
    _write(path, result["notebook"])


def _write(path, content):
    draft = path.with_name(f".{path.name}.new")
    try:
        with open(draft, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
