# %% [markdown]
# # 第10章 机器学习策略
#
# 你的认猫程序错了26%。怎么办？收集更多的猫图，换更大的网络，训练得更久，加正则化，换优化算法，把图片拍得清楚些……每一样听上去都有道理，每一样都要花掉几个星期。挑对了，一个星期就有起色；挑错了，三个月白忙。
#
# 这一章不讲新的网络，讲怎样**挑**。它的本事不在推导，在于先看清楚再动手：
#
# - 数据怎样分，才不会自己骗自己；
# - 用哪个数打分，差几分才算真的差；
# - 毛病出在哪一环，哪个旋钮管那一环；
# - 哪一类错题最值得去改，改完最多能好多少。
#
# 一共十一个函数，每个都很短，都拿真的预测来用。第六节里你会看到，对着13张认错的图片看上十分钟，再改几行代码，就能让错误率从26%降到6%。
#
# 主要的数据是真实的病例：威斯康星大学收集的569个乳腺肿块，每个由细胞图像量出30个特征，医生最后确诊它是恶性（标签1）还是良性（标签0）。

# %%
import math

import matplotlib.pyplot as plt
import numpy as np

from dlcourse import figures
from dlcourse.data import load_breast_cancer, load_dataset

figures.use_course_style()

# %% [markdown]
# Logistic回归在第02章写过，输入归一化在第05章写过，L2正则化在第06章写过，这里合成一个`train`直接给你。注意$\mu$和$\sigma$只从训练集求，存在模型里，预测时原样拿来用。

# %% nbgrader={"grade_id": "given-logistic"}
def train(X, Y, num_iterations=500, learning_rate=0.5, lambd=1.0):
    """归一化以后训练Logistic回归。X形状(n, m)，Y形状(1, m)。返回字典mu、sigma、w，形状都是(n, 1)，和偏置b。"""
    m = X.shape[1]
    mu, sigma = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    Z = (X - mu) / sigma
    w, b = np.zeros((X.shape[0], 1)), 0.0
    for _ in range(num_iterations):
        error = (1 / (1 + np.exp(-(w.T @ Z + b))) - Y) / m
        w, b = w - learning_rate * (Z @ error.T + lambd / m * w), b - learning_rate * error.sum()
    return {"mu": mu, "sigma": sigma, "w": w, "b": b}


def probability(model, X):
    """标签是1的概率，形状(1, m)。"""
    return 1 / (1 + np.exp(-(model["w"].T @ ((X - model["mu"]) / model["sigma"]) + model["b"])))


# %% [markdown]
# ## 一、快快搭起第一个系统
#
# 面对一个新问题，最常见的浪费是在纸上想得太久。哪些图片难认，哪些特征有用，坐着想不出来，让一个粗糙的系统跑一遍，它的错误会告诉你。所以次序是这样的：
#
# 1. 分好训练集、开发集、测试集，定下用哪个数打分。这一步立起了靶子。
# 2. 用最省事的办法，一两天之内搭出第一个能跑的系统。简陋没有关系。
# 3. 看它的偏差、方差和错题，决定下一步做什么。做完再看，再决定。
#
# 画成图，是一个转得越快越好的圈：

# %% tags=["experiment"]
def blocks(boxes, arrows, size, limits):
    """画方块图：boxes是{名字: (x, y, 字, 颜色)}，arrows是[(起点, 终点, 颜色, 弯度), …]。"""
    _, ax = plt.subplots(figsize=size)
    frames = {}
    for name, (x, y, text, color) in boxes.items():
        style = {"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": color}
        frames[name] = ax.text(x, y, text, ha="center", va="center", bbox=style, zorder=3).get_bbox_patch()
    for start, end, color, bend in arrows:   # 箭头在方框之后画，才知道方框的边在哪里
        ax.annotate("", xy=boxes[end][:2], xytext=boxes[start][:2], zorder=4,
                    arrowprops={"arrowstyle": "-|>", "color": color, "lw": 1.8, "shrinkA": 3, "shrinkB": 3,
                                "patchA": frames[start], "patchB": frames[end],
                                "connectionstyle": f"arc3,rad={bend}"})
    ax.set(xlim=limits[0], ylim=limits[1])
    ax.set_axis_off()
    return ax


blue, orange, green, red = figures.COLORS[0], figures.COLORS[1], figures.COLORS[2], figures.COLORS[5]
blocks({"target": (0, 0, "立靶子\n分数据，定指标", orange), "idea": (3, 0, "想法\n下一步改什么", blue),
        "code": (6, 0.9, "代码\n尽快跑起来", blue), "look": (6, -0.9, "分析\n偏差、方差、错题", blue)},
       [("target", "idea", orange, 0), ("idea", "code", blue, -0.2), ("code", "look", blue, -0.3), ("look", "idea", blue, -0.2)],
       (7.4, 3.2), ((-1.1, 7.3), (-1.5, 1.5)))
plt.show()

# %% [markdown]
# 这条建议也有例外。如果你在这个问题上已经做了很多年，或者有大量现成的论文可抄，第一个系统不妨起点高一些。
#
# ### 三份数据，各管各的
#
# 第06章用过训练集和开发集，现在把第三份补齐：
#
# | 哪一份 | 做什么用 | 看几次 |
# |---|---|---|
# | 训练集（train set） | 求参数 | 每次迭代 |
# | 开发集（dev set） | 比较模型，选超参数，看错题 | 每次有了新想法 |
# | 测试集（test set） | 最后报一个可信的分数 | 最好只有一次 |
#
# 开发集和测试集**要来自同一个分布**。开发集是靶心，全组人几个月都朝着它射箭；到交货那天把靶子挪到旁边（测试集换了一批人、换了一种相机），前面练的准头就作废了。想给山区医院用，开发集和测试集里就要有山区医院的病例。做法很简单：把所有将来会遇到的数据混在一起，**打乱**，再切开。
#
# 每一份切多大？几千个样本的年代，大家习惯60/20/20。有了一百万个样本，常用98/1/1：1%就是一万个，用来比较模型已经足够，剩下的都拿去训练才不浪费。开发集要多大，看你想分辨多小的差别，下一节会算。
#
# ### 练习一：split_dataset
#
# $X$的每一列是一个样本，$Y$同一列是它的标签，打乱的时候要**一起走**。办法与第08章切小批量一样：先求一个打乱的次序`order`，再用它去取$X$和$Y$的列。
#
# - `random = np.random.RandomState(seed)`，`random.permutation(m)`给出0到$m-1$的一个排列。
# - 从哪里切，看比例的**累加**：前$k$份合起来应当有$m(f_1+\cdots+f_k)$个，四舍五入成整数，就是第$k$刀的位置。`np.cumsum`求累加，`np.round`四舍五入，`.astype(int)`变成整数。
# - `np.split(order, cuts)`按切点的列表把数组切成几段，切点比段数少一个。
#
# 为什么要累加以后再取整，不一份一份地取整？10个样本切三等份，每份3.33，取整成3，三份只有9个，丢了一个；累加是3.33、6.67、10，取整成3、7、10，切成3、4、3，一个不少。还有，`int`是去掉小数，不是四舍五入：`100 * 0.58`在计算机里是57.99999…，`int`会给你57。

# %% nbgrader={"grade_id": "split_dataset"}
def split_dataset(X, Y, fractions, seed=None):
    """打乱样本，按比例切成几份，X和Y的列保持对应。

    参数：
    X -- 样本，形状(n, m)
    Y -- 标签，形状(1, m)
    fractions -- 各份的比例，元组或列表，加起来是1，例如(0.98, 0.01, 0.01)；份数不一定是三
    seed -- 随机种子，同样的种子得到同样的切法

    返回：
    parts -- 列表，每一份是元组(X_k, Y_k)，形状(n, m_k)和(1, m_k)；前k份合起来的个数，
             是m乘以前k个比例之和，四舍五入。比例小、样本少时，某一份可以是空的

    示例：m = 10、fractions = (0.6, 0.2, 0.2)时，三份各有6、2、2个样本
    """
    m = X.shape[1]
    ### 开始
    order = np.random.RandomState(seed).permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    parts = [(X[:, columns], Y[:, columns]) for columns in np.split(order, cuts)]
    ### 结束
    return parts


# %% nbgrader={"grade_id": "test-split_dataset", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("split_dataset"):
    X_small = np.arange(20.0).reshape(2, 10)
    Y_small = 100 * X_small[:1]
    parts = split_dataset(X_small, Y_small, (0.6, 0.2, 0.2), 1)
    checks.length(parts, 3, "parts", "有几个比例就切几份：切点比份数少一个，累加到最后的m不是切点。")
    for part, size in zip(parts, (6, 2, 2), strict=True):
        checks.length(part, 2, "parts里的一份")
        checks.array(part[0], (2, size), "parts里的X_k", "样本是列，切的是列：X[:, …]；切点看比例的累加。")
        checks.array(part[1], (1, size), "parts里的Y_k", "Y_k也是两维的，形状(1, m_k)。")
        checks.close(part[1], 100 * part[0][:1], "parts里的Y_k", "X和Y要用同一个次序，否则样本和标签对不上。")
        checks.close(part[0][1], part[0][0] + 10, "parts里的X_k", "一个样本的各个特征要在同一列里，整列整列地打乱。")
    columns = np.hstack([part[0] for part in parts])
    checks.close(np.sort(columns[0]), np.arange(10), "所有份合起来的样本", "每个样本要恰好出现一次，不多不少。")
    checks.equal(bool(np.any(columns[0] != np.arange(10))), True, "“样本被打乱了”这句话", "先打乱再切。")

# %% nbgrader={"grade_id": "hidden-split_dataset", "points": 6}
# 隐藏测试：98/1/1、切不整、两份和四份、只有一个样本，换种子和不给种子，并检查X、Y没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("split_dataset"):
    cases = [(3, 700, (0.98, 0.01, 0.01), (686, 7, 7)), (2, 10, (1 / 3, 1 / 3, 1 / 3), (3, 4, 3)), (1, 100, (0.58, 0.29, 0.13), (58, 29, 13)),
             (4, 37, [0.75, 0.25], (28, 9)), (2, 29, (0.4, 0.3, 0.2, 0.1), (12, 8, 6, 3)), (5, 1, (0.98, 0.01, 0.01), (1, 0, 0))]
    for k, (n, m, fractions, sizes) in enumerate(cases):
        samples = np.arange(m) + 1000.0 * np.arange(n).reshape(n, 1)
        labels = 7 * samples[:1] + 1
        parts = checks.keeps_arguments(split_dataset, samples, labels, fractions, k, name="split_dataset", hint="不要就地打乱X和Y。")
        where = f"m={m}、比例{tuple(round(f, 2) for f in fractions)}时"
        checks.length(parts, len(fractions), f"{where}的parts", "份数由fractions决定，不一定是三。")
        for part, size in zip(parts, sizes, strict=True):
            checks.length(part, 2, "parts里的一份")
            checks.array(part[0], (n, size), f"{where}的X_k", "比例先累加，乘m，再四舍五入（不是去掉小数）。")
            checks.array(part[1], (1, size), f"{where}的Y_k", "Y_k也是两维的，形状(1, m_k)，与X_k的列数相同。")
            checks.close(part[1], 7 * part[0][:1] + 1, f"{where}的Y_k", "X和Y要用同一个次序。")
            checks.close(part[0], part[0][:1] + 1000.0 * np.arange(n).reshape(n, 1), f"{where}的X_k", "整列整列地打乱。")
        columns = np.hstack([part[0] for part in parts])[0]
        checks.close(np.sort(columns), np.arange(m), f"{where}所有份合起来的样本", "每个样本要恰好出现一次。")
    samples = np.arange(40.0).reshape(1, 40)
    first, again, other, free, free_again = (np.hstack([part[0] for part in split_dataset(samples, samples, (0.5, 0.5), seed)])
                                             for seed in (5, 5, 6, None, None))
    checks.equal(bool(np.any(np.sort(first[0, :20]) != np.arange(20))), True, "“先打乱再切”这句话",
                 "先切再打乱，第一份里永远是前面那些样本。")
    checks.close(again, first, "同样的种子，第二次切出来的样本", "用np.random.RandomState(seed)，同样的种子要得到同样的切法。")
    checks.equal(bool(np.any(other != first)), True, "“换了种子，切法也不同”这句话", "种子要用参数seed，不要写死。")
    checks.equal(bool(np.any(free != free_again)), True, "“seed是None时，每次切法不同”这句话", "种子要用参数seed，不要写死。")
### 隐藏测试结束

# %% [markdown]
# 切开病例，再试试一百万个样本的98/1/1：

# %% tags=["experiment"]
X, Y, feature_names = load_breast_cancer()
(train_X, train_Y), (dev_X, dev_Y), (test_X, test_Y) = split_dataset(X, Y, (0.6, 0.2, 0.2), seed=0)
for title, labels in (("训练集", train_Y), ("开发集", dev_Y), ("测试集", test_Y)):
    print(f"{title}{labels.shape[1]}个病例，其中恶性{labels.sum()}个（{100 * labels.mean():.0f}%）")
million = np.zeros((1, 1_000_000), dtype=np.uint8)
print("一百万个样本，98/1/1：", [part[1].shape[1] for part in split_dataset(million, million, (0.98, 0.01, 0.01), seed=0)])

# %% [markdown]
# 打乱的办法不止一种：你的若与这里的不同，测试照样通过，只是三份里的病例换了几个，后面病例上的数字会与正文略有出入，道理不变。
#
# 恶性的比例三份不完全一样，这是随机切的缘故。样本少时可以把恶性和良性分开切、再合起来，叫**分层抽样**，比例就一致了。
#
# 第一个系统只用两个特征：肿块的平均半径和平均纹理。为什么只用两个？因为想得最少，五分钟就能跑起来。

# %% tags=["experiment"]
def accuracy(Y, Y_prediction):
    """说对的比例，百分数。"""
    return 100 * np.mean(Y == Y_prediction)


first_features = [feature_names.index("mean radius"), feature_names.index("mean texture")]
first = train(train_X[first_features], train_Y)
first_A = probability(first, dev_X[first_features])
print(f"训练集准确率{accuracy(train_Y, probability(first, train_X[first_features]) > 0.5):.1f}%，开发集准确率{accuracy(dev_Y, first_A > 0.5):.1f}%")

# %% [markdown]
# 两个特征就有八成七。先别急着高兴，也别急着改，有两件事要问：这个数有多可信？这个数说明问题吗？
#
# ## 二、差几分才算差
#
# 第04章里，原版猫图的50张测试图片，两层的网络说对72%，四层的说对80%。四层的真的更好吗？80%是40张，72%是36张，差别就是**四张图片**。
#
# 把一个模型看成一枚硬币：它在将来所有的图片上说对的概率是$p$，每张测试图片等于掷一次。$m$张里说对的张数服从二项分布：
#
# $$P(k) = \binom{m}{k}p^k(1-p)^{m-k}$$
#
# 一次掷出1或0，方差是$p(1-p)$；$m$次独立的平均，方差除以$m$，再开方，就是准确率的**标准误**（standard error）：
#
# $$\mathrm{SE} = \sqrt{\frac{p(1-p)}{m}}$$
#
# $p=0.76$、$m=50$时，SE是6个百分点。光凭运气，上下浮动6个百分点是常事。把两个模型的分布画在一起，左边50张，右边2000张：

# %% tags=["experiment"]
def binomial(m, p):
    """m次里恰好k次的概率，k = 0 … m，形状(m + 1,)。先取对数，m很大时也不溢出。"""
    k = np.arange(m + 1)
    factorials = np.r_[0.0, np.cumsum(np.log(np.arange(1, m + 1)))]
    return np.exp(factorials[m] - factorials - factorials[::-1] + k * np.log(p) + (m - k) * np.log(1 - p))


_, axes = plt.subplots(1, 2, figsize=(8.4, 3.4))
for ax, m in zip(axes, (50, 2000), strict=True):
    for p, color in ((0.72, red), (0.80, blue)):
        ax.fill_between(100 * np.arange(m + 1) / m, binomial(m, p), step="mid", alpha=0.55, color=color, label=f"真实水平{100 * p:.0f}%")
    ax.set(xlim=(52, 98), xlabel="测得的准确率（%）", title=f"{m}张测试图片", ylim=(0, None), yticks=[])
axes[0].set_ylabel("可能性")
axes[0].legend(fontsize=10, loc="upper left")
plt.show()
worse, better = binomial(50, 0.72), binomial(50, 0.80)
print(f"50张：真实水平72%的，测得不比80%的低的可能性{100 * sum(worse[k] * better[:k + 1].sum() for k in range(51)):.0f}%")
even = binomial(50, 0.76)
gap = sum(even[i] * even[j] for i in range(51) for j in range(51) if abs(i - j) >= 4)
print(f"50张：两个一样好的模型（76%），成绩差4张或更多的可能性{100 * gap:.0f}%")

# %% [markdown]
# 左边两座山约有一半叠在一起：水平真差了8个百分点，换一批50张，差的那个也有两成的机会打平或者反超；反过来，两个一模一样好的模型，也有四成的机会差出4张甚至更多。右边有2000张，两座山分得清清楚楚。
#
# 上面假定两个模型各考各的卷子。它们其实考的是**同一张**卷子，那就只看意见不同的题。最有利的情形是：四层的比两层的多对4张，两层的没有一张反过来赢它，也就是4比0。如果两个模型一样好，每道意见不同的题谁对谁错等于掷硬币，出现4比0或0比4的可能性是$2\times\left(\frac12\right)^4=\frac18$。最有利的情形也不过如此；若是7比3，那就更平常了。所以从这50张图片，**还不能**说四层的更好。
#
# 还有一个不用公式的办法，叫**自助法**（bootstrap）：从手里的样本里**有放回地**抽出同样多个，算一次准确率；抽上几千回，看这些准确率散得有多开。拿第一个系统在114个开发病例上的成绩来试：

# %% tags=["experiment"]
right = (first_A > 0.5)[0] == dev_Y[0]
random = np.random.RandomState(0)
again = [100 * right[random.randint(0, right.size, right.size)].mean() for _ in range(4000)]
low, high = np.percentile(again, [2.5, 97.5])
p = right.mean()
print(f"准确率{100 * p:.1f}%；抽4000回，有95%落在{low:.1f}%到{high:.1f}%之间")
print(f"用公式：{100 * p:.1f} ± {1.96 * 100 * math.sqrt(p * (1 - p) / right.size):.1f}")
for m in (50, 114, 1000, 10_000, 100_000):
    print(f"开发集{m:6d}个，准确率在90%附近时，标准误{100 * math.sqrt(0.09 / m):.2f}个百分点")

# %% [markdown]
# 两种算法给出差不多的范围，有十几个百分点宽。以后在这个开发集上看到差一两个百分点，先别当真。
#
# 最后几行回答了“开发集要多大”：想分辨1个百分点，标准误要小于它好几倍，一万个样本正合适，这正是一百万的1%；想在网页广告上分辨0.1个百分点，一万个就不够了。
#
# ## 三、准确率之外
#
# ### 一个什么也不做的医生
#
# 假设有个医生从不看片子，一律写“良性”。在开发集上他的准确率是多少？

# %% tags=["experiment"]
print(f"一律说良性：准确率{accuracy(dev_Y, np.zeros_like(dev_Y)):.1f}%")

# %% [markdown]
# 他一个病人也没有找出来，准确率照样不低。要是换成体检，一千人里只有一个病人，他的准确率就是99.9%。两类个数悬殊时，准确率（accuracy）几乎什么也没有说。要把“说对”拆开来看。
#
# ### 练习二：confusion_matrix
#
# 真实值有两种，预测值有两种，合起来是四格。把恶性（1）叫作**正**，良性（0）叫作**负**：
#
# | | 预测为0 | 预测为1 |
# |---|---|---|
# | **真实为0** | 真阴性TN | 假阳性FP |
# | **真实为1** | 假阴性FN | 真阳性TP |
#
# 名字的后一半（阳、阴）是预测的结果，前一半（真、假）是预测得对不对。FN是“说没病，说错了”，也就是漏掉的病人；FP是虚惊一场。
#
# 这张表叫**混淆矩阵**（confusion matrix）。我们约定**行是真实值，列是预测值**，都从0到1排，所以`C[i, j]`是“真实为$i$、预测为$j$”的个数。有的书行列对调，有的把1排在前面，拿到别人的表先看表头。
#
# 数一种情形的个数，可以把两个布尔数组用`&`合起来，再用`np.sum`：`np.sum((Y == 1) & (Y_prediction == 0))`数的是FN。`&`两边的括号不能省：`&`比`==`先算，省了就报ValueError。预测可能是布尔数组，`True == 1`成立，所以这样写也能数。

# %% nbgrader={"grade_id": "confusion_matrix"}
def confusion_matrix(Y, Y_prediction):
    """数出二分类的四种情形。

    参数：
    Y -- 真实值，形状(1, m)，每个是0或1
    Y_prediction -- 预测值，形状(1, m)，每个是0或1，也可以是布尔值

    返回：
    C -- 混淆矩阵，形状(2, 2)的数组，C[i, j]是真实为i、预测为j的个数：[[TN, FP], [FN, TP]]

    提示：四个数各用一次np.sum，最后用np.array拼起来。

    示例：Y是[[1, 0]]、Y_prediction是[[1, 1]]时，得到[[0, 1], [0, 1]]
    """
    ### 开始
    TN = np.sum((Y == 0) & (Y_prediction == 0))
    FP = np.sum((Y == 0) & (Y_prediction == 1))
    FN = np.sum((Y == 1) & (Y_prediction == 0))
    TP = np.sum((Y == 1) & (Y_prediction == 1))
    C = np.array([[TN, FP], [FN, TP]])
    ### 结束
    return C


# %% nbgrader={"grade_id": "test-confusion_matrix", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("confusion_matrix"):
    truth = np.array([[1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]])
    guess = np.array([[1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0]])
    C = confusion_matrix(truth, guess)
    checks.array(C, (2, 2), "C", "用np.array([[…, …], […, …]])拼成两行两列。")
    checks.close(C, [[5, 1], [2, 3]], "C", mistakes={
        "行和列反了：行是真实值，列是预测值。": [[5, 2], [1, 3]], "0在前，1在后：左上角是TN，右下角是TP。": [[3, 2], [1, 5]],
        "左上角应当是TN，你放的是TP。": [[3, 1], [2, 5]], "要个数，不要除以m。": np.array([[5, 1], [2, 3]]) / 11})

# %% nbgrader={"grade_id": "hidden-confusion_matrix", "points": 6}
# 隐藏测试：换大小（包括只有一个样本）、布尔值和小数的预测、只有一类的情形，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("confusion_matrix"):
    for k, (m, kind) in enumerate([(40, int), (25, bool), (17, float), (1, int), (6, bool)]):
        random = np.random.RandomState(k)
        truth = (random.rand(1, m) < 0.4).astype(int)
        guess = np.where(random.rand(1, m) < 0.3, 1 - truth, truth).astype(kind)
        expected = np.zeros((2, 2))
        for i, j in zip(truth[0], guess[0]):
            expected[int(i), int(j)] += 1
        C = checks.keeps_arguments(confusion_matrix, truth, guess, name="confusion_matrix", hint="不要往Y里写东西。")
        checks.array(C, (2, 2), f"m={m}时的C")
        checks.close(C, expected, f"m={m}时的C", "四格加起来应当是m。", mistakes={
            "行和列反了：行是真实值，列是预测值。": expected.T, "0在前，1在后。": expected[::-1, ::-1]})
    zeros, ones = np.zeros((1, 4), dtype=int), np.ones((1, 4), dtype=int)
    for truth, guess, expected in ((zeros, zeros, [[4, 0], [0, 0]]), (zeros, ones, [[0, 4], [0, 0]]), (ones, zeros, [[0, 0], [4, 0]]),
                                   (ones, ones, [[0, 0], [0, 4]])):
        C = confusion_matrix(truth, guess)
        checks.array(C, (2, 2), "只有一类时的C", "一格是0也要留着。")
        checks.close(C, expected, "只有一类时的C")
### 隐藏测试结束

# %% [markdown]
# ### 练习三、四：precision与recall
#
# 有了四格，就能问两个不同的问题。
#
# **查准率**（precision）：程序说“恶性”的那些里，有多少真是恶性？分母是**预测**为1的个数。
#
# $$P = \frac{\mathrm{TP}}{\mathrm{TP}+\mathrm{FP}}$$
#
# **查全率**（recall）：真正恶性的那些里，程序找出了多少？分母是**真实**为1的个数。
#
# $$R = \frac{\mathrm{TP}}{\mathrm{TP}+\mathrm{FN}}$$
#
# 有的笔记在这里写错了两处。一处把查准率也叫作准确率：准确率是说对的占全部的比例，$(\mathrm{TP}+\mathrm{TN})/m$，与查准率是两个数。另一处把查全率的分母写成$\mathrm{TP}+\mathrm{TN}$：TN是没病的人，与“找出了多少病人”毫无关系。分母是“所有的病人”，其中找出来的是TP，漏掉的是FN。
#
# 那个一律说良性的医生，TP和FP都是0，查准率是$0/0$。这没有天然的答案，要**约定**。本章约定：**分母是0时，查准率、查全率都是0.0**。意思是，一个病人也没有找出来，就别想拿分。
#
# 用你的`confusion_matrix`取出要用的格子，例如`C[0, 1]`是FP。

# %% nbgrader={"grade_id": "precision"}
def precision(Y, Y_prediction):
    """查准率：预测为1的样本里，真实也是1的比例。

    参数：
    Y -- 真实值，形状(1, m)，每个是0或1
    Y_prediction -- 预测值，形状(1, m)，每个是0或1，也可以是布尔值

    返回：
    P -- 查准率，0到1之间的数；没有一个预测为1时，约定为0.0

    提示：先求混淆矩阵，再判断分母是不是0。

    示例：预测为1的有四个，其中三个真是1，查准率是0.75
    """
    ### 开始
    C = confusion_matrix(Y, Y_prediction)
    predicted_positive = C[0, 1] + C[1, 1]
    P = C[1, 1] / predicted_positive if predicted_positive > 0 else 0.0
    ### 结束
    return P


# %% nbgrader={"grade_id": "test-precision", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("precision"):
    truth = np.array([[1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]])
    guess = np.array([[1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0]])
    P = precision(truth, guess)
    checks.number(P, "P")
    checks.close(P, 0.75, "P", mistakes={
        "这是查全率：查准率的分母是预测为1的个数，TP + FP。": 0.6, "这是准确率：查准率只看预测为1的那些。": 8 / 11,
        "分母不是m，是预测为1的个数。": 3 / 11, "分母是TP + FP，不是TP + TN。": 3 / 8, "这是负的那一类的查准率，取错了格子。": 5 / 7,
        "分子是TP，你取的是FP。": 0.25, "这是TN的比例，取错了格子。": 5 / 6})

# %% nbgrader={"grade_id": "hidden-precision", "points": 5}
# 隐藏测试：换大小和布尔值的预测，全对、全错、没有一个预测为1、没有一个真实为1的情形
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("precision"):
    for k, (m, kind) in enumerate([(50, int), (31, bool), (12, float)]):
        random = np.random.RandomState(10 + k)
        truth = (random.rand(1, m) < 0.3).astype(int)
        truth[0, 0] = 1
        guess = np.where(random.rand(1, m) < 0.35, 1 - truth, truth).astype(kind)
        guess[0, :2] = 1
        tp, fp, fn = (int(np.sum((truth == i) & (guess == j))) for i, j in ((1, 1), (0, 1), (1, 0)))
        P = checks.keeps_arguments(precision, truth, guess, name="precision")
        checks.number(P, f"m={m}时的P")
        checks.close(P, tp / (tp + fp), f"m={m}时的P", "P = TP / (TP + FP)。", mistakes={"这是查全率。": tp / (tp + fn)})
    some, zeros, ones = np.array([[1, 0, 0, 1, 0]]), np.zeros((1, 5), dtype=int), np.ones((1, 5), dtype=int)
    with np.errstate(divide="ignore", invalid="ignore"):
        for truth, guess, expected, where in ((some, zeros, 0, "没有一个预测为1"), (zeros, zeros, 0, "没有一个预测为1，也没有一个真实为1"),
                                              (zeros, some, 0, "没有一个真实为1"), (some, ones, 0.4, "全部预测为1"), (some, some, 1, "全部说对"),
                                              (some, 1 - some, 0, "全部说错"), (ones, some, 1, "全部真实为1")):
            P = precision(truth, guess)
            checks.number(P, f"{where}时的P", "分母是0时，约定查准率为0.0。")
            checks.close(P, expected, f"{where}时的P", "分母是0时，约定查准率为0.0，别的情形照公式。")
### 隐藏测试结束

# %% nbgrader={"grade_id": "recall"}
def recall(Y, Y_prediction):
    """查全率：真实为1的样本里，预测也是1的比例。

    参数：
    Y -- 真实值，形状(1, m)，每个是0或1
    Y_prediction -- 预测值，形状(1, m)，每个是0或1，也可以是布尔值

    返回：
    R -- 查全率，0到1之间的数；没有一个真实为1时，约定为0.0

    提示：与precision同样的三步，只是分母换成所有真实为1的。

    示例：真实为1的有五个，找出了三个，查全率是0.6
    """
    ### 开始
    C = confusion_matrix(Y, Y_prediction)
    actually_positive = C[1, 0] + C[1, 1]
    R = C[1, 1] / actually_positive if actually_positive > 0 else 0.0
    ### 结束
    return R


# %% nbgrader={"grade_id": "test-recall", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("recall"):
    truth = np.array([[1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]])
    guess = np.array([[1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0]])
    R = recall(truth, guess)
    checks.number(R, "R")
    checks.close(R, 0.6, "R", mistakes={
        "分母是TP + FN，不是TP + TN：没病的人与查全率无关。": 3 / 8, "这是查准率：查全率的分母是真实为1的个数，TP + FN。": 0.75,
        "这是准确率：查全率只看真实为1的那些。": 8 / 11, "分母不是m，是真实为1的个数。": 3 / 11, "这是负的那一类的查全率，取错了格子。": 5 / 6,
        "分子是TP，你取的是FN。": 0.4})

# %% nbgrader={"grade_id": "hidden-recall", "points": 5}
# 隐藏测试：换大小和布尔值的预测，全对、全错、没有一个真实为1、没有一个预测为1的情形
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("recall"):
    for k, (m, kind) in enumerate([(45, int), (28, bool), (14, float)]):
        random = np.random.RandomState(20 + k)
        truth = (random.rand(1, m) < 0.35).astype(int)
        truth[0, :2] = 1
        guess = np.where(random.rand(1, m) < 0.35, 1 - truth, truth).astype(kind)
        guess[0, 0] = 1
        tp, fp, fn, tn = (int(np.sum((truth == i) & (guess == j))) for i, j in ((1, 1), (0, 1), (1, 0), (0, 0)))
        R = checks.keeps_arguments(recall, truth, guess, name="recall")
        checks.number(R, f"m={m}时的R")
        checks.close(R, tp / (tp + fn), f"m={m}时的R", "R = TP / (TP + FN)。", mistakes={
            "这是查准率。": tp / (tp + fp), "分母是TP + FN，不是TP + TN。": tp / (tp + tn)})
    some, zeros, ones = np.array([[1, 0, 0, 1, 0]]), np.zeros((1, 5), dtype=int), np.ones((1, 5), dtype=int)
    with np.errstate(divide="ignore", invalid="ignore"):
        for truth, guess, expected, where in ((zeros, some, 0, "没有一个真实为1"), (zeros, zeros, 0, "没有一个真实为1，也没有一个预测为1"),
                                              (some, zeros, 0, "没有一个预测为1"), (ones, some, 0.4, "全部真实为1"), (some, some, 1, "全部说对"),
                                              (some, 1 - some, 0, "全部说错"), (some, ones, 1, "全部预测为1")):
            R = recall(truth, guess)
            checks.number(R, f"{where}时的R", "分母是0时，约定查全率为0.0。")
            checks.close(R, expected, f"{where}时的R", "分母是0时，约定查全率为0.0，别的情形照公式。")
### 隐藏测试结束

# %% [markdown]
# 看看第一个系统：

# %% tags=["experiment"]
print(confusion_matrix(dev_Y, first_A > 0.5))
print(f"查准率{100 * precision(dev_Y, first_A > 0.5):.1f}%，查全率{100 * recall(dev_Y, first_A > 0.5):.1f}%")

# %% [markdown]
# 混淆矩阵的左下角最要紧：那几个是漏掉的病人。准确率把他们和虚惊一场的人混在一起，看不出来。
#
# 概率大于0.5才说恶性，这个0.5是可以调的。调低，宁可错抓，查全率升，查准率降；调高则相反。把阈值从高到低走一遍，每个阈值得到一对$(R, P)$，连起来就是**PR曲线**：

# %% tags=["experiment"]
thresholds = np.linspace(0.02, 0.98, 97)
curve_P = np.array([precision(dev_Y, first_A > t) for t in thresholds])
curve_R = np.array([recall(dev_Y, first_A > t) for t in thresholds])
plt.figure(figsize=(5.4, 4.2))
plt.plot(100 * curve_R, 100 * curve_P, color=blue)
for t, color in ((0.2, green), (0.5, orange), (0.8, red)):
    k = np.argmin(np.abs(thresholds - t))
    plt.plot(100 * curve_R[k], 100 * curve_P[k], "o", color=color, markersize=9, label=f"阈值{t}")
plt.xlabel("查全率（%）")
plt.ylabel("查准率（%）")
plt.legend(loc="lower left")
plt.show()

# %% [markdown]
# 曲线越靠右上角越好。筛查癌症，宁可多请几个人来复查，也不要漏掉一个，阈值就该放低；给视频打“儿童适宜”的标签，则宁缺毋滥，阈值要放高。
#
# ### 练习五：f1_score
#
# 两个数不好排名。甲查准率95%、查全率90%，乙查准率98%、查全率85%，谁更好？一个组里十几个人，每人每天几个想法，需要**一个**数，看一眼就知道进了还是退了。
#
# 取平均行不行？一个程序把概率最高的那一个说成恶性，别的全放过：查准率100%，查全率2%，算术平均51%，听上去还及格。可是它几乎什么也没有找到。
#
# 换成**调和平均**：先取倒数，再平均，再取倒数。
#
# $$F_1 = \frac{2}{\frac1P+\frac1R} = \frac{2PR}{P+R}$$
#
# 倒数把小的数放得很大：$R=0.02$的倒数是50，$P=1$的倒数是1，平均25.5，再取倒数，$F_1=0.039$。一般地，$\frac1P+\frac1R$比其中任何一个都大，所以
#
# $$F_1 < 2\min(P, R)$$
#
# 短的那块板说了算。有的笔记说$F_1$“大致就是$P$和$R$的算术平均”，在这里一个是51%，一个是4%，差了十几倍。只有$P$和$R$差不多大时，两种平均才差不多。
#
# 把$P=\frac{\mathrm{TP}}{\mathrm{TP}+\mathrm{FP}}$、$R=\frac{\mathrm{TP}}{\mathrm{TP}+\mathrm{FN}}$代进去，$\frac1P+\frac1R=\frac{2\mathrm{TP}+\mathrm{FP}+\mathrm{FN}}{\mathrm{TP}}$，于是
#
# $$F_1 = \frac{2\mathrm{TP}}{2\mathrm{TP}+\mathrm{FP}+\mathrm{FN}}$$
#
# 里面没有TN：病人稀少时，大堆的TN抬不高它。
#
# 写代码用$\frac{2PR}{P+R}$，不用倒数：$P$或$R$是0时，倒数就没有意义了。两个都是0时$P+R=0$，同样约定$F_1=0.0$。

# %% nbgrader={"grade_id": "f1_score"}
def f1_score(P, R):
    """F1分数：查准率和查全率的调和平均。

    参数：
    P -- 查准率，0到1之间的数
    R -- 查全率，0到1之间的数

    返回：
    F1 -- 0到1之间的数；P和R都是0时，约定为0.0

    示例：P = 0.5、R = 1.0时，F1是0.666…
    """
    ### 开始
    F1 = 2 * P * R / (P + R) if P + R > 0 else 0.0
    ### 结束
    return F1


# %% nbgrader={"grade_id": "test-f1_score", "points": 3}
from dlcourse import checks

with checks.exercise("f1_score"):
    F1 = f1_score(0.5, 0.8)
    checks.number(F1, "F1")
    checks.close(F1, 0.8 / 1.3, "f1_score(0.5, 0.8)", mistakes={
        "这是算术平均，F1是调和平均。": 0.65, "这是几何平均，F1是调和平均。": 0.4 ** 0.5, "分子少乘了2。": 0.4 / 1.3, "这是P和R的积，还要乘2，除以P + R。": 0.4,
        "忘了除以P + R。": 0.8, "这是两个里小的那个。": 0.5, "只求了倒数的和，还要用2去除以它。": 3.25, "倒数平均以后，要再取一次倒数。": 1.625})
    checks.close(f1_score(1.0, 0.02), 0.04 / 1.02, "f1_score(1.0, 0.02)", mistakes={"这是算术平均，F1是调和平均。": 0.51})

# %% nbgrader={"grade_id": "hidden-f1_score", "points": 5}
# 隐藏测试：别的数、一个是0、两个都是0、两个相等
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("f1_score"):
    random = np.random.RandomState(3)
    for P, R in [*random.uniform(0.01, 1, (6, 2)).tolist(), (0.95, 0.9), (0.3, 0.3), (1, 1), (1e-4, 0.9)]:
        F1 = f1_score(P, R)
        checks.number(F1, "F1")
        checks.close(F1, 1 / np.mean([1 / P, 1 / R]), f"f1_score({P:.3g}, {R:.3g})", "调和平均：2PR / (P + R)。", mistakes={
            "这是算术平均。": (P + R) / 2, "这是几何平均。": (P * R) ** 0.5})
    with np.errstate(divide="ignore", invalid="ignore"):
        for P, R in ((0.0, 0.0), (0.0, 0.7), (0.4, 0.0), (0, 0), (0, 1), (np.float64(0), np.float64(0))):
            F1 = f1_score(P, R)
            checks.number(F1, f"f1_score({P}, {R})", "P + R是0时约定为0.0；用2PR / (P + R)，不要用倒数。")
            checks.close(F1, 0, f"f1_score({P}, {R})", "P或R是0时，F1是0。")
### 隐藏测试结束

# %% [markdown]
# 把查准率固定在100%，看两种平均随查全率怎样变：

# %% tags=["experiment"]
R_axis = np.linspace(0, 1, 101)
plt.plot(100 * R_axis, 100 * (1 + R_axis) / 2, "--", color=orange, label="算术平均")
plt.plot(100 * R_axis, [100 * f1_score(1.0, R) for R in R_axis], color=blue, label="$F_1$，调和平均")
plt.plot([2, 2], [51, 100 * f1_score(1.0, 0.02)], "o", color=red)
plt.annotate("51%", (2, 51), xytext=(5, 60), color=red)
plt.annotate("3.9%", (2, 4), xytext=(6, 1), color=red)
plt.xlabel("查全率（%），查准率固定为100%")
plt.ylabel("平均（%）")
plt.legend()
plt.show()

# %% [markdown]
# 再看第一个系统的$F_1$随阈值怎样变：

# %% tags=["experiment"]
curve_F1 = np.array([f1_score(P, R) for P, R in zip(curve_P, curve_R)])
plt.plot(thresholds, 100 * curve_P, color=orange, linewidth=1.2, label="查准率")
plt.plot(thresholds, 100 * curve_R, color=green, linewidth=1.2, label="查全率")
plt.plot(thresholds, 100 * curve_F1, color=blue, linewidth=3, label="$F_1$")
plt.axvline(thresholds[np.argmax(curve_F1)], color="0.5", linestyle=":")
plt.xlabel("阈值")
plt.ylabel("分数（%）")
plt.legend(loc="lower center")
plt.show()
print(f"F1最高{100 * curve_F1.max():.1f}%，在阈值{thresholds[np.argmax(curve_F1)]:.2f}")

# %% [markdown]
# 山顶很平，从0.2到0.5，只差几个百分点。第二节的标准误提醒我们，不必为了一两个百分点去抠阈值。
#
# ## 四、靶子：一个优化指标，几个满足指标
#
# ### 许多数合成一个
#
# $F_1$把两个数合成了一个。更多的数怎么办？四家医院各自报来三个模型的错误率：

# %% tags=["experiment"]
hospitals = ("甲院", "乙院", "丙院", "丁院")
errors = {"A": (0.03, 0.07, 0.05, 0.09), "B": (0.05, 0.06, 0.05, 0.06), "C": (0.02, 0.03, 0.02, 0.14)}
print("模型  " + "  ".join(hospitals) + "  平均   最差")
for name, row in errors.items():
    print(f"{name}     " + "  ".join(f"{100 * e:3.0f}%" for e in row) + f"  {100 * np.mean(row):.2f}%  {100 * max(row):3.0f}%")

# %% [markdown]
# 按**平均**，C最好；按**最值**（最差的那家医院），B最好，而C最糟，它在丁院错得太多。两种都有道理：商品推荐看平均就行，看病却不能牺牲一家医院的病人。选哪一个数，其实是在说“我们在乎什么”，所以要在动手之前选好，并且全组都认。
#
# ### 练习六：choose_model
#
# 有些指标不必揉进去。一个模型预测要多少毫秒，从80毫秒改进到70毫秒，用户感觉不到；可是超过200毫秒，谁也不会用。这样的指标只要**够了就行**，叫**满足指标**（satisficing metric），可以有好几个。剩下的那**一个**越高越好，叫**优化指标**（optimizing metric）。一般地，有$N$个指标，就选1个来优化，其余$N-1$个各定一条线。
#
# 这样选模型的规则就清清楚楚：先划掉不满足的，再在剩下的里挑优化指标最高的。
#
# 每个模型是一个字典，`"name"`是名字，其余的键是指标。满足指标是列表，每项是三元组`(指标, 方向, 界线)`，方向是`"<="`（不超过）或`">="`（不低于），**恰好等于界线算满足**。例如`("毫秒", "<=", 100)`。
#
# 写一个循环，一边走一边记住目前最好的`best`，一开始是`None`。逐项检查满足指标时，可以先设`satisfied = True`，遇到不满足的就改成`False`。优化指标**严格更高**才换，这样并列时留下的是列表里在前面的那个。不要拿0当最低纪录：优化指标可能是负的（例如成本取负号）。一个满足的也没有，返回`None`。

# %% nbgrader={"grade_id": "choose_model"}
def choose_model(models, optimizing, satisficing):
    """在满足所有界线的模型里，挑优化指标最高的。

    参数：
    models -- 列表，每个模型是字典，有"name"（字符串）和各个指标（数）
    optimizing -- 优化指标的键，越高越好
    satisficing -- 列表，每项是(指标的键, "<="或">=", 界线)；可以是空列表

    返回：
    name -- 选中的模型的名字；并列时取在前面的，一个满足的也没有时返回None

    示例：choose_model([{"name": "甲", "F1": 0.9, "毫秒": 300}, {"name": "乙", "F1": 0.8, "毫秒": 50}], "F1", [("毫秒", "<=", 100)])
          得到"乙"
    """
    best = None
    ### 开始
    for model in models:
        satisfied = True
        for metric, direction, limit in satisficing:
            enough = model[metric] <= limit if direction == "<=" else model[metric] >= limit
            satisfied = satisfied and enough
        if satisfied and (best is None or model[optimizing] > best[optimizing]):
            best = model
    ### 结束
    return None if best is None else best["name"]


# %% nbgrader={"grade_id": "test-choose_model", "points": 4}
from dlcourse import checks

with checks.exercise("choose_model"):
    models = [{"name": "甲", "F1": 0.90, "毫秒": 80, "查全率": 0.85}, {"name": "乙", "F1": 0.92, "毫秒": 95, "查全率": 0.95},
              {"name": "丙", "F1": 0.95, "毫秒": 1500, "查全率": 0.97}, {"name": "丁", "F1": 0.94, "毫秒": 60, "查全率": 0.80}]
    name = choose_model(models, "F1", [("毫秒", "<=", 100)])
    checks.equal(name, "丁", "要求毫秒 <= 100时的选择", mistakes={
        "丙要1500毫秒，先划掉不满足的。": "丙", "满足以后，挑优化指标最高的，不是第一个，也不是最后一个满足的。": "甲", "要返回名字，不是整个字典。": models[3],
        "要返回名字，不是下标。": 3, "没有选出来：比较写反了？": None,
        "丁也满足：看每个模型之前，都要重新设satisfied = True；遇到不满足的，也不要跳出看模型的循环。": "乙"})
    name = choose_model(models, "F1", [("毫秒", "<=", 100), ("查全率", ">=", 0.9)])
    checks.equal(name, "乙", "要求毫秒 <= 100、查全率 >= 0.9时的选择", mistakes={
        "每个满足指标都要检查，不能只看第一个；“>=”的要照“>=”比。": "丁", "只看最后一个满足指标不够。": "丙", "“>=”的方向反了？": None})
    checks.equal(choose_model(models, "F1", [("毫秒", "<=", 10)]), None, "一个满足的也没有时的选择", "这时返回None。")

# %% nbgrader={"grade_id": "hidden-choose_model", "points": 7}
# 隐藏测试：恰好等于界线、并列、没有满足指标、负的优化指标、别的指标名、只有一个模型，以及许多随机的表
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("choose_model"):
    table = [{"name": "a", "score": -0.5, "mb": 20, "recall": 0.5}, {"name": "b", "score": -0.25, "mb": 40, "recall": 0.75},
             {"name": "c", "score": -0.25, "mb": 10, "recall": 0.5}, {"name": "d", "score": -0.125, "mb": 41, "recall": 1.0}]
    for limits, expected, where in (([("mb", "<=", 40)], "b", "优化指标是负数、恰好等于界线、有并列"), ([], "d", "没有满足指标"),
                                    ([("mb", "<=", 39)], "c", "最好的没有满足"), ([("recall", ">=", 0.75), ("mb", "<=", 40)], "b", "恰好等于两条界线"),
                                    ([("recall", ">=", 0.5), ("mb", ">=", 42)], None, "一个满足的也没有"),
                                    ([("mb", ">=", 15), ("mb", "<=", 30)], "a", "同一个指标有上下两条界线"),
                                    ([("recall", ">=", 0.9)], "d", "只有一个满足")):
        name = checks.keeps_arguments(choose_model, table, "score", limits, name="choose_model", hint="不要删改传进来的列表。")
        checks.equal(name, expected, f"{where}时的选择", "先划掉不满足的（等于算满足），再挑最高的，并列取前面的，没有就返回None。")
    checks.equal(choose_model(table[::-1], "score", [("mb", "<=", 40)]), "c", "次序倒过来以后，并列时的选择", "并列时取在前面的。")
    checks.equal(choose_model(table, "recall", [("score", "<=", -0.2)]), "b", "换了优化指标时的选择", "优化指标由参数optimizing决定。")
    checks.equal(choose_model(table[:1], "mb", []), "a", "只有一个模型时的选择")
    for k in range(6):
        random = np.random.RandomState(k)
        table = [{"name": f"m{i}", "x": int(random.randint(9)), "y": float(random.rand()), "z": int(random.randint(-5, 5))} for i in range(8)]
        allowed = [model for model in table if model["x"] >= 3 and model["y"] <= 0.7 and model["z"] >= -3]
        expected = max(allowed, key=lambda model: model["z"])["name"] if allowed else None
        checks.equal(choose_model(table, "z", [("x", ">=", 3), ("y", "<=", 0.7), ("z", ">=", -3)]), expected, "随机的表的选择",
                     "三条界线都要满足；并列时取在前面的。")
### 隐藏测试结束

# %% [markdown]
# 真的用一次。在病例上，一个特征就是一次测量，量得越多越费事。把30个特征按训练集上与标签的相关程度排好，取前$k$个训练，看看开发集上的表现。规定**至多量10样、查全率至少90%**，$F_1$最高的是谁？

# %% tags=["experiment"]
relation = np.abs([np.corrcoef(row, train_Y[0])[0, 1] for row in train_X])
order = np.argsort(-relation)
candidates = [{"name": "第一个系统", "F1": f1_score(precision(dev_Y, first_A > 0.5), recall(dev_Y, first_A > 0.5)),
               "查全率": recall(dev_Y, first_A > 0.5), "测量": 2}]
for k in (1, 2, 5, 10, 20, 30):
    guess = probability(train(train_X[order[:k]], train_Y), dev_X[order[:k]]) > 0.5
    candidates.append({"name": f"前{k}个特征", "F1": f1_score(precision(dev_Y, guess), recall(dev_Y, guess)),
                       "查全率": recall(dev_Y, guess), "测量": k})
for model in candidates:
    print(f"F1 {100 * model['F1']:5.1f}%   查全率{100 * model['查全率']:5.1f}%   测量{model['测量']:2d}样   {model['name']}")
print("只看F1：", choose_model(candidates, "F1", []))
print("至多量10样、查全率至少90%：", choose_model(candidates, "F1", [("测量", "<=", 10), ("查全率", ">=", 0.9)]))

# %% [markdown]
# 前2个、前5个、前10个只差一个百分点，按第二节的算法，说不上谁真的更好，嫌费事的话，量2样也行。倒是第一个系统和“前2个特征”同样只量两样，换两个更有用的特征，$F_1$就高了十来个百分点：第一个系统简陋不要紧，改起来很快。
#
# ### 练习七：weighted_error
#
# 指标是靶子，靶子也会立错。有两个图片推荐程序，甲的错误率3%，乙的5%，按错误率该选甲；可是甲的错误里混着不该给孩子看的图片，乙没有。用户和你都想要乙，指标却说甲好：**指标和你真正想要的次序不一致时，要换的是指标**。
#
# 常用的办法是给每个样本一个权重$w^{(i)}$，错在要紧的样本上，多算几倍：
#
# $$\text{error} = \frac{\sum_{i=1}^{m} w^{(i)}\cdot 1\left\{\hat y^{(i)} \ne y^{(i)}\right\}}{\sum_{i=1}^{m} w^{(i)}}$$
#
# 大括号成立时是1，不成立时是0。分母是**权重的和**，不是$m$，这样错误率总在0与1之间：全错是1；权重都是1时，就是普通的错误率。权重全是0时没有样本可算，约定错误率为0.0。
#
# 两个数组用`!=`逐个比较，得到布尔数组，乘上权重再用`np.sum`。

# %% nbgrader={"grade_id": "weighted_error"}
def weighted_error(Y, Y_prediction, weights):
    """加权的错误率。

    参数：
    Y -- 真实值，形状(1, m)
    Y_prediction -- 预测值，形状(1, m)，0或1，也可以是布尔值
    weights -- 每个样本的权重，形状(1, m)，不小于0

    返回：
    error -- 0到1之间的数；权重的和是0时，约定为0.0

    示例：两个样本，错了一个，错的权重是3，对的权重是1，得到0.75
    """
    ### 开始
    total = np.sum(weights)
    error = np.sum(weights * (Y_prediction != Y)) / total if total > 0 else 0.0
    ### 结束
    return error


# %% nbgrader={"grade_id": "test-weighted_error", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("weighted_error"):
    error = weighted_error(np.array([[1, 0, 1, 0, 1]]), np.array([[0, 0, 1, 1, 1]]), np.array([[10, 1, 10, 1, 10]]))
    checks.number(error, "error", "np.sum把整个数组加成一个数。")
    checks.close(error, 11 / 32, "error", mistakes={
        "分母是权重的和，不是样本数m。": 11 / 5, "权重没有用上。": 2 / 5, "你加的是说对的样本的权重。": 21 / 32, "分母是所有权重的和，不只是说对的。": 11 / 21,
        "还要除以权重的和。": 11, "分子也要乘权重。": 2 / 32, "符号抵消了：先比较是否不等，不要相减。": -9 / 32, "没有取绝对值的差会抵消，用Y_prediction != Y。": 9 / 32})

# %% nbgrader={"grade_id": "hidden-weighted_error", "points": 5}
# 隐藏测试：换大小和小数的权重、布尔值的预测，权重都相等、乘同一个倍数、全是0，只有一个样本，全对全错，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("weighted_error"):
    for k, (m, kind) in enumerate([(30, int), (12, bool), (7, float)]):
        random = np.random.RandomState(k)
        truth, guess = random.randint(0, 2, (1, m)), random.randint(0, 2, (1, m)).astype(kind)
        weights = np.round(random.exponential(2, (1, m)), 2)
        expected = sum(w for w, y, z in zip(weights[0], truth[0], guess[0]) if y != z) / sum(weights[0])
        error = checks.keeps_arguments(weighted_error, truth, guess, weights, name="weighted_error", hint="不要写weights *= …。")
        checks.number(error, f"m={m}时的error")
        checks.close(error, expected, f"m={m}时的error", "分子是说错的样本的权重和，分母是所有的权重和。")
        checks.close(weighted_error(truth, guess, 7 * weights), expected, "权重都乘7以后的error", "权重乘同一个倍数，错误率不变。")
        checks.close(weighted_error(truth, guess, np.full((1, m), 3.0)), np.mean(truth != guess), "权重都是3时的error", "这时就是普通的错误率。")
    one = np.array([[1]])
    with np.errstate(divide="ignore", invalid="ignore"):
        for truth, guess, weights, expected, where in ((one, 1 - one, one, 1, "只有一个样本、说错"), (one, one, 5 * one, 0, "只有一个样本、说对"),
                                                       (one, 1 - one, 0 * one, 0, "权重全是0"), (np.ones((1, 3)), np.zeros((1, 3)), np.zeros((1, 3)), 0, "权重全是0"),
                                                       (np.array([[0, 1, 0]]), np.array([[1, 0, 1]]), np.array([[0.25, 4, 0.5]]), 1, "全错"),
                                                       (np.array([[0, 1, 0]]), np.array([[1, 1, 0]]), np.array([[0, 2, 0.5]]), 0, "错的权重是0")):
            error = weighted_error(truth, guess, weights)
            checks.number(error, f"{where}时的error", "权重的和是0时，约定为0.0。")
            checks.close(error, expected, f"{where}时的error", "权重的和是0时，约定为0.0；别的情形照公式。")
### 隐藏测试结束

# %% [markdown]
# 漏掉一个病人，比虚惊一场严重得多，就当它严重10倍。靶子一换，最好的阈值也跟着换：

# %% tags=["experiment"]
weights = np.where(dev_Y == 1, 10.0, 1.0)
plain = np.array([np.mean((first_A > t) != dev_Y) for t in thresholds])
heavy = np.array([weighted_error(dev_Y, first_A > t, weights) for t in thresholds])
for values, color, title in ((plain, orange, "普通的错误率"), (heavy, blue, "恶性的权重是10")):
    plt.plot(thresholds, 100 * values, color=color, label=title)
    plt.plot(thresholds[np.argmin(values)], 100 * values.min(), "o", color=color, markersize=9)
plt.xlabel("阈值")
plt.ylabel("错误率（%）")
plt.legend()
plt.show()

# %% [markdown]
# 圆点是各自的最低处。普通的错误率从0.3到0.7几乎是平的，阈值取哪里都差不多；加权以后，阈值一过0.3，错误率就一路往上，最好的在0.2附近：有两成的怀疑，就请去复查。
#
# 换指标是两步，别混在一起：第一步，立好靶子，让它排出的次序与你想要的一致；第二步，再想怎样射中它，例如把同样的权重放进训练的成本函数。
#
# ## 五、跟谁比：人的水平
#
# 训练集错了8%，高不高？看跟谁比。认清楚的猫图，人几乎不错，8%是太高了；听嘈杂的录音，人自己也要听错7%，8%就已经到顶了。
#
# 理论上最低的错误率叫**贝叶斯误差**（Bayes error）：有些录音实在太吵，有些片子实在太糊，谁来也分不出。没有办法直接知道它是多少。不过在看、听、读这些事上，人做得很好，离极限不远，所以拿**人的水平**（human-level performance）来**代替**它。
#
# “人”是谁？假设同样看一组胸片：
#
# | 谁来看 | 错误率 |
# |---|---|
# | 路人 | 14% |
# | 实习医生 | 4% |
# | 主治医生 | 1.5% |
# | 几位专家会诊 | 0.7% |
#
# 贝叶斯误差是**任何**办法都越不过的底线，既然会诊做到了0.7%，底线就**不高于**0.7%。所以代替贝叶斯误差的，是其中**最低**的那个。（如果只是写论文说“超过了主治医生”，那又是另一个目的，取1.5%。）
#
# 第06章把偏差写成训练错误率减去“最好能做到的”，现在给它一个确切的名字，**可避免偏差**（avoidable bias）：
#
# $$\text{avoidable bias} = e_{\text{train}} - \min e_{\text{human}},\qquad \text{variance} = e_{\text{dev}} - e_{\text{train}}$$
#
# “可避免”三个字提醒你，0.7%以下的那一截，不用费力气去够。哪个差大，先治哪个。
#
# ### 练习八：avoidable_bias_and_variance
#
# 第06章用一条线判断“高不高”，这里换一个问法：**下一步先治哪一个**？两个差里，大的是`"偏差"`就先治偏差，大的是`"方差"`就先治方差，相等时先治偏差（第06章说过，先治偏差，再治方差）。
#
# 还有一种情形：训练错误率比最好的人还**低**，可避免偏差是负的。这时人的水平已经不能代替贝叶斯误差，你不知道底线还有多远，返回`"说不清"`。恰好相等时偏差是0，还说得清。在很多不靠看和听的事上，例如猜用户点哪个广告，机器早就超过了人，这正是那里难以下手的原因。
#
# `human_errors`是字典，`.values()`取出所有的错误率，`min`求最小的。（直接对字典用`min`，比的是名字，不是错误率。）

# %% nbgrader={"grade_id": "avoidable_bias_and_variance"}
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    """求可避免偏差和方差，指出先治哪一个。

    参数：
    human_errors -- 字典 {谁: 错误率}，至少一项
    train_error -- 训练集的错误率
    dev_error -- 开发集的错误率

    返回：
    avoidable_bias -- 可避免偏差，一个数，可以是负的
    variance -- 方差，一个数，可以是负的
    focus -- 字符串，三者之一："偏差"、"方差"、"说不清"

    提示：先看可避免偏差是不是负的，再比大小。

    示例：avoidable_bias_and_variance({"路人": 0.1, "专家": 0.01}, 0.08, 0.10)得到0.07、0.02和"偏差"
    """
    ### 开始
    avoidable_bias = train_error - min(human_errors.values())
    variance = dev_error - train_error
    if avoidable_bias < 0:
        focus = "说不清"
    elif avoidable_bias >= variance:
        focus = "偏差"
    else:
        focus = "方差"
    ### 结束
    return avoidable_bias, variance, focus


# %% nbgrader={"grade_id": "test-avoidable_bias_and_variance", "points": 4}
from dlcourse import checks

with checks.exercise("avoidable_bias_and_variance"):
    chest = {"路人": 0.14, "实习医生": 0.04, "主治医生": 0.015, "几位专家会诊": 0.007}
    for train_error, dev_error, focus in ((0.05, 0.06, "偏差"), (0.01, 0.05, "方差"), (0.005, 0.007, "说不清")):
        result = avoidable_bias_and_variance(chest, train_error, dev_error)
        checks.length(result, 3, "avoidable_bias_and_variance的返回值")
        where = f"训练错误率{train_error}、开发错误率{dev_error}时的"
        checks.number(result[0], f"{where}可避免偏差")
        checks.close(result[0], train_error - 0.007, f"{where}可避免偏差", mistakes={
            "可以是负的，不要截成0。": max(0.0, train_error - 0.007), "贝叶斯误差不高于最好的人，取最低的错误率，不是最高的。": train_error - 0.14, "取最低的错误率，不是平均。": train_error - 0.0505,
            "取最低的错误率，不是字典里的第二个。": train_error - 0.04, "减反了：是训练集的减去人的。": 0.007 - train_error, "忘了减去人的错误率。": train_error,
            "偏差看的是训练集，不是开发集。": dev_error - 0.007, "可以是负的，不要取绝对值。": abs(train_error - 0.007)})
        checks.number(result[1], f"{where}方差")
        checks.close(result[1], dev_error - train_error, f"{where}方差", mistakes={
            "方差是开发集的减去训练集的，不减人的。": dev_error - 0.007, "减反了。": train_error - dev_error})
        checks.equal(result[2], focus, f"{where}focus", "三种字符串之一，字要一个不差。", mistakes={
            "可避免偏差是负的，说不清：这一条要先判断。" if focus == "说不清" else "两个差里哪个大，先治哪个。":
                {"偏差": "方差", "方差": "偏差", "说不清": "方差"}[focus]})

# %% nbgrader={"grade_id": "hidden-avoidable_bias_and_variance", "points": 5}
# 隐藏测试：最好的人在字典的别处、只有一个人、两个差相等、偏差恰好是0、方差为负、超过了人的情形
### 隐藏测试开始
from dlcourse import checks

with checks.exercise("avoidable_bias_and_variance"):
    cases = [({"专家": 0.07, "路人": 0.2}, 0.08, 0.10, "方差"), ({"路人": 0.2, "专家": 0.01}, 0.08, 0.10, "偏差"), ({"人": 0.0}, 0.3, 0.35, "偏差"),
             ({"人": 0.25}, 0.5, 0.75, "偏差"), ({"a": 0.5, "b": 0.25, "c": 0.375}, 0.25, 0.25, "偏差"), ({"a": 0.5, "b": 0.25}, 0.25, 0.5, "方差"),
             ({"a": 0.125, "b": 0.25}, 0.0625, 0.5, "说不清"), ({"人": 0.1}, 0.2, 0.15, "偏差"), ({"人": 0.1}, 0.05, 0.01, "说不清"),
             ({"甲": 0.03, "乙": 0.02, "丙": 0.05}, 0.021, 0.023, "方差"), ({"人": 0.9}, 0.95, 0.99, "偏差"), ({"人": 0}, 0, 1, "方差"),
             ({"人": 0.125}, 0.125, 0.0625, "偏差")]
    for human_errors, train_error, dev_error, focus in cases:
        result = checks.keeps_arguments(avoidable_bias_and_variance, human_errors, train_error, dev_error, name="avoidable_bias_and_variance")
        checks.length(result, 3, "avoidable_bias_and_variance的返回值")
        where = f"人{sorted(human_errors.values())}、训练{train_error}、开发{dev_error}时的"
        checks.number(result[0], f"{where}可避免偏差")
        checks.close(result[0], train_error - sorted(human_errors.values())[0], f"{where}可避免偏差", "减去最低的那个人的错误率。")
        checks.number(result[1], f"{where}方差")
        checks.close(result[1], dev_error - train_error, f"{where}方差", "开发集的减去训练集的，可以是负的。")
        checks.equal(result[2], focus, f"{where}focus", "偏差是负的说不清；两个差相等时先治偏差；与别的界线无关。")
### 隐藏测试结束

# %% [markdown]
# 同样的两个错误率，跟不同的人比，药方正好相反：

# %% tags=["experiment"]
for task, human in (("认清楚的猫图", {"人": 0.01}), ("听嘈杂的录音", {"人": 0.075}), ("猜用户点哪个广告", {"人": 0.30})):
    bias, variance, focus = avoidable_bias_and_variance(human, 0.08, 0.10)
    print(f"训练8%，开发10%：可避免偏差{100 * bias:5.1f}%，方差{100 * variance:.1f}%，先治：{focus}   （{task}）")
# %% [markdown]
# 人的水平还有别的用处。系统不如人的时候，可以请人来标注更多的数据，可以问人“你是怎么看出来的”，也可以拿人的水平来算偏差和方差。一旦超过了人，这三条路都断了，所以进步往往在那以后慢下来。
#
# ## 六、看错题
#
# ### 花十分钟，省三个月
#
# 有人提议：“咱们的猫程序老把狗当成猫，做一个专门对付狗的模块吧。”做它要三个月。值不值？
#
# 拿出**开发集**里说错的100张，一张一张看，数数有多少张是狗。如果只有5张，那么就算把狗的问题**全部**解决，错误率也只从10%降到9.5%；如果有50张，就能降到5%。这个“全部解决以后的错误率”是它的**上限**（ceiling）：再怎么努力也好不过它。看100张图，花不了一个晚上。
#
# 这叫**误差分析**（error analysis）。有的笔记说看**测试集**里的错例，这可不行：看过了测试集的错题，再照着改，测试集就成了开发集，最后那个分数不可信了。错题要从开发集里看。
#
# 不必一次只问一个问题。列一张表，每行一张错图，每列一个原因，符合就打勾。一张图可以打好几个勾，所以各列的比例加起来可以超过100%；一边看，一边想到新的原因，随时添一列。
#
# ### 练习九：error_ceiling
#
# 记看过的错图有$k$张，第$j$列的勾有$n_j$个，开发集的错误率是$e$：
#
# $$\text{share}_j = \frac{n_j}{k},\qquad \text{ceiling}_j = e\,(1-\text{share}_j)$$
#
# 为什么是相乘？错误率$e$是所有的错，其中$\text{share}_j$那么大一部分属于第$j$类，解决了它们，剩下$1-\text{share}_j$。
#
# 分母是错图的张数$k$，也就是表的**行数**，不是勾的总数。表是0和1的数组，求每一列的和要用`axis=0`。一张也没有看（$k=0$）时，约定所有的比例都是0，上限就是$e$本身；`max(k, 1)`可以省掉一个`if`，想想为什么。

# %% nbgrader={"grade_id": "error_ceiling"}
def error_ceiling(ticks, dev_error):
    """由误差分析的表，求每一类错误占多少、全部解决以后错误率还剩多少。

    参数：
    ticks -- 误差分析的表，形状(k, c)，每行一个说错的样本，每列一个原因，1是符合，0是不符合
    dev_error -- 开发集的错误率

    返回：
    shares -- 每个原因占说错的样本的比例，形状(c,)；k = 0时约定全是0
    ceilings -- 只解决这个原因、全部解决以后的错误率，形状(c,)

    示例：100个错样本里有5个符合，dev_error是0.10，share是0.05，ceiling是0.095
    """
    k = ticks.shape[0]
    ### 开始
    shares = np.sum(ticks, axis=0) / max(k, 1)
    ceilings = dev_error * (1 - shares)
    ### 结束
    return shares, ceilings


# %% nbgrader={"grade_id": "test-error_ceiling", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("error_ceiling"):
    ticks = np.array([[1, 0, 0], [0, 1, 0], [0, 1, 1], [0, 0, 1], [0, 1, 0]])
    result = error_ceiling(ticks, 0.10)
    checks.length(result, 2, "error_ceiling的返回值")
    shares, ceilings = result
    checks.array(shares, (3,), "shares", "每一列一个数：axis=0。")
    checks.close(shares, [0.2, 0.6, 0.4], "shares", mistakes={
        "分母是错样本的个数k，不是勾的总数。": np.array([1, 3, 2]) / 6, "要比例，不是个数。": [1, 3, 2], "分母是行数，不是列数。": np.array([1, 3, 2]) / 3,
        "分母不一定是100，是表的行数。": np.array([1, 3, 2]) / 100})
    checks.array(ceilings, (3,), "ceilings")
    checks.close(ceilings, [0.08, 0.04, 0.06], "ceilings", mistakes={
        "这是能降低多少，不是降低以后还剩多少。": [0.02, 0.06, 0.04], "不是直接相减：share是占错误的比例，要乘dev_error。": [-0.1, -0.5, -0.3],
        "还要乘dev_error。": [0.8, 0.4, 0.6]})

# %% nbgrader={"grade_id": "hidden-error_ceiling", "points": 5}
# 隐藏测试：换大小（行比列少、只有一行、只有一列、一行也没有）、布尔值的表、没有勾和全是勾的列，并检查表没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("error_ceiling"):
    for k, (rows, columns, dev_error, kind) in enumerate([(16, 4, 0.32, int), (2, 5, 0.07, float), (1, 3, 0.5, int), (30, 1, 0.015, bool), (7, 2, 0, int)]):
        random = np.random.RandomState(k)
        ticks = (random.rand(rows, columns) < 0.4).astype(kind)
        ticks[:, 0] = 1
        ticks[:, -1] = columns == 1
        counts = np.array([sum(1 for row in ticks if row[j]) for j in range(columns)])
        result = checks.keeps_arguments(error_ceiling, ticks, dev_error, name="error_ceiling", hint="不要就地除ticks。")
        checks.length(result, 2, "error_ceiling的返回值")
        shares, ceilings = result
        where = f"{rows}行{columns}列的表，"
        checks.array(shares, (columns,), f"{where}shares", "每一列一个数：axis=0。")
        checks.close(shares, counts / rows, f"{where}shares", "分母是行数。", mistakes={"分母是行数，不是勾的总数。": counts / counts.sum()})
        checks.array(ceilings, (columns,), f"{where}ceilings")
        checks.close(ceilings, dev_error - dev_error * counts / rows, f"{where}ceilings", "ceiling = dev_error × (1 − share)。")
    with np.errstate(divide="ignore", invalid="ignore"):
        result = error_ceiling(np.zeros((0, 3), dtype=int), 0.25)
    checks.length(result, 2, "error_ceiling的返回值")
    checks.array(result[0], (3,), "一行也没有时的shares", "k = 0时，约定比例都是0，不要除以0。")
    checks.close(result[0], [0, 0, 0], "一行也没有时的shares", "k = 0时，约定比例都是0。")
    checks.array(result[1], (3,), "一行也没有时的ceilings")
    checks.close(result[1], [0.25, 0.25, 0.25], "一行也没有时的ceilings", "比例都是0，上限就是dev_error。")
### 隐藏测试结束

# %% [markdown]
# ### 十三张错图
#
# 现在做一次真的。第02章的猫图，209张训练；另外50张，前几章当测试集用，这里拿它当**开发集**，因为我们要盯着它看。（看过以后，它就不能再当测试集了。）图片缩成16×16，用这一章的`train`训练一个Logistic回归。
#
# 这一小节（还有开头说的26%和6%）讲的是课程自带的猫图。如果你换上了原版猫图，下面的话就对不上了：图片全换了，看颜色的错32%，而后面开的那味药不但不灵，反而错到50%。病不同，药也不同，所以才要看**自己的**错题；请先读讲解版里的图，再用你的图另填一张表，另找一味药。

# %% tags=["experiment"]
cats_X, cats_Y, cats_dev_X, cats_dev_Y, _ = load_dataset()


def shrink(pictures):
    """每4×4个像素平均成一个：(m, 64, 64, c) → (m, 16, 16, c)。"""
    return pictures.reshape(len(pictures), 16, 4, 16, 4, -1).mean(axis=(2, 4))


def color_features(pictures):
    """缩小的彩色图片，拉成列：形状(768, m)。"""
    return shrink(pictures / 255.0).reshape(len(pictures), -1).T


cat_model = train(color_features(cats_X), cats_Y, num_iterations=1000, learning_rate=0.01)
cat_guess = probability(cat_model, color_features(cats_dev_X)) > 0.5
wrong = np.flatnonzero((cat_guess != cats_dev_Y)[0])
cat_error = wrong.size / cats_dev_Y.size
print(f"训练集准确率{accuracy(cats_Y, probability(cat_model, color_features(cats_X)) > 0.5):.1f}%，开发集错误率{100 * cat_error:.0f}%，错了{wrong.size}张")
figures.image_sheet(cats_dev_X[wrong], [f"{i}：{'猫' if cats_dev_Y[0, i] else '非猫'}" for i in wrong], columns=8)
plt.show()

# %% [markdown]
# 训练集只错1.4%，开发集错26%，照第五节的算法，毛病在方差。可是光知道这一点还不够：加数据，加什么样的数据？换输入，换成什么样的？这要看了错题才知道。
#
# 先别往下看。自己看一遍上面的图，想想它们有什么共同点。
#
# 下面是我看过以后填的表，键是图片上方的编号，值是符合的原因，字的意思是：白＝毛色白、灰或黑白花，黑＝一身黑，暗＝背景很暗，狗＝不是猫而是狗。你看到的可以不一样，**改成你自己的**，也可以添新的原因。（用原版猫图的，同样的编号是别的图片，先把这张表清空。）

# %% tags=["experiment"]
reasons = ["白", "黑", "暗", "狗"]
notes = {1: "黑", 3: "白暗", 4: "", 11: "狗暗", 23: "白暗", 25: "白", 27: "暗", 28: "白", 33: "白", 37: "黑", 45: "", 46: "白", 48: "白"}
ticks = np.array([[reason in notes.get(i, "") for reason in reasons] for i in wrong], dtype=int)
shares, ceilings = error_ceiling(ticks, cat_error)
_, ax = plt.subplots(figsize=(6.4, 3.0))
ax.barh(reasons, 100 * shares, color=blue)
for j, (share, ceiling) in enumerate(zip(shares, ceilings)):
    ax.text(100 * share + 1, j, f"全部解决以后，错误率{100 * ceiling:.0f}%", va="center", fontsize=11)
ax.invert_yaxis()
ax.set(xlabel="占错图的比例（%）", xlim=(0, 100), title=f"{wrong.size}张错图的误差分析")
plt.show()

# %% [markdown]
# 狗只占了一张，专门对付狗的模块不用做了。白、灰、黑白花的猫占了一半多，再加上黑猫，就是七成。真相浮出来了：这个系统看的是每个位置的**颜色**，可是猫什么颜色都有，是猫不是猫，要看**形状**。
#
# 这只是一个猜想，先验一验。把图片的颜色全部反过来，黑变白，白变黑，人还是一眼认得出猫来；它呢？
#
# 再对症下药，把颜色拿掉，换成形状：每个像素与左边、上边的邻居差多少，差得多的地方就是轮廓。还是那个Logistic回归，只换输入。颜色反过来，相邻像素的差只变了符号，大小不变，所以轮廓也不变。

# %% tags=["experiment"]
def edge_features(pictures):
    """明暗变化的大小（横向、纵向），缩小以后拉成列：形状(512, m)。"""
    gray = pictures.mean(axis=3) / 255.0
    across = np.abs(np.diff(gray, axis=2, prepend=gray[:, :, :1]))
    down = np.abs(np.diff(gray, axis=1, prepend=gray[:, :1]))
    return shrink(np.stack([across, down], axis=3)).reshape(len(pictures), -1).T


edge_model = train(edge_features(cats_X), cats_Y, num_iterations=300, learning_rate=0.01)
edge_wrong = np.flatnonzero(((probability(edge_model, edge_features(cats_dev_X)) > 0.5) != cats_dev_Y)[0])
for title, model, features in (("看颜色", cat_model, color_features), ("看轮廓", edge_model, edge_features)):
    plain, inverted = (100 - accuracy(cats_dev_Y, probability(model, features(pictures)) > 0.5) for pictures in (cats_dev_X, 255 - cats_dev_X))
    print(f"{title}：开发集错误率{plain:.0f}%，颜色反过来以后{inverted:.0f}%")
print(f"意见不同的题：看轮廓的对{len(set(wrong) - set(edge_wrong))}张，看颜色的对{len(set(edge_wrong) - set(wrong))}张")
figures.image_sheet(cats_dev_X[edge_wrong], [f"{i}：{'猫' if cats_dev_Y[0, i] else '非猫'}" for i in edge_wrong], columns=min(8, max(4, edge_wrong.size)))
plt.show()

# %% [markdown]
# 颜色一反，看颜色的系统就糊涂了，猜想不错。没有加一张图片，没有换网络，看了十分钟错图，错误率就掉到原来的四分之一。两个系统意见不同的有12张，11张是新的对，1张是老的对，按第二节的算法，光凭运气差到这个地步，一千次里不过六次。不过这50张我们已经盯着看过了，真要向外报一个数，得另找没看过的测试集。下一轮错题也摆在眼前了，又可以填一张新表。（手工挑的轮廓已经这么有用，要是让网络自己学该看什么样的轮廓呢？那就是下一章的卷积。）
#
# ### 标签错了怎么办
#
# 看错题时，你会发现有几张其实是**标签**错了：图上明明是猫，标的是“非猫”。要不要停下来，把所有标签重查一遍？
#
# 先看训练集。错得**随机**的标签，危害不大：这边错一张，那边错一张，方向不一致，大半互相抵消。错得有**规律**的，危害大得多：标注员把所有白猫都标成了狗，网络就老老实实地学会“白的不是猫”。
#
# 在病例上做个实验。把训练集里一部分标签改错，两种改法，改的**个数一样**：一种随机挑病例，标签取反；一种只挑平均半径最小的恶性肿块，标成良性，好比有人立了一条错规矩，“小的不算”。开发集和测试集的标签都不动，在上面量准确率，重复10种切法取平均。这里$\lambda$取10，好让权重不要去迁就个别的错标签。

# %% tags=["experiment"]
fractions = np.array([0, 0.05, 0.1, 0.15, 0.2])
scores = np.zeros((2, len(fractions), 10))
radius = X[feature_names.index("mean radius")]
for seed in figures.progress(10):
    mine, others = np.split(np.random.RandomState(seed).permutation(X.shape[1]), [341])
    malignant = mine[Y[0, mine] == 1]
    smallest = malignant[np.argsort(radius[malignant])]
    for j, fraction in enumerate(fractions):
        count = round(fraction * mine.size)
        for row, flipped in enumerate((mine[:count], smallest[:count])):
            labels = Y.copy()
            labels[0, flipped] = 1 - labels[0, flipped]
            noisy = train(X[:, mine], labels[:, mine], num_iterations=200, lambd=10.0)
            scores[row, j, seed] = accuracy(Y[:, others], probability(noisy, X[:, others]) > 0.5)
for row, color, title in ((0, blue, "随机地错"), (1, red, "有规律地错")):
    plt.plot(100 * fractions, scores[row].mean(axis=1), "o-", color=color, label=title)
plt.xlabel("训练集里改错的标签（%）")
plt.ylabel("准确率（%）")
plt.legend()
plt.show()
for j, fraction in enumerate(fractions):
    print(f"改错{100 * fraction:2.0f}%：随机{scores[0, j].mean():.1f}%，有规律{scores[1, j].mean():.1f}%")

# %% [markdown]
# 随机改错五分之一，准确率只掉了三个百分点；有规律地改错同样多，掉了将近二十个。样本越多，随机的错抵消得越干净；这里只有341个病例，所以还看得出一点下滑。
#
# 再看开发集。开发集是用来比较模型的，标签错得多了，会把好坏量颠倒。要不要改，算一笔账：
#
# | 开发集的错误率 | 其中标签错的 | 其他原因 | 怎么办 |
# |---|---|---|---|
# | 8% | 0.5% | 7.5% | 先治其他原因 |
# | 1.5% | 0.5% | 1.0% | 三分之一是标签的错，该改了 |
#
# 同样是0.5%，从前是小头，后来成了大头。总的原则只有一句：**哪一头大，先治哪一头**。真要改的时候，记住三件事：开发集和测试集用同一套办法一起改，好让它们仍是一个分布；说对的也要查，有的是标签错了碰巧也“说对”；训练集可以不改，它的分布与开发集略有不同，通常不要紧。
#
# ## 七、数据从两处来
#
# ### 不够用的时候
#
# 手机应用里用户拍的猫图只有一万张，模糊、歪斜；网上的猫图有二十万张，清晰、端正。应用里的才是你在乎的，可是一万张训练不够。怎么分？
#
# 混在一起打乱再切，开发集里二十一张才有一张是用户拍的，靶子立在了别人的网页上。正确的分法是：**开发集和测试集全用应用里的**，例如各2500张；剩下的5000张和网上的二十万张一起做训练集。训练集与开发集的分布不同了，没有关系，靶心对了就行。
#
# 可是这样一来，诊断变难了。训练错误率1%，开发错误率10%，差的9%，是方差（没见过的图就不会），还是分布不同（没见过**这种**图）？两样东西一起变了，分不开。
#
# 办法是再切一小份：从训练集里随机留出一点，**不拿来训练**，叫**训练开发集**（train-dev set）。它与训练集分布相同，与开发集一样没有见过。于是每相邻的两个数之间，只变了一样东西：

# %% tags=["experiment"]
chain = ["人", "训练集", "训练开发集", "开发集", "测试集"]
causes = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
changed = ["学得不够", "没见过的样本", "另一个分布", "挑模型时\n没看过的样本"]
boxes = {name: (2.6 * i, 0, name, blue if i < 3 else green) for i, name in enumerate(chain)}
ax = blocks(boxes, [(a, b, "0.35", 0) for a, b in zip(chain[:-1], chain[1:])], (9.0, 2.4), ((-0.9, 11.3), (-1.3, 1.2)))
for i in range(4):
    ax.text(2.6 * i + 1.3, 0.55, causes[i], ha="center", color=red, fontsize=11)
    ax.text(2.6 * i + 1.3, -0.55, changed[i], ha="center", va="top", color="0.35", fontsize=10)
plt.show()

# %% [markdown]
# 蓝框是训练数据的分布，绿框是将来真正会遇到的分布。箭头上面是这一步的差叫什么，下面是这一步变了什么。
#
# ### 练习十：diagnose_data_mismatch
#
# 五个错误率排成一列，后一个减前一个，得到四个差。**大于**`threshold`的，就是有毛病的一环，按次序列出名字；一个也没有，就是空列表。差可以是负的，例如开发集碰巧比训练集容易，那不算毛病，照实返回。
#
# `np.diff`求相邻两数的差；`zip`把名字和差配成对，一起走。

# %% nbgrader={"grade_id": "diagnose_data_mismatch"}
def diagnose_data_mismatch(errors, threshold=0.02):
    """由五个错误率，找出毛病出在哪几环。

    参数：
    errors -- 列表，五个错误率，依次是人、训练集、训练开发集、开发集、测试集
    threshold -- 大于它才算毛病

    返回：
    gaps -- 相邻两个错误率的差（后减前），形状(4,)的数组
    faults -- 列表，有毛病的那几环的名字，次序与names相同；没有毛病时是空列表

    示例：diagnose_data_mismatch([0.01, 0.02, 0.03, 0.12, 0.12])得到[0.01, 0.01, 0.09, 0]和["数据不匹配"]
    """
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    ### 开始
    gaps = np.diff(errors)
    faults = [name for name, gap in zip(names, gaps) if gap > threshold]
    ### 结束
    return gaps, faults


# %% nbgrader={"grade_id": "test-diagnose_data_mismatch", "points": 4}
from dlcourse import checks

with checks.exercise("diagnose_data_mismatch"):
    for errors, gaps, faults in (([0.01, 0.02, 0.03, 0.12, 0.13], [0.01, 0.01, 0.09, 0.01], ["数据不匹配"]),
                                 ([0.0, 0.10, 0.11, 0.12, 0.30], [0.10, 0.01, 0.01, 0.18], ["可避免偏差", "对开发集过拟合"])):
        result = diagnose_data_mismatch(errors)
        checks.length(result, 2, "diagnose_data_mismatch的返回值")
        checks.close(result[0], gaps, f"错误率为{errors}时的gaps", mistakes={
            "减反了：后一个减前一个。": [-gap for gap in gaps], "要减的是前一个，不是人的错误率。": [e - errors[0] for e in errors[1:]],
            "方差是训练开发集减去训练集，不是开发集减去训练集。": [gaps[0], errors[3] - errors[1], gaps[2], gaps[3]],
            "照错误率原样相减，不用乘100。": [100 * gap for gap in gaps]})
        checks.equal(result[1], faults, f"错误率为{errors}时的faults", mistakes={
            "列出所有大于threshold的，不只是最大的那个。": ["对开发集过拟合"],
            "名字和差没有对上：开发集减去训练开发集，叫数据不匹配。": ["方差"], "要列表，不是一个字符串。": "数据不匹配",
            "有毛病的才列出来。": ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]})

# %% nbgrader={"grade_id": "hidden-diagnose_data_mismatch", "points": 6}
# 隐藏测试：换许多张表和threshold，试恰好等于threshold、差为负、没有毛病和全有毛病的情形
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("diagnose_data_mismatch"):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    cases = [([0.04, 0.07, 0.10, 0.06, 0.06], 0.02, names[:2]), ([0.0, 0.005, 0.01, 0.012, 0.015], 0.02, []),
             ([0.0, 0.1, 0.2, 0.3, 0.4], 0.02, names), ([0.0, 0.25, 0.25, 0.5, 0.5], 0.25, []), ([0.0, 0.25, 0.375, 0.75, 0.75], 0.25, names[2:3]),
             ([0.0, 0.01, 0.09, 0.10, 0.11], 0.03, names[1:2]), ([0.0, 0.01, 0.09, 0.10, 0.11], 0.005, names),
             ([0.10, 0.05, 0.15, 0.02, 0.20], 0.05, [names[1], names[3]]), ([0.0, 0.0, 0.0, 0.0, 0.0], 0.0, []),
             ([0.02, 0.03, 0.031, 0.035, 0.2], 0.1, names[3:]), ([0.3, 0.2, 0.1, 0.05, 0.01], 0.02, [])]
    for errors, threshold, faults in cases:
        result = checks.keeps_arguments(diagnose_data_mismatch, errors, threshold, name="diagnose_data_mismatch")
        checks.length(result, 2, "diagnose_data_mismatch的返回值")
        where = f"错误率为{errors}、threshold为{threshold}时的"
        checks.close(result[0], [errors[i + 1] - errors[i] for i in range(4)], f"{where}gaps", "后一个减前一个，可以是负的。")
        checks.equal(result[1], faults, f"{where}faults", "与参数threshold比较，大于才算，负的不算；按names的次序全部列出。")
    result = diagnose_data_mismatch([0.0, 0.015, 0.04, 0.05, 0.055])
    checks.length(result, 2, "diagnose_data_mismatch的返回值")
    checks.equal(result[1], ["方差"], "不给threshold时的faults", "threshold的默认值是0.02。")
### 隐藏测试结束

# %% [markdown]
# 让它在病例上发生一次。我们**假装**另一家医院换了一台显微镜，量出的纹理和光滑程度都偏大三成。训练集是老医院的病例，开发集和测试集是新医院的，20种切法取平均。（这批数据没有人的水平可比，就当作0。）

# %% tags=["experiment"]
microscope = np.ones((30, 1))
for name in ("mean texture", "mean smoothness", "worst texture", "worst smoothness"):
    microscope[feature_names.index(name)] = 1.3
new_X = X * microscope


def five_errors(seed, mixed):
    """按seed切分，训练，返回五个错误率；mixed为真时，训练集和训练开发集里按同样的比例加进新医院的病例。"""
    rows = np.split(np.random.RandomState(seed).permutation(X.shape[1]), [240, 300, 388, 410, 490])
    mine, train_dev, extra, extra_dev, dev, test = rows
    parts = [(X[:, mine], Y[:, mine]), (X[:, train_dev], Y[:, train_dev]), (new_X[:, dev], Y[:, dev]), (new_X[:, test], Y[:, test])]
    if mixed:   # 240 + 88个训练，60 + 22个训练开发：两份的分布相同
        for k, more in enumerate((extra, extra_dev)):
            parts[k] = np.hstack([parts[k][0], new_X[:, more]]), np.hstack([parts[k][1], Y[:, more]])
    model = train(*parts[0], num_iterations=300)
    return [0.0] + [np.mean((probability(model, part) > 0.5) != truth) for part, truth in parts]


for mixed, title in ((False, "只用老医院的病例训练"), (True, "训练集里加进新医院的病例")):
    table = np.mean([five_errors(seed, mixed) for seed in range(20)], axis=0)
    gaps, faults = diagnose_data_mismatch(table)
    print(f"{title}：训练{100 * table[1]:.1f}%，训练开发{100 * table[2]:.1f}%，开发{100 * table[3]:.1f}%，测试{100 * table[4]:.1f}%")
    print("　　毛病：", "、".join(faults) or "没有大于2%的")

# %% [markdown]
# 没有训练开发集，你会把开发集上多出来的错当成方差，跑去加正则化，怎么加都没有用。有了它，一眼看出断在哪里。第二行是对症下的药：训练集里加进新医院的病例，断口就合上了。（训练开发集里也按同样的比例加进去了，它总要与训练集同一个分布。）
#
# 数据不匹配没有一味现成的药。先去看两边的样本，弄清差别在哪里（背景噪声？拍摄的角度？显微镜？），再设法让训练集像开发集：收集一些那样的数据，或者造一些，例如把干净的录音与汽车的噪声混起来。造的时候要留神：拿同一段一小时的噪声混进一万小时的录音，人听着没什么，网络却会把那一小时背下来。
# %% [markdown]
# ## 八、一个旋钮只管一件事
#
# ### 正交
#
# 洗澡的龙头有两种。一种是冷热两个旋钮，拧哪一个，水温和水量都跟着变，要来回拧好几趟才合适。另一种是一根手柄，左右管水温，上下管水量，一下就好。后一种，一个动作只管一件事，互不牵扯，叫**正交**（orthogonal）；把系统设计成这样，叫**正交化**（orthogonalization）。
#
# 做一个学习系统，要依次做成四件事，像一条链子：
#
# 1. **训练集**上表现好，差不多赶上人；
# 2. **开发集**上也好；
# 3. **测试集**上也好；
# 4. **实际使用**时，用户真的满意。
#
# 每一环有自己的旋钮。想一想，每个旋钮拧动的是什么：
#
# - 训练集都学不好，是函数圈得太小，或者没有找到圈里最好的那个。所以要么换一个装得下更多花样的网络，要么把成本压得更低：算法找得更快更准，或者多给它一些时间。
# - 训练集好、开发集不好，是把训练集背下来了。第06章的药都在这里：不许权重太大，或者让它见到更多、更多样的样本，多得背不下来。拿现有的样本翻转、平移，变出新的来（数据增强，第12章），也是一种“更多”。
# - 开发集好、测试集不好，说明挑模型挑得太久，挑中了碰巧合这个开发集口味的那个。病在开发集太小，经不起那么多次比较。
# - 测试集都好了，用户却不满意，那是靶子立错了地方：要么样本不像用户的，要么打分的办法不是用户在乎的。
#
# 下面把四环画成图，每环上面是它的一个旋钮。下面那个红的旋钮，同时连着两环：

# %% tags=["experiment"]
links = ["训练集", "开发集", "测试集", "实际使用"]
dials = ["更大的网络", "正则化", "更大的开发集", "换一个开发集"]
boxes = {link: (2.6 * i, 0, link, blue) for i, link in enumerate(links)}
ax = blocks(boxes, [(a, b, "0.35", 0) for a, b in zip(links[:-1], links[1:])], (8.6, 3.6), ((-1.1, 8.9), (-2.7, 2.3)))
for x, y, text, color, turn in [(2.6 * i, 1.3, dial, green, 40 * i) for i, dial in enumerate(dials)] + [(1.3, -1.7, "早停", red, 60)]:
    ax.add_patch(plt.Circle((x, y), 0.32, facecolor="white", edgecolor=color, linewidth=2))
    angle = np.deg2rad(120 - turn)
    ax.plot([x, x + 0.3 * np.cos(angle)], [y, y + 0.3 * np.sin(angle)], color=color)
    ax.text(x, y + 0.42 if y > 0 else y - 0.42, text, ha="center", va="bottom" if y > 0 else "top", color=color, fontsize=11)
    for target in ([x] if y > 0 else [0, 2.6]):
        ax.annotate("", xy=(target, 0.34 if y > 0 else -0.34), xytext=(x, y - 0.34 if y > 0 else y + 0.34),
                    arrowprops={"arrowstyle": "-|>", "color": color, "lw": 1.6})
ax.set_aspect("equal")
plt.show()

# %% [markdown]
# ### 早停为什么不正交
#
# 第06章的早停，停得早，网络还没来得及背下训练集，开发集上的口子就小；可是停得早，训练集也就没有学好。它一手拧了两环。在彩色的猫图上看一看，横轴是停在第几次：

# %% tags=["experiment"]
def cost(model, features, labels):
    """平均的交叉熵，不含正则化项。"""
    A = np.clip(probability(model, features), 1e-12, 1 - 1e-12)
    return -np.mean(labels * np.log(A) + (1 - labels) * np.log(1 - A))


stops = (5, 10, 20, 50, 100, 200, 400, 800)
pairs = []
for k in figures.progress(len(stops)):
    stopped = train(color_features(cats_X), cats_Y, num_iterations=stops[k], learning_rate=0.01, lambd=0.0)
    pairs.append((cost(stopped, color_features(cats_X), cats_Y), cost(stopped, color_features(cats_dev_X), cats_dev_Y)))
pairs = np.array(pairs)
plt.semilogx(stops, pairs[:, 0], "o-", color=blue, label="训练集的成本（第一环）")
plt.semilogx(stops, pairs[:, 1] - pairs[:, 0], "o-", color=red, label="开发集比训练集多出的成本（第二环）")
plt.xlabel("停在第几次迭代")
plt.ylabel("成本（交叉熵）")
plt.legend(loc="center left", fontsize=10)
plt.show()

# %% [markdown]
# 一个旋钮，两个读数一起动，一个降，一个升。训练集没有学好的时候，你说不清是网络太小，还是停得太早。相比之下，用L2的人可以放心地训练到底，“学好训练集”交给优化算法，“少背一点”交给$\lambda$。说句公道话，$\lambda$太大也会把训练集的成本抬高，正交不是非黑即白；但它不碰优化，训练有没有走到头，一看便知。
#
# 早停不是不能用，它便宜，一次训练就试完了所有的停点。只是调试的时候，最好手里的每个旋钮只管一环。
#
# ### 练习十一：orthogonal_knob
#
# 现在轮到你来连线。十个旋钮：
#
# `"更大的网络"` · `"更好的优化算法"` · `"训练更久"` · `"正则化"` · `"更多的训练数据"` · `"数据增强"` · `"更大的开发集"` · `"换一个开发集"` · `"修改评估指标"` · `"早停"`
#
# 函数拿到四环的错误率和各自可以接受的界线，从前往后，找出**第一个**错误率**大于**界线的环：前面的没有修好，后面的再修也是白修。然后在手边的旋钮`knobs`里，挑出只管那一环的，次序照`knobs`的。同时牵动两环的旋钮，哪一环也不用它。
#
# 先把“哪一环归哪几个旋钮管”写成一个字典，键是环的名字，值是旋钮的列表；再用`zip(links, errors, goals)`三样一起走，找到就用`break`跳出。四环都好，就保持一开始的`None`和空列表。

# %% nbgrader={"grade_id": "orthogonal_knob"}
def orthogonal_knob(errors, goals, knobs):
    """找出第一个没有做好的环，从手边的旋钮里挑出只管这一环的。

    参数：
    errors -- 列表，四个错误率，依次是训练集、开发集、测试集、实际使用
    goals -- 列表，四环各自可以接受的错误率，大于它才算没有做好
    knobs -- 列表，手边的旋钮，都出自上面的十个

    返回：
    link -- 第一个没有做好的环："训练集"、"开发集"、"测试集"或"实际使用"；都好时是None
    chosen -- 列表，knobs里只管这一环的，次序与knobs相同；没有合适的，或者四环都好时，是空列表

    示例：orthogonal_knob([0.01, 0.09, 0.09, 0.09], [0.02, 0.03, 0.04, 0.05], ["更大的网络", "正则化"])得到"开发集"和["正则化"]
    """
    links = ["训练集", "开发集", "测试集", "实际使用"]
    link, chosen = None, []
    ### 开始
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"],
             "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"],
             "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            link, chosen = name, [knob for knob in knobs if knob in turns[name]]
            break
    ### 结束
    return link, chosen


# %% nbgrader={"grade_id": "test-orthogonal_knob", "points": 4}
from dlcourse import checks

with checks.exercise("orthogonal_knob"):
    hand = ["正则化", "更大的网络", "更大的开发集", "修改评估指标"]
    for errors, link, chosen in (([0.15, 0.16, 0.17, 0.18], "训练集", ["更大的网络"]), ([0.01, 0.12, 0.13, 0.14], "开发集", ["正则化"]),
                                 ([0.01, 0.02, 0.03, 0.04], None, [])):
        result = orthogonal_knob(errors, [0.02, 0.03, 0.04, 0.05], hand)
        checks.length(result, 2, "orthogonal_knob的返回值")
        where = f"错误率为{errors}、界线为[0.02, 0.03, 0.04, 0.05]时的"
        checks.equal(result[0], link, f"{where}link", mistakes={
            "要第一个没有做好的环，不是最后一个。": "实际使用", "大于界线才算没有做好。": "训练集", "错误率不大于界线，就算做好了。": None})
        checks.equal(result[1], chosen, f"{where}chosen", mistakes={
            "有不归这一环管的，想一想每个旋钮拧动的是什么：更大的开发集对付的是“挑花了眼”。": ["正则化", "更大的开发集"],
            "手边没有的旋钮不要开出来。": {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"], None: None}[link],
            "只挑管这一环的旋钮。": hand, "四环都好时，返回空列表。": None, "要列表，不是一个字符串。": chosen[0] if chosen else ""})

# %% nbgrader={"grade_id": "hidden-orthogonal_knob", "points": 5}
# 隐藏测试：四环轮流出毛病，十个旋钮换次序、只有几个在手边，试恰好等于界线、别的界线和几环同时有毛病的情形
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("orthogonal_knob"):
    place = {"更大的网络": 0, "更好的优化算法": 0, "训练更久": 0, "正则化": 1, "更多的训练数据": 1, "数据增强": 1, "更大的开发集": 2,
             "换一个开发集": 3, "修改评估指标": 3, "早停": None}
    links, everything = ["训练集", "开发集", "测试集", "实际使用"], list(place)
    cases = [([0.30, 0.05, 0.05, 0.05], [0.1, 0.1, 0.1, 0.1], 0), ([0.05, 0.05, 0.05, 0.20], [0.1, 0.1, 0.1, 0.1], 3),
             ([0.05, 0.06, 0.20, 0.21], [0.1, 0.1, 0.1, 0.3], 2), ([0.25, 0.5, 0.5, 0.75], [0.25, 0.25, 0.5, 0.5], 1),
             ([0.25, 0.25, 0.5, 0.5], [0.25, 0.25, 0.25, 0.25], 2), ([0.004, 0.005, 0.006, 0.010], [0.005, 0.006, 0.007, 0.008], 3),
             ([0.5, 0.4, 0.3, 0.2], [0.6, 0.35, 0.1, 0.1], 1), ([0.02, 0.02, 0.02, 0.02], [0.01, 0.5, 0.5, 0.5], 0)]
    for k, (errors, goals, broken) in enumerate(cases):
        random = np.random.RandomState(k)
        knobs = [everything[i] for i in random.permutation(10)]
        for hand in (knobs, knobs[:4]):
            result = checks.keeps_arguments(orthogonal_knob, errors, goals, hand, name="orthogonal_knob", hint="不要删改knobs。")
            checks.length(result, 2, "orthogonal_knob的返回值")
            where = f"错误率为{errors}、界线为{goals}时的"
            checks.equal(result[0], links[broken], f"{where}link", "从前往后，第一个大于界线的；恰好等于算做好了。")
            checks.equal(result[1], [knob for knob in hand if place[knob] == broken], f"{where}chosen",
                         "只要管这一环的，想一想每个旋钮拧动的是什么；次序照knobs；早停同时牵动两环，不用它。")
    result = orthogonal_knob([0.01, 0.1, 0.1, 0.1], [0.02, 0.02, 0.02, 0.02], ["早停", "更大的网络"])
    checks.length(result, 2, "orthogonal_knob的返回值")
    checks.equal(result[0], "开发集", "手边没有合适的旋钮时的link")
    checks.equal(result[1], [], "手边没有合适的旋钮时的chosen", "没有合适的就是空列表。")
    result = orthogonal_knob([0.1, 0.2, 0.3, 0.4], [0.1, 0.2, 0.3, 0.4], everything)
    checks.length(result, 2, "orthogonal_knob的返回值")
    checks.equal(result[0], None, "四环都恰好等于界线时的link")
    checks.equal(result[1], [], "四环都好时的chosen")
### 隐藏测试结束

# %% [markdown]
# 拿它给三个常见的毛病开方子：

# %% tags=["experiment"]
workshop = ["更大的网络", "更好的优化算法", "训练更久", "正则化", "更多的训练数据", "数据增强", "更大的开发集", "换一个开发集", "修改评估指标", "早停"]
for story, errors in (("语音助手，连训练过的句子都听错", [0.12, 0.13, 0.13, 0.15]), ("认猫，开发集上好，测试集上差", [0.01, 0.02, 0.09, 0.10]),
                      ("推荐图片，各项都好，用户却投诉", [0.01, 0.02, 0.03, 0.20])):
    link, chosen = orthogonal_knob(errors, [0.03, 0.04, 0.05, 0.06], workshop)
    print(f"{story}：毛病在{link}，试试{'、'.join(chosen)}")

# %% [markdown]
# ## 九、容易出错的地方
#
# **没有打乱就切。** 病例如果恰好按肿块的大小存放，前六成训练，中间两成开发，最后两成测试，会怎样？三份成了三个分布：

# %% tags=["experiment"]
by_size = np.argsort(radius)
sorted_parts = [(X[:, part], Y[:, part]) for part in np.split(by_size, [341, 455])]
shuffled_parts = split_dataset(X, Y, (0.6, 0.2, 0.2), seed=0)
for title, parts in (("按大小排好再切", sorted_parts), ("打乱再切", shuffled_parts)):
    model = train(*parts[0])
    print(title)
    for name, (samples, truth) in zip(("训练集", "开发集", "测试集"), parts):
        print(f"　　{name}：恶性占{100 * truth.mean():5.1f}%，准确率{accuracy(truth, probability(model, samples) > 0.5):.1f}%")

# %% [markdown]
# 开发集和测试集成了两个靶子，在一个上面挑出来的模型，到另一个上面说明不了什么。测试集的98%尤其骗人：那里几乎全是恶性，闭着眼睛一律说恶性，就有99%。
#
# **把开发集看穿了。** 请来200个“模型”，全是掷硬币的，在50张图的开发集上挑出最好的一个，再到新的测试集上考它：

# %% tags=["experiment"]
random = np.random.RandomState(1)
for m in (50, 500, 5000):
    dev_scores = random.binomial(m, 0.5, 200) / m
    test_score = random.binomial(10000, 0.5) / 10000
    print(f"开发集{m:4d}张：200个里最好的{100 * dev_scores.max():.1f}%，它在测试集上{100 * test_score:.1f}%")

# %% [markdown]
# 没有一个模型有半点本事，最好的那个看上去却有七成。挑的次数越多，开发集越小，虚高越厉害。这就是“对开发集过拟合”，解药是更大的开发集。也因此测试集只看一次：看一次，改一改，再看一次，它就成了第二个开发集。
#
# **同一个病人出现在两边。** 有的医院一个病人有三份记录，几乎一模一样。打乱**记录**再切，同一个人就会同时出现在训练集和开发集里。用最近邻来预测，也就是找训练集里最像的一份，照抄它的标签：

# %% tags=["experiment"]
def nearest_error(train_people, dev_people, seed):
    """每个病人三份记录，量的时候各带一点误差。按记录或者按病人切，最近邻在开发集上的错误率。"""
    noise = np.random.RandomState(seed)
    Z = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    records, labels = np.repeat(Z, 3, axis=1) + 0.1 * noise.randn(30, 3 * X.shape[1]), np.repeat(Y[0], 3)
    distance = ((records[:, dev_people][:, :, None] - records[:, train_people][:, None, :]) ** 2).sum(axis=0)
    return np.mean(labels[train_people][distance.argmin(axis=1)] != labels[dev_people])


records = np.arange(3 * X.shape[1])
mixed_order = np.random.RandomState(0).permutation(records)
person_order = np.random.RandomState(0).permutation(X.shape[1])
whole = lambda people: (3 * people[:, None] + np.arange(3)).ravel()
print(f"按记录切：开发集错误率{100 * nearest_error(mixed_order[:1200], mixed_order[-300:], 1):.1f}%")
print(f"按病人切：开发集错误率{100 * nearest_error(whole(person_order[:400]), whole(person_order[-100:]), 1):.1f}%")

# %% [markdown]
# 按记录切，看上去几乎不错，其实是认出了老熟人。来了新病人，才知道真正的水平。连拍的照片、同一段录音切成的小段，都有这个毛病：**要按人、按段来切**。
#
# **认错了“正”。** 查准率、查全率、$F_1$都是对标签1说的。把0和1对调，准确率不变，$F_1$却变了。一千个人里有十个病人，一律说没病：

# %% tags=["experiment"]
truth = (np.arange(1000) < 10).astype(int).reshape(1, -1)
nobody = np.zeros_like(truth)
for title, a, b in (("病人是1", truth, nobody), ("没病是1", 1 - truth, 1 - nobody)):
    print(f"{title}：准确率{accuracy(a, b):.1f}%，F1 {100 * f1_score(precision(a, b), recall(a, b)):.1f}%")

# %% [markdown]
# 同样的预测，一个0分，一个99.5分。要找的、稀少的那一类，才应当是1。
#
# ## 小结
#
# - 快快搭起第一个系统，靠它的错误来决定下一步。开发集和测试集要来自同一个分布，来自你将来真正会遇到的那个；先打乱，再切。
# - $m$个样本上的准确率，标准误是$\sqrt{p(1-p)/m}$。50张图片上的72%和80%，分不出高下。
# - 查准率的分母是预测为1的，查全率的分母是真实为1的，$\mathrm{TP}+\mathrm{FN}$。$F_1$是调和平均，短板说了算。分母是0时，约定为0.0。
# - 一个优化指标，其余的定一条线，够了就行。指标排的次序和你要的不一致，就换指标。
# - 人的水平代替贝叶斯误差，取最好的人；训练错误率减去它，是可避免偏差。
# - 误差分析看开发集；上限是$e(1-\text{share})$，哪一头大先治哪一头。随机的标签错误不太要紧，有规律的要紧。
# - 训练、训练开发、开发、测试，相邻两个的差，分别叫方差、数据不匹配、对开发集过拟合。
# - 四环各有各的旋钮，从前往后修。早停一手拧两环，不正交。
#
# ## 思考题
#
# 1. 甲的查准率是0.9、查全率是0.1，乙两个都是0.18。谁的$F_1$高？算术平均呢？
#
# <details><summary>答案</summary>
#
# $F_1$一样高，都是0.18：甲是$2\times0.9\times0.1/(0.9+0.1)=0.18$。算术平均，甲是0.5，乙是0.18。
#
# </details>
#
# 2. 从没病的人里再添一万个，程序对他们全说对了（没病）。准确率、查准率、查全率、$F_1$，哪些变了？
#
# <details><summary>答案</summary>
#
# 只有TN变大了。准确率升高，其余三个都不含TN，不变。这就是病人稀少时准确率会骗人的原因。
#
# </details>
#
# 3. 训练错误率0.3%，开发错误率2%，最好的人是0.5%。`avoidable_bias_and_variance`会返回“说不清”。可是真的一点也说不清吗？（提示：贝叶斯误差不会小于0。）
#
# <details><summary>答案</summary>
#
# 错误率不会是负的，贝叶斯误差至少是0，所以可避免偏差至多是0.3%（只要训练集够大，训练错误率不是靠背下来的）。方差是1.7%，比它大得多，还是应当先治方差。只有方差也在0.3%以下时，才真的说不清。
#
# </details>
#
# 4. 误差分析的表里，“模糊”占60%，“太暗”占50%。把两样都解决，错误率能降110%吗？至少能降多少，至多能降多少？
#
# <details><summary>答案</summary>
#
# 有的图既模糊又太暗，打了两个勾。两样合起来占的错图，至少是60%（太暗的全都模糊），至多是100%。所以错误率至多降到0，至少能降掉60%。要知道确切的数，得数一数至少有一个勾的行。
#
# </details>
#
# 5. 训练错误率6%，训练开发6.5%，开发5%，测试5.2%，人的错误率4%。开发集怎么反而比训练开发集容易？下一步做什么？
#
# <details><summary>答案</summary>
#
# 训练数据的分布比真正要用的更难，例如训练的录音里吵闹的多。这不是毛病。最大的差是可避免偏差，对训练集来说是2%；不过人的4%要弄清是在哪个分布上量的，若是在训练的分布上，用它减才公平。下一步治偏差：更大的网络，训练更久。
#
# </details>
#
# 6. 一万张的开发集上，新模型比老模型高0.2个百分点（90.2%对90.0%）。可信吗？
#
# <details><summary>答案</summary>
#
# 单个准确率的标准误是$\sqrt{0.09/10000}=0.3$个百分点，0.2还不到一个标准误。不过两个模型考的是同一张卷子，要看意见不同的题：如果只在30张上意见不同，25张新的对、5张老的对，那是可信的；如果在1000张上意见不同，510比490，就不可信。
#
# </details>
#
# ## 延伸阅读
#
# - 吴恩达“结构化机器学习项目”课程：本章的主线，正交化、单一数字、误差分析、数据不匹配都出自那里。
# - Andrew Ng《Machine Learning Yearning》（2018）：同样的话题写成一本小书，一节一两页。
# - C. J. van Rijsbergen《Information Retrieval》（第二版，1979）：$F$分数的来历。
# - Thomas Dietterich《Approximate Statistical Tests for Comparing Supervised Classification Learning Algorithms》（1998）：同一张卷子上，怎样比较两个分类器。
# - David Rolnick等《Deep Learning Is Robust to Massive Label Noise》（2017）：网络能受得住多少随机的错标签。
# - W. Nick Street、William Wolberg、Olvi Mangasarian《Nuclear Feature Extraction for Breast Tumor Diagnosis》（1993）：这569个病例的来历。
