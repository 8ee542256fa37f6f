"""已知结果：章节自己的函数重现公开的数字。原版猫图由DLCOURSE_ORIGINAL_CATS指出，没有就跳过。"""

import contextlib
import io
import os

import numpy as np
import pytest

from dlcourse import data
from repository import namespace

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


def test_shallow_network_on_the_flower():
    """四个隐藏单元、学习率1.2、10000次迭代、种子2：90.75 %。"""
    X, Y = data.load_flower()
    chapter = namespace("03-shallow-network")
    parameters = chapter["nn_model"](X, Y, 4, num_iterations=10000, seed=2)
    np.testing.assert_allclose(100 * np.mean(chapter["predict"](parameters, X) == Y), 90.75, atol=0.5)


def test_logistic_regression_on_the_flower():
    """一条直线分不开花瓣：47 %。"""
    X, Y = data.load_flower()
    model = namespace("02-logistic-regression")["model"]
    with contextlib.redirect_stdout(io.StringIO()):
        result = model(X, Y, X, Y, num_iterations=3000, learning_rate=0.1)
    np.testing.assert_allclose(100 * np.mean(result["Y_prediction_train"] == Y), 47.0, atol=0.01)


@needs_originals
@pytest.mark.parametrize(("model", "layers", "accuracy", "costs"), [
    ("two_layer_model", (12288, 7, 1), [100, 72], {0: 0.693049735660, 1: 0.646432095343, 24: 0.048554785629}),
    ("L_layer_model", [12288, 20, 7, 5, 1], [98.564593, 80], {0: 0.771749, 1: 0.672053, 24: 0.092878}),
])
def test_deep_networks_on_the_original_cats(monkeypatch, model, layers, accuracy, costs):
    """学习率0.0075、2500次迭代、种子1：两层训练100 %、测试72 %；四层训练98.56 %、测试80 %。"""
    monkeypatch.setenv("DLCOURSE_DATA", ORIGINALS)
    train_x, train_y, test_x, test_y, _ = data.load_dataset()
    train, test = (x.reshape(len(x), -1).T / 255 for x in (train_x, test_x))
    names = namespace("04-deep-network")
    parameters, history = names[model](train, train_y, layers, learning_rate=0.0075, num_iterations=2500, seed=1)
    result = [100 * np.mean((names["L_model_forward"](x, parameters)[0] > 0.5) == y)
              for x, y in ((train, train_y), (test, test_y))]
    np.testing.assert_allclose(result, accuracy, atol=5e-4)
    np.testing.assert_allclose([history[i] for i in costs], list(costs.values()), atol=5e-7)


@pytest.mark.parametrize("initialization, train, test", [("zeros", 50, 50), ("random", 83, 86), ("he", 99 + 1 / 3, 96)])
def test_initialization_on_the_circles(initialization, train, test):
    """全零50/50，randn·10为83/86，He为99.33/96（训练/测试正确率，%）。"""
    train_X, train_Y, test_X, test_Y = data.load_circles()
    names = namespace("05-initialization")
    parameters = names["model"](train_X, train_Y, print_cost=False, initialization=initialization, seed=3)
    accuracy = [100 * np.mean(names["predict"](parameters, X) == Y) for X, Y in ((train_X, train_Y), (test_X, test_Y))]
    np.testing.assert_allclose(accuracy, [train, test], atol=1e-6)


def test_gradient_check_of_the_public_case():
    """种子1，[4, 5, 3, 1]，三个样本：dW2多乘2、db1多乘4时0.285093；改好以后，ε=1e-7约1.2e-7，ε=1e-5小于1e-8。"""
    names = namespace("07-gradient-checking")
    random = np.random.RandomState(1)
    X, Y, parameters = random.randn(4, 3), np.array([[1, 1, 0]]), {}
    for l, (n_prev, n) in enumerate([(4, 5), (5, 3), (3, 1)], 1):
        parameters[f"W{l}"], parameters[f"b{l}"] = random.randn(n, n_prev), random.randn(n, 1)
    _, cache = names["forward_propagation_n"](X, Y, parameters)
    planted = names["backward_propagation_n"](X, Y, cache)
    fixed = {**planted, "dW2": planted["dW2"] / 2, "db1": planted["db1"] / 4}
    check, find = names["gradient_check_n"], names["find_wrong_gradient"]
    assert len(names["dictionary_to_vector"](parameters)[0]) == 47
    np.testing.assert_allclose(check(parameters, planted, X, Y), 0.285093156, rtol=1e-6)
    assert 1e-8 < check(parameters, fixed, X, Y) < 2e-7
    assert check(parameters, fixed, X, Y, epsilon=1e-5) < 1e-8
    assert find(parameters, planted, X, Y) == ["db1", "dW2"]
    assert find(parameters, fixed, X, Y) == []


@pytest.mark.parametrize("optimizer, accuracy", [("gd", 79.67), ("momentum", 79.67), ("adam", 94.0)])
def test_optimizers_on_the_moons(optimizer, accuracy):
    """月牙，[2, 5, 2, 1]，种子3，每份64个（种子11、12……），学习率0.0007，10000轮：79.67、79.67、94.0 %。"""
    X, Y = data.load_moons()
    chapter = namespace("08-optimizers")
    parameters = chapter["model"](X, Y, [2, 5, 2, 1], optimizer, learning_rate=0.0007, num_epochs=10000,
                                  print_cost=False, seed=3)
    assert 100 * np.mean(chapter["predict"](X, parameters) == Y) == pytest.approx(accuracy, abs=0.005)


def nearest(A, labels, B):
    """B的每一行在A里最近的一行的标签。"""
    return labels[np.argmin(np.sum(A * A, axis=1) - 2 * B @ A.T, axis=1)]


def test_lenet_on_the_digits():
    """三次随机的80/20划分，测试正确率平均不低于98.5 %，与最近邻相当；61,706个参数。"""
    chapter = namespace("11-convolution")
    images, labels = data.load_digits()
    flat, labels = images.reshape(len(images), -1).astype(float), labels[0]
    big, Y = chapter["upscale"](images), np.eye(10, dtype=np.float32)[:, labels]
    scores, nearest_scores = [], []
    for seed in range(3):
        order = np.random.RandomState(seed).permutation(len(images))
        train, test = order[360:], order[:360]
        X = (big - big[train].mean()) / big[train].std()
        parameters, _ = chapter["lenet_train"](X[train], Y[:, train], seed=seed)
        scores.append(100 * np.mean(chapter["lenet_predict"](X[test], parameters) == labels[test]))
        nearest_scores.append(100 * np.mean(nearest(flat[train], labels[train], flat[test]) == labels[test]))
        assert sum(value.size for value in parameters.values()) == 61706
    assert np.mean(scores) >= 98.5, f"三次划分的正确率{scores}"
    assert 98 <= np.mean(nearest_scores) <= 99.5


@pytest.fixture(scope="module")
def classic_networks():
    return namespace("12-classic-networks")


@pytest.mark.parametrize(("network", "total"), [("LeNet-5", 61_706), ("AlexNet", 62_378_344), ("VGG-16", 138_357_544)])
def test_parameters_of_the_classic_networks(classic_networks, network, total):
    """LeNet-5的C3看全部通道；AlexNet合成一路，输入227×227；都含偏置。"""
    assert classic_networks["count_parameters"](*classic_networks["NETWORKS"][network]) == total


@pytest.mark.parametrize(("network", "shapes"), [
    ("LeNet-5", [(28, 28, 6), (14, 14, 6), (10, 10, 16), (5, 5, 16), (120,), (84,), (10,)]),
    ("AlexNet", [(55, 55, 96), (27, 27, 96), (27, 27, 256), (13, 13, 256), (13, 13, 384), (13, 13, 384), (13, 13, 256),
                 (6, 6, 256), (4096,), (4096,), (1000,)]),
    ("VGG-16", [*[(224, 224, 64)] * 2, (112, 112, 64), *[(112, 112, 128)] * 2, (56, 56, 128), *[(56, 56, 256)] * 3,
                (28, 28, 256), *[(28, 28, 512)] * 3, (14, 14, 512), *[(14, 14, 512)] * 3, (7, 7, 512),
                (4096,), (4096,), (1000,)]),
])
def test_shapes_of_the_classic_networks(classic_networks, network, shapes):
    """每一层的输出形状。"""
    assert classic_networks["layer_shapes"](*classic_networks["NETWORKS"][network]) == shapes


def test_multiplications_of_an_inception_branch(classic_networks):
    """28×28×192，5×5，32个通道：直接做120,422,400次乘法，先降到16个通道12,443,648次。"""
    assert classic_networks["inception_cost"]((28, 28, 192), 5, 32) == 120_422_400
    assert classic_networks["inception_cost"]((28, 28, 192), 5, 32, 16) == 12_443_648
