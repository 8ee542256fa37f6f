"""第12章的已知结果：LeNet-5、AlexNet、VGG-16的形状和参数个数，Inception瓶颈的乘法次数。"""

import pytest

from conftest import namespace


@pytest.fixture(scope="module")
def chapter():
    return namespace("12-classic-networks")


@pytest.mark.parametrize(("network", "total"), [("LeNet-5", 61_706), ("AlexNet", 62_378_344), ("VGG-16", 138_357_544)])
def test_parameters_of_the_classic_networks(chapter, network, total):
    """LeNet-5的C3看全部通道；AlexNet合成一路，输入227×227；都含偏置。"""
    assert chapter["count_parameters"](*chapter["NETWORKS"][network]) == total


@pytest.mark.parametrize(("network", "shapes"), [
    ("LeNet-5", [(28, 28, 6), (14, 14, 6), (10, 10, 16), (5, 5, 16), (120,), (84,), (10,)]),
    ("AlexNet", [(55, 55, 96), (27, 27, 96), (27, 27, 256), (13, 13, 256), (13, 13, 384), (13, 13, 384), (13, 13, 256),
                 (6, 6, 256), (4096,), (4096,), (1000,)]),
    ("VGG-16", [*[(224, 224, 64)] * 2, (112, 112, 64), *[(112, 112, 128)] * 2, (56, 56, 128), *[(56, 56, 256)] * 3,
                (28, 28, 256), *[(28, 28, 512)] * 3, (14, 14, 512), *[(14, 14, 512)] * 3, (7, 7, 512),
                (4096,), (4096,), (1000,)]),
])
def test_shapes_of_the_classic_networks(chapter, network, shapes):
    """每一层的输出形状。"""
    assert chapter["layer_shapes"](*chapter["NETWORKS"][network]) == shapes


def test_multiplications_of_an_inception_branch(chapter):
    """28×28×192，5×5，32个通道：直接做120,422,400次乘法，先降到16个通道12,443,648次。"""
    assert chapter["inception_cost"]((28, 28, 192), 5, 32) == 120_422_400
    assert chapter["inception_cost"]((28, 28, 192), 5, 32, 16) == 12_443_648
