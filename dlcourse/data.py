"""课程的数据集：找到文件，读成NumPy数组。

文件夹按这个次序找：环境变量DLCOURSE_DATA；仓库的datasets/；当前文件夹及其上级的datasets/。
用 `dlcourse data use` 装过原版猫图时，它在datasets/original/里，优先使用（DLCOURSE_DATA指定的文件夹除外）。
"""

import os
from pathlib import Path

import h5py
import numpy as np

CAT_FILES = ("train_catvnoncat.h5", "test_catvnoncat.h5")


def folder():
    """返回数据文件夹（Path）。找不到时抛出FileNotFoundError，说明怎么办。"""
    if chosen := os.environ.get("DLCOURSE_DATA"):
        if Path(chosen).is_dir():
            return Path(chosen)
        raise FileNotFoundError(f"环境变量DLCOURSE_DATA指的文件夹不存在：{chosen}。改正它，或者取消它。")
    above = [Path.cwd(), *Path.cwd().parents]
    for candidate in [Path(__file__).parents[1], *above]:
        if (candidate / "datasets" / CAT_FILES[0]).is_file():
            return candidate / "datasets"
    raise FileNotFoundError("找不到数据文件夹datasets/。在课程的文件夹里启动Jupyter，"
                            "或者让环境变量DLCOURSE_DATA指向它。")


def load_dataset():
    """读取猫图数据集。

    返回：
    train_x -- 训练图片，形状(209, 64, 64, 3)，uint8，颜色次序为红绿蓝
    train_y -- 训练标签，形状(1, 209)，int64，1是猫，0不是
    test_x  -- 测试图片，形状(50, 64, 64, 3)，uint8
    test_y  -- 测试标签，形状(1, 50)，int64
    classes -- 类别名，形状(2,)，字节串
    文件缺失时抛出FileNotFoundError；损坏时抛出OSError。
    """
    place = folder()
    if "DLCOURSE_DATA" not in os.environ and all((place / "original" / name).is_file() for name in CAT_FILES):
        place = place / "original"
    train, test = (_read(place / name) for name in CAT_FILES)
    return (train["train_set_x"], train["train_set_y"].reshape(1, -1),
            test["test_set_x"], test["test_set_y"].reshape(1, -1), test["list_classes"])


def _read(path):
    if not path.is_file():
        raise FileNotFoundError(f"缺少数据文件{path}。重新获取课程的datasets/文件夹。")
    try:
        with h5py.File(path, "r") as file:
            return {key: np.array(file[key]) for key in file}
    except OSError as error:
        raise OSError(f"数据文件{path}读不出来，多半是下载不完整。重新获取它。") from error
