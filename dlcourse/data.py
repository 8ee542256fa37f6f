"""课程的数据集：图片和病例从文件里读，二维的点现场造出来（同样的种子，同样的点）。

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


def load_digits():
    """读取手写数字数据集（UCI，1,797张真实的手写数字，灰度0到16）。

    返回：images -- 形状(1797, 8, 8)，uint8；labels -- 形状(1, 1797)，int64，0到9
    文件缺失时抛出FileNotFoundError；损坏时抛出OSError。
    """
    file = _read(folder() / "digits.h5")
    return file["images"], file["labels"].reshape(1, -1)


def load_breast_cancer():
    """读取乳腺癌数据集（UCI，威斯康星诊断数据，569个病例，每例30个由细胞图像量出的特征）。

    返回：X -- 形状(30, 569)，float64；Y -- 形状(1, 569)，int64，1是恶性，0是良性；names -- 30个特征的英文名（列表）
    文件缺失时抛出FileNotFoundError；损坏时抛出OSError。
    """
    file = _read(folder() / "breast_cancer.h5")
    names = [name.decode() for name in file["feature_names"]]
    return file["features"].T.copy(), file["malignant"].reshape(1, -1), names


def load_flower():
    """一朵花：两类花瓣交错，一条直线分不开。

    返回：X -- 形状(2, 400)；Y -- 形状(1, 400)，int64，0或1
    """
    random = np.random.RandomState(1)
    points = []
    for label in (0, 1):
        angle = np.linspace(3.12 * label, 3.12 * (label + 1), 200) + 0.2 * random.randn(200)
        radius = 4 * np.sin(4 * angle) + 0.2 * random.randn(200)
        points.append([radius * np.sin(angle), radius * np.cos(angle)])
    return np.hstack(points), np.repeat([[0, 1]], 200, axis=1)


def load_circles():
    """两个同心圆，带一点噪声；与scikit-learn的make_circles(noise=0.05)在种子1（训练）和2（测试）之后给出的一样。

    返回：train_X -- 形状(2, 300)；train_Y -- 形状(1, 300)，int64，0是外圈，1是内圈；test_X、test_Y -- 100个
    """
    return *_circles(300, 1), *_circles(100, 2)


def load_moons():
    """两个交错的月牙；与scikit-learn的make_moons(300, noise=0.2)在种子3之后给出的一样。

    返回：X -- 形状(2, 300)；Y -- 形状(1, 300)，int64，0是上面的月牙，1是下面的
    """
    angle = np.linspace(0, np.pi, 150)
    upper, lower = [np.cos(angle), np.sin(angle)], [1 - np.cos(angle), 1 - np.sin(angle) - 0.5]
    return _shuffled(np.hstack([upper, lower]), 0.2, np.random.RandomState(3))


def load_football():
    """球场上两队抢到球的位置，以一条弯曲的线为界，靠近界线的地方混在一起。

    返回：train_X -- 形状(2, 210)；train_Y -- 形状(1, 210)，int64，0或1；dev_X、dev_Y -- 开发集，200个
    """
    return *_football(210, 1), *_football(200, 101)


def _circles(m, seed):
    angle = np.linspace(0, 2 * np.pi, m // 2, endpoint=False)
    outer = np.array([np.cos(angle), np.sin(angle)])
    return _shuffled(np.hstack([outer, 0.8 * outer]), 0.05, np.random.RandomState(seed))


def _shuffled(points, noise, random):
    """前一半是类别0，后一半是类别1：打乱次序，加上标准差为noise的正态噪声，返回X、Y。"""
    order = np.arange(points.shape[1])
    random.shuffle(order)
    Y = (order >= len(order) // 2).astype(np.int64).reshape(1, -1)
    return points[:, order] + noise * random.normal(size=points.T.shape).T, Y


def _football(m, seed):
    random = np.random.RandomState(seed)
    X = random.uniform(-1, 1, (2, m))
    height = X[1] - (0.45 * np.sin(2.6 * X[0]) - 0.1)                # 在界线上方多高
    Y = random.uniform(size=m) < 1 / (1 + np.exp(-height / 0.12))
    return X, Y.astype(np.int64).reshape(1, -1)


def _read(path):
    if not path.is_file():
        raise FileNotFoundError(f"缺少数据文件{path}。重新获取课程的datasets/文件夹。")
    try:
        with h5py.File(path, "r") as file:
            return {key: np.array(file[key]) for key in file}
    except OSError as error:
        raise OSError(f"数据文件{path}读不出来，多半是下载不完整。重新获取它。") from error
