# %% [markdown]
# # 第03章 浅层神经网络
#
# 上一章的Logistic回归只有一个神经元，却认出了不少猫。可是它有一个死穴：它只会画直线。把平面上的点分成两类，它能给出的分界永远是一条直线；点摆成什么样，它都只有这一招。
#
# 这一章我们请来一朵花，花瓣有蓝有黄，相间着排成一圈。拿Logistic回归去分，分对的还不到一半，比掷硬币还差。然后我们在输入和输出之间加上一排神经元，这一排叫**隐藏层**（hidden layer）。只加四个，程序就能分对十分之九。
#
# 一路上要写十三个小函数，每个一到六行：
#
# - 几种激活函数和它们的斜率，让网络会“拐弯”的就是它们；
# - 网络的大小、初始的参数、前向传播、成本、反向传播、更新，最后接成`nn_model`和`predict`。
#
# 反向传播是全章最难的一处，我们会把六个公式一个一个推出来。推完你会发现，用到的只有上一章的链式法则，不过多走了一层。

# %%
import timeit

import matplotlib.pyplot as plt
import numpy as np

from dlcourse import checks, figures
from dlcourse.data import load_flower

figures.use_course_style()

# %% [markdown]
# 上一章的`sigmoid`还要用，这里直接给你。

# %% nbgrader={"grade_id": "given-sigmoid"}
def sigmoid(z):
    """计算sigmoid函数，z很大或很小时也不溢出。

    参数：
    z -- 一个数，或者任意形状的NumPy数组

    返回：
    σ(z)，形状与z相同
    """
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


# %% [markdown]
# ## 一、一朵花，一条直线
#
# 这朵花是用程序撒出来的：400个点，每个点有两个坐标，也就是两个特征，所以$X$的形状是$(2, 400)$；标签$Y$的形状是$(1, 400)$，一半是0，一半是1。

# %% tags=["experiment"]
X, Y = load_flower()
print(f"X的形状是{X.shape}，Y的形状是{Y.shape}，标签是1的有{Y.sum()}个")
plt.figure(figsize=(4.6, 4.0))
for label in (0, 1):
    plt.scatter(*X[:, Y[0] == label], s=14, color=figures.COLORS[label], label=f"类别{label}")
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.title("一朵花")
plt.legend(loc="center left", bbox_to_anchor=(1, 0.5))
plt.show()

# %% [markdown]
# 先让Logistic回归来试。训练的办法与上一章一模一样，走3000步。底色是它的回答，点是真实的类别。

# %% tags=["experiment"]
def train_one_neuron(X, Y, rate=0.1, steps=3000):
    """第02章的Logistic回归，返回训练好的w、b。"""
    w, b = np.zeros((X.shape[0], 1)), 0.0
    for _ in range(steps):
        error = (sigmoid(w.T @ X + b) - Y) / X.shape[1]
        w, b = w - rate * X @ error.T, b - rate * error.sum()
    return w, b


line_w, line_b = train_one_neuron(X, Y)
line_accuracy = 100 * np.mean((line_w.T @ X + line_b > 0) == Y)
print(f"Logistic回归的正确率{line_accuracy:.1f}%")
figures.decision_boundary(lambda points: line_w.T @ points + line_b > 0, X, Y, title=f"一条直线：{line_accuracy:.0f}%")
plt.show()

# %% [markdown]
# 47%。别以为它偷懒，它已经找到了成本最低的那条直线。只是成本最低不等于分错最少：上下四片花瓣离直线远，分对了，成本降下不少；左右四片贴着直线，大半分错，错得却不贵。把各个方向的直线都试一遍，最好的也只能分对69%。直线再好，也切不出一圈花瓣。
#
# 要画出弯曲的分界，得换一类更大的函数。
#
# ## 二、深度学习的三个步骤
#
# 训练一个网络，听上去千头万绪，归起来只有三步：
#
# 1. **圈定一组函数。** 决定网络有几层、每层几个神经元、用什么激活函数。结构一定，每给一套权重和偏置，就得到一个函数；所有可能的参数合起来，就是一大组函数。
# 2. **说清什么叫好。** 定一个成本函数，给这一组里的每个函数打分，分数越低越好。
# 3. **挑出最好的那个。** 用梯度下降，一步一步找成本低的参数。
#
# Logistic回归失败在第一步：它圈定的那组函数里全是直线，后两步做得再好，也只能挑出最好的一条直线。所以这一章改的主要是第一步。第二步的成本函数不变，第三步的梯度下降也不变，只是求梯度要多走一层。
#
# ## 三、神经元
#
# 隐藏层由许多神经元（neuron）组成。这个名字是从大脑借来的。一个神经细胞有许多短短的分叉，叫**树突**（dendrite），从别的细胞接收信号；信号在细胞体里积累起来，够强了，就沿着一根长长的**轴突**（axon）送出一个脉冲。轴突的末端又分成许多支，隔着叫作**突触**（synapse）的小缝，接到别的细胞的树突上。突触有强有弱，有的让下一个细胞更兴奋，有的让它安静。
#
# 人工神经元只留下了其中的骨架：

# %% tags=["experiment"]
_, axes = plt.subplots(2, 1, figsize=(7.2, 5.2))
cell, tree = axes[0], figures.COLORS[2]
for y in (0.9, 0, -0.9):   # 树突：一根主枝，两根小枝
    cell.plot([1.3, 2.6, 4.2], [y, 0.8 * y, 0.2 * y], color=tree, linewidth=3)
    cell.plot([1.0, 1.8], [y + 0.35, 0.95 * y], color=tree)
    cell.plot([1.0, 1.8], [y - 0.35, 0.95 * y], color=tree)
cell.plot([4.8, 8.2], [0, 0], color=figures.COLORS[0], linewidth=4)
for y in (0.6, 0, -0.6):
    cell.plot([8.2, 9.2], [0, y], color=figures.COLORS[0])
    cell.plot(9.2, y, "o", color=figures.COLORS[0])
cell.add_patch(plt.Circle((4.5, 0), 0.55, facecolor=figures.COLORS[1], edgecolor="0.35", zorder=3))
for x, y, text in ((1.7, -1.65, "树突：接收"), (4.5, -1.0, "细胞体：积累"), (6.7, 0.25, "轴突：送出"),
                   (9.2, -1.2, "突触：接到下一个")):
    cell.text(x, y, text, ha="center")
cell.set_title("神经细胞")
model = axes[1]
for j, y in enumerate((0.9, 0, -0.9), 1):
    model.annotate("", xy=(3.95, 0.25 * y), xytext=(1.6, y), arrowprops={"arrowstyle": "-|>", "color": tree, "lw": 2})
    model.text(1.3, y, f"$x_{j}$", ha="center", va="center", fontsize=15)
    model.text(2.6, 0.62 * y + 0.13, f"$w_{j}$", ha="center", color=tree)
for x, text in ((4.5, "$z$"), (6.7, "$a$")):
    model.add_patch(plt.Circle((x, 0), 0.55, facecolor="white", edgecolor="0.35", zorder=3))
    model.text(x, 0, text, ha="center", va="center", fontsize=15, zorder=4)
for start, end in ((5.05, 6.15), (7.25, 9.2)):
    model.annotate("", xy=(end, 0), xytext=(start, 0), arrowprops={"arrowstyle": "-|>", "color": figures.COLORS[0], "lw": 2})
for x, y, text in ((1.7, -1.65, "输入与权重"), (4.5, -1.0, "加权求和，加偏置"), (6.7, 0.75, "激活函数"),
                   (8.6, -0.6, "送给下一层")):
    model.text(x, y, text, ha="center")
model.set_title("人工神经元")
for ax in axes:
    ax.set(xlim=(0.6, 10.3), ylim=(-1.9, 1.4), aspect="equal")
    ax.set_axis_off()
plt.show()

# %% [markdown]
# 权重相当于突触的强弱，正的是促进，负的是抑制；求和相当于细胞体的积累；激活函数决定积累了多少时送出多少。
#
# $$z = w_1x_1 + w_2x_2 + \cdots + w_nx_n + b,\qquad a = g(z)$$
#
# 像归像，到此为止就好。真的神经细胞比这复杂得多，我们也不靠模仿大脑来训练网络，靠的是求导。
#
# 上一章的Logistic回归正是一个这样的神经元，$g$是sigmoid。这一章里，$g$可以换成别的，它叫**激活函数**（activation function）。

# %% [markdown]
# ## 四、激活函数
#
# ### 为什么非弯一下不可
#
# 如果不要激活函数，让隐藏层直接把$z$送出去（也就是$g(z)=z$），会怎样？两层依次是
#
# $$z^{[1]} = W^{[1]}x + b^{[1]},\qquad z^{[2]} = W^{[2]}z^{[1]} + b^{[2]}$$
#
# 方括号里的数是层的编号。把前一个代进后一个：
#
# $$z^{[2]} = W^{[2]}\left(W^{[1]}x + b^{[1]}\right) + b^{[2]} = \left(W^{[2]}W^{[1]}\right)x + \left(W^{[2]}b^{[1]} + b^{[2]}\right)$$
#
# 两层合成了一层，权重是$W'=W^{[2]}W^{[1]}$，偏置是$b'=W^{[2]}b^{[1]}+b^{[2]}$。叠一百层也一样，一次式套一次式还是一次式，分界还是一条直线。拿几个随机数验证一下：

# %% tags=["experiment"]
random = np.random.RandomState(0)
first, first_b, second, second_b = random.randn(50, 2), random.randn(50, 1), random.randn(1, 50), random.randn(1, 1)
points = random.randn(2, 5)
print("两层，50个隐藏单元：", np.round(second @ (first @ points + first_b) + second_b, 6)[0])
print("合成一层以后：      ", np.round((second @ first) @ points + (second @ first_b + second_b), 6)[0])

# %% [markdown]
# 所以隐藏层的激活函数一定要是**非线性**的，曲线要弯，或者至少折一下。下面认识三种常用的：tanh、ReLU和Leaky ReLU，再加上老朋友sigmoid。反向传播要用到它们的斜率，所以每认识一个，就把斜率也写出来。
#
# ### tanh
#
# tanh读作“双曲正切”，它把任意一个数压到$-1$和1之间：
#
# $$\tanh(z) = \frac{e^{z}-e^{-z}}{e^{z}+e^{-z}}$$
#
# 它其实是sigmoid的近亲。分子分母同乘$e^{-z}$：
#
# $$\tanh(z) = \frac{1-e^{-2z}}{1+e^{-2z}} = \frac{2-\left(1+e^{-2z}\right)}{1+e^{-2z}} = 2\sigma(2z)-1$$
#
# 横着压扁一半，竖着拉长一倍，再往下挪1，sigmoid就成了tanh。
#
# 这一挪大有好处。sigmoid的输出全是正的，平均在0.5上下；tanh的输出有正有负，平均在0附近。下一层拿它们当输入，一个神经元各个权重的梯度是$\mathrm{d}z\cdot a_j$，如果$a_j$全是正的，对一个样本来说，这些梯度就**同号**，要么一起增，要么一起减，想让一个增一个减，只好来回拐弯。有正有负就没有这个束缚。所以在隐藏层里，tanh几乎总比sigmoid好。
#
# 斜率也可以从这层亲戚关系推出来。记$a=\tanh(z)=2\sigma(2z)-1$，于是$\sigma(2z)=\frac{1+a}{2}$。sigmoid的斜率是$\sigma(1-\sigma)$，由链式法则，外面乘2，里面的$2z$再乘2：
#
# $$\tanh'(z) = 2\cdot 2\cdot\sigma(2z)\left(1-\sigma(2z)\right) = 4\cdot\frac{1+a}{2}\cdot\frac{1-a}{2} = 1-a^2$$
#
# 在0处斜率是1，是sigmoid最陡处0.25的四倍；$z$很大或很小时，$a$接近$\pm1$，斜率接近0。
#
# 别忘了式子里平方的是$a$，不是$z$。下面的函数拿到的是$z$，所以要先用`np.tanh`求出$a$。`np.tanh`不怕大数；自己拿`np.exp`去拼分子分母，$z=1000$时就成了$\infty/\infty$。

# %% nbgrader={"grade_id": "tanh_derivative"}
def tanh_derivative(z):
    """计算tanh在z处的斜率。

    参数：
    z -- 任意形状的NumPy数组，元素是小数，可以很大（例如±1000）

    返回：
    d -- tanh在z处的斜率，形状与z相同

    提示：先用np.tanh求出a，再代入用a表示的公式。

    示例：z是0时，斜率是1
    """
    ### 开始
    a = np.tanh(z)
    d = 1 - a ** 2
    ### 结束
    return d


# %% nbgrader={"grade_id": "test-tanh_derivative", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("tanh_derivative"):
    z = np.array([0.0, 1.0, -2.0])
    d = tanh_derivative(z)
    checks.array(d, (3,), "tanh_derivative(z)")
    checks.close(d, [1.0, 0.4199743416140261, 0.07065082485316447], "tanh_derivative([0, 1, -2])",
                 "先对z求tanh，得到a；再算1 − a²。", rtol=1e-6, mistakes={
        "这是tanh本身，不是它的斜率。": [0.0, 0.7615941559557649, -0.9640275800758169],
        "平方的是a = tanh(z)，不是z。": [1.0, 0.0, -3.0],
        "a忘了平方。": [1.0, 0.23840584404423515, 1.9640275800758169],
        "a(1 − a)是sigmoid的斜率，tanh的是1 − a²。": [0.0, 0.18156849757, -1.89337675522],
        "符号反了：是1 − a²。": [0.0 - 1, -0.4199743416140261, -0.07065082485316447]})

# %% nbgrader={"grade_id": "hidden-tanh_derivative", "points": 3}
# 隐藏测试：换几种形状，与数值梯度核对，试±1000，并检查z没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("tanh_derivative"):
    for shape in ((4,), (3, 5), (6, 1), (2, 3, 2)):
        z = 1.5 * np.random.RandomState(1).randn(*shape)
        d = checks.keeps_arguments(tanh_derivative, z, name="tanh_derivative", hint="不要往z里写东西，把结果放进新的数组。")
        checks.array(d, shape, f"z的形状为{shape}时，tanh_derivative(z)", "形状与z相同，z有几维都要行。")
        checks.gradient(d, lambda v: np.sum(np.tanh(v)), z, "tanh_derivative(z)", "与数值梯度不符，斜率是1 − tanh(z)²。")
    with np.errstate(over="ignore", invalid="ignore"):   # 只看值：警告不影响得分
        d = tanh_derivative(np.array([[-1000.0, 0.0], [500.0, 1000.0]]))
    checks.array(d, (2, 2), "z有±1000时，tanh_derivative(z)", "中间一步溢出了，用np.tanh。")
    checks.close(d, [[0, 1], [0, 0]], "z有±1000时，tanh_derivative(z)", "中间一步溢出了，用np.tanh。")
### 隐藏测试结束

# %% [markdown]
# ### ReLU
#
# tanh和sigmoid有同一个毛病：两头太平。$z$一旦跑远，斜率几乎是0，参数就几乎不动了，这叫**梯度消失**。ReLU（rectified linear unit，修正线性单元）的想法简单得让人吃惊：正数原样放行，负数一律变成0。
#
# $$\mathrm{ReLU}(z) = \max(0, z)$$
#
# 它的斜率一眼就看得出来：
#
# $$
# \mathrm{ReLU}'(z) =
# \begin{cases}
# 0 & z < 0 \\
# 1 & z > 0
# \end{cases}
# $$
#
# 在$z=0$处有一个折角，严格说没有斜率。实际计算里$z$恰好等于0的机会极小，约定一个就行，**取0或取1都可以**，测试两种都认。
#
# 有的笔记写“ReLU大于0的部分都是常数”，说的应当是它的**斜率**：斜率是常数1，ReLU自己是$z$，越走越高。也正因为斜率是1，不管$z$多大，梯度走过它都原样不减，所以用ReLU的网络往往学得快得多。不过它只是**减轻**梯度消失，并没有把它根除：负的那一半斜率是0，梯度到那里就断了；就算一路都是正的，往回走时还要一层一层乘权重，权重小，梯度照样越乘越小，第05章再细说。
#
# 代码上，`np.maximum(a, b)`逐个元素取较大的一个（`np.max`是另一回事，它求整个数组里最大的一个数）。斜率可以用比较来写：`z > 0`得到`True`和`False`，用`.astype(float)`变成1和0，直接返回布尔数组也行；也可以用第01章的`np.where`。还要记住不改动传进来的`z`：`z[z < 0] = 0`这样的写法会把调用者的数组改掉。

# %% nbgrader={"grade_id": "relu"}
def relu(z):
    """计算ReLU。

    参数：
    z -- 任意形状的NumPy数组，元素是小数

    返回：
    a -- ReLU(z)，形状与z相同

    提示：用np.maximum。

    示例：z是[-1.0, 2.0]时得到[0.0, 2.0]
    """
    ### 开始
    a = np.maximum(0, z)
    ### 结束
    return a


# %% nbgrader={"grade_id": "test-relu", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("relu"):
    z = np.array([-2.0, -0.5, 0.0, 3.0])
    a = relu(z)
    checks.array(a, (4,), "relu(z)", "np.maximum逐个元素比较；np.max求的是整个数组的最大值。")
    checks.close(a, [0, 0, 0, 3], "relu([-2, -0.5, 0, 3])", mistakes={
        "max(0.01z, z)是Leaky ReLU，ReLU的负半边是0。": [-0.02, -0.005, 0.0, 3.0],
        "这是斜率，不是ReLU本身。": [0, 0, 0, 1], "取反了：应当取较大的，不是较小的。": [-2, -0.5, 0, 0],
        "负数应当变成0，不是去掉负号。": [2, 0.5, 0, 3]})

# %% nbgrader={"grade_id": "hidden-relu", "points": 3}
# 隐藏测试：换几种形状（一维、二维、三维），很大的数，并检查z没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("relu"):
    for shape in ((5,), (3, 4), (1, 7), (6, 1), (2, 3, 2)):
        z = 3 * np.random.RandomState(2).randn(*shape)
        a = checks.keeps_arguments(relu, z, name="relu", hint="不要写z[z < 0] = 0，它会就地改掉调用者的数组。")
        checks.array(a, shape, f"z的形状为{shape}时，relu(z)", "形状与z相同，z有几维都要行。")
        checks.close(a, np.where(z > 0, z, 0.0), f"z的形状为{shape}时，relu(z)", "正数原样放行，负数变成0。", mistakes={
            "max(0.01z, z)是Leaky ReLU，ReLU的负半边是0。": np.where(z > 0, z, 0.01 * z)})
    checks.close(relu(np.array([[1e6, -1e6], [1e-6, -1e-6]])), [[1e6, 0], [1e-6, 0]], "很大和很小的z，relu(z)",
                 "正数原样放行，不要截断或取整。", atol=1e-12)
### 隐藏测试结束

# %% nbgrader={"grade_id": "relu_derivative"}
def relu_derivative(z):
    """计算ReLU在z处的斜率。

    参数：
    z -- 任意形状的NumPy数组，元素是小数

    返回：
    d -- ReLU在z处的斜率，形状与z相同；z恰好是0的地方，0或1都可以

    提示：斜率只看z的正负，与z的大小无关。

    示例：z是[-1.0, 2.0]时得到[0.0, 1.0]
    """
    ### 开始
    d = (z > 0).astype(float)
    ### 结束
    return d


# %% nbgrader={"grade_id": "test-relu_derivative", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("relu_derivative"):
    z = np.array([-2.0, -0.3, 0.5, 3.0])
    d = relu_derivative(z)
    checks.array(d, (4,), "relu_derivative(z)")
    checks.close(d, [0, 0, 1, 1], "relu_derivative([-2, -0.3, 0.5, 3])", mistakes={
        "这是ReLU本身，它的斜率在正的一边处处是1。": [0, 0, 0.5, 3], "0和1反了：正的一边斜率是1。": [1, 1, 0, 0],
        "负半边的斜率是0，0.01是Leaky ReLU的。": [0.01, 0.01, 1, 1], "负半边是平的，斜率是0，不是−1。": [-1, -1, 1, 1],
        "分界在0，不在1。": [0, 0, 0, 1]})

# %% nbgrader={"grade_id": "hidden-relu_derivative", "points": 3}
# 隐藏测试：换几种形状，与数值梯度核对，试恰好是0的地方，并检查z没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("relu_derivative"):
    for shape in ((5,), (3, 4), (6, 1), (2, 3, 2)):
        z = 2 * np.random.RandomState(3).randn(*shape)
        d = checks.keeps_arguments(relu_derivative, z, name="relu_derivative", hint="不要往z里写东西，把结果放进新的数组。")
        checks.array(d, shape, f"z的形状为{shape}时，relu_derivative(z)")
        checks.gradient(d, lambda v: np.sum(np.where(v > 0, v, 0.0)), z, "relu_derivative(z)", "正的一边是1，负的一边是0。")
    with np.errstate(divide="ignore", invalid="ignore"):   # 只看值：警告不影响得分
        d = relu_derivative(np.array([0.0, -1e-4, 1e-4, 0.0]))
    checks.array(d, (4,), "z有0时，relu_derivative(z)", "z等于0的地方也要有一个数，用ReLU除以z会得到NaN。")
    checks.close(d[1:3], [0, 1], "z接近0时，relu_derivative(z)", "分界在0：再小的正数，斜率也是1。")
    checks.equal(bool(0 <= d[0] <= 1 and 0 <= d[3] <= 1), True, "“z恰好是0时，斜率是0或1”这句话",
                 "约定成0或1，别的数没有道理。")
### 隐藏测试结束

# %% [markdown]
# ### Leaky ReLU
#
# ReLU的负半边斜率是0。如果一个神经元对**所有**样本都算出负的$z$，它的输出总是0，梯度也总是0，参数再也不动，这叫**死掉的ReLU**（dead ReLU），等一会儿我们做一个给你看。Leaky ReLU给负半边留了一条缝，让它漏过去一点：
#
# $$\mathrm{LeakyReLU}(z) = \max(\alpha z, z),\qquad 0<\alpha<1,\ \text{常取}\ \alpha=0.01$$
#
# $z>0$时$z$比$\alpha z$大，得到$z$；$z<0$时$\alpha z$离0近，反而更大，得到$\alpha z$。0.01没有什么神圣的，是一个可以自己定的常数，所以我们让它做函数的参数（这里的$\alpha$不是学习率，只是恰好用了同一个字母）。斜率是
#
# $$
# \mathrm{LeakyReLU}'(z) =
# \begin{cases}
# \alpha & z < 0 \\
# 1 & z > 0
# \end{cases}
# $$
#
# 在$z=0$处同样没有斜率，约定成$\alpha$或1，也就是左边的或右边的斜率，两种测试都认。有的笔记说取0或1，把ReLU的约定照搬了过来，可是Leaky ReLU在哪里都没有斜率为0的地方。
#
# 还有的笔记把两个函数的式子写串了：ReLU写成$\max(0.01z, z)$，那其实是Leaky ReLU；Leaky ReLU写成`max(0,01x, x)`，小数点成了逗号，照字面读，是在0、$1x$、$x$三个数里取最大的，那又成了ReLU。抄公式的时候，拿$z=-1$代进去试一下，就不会上当：ReLU应当得到0，Leaky ReLU应当得到$-0.01$。

# %% nbgrader={"grade_id": "leaky_relu"}
def leaky_relu(z, alpha=0.01):
    """计算Leaky ReLU。

    参数：
    z -- 任意形状的NumPy数组，元素是小数
    alpha -- 负半边的斜率，一个数，0 < alpha < 1

    返回：
    a -- LeakyReLU(z)，形状与z相同

    提示：用np.maximum或np.where；负半边乘的是参数alpha，不要写死成0.01。

    示例：z是[-1.0, 2.0]时得到[-0.01, 2.0]
    """
    ### 开始
    a = np.where(z > 0, z, alpha * z)
    ### 结束
    return a


# %% nbgrader={"grade_id": "test-leaky_relu", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("leaky_relu"):
    z = np.array([-2.0, -0.5, 0.0, 3.0])
    a = leaky_relu(z)
    checks.array(a, (4,), "leaky_relu(z)")
    checks.close(a, [-0.02, -0.005, 0, 3], "leaky_relu([-2, -0.5, 0, 3])", mistakes={
        "这是ReLU：负半边不是0，是0.01z。max里不要再放一个0。": [0, 0, 0, 3],
        "负半边是0.01乘z，不是0.01这个数。": [0.01, 0.01, 0.01, 3],
        "取反了：应当取较大的，不是较小的。": [-2, -0.5, 0, 0.03],
        "负半边的符号反了：z是负的，αz也是负的。": [0.02, 0.005, 0, 3], "这是斜率，不是Leaky ReLU本身。": [0.01, 0.01, 0.01, 1]})

# %% nbgrader={"grade_id": "hidden-leaky_relu", "points": 3}
# 隐藏测试：换几种形状和别的alpha，并检查z没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("leaky_relu"):
    for k, (shape, alpha) in enumerate([((5,), 0.01), ((3, 4), 0.2), ((6, 1), 0.5), ((1, 3), 0.003), ((2, 3, 2), 0.1)]):
        z = 3 * np.random.RandomState(10 + k).randn(*shape)
        a = checks.keeps_arguments(leaky_relu, z, alpha, name="leaky_relu", hint="不要往z里写东西，把结果放进新的数组。")
        checks.array(a, shape, f"z的形状为{shape}时，leaky_relu(z)")
        checks.close(a, np.where(z > 0, z, alpha * z), f"alpha={alpha}时，leaky_relu(z)", "负半边是alpha乘z。", mistakes={
            "alpha要用参数，不能写死成0.01。": np.where(z > 0, z, 0.01 * z),
            "这是ReLU，负半边不是0。": np.where(z > 0, z, 0)})
    checks.close(leaky_relu(np.array([-100.0, 100.0])), [-1, 100], "不给alpha时，leaky_relu(z)", "alpha默认是0.01。")
### 隐藏测试结束

# %% nbgrader={"grade_id": "leaky_relu_derivative"}
def leaky_relu_derivative(z, alpha=0.01):
    """计算Leaky ReLU在z处的斜率。

    参数：
    z -- 任意形状的NumPy数组，元素是小数
    alpha -- 负半边的斜率，一个数，0 < alpha < 1

    返回：
    d -- LeakyReLU在z处的斜率，形状与z相同；z恰好是0的地方，alpha或1都可以

    提示：两种情形，用np.where来挑。

    示例：z是[-1.0, 2.0]时得到[0.01, 1.0]
    """
    ### 开始
    d = np.where(z > 0, 1.0, alpha)
    ### 结束
    return d


# %% nbgrader={"grade_id": "test-leaky_relu_derivative", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("leaky_relu_derivative"):
    z = np.array([-2.0, -0.3, 0.5, 3.0])
    d = leaky_relu_derivative(z)
    checks.array(d, (4,), "leaky_relu_derivative(z)")
    checks.close(d, [0.01, 0.01, 1, 1], "leaky_relu_derivative([-2, -0.3, 0.5, 3])", mistakes={
        "负半边的斜率是alpha，0是ReLU的。": [0, 0, 1, 1], "这是Leaky ReLU本身，不是斜率。": [-0.02, -0.003, 0.5, 3],
        "负半边的斜率就是alpha，不用再乘z。": [-0.02, -0.003, 1, 1], "两半边反了。": [1, 1, 0.01, 0.01],
        "Leaky ReLU处处往上走，斜率没有负的。": [-0.01, -0.01, 1, 1]})

# %% nbgrader={"grade_id": "hidden-leaky_relu_derivative", "points": 4}
# 隐藏测试：换几种形状和别的alpha，与数值梯度核对，试恰好是0的地方，并检查z没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("leaky_relu_derivative"):
    for k, (shape, alpha) in enumerate([((5,), 0.01), ((3, 4), 0.2), ((6, 1), 0.5), ((2, 3, 2), 0.1)]):
        z = 2 * np.random.RandomState(20 + k).randn(*shape)
        d = checks.keeps_arguments(leaky_relu_derivative, z, alpha, name="leaky_relu_derivative",
                                   hint="不要往z里写东西，把结果放进新的数组。")
        checks.array(d, shape, f"z的形状为{shape}时，leaky_relu_derivative(z)")
        checks.gradient(d, lambda v, alpha=alpha: np.sum(np.where(v > 0, v, alpha * v)), z,
                        f"alpha={alpha}时，leaky_relu_derivative(z)", "正的一边是1，负的一边是alpha。", mistakes={
                            "alpha要用参数，不能写死成0.01。": np.where(z > 0, 1, 0.01)})
    for alpha in (0.01, 0.3):
        with np.errstate(divide="ignore", invalid="ignore"):   # 只看值：警告不影响得分
            d = leaky_relu_derivative(np.array([[0.0, -1e-4], [1e-4, 0.0]]), alpha)
        checks.array(d, (2, 2), "z有0时，leaky_relu_derivative(z)", "z等于0的地方也要有一个数。")
        checks.close([d[0, 1], d[1, 0]], [alpha, 1], "z接近0时，leaky_relu_derivative(z)", "分界在0。")
        checks.equal(bool(alpha - 1e-9 <= min(d[0, 0], d[1, 1]) and max(d[0, 0], d[1, 1]) <= 1 + 1e-9), True,
                     "“z恰好是0时，斜率是alpha或1”这句话", "在0处取左边的斜率alpha或右边的斜率1，不是0。")
### 隐藏测试结束

# %% [markdown]
# 把四种激活函数和它们的斜率画在一起。实线是函数，虚线是斜率。为了看得见，这里的Leaky ReLU取$\alpha=0.1$。

# %% tags=["experiment"]
z = np.linspace(-4, 4, 801)
curves = {"sigmoid": (sigmoid(z), sigmoid(z) * (1 - sigmoid(z))), "tanh": (np.tanh(z), tanh_derivative(z)),
          "ReLU": (relu(z), relu_derivative(z)),
          r"Leaky ReLU，$\alpha=0.1$": (leaky_relu(z, 0.1), leaky_relu_derivative(z, 0.1))}
_, axes = plt.subplots(2, 2, figsize=(7.2, 5.4), sharex=True)
for ax, (title, (value, slope)) in zip(axes.ravel(), curves.items(), strict=True):
    ax.plot(z, value, label="函数 $g(z)$")
    ax.plot(z, slope, "--", color=figures.COLORS[5], label="斜率 $g'(z)$")
    ax.set(title=title, ylim=(-1.2, 2.2))
axes[0, 0].legend(loc="upper left", fontsize=11)
for ax in axes[1]:
    ax.set_xlabel("$z$")
plt.show()

# %% [markdown]
# 斜率决定学得多快：参数每一步挪多远，与斜率成正比。$z$渐渐变大时，四种函数的斜率差得惊人：

# %% tags=["experiment"]
z = np.array([0.1, 2.0, 5.0, 10.0, -10.0])
print("z           ", "".join(f"{value:>12g}" for value in z))
for name, slope in (("sigmoid     ", sigmoid(z) * (1 - sigmoid(z))), ("tanh        ", tanh_derivative(z)),
                    ("ReLU        ", relu_derivative(z)), ("Leaky ReLU  ", leaky_relu_derivative(z))):
    print(name, "".join(f"{value:12.2g}" for value in slope))
many = np.random.RandomState(0).randn(1_000_000)
for name, function in (("sigmoid", sigmoid), ("tanh", np.tanh), ("ReLU", relu)):
    print(f"对一百万个数求{name}：{1000 * min(timeit.repeat(lambda f=function: f(many), number=1, repeat=3)):.1f}毫秒")

# %% [markdown]
# $z=10$时，sigmoid的斜率只有ReLU的两万分之一，同样的误差，参数只挪两万分之一那么远。ReLU算起来也省事，只要比一比正负，不用求指数。
#
# ### 死掉的ReLU
#
# 现在做一个死的给你看。取两个神经元，权重一样，一个偏置是0，一个偏置是$-30$（学习率太大，猛走一步就可能把偏置冲到这么远）。花上的点坐标都在$\pm5$以内，后一个神经元对所有400个点算出的$z$都是负的。

# %% tags=["experiment"]
weights = np.array([[1.0, -1.0]])
for name, bias in (("健康的", 0.0), ("死掉的", -30.0)):
    z = weights @ X + bias
    print(f"{name}：输出不是0的有{np.count_nonzero(relu(z))}个点；斜率之和，ReLU是{relu_derivative(z).sum():.0f}，"
          f"Leaky ReLU是{leaky_relu_derivative(z).sum():.2f}")

# %% [markdown]
# 健康的神经元只对大约一半的点有反应，另一半输出0，这叫**稀疏**（sparse）。稀疏不是坏事：每个点只由一部分神经元负责，隐藏单元够多的话，总有一些对它有反应，学习照样快。死掉的神经元对谁都没有反应，ReLU的斜率全是0，梯度传到这里一点也不剩，它再也活不过来；换成Leaky ReLU，还有一点点斜率，慢慢能爬回来。
#
# ### 该用哪一个
#
# - **sigmoid**：只用在二分类的输出层，因为那里要的正是0到1之间的概率。别处几乎不用它。
# - **tanh**：隐藏层里比sigmoid好。这一章的隐藏层用它。
# - **ReLU**：隐藏层的默认选择，拿不准就用它，第04章起我们用它。神经元死得太多，再换Leaky ReLU。
# - **不用激活函数**（$g(z)=z$）：只用在回归的输出层，比如预测房价，答案可以是任何一个数，不该被压进哪个区间。
#
# ## 五、两层网络
#
# 我们的网络长这样：左边是输入，中间是隐藏层，右边是输出层。

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(6.6, 4.0))
places = {0: [(0, 0.8), (0, -0.8)], 1: [(2.4, y) for y in (1.8, 0.6, -0.6, -1.8)], 2: [(4.8, 0)]}
names = {0: ["$x_1$", "$x_2$"], 1: [f"$a_{j}^{{[1]}}$" for j in range(1, 5)], 2: ["$a^{[2]}$"]}
for layer in (0, 1):
    for x_from, y_from in places[layer]:
        for x_to, y_to in places[layer + 1]:
            ax.plot([x_from, x_to], [y_from, y_to], color="0.7", linewidth=1.2, zorder=1)
for layer, color in ((0, "white"), (1, figures.COLORS[4]), (2, figures.COLORS[1])):
    for (x, y), name in zip(places[layer], names[layer], strict=True):
        ax.add_patch(plt.Circle((x, y), 0.42, facecolor=color, edgecolor="0.35", zorder=2))
        ax.text(x, y, name, ha="center", va="center", fontsize=13, zorder=3)
for x, text in ((0, "输入层\n2个特征"), (2.4, "隐藏层（tanh）\n4个单元"), (4.8, "输出层（sigmoid）\n1个单元")):
    ax.text(x, -2.5, text, ha="center", va="top", fontsize=11)
ax.text(1.2, 2.25, "$W^{[1]}, b^{[1]}$", ha="center", color=figures.COLORS[0])
ax.text(3.6, 2.25, "$W^{[2]}, b^{[2]}$", ha="center", color=figures.COLORS[0])
ax.annotate(r"$\hat y$", xy=(5.22, 0), xytext=(6.1, 0), va="center", fontsize=14, arrowprops={"arrowstyle": "<|-", "color": "0.35"})
ax.set(xlim=(-0.9, 6.5), ylim=(-3.4, 2.6), aspect="equal")
ax.set_axis_off()
plt.show()

# %% [markdown]
# 数层数的时候，输入层不算，因为它什么也不计算。所以这是一个**两层神经网络**，也叫单隐藏层神经网络；Logistic回归没有隐藏层，是一层。“隐藏”的意思是：训练集里给了输入和输出该是什么，中间这一层该是什么，没有人告诉你。
#
# 符号约定好，后面就不会乱。**右上角方括号是层的编号，圆括号是样本的编号，右下角是这一层里的第几个**。$a_3^{[1](7)}$是第7个样本在第1层第3个神经元上的输出。各层神经元的个数记作$n_x$（输入）、$n_h$（隐藏层）、$n_y$（输出）。
#
# ### 网络的大小
#
# $n_x$和$n_y$由数据决定：$X$有几**行**，就有几个特征；$Y$有几行，就有几个输出。列数是样本数$m$，与网络的大小无关。$n_h$由我们来定，先定成4，后面会试许多别的。

# %% nbgrader={"grade_id": "layer_sizes"}
def layer_sizes(X, Y):
    """由数据得到网络各层的大小。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(n_y, m)

    返回：
    n_x -- 输入层的大小
    n_h -- 隐藏层的大小，这里定为4
    n_y -- 输出层的大小

    提示：数组的.shape是(行数, 列数)。
    """
    ### 开始
    n_x = X.shape[0]
    n_h = 4
    n_y = Y.shape[0]
    ### 结束
    return n_x, n_h, n_y


# %% nbgrader={"grade_id": "test-layer_sizes", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("layer_sizes"):
    sizes = layer_sizes(np.zeros((5, 3)), np.zeros((1, 3)))
    checks.length(sizes, 3, "layer_sizes的返回值", "依次返回n_x、n_h、n_y。")
    checks.equal(list(sizes), [5, 4, 1], "X有5行3列、Y有1行3列时，n_x、n_h、n_y", mistakes={
        "取成了列数：列数是样本数m，行数才是特征数。": [3, 4, 3], "n_h先定为4，不随数据变。": [5, 5, 1],
        "次序反了：依次是n_x、n_h、n_y。": [1, 4, 5]})

# %% nbgrader={"grade_id": "hidden-layer_sizes", "points": 2}
# 隐藏测试：换别的大小，包括只有一个样本和不止一个输出
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("layer_sizes"):
    for n_x, n_y, m in ((2, 1, 400), (7, 3, 10), (1, 2, 1), (12288, 1, 2)):
        sizes = layer_sizes(np.ones((n_x, m)), np.zeros((n_y, m)))
        checks.length(sizes, 3, "layer_sizes的返回值")
        checks.equal(list(sizes), [n_x, 4, n_y], f"X有{n_x}行、Y有{n_y}行、{m}个样本时，n_x、n_h、n_y",
                     "n_x和n_y是X和Y的行数，不能写死；n_h是4。")
### 隐藏测试结束

# %% [markdown]
# ### 前向传播：从一个神经元到整个网络
#
# 隐藏层的每个神经元都像上一章那样，各有一列权重和一个偏置。对一个样本$x$，第$j$个神经元算
#
# $$z_j^{[1]} = w_j^{[1]\top}x + b_j^{[1]},\qquad a_j^{[1]} = \tanh\left(z_j^{[1]}\right)$$
#
# 四个神经元就有四个这样的式子。把四个行向量$w_j^{[1]\top}$从上到下叠起来，叠成一个矩阵$W^{[1]}$，四个偏置叠成一列$b^{[1]}$，四个式子就成了一个：
#
# $$
# \begin{bmatrix} z_1^{[1]} \\ z_2^{[1]} \\ z_3^{[1]} \\ z_4^{[1]} \end{bmatrix}
# =
# \begin{bmatrix} w_1^{[1]\top} \\ w_2^{[1]\top} \\ w_3^{[1]\top} \\ w_4^{[1]\top} \end{bmatrix} x
# +
# \begin{bmatrix} b_1^{[1]} \\ b_2^{[1]} \\ b_3^{[1]} \\ b_4^{[1]} \end{bmatrix}
# $$
#
# 上一章的$w$是一列，要转置了再用；这里$W^{[1]}$的每一**行**就是一个神经元，已经转置好了，不用再转。再把$m$个样本并排放成$X$，每一列各算各的，式子里的$x$换成$X$就行，$b^{[1]}$靠广播加到每一列上：
#
# $$
# \begin{aligned}
# Z^{[1]} &= W^{[1]}X + b^{[1]} & \quad A^{[1]} &= \tanh\left(Z^{[1]}\right) \\
# Z^{[2]} &= W^{[2]}A^{[1]} + b^{[2]} & \quad A^{[2]} &= \sigma\left(Z^{[2]}\right)
# \end{aligned}
# $$
#
# 第二层与第一层是同样的式子，只是输入从$X$换成了$A^{[1]}$。形状列在下面，写代码以前看一眼，写完再对一遍：
#
# | 数组 | 形状 | 意思 |
# |---|---|---|
# | $X$ | $(n_x, m)$ | 一列一个样本 |
# | $W^{[1]}$、$b^{[1]}$ | $(n_h, n_x)$、$(n_h, 1)$ | 一行一个隐藏单元 |
# | $Z^{[1]}$、$A^{[1]}$ | $(n_h, m)$ | 一行一个隐藏单元，一列一个样本 |
# | $W^{[2]}$、$b^{[2]}$ | $(n_y, n_h)$、$(n_y, 1)$ | 一行一个输出单元 |
# | $Z^{[2]}$、$A^{[2]}$ | $(n_y, m)$ | 同上，这一章$n_y=1$ |
#
# 规律是：$W^{[l]}$的行数是本层的单元数，列数是上一层的单元数；$Z$和$A$的形状永远相同。有的笔记把$Z^{[2]}$的最后一行写成$z_{n^{[1]}}^{[2]}$，这是把第一层的公式抄下来忘了改，它应当是$z_{n^{[2]}}^{[2]}$：第二层有几个单元，就有几行；还有的在$A$的那些列后面又接上一串$z$，列数就不再是$m$了。
#
# ### 从哪里出发
#
# 算之前，先得有一套参数。Logistic回归从零出发很好（有的笔记说它不能从零出发，那是冤枉，上一章试过）。隐藏层却**不能**从零出发，也不能从任何一套“人人一样”的数出发。
#
# 道理是这样的。如果$W^{[1]}$的每一行都一样，四个隐藏单元算出的$a_j^{[1]}$就一样；如果它们到输出的权重也一样，往回传的梯度就一样；更新以后，四行**还是**一样。它们像四个抄同一份答案的学生，永远分不出彼此，四个等于一个。要打破这种对称，就得让它们一开始各不相同，最省事的办法是用随机数。偏置不用随机，权重已经不同了，偏置从零开始就好。
#
# 随机数要多大？tanh在0附近最陡，两头平。权重大了，$z$一开始就跑到平的地方，斜率接近0，学不动：

# %% tags=["experiment"]
random = np.random.RandomState(2)
print("W的大小   四个隐藏单元的平均斜率   斜率小于0.01的比例")
for scale in (0.01, 0.1, 1, 10, 100):
    slope = tanh_derivative(scale * random.randn(4, 2) @ X)
    print(f"{scale:<10g}{slope.mean():12.3f}{np.mean(slope < 0.01):24.1%}")

# %% [markdown]
# 所以给随机数乘上一个小小的0.01。（为什么是0.01，网络更深时该乘多少，是第05章的题目。）
#
# $$W^{[1]},\ W^{[2]}\ \text{的每个数} = 0.01\times\text{标准正态随机数},\qquad b^{[1]}=0,\quad b^{[2]}=0$$
#
# 为了让你的结果与别人的能对照，我们约定：随机数从`random = np.random.RandomState(seed)`来，这一行已经替你写好；`random.randn(行数, 列数)`给出那么大的一个标准正态随机数组；**先取$W^{[1]}$，再取$W^{[2]}$，都从同一个`random`取**。`seed`相同，结果就相同；`seed=None`时，每次都不同。`np.zeros`的形状要写成一对，外面再套一层括号。

# %% nbgrader={"grade_id": "initialize_parameters"}
def initialize_parameters(n_x, n_h, n_y, seed=None):
    """造出网络的初始参数：小的随机权重，零偏置。

    参数：
    n_x -- 输入层的大小
    n_h -- 隐藏层的大小
    n_y -- 输出层的大小
    seed -- 随机数的种子；None表示每次不同

    返回：
    parameters -- 字典：
        W1 -- 形状(n_h, n_x)，标准正态随机数乘0.01
        b1 -- 形状(n_h, 1)，全是0
        W2 -- 形状(n_y, n_h)，标准正态随机数乘0.01
        b2 -- 形状(n_y, 1)，全是0

    提示：先取W1，再取W2，都用random.randn。
    """
    random = np.random.RandomState(seed)
    ### 开始
    W1 = random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    ### 结束
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


# %% nbgrader={"grade_id": "test-initialize_parameters", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters"):
    parameters = initialize_parameters(2, 4, 1, seed=2)
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    checks.array(parameters["W1"], (4, 2), "W1", "W1有n_h行n_x列：一行一个隐藏单元。")
    checks.array(parameters["b1"], (4, 1), "b1", "b1是n_h行1列。np.zeros的形状要写成一对。")
    checks.array(parameters["W2"], (1, 4), "W2", "W2有n_y行n_h列：一行一个输出单元。")
    checks.array(parameters["b2"], (1, 1), "b2", "b2是n_y行1列。")
    W1 = np.array([[-0.00416757847, -0.000562668272], [-0.0213619610, 0.0164027081],
                   [-0.0179343559, -0.00841747366], [0.00502881417, -0.0124528809]])
    checks.close(parameters["W1"], W1, "seed=2时的W1", "用造好的random：random.randn(n_h, n_x)，不是np.random.randn，也不是rand；再乘0.01。",
                 rtol=1e-6, atol=1e-8, mistakes={
        "忘了乘0.01。": 100 * W1, "权重不能全是0，隐藏单元会一模一样。": np.zeros((4, 2))})
    checks.close(parameters["W2"], [[-0.0105795222, -0.00909007615, 0.00551454045, 0.0229220801]], "seed=2时的W2",
                 "先取W1，再取W2，从同一个random接着取，都乘0.01。", rtol=1e-6, atol=1e-8, mistakes={
                     "W2又从头取了一遍随机数：不要再造一个RandomState。":
                         [[-0.00416757847, -0.000562668272, -0.0213619610, 0.0164027081]],
                     "W2忘了乘0.01。": [[-1.05795222, -0.909007615, 0.551454045, 2.29220801]]})
    checks.close(parameters["b1"], np.zeros((4, 1)), "b1", "偏置从0开始。")
    checks.close(parameters["b2"], [[0]], "b2", "偏置从0开始。")

# %% nbgrader={"grade_id": "hidden-initialize_parameters", "points": 5}
# 隐藏测试：换别的大小和种子，看随机数的平均和大小、各行是否不同、不给种子时是否每次不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters"):
    for seed, (n_x, n_h, n_y) in enumerate([(3, 5, 1), (5, 2, 3), (1, 1, 1), (2, 50, 1), (6, 1, 2)], 11):
        parameters = initialize_parameters(n_x, n_h, n_y, seed)
        checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
        for name, shape in (("W1", (n_h, n_x)), ("b1", (n_h, 1)), ("W2", (n_y, n_h)), ("b2", (n_y, 1))):
            checks.array(parameters[name], shape, f"n_x={n_x}、n_h={n_h}、n_y={n_y}时的{name}", "大小要用参数，不能写死。")
        draws = np.random.RandomState(seed).randn(n_h * n_x + n_y * n_h)
        checks.close(parameters["W1"], 0.01 * draws[:n_h * n_x].reshape(n_h, n_x), f"seed={seed}时的W1",
                     "random由参数seed造出来，先取W1。")
        checks.close(parameters["W2"], 0.01 * draws[n_h * n_x:].reshape(n_y, n_h), f"seed={seed}时的W2",
                     "W2接在W1后面取，都乘0.01。")
        for name in ("b1", "b2"):
            checks.close(parameters[name], np.zeros_like(parameters[name]), name, "偏置从0开始。")
    large = initialize_parameters(40, 60, 50, 3)
    for name in ("W1", "W2"):
        checks.close(large[name].std(), 0.01, f"{name}的标准差", "标准正态随机数乘0.01。", rtol=0.06)
        checks.close(large[name].mean(), 0, f"{name}的平均数", "randn有正有负，平均是0；rand只有正的。", atol=0.001)
        checks.equal(len(np.unique(large[name], axis=0)), len(large[name]), f"{name}里互不相同的行数", "各行要不同。")
    one, other = initialize_parameters(2, 4, 1), initialize_parameters(2, 4, 1)
    checks.equal(bool(np.any(one["W1"] != other["W1"])), True, "“不给种子时，两次的W1不同”这句话",
                 "不要把种子写死。")
### 隐藏测试结束

# %% [markdown]
# ### 写出前向传播
#
# 公式就是上面那四个。矩阵乘法用`np.dot`或`@`，tanh用`np.tanh`，sigmoid用给你的`sigmoid`。`cache`（缓存）把中间结果存起来，反向传播要用，不必再算一遍；这一行已经写好，你只要准备好四个变量。

# %% nbgrader={"grade_id": "forward_propagation"}
def forward_propagation(X, parameters):
    """两层网络的前向传播：隐藏层用tanh，输出层用sigmoid。

    参数：
    X -- 样本，形状(n_x, m)
    parameters -- 字典，W1形状(n_h, n_x)、b1形状(n_h, 1)、W2形状(1, n_h)、b2形状(1, 1)

    返回：
    A2 -- 每个样本是类别1的概率，形状(1, m)
    cache -- 字典，Z1、A1形状(n_h, m)，Z2、A2形状(1, m)

    提示：四行，一行一个公式，不用循环，也不用转置。
    """
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))   # 从字典里取出四个参数
    ### 开始
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = sigmoid(Z2)
    ### 结束
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    return A2, cache


# %% nbgrader={"grade_id": "test-forward_propagation", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("forward_propagation"):
    X_small = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]])
    parameters = {"W1": np.array([[0.5, 0.0], [0.0, 0.5], [0.5, 0.5], [1.0, -1.0]]),
                  "b1": np.array([[0.5], [0.0], [-0.5], [0.0]]),
                  "W2": np.array([[1.0, -1.0, 0.5, 0.25]]), "b2": np.array([[0.1]])}
    result = forward_propagation(X_small, parameters)
    checks.length(result, 2, "forward_propagation的返回值")
    A2, cache = result
    checks.keys(cache, ["Z1", "A1", "Z2", "A2"], "cache", "返回的次序是A2在前，cache在后。")
    for name, shape in (("Z1", (4, 3)), ("A1", (4, 3)), ("Z2", (1, 3)), ("A2", (1, 3))):
        checks.array(cache[name], shape, f'cache["{name}"]')
    # 第三个隐藏单元对三个样本算出的z都是0，可以手算
    checks.close(cache["A1"], [[0.7615941559558, 0.46211715726, 0.9051482536449], [0, 0.46211715726, -0.46211715726],
                               [0, 0, 0], [0.7615941559558, -0.7615941559558, 0.9950547536867]], "A1", rtol=1e-6, mistakes={
        "算Z1时忘了加b1？": [[0.46211715726, 0, 0.7615941559558], [0, 0.46211715726, -0.46211715726],
                       [0.46211715726, 0.46211715726, 0.46211715726], [0.7615941559558, -0.7615941559558, 0.9950547536867]],
        "隐藏层没有用激活函数：A1是Z1的tanh。": [[1, 0.5, 1.5], [0, 0.5, -0.5], [0, 0, 0], [1, -1, 3]],
        "隐藏层要用tanh，你用的是ReLU。": [[1, 0.5, 1.5], [0, 0.5, 0], [0, 0, 0], [1, 0, 3]],
        "隐藏层要用tanh，你用的是sigmoid。": [[0.731058578630, 0.622459331202, 0.817574476194], [0.5, 0.622459331202, 0.377540668798],
                                   [0.5, 0.5, 0.5], [0.731058578630, 0.268941421370, 0.952574126822]]})
    checks.array(A2, (1, 3), "A2")
    checks.close(A2, [[0.7411573676754, 0.4774157428416, 0.8476166519040]], "A2", rtol=1e-6, mistakes={
        "算Z2时忘了加b2？": [[0.7215157484434, 0.4525436427955, 0.8342467657824]],
        "第二层的输入是A1，不是Z1。": [[0.7941296281991, 0.4625701546563, 0.9453186827841]],
        "输出层要用sigmoid，你用的是tanh。": [[0.7825798691178, -0.0901530987606, 0.9373830990569]],
        "输出层忘了sigmoid，这是Z2。": [[1.0519926949447, -0.0903985389889, 1.7160290993266]]})

# %% nbgrader={"grade_id": "hidden-forward_propagation", "points": 7}
# 隐藏测试：换几种大小（包括只有一个样本、只有一个隐藏单元），核对cache里的每一项，试很大的权重，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("forward_propagation"):
    for k, (n_x, n_h, m) in enumerate([(2, 4, 6), (3, 2, 7), (5, 6, 1), (1, 1, 4), (4, 1, 3), (3, 5, 5)]):
        random = np.random.RandomState(100 + k)
        W1, b1, W2, b2 = random.randn(n_h, n_x), random.randn(n_h, 1), random.randn(1, n_h), random.randn(1, 1)
        samples, given = random.randn(n_x, m), {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        result = checks.keeps_arguments(forward_propagation, samples, given, name="forward_propagation",
                                        hint="不要在函数里修改X和参数。")
        checks.length(result, 2, "forward_propagation的返回值")
        A2, cache = result
        checks.keys(cache, ["Z1", "A1", "Z2", "A2"], "cache", "返回的次序是A2在前，cache在后。")
        size = f"n_x={n_x}、n_h={n_h}、m={m}时的"
        Z1 = W1 @ samples + b1
        Z2 = W2 @ np.tanh(Z1) + b2
        for name, expected, advice in (("Z1", Z1, "Z1是激活以前的，别忘了b1，也别被A1覆盖。"), ("A1", np.tanh(Z1), "A1 = tanh(Z1)。"),
                                       ("Z2", Z2, "Z2是激活以前的，别忘了b2，也别被A2覆盖。"),
                                       ("A2", 1 / (1 + np.exp(-Z2)), "A2 = sigmoid(Z2)。")):
            checks.array(cache[name], expected.shape, f'{size}cache["{name}"]')
            checks.close(cache[name], expected, f'{size}cache["{name}"]', advice, rtol=1e-6)
        checks.array(A2, (1, m), f"{size}A2")
        checks.close(A2, 1 / (1 + np.exp(-Z2)), f"{size}A2", rtol=1e-6)
    alone, _ = forward_propagation(samples[:, 2:3], given)
    checks.close(alone, A2[:, 2:3], "单独算一个样本的A2", "每个样本各算各的，互不影响。", rtol=1e-6)
    given = {"W1": np.array([[3.0], [-2.0]]), "b1": np.zeros((2, 1)), "W2": np.array([[300.0, -300.0]]), "b2": np.zeros((1, 1))}
    sure, _ = forward_propagation(np.array([[50.0, -50.0]]), given)
    checks.close(sure, [[1, 0]], "z等于600和−600时的A2")
### 隐藏测试结束

# %% [markdown]
# ## 六、有多糟：成本函数
#
# 网络的输出$A^{[2]}$与上一章一样，是“属于类别1”的概率，所以成本函数也原样搬来，每个样本的交叉熵，再求平均：
#
# $$J = -\frac{1}{m}\sum_{i=1}^{m}\left(y^{(i)}\log a^{[2](i)} + \left(1-y^{(i)}\right)\log\left(1-a^{[2](i)}\right)\right)$$
#
# 有的笔记把总的损失定义成各个样本损失的**和**，不除以$m$。两种定义的最低点在同一个地方，可是取和的话，样本多一倍，梯度就大一倍，学习率得跟着改；取平均就省了这个麻烦。这门课一律取平均，等一会儿会看到，忘了除以$m$的后果相当难看。
#
# 公式没变，成本的地形却变了。Logistic回归的$J$是一只碗，只有一个谷底；有了隐藏层，$J$不再是凸的，有许多谷、许多坡和平地。梯度下降只管往低处走，**不保证走到最低处**，从不同的起点出发，可能停在不同的谷里。
#
# 写代码时，先对整行逐元素地算（$Y$与$\log A^{[2]}$用`*`相乘），再用`np.sum`加成一个数，取负，除以$m$；$m$是$Y$的列数。

# %% nbgrader={"grade_id": "compute_cost"}
def compute_cost(A2, Y):
    """计算交叉熵成本。

    参数：
    A2 -- 每个样本是类别1的概率，形状(1, m)，每个数严格在0和1之间
    Y -- 标签，形状(1, m)，每个是0或1

    返回：
    cost -- 成本，一个数

    提示：用np.log和np.sum；负号管着整个和；最后除以m。
    """
    m = Y.shape[1]
    ### 开始
    losses = -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    cost = np.sum(losses) / m
    ### 结束
    return cost


# %% nbgrader={"grade_id": "test-compute_cost", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("compute_cost"):
    cost = compute_cost(np.array([[0.5, 0.5, 0.5]]), np.array([[1, 0, 1]]))
    checks.number(cost, "cost", "用np.sum把各个样本的损失加成一个数。")
    checks.close(cost, 0.6931471805599453, "A2全是0.5时的cost", rtol=1e-5, mistakes={
        "没有除以样本数m？": 2.0794415416798357, "负号丢了。": -0.6931471805599453,
        "你用了以2为底的对数。": 1.0, "你用了以10为底的对数。": 0.3010299956639812, "这是平方误差，这里要交叉熵。": 0.25,
        "只算了y=1的那一项。": 0.46209812037329684, "负号要管着两项，你只管住了第一项。": 0.23104906018664842})
    cost = compute_cost(np.array([[0.8, 0.3, 0.5, 0.9]]), np.array([[1, 0, 1, 1]]))
    checks.close(cost, 0.3445815478676785, "第二个例子的cost", rtol=1e-5, mistakes={
        "没有除以样本数m？": 1.378326191470714, "只算了y=1的那一项。": 0.2554128118829953,
        "A2和1 − A2放反了。": 1.452285747578507, "负号要管着两项，你只管住了第一项。": 0.1662440758983122,
        "m要取Y的列数，不能写死成3。": 0.459442063823571})

# %% nbgrader={"grade_id": "hidden-compute_cost", "points": 5}
# 隐藏测试：换样本数（包括1个），换概率（包括很有把握的），两类对调、样本翻倍以后成本不变，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("compute_cost"):
    for k, m in enumerate((1, 2, 5, 60)):
        random = np.random.RandomState(200 + k)
        A2, labels = random.uniform(0.002, 0.998, (1, m)), random.randint(0, 2, (1, m))
        cost = checks.keeps_arguments(compute_cost, A2, labels, name="compute_cost", hint="不要在函数里修改A2和Y。")
        expected = -np.mean(np.log(np.where(labels == 1, A2, 1 - A2)))
        checks.number(cost, f"m={m}时的cost")
        checks.close(cost, expected, f"m={m}时的cost", "两项都要有，负号管着整个和，最后除以m；不要截断或取整。", rtol=1e-5, mistakes={
            "没有除以样本数m？": m * expected, "负号丢了。": -expected})
        checks.close(compute_cost(1 - A2, 1 - labels), expected, "两类对调以后的cost", "两类的损失要对称。", rtol=1e-5)
        checks.close(compute_cost(np.hstack([A2, A2]), np.hstack([labels, labels])), expected, "每个样本复制一份以后的cost",
                     "成本是平均，样本翻倍不变。", rtol=1e-5)
    for a in (0.002, 0.01, 0.7, 0.99, 0.998):
        checks.close(compute_cost(np.array([[a]]), np.array([[1]])), -np.log(a), f"一个样本，y=1、a={a}时的cost",
                     "损失是−log a，不要截断或取整。", rtol=1e-5)
        checks.close(compute_cost(np.array([[a]]), np.array([[0]])), -np.log(1 - a), f"一个样本，y=0、a={a}时的cost",
                     "损失是−log(1 − a)，不要截断或取整。", rtol=1e-5)
### 隐藏测试结束

# %% [markdown]
# **当心$\log 0$。** docstring里说每个概率“严格在0和1之间”，数学上sigmoid确实如此，可是上一章见过，$z\ge36.8$时，`sigmoid(z)`舍入成恰好1。拿这样的数去算成本：

# %% tags=["experiment"]
with np.errstate(divide="ignore", invalid="ignore"):
    for z in (36.0, 37.0):
        sure = sigmoid(np.array([[z]]))
        print(f"z={z:g}，a={sure[0, 0]:.17f}：y=1时成本{compute_cost(sure, np.array([[1]])):.3g}，"
              f"y=0时成本{compute_cost(sure, np.array([[0]])):.3g}")
    clipped = np.clip(sigmoid(np.array([[37.0]])), 1e-15, 1 - 1e-15)
    print(f"先用np.clip限制在1e-15和1-1e-15之间：y=1时成本{compute_cost(clipped, np.array([[1]])):.3g}，"
          f"y=0时成本{compute_cost(clipped, np.array([[0]])):.3g}")

# %% [markdown]
# 猜**对**了反而得到`nan`：$y=1$时第二项是$0\times\log0=0\times(-\infty)$，浮点数里没有答案。训练时一个样本成了`nan`，整个平均就是`nan`。真要用在别处，可以像最后两行那样先把概率限制一下。这一章的函数不限制，因为出现`nan`本身就是一个有用的信号：多半是学习率太大，或者梯度忘了除以$m$。
#
# ## 七、反向传播
#
# 现在来到最要紧的一步：求成本对四个参数的梯度。先看一眼全貌。上面一排是前向传播，从左往右；下面一排是反向传播，从右往左。竖着的虚线是缓存：反向传播走到一处，就把前向传播在那里存下的东西取出来用。

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(7.6, 4.2))
blue, red = figures.COLORS[0], figures.COLORS[5]
boxes = {"X": (0, 2, "$X$", blue), "Z1": (1.7, 2, "$Z^{[1]}$", blue), "A1": (3.4, 2, "$A^{[1]}$", blue),
         "Z2": (5.1, 2, "$Z^{[2]}$", blue), "A2": (6.8, 2, "$A^{[2]}$", blue), "J": (8.4, 2, "$J$", blue),
         "dZ2": (6.8, 0.4, r"$\mathrm{d}Z^{[2]}$", red), "dZ1": (3.4, 0.4, r"$\mathrm{d}Z^{[1]}$", red),
         "d2": (5.1, -1.1, r"$\mathrm{d}W^{[2]},\ \mathrm{d}b^{[2]}$", red),
         "d1": (1.7, -1.1, r"$\mathrm{d}W^{[1]},\ \mathrm{d}b^{[1]}$", red)}
patches = {}
for name, (x, y, text, color) in boxes.items():
    frame = {"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": color}
    patches[name] = ax.text(x, y, text, ha="center", va="center", fontsize=13, bbox=frame, zorder=3).get_bbox_patch()
for start, end, text, color, style in (
        ("X", "Z1", "$W^{[1]},b^{[1]}$", blue, "-"), ("Z1", "A1", "tanh", blue, "-"), ("A1", "Z2", "$W^{[2]},b^{[2]}$", blue, "-"),
        ("Z2", "A2", r"$\sigma$", blue, "-"), ("A2", "J", "", blue, "-"), ("dZ2", "dZ1", r"乘$W^{[2]\top}$，乘斜率", red, "-"),
        ("dZ2", "d2", "", red, "-"), ("dZ1", "d1", "", red, "-"), ("A2", "dZ2", "", "0.5", ":"),
        ("A1", "dZ1", "", "0.5", ":"), ("A1", "d2", "", "0.5", ":"), ("X", "d1", "", "0.5", ":")):
    ax.annotate("", xy=boxes[end][:2], xytext=boxes[start][:2], zorder=2,
                arrowprops={"arrowstyle": "-|>", "color": color, "lw": 1.6, "linestyle": style, "shrinkA": 3, "shrinkB": 3,
                            "patchA": patches[start], "patchB": patches[end]})
    middle = (np.array(boxes[start][:2]) + boxes[end][:2]) / 2
    ax.text(middle[0] + (0.2 if color == red else 0), middle[1] + 0.3, text, ha="center", va="bottom", fontsize=11, color=color)
ax.text(8.35, 0.4, "反向传播", ha="center", va="center", color=red)
ax.text(8.35, 2.75, "前向传播", ha="center", va="center", color=blue)
ax.set(xlim=(-0.6, 9.2), ylim=(-1.6, 3.0))
ax.set_axis_off()
plt.show()

# %% [markdown]
# 先对**一个样本**推，这时各个量都是一列。记号与上一章相同，$\mathrm{d}z$是“这个样本的损失对$z$的导数”。
#
# **第一步，输出层的$\mathrm{d}z^{[2]}$。** 输出层就是一个Logistic回归，上一章已经推过：交叉熵和sigmoid配在一起，分母全部约掉，
#
# $$\mathrm{d}z^{[2]} = a^{[2]} - y$$
#
# **第二步，$\mathrm{d}W^{[2]}$和$\mathrm{d}b^{[2]}$。** $z^{[2]} = \sum_j W_j^{[2]}a_j^{[1]} + b^{[2]}$里，$W_j^{[2]}$的系数是$a_j^{[1]}$，$b^{[2]}$的系数是1，所以
#
# $$\mathrm{d}W_j^{[2]} = \mathrm{d}z^{[2]}\,a_j^{[1]},\qquad \mathrm{d}b^{[2]} = \mathrm{d}z^{[2]}$$
#
# $W^{[2]}$是一行，$a^{[1]}$是一列，排成一行就要转置：$\mathrm{d}W^{[2]} = \mathrm{d}z^{[2]}\,a^{[1]\top}$。这与上一章的公式相同，只是“输入”从$x$换成了$a^{[1]}$。
#
# **第三步，穿过$W^{[2]}$回到隐藏层。** 在同一个式子里，$a_j^{[1]}$的系数是$W_j^{[2]}$，所以$\mathrm{d}a_j^{[1]} = W_j^{[2]}\,\mathrm{d}z^{[2]}$。四个排成一列，又是一次转置：
#
# $$\mathrm{d}a^{[1]} = W^{[2]\top}\,\mathrm{d}z^{[2]}$$
#
# 这个式子有个直观的读法：输出错了多少，按权重把责任摊给各个隐藏单元。权重大的，当初说话分量重，现在分到的责任也多。
#
# **第四步，穿过tanh。** $z_j^{[1]}$只影响$a_j^{[1]}$一个，斜率是$1-\left(a_j^{[1]}\right)^2$，链式法则就是**逐个元素**地乘，记作$*$：
#
# $$\mathrm{d}z^{[1]} = W^{[2]\top}\,\mathrm{d}z^{[2]} * \left(1-a^{[1]}*a^{[1]}\right)$$
#
# 这里可以直接用缓存里的$a^{[1]}$，不用再算一遍tanh。
#
# **第五步，$\mathrm{d}W^{[1]}$和$\mathrm{d}b^{[1]}$。** 与第二步同理，第$j$个单元里$W_{jk}^{[1]}$的系数是$x_k$：$\mathrm{d}W_{jk}^{[1]} = \mathrm{d}z_j^{[1]}x_k$，合起来是一列乘一行，$\mathrm{d}W^{[1]} = \mathrm{d}z^{[1]}x^\top$，形状$(n_h, n_x)$；$\mathrm{d}b^{[1]} = \mathrm{d}z^{[1]}$。
#
# **最后，$m$个样本。** $J$是$m$个损失的平均，所以每个参数的梯度是$m$个样本的梯度的平均。把各个样本的$\mathrm{d}z$并排放成矩阵，“先各自相乘，再对样本求和”正好就是矩阵乘法：$\mathrm{d}Z\,A^\top = \sum_i \mathrm{d}z^{(i)}a^{(i)\top}$。偏置没有东西可乘，要自己把$\mathrm{d}Z$的每一行加起来。于是得到六个公式：
#
# $$
# \begin{aligned}
# \mathrm{d}Z^{[2]} &= A^{[2]} - Y & & (n_y, m) \\
# \mathrm{d}W^{[2]} &= \frac{1}{m}\,\mathrm{d}Z^{[2]}A^{[1]\top} & & (n_y, n_h) \\
# \mathrm{d}b^{[2]} &= \frac{1}{m}\sum_{i=1}^{m}\mathrm{d}z^{[2](i)} & & (n_y, 1) \\
# \mathrm{d}Z^{[1]} &= W^{[2]\top}\mathrm{d}Z^{[2]} * \left(1-A^{[1]}*A^{[1]}\right) & & (n_h, m) \\
# \mathrm{d}W^{[1]} &= \frac{1}{m}\,\mathrm{d}Z^{[1]}X^\top & & (n_h, n_x) \\
# \mathrm{d}b^{[1]} &= \frac{1}{m}\sum_{i=1}^{m}\mathrm{d}z^{[1](i)} & & (n_h, 1)
# \end{aligned}
# $$
#
# 右边一列是形状。**每个梯度的形状都与它的参数相同**，这是最好用的检查。
#
# 有一处记号要说明白。照字面，成本对$Z^{[2]}$的导数是$\frac{\partial J}{\partial Z^{[2]}}=\frac{1}{m}\left(A^{[2]}-Y\right)$，带着$\frac{1}{m}$；我们的$\mathrm{d}Z$里没有$\frac{1}{m}$，它是各个样本自己的损失的导数，$\frac{1}{m}$留到求$\mathrm{d}W$和$\mathrm{d}b$时再除。两种记法都对，怕的是混着用：有的笔记把$\frac{\partial J}{\partial Z}$写成$A-Y$，后面有时除以$m$，有时又忘了除，就对不上了。还有求$\mathrm{d}b$的和，要加的是整个括号$\left(a^{(i)}-y^{(i)}\right)$，不是只加前一项。
#
# ### keepdims不是摆设
#
# 求$\mathrm{d}b$时，沿着样本的方向（每一行从左到右，`axis=1`）求和。`np.sum`默认会把那一维去掉，得到秩为1的数组`(n_h,)`，而`b1`的形状是`(n_h, 1)`。看看它们相减会怎样：

# %% tags=["experiment"]
b = np.zeros((4, 1))
errors = np.arange(8.0).reshape(4, 2)
for keep in (True, False):
    db = np.sum(errors, axis=1, keepdims=keep) / 2
    print(f"keepdims={keep!s:5}：db的形状是{db.shape!s:7}，b − 1.2 * db的形状是{(b - 1.2 * db).shape}")

# %% [markdown]
# 没有`keepdims=True`，广播悄悄地把$b$变成了$(4, 4)$，一个错误也不报，后面全乱了。
#
# ### 写出反向传播
#
# 六个公式，六行代码。矩阵乘法用`np.dot`或`@`，逐元素相乘用`*`，转置用`.T`，平方用`** 2`或`np.square`。不要往缓存里写东西，调用者也许还要用它。

# %% nbgrader={"grade_id": "backward_propagation"}
def backward_propagation(parameters, cache, X, Y):
    """两层网络的反向传播：求成本对四个参数的梯度。

    参数：
    parameters -- 字典，W1形状(n_h, n_x)、b1形状(n_h, 1)、W2形状(1, n_h)、b2形状(1, 1)
    cache -- forward_propagation存下的字典，Z1、A1形状(n_h, m)，Z2、A2形状(1, m)
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(1, m)

    返回：
    grads -- 字典，dW1、db1、dW2、db2，形状分别与W1、b1、W2、b2相同

    提示：依次算dZ2、dW2、db2、dZ1、dW1、db1。求db用np.sum，axis=1，keepdims=True。
    """
    m = X.shape[1]
    W2 = parameters["W2"]
    A1, A2 = cache["A1"], cache["A2"]
    ### 开始
    dZ2 = A2 - Y
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = np.dot(W2.T, dZ2) * (1 - A1 ** 2)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    ### 结束
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


# %% [markdown]
# 测试里的数都很整，不放心的话可以拿纸笔对：$\mathrm{d}Z^{[2]}=(-0.5,\ 0.25,\ -0.2,\ 0.6)$，$m=4$，于是$\mathrm{d}b^{[2]}=0.15/4=0.0375$。

# %% nbgrader={"grade_id": "test-backward_propagation", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("backward_propagation"):
    X_small, Y_small = np.array([[1.0, 2.0, 0.0, -1.0], [0.0, 1.0, -2.0, 1.0]]), np.array([[1, 0, 1, 0]])
    parameters = {"W1": np.array([[0.5, -0.5], [1.0, 0.0], [0.0, 1.0]]), "b1": np.zeros((3, 1)),
                  "W2": np.array([[2.0, -1.0, 0.5]]), "b2": np.zeros((1, 1))}
    A1 = np.array([[0.5, 0.0, -0.5, 0.8], [0.0, 0.6, 0.5, -0.2], [-0.4, 0.5, 0.0, 0.1]])
    A2 = np.array([[0.5, 0.25, 0.8, 0.6]])
    cache = {"Z1": np.arctanh(A1), "A1": A1, "Z2": np.log(A2 / (1 - A2)), "A2": A2}
    grads = backward_propagation(parameters, cache, X_small, Y_small)
    checks.keys(grads, ["dW1", "db1", "dW2", "db2"], "grads")
    for name, shape, advice in (("dW2", (1, 3), "dW2与W2形状相同。"), ("db2", (1, 1), "沿axis=1求和，加上keepdims=True。"),
                                ("dW1", (3, 2), "dW1与W1形状相同，这一层的输入是X。"), ("db1", (3, 1), "沿axis=1求和，加上keepdims=True。")):
        checks.array(grads[name], shape, name, advice)
    dW2 = np.array([[0.0825, -0.0175, 0.09625]])
    checks.close(grads["dW2"], dW2, "dW2", mistakes={
        "dW2没有除以样本数m？": 4 * dW2, "符号反了：dZ2是A2 − Y。": -dW2, "除以的是特征数，要除以样本数m。": 2 * dW2,
        "dZ2就是A2 − Y，sigmoid的斜率已经约掉了，不用再乘。": [[0.017175, -0.00416875, 0.021959375]]})
    checks.close(grads["db2"], [[0.0375]], "db2", mistakes={"db2没有除以样本数m？": [[0.15]], "符号反了：dZ2是A2 − Y。": [[-0.0375]],
                                                      "求和要管着整个括号A2 − Y。": [[0.5375]]})
    dW1 = np.array([[-0.0455, 0.383], [0.189, -0.259], [-0.079875, 0.1476875]])
    checks.close(grads["dW1"], dW1, "dW1", mistakes={
        "dW1没有除以样本数m？": 4 * dW1, "符号反了：dZ2是A2 − Y。": -dW1,
        "求dZ1时忘了乘tanh的斜率。": [[-0.3, 0.625], [0.15, -0.3125], [-0.075, 0.15625]],
        "隐藏层是tanh，斜率是1 − A1²，你用了sigmoid的斜率。": [[-0.1105, -0.102], [-0.066, -0.004], [0.043875, 0.0145625]],
        "斜率用的是隐藏层的A1，不是A2。": [[-0.145125, 0.3811875], [0.0725625, -0.19059375], [-0.03628125, 0.095296875]],
        "斜率里的A1忘了平方。": [[0.065, 0.485], [0.255, -0.255], [-0.12375, 0.133125]],
        "斜率是1 − A1²，平方的是A1，不是Z1。": [[0.137518998294561, 0.202567863715596], [0.203891553468781, -0.246132889338804],
                                   [-0.081886137858986, 0.146065672593328]]})
    checks.close(grads["db1"], [[-0.0295], [-0.0215], [0.0201875]], "db1", mistakes={
        "db1没有除以样本数m？": [[-0.118], [-0.086], [0.08075]], "求dZ1时忘了乘tanh的斜率。": [[0.075], [-0.0375], [0.01875]]})

# %% nbgrader={"grade_id": "hidden-backward_propagation", "points": 10}
# 隐藏测试：换几种大小（包括只有一个样本、只有一个隐藏单元），每个梯度都与数值梯度核对，样本翻倍以后不变，并检查参数和缓存没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def cost_of(W1, b1, W2, b2, samples, labels):
    total = W2 @ np.tanh(W1 @ samples + b1) + b2
    return np.mean(np.logaddexp(0, total) - labels * total)


with checks.exercise("backward_propagation"):
    for k, (n_x, n_h, m) in enumerate([(2, 4, 5), (3, 2, 6), (4, 3, 1), (1, 1, 3), (3, 5, 2)]):
        random = np.random.RandomState(300 + k)
        values = [random.randn(n_h, n_x), random.randn(n_h, 1), random.randn(1, n_h), random.randn(1, 1)]
        samples, labels = random.randn(n_x, m), random.randint(0, 2, (1, m))
        Z1 = values[0] @ samples + values[1]
        Z2 = values[2] @ np.tanh(Z1) + values[3]
        given = dict(zip(("W1", "b1", "W2", "b2"), values, strict=True))
        kept = {"Z1": Z1, "A1": np.tanh(Z1), "Z2": Z2, "A2": 1 / (1 + np.exp(-Z2))}
        grads = checks.keeps_arguments(backward_propagation, given, kept, samples, labels, name="backward_propagation",
                                       hint="不要往参数、缓存、X或Y里写东西，例如不要写A2 -= Y。")
        checks.keys(grads, ["dW1", "db1", "dW2", "db2"], "grads")
        size = f"n_x={n_x}、n_h={n_h}、m={m}时的"
        for i, name in ((2, "dW2"), (3, "db2"), (0, "dW1"), (1, "db1")):
            checks.array(grads[name], values[i].shape, f"{size}{name}", "梯度的形状与参数相同。")
            slope = checks.numerical_gradient(
                lambda v, i=i, values=values, S=samples, L=labels: cost_of(*values[:i], v, *values[i + 1:], S, L), values[i])
            checks.close(grads[name], slope, f"{size}{name}", "与数值梯度不符，把这一行的公式、转置和除以m再核对一遍。",
                         rtol=1e-5, atol=1e-7, mistakes={f"{name}没有除以样本数m？m要从X的列数取得。": m * slope, "符号反了：dZ2是A2 − Y。": -slope})
    double = backward_propagation(given, {name: np.hstack([value, value]) for name, value in kept.items()},
                                  np.hstack([samples, samples]), np.hstack([labels, labels]))
    for name in ("dW1", "db1", "dW2", "db2"):
        checks.close(double[name], grads[name], f"每个样本复制一份以后的{name}", "梯度是平均，样本翻倍不变；m不能写死。", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# ## 八、走一步
#
# 梯度有了，更新参数就是上一章的老办法，四个参数各走一步，谁也不能漏：
#
# $$W^{[l]} := W^{[l]} - \alpha\,\mathrm{d}W^{[l]},\qquad b^{[l]} := b^{[l]} - \alpha\,\mathrm{d}b^{[l]},\qquad l=1, 2$$
#
# 返回一个**新**字典，里面是新数组；传进来的`parameters`要原封不动，以后你会想拿更新前后的参数作比较。所以写`W1 = W1 - …`的样子，不要写`W1 -= …`，后者会就地改掉字典里的那个数组。

# %% nbgrader={"grade_id": "update_parameters"}
def update_parameters(parameters, grads, learning_rate=1.2):
    """用梯度下降走一步，返回新的参数。

    参数：
    parameters -- 字典，W1、b1、W2、b2
    grads -- 字典，dW1、db1、dW2、db2，形状分别与W1、b1、W2、b2相同
    learning_rate -- 学习率α

    返回：
    新的字典，W1、b1、W2、b2；传进来的parameters不变

    提示：每个参数减去学习率乘它的梯度，一共四个。
    """
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))   # 从字典里取出四个参数
    ### 开始
    W1 = W1 - learning_rate * grads["dW1"]
    b1 = b1 - learning_rate * grads["db1"]
    W2 = W2 - learning_rate * grads["dW2"]
    b2 = b2 - learning_rate * grads["db2"]
    ### 结束
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


# %% nbgrader={"grade_id": "test-update_parameters", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters"):
    parameters = {"W1": np.array([[1.0, 2.0], [3.0, 4.0]]), "b1": np.array([[0.0], [1.0]]),
                  "W2": np.array([[-1.0, 1.0]]), "b2": np.array([[0.5]])}
    grads = {"dW1": np.array([[1.0, 0.0], [-1.0, 2.0]]), "db1": np.array([[1.0], [-2.0]]),
             "dW2": np.array([[0.5, -0.5]]), "db2": np.array([[1.0]])}
    new = update_parameters(parameters, grads, learning_rate=0.1)
    checks.keys(new, ["W1", "b1", "W2", "b2"], "返回的字典")
    for name, expected, upward, bare, old in (
            ("W1", [[0.9, 2.0], [3.1, 3.8]], [[1.1, 2.0], [2.9, 4.2]], [[0.0, 2.0], [4.0, 2.0]], [[1.0, 2.0], [3.0, 4.0]]),
            ("b1", [[-0.1], [1.2]], [[0.1], [0.8]], [[-1.0], [3.0]], [[0.0], [1.0]]),
            ("W2", [[-1.05, 1.05]], [[-0.95, 0.95]], [[-1.5, 1.5]], [[-1.0, 1.0]]),
            ("b2", [[0.4]], [[0.6]], [[-0.5]], [[0.5]])):
        checks.close(new[name], expected, f"学习率0.1走一步以后的{name}", mistakes={
            "方向反了：要减去学习率乘梯度。": upward, "忘了乘学习率？": bare, f"{name}没有变，忘了更新它？": old})
    checks.close(update_parameters(parameters, grads)["b2"], [[-0.7]], "用默认学习率1.2走一步以后的b2", mistakes={
        "上一次调用改掉了传进来的parameters：写W1 = W1 - …，返回新字典。": [[-0.8]]})

# %% nbgrader={"grade_id": "hidden-update_parameters", "points": 5}
# 隐藏测试：换几种大小和学习率，接连走两步，并检查传进来的参数和梯度没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters"):
    for k, (n_x, n_h, n_y, rate) in enumerate([(3, 4, 1, 0.3), (1, 1, 1, 2.0), (5, 2, 3, 0.01), (2, 7, 1, 0.0)]):
        random = np.random.RandomState(400 + k)
        shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
        before = {name: random.randn(*shape) for name, shape in shapes.items()}
        slopes = {"d" + name: random.randn(*shape) for name, shape in shapes.items()}
        after = checks.keeps_arguments(update_parameters, before, slopes, rate, name="update_parameters",
                                       hint="写W1 = W1 - …，不要写W1 -= …；返回新字典，不要改传进来的那个。")
        checks.keys(after, list(shapes), "返回的字典")
        for name, shape in shapes.items():
            checks.array(after[name], shape, name)
            checks.close(after[name], before[name] - rate * slopes["d" + name], f"学习率{rate}走一步以后的{name}",
                         "学习率要用参数learning_rate，不能写死。", mistakes={
                             "方向反了：要减去学习率乘梯度。": before[name] + rate * slopes["d" + name],
                             "忘了乘学习率？": before[name] - slopes["d" + name], f"{name}没有变，忘了更新它？": before[name]})
        again = update_parameters(after, slopes, rate)
        checks.close(again["W1"], before["W1"] - 2 * rate * slopes["dW1"], "走两步以后的W1")
    checks.close(update_parameters(before, slopes)["W2"], before["W2"] - 1.2 * slopes["dW2"], "用默认学习率走一步以后的W2",
                 "默认的学习率是1.2。")
### 隐藏测试结束

# %% [markdown]
# ## 九、接成一个完整的网络
#
# 零件齐了。`nn_model`先做两件准备：
#
# 1. 用`layer_sizes`得到$n_x$和$n_y$。它还会给出一个4，这里用不着，隐藏层的大小以`nn_model`的参数`n_h`为准。（不要的返回值习惯上用下划线`_`来接。）
# 2. 用`initialize_parameters`造出初始参数，别忘了把`seed`传给它。
#
# 然后进入循环，每一次迭代依次做四件事：前向传播，得到输出和缓存；用输出求成本，记作`cost`，印进度的那一行要用；反向传播，得到梯度；更新参数，学习率用默认的1.2。关键是更新以后的参数要**接回**`parameters`，下一次迭代才会从新的地方出发。
#
# 有两处要填，一处在循环前，一处在循环里。循环的头和印进度的两行已经写好。

# %% nbgrader={"grade_id": "nn_model"}
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    """训练一个两层网络。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(1, m)
    n_h -- 隐藏层的大小
    num_iterations -- 迭代次数
    print_cost -- 为真时显示进度条，每1000次迭代印出成本
    seed -- 初始参数的种子

    返回：
    parameters -- 训练好的参数，字典，W1、b1、W2、b2

    提示：循环前两行，循环里四行，每一行都是调用前面写好的函数。
    """
    ### 开始
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y, seed)
    ### 结束
    for i in figures.progress(num_iterations, show=print_cost):
        ### 开始
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        ### 结束
        if print_cost and i % 1000 == 0:
            print(f"第{i}次迭代，成本{cost:.6f}")
    return parameters


# %% nbgrader={"grade_id": "test-nn_model", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("nn_model"):
    X_small = np.array([[2.0, 3.0, 2.5, -2.0, -3.0, -2.5], [1.0, 2.0, 1.5, -1.0, -2.0, -1.5]])
    Y_small = np.array([[1, 1, 1, 0, 0, 0]])
    start = nn_model(X_small, Y_small, 3, num_iterations=0, seed=1)
    checks.keys(start, ["W1", "b1", "W2", "b2"], "nn_model返回的字典")
    for name, shape in (("W1", (3, 2)), ("b1", (3, 1)), ("W2", (1, 3)), ("b2", (1, 1))):
        checks.array(start[name], shape, f"n_h=3时的{name}", "隐藏层的大小以参数n_h为准，不是layer_sizes给的4。")
    again = nn_model(X_small, Y_small, 3, num_iterations=0, seed=1)
    checks.close(again["W1"], start["W1"], "同一个种子再来一次，初始的W1", "把seed传给initialize_parameters。")
    trained = nn_model(X_small, Y_small, 3, num_iterations=60, seed=1)
    checks.equal(bool(np.any(trained["W1"] != start["W1"])), True, "“训练以后W1变了”这句话", "更新以后的参数要接回parameters。")
    cost = compute_cost(forward_propagation(X_small, trained)[0], Y_small)
    checks.equal(bool(cost < 0.2), True, "“60次迭代以后，成本降到0.2以下”这句话", f"现在是{cost:.3f}。循环里的四步都做了吗？")

# %% nbgrader={"grade_id": "hidden-nn_model", "points": 6}
# 隐藏测试：换数据和隐藏层的大小，核对每一次迭代走的一步，换种子和迭代次数，并检查X、Y没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def follow(parameters, samples, labels, steps):
    """从parameters出发，另写一遍学习率1.2的梯度下降。"""
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    for _ in range(steps):
        hidden = np.tanh(W1 @ samples + b1)
        error = (1 / (1 + np.exp(-(W2 @ hidden + b2))) - labels) / samples.shape[1]
        back = (W2.T @ error) * (1 - hidden * hidden)
        W1, b1 = W1 - 1.2 * back @ samples.T, b1 - 1.2 * back.sum(axis=1, keepdims=True)
        W2, b2 = W2 - 1.2 * error @ hidden.T, b2 - 1.2 * error.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


with checks.exercise("nn_model"):
    for k, (n_x, n_h, m, steps) in enumerate([(2, 5, 9, 3), (3, 1, 4, 12), (1, 4, 1, 1), (4, 6, 20, 2)]):
        random = np.random.RandomState(500 + k)
        samples, labels = random.randn(n_x, m), random.randint(0, 2, (1, m))
        start = nn_model(samples, labels, n_h, 0, False, 40 + k)
        checks.keys(start, ["W1", "b1", "W2", "b2"], "nn_model返回的字典")
        for name, shape in (("W1", (n_h, n_x)), ("b1", (n_h, 1)), ("W2", (1, n_h)), ("b2", (1, 1))):
            checks.array(start[name], shape, f"n_x={n_x}、n_h={n_h}时的{name}", "n_h要用nn_model的参数。")
        again = nn_model(samples, labels, n_h, 0, False, 40 + k)
        checks.close(again["W1"], start["W1"], "同一个种子再来一次，初始的W1", "把seed传给initialize_parameters。")
        checks.equal(bool(np.all(np.abs(start["W1"]) < 0.1) and np.any(start["W1"] != 0)), True,
                     "“0次迭代时，返回的是小的随机权重”这句话", "0次迭代时应当原样返回初始参数。")
        end = checks.keeps_arguments(nn_model, samples, labels, n_h, steps, False, 40 + k, name="nn_model")
        expected = follow(start, samples, labels, steps)
        for name, value in expected.items():
            checks.array(end[name], value.shape, name)
            checks.close(end[name], value, f"{steps}次迭代以后的{name}",
                         "每次迭代用新的参数重新求梯度，学习率1.2，不多走也不少走。", rtol=1e-6, atol=1e-10, mistakes={
                             "参数没有动：更新以后要接回parameters，一共走num_iterations次。": start[name]})
        other = nn_model(samples, labels, n_h, 0, False, 90 + k)
        checks.equal(bool(np.any(other["W1"] != start["W1"])), True, "“换了种子，初始的W1也不同”这句话",
                     "把seed传给initialize_parameters。")
### 隐藏测试结束

# %% [markdown]
# ### 说出答案
#
# 与上一章相同：$a^{[2]}>0.5$说“是类别1”，否则（包括恰好0.5）说“是类别0”。用`forward_propagation`求出$A^{[2]}$，再与0.5比较，直接返回布尔数组就行，变成0和1也可以。

# %% nbgrader={"grade_id": "predict"}
def predict(parameters, X):
    """用训练好的网络预测每个样本的类别。

    参数：
    parameters -- 字典，W1、b1、W2、b2
    X -- 样本，形状(n_x, m)

    返回：
    predictions -- 形状(1, m)，概率大于0.5的是True（1），否则是False（0）

    提示：forward_propagation返回两样东西，只要第一样。
    """
    ### 开始
    A2, _ = forward_propagation(X, parameters)
    predictions = A2 > 0.5
    ### 结束
    return predictions


# %% nbgrader={"grade_id": "test-predict", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("predict"):
    parameters = {"W1": np.array([[1.0, 0.0], [0.0, 1.0]]), "b1": np.zeros((2, 1)),
                  "W2": np.array([[1.0, -1.0]]), "b2": np.array([[0.2]])}   # x1比x2大，或者相差很小，就是类别1
    X_small = np.array([[1.0, 0.0, 0.1, -1.0], [0.0, 1.0, 0.2, -1.0]])
    predictions = predict(parameters, X_small)
    checks.array(predictions, (1, 4), "predict的返回值")
    checks.close(predictions, [[1, 0, 1, 1]], "predict的返回值", "每个样本的概率都要与0.5比较，一个也不能漏。", mistakes={
        "0和1反了。": [[0, 1, 0, 0]], "全部成了1：要与0.5比较。": [[1, 1, 1, 1]], "全部成了0：要与0.5比较。": [[0, 0, 0, 0]],
        "你返回的是概率，还要与0.5比较。": [[0.72344086815, 0.363178683088, 0.525550892551, 0.549833997312]],
        "你拿去比较的不是概率A2？A2已经过了sigmoid。": [[1, 0, 0, 0]]})

# %% nbgrader={"grade_id": "hidden-predict", "points": 4}
# 隐藏测试：换几种大小（包括只有一个样本），试恰好0.5的概率和很大的权重，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("predict"):
    for k, (n_x, n_h, m) in enumerate([(2, 4, 30), (3, 2, 5), (5, 6, 1), (1, 1, 8)]):
        random = np.random.RandomState(600 + k)
        given = {"W1": random.randn(n_h, n_x), "b1": random.randn(n_h, 1), "W2": random.randn(1, n_h),
                 "b2": 0.3 * random.randn(1, 1)}
        samples = random.randn(n_x, m)
        predictions = checks.keeps_arguments(predict, given, samples, name="predict", hint="不要在函数里修改参数和X。")
        checks.array(predictions, (1, m), f"n_x={n_x}、n_h={n_h}、m={m}时的预测")
        total = given["W2"] @ np.tanh(given["W1"] @ samples + given["b1"]) + given["b2"]
        checks.close(predictions, total > 0, f"n_x={n_x}、n_h={n_h}、m={m}时的预测",
                     "概率大于0.5是1，每个样本都要判断；不要先把概率取整。", mistakes={"0和1反了。": total <= 0})
    zeros = {"W1": np.zeros((3, 2)), "b1": np.zeros((3, 1)), "W2": np.zeros((1, 3)), "b2": np.zeros((1, 1))}
    checks.close(predict(zeros, np.ones((2, 3))), [[0, 0, 0]], "概率恰好是0.5时的预测", "大于0.5才算1，恰好等于0.5时是0。")
    steep = {"W1": np.array([[1.0]]), "b1": np.zeros((1, 1)), "W2": np.array([[600.0]]), "b2": np.zeros((1, 1))}
    checks.close(predict(steep, np.array([[5.0, -5.0, 0.0, 0.001]])), [[1, 0, 0, 1]], "很大的权重时的预测")
### 隐藏测试结束

# %% [markdown]
# ## 十、回到那朵花
#
# 四个隐藏单元，迭代10000次，种子取2。一般的电脑上只要几秒钟。

# %% tags=["experiment"]
parameters = nn_model(X, Y, 4, num_iterations=10000, print_cost=True, seed=2)
accuracy = 100 * np.mean(predict(parameters, X) == Y)
print(f"正确率{accuracy:.2f}%")

# %% tags=["experiment"]
_, axes = plt.subplots(1, 2, figsize=(8.0, 3.9), sharey=True)
figures.decision_boundary(lambda points: line_w.T @ points + line_b > 0, X, Y, axes[0],
                          f"Logistic回归：{line_accuracy:.0f}%")
figures.decision_boundary(lambda points: predict(parameters, points), X, Y, axes[1], f"四个隐藏单元：{accuracy:.2f}%")
axes[1].set_ylabel("")
plt.show()

# %% [markdown]
# 从47%到90%以上，一条直线变成了六个扇形，每片花瓣各得其所。剩下那一成分错的点，多半在花心和花瓣的接缝处，那里两类混在一起，本来就难分。
#
# 印出的成本大体往下走，偶尔却会回升一点。学习率1.2对它来说略大，步子有时会跨过谷底，好在很快又走回来。停下时正好颠到哪里，与电脑舍入的最后几位有关：公开的结果是90.75%，你的差零点几个百分点，不是写错了。
#
# 它是怎么做到的？每个隐藏单元其实还是只会画一条直线：直线一边输出接近1，另一边接近$-1$，中间平滑地过渡，权重越大，过渡的那一带越窄。下面把四个隐藏单元的输出分别画出来，颜色越黄越接近1，越深越接近$-1$，白线是$z=0$的地方。

# %% tags=["experiment"]
x1, x2 = np.meshgrid(np.linspace(-4.5, 4.5, 120), np.linspace(-4.5, 4.5, 120))
_, inside = forward_propagation(np.array([x1.ravel(), x2.ravel()]), parameters)
_, axes = plt.subplots(2, 2, figsize=(6.6, 5.8), sharex=True, sharey=True)
for j, ax in enumerate(axes.ravel()):
    picture = ax.pcolormesh(x1, x2, inside["A1"][j].reshape(x1.shape), vmin=-1, vmax=1, cmap="cividis", rasterized=True)
    ax.contour(x1, x2, inside["Z1"][j].reshape(x1.shape), levels=[0], colors="white")
    ax.set(title=f"第{j + 1}个，输出权重{parameters['W2'][0, j]:.1f}".replace("-", "−"), aspect="equal")
    ax.grid(False)
for ax in axes[1]:
    ax.set_xlabel("$x_1$")
for ax in axes[:, 0]:
    ax.set_ylabel("$x_2$")
plt.colorbar(picture, ax=axes, label="隐藏单元的输出", shrink=0.7)
plt.show()

# %% [markdown]
# 输出层把这四个输出按权重加起来，再过一次sigmoid。几条直线在花心相交，把平面切成一块块扇形，每一块里四个单元的正负搭配都不一样，加起来的总分有正有负，正好轮流落在两类花瓣上。一条直线不够，几条直线合起来就够了：这就是隐藏层做的事。
#
# ### 隐藏单元多少个才好
#
# 从1个到50个都试一试，每个网络训练5000次。

# %% tags=["experiment"]
sizes = (1, 2, 3, 4, 5, 20, 50)
networks = {}
for k in figures.progress(len(sizes)):
    networks[sizes[k]] = nn_model(X, Y, sizes[k], num_iterations=5000, seed=2)
scores = {n_h: 100 * np.mean(predict(network, X) == Y) for n_h, network in networks.items()}
for n_h, score in scores.items():
    print(f"{n_h:2d}个隐藏单元：正确率{score:.2f}%")
_, axes = plt.subplots(2, 3, figsize=(8.0, 5.6), sharex=True, sharey=True)
for ax, n_h in zip(axes.ravel(), (1, 2, 3, 5, 20, 50), strict=True):
    figures.decision_boundary(lambda points, n_h=n_h: predict(networks[n_h], points), X, Y, ax, f"{n_h}个：{scores[n_h]:.1f}%")
    ax.label_outer()
plt.show()

# %% [markdown]
# 一个隐藏单元，分界仍是一条直线，却分对了67.5%，比Logistic回归的47%多：tanh把$z$压平在$\pm1$之间，点离直线是远是近不再要紧，分错最少的那条直线才占了上风。两个还凑不齐花瓣；三四个就够了。再往上加，正确率几乎不再长，分界却多出了花样：20个和50个的图里，上方冒出一个尖尖的缺口，伸向落在两片花瓣之间的那几个黄点。撒点的时候带着随机的偏差，那几个点是偶然飘过去的，换一批点，这个缺口就没有道理了。这是过拟合的苗头，第06章用正则化来管它。
#
# ## 十一、故意弄坏它
#
# 看看几种常见的错误在这朵花上是什么样子，以后遇到就认得出来。下面的`walk`从给定的参数出发走许多步，把每一步的成本和参数都记下来。

# %% tags=["experiment"]
def walk(parameters, steps, rate=1.2):
    """从parameters出发走steps步，返回每一步的成本和参数。"""
    costs, places = [], []
    for _ in range(steps):
        guess, kept = forward_propagation(X, parameters)
        costs.append(compute_cost(guess, Y))
        places.append(parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, kept, X, Y), rate)
    return costs, places


def all_equal(value, n_h=4):
    """每个权重都等于value的初始参数。"""
    return {"W1": np.full((n_h, 2), value), "b1": np.zeros((n_h, 1)), "W2": np.full((1, n_h), value), "b2": np.zeros((1, 1))}


zero_costs, zero_places = walk(all_equal(0.0), 500)
same_costs, same_places = walk(all_equal(0.01), 500)
good_costs, good_places = walk(initialize_parameters(2, 4, 1, seed=2), 500)
print(f"全从0出发：走了500步，成本从{zero_costs[0]:.6f}到{zero_costs[-1]:.6f}，W1里最大的数{np.abs(zero_places[-1]['W1']).max():g}")
print("全从0.01出发，走了500步以后的W1：")
print(np.round(same_places[-1]["W1"], 6))

# %% [markdown]
# **人人一样的初始值。** 全从0出发，一步也没有走成：$W^{[2]}=0$，责任摊不到隐藏层，$\mathrm{d}W^{[1]}=0$；$A^{[1]}=0$，$\mathrm{d}W^{[2]}$也是0；两类的点一样多，连$\mathrm{d}b^{[2]}$都是0。成本永远停在$\log2$。
#
# 全从0.01出发，参数倒是动了，可是$W^{[1]}$的四行一模一样，走五百步也分不开。把每个隐藏单元的第一个权重画成曲线，左边四条线叠成了一条，右边从小的随机数出发，各奔前程：

# %% tags=["experiment"]
_, axes = plt.subplots(1, 2, figsize=(8.0, 3.4))
for ax, places, title in ((axes[0], same_places, "都从0.01出发"), (axes[1], good_places, "从小的随机数出发")):
    paths = np.array([place["W1"][:, 0] for place in places])
    for j, style in enumerate(("-", "--", "-.", ":")):
        ax.plot(paths[:, j], style, linewidth=5 - j, label=f"第{j + 1}个单元")
    ax.set(title=title, xlabel="迭代次数", ylabel="$W^{[1]}$的第一列")
axes[1].set_ylim(top=6)
axes[1].legend(fontsize=10, ncols=2, loc="upper center")
plt.show()

# %% [markdown]
# **忘了除以m。** 花上有400个点，梯度忘了除以400，就大了400倍，等于把学习率从1.2换成480。我们就照这个学习率走走看：

# %% tags=["experiment"]
with np.errstate(divide="ignore", invalid="ignore"):
    wild_costs, _ = walk(initialize_parameters(2, 4, 1, seed=2), 5, rate=1.2 * 400)
print("除以m：  ", "  ".join(f"{cost:.4f}" for cost in good_costs[:5]))
print("忘了除： ", "  ".join(f"{cost:.4f}" for cost in wild_costs))

# %% [markdown]
# 走一步，成本翻倍；再走一步，就是`nan`：权重一步冲得老远，sigmoid恰好等于0或1，成本里出现了$0\times\log0$。所以看到`nan`，先查学习率，再查那个$\frac{1}{m}$。
#
# **没有激活函数。** 第四节证明过，线性的隐藏层等于没有。现在真的训练一个有50个隐藏单元、不用激活函数的网络，看看它画出什么。两层合成一层，$W'=W^{[2]}W^{[1]}$，$b'=W^{[2]}b^{[1]}+b^{[2]}$，先求成本对$W'$、$b'$的梯度，再用链式法则分给四个参数：

# %% tags=["experiment"]
random = np.random.RandomState(2)
first, first_b, second, second_b = 0.01 * random.randn(50, 2), np.zeros((50, 1)), 0.01 * random.randn(1, 50), np.zeros((1, 1))
for _ in figures.progress(3000):
    joined, joined_b = second @ first, second @ first_b + second_b
    error = (sigmoid(joined @ X + joined_b) - Y) / X.shape[1]
    slope, slope_b = error @ X.T, error.sum()
    first, first_b, second, second_b = (first - 0.1 * second.T @ slope, first_b - 0.1 * second.T * slope_b,
                                        second - 0.1 * (slope @ first.T + slope_b * first_b.T), second_b - 0.1 * slope_b)
linear_accuracy = 100 * np.mean((joined @ X + joined_b > 0) == Y)
print(f"50个线性隐藏单元合成的W'是{np.round(joined[0], 5)}，b'是{joined_b[0, 0]:.5f}，正确率{linear_accuracy:.1f}%")
print(f"Logistic回归的       w 是{np.round(line_w[:, 0], 5)}，b 是{line_b:.5f}，正确率{line_accuracy:.1f}%")
figures.decision_boundary(lambda points: joined @ points + joined_b > 0, X, Y, title=f"50个线性隐藏单元：{linear_accuracy:.0f}%")
plt.show()

# %% [markdown]
# 五十个隐藏单元忙了半天，合起来与Logistic回归的参数几乎一个数不差，还是那条直线，还是47%。
#
# **换一个起点。** 最后看看成本不是一只碗的后果。同样四个隐藏单元，从六个不同的种子出发，各走2000步：

# %% tags=["experiment"]
for seed in figures.progress(6):
    network = nn_model(X, Y, 4, num_iterations=2000, seed=seed)
    output, _ = forward_propagation(X, network)
    print(f"种子{seed}：成本{compute_cost(output, Y):.4f}，正确率{100 * np.mean(predict(network, X) == Y):.2f}%")

# %% [markdown]
# 成本有高有低，它们停在（或者正走向）不同的谷里。好在这些谷差不了多少，正确率都在89%上下。实践中也是这样：不强求最低的那个谷，多试几个种子，挑一个够好的。
#
# ## 小结
#
# - 三个步骤：圈定一组函数，说清什么叫好，挑出最好的。加隐藏层，是把那组函数变大。
# - 激活函数必须是非线性的，否则再多层也等于一层。tanh的斜率是$1-a^2$；ReLU的斜率是0或1，负半边会死；Leaky ReLU在负半边留一个小斜率$\alpha$。sigmoid只放在二分类的输出层。
# - $W^{[l]}$的形状是（本层，上一层），$b^{[l]}$是（本层，1），$Z$和$A$是（本层，$m$）。梯度的形状与参数相同。
# - 反向传播六个公式：从$\mathrm{d}Z^{[2]}=A^{[2]}-Y$出发，乘$W^{[2]\top}$摊回责任，逐元素乘斜率，得到$\mathrm{d}Z^{[1]}$；$\mathrm{d}W=\frac{1}{m}\mathrm{d}Z\,(\text{这一层的输入})^\top$，$\mathrm{d}b$是$\mathrm{d}Z$按行求平均，记得`keepdims=True`。
# - 隐藏层要从小的随机数出发；人人一样的初始值，走多久都一样。
# - 看到`nan`：查学习率，查$\frac{1}{m}$，想想$\log0$。
#
# ## 思考题
#
# 1. 如果隐藏层改用ReLU，`backward_propagation`的六行里要改哪一行？改用sigmoid呢？
#
# <details><summary>答案</summary>
#
# 只改$\mathrm{d}Z^{[1]}$那一行里的斜率：ReLU换成`relu_derivative(Z1)`，sigmoid换成$A^{[1]}*(1-A^{[1]})$。其余五行与隐藏层用什么激活函数无关。当然，前向传播也要跟着改。
#
# </details>
#
# 2. 把一个训练好的网络里第1个和第2个隐藏单元对调（$W^{[1]}$的两行、$b^{[1]}$的两个数、$W^{[2]}$的两列一起换），输出变不变？再把某个隐藏单元的$W^{[1]}$那一行、$b^{[1]}$那个数和$W^{[2]}$那一列全部变号呢？由此看，四个隐藏单元的成本函数至少有多少个同样低的谷底？
#
# <details><summary>答案</summary>
#
# 都不变：求和与次序无关；tanh是奇函数，$\tanh(-z)=-\tanh(z)$，两次变号抵消。四个单元有$4!=24$种排法，每个可以变号或不变号，$2^4=16$种，所以谷底至少有$24\times16=384$个，一样低。这也说明$J$不可能是只有一个谷底的碗。
#
# </details>
#
# 3. 回归问题的输出层不用激活函数，$\hat y=z^{[2]}$，损失取$\frac{1}{2}(\hat y-y)^2$。这时$\mathrm{d}z^{[2]}$是什么？其余五个公式要不要改？
#
# <details><summary>答案</summary>
#
# $\mathrm{d}z^{[2]}=\hat y-y$，与sigmoid配交叉熵的结果一模一样，所以六个公式一个也不用改（第一个里的$A^{[2]}$就是$Z^{[2]}$）。
#
# </details>
#
# 4. 因为$\tanh(z)=2\sigma(2z)-1$，用sigmoid做隐藏层的网络，能不能表示tanh网络能表示的所有函数？那为什么还说tanh更好？
#
# <details><summary>答案</summary>
#
# 能。把$W^{[1]}$、$b^{[1]}$乘2，$W^{[2]}$也乘2，再从$b^{[2]}$里减去$W^{[2]}$原来各数的和，两个网络就算出同样的东西。三个步骤里，第一步圈定的那组函数是一样的；不同的是第三步，从小的随机数出发做梯度下降，tanh的输出以0为中心，斜率也大，走得更顺。
#
# </details>
#
# 5. 只有一个样本（$m=1$）时，六个公式还成立吗？`np.sum(…, axis=1, keepdims=True)`做了什么？
#
# <details><summary>答案</summary>
#
# 成立。每个矩阵都只剩一列，$\mathrm{d}Z^{[1]}X^\top$是一列乘一行，形状仍是$(n_h, n_x)$。对只有一列的数组按行求和，什么也没有变，`keepdims=True`让形状留在$(n_h, 1)$。
#
# </details>
#
# ## 延伸阅读
#
# - 吴恩达“神经网络和深度学习”课程第三周：本章的函数名和记号都与它一致。
# - 《动手学深度学习》的“多层感知机”一章（<https://zh.d2l.ai/>）：用框架写同样的网络。
# - TensorFlow Playground（<https://playground.tensorflow.org/>）：在浏览器里加减隐藏单元、换激活函数，看分界怎样变。
# - George Cybenko《Approximation by Superpositions of a Sigmoidal Function》（1989）：证明了隐藏单元够多时，一个隐藏层就能在有限的范围里逼近任何连续函数。它说的是第一步圈定的函数够不够多，没有说第三步找不找得到。
# - Xavier Glorot等《Deep Sparse Rectifier Neural Networks》（2011）：ReLU为什么学得快，稀疏有什么好处。
