"""量课程猫图的难度：颜色基准、最近邻、逻辑回归和四层网络，在新画的1000张图片上的正确率。

    python benchmarks/cats_difficulty.py [--seeds 5]

平均颜色应当接近瞎猜；四层网络应当明显高过逻辑回归。
"""

from itertools import pairwise

import click
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from dlcourse.build.cats import draw_set
from dlcourse.build.cats.dataset import TEST, TRAIN

FRESH = dict(m=1000, cats=500, seed=1001)
LAYERS = [12288, 20, 7, 5, 1]


def flatten(x):
    """每张图片排成一列，像素值在0与1之间；返回形状(12288, m)。"""
    return x.reshape(len(x), -1).T / 255


def sigmoid(z):
    """逐元素的1 / (1 + e^-z)。"""
    return 1 / (1 + np.exp(-z))


def logistic_regression(x, y, iterations=2000, rate=.005):
    """从零开始的逻辑回归，x的形状是(12288, m)；返回预测函数。"""
    w, b = np.zeros(len(x)), 0.
    for _ in range(iterations):
        dz = (sigmoid(w @ x + b) - y) / len(y)
        w -= rate * (x @ dz)
        b -= rate * dz.sum()
    return lambda x: w @ x + b > 0


def forward(parameters, x):
    """各层的激活值，从输入x起；隐藏层用ReLU，输出层给出z。"""
    values = [x]
    for i, (w, b) in enumerate(parameters, 1):
        z = w @ values[-1] + b
        values.append(z if i == len(parameters) else np.maximum(z, 0))
    return values


def network(x, y, seed, iterations=2500, rate=.0075):
    """四层网络，整批梯度下降；返回预测函数。"""
    rng = np.random.RandomState(seed)
    parameters = [(rng.randn(n, before) / np.sqrt(before), np.zeros((n, 1))) for before, n in pairwise(LAYERS)]
    for _ in range(iterations):
        values = forward(parameters, x)
        dz = (sigmoid(values[-1]) - y) / len(y)
        for i, (w, b) in reversed(list(enumerate(parameters))):
            dw, db = dz @ values[i].T, dz.sum(1, keepdims=True)
            if i:
                dz = (w.T @ dz) * (values[i] > 0)
            w -= rate * dw
            b -= rate * db
    return lambda x: forward(parameters, x)[-1][0] > 0


def color_baseline(x, y):
    """只看整张图片颜色的均值与标准差：十折交叉验证的平衡正确率。"""
    features = np.hstack([x.mean((1, 2)), x.std((1, 2))]) / 255
    model = make_pipeline(StandardScaler(), LogisticRegression())
    return cross_val_score(model, features, y, cv=10, scoring="balanced_accuracy").mean()


@click.command()
@click.option("--seeds", default=5, type=click.IntRange(1), help="四层网络试几个随机种子（不给就是5）。")
def main(seeds):
    """量出猫图的难度，各模型一行。"""
    sets = [draw_set(**plan) for plan in (TRAIN, TEST, FRESH)]
    data = [(flatten(x), y) for x, y in sets]

    def show(name, predict):
        scores = [np.mean(predict(x) == y) for x, y in data]
        print(f"{name}：训练{scores[0]:.1%}，测试{scores[1]:.1%}，新图片{scores[2]:.1%}", flush=True)
        return scores[2]

    print(f"只看平均颜色：新图片{color_baseline(*sets[2]):.1%}", flush=True)
    nearest = KNeighborsClassifier(1).fit(data[0][0].T, data[0][1])
    show("最近邻", lambda x: nearest.predict(x.T))
    linear = show("逻辑回归", logistic_regression(*data[0]))
    deep = [show(f"四层网络（种子{seed}）", network(*data[0], seed)) for seed in range(1, seeds + 1)]
    gains = 100 * (np.array(deep) - linear)
    print(f"四层网络比逻辑回归高：种子1为{gains[0]:.1f}个百分点，中位数{np.median(gains):.1f}")


if __name__ == "__main__":
    main()
