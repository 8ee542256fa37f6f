# %% [markdown]
# # 第05章 输入归一化与初始化
#
# 上一章的网络能训练起来，其实靠了两件当时没有多说的事：图片的每个数都除以了255，每层的权重都除以了一个$\sqrt{n}$。要是不除，同样的公式、同样的代码，成本可能几千次迭代都不动一下。
#
# 这两件事都发生在训练**开始之前**，却能决定训练的成败，就像下山以前先看看地形、选好出发点：
#
# 1. **输入归一化**：把每个特征挪到0附近，拉成差不多的大小，让成本的地形从狭长的山谷变成圆圆的碗；
# 2. **初始化**：选好权重的大小，让数据一层一层往前传、梯度一层一层往回传，都既不消失，也不爆炸。
#
# 这一章有六个函数：一个做归一化，一个像体检表一样量出每一层输出的大小，四个是不同的初始化。最后用它们训练同一个网络，网络结构、数据、学习率都一样，只有出发点不同。先猜一猜，结果会差多少？

# %%
import matplotlib.pyplot as plt
import numpy as np

from dlcourse import figures
from dlcourse.data import load_circles

figures.use_course_style()

# %% [markdown]
# ## 一、输入归一化
#
# 假设要由三个特征估计一套房子的月租：面积、房间数、房龄。造80套房子看看。每一列是一套房子，所以`houses`的形状是$(3, 80)$；月租的单位是百元。

# %% tags=["experiment"]
random = np.random.RandomState(7)
rooms = random.randint(1, 6, 80)
houses = np.array([25 * rooms + 15 + 8 * random.randn(80), rooms, random.randint(0, 41, 80)])
rent = 18 + 0.4 * houses[:1] + 3 * houses[1:2] - 0.3 * houses[2:] + 2 * random.randn(1, 80)

for name, row in zip(("面积（平方米）", "房间数", "房龄（年）"), houses, strict=True):
    print(f"{name}：最小{row.min():.1f}，最大{row.max():.1f}，均值{row.mean():.2f}，标准差{row.std():.2f}")

# %% [markdown]
# 三个特征的单位不同，大小差几十倍。这有什么要紧？权重不是会自己学着变大变小吗？会，只是学得很慢。慢在哪里，用一个特征就看得清楚。
#
# ### 地形是由输入决定的
#
# 只用房间数$x$估计月租$y$，用一个线性的神经元：$a = wx + b$。要估计的是一个数，不是类别，所以用平方误差，前面的$\frac{1}{2}$是为了求导以后好看：
#
# $$J(w, b) = \frac{1}{2m}\sum_{i=1}^{m}\left(wx^{(i)} + b - y^{(i)}\right)^2$$
#
# 参数只有$w$和$b$，成本可以画成等高线，像一张地形图。地形有多弯，看二阶导数。先求一阶，再求一次：
#
# $$
# \begin{aligned}
# \frac{\partial J}{\partial w} &= \frac{1}{m}\sum_i x^{(i)}\left(wx^{(i)} + b - y^{(i)}\right), & \frac{\partial J}{\partial b} &= \frac{1}{m}\sum_i \left(wx^{(i)} + b - y^{(i)}\right) \\
# \frac{\partial^2 J}{\partial w^2} &= \frac{1}{m}\sum_i \left(x^{(i)}\right)^2 = \mu^2 + \sigma^2, & \frac{\partial^2 J}{\partial b^2} &= 1, \qquad \frac{\partial^2 J}{\partial w\,\partial b} = \frac{1}{m}\sum_i x^{(i)} = \mu
# \end{aligned}
# $$
#
# $\mu$和$\sigma$是$x$的均值（mean）和标准差（standard deviation）。看，标签$y$不见了：地形有多弯，**只由输入决定**。
#
# - $\sigma$大，$w$的方向就比$b$的方向弯得多，圆碗被捏扁成一条沟；
# - $\mu$不为0，交叉的二阶导数就不为0，这条沟还是斜的；
# - 如果$\mu=0$、$\sigma=1$，三个二阶导数正好是1、1、0，等高线是一个一个的**圆**。
#
# 在狭长的沟里，梯度下降很吃亏。沿着一个弯曲程度为$\kappa$的方向，梯度等于$\kappa$乘以离谷底的距离，所以走一步以后，距离变成原来的$(1-\alpha\kappa)$倍。要想不蹦出去，最弯的方向要求$\alpha < \frac{2}{\kappa_{\max}}$；而用这么小的学习率，最平的方向每步只缩短$\alpha\kappa_{\min}$那么一点点。$\kappa_{\max}$与$\kappa_{\min}$差得越远，就越两头为难：一边在沟壁之间来回蹦，一边沿着沟底几乎不动。
#
# 下面的左图用原来的房间数，右图先减去均值、再除以标准差。学习率都取“再大就要蹦出去”的七成半，都从$(0, 0)$出发走20步。

# %% tags=["experiment"]
def walk(x, y, rate, steps):
    """用平方误差从(0, 0)出发做梯度下降，返回走过的(w, b)，形状(steps + 1, 2)。"""
    path = [np.zeros(2)]
    for _ in range(steps):
        error = path[-1][0] * x + path[-1][1] - y
        path.append(path[-1] - rate * np.array([np.mean(error * x), np.mean(error)]))
    return np.array(path)


raw = houses[1]
scaled = (raw - raw.mean()) / raw.std()
_, axes = plt.subplots(1, 2, figsize=(8.4, 4.2))
for ax, x, title, unit in zip(axes, (raw, scaled), ("归一化之前：一条斜沟", "归一化之后：一只圆碗"), ("百元/间", "百元"),
                              strict=True):
    bend = np.linalg.eigvalsh([[np.mean(x ** 2), x.mean()], [x.mean(), 1]])
    print(f"{title}。最平的方向κ={bend[0]:.3f}，最弯的方向κ={bend[1]:.3f}，相差{bend[1] / bend[0]:.0f}倍")
    bottom = np.polyfit(x, rent[0], 1)
    reach = 1.25 * np.abs(bottom).max()
    w, b = np.meshgrid(bottom[0] + np.linspace(-reach, reach, 161), bottom[1] + np.linspace(-reach, reach, 161))
    cost = np.mean((w[..., np.newaxis] * x + b[..., np.newaxis] - rent[0]) ** 2, axis=-1) / 2
    ax.contour(w, b, cost, levels=cost.min() + (cost.max() - cost.min()) * np.linspace(0.08, 1, 12) ** 2,
               cmap="Greys_r", linewidths=1)
    path = walk(x, rent[0], 1.5 / bend[1], 20)
    ax.plot(*path.T, "o-", color=figures.COLORS[0], markersize=4, linewidth=1.5)
    ax.plot(*bottom, "*", color=figures.COLORS[5], markersize=15)
    ax.set(xlabel=f"权重 $w$（{unit}）", ylabel="偏置 $b$（百元）", title=title, aspect="equal")
plt.show()

# %% [markdown]
# 红星是谷底。左边在两面沟壁之间来回蹦了几次，落到沟底，然后沿着沟底一点一点地挪，20步走完还差一大截；右边蹦几下就到了。数据是同一份，模型是同一个，谷底的成本也一样，只是地形变圆了。
#
# ### 归一化怎样做
#
# 对**每个特征**（$X$的每一行）各做两步。第一步，求出训练集里这个特征的均值，减掉它：
#
# $$\mu_j = \frac{1}{m}\sum_{i=1}^{m}x_j^{(i)}$$
#
# 第二步，求出方差，再开平方得到标准差，除以它：
#
# $$\sigma_j^2 = \frac{1}{m}\sum_{i=1}^{m}\left(x_j^{(i)} - \mu_j\right)^2,\qquad \sigma_j = \sqrt{\sigma_j^2},\qquad x_j := \frac{x_j - \mu_j}{\sigma_j}$$
#
# 这样一来，训练集的每个特征均值是0，方差是1。验算一下：减去$\mu_j$以后均值当然是0；方差是偏差平方的平均，每个数除以$\sigma_j$，方差就除以$\sigma_j^2$，正好得1。
#
# 这里有两处容易抄错。有的笔记写的是$x := x/\sigma^2$，除以了**方差**；那样得到的方差是$\sigma^2/\sigma^4=1/\sigma^2$，面积的标准差是三十几，除完以后只剩三十几分之一，小的特征反而被放大，地形还是歪的。有的笔记说归一化把输入变成了**正态分布**，这也不对：减和除只是平移和缩放，分布的形状一点没变，后面会画给你看。
#
# ### 测试集用谁的均值
#
# 用**训练集的**$\mu$和$\sigma$。参数$w$、$b$是在“减去训练集均值、除以训练集标准差”的坐标里学到的，测试集要放进同一个坐标，才对得上。就好比量身高：训练时用米尺，考试时换成一把自己刻的尺子，同一个数就不是同一个意思了。
#
# 数据是这样流动的：

# %% tags=["experiment"]
figures.computation_graph(
    {"train": (0, 1.1, "训练集 $X$", None, None), "test": (0, 0, "测试集 $X$", None, None),
     "stat": (1.1, 1.8, r"$\mu$、$\sigma$", None, None),
     "train2": (2.4, 1.1, r"$(X-\mu)\,/\,\sigma$", None, None), "test2": (2.4, 0, r"$(X-\mu)\,/\,\sigma$", None, None),
     "learn": (3.6, 1.1, "训练", None, None), "exam": (3.6, 0, "预测", None, None)},
    [("train", "stat"), ("train", "train2"), ("stat", "train2"), ("stat", "test2"), ("test", "test2"),
     ("train2", "learn"), ("test2", "exam"), ("learn", "exam")])
plt.show()

# %% [markdown]
# 训练得到的参数拿来预测测试集。从“测试集”到$\mu$、$\sigma$没有箭头，这是全图最要紧的地方。
#
# 还有一种特殊情形：某个特征在训练集里处处相同，$\sigma_j=0$，除以0就出了`nan`。这样的特征不带任何信息，我们约定把它的标准差当作1，于是训练集里它全成了0，不再起作用。有人喜欢给$\sigma$加上一个很小的数，例如$10^{-8}$；训练时没事，可是测试集里这个特征万一变了一点，除以$10^{-8}$就成了天文数字。
#
# ### 练习一：normalize_inputs
#
# 均值用`np.mean`，标准差用`np.std`，它的分母正是$m$。两个都要加`axis=1, keepdims=True`：`axis=1`是沿着一行（一个特征的所有样本）去平均，`keepdims=True`让结果的形状是$(n, 1)$，好与$(n, m)$的$X$逐行相减。标准差为0的，用第01章的`np.where(条件, 甲, 乙)`换成1：条件成立的位置取甲，否则取乙。两个数据集都要得到新的数组，不要就地改动`X_train`和`X_test`。

# %% nbgrader={"grade_id": "normalize_inputs"}
def normalize_inputs(X_train, X_test):
    """用训练集的均值和标准差，把训练集和测试集归一化。

    参数：
    X_train -- 训练样本，形状(n, m_train)，一行是一个特征
    X_test -- 测试样本，形状(n, m_test)

    返回：
    X_train_norm -- 归一化的训练样本，形状(n, m_train)，每行均值0、方差1
    X_test_norm -- 用同样的mu和sigma变换的测试样本，形状(n, m_test)
    mu -- 训练集每个特征的均值，形状(n, 1)
    sigma -- 训练集每个特征的标准差，形状(n, 1)；为0的换成1

    提示：五行就够：mu、sigma、换掉sigma里的0，再各做一次减和除。

    示例：某个特征在训练集里是2、2、6、6，则均值4、标准差2，归一化成−1、−1、1、1；测试集里的8变成2
    """
    ### 开始
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    X_train_norm = (X_train - mu) / sigma
    X_test_norm = (X_test - mu) / sigma
    ### 结束
    return X_train_norm, X_test_norm, mu, sigma


# %% nbgrader={"grade_id": "test-normalize_inputs", "points": 9}
import numpy as np
from dlcourse import checks

with checks.exercise("normalize_inputs"):
    # 两行两列的输入：少了keepdims或弄错axis也能算完，好看形状
    square = normalize_inputs(np.array([[2.0, 6.0], [10.0, 50.0]]), np.array([[8.0, 4.0], [30.0, 70.0]]))
    checks.length(square, 4, "normalize_inputs的返回值")
    for value, name in zip(square[2:], ("mu", "sigma"), strict=True):
        checks.array(value, (2, 1), name, "每个特征（每一行）一个数：求均值和标准差时要有axis=1，也要有keepdims=True。")
    X_train = np.array([[2.0, 2.0, 6.0, 6.0], [10.0, 50.0, 50.0, 10.0]])
    X_test = np.array([[8.0, 4.0, 0.0], [30.0, 70.0, 30.0]])
    result = normalize_inputs(X_train, X_test)
    checks.length(result, 4, "normalize_inputs的返回值")
    train, test, mu, sigma = result
    checks.array(mu, (2, 1), "mu", "沿着axis=1求均值，并加上keepdims=True。")
    checks.close(mu, [[4], [30]], "mu", mistakes={
        "你把测试集的样本也平均进去了，mu只由训练集来算。": [[4], [250 / 7]],
        "你把所有的数放在一起平均了，要每行各算各的：axis=1。": [[17], [17]]})
    checks.array(sigma, (2, 1), "sigma", "沿着axis=1求标准差，并加上keepdims=True。")
    checks.close(sigma, [[2], [20]], "sigma", rtol=1e-6, mistakes={
        "这是方差，还要开平方。": [[4], [400]], "方差的分母是m，不是m − 1。": [[2.309401076758503], [23.09401076758503]],
        "算方差时忘了先减去均值。": [[4.472135954999580], [36.05551275463989]]})
    checks.array(train, (2, 4), "X_train_norm")
    checks.close(train, [[-1, -1, 1, 1], [-1, 1, 1, -1]], "X_train_norm", rtol=1e-6, mistakes={
        "除以的是方差σ²，应当除以标准差σ。": [[-0.5, -0.5, 0.5, 0.5], [-0.05, 0.05, 0.05, -0.05]],
        "忘了减去均值。": [[1, 1, 3, 3], [0.5, 2.5, 2.5, 0.5]], "忘了除以标准差。": [[-2, -2, 2, 2], [-20, 20, 20, -20]]})
    checks.array(test, (2, 3), "X_test_norm")
    checks.close(test, [[2, 0, -2], [0, 2, 0]], "X_test_norm", rtol=1e-6, mistakes={
        "测试集也要用训练集的均值和标准差，不能用它自己的。":
            [[1.224744871391589, 0, -1.224744871391589], [-0.707106781186548, 1.414213562373095, -0.707106781186548]],
        "除以的是方差σ²，应当除以标准差σ。": [[1, 0, -1], [0, 0.1, 0]]})

# %% nbgrader={"grade_id": "hidden-normalize_inputs", "points": 14}
# 隐藏测试：换几种大小（包括特征数等于样本数、测试集只有一个样本）、整数输入、处处相同的特征，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("normalize_inputs"):
    for k, (n, m, k_test) in enumerate([(3, 7, 4), (5, 5, 5), (1, 6, 1), (4, 2, 9), (6, 40, 1)]):
        random = np.random.RandomState(k)
        X_train = random.uniform(0.5, 20, (n, 1)) * random.randn(n, m) + random.uniform(-30, 30, (n, 1))
        X_test = random.uniform(0.5, 20, (n, 1)) * random.randn(n, k_test) + 5
        result = checks.keeps_arguments(normalize_inputs, X_train, X_test, name="normalize_inputs",
                                        hint="写X_train_norm = …，不要写X_train -= …：后者会就地改掉调用者的数组。")
        checks.length(result, 4, "normalize_inputs的返回值")
        train, test, mu, sigma = result
        center = X_train.sum(axis=1).reshape(n, 1) / m
        spread = np.sqrt(((X_train - center) ** 2).sum(axis=1).reshape(n, 1) / m)
        where = f"n={n}、m_train={m}、m_test={k_test}时的"
        checks.array(mu, (n, 1), f"{where}mu")
        checks.close(mu, center, f"{where}mu", "mu只由训练集来算，每行一个。", rtol=1e-6)
        checks.array(sigma, (n, 1), f"{where}sigma")
        checks.close(sigma, spread, f"{where}sigma", rtol=1e-6, mistakes={
            "这是方差，还要开平方。": spread ** 2, "方差的分母是m，不是m − 1。": spread * np.sqrt(m / (m - 1))})
        checks.array(train, (n, m), f"{where}X_train_norm")
        checks.close(train, (X_train - center) / spread, f"{where}X_train_norm", rtol=1e-6, mistakes={
            "除以的是方差σ²，应当除以标准差σ。": (X_train - center) / spread ** 2})
        checks.close(np.mean(train, axis=1), np.zeros(n), f"{where}X_train_norm每行的均值", atol=1e-6)
        checks.close(np.mean(train ** 2, axis=1), np.ones(n), f"{where}X_train_norm每行的方差", rtol=1e-6)
        checks.array(test, (n, k_test), f"{where}X_test_norm")
        checks.close(test, (X_test - center) / spread, f"{where}X_test_norm",
                     "测试集也用训练集的mu和sigma。", rtol=1e-6)
        alone = normalize_inputs(X_train, X_test[:, :1])[1]
        checks.close(alone, test[:, :1], "单独一个测试样本的归一化", "一个测试样本怎样变换，不应当取决于还有哪些测试样本。")
    # 整数输入
    whole = normalize_inputs(np.array([[1, 2, 6], [0, 30, 30]]), np.array([[3], [20]]))
    checks.close(whole[0], [[-0.925820099772551, -0.462910049886276, 1.388730149658827],
                            [-1.414213562373095, 0.707106781186547, 0.707106781186547]], "整数输入的X_train_norm", rtol=1e-6)
    checks.close(whole[1], [[0], [0]], "整数输入的X_test_norm", atol=1e-6)
    # 单位大，数就小：标准差是0.002，不是0
    tiny = normalize_inputs(np.array([[0.002, 0.006, 0.002, 0.006]]), np.array([[0.008]]))
    checks.close(tiny[0], [[-1, 1, -1, 1]], "数都很小的特征的X_train_norm", "σ等于0（或小到1e-12之类）才换成1，0.002不算，照常除以它。", rtol=1e-6)
    # 处处相同的特征
    with np.errstate(divide="ignore", invalid="ignore"):   # 只看值：警告不影响得分
        train, test, mu, sigma = normalize_inputs(np.array([[3.0, 3.0, 3.0, 3.0], [2.0, 2.0, 6.0, 6.0]]),
                                                  np.array([[3.0, 5.0], [4.0, 8.0]]))
    checks.array(train, (2, 4), "有一个特征处处相同时的X_train_norm", "σ为0时会除以0，先把它换成1。")
    checks.close(train, [[0, 0, 0, 0], [-1, -1, 1, 1]], "有一个特征处处相同时的X_train_norm", "σ为0时换成1。", rtol=1e-6)
    checks.close(test, [[0, 2], [0, 2]], "有一个特征处处相同时的X_test_norm",
                 "σ为0时换成1，不要换成一个很小的数，也不要改动别的特征。", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# 拿三个特征的房子试一试：前60套训练，后20套测试。再数一数梯度下降要走多少步，成本才降到只比谷底高1%。学习率都取“再大就要蹦出去”的九成。

# %% tags=["experiment"]
train_houses, test_houses, mu, sigma = normalize_inputs(houses[:, :60], houses[:, 60:])
with np.printoptions(precision=3, suppress=True):
    print("训练集每个特征的均值", train_houses.mean(axis=1), "，标准差", train_houses.std(axis=1))
    print("测试集每个特征的均值", test_houses.mean(axis=1), "，标准差", test_houses.std(axis=1))


def steps_needed(X, y, most=20000):
    """线性神经元的梯度下降：成本降到不超过谷底的1.01倍要几步，走了most步还没到就返回None。"""
    X = np.vstack([X, np.ones(X.shape[1])])            # 末行全是1，对应偏置
    bend, slope = X @ X.T / X.shape[1], X @ y / X.shape[1]
    lowest = np.mean((np.linalg.solve(bend, slope) @ X - y) ** 2)
    rate, theta = 1.8 / np.linalg.eigvalsh(bend)[-1], np.zeros(len(X))
    for step in range(1, most + 1):
        theta = theta - rate * (bend @ theta - slope)
        if np.mean((theta @ X - y) ** 2) < 1.01 * lowest:
            return step
    return None


for name, X in (("归一化之前", houses[:, :60]), ("归一化之后", train_houses)):
    steps = steps_needed(X, rent[0, :60])
    print(f"{name}：{f'{steps}步' if steps else '走了20000步，还没有到'}")

# %% [markdown]
# 训练集的均值和标准差正好是0和1。测试集的不是，而且**不应当是**：它用的是别人的尺子，碰巧接近，只是因为两批房子本来就相像。
#
# 如果两批房子不相像呢？下面的测试集恰好都是旧的大房子。左图用训练集的$\mu$、$\sigma$，它们老老实实地待在右上角；右图让测试集用自己的均值和标准差，于是旧的大房子被挪到了正中间，与普通的房子混在一起，学到的参数对它们全不管用了。更极端一点，实际使用时常常一次只来一个样本，它自己的均值就是它自己，减完什么都不剩。

# %% tags=["experiment"]
old_and_large = (houses[0] > 100) & (houses[2] > 24)
some, others = houses[[0, 2]][:, ~old_and_large], houses[[0, 2]][:, old_and_large]
train_points, right_points, _, _ = normalize_inputs(some, others)
wrong_points = normalize_inputs(others, others)[0]
_, axes = plt.subplots(1, 2, figsize=(8.4, 3.9), sharex=True, sharey=True)
for ax, points, title in zip(axes, (right_points, wrong_points), ("用训练集的尺子", "测试集用自己的尺子（错）"), strict=True):
    ax.scatter(*train_points, s=24, color=figures.COLORS[0], label="训练集")
    ax.scatter(*points, s=36, marker="^", color=figures.COLORS[5], label="测试集")
    ax.set(xlabel="面积（归一化，无单位）", title=title)
axes[0].set_ylabel("房龄（归一化，无单位）")
axes[0].set_ylim(-2.7, 2.7)
axes[0].legend(loc="lower left", ncol=2, fontsize=10)
plt.show()

# %% [markdown]
# 再看“归一化成正态分布”那句话。等公共汽车的时间常常是左边高、右边拖着长尾巴的分布。把1000个等车时间归一化，均值成了0，标准差成了1，长尾巴还是长尾巴，只有横轴的刻度换了：

# %% tags=["experiment"]
waiting = np.random.RandomState(0).exponential(8, (1, 1000))
waiting_norm = normalize_inputs(waiting, waiting[:, :1])[0]
_, axes = plt.subplots(1, 2, figsize=(8.0, 3.4), sharey=True)
for ax, values, label, color in zip(axes, (waiting[0], waiting_norm[0]), ("等车时间（分钟）", "归一化的等车时间（无单位）"),
                                    figures.COLORS, strict=False):
    ax.hist(values, bins=40, color=color, label=f"均值{abs(values.mean()):.2f}\n标准差{values.std():.2f}")
    ax.set_xlabel(label)
    ax.legend(loc="upper right", handlelength=0)
axes[0].set_ylabel("次数")
plt.show()

# %% [markdown]
# 最后一个暗坑，写程序时才会遇到。处处相同的特征，标准差**应当**是0，可是在浮点数里，三个0.1相加得到的是0.30000000000000004，再除以3，就不是0.1了：

# %% tags=["experiment"]
same = np.full((1, 3), 0.1)
print(f"均值与0.1相差{same.mean() - 0.1:.1e}，标准差是{same.std():.1e}，不是0")
print("归一化以后：", normalize_inputs(same, same[:, :1])[0])

# %% [markdown]
# 只差最后一位小数，标准差就不是0了，除完以后凭空冒出一排$-1$。所以真实的工程里，常常把“标准差为0”放宽成“标准差小于$10^{-12}$之类的阈值”。
#
# 什么时候要归一化？特征的大小差得多，一定要做；本来就差不多，做了也没有坏处。猫图的像素都在0到255之间，单位相同，除以255就够用，那是归一化的一个简便的亲戚。
#
# ## 二、梯度消失与梯度爆炸
#
# 输入摆正了，只管到第一层门口。数据往里走，每过一层就乘一次权重，走50层就乘50次。连乘这件事非常厉害：
#
# $$0.9^{50} \approx 0.005,\qquad 1.1^{50} \approx 117$$
#
# 每层只差一成，50层以后一个几乎没了，一个大了上百倍。要是每层差得更多，或者层数更多，例如$0.9^{10000}$，就连float64也装不下，直接成了0。
#
# 画一个最简单的网络：每层只有一个神经元，没有偏置，也没有激活函数，权重都是$w=0.5$，于是$a^{[l]}=w\,a^{[l-1]}$。蓝字是前向传播的值，一层比一层小。反向传播呢？由链式法则，$\frac{\partial\mathcal{L}}{\partial a^{[l-1]}}=w\frac{\partial\mathcal{L}}{\partial a^{[l]}}$，乘的是同一个$w$，只是从右往左乘。设最右边的梯度是1，红字就是一路往回传的梯度：

# %% tags=["experiment"]
half = {f"a{l}": (1.1 * l, 0, f"$a^{{[{l}]}}$", 0.5 ** l, 0.5 ** (4 - l)) for l in range(5)}
figures.computation_graph(half, [(f"a{l}", f"a{l + 1}") for l in range(4)])
plt.show()

# %% tags=["experiment"]
plt.figure(figsize=(7.2, 3.6))
layers = np.arange(51)
for factor, style in ((0.5, ":"), (0.9, "--"), (1.0, "-"), (1.1, "--"), (1.5, ":")):
    plt.semilogy(layers, factor ** layers, style, label=f"每层乘{factor}，最后{factor ** 50:.3g}")
plt.xlabel("层数")
plt.ylabel("信号是原来的多少倍")
plt.legend(fontsize=10, loc="center left", bbox_to_anchor=(1.0, 0.5))
plt.show()
print(f"一万层：0.9^10000 = {0.9 ** 10000}，0.999^10000 = {0.999 ** 10000:.1e}，1.001^10000 = {1.001 ** 10000:.1e}")

# %% [markdown]
# 梯度一层一层缩小，传到前面几层时已经小得不起作用，叫**梯度消失**（vanishing gradient）：前面的层几乎学不动。一层一层放大，叫**梯度爆炸**（exploding gradient）：一步就把参数甩到天边，成本变成无穷大或`nan`。
#
# 激活函数的斜率也参加连乘。sigmoid的斜率最大只有0.25，50层乘下来至多是$0.25^{50}\approx10^{-30}$，这是它不适合放在隐藏层的一个原因。有的笔记说，换成ReLU就解决了梯度消失。这话说过头了：ReLU在正的那一半斜率是1，不再帮着缩小，是**缓解**；权重的连乘还在，权重选得不好，照样消失，马上就能看到。
#
# ### 给每一层做体检
#
# 真正的网络每层有许多神经元，权重是随机的，没法用一个数的连乘说清楚。那就量：让数据从头走到尾，每过一层，记下这一层输出的三样东西。
#
# - **均值**，输出大致在什么位置；
# - **标准差**，输出有多大的起伏。它接近0，说明不管来的是什么样本，这一层说的话都差不多，信息丢了；它大得离谱，就是爆炸；
# - **零的比例**，有多少个输出恰好是0。用ReLU时约一半是正常的；到了1，就是整层都不出声了。
#
# 激活函数用下面这个给好的`activate`，第二个参数是激活函数的名字，`"linear"`就是不加激活函数。

# %% nbgrader={"grade_id": "given-activate"}
def activate(Z, activation):
    """对Z的每个元素用激活函数，activation是"relu"、"tanh"或"linear"；返回的数组形状与Z相同。"""
    if activation == "relu":
        return np.maximum(0, Z)
    if activation == "tanh":
        return np.tanh(Z)
    return Z


# %% [markdown]
# ### 练习二：activation_statistics
#
# `parameters`与上一章一样，是键为`W1`、`b1`、`W2`、`b2`……的字典，共$L$层。约定$A^{[0]}=X$，从$l=1$走到$L$，每层做的事都一样：
#
# $$Z^{[l]} = W^{[l]}A^{[l-1]} + b^{[l]},\qquad A^{[l]} = g\left(Z^{[l]}\right)$$
#
# 每一层都用同一个激活函数$g$。$W^{[l]}$的形状是$(n_l, n_{l-1})$，$A^{[l]}$的形状是$(n_l, m)$，矩阵乘法用`np.dot`或`@`。算出$A^{[l]}$以后，把三个数分别用`append`添进`statistics`里的三个列表：键`mean`添所有元素的均值`np.mean`，键`std`添所有元素的标准差`np.std`，键`zero`添零的比例。比较`A == 0`得到一个布尔数组，`np.mean`把`True`当1、`False`当0，平均起来就是比例。
#
# 量的是激活**之后**的$A^{[l]}$，不是$Z^{[l]}$；输入$X$不算一层，不记。第$l$层的权重用`parameters["W" + str(l)]`取出来。循环要自己写，`range(1, L + 1)`正好从1走到$L$。

# %% nbgrader={"grade_id": "activation_statistics"}
def activation_statistics(X, parameters, activation):
    """让X走过整个网络，量出每一层输出的均值、标准差和零的比例。

    参数：
    X -- 输入，形状(n_0, m)
    parameters -- 字典，W1、b1……WL、bL；Wl的形状是(n_l, n_{l-1})，bl的形状是(n_l, 1)
    activation -- 每一层的激活函数："relu"、"tanh"或"linear"

    返回：
    statistics -- 字典，三个键mean、std、zero各是一个列表，长度为L，第l − 1个是第l层的

    提示：用一个变量A，开始时等于X，每过一层就换成这一层的输出。激活函数用activate(Z, activation)。
    """
    statistics = {"mean": [], "std": [], "zero": []}
    L = len(parameters) // 2
    ### 开始
    A = X
    for l in range(1, L + 1):
        Z = np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)]
        A = activate(Z, activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    ### 结束
    return statistics


# %% [markdown]
# 测试里的小网络可以手算：第一层的$Z^{[1]}$是$\begin{bmatrix}1&3&2&1\\-2&-1&3&-8\end{bmatrix}$，ReLU把负数变成0，八个数里有三个0；第二层的$A^{[2]}$是$\begin{bmatrix}0&1&2&0\end{bmatrix}$。

# %% nbgrader={"grade_id": "test-activation_statistics", "points": 10}
import numpy as np
from dlcourse import checks

with checks.exercise("activation_statistics"):
    X = np.array([[1.0, 2.0, 0.0, 3.0], [-1.0, 0.0, 1.0, -3.0]])
    parameters = {"W1": np.array([[1.0, 1.0], [-1.0, 2.0]]), "b1": np.array([[1.0], [1.0]]),
                  "W2": np.array([[2.0, 1.0]]), "b2": np.array([[-5.0]])}
    statistics = activation_statistics(X, parameters, "relu")
    checks.keys(statistics, ["mean", "std", "zero"], "statistics")
    for key in ("mean", "std", "zero"):
        checks.equal(len(statistics[key]), 2, f'statistics["{key}"]的长度', "这个网络有两层，每层记一个数；输入X不记。")
    checks.close(statistics["mean"], [1.25, 0.75], "mean", mistakes={
        "忘了加b？": [0.625, 2.0], "量的是Z，要量激活以后的A。": [-0.125, -0.75],
        "第二层的输入应当是第一层的输出A，不是X。": [1.25, 0.0]})
    checks.close(statistics["std"], [1.1989578808281798, 0.82915619758885], "std", rtol=1e-6, mistakes={
        "这是方差，标准差要开平方。": [1.4375, 0.6875], "量的是Z，要量激活以后的A。": [3.4073267526, 2.2776083948]})
    checks.close(statistics["zero"], [0.375, 0.5], "zero", mistakes={
        "这是零的个数，要的是比例。": [3, 2], "这是不为零的比例。": [0.625, 0.5], "量的是Z，要量激活以后的A。": [0, 0]})

# %% nbgrader={"grade_id": "hidden-activation_statistics", "points": 14}
# 隐藏测试：三种激活函数，一层到二十层，每层宽度不同，样本数为1，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def walk_through(X, parameters, g):
    """另写一遍：返回每一层的A。"""
    outputs = []
    for k in range(1, len(parameters) // 2 + 1):
        X = g(parameters[f"W{k}"] @ X + parameters[f"b{k}"])
        outputs.append(X)
    return outputs


with checks.exercise("activation_statistics"):
    functions = {"relu": lambda z: z * (z > 0), "tanh": np.tanh, "linear": lambda z: z}
    cases = [([3, 5, 2], 6, "relu"), ([4, 1], 5, "tanh"), ([2, 6, 3, 4, 1], 7, "linear"), ([5, 4, 3], 1, "relu"),
             ([6] * 21, 8, "tanh"), ([3, 8, 8, 8], 4, "relu"), ([2, 3, 3], 1, "linear")]
    for case, (sizes, m, name) in enumerate(cases):
        random = np.random.RandomState(case)
        parameters = {}
        for k in range(1, len(sizes)):
            parameters[f"W{k}"], parameters[f"b{k}"] = random.randn(sizes[k], sizes[k - 1]), random.randn(sizes[k], 1)
        X = random.randn(sizes[0], m)
        statistics = checks.keeps_arguments(activation_statistics, X, parameters, name, name="activation_statistics",
                                            hint="不要在函数里修改X或parameters。")
        where = f"各层宽度{sizes}、m={m}、激活函数{name}时的"
        checks.keys(statistics, ["mean", "std", "zero"], "statistics")
        outputs = walk_through(X, parameters, functions[name])
        hints = {"mean": "检查每层有没有加b、激活函数有没有用参数activation、下一层的输入是不是这一层的A。",
                 "std": "是标准差，不是方差；每一层所有的元素放在一起算。", "zero": "是比例，不是个数；只有恰好等于0的才算，负数不算。"}
        for key, measure in (("mean", np.mean), ("std", np.std), ("zero", lambda a: np.mean(a == 0))):
            checks.equal(len(statistics[key]), len(sizes) - 1, f"{where}{key}的长度", "每一层记一个数，从第1层到最后一层。")
            wrong = {"不管activation是什么，你都用了ReLU。": [np.mean(a) for a in walk_through(X, parameters, functions["relu"])],
                     "量的是Z，要量激活以后的A。": [np.mean(parameters[f"W{k + 1}"] @ a + parameters[f"b{k + 1}"])
                                                  for k, a in enumerate([X, *outputs[:-1]])]}
            checks.close(statistics[key], [measure(a) for a in outputs], f"{where}{key}", hints[key], rtol=1e-6,
                         mistakes=wrong if key == "mean" else {})
    silent = {"W1": np.zeros((3, 2)), "b1": np.zeros((3, 1)), "W2": np.zeros((1, 3)), "b2": np.ones((1, 1))}
    statistics = activation_statistics(np.ones((2, 5)), silent, "tanh")
    checks.close(statistics["zero"], [1, 0], "权重全是零时的zero")
    checks.close(statistics["mean"], [0, np.tanh(1)], "权重全是零时的mean")
    faint = {"W1": np.full((2, 2), 1e-9), "b1": np.zeros((2, 1)), "W2": np.full((1, 2), 1e-9), "b2": np.zeros((1, 1))}
    statistics = activation_statistics(np.array([[1.0, 2.0, -3.0], [2.0, 1.0, -4.0]]), faint, "linear")
    checks.close(statistics["zero"], [0, 0], "权重很小时的zero", "很小的数不是零，只数恰好等于0的。")
### 隐藏测试结束

# %% [markdown]
# 造一个50层的网络，每层100个神经元，输入是200个标准正态的样本，激活函数用ReLU。权重取最自然的两种：标准正态随机数`randn`乘以0.01，和`randn`不乘。量一量。

# %% tags=["experiment"]
random = np.random.RandomState(1)
X_deep = random.randn(100, 200)
draws = [random.randn(100, 100) for _ in range(50)]
for scale, style, color in ((1.0, "--", figures.COLORS[5]), (0.01, "-", figures.COLORS[0])):
    deep = {f"W{l + 1}": scale * draw for l, draw in enumerate(draws)} | {f"b{l + 1}": np.zeros((100, 1)) for l in range(50)}
    sizes = activation_statistics(X_deep, deep, "relu")["std"]
    plt.semilogy(range(1, 51), sizes, style, color=color, label=f"权重是randn × {scale:g}")
    print(f"权重是randn × {scale:g}：第1层的标准差{sizes[0]:.2e}，第2层{sizes[1]:.2e}，第50层{sizes[-1]:.2e}")
plt.xlabel("层")
plt.ylabel("输出的标准差")
plt.legend()
plt.show()

# %% [markdown]
# 两条直线，一条往天上去，一条往地下去，纵轴跨了一百个数量级。乘0.01的，第50层的输出只有$10^{-58}$上下；换成显卡上常用的float32，最小只能表示到约$10^{-45}$，半路上就全成了0。在对数轴上是直线，说明每一层都乘以差不多同一个数。这个数是多少？
#
# ### 一层把信号放大多少
#
# 看第$l$层的一个神经元。它有$n$个输入（$n=n_{l-1}$），$z = w_1a_1 + w_2a_2 + \cdots + w_na_n$，偏置从0开始，先不管。权重是随机的，互相独立，均值0，方差记作$v$。
#
# 每一项$w_ja_j$的均值是0。权重与输入互相独立，所以平方的均值是两个平方的均值之积：$E\left[(w_ja_j)^2\right] = E[w_j^2]\,E[a_j^2] = v\,E[a^2]$。再看$z^2$的均值：展开以后，交叉的项$w_ja_jw_ka_k$里有两个独立的、均值为0的权重，平均下来是0，只剩下$n$个平方项：
#
# $$E\left[z^2\right] = \sum_{j=1}^{n} E\left[(w_ja_j)^2\right] = n\,v\,E\left[a^2\right]$$
#
# 这就是全部的秘密：**输入有多少个，信号的平方就要翻多少倍**，再乘上权重的方差。$n$个这样的数相加，大小按$\sqrt{n}$增长。量一量看，权重是`randn`（$v=1$），输入的平方平均是1，$z$的标准差应当是$\sqrt{n}$：

# %% tags=["experiment"]
counts = np.array([1, 3, 10, 30, 100, 300, 1000])
random = np.random.RandomState(2)
spread = [np.std(np.sum(random.randn(2000, n) * random.randn(2000, n), axis=1)) for n in counts]
plt.loglog(counts, spread, "o", label="权重是randn，量出来的")
plt.loglog(counts, np.sqrt(counts), "-", color="0.6", zorder=1, label=r"$\sqrt{n}$")
plt.loglog(counts, spread / np.sqrt(counts), "s", color=figures.COLORS[2], label=r"权重再除以 $\sqrt{n}$")
plt.xlabel("输入的个数 $n$")
plt.ylabel("$z$ 的标准差")
plt.legend()
plt.show()

# %% [markdown]
# 那么激活函数呢？权重正负对称，所以$z$的分布也左右对称，正负各半。ReLU把负的一半变成0，正的一半原样留下，所以平方的均值正好剩一半：$E[a^2]=\frac{1}{2}E[z^2]$。连起来，从一层的输出到下一层的输出：
#
# $$E\left[(a^{[l]})^2\right] = \frac{n_{l-1}\,v}{2}\;E\left[(a^{[l-1]})^2\right]$$
#
# 拿上面的图核对。$n=100$，权重是`randn`乘以0.01时$v=10^{-4}$，平方每层乘$\frac{100\times10^{-4}}{2}=0.005$，大小每层乘$\sqrt{0.005}\approx0.07$，50层就是$0.07^{50}\approx10^{-58}$，与图上一样。权重是`randn`时，每层乘$\sqrt{50}\approx7.07$，50层是$10^{42}$。
#
# 要让信号既不消失也不爆炸，就让这个倍数等于1。怎么选$v$，你大概已经看出来了。不过先从最简单的初始化开始，一种一种来。
#
# ## 三、四种初始化
#
# 先把场地备好：圆环数据集，里圈一类，外圈一类，300个训练样本，100个测试样本。

# %% tags=["experiment"]
train_X, train_Y, test_X, test_Y = load_circles()
print("train_X的形状", train_X.shape, "，test_X的形状", test_X.shape)
plt.figure(figsize=(4.4, 4.0))
for label in (0, 1):
    plt.scatter(*train_X[:, train_Y[0] == label], s=14, color=figures.COLORS[label], label=f"类别{label}")
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.axis("equal")
plt.legend(loc="center")
plt.show()

# %% [markdown]
# 网络就是上一章的：隐藏层用ReLU，输出层用sigmoid，成本是交叉熵，用梯度下降训练。这些你已经写过，这里直接给出一份短的。它接受任意层数的`parameters`，所以不同的初始化可以用同一个`train`。
#
# 有一处与上一章不同：成本不是从$a$算的，而是从$z$算的。一个样本的交叉熵等于$\log(1+e^{z})-yz$（第02章的思考题推过），用`np.logaddexp(0, z)`算$\log(1+e^z)$，$z$再大也不会出现$\log0$。后面会看到为什么要这样小心。

# %% nbgrader={"grade_id": "given-train"}
def forward(X, parameters):
    """前向传播，隐藏层用ReLU；返回字典Z和A，Z[L]是输出层的z（还没有过sigmoid），A[0]是X。"""
    Z, A = {}, {0: X}
    for l in range(1, len(parameters) // 2 + 1):
        Z[l] = parameters[f"W{l}"] @ A[l - 1] + parameters[f"b{l}"]
        A[l] = np.maximum(0, Z[l])
    return Z, A


def train(X, Y, parameters, learning_rate=0.01, num_iterations=15000, print_cost=False):
    """用梯度下降训练，返回训练后的parameters，和第0、100、200……次迭代的成本。"""
    parameters, costs = dict(parameters), []
    L, m = len(parameters) // 2, X.shape[1]
    for i in figures.progress(num_iterations, show=print_cost):
        Z, A = forward(X, parameters)
        if i % 100 == 0:
            costs.append(np.mean(np.logaddexp(0, Z[L]) - Y * Z[L]))
        e = np.exp(-np.abs(Z[L]))
        dZ = np.where(Z[L] >= 0, 1, e) / (1 + e) - Y          # sigmoid(Z) − Y，第01章的稳定写法
        for l in range(L, 0, -1):
            slopes = {f"W{l}": dZ @ A[l - 1].T / m, f"b{l}": np.sum(dZ, axis=1, keepdims=True) / m}
            if l > 1:
                dZ = parameters[f"W{l}"].T @ dZ * (Z[l - 1] > 0)
            for name, slope in slopes.items():
                parameters[name] = parameters[name] - learning_rate * slope
    return parameters, costs


def predict(parameters, X):
    """预测，返回形状(1, m)的布尔数组：z > 0，也就是概率大于0.5。"""
    Z, _ = forward(X, parameters)
    return Z[len(Z)] > 0


# %% [markdown]
# ### 全零：谁也不动
#
# Logistic回归从零出发很好，那么深层网络也从零出发，行不行？有的笔记把话说成“Logistic回归的权重不能从零开始”，第02章说过，这是张冠李戴：不能从零开始的是有**隐藏层**的网络。
#
# 推一遍就知道为什么。权重和偏置都是0，隐藏层的$Z$全是0，ReLU以后$A$也全是0，一直到最后一个$z=0$，概率是0.5。往回传：
#
# $$\mathrm{d}W^{[L]} = \frac{1}{m}\mathrm{d}Z^{[L]}\left(A^{[L-1]}\right)^\top = 0\quad(\text{因为}A^{[L-1]}=0),\qquad \mathrm{d}A^{[L-1]} = \left(W^{[L]}\right)^\top\mathrm{d}Z^{[L]} = 0\quad(\text{因为}W^{[L]}=0)$$
#
# 前一个式子说最后一层的权重不动，后一个式子说梯度到此为止，前面的层全都收不到。能动的只有最后那个偏置，而两类样本正好一样多，它的梯度也是0。于是全网络纹丝不动，不管训练多久。换成tanh也一样，因为$\tanh0=0$。
#
# 我们还是把它写出来，好亲眼看看，顺便练熟`parameters`的形状：$W^{[l]}$是$(n_l, n_{l-1})$，$b^{[l]}$是$(n_l, 1)$。`layers_dims`是列表，`layers_dims[0]`是输入的特征数$n_0$，`layers_dims[l]`是第$l$层的神经元数$n_l$。例如$[2, 10, 5, 1]$有三层，$W^{[1]}$是$(10, 2)$，$W^{[2]}$是$(5, 10)$，$W^{[3]}$是$(1, 5)$。
#
# ### 练习三：initialize_parameters_zeros
#
# 循环已经写好，每一轮把两个全零数组放进字典，键是`"W" + str(l)`和`"b" + str(l)`。`np.zeros`的形状要写成一对，别忘了里面那层括号。

# %% nbgrader={"grade_id": "initialize_parameters_zeros"}
def initialize_parameters_zeros(layers_dims):
    """造出全为零的参数。

    参数：
    layers_dims -- 列表，[n_0, n_1, …, n_L]，输入的特征数和每层的神经元数

    返回：
    parameters -- 字典，Wl全为零，形状(n_l, n_{l-1})；bl全为零，形状(n_l, 1)

    提示：第l层的权重，行数是这一层的神经元数，列数是上一层的。
    """
    parameters = {}
    for l in range(1, len(layers_dims)):
        ### 开始
        parameters["W" + str(l)] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
        ### 结束
    return parameters


# %% nbgrader={"grade_id": "test-initialize_parameters_zeros", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_zeros"):
    parameters = initialize_parameters_zeros([3, 2, 1])
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    for name, shape in (("W1", (2, 3)), ("b1", (2, 1)), ("W2", (1, 2)), ("b2", (1, 1))):
        checks.array(parameters[name], shape, name, "Wl是(n_l, n_{l-1})，bl是(n_l, 1)，都是两维。")
        checks.close(parameters[name], np.zeros(shape), name, "全部是零。")

# %% nbgrader={"grade_id": "hidden-initialize_parameters_zeros", "points": 5}
# 隐藏测试：换别的层数和宽度，从一层到六层
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_zeros"):
    for sizes in ([2, 10, 5, 1], [4, 1], [7, 3, 3, 8, 2, 2, 1], [1, 6, 4]):
        parameters = checks.keeps_arguments(initialize_parameters_zeros, sizes, name="initialize_parameters_zeros",
                                            hint="不要在函数里修改layers_dims。")
        names = [kind + str(k) for k in range(1, len(sizes)) for kind in "Wb"]
        checks.keys(parameters, names, f"layers_dims={sizes}时的parameters", "每一层都要有W和b，不能只写前几层。")
        checks.equal(len(parameters), len(names), f"layers_dims={sizes}时参数的个数", "输入不是一层，没有W0和b0。")
        for k in range(1, len(sizes)):
            checks.array(parameters[f"W{k}"], (sizes[k], sizes[k - 1]), f"layers_dims={sizes}时的W{k}")
            checks.close(parameters[f"W{k}"], np.zeros((sizes[k], sizes[k - 1])), f"W{k}")
            checks.array(parameters[f"b{k}"], (sizes[k], 1), f"layers_dims={sizes}时的b{k}")
            checks.close(parameters[f"b{k}"], np.zeros((sizes[k], 1)), f"b{k}")
### 隐藏测试结束

# %% [markdown]
# 用全零的参数训练1000次。再试一种看似聪明的变通：不用零，所有的权重都用同一个数0.5，这样梯度总该不是0了吧？

# %% tags=["experiment"]
zeros = initialize_parameters_zeros([2, 10, 5, 1])
after, costs = train(train_X, train_Y, zeros, 0.1, 1000)
print(f"全零：成本从{costs[0]:.6f}到{costs[-1]:.6f}，参数里最大的数是{max(np.abs(p).max() for p in after.values())}")

same = {name: p + 0.5 if name[0] == "W" else p for name, p in zeros.items()}
after, costs = train(train_X, train_Y, same, 0.1, 1000)
print(f"全是0.5：成本从{costs[0]:.6f}到{costs[-1]:.6f}，W1的10行是")
with np.printoptions(precision=4):
    print(after["W1"])

# %% [markdown]
# 全零的网络，一个参数都没有动过。全是0.5的，参数动了，可是`W1`的10行一模一样：同一层的神经元输入相同、权重相同，输出就相同，收到的梯度也相同，永远同进同退。10个神经元干的是一个神经元的活。这叫**对称**，要让它们各学各的，就得在出发时让它们彼此不同。打破对称最省事的办法，是用随机数。
#
# 偏置可以从零开始：只要权重各不相同，对称就已经打破了。
#
# ### 随机但太大
#
# 随机数要多大？先试一个大的：标准正态随机数乘以10。随机数生成器已经替你造好，是`random = np.random.RandomState(seed)`；`random.randn(行数, 列数)`抽出一个矩阵的标准正态随机数。种子`seed`相同，抽出的数就相同，别人才能重现你的结果；不给种子（`None`），每次都不一样。
#
# 抽的次序是先$W^{[1]}$，再$W^{[2]}$，一层一次，每次直接抽出$(n_l, n_{l-1})$的矩阵；偏置是零，不抽。次序变了，同一个种子得到的数也就变了。
#
# ### 练习四：initialize_parameters_random
#
# $$W^{[l]} = 10\times\text{标准正态随机数},\qquad b^{[l]} = 0$$

# %% nbgrader={"grade_id": "initialize_parameters_random"}
def initialize_parameters_random(layers_dims, seed=None):
    """造出很大的随机权重（标准正态的10倍）和零偏置。

    参数：
    layers_dims -- 列表，[n_0, n_1, …, n_L]
    seed -- 随机数的种子

    返回：
    parameters -- 字典，Wl是标准正态随机数的10倍，形状(n_l, n_{l-1})；bl全为零，形状(n_l, 1)

    提示：用循环前面造好的random来抽，不要用np.random.randn，否则种子不起作用。
    """
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        ### 开始
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
        ### 结束
    return parameters


# %% nbgrader={"grade_id": "test-initialize_parameters_random", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_random"):
    parameters = initialize_parameters_random([2, 3, 1], seed=1)
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    for name, shape in (("W1", (3, 2)), ("b1", (3, 1)), ("W2", (1, 3)), ("b2", (1, 1))):
        checks.array(parameters[name], shape, name)
    first = np.array([[1.6243453636632417, -0.6117564136500754], [-0.5281717522634557, -1.0729686221561705],
                      [0.8654076293246785, -2.3015386968802827]])   # 种子1的前六个标准正态随机数
    checks.close(parameters["W1"], 10 * first, "种子为1时的W1", "用循环前面造好的random来抽。", rtol=1e-6, mistakes={
        "用了均匀分布的rand？要用标准正态的randn。": 10 * np.random.RandomState(1).rand(3, 2),
        "忘了乘10。": first, "乘的是0.01，要乘10。": 0.01 * first,
        "应当直接抽出(n_l, n_{l-1})的矩阵，不要抽反了再转置。": 10 * first.reshape(2, 3).T})
    checks.close(parameters["W2"], [[17.4481176421648, -7.612069008951028, 3.190390960570985]], "种子为1时的W2",
                 "先抽W1，再抽W2；偏置不要抽随机数，每层也不要重新播种。", rtol=1e-6)
    checks.close(parameters["b1"], np.zeros((3, 1)), "b1", "偏置全为零。")
    checks.close(parameters["b2"], [[0]], "b2", "偏置全为零。")

# %% nbgrader={"grade_id": "hidden-initialize_parameters_random", "points": 7}
# 隐藏测试：换别的层数、宽度和种子；种子相同结果相同，种子不同或不给种子结果不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def standard_draws(sizes, seed):
    """按W1、W2……的次序抽标准正态随机数。"""
    generator = np.random.RandomState(seed)
    return [generator.randn(rows, columns) for columns, rows in zip(sizes, sizes[1:])]


with checks.exercise("initialize_parameters_random"):
    for sizes, seed in (([2, 10, 5, 1], 3), ([5, 1], 0), ([4, 4, 4], 7), ([3, 8, 2, 6, 1], 11)):
        parameters = checks.keeps_arguments(initialize_parameters_random, sizes, seed, name="initialize_parameters_random")
        names = [kind + str(k) for k in range(1, len(sizes)) for kind in "Wb"]
        checks.keys(parameters, names, f"layers_dims={sizes}时的parameters")
        checks.equal(len(parameters), len(names), f"layers_dims={sizes}时参数的个数", "输入不是一层，没有W0和b0。")
        for k, draw in enumerate(standard_draws(sizes, seed), 1):
            checks.array(parameters[f"W{k}"], draw.shape, f"layers_dims={sizes}时的W{k}")
            checks.close(parameters[f"W{k}"], 10 * draw, f"layers_dims={sizes}、seed={seed}时的W{k}",
                         "用种子seed造好的random，按W1、W2……的次序抽，再乘10。", rtol=1e-6, mistakes={
                             "忘了乘10。": draw, "乘的是0.01，要乘10。": 0.01 * draw})
            checks.array(parameters[f"b{k}"], (sizes[k], 1), f"layers_dims={sizes}时的b{k}")
            checks.close(parameters[f"b{k}"], np.zeros((sizes[k], 1)), f"b{k}", "偏置全为零。")
    one, two = initialize_parameters_random([3, 4, 1]), initialize_parameters_random([3, 4, 1])
    checks.equal(bool(np.any(np.abs(one["W1"] - two["W1"]) > 1e-9)), True, "“不给种子时，两次抽出的W1不同”",
                 "种子要用参数seed，不能写死。")
### 隐藏测试结束

# %% [markdown]
# 只看第0次迭代的成本，用课本上的写法从$a$来算，再用`train`里从$z$算的写法：

# %% tags=["experiment"]
large = initialize_parameters_random([2, 10, 5, 1], seed=3)
Z, _ = forward(train_X, large)
z = Z[3]
with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
    a = 1 / (1 + np.exp(-z))
    textbook = -np.mean(train_Y * np.log(a) + (1 - train_Y) * np.log(1 - a))
print(f"z从{z.min():.0f}到{z.max():.0f}；300个概率里，恰好等于1的有{np.sum(a == 1)}个")
print(f"从a算的成本：{textbook}，从z算的成本：{np.mean(np.logaddexp(0, z) - train_Y * z):.1f}")

# %% [markdown]
# 三层，每层放大十几二十倍，$z$就成百上千了。第02章说过，$z\ge36.8$时sigmoid恰好等于1，于是$\log(1-a)=\log0$是负无穷，$0\times\log0$是`nan`，平均数也就毁了。从$z$算的成本还是有限的数，可也大得吓人：“拿不准”的成本不过是$\log2\approx0.693$，它是这个数的两千多倍。出发点选在了悬崖上，网络要花很久，才能把这些信心十足的错误一个一个改过来。
#
# ### He：刚刚好
#
# 太小会消失，太大会爆炸，全零谁也不动。现在把前面的推导用上。ReLU网络里，信号的平方每过一层乘以$\frac{n_{l-1}v}{2}$，让它等于1：
#
# $$\frac{n_{l-1}\,v}{2} = 1\quad\Longrightarrow\quad v = \frac{2}{n_{l-1}}$$
#
# $v$是**方差**。标准正态随机数的方差是1，乘以一个数$c$，方差变成$c^2$，所以要乘的是$v$的**平方根**：
#
# $$W^{[l]} = \text{标准正态随机数}\times\sqrt{\frac{2}{n_{l-1}}}$$
#
# 这叫**He初始化**，由何恺明等人在2015年提出，专门配ReLU。记两个要点就不会错：分子是2，因为ReLU扔掉了一半；分母是$n_{l-1}$，也就是$W^{[l]}$的**列数**，这个神经元有多少个输入。有的笔记在这里印成了$\sqrt{a/n^{[l-1]}}$，分子的$a$应当是2。忘了开平方是另一个常见的错：$n=100$时，本该乘0.141，却乘了0.02，50层又消失了。
#
# ### 练习五：initialize_parameters_he
#
# 抽随机数的次序和形状与练习四相同，只是不乘10，改乘$\sqrt{2/n_{l-1}}$。开平方用`np.sqrt`。

# %% nbgrader={"grade_id": "initialize_parameters_he"}
def initialize_parameters_he(layers_dims, seed=None):
    """He初始化：权重的方差是2 / n_{l-1}，偏置为零。

    参数：
    layers_dims -- 列表，[n_0, n_1, …, n_L]
    seed -- 随机数的种子

    返回：
    parameters -- 字典，Wl的形状(n_l, n_{l-1})；bl全为零，形状(n_l, 1)

    提示：n_{l-1}是layers_dims里的第l − 1个；别忘了开平方。
    """
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        ### 开始
        scale = np.sqrt(2 / layers_dims[l - 1])
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * scale
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
        ### 结束
    return parameters


# %% [markdown]
# 可见测试让输入有8个特征、第一层有18个神经元、第二层有5个。于是$W^{[1]}$该乘的数很好算，$\sqrt{2/8}=0.5$；$W^{[2]}$的，你自己算一下。

# %% nbgrader={"grade_id": "test-initialize_parameters_he", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_he"):
    parameters = initialize_parameters_he([8, 18, 5], seed=1)
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    for name, shape in (("W1", (18, 8)), ("b1", (18, 1)), ("W2", (5, 18)), ("b2", (5, 1))):
        checks.array(parameters[name], shape, name)
    generator = np.random.RandomState(1)
    first, second = generator.randn(18, 8), generator.randn(5, 18)
    checks.close(parameters["W1"] / first, np.full((18, 8), 0.5), "W1除以标准正态随机数", rtol=1e-6, mistakes={
        "忘了开平方：2 / n是方差，要乘的是它的平方根。": np.full((18, 8), 0.25),
        "分母应当是上一层的n_{l-1}（W的列数），不是这一层的。": np.full((18, 8), 1 / 3),
        "分子应当是2：ReLU扔掉了一半。": np.full((18, 8), 0.35355339059327),
        "整个2 / n一起开平方，不是只把2开平方。": np.full((18, 8), 0.17677669529664),
        "要乘那个平方根，不是除。": np.full((18, 8), 2.0), "没有乘上那个平方根。": np.full((18, 8), 1.0),
        "还留着练习四的10？": np.full((18, 8), 10.0)})
    checks.close(parameters["W2"] / second, np.full((5, 18), 1 / 3), "W2除以标准正态随机数", "先抽W1，再抽W2；偏置不抽。",
                 rtol=1e-6, mistakes={
                     "每一层要用它自己的n_{l-1}，你用的总是输入的特征数。": np.full((5, 18), 0.5),
                     "分母应当是上一层的n_{l-1}（W的列数），不是这一层的。": np.full((5, 18), 0.63245553203368)})
    checks.close(parameters["b1"], np.zeros((18, 1)), "b1", "偏置全为零。")
    checks.close(parameters["b2"], np.zeros((5, 1)), "b2", "偏置全为零。")

# %% nbgrader={"grade_id": "hidden-initialize_parameters_he", "points": 9}
# 隐藏测试：换别的层数、宽度和种子；不给种子时每次不同；走过三十层ReLU，信号的大小不变
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_he"):
    for sizes, seed in (([2, 10, 5, 1], 3), ([6, 1], 0), ([3, 3, 3], 5), ([7, 20, 4, 12, 1], 9), ([50, 3], 2)):
        parameters = checks.keeps_arguments(initialize_parameters_he, sizes, seed, name="initialize_parameters_he")
        names = [kind + str(k) for k in range(1, len(sizes)) for kind in "Wb"]
        checks.keys(parameters, names, f"layers_dims={sizes}时的parameters")
        checks.equal(len(parameters), len(names), f"layers_dims={sizes}时参数的个数", "输入不是一层，没有W0和b0。")
        generator = np.random.RandomState(seed)
        for k in range(1, len(sizes)):
            draw = generator.randn(sizes[k], sizes[k - 1])
            checks.array(parameters[f"W{k}"], draw.shape, f"layers_dims={sizes}时的W{k}")
            checks.close(parameters[f"W{k}"], draw * (2 / sizes[k - 1]) ** 0.5, f"layers_dims={sizes}、seed={seed}时的W{k}",
                         "标准正态随机数乘以√(2 / n_{l-1})，次序是W1、W2……", rtol=1e-6, mistakes={
                             "忘了开平方。": draw * 2 / sizes[k - 1], "分母应当是n_{l-1}，不是n_l。": draw * (2 / sizes[k]) ** 0.5,
                             "分子应当是2。": draw * (1 / sizes[k - 1]) ** 0.5,
                             "整除了？用/，不要用//。": draw * (2 // sizes[k - 1]) ** 0.5})
            checks.array(parameters[f"b{k}"], (sizes[k], 1), f"layers_dims={sizes}时的b{k}")
            checks.close(parameters[f"b{k}"], np.zeros((sizes[k], 1)), f"b{k}", "偏置全为零。")
    signal = np.random.RandomState(0).randn(60, 80)
    before = np.mean(signal ** 2)
    parameters = initialize_parameters_he([60] * 31, seed=4)
    for k in range(1, 31):
        signal = np.maximum(0, parameters[f"W{k}"] @ signal)
    checks.equal(bool(0.02 < np.mean(signal ** 2) / before < 50), True, "“走过三十层ReLU以后，信号的大小大致不变”")
    one, two = initialize_parameters_he([3, 4, 1]), initialize_parameters_he([3, 4, 1])
    checks.equal(bool(np.any(np.abs(one["W1"] - two["W1"]) > 1e-9)), True, "“不给种子时，两次抽出的W1不同”",
                 "种子要用参数seed，不能写死。")
### 隐藏测试结束

# %% [markdown]
# 再走一遍50层的ReLU网络。这次左边看前向传播的输出，右边看反向传播的梯度。梯度从最后一层放进一组随机数，按上一章的公式$\mathrm{d}A^{[l-1]}=\left(W^{[l]}\right)^\top\mathrm{d}Z^{[l]}$、$\mathrm{d}Z^{[l]}=\mathrm{d}A^{[l]}*g'(Z^{[l]})$往回传，所以右图要从右往左看。为了看清“只差一点”的后果，加上一条He的权重再乘1.2的线。

# %% tags=["experiment"]
def gradient_sizes(X, parameters, activation):
    """在最后一层的输出处放进随机的梯度，往回传；返回第1层到第L层输出的梯度的标准差。"""
    A = [X]
    for l in range(1, len(parameters) // 2 + 1):
        A.append(activate(parameters[f"W{l}"] @ A[-1] + parameters[f"b{l}"], activation))
    dA = np.random.RandomState(0).randn(*A[-1].shape)
    sizes = [dA.std()]
    for l in range(len(A) - 1, 1, -1):
        slope = 1 - A[l] ** 2 if activation == "tanh" else A[l] > 0
        dA = parameters[f"W{l}"].T @ (dA * slope)
        sizes.append(dA.std())
    return sizes[::-1]


he = initialize_parameters_he([100] * 51, seed=1)
nets = {"randn × 1": {name: p / np.sqrt(2 / 100) for name, p in he.items()},
        "He × 1.2": {name: 1.2 * p for name, p in he.items()}, "He": he,
        "randn × 0.01": {name: 0.01 * p / np.sqrt(2 / 100) for name, p in he.items()}}
_, axes = plt.subplots(1, 2, figsize=(8.6, 3.8), sharey=True)
for (name, net), style, color in zip(nets.items(), ("--", "-.", "-", ":"), (5, 1, 2, 0), strict=True):
    values, slopes = activation_statistics(X_deep, net, "relu")["std"], gradient_sizes(X_deep, net, "relu")
    print(f"{name:12s}：第50层输出的标准差{values[-1]:8.1e}，传回第1层的梯度{slopes[0]:8.1e}")
    for ax, sizes in zip(axes, (values, slopes), strict=True):
        ax.semilogy(range(1, 51), sizes, style, color=figures.COLORS[color], label=name)
axes[0].set(xlabel="层", ylabel="标准差", title="前向传播：输出")
axes[1].set(xlabel="层", title="反向传播：梯度")
axes[1].legend(fontsize=10, loc="lower right")
plt.show()

# %% [markdown]
# He的绿线是平的，前向和反向都是。只乘了1.2，50层以后就大了约九千倍，因为$1.2^{50}\approx9100$。梯度与输出走的是同一条路：输出消失，梯度也消失；输出爆炸，梯度也爆炸。
#
# ### Xavier：给tanh的
#
# 如果激活函数是tanh呢？它在0附近与$z$几乎一样，$\tanh z\approx z$，斜率是1，没有扔掉一半，所以$E[a^2]\approx E[z^2]$，倍数就是$n_{l-1}v$。让它等于1：
#
# $$v = \frac{1}{n_{l-1}},\qquad W^{[l]} = \text{标准正态随机数}\times\sqrt{\frac{1}{n_{l-1}}}$$
#
# 这叫**Xavier初始化**，取自Xavier Glorot的名字。上一章`initialize_parameters_deep`里除以的$\sqrt{n_{l-1}}$，正是它。
#
# 这只照顾了前向传播。反向传播呢？从$\mathrm{d}A^{[l-1]}=\left(W^{[l]}\right)^\top\mathrm{d}Z^{[l]}$看，一个输入的梯度，是$n_l$个神经元传回来的梯度之和：
#
# $$\mathrm{d}a_j = w_{1j}\,\mathrm{d}z_1 + w_{2j}\,\mathrm{d}z_2 + \cdots + w_{n_l j}\,\mathrm{d}z_{n_l}$$
#
# 与前面一模一样的推理，得到$E[\mathrm{d}a^2] = n_l\,v\,E[\mathrm{d}z^2]$。要让梯度的大小不变，应当取$v=\frac{1}{n_l}$。可是前向要的是$\frac{1}{n_{l-1}}$，两层宽度不同时，鱼与熊掌不可兼得。Glorot和Bengio在2010年的论文里取了个折中，分母用两者的平均：
#
# $$v = \frac{1}{(n_{l-1}+n_l)/2} = \frac{2}{n_{l-1}+n_l},\qquad W^{[l]} = \text{标准正态随机数}\times\sqrt{\frac{2}{n_{l-1}+n_l}}$$
#
# 看一层从100个神经元到400个神经元，三种选法的倍数各是多少（倍数指的是平方的均值）：
#
# | $v$ | 前向的倍数$n_{l-1}v$ | 反向的倍数$n_lv$ |
# |---|---|---|
# | $\frac{1}{n_{l-1}}=\frac{1}{100}$ | 1 | 4 |
# | $\frac{1}{n_l}=\frac{1}{400}$ | 0.25 | 1 |
# | $\frac{2}{n_{l-1}+n_l}=\frac{1}{250}$ | 0.4 | 1.6 |
#
# 两种形式都叫Xavier。$n_{l-1}$英文叫fan-in（扇入，进来多少个），$n_l$叫fan-out（扇出，出去多少个），所以我们用参数`mode`来选：`"fan_in"`是$\frac{1}{n_{l-1}}$，`"fan_avg"`是$\frac{2}{n_{l-1}+n_l}$。后一种分子上也有个2，别与He弄混：那是求平均带来的，两层一样宽时，它就等于$\frac{1}{n}$。
#
# ### 练习六：initialize_parameters_xavier
#
# 与练习五只差一处：权重的方差不再总是$\frac{2}{n_{l-1}}$，要看`mode`来定。乘的仍然是方差的平方根。

# %% nbgrader={"grade_id": "initialize_parameters_xavier"}
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    """Xavier初始化，偏置为零。

    参数：
    layers_dims -- 列表，[n_0, n_1, …, n_L]
    mode -- "fan_in"：权重的方差是1 / n_{l-1}；"fan_avg"：权重的方差是2 / (n_{l-1} + n_l)
    seed -- 随机数的种子

    返回：
    parameters -- 字典，Wl的形状(n_l, n_{l-1})；bl全为零，形状(n_l, 1)

    提示：先按mode用if…else算出方差，再开平方。抽随机数的次序与前两个函数相同。
    """
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        ### 开始
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_in" else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
        ### 结束
    return parameters


# %% nbgrader={"grade_id": "test-initialize_parameters_xavier", "points": 7}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_xavier"):
    generator = np.random.RandomState(1)
    first, second = generator.randn(2, 16), generator.randn(6, 2)
    parameters = initialize_parameters_xavier([16, 2, 6], seed=1)   # 不给mode，就是fan_in
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    for name, shape in (("W1", (2, 16)), ("b1", (2, 1)), ("W2", (6, 2)), ("b2", (6, 1))):
        checks.array(parameters[name], shape, name)
    checks.close(parameters["W1"] / first, np.full((2, 16), 0.25), "fan_in时W1除以标准正态随机数", rtol=1e-6, mistakes={
        "忘了开平方：1 / n是方差，要乘的是它的平方根。": np.full((2, 16), 0.0625),
        "这是He的系数，Xavier的分子是1。": np.full((2, 16), 0.35355339059327),
        "分母应当是上一层的n_{l-1}，不是这一层的。": np.full((2, 16), 0.70710678118655),
        "fan_in和fan_avg弄反了？": np.full((2, 16), 1 / 3)})
    checks.close(parameters["W2"] / second, np.full((6, 2), 0.70710678118655), "fan_in时W2除以标准正态随机数", rtol=1e-6,
                 mistakes={"每一层要用它自己的n_{l-1}。": np.full((6, 2), 0.25)})
    parameters = initialize_parameters_xavier([16, 2, 6], mode="fan_avg", seed=1)
    checks.close(parameters["W1"] / first, np.full((2, 16), 1 / 3), "fan_avg时W1除以标准正态随机数", rtol=1e-6, mistakes={
        "没有理会参数mode？": np.full((2, 16), 0.25), "分子应当是2。": np.full((2, 16), 0.23570226039552),
        "忘了开平方：2 / (n_{l-1} + n_l)是方差。": np.full((2, 16), 1 / 9),
        "分母要用括号括起来。": np.full((2, 16), 1.4577379737113252)})
    checks.close(parameters["W2"] / second, np.full((6, 2), 0.5), "fan_avg时W2除以标准正态随机数", rtol=1e-6)
    for name, shape in (("b1", (2, 1)), ("b2", (6, 1))):
        checks.close(parameters[name], np.zeros(shape), name, "偏置全为零。")

# %% nbgrader={"grade_id": "hidden-initialize_parameters_xavier", "points": 11}
# 隐藏测试：两种mode，换别的层数、宽度和种子；宽度相同时两种mode相同；不给种子时每次不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_xavier"):
    for sizes, seed in (([2, 10, 5, 1], 3), ([6, 1], 0), ([3, 3, 3], 5), ([7, 20, 4, 12, 1], 9), ([1, 40], 2)):
        for mode in ("fan_in", "fan_avg"):
            parameters = checks.keeps_arguments(initialize_parameters_xavier, sizes, mode, seed,
                                                name="initialize_parameters_xavier")
            names = [kind + str(k) for k in range(1, len(sizes)) for kind in "Wb"]
            checks.keys(parameters, names, f"layers_dims={sizes}时的parameters")
            checks.equal(len(parameters), len(names), f"layers_dims={sizes}时参数的个数", "输入不是一层，没有W0和b0。")
            generator = np.random.RandomState(seed)
            for k in range(1, len(sizes)):
                n_in, n_out = sizes[k - 1], sizes[k]
                draw = generator.randn(n_out, n_in)
                factor = n_in ** -0.5 if mode == "fan_in" else ((n_in + n_out) / 2) ** -0.5
                checks.array(parameters[f"W{k}"], draw.shape, f"layers_dims={sizes}时的W{k}")
                checks.close(parameters[f"W{k}"], draw * factor, f"layers_dims={sizes}、mode={mode}、seed={seed}时的W{k}",
                             "fan_in的方差是1 / n_{l-1}，fan_avg的是2 / (n_{l-1} + n_l)，都要开平方。", rtol=1e-6, mistakes={
                                 "忘了开平方。": draw * factor ** 2, "分母用了n_l。": draw * n_out ** -0.5,
                                 "没有理会参数mode？": draw * (n_in ** -0.5 if mode == "fan_avg" else
                                                               ((n_in + n_out) / 2) ** -0.5)})
                checks.array(parameters[f"b{k}"], (n_out, 1), f"layers_dims={sizes}时的b{k}")
                checks.close(parameters[f"b{k}"], np.zeros((n_out, 1)), f"b{k}", "偏置全为零。")
    square, average = (initialize_parameters_xavier([5, 5, 5], mode=mode, seed=8) for mode in ("fan_in", "fan_avg"))
    checks.close(square["W2"], average["W2"], "两层一样宽时，两种mode的W2")
    default = initialize_parameters_xavier([4, 9, 2], seed=6)
    checks.close(default["W1"], np.random.RandomState(6).randn(9, 4) / 2, "不给mode时的W1", "默认的mode是fan_in。", rtol=1e-6)
    one, two = initialize_parameters_xavier([3, 4, 1]), initialize_parameters_xavier([3, 4, 1])
    checks.equal(bool(np.any(np.abs(one["W1"] - two["W1"]) > 1e-9)), True, "“不给种子时，两次抽出的W1不同”",
                 "种子要用参数seed，不能写死。")
### 隐藏测试结束

# %% [markdown]
# tanh与ReLU还有一处不同：它的输出不会超过1，所以不会爆炸，可是有另一种坏法。看一个30层的tanh网络最后一层的输出，数一数它们落在哪里。三种权重：太小、Xavier、太大。

# %% tags=["experiment"]
xavier = initialize_parameters_xavier([100] * 31, seed=1)
nets = {"randn × 0.01": {name: 0.1 * p for name, p in xavier.items()}, "Xavier": xavier,
        "randn × 1": {name: 10 * p for name, p in xavier.items()}}
_, axes = plt.subplots(1, 3, figsize=(9.0, 3.2), sharey=True)
for ax, (name, net), color in zip(axes, nets.items(), (0, 2, 5), strict=True):
    A = X_deep
    for l in range(1, 31):
        A = activate(net[f"W{l}"] @ A, "tanh")
    slopes = gradient_sizes(X_deep, net, "tanh")
    print(f"{name:12s}：最后一层输出的标准差{A.std():.1e}，传回第1层的梯度{slopes[0]:.1e}，"
          f"绝对值超过0.99的输出占{100 * np.mean(np.abs(A) > 0.99):.0f}%")
    ax.hist(A.ravel(), bins=np.linspace(-1, 1, 42), weights=np.full(A.size, 100 / A.size), color=figures.COLORS[color])
    ax.set(xlabel="输出 $a$", title=name)
axes[0].set_ylabel("占多少（%）")
plt.show()

# %% [markdown]
# 太小，输出全挤在0上，什么信息都没有了。太大，输出大多贴在$-1$和$1$两头，这叫**饱和**。饱和的地方曲线几乎是平的，斜率接近0，那些神经元自己的权重就学不动了；没有饱和的那些，梯度又被很大的权重一层一层放大，传到第1层已经是几百亿。只有Xavier，输出散在中间，梯度也大致保住了。
#
# 它也不是完美的：tanh毕竟比直线$a=z$要矮一点，每层都会缩一点点，所以30层以后，中间的峰比开头要窄。
#
# ## 四、同一个网络，不同的出发点
#
# 现在可以揭晓开头的悬念了。用圆环数据训练同一个网络$[2, 10, 5, 1]$，学习率都是0.01，都迭代15000次，随机的都用种子3，只有出发点不同。

# %% nbgrader={"grade_id": "given-model"}
def model(X, Y, learning_rate=0.01, num_iterations=15000, print_cost=True, initialization="he", seed=None):
    """用选定的初始化训练一个[n_x, 10, 5, 1]的网络，返回训练后的parameters。

    initialization -- "zeros"、"random"、"he"或"xavier"；print_cost -- 为真时显示进度条和最后的成本
    """
    layers_dims = [X.shape[0], 10, 5, 1]
    if initialization == "zeros":
        parameters = initialize_parameters_zeros(layers_dims)
    else:
        initialize = {"random": initialize_parameters_random, "he": initialize_parameters_he,
                      "xavier": initialize_parameters_xavier}[initialization]
        parameters = initialize(layers_dims, seed=seed)
    parameters, costs = train(X, Y, parameters, learning_rate, num_iterations, print_cost)
    if print_cost:
        print(f"{initialization}：第0次迭代的成本{costs[0]:.4f}，最后记下的成本{costs[-1]:.4f}")
    return parameters


# %% tags=["experiment"]
trained = {name: model(train_X, train_Y, initialization=name, seed=3) for name in ("zeros", "random", "he")}
for name, parameters in trained.items():
    scores = [100 * np.mean(predict(parameters, X) == Y) for X, Y in ((train_X, train_Y), (test_X, test_Y))]
    print(f"{name}：训练正确率{scores[0]:.2f}%，测试正确率{scores[1]:.0f}%")

# %% tags=["experiment"]
_, axes = plt.subplots(1, 3, figsize=(9.6, 3.4), sharey=True)
for ax, (name, parameters) in zip(axes, trained.items(), strict=True):
    score = 100 * np.mean(predict(parameters, train_X) == train_Y)
    figures.decision_boundary(lambda points, p=parameters: predict(p, points), train_X, train_Y, ax=ax,
                              title=f"{name}：{score:.1f}%")
    ax.set(xlim=(-1.4, 1.4), ylim=(-1.4, 1.4), ylabel="$x_2$" if ax is axes[0] else None)
plt.show()

# %% [markdown]
# 全零的网络对谁都说同一句话，一半对一半错，等于没有训练。太大的随机权重从悬崖上一路连滚带爬，画出几道生硬的直线，15000次以后还没有收拾好。He把两个圆干干净净地分开了。
#
# 再看前3000次迭代的成本，这次把Xavier也请来。纵轴用对数，否则`random`的起点会把别人都压扁。

# %% tags=["experiment"]
starts = {"random": initialize_parameters_random, "xavier": initialize_parameters_xavier, "he": initialize_parameters_he}
for (name, initialize), style, color in zip(starts.items(), ("--", "-.", "-"), (5, 0, 2), strict=True):
    _, costs = train(train_X, train_Y, initialize([2, 10, 5, 1], seed=3), learning_rate=0.05, num_iterations=3000)
    plt.semilogy(100 * np.arange(len(costs)), costs, style, color=figures.COLORS[color], label=name)
plt.axhline(np.log(2), color="0.5", linewidth=1, linestyle=":", label=r"$\log 2$，也是zeros的成本")
plt.xlabel("迭代次数（学习率0.05）")
plt.ylabel("成本 $J$（对数轴）")
plt.legend(fontsize=10)
plt.show()

# %% [markdown]
# `random`从一千多直落到0.6上下，以后就不大动了；`xavier`和`he`起初都在$\log2$附近徘徊，一旦找到门路，就一路下降。
#
# 一次成功会不会只是运气好？换几个种子再试。每个点是一个种子，学习率0.05，迭代2000次。

# %% tags=["experiment"]
scores = {}
for name in ("random", "xavier", "he"):
    scores[name] = []
    for seed in range(6):
        parameters = model(train_X, train_Y, learning_rate=0.05, num_iterations=2000, print_cost=False,
                           initialization=name, seed=seed)
        scores[name].append(100 * np.mean(predict(parameters, test_X) == test_Y))
for place, (name, values) in enumerate(scores.items()):
    shift = np.linspace(-0.12, 0.12, 6)
    plt.plot(place + shift, values, "o", color=figures.COLORS[(5, 0, 2)[place]])
    plt.plot([place - 0.22, place + 0.22], [np.median(values)] * 2, color="0.3")
plt.xticks(range(3), list(scores))
plt.xlim(-0.5, 2.5)
plt.ylabel("测试正确率（%）")
plt.title("六个种子，横线是中位数")
plt.show()

# %% [markdown]
# He和Xavier大多在90%以上，失手的那几个种子，其实是还在$\log2$附近徘徊，没有找到门路；迭代次数改成6000，它们也都到了90%以上，而`random`还是参差不齐，你可以改一改数字试试。好的初始化不保证每次都快，只是让成功成为常事。这么浅的网络里，Xavier与He差别不大，都远好于太大的随机权重。
#
# ### 深一点，差别就大了
#
# 三层的网络还算宽容。换一个有八个隐藏层的网络，每层10个神经元，再比一次：太小（`randn`乘0.01）、太大（`randn`不乘）、He。

# %% tags=["experiment"]
deep_dims = [2] + [10] * 8 + [1]
base = initialize_parameters_random(deep_dims, seed=3)                     # randn的10倍
starts = {"randn × 0.01": {name: 0.001 * p for name, p in base.items()},
          "randn × 1": {name: 0.1 * p for name, p in base.items()}, "He": initialize_parameters_he(deep_dims, seed=3)}
deep_trained = {}
for (name, start), style, color in zip(starts.items(), (":", "--", "-"), (0, 5, 2), strict=True):
    deep_trained[name], costs = train(train_X, train_Y, start, 0.01, 2500, print_cost=True)
    accuracy = 100 * np.mean(predict(deep_trained[name], train_X) == train_Y)
    print(f"{name:12s}：成本从{costs[0]:8.4f}到{costs[-1]:.4f}，训练正确率{accuracy:.1f}%")
    plt.semilogy(100 * np.arange(len(costs)), costs, style, color=figures.COLORS[color], label=name)
plt.xlabel("迭代次数（学习率0.01）")
plt.ylabel("成本 $J$（对数轴）")
plt.title("八个隐藏层")
plt.legend()
plt.show()

# %% [markdown]
# 太小和太大的两条线，最后都停在$\log2\approx0.693$，看上去一模一样，病因却相反。给它们做个体检：出发时最后一个隐藏层的标准差，还有出发时和走了两步以后，八个隐藏层里零的比例。

# %% tags=["experiment"]
for name, start in starts.items():
    two_steps, _ = train(train_X, train_Y, start, 0.01, 2)
    before, after = (activation_statistics(train_X, parameters, "relu") for parameters in (start, two_steps))
    print(f"{name}：出发时最后一个隐藏层的标准差{before['std'][-2]:.1e}")
    with np.printoptions(precision=2, suppress=True):
        print("    零的比例，出发时", np.array(before["zero"][:-1]))
        print("    零的比例，两步后", np.array(after["zero"][:-1]))

# %% [markdown]
# `statistics`里的最后一个数是输出层的，所以去掉它，只看前八个。
#
# `randn × 0.01`的网络，走到最后一个隐藏层，标准差只剩$10^{-14}$：不管来的是哪个样本，说的话都一样，梯度也小得推不动权重，这是消失。（两步后有几层零的比例变了，是偏置动了不到百万分之一：那几层的$z$比这还小得多，正负就被它改了，成本却纹丝不动。）`randn × 1`的网络正相反，出发时的标准差是几百，梯度爆炸，头一步就迈得太大，好些权重被甩到了很负的地方。才走了两步，第五层的比例就是1：对所有的样本，这一层的每个$z$都小于0，ReLU全部关上。关上的ReLU斜率是0，收不到梯度，再也打不开，这叫**ReLU死亡**（dead ReLU）。一整层死了，前面各层收不到梯度，后面各层的输入全是0，网络对谁都只会说“一半一半”。
#
# 所以看到成本停在$\log2$不动，先别急着多训练几千次，量一量每层的输出：标准差趋近于0，是消失；零的比例到了1，是死亡。前者要把权重放大，后者要把权重或学习率改小。
#
# ## 怎样选
#
# | 隐藏层的激活函数 | 用哪个初始化 | 权重的方差 |
# |---|---|---|
# | ReLU、Leaky ReLU | He | $\frac{2}{n_{l-1}}$ |
# | tanh | Xavier | $\frac{1}{n_{l-1}}$或$\frac{2}{n_{l-1}+n_l}$ |
# | 没有隐藏层（Logistic回归） | 零就可以 | – |
#
# 偏置一律从零开始。初始化只管出发的那一刻，训练中权重会变，每层输出的分布也会跟着变；第09章的Batch归一化，把“减均值、除以标准差”搬进网络里面，每一步都做。第12章的残差网络则从结构上给梯度开了一条近路。
#
# ## 小结
#
# - 输入归一化：每个特征减去均值、除以**标准差**（不是方差），训练集的均值成了0、方差成了1，分布的形状不变。它把狭长的山谷变成圆碗，梯度下降可以大步走。
# - $\mu$和$\sigma$只由训练集来算，测试集用同一把尺子。
# - 每过一层，信号的平方乘以$n_{l-1}v$（ReLU再乘$\frac{1}{2}$），梯度的平方乘以$n_lv$。倍数不是1，层数一多，不是消失就是爆炸。
# - 全零：隐藏层学不动。全是同一个数：同一层的神经元永远一样。太大：从悬崖上出发，$\log0$、饱和、ReLU死亡都来了。
# - He：$\sqrt{2/n_{l-1}}$，配ReLU。Xavier：$\sqrt{1/n_{l-1}}$或$\sqrt{2/(n_{l-1}+n_l)}$，配tanh。都要开平方。
#
# ## 思考题
#
# 1. 有人先把全部数据归一化，再分成训练集和测试集。有什么不妥？
#
# <details><summary>答案</summary>
#
# 均值和标准差里混进了测试集的消息，测试就不再是“没见过的数据”。这叫数据泄漏。影响往往不大，但分数偏乐观，而且实际使用时根本没有测试集可用。应当先分开，再只用训练集求$\mu$和$\sigma$。
#
# </details>
#
# 2. 只把输出层的权重设为零，隐藏层用He，网络能训练吗？
#
# <details><summary>答案</summary>
#
# 能。第一步里$\mathrm{d}W^{[L]}=\frac{1}{m}\mathrm{d}Z^{[L]}\left(A^{[L-1]}\right)^\top$不为零，因为$A^{[L-1]}$不是零，而且各个神经元的输出不同，所以$W^{[L]}$一步就变得各不相同；从第二步起，梯度就能传到前面了。输出层只有一个神经元时，本来也没有对称可言。
#
# </details>
#
# 3. 50层的ReLU网络用了`fan_in`的Xavier，每层宽度相同，第50层的输出大约是第1层的多少倍？
#
# <details><summary>答案</summary>
#
# 平方每层乘$\frac{n v}{2}=\frac{1}{2}$，大小每层乘$\frac{1}{\sqrt2}\approx0.707$，从第1层到第50层乘49次，约$4\times10^{-8}$。少了一个2，在三层里看不出来，在50层里就是灾难。
#
# </details>
#
# 4. 有的框架默认用均匀分布来初始化。要让权重的方差等于$\frac{2}{n}$，应当在$-r$到$r$之间均匀地抽，$r$取多少？
#
# <details><summary>答案</summary>
#
# $-r$到$r$的均匀分布，方差是$\frac{r^2}{3}$。令它等于$\frac{2}{n}$，得$r=\sqrt{6/n}$。推导里只用到权重的均值和方差，与分布的形状无关，所以正态、均匀都行。
#
# </details>
#
# 5. 训练好的网络要交给别人用。除了`parameters`，还必须一起交出去什么？
#
# <details><summary>答案</summary>
#
# 训练集的`mu`和`sigma`。新来的样本要先用它们变换，网络才看得懂。忘了交，或者让对方用自己数据的均值，预测就会莫名其妙地变差，而且不报任何错误。
#
# </details>
#
# 6. 每层都用`fan_in`，前向的倍数都是1，反向的倍数是$\frac{n_l}{n_{l-1}}$，不等于1。层数很多时，梯度会不会因此爆炸？
#
# <details><summary>答案</summary>
#
# 不会像指数那样爆炸。把各层的倍数乘起来，$\frac{n_2}{n_1}\cdot\frac{n_3}{n_2}\cdots\frac{n_L}{n_{L-1}}=\frac{n_L}{n_1}$，中间的全部约掉了，只剩首尾两层宽度的比，与层数无关。所以He只照顾前向，没有取折中，也够用了。
#
# </details>
#
# ## 延伸阅读
#
# - Xavier Glorot与Yoshua Bengio，《Understanding the difficulty of training deep feedforward neural networks》（2010）：$\frac{2}{n_{l-1}+n_l}$的出处，画了许多每层输出的直方图。
# - 何恺明等，《Delving Deep into Rectifiers》（2015）：为ReLU推出$\frac{2}{n}$，只有几段，读完本章就能看懂。
# - Yann LeCun等，《Efficient BackProp》（1998）：为什么要归一化输入，第4节至今不过时。
# - 《动手学深度学习》的“数值稳定性和模型初始化”一节（<https://zh.d2l.ai/>）：同样的问题，换一种讲法。
