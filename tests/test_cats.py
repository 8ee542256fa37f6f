"""课程自己画的猫图：逐字节可重现；平均颜色分不开，线性模型分得开一部分。"""

import h5py
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from conftest import ROOT
from dlcourse.build.cats import draw_set, write

FILES = ("train_catvnoncat.h5", "test_catvnoncat.h5")


def test_the_committed_files_are_what_the_program_draws(tmp_path):
    write(tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (ROOT / "datasets" / name).read_bytes(), name


def test_same_keys_shapes_and_types_as_the_original():
    with h5py.File(ROOT / "datasets" / FILES[0]) as train, h5py.File(ROOT / "datasets" / FILES[1]) as test:
        assert set(train) == {"train_set_x", "train_set_y", "list_classes"}
        assert set(test) == {"test_set_x", "test_set_y", "list_classes"}
        assert train["train_set_x"].shape == (209, 64, 64, 3) and train["train_set_x"].dtype == np.uint8
        assert train["train_set_y"].shape == (209,) and train["train_set_y"].dtype == np.int64
        assert train["list_classes"][:].tolist() == [b"non-cat", b"cat"] and train["list_classes"].dtype == "S7"


def test_colour_alone_does_not_tell_and_pixels_tell_some():
    """新画200张：只看颜色的均值和标准差接近瞎猜；用全部像素的线性模型明显更好，但远不完美。"""
    with h5py.File(ROOT / "datasets" / FILES[0]) as file:
        x, y = file["train_set_x"][:], file["train_set_y"][:]
    fresh_x, fresh_y = draw_set(200, 100, seed=77)
    assert fresh_y.sum() == 100
    colours = np.hstack([fresh_x.mean(axis=(1, 2)), fresh_x.std(axis=(1, 2))])
    by_colour = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    assert cross_val_score(by_colour, colours, fresh_y, cv=5).mean() < 0.68
    linear = LogisticRegression(C=1e-3, max_iter=300).fit(x.reshape(209, -1) / 255, y)
    assert 0.60 < linear.score(fresh_x.reshape(200, -1) / 255, fresh_y) < 0.85
