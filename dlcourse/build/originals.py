"""原版猫图：核对SHA-256以后装进datasets/original/（不进版本库）。"""

import hashlib
import os
import shutil

from dlcourse.course.errors import CourseError

SHA256 = {
    "fbe56ab67c3ae28d564e3a644189117976d6b31af0a3ce9bb17dbf22908af242": "train_catvnoncat.h5",
    "6a9d39ce52fa85953c5834695b8534a30ed8cfd54971fb2f080b5a24d002b951": "test_catvnoncat.h5",
}


def install(root, paths):
    """把paths（原版的训练文件和测试文件，文件名不限）装进root/datasets/original/。

    内容不是原版时抛出CourseError，什么也不装。返回装好的文件（Path的列表）。
    """
    chosen = {}
    for path in paths:
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise CourseError(f"{path}读不出来（{error.strerror}）。核对文件名。什么也没有装。") from error
        if digest not in SHA256:
            raise CourseError(f"{path}不是原版的猫图文件：SHA-256是{digest[:16]}…，与原版的两个文件都不符。"
                              "文件可能没有下载完整，或者是别的版本。什么也没有装。")
        chosen[SHA256[digest]] = path
    target = root / "datasets" / "original"
    target.mkdir(parents=True, exist_ok=True)
    installed = []
    for name, path in chosen.items():
        temporary = target / f".{name}"
        shutil.copyfile(path, temporary)
        os.replace(temporary, target / name)
        installed.append(target / name)
    return installed
