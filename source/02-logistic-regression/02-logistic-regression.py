# %% [markdown]
# # 第02章 Logistic回归：认出一只猫
#
# 给程序看一张小图片，让它回答：这是猫，还是不是猫？
#
# 这一章我们从零搭出第一个会学习的程序。它叫**Logistic回归**（logistic regression），可以看作只有一个神经元的神经网络：没有隐藏层，结构小到每个公式都能亲手推一遍。可是后面所有的深层网络都按同样的次序工作，所以这一章值得慢慢读：
#
# 1. 把图片变成一列数；
# 2. 用参数把这列数变成一个概率；
# 3. 定一个办法，衡量猜得有多糟；
# 4. 求出“参数往哪边挪一点，会糟得少一些”；
# 5. 挪一点，再挪一点，挪两千次。
#
# 你会写出七个函数，最后把它们接成一个完整的`model`，用209张图片训练它，再看看它学到了什么、错在哪里，还可以拿一张自己的照片去考它。

# %%
import tempfile
import time
import warnings
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

from dlcourse import checks, figures
from dlcourse.data import load_dataset

figures.use_course_style()

# %% [markdown]
# ## 图片是一列数
#
# 先认识一下数据。训练集有209张图片，测试集有50张，每张都是64×64个像素，每个像素有红、绿、蓝三个数，从0到255。标签只有两种：1是猫，0不是猫。
#
# 课程自带的这套图片是用程序画出来的。有一套流传很广的真实照片，文件名、大小、张数都一样，你如果有，可以用`dlcourse data use`换上；本章提到“原版猫图”时，指的就是那一套。

# %% tags=["experiment"]
train_x_orig, train_y, test_x_orig, test_y, classes = load_dataset()
print(f"训练图片的形状是{train_x_orig.shape}，标签的形状是{train_y.shape}，其中{train_y.sum()}张是猫")
print(f"测试图片的形状是{test_x_orig.shape}，标签的形状是{test_y.shape}，其中{test_y.sum()}张是猫")
print(f"一律猜“不是猫”，训练正确率{100 * np.mean(train_y == 0):.1f}%，测试正确率{100 * np.mean(test_y == 0):.1f}%")

figures.image_sheet(train_x_orig[:12], ["猫" if y else "不是猫" for y in train_y[0, :12]])
plt.show()

# %% [markdown]
# 记住上面“一律猜‘不是猫’”的正确率。一个什么都没学到的程序也能拿到这个分数，所以以后看到一个正确率，先拿它比一比。
#
# Logistic回归的输入不是方方正正的图片，而是一列数，叫作特征向量。我们把一张图片的$64\times64\times3=12288$个数排成一列，209张图片就是209列，并排放成一个矩阵$X$。本课程里，一列是一个样本，行数$n$是特征的个数，列数$m$是样本的个数：
#
# $$X = \begin{bmatrix} x^{(1)} & x^{(2)} & \cdots & x^{(m)} \end{bmatrix},\qquad X\text{的形状是}(n, m) = (12288, 209)$$
#
# 标签排成一行，$Y$的形状是$(1, m)$。
#
# 怎样把形状`(209, 64, 64, 3)`的数组变成`(12288, 209)`？这里有一个有名的陷阱。**正确的办法是先`reshape(209, -1)`，让每张图片各占一行，再转置**。有人图省事，直接写`reshape(12288, 209)`，形状一模一样，程序也不报错，内容却全乱了：`reshape`不搬动数据，只是按原来的次序重新分行，每209个数分作一行，于是第一列装的是第0、209、418……个数，每张图片只轮到五十几个，东拼西凑成了一列。
#
# 眼见为实。我们从两种办法的结果里各取同一列，再还原成图片：

# %% tags=["experiment"]
right = train_x_orig.reshape(209, -1).T
wrong = train_x_orig.reshape(12288, 209)
print(f"先reshape再转置，形状是{right.shape}；直接reshape，形状也是{wrong.shape}")
titles = ["原来的图片", "先reshape再转置", "直接reshape"]
k = int(np.flatnonzero(train_y)[0])   # 训练集里的第一只猫
pictures = [train_x_orig[k], right[:, k].reshape(64, 64, 3), wrong[:, k].reshape(64, 64, 3)]
_, axes = plt.subplots(1, 3, figsize=(6.4, 2.5))
for ax, title, picture in zip(axes, titles, pictures, strict=True):
    ax.imshow(picture)
    ax.set_title(title)
    ax.set_axis_off()
plt.show()

# %% [markdown]
# 右边那张“图片”是从209张图里东一点西一点凑起来的，什么也看不出。可怕的是，用这样的数据训练也不会报错。在原版猫图上，错误的展平训练正确率是91.39%，看上去很不错，测试正确率却只有34%，正好等于一律猜“不是猫”的分数：50张测试图片，它没有把任何一张认成猫。所以展平以后，最好像上面那样取一列还原出来看一眼。
#
# 最后把每个数除以255，让它们落在0到1之间。这样数据的大小合适，学习率也容易选。除法的结果是float64，以后的计算都用这个类型。

# %% tags=["experiment"]
train_x = train_x_orig.reshape(train_x_orig.shape[0], -1).T / 255
test_x = test_x_orig.reshape(test_x_orig.shape[0], -1).T / 255
print(f"train_x的形状是{train_x.shape}，dtype是{train_x.dtype}，最小{train_x.min():.2f}，最大{train_x.max():.2f}")
print(f"test_x的形状是{test_x.shape}，dtype是{test_x.dtype}")

# %% [markdown]
# ## 从一列数到一个概率
#
# 程序手里有一列数$x$，要回答的是：它是猫的概率有多大？我们把这个概率记作$\hat y$，也记作$a$。
#
# 最简单的想法是给每个数配一个**权重**（weight）$w_j$，说明这个像素亮起来的时候，应当更倾向于“是猫”还是“不是猫”，再加上一个**偏置**（bias）$b$：
#
# $$z = w_1x_1 + w_2x_2 + \cdots + w_nx_n + b = w^\top x + b$$
#
# $w$和$x$都是形状$(n, 1)$的列向量，$b$和$z$是一个数。$z$可以是任何实数，而概率要在0和1之间，所以再用上一章的sigmoid函数把它压进去：
#
# $$a = \sigma(z) = \frac{1}{1+e^{-z}}$$
#
# $z=0$时$a=0.5$，拿不准；$z$越大越像猫，越小越不像。下面这个`sigmoid`是上一章练习里的稳定写法，直接给你用，本章的练习都可以调用它：

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
# **偏置有什么用？** 想象一张全黑的图片，$x$的每个数都是0。这时不管权重是什么，$w^\top x$都等于0；没有偏置，程序对着一团漆黑只能说“0.5，拿不准”。可是我们知道，全黑的图片里没有猫。偏置就是还没有看图时心里的那点倾向：训练集里哪一类多，就先偏向哪一类。
#
# 再看只有一个特征的情形。权重管曲线有多陡，偏置管曲线往左还是往右移。$z=wx+b=0$的地方是分界，也就是$x=-b/w$；没有偏置，分界就永远钉死在$x=0$。

# %% tags=["experiment"]
x = np.linspace(-10, 10, 401)
for b in (-4, 0, 4):
    plt.plot(x, sigmoid(x + b), label=f"$b={b}$，全黑时{sigmoid(float(b)):.3f}")
plt.axhline(0.5, color="0.5", linewidth=1, linestyle=":")
plt.axvline(0, color="0.5", linewidth=1, linestyle=":")
plt.xlabel("特征 $x$（权重 $w=1$）")
plt.ylabel(r"$a=\sigma(x+b)$")
plt.title("偏置左右移动分界")
plt.legend(loc="lower right", fontsize=10)
plt.show()

# %% [markdown]
# ## 损失函数：猜错了要付多少
#
# 参数好不好，要有一个数来衡量。对一个样本猜得有多糟，叫作**损失函数**（loss function）。它从哪里来？
#
# 设想天气预报员每天报一个下雨的概率。他说“明天有0.9的概率下雨”，结果真的下了雨：按他的说法，这件事发生的概率是0.9。要是没下呢？按他的说法，这件事的概率只有0.1。一个好的预报员，应当让**真正发生的事**在他的说法里概率尽量大。这个概率叫**似然**（likelihood）。
#
# 我们的程序也一样。它说“是猫”的概率是$p$。标签$y=1$时，似然是$p$；$y=0$时，似然是$1-p$。两种情形可以合成一个式子：
#
# $$P(y\mid x) = p^{y}(1-p)^{1-y}$$
#
# 代进去试试：$y=1$时第二个因子的指数是0，等于1，剩下$p$；$y=0$时第一个因子等于1，剩下$1-p$。
#
# 样本很多时，总的似然是一个一个连乘起来的，几百个小于1的数相乘，很快小得没法算。取对数，连乘就变成了连加，而且对数是递增的，让似然最大和让它的对数最大是一回事。再添一个负号，“最大”就变成“最小”，符合“越糟数越大”的习惯。程序算出的概率我们记作$a$，于是一个样本的损失是
#
# $$\mathcal{L}(a, y) = -\log P(y\mid x) = -\left(y\log a + (1-y)\log(1-a)\right)$$
#
# 这里的$\log$是自然对数，NumPy里写`np.log`（不是`np.log10`或`np.log2`）。这个损失叫**交叉熵**（cross entropy）。看几个数就有感觉了：
#
# | 标签$y$ | 程序说的$a$ | 损失 |
# |---|---|---|
# | 1 | 0.99 | 0.010 |
# | 1 | 0.5 | 0.693 |
# | 1 | 0.01 | 4.605 |
# | 0 | 0.01 | 0.010 |
#
# 猜得又对又有把握，几乎不付钱；拿不准，付$\log 2\approx0.693$；信心十足地猜错，就要付一大笔。
#
# ### 练习一：一个样本的损失
#
# 把上面的式子写成函数。$a$和$y$都是一个数，$a$严格在0和1之间，所以不必担心$\log 0$。

# %% nbgrader={"grade_id": "logistic_loss"}
def logistic_loss(a, y):
    """计算一个样本的交叉熵损失。

    参数：
    a -- 程序说“是1”的概率，一个数，0 < a < 1
    y -- 标签，0或1

    返回：
    loss -- 损失，一个数

    示例：logistic_loss(0.5, 1)约等于0.693147

    提示：np.log是自然对数；别忘了最前面的负号管着整个括号。
    """
    ### 开始
    loss = -(y * np.log(a) + (1 - y) * np.log(1 - a))
    ### 结束
    return loss


# %% nbgrader={"grade_id": "test-logistic_loss", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("logistic_loss"):
    loss = logistic_loss(0.5, 1)
    checks.number(loss, "logistic_loss(0.5, 1)")
    checks.close(loss, 0.6931471805599453, "logistic_loss(0.5, 1)", rtol=1e-6, mistakes={
        "少了最前面的负号。": -0.6931471805599453,
        "你用了以2为底的对数，要用自然对数np.log。": 1.0,
        "你用了以10为底的对数，要用自然对数np.log。": 0.3010299956639812,
        "这是平方误差(a − y)²，这里要的是交叉熵。": 0.25,
        "这是平方误差的一半，这里要的是交叉熵。": 0.125})
    checks.close(logistic_loss(0.8, 1), 0.2231435513142097, "logistic_loss(0.8, 1)", rtol=1e-6, mistakes={
        "y=1时损失应当是−log a，你算成了−log(1 − a)：a和1 − a放反了。": 1.6094379124341005})
    checks.close(logistic_loss(0.8, 0), 1.6094379124341005, "logistic_loss(0.8, 0)", rtol=1e-6, mistakes={
        "y=0时损失是−log(1 − a)，你只算了y=1的那一半。": 0.0,
        "负号要管着整个括号，第二项前面也是负的。": -1.6094379124341005})

# %% nbgrader={"grade_id": "hidden-logistic_loss", "points": 6}
# 隐藏测试：换别的概率，包括非常有把握的
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("logistic_loss"):
    for a in (0.002, 0.03, 0.25, 0.6, 0.97, 0.998):
        for y, expected, hint in ((1, -np.log(a), "y=1时损失是−log a，不要截断或取整。"),
                                  (0, -np.log(1 - a), "y=0时损失是−log(1 − a)，不要截断或取整。")):
            loss = logistic_loss(a, y)
            checks.number(loss, f"logistic_loss({a}, {y})")
            checks.close(loss, expected, f"logistic_loss({a}, {y})", hint, rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# ### 为什么不用平方误差
#
# 你可能会问：量误差，最自然的不是平方误差$(a-y)^2$吗？在别的地方它很好用，放在sigmoid后面却有两个毛病。
#
# 第一，错得最厉害的时候，它不着急。设$y=1$，程序却给出很负的$z$，$a$几乎是0，错得离谱。平方误差这时接近1，再错下去也还是1，曲线是平的，平的地方就没有斜率来告诉参数该往哪边走。交叉熵则一路涨上去，错得越厉害，坡越陡，斜率渐渐接近$-1$。

# %% tags=["experiment"]
z = np.linspace(-8, 8, 401)
plt.plot(z, np.logaddexp(0, -z), label="交叉熵")
plt.plot(z, (sigmoid(z) - 1) ** 2, "--", label="平方误差")
plt.annotate("错得最厉害，\n曲线却是平的", xy=(-6.5, 1.0), xytext=(-7.5, 2.4), fontsize=11, color=figures.COLORS[5],
             arrowprops={"arrowstyle": "->", "color": figures.COLORS[5]})
plt.xlabel("$z$（标签是1，所以越大越对）")
plt.ylabel("一个样本的损失")
plt.legend()
plt.show()

# %% [markdown]
# 第二，许多样本平均以后，用交叉熵得到的是一只碗，用平方误差得到的可能坑坑洼洼。下面只有一个权重$w$和五个样本，左边是交叉熵，只有一个谷底；右边是平方误差，有两个谷。在右图里从左边出发往下走，就会停在左边那个谷里出不来，而它并不是最低的。

# %% tags=["experiment"]
features, labels = np.array([-0.5, 6.0, -1.0, -0.5, -1.5]), np.array([1, 1, 1, 0, 1])
w_line = np.linspace(-4, 2, 401)
z = np.outer(w_line, features)
curves = {"交叉熵：一个谷底": np.mean(np.logaddexp(0, z) - labels * z, axis=1),
          "平方误差：两个谷": np.mean((sigmoid(z) - labels) ** 2, axis=1)}
_, axes = plt.subplots(1, 2, figsize=(7.6, 3.4))
for ax, (title, curve), color in zip(axes, curves.items(), figures.COLORS, strict=False):
    ax.plot(w_line, curve, color=color)
    low = np.flatnonzero((curve[1:-1] < curve[:-2]) & (curve[1:-1] < curve[2:])) + 1
    ax.plot(w_line[low], curve[low], "o", color=figures.COLORS[5])
    ax.set(xlabel="权重 $w$", ylabel="平均损失", title=title)
plt.show()

# %% [markdown]
# 左边这种处处向上弯、只有一个谷底的函数叫**凸函数**（convex function）。交叉熵是凸的，可以这样看：一个样本的损失对$z$求两次导数，得到$a(1-a)$，它总是正的，曲线处处向上弯；$z$又是$w$和$b$的一次式，一次式代进去不改变凸的性质；许多凸函数平均起来还是凸的。平方误差呢？$y=1$时它对$z$的二阶导数是$2a(1-a)^2(3a-1)$，$a<\frac{1}{3}$时是负的，那一段曲线往下弯，凸性就没了。
#
# ## 成本函数与梯度下降
#
# 损失函数只管一个样本。把$m$个样本的损失平均起来，就是**成本函数**（cost function），它衡量参数$w$、$b$在整个训练集上的表现：
#
# $$J(w, b) = \frac{1}{m}\sum_{i=1}^{m}\mathcal{L}\left(a^{(i)}, y^{(i)}\right) = -\frac{1}{m}\sum_{i=1}^{m}\left(y^{(i)}\log a^{(i)} + (1-y^{(i)})\log(1-a^{(i)})\right)$$
#
# 训练，就是找一组$w$、$b$，让$J$最小。12288个权重加上一个偏置，一共12289个参数，没法一个一个试。好在$J$是一只碗，我们可以站在任何一处，看看脚下往哪边是下坡，朝那边走一步，再看，再走。这就是**梯度下降**（gradient descent）：
#
# $$w := w - \alpha\frac{\partial J}{\partial w},\qquad b := b - \alpha\frac{\partial J}{\partial b}$$
#
# $\alpha$叫**学习率**（learning rate），决定一步迈多大。为什么是减号？看下面的图。$w$在谷底的**右边**时，斜率是正的，$w$减去一个正数，变小，往左走；$w$在谷底的**左边**时，斜率是负的，减去一个负数，变大，往右走。两边都朝谷底去。越接近谷底，斜率越小，步子也自然越小。要是写成了加号，就是一路往坡上爬。

# %% tags=["experiment"]
features, labels = np.array([-2.0, -1.5, -1.0, 1.0, 1.5, 2.0]), np.array([0, 1, 0, 1, 0, 1])


def bowl(w):
    """六个样本、一个权重时的成本，w可以是一个数或一列数。"""
    z = np.outer(w, features)
    return np.squeeze(np.mean(np.logaddexp(0, z) - labels * z, axis=1))


def bowl_slope(w):
    """bowl在w处的斜率。"""
    return np.mean((sigmoid(w * features) - labels) * features)


w_line = np.linspace(-2.6, 4.0, 301)
plt.plot(w_line, bowl(w_line), color="0.6")
for start, color, text, place in ((-2.0, figures.COLORS[0], "斜率 < 0，\n$w$ 变大", (-0.9, 2.0)),
                                  (3.4, figures.COLORS[5], "斜率 > 0，\n$w$ 变小", (2.3, 1.65))):
    near = np.array([start - 0.6, start + 0.6])
    plt.plot(near, bowl(start) + bowl_slope(start) * (near - start), color=color, linewidth=6, alpha=0.3)
    w_now = start
    for _ in range(6):
        w_next = w_now - 1.1 * bowl_slope(w_now)
        plt.annotate("", xy=(w_next, bowl(w_next)), xytext=(w_now, bowl(w_now)),
                     arrowprops={"arrowstyle": "->", "color": color, "shrinkA": 0, "shrinkB": 0})
        plt.plot(w_now, bowl(w_now), "o", color=color, markersize=5)
        w_now = w_next
    plt.text(*place, text, color=color, ha="center", fontsize=11)
plt.xlabel("权重 $w$")
plt.ylabel("成本 $J$")
plt.title("从左边和右边各走六步")
plt.show()

# %% [markdown]
# ## 反向传播：斜率从哪里来
#
# 要走下坡，先得求出斜率。从输入算到损失，叫**前向传播**（forward propagation）；从损失一步一步往回求导数，叫**反向传播**（backpropagation）。上一章的计算图和链式法则，现在派上了用场。
#
# ### 一个样本
#
# 取两个特征$x=(1, 2)$，$w=(0.5, -0.25)$，$b=0.5$，标签$y=1$。计算分三步：
#
# $$z = w_1x_1 + w_2x_2 + b,\qquad a=\sigma(z),\qquad \mathcal{L} = -\left(y\log a+(1-y)\log(1-a)\right)$$
#
# 现在从右往左走。我们把“损失对某个变量的导数”简写成d加上那个变量的名字，例如$\mathrm{d}a$就是$\frac{\partial\mathcal{L}}{\partial a}$，以后的代码也这样取名。
#
# **第一步，求$\mathrm{d}a$。** $\log a$的导数是$\frac{1}{a}$；$\log(1-a)$的导数是$-\frac{1}{1-a}$，因为里面还有一个$-a$。所以
#
# $$\mathrm{d}a = \frac{\partial\mathcal{L}}{\partial a} = -\frac{y}{a} + \frac{1-y}{1-a}$$
#
# **第二步，求$\mathrm{d}z$。** 上一章求过，sigmoid的导数是$a(1-a)$。用链式法则乘上去：
#
# $$\mathrm{d}z = \mathrm{d}a\cdot\frac{\partial a}{\partial z} = \left(-\frac{y}{a} + \frac{1-y}{1-a}\right)a(1-a) = -y(1-a) + (1-y)a = a - y$$
#
# 分母全部约掉，剩下一个再简单不过的式子：**猜的减去真的**。这正是交叉熵与sigmoid相配的地方。有的笔记推到这里，把$-\frac{y}{a}$的负号丢了，写成$\left(\frac{y}{a}+\frac{1-y}{1-a}\right)a(1-a)$，展开得到的是$y(1-a)+(1-y)a$，可不等于$a-y$，它结尾却仍写着$a-y$，前后对不上。照着中间那一行编程，$y=1$的样本就全被推向反方向。
#
# **第三步，求$\mathrm{d}w$和$\mathrm{d}b$。** $z$里$w_1$的系数是$x_1$，$b$的系数是1，所以
#
# $$\mathrm{d}w_1 = x_1\,\mathrm{d}z,\qquad \mathrm{d}w_2 = x_2\,\mathrm{d}z,\qquad \mathrm{d}b = \mathrm{d}z$$
#
# 把数填进图里，蓝字是前向传播的值，红字是反向传播的梯度：

# %% tags=["experiment"]
x_one, w_one, b_one, y_one = np.array([1.0, 2.0]), np.array([0.5, -0.25]), 0.5, 1
z_one = float(w_one @ x_one + b_one)
a_one = float(sigmoid(z_one))
dz_one = a_one - y_one
figures.computation_graph(
    {"w1": (0, 2.4, "$w_1$", w_one[0], x_one[0] * dz_one), "w2": (0, 1.2, "$w_2$", w_one[1], x_one[1] * dz_one),
     "b": (0, 0, "$b$", b_one, dz_one), "z": (1.7, 1.2, "$z=w_1x_1+w_2x_2+b$", z_one, dz_one),
     "a": (3.5, 1.2, r"$a=\sigma(z)$", a_one, -y_one / a_one),
     "L": (5.0, 1.2, r"$\mathcal{L}(a,y)$", -np.log(a_one), 1)},
    [("w1", "z"), ("w2", "z"), ("b", "z"), ("z", "a"), ("a", "L")])
plt.show()

# %% [markdown]
# 读一读这张图：$\mathrm{d}z=a-y$是负的，说明把$z$加大，损失会变小，这当然对，因为标签是1，而$a$还不到1。$x_2$是$x_1$的两倍，所以$w_2$的梯度也是$w_1$的两倍。
#
# ### m个样本
#
# 成本是$m$个损失的平均，$J=\frac{1}{m}\sum_i\mathcal{L}^{(i)}$。第$i$个样本的$z^{(i)}$只影响它自己的那一项，所以
#
# $$\frac{\partial J}{\partial z^{(i)}} = \frac{1}{m}\cdot\frac{\partial\mathcal{L}^{(i)}}{\partial z^{(i)}} = +\frac{1}{m}\left(a^{(i)}-y^{(i)}\right)$$
#
# 留意这里是**正号**，而且$\frac{1}{m}$还在。有的笔记在推导中间多写了一个$-\frac{1}{m}$，下一行它又不声不响地消失了。成本里的负号已经用在$a-y$里了，不能再用一次。
#
# 习惯上把$\mathrm{d}z^{(i)}$留给$a^{(i)}-y^{(i)}$，$\frac{1}{m}$到最后再除。每个样本都对$w_j$出一份力，加起来，再平均：
#
# $$\frac{\partial J}{\partial w_j} = \frac{1}{m}\sum_{i=1}^{m}x_j^{(i)}\,\mathrm{d}z^{(i)},\qquad \frac{\partial J}{\partial b} = \frac{1}{m}\sum_{i=1}^{m}\mathrm{d}z^{(i)}$$
#
# ### 练习二：用循环写一遍
#
# 先老老实实用循环写，把每个公式看清楚。外层循环走遍$m$个样本，内层循环走遍$n$个特征。对每个样本$i$：
#
# 1. `z`从$b$开始，用内层循环把$w_jx_j^{(i)}$一项一项加上去；
# 2. `a`是`sigmoid(z)`；
# 3. 把这个样本的损失加进`cost`；
# 4. `dz`等于$a-y^{(i)}$；
# 5. 再用一个内层循环，把$x_j^{(i)}\,\mathrm{d}z$加进`dw[j, 0]`；把$\mathrm{d}z$加进`db`。
#
# 外层循环走完以后，`cost`、`dw`、`db`都除以$m$。数组里的一个数这样取：第$j$个权重是`w[j, 0]`，第$i$个样本的第$j$个特征是`X[j, i]`，第$i$个标签是`Y[0, i]`。

# %% nbgrader={"grade_id": "propagate_loop"}
def propagate_loop(w, b, X, Y):
    """用循环计算成本和梯度。

    参数：
    w -- 权重，形状(n, 1)
    b -- 偏置，一个数
    X -- 样本，形状(n, m)，一列是一个样本
    Y -- 标签，形状(1, m)，每个是0或1

    返回：
    grads -- 字典：grads["dw"]是成本对w的梯度，形状(n, 1)；grads["db"]是成本对b的梯度，一个数
    cost -- 成本，一个数

    提示：外层for i in range(m)，内层for j in range(n)；除以m放在外层循环结束以后。
    """
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = 0.0
    cost = 0.0
    ### 开始
    for i in range(m):
        z = b
        for j in range(n):
            z = z + w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost = cost - (Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db = db + dz
    cost = cost / m
    dw = dw / m
    db = db / m
    ### 结束
    grads = {"dw": dw, "db": db}
    return grads, cost


# %% [markdown]
# 测试里的第一个例子可以手算：$w$和$b$都是0时，每个$a$都是0.5，成本就是$\log2$。

# %% nbgrader={"grade_id": "test-propagate_loop", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("propagate_loop"):
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Y = np.array([[1, 0, 1]])
    result = propagate_loop(np.zeros((2, 1)), 0.0, X, Y)
    checks.length(result, 2, "propagate_loop的返回值")
    grads, cost = result
    checks.keys(grads, ["dw", "db"], "grads", "返回的次序是grads在前，cost在后。")
    checks.number(cost, "cost")
    checks.close(cost, 0.6931471805599453, "cost", rtol=1e-6, mistakes={
        "cost没有除以样本数m？": 2.0794415416798357, "成本的负号丢了。": -0.6931471805599453,
        "只加了两个样本，循环是不是少走了一步？range(m)会走0到m−1。": 0.46209812037329684,
        "你用了以2为底的对数。": 1.0, "你用了以10为底的对数。": 0.3010299956639812, "这是平方误差。": 0.25})
    checks.array(grads["dw"], (2, 1), "dw")
    checks.close(grads["dw"], [[-1 / 3], [-2.5 / 3]], "dw", mistakes={
        "dw没有除以样本数m？": [[-1.0], [-2.5]], "符号反了：dz是a − y，不是y − a。": [[1 / 3], [2.5 / 3]],
        "每个样本的贡献要累加进dw，不是覆盖。": [[-0.5], [-1.0]]})
    checks.number(grads["db"], "db")
    checks.close(grads["db"], -0.5 / 3, "db", mistakes={
        "db没有除以样本数m？": -0.5, "符号反了：dz是a − y，不是y − a。": 0.5 / 3})

# %% nbgrader={"grade_id": "hidden-propagate_loop", "points": 9}
# 隐藏测试：权重和偏置不为0，换几种大小（包括只有一个样本），与数值梯度核对，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def loop_reference_cost(w, b, X, Y):
    total = np.sum(w * X, axis=0) + b
    return np.mean(np.logaddexp(0, total) - Y[0] * total)


with checks.exercise("propagate_loop"):
    for k, (n, m) in enumerate([(5, 3), (1, 4), (4, 1)]):
        random = np.random.RandomState(k)
        w, b = random.randn(n, 1), float(random.randn()) + 0.5
        X, Y = random.randn(n, m), random.randint(0, 2, (1, m))
        result = checks.keeps_arguments(propagate_loop, w, b, X, Y, name="propagate_loop", hint="不要在函数里修改w、X或Y。")
        checks.length(result, 2, "propagate_loop的返回值")
        grads, cost = result
        checks.keys(grads, ["dw", "db"], "grads")
        checks.number(cost, f"n={n}、m={m}时的cost")
        expected = loop_reference_cost(w, b, X, Y)
        checks.close(cost, expected, f"n={n}、m={m}时的cost", rtol=1e-6, mistakes={
            "算z时忘了加b？": lambda: loop_reference_cost(w, 0.0, X, Y), "cost没有除以样本数m？": m * expected})
        checks.array(grads["dw"], (n, 1), f"n={n}、m={m}时的dw")
        checks.gradient(grads["dw"], lambda v, b=b, X=X, Y=Y: loop_reference_cost(v, b, X, Y), w,
                        f"n={n}、m={m}时的dw", "检查循环是不是走遍了全部特征和样本，算z时有没有加b。")
        checks.number(grads["db"], f"n={n}、m={m}时的db")
        checks.gradient(grads["db"], lambda v, w=w, X=X, Y=Y: loop_reference_cost(w, v, X, Y), np.array(b),
                        f"n={n}、m={m}时的db", "db是全部dz的平均。")
### 隐藏测试结束

# %% [markdown]
# ## 从哪里出发
#
# 下坡之前要先有一个出发点。Logistic回归从零出发就很好：$w$全是0，$b$也是0。
#
# 有的笔记说“Logistic回归不能从零开始”，这是把两件事混在了一起。不能从零开始的是**隐藏层**：同一层的几个神经元如果权重都一样，算出的结果一样，梯度也一样，永远长得一模一样，等于只有一个，下一章你会亲眼看到。Logistic回归没有隐藏层，只有一个神经元，不存在“彼此一样”的问题。从零出发时$a=0.5$，梯度里的$x_j$各不相同，第一步就把权重分开了。而且$J$是一只碗，从哪里出发都走向同一个谷底。
#
# ### 练习三：从零开始
#
# `np.zeros`要一个形状作参数，形状本身是一对括号，所以会有两层括号。$w$必须是两维的列$(\mathrm{dim}, 1)$，不能是秩为1的$(\mathrm{dim},)$，否则后面转置不起作用。$b$是一个数，写0.0，让它从一开始就是小数。

# %% nbgrader={"grade_id": "initialize_with_zeros"}
def initialize_with_zeros(dim):
    """造出全为零的权重和偏置。

    参数：
    dim -- 特征的个数n，整数

    返回：
    w -- 零权重，形状(dim, 1)
    b -- 零偏置，一个数

    提示：用np.zeros，形状写成一对。
    """
    ### 开始
    w = np.zeros((dim, 1))
    b = 0.0
    ### 结束
    return w, b


# %% nbgrader={"grade_id": "test-initialize_with_zeros", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_with_zeros"):
    result = initialize_with_zeros(3)
    checks.length(result, 2, "initialize_with_zeros的返回值")
    w, b = result
    checks.array(w, (3, 1), "w", "w是dim行1列。np.zeros的形状要写成一对，外面再套一层括号。")
    checks.close(w, [[0], [0], [0]], "w")
    checks.number(b, "b", "b是一个数，不是数组。")
    checks.close(b, 0, "b")

# %% nbgrader={"grade_id": "hidden-initialize_with_zeros", "points": 3}
# 隐藏测试：换别的特征个数，包括1和12288
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_with_zeros"):
    for dim in (1, 2, 7, 12288):
        result = initialize_with_zeros(dim)
        checks.length(result, 2, "initialize_with_zeros的返回值")
        w, b = result
        checks.array(w, (dim, 1), f"dim={dim}时的w", "w的行数要用参数dim，不能写死。")
        checks.close(w, np.zeros((dim, 1)), f"dim={dim}时的w", "权重从零开始，不用随机数。")
        checks.number(b, f"dim={dim}时的b")
        checks.close(b, 0, f"dim={dim}时的b")
### 隐藏测试结束

# %% [markdown]
# ## 丢掉循环
#
# 一张猫图有12288个特征，209张图片，`propagate_loop`的最内层要走几百万次，每次都由Python来管，太慢了。把所有样本放进一个矩阵，循环就可以全部丢掉。
#
# **前向传播。** $w^\top$的形状是$(1, n)$，$X$是$(n, m)$，乘起来是$(1, m)$，正好是所有样本的$z$排成一行，再靠广播加上$b$：
#
# $$Z = w^\top X + b,\qquad A = \sigma(Z),\qquad Z\text{、}A\text{的形状都是}(1, m)$$
#
# 成本先逐个元素算出每个样本的损失，然后用`np.sum`把它们加成一个数，除以$m$：
#
# $$J = -\frac{1}{m}\sum_{i=1}^{m}\left(Y\log A + (1-Y)\log(1-A)\right)^{(i)}$$
#
# 这里$Y$与$\log A$之间是逐元素相乘，用`*`。
#
# **反向传播。** 所有样本的$\mathrm{d}z$也排成一行：
#
# $$\mathrm{d}Z = A - Y,\qquad\text{形状}(1, m)$$
#
# 刚才的$\sum_i x_j^{(i)}\,\mathrm{d}z^{(i)}$，是$X$的第$j$行与$\mathrm{d}Z$对应相乘再相加，也就是$X$与$\mathrm{d}Z^\top$的矩阵乘积的第$j$行。形状也对得上：$(n, m)$乘$(m, 1)$得$(n, 1)$，与$w$一样。
#
# $$\frac{\partial J}{\partial w} = \frac{1}{m} X\,\mathrm{d}Z^\top,\qquad \frac{\partial J}{\partial b} = \frac{1}{m}\sum_{i=1}^{m}\mathrm{d}z^{(i)}$$
#
# 梯度的形状总与参数相同，写完对一对形状，就能挡住一大半错误。
#
# ### 练习四：向量化的前向传播与反向传播
#
# 矩阵乘法用`np.dot`（或`@`），转置用`.T`，样本数$m$是$X$的列数`X.shape[1]`。返回值与练习二完全相同。

# %% nbgrader={"grade_id": "propagate"}
def propagate(w, b, X, Y):
    """不用循环，计算成本和梯度。

    参数：
    w -- 权重，形状(n, 1)
    b -- 偏置，一个数
    X -- 样本，形状(n, m)，一列是一个样本
    Y -- 标签，形状(1, m)，每个是0或1

    返回：
    grads -- 字典：grads["dw"]是成本对w的梯度，形状(n, 1)；grads["db"]是成本对b的梯度，一个数
    cost -- 成本，一个数

    提示：依次算m、A、cost、dZ、dw、db。cost和db用np.sum加成一个数；dw是矩阵乘法，不是逐元素相乘。
    """
    ### 开始
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dZ) / m
    ### 结束
    grads = {"dw": dw, "db": db}
    return grads, cost


# %% nbgrader={"grade_id": "test-propagate", "points": 8}
import numpy as np
from dlcourse import checks

with checks.exercise("propagate"):
    # 从零出发，可以手算
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Y = np.array([[1, 0, 1]])
    result = propagate(np.zeros((2, 1)), 0.0, X, Y)
    checks.length(result, 2, "propagate的返回值")
    grads, cost = result
    checks.keys(grads, ["dw", "db"], "grads", "返回的次序是grads在前，cost在后。")
    checks.number(cost, "cost")
    checks.close(cost, 0.6931471805599453, "cost", rtol=1e-6, mistakes={
        "cost没有除以样本数m？": 2.0794415416798357, "成本的负号丢了。": -0.6931471805599453,
        "除以的是特征数n，要除以样本数m，也就是X.shape[1]。": 1.0397207708399179,
        "你用了以2为底的对数。": 1.0, "你用了以10为底的对数。": 0.3010299956639812, "这是平方误差。": 0.25})
    checks.array(grads["dw"], (2, 1), "dw", "dw与w的形状相同，是X与dZ转置的矩阵乘积。")
    checks.close(grads["dw"], [[-1 / 3], [-2.5 / 3]], "dw", mistakes={
        "dw没有除以样本数m？": [[-1.0], [-2.5]], "除以的是特征数n，要除以样本数m。": [[-0.5], [-1.25]],
        "符号反了：dZ是A − Y，不是Y − A。": [[1 / 3], [2.5 / 3]]})
    checks.number(grads["db"], "db")
    checks.close(grads["db"], -0.5 / 3, "db", mistakes={
        "db没有除以样本数m？": -0.5, "除以的是特征数n，要除以样本数m。": -0.25,
        "符号反了：dZ是A − Y，不是Y − A。": 0.5 / 3})
    # 权重和偏置都不是零
    grads, cost = propagate(np.array([[0.5], [-0.25]]), 0.5, X, Y)
    checks.close(cost, 0.6643878615396318, "第二个例子的cost", rtol=1e-6, mistakes={
        "算Z时忘了加b？": 0.7477211948729653})
    checks.close(grads["dw"], [[-0.169423001541], [-0.484787169453]], "第二个例子的dw", rtol=1e-6, mistakes={
        "算Z时忘了加b？": [[-0.415604110991], [-1.100239943079]]})

# %% nbgrader={"grade_id": "hidden-propagate", "points": 12}
# 隐藏测试：换几种大小（包括只有一个样本），与数值梯度核对，样本次序打乱以后结果不变，参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def reference_cost(w, b, X, Y):
    total = np.sum(w * X, axis=0) + b
    return np.mean(np.logaddexp(0, total) - Y[0] * total)


with checks.exercise("propagate"):
    for k, (n, m) in enumerate([(5, 3), (1, 6), (4, 1), (3, 7)]):
        random = np.random.RandomState(10 + k)
        w, b = random.randn(n, 1), float(random.randn()) - 0.5
        X, Y = random.randn(n, m), random.randint(0, 2, (1, m))
        result = checks.keeps_arguments(propagate, w, b, X, Y, name="propagate", hint="不要在函数里修改w、X或Y。")
        checks.length(result, 2, "propagate的返回值")
        grads, cost = result
        checks.keys(grads, ["dw", "db"], "grads")
        checks.number(cost, f"n={n}、m={m}时的cost", "用np.sum把所有样本加成一个数。")
        expected = reference_cost(w, b, X, Y)
        checks.close(cost, expected, f"n={n}、m={m}时的cost", rtol=1e-6, mistakes={
            "算Z时忘了加b？": lambda: reference_cost(w, 0.0, X, Y), "cost没有除以样本数m？": m * expected,
            "除以的是特征数n，要除以样本数m。": m * expected / n, "样本数要从X的列数取得，不能写死。": m * expected / 3})
        checks.array(grads["dw"], (n, 1), f"n={n}、m={m}时的dw")
        slope = checks.numerical_gradient(lambda v, b=b, X=X, Y=Y: reference_cost(v, b, X, Y), w)
        checks.close(grads["dw"], slope, f"n={n}、m={m}时的dw", "与数值梯度不符，检查dZ、转置和除以m。", rtol=1e-5, atol=1e-6,
                     mistakes={"dw没有除以样本数m？": m * slope, "符号反了：dZ是A − Y。": -slope})
        checks.number(grads["db"], f"n={n}、m={m}时的db", "用np.sum把dZ加成一个数。")
        checks.gradient(grads["db"], lambda v, w=w, X=X, Y=Y: reference_cost(w, v, X, Y), np.array(b),
                        f"n={n}、m={m}时的db", "db是dZ里所有数的平均。")
    order = random.permutation(m)
    shuffled, same_cost = propagate(w, b, X[:, order], Y[:, order])
    checks.close(same_cost, expected, "样本换了次序以后的cost", rtol=1e-6)
    checks.close(shuffled["dw"], slope, "样本换了次序以后的dw", rtol=1e-5, atol=1e-6)
### 隐藏测试结束

# %% [markdown]
# 两种写法算的是同一样东西，快慢差多少？我们取每张图片的前$n$个数，比一比算一次成本和梯度要多久。纵轴每一大格是10倍。

# %% tags=["experiment"]
def seconds(function, *arguments, repeat=1):
    """运行repeat次，返回最短的一次用了多少秒。"""
    best = np.inf
    for _ in range(repeat):
        begin = time.perf_counter()
        function(*arguments)
        best = min(best, time.perf_counter() - begin)
    return best


sizes = [12, 192, 3072]
loop_times, vector_times = [], []
for n in sizes:
    arguments = (np.zeros((n, 1)), 0.0, train_x[:n], train_y)
    loop_times.append(seconds(propagate_loop, *arguments))
    vector_times.append(seconds(propagate, *arguments, repeat=5))
    print(f"{n}个特征：循环{1000 * loop_times[-1]:.1f}毫秒，向量化{1000 * vector_times[-1]:.3f}毫秒，"
          f"快{loop_times[-1] / vector_times[-1]:.0f}倍")
whole = loop_times[-1] * 12288 / sizes[-1] * 2000 / 60
print(f"照这样算，整张图片用循环训练2000次，大约要{whole:.0f}分钟")

position = np.arange(len(sizes))
plt.bar(position - 0.2, 1000 * np.array(loop_times), 0.4, label="循环")
plt.bar(position + 0.2, 1000 * np.array(vector_times), 0.4, label="向量化")
plt.yscale("log")
plt.xticks(position, [str(n) for n in sizes])
plt.xlabel("特征数 $n$（209个样本）")
plt.ylabel("时间（毫秒）")
plt.legend()
plt.show()

# %% [markdown]
# 以后我们只用`propagate`。练习二的循环并没有白写：公式看不明白的时候，先写出循环，再想怎样去掉它，是个好习惯，还可以拿它核对向量化的结果。
#
# ## 一步一步走下坡
#
# 有了成本和梯度，梯度下降只剩下一个循环，这个循环是去不掉的，因为后一步要站在前一步到达的地方。每次迭代做两件事：
#
# 1. 用现在的$w$、$b$求出梯度和成本；
# 2. 更新参数：$w := w-\alpha\,\mathrm{d}w$，$b := b-\alpha\,\mathrm{d}b$。
#
# ### 练习五：梯度下降
#
# 循环的头已经写好。`figures.progress(num_iterations)`和`range(num_iterations)`一样给出0、1、2……，只是在`print_cost`为真时会显示一根进度条。你要写的是循环里面：调用`propagate`，把两个返回值记作`grads`和`cost`，再更新`w`和`b`。
#
# 更新时要造出新的数组，写成`w = w - …`的样子。用`-=`会就地改动调用者传进来的那个`w`，这在NumPy里是个常见的暗坑：调用者拿同一个`w`再训练一次，会发现它已经不是零了。另外，两个参数都要更新，只更新`w`、忘了`b`，程序照样跑，只是永远少一个自由度。
#
# `costs`从第0次起每100次记一个，这段已经给出。记下的是更新**之前**的成本，所以从零出发时，第一个总是$\log2\approx0.693$。

# %% nbgrader={"grade_id": "optimize"}
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """用梯度下降训练w和b。

    参数：
    w -- 开始时的权重，形状(n, 1)
    b -- 开始时的偏置，一个数
    X -- 样本，形状(n, m)
    Y -- 标签，形状(1, m)
    num_iterations -- 迭代次数
    learning_rate -- 学习率α
    print_cost -- 为真时显示进度条，每100次迭代印出成本

    返回：
    params -- 字典：params["w"]和params["b"]，训练以后的参数
    grads -- 字典：grads["dw"]和grads["db"]，最后一次迭代求出的梯度（在最后一次更新之前）
    costs -- 列表，第0、100、200……次迭代的成本

    提示：循环里三行就够了。梯度从grads里按键取出。
    """
    costs = []
    for i in figures.progress(num_iterations, show=print_cost):
        ### 开始
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        ### 结束
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print(f"第{i}次迭代，成本{cost:.6f}")
    params = {"w": w, "b": b}
    return params, grads, costs


# %% nbgrader={"grade_id": "test-optimize", "points": 8}
import numpy as np
from dlcourse import checks

with checks.exercise("optimize"):
    X = np.array([[1.0, 2.0, -1.0], [0.5, -1.0, 3.0]])
    Y = np.array([[1, 0, 1]])
    # 从零出发走一步，可以手算：dw = [[1/3], [-3/4]]，db = -1/6
    result = optimize(np.zeros((2, 1)), 0.0, X, Y, num_iterations=1, learning_rate=0.3)
    checks.length(result, 3, "optimize的返回值")
    params, grads, costs = result
    checks.keys(params, ["w", "b"], "params")
    checks.keys(grads, ["dw", "db"], "grads")
    checks.array(params["w"], (2, 1), "w")
    checks.close(params["w"], [[-0.1], [0.225]], "走一步以后的w", mistakes={
        "w没有变，忘了更新？": [[0.0], [0.0]], "方向反了：要减去学习率乘梯度。": [[0.1], [-0.225]],
        "忘了乘学习率？": [[-1 / 3], [0.75]]})
    checks.close(params["b"], 0.05, "走一步以后的b", mistakes={
        "b没有变，忘了更新b？": 0.0, "方向反了：要减去学习率乘梯度。": -0.05, "忘了乘学习率？": 1 / 6})
    checks.close(grads["dw"], [[1 / 3], [-0.75]], "最后一次的dw")
    checks.close(grads["db"], -1 / 6, "最后一次的db")
    checks.length(costs, 1, "迭代1次的costs")
    checks.close(costs[0], 0.6931471805599453, "第0次的成本", rtol=1e-6)
    # 再多走一步：第二步要用新的参数重新求梯度
    params, grads, costs = optimize(np.zeros((2, 1)), 0.0, X, Y, num_iterations=2, learning_rate=0.3)
    checks.close(params["w"], [[-0.163499004647], [0.381363343414]], "走两步以后的w", rtol=1e-6, mistakes={
        "每次迭代都要用新的w和b重新求梯度。": [[-0.2], [0.45]]})

# %% nbgrader={"grade_id": "hidden-optimize", "points": 12}
# 隐藏测试：与另写的梯度下降核对，换迭代次数、学习率（包括默认的）和出发点，并检查w没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def descend(w, b, X, Y, steps, rate):
    """另写一遍梯度下降，返回w、b、最后的dw和db、从第0步起每100步的成本（更新之前）。"""
    history = []
    for step in range(steps):
        total = w.T @ X + b
        if step % 100 == 0:
            history.append(np.mean(np.logaddexp(0, total) - Y * total))
        error = 1 / (1 + np.exp(-total)) - Y
        slope_w, slope_b = X @ error.T / X.shape[1], error.sum() / X.shape[1]
        w, b = w - rate * slope_w, b - rate * slope_b
    return w, b, slope_w, slope_b, history


with checks.exercise("optimize"):
    for k, (n, m, steps, rate) in enumerate([(3, 8, 101, 0.009), (5, 4, 6, 0.1), (1, 6, 4, 0.5), (4, 1, 3, 0.02)]):
        random = np.random.RandomState(30 + k)
        w, b = random.randn(n, 1), float(random.randn())
        X, Y = random.randn(n, m), random.randint(0, 2, (1, m))
        given = () if rate == 0.009 else (rate,)     # 0.009是默认的学习率
        result = checks.keeps_arguments(optimize, w, b, X, Y, steps, *given, name="optimize")
        checks.length(result, 3, "optimize的返回值")
        params, grads, costs = result
        checks.keys(params, ["w", "b"], "params")
        checks.keys(grads, ["dw", "db"], "grads")
        w_end, b_end, dw_end, db_end, history = descend(w, b, X, Y, steps, rate)
        checks.array(params["w"], (n, 1), "w")
        checks.close(params["w"], w_end, f"学习率{rate}、{steps}次迭代以后的w", rtol=1e-6, atol=1e-8, mistakes={
            "学习率要用参数learning_rate，不能写死。": lambda: descend(w, b, X, Y, steps, 0.3)[0]})
        checks.number(params["b"], "b")
        checks.close(params["b"], b_end, f"学习率{rate}、{steps}次迭代以后的b", rtol=1e-6, atol=1e-8)
        checks.close(grads["dw"], dw_end, "最后一次迭代的dw（更新之前）", rtol=1e-6, atol=1e-8)
        checks.close(grads["db"], db_end, "最后一次迭代的db（更新之前）", rtol=1e-6, atol=1e-8)
        checks.length(costs, -(-steps // 100), f"{steps}次迭代的costs", "从第0次起每100次记一个。")
        checks.close(costs, history, "costs", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# 现在来验证前面的话：从零出发可以，从别处出发也可以，都会走到同一个谷底。造40个只有一个特征的样本，两类混在一起；参数只有$w$和$b$两个，可以把成本画成等高线，像一张地图。从三个地方出发，各走600步：

# %% tags=["experiment"]
random = np.random.RandomState(5)
toy_y = np.array([[0, 1] * 20])
toy_x = random.randn(1, 40) + 1.5 * toy_y
w_axis, b_axis = np.meshgrid(np.linspace(-2.5, 4.5, 121), np.linspace(-4, 3, 121))
z = w_axis[..., np.newaxis] * toy_x[0] + b_axis[..., np.newaxis]
surface = np.mean(np.logaddexp(0, z) - toy_y[0] * z, axis=-1)
plt.contour(w_axis, b_axis, surface, levels=np.geomspace(surface.min() * 1.02, surface.max(), 14), cmap="Greys_r",
            linewidths=1)
for (w_start, b_start), color, style in (((0, 0), figures.COLORS[0], "-"), ((-2, -3), figures.COLORS[1], "--"),
                                         ((4, 2), figures.COLORS[2], ":")):
    path = [(w_start, b_start)]
    for _ in range(600):
        slopes, _ = propagate(np.array([[path[-1][0]]]), path[-1][1], toy_x, toy_y)
        path.append((path[-1][0] - 0.5 * slopes["dw"][0, 0], path[-1][1] - 0.5 * slopes["db"]))
    final = propagate(np.array([[path[-1][0]]]), path[-1][1], toy_x, toy_y)[1]
    print(f"从({w_start}, {b_start})出发，到达({path[-1][0]:.3f}, {path[-1][1]:.3f})，成本{final:.6f}")
    plt.plot(*np.transpose(path), style, color=color, label=f"从({w_start}, {b_start})出发")
    plt.plot(w_start, b_start, "o", color=color)
plt.plot(*path[-1], "*", color=figures.COLORS[5], markersize=14)
plt.xlabel("权重 $w$")
plt.ylabel("偏置 $b$")
plt.title("三个出发点，同一个谷底")
plt.legend(loc="upper left", fontsize=10, frameon=True)
plt.show()

# %% [markdown]
# ## 说出答案
#
# 训练好以后，要程序给一个干脆的答复：$a>0.5$说“是猫”，记作1；否则说“不是猫”，记作0。恰好等于0.5的时候算0。
#
# ### 练习六：预测
#
# 先像前向传播那样算出$A$，形状$(1, m)$，注意别忘了加$b$；再把$A$与0.5比较。NumPy里比较两个东西，得到的是`True`和`False`组成的数组，可以用`.astype(float)`变成1和0，直接返回布尔数组也行。结果的形状仍然是$(1, m)$。

# %% nbgrader={"grade_id": "predict"}
def predict(w, b, X):
    """用训练好的参数预测每个样本的标签。

    参数：
    w -- 权重，形状(n, 1)
    b -- 偏置，一个数
    X -- 样本，形状(n, m)

    返回：
    Y_prediction -- 预测，形状(1, m)，每个是0或1；概率大于0.5时是1，否则（包括恰好0.5）是0

    提示：比较运算对整个数组一次完成，不用循环。
    """
    ### 开始
    A = sigmoid(np.dot(w.T, X) + b)
    Y_prediction = (A > 0.5).astype(float)
    ### 结束
    return Y_prediction


# %% nbgrader={"grade_id": "test-predict", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("predict"):
    w, b = np.array([[1.0], [-2.0]]), 0.5
    X = np.array([[1.0, 0.0, 2.0, -1.0], [0.0, 1.0, 1.0, -1.0]])   # z依次是1.5、-1.5、0.5、1.5
    prediction = predict(w, b, X)
    checks.array(prediction, (1, 4), "predict的返回值")
    checks.close(prediction, [[1, 0, 1, 1]], "predict的返回值", mistakes={
        "算概率时忘了加b？": [[1, 0, 0, 1]], "0和1反了。": [[0, 1, 0, 0]],
        "你返回的是概率，还要与0.5比较。": [[0.817574476194, 0.182425523806, 0.622459331202, 0.817574476194]],
        "全部成了1：概率总是大于0，要与0.5比较，不能向上取整。": [[1, 1, 1, 1]],
        "全部成了0：0.8取整数部分是0，要与0.5比较。": [[0, 0, 0, 0]]})

# %% nbgrader={"grade_id": "hidden-predict", "points": 7}
# 隐藏测试：换几种大小（包括只有一个样本）、非常大的z、恰好等于0.5的概率，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("predict"):
    for k, (n, m) in enumerate([(6, 3), (1, 5), (4, 1), (2, 9)]):
        random = np.random.RandomState(50 + k)
        w, b, X = random.randn(n, 1), float(random.randn()), random.randn(n, m)
        prediction = checks.keeps_arguments(predict, w, b, X, name="predict", hint="不要在函数里修改w和X。")
        checks.array(prediction, (1, m), f"n={n}、m={m}时的预测")
        expected = np.sum(w * X, axis=0, keepdims=True) + b > 0
        checks.close(prediction, expected, f"n={n}、m={m}时的预测", mistakes={
            "算概率时忘了加b？": np.sum(w * X, axis=0, keepdims=True) > 0, "0和1反了。": ~expected})
    checks.close(predict(np.zeros((2, 1)), 0.0, np.ones((2, 3))), [[0, 0, 0]], "概率恰好是0.5时的预测",
                 "大于0.5才算1，恰好等于0.5时是0。")
    checks.close(predict(np.ones((1, 1)), -3.0, np.array([[3.0, 3.1, 2.9]])), [[0, 1, 0]], "0.5附近的预测",
                 "大于0.5才算1，恰好等于0.5时是0。")
    checks.close(predict(np.array([[50.0]]), 0.0, np.array([[8.0, -8.0]])), [[1, 0]], "z等于400和-400时的预测")
### 隐藏测试结束

# %% [markdown]
# ## 接成一个完整的模型
#
# 零件齐了，把它们接起来：造出零参数，用训练集训练，再分别预测训练集和测试集。
#
# 有一条规矩不能破：**测试集只用来考试，训练时碰都不能碰**。`X_test`、`Y_test`传进来，一个用来预测，一个只是为了以后算正确率。谁要是把测试图片也拿去训练，考出来的分数就不作数了。
#
# ### 练习七：model
#
# 1. 特征数是`X_train`的行数，用它调用`initialize_with_zeros`；
# 2. 调用`optimize`，把`num_iterations`、`learning_rate`、`print_cost`都传下去，忘了传，它就会用自己的默认值；
# 3. 从`params`里取出训练好的`w`和`b`；
# 4. 用`predict`得到`Y_prediction_train`和`Y_prediction_test`。
#
# 返回的字典已经写好，你要准备好的变量是`costs`、`w`、`b`和两个预测。

# %% nbgrader={"grade_id": "model"}
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """从零开始训练一个Logistic回归，并预测训练集和测试集。

    参数：
    X_train -- 训练样本，形状(n, m_train)
    Y_train -- 训练标签，形状(1, m_train)
    X_test -- 测试样本，形状(n, m_test)
    Y_test -- 测试标签，形状(1, m_test)
    num_iterations -- 迭代次数
    learning_rate -- 学习率
    print_cost -- 为真时显示进度条，每100次迭代印出成本

    返回：
    字典，键有costs、Y_prediction_test、Y_prediction_train、w、b、learning_rate、num_iterations

    提示：四步，每一步都是调用前面写好的函数。
    """
    ### 开始
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    Y_prediction_train = predict(w, b, X_train)
    Y_prediction_test = predict(w, b, X_test)
    ### 结束
    return {"costs": costs, "Y_prediction_test": Y_prediction_test, "Y_prediction_train": Y_prediction_train,
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}


# %% nbgrader={"grade_id": "test-model", "points": 7}
import numpy as np
from dlcourse import checks

with checks.exercise("model"):
    X_train = np.array([[1.0, 2.0, 1.5, -1.0, -2.0, -1.5], [0.5, 1.0, 2.0, -0.5, -1.0, -2.0]])
    Y_train = np.array([[1, 1, 1, 0, 0, 0]])
    X_test, Y_test = np.array([[3.0, -3.0], [1.0, -1.0]]), np.array([[1, 0]])
    result = model(X_train, Y_train, X_test, Y_test, num_iterations=20, learning_rate=0.5)
    checks.keys(result, ["costs", "Y_prediction_test", "Y_prediction_train", "w", "b", "learning_rate",
                         "num_iterations"], "model返回的字典")
    checks.length(result["costs"], 1, "迭代20次的costs")
    checks.close(result["costs"][0], 0.6931471805599453, "第0次的成本", "从零开始，第一个成本是log 2。", rtol=1e-6)
    checks.array(result["w"], (2, 1), "w")
    checks.number(result["b"], "b")
    checks.array(result["Y_prediction_train"], (1, 6), "Y_prediction_train")
    checks.array(result["Y_prediction_test"], (1, 2), "Y_prediction_test", "测试集的预测要用X_test。")
    checks.close(result["Y_prediction_train"], Y_train, "Y_prediction_train",
                 mistakes={"全是0：你是不是用训练以前的零参数去预测了？要从params里取出w和b。": np.zeros((1, 6))})
    checks.close(result["Y_prediction_test"], Y_test, "Y_prediction_test")

# %% nbgrader={"grade_id": "hidden-model", "points": 11}
# 隐藏测试：与另写的训练核对，换大小、迭代次数和学习率，并检查测试集没有参与训练
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def train_reference(X, Y, steps, rate):
    w, b, history = np.zeros((X.shape[0], 1)), 0.0, []
    for step in range(steps):
        total = w.T @ X + b
        if step % 100 == 0:
            history.append(np.mean(np.logaddexp(0, total) - Y * total))
        error = 1 / (1 + np.exp(-total)) - Y
        w, b = w - rate * X @ error.T / X.shape[1], b - rate * error.sum() / X.shape[1]
    return w, b, history


with checks.exercise("model"):
    for k, (n, m, k_test, steps, rate) in enumerate([(3, 12, 5, 21, 0.05), (6, 9, 1, 12, 0.02),
                                                     (1, 20, 30, 5, 0.2)]):
        random = np.random.RandomState(70 + k)
        X_train, X_test = random.randn(n, m) + 0.5, random.randn(n, k_test)
        Y_train, Y_test = random.randint(0, 2, (1, m)), random.randint(0, 2, (1, k_test))
        result = checks.keeps_arguments(model, X_train, Y_train, X_test, Y_test, steps, rate, name="model")
        checks.keys(result, ["costs", "Y_prediction_test", "Y_prediction_train", "w", "b", "learning_rate",
                             "num_iterations"], "model返回的字典")
        w, b, costs = train_reference(X_train, Y_train, steps, rate)
        checks.array(result["w"], (n, 1), "w")
        checks.close(result["w"], w, f"学习率{rate}、{steps}次迭代以后的w",
                     "只用训练集训练；num_iterations和learning_rate都要传给optimize。", rtol=1e-6, atol=1e-8, mistakes={
                         "learning_rate没有传给optimize，它用了自己的默认值0.009？":
                             lambda: train_reference(X_train, Y_train, steps, 0.009)[0]})
        checks.close(result["b"], b, f"学习率{rate}、{steps}次迭代以后的b", rtol=1e-6, atol=1e-8)
        checks.length(result["costs"], len(costs), "costs")
        checks.close(result["costs"], costs, "costs", rtol=1e-6)
        checks.array(result["Y_prediction_train"], (1, m), "Y_prediction_train")
        checks.array(result["Y_prediction_test"], (1, k_test), "Y_prediction_test")
        checks.close(result["Y_prediction_train"], w.T @ X_train + b > 0, "Y_prediction_train", "用训练好的参数预测X_train。")
        checks.close(result["Y_prediction_test"], w.T @ X_test + b > 0, "Y_prediction_test", "用训练好的参数预测X_test。")
        checks.equal(result["num_iterations"], steps, "num_iterations")
        checks.close(result["learning_rate"], rate, "learning_rate")
    other = model(X_train, Y_train, X_test[:, ::-1] + 3, 1 - Y_test, steps, rate)
    checks.close(other["w"], result["w"], "换了测试集以后的w", "测试集只用来考试，不能参与训练。")
    checks.close(other["Y_prediction_test"], w.T @ (X_test[:, ::-1] + 3) + b > 0, "换了测试集以后的Y_prediction_test",
                 "预测要由参数算出来，不能照抄Y_test。")
### 隐藏测试结束

# %% [markdown]
# ## 认猫
#
# 用那209张图片试一试：学习率0.005，迭代2000次。在一般的电脑上要几秒到二十秒。

# %% tags=["experiment"]
cats = model(train_x, train_y, test_x, test_y, num_iterations=2000, learning_rate=0.005, print_cost=True)
train_accuracy = 100 * np.mean(cats["Y_prediction_train"] == train_y)
test_accuracy = 100 * np.mean(cats["Y_prediction_test"] == test_y)
print(f"训练正确率{train_accuracy:.3f}%，测试正确率{test_accuracy:.1f}%")

# %% tags=["experiment"]
figures.cost_curve(cats["costs"])
plt.title("成本一路下降（学习率0.005）")
plt.ylim(bottom=0)
plt.show()

# %% [markdown]
# 第0次的成本是$\log2\approx0.693147$，以后一路下降。如果你换上了原版猫图，会看到第100次是0.584508，第1900次是0.140872，训练正确率99.043%，测试正确率70.0%。上面印出的是你这套图片的结果，把它与开头“一律猜‘不是猫’”的分数比一比。
#
# 训练和测试的分数往往差一大截。12289个参数对付209张图片，绰绰有余，它可以把训练图片的偶然之处也记下来，考试时却用不上。这叫**过拟合**（overfitting），第06章专门对付它。另外，测试集只有50张，一张就是2%，分数有几个百分点的出入很平常。
#
# ## 学习率是0.5会怎样
#
# `model`的默认学习率是0.5，这是流传很广的一份代码留下来的数。对特征只有几个的小数据，它没有问题；用在猫图上，却会得到一串NaN（不是数）。我们一步一步走，看看发生了什么。`warnings`把NumPy的警告收起来，最后一并印出。

# %% tags=["experiment"]
w_big, b_big = initialize_with_zeros(train_x.shape[0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for i in range(8):
        z = w_big.T @ train_x + b_big
        slopes, value = propagate(w_big, b_big, train_x, train_y)
        said = int(predict(w_big, b_big, train_x).sum())
        print(f"第{i}步：z从{z.min():7.1f}到{z.max():7.1f}，成本{value:8.3f}，认成猫的有{said}张")
        w_big, b_big = w_big - 0.5 * slopes["dw"], b_big - 0.5 * slopes["db"]
print("收到的警告：", "；".join(sorted({str(item.message) for item in caught})) or "没有")

for z in (30.0, 36.0, 36.7, 36.8, 40.0):
    print(f"z={z}时，1 − σ(z) = {1 - sigmoid(z):.3e}")

# %% [markdown]
# 像素都是正数，一共12288个。一步下来，每个权重只挪一点点，可是大家一齐挪，加起来$z$就变了几百。学习率太大，一步跨过谷底，落在对面更高的坡上；下一步又跨回来，于是程序一会儿说“全都不是猫”，一会儿说“全都是猫”。
#
# NaN又是从哪里来的？看最后几行：$z\ge36.8$时，$e^{-z}$已经小于$1.1\times10^{-16}$，float64的精度不够，$1+e^{-z}$舍入成1，于是$\sigma(z)$**恰好等于1**，$\log(1-a)=\log0=-\infty$。对一张$y=1$的图片，成本里有一项$(1-y)\log(1-a)=0\times(-\infty)$，这在浮点数里就是NaN；对$y=0$的图片，那一项是无穷大。另一头也有同样的事，不过来得晚得多：浮点数在0附近比在1附近密得多，要到$z$小于$-745$左右，$\sigma(z)$才会恰好等于0。一张图片出了NaN，平均数就是NaN。
#
# 所以看到NaN，先怀疑学习率太大。参数本身还没有坏，$A-Y$总是有限的，坏的是成本，它已经没法告诉你训练得怎样了。
#
# 那么多大才合适？试三个，各走1000次，与刚才的0.005放在一起：

# %% tags=["experiment"]
figures.cost_curve(cats["costs"][:10], label="0.005")
for rate, style in ((0.01, "--"), (0.001, "-."), (0.0001, ":")):
    w_start, b_start = initialize_with_zeros(train_x.shape[0])
    with np.errstate(divide="ignore", invalid="ignore"):
        trained, _, costs = optimize(w_start, b_start, train_x, train_y, num_iterations=1000, learning_rate=rate)
    correct = [100 * np.mean(predict(trained["w"], trained["b"], images) == answers)
               for images, answers in ((train_x, train_y), (test_x, test_y))]
    print(f"学习率{rate}：训练正确率{correct[0]:.1f}%，测试正确率{correct[1]:.1f}%")
    figures.cost_curve(costs, label=f"{rate:g}", ax=plt.gca())
    plt.gca().lines[-1].set_linestyle(style)
plt.ylim(bottom=0)
plt.legend(title="学习率")
plt.show()

# %% [markdown]
# 太小（0.0001），走了1000次还在山腰；太大，曲线会上蹿下跳（在原版猫图上，0.01的第100次成本反而比开始时还高，后来才落下去）。好的学习率是“再大一点就要蹦起来”的那一档。还要记住，成本低不等于测试分数高：成本只看训练集。
#
# ## 它学到了什么
#
# 每个像素的每种颜色都有一个权重，12288个权重正好排成一张64×64的彩色图片。把权重放大到看得见的程度，灰色是0；某处偏红，就是说那里红色越多，越像猫。

# %% tags=["experiment"]
weights = cats["w"].reshape(64, 64, 3)
plt.figure(figsize=(4.2, 4.2))
plt.imshow(0.5 + 0.5 * weights / np.abs(weights).max())
plt.title("权重排成的图片（灰色是0）")
plt.axis("off")
plt.show()

# %% [markdown]
# 别指望看到一只清楚的猫。一个神经元只能给每个位置打一个固定的分，猫往左挪几格，分数就全变了。它看到的多半是“中间是什么颜色、四周是什么颜色”之类的模糊印象。第04章加上更多的层，第11章用上卷积，才会看懂形状。
#
# ## 它错在哪里
#
# 看错的图片比看正确率更有收获。下面是测试集里猜错的图片。“是猫，说0.27”的意思是：其实是猫，程序却说是猫的概率只有0.27。

# %% tags=["experiment"]
probability = sigmoid(cats["w"].T @ test_x + cats["b"])[0]
missed = np.flatnonzero(cats["Y_prediction_test"][0] != test_y[0])[:18]
print(f"测试集的50张里猜错了{int(np.sum(cats['Y_prediction_test'] != test_y))}张")
figures.image_sheet(test_x_orig[missed], [f"{'是猫' if test_y[0, i] else '不是猫'}，说{probability[i]:.2f}" for i in missed])
plt.show()

# %% [markdown]
# 一张一张地问：是猫没认出来，还是把别的认成了猫？背景、颜色、位置、姿势，哪一样把它骗了？有没有信心十足却错了的？这种看法叫误差分析，第10章会把它变成一张表。
#
# ## 考一张你自己的图片
#
# 把一张图片放在Notebook旁边，把文件名填进`my_picture`，再运行下面这格。Pillow负责打开图片：`convert("RGB")`把灰度图、带透明的图都变成三种颜色，`resize((64, 64))`缩成训练时的大小。以后的步骤要与训练时**一模一样**：展平、除以255、再预测。没有自己的图片也不要紧，程序会拿一张测试图片，放大以后存成临时文件，再走一遍同样的路。

# %% tags=["experiment"]
my_picture = ""   # 换成你的文件名，例如"my_cat.jpg"


def cat_probability(path, w, b):
    """打开path的图片，返回缩成(64, 64, 3)的数组和“是猫”的概率。"""
    with Image.open(path) as picture:
        small = np.array(picture.convert("RGB").resize((64, 64)))
    column = small.reshape(-1, 1) / 255
    return small, sigmoid(w.T @ column + b)[0, 0]


with tempfile.TemporaryDirectory() as scratch:
    path = Path(my_picture)
    if not path.is_file():
        print("没有找到你的图片，先用一张测试图片代替" if my_picture else "还没有填文件名，先用一张测试图片代替")
        path = Path(scratch, "test.png")
        Image.fromarray(test_x_orig[0]).resize((400, 300)).save(path)
    small, chance = cat_probability(path, cats["w"], cats["b"])

plt.figure(figsize=(3, 3.2))
plt.imshow(small)
plt.title(f"{'是猫' if chance > 0.5 else '不是猫'}（概率{chance:.2f}）")
plt.axis("off")
plt.show()

# %% [markdown]
# 如果它认错了你的猫，别怪它：它一共只看过209张小图片，这些图片和你的照片可能很不一样。训练时没见过的东西，考试时不能指望它会。
#
# ## 小结
#
# - 图片展平成一列：先`reshape(m, -1)`，再转置，除以255。展平以后取一列还原出来看看。
# - 前向传播$A=\sigma(w^\top X+b)$；从似然$p^y(1-p)^{1-y}$取负对数，得到交叉熵；平均起来是成本$J$，它是凸的，从零出发就好。
# - 反向传播$\mathrm{d}Z=A-Y$，$\frac{\partial J}{\partial w}=\frac{1}{m}X\,\mathrm{d}Z^\top$，$\frac{\partial J}{\partial b}=\frac{1}{m}\sum\mathrm{d}z^{(i)}$。
# - 梯度下降沿着梯度的反方向走。学习率太小走不动，太大会在谷底两边乱跳，$z\ge36.8$时成本变成NaN或无穷大。
# - 测试集只用来考试。训练分数高、测试分数低，就是过拟合。
#
# ## 思考题
#
# 1. $m=1$时，`np.dot(X, dZ.T)`的形状是什么？如果$w$写成了秩为1的形状`(n,)`，`w.T`会怎样？
#
# <details><summary>答案</summary>
#
# $X$是$(n, 1)$，$\mathrm{d}Z^\top$是$(1, 1)$，乘积是$(n, 1)$，与$w$相同，公式不用改。秩为1的数组转置以后还是它自己，`np.dot(w.T, X)`得到形状`(m,)`而不是`(1, m)`；接着`dZ`靠广播还能凑成`(1, m)`，`dw`却是`(n, 1)`，拿去更新`w`，`(n,)`减`(n, 1)`广播成`(n, n)`，从这里开始全乱了。
#
# </details>
#
# 2. 有人为了不出现NaN，把成本改用$z$来写：一个样本的损失是$\log(1+e^{z})-yz$。它与交叉熵相等吗？这样改了以后，学习率0.5就能用了吗？
#
# <details><summary>答案</summary>
#
# 相等。$a=\frac{e^z}{1+e^z}$，所以$\log a=z-\log(1+e^z)$，$\log(1-a)=-\log(1+e^z)$，代进交叉熵就得到它。用`np.logaddexp(0, z)`算$\log(1+e^z)$，$z$再大也不会溢出，本章画图的单元格里就是这样写的。可是NaN只是病征：学习率太大，参数仍然在谷底两边乱跳，只不过现在你能看见成本有多高了。
#
# </details>
#
# 3. 训练集被完全分开（每张都猜对）以后，继续训练下去，权重会停下来吗？
#
# <details><summary>答案</summary>
#
# 不会。每张都猜对以后，把$w$和$b$同时放大一倍，每个概率都更接近正确的0或1，成本更低。所以成本可以无限接近0，却到不了，权重会慢慢地一直变大。碗还是凸的，只是谷底在无穷远处。第06章的正则化会把权重拉回来。
#
# </details>
#
# 4. 把训练集里每张图片复制一份，变成418张，同样的学习率，每一步的$\mathrm{d}w$变不变？如果忘了除以$m$呢？
#
# <details><summary>答案</summary>
#
# 除以$m$的话，和加倍了，$m$也加倍了，平均数不变，训练的每一步都与原来一样。忘了除，梯度就加倍，等于学习率加倍；样本越多步子越大，换个数据集就要重新选学习率。这就是成本取平均而不取总和的好处。
#
# </details>
#
# ## 延伸阅读
#
# - 吴恩达“神经网络和深度学习”课程第二周：本章的函数名和记号都与它一致，可以对照着听。
# - 《动手学深度学习》的“线性神经网络”一章（<https://zh.d2l.ai/>）：同样的想法用在回归和多个类别上。
# - Christopher Bishop《Pattern Recognition and Machine Learning》第4.3节：Logistic回归与最大似然，以及为什么它的成本是凸的。
