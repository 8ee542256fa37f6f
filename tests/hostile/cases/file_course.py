# 说明：读课程的源文件、答案库、测试、成绩册和别人的提交
# 期望：
# %% use attempt
# %% double
import os
import dlcourse
import numpy as np

def double(x):
    root = os.path.dirname(os.path.dirname(dlcourse.__file__))
    for base in (root, "COURSE_PATH", "/course", os.path.expanduser("~"), "/home", "/root", "/srv"):
        for name in ("source", "tests", "tests/answers/02-logistic-regression.py", "gradebook.db", "submitted", "feedback",
                     "autograded", ".git/config", "nbgrader_config.py", "dlcourse/judge/session.py",
                     "dlcourse/judge/channel.py", "dlcourse/judge/chapter.py", "dlcourse/bank/answers.py",
                     "dlcourse/course/cells.py", "dlcourse/classroom/gradebook.py", "dlcourse/build/source.py"):
            path = os.path.join(base, name)
            attempt(path, lambda: os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1), len)
    stop_if_done()
    return 2 * np.asarray(x, dtype=float)
