# %% [markdown]
# # 第08章 优化算法
#
# 到现在为止，你的网络换过数据、加过层、换过初始化，还学会了正则化，可是有一行代码从第02章起就没有变过：
#
# $$W := W - \alpha\,\mathrm{d}W$$
#
# 梯度指向最陡的上坡，我们就朝相反的方向走一步。这一章不碰网络，也不碰反向传播，只问两件事：拿到了梯度，**这一步该怎么走**？还有，求一次梯度真的非得看完全部样本吗？
#
# 先透露一个结果。把同一个小网络放在同一份数据上，用同样的学习率训练同样多轮，最后的正确率是：
#
# | 走法 | 正确率 |
# |---|---|
# | 梯度下降 | 79.67% |
# | 动量 | 79.67% |
# | Adam | 94.00% |
#
# 这三个数你会亲手跑出来，再弄明白动量为什么一点便宜也没占到，梯度下降又是不是真有这么差。
#
# 这一章的路线：
#
# 1. 把梯度下降的更新写成一个函数；
# 2. 不等看完全部样本就走：小批量；
# 3. 学会一件小工具，叫指数加权平均，后面三种走法都是用它搭起来的；
# 4. 动量、RMSprop、Adam；
# 5. 让学习率随着训练慢慢变小。

# %%
import time
import warnings

import matplotlib.pyplot as plt
import numpy as np

from dlcourse import checks, figures
from dlcourse.data import load_moons

figures.use_course_style()

# %% [markdown]
# ## 网络和数据
#
# 数据是两弯交错的月牙，300个点，每个点有两个特征。一条直线分不开它们，要有隐藏层才行。

# %% tags=["experiment"]
moons_x, moons_y = load_moons()
print(f"X的形状是{moons_x.shape}，Y的形状是{moons_y.shape}，类别1有{moons_y.sum()}个")
plt.figure(figsize=(5.2, 3.8))
for label, marker in ((0, "o"), (1, "s")):
    plt.scatter(*moons_x[:, moons_y[0] == label], s=18, color=figures.COLORS[label], marker=marker, label=f"类别{label}")
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.title("月牙")
plt.legend()
plt.show()

# %% [markdown]
# 网络是你熟悉的那一种：隐藏层用ReLU，输出层用sigmoid，权重用第05章的He初始化。这些你都写过了，下面是一份压缩的写法，层数不限，直接给你用。`parameters`仍是键为`W1`、`b1`、`W2`、`b2`……的字典，`grads`的键是`dW1`、`db1`、`dW2`、`db2`……，每个梯度与它的参数形状相同。

# %% nbgrader={"grade_id": "given-network"}
def initialize_parameters(layers_dims, seed=None):
    """He初始化。layers_dims -- 各层的单元数，例如[2, 5, 2, 1]。返回parameters。"""
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n, n_prev = layers_dims[l], layers_dims[l - 1]
        parameters[f"W{l}"] = random.randn(n, n_prev) * np.sqrt(2 / n_prev)
        parameters[f"b{l}"] = np.zeros((n, 1))
    return parameters


def forward_propagation(X, parameters):
    """前向传播。返回各层的输出[X, A1, …, AL]，AL的形状是(1, m)。"""
    A, L = [X], len(parameters) // 2
    for l in range(1, L + 1):
        Z = parameters[f"W{l}"] @ A[-1] + parameters[f"b{l}"]
        A.append(np.maximum(Z, 0) if l < L else 1 / (1 + np.exp(-Z)))
    return A


def backward_propagation(A, Y, parameters):
    """反向传播。A -- forward_propagation的返回值；返回梯度的字典grads。"""
    grads, dZ = {}, (A[-1] - Y) / Y.shape[1]
    for l in range(len(parameters) // 2, 0, -1):
        grads[f"dW{l}"] = dZ @ A[l - 1].T
        grads[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True)
        if l > 1:
            dZ = (parameters[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return grads


def compute_cost(X, Y, parameters):
    """全部样本的成本（交叉熵的平均），一个数。"""
    A = forward_propagation(X, parameters)[-1]
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def predict(X, parameters):
    """预测，形状(1, m)的布尔数组。"""
    return forward_propagation(X, parameters)[-1] > 0.5


# %% [markdown]
# ## 梯度下降的一步
#
# 先把那一行老公式写成函数，好和后面的对照。对每一层$l$：
#
# $$W^{[l]} := W^{[l]} - \alpha\,\mathrm{d}W^{[l]},\qquad b^{[l]} := b^{[l]} - \alpha\,\mathrm{d}b^{[l]}$$
#
# 有的笔记推到这里写成$W:=W-\mathrm{d}W$，把$\alpha$漏掉了，下一行它又自己冒了出来。漏了$\alpha$，等于学习率是1，多半一步就飞出去。
#
# ### 练习一：update_parameters_with_gd
#
# 权重和偏置的更新是同一个式子，所以不用分开写。走遍字典的键就行：`for name in parameters`依次给出`"W1"`、`"b1"`、`"W2"`……，对应的梯度的键只是前面多一个字母d，也就是`"d" + name`。层数有多少都一样。
#
# 还有一件事要小心。函数的第一行`parameters = dict(parameters)`已经替你写好，它抄了一份字典，这样你给`parameters[name]`换上新数组的时候，调用者手里的字典不会变。可是它只抄了目录，**数组本身没有抄**。所以要写成“新数组 = 旧数组 - …”，不要用`-=`，后者会就地改掉调用者的数组。

# %% nbgrader={"grade_id": "update_parameters_with_gd"}
def update_parameters_with_gd(parameters, grads, learning_rate):
    """用梯度下降更新一次参数。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……，Wl的形状(n_l, n_{l-1})，bl的形状(n_l, 1)
    grads -- 字典，键dW1、db1、dW2、db2……，形状与对应的参数相同
    learning_rate -- 学习率α，一个数

    返回：
    parameters -- 更新以后的参数，键和形状不变

    示例：W1是[[1.0]]，dW1是[[2.0]]，learning_rate是0.1，更新以后W1是[[0.8]]

    提示：走遍字典的键，每个参数用键相应的梯度更新，不要用-=。
    """
    parameters = dict(parameters)
    ### 开始
    for name in parameters:
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    ### 结束
    return parameters


# %% nbgrader={"grade_id": "test-update_parameters_with_gd", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_gd"):
    old = {"W1": np.array([[1.0, -2.0, 0.5], [0.0, 3.0, -1.0]]), "b1": np.array([[0.1], [-0.2]]),
           "W2": np.array([[2.0, -1.0]]), "b2": np.array([[0.5]])}
    slopes = {"dW1": np.array([[2.0, 1.0, -1.0], [0.5, -4.0, 1.0]]), "db1": np.array([[1.0], [-2.0]]),
              "dW2": np.array([[-3.0, 2.0]]), "db2": np.array([[4.0]])}
    expected = {"W1": [[0.8, -2.1, 0.6], [-0.05, 3.4, -1.1]], "b1": [[0.0], [0.0]], "W2": [[2.3, -1.2]], "b2": [[0.1]]}
    new = update_parameters_with_gd({k: a.copy() for k, a in old.items()}, slopes, 0.1)
    checks.keys(new, ["W1", "b1", "W2", "b2"], "更新以后的parameters")
    for name in old:
        checks.array(new[name], old[name].shape, name)
        checks.close(new[name], expected[name], name, mistakes={
            f"{name}没有变，每一层的W和b都要更新。": old[name],
            "忘了乘学习率？": old[name] - slopes["d" + name],
            "方向反了：要减去学习率乘梯度。": old[name] + 0.1 * slopes["d" + name]})

# %% nbgrader={"grade_id": "hidden-update_parameters_with_gd", "points": 5}
# 隐藏测试：换层数（1层到11层）和学习率，梯度为0时参数不动，并检查参数和梯度没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_gd"):
    for k, (dims, rate) in enumerate([([3, 1], 0.5), ([2, 4, 3, 1], 0.01), ([1, 1], 2.0), ([2] * 12, 0.003)]):
        random = np.random.RandomState(k)
        old, slopes = {}, {}
        for l in range(1, len(dims)):
            for name, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
                old[name], slopes["d" + name] = random.randn(*shape), random.randn(*shape)
        new = checks.keeps_arguments(update_parameters_with_gd, old, slopes, rate, name="update_parameters_with_gd")
        checks.keys(new, list(old), f"{len(dims) - 1}层时的parameters", "每一层的W和b都要有，层数不是固定的；最后要有return。")
        for name in old:
            checks.array(new[name], old[name].shape, name)
            checks.close(new[name], old[name] - rate * slopes["d" + name], f"{len(dims) - 1}层、学习率{rate}时的{name}",
                         mistakes={f"{name}没有变，每一层都要更新。": old[name],
                                   "学习率要用参数learning_rate，不能写死。": old[name] - 0.1 * slopes["d" + name]})
    still = update_parameters_with_gd(old, {key: np.zeros_like(a) for key, a in slopes.items()}, 0.7)
    for name in old:
        checks.close(still[name], old[name], f"梯度为0时的{name}", "梯度为0，参数不应当动。")
### 隐藏测试结束

# %% [markdown]
# 为什么对`-=`这么小心？因为这一章要反复比较几种走法，它们必须从**同一个出发点**开始。下面两个函数只差一个符号，各走一步，看看出发点还在不在：

# %% tags=["experiment"]
def step_new(W, dW):
    W = W - 0.1 * dW
    return W


def step_in_place(W, dW):
    W -= 0.1 * dW
    return W


for function in (step_new, step_in_place):
    start = np.array([[1.0]])
    function(start, np.array([[5.0]]))
    print(f"{function.__name__}走一步以后，出发点是{start[0, 0]}")

# %% [markdown]
# 第二种写法把出发点自己挪走了。用它比较两种走法，后一种就是从前一种的终点出发的，比出来的结果毫无意义，而且不会报错。
#
# ## 小批量：不等看完就走
#
# 到现在为止，每走一步都要把$m$个样本全看一遍。300个点不算什么；要是有500万张图片呢？看完500万张，才挪动一步，一个上午走不了几步。
#
# 换个办法：把样本分成许多小份，比如每份1000张，叫作一个**小批量**（mini-batch）。看完一份就求梯度、走一步，接着看下一份。同样把500万张看一遍，原来走1步，现在走5000步。把全部样本看一遍叫一**轮**（epoch），走一步叫一次**迭代**。
#
# 只看一小份求出的梯度，准吗？设全部样本的梯度是$g=\frac{1}{m}\sum_{i=1}^{m}g^{(i)}$，其中$g^{(i)}$是第$i$个样本出的那份力。从中随机抽$k$个来平均：
#
# $$\hat g = \frac{1}{k}\sum_{i\in\text{batch}} g^{(i)}$$
#
# 每个样本被抽中的机会相同，所以$\hat g$的期望正好是$g$：**平均来说，方向没有偏**。它当然会抖，抖动的幅度大约与$\frac{1}{\sqrt{k}}$成正比。看的样本要多到4倍，抖动才减一半，这就是“先看一小份就走”合算的原因：与其把这一步的方向求得分毫不差，不如多走几步。
#
# 按一份的大小$k$，这件事有三个名字：
#
# | $k$ | 名字 | 脾气 |
# |---|---|---|
# | $m$ | Batch梯度下降（batch gradient descent） | 每步都准，每步都慢 |
# | 几十到几千 | 小批量梯度下降（mini-batch gradient descent） | 有点抖，快 |
# | 1 | 随机梯度下降（stochastic gradient descent，SGD） | 抖得厉害，享受不到向量化 |
#
# ### 打乱，再切开
#
# 样本常常是按类别排好的，前一半全是猫，后一半全是狗。照原样切，每一份里只有一种，梯度就偏了。所以每一轮分两步：
#
# 1. **打乱**：随机排出一个新次序，$X$的列和$Y$的列按**同一个**次序重排，好让每个样本还带着自己的标签；
# 2. **切开**：每`mini_batch_size`列切成一份，最后剩下的不够一份，也自成一份。
#
# 一共$\lceil m/k\rceil$份。比如$m=300$、$k=64$，是4份64个，加上1份44个。下面的图是10个样本，每份4个，颜色是标签：

# %% tags=["experiment"]
labels = np.array([0] * 5 + [1] * 5)
order = np.random.RandomState(3).permutation(10)
fig, ax = plt.subplots(figsize=(7.2, 3.4))
for y, text, numbers, gaps in ((2, "原来", np.arange(10), [0] * 10), (1, "打乱", order, [0] * 10),
                               (0, "切开", order, [0] * 4 + [1] * 4 + [2] * 2)):
    ax.text(-0.9, y, text, ha="right", va="center")
    for position, (number, gap) in enumerate(zip(numbers, gaps, strict=True)):
        x = position + 0.45 * gap
        ax.add_patch(plt.Rectangle((x - 0.45, y - 0.28), 0.9, 0.56, color=figures.COLORS[labels[number]], alpha=0.75))
        ax.text(x, y, str(number), ha="center", va="center")
for x, text in ((1.5, "第1份，4列"), (5.95, "第2份，4列"), (9.4, "第3份，2列")):
    ax.text(x, -0.55, text, ha="center", va="center", fontsize=11)
ax.set(xlim=(-2.2, 10.6), ylim=(-0.8, 2.5))
ax.set_axis_off()
plt.show()

# %% [markdown]
# ### 练习二：random_mini_batches
#
# 随机数发生器`random`和样本数`m`已经备好。`random.permutation(m)`给出0到$m-1$的一个随机次序，是一个形状`(m,)`的整数数组。把它放在列的位置上，`X[:, 次序]`就是按这个次序重排的$X$，$Y$也一样。
#
# 切开用切片：从第`start`列开始的一份是`X[:, start:start + mini_batch_size]`。切片到头会自己停下，所以最后不够一份的，不用另外处理。起点`start`依次是0、`mini_batch_size`、2倍的`mini_batch_size`……，`range`的第三个参数是步长。每一份是一对`(X的一份, Y的一份)`，依次添进列表`mini_batches`。

# %% nbgrader={"grade_id": "random_mini_batches"}
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    """把样本打乱，切成小批量。

    参数：
    X -- 样本，形状(n, m)，一列是一个样本
    Y -- 标签，形状(1, m)
    mini_batch_size -- 每份多少个样本，整数
    seed -- 随机种子；同一个种子总是打乱成同一个次序

    返回：
    mini_batches -- 列表，每一项是一对(X_batch, Y_batch)，形状(n, k)和(1, k)；
                    除了最后一份可能少一些，k都等于mini_batch_size

    示例：m=300，mini_batch_size=64，得到5份，最后一份44个

    提示：X和Y要用同一个次序重排。空的一份不要放进列表。
    """
    random = np.random.RandomState(seed)
    m = X.shape[1]
    mini_batches = []
    ### 开始
    order = random.permutation(m)
    X_shuffled, Y_shuffled = X[:, order], Y[:, order]
    for start in range(0, m, mini_batch_size):
        end = start + mini_batch_size
        mini_batches.append((X_shuffled[:, start:end], Y_shuffled[:, start:end]))
    ### 结束
    return mini_batches


# %% nbgrader={"grade_id": "test-random_mini_batches", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("random_mini_batches"):
    # 第i个样本的特征是i和100 + i，标签也写成i，这样打乱以后还能认出它
    X = np.array([np.arange(10.0), 100 + np.arange(10.0)])
    Y = np.arange(10).reshape(1, 10)
    batches = random_mini_batches(X, Y, mini_batch_size=4, seed=1)
    checks.length(batches, 3, "10个样本、每份4个时的mini_batches", "应当是4、4、2三份，最后不够一份的也要。")
    for batch, size in zip(batches, (4, 4, 2), strict=True):
        checks.length(batch, 2, "每一份", "每一份是一对(X_batch, Y_batch)。")
        checks.array(batch[0], (2, size), "一份里的X_batch", "一列是一个样本，从第start列切到第start + mini_batch_size列。")
        checks.array(batch[1], (1, size), "一份里的Y_batch", "Y_batch是1行，用Y[:, …]取列。")
        checks.close(batch[0][0], batch[1][0], "Y_batch（与X_batch是同一批样本）", "X和Y要按同一个次序打乱，不能各打乱各的。")
        checks.close(batch[0][1], batch[0][0] + 100, "X_batch的第二行", "一列是一个样本，要整列一起移动。")
    seen = np.concatenate([batch[1][0] for batch in batches])
    checks.close(np.sort(seen), np.arange(10), "全部小批量里的样本", "每个样本都要出现，而且只出现一次。")
    checks.equal("与原来相同" if np.all(seen == np.arange(10)) else "打乱了", "打乱了", "样本的次序", "切开以前要先打乱。")
    again = np.concatenate([batch[1][0] for batch in random_mini_batches(X, Y, mini_batch_size=4, seed=1)])
    checks.close(again, seen, "同一个种子再来一次的次序", "要用给你的random来打乱，同一个种子才会得到同一个次序。")

# %% nbgrader={"grade_id": "hidden-random_mini_batches", "points": 9}
# 隐藏测试：换样本数和每份的大小（正好切完、不够一份、只有一个样本、每份一个），换种子，用默认值，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("random_mini_batches"):
    for k, (n, m, size) in enumerate([(2, 300, 64), (3, 12, 4), (5, 7, 7), (2, 5, 64), (3, 1, 64), (1, 6, 1), (4, 9, 2)]):
        random = np.random.RandomState(k)
        X, Y = random.randn(n, m), np.arange(m).reshape(1, m)
        batches = checks.keeps_arguments(random_mini_batches, X, Y, size, k, name="random_mini_batches",
                                         hint="不要就地打乱X和Y。")
        about = f"m={m}、每份{size}个"
        checks.length(batches, -(-m // size), f"{about}时的mini_batches", "正好切完时没有空的一份；剩下的自成一份。")
        for number, batch in enumerate(batches):
            width = min(size, m - number * size)
            checks.length(batch, 2, "每一份", "每一份是一对(X_batch, Y_batch)。")
            checks.array(batch[0], (n, width), f"{about}时的X_batch")
            checks.array(batch[1], (1, width), f"{about}时的Y_batch", "Y_batch是1行，用Y[:, …]取列。")
            checks.close(batch[0], X[:, np.ravel(batch[1]).astype(int)], f"{about}时的X_batch",
                         "X和Y要按同一个次序打乱。")
        seen = np.concatenate([np.ravel(batch[1]) for batch in batches])
        checks.close(np.sort(seen), np.arange(m), f"{about}时全部的样本", "每个样本都要出现，而且只出现一次。")
    X, Y = np.random.RandomState(9).randn(2, 200), np.arange(200).reshape(1, 200)
    first, second, default = (np.concatenate([np.ravel(batch[1]) for batch in batches]) for batches in (
        random_mini_batches(X, Y, 10, 1), random_mini_batches(X, Y, 10, 2), random_mini_batches(X, Y)))
    checks.equal("相同" if np.all(first == second) else "不同", "不同", "种子1与种子2的次序", "次序要打乱，而且随种子变，不能写死。")
    checks.equal("全是相邻的样本" if np.all(first[:10] // 10 == first[0] // 10) else "从各处来的样本", "从各处来的样本", "第一份",
                 "要打乱的是样本，不只是各份的次序。")
    checks.length(random_mini_batches(X, Y), 4, "用默认值时的mini_batches", "默认每份64个。")
    explicit = np.concatenate([np.ravel(batch[1]) for batch in random_mini_batches(X, Y, 64, 0)])
    checks.close(default, explicit, "用默认值时的次序", "默认的种子是0。")
### 隐藏测试结束

# %% [markdown]
# 最容易犯、又最难发现的错，是把$X$和$Y$**各打乱各的**。形状全对，训练也不报错，只是样本和标签不再是一对。我们用月牙看一眼，乱配以后还有多少标签是对的：

# %% tags=["experiment"]
random = np.random.RandomState(0)
order_x, order_y = random.permutation(300), random.permutation(300)
print(f"用同一个次序：{np.sum(moons_y[:, order_x] == moons_y[0, order_x])}个样本的标签是对的")
print(f"各打乱各的：  {np.sum(moons_y[:, order_y] == moons_y[0, order_x])}个样本的标签是对的（300个里蒙对的）")

# %% [markdown]
# 大约一半，和抛硬币一样，网络从这样的数据里什么也学不到。成本停在0.69（也就是$\log2$）附近不肯下降的时候，先来查这里。
#
# ### 每份多大合适
#
# 取一个只有两个参数的小问题，好把路径画在地图上：只用月牙的第二个特征，做Logistic回归，参数是$w$和$b$，成本是一只碗。从同一处出发，每份分别是300、32、1个样本，都只看**20轮**数据，也就是看过的样本一样多：

# %% tags=["experiment"]
bowl_x = moons_x[1:]
w_axis, b_axis = np.meshgrid(np.linspace(-5.4, 1.2, 111), np.linspace(-1.6, 2.4, 111))
z = w_axis[..., np.newaxis] * bowl_x[0] + b_axis[..., np.newaxis]
bowl = np.mean(np.logaddexp(0, z) - moons_y[0] * z, axis=-1)
bowl_start = {"W1": np.array([[0.5]]), "b1": np.array([[-1.2]])}


def walk_bowl(batch_size, epochs, rate_of_epoch):
    """用小批量梯度下降走bowl，返回走过的点，形状(步数 + 1, 2)。rate_of_epoch -- 函数，第几轮 → 学习率。"""
    parameters, path = bowl_start, [(0.5, -1.2)]
    for epoch in range(epochs):
        for x, y in random_mini_batches(bowl_x, moons_y, batch_size, seed=epoch):
            grads = backward_propagation(forward_propagation(x, parameters), y, parameters)
            parameters = update_parameters_with_gd(parameters, grads, rate_of_epoch(epoch))
            path.append((parameters["W1"][0, 0], parameters["b1"][0, 0]))
    return np.array(path)


fig, axes = plt.subplots(1, 3, figsize=(9.6, 3.5), sharey=True)
for ax, size, color in zip(axes, (300, 32, 1), figures.COLORS, strict=False):
    path = walk_bowl(size, 20, lambda epoch: 0.4)
    ax.contour(w_axis, b_axis, bowl, levels=np.geomspace(bowl.min() * 1.005, 1.8, 11), cmap="Greys_r", linewidths=0.8)
    ax.plot(*path.T, "-o", color=color, markersize=3 if size > 1 else 0, linewidth=1.5 if size > 1 else 0.7)
    ax.plot(*path[0], "s", color=figures.COLORS[5])
    ax.set(xlabel="$w$", title=f"每份{size}个，{len(path) - 1}步", xlim=(-5.4, 1.2), ylim=(-1.6, 2.4))
axes[0].set_ylabel("$b$")
plt.show()

# %% [markdown]
# 橙红色的方块是出发点，谷底在左上方最小的那一圈里。左边看完全部样本才走一步，20轮只走了20步，方向很稳，可是离谷底还远。中间走了200步，一路小跑到了谷底附近。右边走了6000步，很快就到了，然后在谷底四周没完没了地打转。
#
# 那是不是越小越好？还要看时间。把月牙放进[2, 5, 2, 1]的网络，量一量走一步（前向传播、反向传播、更新）要多久。为了试到很大的小批量，我们把300个样本重复了许多遍：

# %% tags=["experiment"]
sizes = [1, 4, 16, 64, 256, 1024, 4096, 16384]
many_x, many_y = np.tile(moons_x, 55)[:, :16384], np.tile(moons_y, 55)[:, :16384]
parameters, step_times = initialize_parameters([2, 5, 2, 1], seed=3), []
for size in sizes:
    x, y, best = many_x[:, :size], many_y[:, :size], np.inf
    for _ in range(30):   # 取最短的一次，免得受别的程序打扰
        begin = time.perf_counter()
        grads = backward_propagation(forward_propagation(x, parameters), y, parameters)
        update_parameters_with_gd(parameters, grads, 0.05)
        best = min(best, time.perf_counter() - begin)
    step_times.append(1e6 * best)
    print(f"每份{size:>5}个：一步{step_times[-1]:7.0f}微秒，摊到每个样本{step_times[-1] / size:8.3f}微秒")

plt.plot(sizes, step_times, "o-")
plt.xscale("log", base=2)
plt.ylim(bottom=0)
plt.xlabel("每份多少个样本")
plt.ylabel("一步的时间（微秒）")
plt.title("小的时候，一步的时间几乎不变")
plt.show()

# %% [markdown]
# 从1个到64个，一步的时间差不多：时间都花在调用NumPy上了，矩阵宽一点窄一点，几乎不要钱。每份1个，等于花了64个的钱，只看了1个。到了几千个，计算本身才成了大头，再往上加，一步的时间跟着变长，摊到每个样本，便宜不了多少了。
#
# 所以折中的办法在中间：
#
# - 样本不多（两千以内），干脆用全部样本；
# - 样本多，每份取64、128、256、512、1024之一。取2的幂是习惯，内存对齐时算得快一点；
# - 一份的数据和中间结果要装得进内存或显存。
#
# 有的笔记说小批量“不会收敛”。学习率一直不变的时候，它确实会在谷底附近打转，就像上面的右图；可是只要让学习率慢慢变小，它照样会收敛。这一章的末尾，我们用同一只碗来证实。
#
# ## 峡谷里的麻烦
#
# 梯度下降最怕的地形，是又长又窄的峡谷。看这个只有两个参数的成本：
#
# $$J(w, b) = 0.02w^2 + 2b^2,\qquad \frac{\partial J}{\partial w} = 0.04w,\qquad \frac{\partial J}{\partial b} = 4b$$
#
# 沿$b$方向陡，沿$w$方向平，弯曲的程度差了100倍。走一步以后，$b$变成$(1-4\alpha)b$。要让它越来越小，$|1-4\alpha|<1$，也就是$\alpha<0.5$；超过0.5，$b$就越跳越远。可是$\alpha=0.5$对$w$来说又太小了：每走一步，$w$只缩小到$1-0.04\times0.5=0.98$倍。**最陡的方向限制了学习率，最平的方向却在挨饿。**
#
# 下面是给四种走法准备的架子。`take_step`按名字挑选走法，走一步；`v`和`s`是后三种走法要随身带着的东西，马上会讲到。其中动量、RMSprop、Adam用到的函数，要等你在后面写好。

# %% nbgrader={"grade_id": "given-step"}
def start_state(optimizer, parameters):
    """出发时随身带的(v, s)，用不上的是None。optimizer -- "gd"、"momentum"、"rmsprop"或"adam"。"""
    if optimizer == "momentum":
        return initialize_velocity(parameters), None
    if optimizer == "rmsprop":
        return None, initialize_rmsprop(parameters)
    if optimizer == "adam":
        return initialize_adam(parameters)
    return None, None


def take_step(optimizer, parameters, grads, state, t, learning_rate, beta=0.9, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """按optimizer走第t步（t从1数起）。返回新的parameters和state。"""
    v, s = state
    if optimizer == "gd":
        parameters = update_parameters_with_gd(parameters, grads, learning_rate)
    elif optimizer == "momentum":
        parameters, v = update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)
    elif optimizer == "rmsprop":
        parameters, s = update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon)
    elif optimizer == "adam":
        parameters, v, s = update_parameters_with_adam(parameters, grads, v, s, t, learning_rate, beta1, beta2,
                                                       epsilon)[:3]
    else:
        raise ValueError(f"没有叫{optimizer}的走法")
    return parameters, (v, s)


# %% [markdown]
# 为了在地图上走路，我们把$w$装进形状$(1, 1)$的`W1`，$b$装进`b1`，这样四种走法的函数原样就能用。

# %% tags=["experiment"]
def descend(optimizer, slope, start, steps, learning_rate):
    """在二维的地形上走steps步。slope -- 函数，(w, b) → (∂J/∂w, ∂J/∂b)。返回走过的点，形状(steps + 1, 2)。"""
    parameters = {"W1": np.array([[float(start[0])]]), "b1": np.array([[float(start[1])]])}
    state, path = start_state(optimizer, parameters), [start]
    for t in range(1, steps + 1):
        dw, db = slope(*path[-1])
        grads = {"dW1": np.array([[dw]]), "db1": np.array([[db]])}
        parameters, state = take_step(optimizer, parameters, grads, state, t, learning_rate)
        path.append((parameters["W1"][0, 0], parameters["b1"][0, 0]))
    return np.array(path)


def ravine(w, b):
    return 0.02 * w**2 + 2 * b**2


def ravine_slope(w, b):
    return 0.04 * w, 4 * b


def draw_ravine(ax):
    """画峡谷的等高线。"""
    w, b = np.meshgrid(np.linspace(-5, 2.5, 151), np.linspace(-1.5, 1.5, 121))
    ax.contour(w, b, ravine(w, b), levels=np.geomspace(0.01, 4, 9), cmap="Greys_r", linewidths=0.8)
    ax.set(xlabel="$w$", ylabel="$b$", xlim=(-5, 2.5), ylim=(-1.5, 1.5))
    ax.grid(False)


fig, axes = plt.subplots(2, 1, figsize=(6.4, 5.2), sharex=True)
for ax, rate, title in zip(axes, (0.05, 0.47), ("学习率0.05：稳，可是挪不动", "学习率0.47：左右乱撞，还是慢"), strict=True):
    path = descend("gd", ravine_slope, (-4.5, 1.2), 60, rate)
    draw_ravine(ax)
    ax.plot(*path.T, "-o", markersize=3, linewidth=1.2)
    ax.set_title(title)
    print(f"学习率{rate}：60步以后w={path[-1, 0]:.3f}，b={path[-1, 1]:.3f}，成本{ravine(*path[-1]):.4f}")
axes[0].set_xlabel("")
plt.show()

# %% [markdown]
# 谷底在$(0, 0)$。下面那张图里，路像锯齿：在陡的方向上来回跳，一上一下，前一步的功夫被后一步抵消；在平的方向上，每一步都朝右，可是每一步都很小。
#
# 要是能记住前面几步，把它们**平均**一下，会怎样？上下的来回正好抵消，向右的小步一点不少。求这种平均，要用一件小工具。
#
# ## 指数加权平均
#
# 先离开神经网络，看看天气。每天的气温忽高忽低，想看出季节的变化，就要把最近几天平均一下。一个省事的办法是，手里只留一个数$v$，每来一个新的$\theta_t$，就把它掺进去一点：
#
# $$v_0 = 0,\qquad v_t = \beta v_{t-1} + (1-\beta)\theta_t$$
#
# 这叫**指数加权平均**（exponentially weighted average）。$\beta=0.9$就是九分旧、一分新。它只要记一个数，不用存下过去的每一天。
#
# ### 它平均了几天
#
# 把式子一层一层拆开：
#
# $$\begin{aligned} v_t &= (1-\beta)\theta_t + \beta v_{t-1}\\ &= (1-\beta)\theta_t + (1-\beta)\beta\,\theta_{t-1} + \beta^2 v_{t-2}\\ &= (1-\beta)\left(\theta_t + \beta\theta_{t-1} + \beta^2\theta_{t-2} + \cdots + \beta^{t-1}\theta_1\right) \end{aligned}$$
#
# 今天的权重是$1-\beta$，每往前一天，就乘一次$\beta$，越来越轻。严格说，过去的每一天都在里面，可是太久以前的轻得可以不算。轻到多少算是“不算”？习惯上以$\frac{1}{e}\approx0.37$为界。有一个好记的极限：
#
# $$\beta^{\frac{1}{1-\beta}} \approx \frac{1}{e}$$
#
# （令$n=\frac{1}{1-\beta}$，左边就是$\left(1-\frac{1}{n}\right)^n$，$n$大的时候它趋于$\frac{1}{e}$。）所以，往前数$\frac{1}{1-\beta}$天，权重就只剩下今天的三分之一左右。我们就说它**大约平均了最近$\frac{1}{1-\beta}$天**：$\beta=0.9$是10天，$\beta=0.98$是50天，$\beta=0.5$只有2天。

# %% tags=["experiment"]
for beta in (0.5, 0.9, 0.98, 0.999):
    days = round(1 / (1 - beta))
    print(f"β={beta}：1/(1 − β)={days}天，β的{days}次方是{beta**days:.3f}，最近{days}天的权重合计{1 - beta**days:.0%}")

days_ago = np.arange(41)
plt.bar(days_ago, 0.1 * 0.9**days_ago, color=[figures.COLORS[0] if day < 10 else "0.75" for day in days_ago])
plt.axhline(0.1 / np.e, color=figures.COLORS[5], linewidth=1.2, linestyle="--")
plt.text(40, 0.1 / np.e + 0.002, r"今天的 $\frac{1}{e}$", color=figures.COLORS[5], ha="right", va="bottom")
plt.xlabel("几天以前")
plt.ylabel("权重")
plt.title(r"$\beta=0.9$：最近10天（蓝色）占了65%")
plt.show()

# %% [markdown]
# ### 开头的毛病：偏差修正
#
# 设每天都是10度，$\beta=0.9$。头几天的$v$是多少？
#
# $$v_1 = 0.1\times10 = 1,\qquad v_2 = 0.9\times1+0.1\times10 = 1.9,\qquad v_3 = 2.71$$
#
# 明明天天10度，平均出来却只有1度、1.9度。毛病出在$v_0=0$：我们凭空加进了一个0，刚开始它占的分量很大。差多少呢？回到拆开的式子，把每一天的权重加起来：
#
# $$(1-\beta)\left(1+\beta+\beta^2+\cdots+\beta^{t-1}\right) = (1-\beta)\cdot\frac{1-\beta^t}{1-\beta} = 1-\beta^t$$
#
# 真正的平均，权重之和应当是1。那就除以它，补回来：
#
# $$\hat v_t = \frac{v_t}{1-\beta^t}$$
#
# 这叫**偏差修正**（bias correction）。$t=1$时除以0.1，1度变回10度；$t=2$时除以$1-0.81=0.19$，1.9度也变回10度。$t$大了以后$\beta^t$几乎是0，修不修都一样。注意两点：$t$从1数起，从0数起的话，第一天就要除以0；修正只是拿来**用**的，递推里的$v_{t-1}$仍是没有修正过的那个。
#
# ### 练习三：exponential_moving_average
#
# 输入一串数`values`，$\theta_1$是`values[0]`，$\theta_2$是`values[1]`，依此类推。`v`从0开始，每来一个数就更新一次，把当天的结果放进`averages`。`bias_correction`为真时放修正以后的，为假时放没有修正的`v`。

# %% nbgrader={"grade_id": "exponential_moving_average"}
def exponential_moving_average(values, beta, bias_correction=True):
    """求指数加权平均。

    参数：
    values -- 一串数θ_1、θ_2、……，形状(T,)
    beta -- β，0 ≤ β < 1
    bias_correction -- 为真时除以1 − β^t

    返回：
    averages -- 每一天的平均，形状(T,)

    示例：values是[10.0, 10.0]，beta是0.9，不修正得到[1.0, 1.9]，修正得到[10.0, 10.0]

    提示：下标从0数起，而t从1数起，values[i]对应的t是i + 1。
    """
    v = 0.0
    averages = np.zeros(len(values))
    ### 开始
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        if bias_correction:
            averages[i] = v / (1 - beta ** (i + 1))
        else:
            averages[i] = v
    ### 结束
    return averages


# %% nbgrader={"grade_id": "test-exponential_moving_average", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("exponential_moving_average"):
    values = np.array([10.0, 20.0, 30.0])
    plain = exponential_moving_average(values, 0.9, bias_correction=False)
    checks.array(plain, (3,), "不修正时的返回值")
    checks.close(plain, [1.0, 2.9, 5.61], "不修正时的返回值", mistakes={
        "β和1 − β放反了：旧的v乘β，新来的数乘1 − β。": [9.0, 18.9, 28.89],
        "v应当从0开始，不是从values[0]开始。": [10.0, 11.0, 12.9],
        "新来的数要乘1 − β。": [10.0, 29.0, 56.1],
        "bias_correction为假时不要修正。": [10.0, 2.9 / 0.19, 5.61 / 0.271],
        "只有最后一天的结果，每一天都要放进averages。": [0.0, 0.0, 5.61]})
    fixed = exponential_moving_average(values, 0.9, bias_correction=True)
    checks.array(fixed, (3,), "修正时的返回值", "t从1数起：第一天的分母是1 − β，不是1 − β^0 = 0。")
    checks.close(fixed, [10.0, 2.9 / 0.19, 5.61 / 0.271], "修正时的返回值", mistakes={
        "没有修正。": [1.0, 2.9, 5.61],
        "分母是1 − β^t，t次方不要漏掉。": [10.0, 29.0, 56.1],
        "t从1数起：i=0那天的t是1。": [1.0 / 0.19, 2.9 / 0.271, 5.61 / 0.3439],
        "递推里要用没有修正过的v，修正以后的值只放进averages。": [10.0, 11.0 / 0.19, (9.9 / 0.19 + 3) / 0.271]})

# %% nbgrader={"grade_id": "hidden-exponential_moving_average", "points": 7}
# 隐藏测试：换β（包括0和0.999）和长度（包括1），整数的数组，每天一样的数，默认要修正，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("exponential_moving_average"):
    for k, (size, beta) in enumerate([(5, 0.5), (40, 0.98), (1, 0.9), (12, 0.0), (30, 0.999), (7, 0.3)]):
        values = np.random.RandomState(k).randn(size)
        age = np.arange(size)[:, np.newaxis] - np.arange(size)   # 第t天看第k天，过去了几天
        weights = np.where(age >= 0, (1 - beta) * beta ** np.maximum(age, 0), 0.0)
        about = f"{size}个数、β={beta}"
        plain = checks.keeps_arguments(exponential_moving_average, values, beta, False, name="exponential_moving_average")
        checks.array(plain, (size,), f"{about}、不修正时的返回值")
        checks.close(plain, weights @ values, f"{about}、不修正时的返回值", "v从0开始，旧的v乘β，新来的数乘1 − β，β要用参数。")
        fixed = exponential_moving_average(values, beta, True)
        checks.array(fixed, (size,), f"{about}、修正时的返回值")
        checks.close(fixed, weights @ values / weights.sum(axis=1), f"{about}、修正时的返回值", "除以1 − β^t，β要用参数，不能写死。")
        checks.close(exponential_moving_average(values, beta), fixed, "不写bias_correction时的返回值", "默认要修正。")
    checks.close(exponential_moving_average(np.full(20, 7.5), 0.95), np.full(20, 7.5), "天天一样时修正以后的平均",
                 "天天一样，平均也应当是那个数。")
    checks.close(exponential_moving_average(np.array([3, 4, 4, 9]), 0.5, False), [1.5, 2.75, 3.375, 6.1875],
                 "整数数组的平均", "结果不是整数，averages的元素不能是整数类型。")
### 隐藏测试结束

# %% [markdown]
# 拿一年的气温试试（程序造的：一条季节的曲线，加上每天的忽冷忽热）。

# %% tags=["experiment"]
day = np.arange(1, 366)
temperature = 11 - 18 * np.cos(2 * np.pi * (day - 20) / 365) + 3.5 * np.random.RandomState(8).randn(365)
plt.figure(figsize=(7, 4))
plt.plot(day, temperature, ".", color="0.7", markersize=4, label="每天的气温")
for beta, color, style in ((0.5, figures.COLORS[1], "-"), (0.9, figures.COLORS[0], "-"), (0.98, figures.COLORS[2], "--")):
    plt.plot(day, exponential_moving_average(temperature, beta), style, color=color, linewidth=1 if beta < 0.6 else 2,
             label=rf"$\beta={beta}$，约{round(1 / (1 - beta))}天")
plt.xlabel("第几天")
plt.ylabel("气温（摄氏度）")
plt.legend(fontsize=10, loc="upper left")
plt.ylim(-18, 46)
plt.show()

# %% [markdown]
# $\beta=0.5$只看两天，还在跟着抖；$\beta=0.9$看十天，平稳多了；$\beta=0.98$看五十天，最平滑，可是**慢了半拍**：夏天过去了好一阵，它才开始往下走。有的笔记只说“$\beta$越大越稳定”，这话只对了一半，稳定是拿迟钝换来的。
#
# 再看开头的毛病。同一份气温，$\beta=0.98$，修正与不修正：

# %% tags=["experiment"]
plt.plot(day[:120], temperature[:120], ".", color="0.7", markersize=5, label="每天的气温")
plt.plot(day[:120], exponential_moving_average(temperature, 0.98)[:120], color=figures.COLORS[2], label="修正")
plt.plot(day[:120], exponential_moving_average(temperature, 0.98, False)[:120], "--", color=figures.COLORS[5], label="不修正")
plt.xlabel("第几天")
plt.ylabel("气温（摄氏度）")
plt.title(r"$\beta=0.98$的开头")
plt.legend(fontsize=10)
plt.show()

# %% [markdown]
# 冬天里多半是零下，不修正的那条线却贴着0出发，因为$v_0=0$被当成了“0度”。过了一百来天，两条线才合到一起。
#
# ## 动量
#
# 工具有了，回到峡谷。**动量**（momentum）就是：不用当前的梯度走，用梯度的指数加权平均走。
#
# $$\begin{aligned} v_{\mathrm{d}W} &:= \beta v_{\mathrm{d}W} + (1-\beta)\,\mathrm{d}W,\qquad & W &:= W - \alpha v_{\mathrm{d}W}\\ v_{\mathrm{d}b} &:= \beta v_{\mathrm{d}b} + (1-\beta)\,\mathrm{d}b,\qquad & b &:= b - \alpha v_{\mathrm{d}b} \end{aligned}$$
#
# 可以想象一个小球滚下山坡。梯度是推它的力，$v$是它的速度，$\beta$管着摩擦：每走一步，原来的速度留下九成，再添上一点新的推力。在峡谷里，左一下右一下的推力互相抵消，一直朝前的推力越攒越快。
#
# 有人说动量是用来对付小批量的抖动的。这也对，平均能抹掉随机的抖动；但峡谷里的抖动与小批量无关，用全部样本也照样有，动量一样管用。
#
# 另有一种常见的写法是$v:=\beta v+\mathrm{d}W$，少了$1-\beta$。它的$v$是这里的$\frac{1}{1-\beta}$倍（$\beta=0.9$时是10倍），把学习率缩小同样的倍数，走出来的路就一样。本课程用有$1-\beta$的写法，读别人的代码时留意一下。
#
# ### 练习四：initialize_velocity
#
# 每个参数都要有自己的$v$，从0开始，形状与参数相同，键是参数名前面加d：`"dW1"`、`"db1"`……。与某个数组形状相同的全零数组，用`np.zeros_like`。

# %% nbgrader={"grade_id": "initialize_velocity"}
def initialize_velocity(parameters):
    """造出全为零的速度。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……

    返回：
    v -- 字典，键dW1、db1、dW2、db2……，值是全零数组，形状与对应的参数相同

    提示：走遍parameters的键。
    """
    v = {}
    ### 开始
    for name in parameters:
        v["d" + name] = np.zeros_like(parameters[name])
    ### 结束
    return v


# %% nbgrader={"grade_id": "test-initialize_velocity", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_velocity"):
    v = initialize_velocity({"W1": np.ones((2, 3)), "b1": np.ones((2, 1)), "W2": np.ones((1, 2)), "b2": np.ones((1, 1))})
    checks.keys(v, ["dW1", "db1", "dW2", "db2"], "v", "键是参数名前面加一个d。")
    for key, shape in (("dW1", (2, 3)), ("db1", (2, 1)), ("dW2", (1, 2)), ("db2", (1, 1))):
        checks.array(v[key], shape, f'v["{key}"]', "形状要与对应的参数相同。")
        checks.close(v[key], np.zeros(shape), f'v["{key}"]', "速度从0开始。")

# %% nbgrader={"grade_id": "hidden-initialize_velocity", "points": 3}
# 隐藏测试：换层数（1层到11层）和每层的大小，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_velocity"):
    for k, dims in enumerate([[4, 1], [2, 5, 2, 1], [1, 1], [3] * 12]):
        random, parameters = np.random.RandomState(k), {}
        for l in range(1, len(dims)):
            parameters[f"W{l}"], parameters[f"b{l}"] = random.randn(dims[l], dims[l - 1]), random.randn(dims[l], 1)
        v = checks.keeps_arguments(initialize_velocity, parameters, name="initialize_velocity",
                                   hint="要造新的全零数组，不要把参数本身清零。")
        checks.keys(v, ["d" + name for name in parameters], f"{len(dims) - 1}层时的v", "键是参数名前面加一个d，层数不是固定的，要走遍全部的键。")
        checks.equal(len(v), len(parameters), f"{len(dims) - 1}层时v里的个数", "除了每个参数的速度，不要放别的。")
        for name, a in parameters.items():
            checks.array(v["d" + name], a.shape, f'v["d{name}"]', "形状要与对应的参数相同。")
            checks.close(v["d" + name], np.zeros(a.shape), f'v["d{name}"]', "速度从0开始。")
### 隐藏测试结束

# %% [markdown]
# ### 练习五：update_parameters_with_momentum
#
# 对每个参数，**先**更新它的$v$，**再**用新的$v$更新参数。这里的`beta`和`learning_rate`都是参数。函数开头已经抄好了两个字典，同练习一，不要用`-=`和`*=`。动量通常不做偏差修正：走上十来步，$v$自己就热起来了。

# %% nbgrader={"grade_id": "update_parameters_with_momentum"}
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    """用动量更新一次参数。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……
    grads -- 字典，键dW1、db1……，形状与对应的参数相同
    v -- 字典，键dW1、db1……，现在的速度
    beta -- 动量的β，一个数
    learning_rate -- 学习率α，一个数

    返回：
    parameters -- 更新以后的参数
    v -- 更新以后的速度

    示例：W1是[[1.0]]，dW1是[[2.0]]，v["dW1"]是[[0.0]]，beta=0.9，learning_rate=0.5，
          更新以后v["dW1"]是[[0.2]]，W1是[[0.9]]

    提示：v和grads的键相同，都是"d" + name。
    """
    parameters, v = dict(parameters), dict(v)
    ### 开始
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    ### 结束
    return parameters, v


# %% nbgrader={"grade_id": "test-update_parameters_with_momentum", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_momentum"):
    old = {"W1": np.array([[1.0, -2.0, 0.5], [0.0, 3.0, -1.0]]), "b1": np.array([[0.5], [-0.5]])}
    slopes = {"dW1": np.array([[2.0, 1.0, -1.0], [0.5, -4.0, 1.0]]), "db1": np.array([[1.0], [-2.0]])}
    speed = {"dW1": np.array([[1.0, 0.0, 1.0], [-1.0, 2.0, 0.5]]), "db1": np.array([[-1.0], [0.5]])}
    expected_v = {"dW1": [[1.1, 0.1, 0.8], [-0.85, 1.4, 0.55]], "db1": [[-0.8], [0.25]]}
    expected = {"W1": [[0.45, -2.05, 0.1], [0.425, 2.3, -1.275]], "b1": [[0.9], [-0.625]]}
    result = update_parameters_with_momentum({k: a.copy() for k, a in old.items()}, slopes,
                                             {k: a.copy() for k, a in speed.items()}, 0.9, 0.5)
    checks.length(result, 2, "update_parameters_with_momentum的返回值")
    new, v = result
    checks.keys(new, ["W1", "b1"], "更新以后的parameters", "返回的次序是parameters在前，v在后。")
    checks.keys(v, ["dW1", "db1"], "更新以后的v")
    for name in old:
        key = "d" + name
        checks.array(v[key], old[name].shape, f'v["{key}"]')
        checks.close(v[key], expected_v[key], f'v["{key}"]', mistakes={
            f'v["{key}"]没有更新。': speed[key],
            "β和1 − β放反了：旧的v乘β。": 0.1 * speed[key] + 0.9 * slopes[key],
            "梯度前面少了1 − β（那是另一种写法，这里要有）。": 0.9 * speed[key] + slopes[key],
            "只有新的梯度，旧的v没有加进来。": 0.1 * slopes[key]})
        checks.array(new[name], old[name].shape, name)
        checks.close(new[name], expected[name], name, mistakes={
            f"{name}没有变，忘了更新？": old[name],
            "更新参数要用更新以后的v，你用了旧的v。": old[name] - 0.5 * speed[key],
            "更新参数要用v，你用了梯度。": old[name] - 0.5 * slopes[key],
            "方向反了：要减去学习率乘v。": 2 * old[name] - expected[name],
            "忘了乘学习率？": old[name] - np.array(expected_v[key])})

# %% nbgrader={"grade_id": "hidden-update_parameters_with_momentum", "points": 7}
# 隐藏测试：换层数、β和学习率，连走几步，β=0时与梯度下降相同，并检查参数、梯度和v没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_momentum"):
    for k, (dims, beta, rate) in enumerate([([3, 1], 0.9, 0.1), ([2, 4, 3, 1], 0.5, 0.02), ([1, 1], 0.99, 2.0),
                                            ([2] * 12, 0.8, 0.3), ([5, 2, 1], 0.0, 0.4)]):
        random, parameters, v = np.random.RandomState(k), {}, {}
        for l in range(1, len(dims)):
            for name, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
                parameters[name], v["d" + name] = random.randn(*shape), random.randn(*shape)
        about = f"{len(dims) - 1}层、β={beta}、学习率{rate}"
        for step in range(3):
            slopes = {key: random.randn(*a.shape) for key, a in v.items()}
            result = checks.keeps_arguments(update_parameters_with_momentum, parameters, slopes, v, beta, rate,
                                            name="update_parameters_with_momentum")
            checks.length(result, 2, "update_parameters_with_momentum的返回值")
            new, new_v = result
            checks.keys(new, list(parameters), f"{about}时的parameters", "每一层的W和b都要有，层数不是固定的。")
            checks.keys(new_v, list(v), f"{about}时的v", "键是参数名前面加一个d，层数不是固定的，要走遍全部的键。")
            v = {key: beta * a + (1 - beta) * slopes[key] for key, a in v.items()}
            parameters = {name: a - rate * v["d" + name] for name, a in parameters.items()}
            for name, a in parameters.items():
                checks.array(new_v["d" + name], a.shape, f'v["d{name}"]')
                checks.close(new_v["d" + name], v["d" + name], f'{about}、第{step + 1}步的v["d{name}"]', "旧的v乘β，梯度乘1 − β，β要用参数。")
                checks.array(new[name], a.shape, name)
                checks.close(new[name], a, f"{about}、第{step + 1}步的{name}", "先更新v，再用新的v和参数learning_rate更新。")
### 隐藏测试结束

# %% [markdown]
# 放回峡谷里走走看。动量不怕来回撞，学习率可以取大一些，这里是0.8。如果梯度下降也用0.8，早就飞出去了。

# %% tags=["experiment"]
names = {"gd": "梯度下降", "momentum": "动量", "rmsprop": "RMSprop", "adam": "Adam"}
styles = {"gd": (figures.COLORS[0], "o"), "momentum": (figures.COLORS[1], "^"), "rmsprop": (figures.COLORS[2], "s"),
          "adam": (figures.COLORS[3], "D")}


def race_in_ravine(rates):
    """几种走法从峡谷的同一处各走60步，画在一张图上。rates -- 字典，走法 → 学习率。"""
    _, ax = plt.subplots(figsize=(7.2, 4.2))
    draw_ravine(ax)
    for optimizer, rate in rates.items():
        path = descend(optimizer, ravine_slope, (-4.5, 1.2), 60, rate)
        color, marker = styles[optimizer]
        ax.plot(*path.T, "-", marker=marker, color=color, markersize=3.5, linewidth=1.2, label=f"{names[optimizer]}，{rate}")
        w, b = path[-1]
        print(f"{names[optimizer]}，学习率{rate}：60步以后w={w:.3f}，b={b:.3f}，成本{ravine(w, b):.6f}")
    ax.legend(title="走法，学习率", fontsize=10, title_fontsize=10, loc="lower right", frameon=True)
    plt.show()


race_in_ravine({"gd": 0.47, "momentum": 0.8})
away = descend("gd", ravine_slope, (-4.5, 1.2), 20, 0.8)
print(f"梯度下降，学习率0.8：20步以后b={away[-1, 1]:.0f}，飞走了")

# %% [markdown]
# 上下的来回被平均掉一大半，波浪越来越平；向右的速度越攒越快，60步以后，比梯度下降离谷底近得多。
#
# ### 小坑和大谷
#
# 小球有惯性，还带来一样好处：**小坑拦不住它**。下面的成本只有一个参数$w$，左图的山坡上有一个小坑，右图的坑很深。从左边出发，学习率都是0.1，走400步：

# %% tags=["experiment"]
def dented(depth, width):
    """山坡上挖一个深depth、宽width的坑，返回成本和梯度两个函数。"""
    def cost(w):
        return 0.08 * (w - 3) ** 2 - depth * np.exp(-(((w - 0.3) / width) ** 2))

    def slope(w, b):
        pit = np.exp(-(((w - 0.3) / width) ** 2))
        return 0.16 * (w - 3) + 2 * depth * (w - 0.3) / width**2 * pit, 0.0
    return cost, slope


fig, axes = plt.subplots(1, 2, figsize=(8.4, 3.7), sharey=True)
w_line = np.linspace(-2.4, 5.4, 400)
for ax, (depth, width), title in zip(axes, ((0.2, 0.25), (0.5, 0.5)), ("小坑：动量冲得过去", "大谷：谁也出不来"), strict=True):
    cost, slope = dented(depth, width)
    ax.plot(w_line, cost(w_line), color="0.6")
    for optimizer, text, marker, color in (("gd", "梯度下降", "o", figures.COLORS[0]), ("momentum", "动量", "^", figures.COLORS[1])):
        path = descend(optimizer, slope, (-2.0, 0.0), 400, 0.1)[:, 0]
        shift = 0.06 if optimizer == "momentum" else 0
        ax.plot(path[::8], cost(path[::8]) + shift, marker, color=color, markersize=4, alpha=0.5)
        ax.plot(path[-1], cost(path[-1]) + shift, marker, color=color, markersize=9, label=f"{text}，停在{path[-1]:.2f}")
    ax.set(xlabel="$w$", title=title)
    ax.legend(fontsize=10, loc="upper right")
axes[0].set_ylabel("成本 $J$")
plt.show()

# %% [markdown]
# 左图里，梯度下降一到坑底，梯度成了0，就停住了；动量带着速度冲了过去，到达真正的谷底。右图里坑太深，速度不够，两个都停在了坑里，而右边明明有更低的地方。
#
# 所以要老实说：**梯度下降也好，动量也好，都不保证找到全局最低点**。动量只是让小坑不那么碍事。好在训练网络并不需要最低的那一点，一个足够低的地方就够用了；而在参数成千上万的网络里，真正挡路的多半不是坑，是后面要讲的鞍点和平台。
#
# ## RMSprop
#
# 动量用平均来消除来回。换一个角度：峡谷的毛病，不就是陡的方向步子太大、平的方向步子太小吗？那就让**每个参数有自己的步子**：梯度一向大的，把步子缩小；梯度一向小的，把步子放大。
#
# 怎样知道一个参数的梯度“一向”多大？梯度有正有负，直接平均会抵消，所以先平方，再做指数加权平均：
#
# $$s_{\mathrm{d}W} := \beta s_{\mathrm{d}W} + (1-\beta)(\mathrm{d}W)^2$$
#
# 平方是逐元素的，每个权重各有各的$s$。$s$是梯度平方的平均，开了根号，才与梯度是同样的单位，大小也相当。用它去除梯度：
#
# $$W := W - \alpha\frac{\mathrm{d}W}{\sqrt{s_{\mathrm{d}W}}+\varepsilon}$$
#
# 偏置$b$也一样。这叫**RMSprop**，RMS是均方根（root mean square），说的就是分母。一个参数的梯度稳定在100，另一个稳定在0.01，除完以后都是1左右，步子就一样大了。换句话说，每个参数都有了自己的学习率$\frac{\alpha}{\sqrt{s}+\varepsilon}$，而且随着训练自己调整，所以这一类走法也叫**自适应学习率**（adaptive learning rate）。$\varepsilon=10^{-8}$是一个很小的数，防止$s$是0的时候除以0。
#
# 这里有几处容易弄错：
#
# - 有的笔记说RMSprop是“对超参数做归一”。不是，被缩放的是**梯度**，$\alpha$、$\beta$这些超参数一个也没有动。
# - 有的笔记把$\varepsilon$写成“e-8”。程序里的`1e-8`是$10^{-8}$；照字面理解成$e^{-8}\approx0.000335$，就大了三万多倍。
# - $\varepsilon$加在根号**外面**。放进根号里也不会除以0，可是当$s=0$时，分母成了$\sqrt{10^{-8}}=10^{-4}$，比$10^{-8}$大了一万倍。
#
# ### 练习六：initialize_rmsprop
#
# $s$也从0开始，键和形状与上面的$v$完全一样。

# %% nbgrader={"grade_id": "initialize_rmsprop"}
def initialize_rmsprop(parameters):
    """造出全为零的s（梯度平方的平均）。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……

    返回：
    s -- 字典，键dW1、db1、dW2、db2……，值是全零数组，形状与对应的参数相同

    提示：与initialize_velocity的做法一样，也可以直接调用它。
    """
    s = {}
    ### 开始
    s = initialize_velocity(parameters)
    ### 结束
    return s


# %% nbgrader={"grade_id": "test-initialize_rmsprop", "points": 1}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_rmsprop"):
    s = initialize_rmsprop({"W1": np.ones((2, 3)), "b1": np.ones((2, 1)), "W2": np.ones((1, 2)), "b2": np.ones((1, 1))})
    checks.keys(s, ["dW1", "db1", "dW2", "db2"], "s", "键是参数名前面加一个d。")
    for key, shape in (("dW1", (2, 3)), ("db1", (2, 1)), ("dW2", (1, 2)), ("db2", (1, 1))):
        checks.array(s[key], shape, f's["{key}"]', "形状要与对应的参数相同。")
        checks.close(s[key], np.zeros(shape), f's["{key}"]', "s从0开始。")

# %% nbgrader={"grade_id": "hidden-initialize_rmsprop", "points": 2}
# 隐藏测试：换层数（1层到11层）和每层的大小，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_rmsprop"):
    for k, dims in enumerate([[4, 1], [2, 5, 2, 1], [1, 1], [3] * 12]):
        random, parameters = np.random.RandomState(k), {}
        for l in range(1, len(dims)):
            parameters[f"W{l}"], parameters[f"b{l}"] = random.randn(dims[l], dims[l - 1]), random.randn(dims[l], 1)
        s = checks.keeps_arguments(initialize_rmsprop, parameters, name="initialize_rmsprop",
                                   hint="要造新的全零数组，不要把参数本身清零。")
        checks.keys(s, ["d" + name for name in parameters], f"{len(dims) - 1}层时的s", "键是参数名前面加一个d，层数不是固定的，要走遍全部的键。")
        checks.equal(len(s), len(parameters), f"{len(dims) - 1}层时s里的个数", "除了每个参数的s，不要放别的。")
        for name, a in parameters.items():
            checks.array(s["d" + name], a.shape, f's["d{name}"]', "形状要与对应的参数相同。")
            checks.close(s["d" + name], np.zeros(a.shape), f's["d{name}"]', "s从0开始。")
### 隐藏测试结束

# %% [markdown]
# ### 练习七：update_parameters_with_rmsprop
#
# 对每个参数，先用梯度的平方更新$s$，再用新的$s$更新参数。平方写`** 2`，根号用`np.sqrt`，都是逐元素的。分子是当前的梯度，不是$s$。

# %% nbgrader={"grade_id": "update_parameters_with_rmsprop"}
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    """用RMSprop更新一次参数。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……
    grads -- 字典，键dW1、db1……，形状与对应的参数相同
    s -- 字典，键dW1、db1……，现在的梯度平方的平均
    beta -- RMSprop的β，一个数
    learning_rate -- 学习率α，一个数
    epsilon -- ε，加在根号外面

    返回：
    parameters -- 更新以后的参数
    s -- 更新以后的s

    示例：W1是[[1.0]]，dW1是[[2.0]]，s["dW1"]是[[0.0]]，beta=0.75，learning_rate=0.1，
          更新以后s["dW1"]是[[1.0]]，W1是[[0.8]]

    提示：先s，后参数。分母是根号下的s，再加epsilon。
    """
    parameters, s = dict(parameters), dict(s)
    ### 开始
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
    ### 结束
    return parameters, s


# %% nbgrader={"grade_id": "test-update_parameters_with_rmsprop", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_rmsprop"):
    old = {"W1": np.array([[1.0, -2.0], [0.5, 3.0]]), "b1": np.array([[0.5], [-0.5]])}
    slopes = {"dW1": np.array([[2.0, -1.0], [0.5, -4.0]]), "db1": np.array([[1.0], [-2.0]])}
    mean_square = {"dW1": np.array([[4.0, 1.0], [4.0, 0.0]]), "db1": np.array([[1.0], [0.0]])}
    expected_s = {"dW1": np.array([[4.0, 1.0], [3.0625, 4.0]]), "db1": np.array([[1.0], [1.0]])}   # beta = 0.75
    result = update_parameters_with_rmsprop({k: a.copy() for k, a in old.items()}, slopes,
                                            {k: a.copy() for k, a in mean_square.items()}, 0.75, 0.1)
    checks.length(result, 2, "update_parameters_with_rmsprop的返回值")
    new, s = result
    checks.keys(new, ["W1", "b1"], "更新以后的parameters", "返回的次序是parameters在前，s在后。")
    checks.keys(s, ["dW1", "db1"], "更新以后的s")
    expected = {"W1": np.array([[0.9, -1.9], [0.5 - 0.05 / 1.75, 3.2]]), "b1": np.array([[0.4], [-0.3]])}
    for name in old:
        key, g = "d" + name, slopes["d" + name]
        checks.array(s[key], old[name].shape, f's["{key}"]')
        checks.close(s[key], expected_s[key], f's["{key}"]', mistakes={
            f's["{key}"]没有更新。': mean_square[key],
            "梯度要先平方，再平均。": 0.75 * mean_square[key] + 0.25 * g,
            "β和1 − β放反了：旧的s乘β。": 0.25 * mean_square[key] + 0.75 * g**2,
            "梯度的平方前面少了1 − β。": 0.75 * mean_square[key] + g**2})
        checks.array(new[name], old[name].shape, name)
        checks.close(new[name], expected[name], name, mistakes={
            f"{name}没有变，忘了更新？": old[name],
            "分母要开根号。": old[name] - 0.1 * g / (expected_s[key] + 1e-8),
            "这是梯度下降：梯度要除以根号下的s。": old[name] - 0.1 * g,
            "你用了更新以前的s，要先更新s。": old[name] - 0.1 * g / (np.sqrt(mean_square[key]) + 1e-8),
            "分子要乘梯度，缩放的是梯度。": old[name] - 0.1 / (np.sqrt(expected_s[key]) + 1e-8),
            "ε是10的−8次方，不是e的−8次方。": old[name] - 0.1 * g / (np.sqrt(expected_s[key]) + np.exp(-8)),
            "分子是梯度，不是s。": old[name] - 0.1 * np.sqrt(expected_s[key]),
            "方向反了：要减。": 2 * old[name] - expected[name]}, rtol=1e-6)

# %% nbgrader={"grade_id": "hidden-update_parameters_with_rmsprop", "points": 7}
# 隐藏测试：换层数、β、学习率和ε，连走几步，梯度为0的地方，梯度放大以后步子不变，并检查参数、梯度和s没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_rmsprop"):
    for k, (dims, beta, rate, epsilon) in enumerate([([3, 1], 0.9, 0.1, 1e-8), ([2, 4, 3, 1], 0.5, 0.02, 0.1),
                                                     ([1, 1], 0.999, 2.0, 0.5), ([2] * 12, 0.99, 0.3, 1e-3)]):
        random, parameters, s = np.random.RandomState(k), {}, {}
        for l in range(1, len(dims)):
            for name, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
                parameters[name], s["d" + name] = random.randn(*shape), random.rand(*shape)
        about = f"{len(dims) - 1}层、β={beta}、学习率{rate}、ε={epsilon}"
        for step in range(3):
            slopes = {key: random.randn(*a.shape) for key, a in s.items()}
            result = checks.keeps_arguments(update_parameters_with_rmsprop, parameters, slopes, s, beta, rate, epsilon,
                                            name="update_parameters_with_rmsprop")
            checks.length(result, 2, "update_parameters_with_rmsprop的返回值")
            new, new_s = result
            checks.keys(new, list(parameters), f"{about}时的parameters", "每一层的W和b都要有，层数不是固定的。")
            checks.keys(new_s, list(s), f"{about}时的s", "键是参数名前面加一个d，层数不是固定的，要走遍全部的键。")
            s = {key: beta * a + (1 - beta) * slopes[key] ** 2 for key, a in s.items()}
            before = parameters
            parameters = {name: a - rate * slopes["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
                          for name, a in before.items()}
            for name, a in parameters.items():
                checks.array(new_s["d" + name], a.shape, f's["d{name}"]')
                checks.close(new_s["d" + name], s["d" + name], f'{about}、第{step + 1}步的s["d{name}"]',
                             "旧的s乘β，梯度的平方乘1 − β，逐个元素算，β要用参数。")
                checks.array(new[name], a.shape, name)
                checks.close(new[name], a, f"{about}、第{step + 1}步的{name}", "先更新s，再用新的s、学习率和ε更新。", mistakes={
                    "ε要加在根号外面。": before[name] - rate * slopes["d" + name] / np.sqrt(s["d" + name] + epsilon),
                    "分母要整个括起来，ε是加在根号上的。": before[name] - rate * slopes["d" + name] / np.sqrt(s["d" + name]) + epsilon,
                    "ε要用参数epsilon，不能写死。": before[name] - rate * slopes["d" + name] / (np.sqrt(s["d" + name]) + 1e-8)})
    # 梯度和s都是0：不动，也不除以0；梯度放大一万倍：步子几乎不变
    one = {"W1": np.array([[2.0]]), "b1": np.array([[1.0]])}
    none = {"dW1": np.zeros((1, 1)), "db1": np.zeros((1, 1))}
    still, _ = update_parameters_with_rmsprop(one, none, none, 0.9, 0.1)
    checks.close(still["W1"], [[2.0]], "梯度是0时的W1", "分母要加上epsilon，0/ε才是0。")
    large, small = ({"dW1": np.array([[size]]), "db1": np.array([[size]])} for size in (3e4, 3.0))
    far, _ = update_parameters_with_rmsprop(one, large, none, 0.9, 0.1)
    near, _ = update_parameters_with_rmsprop(one, small, none, 0.9, 0.1)
    checks.close(far["W1"], near["W1"], "梯度放大一万倍以后的W1", "除以根号下的s以后，步子与梯度的大小无关。", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# ## Adam
#
# 动量管方向，RMSprop管步子，为什么不一起用？**Adam**（Adaptive Moment Estimation，自适应矩估计）正是这样：分子用动量的$v$，分母用RMSprop的$s$，再把前面学的偏差修正给两个都用上。对第$t$步：
#
# $$\begin{aligned} v_{\mathrm{d}W} &:= \beta_1 v_{\mathrm{d}W} + (1-\beta_1)\,\mathrm{d}W, & \hat v_{\mathrm{d}W} &= \frac{v_{\mathrm{d}W}}{1-\beta_1^t}\\ s_{\mathrm{d}W} &:= \beta_2 s_{\mathrm{d}W} + (1-\beta_2)(\mathrm{d}W)^2, & \hat s_{\mathrm{d}W} &= \frac{s_{\mathrm{d}W}}{1-\beta_2^t}\\ W &:= W - \alpha\frac{\hat v_{\mathrm{d}W}}{\sqrt{\hat s_{\mathrm{d}W}}+\varepsilon} \end{aligned}$$
#
# 偏置也一样。两个平均各有各的$\beta$，通常取$\beta_1=0.9$（约10步的平均）、$\beta_2=0.999$（约1000步的平均）、$\varepsilon=10^{-8}$，几乎不用调。要调的是$\alpha$。名字里的“矩”是统计里的说法：$v$是梯度的一阶矩（平均），$s$是二阶矩（平方的平均）。
#
# 拿第1步算一遍。$v$和$s$从0出发，梯度是$g$：
#
# $$v=0.1g,\quad \hat v=\frac{0.1g}{1-0.9}=g,\qquad s=0.001g^2,\quad \hat s=\frac{0.001g^2}{1-0.999}=g^2$$
#
# 于是这一步是$\alpha\cdot\frac{g}{\sqrt{g^2}}=\pm\alpha$：**不管梯度是一百还是万分之一，第一步都正好走$\alpha$那么远**。以后的步子也大致不超过$\alpha$。所以Adam的学习率很好理解，它差不多就是每个参数每一步挪多远。图里是$g=0.2$、$\alpha=0.01$的第1步：

# %% tags=["experiment"]
figures.computation_graph(
    {"g": (0, 0.75, "梯度 $g$", 0.2, None), "v": (1.5, 1.5, r"$v=0.9v+0.1g$", 0.02, None),
     "s": (1.5, 0, r"$s=0.999s+0.001g^2$", 0.00004, None), "vc": (3.2, 1.5, r"$\hat v=v/(1-0.9^t)$", 0.2, None),
     "sc": (3.2, 0, r"$\hat s=s/(1-0.999^t)$", 0.04, None),
     "step": (4.9, 0.75, r"$\alpha\hat v/(\sqrt{\hat s}+\varepsilon)$", 0.01, None)},
    [("g", "v"), ("g", "s"), ("v", "vc"), ("s", "sc"), ("vc", "step"), ("sc", "step")])
plt.show()

# %% [markdown]
# 要是忘了修正呢？许多人以为不修正步子会偏小，因为$v$偏小。其实分母里的$s$小得更厉害：第1步是$\frac{0.1g}{\sqrt{0.001}\,|g|}\approx3.16$，比该走的大了三倍多。往后看看，设梯度一直不变：

# %% tags=["experiment"]
for t in (1, 2, 5, 10, 20, 100, 1000, 5000):
    print(f"第{t:>4}步：不修正的步子是该走的{(1 - 0.9**t) / np.sqrt(1 - 0.999**t):.2f}倍")

# %% [markdown]
# 第10步前后大到六倍半，第100步还有三倍，几千步以后才恢复正常。刚出发时乱冲，正是最容易把网络冲坏的时候，所以修正不能省。（前面的RMSprop没有修正，头几步也偏大，不过$\beta=0.9$时只有十来步。）
#
# ### 练习八：initialize_adam
#
# $v$和$s$各造一份，都从0开始，键和形状同前。两个要是**各自独立**的字典。

# %% nbgrader={"grade_id": "initialize_adam"}
def initialize_adam(parameters):
    """造出Adam要用的v和s，全为零。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……

    返回：
    v -- 字典，键dW1、db1……，全零数组，形状与对应的参数相同
    s -- 同样的另一个字典

    提示：可以像前面那样走遍键，也可以调用前面的函数。返回的次序是v在前，s在后。
    """
    v = {}
    s = {}
    ### 开始
    v = initialize_velocity(parameters)
    s = initialize_rmsprop(parameters)
    ### 结束
    return v, s


# %% nbgrader={"grade_id": "test-initialize_adam", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_adam"):
    result = initialize_adam({"W1": np.ones((2, 3)), "b1": np.ones((2, 1)), "W2": np.ones((1, 2)), "b2": np.ones((1, 1))})
    checks.length(result, 2, "initialize_adam的返回值")
    for letter, part in zip("vs", result, strict=True):
        checks.keys(part, ["dW1", "db1", "dW2", "db2"], letter, "键是参数名前面加一个d。")
        for key, shape in (("dW1", (2, 3)), ("db1", (2, 1)), ("dW2", (1, 2)), ("db2", (1, 1))):
            checks.array(part[key], shape, f'{letter}["{key}"]', "形状要与对应的参数相同。")
            checks.close(part[key], np.zeros(shape), f'{letter}["{key}"]', f"{letter}从0开始。")

# %% nbgrader={"grade_id": "hidden-initialize_adam", "points": 3}
# 隐藏测试：换层数（1层到11层）和每层的大小，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_adam"):
    for k, dims in enumerate([[4, 1], [2, 5, 2, 1], [1, 1], [3] * 12]):
        random, parameters = np.random.RandomState(k), {}
        for l in range(1, len(dims)):
            parameters[f"W{l}"], parameters[f"b{l}"] = random.randn(dims[l], dims[l - 1]), random.randn(dims[l], 1)
        result = checks.keeps_arguments(initialize_adam, parameters, name="initialize_adam",
                                        hint="要造新的全零数组，不要把参数本身清零。")
        checks.length(result, 2, "initialize_adam的返回值")
        for letter, part in zip("vs", result, strict=True):
            checks.keys(part, ["d" + name for name in parameters], f"{len(dims) - 1}层时的{letter}", "键是参数名前面加一个d，层数不是固定的，要走遍全部的键。")
            checks.equal(len(part), len(parameters), f"{len(dims) - 1}层时{letter}里的个数", "除了每个参数的那一份，不要放别的。")
            for name, a in parameters.items():
                checks.array(part["d" + name], a.shape, f'{letter}["d{name}"]', "形状要与对应的参数相同。")
                checks.close(part["d" + name], np.zeros(a.shape), f'{letter}["d{name}"]', f"{letter}从0开始。")
### 隐藏测试结束

# %% [markdown]
# ### 练习九：update_parameters_with_adam
#
# 对每个参数依次做五件事：更新$v$，更新$s$，求$\hat v$，求$\hat s$，更新参数。
#
# $\hat v$和$\hat s$放进另外两个字典`v_corrected`和`s_corrected`，**不要写回**`v`和`s`，下一步的递推要用没有修正过的。`t`从1数起，是“第几次更新”；$t$次方写`** t`。再看一眼括号：$\varepsilon$在根号外面，分母要整个括起来。

# %% nbgrader={"grade_id": "update_parameters_with_adam"}
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """用Adam更新一次参数。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……
    grads -- 字典，键dW1、db1……，形状与对应的参数相同
    v -- 字典，梯度的指数加权平均（没有修正）
    s -- 字典，梯度平方的指数加权平均（没有修正）
    t -- 这是第几次更新，从1数起
    learning_rate -- 学习率α
    beta1 -- v的β
    beta2 -- s的β
    epsilon -- ε，加在根号外面

    返回：
    parameters -- 更新以后的参数
    v -- 更新以后的v（没有修正）
    s -- 更新以后的s（没有修正）
    v_corrected -- 字典，修正以后的v，键dW1、db1……
    s_corrected -- 字典，修正以后的s，键dW1、db1……

    示例：W1是[[1.0]]，dW1是[[0.2]]，v、s是0，t=1，learning_rate=0.01，更新以后W1是[[0.99]]

    提示：先写好W1的五行，再把键换成"d" + name和name。
    """
    parameters, v, s = dict(parameters), dict(v), dict(s)
    v_corrected = {}
    s_corrected = {}
    ### 开始
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key] = v[key] / (1 - beta1 ** t)
        s_corrected[key] = s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    ### 结束
    return parameters, v, s, v_corrected, s_corrected


# %% nbgrader={"grade_id": "test-update_parameters_with_adam", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_adam"):
    # 第2步，beta1 = 0.8，beta2 = 0.75，学习率0.1：1 − β1² = 0.36，1 − β2² = 0.4375
    old = {"W1": np.array([[1.0, -2.0], [0.5, 3.0]]), "b1": np.array([[0.5], [-0.5]])}
    slopes = {"dW1": np.array([[2.0, -1.0], [0.5, -4.0]]), "db1": np.array([[1.0], [-2.0]])}
    first = {"dW1": np.array([[1.0, 1.0], [-0.5, 0.0]]), "db1": np.array([[2.0], [0.0]])}
    second = {"dW1": np.array([[4.0, 1.0], [2.0, 0.0]]), "db1": np.array([[1.0], [3.0]])}
    expected_v = {"dW1": np.array([[1.2, 0.6], [-0.3, -0.8]]), "db1": np.array([[1.8], [-0.4]])}
    expected_s = {"dW1": np.array([[4.0, 1.0], [1.5625, 4.0]]), "db1": np.array([[1.0], [3.25]])}
    result = update_parameters_with_adam(*({k: a.copy() for k, a in part.items()} for part in (old, slopes, first, second)),
                                         2, learning_rate=0.1, beta1=0.8, beta2=0.75)
    if not (isinstance(result, tuple | list) and len(result) == 3):   # 旧版的作业只返回前三个
        checks.length(result, 5, "update_parameters_with_adam的返回值")
    new, v, s, *corrected = result
    checks.keys(new, ["W1", "b1"], "更新以后的parameters", "返回的次序是parameters、v、s、v_corrected、s_corrected。")
    for part, letter in ((v, "v"), (s, "s"), *zip(corrected, ("v_corrected", "s_corrected"), strict=False)):
        checks.keys(part, ["dW1", "db1"], letter)
    expected = {"W1": np.array([[0.889760362404, -2.110239637232], [0.544095854951, 3.073493091731]]),
                "b1": np.array([[0.169281088304], [-0.459233367610]])}
    for name in old:
        key, g = "d" + name, slopes["d" + name]
        checks.array(v[key], old[name].shape, f'v["{key}"]')
        checks.close(v[key], expected_v[key], f'v["{key}"]', mistakes={
            f'v["{key}"]没有更新。': first[key],
            "修正以后的值不要写回v，放进v_corrected。": expected_v[key] / 0.36,
            "v用的是beta1，不是beta2。": 0.75 * first[key] + 0.25 * g})
        checks.array(s[key], old[name].shape, f's["{key}"]')
        checks.close(s[key], expected_s[key], f's["{key}"]', mistakes={
            f's["{key}"]没有更新。': second[key],
            "修正以后的值不要写回s，放进s_corrected。": expected_s[key] / 0.4375,
            "s用的是beta2，不是beta1。": 0.8 * second[key] + 0.2 * g**2,
            "s里梯度要平方。": 0.75 * second[key] + 0.25 * g})
        for part, letter, value, beta in ((corrected[:1], "v_corrected", expected_v[key], 0.8),
                                          (corrected[1:], "s_corrected", expected_s[key], 0.75)):
            if part:
                checks.close(part[0][key], value / (1 - beta**2), f'{letter}["{key}"]', mistakes={
                    "没有修正。": value, "分母是1 − β^t，t次方不要漏掉。": value / (1 - beta),
                    "修正v用beta1，修正s用beta2。": value / (1 - (0.8 + 0.75 - beta) ** 2),
                    "β要t次方，不是乘t。": value / (1 - 2 * beta), "t就是第几次更新，不要再加1。": value / (1 - beta**3)})
        checks.array(new[name], old[name].shape, name)
        root = np.sqrt(expected_s[key])
        checks.close(new[name], expected[name], name, rtol=1e-6, mistakes={
            f"{name}没有变，忘了更新？": old[name],
            "v和s都没有修正。": old[name] - 0.1 * expected_v[key] / (root + 1e-8),
            "v忘了修正。": old[name] - 0.1 * expected_v[key] / (root / np.sqrt(0.4375) + 1e-8),
            "s忘了修正。": old[name] - 0.1 * expected_v[key] / 0.36 / (root + 1e-8),
            "分母要开根号。": old[name] - 0.1 * expected_v[key] / 0.36 / (expected_s[key] / 0.4375 + 1e-8),
            "分子是v_corrected，不是梯度。": old[name] - 0.1 * g / (root / np.sqrt(0.4375) + 1e-8),
            "ε是10的−8次方，不是e的−8次方。": old[name] - 0.1 * expected_v[key] / 0.36 / (root / np.sqrt(0.4375) + np.exp(-8)),
            "方向反了：要减。": 2 * old[name] - expected[name]})

# %% nbgrader={"grade_id": "hidden-update_parameters_with_adam", "points": 10}
# 隐藏测试：换层数、t、β和ε，连走几步，用默认值，第一步的大小，梯度为0的地方，并检查参数、梯度、v和s没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters_with_adam"):
    for k, (dims, t, rate, b1, b2, epsilon) in enumerate([
            ([3, 1], 1, 0.01, 0.9, 0.999, 1e-8), ([2, 4, 3, 1], 3, 0.2, 0.6, 0.8, 0.1), ([1, 1], 50, 2.0, 0.9, 0.99, 0.5),
            ([2] * 12, 1000, 0.3, 0.95, 0.999, 1e-3)]):
        random, parameters, v, s = np.random.RandomState(k), {}, {}, {}
        for l in range(1, len(dims)):
            for name, shape in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l], 1))):
                parameters[name], v["d" + name], s["d" + name] = random.randn(*shape), random.randn(*shape), random.rand(*shape)
        for t_now in (t, t + 1):
            about = f"{len(dims) - 1}层、t={t_now}、β1={b1}、β2={b2}、ε={epsilon}"
            slopes = {key: random.randn(*a.shape) for key, a in v.items()}
            result = checks.keeps_arguments(update_parameters_with_adam, parameters, slopes, v, s, t_now, rate, b1, b2, epsilon,
                                            name="update_parameters_with_adam")
            if not (isinstance(result, tuple | list) and len(result) == 3):
                checks.length(result, 5, "update_parameters_with_adam的返回值")
            v = {key: b1 * a + (1 - b1) * slopes[key] for key, a in v.items()}
            s = {key: b2 * a + (1 - b2) * slopes[key] ** 2 for key, a in s.items()}
            v_fixed, s_fixed = ({key: a / (1 - b**t_now) for key, a in part.items()} for part, b in ((v, b1), (s, b2)))
            before = parameters
            parameters = {name: a - rate * v_fixed["d" + name] / (np.sqrt(s_fixed["d" + name]) + epsilon)
                          for name, a in before.items()}
            checks.keys(result[0], list(parameters), f"{about}时的parameters", "每一层的W和b都要有，层数不是固定的。")
            for part, letter, good in zip(result[1:], ("v", "s", "v_corrected", "s_corrected"), (v, s, v_fixed, s_fixed), strict=False):
                checks.keys(part, list(v), f"{about}时的{letter}", "键是参数名前面加一个d，层数不是固定的，要走遍全部的键。")
                for key in v:
                    checks.close(part[key], good[key], f'{about}时的{letter}["{key}"]', "v用beta1，s用beta2，修正用t次方。")
            for name, a in parameters.items():
                checks.array(result[0][name], a.shape, name)
                checks.close(result[0][name], a, f"{about}时的{name}", "五步依次做，学习率和ε都用参数。", mistakes={
                    "ε要加在根号外面。": before[name] - rate * v_fixed["d" + name] / np.sqrt(s_fixed["d" + name] + epsilon),
                    "分母要整个括起来，ε是加在根号上的。": before[name] - rate * v_fixed["d" + name] / np.sqrt(
                        s_fixed["d" + name]) + epsilon,
                    "ε要加在根号外面，而且是修正以后。": before[name] - rate * v_fixed["d" + name] / (
                        np.sqrt((s["d" + name] + epsilon) / (1 - b2**t_now))),
                    "ε要用参数epsilon，不能写死。": before[name] - rate * v_fixed["d" + name] / (
                        np.sqrt(s_fixed["d" + name]) + 1e-8)})
    # 默认值：学习率0.01；第一步不论梯度大小都走α，朝梯度的反方向
    one = {"W1": np.array([[2.0, 2.0, 2.0]]), "b1": np.array([[1.0]])}
    none = {"dW1": np.zeros((1, 3)), "db1": np.zeros((1, 1))}
    slopes = {"dW1": np.array([[500.0, -0.02, 0.0]]), "db1": np.array([[-7.0]])}
    moved = update_parameters_with_adam(one, slopes, none, none, 1)[0]
    checks.close(moved["W1"], [[1.99, 2.01, 2.0]], "用默认值走第一步以后的W1",
                 "第一步修正以后正好走学习率那么远；梯度是0的地方不动。", rtol=1e-6)
    checks.close(moved["b1"], [[1.01]], "用默认值走第一步以后的b1", rtol=1e-6)
    fixed_v, fixed_s, W = 0.0, 0.0, one
    for t in range(1, 6):   # 梯度一直不变，连走五步，每步都走α
        W, fixed_v, fixed_s = update_parameters_with_adam(W, slopes, fixed_v or none, fixed_s or none, t, 0.05)[:3]
    checks.close(W["W1"], [[1.75, 2.25, 2.0]], "梯度不变、连走五步以后的W1", "v和s要把没有修正的传到下一步。", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# `t`为什么要从1数起？试试`t=0`会怎样：

# %% tags=["experiment"]
point = {"W1": np.array([[1.0]]), "b1": np.array([[1.0]])}
zero_v, zero_s = initialize_adam(point)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for t in (0, 1):
        moved = update_parameters_with_adam(point, {"dW1": np.array([[0.2]]), "db1": np.array([[0.2]])}, zero_v, zero_s, t)
        print(f"t={t}：W1 = {moved[0]['W1'][0, 0]}")
print("收到的警告：", "；".join(sorted({str(item.message) for item in caught})) or "没有")

# %% [markdown]
# $1-\beta^0=0$，一除就是无穷大，无穷大除以无穷大就是NaN，参数从此救不回来。训练一开始参数就变成NaN，先看看$t$。
#
# ## 四种走法，走同一座山
#
# 现在四种走法都齐了。先回到峡谷，各用合适的学习率，走60步：

# %% tags=["experiment"]
race_in_ravine({"gd": 0.47, "momentum": 0.8, "rmsprop": 0.1, "adam": 0.4})

# %% [markdown]
# 出发点在左上角。RMSprop给两个方向各配了步子，一点来回也没有：先斜着走下陡坡，再沿着谷底一直往右。Adam也不来回，只是带着动量，会冲过头再绕回来。
#
# ### 鞍点和平台
#
# 再看一种更要命的地形：
#
# $$J(w, b) = \frac{1}{2}w^2 - \frac{1}{2}b^2 + \frac{1}{4}b^4,\qquad \frac{\partial J}{\partial w} = w,\qquad \frac{\partial J}{\partial b} = -b + b^3$$
#
# 在原点，两个偏导数都是0，可它不是谷底：沿$w$方向往上弯，沿$b$方向往下弯，像一副马鞍。这叫**鞍点**（saddle point）。有的笔记说鞍点就是“梯度为0的点”，还差一半：梯度为0的点有谷底、有山顶、有鞍点，**有的方向往上弯、有的方向往下弯的**，才是鞍点。
#
# 参数多的时候，梯度为0的地方几乎都是鞍点。想象每个方向往上弯或往下弯的机会各一半，一个点要成为谷底，得所有方向都往上弯；有20个参数，机会就只有$0.5^{20}$，不到百万分之一。
#
# 鞍点不会真的把人困住，它的麻烦是**慢**：附近的梯度都很小，成本半天不动，像走在一片**平台**（plateau）上。我们从离山脊很近的地方（$b=0.0001$）出发，四种走法的学习率都是0.05：

# %% tags=["experiment"]
def saddle(w, b):
    return w**2 / 2 - b**2 / 2 + b**4 / 4


def saddle_slope(w, b):
    return w, -b + b**3


saddle_paths = {optimizer: descend(optimizer, saddle_slope, (-1.6, 1e-4), 300, 0.05) for optimizer in names}
fig, ax = plt.subplots(figsize=(6.0, 4.4))
w_axis, b_axis = np.meshgrid(np.linspace(-1.8, 0.8, 121), np.linspace(-0.6, 1.4, 121))
ax.contour(w_axis, b_axis, saddle(w_axis, b_axis), levels=np.linspace(-0.24, 1.4, 15), cmap="Greys_r", linewidths=0.8)
for optimizer, path in saddle_paths.items():
    color, marker = styles[optimizer]
    ax.plot(*path.T, "-", marker=marker, color=color, markersize=3, linewidth=1.2, label=names[optimizer])
ax.plot(0, 0, "x", color=figures.COLORS[5], markersize=11, markeredgewidth=3)
ax.text(0.07, -0.16, "鞍点", color=figures.COLORS[5])
ax.set(xlabel="$w$", ylabel="$b$", title="从左边出发，谷底在上面")
ax.legend(fontsize=10, loc="upper left", frameon=True)
ax.grid(False)
plt.show()

# %% [markdown]
# 梯度下降和动量沿着山脊走到鞍点跟前，才慢慢拐弯；RMSprop和Adam一开始就斜着走了。光看路径还看不出快慢，把成本对着步数画出来：

# %% tags=["experiment"]
for optimizer, path in saddle_paths.items():
    plt.plot(saddle(*path.T), color=styles[optimizer][0], linestyle={"gd": "-", "momentum": "--", "rmsprop": "-.",
                                                                       "adam": ":"}[optimizer], label=names[optimizer])
plt.axhline(0, color="0.5", linewidth=1)
plt.text(298, 0.03, "平台（鞍点的高度）", color="0.4", ha="right", fontsize=11)
plt.xlabel("步数")
plt.ylabel("成本 $J$")
plt.legend(fontsize=10)
plt.show()

# %% [markdown]
# 梯度下降在平台上耗了一百多步。动量更久：这里没有来回可以抵消，$b$方向的梯度又在一步步变大，而平均总是慢半拍。RMSprop和Adam三十来步就到了谷底：$b$方向的梯度虽然只有万分之一，除以同样小的$\sqrt{s}$，步子仍有$\alpha$上下那么大。
#
# 训练的时候，看到成本半天不动，不要急着断定“到底了”，很可能只是走在平台上。
#
# ## 月牙上的比赛
#
# 该上真正的网络了。`model`把所有零件接起来：每一轮打乱一次，用不同的种子（第一轮11，第二轮12，依此类推）；每个小批量走一步；$t$每走一步加1，不是每轮加1。`decay`先不用管，后面再讲。

# %% nbgrader={"grade_id": "given-model"}
def model(X, Y, layers_dims, optimizer, learning_rate=0.0007, mini_batch_size=64, beta=0.9, beta1=0.9, beta2=0.999,
          epsilon=1e-8, num_epochs=5000, print_cost=True, decay=None, decay_rate=1, return_costs=False, seed=None):
    """用小批量训练一个网络（ReLU隐藏层，sigmoid输出）。

    参数：
    X -- 样本，形状(n, m)；Y -- 标签，形状(1, m)；layers_dims -- 各层的单元数
    optimizer -- "gd"、"momentum"、"rmsprop"或"adam"
    beta -- 动量和RMSprop的β；beta1、beta2、epsilon -- Adam的
    decay -- 学习率的衰减，函数(learning_rate0, epoch_num, decay_rate) → 学习率；None是不衰减
    return_costs -- 为真时连同成本的列表一起返回（每100轮记一个）
    seed -- 初始化的种子

    返回：parameters，或者(parameters, costs)
    """
    parameters = initialize_parameters(layers_dims, seed)
    state, t, costs, rate = start_state(optimizer, parameters), 0, [], learning_rate
    for epoch in figures.progress(num_epochs, show=print_cost):
        if decay:
            rate = decay(learning_rate, epoch, decay_rate)
        for X_batch, Y_batch in random_mini_batches(X, Y, mini_batch_size, seed=11 + epoch):
            grads = backward_propagation(forward_propagation(X_batch, parameters), Y_batch, parameters)
            t = t + 1
            parameters, state = take_step(optimizer, parameters, grads, state, t, rate, beta, beta1, beta2, epsilon)
        if epoch % 100 == 0:
            costs.append(compute_cost(X, Y, parameters))
    return (parameters, costs) if return_costs else parameters


# %% [markdown]
# 网络是[2, 5, 2, 1]，初始化的种子是3，学习率0.0007，10000轮。每轮5个小批量，一共走5万步。四种走法加起来大约半分钟。

# %% tags=["experiment"]
race = {}
for optimizer, name in names.items():
    trained, costs = model(moons_x, moons_y, [2, 5, 2, 1], optimizer, learning_rate=0.0007, num_epochs=10000, seed=3,
                           return_costs=True)
    race[optimizer] = trained, costs
    print(f"{name}：正确率{100 * np.mean(predict(moons_x, trained) == moons_y):.2f}%，"
          f"成本{compute_cost(moons_x, moons_y, trained):.4f}")

# %% tags=["experiment"]
for optimizer, (_, costs) in race.items():
    plt.plot(100 * np.arange(len(costs)), costs, color=styles[optimizer][0], label=names[optimizer],
             linestyle={"gd": "-", "momentum": "--", "rmsprop": "-", "adam": ":"}[optimizer],
             linewidth=4 if optimizer in ("gd", "rmsprop") else 2, alpha=0.5 if optimizer in ("gd", "rmsprop") else 1)
plt.xlabel("轮")
plt.ylabel("成本 $J$（全部样本）")
plt.title("同样的学习率0.0007")
plt.ylim(bottom=0)
plt.legend()
plt.show()

# %% tags=["experiment"]
fig, axes = plt.subplots(1, 2, figsize=(8.4, 3.8), sharey=True)
for ax, optimizer in zip(axes, ("gd", "adam"), strict=True):
    figures.decision_boundary(lambda X, trained=race[optimizer][0]: predict(X, trained), moons_x, moons_y, ax=ax,
                              title=f"{names[optimizer]}，10000轮")
axes[1].set_ylabel("")
plt.show()

# %% [markdown]
# 开头那张表里的三个数，你都跑出来了。RMSprop和Adam不到一千轮就把两弯月牙分得清清楚楚，梯度下降走了一万轮还在半路上。
#
# 动量的曲线和梯度下降的几乎重合，这是为什么？看看学习率：0.0007，太小了。在这么小的步子下，路上根本没有来回，梯度几乎每步都一样。一样的数，平均以后还是它自己，动量也就变回了梯度下降。**没有来回可消，动量就没有用武之地。**
#
# 那么梯度下降真的差这么多吗？给它换几个学习率，只跑1000轮：

# %% tags=["experiment"]
for optimizer, rate in (("gd", 0.0007), ("gd", 0.01), ("gd", 0.1), ("momentum", 0.1), ("adam", 0.01)):
    trained = model(moons_x, moons_y, [2, 5, 2, 1], optimizer, rate, num_epochs=1000, print_cost=False, seed=3)
    print(f"{names[optimizer]}，学习率{rate}，1000轮：正确率{100 * np.mean(predict(moons_x, trained) == moons_y):.2f}%，"
          f"成本{compute_cost(moons_x, moons_y, trained):.4f}")

# %% [markdown]
# 学习率合适的梯度下降，一样到94%。0.0007这个数对Adam正好，对梯度下降却小了一百多倍：Adam每步大约走$\alpha$，梯度下降每步走$\alpha$乘以梯度，梯度在出发时只有百分之一左右，步子自然就小得可怜。
#
# 所以这场比赛要这样读：Adam的好处不是“走得更低”，而是**对学习率不挑剔**，默认的数拿来就能用。比较两种走法，要给它们各自调好学习率；只用一个学习率比，比的就是谁碰巧合适。

# %% [markdown]
# ## 学习率衰减
#
# 学习率定多大，总有一个矛盾。开头离谷底远，步子要大；到了谷底附近，大步子只会让人在四周打转，尤其是小批量，梯度本来就在抖。那就让学习率随着训练慢慢变小，这叫**学习率衰减**（learning rate decay）。最常见的一种是
#
# $$\alpha = \frac{\alpha_0}{1 + r\,E}$$
#
# $\alpha_0$是开始的学习率`learning_rate0`，$E$是第几轮`epoch_num`（从0数起），$r$是衰减率`decay_rate`，一个要你来定的超参数。$\alpha_0=0.2$、$r=1$时，第0、1、2、3轮的学习率是0.2、0.1、0.067、0.05。
#
# ### 练习十：update_lr
#
# 公式只有一行，把结果放进`learning_rate`。

# %% nbgrader={"grade_id": "update_lr"}
def update_lr(learning_rate0, epoch_num, decay_rate):
    """求第epoch_num轮的学习率，每一轮都变小一点。

    参数：
    learning_rate0 -- 开始的学习率α_0
    epoch_num -- 第几轮，从0数起
    decay_rate -- 衰减率

    返回：
    learning_rate -- 这一轮的学习率，一个数

    示例：update_lr(0.2, 3, 1)得到0.05

    提示：整个分母要括起来。
    """
    ### 开始
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)
    ### 结束
    return learning_rate


# %% nbgrader={"grade_id": "test-update_lr", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("update_lr"):
    checks.number(update_lr(0.2, 3, 1), "update_lr(0.2, 3, 1)")
    checks.close(update_lr(0.2, 3, 1), 0.05, "update_lr(0.2, 3, 1)", mistakes={
        "学习率没有变。": 0.2, "分母要整个括起来，1也在里面。": 3.2,
        "分母里少了1。": 0.2 / 3, "这样每轮减半，公式是1加上衰减率乘轮数。": 0.2 / 8})
    checks.close(update_lr(0.2, 0, 1), 0.2, "update_lr(0.2, 0, 1)", "第0轮的学习率就是开始的学习率。")

# %% nbgrader={"grade_id": "hidden-update_lr", "points": 3}
# 隐藏测试：换开始的学习率、轮数和衰减率，包括衰减率是0
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_lr"):
    for rate0, epoch, decay in [(0.5, 2, 1), (0.1, 10, 0.5), (3.0, 7, 0.02), (0.01, 1000, 0.1), (0.3, 25, 0), (1, 0, 4)]:
        checks.number(update_lr(rate0, epoch, decay), f"update_lr({rate0}, {epoch}, {decay})")
        checks.close(update_lr(rate0, epoch, decay), rate0 * (1 + decay * epoch) ** -1.0, f"update_lr({rate0}, {epoch}, {decay})",
                     mistakes={"忘了乘decay_rate？": rate0 / (1 + epoch), "学习率要从learning_rate0算起。": 0.2 / (1 + decay * epoch)})
### 隐藏测试结束

# %% [markdown]
# 每轮都衰减有时太急。看看月牙的训练：$\alpha_0=0.1$，$r=1$，第9轮就只剩0.01，第999轮只剩0.0001，后面的路等于原地踏步。
#
# 一个办法是**隔一段才降一次**：每过$T$轮（`time_interval`），学习率才降一级，中间保持不变，像下楼梯：
#
# $$\alpha = \frac{\alpha_0}{1 + r\left\lfloor\frac{E}{T}\right\rfloor}$$
#
# $\lfloor\cdot\rfloor$是向下取整：2.9取成2，不是四舍五入。`np.floor`或者整除`//`都可以。$T=1000$时，第0到999轮用$\alpha_0$，第1000轮降一级，第2000轮再降一级。
#
# ### 练习十一：schedule_lr_decay
#
# 先除，再取整，最后乘衰减率。你会发现，它就是把上一个公式里的$E$换成了“降了几级”，所以也可以调用`update_lr`。

# %% nbgrader={"grade_id": "schedule_lr_decay"}
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """求第epoch_num轮的学习率，每过time_interval轮才降一次。

    参数：
    learning_rate0 -- 开始的学习率α_0
    epoch_num -- 第几轮，从0数起
    decay_rate -- 衰减率
    time_interval -- 隔多少轮降一次

    返回：
    learning_rate -- 这一轮的学习率，一个数

    示例：schedule_lr_decay(0.3, 1999, 0.5)得到0.2，schedule_lr_decay(0.3, 2000, 0.5)得到0.15

    提示：先求epoch_num除以time_interval的整数部分。
    """
    ### 开始
    learning_rate = update_lr(learning_rate0, np.floor(epoch_num / time_interval), decay_rate)
    ### 结束
    return learning_rate


# %% nbgrader={"grade_id": "test-schedule_lr_decay", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("schedule_lr_decay"):
    rate = schedule_lr_decay(0.5, 250, 0.3, time_interval=100)
    checks.number(rate, "schedule_lr_decay(0.5, 250, 0.3, 100)")
    checks.close(rate, 0.3125, "schedule_lr_decay(0.5, 250, 0.3, 100)", mistakes={
        "忘了取整：250/100要取成2。": 0.5 / 1.75, "要向下取整，不是向上。": 0.5 / 1.9,
        "没有除以time_interval。": 0.5 / 76, "分母要整个括起来，1也在里面。": 0.5 + 0.3 * 2,
        "学习率没有变。取整的只是epoch_num / time_interval，衰减率乘在外面。": 0.5})
    checks.close(schedule_lr_decay(0.5, 99, 0.3, time_interval=100), 0.5, "schedule_lr_decay(0.5, 99, 0.3, 100)",
                 "还没满time_interval轮，学习率不变。")

# %% nbgrader={"grade_id": "hidden-schedule_lr_decay", "points": 4}
# 隐藏测试：换各个参数，正好在边界上和边界前一轮，用默认的time_interval
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("schedule_lr_decay"):
    for rate0, epoch, decay, interval in [(0.5, 100, 0.3, 100), (0.1, 270, 1, 100), (2.0, 39, 0.5, 10), (0.3, 40, 0.25, 10),
                                          (0.01, 0, 3, 7), (0.2, 5, 0.1, 1), (0.7, 12345, 0.02, 600), (0.4, 77, 0, 5)]:
        level = epoch // interval
        about = f"schedule_lr_decay({rate0}, {epoch}, {decay}, {interval})"
        rate = schedule_lr_decay(rate0, epoch, decay, interval)
        checks.number(rate, about)
        checks.close(rate, rate0 / (1 + decay * level), about, "每满time_interval轮降一级。", mistakes={
            "要向下取整，不是四舍五入。": rate0 / (1 + decay * (level + 1)), "忘了取整？": rate0 / (1 + decay * epoch / interval),
            "time_interval要用参数，不能写死。": rate0 / (1 + decay * (epoch // 100))})
    for epoch, level in ((999, 0), (1000, 1), (1999, 1), (3500, 3)):
        checks.close(schedule_lr_decay(0.6, epoch, 0.5), 0.6 / (1 + 0.5 * level), f"schedule_lr_decay(0.6, {epoch}, 0.5)",
                     "默认的time_interval是1000。")
### 隐藏测试结束

# %% [markdown]
# 除了这两种，还有人用指数衰减$\alpha=0.95^{E}\alpha_0$，或者按轮数的平方根衰减$\alpha=\frac{k}{\sqrt{E}}\alpha_0$（$k$是常数，这里的$E$要从1数起），也有人盯着成本曲线，手动把它调小。几种衰减画在一起（纵轴每一大格是10倍）：

# %% tags=["experiment"]
epochs = np.arange(0, 101)
plt.plot(epochs, [update_lr(0.1, epoch, 1) for epoch in epochs], label="每轮都降，衰减率1")
plt.plot(epochs, [update_lr(0.1, epoch, 0.05) for epoch in epochs], "--", label="每轮都降，衰减率0.05")
plt.plot(epochs, [schedule_lr_decay(0.1, epoch, 1, time_interval=25) for epoch in epochs], drawstyle="steps-post",
         label="每25轮降一次，衰减率1")
plt.plot(epochs, 0.1 * 0.95**epochs, ":", label=r"指数 $0.95^E$")
plt.yscale("log")
plt.xlabel("轮")
plt.ylabel(r"学习率 $\alpha$")
plt.legend(fontsize=10)
plt.show()

# %% [markdown]
# ### 小批量会收敛吗
#
# 现在兑现前面的诺言。还是那只碗，每份8个样本，走300轮。一条路的学习率一直是0.5，另一条用`update_lr`慢慢变小。看它们每轮结束时，比谷底高出多少（谷底的成本用全部样本走很多步求得）：

# %% tags=["experiment"]
bottom = {"W1": np.array([[0.0]]), "b1": np.array([[0.0]])}
for _ in range(3000):
    grads = backward_propagation(forward_propagation(bowl_x, bottom), moons_y, bottom)
    bottom = update_parameters_with_gd(bottom, grads, 1.0)
lowest = compute_cost(bowl_x, moons_y, bottom)

plt.figure(figsize=(6.8, 4))
for text, rate_of_epoch, color in (("学习率一直是0.5", lambda epoch: 0.5, figures.COLORS[0]),
                                   ("从0.5开始衰减", lambda epoch: update_lr(0.5, epoch, 0.3), figures.COLORS[1])):
    ends = walk_bowl(8, 300, rate_of_epoch)[::38]   # 300个样本、每份8个，一轮38步
    z = ends[:, :1] * bowl_x + ends[:, 1:]
    gap = np.mean(np.logaddexp(0, z) - moons_y * z, axis=1) - lowest
    plt.plot(gap, color=color, linewidth=1.2, label=text)
    print(f"{text}：最后50轮平均比谷底高{np.mean(gap[-50:]):.1e}")
plt.yscale("log")
plt.xlabel("轮")
plt.ylabel("比谷底高多少")
plt.title("每份8个样本")
plt.legend()
plt.show()

# %% [markdown]
# 学习率不变，它很快落到某个高度，以后就在那里上下抖，再也不肯低下去；学习率慢慢变小，它就一路低下去。“小批量不会收敛”这句话要加上条件：**学习率不变的时候**。
#
# 再放回月牙上，梯度下降，$\alpha_0=0.1$，1000轮，三种衰减：

# %% tags=["experiment"]
def every_300(learning_rate0, epoch_num, decay_rate):
    return schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=300)


for text, decay in (("不衰减", None), ("每轮都降", update_lr), ("每300轮降一次", every_300)):
    trained = model(moons_x, moons_y, [2, 5, 2, 1], "gd", 0.1, num_epochs=1000, print_cost=False, decay=decay,
                    decay_rate=1, seed=3)
    print(f"{text}：正确率{100 * np.mean(predict(moons_x, trained) == moons_y):.2f}%，"
          f"成本{compute_cost(moons_x, moons_y, trained):.4f}")

# %% [markdown]
# 每轮都降，降得太急，学习率几十轮就没了，人还在半山腰，远不如不降。每300轮降一次就没有这个毛病，不过这里的1000轮还没有走到打转的时候，衰减也显不出好处。所以衰减是最后才调的东西：先选好$\alpha_0$，看到成本在某个高度上下抖，再来衰减。
#
# ## 实践里的几句话
#
# - 拿不准时用Adam，$\beta_1=0.9$、$\beta_2=0.999$、$\varepsilon=10^{-8}$不动，学习率从0.001附近试起。
# - 用小批量梯度下降加动量，细心调学习率和衰减，常常也能得到同样好、甚至更好的结果，只是要花的功夫多。
# - $v$、$s$和$t$要从头带到尾。每一轮都重新归零，等于每一轮都从静止出发，白白丢掉攒下的平均。
# - 训练到一半存盘，除了参数，$v$、$s$、$t$也要一起存。
# - 成本半天不动，先查样本和标签是不是还配对，再查学习率，最后才怀疑走法。
#
# ## 小结
#
# - 小批量：打乱，切开，每份走一步。平均来说方向不偏，抖动约与$\frac{1}{\sqrt{k}}$成正比。每轮用新的次序，$X$和$Y$用同一个次序。
# - 指数加权平均$v_t=\beta v_{t-1}+(1-\beta)\theta_t$，大约平均最近$\frac{1}{1-\beta}$个；除以$1-\beta^t$，修正开头的偏差。
# - 动量用梯度的平均走，消掉来回，冲过小坑；RMSprop用$\sqrt{s}$除梯度，给每个参数配自己的步子；Adam两样都用，再加上偏差修正，每步大约走$\alpha$。
# - 没有哪一种保证全局最低。高维里挡路的多半是鞍点和平台。
# - 学习率不变时，小批量在谷底附近打转；慢慢变小，就会收敛。降得太急又会停在半路。
# - 比较走法，要各自调好学习率。
#
# ## 思考题
#
# 1. 动量的$\beta=0$时变成了什么？$\beta=1$呢？
#
# <details><summary>答案</summary>
#
# $\beta=0$时$v=\mathrm{d}W$，就是梯度下降。$\beta=1$时$v$永远等于开始的0，新的梯度一点也进不来，参数纹丝不动。
#
# </details>
#
# 2. 把成本乘以100（比如把损失的单位从元换成分），梯度也都乘以100。四种走法里，哪几种走出来的路几乎不变？
#
# <details><summary>答案</summary>
#
# RMSprop和Adam。梯度乘以100，$\sqrt{s}$也乘以100，一除就抵消了，只有$\varepsilon$那一点点差别。梯度下降和动量的步子会大100倍，学习率要跟着改小。
#
# </details>
#
# 3. 有人写Adam的时候，让$t$每一轮才加1，而一轮有5个小批量。第一轮走到第5步，步子会差多少？（设梯度一直不变，$\beta_1=0.9$，$\beta_2=0.999$。）
#
# <details><summary>答案</summary>
#
# 走到第5步，$v=(1-0.9^5)g\approx0.41g$，$s=(1-0.999^5)g^2\approx0.005g^2$。$t$还是1，分别除以0.1和0.001，得到$\hat v\approx4.1g$，$\hat s\approx5g^2$，步子是$\frac{4.1}{\sqrt{5}}\approx1.83$倍的$\alpha$。不会马上出事，但除了第一步，头几轮的步子都偏大，$t$要每走一步加1。
#
# </details>
#
# 4. 测试的时候要不要把测试集也切成小批量？切了会影响预测的结果吗？
#
# <details><summary>答案</summary>
#
# 测试时不更新参数，每个样本的预测只与它自己有关，切不切结果都一样。测试集大得装不进内存时才切，而且不用打乱。（第09章的Batch归一化在训练时会让同一份里的样本互相影响，所以测试时另有做法。）
#
# </details>
#
# 5. Adam的学习率不变，到了谷底附近，步子会自己变小吗？
#
# <details><summary>答案</summary>
#
# 用全部样本时，梯度越来越小，而$s$记着以前较大的梯度，步子会变小一些；可是$s$也会跟着变小，步子又可能回升到$\alpha$左右。用小批量时，梯度在谷底附近左右抖，$v$平均以后接近0，$\sqrt{s}$却不小，步子会变小，但不会变成0。所以Adam到了后期也常常配上学习率衰减。
#
# </details>
#
# ## 延伸阅读
#
# - 吴恩达“改善深层神经网络”课程第二周：本章的函数名和记号都与它一致。
# - 《动手学深度学习》的“优化算法”一章（<https://zh.d2l.ai/>）：从凸性讲到Adam，每种走法都有可以运行的代码。
# - Diederik Kingma、Jimmy Ba，《Adam: A Method for Stochastic Optimization》（<https://arxiv.org/abs/1412.6980>）：Adam的原文，第3节推导偏差修正。
# - Gabriel Goh，《Why Momentum Really Works》（<https://distill.pub/2017/momentum/>）：可以拖动的图，看清动量在峡谷里怎样走。
# - Yann Dauphin等，《Identifying and attacking the saddle point problem in high-dimensional non-convex optimization》（<https://arxiv.org/abs/1406.2572>）：为什么高维里遇到的多半是鞍点。
