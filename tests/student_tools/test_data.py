"""数据集：找得到、读得对；原版只认SHA-256；缺了坏了说清楚。"""

import os
from pathlib import Path

import h5py
import numpy as np
import pytest

from dlcourse import data
from dlcourse.build import uci
from dlcourse.build.originals import install
from dlcourse.course.errors import CourseError
from repository import ROOT

ORIGINALS = os.environ.get("DLCOURSE_ORIGINAL_CATS")
needs_originals = pytest.mark.skipif(not ORIGINALS, reason="DLCOURSE_ORIGINAL_CATS没有指向原版猫图的文件夹，跳过")


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    monkeypatch.delenv("DLCOURSE_DATA", raising=False)


def test_five_values(monkeypatch):
    monkeypatch.setenv("DLCOURSE_DATA", str(ROOT / "datasets"))
    train_x, train_y, test_x, test_y, classes = data.load_dataset()
    assert train_x.shape == (209, 64, 64, 3) and test_x.shape == (50, 64, 64, 3)
    assert train_x.dtype == test_x.dtype == np.uint8
    assert train_y.shape == (1, 209) and test_y.shape == (1, 50) and train_y.dtype == test_y.dtype == np.int64
    assert list(classes) == [b"non-cat", b"cat"]
    assert train_y.sum() == 72 and test_y.sum() == 33


def test_digits_and_breast_cancer_are_the_originals(tmp_path):
    """提交的文件与scikit-learn带着的数据相同；压缩后的字节随zlib的版本变，所以比内容。"""
    images, labels = data.load_digits()
    X, Y, names = data.load_breast_cancer()
    assert images.shape == (1797, 8, 8) and images.dtype == np.uint8 and images.max() == 16
    assert labels.shape == (1, 1797)
    assert np.bincount(labels[0]).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert X.shape == (30, 569) and Y.shape == (1, 569) and Y.sum() == 212 and len(names) == 30
    assert names[0] == "mean radius" and X[0, 0] == 17.99
    for path in uci.write(tmp_path):
        with h5py.File(path) as written, h5py.File(ROOT / "datasets" / path.name) as committed:
            assert set(written) == set(committed)
            for key in written:
                np.testing.assert_array_equal(written[key][()], committed[key][()])


def test_found_from_a_submission_folder(tmp_path, monkeypatch):
    place = tmp_path / "autograded" / "s" / "02"
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    assert data.folder() == ROOT / "datasets"


def test_wrong_environment(monkeypatch):
    monkeypatch.setenv("DLCOURSE_DATA", "/没有这个文件夹")
    with pytest.raises(FileNotFoundError, match="DLCOURSE_DATA"):
        data.load_dataset()


def test_missing_and_damaged_files(tmp_path, monkeypatch):
    monkeypatch.setenv("DLCOURSE_DATA", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="缺少数据文件"):
        data.load_dataset()
    for name in data.CAT_FILES:
        (tmp_path / name).write_bytes((ROOT / "datasets" / name).read_bytes()[:1000])
    with pytest.raises(OSError, match="读不出来"):
        data.load_dataset()


def test_foreign_files_are_refused(tmp_path):
    foreign = tmp_path / "train_catvnoncat.h5"
    foreign.write_bytes(b"other")
    for paths, words in (([foreign], "不是原版"), ([tmp_path / "gone.h5"], "读不出来"), ([tmp_path], "读不出来")):
        with pytest.raises(CourseError, match=words):
            install(tmp_path, paths)
    assert not (tmp_path / "datasets").exists()


@needs_originals
def test_originals_are_installed_and_preferred(tmp_path, monkeypatch):
    (tmp_path / "datasets").mkdir()
    for name in data.CAT_FILES:
        (tmp_path / "datasets" / name).write_bytes((ROOT / "datasets" / name).read_bytes())
    monkeypatch.setattr(data, "__file__", str(tmp_path / "dlcourse" / "data.py"))
    ours = data.load_dataset()[0]
    renamed = tmp_path / "随便.h5"
    renamed.write_bytes((Path(ORIGINALS) / "train_catvnoncat.h5").read_bytes())
    install(tmp_path, [renamed])
    assert np.array_equal(data.load_dataset()[0], ours)   # 只装了一半，还用自带的
    install(tmp_path, [Path(ORIGINALS) / "test_catvnoncat.h5"])
    assert not np.array_equal(data.load_dataset()[0], ours)
    damaged = tmp_path / "damaged.h5"
    damaged.write_bytes(renamed.read_bytes()[:-1])
    with pytest.raises(CourseError, match="没有下载完整"):
        install(tmp_path, [damaged])


def test_circles_and_moons_are_scikit_learns():
    """与scikit-learn在旧式种子之后给出的点逐位相同，公开材料里的结果才能核对。"""
    datasets = pytest.importorskip("sklearn.datasets")
    state = np.random.get_state()
    try:
        train_X, train_Y, test_X, test_Y = data.load_circles()
        for X, Y, m, seed in ((train_X, train_Y, 300, 1), (test_X, test_Y, 100, 2)):
            np.random.seed(seed)
            points, labels = datasets.make_circles(n_samples=m, noise=0.05)
            np.testing.assert_array_equal(X, points.T)
            np.testing.assert_array_equal(Y[0], labels)
        np.random.seed(3)
        points, labels = datasets.make_moons(n_samples=300, noise=0.2)
    finally:
        np.random.set_state(state)
    X, Y = data.load_moons()
    np.testing.assert_array_equal(X, points.T)
    np.testing.assert_array_equal(Y[0], labels)


def test_flower_and_football():
    X, Y = data.load_flower()
    assert X.shape == (2, 400) and Y.shape == (1, 400) and Y.sum() == 200
    np.testing.assert_allclose(X[:, 0], [1.20444229, 3.57611413], rtol=1e-6)
    train_X, train_Y, dev_X, dev_Y = data.load_football()
    assert train_X.shape == (2, 210) and dev_X.shape == (2, 200) and train_Y.shape == (1, 210)
    assert np.abs(train_X).max() <= 1 and 0.4 < train_Y.mean() < 0.65 and 0.4 < dev_Y.mean() < 0.65
    assert not set(map(tuple, train_X.T)) & set(map(tuple, dev_X.T))
