"""第11章：循环、矩阵乘法和PyTorch三种卷积互相核对，池化也是；没有装PyTorch时，只跳过与它有关的。"""

from itertools import product

import numpy as np
import pytest

from repository import namespace

CASES = [case for case in product(((1, 5, 7), (3, 8, 6), (2, 9, 9)), (1, 2, 3, 5), (1, 2, 3), (0, 1, 2),
                                  ((1, 1), (2, 3), (3, 2))) if min(case[0][1:]) + 2 * case[3] >= case[1]]
POOLS = list(product(((1, 5, 7, 2), (2, 8, 6, 3)), ((1, 1), (2, 2), (2, 1), (3, 2), (2, 3)), ("max", "average")))


@pytest.fixture(scope="module")
def chapter():
    return namespace("11-convolution")


@pytest.fixture(scope="module")
def torch():
    return pytest.importorskip("torch", reason="没有装PyTorch，不与它核对；要核对，先运行 pip install torch==2.13.0")


def draw(case):
    """一组随机的A_prev、W、b和超参数。"""
    (m, H, width), f, stride, pad, (C_prev, C) = case
    random = np.random.RandomState(hash(case) % 2 ** 31)
    return (random.randn(m, H, width, C_prev), random.randn(f, f, C_prev, C), random.randn(1, 1, 1, C),
            {"pad": pad, "stride": stride}), random


def agree(actual, expected):
    """相差不超过1e-10（数大时是相对的）。"""
    assert np.shape(actual) == np.shape(expected)
    np.testing.assert_allclose(actual, expected, rtol=1e-10, atol=1e-10)


def test_the_grid_is_wide():
    """网格里有除不尽的步幅、一个样本、高不等于宽、不填充、进出通道不同。"""
    assert len(CASES) > 250
    assert any((H + 2 * pad - f) % stride for (_, H, _), f, stride, pad, _ in CASES)


@pytest.mark.parametrize("stride", [1, 2, 3])
def test_fast_convolution_agrees_with_loops(chapter, stride):
    for case in (case for case in CASES if case[2] == stride):
        arguments, random = draw(case)
        Z, cache = chapter["conv_forward"](*arguments)
        fast, fast_cache = chapter["conv_forward_fast"](*arguments)
        agree(fast, Z)
        dZ = random.randn(*Z.shape)
        slow_gradients = chapter["conv_backward"](dZ, cache)
        for a, b in zip(chapter["conv_backward_fast"](dZ, fast_cache), slow_gradients, strict=True):
            agree(a, b)
        nothing, *others = chapter["conv_backward_fast"](dZ, fast_cache, need_dA=False)
        assert nothing is None
        for a, b in zip(others, slow_gradients[1:], strict=True):
            agree(a, b)


@pytest.mark.parametrize("stride", [1, 2, 3])
def test_convolution_agrees_with_torch(chapter, torch, stride):
    for case in (case for case in CASES if case[2] == stride):
        (A, W, b, hparameters), random = draw(case)
        Z, cache = chapter["conv_forward_fast"](A, W, b, hparameters)
        inputs = [torch.tensor(a, requires_grad=True)
                  for a in (A.transpose(0, 3, 1, 2), W.transpose(3, 2, 0, 1), b.ravel())]
        theirs = torch.nn.functional.conv2d(*inputs, stride=stride, padding=hparameters["pad"])
        agree(Z, theirs.detach().numpy().transpose(0, 2, 3, 1))
        dZ = random.randn(*Z.shape)
        theirs.backward(torch.tensor(dZ.transpose(0, 3, 1, 2)))
        dA, dW, db = chapter["conv_backward_fast"](dZ, cache)
        agree(dA, inputs[0].grad.numpy().transpose(0, 2, 3, 1))
        agree(dW, inputs[1].grad.numpy().transpose(2, 3, 1, 0))
        agree(db.ravel(), inputs[2].grad.numpy())


@pytest.mark.parametrize("shape, sizes, mode", POOLS)
def test_fast_pooling_agrees_with_loops(chapter, shape, sizes, mode):
    random = np.random.RandomState(0)
    hparameters = dict(zip(("f", "stride"), sizes, strict=True))
    for A_prev in (random.randn(*shape), random.randint(0, 3, shape).astype(float)):      # 后一个有许多并列
        A, cache = chapter["pool_forward"](A_prev, hparameters, mode)
        fast, fast_cache = chapter["pool_forward_fast"](A_prev, hparameters, mode)
        agree(fast, A)
        dA = random.randn(*A.shape)
        agree(chapter["pool_backward_fast"](dA, fast_cache, mode), chapter["pool_backward"](dA, cache, mode))


@pytest.mark.parametrize("shape, sizes, mode", POOLS)
def test_pooling_agrees_with_torch(chapter, torch, shape, sizes, mode):
    """没有并列时（有并列时两边的约定不同）。"""
    random = np.random.RandomState(0)
    A_prev, (f, stride) = random.randn(*shape), sizes
    inputs = torch.tensor(A_prev.transpose(0, 3, 1, 2), requires_grad=True)
    pool = torch.nn.functional.max_pool2d if mode == "max" else torch.nn.functional.avg_pool2d
    theirs = pool(inputs, f, stride)
    A, cache = chapter["pool_forward_fast"](A_prev, {"f": f, "stride": stride}, mode)
    agree(A, theirs.detach().numpy().transpose(0, 2, 3, 1))
    dA = random.randn(*A.shape)
    theirs.backward(torch.tensor(dA.transpose(0, 3, 1, 2)))
    agree(chapter["pool_backward_fast"](dA, cache, mode), inputs.grad.numpy().transpose(0, 2, 3, 1))


def test_col2im_is_the_transpose_of_im2col(chapter):
    """⟨im2col(A), G⟩ = ⟨A, col2im(G)⟩。"""
    random = np.random.RandomState(0)
    for shape, f, stride in (((2, 5, 7, 3), 3, 2), ((1, 6, 4, 1), 2, 1), ((3, 4, 4, 2), 1, 3)):
        A = random.randn(*shape)
        cols = chapter["im2col"](A, f, stride)
        G = random.randn(*cols.shape)
        agree(np.sum(cols * G), np.sum(A * chapter["col2im"](G, shape, f, stride)))
