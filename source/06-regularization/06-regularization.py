# %% [markdown]
# # 第06章 正则化
#
# 班上有两个学生准备考试。一个把练习册的答案从头到尾背了下来，再做一遍练习册，满分；换一张卷子，就傻了眼。另一个不求把练习册做到满分，只求弄懂道理，换了卷子，分数也差不了多少。
#
# 神经网络也会背答案，这叫**过拟合**（overfitting）。这一章的主角是足球场上的410次争球：拿其中210次训练一个小网络，它能说对97%还多；拿剩下的200次去问它，只剩85%上下。多出来的那些，是背下来的。
#
# 让网络少背一点、多懂一点的办法，统称**正则化**（regularization）。这一章有六个函数，分四步走：
#
# 1. 先学会看病：毛病出在偏差，还是出在方差；
# 2. L2正则化，给成本加一项“权重税”，再推出它的反向传播；
# 3. Dropout（随机失活），训练时随机让一些神经元请假，前向和反向各写一遍；
# 4. 早停（early stopping），看着开发集，见好就收。
#
# 最后用三种办法训练同一个网络，看看球场上的那条分界线各是什么样子。

# %%
import matplotlib.pyplot as plt
import numpy as np

from dlcourse import figures
from dlcourse.data import load_dataset, load_football

figures.use_course_style()

# %% [markdown]
# ## 一、看病：偏差与方差
#
# ### 一条曲线，三种画法
#
# 先不急着上球场，用更简单的东西把“背答案”看清楚。沿着一条正弦曲线取15个点，每个点带一点随机的偏差，用多项式去拟合它们。多项式的次数越高，曲线就越会拐弯：1次是直线，3次能拐两个弯，12次能拐十一个弯。

# %% tags=["experiment"]
random = np.random.RandomState(2)
x_train = np.linspace(-1, 1, 15)
y_train = np.sin(np.pi * x_train) + 0.25 * random.randn(15)
x_dev = random.uniform(-1, 1, 100)
y_dev = np.sin(np.pi * x_dev) + 0.25 * random.randn(100)

grid = np.linspace(-1, 1, 300)
_, axes = plt.subplots(1, 3, figsize=(9.0, 3.2), sharey=True)
for ax, degree, title in zip(axes, (1, 3, 12), ("1次：太死板", "3次：正好", "12次：背下了每个点"), strict=True):
    ax.plot(grid, np.sin(np.pi * grid), ":", color="0.5", label="真实的曲线")
    ax.plot(grid, np.polyval(np.polyfit(x_train, y_train, degree), grid), color=figures.COLORS[5], label="拟合的曲线")
    ax.plot(x_train, y_train, "o", color=figures.COLORS[0], markersize=5, label="训练的点")
    ax.set(xlabel="$x$", title=title, ylim=(-2.2, 2.2))
axes[0].set_ylabel("$y$")
axes[0].legend(fontsize=9, loc="upper left")
plt.show()

# %% [markdown]
# 直线怎么摆都贴不上这些点，这叫**欠拟合**（underfitting）。12次的多项式几乎穿过每一个点，可是在点与点之间乱甩，它把随机的偏差也当成规律学了去，这就是过拟合。
#
# 光看训练的点，12次的最好。要看出毛病，得换一批它没见过的点。所以数据要留出一份，不拿来训练，专门用来检查和挑选，这一份叫**开发集**（dev set，也叫验证集）。把次数从1加到12，训练集和开发集的误差各是多少：

# %% tags=["experiment"]
degrees = np.arange(1, 13)
errors = {}
for name, x, y in (("训练集", x_train, y_train), ("开发集", x_dev, y_dev)):
    errors[name] = [np.sqrt(np.mean((np.polyval(np.polyfit(x_train, y_train, k), x) - y) ** 2)) for k in degrees]
    plt.plot(degrees, errors[name], "o-", label=name)
plt.axhline(0.25, color="0.5", linewidth=1, linestyle=":", label="数据本身的随机偏差")
plt.xlabel("多项式的次数")
plt.ylabel("误差（均方根）")
plt.xticks(degrees)
plt.legend()
plt.show()

# %% [markdown]
# 训练集的误差一路往下走，开发集的先降后升，两条线之间的口子越张越大。中间的虚线是数据自己带的偏差，再好的模型也消不掉；训练集的误差钻到了它的**下面**，就是在背偏差了。
#
# ### 两个差
#
# 上面的图里藏着两个数，它们就是诊断书。
#
# - **偏差**（bias）：训练集的错误率，比最好能做到的高出多少。高，说明连练习册都没有做好，是欠拟合。
# - **方差**（variance）：开发集的错误率，比训练集的高出多少。高，说明换一张卷子就不会了，是过拟合。
#
# 写成式子，记训练集的错误率为$e_{\text{train}}$，开发集的为$e_{\text{dev}}$，最好能做到的为$e_{\text{best}}$：
#
# $$\text{bias} = e_{\text{train}} - e_{\text{best}},\qquad \text{variance} = e_{\text{dev}} - e_{\text{train}}$$
#
# 这里的“偏差”与$z=wx+b$里的“偏置”英文都叫bias，是两回事。
#
# $e_{\text{best}}$常常用人的错误率来代替：认猫，人几乎不出错，就当它是0；听一段嘈杂的录音，人也要听错15%，那么模型错16%，就已经很好了，不能怪它偏差高。看四个认猫的模型，人的错误率当作0：
#
# | 模型 | 训练错误率 | 开发错误率 | 偏差 | 方差 | 诊断 |
# |---|---|---|---|---|---|
# | 甲 | 1% | 11% | 1% | 10% | 高方差 |
# | 乙 | 15% | 16% | 15% | 1% | 高偏差 |
# | 丙 | 15% | 30% | 15% | 15% | 高偏差且高方差 |
# | 丁 | 0.5% | 1% | 0.5% | 0.5% | 刚好 |
#
# 病不同，药也不同，吃错了药白费力气：
#
# | 诊断 | 药方 |
# |---|---|
# | 高偏差 | 更大的网络、训练得更久、换一种网络结构 |
# | 高方差 | 更多的数据、正则化、更简单的模型、换一种网络结构 |
#
# 先治偏差，再治方差。偏差高的时候去收集更多的数据，就像练习册还没做会，又去买了三本。
#
# ### 练习一：diagnose_bias_variance
#
# 多高才算高，要有一条线，记作`threshold`，默认2个百分点。**大于**它算高，恰好等于不算。方差有时会是负的（开发集碰巧容易一些），那当然不算高，不要取绝对值。
#
# 返回三样东西：偏差、方差，和诊断的字符串，四种之一：`"刚好"`、`"高偏差"`、`"高方差"`、`"高偏差且高方差"`。

# %% nbgrader={"grade_id": "diagnose_bias_variance"}
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    """由错误率诊断偏差和方差。

    参数：
    train_error -- 训练集的错误率，0到1之间的数
    dev_error -- 开发集的错误率，0到1之间的数
    best_error -- 最好能做到的错误率，常用人的错误率代替
    threshold -- 大于它才算高

    返回：
    bias -- 偏差，一个数
    variance -- 方差，一个数
    diagnosis -- 字符串，"刚好"、"高偏差"、"高方差"或"高偏差且高方差"

    提示：先求两个差，再用if、elif、else分成四种情形，两样都高的放在最前面判断。

    示例：diagnose_bias_variance(0.01, 0.11)得到0.01、0.1和"高方差"
    """
    ### 开始
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    ### 结束
    return bias, variance, diagnosis


# %% nbgrader={"grade_id": "test-diagnose_bias_variance", "points": 4}
from dlcourse import checks

with checks.exercise("diagnose_bias_variance"):
    for (train_error, dev_error), diagnosis in (((0.01, 0.11), "高方差"), ((0.15, 0.16), "高偏差"),
                                                ((0.15, 0.30), "高偏差且高方差"), ((0.005, 0.01), "刚好")):
        result = diagnose_bias_variance(train_error, dev_error)
        checks.length(result, 3, "diagnose_bias_variance的返回值")
        where = f"训练错误率{train_error}、开发错误率{dev_error}时的"
        checks.number(result[0], f"{where}偏差")
        checks.close(result[0], train_error, f"{where}偏差", mistakes={
            "偏差看的是训练集，不是开发集。": dev_error, "减反了：是训练集的减去最好能做到的。": -train_error})
        checks.number(result[1], f"{where}方差")
        checks.close(result[1], dev_error - train_error, f"{where}方差", mistakes={
            "减反了：是开发集的减去训练集的。": train_error - dev_error, "方差是两个错误率的差，别忘了减去训练集的。": dev_error})
        checks.equal(result[2], diagnosis, f"{where}诊断", "四种情形都要分出来，字要一个不差。")
    bias, _, diagnosis = diagnose_bias_variance(0.16, 0.17, best_error=0.15)
    checks.close(bias, 0.01, "最好能做到15%、训练错误率16%时的偏差", mistakes={"忘了减去best_error。": 0.16})
    checks.equal(diagnosis, "刚好", "最好能做到15%、训练错误率16%、开发错误率17%时的诊断")

# %% nbgrader={"grade_id": "hidden-diagnose_bias_variance", "points": 6}
# 隐藏测试：换别的错误率和threshold，试恰好等于threshold、方差为负、偏差为负的情形
### 隐藏测试开始
from dlcourse import checks

with checks.exercise("diagnose_bias_variance"):
    cases = [((0.30, 0.31, 0.0, 0.05), "高偏差"), ((0.03, 0.06, 0.0, 0.05), "刚好"), ((0.03, 0.06, 0.0, 0.01), "高偏差且高方差"),
             ((0.20, 0.28, 0.19, 0.03), "高方差"), ((0.20, 0.28, 0.10, 0.03), "高偏差且高方差"), ((0.12, 0.13, 0.02, 0.02), "高偏差"),
             ((0.25, 0.5, 0.0, 0.25), "刚好"), ((0.25, 0.75, 0.0, 0.25), "高方差"), ((0.5, 0.75, 0.0, 0.25), "高偏差"),
             ((0.10, 0.02, 0.09, 0.02), "刚好"), ((0.10, 0.02, 0.0, 0.02), "高偏差"), ((0.03, 0.13, 0.08, 0.02), "高方差"),
             ((0.03, 0.04, 0.08, 0.02), "刚好"), ((0, 0, 0, 0), "刚好"), ((0, 1, 0, 0.5), "高方差"), ((0.0204, 0.0612, 0.0, 0.02), "高偏差且高方差")]
    for (train_error, dev_error, best_error, threshold), expected in cases:
        result = diagnose_bias_variance(train_error, dev_error, best_error, threshold)
        checks.length(result, 3, "diagnose_bias_variance的返回值")
        bias, variance, diagnosis = result
        where = f"错误率为训练{train_error}、开发{dev_error}、最好{best_error}，threshold为{threshold}时的"
        checks.number(bias, f"{where}偏差")
        checks.close(bias, train_error - best_error, f"{where}偏差", "偏差是训练错误率减去best_error，可以是负的。", mistakes={
            "忘了减去best_error。": train_error})
        checks.number(variance, f"{where}方差")
        checks.close(variance, dev_error - train_error, f"{where}方差", "方差是开发错误率减去训练错误率，可以是负的。", mistakes={
            "方差减的是训练错误率，不是best_error。": dev_error - best_error})
        checks.equal(diagnosis, expected, f"{where}诊断", "与参数threshold比较，大于才算高，等于不算，负的更不算。")
### 隐藏测试结束

# %% [markdown]
# ### 球场上的争球
#
# 现在上场。教练记下了410次争球的位置，每个点是一次，颜色是哪一队抢到了球。$x_1$和$x_2$是球场上的坐标，量的时候已经把球场缩放到$-1$和1之间。大体上有一条弯曲的界线，一边多是蓝队，一边多是橙队；靠近界线的地方，谁抢到就说不准了。前210次用来训练，后200次是开发集。

# %% tags=["experiment"]
train_X, train_Y, dev_X, dev_Y = load_football()
print(f"train_X的形状{train_X.shape}，train_Y的形状{train_Y.shape}，dev_X的形状{dev_X.shape}")
_, axes = plt.subplots(1, 2, figsize=(8.4, 4.0), sharey=True)
line = np.linspace(-1, 1, 200)
for ax, X, Y, title in ((axes[0], train_X, train_Y, "训练集"), (axes[1], dev_X, dev_Y, "开发集")):
    for label in (0, 1):
        ax.scatter(*X[:, Y[0] == label], s=16, color=figures.COLORS[label], label=f"类别{label}")
    ax.plot(line, 0.45 * np.sin(2.6 * line) - 0.1, "--", color="0.35", linewidth=1.5, label="真实的界线")
    ax.set(xlabel="球场的横向 $x_1$", title=title)
axes[0].set_ylabel("球场的纵向 $x_2$")
axes[1].legend(loc="center left", bbox_to_anchor=(1, 0.5))
plt.show()

# %% [markdown]
# 这批数据是用程序造出来的，所以我们有一样平时得不到的东西：真实的规律。一个点比界线高$h$，抢到球的是类别1的概率就是$\sigma(h/0.12)$。最聪明的猜法是界线上方全猜1、下方全猜0，那么在这个点上，猜错的概率是两个概率里小的那一个。在整个球场上平均一下，就是最好能做到的错误率：

# %% tags=["experiment"]
points = np.random.RandomState(0).uniform(-1, 1, (2, 100000))
chance = 1 / (1 + np.exp(-(points[1] - (0.45 * np.sin(2.6 * points[0]) - 0.1)) / 0.12))
best_error = np.mean(np.minimum(chance, 1 - chance))
print(f"最好能做到的错误率：{100 * best_error:.1f}%")

# %% [markdown]
# 也就是说，在球场上，正确率92%上下就是顶点了。谁在训练集上拿到96%、97%，多出来的就是背的。记住这个数，后面要用。
#
# ## 二、L2正则化
#
# ### 给权重收税
#
# 过拟合的曲线有个特点：弯得急。那条12次的多项式，系数大到几百几千，正的负的互相较劲，才拼得出那么急的弯。神经网络也一样，权重小，$z$随输入变化就慢，画出来的分界平缓；要在两个相邻的点之间硬拐一个弯，就非有大的权重不可。
#
# 那就给大的权重收税。在原来的成本后面加一项，权重越大，这一项越大：
#
# $$J_{\text{reg}} = -\frac{1}{m}\sum_{i=1}^{m}\left(y^{(i)}\log a^{[3](i)} + \left(1-y^{(i)}\right)\log\left(1-a^{[3](i)}\right)\right) + \frac{\lambda}{2m}\sum_{l}\sum_{k}\sum_{j}\left(W_{kj}^{[l]}\right)^2$$
#
# 前一项是老朋友交叉熵，后一项是**L2正则化**项：把每一层每一个权重都平方，全部加起来，乘以$\frac{\lambda}{2m}$。一个矩阵所有元素的平方和，写作$\left\|W^{[l]}\right\|_F^2$，叫Frobenius范数的平方。
#
# 网络现在有两个互相拉扯的目标：要把训练集说对，又要让权重小。哪个权重真有用，交叉熵就舍得为它交税；为了迁就一两个古怪的点而撑起来的大权重，不划算，就缩回去了。
#
# 几个细节：
#
# - $\lambda$（lambda）是税率，是你来选的超参数。0就是不收税，太大了网络什么也学不到。`lambda`是Python的关键字，不能当变量名，所以代码里少写一个字母，叫`lambd`。
# - 除以$m$：样本越多，数据说的话越可信，税就收得越轻。除以2：平方求导会多出一个2，正好约掉。
# - 只收权重的税，**不收偏置的**。偏置只管把界线平移，不会让它变弯；它的个数也少，收不收差不了多少。
#
# 为了能用手核对，这一章的前半带上一个**小网络**：两个特征，两个隐藏层各两个神经元，输出一个，两个样本：
#
# $$X=\begin{bmatrix}1&2\\3&1\end{bmatrix},\quad Y=\begin{bmatrix}1&0\end{bmatrix},\quad W^{[1]}=\begin{bmatrix}1&0\\1&-1\end{bmatrix},\quad W^{[2]}=\begin{bmatrix}1&1\\-1&1.5\end{bmatrix},\quad W^{[3]}=\begin{bmatrix}0.5&-1\end{bmatrix}$$
#
# 三个矩阵的平方和是$3$、$5.25$和$1.25$，一共$9.5$。取$\lambda=0.8$、$m=2$，正则化项就是$\frac{0.8}{2\times2}\times9.5=1.9$。网络对两个样本的输出都是0.5，交叉熵是$\log2$，合起来$J_{\text{reg}}=\log2+1.9\approx2.593$。
#
# 前几章写过的函数，这里直接给你。网络固定是三层，两个隐藏层用ReLU，输出层用sigmoid。

# %% nbgrader={"grade_id": "given-network"}
def relu(Z):
    """ReLU，形状与Z相同。"""
    return np.maximum(0, Z)


def sigmoid(Z):
    """sigmoid，Z很大或很小时也不溢出。"""
    e = np.exp(-np.abs(Z))
    return np.where(Z >= 0, 1.0, e) / (1.0 + e)


def initialize_parameters(layers_dims, seed=None):
    """Wl是标准正态随机数除以√n_{l-1}，形状(n_l, n_{l-1})；bl是零，形状(n_l, 1)。"""
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = random.randn(layers_dims[l], layers_dims[l - 1]) / np.sqrt(layers_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    return parameters


def forward_propagation(X, parameters):
    """三层网络的前向传播，返回A3，形状(1, m)，和反向传播要用的缓存。"""
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    return A3, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)


def compute_cost(A3, Y):
    """交叉熵成本，一个数；没有正则化项。概率先限制在1e-15和1 − 1e-15之间，免得出现log 0。"""
    A3 = np.clip(A3, 1e-15, 1 - 1e-15)
    return -np.sum(Y * np.log(A3) + (1 - Y) * np.log(1 - A3)) / Y.shape[1]


def update_parameters(parameters, grads, learning_rate):
    """走一步梯度下降，返回新的parameters。"""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def predict(parameters, X):
    """预测，返回形状(1, m)的布尔数组。"""
    return forward_propagation(X, parameters)[0] > 0.5


# %% [markdown]
# ### 练习二：compute_cost_with_regularization
#
# 交叉熵那一半用给好的`compute_cost(A3, Y)`。平方用`np.square`或`** 2`，求和用`np.sum`，它默认把整个矩阵加成一个数。三个权重矩阵各求一次，加起来。$m$是$Y$的列数。

# %% nbgrader={"grade_id": "compute_cost_with_regularization"}
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    """带L2正则化项的成本。

    参数：
    A3 -- 网络的输出，形状(1, m)，每个数严格在0和1之间
    Y -- 标签，形状(1, m)，每个是0或1
    parameters -- 字典，W1、b1、W2、b2、W3、b3
    lambd -- 正则化的强度λ，一个数

    返回：
    cost -- 带正则化项的成本，一个数

    提示：偏置不参加。最后是两项相加。
    """
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    ### 开始
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    ### 结束
    return cost


# %% nbgrader={"grade_id": "test-compute_cost_with_regularization", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("compute_cost_with_regularization"):
    parameters = {"W1": np.array([[1.0, 0.0], [1.0, -1.0]]), "b1": np.array([[0.0], [1.0]]),
                  "W2": np.array([[1.0, 1.0], [-1.0, 1.5]]), "b2": np.array([[0.0], [0.5]]),
                  "W3": np.array([[0.5, -1.0]]), "b3": np.array([[-0.5]])}
    A3, Y_small = np.array([[0.5, 0.5]]), np.array([[1, 0]])
    cost = compute_cost_with_regularization(A3, Y_small, parameters, 0.8)
    checks.number(cost, "cost", "np.sum把整个矩阵加成一个数，不要加axis。")
    log2 = 0.6931471805599453
    checks.close(cost, log2 + 1.9, "小网络在λ=0.8时的cost", rtol=1e-6, mistakes={
        "忘了加上正则化项。": log2, "忘了加上交叉熵。": 1.9, "正则化项要除以2m，你少除了一个2或一个m。": log2 + 3.8,
        "正则化项要除以(2 * m)。你是没有除，还是写成了/ 2 * m，丢了括号？": log2 + 7.6,
        "偏置不参加正则化。": log2 + 2.2, "只算了W1，或者权重没有平方？": log2 + 0.6, "只算了W3。": log2 + 0.25, "权重要平方，你求的是绝对值的和（那是L1）。": log2 + 1.8,
        "平方和不用开平方。": log2 + 0.2 * 9.5 ** 0.5, "两项是相加，不是相减。": log2 - 1.9,
        "先求和再平方了：要先平方，再求和。": log2 + 0.2 * (1 + 6.25 + 0.25)})
    checks.close(compute_cost_with_regularization(A3, Y_small, parameters, 0), log2, "λ=0时的cost", "不收税，就只剩下交叉熵。")

# %% nbgrader={"grade_id": "hidden-compute_cost_with_regularization", "points": 9}
# 隐藏测试：换几种大小（包括只有一个样本）、λ和概率，改偏置不应当影响成本，样本翻倍、λ翻倍成本不变，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("compute_cost_with_regularization"):
    for k, (sizes, m, lambd) in enumerate([([2, 4, 3, 1], 5, 0.7), ([3, 2, 5, 1], 1, 0.1), ([1, 1, 1, 1], 7, 3.0), ([5, 6, 2, 1], 30, 20)]):
        random = np.random.RandomState(k)
        given = {}
        for l in (1, 2, 3):
            given[f"W{l}"], given[f"b{l}"] = random.randn(sizes[l], sizes[l - 1]), random.randn(sizes[l], 1)
        A3, labels = random.uniform(0.01, 0.99, (1, m)), random.randint(0, 2, (1, m))
        cost = checks.keeps_arguments(compute_cost_with_regularization, A3, labels, given, lambd,
                                      name="compute_cost_with_regularization", hint="不要在函数里修改parameters，例如W1 **= 2。")
        entropy = -np.mean(np.log(np.where(labels == 1, A3, 1 - A3)))
        tax = sum(float((given[f"W{l}"] ** 2).sum()) for l in (1, 2, 3))
        where = f"各层{sizes}、m={m}、λ={lambd}时的cost"
        checks.number(cost, where)
        checks.close(cost, entropy + lambd * tax / (2 * m), where, "交叉熵加上λ/(2m)乘以三个矩阵的平方和，m是样本数。", rtol=1e-6, mistakes={
            "正则化项没有除以m。": entropy + lambd * tax / 2, "正则化项没有除以2。": entropy + lambd * tax / m,
            "忘了乘λ。": entropy + tax / (2 * m), "交叉熵没有除以m。": m * entropy + lambd * tax / (2 * m)})
        shifted = {name: value + 5 * (name[0] == "b") for name, value in given.items()}
        checks.close(compute_cost_with_regularization(A3, labels, shifted, lambd), cost, f"改了偏置以后的{where}", "偏置不参加正则化。")
        twice = compute_cost_with_regularization(np.hstack([A3, A3]), np.hstack([labels, labels]), given, 2 * lambd)
        checks.close(twice, cost, f"样本翻倍、λ也翻倍以后的{where}", "m是Y的列数，不能写死。")
    whole = {"W1": np.array([[2, -1]]), "b1": np.array([[3]]), "W2": np.array([[1]]), "b2": np.array([[0]]),
             "W3": np.array([[-3]]), "b3": np.array([[1]])}
    checks.close(compute_cost_with_regularization(np.array([[0.25]]), np.array([[0]]), whole, 2), 15.287682072451781,
                 "整数权重的cost", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# ### 梯度多出一项
#
# 成本变了，梯度也要跟着变。看正则化项对某一个权重$W_{kj}^{[l]}$的导数。那一大堆平方里，只有一个含有它，其余的求导都是0：
#
# $$\frac{\partial}{\partial W_{kj}^{[l]}}\left(\frac{\lambda}{2m}\left(W_{kj}^{[l]}\right)^2\right) = \frac{\lambda}{2m}\cdot 2W_{kj}^{[l]} = \frac{\lambda}{m}W_{kj}^{[l]}$$
#
# 分母里的2就是在这里约掉的。把整个矩阵写在一起，每一层的$\mathrm{d}W$多出一项，别的都不变：
#
# $$\mathrm{d}W^{[l]} = \left(\text{backprop}\right) + \frac{\lambda}{m}W^{[l]}$$
#
# $\mathrm{d}b$不变，因为偏置不收税；$\mathrm{d}Z$、$\mathrm{d}A$也不变，因为正则化项里没有$Z$和$A$，它是绕过网络、直接加在权重上的。
#
# 把三层网络的反向传播从头推一遍。输出层是sigmoid配交叉熵，第02章推过，分母全部约掉，剩下$\mathrm{d}Z^{[3]} = A^{[3]} - Y$。往下每一层，都是同样的四步。拿第2层来说：
#
# - $Z^{[3]} = W^{[3]}A^{[2]} + b^{[3]}$里，$A^{[2]}$的系数是$W^{[3]}$，所以责任按权重摊回来：$\mathrm{d}A^{[2]} = W^{[3]\top}\mathrm{d}Z^{[3]}$；
# - $A^{[2]} = \mathrm{ReLU}(Z^{[2]})$，斜率在$Z^{[2]}>0$处是1，别处是0，逐元素地乘：$\mathrm{d}Z^{[2]} = \mathrm{d}A^{[2]} * \left(Z^{[2]}>0\right)$；
# - 权重的梯度是$\mathrm{d}Z$乘这一层的输入的转置，对样本平均，再加上税：$\mathrm{d}W^{[2]} = \frac{1}{m}\mathrm{d}Z^{[2]}A^{[1]\top} + \frac{\lambda}{m}W^{[2]}$；
# - 偏置没有东西可乘，把$\mathrm{d}Z$的每一行平均：$\mathrm{d}b^{[2]} = \frac{1}{m}\sum_i \mathrm{d}z^{[2](i)}$。
#
# 三层写在一起：
#
# $$
# \begin{aligned}
# \mathrm{d}Z^{[3]} &= A^{[3]} - Y, & \mathrm{d}W^{[3]} &= \frac{1}{m}\mathrm{d}Z^{[3]}A^{[2]\top} + \frac{\lambda}{m}W^{[3]}, & \mathrm{d}b^{[3]} &= \frac{1}{m}\sum_i \mathrm{d}z^{[3](i)} \\
# \mathrm{d}A^{[2]} &= W^{[3]\top}\mathrm{d}Z^{[3]}, & \mathrm{d}Z^{[2]} &= \mathrm{d}A^{[2]} * \left(Z^{[2]}>0\right) \\
# & & \mathrm{d}W^{[2]} &= \frac{1}{m}\mathrm{d}Z^{[2]}A^{[1]\top} + \frac{\lambda}{m}W^{[2]}, & \mathrm{d}b^{[2]} &= \frac{1}{m}\sum_i \mathrm{d}z^{[2](i)} \\
# \mathrm{d}A^{[1]} &= W^{[2]\top}\mathrm{d}Z^{[2]}, & \mathrm{d}Z^{[1]} &= \mathrm{d}A^{[1]} * \left(Z^{[1]}>0\right) \\
# & & \mathrm{d}W^{[1]} &= \frac{1}{m}\mathrm{d}Z^{[1]}X^\top + \frac{\lambda}{m}W^{[1]}, & \mathrm{d}b^{[1]} &= \frac{1}{m}\sum_i \mathrm{d}z^{[1](i)}
# \end{aligned}
# $$
#
# 画成图更清楚。蓝的往前，红的往后；橙色的税不经过网络，直接落在每个$\mathrm{d}W$上。

# %% tags=["experiment"]
def data_flow(boxes, arrows, size, limits):
    """画数据流图：boxes是{名字: (x, y, 字, 颜色)}，arrows是[(起点, 终点, 字, 颜色, 线型), …]。"""
    _, ax = plt.subplots(figsize=size)
    patches = {}
    for name, (x, y, text, color) in boxes.items():
        frame = {"boxstyle": "round,pad=0.35", "facecolor": "white", "edgecolor": color}
        patches[name] = ax.text(x, y, text, ha="center", va="center", fontsize=12, bbox=frame, zorder=3).get_bbox_patch()
    for start, end, text, color, style in arrows:
        ax.annotate("", xy=boxes[end][:2], xytext=boxes[start][:2], zorder=2,
                    arrowprops={"arrowstyle": "-|>", "color": color, "lw": 1.6, "linestyle": style, "shrinkA": 3,
                                "shrinkB": 3, "patchA": patches[start], "patchB": patches[end]})
        middle = (np.array(boxes[start][:2]) + boxes[end][:2]) / 2
        ax.text(middle[0], middle[1] + 0.12, text, ha="center", va="bottom", fontsize=11, color=color)
    ax.set(xlim=limits[0], ylim=limits[1])
    ax.set_axis_off()
    return ax


blue, orange, red = figures.COLORS[0], figures.COLORS[1], figures.COLORS[5]
boxes, arrows = {"X": (0, 2, "$X$", blue), "J": (8.4, 2, "$J$", blue)}, []
for l in (1, 2, 3):
    x = 2.6 * l - 0.4
    boxes |= {f"A{l}": (x, 2, f"$Z^{{[{l}]}},\\ A^{{[{l}]}}$", blue), f"dZ{l}": (x, 0.9, f"$\\mathrm{{d}}Z^{{[{l}]}}$", red),
              f"dW{l}": (x, -0.3, f"$\\mathrm{{d}}W^{{[{l}]}}$", red),
              f"tax{l}": (x, -1.4, f"$\\frac{{\\lambda}}{{m}}W^{{[{l}]}}$", orange)}
    arrows += [("X" if l == 1 else f"A{l - 1}", f"A{l}", f"$W^{{[{l}]}}$", blue, "-"), (f"dZ{l}", f"dW{l}", "", red, "-"),
               (f"tax{l}", f"dW{l}", "", orange, "-")]
arrows += [("A3", "J", "", blue, "-"), ("J", "dZ3", "", red, "-"), ("dZ3", "dZ2", r"乘$W^{[3]\top}$", red, "-"),
           ("dZ2", "dZ1", r"乘$W^{[2]\top}$", red, "-")]
ax = data_flow(boxes, arrows, (7.8, 3.8), ((-0.4, 8.8), (-1.9, 2.5)))
ax.text(0.2, 0.9, "反向传播", color=red, ha="center", va="center")
ax.text(0.2, -1.4, "正则化项", color=orange, ha="center", va="center")
plt.show()

# %% [markdown]
# 用小网络走一遍。两个偏置是$b^{[1]}=\begin{bmatrix}0\\1\end{bmatrix}$、$b^{[2]}=\begin{bmatrix}0\\0.5\end{bmatrix}$，还有$b^{[3]}=-0.5$，前向传播得到
#
# $$A^{[1]}=\begin{bmatrix}1&2\\0&2\end{bmatrix},\quad A^{[2]}=\begin{bmatrix}1&4\\0&1.5\end{bmatrix},\quad A^{[3]}=\begin{bmatrix}0.5&0.5\end{bmatrix}$$
#
# 于是$\mathrm{d}Z^{[3]}=\begin{bmatrix}-0.5&0.5\end{bmatrix}$。$\mathrm{d}W^{[3]}$的第一个数，老的部分是$\frac{1}{2}(-0.5\times1+0.5\times4)=0.75$，税是$\frac{0.8}{2}\times0.5=0.2$，合起来0.95；第二个数是$0.375-0.4=-0.025$。
#
# ### 练习三：backward_propagation_with_regularization
#
# 矩阵乘法用`np.dot`或`@`，逐元素相乘用`*`，转置用`.T`；求$\mathrm{d}b$用`np.sum`，`axis=1, keepdims=True`，再除以$m$；`Z2 > 0`得到布尔数组，与数组相乘时`True`当1、`False`当0（$Z$恰好是0的地方，取0或1都行）。不要往缓存里的数组写东西。

# %% nbgrader={"grade_id": "backward_propagation_with_regularization"}
def backward_propagation_with_regularization(X, Y, cache, lambd):
    """三层网络的反向传播，成本带L2正则化项。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(1, m)
    cache -- forward_propagation存下的元组(Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)
    lambd -- 正则化的强度λ

    返回：
    grads -- 字典，dZ3、dW3、db3、dA2、dZ2、dW2、db2、dA1、dZ1、dW1、db1，形状各与去掉d以后的量相同

    提示：照图从右往左，十一个量依次算出来。只有三个dW多出一项。
    """
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    ### 开始
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    ### 结束
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}


# %% nbgrader={"grade_id": "test-backward_propagation_with_regularization", "points": 8}
import numpy as np
from dlcourse import checks

with checks.exercise("backward_propagation_with_regularization"):
    X_small, Y_small = np.array([[1.0, 2.0], [3.0, 1.0]]), np.array([[1, 0]])
    W1, b1 = np.array([[1.0, 0.0], [1.0, -1.0]]), np.array([[0.0], [1.0]])
    W2, b2 = np.array([[1.0, 1.0], [-1.0, 1.5]]), np.array([[0.0], [0.5]])
    W3, b3 = np.array([[0.5, -1.0]]), np.array([[-0.5]])
    Z1, A1 = np.array([[1.0, 2.0], [-1.0, 2.0]]), np.array([[1.0, 2.0], [0.0, 2.0]])
    Z2, A2 = np.array([[1.0, 4.0], [-0.5, 1.5]]), np.array([[1.0, 4.0], [0.0, 1.5]])
    Z3, A3 = np.array([[0.0, 0.0]]), np.array([[0.5, 0.5]])
    grads = backward_propagation_with_regularization(X_small, Y_small, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3), 0.8)
    checks.keys(grads, ["dZ3", "dW3", "db3", "dA2", "dZ2", "dW2", "db2", "dA1", "dZ1", "dW1", "db1"], "grads")
    for name, shape in (("dZ3", (1, 2)), ("dW3", (1, 2)), ("db3", (1, 1)), ("dA2", (2, 2)), ("dZ2", (2, 2)), ("dW2", (2, 2)),
                        ("db2", (2, 1)), ("dA1", (2, 2)), ("dZ1", (2, 2)), ("dW1", (2, 2)), ("db1", (2, 1))):
        checks.array(grads[name], shape, name)
    checks.close(grads["dZ3"], [[-0.5, 0.5]], "dZ3", mistakes={"符号反了：是A3 − Y。": [[0.5, -0.5]]})
    plain3 = np.array([[0.75, 0.375]])
    checks.close(grads["dW3"], [[0.95, -0.025]], "dW3", mistakes={
        "忘了加上正则化的那一项。": plain3, "正则化的那一项没有除以m。": plain3 + 0.8 * W3, "求导以后2已经约掉了，应当是λ/m，不是λ/(2m)。": plain3 + 0.2 * W3,
        "正则化的那一项要加上，不是减去。": plain3 - 0.4 * W3, "老的那一项没有除以m。": 2 * plain3 + 0.4 * W3,
        "正则化的那一项要乘W3，不是单独一个λ/m。": plain3 + 0.4, "平方求导以后是W，不是W的平方。": plain3 + 0.4 * W3 ** 2,
        "乘的是上一层的输出A2，不是Z2。": [[0.95, 0.1]]})
    checks.close(grads["db3"], [[0]], "db3", "偏置不收税。", mistakes={"偏置不参加正则化。": [[-0.2]]})
    checks.close(grads["dA2"], [[-0.25, 0.25], [0.5, -0.5]], "dA2", "责任按权重摊回来：W3.T乘dZ3。正则化不影响它。")
    checks.close(grads["dZ2"], [[-0.25, 0.25], [0, -0.5]], "dZ2", mistakes={"忘了乘ReLU的斜率。": [[-0.25, 0.25], [0.5, -0.5]]})
    plain2 = np.array([[0.125, 0.25], [-0.5, -0.5]])
    checks.close(grads["dW2"], [[0.525, 0.65], [-0.9, 0.1]], "dW2", mistakes={
        "乘的是上一层的输出A1，不是Z1。": [[0.525, 0.775], [-0.9, 0.1]],
        "忘了加上正则化的那一项。": plain2, "正则化的那一项没有除以m。": plain2 + 0.8 * W2, "求导以后2已经约掉了，应当是λ/m，不是λ/(2m)。": plain2 + 0.2 * W2})
    checks.close(grads["db2"], [[0], [-0.25]], "db2", mistakes={"偏置不参加正则化。": [[0], [-0.05]], "没有除以m。": [[0], [-0.5]]})
    checks.close(grads["dA1"], [[-0.25, 0.75], [-0.25, -0.5]], "dA1", "是W2.T乘dZ2。")
    checks.close(grads["dZ1"], [[-0.25, 0.75], [0, -0.5]], "dZ1", mistakes={"忘了乘ReLU的斜率。": [[-0.25, 0.75], [-0.25, -0.5]]})
    plain1 = np.array([[0.625, 0.0], [-0.5, -0.25]])
    checks.close(grads["dW1"], [[1.025, 0], [-0.1, -0.65]], "dW1", mistakes={
        "忘了加上正则化的那一项。": plain1, "正则化的那一项没有除以m。": plain1 + 0.8 * W1, "求导以后2已经约掉了，应当是λ/m，不是λ/(2m)。": plain1 + 0.2 * W1})
    checks.close(grads["db1"], [[0.25], [-0.25]], "db1", mistakes={"偏置不参加正则化。": [[0.25], [0.15]]})

# %% nbgrader={"grade_id": "hidden-backward_propagation_with_regularization", "points": 12}
# 隐藏测试：换几种大小（包括一个样本、每层一个神经元）和λ（包括0），与另写的公式和数值梯度核对，并检查缓存没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def walk(X, p):
    """另写一遍前向传播：返回[X, A1, A2, A3]和[Z1, Z2, Z3]。"""
    activations, sums = [X], []
    for l in (1, 2, 3):
        sums.append(p[f"W{l}"] @ activations[-1] + p[f"b{l}"])
        activations.append(sums[-1] * (sums[-1] > 0) if l < 3 else 1 / (1 + np.exp(-sums[-1])))
    return activations, sums


def taxed_cost(p, X, Y, lambd):
    z = walk(X, p)[1][2]
    return np.mean(np.logaddexp(0, z) - Y * z) + lambd / 2 / Y.size * sum(np.sum(p[f"W{l}"] ** 2) for l in (1, 2, 3))


with checks.exercise("backward_propagation_with_regularization"):
    for k, (sizes, m, lambd) in enumerate([([2, 4, 3, 1], 5, 0.7), ([3, 5, 2, 1], 1, 2.0), ([1, 1, 1, 1], 6, 0.1),
                                           ([4, 3, 6, 1], 9, 0), ([2, 20, 3, 1], 30, 5)]):
        random = np.random.RandomState(20 + k)
        p = {}
        for l in (1, 2, 3):
            p[f"W{l}"], p[f"b{l}"] = random.randn(sizes[l], sizes[l - 1]), 0.3 + 0.2 * random.randn(sizes[l], 1)
        X, Y = random.randn(sizes[0], m), random.randint(0, 2, (1, m))
        (_, A1, A2, A3), (Z1, Z2, Z3) = walk(X, p)
        cache = (Z1, A1, p["W1"], p["b1"], Z2, A2, p["W2"], p["b2"], Z3, A3, p["W3"], p["b3"])
        grads = checks.keeps_arguments(backward_propagation_with_regularization, X, Y, cache, lambd,
                                       name="backward_propagation_with_regularization", hint="不要就地改动缓存里的数组，例如W3 *= …。")
        where = f"各层{sizes}、m={m}、λ={lambd}时的"
        slope = A3 - Y
        for l in (3, 2, 1):
            before = (X, A1, A2)[l - 1]
            checks.close(grads[f"dZ{l}"], slope, f"{where}dZ{l}", "dZ3 = A3 − Y；隐藏层的dZ是dA乘ReLU的斜率。")
            plain = slope @ before.T / m
            checks.close(grads[f"dW{l}"], plain + lambd * p[f"W{l}"] / m, f"{where}dW{l}", "两项都除以m，m是样本数；λ用参数lambd。",
                         mistakes={"忘了加上正则化的那一项。": plain, "正则化的那一项没有除以m。": plain + lambd * p[f"W{l}"],
                                   "应当是λ/m，不是λ/(2m)。": plain + lambd * p[f"W{l}"] / m / 2})
            checks.array(grads[f"db{l}"], (sizes[l], 1), f"{where}db{l}")
            checks.close(grads[f"db{l}"], slope.mean(axis=1).reshape(-1, 1), f"{where}db{l}", "dZ的每一行平均，偏置不收税。")
            if l > 1:
                back = p[f"W{l}"].T @ slope
                checks.close(grads[f"dA{l - 1}"], back, f"{where}dA{l - 1}", f"是W{l}.T乘dZ{l}。")
                slope = back * ((Z1, Z2)[l - 2] > 0)
        if k < 2:
            for name in ("W1", "W2", "W3", "b1"):
                checks.gradient(grads[f"d{name}"], lambda v, name=name: taxed_cost({**p, name: v}, X, Y, lambd), p[name], f"{where}d{name}",
                                "与带正则化项的成本的数值梯度不符。")
### 隐藏测试结束

# %% [markdown]
# ### 权重衰减
#
# 把新的梯度代进梯度下降，把含$W^{[l]}$的两项合在一起：
#
# $$W^{[l]} := W^{[l]} - \alpha\left(\text{backprop} + \frac{\lambda}{m}W^{[l]}\right) = \left(1-\frac{\alpha\lambda}{m}\right)W^{[l]} - \alpha\left(\text{backprop}\right)$$
#
# 每走一步，先把权重缩小一点点，再照老样子更新。所以L2正则化还有一个名字，**权重衰减**（weight decay）。有的笔记把更新写成$W := W - \mathrm{d}W$，漏了学习率$\alpha$，右边却又冒出一个$a\lambda/m$来，前后就对不上了。
#
# 缩小多少呢？在球场上$\alpha=0.3$、$\lambda=0.7$、$m=210$，每步乘以$1-0.001=0.999$，只缩千分之一。可是没有数据来补的话，走693步就只剩一半，走30000步就什么也不剩了。数据觉得有用的权重，每步都会被补回来；没有用的，就这么慢慢烂掉。
#
# 现在训练。下面的`model`给好了：$\lambda=0$就是不加正则化。它也管后面的Dropout，`keep_prob`小于1时才用得到，现在不用理会。`history`给一个列表时，每20次迭代把参数记一份进去。

# %% nbgrader={"grade_id": "given-model"}
def model(X, Y, learning_rate=0.3, num_iterations=30000, print_cost=True, lambd=0, keep_prob=1, seed=None, history=None):
    """训练一个[n_x, 20, 3, 1]的网络，返回训练后的parameters。

    lambd -- L2正则化的强度；keep_prob -- Dropout保留神经元的概率；两样一次只用一样
    seed -- 初始化用的种子；第i次迭代的Dropout用种子seed + i，所以每次迭代的遮罩都不同
    history -- 给一个列表时，每20次迭代把当时的parameters添进去
    """
    if lambd and keep_prob < 1:
        raise ValueError("lambd和keep_prob一次只用一样：另一样保持0或1。")
    parameters = initialize_parameters([X.shape[0], 20, 3, 1], seed)
    for i in figures.progress(num_iterations, show=print_cost):
        if history is not None and i % 20 == 0:
            history.append(parameters)
        if keep_prob < 1:
            A3, cache = forward_propagation_with_dropout(X, parameters, keep_prob, None if seed is None else seed + i)
            grads = backward_propagation_with_dropout(X, Y, cache, keep_prob)
        else:
            A3, cache = forward_propagation(X, parameters)
            grads = backward_propagation_with_regularization(X, Y, cache, lambd)
        if print_cost and i % 10000 == 0:
            print(f"第{i}次迭代：成本{compute_cost_with_regularization(A3, Y, parameters, lambd):.4f}")
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


# %% tags=["experiment"]
histories = {"不加正则化": [], "L2": []}
trained = {"不加正则化": model(train_X, train_Y, seed=8, history=histories["不加正则化"])}

# %% tags=["experiment"]
trained["L2"] = model(train_X, train_Y, lambd=0.7, seed=8, history=histories["L2"])


def report(name):
    """印出一个训练好的网络的正确率和诊断，返回训练集和开发集的正确率（%）。"""
    wrong = [np.mean(predict(trained[name], X) != Y) for X, Y in ((train_X, train_Y), (dev_X, dev_Y))]
    bias, variance, diagnosis = diagnose_bias_variance(*wrong, best_error)
    print(f"{name}：训练正确率{100 - 100 * wrong[0]:.1f}%，开发正确率{100 - 100 * wrong[1]:.1f}%，"
          f"偏差{100 * bias:.1f}%，方差{100 * variance:.1f}%，诊断：{diagnosis}")
    return [100 - 100 * error for error in wrong]


def show_boundaries(names):
    """并排画出几个网络在训练集上的分界。"""
    _, axes = plt.subplots(1, len(names), figsize=(3.2 * len(names) + 0.4, 3.7), sharey=True, squeeze=False)
    for ax, name in zip(axes[0], names, strict=True):
        scores = report(name)
        figures.decision_boundary(lambda points, p=trained[name]: predict(p, points), train_X, train_Y, ax=ax,
                                  title=f"{name}\n训练{scores[0]:.1f}%，开发{scores[1]:.1f}%")
        ax.plot(line, 0.45 * np.sin(2.6 * line) - 0.1, "--", color="0.35", linewidth=1.5)
        ax.set(xlim=(-1.1, 1.1), ylim=(-1.1, 1.1), ylabel="$x_2$" if ax is axes[0, 0] else None)
    plt.show()


show_boundaries(list(trained))

# %% [markdown]
# 虚线是真实的界线。左边的网络为了把几个落单的点圈进来，伸出了尖尖的触角和孤零零的小岛；换一批点，这些地方多半要错。它在训练集上的错误率比“最好能做到的”低了好几个百分点，偏差成了负数，这不是本事，是背答案的铁证。右边加了税，分界平缓地跟着虚线走，训练集上少对了十来个，开发集上反而多对了，离92%的顶点已经没有什么距离。（它的偏差也略小于0，那是运气：只有210个点，正确率碰巧高一两个百分点不稀奇。）
#
# 权重真的被拉小了吗？把三个矩阵的平方和沿着训练的过程画出来：

# %% tags=["experiment"]
def weight_sizes(history):
    """每一份参数里，全部权重的平方和。"""
    return [sum(np.sum(p[f"W{l}"] ** 2) for l in (1, 2, 3)) for p in history]


for (name, history), color in zip(histories.items(), (5, 0), strict=True):
    plt.semilogy(20 * np.arange(len(history)), weight_sizes(history), color=figures.COLORS[color], label=name)
plt.xlabel("迭代次数")
plt.ylabel("权重的平方和（对数轴）")
plt.legend()
plt.show()

# %% [markdown]
# 不收税的一路往上涨，因为把握越大，交叉熵越小，永远有动力让权重更大；收税的很快落到一个平衡点，数据往上补多少，税就往下拉多少。
#
# ### 为什么小的权重就不容易过拟合
#
# 刚才的说法是“分界平缓”。换个角度看。假如隐藏层用的是tanh，权重小，$z$就小，落在0附近；而tanh在0附近几乎是一条直线，$\tanh z\approx z$。第03章证明过，没有弯的激活函数，叠多少层都只等于一层，只画得出直线。所以$\lambda$越大，整个网络就越**接近线性**，越没有本事去迁就古怪的点。sigmoid在0附近也是这样。

# %% tags=["experiment"]
z = np.linspace(-3, 3, 301)
plt.plot(z, np.tanh(z), color=figures.COLORS[0], label=r"$\tanh z$")
plt.plot(z, z, ":", color="0.4", label="直线 $z$")
for reach, color, label in ((3, 1, "权重大：$z$散得开"), (0.5, 2, "权重小：$z$挤在0附近")):
    plt.axvspan(-reach, reach, color=figures.COLORS[color], alpha=0.2 if reach > 1 else 0.45, linewidth=0, label=label)
    near = np.abs(z) <= reach
    print(f"|z|不超过{reach}时，tanh与直线最多相差{np.max(np.abs(np.tanh(z) - z)[near]):.3f}")
plt.ylim(-1.8, 1.8)
plt.xlabel("$z$")
plt.ylabel("$a$")
plt.legend(loc="upper left", fontsize=10)
plt.show()

# %% [markdown]
# ReLU没有这样一段直线，折角就在0处，道理却相近：网络的输出随输入变化的快慢，受各层权重的乘积限制，权重小，就变不快。
#
# 税率越来越重会怎样？从0.7加到10，再加到50：

# %% tags=["experiment"]
for lambd in (10, 50):
    trained[f"L2，λ={lambd}"] = model(train_X, train_Y, num_iterations=5000, print_cost=False, lambd=lambd, seed=8)
show_boundaries(["L2", "L2，λ=10", "L2，λ=50"])

# %% [markdown]
# 第一张是$\lambda=0.7$。$\lambda=10$时，弯已经展平，界线快要成直线了，对的虽然不少，第五节会看到，它对自己的回答已经没有什么把握；$\lambda=50$时，权重被压得几乎全是0，网络只看得见偏置，不管哪里都说同一句话。过拟合治好了，欠拟合来了（诊断里的那一点高方差，只是两个集里类别1的比例碰巧不同）。药有剂量，剂量怎么定，第五节再说。
#
# ### L1：让权重真的变成0
#
# 除了平方，还可以按绝对值收税，叫**L1正则化**：
#
# $$J_{\text{reg}} = \left(\text{cross entropy}\right) + \frac{\lambda}{m}\sum_{l}\sum_{k}\sum_{j}\left|W_{kj}^{[l]}\right|,\qquad \mathrm{d}W^{[l]} = \left(\text{backprop}\right) + \frac{\lambda}{m}\,\mathrm{sign}\left(W^{[l]}\right)$$
#
# $|w|$的斜率在正的一边是1，在负的一边是$-1$，合起来就是符号函数$\mathrm{sign}$。两种税的差别，看一个最简单的例子就明白：只有一个权重$w$，数据希望它等于1，成本是$\frac{1}{2}(w-1)^2$。
#
# - 加上$\frac{\lambda}{2}w^2$，令导数$w-1+\lambda w=0$，得$w=\frac{1}{1+\lambda}$：越来越小，可永远不是0。
# - 加上$\lambda|w|$，在$w>0$处令导数$w-1+\lambda=0$，得$w=1-\lambda$；$\lambda\ge1$时最低点就停在$w=0$，**恰好是0**。
#
# L2的税是$\lambda w$，权重小了，税也跟着轻了，总留一点；L1的税不管权重多小都是$\lambda$，一直收到没有为止。

# %% tags=["experiment"]
strength = np.linspace(0, 3, 200)
plt.plot(strength, 1 / (1 + strength), label=r"L2：$\frac{1}{1+\lambda}$")
plt.plot(strength, np.maximum(1 - strength, 0), "--", color=figures.COLORS[5], label=r"L1：$\max(1-\lambda,\ 0)$")
plt.xlabel(r"正则化的强度 $\lambda$")
plt.ylabel("最低点的权重 $w$")
plt.legend()
plt.show()

# %% [markdown]
# 到球场上试试L1，$\lambda$取0.3，训练10000次。梯度用$\lambda=0$的反向传播求，再自己加上那一项：

# %% tags=["experiment"]
trained["L1"] = initialize_parameters([2, 20, 3, 1], seed=8)
for _ in figures.progress(10000):
    _, kept = forward_propagation(train_X, trained["L1"])
    slopes = backward_propagation_with_regularization(train_X, train_Y, kept, 0)
    slopes |= {f"dW{l}": slopes[f"dW{l}"] + 0.3 / train_X.shape[1] * np.sign(trained["L1"][f"W{l}"]) for l in (1, 2, 3)}
    trained["L1"] = update_parameters(trained["L1"], slopes, 0.3)
for name in ("不加正则化", "L2", "L1"):
    weights = np.concatenate([np.abs(trained[name][f"W{l}"]).ravel() for l in (1, 2, 3)])
    print(f"103个权重里，绝对值不到0.01的占{100 * np.mean(weights < 0.01):.0f}%，最大的是{weights.max():.2f}；", end="")
    report(name)

# %% [markdown]
# 103个权重里，L1让八成左右都变成了0（梯度下降一步一步走，会在0的两边轻轻地抖，所以数的是不到0.01的），剩下的二十来个就够画出那条界线。这样的解叫**稀疏**的。L2那边只有一成多，那是数据完全用不上的，每步乘0.999，三万步下来烂光了；用得上的，哪怕只有一点点用，L2都给它留着一点，L1却连它们也收走。想知道哪些输入有用、想把网络压小，就用L1；只想防止过拟合，多数人用L2，它的斜率连续，训练起来更顺。
#
# ## 三、Dropout
#
# ### 随机请假
#
# 换一个完全不同的思路。一家公司里，有个老会计什么账都管，别人就都不学了；老会计一请假，公司就瘫痪。要是每天早上掷骰子决定谁请假呢？谁也不能指望某一个人一定在，每个人都得学会一点，事情也得分摊到许多人身上。
#
# **Dropout（随机失活）**就是这样训练网络的：每次迭代、对每个样本，让隐藏层的每个神经元以一定的概率请假，输出变成0。留下来的概率叫`keep_prob`，0.86就是平均有86%的神经元在岗。
#
# 请假的是**神经元**，不是连接。有的笔记说是“随机去掉一些节点的连接”，那是另一种做法，叫DropConnect。神经元的输出成了0，它通往下一层的连接自然全都没有作用了，所以看上去像是断了一片线，但掷骰子是一个神经元掷一次，不是一根线掷一次。
#
# 看得见的好处，是每次迭代训练的都是一个不同的、更瘦的网络：

# %% tags=["experiment"]
def draw_network(ax, away, title):
    """画一个[3, 5, 4, 1]的网络，away里的(层, 号)请假。"""
    layers = (3, 5, 4, 1)
    place = {(l, j): (l, j - (n - 1) / 2) for l, n in enumerate(layers) for j in range(n)}
    for (l, j), (x, y) in place.items():
        for k in range(layers[l + 1]) if l < 3 else ():
            end = place[l + 1, k]
            if not {(l, j), (l + 1, k)} & away:
                ax.plot([x, end[0]], [y, end[1]], color="0.6", linewidth=0.9, zorder=1)
    for spot, (x, y) in place.items():
        gone = spot in away
        ax.scatter(x, y, s=150, color="white" if gone else figures.COLORS[0 if 0 < spot[0] < 3 else 2],
                   edgecolor="0.6" if gone else "0.2", linestyle="--" if gone else "-", zorder=2)
        if gone:
            ax.text(x, y, "×", ha="center", va="center", fontsize=13, color=figures.COLORS[5], zorder=3)
    ax.set(title=title, xlim=(-0.4, 3.4), ylim=(-2.5, 2.5))
    ax.set_axis_off()


_, axes = plt.subplots(1, 3, figsize=(9.0, 3.2))
for ax, away, title in zip(axes, (set(), {(1, 1), (1, 4), (2, 2)}, {(1, 0), (2, 0), (2, 3)}),
                           ("预测时：全员在岗", "一次迭代", "另一次迭代"), strict=True):
    draw_network(ax, away, title)
plt.show()

# %% [markdown]
# 隐藏层一共9个神经元，每个有在岗和请假两种，就有$2^9=512$个瘦网络，它们**共用同一套权重**。所以Dropout可以看作同时训练一大群网络，预测时让它们投票。一群各有所长的人投票，往往比一个背答案的人靠得住。有的笔记说它“汇集得到一个最佳结果”，意思近了，但不是从里面挑一个最好的，是大家**取平均**。
#
# ### 反向Dropout：除以keep_prob
#
# 怎样让神经元请假？公式里把`keep_prob`简写成$p$。造一个与$A^{[1]}$一样大的**遮罩**（mask）$D^{[1]}$，每个元素以`keep_prob`的概率是1，否则是0，再逐元素地乘：
#
# $$D^{[1]}_{ji} = \begin{cases}1 & r_{ji} < p \\ 0 & r_{ji} \ge p\end{cases},\qquad A^{[1]} := A^{[1]} * D^{[1]}$$
#
# 其中$r_{ji}$是0到1之间**均匀分布**的随机数。均匀分布的数小于0.86的概率，正好是0.86。有的笔记在这里写成了`np.random.randn`，那是标准正态分布，小于`keep_prob`的概率就不对了：

# %% tags=["experiment"]
random = np.random.RandomState(0)
for keep_prob in (0.5, 0.8, 0.9, 1.0):
    print(f"keep_prob={keep_prob}：rand小于它的占{np.mean(random.rand(200000) < keep_prob):.3f}，"
          f"randn小于它的占{np.mean(random.randn(200000) < keep_prob):.3f}")

# %% [markdown]
# 在0.8附近，两样碰巧差不多，只试0.8是看不出错的；换成0.5和0.9就露馅了，连1.0都还要丢掉六分之一。
#
# 还差一步。只有86%的神经元在岗，下一层收到的总和平均只有原来的86%；预测时全员在岗，总和突然变大，网络就不认得了。所以在岗的人要多干一点，把缺的补上：除以`keep_prob`。
#
# $$A^{[1]} := \frac{A^{[1]} * D^{[1]}}{p}$$
#
# 验算它的平均。一个神经元的输出是$a$，以概率$p$留下来变成$a/p$，以概率$1-p$变成0，平均是$p\cdot\frac{a}{p}+(1-p)\cdot0=a$，与没有Dropout时一样。这种写法叫**反向Dropout**（inverted dropout），“反向”指的是反过来除，不是反向传播。好处是预测时什么也不用改：**不遮、不除，直接用原来的`forward_propagation`**。
#
# 输入层和输出层不用Dropout：输入是数据，遮掉就丢了信息；输出是答案，请不得假。
#
# ### 练习四：forward_propagation_with_dropout
#
# 在给好的`forward_propagation`的基础上，给两个隐藏层各加上遮和除。每个隐藏层是这样四步：求$Z$；求$A=\mathrm{ReLU}(Z)$；抽随机数，与`keep_prob`比较得到$D$；$A$乘$D$，除以`keep_prob`。**下一层用的是遮过、除过的$A$**，缓存里存的也是它。
#
# 随机数用函数里造好的`random`来抽：`random.rand(行数, 列数)`，行数和列数就是$A$的形状，可以写成`random.rand(*A1.shape)`，星号把元组拆成两个参数。先抽$D^{[1]}$，再抽$D^{[2]}$。每个样本、每个神经元各掷各的，所以形状是$(n_1, m)$，不是$(n_1, 1)$。

# %% nbgrader={"grade_id": "forward_propagation_with_dropout"}
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    """三层网络的前向传播，两个隐藏层用Dropout。

    参数：
    X -- 样本，形状(n_x, m)
    parameters -- 字典，W1形状(n_1, n_x)、b1形状(n_1, 1)、W2形状(n_2, n_1)、b2、W3形状(1, n_2)、b3
    keep_prob -- 一个神经元留下来的概率，0 < keep_prob <= 1
    seed -- 随机数的种子，整数或None

    返回：
    A3 -- 输出，形状(1, m)
    cache -- 元组(Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)；D1、D2是遮罩，A1、A2是遮过、除过的

    提示：一共十行：第一层四行；第二层四行，Z2要用遮过的A1；最后是Z3和A3。
    """
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    ### 开始
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    ### 结束
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache


# %% [markdown]
# 测试还是那个小网络，只把$b^{[2]}$的第一个数改成0.5。`keep_prob`是0.5，种子15抽出的遮罩恰好是$D^{[1]}=\begin{bmatrix}0&1\\1&1\end{bmatrix}$、$D^{[2]}=\begin{bmatrix}1&0\\1&1\end{bmatrix}$。没遮的$A^{[1]}$是$\begin{bmatrix}1&2\\0&2\end{bmatrix}$，遮掉左上角，再除以0.5，得到$\begin{bmatrix}0&4\\0&4\end{bmatrix}$。

# %% nbgrader={"grade_id": "test-forward_propagation_with_dropout", "points": 8}
import numpy as np
from dlcourse import checks

with checks.exercise("forward_propagation_with_dropout"):
    X_small = np.array([[1.0, 2.0], [3.0, 1.0]])
    parameters = {"W1": np.array([[1.0, 0.0], [1.0, -1.0]]), "b1": np.array([[0.0], [1.0]]),
                  "W2": np.array([[1.0, 1.0], [-1.0, 1.5]]), "b2": np.array([[0.5], [0.5]]),
                  "W3": np.array([[0.5, -1.0]]), "b3": np.array([[-0.5]])}
    result = forward_propagation_with_dropout(X_small, parameters, keep_prob=0.5, seed=15)
    checks.length(result, 2, "forward_propagation_with_dropout的返回值")
    checks.length(result[1], 14, "cache")
    A3, (Z1, D1, A1, _, _, Z2, D2, A2, _, _, Z3, _, _, _) = result
    checks.close(Z1, [[1, 2], [-1, 2]], "Z1", "Z1是激活以前的，不受Dropout影响。")
    checks.array(D1, (2, 2), "D1", "遮罩的形状与A1相同：每个样本、每个神经元各掷各的。")
    checks.close(D1, [[0, 1], [1, 1]], "D1", "用random.rand抽，小于keep_prob的是1。", mistakes={
        "要用均匀分布的rand，不是标准正态的randn。": [[1, 1], [1, 1]], "反了：小于keep_prob的留下。": [[1, 0], [0, 0]]})
    checks.close(A1, [[0, 4], [0, 4]], "A1", mistakes={
        "忘了除以keep_prob。": [[0, 2], [0, 2]], "是除以keep_prob，不是乘。": [[0, 1], [0, 1]], "忘了乘遮罩D1。": [[2, 4], [0, 4]],
        "cache里要存遮过、除过的A1。": [[1, 2], [0, 2]]})
    checks.close(Z2, [[0.5, 8.5], [0.5, 2.5]], "Z2", mistakes={
        "Z2要用遮过、除过的A1来算。": [[1.5, 4.5], [-0.5, 1.5]], "忘了加b2。": [[0, 8], [0, 2]]})
    checks.close(D2, [[1, 0], [1, 1]], "D2", mistakes={
        "D2要接着抽新的随机数，不能与D1相同。": [[0, 1], [1, 1]], "反了：小于keep_prob的留下。": [[0, 1], [0, 0]]})
    checks.close(A2, [[1, 0], [1, 5]], "A2", mistakes={"忘了除以keep_prob。": [[0.5, 0], [0.5, 2.5]], "忘了乘遮罩D2。": [[1, 17], [1, 5]],
        "用错了遮罩：A2要用D2。": [[0, 17], [1, 5]]})
    checks.close(Z3, [[-1, -5.5]], "Z3")
    checks.array(A3, (1, 2), "A3")
    checks.close(A3, [[0.26894142136999, 0.00407013771590]], "A3", "输出层用sigmoid，不用Dropout。", rtol=1e-6, mistakes={
        "你返回的是Z3，还要过sigmoid。": [[-1, -5.5]]})

# %% nbgrader={"grade_id": "hidden-forward_propagation_with_dropout", "points": 12}
# 隐藏测试：换几种大小、keep_prob（0.5、0.9、1等）和种子；种子不同遮罩不同；留下的比例；遮过以后平均不变；参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("forward_propagation_with_dropout"):
    for k, (sizes, m, keep_prob, seed) in enumerate([([2, 4, 3, 1], 5, 0.5, 1), ([3, 5, 2, 1], 1, 0.9, 7), ([1, 6, 6, 1], 8, 0.3, 0),
                                                     ([4, 3, 7, 1], 6, 1.0, 2), ([2, 20, 3, 1], 40, 0.86, 9)]):
        random = np.random.RandomState(50 + k)
        p = {}
        for l in (1, 2, 3):
            p[f"W{l}"], p[f"b{l}"] = random.randn(sizes[l], sizes[l - 1]), 0.2 + 0.3 * random.randn(sizes[l], 1)
        X = random.randn(sizes[0], m)
        result = checks.keeps_arguments(forward_propagation_with_dropout, X, p, keep_prob, seed,
                                        name="forward_propagation_with_dropout")
        checks.length(result, 2, "forward_propagation_with_dropout的返回值")
        checks.length(result[1], 14, "cache")
        Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, last, W3, b3 = result[1]
        where = f"各层{sizes}、m={m}、keep_prob={keep_prob}时的"
        draw = np.random.RandomState(seed)
        masks = [draw.rand(sizes[l], m) < keep_prob for l in (1, 2)]
        checks.array(D1, (sizes[1], m), f"{where}D1", "遮罩的形状与A1相同。")
        checks.array(D2, (sizes[2], m), f"{where}D2", "遮罩的形状与A2相同。")
        checks.close(D1, masks[0], f"{where}D1", "用造好的random抽rand，小于参数keep_prob的留下。")
        checks.close(D2, masks[1], f"{where}D2", "先抽D1，再抽D2，用同一个random。")
        first = p["W1"] @ X + p["b1"]
        hidden = np.where(masks[0], np.maximum(first, 0), 0.0) / keep_prob
        second = p["W2"] @ hidden + p["b2"]
        deeper = np.where(masks[1], np.maximum(second, 0), 0.0) / keep_prob
        output = p["W3"] @ deeper + p["b3"]
        for name, actual, expected in (("Z1", Z1, first), ("A1", A1, hidden), ("Z2", Z2, second), ("A2", A2, deeper), ("Z3", Z3, output)):
            checks.close(actual, expected, f"{where}{name}", "每个隐藏层：乘遮罩，除以参数keep_prob，下一层用遮过的A。")
        checks.array(result[0], (1, m), f"{where}A3")
        checks.close(result[0], 1 / (1 + np.exp(-output)), f"{where}A3", "输出层用sigmoid，不用Dropout。", rtol=1e-6)
        checks.close(last, result[0], f"{where}cache里的A3")
        for name, kept in (("W1", W1), ("b1", b1), ("W2", W2), ("b2", b2), ("W3", W3), ("b3", b3)):
            checks.close(kept, p[name], f"{where}cache里的{name}", "遮的是神经元的输出，权重不变。")
    ones = {"W1": np.ones((200, 1)), "b1": np.zeros((200, 1)), "W2": np.full((50, 200), 0.01), "b2": np.zeros((50, 1)),
            "W3": np.full((1, 50), 0.01), "b3": np.zeros((1, 1))}
    for keep_prob in (0.5, 0.9):
        _, cache = forward_propagation_with_dropout(np.ones((1, 100)), ones, keep_prob, 4)
        checks.close(np.mean(cache[1]), keep_prob, f"keep_prob={keep_prob}时，D1里留下的比例", "要用均匀分布的rand，不是randn。", atol=0.02)
        checks.close(np.mean(cache[2]), 1.0, f"keep_prob={keep_prob}时，A1的平均", "除以keep_prob，平均就不变。", atol=0.04)
    one, two = (forward_propagation_with_dropout(np.ones((1, 100)), ones, 0.5, seed)[1][1] for seed in (1, 2))
    checks.equal(bool(np.any(np.not_equal(one, two))), True, "“换了种子，遮罩也不同”这句话", "用参数seed造好的random，不要重新播种。")
    one, two = (forward_propagation_with_dropout(np.ones((1, 100)), ones, 0.5)[1][1] for _ in range(2))
    checks.equal(bool(np.any(np.not_equal(one, two))), True, "“不给种子，两次的遮罩不同”这句话", "用参数seed造好的random，不要重新播种。")
    checks.close(forward_propagation_with_dropout(np.ones((1, 100)), ones, seed=3)[1][1], np.random.RandomState(3).rand(200, 100) < 0.5,
                 "不给keep_prob时的D1", "默认的keep_prob是0.5。")
### 隐藏测试结束

# %% [markdown]
# ### 反向：请过假的不担责任
#
# 前向传播多了一步$\tilde{A}^{[1]} = A^{[1]} * D^{[1]} / p$（$p$还是`keep_prob`，波浪号表示遮过以后的）。反向传播走到这里，要把$\mathrm{d}\tilde{A}^{[1]}$换成$\mathrm{d}A^{[1]}$。这一步是逐元素的，每个元素只是乘了一个固定的数$D_{ji}/p$，所以由链式法则，导数也乘同一个数：
#
# $$\tilde{a}_{ji} = \frac{D_{ji}}{p}\,a_{ji}\quad\Longrightarrow\quad \mathrm{d}a_{ji} = \frac{D_{ji}}{p}\,\mathrm{d}\tilde{a}_{ji}$$
#
# 请假的神经元（$D_{ji}=0$）没有参与这次的输出，也就没有责任，梯度是0；在岗的干了$\frac{1}{p}$倍的活，责任也是同样的倍数。**一定要用前向传播存下的同一个遮罩**，不能重新抽。
#
# 所以反向传播只改两处，其余与练习三里$\lambda=0$时一样：
#
# $$
# \begin{aligned}
# \mathrm{d}A^{[2]} &= \left(W^{[3]\top}\mathrm{d}Z^{[3]}\right) * D^{[2]} / p \\
# \mathrm{d}A^{[1]} &= \left(W^{[2]\top}\mathrm{d}Z^{[2]}\right) * D^{[1]} / p
# \end{aligned}
# $$

# %% tags=["experiment"]
green = figures.COLORS[2]
boxes = {"Z1": (0, 2, "$Z^{[1]}$", blue), "A1": (2.1, 2, "$A^{[1]}$", blue), "M1": (4.8, 2, r"$\tilde{A}^{[1]}$", blue),
         "Z2": (7.2, 2, "$Z^{[2]}$", blue), "D1": (3.45, 1, "$D^{[1]}$", green), "dZ1": (0, 0, r"$\mathrm{d}Z^{[1]}$", red),
         "dA1": (2.1, 0, r"$\mathrm{d}A^{[1]}$", red), "dM1": (4.8, 0, r"$\mathrm{d}\tilde{A}^{[1]}$", red),
         "dZ2": (7.2, 0, r"$\mathrm{d}Z^{[2]}$", red), "up": (3.45, 1.9, "", "none"), "down": (3.45, 0.36, "", "none")}
arrows = [("Z1", "A1", "ReLU", blue, "-"), ("A1", "M1", "遮，再除", blue, "-"), ("M1", "Z2", "$W^{[2]}, b^{[2]}$", blue, "-"),
          ("dZ2", "dM1", r"乘$W^{[2]\top}$", red, "-"), ("dM1", "dA1", "遮，再除", red, "-"), ("dA1", "dZ1", "乘斜率", red, "-"),
          ("D1", "up", "", green, ":"), ("D1", "down", "", green, ":")]
ax = data_flow(boxes, arrows, (7.4, 3.2), ((-0.5, 7.7), (-0.5, 2.6)))
ax.text(4.0, 1, "同一个遮罩", color=green, va="center")
plt.show()

# %% [markdown]
# ### 练习五：backward_propagation_with_dropout
#
# 大半与练习三相同，去掉正则化的那一项，再加上图里红色的“遮，再除”。缓存里的$A^{[1]}$、$A^{[2]}$是遮过、除过的，正好就是下一层的输入，求$\mathrm{d}W^{[2]}$、$\mathrm{d}W^{[3]}$时直接用。返回的`dA2`、`dA1`是遮过、除过**以后**的。

# %% nbgrader={"grade_id": "backward_propagation_with_dropout"}
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    """三层网络的反向传播，前向传播用了Dropout。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(1, m)
    cache -- forward_propagation_with_dropout存下的元组(Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)，
        D1、D2是布尔数组
    keep_prob -- 前向传播时用的keep_prob

    返回：
    grads -- 字典，dZ3、dW3、db3、dA2、dZ2、dW2、db2、dA1、dZ1、dW1、db1，形状各与去掉d以后的量相同

    提示：先乘遮罩、除以keep_prob，再乘ReLU的斜率。
    """
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    ### 开始
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    ### 结束
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}


# %% [markdown]
# 测试里的缓存还是练习四那个小网络的，为了好算，只把最后的输出换成了$A^{[3]}=\begin{bmatrix}0.8&0.2\end{bmatrix}$，于是$\mathrm{d}Z^{[3]}=\begin{bmatrix}-0.2&0.2\end{bmatrix}$。$W^{[3]\top}\mathrm{d}Z^{[3]}=\begin{bmatrix}-0.1&0.1\\0.2&-0.2\end{bmatrix}$，遮掉右上角，再除以0.5，得到$\mathrm{d}A^{[2]}=\begin{bmatrix}-0.2&0\\0.4&-0.4\end{bmatrix}$。

# %% nbgrader={"grade_id": "test-backward_propagation_with_dropout", "points": 8}
import numpy as np
from dlcourse import checks

with checks.exercise("backward_propagation_with_dropout"):
    X_small, Y_small = np.array([[1.0, 2.0], [3.0, 1.0]]), np.array([[1, 0]])
    W1, b1 = np.array([[1.0, 0.0], [1.0, -1.0]]), np.array([[0.0], [1.0]])
    W2, b2 = np.array([[1.0, 1.0], [-1.0, 1.5]]), np.array([[0.5], [0.5]])
    W3, b3 = np.array([[0.5, -1.0]]), np.array([[-0.5]])
    Z1, A1 = np.array([[1.0, 2.0], [-1.0, 2.0]]), np.array([[0.0, 4.0], [0.0, 4.0]])
    Z2, A2 = np.array([[0.5, 8.5], [0.5, 2.5]]), np.array([[1.0, 0.0], [1.0, 5.0]])
    Z3, A3 = np.log(np.array([[4.0, 0.25]])), np.array([[0.8, 0.2]])
    D1, D2 = np.array([[False, True], [True, True]]), np.array([[True, False], [True, True]])
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    grads = backward_propagation_with_dropout(X_small, Y_small, cache, 0.5)
    checks.keys(grads, ["dZ3", "dW3", "db3", "dA2", "dZ2", "dW2", "db2", "dA1", "dZ1", "dW1", "db1"], "grads")
    for name, shape in (("dZ3", (1, 2)), ("dW3", (1, 2)), ("db3", (1, 1)), ("dA2", (2, 2)), ("dZ2", (2, 2)), ("dW2", (2, 2)),
                        ("db2", (2, 1)), ("dA1", (2, 2)), ("dZ1", (2, 2)), ("dW1", (2, 2)), ("db1", (2, 1))):
        checks.array(grads[name], shape, name)
    checks.close(grads["dZ3"], [[-0.2, 0.2]], "dZ3", mistakes={"符号反了：是A3 − Y。": [[0.2, -0.2]]})
    checks.close(grads["dW3"], [[-0.1, 0.4]], "dW3", mistakes={"没有除以m。": [[-0.2, 0.8]]})
    checks.close(grads["db3"], [[0]], "db3")
    checks.close(grads["dA2"], [[-0.2, 0], [0.4, -0.4]], "dA2", mistakes={
        "忘了乘遮罩D2。": [[-0.2, 0.2], [0.4, -0.4]], "忘了除以keep_prob。": [[-0.1, 0], [0.2, -0.2]],
        "既没有遮，也没有除。": [[-0.1, 0.1], [0.2, -0.2]], "是除以keep_prob，不是乘。": [[-0.05, 0], [0.1, -0.1]],
        "用错了遮罩：dA2要用D2。": [[0, 0.2], [0.4, -0.4]]})
    checks.close(grads["dZ2"], [[-0.2, 0], [0.4, -0.4]], "dZ2")
    checks.close(grads["dW2"], [[0, 0], [-0.8, -0.8]], "dW2")
    checks.close(grads["db2"], [[-0.1], [0]], "db2")
    checks.close(grads["dA1"], [[0, 0.8], [0.8, -1.2]], "dA1", mistakes={
        "忘了乘遮罩D1。": [[-1.2, 0.8], [0.8, -1.2]], "忘了除以keep_prob。": [[0, 0.4], [0.4, -0.6]],
        "用错了遮罩：dA1要用D1。": [[-1.2, 0], [0.8, -1.2]], "是除以keep_prob，不是乘。": [[0, 0.2], [0.2, -0.3]]})
    checks.close(grads["dZ1"], [[0, 0.8], [0, -1.2]], "dZ1", mistakes={"忘了乘ReLU的斜率。": [[0, 0.8], [0.8, -1.2]]})
    checks.close(grads["dW1"], [[0.8, 0.4], [-1.2, -0.6]], "dW1")
    checks.close(grads["db1"], [[0.4], [-0.6]], "db1")

# %% nbgrader={"grade_id": "hidden-backward_propagation_with_dropout", "points": 12}
# 隐藏测试：换几种大小（包括一个样本）和keep_prob（包括1），与另写的公式和数值梯度核对，并检查缓存没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def masked_walk(X, p, masks, keep_prob):
    """另写一遍遮罩固定的前向传播：返回[X, A1, A2, A3]和[Z1, Z2, Z3]。"""
    activations, sums = [X], []
    for l in (1, 2, 3):
        sums.append(p[f"W{l}"] @ activations[-1] + p[f"b{l}"])
        activations.append(np.where((sums[-1] > 0) & masks[l - 1], sums[-1], 0.0) / keep_prob if l < 3 else 1 / (1 + np.exp(-sums[-1])))
    return activations, sums


def masked_cost(p, X, Y, masks, keep_prob):
    z = masked_walk(X, p, masks, keep_prob)[1][2]
    return np.mean(np.logaddexp(0, z) - Y * z)


with checks.exercise("backward_propagation_with_dropout"):
    for k, (sizes, m, keep_prob) in enumerate([([2, 4, 3, 1], 5, 0.7), ([3, 5, 4, 1], 1, 0.6), ([1, 6, 2, 1], 7, 0.9),
                                               ([4, 3, 6, 1], 9, 1.0), ([2, 20, 3, 1], 30, 0.3)]):
        random = np.random.RandomState(80 + k)
        p = {}
        for l in (1, 2, 3):
            p[f"W{l}"], p[f"b{l}"] = random.randn(sizes[l], sizes[l - 1]), 0.3 + 0.2 * random.randn(sizes[l], 1)
        X, Y = random.randn(sizes[0], m), random.randint(0, 2, (1, m))
        masks = [random.uniform(size=(sizes[l], m)) < keep_prob for l in (1, 2)]
        (_, A1, A2, A3), (Z1, Z2, Z3) = masked_walk(X, p, masks, keep_prob)
        cache = (Z1, masks[0], A1, p["W1"], p["b1"], Z2, masks[1], A2, p["W2"], p["b2"], Z3, A3, p["W3"], p["b3"])
        grads = checks.keeps_arguments(backward_propagation_with_dropout, X, Y, cache, keep_prob,
                                       name="backward_propagation_with_dropout", hint="不要就地改动缓存里的数组。")
        where = f"各层{sizes}、m={m}、keep_prob={keep_prob}时的"
        slope = A3 - Y
        for l in (3, 2, 1):
            before = (X, A1, A2)[l - 1]
            checks.close(grads[f"dZ{l}"], slope, f"{where}dZ{l}", "dZ3 = A3 − Y；隐藏层的dZ是遮过的dA乘ReLU的斜率。")
            checks.close(grads[f"dW{l}"], slope @ before.T / m, f"{where}dW{l}", "dZ乘这一层的输入的转置，除以样本数m。")
            checks.array(grads[f"db{l}"], (sizes[l], 1), f"{where}db{l}")
            checks.close(grads[f"db{l}"], slope.mean(axis=1).reshape(-1, 1), f"{where}db{l}", "dZ的每一行平均。")
            if l > 1:
                back = p[f"W{l}"].T @ slope
                kept = np.where(masks[l - 2], back, 0.0)
                checks.close(grads[f"dA{l - 1}"], kept / keep_prob, f"{where}dA{l - 1}", "乘前向传播的同一个遮罩，除以参数keep_prob。", mistakes={
                    f"忘了乘遮罩D{l - 1}。": back / keep_prob, "忘了除以keep_prob。": kept})
                slope = kept / keep_prob * ((Z1, Z2)[l - 2] > 0)
        if k < 2:
            for name in ("W1", "W2", "W3", "b1"):
                checks.gradient(grads[f"d{name}"], lambda v, name=name: masked_cost({**p, name: v}, X, Y, masks, keep_prob), p[name],
                                f"{where}d{name}", "遮罩固定时，与成本的数值梯度不符。")
### 隐藏测试结束

# %% [markdown]
# 训练，`keep_prob`取0.86。每次迭代的遮罩都不同，所以印出的成本会上下跳，那不是出了错：每次迭代量的其实是不同网络的成本。要看训练得好不好，就关掉Dropout再量。

# %% tags=["experiment"]
histories["Dropout"] = []
trained["Dropout"] = model(train_X, train_Y, keep_prob=0.86, seed=8, history=histories["Dropout"])

# %% tags=["experiment"]
show_boundaries(["不加正则化", "L2", "Dropout"])

# %% [markdown]
# 三张图是同一份数据、同一个网络、同一个起点，都迭代30000次。L2的分界平缓，Dropout的左边还留着一道细缝，两种都比什么也不加的更贴近真实的界线，开发集的正确率都到了92%上下，只是Dropout还剩一点方差。只有两个特征、23个隐藏神经元的小网络，Dropout施展不开；它的用武之地是很宽的层，比如一层几千个神经元的图像网络。
#
# ### 一群网络的平均
#
# 前面说，预测时全员在岗，相当于一大群瘦网络取平均。验证一下：选一个网络拿不大准的点，复制2000份，用Dropout做前向传播。每一列的遮罩不同，就等于问了2000个瘦网络。

# %% tags=["experiment"]
candidates = np.array([np.full(400, 0.3), np.linspace(-1, 1, 400)])            # 一条竖线上的400个点，选回答最接近0.5的
nearest = np.argmin(np.abs(forward_propagation(candidates, trained["Dropout"])[0] - 0.5))
spot = candidates[:, nearest:nearest + 1]
votes, _ = forward_propagation_with_dropout(np.repeat(spot, 2000, axis=1), trained["Dropout"], keep_prob=0.86, seed=0)
alone, _ = forward_propagation(spot, trained["Dropout"])
plt.hist(votes[0], bins=40, color=figures.COLORS[4], label="2000个瘦网络各自的回答")
plt.axvline(votes.mean(), color=figures.COLORS[0], label=f"它们的平均：{votes.mean():.2f}")
plt.axvline(alone[0, 0], color=figures.COLORS[5], linestyle="--", label=f"全员在岗：{alone[0, 0]:.2f}")
plt.xlabel("类别1的概率")
plt.ylabel("网络的个数")
plt.legend(fontsize=10)
plt.show()

# %% [markdown]
# 瘦网络的意见很不一致，全员在岗的回答与它们的平均相近，但不完全相等：sigmoid和ReLU都是弯的，“平均以后再弯”不等于“弯了以后再平均”。省下2000次前向传播，这点误差很值得。
#
# 这张图也说明了**预测时为什么要关掉Dropout**：不关的话，同一个点问两次，答案会不一样。
#
# ### 忘了除，会怎样
#
# 造一个宽的隐藏层，1000个神经元，看下一层收到的总和，训练时和预测时各是多少：

# %% tags=["experiment"]
random = np.random.RandomState(5)
outputs, weights = relu(random.randn(1000, 500)), np.full((1, 1000), 0.001)
mask = random.rand(1000, 500) < 0.5
print(f"预测时（全员在岗）：总和平均{np.mean(weights @ outputs):.3f}")
print(f"训练时，遮了、除了：总和平均{np.mean(weights @ (outputs * mask / 0.5)):.3f}")
print(f"训练时，遮了没有除：总和平均{np.mean(weights @ (outputs * mask)):.3f}")

# %% [markdown]
# 没有除，训练时的总和只有预测时的一半，网络在一个世界里学习，到另一个世界里考试。
#
# ### 一个遮罩用到底
#
# 还有一个流传很广的错：在前向传播函数里写死种子，例如`np.random.seed(1)`，为的是让练习的答案固定。可是拿这样的函数去训练，每次迭代抽出的遮罩都**一模一样**，同一个样本来，请假的永远是那几个人。那就不是随机失活，只是给每个样本配了一个固定的、缺胳膊少腿的网络，照样背答案。各训练6000次，比一比训练时用的那些瘦网络的成本：

# %% tags=["experiment"]
def train_with_masks(seed_of, steps=6000):
    """用seed_of(i)作第i次迭代的Dropout的种子，返回每100次迭代的成本（遮着量的），和训练后的参数。"""
    parameters, costs = initialize_parameters([2, 20, 3, 1], seed=3), []
    for i in figures.progress(steps):
        A3, kept = forward_propagation_with_dropout(train_X, parameters, 0.7, seed_of(i))
        if i % 100 == 0:
            costs.append(compute_cost(A3, train_Y))
        parameters = update_parameters(parameters, backward_propagation_with_dropout(train_X, train_Y, kept, 0.7), 0.3)
    return costs, parameters


for seed_of, label, color in ((lambda i: i, "每次换遮罩", 0), (lambda i: 1, "一个遮罩用到底", 5)):
    costs, parameters = train_with_masks(seed_of)
    scores = [100 * np.mean(predict(parameters, X) == Y) for X, Y in ((train_X, train_Y), (dev_X, dev_Y))]
    print(f"{label}：训练正确率{scores[0]:.1f}%，开发正确率{scores[1]:.1f}%")
    plt.plot(100 * np.arange(len(costs)), costs, color=figures.COLORS[color], label=label, linewidth=1.2)
plt.xlabel("迭代次数（keep_prob是0.7）")
plt.ylabel("遮着量的成本")
plt.legend()
plt.show()

# %% [markdown]
# 换遮罩的成本一直在跳，网络没法专门对付某一个遮罩；用到底的成本平滑地往下走，它把“这个样本来的时候，谁请假”也背了下来，一关掉Dropout，全员到齐，反而错得更多。这就是`model`里每次迭代都换种子的原因。
#
# ## 四、早停
#
# ### 见好就收
#
# 不加正则化的网络，并不是一开始就过拟合的。每20次迭代记了一份参数，用它们量一量两个数据集的成本（不带正则化项）：

# %% tags=["experiment"]
def cost_curves(history):
    """每一份参数在训练集和开发集上的交叉熵成本。"""
    return [np.array([compute_cost(forward_propagation(X, p)[0], Y) for p in history])
            for X, Y in ((train_X, train_Y), (dev_X, dev_Y))]


train_costs, dev_costs = cost_curves(histories["不加正则化"])
print(f"开发集的成本最低是{dev_costs.min():.3f}，在第{20 * dev_costs.argmin()}次迭代；最后是{dev_costs[-1]:.3f}")
downhill = np.diff(dev_costs[:dev_costs.argmin() + 1])
print(f"走到最低点以前，{len(downhill)}次检查里有{np.sum(downhill > 0)}次比前一次高，最多高{downhill.max():.5f}")

# %% [markdown]
# 训练集的成本一直在降，开发集的先降后升，从某个时候起，网络开始背答案了。**早停**就是在那个时候停下来，用当时的参数。
#
# 权重一开始很小，训练得越久越大（前面那张平方和的图），早早停下，权重就还不大。所以早停的效果与L2有几分相像，却不用一遍一遍地试$\lambda$。
#
# ### 要有耐心
#
# 那么，“开始上升”怎么判断？有的笔记说，一旦发现验证集上变差了，就停止。这太急了。看刚才印出的数：下山的途中，好几次都回升了一点点，那不过是小小的颠簸，真正的谷底还远着呢。
#
# 所以要有**耐心**（patience）：连续`patience`次检查都没有刷新最低纪录，才停。规则写细一点：
#
# - 从第0次检查开始，一次一次往后看，随时记着到目前为止**最低**的成本，和它是第几次；
# - 这一次**严格小于**最低的，就刷新纪录，重新开始数；相等不算；
# - 否则，没有刷新的次数又多了一次，到了`patience`次，就停在这里，后面的一律不看。后面就算有更低的，也已经看不到了；
# - 一直没有停，就走到最后一次为止。
#
# 返回两个数：`best`是最低纪录是第几次（要用的是那时的参数，不是停下时的参数），`stop`是停在第几次。例如`patience`是3，成本依次是
#
# | 第几次 | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
# |---|---|---|---|---|---|---|---|---|---|---|
# | 成本 | 1.0 | 0.8 | 0.7 | 0.75 | 0.72 | 0.6 | 0.65 | 0.66 | 0.67 | 0.5 |
# | 多少次没有刷新 | 0 | 0 | 0 | 1 | 2 | 0 | 1 | 2 | 3，停 | 看不到 |
#
# 于是`best`是5，`stop`是8。要是耐心只有2，第4次就停了，`best`是2。
#
# ### 练习六：early_stopping_epoch
#
# 用`for i, cost in enumerate(dev_costs)`，$i$是第几次，从0数起。用`i - best`就知道有多少次没有刷新了；满了`patience`，用`break`跳出循环。最低纪录一开始可以设成无穷大`np.inf`，第0次一定会刷新它。

# %% nbgrader={"grade_id": "early_stopping_epoch"}
def early_stopping_epoch(dev_costs, patience):
    """由开发集的成本决定早停：用第几次的参数，停在第几次。

    参数：
    dev_costs -- 每次检查的开发集成本，列表或一维数组，至少一个
    patience -- 连续这么多次没有刷新最低纪录就停，正整数

    返回：
    best -- 停下以前，成本最低的是第几次，整数，从0数起
    stop -- 停在第几次，整数；没有提前停时是最后一次

    提示：循环里先看要不要刷新，没有刷新再看要不要停。stop每一圈都等于i。
    """
    best, stop = 0, 0
    ### 开始
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    ### 结束
    return best, stop


# %% nbgrader={"grade_id": "test-early_stopping_epoch", "points": 6}
from dlcourse import checks

with checks.exercise("early_stopping_epoch"):
    dev = [1.0, 0.8, 0.7, 0.75, 0.72, 0.6, 0.65, 0.66, 0.67, 0.5]
    result = early_stopping_epoch(dev, 3)
    checks.length(result, 2, "early_stopping_epoch的返回值")
    checks.number(result[0], "best")
    checks.equal(int(result[0]), 5, "patience=3时的best", mistakes={
        "第9次在停下以后，看不到：满patience次没有刷新就要停（是>=，不是>）。": 9, "没有耐心：一次没有刷新就停了。": 2, "要的是成本最低的那一次，不是停下的那一次。": 8})
    checks.number(result[1], "stop")
    checks.equal(int(result[1]), 8, "patience=3时的stop", mistakes={
        "早了一次：满patience次没有刷新才停。": 7, "晚了一次：满patience次没有刷新就停。": 9, "刷新纪录以后，要重新开始数。": 6})
    best, stop = early_stopping_epoch(dev, 2)
    checks.equal(int(best), 2, "patience=2时的best", "与最低纪录比，不是与前一次比；耐心用参数patience。")
    checks.equal(int(stop), 4, "patience=2时的stop", "与最低纪录比，不是与前一次比；耐心用参数patience。")

# %% nbgrader={"grade_id": "hidden-early_stopping_epoch", "points": 9}
# 隐藏测试：一直下降、一直上升、有相等的成本、只有一个成本、patience是1和很大的情形，以及许多随机的序列（列表和数组）
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def waiting(costs, patience):
    """另写一遍：第一个“之后patience个都不低于它”的纪录。"""
    records = [i for i in range(len(costs)) if all(costs[i] < costs[j] for j in range(i))]
    for i, after in zip(records, records[1:] + [len(costs) + patience]):
        if after - i > patience:
            return i, min(i + patience, len(costs) - 1)


with checks.exercise("early_stopping_epoch"):
    cases = [([0.9, 0.8, 0.7, 0.6], 2, "一直下降时的"), ([0.5, 0.6, 0.7, 0.8, 0.9], 3, "一直上升时的"), ([0.4], 5, "只有一个成本时的"),
             ([0.7, 0.5, 0.5, 0.5, 0.5, 0.3], 3, "成本相等时的"), ([0.7, 0.5, 0.5, 0.45, 0.5, 0.5], 2, "成本相等时的"),
             ([0.9, 0.7, 0.8, 0.2], 1, "patience=1时的"), ([0.9, 0.7, 0.8, 0.75, 0.9], 50, "patience很大时的"),
             ([3, 2, 5, 1, 4, 4, 4], 2, "整数成本的"), ([0.9, 0.5, 0.8, 0.7, 0.6, 0.55], 4, "连续几次在下降、却没有刷新纪录时的"),
             ([25.0, 30.0, 28.0, 20.0, 21.0], 2, "成本大于1时的"), ([0.8, 0.9, 0.95], 2, "恰好在最后一次满了耐心时的"),
             ([0.5, 0.49999, 0.49998, 0.49997, 0.6], 2, "每次只低一点点时的")]
    for k in range(30):
        random = np.random.RandomState(k)
        costs = np.round(np.abs(np.linspace(1, 0.3, 25) + 0.15 * random.randn(25)), 2)
        cases.append((costs if k % 2 else [float(c) for c in costs], 1 + k % 7, "随机的序列的"))
    for costs, patience, where in cases:
        result = checks.keeps_arguments(early_stopping_epoch, costs, patience, name="early_stopping_epoch")
        checks.length(result, 2, "early_stopping_epoch的返回值")
        expected = waiting(list(costs), patience)
        for name, actual, right in zip(("best", "stop"), result, expected, strict=True):
            checks.number(actual, f"{where}{name}", "没有提前停时也要返回两个数。")
            checks.equal(int(actual), int(right), f"{where}{name}",
                         "严格小于最低纪录才算刷新；连续patience次没有刷新就停，后面的不看；没有停就走到最后一次。")
### 隐藏测试结束

# %% [markdown]
# 拿球场上的那条曲线来试，耐心从1到50：

# %% tags=["experiment"]
for patience in (1, 5, 10, 50):
    best, stop = early_stopping_epoch(dev_costs, patience)
    accuracy = 100 * np.mean(predict(histories["不加正则化"][best], dev_X) == dev_Y)
    print(f"耐心{patience:2d}：停在第{20 * stop:5d}次迭代，用第{20 * best:5d}次的参数，开发集成本{dev_costs[best]:.3f}，正确率{accuracy:.1f}%")

# %% tags=["experiment"]
steps = 20 * np.arange(len(dev_costs))
_, axes = plt.subplots(1, 2, figsize=(9.0, 3.8))
for ax, title in zip(axes, ("整个训练过程", "开头的3000次，放大"), strict=True):
    ax.plot(steps, train_costs, color=figures.COLORS[0], linewidth=1, label="训练集")
    ax.plot(steps, dev_costs, color=figures.COLORS[5], linewidth=1, label="开发集")
    ax.set(xlabel="迭代次数", title=title)
for patience, marker, color, size in ((1, "s", "0.2", 8), (50, "*", figures.COLORS[2], 15)):
    best, stop = early_stopping_epoch(dev_costs, patience)
    axes[1].plot(20 * best, dev_costs[best], marker, color=color, markersize=size, zorder=5, label=f"耐心{patience}：用第{20 * best}次的参数")
    axes[1].axvline(20 * stop, color=color, linestyle=":", linewidth=1.2, label=f"停在第{20 * stop}次")
axes[0].set(ylim=(0, 1.5), ylabel="成本 $J$（交叉熵）")
axes[1].set(xlim=(0, 3000), ylim=(0.14, 0.26))
axes[0].legend(fontsize=10, loc="upper center")
axes[1].legend(*[part[2:] for part in axes[1].get_legend_handles_labels()], fontsize=9, loc="upper right", frameon=True,
               framealpha=1, edgecolor="white")
plt.show()

# %% [markdown]
# 耐心是1，在下山的半路上就收了工；耐心够了，才走到真正的谷底。谷底之后，训练集的成本还在降，开发集的一路升上去：正确率只跌了几个百分点，成本却涨到了好几倍，因为网络说错的时候也说得斩钉截铁。到了后期，权重已经很大，地形很陡，0.3的学习率显得太大，开发集的那条线抖个不停。
#
# 早停有一个毛病。“把训练集学好”和“不要过拟合”本来是两件事，最好各有各的旋钮：前者靠优化算法，后者靠正则化。早停一只手同时拧两个旋钮，停得早，训练集就没有学好。这叫不够**正交**，第10章还要谈。所以有时间试几个$\lambda$的人，更愿意用L2，再让它放心地训练到底。
#
# ## 五、怎样选λ
#
# 选$\lambda$、选`keep_prob`、选早停的时机，都要拿开发集来比。像这样留出固定的一份来检查，叫**留出法**（hold-out）。数据多的时候，它又快又好；球场上有200个点可以留，也还过得去。要是总共只有210个点呢？再留出一份，训练的更少，检查的也少，结果全看运气。
#
# **k折交叉验证**（k-fold cross validation）让每个点都轮流当一回考题：把训练集打乱，分成$k$份；轮流拿一份作检查，其余$k-1$份用来训练；$k$次的成本取平均。有的笔记把早停时看开发集也叫作cross validation，那其实是留出法，没有“交叉”。
#
# 我们用5折来选$\lambda$，每次训练3000次：

# %% tags=["experiment"]
order = np.random.RandomState(0).permutation(train_X.shape[1])
folds = np.array_split(order, 5)
lambdas = (0.01, 0.1, 0.7, 3, 10)
scores = np.zeros((len(lambdas), 5))
for step in figures.progress(scores.size):
    row, fold = divmod(step, 5)
    rest = np.concatenate([folds[j] for j in range(5) if j != fold])
    fitted = model(train_X[:, rest], train_Y[:, rest], num_iterations=3000, print_cost=False, lambd=lambdas[row], seed=8)
    output, _ = forward_propagation(train_X[:, folds[fold]], fitted)
    scores[row, fold] = compute_cost(output, train_Y[:, folds[fold]])
for lambd, row in zip(lambdas, scores, strict=True):
    print(f"λ={lambd:5.2f}：五折的成本", np.round(row, 3), f"，平均{row.mean():.3f}")

# %% tags=["experiment"]
plt.semilogx(lambdas, scores, "o", color="0.65", markersize=5)
plt.semilogx(lambdas, scores.mean(axis=1), "o-", color=figures.COLORS[0], label="五折的平均")
plt.xlabel(r"正则化的强度 $\lambda$（对数轴）")
plt.ylabel("检查的那一份的成本 $J$")
plt.legend()
plt.show()

# %% [markdown]
# 灰点是每一折，蓝线是平均。同一个$\lambda$，换一折，成本能差出一大截，单看一折就下结论，多半看的是运气。平均以后，0.7和3差不多，太小、太大都不好。注意$\lambda$要按倍数来试，0.01、0.1、1这样，第09章会细说。选好以后，用全部训练集再训练一次。
#
# ## 六、别的办法
#
# **更多的数据。** 治过拟合的头号良药，点多了，就没法一个一个去背。还是那个12次的多项式，一字不改，只把15个点换成150个：

# %% tags=["experiment"]
random = np.random.RandomState(2)
_, axes = plt.subplots(1, 2, figsize=(8.0, 3.4), sharey=True)
for ax, count in zip(axes, (15, 150), strict=True):
    x = np.linspace(-1, 1, count)
    y = np.sin(np.pi * x) + 0.25 * random.randn(count)
    ax.plot(x, y, "o", color=figures.COLORS[0], markersize=4, zorder=3)
    ax.plot(grid, np.polyval(np.polyfit(x, y, 12), grid), color=figures.COLORS[5])
    ax.set(xlabel="$x$", title=f"12次多项式，{count}个点", ylim=(-2.2, 2.2))
axes[0].set_ylabel("$y$")
plt.show()

# %% [markdown]
# **数据增强**（data augmentation）。弄不到新的数据，就从旧的里面变出来：一只猫照照镜子还是猫，裁掉一条边、转一个小角度、亮一点暗一点，也还是猫。变出来的当然不如真的新照片，胜在不要钱。第12章会认真地做。要当心的是，变完以后**标签还得对**：手写的6转半圈就成了9。

# %% tags=["experiment"]
cats, cat_labels, _, _, _ = load_dataset()
cat = cats[np.flatnonzero(cat_labels[0])[0]]
shifted = np.roll(cat, 8, axis=1)
shifted[:, :8] = cat[:, :1]
cropped = np.kron(cat[16:48, 16:48], np.ones((2, 2, 1), dtype=np.uint8))
figures.image_sheet([cat, cat[:, ::-1], shifted, cropped, np.minimum(cat * 1.4, 255).astype(np.uint8), (cat * 0.6).astype(np.uint8)],
                    ["原图", "左右翻转", "平移", "裁剪放大", "调亮", "调暗"])
plt.show()

# %% [markdown]
# **更简单的模型。** 少几层、少几个神经元，多项式降几次。本事小了，想背也背不下来。不过深度学习里更常见的做法是反过来：网络宁可大一些，再用正则化管住它。
#
# **换一种结构。** 让结构本身带上对问题的了解。卷积网络（第11章）用同一组权重去看图片的每个角落，参数少了成百上千倍，又合乎“猫在左边还是右边都是猫”的常识，自然就不容易过拟合。这是减少方差的办法里，最费脑筋、也最有效的一种。
#
# ## 七、容易出错的地方
#
# **λ大得离谱。** 权重衰减每步乘以$1-\frac{\alpha\lambda}{m}$。$\frac{\alpha\lambda}{m}>1$时它变成负数，权重每步翻一个跟头；大于2时，绝对值超过1，越翻越大。球场上$\alpha=0.3$、$m=210$，那是$\lambda>1400$。看看$\lambda=1500$的头几步：

# %% tags=["experiment"]
parameters = initialize_parameters([2, 20, 3, 1], seed=3)
for i in range(21):
    if i in (0, 1, 2, 3, 10, 20):
        largest = max(np.abs(parameters[f"W{l}"]).max() for l in (1, 2, 3))
        print(f"第{i:2d}步：W1的第一个数{parameters['W1'][0, 0]:9.3g}，权重里最大的绝对值{largest:9.3g}")
    _, kept = forward_propagation(train_X, parameters)
    parameters = update_parameters(parameters, backward_propagation_with_regularization(train_X, train_Y, kept, 1500), 0.3)

# %% [markdown]
# 第一个数一正一负地翻，一步比一步大。本来是要把权重压小，结果爆炸了；再走十几步，就溢出成`nan`。正则化一开就发散，先看看$\frac{\alpha\lambda}{m}$是多少。
#
# **比较了不该比的成本。** 带L2的成本里多了一项税，训练到最后也不会接近0，不能拿去和不带的比高低。画学习曲线、比较不同的$\lambda$，都要用不带正则化项的交叉熵，或者直接比正确率。
#
# **用测试集来选。** 开发集看得多了，选出来的$\lambda$、早停的时机就会迁就它，开发集上的分数也就偏乐观了。最后的成绩要在另一份从没看过的**测试集**上量，只量一次。
#
# **梯度检验碰上Dropout。** 遮罩每次都变，成本就不是一个确定的函数，数值梯度没法求。下一章做梯度检验时，要么关掉Dropout，要么固定遮罩，隐藏测试里用的就是后一种办法；L2的那一项倒是**不能**漏掉，成本和梯度两边都要有。
#
# ## 小结
#
# - 偏差是训练错误率减去最好能做到的，方差是开发错误率减去训练错误率。先治偏差，再治方差，对症下药。
# - L2：成本加上$\frac{\lambda}{2m}\sum\left\|W^{[l]}\right\|_F^2$，每个$\mathrm{d}W$加上$\frac{\lambda}{m}W$，偏置不收税。等于每步先把权重乘以$1-\frac{\alpha\lambda}{m}$。
# - L1按绝对值收税，会让许多权重真的变成0。
# - Dropout：用`rand`小于`keep_prob`造遮罩，乘上去，再除以`keep_prob`；反向用同一个遮罩。每次迭代都换新的遮罩，预测时关掉。
# - 早停：看开发集，要有耐心，用成本最低时的参数。
# - 更多的数据、数据增强、更简单的模型、更合适的结构，都能减少方差。
# - 选超参数靠开发集；数据少，用k折交叉验证。
#
# ## 思考题
#
# 1. 训练集加到原来的十倍，$\lambda$不变，正则化变强了还是变弱了？为什么说这样合理？
#
# <details><summary>答案</summary>
#
# 变弱了。正则化项是$\frac{\lambda}{2m}\sum\|W\|^2$，$m$大了十倍，它小了十倍，而交叉熵是平均，大小不变。数据多了，背答案本来就难，不需要那么重的税。
#
# </details>
#
# 2. 有人先用L2训练，再用同样的$\lambda$改成训练一个宽十倍的网络，发现开发集的正确率反而高了。网络大了十倍，不是更容易过拟合吗？
#
# <details><summary>答案</summary>
#
# 有正则化管着，大网络不见得更容易过拟合。参数多了，要画同一条界线，可以把任务分摊给更多的小权重，平方和反而更小，分界也更平滑。所以常见的做法是：网络大一点，先把偏差降下来，再用正则化管住方差，代价只是算得慢一些。
#
# </details>
#
# 3. Dropout的`keep_prob`取1和取0，分别会怎样？
#
# <details><summary>答案</summary>
#
# 取1，`rand`总是小于1，谁也不请假，除以1也不变，等于没有Dropout。取0，全员请假，还要除以0，得到`nan`；就算不除，输出也与输入毫无关系。所以要求它大于0，不超过1。
#
# </details>
#
# 4. 两个隐藏层能不能用不同的`keep_prob`？该给哪一层小的？
#
# <details><summary>答案</summary>
#
# 能，各层用自己的遮罩和自己的`keep_prob`就行。参数多的层最容易过拟合，给它小一点的；参数少的层给大一点的，甚至不用。我们的网络里，$W^{[2]}$有60个权重，最多，而最后一个隐藏层只有3个神经元，再请假就没人干活了。代价是又多了几个要选的超参数。
#
# </details>
#
# 5. 训练错误率9%，开发错误率9.5%，最好能做到的是8.3%。老板说“错误率还有9%，快上正则化”。你怎么说？
#
# <details><summary>答案</summary>
#
# 偏差0.7%，方差0.5%，都很小，已经接近顶点了。剩下的8.3%是数据自己的随机，正则化治的是方差，这里没有多少方差可治；再收税，反而会添上偏差。要想再好，得有新的信息，比如除了位置以外，再记下球员的速度。
#
# </details>
#
# 6. 不用Dropout，而是在隐藏层的输出上乘以随机数$1+\epsilon$，$\epsilon$的均值是0，也能起到正则化的作用吗？要不要除以什么？
#
# <details><summary>答案</summary>
#
# 能。Dropout乘的是$D/p$，均值是1，方差是$\frac{1-p}{p}$；换成均值1、方差相同的正态随机数，效果相近，论文里叫高斯Dropout。因为均值已经是1，什么也不用除。要紧的是“有随机的干扰，平均不变”，而不是那个0。
#
# </details>
#
# ## 延伸阅读
#
# - Nitish Srivastava等《Dropout: A Simple Way to Prevent Neural Networks from Overfitting》（2014）：Dropout的长文，第10节讲了高斯Dropout。
# - 吴恩达“改善深层神经网络”课程第一周：本章的函数名与它一致。
# - 《动手学深度学习》的“权重衰减”和“暂退法（Dropout）”两节（<https://zh.d2l.ai/>）：用框架写同样的东西。
# - Ian Goodfellow等《深度学习》第7章“深度学习中的正则化”：把L2、L1、早停的关系推导得很完整。
# - Chiyuan Zhang等《Understanding deep learning requires rethinking generalization》（2017）：标签全部打乱，网络照样能背到满分。它问了一个至今没有完全答好的问题：那么平时它为什么不背？
