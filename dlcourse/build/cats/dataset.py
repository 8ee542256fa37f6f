"""画一张图片，画一整套，写成两个HDF5文件；决定难度的参数和随机种子都在这里。"""

from pathlib import Path

import h5py
import numpy as np

from dlcourse.build.cats.canvas import BLACK, SIDES, Canvas, pick
from dlcourse.build.cats.cats import cat
from dlcourse.build.cats.others import dog, person, rabbit
from dlcourse.build.cats.scenes import INDOORS, OUTDOORS, occlude, paint_scene, photograph
from dlcourse.build.cats.things import car, cup, flower, house, landscape, texture, tree

TRAIN = dict(m=209, cats=72, seed=1)
TEST = dict(m=50, cats=33, seed=2)
CLASSES = np.array([b"non-cat", b"cat"], dtype="S7")

LIGHT_CAT, LIGHT_OTHER = .60, .45   # 主体亮、背景暗的图片所占的份额（其余相反）
SHIFT, ZOOM, TURN = .045, .06, .05  # 主体的位置、大小与旋转变化的幅度
BOLD, OCCLUDED = .08, .1            # 变化幅度加到三倍的份额、主体前有遮挡的份额

# (背景, 猫以外的主体)：先抽这一对，再各取其一，猫与非猫的背景因此同分布；重复的更常见
ANYWHERE = [dog, rabbit, person, flower]
PLACES = [(INDOORS, [*ANYWHERE, cup, cup, texture, texture]),
          (OUTDOORS, [*ANYWHERE, *[car, house, tree, landscape] * 2])]
FULL_FRAME = (landscape, texture)   # 占满画面，不摆放，也没有影子


def draw_picture(is_cat, rng):
    """画一张图片，返回(64, 64, 3)的uint8数组；rng是np.random.RandomState。"""
    c = Canvas.blank(rng)
    light = rng.rand() < (LIGHT_CAT if is_cat else LIGHT_OTHER)
    scenes, others = pick(rng, PLACES)
    paint_scene(c, pick(rng, scenes), light)
    subject = cat if is_cat else pick(rng, others)
    if subject not in FULL_FRAME:
        c = placed(c)
    subject(c, light)
    if rng.rand() < OCCLUDED:
        occlude(c)
    return photograph(c)


def placed(c):
    """主体的坐标系：位置、大小、旋转与朝向随机，脚下有影子。"""
    rng = c.rng
    spread = 3 if rng.rand() < BOLD else 1
    x, y, angle = spread * rng.normal(0, (SHIFT, SHIFT, TURN))
    view = c.at(x, y, 1 + spread * rng.uniform(-ZOOM, ZOOM), angle, pick(rng, SIDES))
    view.oval(.05, .93, .65, .12, BLACK, soft=.08, alpha=.45)
    return view


def quiet(items, description):
    """不显示进度；可以换成同样用法的rich.progress.track。"""
    return items


def draw_set(m, cats, seed, watch=quiet):
    """画m张图片，其中cats张是猫，次序打乱；第i张只由(seed, i)和它的标签决定。

    返回图片，形状(m, 64, 64, 3)，uint8；以及标签，形状(m,)，int64，1是猫，0不是。
    """
    y = np.zeros(m, np.int64)
    y[np.random.RandomState(seed).permutation(m)[:cats]] = 1
    x = [draw_picture(y[i] == 1, np.random.RandomState([seed, i])) for i in watch(range(m), f"画{m}张图片")]
    return np.stack(x), y


def write(folder, watch=quiet):
    """把训练集与测试集写进folder，没有这个文件夹就新建；返回写出的两个文件（Path的列表）。"""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, plan in (("train", TRAIN), ("test", TEST)):
        x, y = draw_set(**plan, watch=watch)
        paths.append(folder / f"{name}_catvnoncat.h5")
        with h5py.File(paths[-1], "w") as file:
            for key, data in ((f"{name}_set_x", x), (f"{name}_set_y", y), ("list_classes", CLASSES)):
                file.create_dataset(key, data=data, track_times=False)
    return paths
