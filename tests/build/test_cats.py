"""课程自己画的猫图：逐字节可重现；平均颜色分不开，线性模型分得开一部分。"""

import contextlib
import io

import h5py
import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from dlcourse.build.cats import draw_set, write
from dlcourse.data import load_dataset
from repository import ROOT, namespace

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


@pytest.fixture(scope="module")
def fresh():
    """新画的300张图片，一半是猫。"""
    x, y = draw_set(300, 150, seed=77)
    assert y.sum() == 150
    return x, y


def test_colour_alone_does_not_tell(fresh):
    x, y = fresh
    colours = np.hstack([x.mean(axis=(1, 2)), x.std(axis=(1, 2))])
    by_colour = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    assert cross_val_score(by_colour, colours, y, cv=5).mean() < 0.66


def test_a_linear_model_learns_the_training_set_and_only_part_of_the_rest(fresh, monkeypatch):
    """第02章自己的model：训练超过95 %，新图片65-80 %（300张有约5个百分点的波动）。1,000张和深层网络见benchmarks。"""
    monkeypatch.setenv("DLCOURSE_DATA", str(ROOT / "datasets"))
    train_x, train_y, _, _, _ = load_dataset()
    train_x, fresh_x = (x.reshape(len(x), -1).T / 255.0 for x in (train_x, fresh[0]))
    model = namespace("02-logistic-regression")["model"]
    with contextlib.redirect_stdout(io.StringIO()):
        result = model(train_x, train_y, fresh_x, fresh[1].reshape(1, -1), num_iterations=2000, learning_rate=0.005)
    assert np.mean(result["Y_prediction_train"] == train_y) > 0.95
    assert 0.60 < np.mean(result["Y_prediction_test"] == fresh[1]) < 0.80
