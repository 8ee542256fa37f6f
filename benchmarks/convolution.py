"""第11章的快卷积与PyTorch（CPU）比：LeNet-5各层的前向和反向、训练一轮，印出各自的毫秒数和倍数。

    python benchmarks/convolution.py [--threads 1] [--rounds 15] [--batch 64]

线程数、小批量、float32、初始参数、学习率和动量都相同，先核对一步训练的成本和梯度；两边轮流计时，取中位数。
一轮是1437张图（手写数字的五分之四），不含随机挪动。要装PyTorch：pip install torch==2.13.0
"""

import os
import statistics
import sys
import time
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]
CHAPTER = "11-convolution"
IMAGES, RATE = 1437, 0.1
VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def main_in(threads):
    """线程数要在载入NumPy之前定下：环境变量不对，就改好，从头再来。"""
    wanted = dict.fromkeys(VARIABLES, str(threads))
    if any(os.environ.get(name) != value for name, value in wanted.items()):
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **wanted})


def chapter_names():
    """执行第11章实验以外的代码，返回名字空间。"""
    from dlcourse.build.source import read_chapter
    from dlcourse.course.cells import is_experiment, kind
    names = {"__name__": "__main__"}
    for cell in read_chapter(ROOT / "source" / CHAPTER / f"{CHAPTER}.py").cells:
        if cell.cell_type == "code" and not is_experiment(cell) and kind(cell) not in ("test", "hidden"):
            exec(compile(cell.source, cell.id, "exec"), names)
    return names


def torch_network(parameters):
    """与parameters同样权重的PyTorch网络，卷积、平均池化、tanh的次序与第11章相同。"""
    import torch
    from torch import nn
    network = nn.Sequential(nn.Conv2d(1, 6, 5), nn.AvgPool2d(2), nn.Tanh(),
                            nn.Conv2d(6, 16, 5), nn.AvgPool2d(2), nn.Tanh(), nn.Flatten(),
                            nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))
    with torch.no_grad():
        for l, k in enumerate((0, 3, 7, 9, 11), 1):
            network[k].weight.copy_(from_chapter(parameters[f"W{l}"], l))
            network[k].bias.copy_(torch.from_numpy(parameters[f"b{l}"].ravel()))
    return network


def from_chapter(W, l):
    """第11章的权重或它的梯度 → PyTorch的次序。第3层接在拉直之后：那里通道在最后，PyTorch的通道在最前。"""
    import torch
    if W.ndim == 4:
        W = W.transpose(3, 2, 0, 1)
    elif l == 3:
        W = W.reshape(120, 5, 5, 16).transpose(0, 3, 1, 2).reshape(120, 400)
    return torch.from_numpy(W.copy())


def check_same_step(names, parameters, network, X, Y, labels):
    """一步训练的成本和每个权重的梯度，两边应当相同（单精度）。"""
    import numpy as np
    import torch
    A5, caches = names["lenet_forward"](X, parameters)
    grads = names["lenet_backward"](A5, Y, parameters, caches)
    cost = torch.nn.functional.cross_entropy(network(torch.from_numpy(X).permute(0, 3, 1, 2)), torch.from_numpy(labels))
    cost.backward()
    np.testing.assert_allclose(-np.mean(np.log(A5[labels, np.arange(len(labels))])), cost.item(), rtol=1e-4)
    for l, k in enumerate((0, 3, 7, 9, 11), 1):
        torch.testing.assert_close(from_chapter(grads[f"dW{l}"], l), network[k].weight.grad, rtol=1e-3, atol=1e-5)


def chapter_pieces(names, parameters, X, Y):
    """第11章这一边要计时的函数：{(层, 方向): 没有参数的函数}。"""
    import numpy as np
    A, pieces = X, {}
    for l in (1, 2):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        Z, conv_cache = names["conv_forward_fast"](A, W, b, names["CONV"])
        P, pool_cache = names["pool_forward_fast"](Z, names["POOL"], "average")
        pieces[f"卷积{l}", "前向"] = lambda A=A, W=W, b=b: names["conv_forward_fast"](A, W, b, names["CONV"])
        pieces[f"卷积{l}", "反向"] = lambda Z=Z, cache=conv_cache, l=l: names["conv_backward_fast"](Z, cache, l > 1)
        pieces[f"池化{l}", "前向"] = lambda Z=Z: names["pool_forward_fast"](Z, names["POOL"], "average")
        pieces[f"池化{l}", "反向"] = lambda P=P, cache=pool_cache: names["pool_backward_fast"](P, cache, "average")
        A = np.tanh(P)
    A5, caches = names["lenet_forward"](X, parameters)
    pieces["全网", "前向"] = lambda: names["lenet_forward"](X, parameters)
    pieces["全网", "反向"] = lambda: names["lenet_backward"](A5, Y, parameters, caches)
    return pieces


def torch_pieces(network, X, labels):
    """PyTorch这一边要计时的函数，键与chapter_pieces相同。"""
    import torch
    A, pieces = torch.from_numpy(X).permute(0, 3, 1, 2).contiguous(), {}

    def backward(output, inputs):
        slope = output.detach()
        return lambda: torch.autograd.grad(output, inputs, slope, retain_graph=True)

    for l, k in ((1, 0), (2, 3)):
        conv, pool = network[k], network[k + 1]
        inside = A.detach().requires_grad_(l > 1)
        Z = conv(inside)
        start = Z.detach().requires_grad_()
        P = pool(start)
        pieces[f"卷积{l}", "前向"] = lambda conv=conv, inside=inside: conv(inside)
        pieces[f"卷积{l}", "反向"] = backward(Z, [conv.weight, conv.bias] + [inside] * (l > 1))
        pieces[f"池化{l}", "前向"] = lambda pool=pool, start=start: pool(start)
        pieces[f"池化{l}", "反向"] = backward(P, start)
        A = network[k + 2](P)
    images, target = torch.from_numpy(X).permute(0, 3, 1, 2).contiguous(), torch.from_numpy(labels)
    cost, weights = torch.nn.functional.cross_entropy(network(images), target), list(network.parameters())
    pieces["全网", "前向"] = lambda: torch.nn.functional.cross_entropy(network(images), target)
    pieces["全网", "反向"] = lambda: torch.autograd.grad(cost, weights, retain_graph=True)
    return pieces


def epochs(names, parameters, network, X, Y, labels, batch):
    """两边的“训练一轮”：小批量，动量0.9，包括更新参数。"""
    import numpy as np
    import torch
    velocity = {name: np.zeros_like(value) for name, value in parameters.items()}

    def ours():
        names["lenet_epoch"](X, Y, parameters, velocity, RATE, np.random.RandomState(0), 0, batch)

    images, target = torch.from_numpy(X).permute(0, 3, 1, 2).contiguous(), torch.from_numpy(labels)
    optimizer = torch.optim.SGD(network.parameters(), RATE, momentum=0.9)

    def theirs():
        for chosen in torch.randperm(len(images)).split(batch):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(network(images[chosen]), target[chosen]).backward()
            optimizer.step()

    return ours, theirs


def alternate(pairs, rounds, repeat):
    """pairs -- {名字: (甲, 乙)}。轮流各跑repeat次，共rounds回；返回{名字: (甲的毫秒, 乙的毫秒)}，都是一次的中位数。"""
    times = {name: ([], []) for name in pairs}
    for function in (f for pair in pairs.values() for f in pair):      # 先热身
        function()
    for _ in range(rounds):
        for name, pair in pairs.items():
            for kept, function in zip(times[name], pair, strict=True):
                start = time.perf_counter()
                for _ in range(repeat):
                    function()
                kept.append(1000 * (time.perf_counter() - start) / repeat)
    return {name: tuple(map(statistics.median, kept)) for name, kept in times.items()}


@click.command()
@click.option("--threads", default=1, type=click.IntRange(1), help="两边各用几个线程（不给就是1）。")
@click.option("--rounds", default=15, type=click.IntRange(1), help="轮流计时几回，取中位数。")
@click.option("--batch", default=64, type=click.IntRange(1), help="一个小批量多少张图。")
def main(threads, rounds, batch):
    """比较第11章的LeNet-5与PyTorch的，印出各层和一轮的时间。"""
    main_in(threads)
    try:
        import torch
    except ImportError:
        sys.exit("没有装PyTorch，不能比较。用 pip install torch==2.13.0 装上它再来；课程本身用不着它。")
    import numpy as np

    from dlcourse.data import load_digits
    torch.set_num_threads(threads)
    names = chapter_names()
    images, labels = load_digits()
    X, labels = names["upscale"](images[:IMAGES]) / 16 - np.float32(0.3), labels[0, :IMAGES]
    Y, parameters = np.eye(10, dtype=np.float32)[:, labels], names["lenet_initialize"](seed=0)
    network = torch_network(parameters)
    one = X[:batch], Y[:, :batch], labels[:batch]
    check_same_step(names, parameters, network, *one)
    mine, theirs = chapter_pieces(names, parameters, *one[:2]), torch_pieces(network, one[0], one[2])
    table = alternate({key: (mine[key], theirs[key]) for key in mine}, rounds, 10)
    table |= alternate({("训练", "一轮"): epochs(names, parameters, network, X, Y, labels, batch)}, rounds, 1)
    print(f"NumPy {np.__version__}，PyTorch {torch.__version__}，{threads}个线程，小批量{batch}，float32，"
          f"{rounds}回的中位数")
    print("                NumPy毫秒   PyTorch毫秒   倍数")
    for (layer, way), (a, b) in table.items():
        print(f"{layer:4s}{way:4s}{a:15.3f}{b:14.3f}{a / b:8.2f}")


if __name__ == "__main__":
    main()
