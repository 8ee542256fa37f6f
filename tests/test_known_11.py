"""第11章的已知结果：LeNet-5认手写数字，三次随机的80/20划分，测试正确率平均不低于98.5 %，与最近邻相当。"""

import time

import numpy as np

from conftest import namespace
from dlcourse.data import load_digits

LIMIT = 60     # 秒：三次训练一共用的CPU时间；平时约二十秒


def nearest(A, labels, B):
    """B的每一行在A里最近的一行的标签。"""
    return labels[np.argmin(np.sum(A * A, axis=1) - 2 * B @ A.T, axis=1)]


def test_lenet_on_the_digits():
    chapter = namespace("11-convolution")
    images, labels = load_digits()
    flat, labels = images.reshape(len(images), -1).astype(float), labels[0]
    big, Y = chapter["upscale"](images), np.eye(10, dtype=np.float32)[:, labels]
    scores, nearest_scores = [], []
    start = time.process_time()
    for seed in range(3):
        order = np.random.RandomState(seed).permutation(len(images))
        train, test = order[360:], order[:360]
        X = (big - big[train].mean()) / big[train].std()
        parameters, _ = chapter["lenet_train"](X[train], Y[:, train], seed=seed)
        scores.append(100 * np.mean(chapter["lenet_predict"](X[test], parameters) == labels[test]))
        nearest_scores.append(100 * np.mean(nearest(flat[train], labels[train], flat[test]) == labels[test]))
        assert sum(value.size for value in parameters.values()) == 61706
    seconds = time.process_time() - start
    assert seconds < LIMIT, f"三次训练用了{seconds:.0f}秒CPU时间，超过{LIMIT}秒"
    assert np.mean(scores) >= 98.5, f"三次划分的正确率{scores}"
    assert 98 <= np.mean(nearest_scores) <= 99.5
