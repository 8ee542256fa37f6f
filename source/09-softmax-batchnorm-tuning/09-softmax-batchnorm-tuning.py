# %% [markdown]
# # 第09章 Softmax、Batch归一化与调参
#
# 到现在为止，你的网络只会回答“是”或“不是”。可是手写的数字有十个，猫狗鸟鱼也不止两种。这一章先让网络学会从**许多类**里挑一个，再教它走得又快又稳，最后回答一个拖了很久的问题：学习率、隐藏单元数、小批量的大小，这些数到底该怎么定？
#
# 一共三件事，十二个小函数：
#
# 1. **Softmax**：把一列分数变成一列概率。我们推出它的梯度，你会看到一个漂亮得出奇的结果，还会看到为什么它要配交叉熵，不能配均方误差；
# 2. **Batch归一化**：把第05章的“减均值、除以标准差”搬进网络里面。它的反向传播推导很长，我们一步一步走完；
# 3. **调参**：先调哪个，在什么尺度上取值，为什么随机地试比整整齐齐地试好，怎样由粗到精地缩小范围。
#
# 数据是1797张真实的手写数字。

# %%
import matplotlib.pyplot as plt
import numpy as np

from dlcourse import checks, figures
from dlcourse.data import load_digits

figures.use_course_style()

# %% [markdown]
# ## 一、十个数字
#
# 每张图片是8×8个像素，每个像素是0到16的灰度。我们把每张图片拉成一列，除以16，于是$X$的形状是$(64, m)$，一列一个样本。打乱以后分成三份：1200张训练，297张作开发集（调参时看它），300张作测试集（最后才看一次）。

# %% tags=["experiment"]
images, labels = load_digits()
order = np.random.RandomState(0).permutation(len(images))
images, labels = images[order], labels[:, order]
X = images.reshape(len(images), -1).T / 16
parts = {"训练": slice(0, 1200), "开发": slice(1200, 1497), "测试": slice(1497, None)}
(X_train, Y_train), (X_dev, Y_dev), (X_test, Y_test) = ((X[:, part], labels[:, part]) for part in parts.values())
print(f"X_train的形状是{X_train.shape}，Y_train的形状是{Y_train.shape}，头几个标签是{Y_train[0, :8]}")
figures.image_sheet(16 - images[:12], [str(label) for label in labels[0, :12]])
plt.show()

# %% [markdown]
# 标签是0到9的整数，可是它们只是十个名字，不是大小：把5认成6，并不比把5认成9“错得少一点”。所以不能让网络直接输出一个数去接近标签。我们让输出层有$C=10$个单元，一个单元管一类；标签也写成十个数，正确的那一类是1，其余是0，这叫**独热**（one-hot）编码。$m$个样本并排，$Y$的形状是$(C, m)$。下面的函数替你把标签变成独热的：

# %% nbgrader={"grade_id": "given-one_hot"}
def one_hot(labels, C):
    """把标签变成独热的列。labels -- 形状(1, m)的整数，0到C−1；返回形状(C, m)的0和1。"""
    return np.eye(C)[:, np.ravel(labels)]


# %% tags=["experiment"]
print("标签：", [2, 0, 1, 2])
print(one_hot(np.array([[2, 0, 1, 2]]), 3))

# %% [markdown]
# ## 二、Softmax
#
# ### 从分数到概率
#
# 输出层先像往常一样算出$Z^{[L]}=W^{[L]}A^{[L-1]}+b^{[L]}$，形状$(C, m)$：一列是一个样本，里面$C$个数是它在各类上的分数。分数可正可负，可大可小。我们想要的是概率：每个数都是正的，一列加起来等于1，分数高的概率大。
#
# 两步就能做到。取指数$e^{z}$，谁都变成了正的，次序不变；再除以整列的和，加起来就是1：
#
# $$a_j = \frac{e^{z_j}}{\sum_{k=1}^{C} e^{z_k}},\qquad j=1,\dots,C$$
#
# 这就是Softmax。它与以前的激活函数有一点大不相同：sigmoid、ReLU都是**逐个元素**算的，各管各的；Softmax的每个输出都要看**整列**，一个分数涨了，别的概率就要跟着跌。
#
# 只有两类的时候，它就是老朋友sigmoid。分子分母同除以$e^{z_1}$：
#
# $$a_1 = \frac{e^{z_1}}{e^{z_1}+e^{z_2}} = \frac{1}{1+e^{-(z_1-z_2)}} = \sigma(z_1-z_2)$$
#
# 从这里还看得出，要紧的只是分数的**差**。所有分数一起加上同一个数$c$，分子分母都多出一个因子$e^{c}$，约掉了，什么也没有变：
#
# $$\frac{e^{z_j+c}}{\sum_k e^{z_k+c}} = \frac{e^{c}\,e^{z_j}}{e^{c}\sum_k e^{z_k}} = a_j$$
#
# ### 大数会溢出
#
# 这一条正好救急。照着公式直接写，分数到了1000会怎样？

# %% tags=["experiment"]
with np.errstate(over="ignore", invalid="ignore"):
    for scores in (np.array([1.0, 2.0, 3.0]), np.array([998.0, 999.0, 1000.0])):
        exponentials = np.exp(scores)
        print(f"分数{scores}，指数{exponentials}，概率{exponentials / exponentials.sum()}")

# %% [markdown]
# $e^{710}$已经超过了双精度数的上限，变成无穷大，$\infty/\infty$就是`nan`。可是这两组分数的差一模一样，概率本来该是相等的。取$c=-\max_k z_k$，也就是先减去这一列里最大的分数，最大的一个变成0，$e^0=1$；其余的都是负数，指数在0和1之间。上面溢不出去，分母又至少是1，不会除以0。
#
# ### 练习一：softmax
#
# 三步：每列减去自己的最大值，取指数，除以每列的和。第01章写过按**行**的，这一章样本是**列**，所以`np.max`和`np.sum`都沿着`axis=0`，把一列压成一个数；`keepdims=True`留住$(1, m)$的形状。
#
# 注意减的是“自己那一列”的最大值。要是减整个数组的最大值，一列在1000附近，另一列在$-1000$附近时，后一列的指数就全成了0，$0/0$又是`nan`。

# %% nbgrader={"grade_id": "softmax"}
def softmax(Z):
    """对每一列计算Softmax，分数大到1000、小到−1000也算得出来。

    参数：
    Z -- 形状(C, m)的数组，每一列是一个样本在C类上的分数

    返回：
    A -- 形状(C, m)的数组，每一列是正数（小得存不下时是0），和为1

    提示：np.max和np.sum都用axis=0、keepdims=True；不要就地改动Z。

    示例：Z的一列是[0, log 3]时，A的那一列是[0.25, 0.75]
    """
    ### 开始
    T = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    A = T / np.sum(T, axis=0, keepdims=True)
    ### 结束
    return A


# %% nbgrader={"grade_id": "test-softmax", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("softmax"):
    e = np.array([[1.0, 3.0], [2.0, 4.0], [5.0, 2.0]])
    A = softmax(np.log(e))
    checks.array(A, (3, 2), "softmax(Z)")
    checks.close(A, [[1 / 8, 3 / 9], [2 / 8, 4 / 9], [5 / 8, 2 / 9]], "softmax(Z)", mistakes={
        "这是按行除的：样本是列，每一列除以自己的和，axis=0。": e / np.array([[4.0], [6.0], [7.0]]),
        "除以的是全部元素的和：加上axis=0。": e / np.array([[5.0, 4.0]]) / 3.85,
        "除以的是整个数组的和：每一列除以自己的和，np.sum要加上axis=0。": e / 17,
        "分母里的指数减过最大值，分子里的没有减：两边要一样。": e * np.array([[5 / 8, 4 / 9]]),
        "只取了指数，还没有除以每列的和。": e,
        "减去最大值、取了指数以后，还要除以每列的和。": e / np.array([[5.0, 4.0]]),
        "分子和分母要用同一组指数：减过最大值，就都用减过的。": e / np.array([[40.0, 36.0]]),
        "忘了取指数？": np.log(e) / np.log([[10.0, 24.0]]),
        "指数前面多了负号？分数越高，概率应当越大。": (1 / e) / np.array([[1.7, 13 / 12]])})
    checks.close(np.sum(A, axis=0), [1, 1], "每一列的和")

# %% nbgrader={"grade_id": "hidden-softmax", "points": 5}
# 隐藏测试：换别的大小（方阵、一列、一行），整列加同一个数，分数到正负1000，并检查Z没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("softmax"):
    for k, (C, m) in enumerate([(3, 5), (4, 4), (5, 1), (1, 3)]):
        Z = 2 * np.random.RandomState(k).randn(C, m)
        A = checks.keeps_arguments(softmax, Z, name="softmax", hint="写Z - 最大值，不要写Z -= 最大值。")
        checks.array(A, (C, m), f"C={C}、m={m}时的A")
        columns = [np.exp(column) / np.exp(column).sum() for column in Z.T]
        checks.close(A, np.array(columns).T, f"C={C}、m={m}时的A", "每一列只看自己的分数，axis=0。")
    far = np.array([[1000.0, -1000.0, 0.0, 1000.0], [1000.0 + np.log(3.0), -1000.0 - np.log(3.0), 1000.0, -1000.0]])
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):   # 只看值：警告不影响得分
        A = softmax(far)
    checks.array(A, (2, 4), "分数有±1000时，softmax(Z)", "指数溢出了，或者除以了0：先减去每一列自己的最大值。")
    checks.close(A, [[0.25, 0.75, 0, 1], [0.75, 0.25, 1, 0]], "分数有±1000时，softmax(Z)", "先减去每一列自己的最大值。")
### 隐藏测试结束

# %% [markdown]
# ### 小的那个，偶尔也轮得到
#
# 为什么叫soft（软的）max？设想一家食堂，三道菜的分数是2、1、0。照“取最大”的规矩，天天吃第一道，另外两道永远没有机会，它们就“饿死”了。换成Softmax，把它给出的概率当作抽签的机会：分数高的常常抽到，分数低的**偶尔也抽到**，抽到的次数与概率成正比。我们抽一千天看看：

# %% tags=["experiment"]
dishes = softmax(np.array([[2.0], [1.0], [0.0]]))[:, 0]
days = np.random.RandomState(0).choice(3, size=1000, p=dishes)
counts = np.bincount(days, minlength=3)
print(f"Softmax给的概率{np.round(dishes, 3)}，一千天里各抽到{counts}次")
position = np.arange(3)
plt.bar(position - 0.2, [1000, 0, 0], 0.4, color=figures.COLORS[1], label="总取最大的")
plt.bar(position + 0.2, counts, 0.4, color=figures.COLORS[0], label="按Softmax抽")
plt.xticks(position, ["第一道（2分）", "第二道（1分）", "第三道（0分）"])
plt.ylabel("一千天里的次数（天）")
plt.title("分数低的，偶尔也轮得到")
plt.legend()
plt.show()

# %% [markdown]
# 分类的时候，我们最后还是取概率最大的那一类；抽签用在要花样的地方，比如第16章让网络写诗，每次都取最可能的字，写来写去就是那一首。
#
# ### 温度
#
# 想让抽签“更听分数的话”或者“更随便一点”，可以先把分数除以一个正数$T$，叫**温度**（temperature）：
#
# $$a_j = \frac{e^{z_j/T}}{\sum_k e^{z_k/T}}$$
#
# $T$小，分数的差被放大，概率几乎全归第一名；$T$大，差被抹平，大家的机会渐渐相等；$T=1$就是原来的Softmax。

# %% tags=["experiment"]
scores = np.array([[2.0], [1.0], [0.5], [0.0], [-1.0]])
_, axes = plt.subplots(1, 3, figsize=(8.4, 3.0), sharey=True)
for ax, T, color in zip(axes, (0.2, 1, 5), figures.COLORS, strict=False):
    chance = softmax(scores / T)[:, 0]
    ax.bar(range(5), chance, color=color)
    ax.set(title=f"温度{T}", xlabel="分数 $z_j$", xticks=range(5), xticklabels=[f"{s:g}".replace("-", "−") for s in scores[:, 0]])
axes[0].set_ylabel("概率 $a_j$")
plt.show()

# %% [markdown]
# ### Hardmax
#
# 温度降到接近0，概率就全落在最大的那一类上：最大的是1，其余是0。这叫**hardmax**，硬的max。例如同一列分数，Softmax给出$[0.1, 0.2, 0.7]$，hardmax给出$[0, 0, 1]$。Softmax温和，给每一类都留着余地；hardmax把话说死。
#
# 那为什么不直接用hardmax训练？因为它是一级一级的台阶，分数稍微变一点，输出纹丝不动，斜率处处是0，梯度下降无路可走。Softmax是光滑的，处处有斜率。训练用Softmax，最后要一个干脆的答案时才用hardmax。
#
# ### 练习二：hardmax
#
# `np.argmax(Z, axis=0)`给出每一列最大的数在第几行，形状$(m,)$；有并列时给出**第一个**，我们也这样约定。再把它变成独热的列：可以先造一个全0的数组，用`H[行号, 列号] = 1`一次点亮$m$个位置，行号和列号是两个长度为$m$的数组，列号用`np.arange(m)`；也可以用别的办法。不要写成“等于最大值的都是1”，有并列时那样会点亮好几个。

# %% nbgrader={"grade_id": "hardmax"}
def hardmax(Z):
    """每一列最大的数变成1，其余变成0。

    参数：
    Z -- 形状(C, m)的数组，每一列是一个样本在C类上的分数（或概率）

    返回：
    H -- 形状(C, m)的数组，每一列恰好有一个1；有并列时取行号最小的

    提示：np.argmax给出行号。

    示例：Z的一列是[0.1, 0.2, 0.7]时，H的那一列是[0, 0, 1]
    """
    ### 开始
    H = np.zeros(Z.shape)
    H[np.argmax(Z, axis=0), np.arange(Z.shape[1])] = 1
    ### 结束
    return H


# %% nbgrader={"grade_id": "test-hardmax", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("hardmax"):
    Z = np.array([[0.1, 3.0], [0.2, -1.0], [0.7, 2.0]])
    H = hardmax(Z)
    checks.array(H, (3, 2), "hardmax(Z)", "np.argmax只给出行号，还要变成独热的列，形状与Z相同。")
    checks.close(H, [[0, 1], [0, 0], [1, 0]], "hardmax(Z)", mistakes={
        "这是每一行取最大：样本是列，axis=0。": [[0, 1], [1, 0], [0, 1]],
        "这是整个数组的最大：每一列都要有一个1。": [[0, 1], [0, 0], [0, 0]],
        "最大的位置要写1，不是写它原来的值。": [[0, 3.0], [0, 0], [0.7, 0]],
        "取反了，这是每一列最小的。": [[1, 0], [0, 1], [0, 0]],
        "H[行号] = 1点亮了整行：行号和列号要成对，H[行号, 列号] = 1。": [[1, 1], [0, 0], [1, 1]],
        "不是“大于0.5的是1”，是每一列最大的那个。": [[0, 1], [0, 0], [1, 1]]})

# %% nbgrader={"grade_id": "hidden-hardmax", "points": 4}
# 隐藏测试：换别的大小（一列、一行），分数全是负的，有并列，并检查Z没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("hardmax"):
    for k, (C, m) in enumerate([(3, 6), (4, 4), (6, 1), (1, 3)]):
        Z = np.random.RandomState(10 + k).randn(C, m) - 5
        H = checks.keeps_arguments(hardmax, Z, name="hardmax", hint="不要往Z里写0和1，结果放进新的数组。")
        checks.array(H, (C, m), f"C={C}、m={m}时的H")
        top = [np.where(np.arange(C) == list(column).index(max(column)), 1, 0) for column in Z.T]
        checks.close(H, np.array(top).T, f"C={C}、m={m}、分数全是负的时候，H", "每一列最大的是1，负的分数也有最大的。")
    H = hardmax(np.array([[2.0, 1.0, 0.0], [2.0, 7.0, 0.0], [-1.0, 7.0, 0.0]]))
    checks.close(H, [[1, 0, 1], [0, 1, 0], [0, 0, 0]], "有并列时的H", "有并列时只点亮行号最小的那个。", mistakes={
        "并列的都点亮了，每一列只能有一个1。": [[1, 0, 1], [1, 1, 1], [0, 1, 1]],
        "有并列时取行号最小的，不是最大的。": [[0, 0, 0], [1, 0, 0], [0, 1, 1]]})
### 隐藏测试结束

# %% [markdown]
# ## 三、交叉熵
#
# 有了概率，怎么打分？第02章说过，好的模型应当让“实际发生的那件事”的概率尽量大。一个样本属于第$t$类，网络给它的概率是$a_t$，损失就取$-\log a_t$：$a_t=1$时损失是0，$a_t$越小损失越大，接近0时冲向无穷。
#
# 用独热的标签可以不提$t$，写成一个求和。$y_j$只在$j=t$处是1，其余的项都乘了0：
#
# $$\mathcal{L}(a, y) = -\sum_{j=1}^{C} y_j\log a_j = -\log a_t$$
#
# 这就是$C$类的交叉熵。$C=2$时，$y_2=1-y_1$，$a_2=1-a_1$，正是第02章那个式子。$m$个样本照例求平均：
#
# $$J = \frac{1}{m}\sum_{i=1}^{m}\mathcal{L}\left(a^{(i)}, y^{(i)}\right)$$
#
# 什么也没学会的时候，十类各给0.1，损失是$-\log 0.1=\log 10\approx2.303$。以后看到成本停在2.303，就知道网络在瞎猜。
#
# ### 练习三：cross_entropy_cost
#
# 照着求和写成`Y * np.log(A)`，大多数时候没事。可是Softmax的输出可以小得存不下，变成**恰好是0**，这时$0\times\log 0$在NumPy里是`nan`。尽管那一项本来不该算进来：

# %% tags=["experiment"]
with np.errstate(divide="ignore", invalid="ignore"):
    A = softmax(np.array([[0.0], [-1000.0]]))
    print("概率", A[:, 0], "，真实类别是第一类，y * log(a) =", (np.array([[1.0], [0.0]]) * np.log(A))[:, 0])

# %% [markdown]
# 所以次序要换一换：先用`Y * A`按列求和，把每个样本正确那一类的概率$a_t$**挑出来**（`axis=0`，其余的都乘了0），再取对数。挑出来的$a_t$我们约定总大于0。最后求和、取负、除以$m$，或者直接取负的平均。

# %% nbgrader={"grade_id": "cross_entropy_cost"}
def cross_entropy_cost(A, Y):
    """计算C类的交叉熵成本。

    参数：
    A -- 形状(C, m)，每一列是一个样本在C类上的概率，和为1；正确那一类的概率大于0，别的类可以恰好是0
    Y -- 形状(C, m)，独热的标签，每一列恰好有一个1

    返回：
    cost -- 成本，一个数

    提示：先挑出每个样本正确那一类的概率，再取自然对数np.log；别忘了负号，最后对m个样本求平均。

    示例：两个样本，正确那一类的概率是0.5和0.25，成本是(log 2 + log 4) / 2
    """
    ### 开始
    m = Y.shape[1]
    cost = -np.sum(np.log(np.sum(Y * A, axis=0))) / m
    ### 结束
    return cost


# %% nbgrader={"grade_id": "test-cross_entropy_cost", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("cross_entropy_cost"):
    A = np.array([[0.5, 0.6], [0.3, 0.15], [0.2, 0.25]])
    Y = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
    cost = cross_entropy_cost(A, Y)
    checks.number(cost, "成本", "最后要把所有样本加成一个数。")
    checks.close(cost, 1.0397207708399179, "成本", rtol=1e-5, mistakes={
        "忘了除以样本数m？": 2.0794415416798357, "符号反了：概率小于1，对数是负的，前面要有负号。": -1.0397207708399179,
        "除以的是元素的个数C·m：只对m个样本求平均。": 0.34657359027997264,
        "除以的是类别数C，应当是样本数m（列数）。": 0.6931471805599452,
        "求和再取对数，次序反了：每个样本各取各的对数。": -np.log(0.75) / 2,
        "要用自然对数np.log，不是log10。": 0.4515449934959718, "要用自然对数np.log，不是log2。": 1.5,
        "这是两类的公式：Softmax只看正确的那一类，没有(1−Y)那一半。": 1.8690348491523538})

# %% nbgrader={"grade_id": "hidden-cross_entropy_cost", "points": 5}
# 隐藏测试：换别的大小（C大于m、只有一个样本），别的类概率恰好是0，完全猜对，各类均等，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("cross_entropy_cost"):
    for k, (C, m) in enumerate([(5, 3), (2, 7), (4, 1), (3, 3)]):
        random = np.random.RandomState(20 + k)
        A = random.uniform(0.2, 1, (C, m))
        A = A / A.sum(axis=0)
        truth = random.randint(0, C, m)
        Y = np.eye(C)[:, truth]
        cost = checks.keeps_arguments(cross_entropy_cost, A, Y, name="cross_entropy_cost")
        checks.number(cost, f"C={C}、m={m}时的成本")
        right = [-np.log(A[truth[i], i]) for i in range(m)]
        checks.close(cost, sum(right) / m, f"C={C}、m={m}时的成本", "每个样本取正确那一类的对数，再求平均。", rtol=1e-5)
    A = np.array([[1.0, 0.0, 0.7], [0.0, 0.4, 0.0], [0.0, 0.6, 0.3]])
    with np.errstate(divide="ignore", invalid="ignore"):   # 只看值：警告不影响得分
        cost = checks.keeps_arguments(cross_entropy_cost, A, np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]]),
                                      name="cross_entropy_cost", hint="不要把A里的0换成别的数。")
        perfect = cross_entropy_cost(np.eye(3), np.eye(3))
    checks.number(cost, "别的类概率是0时的成本", "出现了0乘log 0：先挑出正确那一类的概率，再取对数。")
    checks.close(cost, -(np.log(0.4) + np.log(0.7)) / 3, "别的类概率是0时的成本", rtol=1e-5, atol=1e-6)
    checks.number(perfect, "完全猜对时的成本", "出现了0乘log 0：先挑出正确那一类的概率，再取对数。")
    checks.close(perfect, 0, "完全猜对时的成本", atol=1e-6)
### 隐藏测试结束

# %% [markdown]
# ## 四、Softmax的反向传播
#
# 现在要求$\frac{\partial J}{\partial Z}$。难处在于Softmax的每个输出都与整列的分数有关：动一动$z_2$，所有的$a_1,\dots,a_C$都跟着变。链式法则说，每一条路都要走一遍，加起来：
#
# $$\frac{\partial\mathcal{L}}{\partial z_k} = \sum_{j=1}^{C}\frac{\partial\mathcal{L}}{\partial a_j}\,\frac{\partial a_j}{\partial z_k}$$
#
# ### 第一步：每个输出对每个分数的导数
#
# 记分母$S=\sum_k e^{z_k}$，于是$a_j=e^{z_j}/S$，而$\frac{\partial S}{\partial z_k}=e^{z_k}$。用商的求导法则，分两种情形。
#
# $j=k$时，分子分母都含有$z_k$：
#
# $$\frac{\partial a_k}{\partial z_k} = \frac{e^{z_k}S - e^{z_k}e^{z_k}}{S^2} = a_k - a_k^2 = a_k(1-a_k)$$
#
# $j\ne k$时，只有分母含有$z_k$：
#
# $$\frac{\partial a_j}{\partial z_k} = \frac{0\cdot S - e^{z_j}e^{z_k}}{S^2} = -a_ja_k$$
#
# 自己的分数涨，自己的概率涨，斜率与sigmoid的一样；别人的分数涨，自己的概率跌。用一个记号$\delta_{jk}$（$j=k$时是1，否则是0）把两种情形合起来：
#
# $$\frac{\partial a_j}{\partial z_k} = a_j(\delta_{jk} - a_k)$$
#
# 这$C\times C$个数排成一个矩阵，叫**雅可比矩阵**（Jacobian），写出来是$\text{diag}(a)-aa^\top$。公式对不对，用第01章的中心差分核对一下，一列三个分数：

# %% tags=["experiment"]
z = np.array([[1.0], [0.0], [-0.5]])
a = softmax(z)
formula = np.diag(a[:, 0]) - a @ a.T
difference = np.hstack([(softmax(z + h) - softmax(z - h)) / 2e-5 for h in 1e-5 * np.eye(3)[:, :, np.newaxis]])
print("公式：", np.round(formula, 6), "中心差分：", np.round(difference, 6), sep="\n")

# %% [markdown]
# 每一列加起来是0：概率的总和总是1，有人涨，就一定有人跌。
#
# ### 第二步：加起来
#
# 损失$\mathcal{L}=-\sum_j y_j\log a_j$对$a_j$的导数是$-y_j/a_j$。代进去：
#
# $$
# \begin{aligned}
# \frac{\partial\mathcal{L}}{\partial z_k}
# &= \sum_{j}\left(-\frac{y_j}{a_j}\right)a_j(\delta_{jk}-a_k)
# = -\sum_j y_j(\delta_{jk}-a_k) \\
# &= -y_k + a_k\sum_j y_j
# = a_k - y_k
# \end{aligned}
# $$
#
# 第一行里，$a_j$与分母的$a_j$约掉了，这是整个推导最妙的一步；最后一步用到独热的标签加起来是1。结果简单得出奇：**概率减标签**，与Logistic回归的$a-y$一个模样。正确的那一类，梯度是$a_t-1$，是负的，分数要涨；别的类梯度就是自己的概率，越自以为是，压得越狠。
#
# 用一个样本、三个类的计算图来看。蓝字是值，红字是梯度，真实的类别是第二类：

# %% tags=["experiment"]
y = np.array([[0.0], [1.0], [0.0]])
nodes = {f"z{k}": (0, -1.5 * k, f"$z_{k + 1}$", z[k, 0], (a - y)[k, 0]) for k in range(3)}
nodes |= {f"a{k}": (2.2, -1.5 * k, f"$a_{k + 1}$", a[k, 0], -y[k, 0] / a[k, 0] + 0) for k in range(3)}
nodes["L"] = (4.2, -1.5, r"$-\log a_2$", -np.log(a[1, 0]), 1)
figures.computation_graph(nodes, [(f"z{k}", f"a{j}") for k in range(3) for j in range(3)] + [("a1", "L")])
plt.show()

# %% [markdown]
# 损失只看$a_2$，可是$a_2$与三个分数都有关，所以三个$z$都分到了梯度。三个梯度加起来是0。
#
# ### 第三步：别忘了求平均
#
# 成本是$m$个损失的平均，每个样本的损失只占$\frac{1}{m}$：
#
# $$\frac{\partial J}{\partial Z} = \frac{1}{m}(A - Y)$$
#
# 有的笔记到这里写$\frac{\partial J}{\partial Z}=\hat Y-Y$，丢了$\frac{1}{m}$。左边写的是**成本**$J$的导数，右边却是一个个**损失**的导数。第03、04章也从$A-Y$出发，但那里把$\frac{1}{m}$留到了$\mathrm{d}W=\frac{1}{m}\mathrm{d}Z\,A^\top$里才除，除了一次，没有丢。这一章在源头就除掉，以后每一层的$\mathrm{d}W$、$\mathrm{d}b$都不再除。两种办法都行，要紧的是**恰好除一次**。
#
# ### 练习四：softmax_backward
#
# 公式就在上面，$m$是列数。

# %% nbgrader={"grade_id": "softmax_backward"}
def softmax_backward(A, Y):
    """交叉熵成本对分数Z的梯度。

    参数：
    A -- 形状(C, m)，Softmax的输出softmax(Z)
    Y -- 形状(C, m)，独热的标签

    返回：
    dZ -- 形状(C, m)，成本J对Z的梯度；J是m个样本的平均，所以要除以m

    提示：不要就地改动A。

    示例：只有一个样本，A是[[0.3], [0.7]]，Y是[[1], [0]]，dZ是[[-0.7], [0.7]]
    """
    ### 开始
    m = Y.shape[1]
    dZ = (A - Y) / m
    ### 结束
    return dZ


# %% nbgrader={"grade_id": "test-softmax_backward", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("softmax_backward"):
    A = np.array([[0.5, 0.6], [0.3, 0.15], [0.2, 0.25]])
    Y = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]])
    dZ = softmax_backward(A, Y)
    expected = np.array([[-0.25, 0.3], [0.15, 0.075], [0.1, -0.375]])
    checks.array(dZ, (3, 2), "dZ")
    checks.close(dZ, expected, "dZ", mistakes={
        "丢了1/m：J是m个样本的平均，这是损失的梯度。": 2 * expected,
        "符号反了：是概率减标签。": -expected, "除以的是类别数C，应当是样本数m。": expected * 2 / 3,
        "除以的是元素的个数C·m，应当是样本数m。": expected / 3,
        "这是对A的梯度，还要再乘上Softmax的导数。": [[-1, 0], [0, 0], [0, -2]],
        "A − Y里已经含有Softmax的导数，不要再乘A(1 − A)。": expected * A * (1 - A)})

# %% nbgrader={"grade_id": "hidden-softmax_backward", "points": 4}
# 隐藏测试：换别的大小（C大于m、只有一个样本），与数值梯度核对，猜对时梯度是0，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("softmax_backward"):
    for k, (C, m) in enumerate([(5, 3), (2, 4), (4, 1), (3, 3)]):
        random = np.random.RandomState(30 + k)
        Z, Y = random.randn(C, m), np.eye(C)[:, random.randint(0, C, m)]
        A = np.exp(Z) / np.exp(Z).sum(axis=0)
        dZ = checks.keeps_arguments(softmax_backward, A, Y, name="softmax_backward", hint="写A - Y，不要写A -= Y。")
        checks.array(dZ, (C, m), f"C={C}、m={m}时的dZ")
        checks.gradient(dZ, lambda v, Y=Y, m=m: np.sum(np.log(np.exp(v).sum(axis=0)) - (Y * v).sum(axis=0)) / m, Z,
                        f"C={C}、m={m}时的dZ", "与成本的数值梯度不符，核对1/m和符号。", mistakes={
                            "丢了1/m。": A - Y, "m是列数，不是写死的2。": (A - Y) / 2})
    checks.close(softmax_backward(np.eye(3), np.eye(3)), np.zeros((3, 3)), "完全猜对时的dZ", "完全猜对，梯度是0。")
### 隐藏测试结束

# %% [markdown]
# 推导会出错，数值梯度不会。用`checks.numerical_gradient`（它就是第07章的中心差分）核对一次，三类、两个样本；丢了$\frac{1}{m}$的那个，正好是两倍：

# %% tags=["experiment"]
Z, Y = np.random.RandomState(4).randn(3, 2), one_hot(np.array([[2, 0]]), 3)
print("公式：", np.round(softmax_backward(softmax(Z), Y), 5).tolist())
print("数值：", np.round(checks.numerical_gradient(lambda v: cross_entropy_cost(softmax(v), Y), Z), 5).tolist())
print("丢了：", np.round(softmax(Z) - Y, 5).tolist())

# %% [markdown]
# ## 五、为什么配交叉熵，不配均方误差
#
# 第02章提过，分类时均方误差不好用。现在可以看清楚它究竟坏在哪里。把成本换成
#
# $$J_{\text{MSE}} = \frac{1}{2m}\sum_{i=1}^{m}\sum_{j=1}^{C}\left(a_j^{(i)} - y_j^{(i)}\right)^2$$
#
# 一个样本的损失是$\frac{1}{2}\sum_j(a_j-y_j)^2$，对$a_j$的导数是$d_j=a_j-y_j$。雅可比矩阵还是那一个，代进去，这回没有什么可以约掉：
#
# $$
# \frac{\partial\mathcal{L}}{\partial z_k} = \sum_j d_j\,a_j(\delta_{jk}-a_k) = d_ka_k - a_k\sum_j d_ja_j
# = a_k\left(d_k - \sum_j d_ja_j\right)
# $$
#
# 括号外面多了一个$a_k$，祸根就在这里。网络**信心十足地错了**的时候，正确那一类的概率$a_t$几乎是0，它的梯度前面乘着这个几乎是0的数，于是也几乎是0：错得最离谱的样本，偏偏最不肯改。交叉熵里的$\frac{1}{a_j}$恰好把这个因子约掉，错得越离谱，梯度越大。
#
# ### 练习五：mse_softmax_backward
#
# 把上面的式子向量化。先求$D=A-Y$，形状$(C, m)$；$\sum_j d_ja_j$是每一列一个数，用逐元素的`*`相乘，再沿`axis=0`求和，`keepdims=True`留住$(1, m)$的形状，好从每一列里减去；最后乘$A$，除以$m$。

# %% nbgrader={"grade_id": "mse_softmax_backward"}
def mse_softmax_backward(A, Y):
    """输出层是Softmax、成本是均方误差时，成本对分数Z的梯度。

    成本是 J = (1/2m) Σ (A − Y)²，对所有的元素求和。

    参数：
    A -- 形状(C, m)，Softmax的输出softmax(Z)
    Y -- 形状(C, m)，独热的标签

    返回：
    dZ -- 形状(C, m)，成本J对Z的梯度

    提示：每一列有自己的Σ d_j a_j。

    示例：只有一个样本，A是[[0.5], [0.5]]，Y是[[1], [0]]，dZ是[[-0.25], [0.25]]
    """
    ### 开始
    m = Y.shape[1]
    D = A - Y
    dZ = A * (D - np.sum(D * A, axis=0, keepdims=True)) / m
    ### 结束
    return dZ


# %% nbgrader={"grade_id": "test-mse_softmax_backward", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("mse_softmax_backward"):
    A = np.array([[0.5, 0.2], [0.25, 0.2], [0.25, 0.6]])
    Y = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    dZ = mse_softmax_backward(A, Y)
    expected = np.array([[-0.09375, -0.004], [0.046875, -0.104], [0.046875, 0.108]])
    checks.array(dZ, (3, 2), "dZ")
    checks.close(dZ, expected, "dZ", mistakes={
        "大了一倍：丢了1/m（这里m是2），或者平方求导出来的2没有与1/2约掉。": 2 * expected, "符号反了？D是A减Y。": -expected,
        "这是交叉熵的梯度：均方误差还要经过雅可比矩阵。": [[-0.25, 0.1], [0.125, -0.4], [0.125, 0.3]],
        "只用了对角线a(1−a)：一个分数变，所有的概率都变，每条路都要加上。":
            [[-0.0625, 0.016], [0.0234375, -0.064], [0.0234375, 0.072]],
        "括号里要减去Σ d_j a_j，求和之前先乘A。": [[-0.125, 0.02], [0.03125, -0.08], [0.03125, 0.18]],
        "最前面还要乘A。": [[-0.1875, -0.02], [0.1875, -0.52], [0.1875, 0.18]],
        "求和要在每一列里面，axis=0，不是对整个数组。": [[-0.15375, 0.0085], [0.016875, -0.0915], [0.016875, 0.1455]],
        "这是按行求和：求和要在每一列里面，axis=0。": [[-0.0725, 0.041], [0.0434375, -0.07025], [-0.0215625, 0.05325]],
        "括号里是减，不是加。": [[-0.15625, 0.044], [0.015625, -0.056], [0.015625, 0.252]]})

# %% nbgrader={"grade_id": "hidden-mse_softmax_backward", "points": 5}
# 隐藏测试：换别的大小（C大于m、方阵、只有一个样本），与数值梯度核对，每一列的和是0，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("mse_softmax_backward"):
    for k, (C, m) in enumerate([(5, 3), (2, 4), (4, 1), (3, 3)]):
        random = np.random.RandomState(40 + k)
        Z, Y = random.randn(C, m), np.eye(C)[:, random.randint(0, C, m)]
        A = np.exp(Z) / np.exp(Z).sum(axis=0)
        dZ = checks.keeps_arguments(mse_softmax_backward, A, Y, name="mse_softmax_backward", hint="不要就地改动A和Y。")
        checks.array(dZ, (C, m), f"C={C}、m={m}时的dZ")
        checks.gradient(dZ, lambda v, Y=Y, m=m: np.sum((np.exp(v) / np.exp(v).sum(axis=0) - Y) ** 2) / (2 * m), Z,
                        f"C={C}、m={m}时的dZ", "与均方误差的数值梯度不符，重新推一遍。", mistakes={
                            "只用了雅可比矩阵的对角线。": (A - Y) * A * (1 - A) / m, "这是交叉熵的梯度。": (A - Y) / m})
        checks.close(np.sum(dZ, axis=0), np.zeros(m), f"C={C}、m={m}时，dZ每一列的和", "所有分数一起加一个数，成本不变。")
### 隐藏测试结束

# %% [markdown]
# 现在把两种梯度画在一起。两类、一个样本，横轴是正确那一类的分数比另一类高多少，往左是错得离谱，往右是对得彻底。纵轴是正确那一类的梯度有多大（取正号）。

# %% tags=["experiment"]
gap = np.linspace(-10, 10, 201)
A = softmax(np.vstack([gap, np.zeros(201)]))
Y = one_hot(np.zeros((1, 201), dtype=int), 2)
plt.plot(gap, -201 * softmax_backward(A, Y)[0], label="交叉熵")
plt.plot(gap, -201 * mse_softmax_backward(A, Y)[0], "--", color=figures.COLORS[5], label="均方误差")
plt.xlabel("正确那一类的分数高出多少 $z_1-z_2$")
plt.ylabel("梯度的大小")
plt.title("错得离谱时，均方误差没有梯度")
plt.legend()
plt.show()

# %% [markdown]
# （两个函数都按$m=201$除过，画图时乘回来，看的是一个样本的梯度。）右边两条线都趋于0，该当如此，已经对了。左边却是两回事：交叉熵的梯度接近1，均方误差的又回到了0。两类时它等于$2p(1-p)^2$，$p$是正确那一类的概率，你可以从公式推出来（思考题3）。
#
# 让一个错得离谱的样本自己走走看。从$z_1-z_2=-8$出发，学习率都是1：

# %% tags=["experiment"]
def recover(backward, steps=2000, rate=1.0):
    """一个样本、两个类，从(−4, 4)出发做梯度下降，返回每一步正确那一类（第一类）的概率。"""
    Z, Y, chances = np.array([[-4.0], [4.0]]), np.array([[1.0], [0.0]]), []
    for _ in range(steps):
        A = softmax(Z)
        chances.append(A[0, 0])
        Z = Z - rate * backward(A, Y)
    return chances


paths = {"交叉熵": recover(softmax_backward), "均方误差": recover(mse_softmax_backward)}
for (name, chances), style, color in zip(paths.items(), ("-", "--"), (0, 5), strict=True):
    plt.semilogx(range(1, 2001), chances, style, color=figures.COLORS[color], label=name)
    print(f"{name}要走{np.argmax(np.array(chances) > 0.5)}步，概率才过半")
plt.xlabel("步数（对数轴）")
plt.ylabel("正确那一类的概率")
plt.title("谁肯认错")
plt.legend()
plt.show()

# %% [markdown]
# 交叉熵几步就翻过来了，均方误差在原地趴了几百步。
#
# ## 六、让网络认数字
#
# 零件齐了，搭一个网络：一个隐藏层32个ReLU，输出层10个单元，用Softmax。数据这样流动，黑线往前算出成本，红色虚线往回传梯度，第一站就是你写的$\frac{1}{m}(A-Y)$：

# %% tags=["experiment"]
def block_diagram(boxes, back, width=9.0):
    """一排方框。boxes -- 列表[(框里的字, 框下的字), …]；back -- 往回走的各段箭头下面的字，从左到右，空的不画。"""
    _, ax = plt.subplots(figsize=(width, 2.6))
    for k, (text, below) in enumerate(boxes):
        ax.add_patch(plt.Rectangle((2 * k - 0.62, -0.4), 1.24, 0.8, facecolor="white", edgecolor="0.35"))
        ax.text(2 * k, 0, text, ha="center", va="center", fontsize=11)
        ax.text(2 * k, 0.55, below, ha="center", va="bottom", fontsize=10, color=figures.COLORS[0])
    for k, text in enumerate(back):
        ax.annotate("", xy=(2 * k + 1.36, 0.12), xytext=(2 * k + 0.64, 0.12), arrowprops={"arrowstyle": "-|>", "lw": 1.5})
        if text:
            ax.annotate("", xy=(2 * k + 0.64, -0.16), xytext=(2 * k + 1.36, -0.16),
                        arrowprops={"arrowstyle": "-|>", "lw": 1.5, "color": figures.COLORS[5], "linestyle": "--"})
        ax.text(2 * k + 1, -0.55, text, ha="center", va="top", fontsize=11, color=figures.COLORS[5])
    ax.set(xlim=(-0.8, 2 * len(boxes) - 1.2), ylim=(-1.2, 1.1))
    ax.set_axis_off()


block_diagram([("$X$", "(64, m)"), ("$W^{[1]}, b^{[1]}$\nReLU", "(32, m)"), ("$W^{[2]}, b^{[2]}$", "(10, m)"),
               ("Softmax", "(10, m)"), ("交叉熵\n$J$", "一个数")],
              ["", r"$\mathrm{d}A^{[1]}$", "$(A-Y)/m$", "合成一步"])
plt.show()

# %% [markdown]
# 隐藏层的前向、反向传播你都写过，下面是一份压缩的写法，层数不限。梯度从`dZ`出发，它已经除过$m$了，后面不再除。`step`用第08章的动量更新一次，`beta=0`时就是梯度下降。

# %% nbgrader={"grade_id": "given-network"}
def initialize_parameters(layers_dims, seed=None):
    """He初始化，例如layers_dims=[64, 32, 10]。返回parameters。"""
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2 / layers_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    return parameters


def forward_propagation(X, parameters):
    """隐藏层用ReLU，输出层用Softmax。返回各层的输出[X, A1, …, AL]。"""
    A, L = [X], len(parameters) // 2
    for l in range(1, L + 1):
        Z = parameters[f"W{l}"] @ A[-1] + parameters[f"b{l}"]
        A.append(np.maximum(Z, 0) if l < L else softmax(Z))
    return A


def backward_propagation(A, dZ, parameters):
    """反向传播。A -- 前向传播的返回值；dZ -- 成本对输出层Z的梯度，已经除过m。返回grads。"""
    grads = {}
    for l in range(len(A) - 1, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T, dZ.sum(axis=1, keepdims=True)
        dZ = (parameters[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return grads


def mini_batches(X, labels, size, seed):
    """打乱，切成小批量。一份一份给出(X, 独热的Y)。"""
    order = np.random.RandomState(seed).permutation(X.shape[1])
    for k in range(0, X.shape[1], size):
        yield X[:, order[k:k + size]], one_hot(labels[:, order[k:k + size]], 10)


def step(parameters, grads, velocity, learning_rate, beta=0.0):
    """用动量更新一次，返回新的parameters和velocity；velocity开始时是空的字典。"""
    velocity = {name: beta * velocity.get(name, 0) + (1 - beta) * grads["d" + name] for name in parameters}
    return {name: parameters[name] - learning_rate * velocity[name] for name in parameters}, velocity


def accuracy(A, labels):
    """概率最大的那一类与标签相同的百分比。"""
    return 100 * float(np.mean(np.argmax(A, axis=0) == labels))


# %% tags=["experiment"]
def train(layers_dims, epochs, learning_rate, backward, beta=0.0, size=64, seed=1, sure=1, show=False):
    """训练一个Softmax网络，返回parameters和每轮的训练成本。

    backward -- 输出层的反向传播；sure -- 输出层的初始权重放大多少倍；show -- 显示进度条。
    """
    parameters, velocity, costs = initialize_parameters(layers_dims, seed), {}, []
    parameters[f"W{len(layers_dims) - 1}"] *= sure
    for epoch in figures.progress(epochs, show):
        for x, y in mini_batches(X_train, Y_train, size, epoch):
            A = forward_propagation(x, parameters)
            grads = backward_propagation(A, backward(A[-1], y), parameters)
            parameters, velocity = step(parameters, grads, velocity, learning_rate, beta)
        costs.append(cross_entropy_cost(forward_propagation(X_train, parameters)[-1], one_hot(Y_train, 10)))
    return parameters, costs


parameters, costs = train([64, 32, 10], 40, 0.3, softmax_backward, show=True)
guess = forward_propagation(X_dev, parameters)[-1]
print(f"成本从{costs[0]:.3f}到{costs[-1]:.3f}，训练集{accuracy(forward_propagation(X_train, parameters)[-1], Y_train):.1f}%，"
      f"开发集{accuracy(guess, Y_dev):.1f}%")

# %% [markdown]
# 瞎猜只有10%，它已经认得很像样了。看看开发集里认错的几张，上面写着真实的数字、它的回答和它给这个回答的概率：

# %% tags=["experiment"]
wrong = np.flatnonzero(np.argmax(guess, axis=0) != Y_dev[0])[:12]
figures.image_sheet([16 - images[1200 + i] for i in wrong],
                    [f"{Y_dev[0, i]}认成{guess[:, i].argmax()}\n{100 * guess[:, i].max():.0f}%" for i in wrong])
plt.show()

# %% [markdown]
# 有几张人看了也要犹豫，它给的概率也常常不太高。Softmax的好处就在这里：不但给答案，还告诉你它有多大把握。不过别太当真，错的里面也有把握十足的；网络给的概率常常偏自信。
#
# 均方误差在这里会差多少？我们公平一点，两种成本各试许多个学习率，都训练10轮，看开发集。先照常出发；再把输出层的初始权重放大20倍，让网络一出发就**自以为是**，说出的话几乎都是把握十足的，十句错九句。

# %% tags=["experiment"]
rates = (0.003, 0.01, 0.03, 0.1, 0.3, 1, 3)
for title, sure in (("照常出发", 1), ("自以为是地出发", 20)):
    print(f"{title}，学习率{'':6}" + "".join(f"{rate:>7g}" for rate in rates))
    for name, backward in (("交叉熵", softmax_backward), ("均方误差", mse_softmax_backward)):
        trained = [train([64, 32, 10], 10, rate, backward, sure=sure)[0] for rate in rates]
        score = [accuracy(forward_propagation(X_dev, p)[-1], Y_dev) for p in trained]
        print(f"  {name}：最好{max(score):.1f}%  " + "".join(f"{s:7.1f}" for s in score))

# %% [markdown]
# 照常出发时，概率都在0.1上下，离0还远，均方误差只要把学习率调大十倍，也追得上来，差得不算多。自以为是地出发，差别就大了：不管学习率怎么调，均方误差都追不上：错得太有把握的那些样本几乎没有梯度，学习率再大，也是去乘一个几乎是0的数。训练的路上，网络随时可能对某些样本错得很有把握，所以输出层用Softmax，就配交叉熵。

# %% [markdown]
# ## 七、Batch归一化：前向
#
# 第05章把输入减去均值、除以标准差，狭长的山谷就变圆了，学习率可以放大。可是那只照顾了第一层。第三层的输入是第二层的输出，第二层的权重一变，第三层看到的东西就跟着变，均值飘来飘去，忽大忽小；它刚学会一点，脚下的地又挪了。层数越多，晃得越厉害。
#
# **Batch归一化**（batch normalization）的主意很直接：既然归一化输入有好处，就把**每一层**的输入都归一化，而且每走一步都做一次。做在哪里？通常做在激活函数**之前**，归一化的是$Z^{[l]}$；也有人归一化$A^{[l]}$，前一种更常见，我们用它。均值和方差用谁的？就用眼前这一个**小批量**（batch）的，名字就是这么来的。
#
# 一层有$n$个单元，一个小批量有$m$个样本，$Z$的形状是$(n, m)$。每个单元（每一行）各算各的，下面的式子只写其中一行，$i$是样本的编号：
#
# $$
# \begin{aligned}
# \mu &= \frac{1}{m}\sum_{i=1}^{m} z^{(i)} & \quad \sigma^2 &= \frac{1}{m}\sum_{i=1}^{m}\left(z^{(i)}-\mu\right)^2 \\
# z_{\text{norm}}^{(i)} &= \frac{z^{(i)}-\mu}{\sqrt{\sigma^2+\varepsilon}} & \quad \tilde z^{(i)} &= \gamma\,z_{\text{norm}}^{(i)} + \beta
# \end{aligned}
# $$
#
# 前三步就是输入归一化，多了一个很小的$\varepsilon$：万一这一行的数全相等，$\sigma^2=0$，也不至于除以0。它加在**根号里面**。
#
# 第四步是新的。如果每个单元永远是均值0、方差1，sigmoid和tanh就总在中间那段近乎直线的地方，网络反而笨了。所以再乘一个$\gamma$、加一个$\beta$，让网络自己决定每个单元该有多大的均值和方差。$\gamma$和$\beta$的形状都是$(n, 1)$，它们是**参数**，和权重一样靠梯度下降来学；开始时$\gamma=1$，$\beta=0$。要是$\gamma=\sqrt{\sigma^2+\varepsilon}$、$\beta=\mu$，就恰好还原成$z$，所以加了这一层，网络能表示的函数一点也没有少。（这个$\beta$与动量的$\beta$没有关系，又是字母不够用了。）
#
# 画成计算图就是这样。注意$z$有三条路通到$z_{\text{norm}}$：自己直接去，经过$\mu$去，经过$\sigma^2$去。反向传播时三条都要走。

# %% tags=["experiment"]
nodes = {"z": (0, 0, "$z$", None, None), "mu": (0.9, 1.1, r"$\mu$", None, None), "var": (1.8, 1.1, r"$\sigma^2$", None, None),
         "norm": (2.7, 0, r"$z_{\mathrm{norm}}$", None, None), "tilde": (3.8, 0, r"$\tilde z$", None, None),
         "g": (4.9, 0, "激活函数", None, None), "gamma": (3.4, 1.1, r"$\gamma$", None, None), "beta": (4.2, 1.1, r"$\beta$", None, None)}
figures.computation_graph(nodes, [("z", "mu"), ("z", "var"), ("mu", "var"), ("z", "norm"), ("mu", "norm"), ("var", "norm"),
                                  ("norm", "tilde"), ("gamma", "tilde"), ("beta", "tilde"), ("tilde", "g")])
plt.show()

# %% [markdown]
# ### 训练时顺手记下平均
#
# 还有一件事要在训练时顺手做。将来用网络的时候，可能一次只来一张图片，没有“小批量”，均值和方差从哪里来？办法是训练时把每个小批量的$\mu$和$\sigma^2$用第08章的指数加权平均攒起来，到时候拿出来用：
#
# $$\mu_{\text{run}} := \rho\,\mu_{\text{run}} + (1-\rho)\,\mu,\qquad \sigma_{\text{run}}^2 := \rho\,\sigma_{\text{run}}^2 + (1-\rho)\,\sigma^2$$
#
# $\rho$习惯上叫`momentum`，常取0.9或0.99，与动量法无关，只是同一种平均。（PyTorch里同名的参数是**新值**的权重，默认0.1，正好反过来，读文档时留神。）这里攒的是$\sigma^2$本身，不带$\varepsilon$。它们的形状都是$(n, 1)$，开始时$\mu_{\text{run}}=0$，$\sigma_{\text{run}}^2=1$。（有的框架攒方差时除以$m-1$而不是$m$，$m$稍大就没有差别，我们一律除以$m$。）
#
# ### 练习六：batchnorm_forward
#
# 七行，照着公式写：`mu`、`var`、`sigma`、`Z_norm`、`Z_tilde`，再更新两个滑动平均。均值用`np.mean`，沿着样本的方向，也就是`axis=1`，`keepdims=True`留住$(n, 1)$的形状；`sigma`指$\sqrt{\sigma^2+\varepsilon}$，反向传播也要用它，所以一起存进`cache`，那一行已经写好。$\rho$就是参数`momentum`。

# %% nbgrader={"grade_id": "batchnorm_forward"}
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    """训练时的Batch归一化：用小批量自己的均值和方差，并更新滑动平均。

    参数：
    Z -- 形状(n, m)，一行一个单元，一列一个样本
    gamma -- γ，形状(n, 1)
    beta -- β，形状(n, 1)
    running_mean -- 均值的滑动平均，形状(n, 1)
    running_var -- 方差的滑动平均，形状(n, 1)
    momentum -- 滑动平均里旧值的权重，0到1之间的数
    epsilon -- ε，加在根号里的小数

    返回：
    Z_tilde -- 归一化、缩放、平移以后的结果，形状(n, m)
    cache -- 元组(Z_norm, sigma, gamma)，反向传播用；Z_norm形状(n, m)，sigma形状(n, 1)，是根号下的σ² + ε
    running_mean -- 更新以后的均值的滑动平均，形状(n, 1)
    running_var -- 更新以后的方差的滑动平均，形状(n, 1)，不含ε

    提示：每一行各算各的，axis=1；方差是对m求平均；不要就地改动任何参数。

    示例：Z的一行是[1, 3]，γ=1，β=0，Z_tilde的那一行约为[-1, 1]
    """
    ### 开始
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    ### 结束
    cache = (Z_norm, sigma, gamma)
    return Z_tilde, cache, running_mean, running_var


# %% nbgrader={"grade_id": "test-batchnorm_forward", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("batchnorm_forward"):
    # 两行的方差是5和12，ε取4，根号里正好是9和16，可以手算
    Z = np.array([[1.0, 3.0, 5.0, 7.0], [-5.0, 3.0, 3.0, 3.0]])
    gamma, beta = np.array([[2.0], [0.5]]), np.array([[1.0], [-1.0]])
    result = batchnorm_forward(Z, gamma, beta, np.array([[10.0], [-4.0]]), np.array([[1.0], [2.0]]), 0.9, 4.0)
    checks.length(result, 4, "batchnorm_forward的返回值")
    Z_tilde, cache, mean, variance = result
    checks.length(cache, 3, "cache")
    checks.array(cache[0], (2, 4), "Z_norm", "每一行各算各的，axis=1，keepdims=True。")
    norm = np.array([[-1, -1 / 3, 1 / 3, 1], [-1.5, 0.5, 0.5, 0.5]])
    centered = norm * [[3.0], [4.0]]
    checks.close(cache[0], norm, "Z_norm", mistakes={
        "ε要加在根号里面。": centered / (np.sqrt([[5.0], [12.0]]) + 4), "忘了加ε？": centered / np.sqrt([[5.0], [12.0]]),
        "除以的是方差，应当除以标准差：忘了开根号？": centered / [[9.0], [16.0]],
        "忘了减去均值？": Z / [[3.0], [4.0]],
        "方差要除以m，不是m − 1。": centered / np.sqrt([[32 / 3], [20.0]]),
        "只减了均值，还要除以sigma。": centered,
        "这是按列归一化：每一行各算各的，axis=1。": [[0.832050, 0, 0.447214, 0.707107], [-0.832050, 0, -0.447214, -0.707107]],
        "训练时用小批量自己的均值和方差，滑动平均是推理时用的。": (Z - [[10.0], [-4.0]]) / np.sqrt([[5.0], [6.0]])})
    checks.array(cache[1], (2, 1), "sigma", "keepdims=True留住(n, 1)的形状。")
    checks.close(cache[1], [[3], [4]], "sigma", mistakes={"sigma是开了根号的，这是σ² + ε。": [[9], [16]]})
    expected = np.array([[-1, 1 / 3, 5 / 3, 3], [-1.75, -0.75, -0.75, -0.75]])
    checks.array(Z_tilde, (2, 4), "Z_tilde")
    checks.close(Z_tilde, expected, "Z_tilde", mistakes={
        "忘了加beta？": expected - beta, "忘了乘gamma？": norm + beta, "还要乘gamma、加beta。": norm,
        "gamma和beta用反了：乘的是gamma，加的是beta。": beta * norm + gamma})
    checks.array(mean, (2, 1), "running_mean")
    checks.close(mean, [[9.4], [-3.5]], "running_mean", rtol=1e-6, mistakes={
        "momentum是旧值的权重，1 − momentum是新值的，用反了。": [[4.6], [0.5]], "没有更新。": [[10], [-4]],
        "不能只用这一个小批量的，要与旧值平均。": [[4], [1]]})
    checks.array(variance, (2, 1), "running_var")
    checks.close(variance, [[1.4], [3.0]], "running_var", rtol=1e-4, mistakes={
        "momentum是旧值的权重，1 − momentum是新值的，用反了。": [[4.6], [11]], "没有更新。": [[1], [2]],
        "攒的是方差σ²，不含ε。": [[1.8], [3.4]], "攒的是方差σ²，不是sigma。": [[1.2], [2.2]],
        "攒的是方差σ²，不是标准差。": [[1.12360680], [2.14641016]]})

# %% nbgrader={"grade_id": "hidden-batchnorm_forward", "points": 8}
# 隐藏测试：换别的大小（n大于m、方阵、只有一个样本）、momentum和epsilon，用默认值，有一行全相等，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("batchnorm_forward"):
    for k, (n, m, rate, epsilon) in enumerate([(3, 5, 0.9, 1e-5), (5, 3, 0.6, 0.5), (4, 4, 0.99, 0.01), (3, 1, 0.2, 0.1)]):
        random = np.random.RandomState(50 + k)
        Z, gamma, beta = 3 * random.randn(n, m) + random.randn(n, 1), random.randn(n, 1), random.randn(n, 1)
        old_mean, old_var = random.randn(n, 1), random.rand(n, 1)
        options = () if k == 0 else (rate, epsilon)
        result = checks.keeps_arguments(batchnorm_forward, Z, gamma, beta, old_mean, old_var, *options, name="batchnorm_forward")
        checks.length(result, 4, "batchnorm_forward的返回值")
        about = f"n={n}、m={m}时的"
        center, spread = Z.mean(axis=1).reshape(n, 1), Z.var(axis=1).reshape(n, 1)
        norm = (Z - center) / np.sqrt(spread + epsilon)
        for value, expected, name, advice in (
                (result[0], gamma * norm + beta, "Z_tilde", "每一行各算各的，用小批量自己的均值和方差，ε在根号里。"),
                (result[1][0], norm, "Z_norm", "ε要用参数epsilon，加在根号里。"),
                (result[1][1], np.sqrt(spread + epsilon), "sigma", "sigma是根号下的σ² + ε。"),
                (result[1][2], gamma, "cache里的gamma", "cache是(Z_norm, sigma, gamma)。"),
                (result[2], rate * old_mean + (1 - rate) * center, "running_mean", "旧值乘momentum，新值乘1 − momentum。"),
                (result[3], rate * old_var + (1 - rate) * spread, "running_var", "攒的是σ²，不含ε，除以m。")):
            checks.array(value, expected.shape, about + name, advice)
            checks.close(value, expected, about + name, advice)
    flat = batchnorm_forward(np.full((2, 3), 7.0), np.ones((2, 1)), np.array([[0.5], [-2.0]]), np.zeros((2, 1)), np.ones((2, 1)))
    checks.close(flat[0], [[0.5] * 3, [-2] * 3], "一行全相等时的Z_tilde", "减去均值以后全是0，只剩下beta。", atol=1e-6)
### 隐藏测试结束

# %% [markdown]
# 看看它做了什么。取一层3个单元，$Z$的均值和大小各不相同，归一化以后，三行都成了均值0、标准差1；再给一组$\gamma$、$\beta$，它们就有了指定的均值和标准差：

# %% tags=["experiment"]
Z = np.array([[0.5], [5.0], [40.0]]) * np.random.RandomState(0).randn(3, 400) + np.array([[3.0], [-10.0], [60.0]])
zeros, ones = np.zeros((3, 1)), np.ones((3, 1))
for name, gamma, beta in (("γ=1、β=0", ones, zeros), ("γ=2、β=3", 2 * ones, 3 * ones)):
    Z_tilde = batchnorm_forward(Z, gamma, beta, zeros, ones)[0]
    print(f"{name}：均值", np.round(Z_tilde.mean(axis=1), 3) + 0, "标准差", np.round(Z_tilde.std(axis=1), 3))

# %% [markdown]
# ## 八、Batch归一化：反向传播
#
# 后面一层传回来$\frac{\partial J}{\partial\tilde z^{(i)}}$，要求的是对$\gamma$、$\beta$和$z^{(i)}$的导数。还是只看一行，简记$g_i=\frac{\partial J}{\partial\tilde z^{(i)}}$，$\hat z_i=z_{\text{norm}}^{(i)}$，$s=\sqrt{\sigma^2+\varepsilon}$。别被步数吓到，每一步都只是链式法则。
#
# **第一步，$\gamma$和$\beta$。** $\tilde z_i=\gamma\hat z_i+\beta$，一个$\gamma$管着整行$m$个样本，每个样本的影响都要加起来：
#
# $$\frac{\partial J}{\partial\beta} = \sum_{i=1}^{m} g_i,\qquad \frac{\partial J}{\partial\gamma} = \sum_{i=1}^{m} g_i\hat z_i$$
#
# 这里是求和，不是求平均：$g_i$里已经带着$\frac{1}{m}$了。
#
# **第二步，$\hat z_i$。** 记$h_i=\frac{\partial J}{\partial\hat z_i}$，它等于$\gamma g_i$。
#
# **第三步，$\sigma^2$。** $\hat z_i=(z_i-\mu)(\sigma^2+\varepsilon)^{-1/2}$，对$\sigma^2$求导：
#
# $$\frac{\partial\hat z_i}{\partial\sigma^2} = -\frac{1}{2}(z_i-\mu)(\sigma^2+\varepsilon)^{-3/2} = -\frac{\hat z_i}{2s^2}
# \qquad\Longrightarrow\qquad
# \frac{\partial J}{\partial\sigma^2} = -\frac{1}{2s^2}\sum_{k} h_k\hat z_k$$
#
# **第四步，$\mu$。** $\mu$有两条路通到成本。直接的一条，$\frac{\partial\hat z_i}{\partial\mu}=-\frac{1}{s}$；绕道$\sigma^2$的一条，$\frac{\partial\sigma^2}{\partial\mu}=-\frac{2}{m}\sum_i(z_i-\mu)=0$，因为与均值的差加起来总是0。所以只剩一条：
#
# $$\frac{\partial J}{\partial\mu} = -\frac{1}{s}\sum_{k} h_k$$
#
# **第五步，$z_i$。** 它有三条路：自己直接到$\hat z_i$；到$\sigma^2$，$\frac{\partial\sigma^2}{\partial z_i}=\frac{2}{m}(z_i-\mu)=\frac{2s\hat z_i}{m}$（别忘了$\mu$里也有$z_i$，不过那条路上的导数在第四步已经算出是0）；到$\mu$，$\frac{\partial\mu}{\partial z_i}=\frac{1}{m}$。三条加起来：
#
# $$
# \begin{aligned}
# \frac{\partial J}{\partial z_i}
# &= h_i\cdot\frac{1}{s} + \left(-\frac{1}{2s^2}\sum_k h_k\hat z_k\right)\frac{2s\hat z_i}{m} + \left(-\frac{1}{s}\sum_k h_k\right)\frac{1}{m} \\
# &= \frac{1}{s}\left(h_i - \frac{1}{m}\sum_k h_k - \hat z_i\cdot\frac{1}{m}\sum_k h_k\hat z_k\right)
# \end{aligned}
# $$
#
# 后两项都是**平均**，所以整个式子可以念成：传回来的$h$，减去它的平均，再减去它沿着$\hat z$的那一份，最后除以$s$。这很合道理。整行一起加一个数，归一化以后什么也不变，成本自然不变，所以梯度里不该有“一起加”的成分；整行一起放大，归一化以后（不计$\varepsilon$）也不变，所以也不该有“一起放大”的成分。减掉的正是这两份。
#
# ### 练习七：batchnorm_backward
#
# 先求两个和，`axis=1`、`keepdims=True`；再求$H=\gamma\cdot\mathrm{d}\tilde Z$，形状$(n, m)$；最后一行把括号里的三项写出来，两个平均用`np.mean`，同样沿着`axis=1`。

# %% nbgrader={"grade_id": "batchnorm_backward"}
def batchnorm_backward(dZ_tilde, cache):
    """训练时的Batch归一化的反向传播。

    参数：
    dZ_tilde -- 成本对Z_tilde的梯度，形状(n, m)
    cache -- 元组(Z_norm, sigma, gamma)，由batchnorm_forward给出；形状(n, m)、(n, 1)、(n, 1)

    返回：
    dZ -- 成本对Z的梯度，形状(n, m)
    dgamma -- 成本对γ的梯度，形状(n, 1)
    dbeta -- 成本对β的梯度，形状(n, 1)

    提示：均值和方差也是Z的函数，不能当成常数；不要就地改动dZ_tilde和cache里的数组。
    """
    Z_norm, sigma, gamma = cache
    ### 开始
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    mean_H, mean_HZ = np.mean(H, axis=1, keepdims=True), np.mean(H * Z_norm, axis=1, keepdims=True)
    dZ = (H - mean_H - Z_norm * mean_HZ) / sigma
    ### 结束
    return dZ, dgamma, dbeta


# %% nbgrader={"grade_id": "test-batchnorm_backward", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("batchnorm_backward"):
    norm, scale = np.array([[-1, -1 / 3, 1 / 3, 1], [-1.5, 0.5, 0.5, 0.5]]), np.array([[3.0], [4.0]])
    g = np.array([[3.0, 0.0, 0.0, 6.0], [8.0, 0.0, 16.0, -8.0]])
    result = batchnorm_backward(g.copy(), (norm.copy(), scale.copy(), np.array([[2.0], [0.5]])))
    checks.length(result, 3, "batchnorm_backward的返回值", "依次返回dZ、dgamma、dbeta。")
    dZ, dgamma, dbeta = result
    checks.array(dbeta, (2, 1), "dbeta", "沿着axis=1求和，keepdims=True；返回的次序是dZ、dgamma、dbeta。")
    checks.close(dbeta, [[9], [16]], "dbeta", mistakes={"是求和，不是求平均。": [[2.25], [4]], "次序反了：dgamma在前。": [[3], [-8]]})
    checks.array(dgamma, (2, 1), "dgamma", "沿着axis=1求和，keepdims=True。")
    checks.close(dgamma, [[3], [-8]], "dgamma", mistakes={"是求和，不是求平均。": [[0.75], [-2]],
                                                          "dgamma要先乘Z_norm再求和。": [[9], [16]]})
    expected = np.array([[1, -4 / 3, -5 / 3, 2], [0.125, -0.375, 1.625, -1.375]])
    checks.array(dZ, (2, 4), "dZ")
    checks.close(dZ, expected, "dZ", mistakes={
        "把均值和方差当成常数了：经过μ和σ²的两条路也要加上。": [[2, 0, 0, 4], [1, 0, 2, -1]],
        "漏了经过σ²的那条路。": [[0.5, -1.5, -1.5, 2.5], [0.5, -0.5, 1.5, -1.5]],
        "漏了经过μ的那条路。": [[2.5, 1 / 6, -1 / 6, 3.5], [0.625, 0.125, 2.125, -0.875]],
        "第三项里少了gamma：求平均的是H · Z_norm，不是dZ_tilde · Z_norm。":
            [[0.75, -17 / 12, -19 / 12, 2.25], [-0.25, -0.25, 1.75, -1.25]],
        "忘了乘gamma：H = gamma · dZ_tilde。": expected * [[0.5], [2.0]], "忘了除以sigma？": expected * scale,
        "除以的是sigma，不是它的平方。": expected / scale,
        "括号里减的是平均，不是和。": [[-2.0, -16 / 3, -20 / 3, -4.0], [-2.5, -1.5, 0.5, -2.5]]})

# %% nbgrader={"grade_id": "hidden-batchnorm_backward", "points": 9}
# 隐藏测试：换别的大小（n大于m、方阵、只有一个样本）和ε，与数值梯度核对，每一行的和是0，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def normalized(Z, epsilon):
    return (Z - Z.mean(axis=1, keepdims=True)) / np.sqrt(Z.var(axis=1, keepdims=True) + epsilon)


with checks.exercise("batchnorm_backward"):
    for k, (n, m, epsilon) in enumerate([(2, 5, 1e-5), (4, 3, 0.7), (3, 3, 0.1), (3, 1, 0.3)]):
        random = np.random.RandomState(60 + k)
        Z, gamma, beta, G = 2 * random.randn(n, m), random.randn(n, 1) + 2, random.randn(n, 1), random.randn(n, m)
        scale = np.sqrt(Z.var(axis=1, keepdims=True) + epsilon)
        result = checks.keeps_arguments(batchnorm_backward, G, (normalized(Z, epsilon), scale, gamma), name="batchnorm_backward",
                                        hint="不要就地改动dZ_tilde和cache里的数组。")
        checks.length(result, 3, "batchnorm_backward的返回值")
        about = f"n={n}、m={m}时的"
        for value, shape, name in zip(result, ((n, m), (n, 1), (n, 1)), ("dZ", "dgamma", "dbeta"), strict=True):
            checks.array(value, shape, about + name)
        checks.gradient(result[0], lambda v, a=gamma, e=epsilon, G=G: np.sum(G * a * normalized(v, e)), Z, about + "dZ",
                        "与数值梯度不符：z有三条路通到成本，每条都要加上。")
        checks.gradient(result[1], lambda v, Z=Z, e=epsilon, G=G: np.sum(G * v * normalized(Z, e)), gamma, about + "dgamma")
        checks.gradient(result[2], lambda v, G=G: np.sum(G * (v + np.zeros(G.shape))), beta, about + "dbeta", "dbeta是每一行的和。")
        checks.close(np.sum(result[0], axis=1), np.zeros(n), about + "dZ每一行的和", "整行一起加一个数，成本不变。", atol=1e-8)
### 隐藏测试结束

# %% [markdown]
# 同样用数值梯度核对一次，顺便看看把$\mu$、$\sigma^2$当成常数会差多少。成本随便取一个，$J=\sum_{ij}g_{ij}\tilde z_{ij}$：

# %% tags=["experiment"]
random = np.random.RandomState(1)
Z, g, gamma, beta = random.randn(1, 5), random.randn(1, 5), np.array([[2.0]]), np.array([[0.5]])
zero, one = np.zeros((1, 1)), np.ones((1, 1))
_, cache, _, _ = batchnorm_forward(Z, gamma, beta, zero, one)
print("公式        ", np.round(batchnorm_backward(g, cache)[0][0], 4))
numeric = checks.numerical_gradient(lambda v: np.sum(g * batchnorm_forward(v, gamma, beta, zero, one)[0]), Z)
print("数值梯度    ", np.round(numeric[0], 4))
print("当成常数    ", np.round((gamma * g / cache[1])[0], 4))

# %% [markdown]
# ## 九、Batch归一化：推理
#
# 训练好了，来了一张新图片，要它说出答案，这叫**推理**（inference）。这时不能再用小批量自己的均值和方差，原因有二。
#
# 一是答案不该取决于**同来的是谁**。同一张图片，和一批8放在一起，与和一批1放在一起，小批量的均值不同，归一化的结果也不同，答案可能就变了。二是只来一张时，$m=1$，均值就是它自己，减完全是0：不管来的是什么，$\tilde z=\beta$，网络成了瞎子。
#
# 所以推理时换成训练时攒下的滑动平均，它们是固定的数：
#
# $$\tilde z = \gamma\,\frac{z-\mu_{\text{run}}}{\sqrt{\sigma_{\text{run}}^2+\varepsilon}}+\beta$$
#
# 每一列各算各的，与别的样本无关，一次来几张都行。
#
# ### 练习八：batchnorm_inference
#
# 一两行就够，不要再对$Z$求均值。滑动平均攒的是方差，要加$\varepsilon$再开根号。

# %% nbgrader={"grade_id": "batchnorm_inference"}
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    """推理时的Batch归一化：用滑动平均代替小批量的均值和方差。

    参数：
    Z -- 形状(n, m)，m可以是1
    gamma, beta -- 形状(n, 1)
    running_mean -- 均值的滑动平均，形状(n, 1)
    running_var -- 方差的滑动平均，形状(n, 1)，不含ε
    epsilon -- ε，加在根号里的小数

    返回：
    Z_tilde -- 形状(n, m)，每一列只与自己有关

    提示：四个(n, 1)的数组靠广播作用到每一列上。
    """
    ### 开始
    Z_norm = (Z - running_mean) / np.sqrt(running_var + epsilon)
    Z_tilde = gamma * Z_norm + beta
    ### 结束
    return Z_tilde


# %% nbgrader={"grade_id": "test-batchnorm_inference", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("batchnorm_inference"):
    Z = np.array([[7.0, 1.0, 4.0], [5.0, 1.0, -7.0]])
    gamma, beta = np.array([[2.0], [0.5]]), np.array([[1.0], [-1.0]])
    Z_tilde = batchnorm_inference(Z, gamma, beta, np.array([[4.0], [1.0]]), np.array([[5.0], [12.0]]), 4.0)
    checks.array(Z_tilde, (2, 3), "Z_tilde")
    norm = np.array([[1.0, -1.0, 0.0], [1.0, 0.0, -2.0]])
    spread = np.array([[3.0], [4.0]])
    checks.close(Z_tilde, [[3, -1, 1], [-0.5, -1, -2]], "Z_tilde", mistakes={
        "忘了开根号：running_var是方差。": gamma * norm / spread + beta, "忘了加ε？": gamma * norm * spread / np.sqrt([[5.0], [12.0]]) + beta,
        "ε要加在根号里面。": gamma * norm * spread / (np.sqrt([[5.0], [12.0]]) + 4) + beta,
        "还要乘gamma、加beta。": norm, "忘了加beta？": gamma * norm, "忘了乘gamma？": norm + beta,
        "gamma和beta用反了。": beta * norm + gamma,
        "推理时不能用这一批自己的均值和方差，要用滑动平均。":
            gamma * (Z - Z.mean(axis=1, keepdims=True)) / np.sqrt(Z.var(axis=1, keepdims=True) + 4) + beta})

# %% nbgrader={"grade_id": "hidden-batchnorm_inference", "points": 5}
# 隐藏测试：换别的大小（n大于m、方阵、只有一个样本）和ε，用默认值，单独算一列，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("batchnorm_inference"):
    for k, (n, m, epsilon) in enumerate([(3, 5, 1e-5), (5, 2, 0.5), (4, 4, 0.01), (3, 1, 0.2)]):
        random = np.random.RandomState(70 + k)
        Z, gamma, beta, center = 3 * random.randn(n, m), random.randn(n, 1), random.randn(n, 1), random.randn(n, 1)
        spread = 0.01 + 0.2 * random.rand(n, 1)
        options = () if k == 0 else (epsilon,)
        Z_tilde = checks.keeps_arguments(batchnorm_inference, Z, gamma, beta, center, spread, *options, name="batchnorm_inference",
                                         hint="不要就地改动Z和滑动平均。")
        checks.array(Z_tilde, (n, m), f"n={n}、m={m}时的Z_tilde")
        expected = [gamma[:, 0] * (column - center[:, 0]) / np.sqrt(spread[:, 0] + epsilon) + beta[:, 0] for column in Z.T]
        checks.close(Z_tilde, np.array(expected).T, f"n={n}、m={m}、ε={epsilon}时的Z_tilde", "用滑动平均，ε用参数，加在根号里。")
    tiny = batchnorm_inference(np.ones((1, 1)), np.ones((1, 1)), np.zeros((1, 1)), np.zeros((1, 1)), np.zeros((1, 1)), 0.25)
    checks.close(tiny, [[2]], "方差的滑动平均是0时的Z_tilde", "ε让除数不是0。")
### 隐藏测试结束

# %% [markdown]
# ### 偏置没有用了
#
# 归一化的$Z=WA+b$里，$b$给整行的每个样本都加上同一个数。可是下一步就要减去整行的均值，$b$又被原样减掉了。所以用了Batch归一化的层**不要$b$**，平移的事归$\beta$管。不信看看：有没有$b$，结果一样；反过来，$\mathrm{d}b$是$\mathrm{d}Z$按行的和，总是0。

# %% tags=["experiment"]
random = np.random.RandomState(2)
Z, bias, gamma, beta = random.randn(2, 6), np.array([[5.0], [-30.0]]), np.array([[2.0], [0.5]]), np.array([[1.0], [-1.0]])
zero, one = np.zeros((2, 1)), np.ones((2, 1))
without = batchnorm_forward(Z, gamma, beta, zero, one)
plus = batchnorm_forward(Z + bias, gamma, beta, zero, one)
print("加不加b，结果最多相差", f"{np.abs(without[0] - plus[0]).max():.1e}")
print("db =", batchnorm_backward(random.randn(2, 6), without[1])[0].sum(axis=1))

# %% [markdown]
# ## 十、有它和没有它
#
# 现在做个公平的对比。故意把条件弄差：像素不除以16，直接用0到16的灰度，输入的尺度大了16倍；网络也深一些，五个隐藏层，每层32个单元。两个网络的权重从同样的随机数出发，差别只有一处：一个在每个隐藏层的$Z$之后加了Batch归一化。
#
# 下面的三个函数把你写的三个零件装进网络。用了Batch归一化的隐藏层没有$b$，参数换成`gamma`和`beta`；`running`是各层的滑动平均，训练时更新，推理时只读不写。

# %% nbgrader={"grade_id": "given-batchnorm-network"}
def initialize_batchnorm(layers_dims, seed=None):
    """He初始化；隐藏层的b换成gamma（全1）和beta（全0）。返回parameters和各层的滑动平均running。"""
    parameters, running = initialize_parameters(layers_dims, seed), {}
    for l in range(1, len(layers_dims) - 1):
        n = layers_dims[l]
        del parameters[f"b{l}"]
        parameters[f"gamma{l}"], parameters[f"beta{l}"] = np.ones((n, 1)), np.zeros((n, 1))
        running[l] = (np.zeros((n, 1)), np.ones((n, 1)))
    return parameters, running


def forward_with_batchnorm(X, parameters, running, training):
    """前向传播。training为真时用小批量的统计，并更新running；否则用running。返回各层的输出A和caches。"""
    A, caches, L = [X], {}, len(running) + 1
    for l in range(1, L):
        Z, gamma, beta = parameters[f"W{l}"] @ A[-1], parameters[f"gamma{l}"], parameters[f"beta{l}"]
        if training:
            Z, caches[l], *running[l] = batchnorm_forward(Z, gamma, beta, *running[l])
        else:
            Z = batchnorm_inference(Z, gamma, beta, *running[l])
        A.append(np.maximum(Z, 0))
    A.append(softmax(parameters[f"W{L}"] @ A[-1] + parameters[f"b{L}"]))
    return A, caches


def backward_with_batchnorm(A, caches, dZ, parameters):
    """反向传播。dZ -- 成本对输出层Z的梯度，已经除过m。返回grads。"""
    L = len(caches) + 1
    grads = {f"db{L}": dZ.sum(axis=1, keepdims=True)}
    for l in range(L, 0, -1):
        if l < L:
            dZ, grads[f"dgamma{l}"], grads[f"dbeta{l}"] = batchnorm_backward(dZ * (A[l] > 0), caches[l])
        grads[f"dW{l}"] = dZ @ A[l - 1].T
        dZ = parameters[f"W{l}"].T @ dZ   # 现在是对A^(l−1)的梯度
    return grads


# %% [markdown]
# 先看刚出发时，各隐藏层的输出$A$散得有多开。没有Batch归一化的网络，输入大，层层都大：

# %% tags=["experiment"]
deep, raw = [64] + [32] * 5 + [10], 16   # 原始的灰度是除过16的16倍
plain = initialize_parameters(deep, seed=3)
normal, running = initialize_batchnorm(deep, seed=3)
A_plain = forward_propagation(raw * X_train[:, :64], plain)
A_normal, _ = forward_with_batchnorm(raw * X_train[:, :64], normal, running, training=True)
print("隐藏层          ", "".join(f"{l:>8}" for l in range(1, 6)))
print("没有，A的标准差 ", "".join(f"{A_plain[l].std():8.2f}" for l in range(1, 6)))
print("有，A的标准差   ", "".join(f"{A_normal[l].std():8.2f}" for l in range(1, 6)))
print("出发时的成本：没有", f"{cross_entropy_cost(A_plain[-1], one_hot(Y_train[:, :64], 10)):.2f}，",
      "有", f"{cross_entropy_cost(A_normal[-1], one_hot(Y_train[:, :64], 10)):.2f}")

# %% [markdown]
# 出发时就自信地错着，成本比瞎猜的2.30还高得多。有Batch归一化的网络不在乎输入的尺度：第一层的$Z$大16倍，均值大16倍，标准差也大16倍，一除就没有了。
#
# 各训练15轮，学习率从0.001到1都试一遍，免得冤枉了谁：

# %% tags=["experiment"]
def train_deep(scale, learning_rate, epochs=15, batchnorm=True, seed=3):
    """训练五个隐藏层的网络，像素是除过16的scale倍。返回(每轮的训练成本, 开发集正确率, parameters, running)。"""
    parameters, running = initialize_batchnorm(deep, seed) if batchnorm else (initialize_parameters(deep, seed), {})
    costs = []
    for epoch in range(epochs):
        batch_costs = []
        for x, y in mini_batches(scale * X_train, Y_train, 64, epoch):
            if batchnorm:
                A, caches = forward_with_batchnorm(x, parameters, running, training=True)
                grads = backward_with_batchnorm(A, caches, softmax_backward(A[-1], y), parameters)
            else:
                A = forward_propagation(x, parameters)
                grads = backward_propagation(A, softmax_backward(A[-1], y), parameters)
            parameters, _ = step(parameters, grads, {}, learning_rate)
            batch_costs.append(cross_entropy_cost(A[-1], y))
        costs.append(np.mean(batch_costs))
    A = forward_with_batchnorm(scale * X_dev, parameters, running, False)[0] if batchnorm else forward_propagation(scale * X_dev, parameters)
    return costs, accuracy(A[-1], Y_dev), parameters, running


rates = np.array([0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0])
settings = {"没有，灰度0到16": (16, False), "没有，灰度0到1": (1, False), "有，灰度0到16": (16, True), "有，灰度0到1": (1, True)}
runs = {name: [] for name in settings}
with np.errstate(all="ignore"):   # 学习率太大的那几次会溢出，正是要看的
    for k in figures.progress(len(rates)):
        for name, (scale, batchnorm) in settings.items():
            runs[name].append(train_deep(scale, rates[k], batchnorm=batchnorm))
for (name, results), marker, color in zip(runs.items(), "osD^", (5, 1, 0, 4), strict=True):
    plt.semilogx(rates, [result[1] for result in results], marker + ("-" if "16" in name else "--"),
                 color=figures.COLORS[color], label=name)
plt.gcf().set_size_inches(7.6, 3.8)
plt.xlabel("学习率（对数轴）")
plt.ylabel("开发集正确率（%）")
plt.title("有没有Batch归一化")
plt.legend(fontsize=10, loc="center left", bbox_to_anchor=(1, 0.5))
plt.show()
for name, results in runs.items():
    print(f"{name}：最好{max(result[1] for result in results):.1f}%，90%以上的学习率有{sum(result[1] > 90 for result in results)}个")

# %% [markdown]
# 先看没有Batch归一化的两条。直接用0到16的灰度，最好只有92.6%，学习率到0.3就垮了；像第05章那样把输入缩到0到1，最好有97.3%，可见输入归一化本身就很值。再看有Batch归一化的两条：它们几乎重合，输入大16倍小16倍，对它都一样；最好的接近99%，而且从0.03到1都能用，合用的学习率宽了许多，调起来省心。
#
# 它也不是处处占先。学习率很小的时候，不用它、灰度是0到16的那条反而学得快：输入大16倍，第一层的梯度也跟着大，等于把学习率调大了。
#
# 再各挑自己最好的学习率，看成本怎样下降，输入都是0到16的灰度：

# %% tags=["experiment"]
for (name, results), style, color in zip(list(runs.items())[::2], ("--", "-"), (5, 0), strict=True):
    best = int(np.argmax([result[1] for result in results]))
    plt.plot(range(1, 16), results[best][0], style, color=figures.COLORS[color], label=f"{name}，学习率{rates[best]:g}")
    print(f"{name}：学习率{rates[best]:g}，最后的训练成本{results[best][0][-1]:.3f}，开发集{results[best][1]:.1f}%")
plt.xlabel("轮")
plt.ylabel("训练成本 $J$")
plt.title("各用自己最好的学习率")
plt.legend()
plt.show()

# %% [markdown]
# 成本降得更快，也更稳。代价是每一步要多算一些，在这里慢了大约一倍。
#
# 为什么管用？最早的解释，是每层的输入分布稳住了，后面的层不用追着前面的层跑。后来有人做实验，发现故意把分布搅乱，它照样有效，于是更看重另一面：它让成本的地形变平缓，可以迈大步。还有一面你刚才推导时就看到了：梯度里除以了$s$，权重越大，$s$越大，步子自动变小。究竟哪一条最要紧，至今还在讨论；管用是肯定的。
#
# 它还顺带有一点正则化的作用。每个小批量的均值和方差都与全体的略有出入，等于给每一层掺了一点噪声，有几分像Dropout。小批量越大，噪声越小。不过别拿它当正则化用，那只是副作用。
#
# ### 推理时忘了换
#
# 最常见的错误，是推理时还用小批量自己的统计。我们用训练好的网络，把开发集切成不同大小的份来认，一份1张、2张、8张、全部一起；再与用滑动平均的比较：

# %% tags=["experiment"]
_, _, trained, running = runs["有，灰度0到16"][int(np.argmax([result[1] for result in runs["有，灰度0到16"]]))]
spare = {l: (np.zeros((32, 1)), np.ones((32, 1))) for l in running}   # 免得弄脏真正的滑动平均
for size in (1, 2, 8, 297):
    guesses = [forward_with_batchnorm(16 * X_dev[:, k:k + size], trained, spare, True)[0][-1] for k in range(0, 297, size)]
    print(f"用小批量自己的统计，一份{size:3d}张：{accuracy(np.hstack(guesses), Y_dev):.1f}%")
guess = forward_with_batchnorm(16 * X_dev, trained, running, False)[0][-1]
print(f"用滑动平均，几张都一样：         {accuracy(guess, Y_dev):.1f}%")

# %% [markdown]
# 一份一张时它对谁都给同一个答案。一份297张时看起来没有问题，所以这个错在自己电脑上测试集一次喂进去的时候**发现不了**，要等到真的一张一张来用，才露馅。
#
# ## 十一、调参：先调哪个
#
# 到现在为止，你已经认识了一大把**超参数**（hyperparameter）：学习率、动量的$\beta$、小批量的大小、层数、隐藏单元数、正则化的$\lambda$、学习率的衰减……它们不是训练出来的，要人来定。一个一个全试遍，一辈子也试不完。好在它们的要紧程度差得很远：
#
# | 次序 | 超参数 | 说明 |
# |---|---|---|
# | 第一 | 学习率$\alpha$ | 差一个数量级，就是能学与不能学的区别 |
# | 第二 | 动量的$\beta$、隐藏单元数、小批量的大小 | 先取0.9、够用就好、64，再调 |
# | 第三 | 层数、学习率的衰减 | 影响有时不小，但放到后面 |
# | 一般不动 | Adam的$\beta_1$、$\beta_2$、$\varepsilon$ | 0.9、0.999、$10^{-8}$ |
#
# 这是经验，不是定理。用的若是Adam，动量那一项就不必调了。我们拿上面的小网络量一量，每次只动一个，别的不动，看开发集的成本变化多大：

# %% tags=["experiment"]
def evaluate(config):
    """用config训练[64, hidden, 10]的网络3轮，返回开发集成本的相反数：越大越好。训练发散时返回−10。"""
    with np.errstate(all="ignore"):
        parameters, _ = train([64, config["hidden"], 10], 3, config["learning_rate"], softmax_backward,
                              config["beta"], config["size"])
        A = forward_propagation(X_dev, parameters)[-1]
        return max(-cross_entropy_cost(A, one_hot(Y_dev, 10)), -10.0) if np.all(np.isfinite(A)) else -10.0


middle = {"learning_rate": 0.3, "beta": 0.9, "hidden": 32, "size": 64}
for name, values in (("learning_rate", (0.003, 0.03, 0.3, 3.0, 30.0)), ("beta", (0.0, 0.5, 0.9, 0.99)), ("hidden", (8, 16, 32, 64)),
                     ("size", (16, 64, 256, 1024))):
    results = [evaluate({**middle, name: value}) for value in values]
    print(f"{name:14s}", "  ".join(f"{value:>6g}：{-result:5.2f}" for value, result in zip(values, results, strict=True)))

# %% [markdown]
# 数字是开发集的成本，越小越好。学习率的影响最大，太小了学不动，太大了发散。小批量的影响看上去也不小，不过这里轮数是固定的，一份越大，走的步数越少，吃亏主要在这里；要是步数相同，差别会小得多。$\beta$从0到0.9几乎没有差别，到0.99才显得迟钝。隐藏单元从8个加到32个，好了许多，再加到64个，就好得有限了。
#
# ## 十二、在什么尺度上取值
#
# 随机取值，听起来就是“均匀地取”。可是均匀也要看在什么尺度上。学习率在0.0001到0.1之间找，直接均匀地取，十次有九次落在0.01到0.1，0.0001到0.001那一整段只分到百分之一。而从0.0001到0.001是差十倍，从0.01到0.1也是差十倍，它们对训练的影响差不多大，机会也应当一样多。
#
# 所以要在**对数尺度**上均匀地取：先均匀地取指数$r$，再算$10^r$。
#
# $$r\sim U(\log_{10}\alpha_{\text{low}},\ \log_{10}\alpha_{\text{high}}),\qquad \alpha=10^{r}$$
#
# 在$10^{-4}$到$10^{-1}$之间找，就是在$-4$到$-1$之间均匀地取$r$。
#
# ### 练习九：sample_learning_rate
#
# 一次取`size`个。`random`已经备好，`random.uniform(a, b, size)`给出$a$到$b$之间均匀的`size`个数；`np.log10`是以10为底的对数。（用自然对数和`np.exp`也行，配好对就可以。）

# %% nbgrader={"grade_id": "sample_learning_rate"}
def sample_learning_rate(low, high, size, seed=None):
    """在对数尺度上均匀地取学习率。

    参数：
    low -- 学习率的下限，例如1e-4
    high -- 学习率的上限，例如0.1
    size -- 取多少个，整数
    seed -- 随机种子；None表示每次不同

    返回：
    learning_rates -- 形状(size,)的数组，每个数在low和high之间

    提示：先均匀地取指数，再求幂；随机数从random取。

    示例：low=1e-4、high=0.1时，大约三分之一落在1e-4到1e-3之间
    """
    random = np.random.RandomState(seed)
    ### 开始
    r = random.uniform(np.log10(low), np.log10(high), size)
    learning_rates = 10 ** r
    ### 结束
    return learning_rates


# %% nbgrader={"grade_id": "test-sample_learning_rate", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("sample_learning_rate"):
    rates = sample_learning_rate(1e-4, 0.1, 900, seed=1)
    checks.array(rates, (900,), "sample_learning_rate的返回值", "一次取size个：uniform的第三个参数。")
    checks.equal(bool(rates.min() >= 0.99e-4 and rates.max() <= 0.101), True, "“每个学习率都在low和high之间”这句话",
                 "均匀取的是指数log10(low)到log10(high)；取完还要求幂，底要与对数的底一致。")
    share = np.mean(rates < 1e-3)
    checks.equal(bool(0.28 < share < 0.39), True, "“大约三分之一小于0.001”这句话",
                 f"现在有{share:.0%}小于0.001。直接在low和high之间均匀地取，几乎都是大的：要在对数尺度上取。")

# %% nbgrader={"grade_id": "hidden-sample_learning_rate", "points": 4}
# 隐藏测试：换上下限（不到一个数量级、跨过1），看整个分布，取一个，种子相同结果相同、种子不同结果不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("sample_learning_rate"):
    for seed, (low, high) in enumerate([(1e-5, 1.0), (0.02, 0.05), (0.5, 300.0)], 3):
        rates = sample_learning_rate(low, high, 2000, seed)
        checks.array(rates, (2000,), "sample_learning_rate的返回值")
        place = np.sort(np.log(rates / low) / np.log(high / low))   # 应当在0到1之间均匀
        checks.equal(bool(place[0] > -1e-9 and place[-1] < 1 + 1e-9), True, f"“都在{low:g}和{high:g}之间”这句话",
                     "上下限要用参数low和high。")
        checks.equal(bool(np.max(np.abs(place - np.linspace(0, 1, 2000))) < 0.06), True,
                     f"“从{low:g}到{high:g}，在对数尺度上均匀”这句话", "先均匀地取指数，再求幂；不要只取整数的指数。")
    same, other = sample_learning_rate(low, high, 2000, seed), sample_learning_rate(low, high, 2000, seed + 1)
    checks.close(same, rates, "种子相同时，两次的结果", "随机数都从random取。")
    checks.equal(bool(np.any(other != rates)), True, "“种子不同，结果不同”这句话", "随机数都从random取，不要另造一个种子写死的。")
    checks.array(sample_learning_rate(0.1, 0.2, 1), (1,), "size=1时的返回值", "size=1时也返回数组。")
### 隐藏测试结束

# %% [markdown]
# 两种取法各取一千个，放在对数轴上看：

# %% tags=["experiment"]
bins = np.logspace(-4, -1, 25)
plt.hist(np.random.RandomState(0).uniform(1e-4, 0.1, 1000), bins, color=figures.COLORS[5], alpha=0.6, label="直接均匀地取")
plt.hist(sample_learning_rate(1e-4, 0.1, 1000, seed=0), bins, color=figures.COLORS[0], alpha=0.6, label="在对数尺度上均匀地取")
plt.xscale("log")
plt.xlabel("学习率（对数轴）")
plt.ylabel("个数")
plt.title("直接取，小的学习率几乎没有机会")
plt.legend(loc="upper left")
plt.show()

# %% [markdown]
# ### 动量的β
#
# 动量的$\beta$要在0.9到0.999之间找，也不能直接均匀地取。第08章说过，$\beta$大约是在平均最近$\frac{1}{1-\beta}$步。从0.9到0.9005，是从10步到10.05步，几乎没有变；从0.999到0.9995，是从1000步到2000步，翻了一倍。同样挪0.0005，越靠近1，差别越大。
#
# 要紧的是$1-\beta$：它从0.1到0.001，跨两个数量级。所以在对数尺度上均匀地取$1-\beta$，再减回来：
#
# $$r\sim U(\log_{10}(1-\beta_{\text{high}}),\ \log_{10}(1-\beta_{\text{low}})),\qquad \beta = 1-10^{r}$$
#
# $\beta$在0.9到0.999之间，就是$r$在$-3$到$-1$之间。
#
# ### 练习十：sample_beta
#
# 与上一题是一样的办法，只是先把上下限换成$1-\beta$，取完再换回来。换的时候大小颠倒了：$\beta$大的一头，$1-\beta$小。

# %% nbgrader={"grade_id": "sample_beta"}
def sample_beta(low, high, size, seed=None):
    """取动量的β，使1 − β在对数尺度上均匀。

    参数：
    low -- β的下限，例如0.9
    high -- β的上限，例如0.999，小于1
    size -- 取多少个，整数
    seed -- 随机种子；None表示每次不同

    返回：
    betas -- 形状(size,)的数组，每个数在low和high之间

    提示：均匀取的是1 − β的指数；随机数从random取。

    示例：low=0.9、high=0.999时，大约一半大于0.99
    """
    random = np.random.RandomState(seed)
    ### 开始
    r = random.uniform(np.log10(1 - high), np.log10(1 - low), size)
    betas = 1 - 10 ** r
    ### 结束
    return betas


# %% nbgrader={"grade_id": "test-sample_beta", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("sample_beta"):
    betas = sample_beta(0.9, 0.999, 900, seed=1)
    checks.array(betas, (900,), "sample_beta的返回值", "一次取size个：uniform的第三个参数。")
    checks.equal(bool(betas.min() >= 0.899999 and betas.max() <= 0.9990001), True, "“每个β都在low和high之间”这句话",
                 "取出来的是1 − β，最后要换回β；底要与对数的底一致。")
    share = np.mean(betas > 0.99)
    checks.equal(bool(0.44 < share < 0.56), True, "“大约一半大于0.99”这句话",
                 f"现在有{share:.0%}大于0.99。要在对数尺度上均匀的是1 − β，不是β。")

# %% nbgrader={"grade_id": "hidden-sample_beta", "points": 4}
# 隐藏测试：换上下限，看整个分布，取一个，种子相同结果相同、种子不同结果不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("sample_beta"):
    for seed, (low, high) in enumerate([(0.5, 0.9999), (0.9, 0.95), (0.0, 0.99)], 3):
        betas = sample_beta(low, high, 2000, seed)
        checks.array(betas, (2000,), "sample_beta的返回值")
        checks.equal(bool(betas.min() > low - 1e-9 and betas.max() < high + 1e-9), True, f"“都在{low:g}和{high:g}之间”这句话",
                     "上下限要用参数low和high。")
        place = np.sort(np.log((1 - betas) / (1 - low)) / np.log((1 - high) / (1 - low)))   # 应当在0到1之间均匀
        checks.equal(bool(np.max(np.abs(place - np.linspace(0, 1, 2000))) < 0.06), True,
                     f"“从{low:g}到{high:g}，1 − β在对数尺度上均匀”这句话", "均匀地取1 − β的指数。")
    same, other = sample_beta(low, high, 2000, seed), sample_beta(low, high, 2000, seed + 1)
    checks.close(same, betas, "种子相同时，两次的结果", "随机数都从random取。")
    checks.equal(bool(np.any(other != betas)), True, "“种子不同，结果不同”这句话", "随机数都从random取，不要另造一个种子写死的。")
    checks.array(sample_beta(0.1, 0.2, 1), (1,), "size=1时的返回值", "size=1时也返回数组。")
### 隐藏测试结束

# %% [markdown]
# 这两个函数有一个用起来的陷阱。要同时取$\alpha$和$\beta$的时候，随手给了**同一个种子**，两边用的就是同一串随机数，取出来的点排成一条线，平面上别的地方一个也没有：

# %% tags=["experiment"]
_, axes = plt.subplots(1, 2, figsize=(7.6, 3.4), sharey=True)
for ax, other, title in ((axes[0], 5, "两次都用种子5"), (axes[1], 6, "种子5和种子6")):
    ax.scatter(sample_learning_rate(1e-4, 0.1, 60, seed=5), 1 - sample_beta(0.9, 0.999, 60, seed=other), s=16)
    ax.set(xscale="log", yscale="log", xlabel=r"学习率 $\alpha$", title=title)
axes[0].set_ylabel(r"$1-\beta$")
plt.show()

# %% [markdown]
# ## 十三、网格还是随机
#
# 两个超参数，手头的时间够试9次，怎么安排？最容易想到的是画一个3×3的网格，整整齐齐。可是请看下面的图：假设第一个超参数（横轴）要紧，第二个几乎没有影响，上面的曲线是成绩随第一个变化的样子。

# %% tags=["experiment"]
def importance(x):
    """成绩随要紧的那个超参数变化：一座不宽的山。"""
    return np.exp(-((x - 0.36) / 0.09) ** 2)


grid = np.array([(i, j) for i in (1 / 6, 1 / 2, 5 / 6) for j in (1 / 6, 1 / 2, 5 / 6)])
scattered = np.random.RandomState(0).uniform(size=(9, 2))
fig, axes = plt.subplots(2, 2, figsize=(7.2, 5.0), sharex=True, height_ratios=(1, 2))
line = np.linspace(0, 1, 200)
for (top, ax), points, title, color in zip(axes.T, (grid, scattered), ("网格：9次，横轴只有3个值", "随机：9次，横轴有9个值"),
                                           figures.COLORS, strict=False):
    top.plot(line, importance(line), color="0.6")
    top.plot(points[:, 0], importance(points[:, 0]), "o", color=color)
    top.vlines(points[:, 0], 0, importance(points[:, 0]), color=color, linewidth=0.8)
    ax.plot(*points.T, "o", color=color)
    ax.vlines(points[:, 0], points[:, 1], 1, color=color, linewidth=0.8)
    top.set(title=title, ylim=(0, 1.1))
    ax.set(xlabel="要紧的超参数", ylim=(0, 1))
axes[0, 0].set_ylabel("成绩")
axes[1, 0].set_ylabel("不要紧的超参数")
plt.show()

# %% [markdown]
# 网格的9次里，横轴只有三个不同的值，每个重复了三次，那三次只有不要紧的那个在变，差不多等于白做。随机取9个点，横轴上就有9个不同的值，纵轴上也有9个。我们事先并不知道哪个要紧，随机取，不管哪个要紧，都试了9个值。
#
# 算一算机会。设要紧的那一维上，好的范围占十分之一，位置不知道。网格只有3个值，碰上的机会大约三成；随机取9次，一次也没碰上的机会是$0.9^9\approx0.39$，所以碰上的机会有六成。五个超参数、每个取3个值的网格要试$3^5=243$次，每个超参数还是只有3个值；随机试243次，每个都有243个值。模拟一下，看看算得对不对：

# %% tags=["experiment"]
random = np.random.RandomState(0)
start = random.uniform(0, 0.9, (20000, 1))                # 好的范围从哪里开始，宽0.1
for n in (9, 16, 25):
    k = round(n ** 0.5)
    columns, drawn = (np.arange(k) + 0.5) / k, random.uniform(size=(20000, n))
    hits = [np.mean(np.any((x >= start) & (x < start + 0.1), axis=1)) for x in (columns, drawn)]
    print(f"试{n:2d}次：网格碰上的机会{hits[0]:.0%}，随机{hits[1]:.0%}")

# %% [markdown]
# 公平地说，如果每个超参数都同样要紧，随机并不占便宜；维数很少、算力够用时，网格也没有什么不好，图还整齐。可是调参时要紧的往往只有一两个，又事先不知道是哪一两个，所以随机是更稳妥的默认。
#
# ### 练习十一：random_search
#
# 现在把随机搜索写成一个函数。它不关心调的是什么，只认两个**函数**，都由调用者当作参数传进来：
#
# - `sample(seed)`：给一个种子，返回一组超参数`config`（多半是字典，也可以是别的）；
# - `evaluate(config)`：用这组超参数训练一次，返回成绩，一个数，**越大越好**。
#
# 种子已经备好：`seeds`是`trials`个互不相干的整数。对其中每一个，取一组超参数，评一次成绩（评一次就是训练一个网络，很贵，**不要评第二次**），把`(config, score)`放进`history`，同时记住到现在为止最好的。成绩可以是负的（比如成本的相反数），所以`best_score`从$-\infty$开始，不能从0开始。

# %% nbgrader={"grade_id": "random_search"}
def random_search(evaluate, sample, trials, seed=None):
    """随机搜索超参数。

    参数：
    evaluate -- 函数，evaluate(config)返回成绩（一个数，可以是负的，越大越好）
    sample -- 函数，sample(seed)返回一组超参数config
    trials -- 试多少次，整数，至少1
    seed -- 随机种子；种子相同，试的就是同样的几组

    返回：
    best -- 成绩最好的那组超参数
    best_score -- 它的成绩
    history -- 列表，长度是trials，依次是每一次的(config, score)

    提示：每个种子取一组，评一次；函数像普通函数一样调用就行。

    示例：random_search(evaluate, sample, trials=20, seed=1)
    """
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    ### 开始
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    ### 结束
    return best, best_score, history


# %% nbgrader={"grade_id": "test-random_search", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("random_search"):
    drawn, judged = [], []

    def draw(seed):
        """记下给它的种子，取一个小数。"""
        drawn.append(int(seed))
        return {"x": float(np.random.RandomState(seed).uniform(-1, 1))}

    def judge(config):
        """离0.3越近成绩越好，最好是0。"""
        judged.append(config["x"])
        return -(config["x"] - 0.3) ** 2

    result = random_search(judge, draw, 6, 1)
    checks.length(result, 3, "random_search的返回值", "依次返回best、best_score、history。")
    best, best_score, history = result
    checks.length(history, 6, "history", "试trials次，每次放进一对(config, score)。")
    checks.equal(len(set(drawn)), 6, "sample用到的不同的种子的个数", "每一次用seeds里的一个，不要总用同一个。")
    checks.equal(len(judged), 6, "evaluate被调用的次数", "每一组只评一次，评一次就是训练一个网络。")
    for item in history:
        checks.length(item, 2, "history的每一项", "每一项是一对(config, score)。")
    checks.close([item[0]["x"] for item in history], judged, "history里的config", "依次放进每一次的config。")
    scores = [-(x - 0.3) ** 2 for x in judged]
    checks.close(best_score, max(scores), "best_score", mistakes={
        "成绩越大越好，你留下的是最小的。": min(scores), "这是最后一次的成绩，不是最好的。": scores[-1],
        "成绩可以是负的，best_score不能从0开始。": 0.0})
    checks.close(best["x"], judged[int(np.argmax(scores))], "best（成绩最好的config）", "best要与best_score一起更新。")

# %% nbgrader={"grade_id": "hidden-random_search", "points": 4}
# 隐藏测试：换别的函数（config是列表或一个数）、次数（包括只试一次）和种子，最好的一次在最前、中间和最后
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("random_search"):
    used = {}
    for k, (trials, seed, winner) in enumerate([(5, 3, 0), (4, 4, 3), (7, 5, 2), (1, 3, 0)]):
        drawn, judged = [], []

        def draw(seed, drawn=drawn, k=k):
            drawn.append(int(seed))
            return [len(drawn), 0.5] if k % 2 else len(drawn)

        top = 5.0 if k == 2 else -10.0   # 成绩有正有负

        def judge(config, judged=judged, winner=winner, top=top):
            judged.append(config)
            number = config[0] if isinstance(config, list) else config
            return top - abs(number - 1 - winner)

        result = random_search(judge, draw, trials, seed)
        checks.length(result, 3, "random_search的返回值")
        best, best_score, history = result
        checks.length(history, trials, f"trials={trials}时的history")
        checks.equal([len(drawn), len(judged)], [trials, trials], "sample和evaluate各被调用的次数", "每一次各调用一次，不多不少。")
        checks.equal(len(set(drawn)), trials, "sample用到的不同的种子的个数", "每一次用seeds里的一个。")
        numbers = [config[0] if isinstance(config, list) else config for config in judged]
        checks.equal(sorted(numbers), list(range(1, trials + 1)), "评过的config", "每一组都要评一次。")
        checks.close(best_score, top, "best_score", "成绩越大越好，正的负的都一样，best_score从负无穷开始。")
        checks.close(best[0] if isinstance(best, list) else best, winner + 1, "best", "best是成绩最大的那一次的config。")
        checks.close([score for _, score in history], [top - abs(n - 1 - winner) for n in numbers], "history里的成绩")
        used[k] = drawn
    checks.equal(used[3][0], used[0][0], "种子相同时，sample得到的第一个种子", "用seeds里的种子，它由参数seed造出来。")
    checks.equal(bool(set(used[0]) != set(used[1]) and used[0][0] != used[1][0]), True, "“种子不同，试的就不同”这句话",
                 "用seeds里的种子，不要用0、1、2……。")
### 隐藏测试结束

# %% [markdown]
# 拿它来调认数字的网络，四个超参数一起：学习率在0.001到10之间，$\beta$在0.5到0.999之间，隐藏单元8到64个，小批量16、32、64或128。每次只训练3轮，试40次。注意每个超参数用不同的种子：

# %% tags=["experiment"]
def sample_config(seed):
    """取一组超参数，返回字典。"""
    random = np.random.RandomState(seed)
    return {"learning_rate": float(sample_learning_rate(1e-3, 10, 1, random.randint(10 ** 9))[0]),
            "beta": float(sample_beta(0.5, 0.999, 1, random.randint(10 ** 9))[0]),
            "hidden": int(random.randint(8, 65)), "size": int(random.choice([16, 32, 64, 128]))}


best, best_score, history = random_search(evaluate, sample_config, 40, seed=1)
for config, score in sorted(history, key=lambda item: -item[1])[:5]:
    print(f"开发集成本{-score:.3f}：" + "，".join(f"{name} {value:.3g}" for name, value in config.items()))
_, axes = plt.subplots(1, 2, figsize=(8.0, 3.4), sharey=True)
scores = [min(-score, 2.5) for _, score in history]   # 发散的画在2.5处
for ax, name, convert, label in ((axes[0], "learning_rate", float, "学习率（对数轴）"), (axes[1], "beta", lambda b: 1 - b, r"$1-\beta$（对数轴）")):
    ax.scatter([convert(config[name]) for config, _ in history], scores, s=24, color=figures.COLORS[0])
    ax.set(xscale="log", xlabel=label, ylim=(0, 2.6))
axes[0].set_ylabel("开发集成本")
plt.show()

# %% [markdown]
# 左图里，学习率有一道清楚的谷，0.1以下几乎都学不动，太大的又不行，最好的几个都在0.2到1之间；右图里，$\beta$大的小的都有好有坏，看不出谷来。这就是“要紧的只有一两个”的样子。前五名还有一个共同点，小批量都很小：同样三轮，小的走的步数多。
#
# ## 十四、由粗到精
#
# 试过一遍，心里有数了：好的那些点聚在某一带。下一步自然是把范围缩到那一带，在里面再细细地试，这叫**由粗到精**（coarse to fine）。一轮一轮地缩下去，同样的次数，越用越准。
#
# 把超参数都换成要均匀取的那个数，比如$x_1=\log_{10}\alpha$、$x_2=\log_{10}(1-\beta)$。要找的范围是一个长方形（维数多了是长方体），用两个角来记：`low`是每一维的下限，`high`是每一维的上限，形状都是$(d,)$。每一轮：
#
# 1. 在现在的范围里均匀地取`trials`个点，每个评一次；
# 2. 记住**到现在为止**（不只是这一轮）最好的点$x^*$；
# 3. 以$x^*$为中心，每一维的边长缩成原来的`shrink`倍，再切掉伸出这一轮范围的部分：
#
# $$\text{low} := \max\left(\text{low},\ x^*-\frac{w}{2}\right),\qquad \text{high} := \min\left(\text{high},\ x^*+\frac{w}{2}\right),\qquad w=\text{shrink}\times(\text{high}-\text{low})$$
#
# 右边的`low`和`high`都是缩小**以前**的。
#
# ### 练习十二：coarse_to_fine
#
# `boxes`记下每一轮用的范围，第一项就是开始给的范围。`random.uniform(low, high, (trials, len(low)))`一次取出`trials`行点，每行是一个点，形状$(d,)$；下限和上限是数组，各列用各列的。最后缩小范围用逐元素的`np.maximum`和`np.minimum`；把新的`low`和`high`在同一行里算出来，就不会拿缩过的去算没缩的。最后一轮之后缩不缩都无所谓，`boxes`只有`rounds`项。
#
# 不要就地改动`low`和`high`：它们是调用者的数组，改了，`boxes`里先前记下的范围也跟着变。

# %% nbgrader={"grade_id": "coarse_to_fine"}
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    """由粗到精地搜索：每一轮在范围里随机取点，再把范围缩到最好的点周围。

    参数：
    evaluate -- 函数，evaluate(x)返回点x的成绩（一个数，可以是负的，越大越好），x的形状(d,)
    low, high -- 开始的范围，每一维的下限和上限，形状(d,)的小数数组
    trials -- 每一轮取多少个点
    rounds -- 多少轮
    shrink -- 每一轮以后，边长缩成原来的多少倍，0到1之间的数
    seed -- 随机种子

    返回：
    best -- 成绩最好的点，形状(d,)
    best_score -- 它的成绩
    boxes -- 列表，长度是rounds，依次是每一轮的范围(low, high)

    提示：最好的点是到现在为止最好的；下一轮的范围不能伸到这一轮的外面。

    示例：low=[0, 0]，high=[8, 4]，shrink=0.5，最好的点是[1, 2]，下一轮的范围是[0, 1]到[3, 3]
    """
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        ### 开始
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
        ### 结束
    return best, best_score, boxes


# %% nbgrader={"grade_id": "test-coarse_to_fine", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("coarse_to_fine"):
    seen = []

    def judge(x):
        """离(1, 3)越近成绩越好，最好是0。"""
        seen.append(np.array(x, dtype=float))
        return -float(np.sum((np.asarray(x) - [1.0, 3.0]) ** 2))

    result = coarse_to_fine(judge, np.array([0.0, 0.0]), np.array([8.0, 4.0]), 5, 3, 0.5, 1)
    checks.length(result, 3, "coarse_to_fine的返回值", "依次返回best、best_score、boxes。")
    best, best_score, boxes = result
    checks.equal(len(seen), 15, "evaluate被调用的次数", "每一轮trials个点，每个评一次，共rounds轮。")
    checks.array(seen[0], (2,), "交给evaluate的点", "一次交一个点，形状(d,)。")
    scores = [-np.sum((x - [1.0, 3.0]) ** 2) for x in seen]
    checks.close(best_score, max(scores), "best_score", mistakes={
        "成绩越大越好，你留下的是最小的。": min(scores), "成绩可以是负的，best_score不能从0开始。": 0.0})
    checks.close(best, seen[int(np.argmax(scores))], "best", "best要与best_score一起更新。")
    top = seen[int(np.argmax(scores[:5]))]
    width = np.array([4.0, 2.0])
    checks.close(boxes[1][1], np.minimum(top + width / 2, [8.0, 4.0]), "第二轮的high", rtol=1e-6, mistakes={
        "范围没有缩小。": [8, 4], "伸到原来的范围外面了，要用np.minimum切掉。": top + width / 2,
        "边长缩成shrink倍，从中心往两边各一半：别忘了除以2。": np.minimum(top + width, [8.0, 4.0]),
        "用了缩过的low：low和high要用缩小以前的来算。":
            np.minimum(top + 0.25 * (np.array([8.0, 4.0]) - np.clip(top - width / 2, 0, None)), [8.0, 4.0])})
    checks.close(boxes[1][0], np.clip(top - width / 2, 0, None), "第二轮的low", rtol=1e-6, mistakes={
        "伸到原来的范围外面了，要用np.maximum切掉。": top - width / 2})

# %% nbgrader={"grade_id": "hidden-coarse_to_fine", "points": 4}
# 隐藏测试：换维数、轮数和shrink，每一轮的点都在范围里、互不相同，范围以到现在为止最好的点为中心，种子，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def expected_box(low, high, center, shrink):
    width = shrink * (high - low)
    return np.where(center - width / 2 > low, center - width / 2, low), np.where(center + width / 2 < high, center + width / 2, high)


with checks.exercise("coarse_to_fine"):
    for d, trials, rounds, shrink, trend in ((1, 4, 4, 0.3, 0), (3, 3, 3, 0.6, -1), (2, 3, 5, 0.9, 1), (2, 2, 1, 0.5, 0)):
        seen, start = [], (np.arange(d) - 3.0, np.arange(d) + 2.0)

        def judge(x, seen=seen, trend=trend):
            """trend是−1时一个比一个差，是1时一个比一个好，是0时各维的和越小越好；成绩都是负的。"""
            seen.append(np.array(x, dtype=float))
            return -50.0 + trend * len(seen) if trend else -100.0 - float(np.sum(x))

        result = checks.keeps_arguments(coarse_to_fine, judge, *start, trials, rounds, shrink, 7, name="coarse_to_fine",
                                        hint="不要就地改动low和high。")
        checks.length(result, 3, "coarse_to_fine的返回值")
        best, best_score, boxes = result
        checks.length(boxes, rounds, f"rounds={rounds}时的boxes", "每一轮一项。")
        checks.equal(len(seen), trials * rounds, "evaluate被调用的次数", "每个点只评一次。")
        scores = [-50.0 + trend * i for i in range(1, len(seen) + 1)] if trend else [-100.0 - x.sum() for x in seen]
        low, high = start
        for k in range(rounds):
            checks.close(boxes[k][0], low, f"第{k + 1}轮的low", "以到现在为止最好的点为中心，边长缩成shrink倍，切掉伸出去的。", rtol=1e-6)
            checks.close(boxes[k][1], high, f"第{k + 1}轮的high", "以到现在为止最好的点为中心，边长缩成shrink倍，切掉伸出去的。", rtol=1e-6)
            points = np.array(seen[k * trials:(k + 1) * trials])
            checks.equal(bool(np.all(points >= low - 1e-9) and np.all(points <= high + 1e-9)), True,
                         f"“第{k + 1}轮的点都在范围里”这句话", "每一轮在自己的范围里取点。")
            low, high = expected_box(low, high, seen[int(np.argmax(scores[:(k + 1) * trials]))], shrink)
        checks.close(best_score, max(scores), "best_score", "成绩都是负的，也要找出最大的。")
        checks.close(best, seen[int(np.argmax(scores))], "best", "best是到现在为止成绩最好的点。")
        place = [np.round((seen[i] - boxes[i // trials][0]) / (boxes[i // trials][1] - boxes[i // trials][0]), 6) for i in range(len(seen))]
        checks.equal(len({tuple(np.atleast_1d(p)) for p in place}), trials * rounds, "各点在范围里的位置有几种",
                     "每个点都另取随机数：不要每一轮重新造random，也不要各点相同。")
        checks.equal(bool(d == 1 or len(set(np.atleast_1d(place[0]))) > 1), True, "“每一维各取各的随机数”这句话",
                     "各维共用一个随机数，点都落在对角线上，平面上别的地方一个也没有。")
        again = len(seen)
        coarse_to_fine(judge, *start, 1, 1, shrink, 8)
        checks.equal(bool(np.any(seen[again] != seen[0])), True, "“种子不同，取的点不同”这句话", "随机数从random取。")
### 隐藏测试结束

# %% [markdown]
# 用它来找认数字的网络的$\alpha$和$\beta$，别的超参数不动。四轮，每轮12个点，边长每次减半。作为背景，我们奢侈一回，把整个平面都算出来（平时当然做不到），颜色越亮，成本越低：

# %% tags=["experiment"]
def score_at(x):
    """x是(log10 α, log10(1 − β))，返回开发集成本的相反数。"""
    return evaluate({**middle, "learning_rate": float(10 ** x[0]), "beta": float(1 - 10 ** x[1])})


corner_low, corner_high, tried = np.array([-3.0, -3.0]), np.array([1.5, -0.3]), []
best, best_score, boxes = coarse_to_fine(lambda x: tried.append(x) or score_at(x), corner_low, corner_high, 12, 4, seed=0)
across, up = np.linspace(-3, 1.5, 19), np.linspace(-3, -0.3, 13)
surface = np.zeros((13, 19))
for k in figures.progress(13):
    surface[k] = [-score_at((a, up[k])) for a in across]
fig, ax = plt.subplots(figsize=(7.6, 4.4))
picture = ax.contourf(across, up, np.log10(np.clip(surface, None, 4)), 12, cmap="cividis_r")
for k, ((low, high), marker, color) in enumerate(zip(boxes, "osD^", ("white", "black", *figures.COLORS[5:3:-1]), strict=True)):
    ax.add_patch(plt.Rectangle(low, *(high - low), fill=False, edgecolor=color, linewidth=2))
    ax.plot(*np.transpose(tried[12 * k:12 * k + 12]), marker, color=color, markeredgecolor="0.4", markersize=6, label=f"第{k + 1}轮")
ax.set(xlabel=r"$\log_{10}\alpha$", ylabel=r"$\log_{10}(1-\beta)$", title="由粗到精，一轮一轮缩小")
ax.grid(False)
fig.legend(*ax.get_legend_handles_labels(), loc="outside left center", facecolor="0.8", frameon=True)
plt.colorbar(picture, label=r"开发集成本的 $\log_{10}$")
plt.show()
print(f"最好的：学习率{10 ** best[0]:.3g}，β {1 - 10 ** best[1]:.3f}，开发集成本{-best_score:.3f}；整个平面上最低{surface.min():.3f}")

# %% [markdown]
# 四轮一共训练48次，找到的点比整个平面上$19\times13=247$次里最好的那个还低一点。第一轮撒得很稀，只看出好地方在右上；第二轮在那一带加密；到第四轮，步子已经细到平面上的格子看不见的程度。
#
# 它也有脾气。如果第一轮运气不好，撒下的点都错过了真正的好地方，范围缩错了，就再也出不来。所以第一轮要舍得多撒几个点，`shrink`也不要太小。还有，同一组超参数换个种子训练，成绩也会晃；等范围缩到成绩的差别与这种晃动差不多，就不必再缩了。
#
# 图上那道斜斜的谷也值得看一眼：$\beta$越大（越往下），合适的学习率也越大。超参数之间常常这样互相牵连，一个一个单独调，就看不见这种关系。

# %% [markdown]
# ### 最后，才看测试集
#
# 选好了超参数，用它训练久一点，到这时才打开测试集，看一次：

# %% tags=["experiment"]
chosen = random_search(evaluate, sample_config, 40, seed=1)[0]
parameters, _ = train([64, chosen["hidden"], 10], 30, chosen["learning_rate"], softmax_backward, chosen["beta"], chosen["size"], show=True)
for name, x, y in (("训练", X_train, Y_train), ("开发", X_dev, Y_dev), ("测试", X_test, Y_test)):
    print(f"{name}集{accuracy(forward_propagation(x, parameters)[-1], y):.1f}%")

# %% [markdown]
# 为什么不直接拿测试集来挑？挑得多了，总会有哪一组碰巧在那300张上运气好，那个数就不再可信了。下一节的最后我们来看看这个运气有多大。
#
# 还有两句实践中的话。算力少的时候，只养得起一个模型，那就天天看着它，今天学习率小一点，明天加一点动量；算力多，就像这一章这样，许多组一起跑，挑最好的。另外，调好的超参数会**过期**：数据变了，网络变了，机器换了，几个月以后最好重新试一试。
#
# ## 十五、容易出错的地方
#
# **丢了$\frac{1}{m}$。** 小批量是64，忘了除以$m$，梯度大64倍，等于学习率从0.3变成19。代码不报错，只是学不会：

# %% tags=["experiment"]
with np.errstate(all="ignore"):
    for name, backward in (("除以m", softmax_backward), ("丢了", lambda A, Y: A - Y)):
        _, costs = train([64, 32, 10], 5, 0.3, backward)
        print(f"{name}：各轮的成本", np.round(costs, 3))

# %% [markdown]
# 更隐蔽的是同时丢了$\frac{1}{m}$、又恰好把学习率调小了64倍，训练看上去一切正常；哪天换一个小批量的大小，忽然就不行了。
#
# **方向弄错。** 把第01章按行的Softmax拿来用在列上。每一列加起来不再是1，可是形状全对：

# %% tags=["experiment"]
Z = np.array([[1.0, 2.0, 0.0], [3.0, 1.0, 0.0], [0.0, 0.0, 4.0]])
rows = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
print("按列：每一列的和", np.round(softmax(Z).sum(axis=0), 3))
print("按行：每一列的和", np.round(rows.sum(axis=0), 3), "，两个结果的形状都是", rows.shape)

# %% [markdown]
# 写完Softmax，随手加一句`assert np.allclose(A.sum(axis=0), 1)`，这种错就藏不住了。
#
# **套了两层。** 网络的输出已经过了Softmax，又送进一个自己会做Softmax的成本函数，有些框架里很容易这样写。概率都在0到1之间，差不超过1，再做一次就被抹平了：

# %% tags=["experiment"]
once = softmax(np.array([[8.0], [0.0], [0.0]]))
print("一次：", np.round(once[:, 0], 3), "  两次：", np.round(softmax(once)[:, 0], 3))

# %% [markdown]
# 三类的时候，再有把握，两次以后最多也只有0.576，成本怎么也降不到0.55以下。看到成本停在一个不大不小的数，想想是不是套了两层。
#
# **滑动平均还没有攒够。** 训练才走了几步，$\mu_{\text{run}}$和$\sigma_{\text{run}}^2$还带着开头的0和1，这时候推理，结果很糟，过一阵自己就好了：

# %% tags=["experiment"]
parameters, running = initialize_batchnorm(deep, seed=3)
for t, (x, y) in enumerate(mini_batches(16 * X_train, Y_train, 20, 0), 1):
    A, caches = forward_with_batchnorm(x, parameters, running, training=True)
    parameters, _ = step(parameters, backward_with_batchnorm(A, caches, softmax_backward(A[-1], y), parameters), {}, 0.1)
    if t in (1, 5, 10, 20, 40, 60):
        late = accuracy(forward_with_batchnorm(16 * X_dev, parameters, running, False)[0][-1], Y_dev)
        now = accuracy(forward_with_batchnorm(16 * X_dev, parameters, dict(running), True)[0][-1], Y_dev)
        print(f"{t:2d}步以后，开发集：用滑动平均{late:.1f}%，用开发集自己的统计{now:.1f}%")

# %% [markdown]
# 第08章的偏差修正可以解决这个问题，不过训练通常要走成千上万步，多数框架不去管它。
#
# **开发集用旧了。** 设想有200个网络，其实一样好，真正的正确率都是90%。用50张图片给它们打分，挑分数最高的那个：

# %% tags=["experiment"]
random = np.random.RandomState(0)
for size in (50, 300, 5000):
    measured = 100 * random.binomial(size, 0.9, 200) / size
    print(f"用{size:4d}张打分：最高的一个得了{measured.max():.1f}%，真正的水平是90%")

# %% [markdown]
# 一点本事没有长，分数却涨了好几个百分点，全是挑出来的运气。试的组数越多、开发集越小，运气越大。所以开发集上的最好成绩总是偏乐观的，要知道真正的水平，另留一份测试集，只看一次。
#
# ## 小结
#
# - Softmax把一列分数变成概率，$a_j=e^{z_j}/\sum_k e^{z_k}$；先减去每列的最大值，就不会溢出。分数低的也有一点机会，温度调节这个机会；hardmax把话说死，没有梯度。
# - 交叉熵只看正确那一类的概率，$-\log a_t$。配上Softmax，$\frac{\partial J}{\partial Z}=\frac{1}{m}(A-Y)$，那个$\frac{1}{m}$要恰好除一次。
# - 均方误差的梯度前面多乘一个$a_k$，错得离谱时反而没有梯度。
# - Batch归一化：每一行减均值、除以$\sqrt{\sigma^2+\varepsilon}$，再乘$\gamma$加$\beta$。反向传播要走三条路，结果是$\frac{1}{s}\left(h-\overline{h}-\hat z\,\overline{h\hat z}\right)$，横线是平均。用了它的层不要$b$。
# - 训练用小批量的统计，推理用滑动平均，忘了换是最常见的错。
# - 调参先调学习率；学习率在对数尺度上取，$\beta$取$1-\beta$的对数；随机比网格稳妥；由粗到精；开发集挑，测试集只看一次。
#
# ## 思考题
#
# 1. Softmax的$C$个输出其实只有$C-1$个自由度（加起来是1）。能不能把最后一类的分数固定成0，只学$C-1$个？两类的时候，这样得到的是什么？
#
# <details><summary>答案</summary>
#
# 能。整列减去$z_C$，概率不变，而最后一类的分数成了0，所以能表示的函数一点不少。两类时就是Logistic回归：$z_2=0$，$a_1=\sigma(z_1)$。实践中照样学$C$个，写起来整齐。
#
# </details>
#
# 2. 一个样本、交叉熵、Softmax，某一步里正确那一类的概率是0.9。$\frac{\partial\mathcal{L}}{\partial z}$各分量的绝对值加起来是多少？为什么与类别数无关？
#
# <details><summary>答案</summary>
#
# 正确那一类是$0.9-1=-0.1$；其余各类的梯度就是自己的概率，都是正的，加起来是$1-0.9=0.1$。绝对值的和是0.2。梯度的总和永远是0，所以不管有几类，其余各类合起来恰好与正确那一类抵消。
#
# </details>
#
# 3. 两类、均方误差$\frac{1}{2}\sum_j(a_j-y_j)^2$，正确那一类的概率是$p$。推出它对正确那一类分数的导数是$-2p(1-p)^2$，并说出$p$等于多少时梯度最大。
#
# <details><summary>答案</summary>
#
# $d_1=p-1$，$d_2=1-p$，$\sum_j d_ja_j=(p-1)p+(1-p)(1-p)=(1-p)(1-2p)$。于是$p\left((p-1)-(1-p)(1-2p)\right)=-p(1-p)(2-2p)=-2p(1-p)^2$。对$p(1-p)^2$求导，$(1-p)^2-2p(1-p)=(1-p)(1-3p)=0$，$p=\frac{1}{3}$时最大，也就是$z_1-z_2=-\log2\approx-0.69$，与图上的峰相符。
#
# </details>
#
# 4. 用了Batch归一化，把某一层的$W$整个乘以10，前向的结果几乎不变，那么$\mathrm{d}W$变成多少？由此说说，为什么权重越长越大时，这一层等于在自动减小学习率。
#
# <details><summary>答案</summary>
#
# $W$乘10，$s$也乘10，$\hat z$不变，$\mathrm{d}Z$除以10，$\mathrm{d}W=\mathrm{d}Z A^\top$也除以10。权重大了10倍，一步的大小却小了10倍，相对的改变小了100倍，等于学习率除以100。
#
# </details>
#
# 5. Batch归一化时$m=2$，一行的两个数是$z_1\ne z_2$，$\varepsilon$可以不计。$\hat z$是什么？这说明小批量太小时丢了什么？
#
# <details><summary>答案</summary>
#
# 均值在正中间，两个数到均值的距离恰好等于标准差，所以$\hat z$总是$1$和$-1$，不管原来相差多少。大小的信息全丢了，只剩下谁大谁小。小批量太小时，均值和方差本身也很不准，所以用Batch归一化时，一份最好有十几个样本以上。
#
# </details>
#
# 6. 隐藏单元数在50到100之间、层数在2到4之间找，也要在对数尺度上取吗？
#
# <details><summary>答案</summary>
#
# 不用。上下限只差两倍，直接均匀地取整数就好。对数尺度用在跨好几个数量级、而且“差几倍”比“差多少”更要紧的超参数上。
#
# </details>
#
# ## 延伸阅读
#
# - 吴恩达“改善深层神经网络”课程第三周：本章的记号与它一致。
# - 《动手学深度学习》的“线性神经网络”“现代卷积神经网络”两章（<https://zh.d2l.ai/>）：里面有Softmax回归和Batch归一化的框架写法。
# - Sergey Ioffe、Christian Szegedy，《Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift》（2015，<https://arxiv.org/abs/1502.03167>）：Batch归一化的原文，第3节有反向传播的公式，可以与你推的对照。
# - Shibani Santurkar等，《How Does Batch Normalization Help Optimization?》（2018，<https://arxiv.org/abs/1805.11604>）：故意搅乱分布的那个实验就在这里。
# - James Bergstra、Yoshua Bengio，《Random Search for Hyper-Parameter Optimization》（2012，Journal of Machine Learning Research第13卷）：随机为什么胜过网格。
# - Geoffrey Hinton等，《Distilling the Knowledge in a Neural Network》（2015，<https://arxiv.org/abs/1503.02531>）：温度的一个妙用，让小网络跟大网络学。
# - Chuan Guo等，《On Calibration of Modern Neural Networks》（2017，<https://arxiv.org/abs/1706.04599>）：网络给的概率为什么偏自信，用一个温度怎样纠正。
