"""已知结果：章节自己的函数重现公开的数字。原版猫图由DLCOURSE_ORIGINAL_CATS指出，没有就跳过。"""

import contextlib
import io
import os

import numpy as np
import pytest

from conftest import namespace
from dlcourse import data

ORIGINALS = os.environ.get("DLCOURSE_ORIGINAL_CATS")
needs_originals = pytest.mark.skipif(not ORIGINALS, reason="DLCOURSE_ORIGINAL_CATS没有指向原版猫图的文件夹，跳过")


@needs_originals
def test_logistic_regression_on_the_original_cats(monkeypatch):
    """从零开始、学习率0.005、2000次迭代：训练99.043 %，测试70.0 %，成本0.693147、0.584508、0.140872。"""
    monkeypatch.setenv("DLCOURSE_DATA", ORIGINALS)
    train_x, train_y, test_x, test_y, _ = data.load_dataset()
    train, test = (x.reshape(len(x), -1).T / 255.0 for x in (train_x, test_x))
    model = namespace("02-logistic-regression")["model"]
    with contextlib.redirect_stdout(io.StringIO()):
        result = model(train, train_y, test, test_y, num_iterations=2000, learning_rate=0.005)
    accuracy = [100 * np.mean(result[f"Y_prediction_{name}"] == y)
                for name, y in (("train", train_y), ("test", test_y))]
    np.testing.assert_allclose(accuracy, [99.043, 70.0], atol=5e-4)
    np.testing.assert_allclose([result["costs"][i] for i in (0, 1, 19)], [0.693147, 0.584508, 0.140872], atol=5e-7)
