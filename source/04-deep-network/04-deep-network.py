# %% [markdown]
# # 第04章 深层神经网络
#
# 上一章的网络只有一个隐藏层。这一章我们把层一层一层叠上去，想叠几层就叠几层。
#
# 听上去工作量会随着层数一起涨，其实不会。诀窍是只写好**一层**：它怎样往前算，怎样往回传。写好以后，深层网络不过是用循环把许多个“一层”串起来，两层、四层、一百层用的都是同样几个函数。
#
# 这一章有十四个小函数，像一套积木：
#
# 1. 造参数：两层的一个，任意层的一个；
# 2. 前向传播：一层的线性部分，加上激活函数，再串成整个网络；
# 3. 成本函数：量出猜得有多糟；
# 4. 反向传播：两种激活函数、一层的线性部分，拼成一层，再串成整个网络；
# 5. 更新参数；
# 6. 把积木搭成两个会学习的模型，一个两层，一个任意层。
#
# 最后我们拿第02章的猫来考它们：两层和四层，谁认得更准？错又错在哪里？

# %%
import matplotlib.pyplot as plt
import numpy as np

from dlcourse import checks, figures
from dlcourse.data import load_dataset, load_moons

figures.use_course_style()

# %% [markdown]
# ## 为什么要深
#
# 你是怎样认出一只猫的？眼睛先收到一大片明暗的光点。光点本身说明不了什么，可是一边亮、一边暗的地方连起来，就是一条边。几条边拼在一起，是一个尖尖的耳朵、一只圆眼睛。耳朵、眼睛、胡须都在该在的位置上，就是一张猫脸。
#
# 深层网络正是照这样分工的：靠前的层看简单的东西，比如**边缘**；中间的层把边缘拼成**部件**；靠后的层把部件拼成**物体**。每一层只要在前一层的基础上往前走一小步。
#
# 下面用代码画一张简单的猫脸，把这几步摆在一起。第二格的边缘是真的算出来的：左右相邻的两个像素相减，差得多的地方是竖着的边，涂成蓝色；上下相减，是横着的边，涂成橙色。第三、四格是示意：网络里并没有人告诉它要找耳朵，这些都要它自己从数据里学出来。

# %% tags=["experiment"]
def cat_face(size):
    """用几个形状拼一张猫脸，返回(size, size)的灰度图，0是黑，1是白。"""
    y, x = np.mgrid[0:1:size * 1j, 0:1:size * 1j]

    def disc(center_x, center_y, width, height):
        return ((x - center_x) / width) ** 2 + ((y - center_y) / height) ** 2 < 1

    picture = np.full((size, size), 0.92)
    for tip, lean in ((0.22, 0.45), (0.78, -0.45)):
        picture[(y > 0.06) & (y < 0.5) & (np.abs(x - tip - lean * (y - 0.06)) < 0.4 * (y - 0.06))] = 0.35
    picture[disc(0.5, 0.57, 0.34, 0.31)] = 0.55
    for center in (0.37, 0.63):
        picture[disc(center, 0.50, 0.075, 0.065)] = 0.95
        picture[disc(center, 0.50, 0.028, 0.060)] = 0.05
    picture[disc(0.5, 0.66, 0.045, 0.03)] = 0.1
    return picture


face = cat_face(100)
upright, level = np.zeros_like(face), np.zeros_like(face)
upright[:, 1:], level[1:] = np.abs(np.diff(face, axis=1)), np.abs(np.diff(face, axis=0))
edges = np.ones(face.shape + (3,))
for strength, color in ((upright, figures.COLORS[0]), (level, figures.COLORS[1])):
    edges[strength > 0.05] = plt.matplotlib.colors.to_rgb(color)

# 每个部件：框的左、上、宽、高，字的位置，颜色
parts = {"耳朵": ((14, 5, 31, 33), (48, 12), figures.COLORS[0]),
         "眼睛": ((54, 42, 18, 16), (75, 50), figures.COLORS[5]),
         "鼻子": ((43, 61, 14, 11), (50, 78), figures.COLORS[2])}
_, axes = plt.subplots(1, 4, figsize=(9.6, 2.7))
for ax, title in zip(axes, ("像素", "边缘", "部件", "物体"), strict=True):
    ax.set_title(title)
    ax.set_axis_off()
axes[0].imshow(cat_face(16), cmap="gray", vmin=0, vmax=1)
axes[1].imshow(edges)
for ax, alpha in ((axes[2], 0.3), (axes[3], 1.0)):
    ax.imshow(face, cmap="gray", vmin=0, vmax=1, alpha=alpha)
for name, ((left, top, width, height), spot, color) in parts.items():
    axes[2].add_patch(plt.Rectangle((left, top), width, height, fill=False, edgecolor=color, linewidth=2.5))
    axes[2].text(*spot, name, color=color, fontsize=13, va="center", ha="center" if name == "鼻子" else "left")
axes[3].add_patch(plt.Rectangle((11, 2), 78, 87, fill=False, edgecolor=figures.COLORS[2], linewidth=2.5))
axes[3].text(50, 99.5, "猫脸", color=figures.COLORS[2], fontsize=13, ha="center", va="bottom")
plt.show()

# %% [markdown]
# 有的笔记说，网络一层层地“把抽象的原始数据变得具体”，方向正好说反了。像素才是最具体的：这一点有多红，那一点有多亮。越往后，一个神经元管的事越笼统、离像素越远，最后只剩下一句“是猫”。**从具体到抽象**，才是网络走的方向。
#
# 分层还能省神经元。数字电路里有个有名的例子：有8个开关，要判断合上的是不是奇数个。两个两个地用异或门去比，4个门、2个门、1个门，一共7个门，三层就够了。要是不许一层层来，只许先用与门把每一种“奇数个”的情形单独认出来，再用一个或门合在一起，就要列出128种情形。换成32个开关，前一种办法是31个门、五层，后一种要二十一亿多个门。神经网络不是数字电路，数字不能照搬，道理却相通：后面的层可以反复使用前面的层算好的结果，同样的本事，深而窄的网络往往比浅而宽的省得多。
#
# 那是不是越深越好？也不是。层数多了，训练会遇到新的麻烦（第05章和第12章要对付它们），数据少的时候也用不着那么大的本事。层数和学习率一样，是要你来选的数，叫作**超参数**（hyperparameter）；权重和偏置是机器自己学的，才叫**参数**（parameter）。通常的做法是从浅的试起，不够再加。
#
# ## 记号：方括号里写第几层
#
# 层多了，要给每一层编号。第$l$层的东西，右上角写$[l]$。输入算第0层，$A^{[0]}=X$，数层数的时候**不算**输入层；最后一层是第$L$层，它的输出$A^{[L]}$就是预测$\hat Y$。照这样数，Logistic回归是一层的网络，上一章是两层的网络。
#
# 每一层做的事都一样，先线性，再激活：
#
# $$Z^{[l]} = W^{[l]}A^{[l-1]} + b^{[l]},\qquad A^{[l]} = g^{[l]}\left(Z^{[l]}\right)$$
#
# 第$l$层有$n^{[l]}$个神经元，$n^{[0]}$是特征的个数，一共$m$个样本。各个数组的形状是：
#
# - $W^{[l]}$是$(n^{[l]}, n^{[l-1]})$：一行是本层的一个神经元，它对上一层的每个输出各有一个权重；
# - $b^{[l]}$是$(n^{[l]}, 1)$：每个神经元一个偏置，靠广播加到每一列上；
# - $Z^{[l]}$和$A^{[l]}$都是$(n^{[l]}, m)$：一行是一个神经元，一列是一个样本。
#
# 有几行，只看**自己这一层**有几个神经元。有的笔记把$Z^{[2]}$的最后一行标成第$n^{[1]}$个，那是上一层的人数，应当是第$n^{[2]}$个；还有的在$A$的每一列后面又抄了一列$z$，其实$A$和$Z$一样，不多不少只有$m$列。
#
# 这些形状不用背，用矩阵乘法推一下就有：$(n^{[l]}, n^{[l-1]})$乘$(n^{[l-1]}, m)$，正好是$(n^{[l]}, m)$。我们马上要用的四层网络，各层有12288、20、7、5、1个单元，它的参数是这样的：

# %% tags=["experiment"]
cat_layers = [12288, 20, 7, 5, 1]
total = 0
for l in range(1, len(cat_layers)):
    here, before = cat_layers[l], cat_layers[l - 1]
    total += here * before + here
    print(f"第{l}层：W{l}的形状是({here}, {before})，b{l}的形状是({here}, 1)，一共{here * before + here}个参数")
print(f"全部{total}个参数，其中{100 * (20 * 12288 + 20) / total:.1f}%在第一层")

# %% [markdown]
# ## 造参数
#
# ### 练习一：两层网络的参数
#
# 先从熟悉的两层开始。输入有$n_x$个特征，隐藏层有$n_h$个神经元，输出层有$n_y$个。照上面的规矩，$W^{[1]}$的形状是$(n_h, n_x)$，$W^{[2]}$的形状是$(n_y, n_h)$，两个偏置各是一列。
#
# 上一章说过，隐藏层的权重不能从零开始，否则同一层的神经元永远一模一样。所以权重用随机数，乘以0.01，让开始时的$z$小一些；偏置从零开始就行。
#
# 随机数要能重现，不然今天训练出72%，明天训练出68%，谁也说不清为什么。办法是用**种子**（seed）：`np.random.RandomState(seed)`造出一个随机数发生器，种子相同，抽出来的数就相同；种子是`None`时，每次都不一样。发生器的`randn(行数, 列数)`从标准正态分布里抽数，排成矩阵。
#
# 两个矩阵要从**同一个**发生器里抽，先抽$W^{[1]}$，再抽$W^{[2]}$。如果抽第二个之前又用同样的种子造了一个新的发生器，它会从头来过，$W^{[2]}$就成了$W^{[1]}$开头那几个数的翻版。

# %% nbgrader={"grade_id": "initialize_parameters"}
def initialize_parameters(n_x, n_h, n_y, seed=None):
    """造出两层网络的参数。

    参数：
    n_x -- 特征的个数，整数
    n_h -- 隐藏层神经元的个数，整数
    n_y -- 输出层神经元的个数，整数
    seed -- 随机数的种子，整数或None

    返回：
    parameters -- 字典，键和形状是：
        W1 -- (n_h, n_x)，标准正态的随机数乘0.01    b1 -- (n_h, 1)，零
        W2 -- (n_y, n_h)，标准正态的随机数乘0.01    b2 -- (n_y, 1)，零

    提示：一个发生器，先抽W1，再抽W2。偏置用np.zeros，形状写成一对。
    """
    ### 开始
    random = np.random.RandomState(seed)
    W1 = random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    ### 结束
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


# %% nbgrader={"grade_id": "test-initialize_parameters", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters"):
    parameters = initialize_parameters(3, 2, 1, seed=1)
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    checks.array(parameters["W1"], (2, 3), "W1", "W1的形状是(n_h, n_x)：行是本层，列是上一层。")
    checks.array(parameters["b1"], (2, 1), "b1")
    checks.array(parameters["W2"], (1, 2), "W2", "W2的形状是(n_y, n_h)：行是本层，列是上一层。")
    checks.array(parameters["b2"], (1, 1), "b2")
    W1 = np.array([[0.0162434536, -0.0061175641, -0.0052817175], [-0.0107296862, 0.0086540763, -0.0230153870]])
    checks.close(parameters["W1"], W1, "种子是1时的W1", atol=1e-9, mistakes={
        "还要乘0.01。": 100 * W1, "权重不能是零：隐藏层的神经元会永远一样。": np.zeros((2, 3)),
        "要用randn（标准正态分布），不是rand（0到1之间均匀分布）。":
            [[4.1702200470e-3, 7.2032449344e-3, 1.1437481734e-6], [3.0233257263e-3, 1.4675589082e-3, 9.2338594769e-4]]})
    checks.close(parameters["b1"], [[0], [0]], "b1")
    checks.close(parameters["W2"], [[0.0174481176, -0.0076120690]], "种子是1时的W2", atol=1e-9, mistakes={
        "W2重复了W1开头的数：两个矩阵要从同一个发生器里抽。": [[0.0162434536, -0.0061175641]],
        "还要乘0.01。": [[1.74481176, -0.76120690]]})
    checks.close(parameters["b2"], [[0]], "b2")

# %% nbgrader={"grade_id": "hidden-initialize_parameters", "points": 3}
# 隐藏测试：换几种大小和种子（包括每层只有一个神经元），同一种子两次相同，没有种子时两次不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters"):
    for n_x, n_h, n_y, seed in ((4, 5, 2, 0), (2, 7, 1, 3), (1, 1, 1, 8), (6, 3, 3, 42)):
        parameters = initialize_parameters(n_x, n_h, n_y, seed)
        checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
        draw = np.random.RandomState(seed)
        for layer, shape in ((1, (n_h, n_x)), (2, (n_y, n_h))):
            weights, zeros = parameters[f"W{layer}"], parameters[f"b{layer}"]
            checks.array(weights, shape, f"大小为({n_x}, {n_h}, {n_y})时的W{layer}")
            checks.close(weights, draw.randn(*shape) / 100, f"大小为({n_x}, {n_h}, {n_y})、种子{seed}时的W{layer}",
                         "用参数seed造一个发生器，先抽W1，再抽W2，各乘0.01。", mistakes={
                             "种子要用参数seed，不能写死。": np.random.RandomState(1).randn(*shape) / 100})
            checks.array(zeros, (shape[0], 1), f"b{layer}")
            checks.close(zeros, np.zeros((shape[0], 1)), f"b{layer}", "偏置从零开始。")
    first, second = initialize_parameters(3, 4, 1)["W1"], initialize_parameters(3, 4, 1)["W1"]
    checks.array(first, (4, 3), "没有种子时的W1")
    checks.equal(bool(np.any(first != second)), True, "没有种子时两次抽出的W1不同", "种子要用参数seed，默认是None。")
### 隐藏测试结束

# %% [markdown]
# ### 练习二：任意多层的参数
#
# 层数不定的时候，用一个列表`layer_dims`说明每层有几个单元，从输入写起，例如`[12288, 20, 7, 5, 1]`是四层的网络。列表有$L+1$项，第$l$层的参数放在字典的键`"W1"`、`"b1"`、`"W2"`、`"b2"`……里。层号是变量时，键可以写成`"W" + str(l)`或者`f"W{l}"`。
#
# 权重还乘0.01吗？两层时可以，层数多了就有麻烦。看一个神经元的$z = w_1a_1 + w_2a_2 + \cdots + w_na_n$。设权重互相独立，平均是0，方差是$\sigma_w^2$，那么每一项$w_ka_k$的方差是$\sigma_w^2a_k^2$，$n$项加起来，
#
# $$\text{Var}(z) = \sigma_w^2\left(a_1^2 + a_2^2 + \cdots + a_n^2\right) = n\,\sigma_w^2\,\overline{a^2}$$
#
# 其中$\overline{a^2}$是输入的平方的平均数。权重乘0.01，就是$\sigma_w = 0.01$。上一层有20个神经元时，$n\sigma_w^2 = 20\times0.0001 = 0.002$，方差只剩千分之二，也就是大小缩到原来的$\sqrt{0.002}\approx0.045$倍。过一层缩一次，几层以后信号就几乎没有了。
#
# 要让大小不变，就要$n\,\sigma_w^2 = 1$，也就是$\sigma_w = \frac{1}{\sqrt n}$。这里的$n$是**上一层**的单元数，因为求和的是上一层的输出：
#
# $$W^{[l]} = \frac{1}{\sqrt{n^{[l-1]}}}\times\text{标准正态的随机数},\qquad b^{[l]} = 0$$
#
# 开平方用`np.sqrt`。抽数的次序是从第1层到第$L$层，全部来自同一个发生器。第05章会仔细比较各种造法，现在先把这一种写出来。

# %% nbgrader={"grade_id": "initialize_parameters_deep"}
def initialize_parameters_deep(layer_dims, seed=None):
    """造出任意多层的网络的参数。

    参数：
    layer_dims -- 列表，各层的单元数，第0项是特征数；有L + 1项
    seed -- 随机数的种子，整数或None

    返回：
    parameters -- 字典，对l = 1, …, L有：
        Wl -- (layer_dims[l], layer_dims[l-1])，标准正态的随机数除以layer_dims[l-1]的平方根
        bl -- (layer_dims[l], 1)，零

    提示：发生器在循环外面造一次；循环从第1层走到第L层，range的终点不包括在内。
    """
    parameters = {}
    L = len(layer_dims) - 1   # 层数，不算输入层
    ### 开始
    random = np.random.RandomState(seed)
    for l in range(1, L + 1):
        here, before = layer_dims[l], layer_dims[l - 1]
        parameters[f"W{l}"] = random.randn(here, before) / np.sqrt(before)
        parameters[f"b{l}"] = np.zeros((here, 1))
    ### 结束
    return parameters


# %% nbgrader={"grade_id": "test-initialize_parameters_deep", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_deep"):
    parameters = initialize_parameters_deep([4, 3, 1], seed=3)
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters", "循环要走到最后一层：range(1, L + 1)。")
    checks.length(list(parameters), 4, "两层网络的参数", "两层网络只有W1、b1、W2、b2，循环多走了一步？")
    for key, shape in (("W1", (3, 4)), ("b1", (3, 1)), ("W2", (1, 3)), ("b2", (1, 1))):
        checks.array(parameters[key], shape, key, "W的行是本层，列是上一层；b只有一列。")
    raw = np.array([[1.788628473, 0.436509851, 0.096497468, -1.863492703],
                    [-0.277388203, -0.354758979, -0.082741481, -0.627000677],
                    [-0.043818169, -0.477218030, -1.313864753, 0.884622380]])
    checks.close(parameters["W1"], raw / 2, "种子是3时的W1", atol=1e-8, mistakes={
        "要除以上一层单元数的平方根。": raw, "这里不乘0.01，要除以上一层单元数的平方根。": raw * 0.01,
        "除以的是上一层的单元数，还要开平方。": raw / 4,
        "用成了本层的单元数，要用上一层的layer_dims[l-1]。": raw / np.sqrt(3),
        "这是√(2/n)，第05章才用；这里是√(1/n)。": raw / np.sqrt(2)})
    checks.close(parameters["W2"], [[0.508829209, 0.987022468, 0.028886937]], "种子是3时的W2", atol=1e-8, mistakes={
        "W2重复了W1开头的数：发生器要在循环外面只造一次。": [[1.032665131, 0.252019080, 0.055712839]]})
    checks.close(parameters["b1"], np.zeros((3, 1)), "b1")
    checks.close(parameters["b2"], [[0]], "b2")

# %% nbgrader={"grade_id": "hidden-initialize_parameters_deep", "points": 4}
# 隐藏测试：一层到五层、各种大小和种子，层数列表没有被就地改动，没有种子时两次不同
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("initialize_parameters_deep"):
    for dims, seed in (([5, 4, 3], 0), ([3, 1], 2), ([2, 6, 5, 4, 1], 5), ([7, 3, 9, 2, 2, 1], 11), ([1, 1, 1], 1)):
        parameters = checks.keeps_arguments(initialize_parameters_deep, dims, seed, name="initialize_parameters_deep",
                                            hint="不要改动layer_dims。")
        checks.keys(parameters, [f"{name}{k}" for k in range(1, len(dims)) for name in "Wb"],
                    f"{len(dims) - 1}层时的parameters", "循环要走到最后一层，层数由layer_dims的长度决定。")
        checks.length(list(parameters), 2 * len(dims) - 2, f"{len(dims) - 1}层时的parameters", "每层只有一个W、一个b。")
        draw = np.random.RandomState(seed)
        for k in range(1, len(dims)):
            before, here = dims[k - 1], dims[k]
            checks.array(parameters[f"W{k}"], (here, before), f"各层为{dims}时的W{k}")
            plain = draw.randn(here, before)
            checks.close(parameters[f"W{k}"], plain * before ** -0.5, f"各层为{dims}、种子{seed}时的W{k}",
                         "从同一个发生器里依次抽各层，除以上一层单元数的平方根。", mistakes={
                             "用成了本层的单元数，要用上一层的。": plain * here ** -0.5,
                             "要除以每一层自己的上一层的单元数，不是特征数。": plain * dims[0] ** -0.5})
            checks.array(parameters[f"b{k}"], (here, 1), f"b{k}")
            checks.close(parameters[f"b{k}"], np.zeros((here, 1)), f"b{k}", "偏置从零开始。")
    first, second = (initialize_parameters_deep([3, 4, 1])["W1"] for _ in range(2))
    checks.equal(bool(np.any(first != second)), True, "没有种子时两次抽出的W1不同", "种子要用参数seed，默认是None。")
### 隐藏测试结束

# %% [markdown]
# ## 前向传播：一层一层往前算
#
# 往前算的时候，我们顺手把每一层的中间结果存下来，叫作**缓存**（cache）。为什么要存？先透露一点后面的事：求第$l$层权重的梯度，要用到这一层的输入$A^{[l-1]}$；过激活函数往回走，要知道$Z^{[l]}$是正还是负。这些数前向传播时都算过，存起来，反向传播时拿来就用，不必重算。
#
# 一层前向传播的全貌如下。线性部分存下$(A^{[l-1]}, W^{[l]}, b^{[l]})$，激活部分存下$Z^{[l]}$，两份合成这一层的缓存。

# %% tags=["experiment"]
def box(ax, x, y, text, color, width=1.5, height=0.62):
    """画一个圆角方框，中心在(x, y)，里面写text。"""
    ax.add_patch(plt.matplotlib.patches.FancyBboxPatch(
        (x - width / 2, y - height / 2), width, height, boxstyle="round,pad=0,rounding_size=0.1",
        facecolor=plt.matplotlib.colors.to_rgba(color, 0.16), edgecolor=color, linewidth=1.8))
    ax.text(x, y, text, ha="center", va="center", fontsize=12)


def arrow(ax, start, end, text="", color="0.3", shift=(0, 0.1), **about):
    """画一个箭头，text写在箭头中点的旁边，偏移shift。"""
    ax.annotate("", xy=end, xytext=start, arrowprops={"arrowstyle": "-|>", "color": color, "lw": 1.6})
    middle = ((start[0] + end[0]) / 2 + shift[0], (start[1] + end[1]) / 2 + shift[1])
    ax.text(*middle, text, color=color, fontsize=12, **{"ha": "center", "va": "bottom", **about})


blue, orange, green, gray = figures.COLORS[0], figures.COLORS[5], figures.COLORS[2], "0.45"
_, ax = plt.subplots(figsize=(7.4, 3.4))
box(ax, 2, 2, "线性", blue)
box(ax, 5, 2, "激活", blue)
box(ax, 2, 0.5, "$A^{[l-1]},\\ W^{[l]},\\ b^{[l]}$", gray, 2.4)
box(ax, 5, 0.5, "$Z^{[l]}$", gray, 1.5)
arrow(ax, (0, 2), (1.2, 2), "$A^{[l-1]}$")
arrow(ax, (2.8, 2), (4.2, 2), "$Z^{[l]}$")
arrow(ax, (5.8, 2), (7, 2), "$A^{[l]}$")
arrow(ax, (2, 3.1), (2, 2.36), "$W^{[l]},\\ b^{[l]}$", shift=(0.12, 0.05), ha="left", va="center")
arrow(ax, (2, 1.64), (2, 0.86), color=gray)
arrow(ax, (5, 1.64), (5, 0.86), color=gray)
ax.text(3.55, 1.12, "存进缓存", color=gray, fontsize=12, ha="center")
ax.set(xlim=(-0.2, 7.2), ylim=(0, 3.3), title="一层的前向传播")
ax.set_axis_off()
plt.show()

# %% [markdown]
# ### 练习三：线性部分
#
# $$Z = WA + b$$
#
# 这里的$A$是上一层的输出，形状$(n^{[l-1]}, m)$；结果的形状是$(n^{[l]}, m)$。$WA$是矩阵乘法，用`np.dot`或`@`，不是逐个元素相乘的`*`；$b$是一列，靠广播加到每一列上。
#
# 为了能用手核对，我们从这里起带上一个**小网络**：两个特征，隐藏层两个神经元，输出一个，只有两个样本。
#
# $$X=\begin{bmatrix}1&2\\3&-1\end{bmatrix},\quad W^{[1]}=\begin{bmatrix}1&1\\1&-1\end{bmatrix},\quad b^{[1]}=\begin{bmatrix}0\\0.5\end{bmatrix},\quad W^{[2]}=\begin{bmatrix}0.5&-1\end{bmatrix},\quad b^{[2]}=\begin{bmatrix}-1\end{bmatrix}$$
#
# 第一层第一个神经元对第一个样本，算出$1\times1+1\times3+0=4$；第二个神经元算出$1\times1-1\times3+0.5=-1.5$。另一个样本照样算，得到
#
# $$Z^{[1]}=\begin{bmatrix}4&1\\-1.5&3.5\end{bmatrix}$$

# %% nbgrader={"grade_id": "linear_forward"}
def linear_forward(A, W, b):
    """一层的线性部分。

    参数：
    A -- 上一层的输出（第1层时是X），形状(上一层的单元数, m)
    W -- 权重，形状(本层的单元数, 上一层的单元数)
    b -- 偏置，形状(本层的单元数, 1)

    返回：
    Z -- 形状(本层的单元数, m)
    cache -- 元组(A, W, b)，反向传播时要用

    提示：缓存已经替你存好，你只要算出Z。
    """
    ### 开始
    Z = np.dot(W, A) + b
    ### 结束
    cache = (A, W, b)
    return Z, cache


# %% nbgrader={"grade_id": "test-linear_forward", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("linear_forward"):
    A = np.array([[1, 2, 3], [4, 5, 6]])
    W, b = np.array([[1, -1], [2, 0], [0, 1]]), np.array([[1], [0], [-2]])
    result = linear_forward(A, W, b)
    checks.length(result, 2, "linear_forward的返回值")
    Z, cache = result
    checks.array(Z, (3, 3), "Z", "W的列数与A的行数相同，乘起来是W在前、A在后。")
    checks.close(Z, [[-2, -2, -2], [2, 4, 6], [2, 3, 4]], "Z", mistakes={
        "忘了加b？": [[-3, -3, -3], [2, 4, 6], [4, 5, 6]],
        "b应当竖着加到每一列上，你把它横过来了。": [[-2, -3, -5], [3, 4, 4], [5, 5, 4]],
        "b要加上，不是减去。": [[-4, -4, -4], [2, 4, 6], [6, 7, 8]]})
    checks.length(cache, 3, "cache", "cache是元组(A, W, b)。")
    for name, kept, given in zip("AWb", cache, (A, W, b), strict=True):
        checks.close(kept, given, f"cache里的{name}")

# %% nbgrader={"grade_id": "hidden-linear_forward", "points": 3}
# 隐藏测试：换几种大小（包括一个样本、一个神经元）和小数，与逐个元素的求和核对，检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("linear_forward"):
    for k, (before, here, m) in enumerate([(3, 1, 4), (4, 2, 5), (1, 3, 6), (5, 4, 1), (1, 1, 1), (6, 6, 6)]):
        random = np.random.RandomState(100 + k)
        A, W, b = random.randn(before, m), random.randn(here, before), random.randn(here, 1)
        result = checks.keeps_arguments(linear_forward, A, W, b, name="linear_forward", hint="不要在函数里修改A、W或b。")
        checks.length(result, 2, "linear_forward的返回值")
        Z, cache = result
        checks.array(Z, (here, m), f"上一层{before}个、本层{here}个、{m}个样本时的Z")
        without = np.sum(W[:, :, np.newaxis] * A[np.newaxis], axis=1)
        checks.close(Z, without + b, f"上一层{before}个、本层{here}个、{m}个样本时的Z", mistakes={
            "忘了加b？": without, "每个神经元有自己的偏置，不能都用第一个。": without + b[0, 0],
            "Z里的小数没有了：结果要放在小数的数组里。": np.trunc(without + b)})
        checks.length(cache, 3, "cache", "cache是元组(A, W, b)。")
        for name, kept, given in zip("AWb", cache, (A, W, b), strict=True):
            checks.close(kept, given, f"cache里的{name}", "cache里存的是传进来的A、W、b。")
### 隐藏测试结束

# %% [markdown]
# ### 练习四：线性加激活
#
# 一层的后半是激活函数。本章的网络是这样搭的：**隐藏层都用ReLU，输出层用sigmoid**，因为输出要当作“是猫”的概率。这两个函数前面几章都写过，下面直接给你，只是多返回了一样东西：除了激活值$A$，还把$Z$原样返回，好存进缓存。

# %% nbgrader={"grade_id": "given-activations"}
def sigmoid(Z):
    """sigmoid激活函数，Z很大或很小时也不溢出。

    参数：
    Z -- 任意形状的数组

    返回：
    A -- sigmoid(Z)，形状与Z相同
    Z -- 原样返回，用作缓存
    """
    e = np.exp(-np.abs(Z))
    A = np.where(Z >= 0, 1.0, e) / (1.0 + e)
    return A, Z


def relu(Z):
    """ReLU激活函数。

    参数：
    Z -- 任意形状的数组

    返回：
    A -- 正的留下，负的变成0，形状与Z相同
    Z -- 原样返回，用作缓存
    """
    A = np.maximum(0, Z)
    return A, Z


# %% [markdown]
# 注意它们返回**两个**值，要写成`A, activation_cache = relu(Z)`这样来接；只写`A = relu(Z)`，`A`就成了一个元组。
#
# 现在把线性和激活接起来。参数`activation`是字符串，等于`"sigmoid"`或`"relu"`，用`if`来分。缓存是一对：前一半是`linear_forward`返回的$(A^{[l-1]}, W, b)$，后一半是$Z$。
#
# 小网络的第一层用ReLU，$Z^{[1]}$里只有$-1.5$是负的，变成0：
#
# $$A^{[1]}=\begin{bmatrix}4&1\\0&3.5\end{bmatrix}$$

# %% nbgrader={"grade_id": "linear_activation_forward"}
def linear_activation_forward(A_prev, W, b, activation):
    """一层的前向传播：先线性，再激活。

    参数：
    A_prev -- 上一层的输出，形状(上一层的单元数, m)
    W -- 权重，形状(本层的单元数, 上一层的单元数)
    b -- 偏置，形状(本层的单元数, 1)
    activation -- 激活函数的名字，"sigmoid"或"relu"

    返回：
    A -- 本层的输出，形状(本层的单元数, m)
    cache -- 元组(linear_cache, activation_cache)，其中linear_cache是(A_prev, W, b)，activation_cache是Z

    提示：准备好A、linear_cache、activation_cache三个变量，都是调用现成的函数得来的。
    """
    ### 开始
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    else:
        A, activation_cache = relu(Z)
    ### 结束
    cache = (linear_cache, activation_cache)
    return A, cache


# %% nbgrader={"grade_id": "test-linear_activation_forward", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("linear_activation_forward"):
    # 正文里的小网络，第一层
    A_prev = np.array([[1.0, 2.0], [3.0, -1.0]])
    W, b = np.array([[1.0, 1.0], [1.0, -1.0]]), np.array([[0.0], [0.5]])
    Z = np.array([[4.0, 1.0], [-1.5, 3.5]])
    squashed = [[0.98201379, 0.731058579], [0.182425524, 0.97068777]]
    result = linear_activation_forward(A_prev, W, b, "relu")
    checks.length(result, 2, "linear_activation_forward的返回值")
    A, cache = result
    checks.array(A, (2, 2), "用ReLU时的A", "relu返回两个值(A, Z)，要用两个变量来接。")
    checks.close(A, [[4, 1], [0, 3.5]], "用ReLU时的A", rtol=1e-6, mistakes={
        "这是Z，还没有过激活函数。": Z, "两种激活函数用反了。": squashed,
        "线性部分忘了加b？": [[4, 1], [0, 3]]})
    checks.length(cache, 2, "cache", "cache是一对(linear_cache, activation_cache)。")
    checks.length(cache[0], 3, "linear_cache", "linear_cache是(A_prev, W, b)，放在前面。")
    checks.close(cache[1], Z, "activation_cache", "activation_cache里存的是Z。", mistakes={
        "存成了A，应当存Z。": [[4, 1], [0, 3.5]]})
    A, _ = linear_activation_forward(A_prev, W, b, "sigmoid")
    checks.close(A, squashed, "用sigmoid时的A", rtol=1e-6, mistakes={
        "activation是\"sigmoid\"时要用sigmoid。": [[4, 1], [0, 3.5]]})

# %% nbgrader={"grade_id": "hidden-linear_activation_forward", "points": 4}
# 隐藏测试：换几种大小（包括一个样本、一个神经元），两种激活函数的输出和缓存，检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("linear_activation_forward"):
    for k, (before, here, m) in enumerate([(3, 4, 5), (4, 1, 3), (2, 6, 1), (1, 1, 1)]):
        random = np.random.RandomState(200 + k)
        A_prev, W, b = random.randn(before, m), random.randn(here, before), random.randn(here, 1)
        total = np.einsum("ij,jk->ik", W, A_prev) + b
        for activation, expected in (("sigmoid", 1 / (1 + np.exp(-total))), ("relu", total * (total > 0))):
            result = checks.keeps_arguments(linear_activation_forward, A_prev, W, b, activation,
                                            name="linear_activation_forward", hint="不要在函数里修改A_prev、W或b。")
            checks.length(result, 2, "linear_activation_forward的返回值")
            A, cache = result
            checks.array(A, (here, m), f"{activation}、上一层{before}个、本层{here}个、{m}个样本时的A")
            checks.close(A, expected, f"{activation}、上一层{before}个、本层{here}个、{m}个样本时的A", rtol=1e-6, mistakes={
                "这是Z，还没有过激活函数。": total, "负的z也要留下一点？那是Leaky ReLU。": np.maximum(0.01 * total, total)})
            checks.length(cache, 2, "cache", "cache是一对(linear_cache, activation_cache)。")
            checks.length(cache[0], 3, "linear_cache", "linear_cache是(A_prev, W, b)，放在前面。")
            for name, kept, given in zip(("A_prev", "W", "b"), cache[0], (A_prev, W, b), strict=True):
                checks.close(kept, given, f"linear_cache里的{name}")
            checks.close(cache[1], total, f"用{activation}时的activation_cache", "两种激活函数都要存Z。", mistakes={
                "存成了A，应当存Z。": expected})
### 隐藏测试结束

# %% [markdown]
# ### 练习五：整个网络的前向传播
#
# 把一层一层串起来：前$L-1$层用ReLU，最后一层用sigmoid，前一层的输出是后一层的输入。
#
# $$X \to \left[\text{线性}\to\text{ReLU}\right]\times(L-1) \to \left[\text{线性}\to\text{sigmoid}\right] \to A^{[L]}$$
#
# 从小到大的那个循环是省不掉的，后一层要等前一层算完。
#
# 层数从`parameters`里看得出来：每层有一个`W`、一个`b`，字典的长度除以2就是$L$，这一行已经给出。你要做的是：
#
# 1. 从`A = X`出发；
# 2. 第1层到第$L-1$层，取出这一层的`W`和`b`，用ReLU往前算一层，把返回的缓存加到列表`caches`里（`caches.append(…)`）；
# 3. 第$L$层用sigmoid，输出叫`AL`，缓存也加进去。
#
# 最后`caches`有$L$项，第1层的缓存是`caches[0]`，第$L$层的是`caches[L-1]`，下标总比层号小1。只有一层的网络（$L=1$）没有隐藏层，循环一次也不走，正是Logistic回归。
#
# 小网络再走一层：$Z^{[2]}=\begin{bmatrix}0.5\times4-1\times0-1&0.5\times1-1\times3.5-1\end{bmatrix}=\begin{bmatrix}1&-4\end{bmatrix}$，于是$A^{[2]}=\begin{bmatrix}\sigma(1)&\sigma(-4)\end{bmatrix}\approx\begin{bmatrix}0.7311&0.0180\end{bmatrix}$。

# %% nbgrader={"grade_id": "L_model_forward"}
def L_model_forward(X, parameters):
    """整个网络的前向传播：隐藏层用ReLU，输出层用sigmoid。

    参数：
    X -- 样本，形状(特征数, m)
    parameters -- 字典，W1、b1、…、WL、bL

    返回：
    AL -- 输出，形状(输出层的单元数, m)
    caches -- 列表，第l层的缓存是caches[l-1]，一共L项

    提示：循环里每次把新的输出接着叫A，它就是下一层的输入。
    """
    caches = []
    L = len(parameters) // 2   # 层数
    ### 开始
    A = X
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    caches.append(cache)
    ### 结束
    return AL, caches


# %% nbgrader={"grade_id": "test-L_model_forward", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("L_model_forward"):
    # 正文里的小网络
    X = np.array([[1.0, 2.0], [3.0, -1.0]])
    parameters = {"W1": np.array([[1.0, 1.0], [1.0, -1.0]]), "b1": np.array([[0.0], [0.5]]),
                  "W2": np.array([[0.5, -1.0]]), "b2": np.array([[-1.0]])}
    result = L_model_forward(X, parameters)
    checks.length(result, 2, "L_model_forward的返回值")
    AL, caches = result
    checks.array(AL, (1, 2), "AL")
    checks.close(AL, [[0.7310585786, 0.0179862100]], "AL", rtol=1e-6, mistakes={
        "最后一层要用sigmoid，你用了ReLU。": [[1.0, 0.0]],
        "隐藏层要用ReLU，你用了sigmoid。": [[0.33371757, 0.16726188]],
        "第L层先过了ReLU，又过了sigmoid：用ReLU的循环只走到第L−1层。": [[0.7310585786, 0.5]],
        "sigmoid的输出又过了一次ReLU或sigmoid？": [[0.67503753, 0.50449643]]})
    checks.length(caches, 2, "caches", "每一层的缓存都要加进caches，最后一层也不例外。")
    checks.close(caches[0][1], [[4, 1], [-1.5, 3.5]], "第1层缓存里的Z")
    checks.close(caches[1][0][0], [[4, 1], [0, 3.5]], "第2层缓存里的A_prev", "第2层的输入是第1层的输出，不是X。")
    checks.close(caches[1][1], [[1, -4]], "第2层缓存里的Z")

# %% nbgrader={"grade_id": "hidden-L_model_forward", "points": 6}
# 隐藏测试：一层到五层、各种大小（包括一个样本、输出层不止一个单元），检查每一层的缓存，以及参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("L_model_forward"):
    for k, (dims, m) in enumerate([([4, 1], 3), ([3, 5, 1], 4), ([5, 4, 3, 1], 6), ([2, 3, 4, 2, 1], 1),
                                   ([3, 6, 5, 4, 3, 2], 7)]):
        random = np.random.RandomState(300 + k)
        depth, parameters = len(dims) - 1, {}
        for i in range(1, depth + 1):
            parameters[f"W{i}"] = random.randn(dims[i], dims[i - 1])
            parameters[f"b{i}"] = random.randn(dims[i], 1) + 0.3
        X = random.randn(dims[0], m)
        outputs, totals = [X], []
        for i in range(1, depth + 1):
            totals.append(np.einsum("ij,jk->ik", parameters[f"W{i}"], outputs[-1]) + parameters[f"b{i}"])
            outputs.append(1 / (1 + np.exp(-totals[-1])) if i == depth else totals[-1].clip(0))
        result = checks.keeps_arguments(L_model_forward, X, parameters, name="L_model_forward",
                                        hint="不要在函数里修改X或parameters。")
        checks.length(result, 2, "L_model_forward的返回值")
        AL, caches = result
        checks.array(AL, (dims[-1], m), f"各层为{dims}、{m}个样本时的AL")
        checks.close(AL, outputs[-1], f"各层为{dims}、{m}个样本时的AL", "前L−1层用ReLU，最后一层用sigmoid，一层不多，一层不少。",
                     rtol=1e-6, mistakes={"最后一层要用sigmoid，你用了ReLU。": totals[-1].clip(0)})
        checks.length(caches, depth, f"{depth}层网络的caches", "每一层的缓存都要按次序加进caches。")
        for i, cache in enumerate(caches):
            checks.length(cache, 2, f"第{i + 1}层的缓存")
            checks.length(cache[0], 3, f"第{i + 1}层的linear_cache")
            for name, kept, given in zip(("A_prev", "W", "b"), cache[0],
                                         (outputs[i], parameters[f"W{i + 1}"], parameters[f"b{i + 1}"]), strict=True):
                checks.close(kept, given, f"{depth}层网络，第{i + 1}层缓存里的{name}", "缓存要从第1层排到第L层。", rtol=1e-6)
            checks.close(cache[1], totals[i], f"{depth}层网络，第{i + 1}层缓存里的Z", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# 前向传播有了，可以亲眼看看练习二的$\frac{1}{\sqrt{n}}$有什么用。造一个六层的网络，每层50个神经元，喂给它50个标准正态的特征。一份参数就是`initialize_parameters_deep`造的；另一份换成同样的随机数乘0.01。看每一层的$Z$有多大。

# %% tags=["experiment"]
wide = [50, 50, 50, 50, 50, 50, 1]
scaled = initialize_parameters_deep(wide, seed=0)
tiny_weights = {key: 0.01 * np.sqrt(50) * value for key, value in scaled.items()}   # 偏置是零，乘什么都是零
signals = np.random.RandomState(1).randn(50, 200)
for chosen, label, style in ((scaled, "权重的标准差 $1/\\sqrt{n}$", "o-"), (tiny_weights, "权重的标准差 $0.01$", "s--")):
    _, layers = L_model_forward(signals, chosen)
    sizes = [np.std(layer[1]) for layer in layers]
    print(f"W1的标准差{np.std(chosen['W1']):.2f}，各层Z的标准差：", "  ".join(f"{size:.1e}" for size in sizes))
    plt.plot(range(1, len(sizes) + 1), sizes, style, label=label)
plt.yscale("log")
plt.xlabel("层")
plt.ylabel("$Z$ 的标准差")
plt.title("信号一层一层往前走")
plt.legend()
plt.show()

# %% [markdown]
# 乘0.01的网络，每过一层信号就缩小约20倍，到第六层只剩一亿分之一左右，输出几乎总是$\sigma(0)=0.5$，梯度往回走时也同样一层层缩小，训练几乎不动。$\frac{1}{\sqrt n}$好得多，只是ReLU把一半的信号变成了0，所以每过一层只剩七成左右，第05章再来补上。
#
# ## 成本
#
# ### 练习六：成本函数
#
# 网络再深，输出仍然是一行概率，成本函数与第02章完全一样，是交叉熵的平均：
#
# $$J = -\frac{1}{m}\sum_{i=1}^{m}\left(y^{(i)}\log a^{[L](i)} + (1-y^{(i)})\log\left(1-a^{[L](i)}\right)\right)$$
#
# $\log$是自然对数`np.log`；$Y$与$\log A^{[L]}$之间逐个元素相乘；样本数$m$是$Y$的**列数**`Y.shape[1]`（`Y.shape[0]`是1，除了等于没除）；最后用`np.sum`加成一个数。这里$a$严格在0和1之间；等于0或1时会怎样，章末有一个小实验。

# %% nbgrader={"grade_id": "compute_cost"}
def compute_cost(AL, Y):
    """计算交叉熵成本。

    参数：
    AL -- 输出的概率，形状(1, m)，每个都严格在0和1之间
    Y -- 标签，形状(1, m)，每个是0或1

    返回：
    cost -- 成本，一个数

    提示：负号管着整个和式，别忘了除以m。
    """
    ### 开始
    m = Y.shape[1]
    cost = -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m
    ### 结束
    return cost


# %% nbgrader={"grade_id": "test-compute_cost", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("compute_cost"):
    cost = compute_cost(np.array([[0.8, 0.9, 0.4]]), np.array([[1, 1, 0]]))
    checks.number(cost, "cost", "用np.sum把所有样本加成一个数。")
    checks.close(cost, 0.2797765635793422, "cost", rtol=1e-6, mistakes={
        "没有除以样本数m？": 0.8393296907380266, "少了最前面的负号。": -0.2797765635793422,
        "要用自然对数np.log。": 0.1215054176963684, "这是以2为底的对数，要用np.log。": 0.4036322608,
        "只算了y=1的那一半。": 0.1095013556, "这是平方误差。": 0.07, "Y和1 − Y放反了。": 1.6094379124})

# %% nbgrader={"grade_id": "hidden-compute_cost", "points": 3}
# 隐藏测试：换几种样本数（包括一个样本）和非常有把握的概率，与数值梯度核对，样本换次序以后不变
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("compute_cost"):
    for k, m in enumerate((1, 2, 5, 40)):
        random = np.random.RandomState(400 + k)
        AL, Y = random.uniform(0.001, 0.999, (1, m)), random.randint(0, 2, (1, m))
        cost = checks.keeps_arguments(compute_cost, AL, Y, name="compute_cost", hint="不要在函数里修改AL或Y。")
        checks.number(cost, f"{m}个样本时的cost")
        expected = -np.mean(np.log(np.where(Y == 1, AL, 1 - AL)))
        checks.close(cost, expected, f"{m}个样本时的cost", rtol=1e-6, mistakes={
            "没有除以样本数m？": m * expected, "样本数要从Y取得，不能写死。": m * expected / 3})
        order = random.permutation(m)
        checks.close(compute_cost(AL[:, order], Y[:, order]), expected, "样本换了次序以后的cost", rtol=1e-6)
    sure = np.array([[0.9999, 0.0002, 0.003, 0.998]])
    checks.close(compute_cost(sure, np.array([[1, 0, 1, 0]])), -(np.log(0.9999) + np.log(0.9998) + np.log(0.003)
                 + np.log(0.002)) / 4, "概率非常接近0或1时的cost", "不要把概率截断或取整。", rtol=1e-6)
    AL, Y = np.array([[0.3, 0.6, 0.2]]), np.array([[1, 0, 0]])
    checks.gradient(np.array([[-1 / 0.3, 1 / 0.4, 1 / 0.8]]) / 3, lambda v: compute_cost(v, Y), AL, "cost对AL的斜率")
### 隐藏测试结束

# %% [markdown]
# ## 反向传播：一层一层往回走
#
# 前向传播从左到右算出成本，反向传播从右到左，算出每个参数该往哪边挪。先把记号约定清楚，往后就不会糊涂。
#
# 设第$i$个样本的损失是$\mathcal{L}^{(i)}$，成本是它们的平均$J=\frac{1}{m}\sum_i\mathcal{L}^{(i)}$。
#
# - $\mathrm{d}A$和$\mathrm{d}Z$的第$i$列，是第$i$个样本**自己的损失**对它自己的$a$和$z$的导数：$\mathrm{d}z_j^{(i)}=\frac{\partial\mathcal{L}^{(i)}}{\partial z_j^{(i)}}$。里面没有$\frac{1}{m}$。
# - $\mathrm{d}W$和$\mathrm{d}b$是**成本**对参数的导数：$\mathrm{d}W=\frac{\partial J}{\partial W}$。参数是所有样本共用的，要把各个样本的意见平均，$\frac{1}{m}$就在这一步出现，而且**只在这一步**。
#
# 如果严格地写成本对输出层$z$的导数，那是$\frac{\partial J}{\partial Z^{[L]}}=\frac{1}{m}(A^{[L]}-Y)$，带着$\frac{1}{m}$。两种写法都对，混着用就错了：有的笔记一会儿在推导里多出一个$-\frac{1}{m}$，一会儿又把它丢了。我们从头到尾只用上面的约定。
#
# 一层的反向传播，是把前面那张图倒过来走。右边传来$\mathrm{d}A^{[l]}$，先过激活，变成$\mathrm{d}Z^{[l]}$；再过线性部分，得到这一层的$\mathrm{d}W^{[l]}$、$\mathrm{d}b^{[l]}$，还有要传给左边那一层的$\mathrm{d}A^{[l-1]}$。存下的缓存，这时派上用场。

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(7.4, 3.4))
box(ax, 2, 1.3, "线性的反向", orange, 1.8)
box(ax, 5, 1.3, "激活的反向", orange, 1.8)
box(ax, 2, 2.8, "$A^{[l-1]},\\ W^{[l]},\\ b^{[l]}$", gray, 2.4)
box(ax, 5, 2.8, "$Z^{[l]}$", gray, 1.5)
arrow(ax, (7.2, 1.3), (5.95, 1.3), "$\\mathrm{d}A^{[l]}$")
arrow(ax, (4.05, 1.3), (2.95, 1.3), "$\\mathrm{d}Z^{[l]}$")
arrow(ax, (1.05, 1.3), (-0.2, 1.3), "$\\mathrm{d}A^{[l-1]}$")
arrow(ax, (2, 0.94), (2, 0.2), "$\\mathrm{d}W^{[l]},\\ \\mathrm{d}b^{[l]}$", shift=(0.12, 0), ha="left", va="center")
arrow(ax, (2, 2.44), (2, 1.66), color=gray)
arrow(ax, (5, 2.44), (5, 1.66), color=gray)
ax.text(3.55, 1.95, "取出缓存", color=gray, fontsize=12, ha="center")
ax.set(xlim=(-0.4, 7.4), ylim=(0, 3.3), title="一层的反向传播")
ax.set_axis_off()
plt.show()

# %% [markdown]
# ### 练习七：穿过ReLU
#
# $A=g(Z)$是逐个元素算的，所以链式法则也逐个元素地乘：
#
# $$\mathrm{d}Z = \mathrm{d}A * g'(Z)$$
#
# ReLU的斜率在$z>0$时是1，$z<0$时是0。代进去，规则简单得很：$z$是正的，$\mathrm{d}a$原样通过；$z$是负的，$\mathrm{d}z=0$。$z$恰好等于0的地方没有导数，取0或1都可以，我们取0。
#
# 看清楚，决定放行还是拦下的是$Z$的正负，不是$\mathrm{d}A$的正负。$\mathrm{d}A$可正可负，通过的时候原样通过。
#
# 可以用比较得到`True`和`False`的数组，它与数相乘时，`True`当作1，`False`当作0；也可以先用`np.array(dA, copy=True)`抄一份，再把该拦下的地方改成0。**不要直接改`dA`**：`dZ = dA`并没有抄一份，只是给同一个数组又起了一个名字，改了`dZ`，调用者手里的`dA`也跟着变了。

# %% nbgrader={"grade_id": "relu_backward"}
def relu_backward(dA, cache):
    """穿过ReLU往回走。

    参数：
    dA -- 损失对本层输出A的导数，任意形状
    cache -- Z，形状与dA相同

    返回：
    dZ -- 损失对Z的导数，形状与dA相同

    提示：Z大于0的地方是dA，其余是0。不要改动dA。
    """
    Z = cache
    ### 开始
    dZ = dA * (Z > 0)
    ### 结束
    return dZ


# %% nbgrader={"grade_id": "test-relu_backward", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("relu_backward"):
    dA = np.array([[2.0, 3.0, 4.0], [5.0, 6.0, 7.0]])
    Z = np.array([[1.0, -1.0, 0.5], [-2.0, 3.0, -0.1]])
    dZ = relu_backward(dA, Z)
    checks.array(dZ, (2, 3), "dZ", "乘的是斜率（0或1），不是relu(Z)；relu还会返回两个值。")
    checks.close(dZ, [[2, 0, 4], [0, 6, 0]], "dZ", mistakes={
        "这是ReLU的斜率，还要乘dA。": [[1, 0, 1], [0, 1, 0]],
        "乘的是ReLU的斜率（0或1），不是ReLU的值。": [[2, 0, 2], [0, 18, 0]],
        "正负反了：Z大于0的地方才通过。": [[0, 3, 0], [5, 0, 7]],
        "Z不大于0的地方要变成0；看的是Z的正负，不是dA的正负。": [[2, 3, 4], [5, 6, 7]]})

# %% nbgrader={"grade_id": "hidden-relu_backward", "points": 3}
# 隐藏测试：换几种形状，dA有正有负，与数值梯度核对，Z恰好是0时取0或1都对，检查dA没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("relu_backward"):
    for k, shape in enumerate([(3, 4), (1, 5), (4, 1), (1, 1), (6, 2)]):
        random = np.random.RandomState(500 + k)
        dA, Z = random.randn(*shape), random.randn(*shape)
        dZ = checks.keeps_arguments(relu_backward, dA, Z, name="relu_backward",
                                    hint="dZ = dA没有抄一份。用dA * …，或者先np.array(dA, copy=True)。")
        checks.array(dZ, shape, f"形状为{shape}时的dZ")
        checks.close(dZ, np.where(Z > 0, dA, 0), f"形状为{shape}时的dZ", mistakes={
            "dA是负的也要原样通过。": np.where(Z > 0, np.maximum(dA, 0), 0),
            "放行还是拦下，看Z的正负，不看dA的正负。": np.maximum(dA, 0),
            "负的一侧斜率是0，不是0.01。": np.where(Z > 0, dA, 0.01 * dA)})
        checks.gradient(dZ, lambda v, dA=dA: np.sum(dA * np.maximum(v, 0)), Z, "dZ")
    at_zero = float(relu_backward(np.array([[-3.0, 2.0]]), np.array([[0.0, 1.0]]))[0, 0])
    checks.equal(at_zero in (0.0, -3.0), True, "Z等于0处的dZ是0或dA", "ReLU在0处的斜率取0或1。")
    small = relu_backward(np.array([[5.0, -5.0, 5.0]]), np.array([[0.2, 0.9, -0.2]]))
    checks.close(small, [[5, -5, 0]], "Z是不到1的正数时的dZ", "只要Z大于0就通过，不用大于1。")
### 隐藏测试结束

# %% [markdown]
# ### 练习八：穿过sigmoid
#
# 道理相同，只是斜率换成sigmoid的。第01章推过，$\sigma'(z)=\sigma(z)(1-\sigma(z))$，所以
#
# $$\mathrm{d}Z = \mathrm{d}A * \sigma(Z) * \left(1-\sigma(Z)\right)$$
#
# 三个因子都是同样的形状，逐个元素相乘，用`*`。缓存里存的是$Z$，不是$A$，所以先求一次$\sigma(Z)$。可以调用前面给出的`sigmoid`，记住它返回两个值。

# %% nbgrader={"grade_id": "sigmoid_backward"}
def sigmoid_backward(dA, cache):
    """穿过sigmoid往回走。

    参数：
    dA -- 损失对本层输出A的导数，任意形状
    cache -- Z，形状与dA相同

    返回：
    dZ -- 损失对Z的导数，形状与dA相同
    """
    Z = cache
    ### 开始
    s, _ = sigmoid(Z)
    dZ = dA * s * (1 - s)
    ### 结束
    return dZ


# %% nbgrader={"grade_id": "test-sigmoid_backward", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("sigmoid_backward"):
    dZ = sigmoid_backward(np.array([[4.0, -8.0, 10.0]]), np.array([[0.0, 0.0, 2.0]]))
    checks.array(dZ, (1, 3), "dZ")
    checks.close(dZ, [[1, -2, 1.0499358540]], "dZ", rtol=1e-6, mistakes={
        "这是sigmoid的斜率，还要乘dA。": [[0.25, 0.25, 0.1049935854]],
        "少了一个因子1 − σ(Z)。": [[2, -4, 8.8079707798]],
        "缓存里是Z，要先求σ(Z)，再代入公式。": [[0, 0, -20]],
        "符号反了：是1 − σ(Z)。": [[-1, 2, -1.0499358540]]})

# %% nbgrader={"grade_id": "hidden-sigmoid_backward", "points": 3}
# 隐藏测试：换几种形状，与数值梯度核对，Z的绝对值很大时斜率接近0，检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("sigmoid_backward"):
    for k, shape in enumerate([(3, 4), (1, 5), (4, 1), (1, 1), (2, 6)]):
        random = np.random.RandomState(600 + k)
        dA, Z = random.randn(*shape), 2 * random.randn(*shape)
        dZ = checks.keeps_arguments(sigmoid_backward, dA, Z, name="sigmoid_backward", hint="不要在函数里修改dA或Z。")
        checks.array(dZ, shape, f"形状为{shape}时的dZ")
        checks.gradient(dZ, lambda v, dA=dA: np.sum(dA / (1 + np.exp(-v))), Z, f"形状为{shape}时的dZ",
                        "dZ是dA、σ(Z)、1 − σ(Z)三个逐个元素相乘。")
    far = sigmoid_backward(np.array([[1.0, -2.0, 3.0]]), np.array([[40.0, -40.0, 100.0]]))
    checks.close(far, np.zeros((1, 3)), "Z等于±40和100时的dZ", "离0很远的地方，sigmoid几乎是平的。")
### 隐藏测试结束

# %% [markdown]
# ### 练习九：穿过线性部分
#
# 这是反向传播的核心，值得一步一步推。把第$l$层的线性部分按元素写开，$k$是上一层的第$k$个，$j$是本层的第$j$个，$i$是第$i$个样本（层号先省去，$A$是上一层的输出）：
#
# $$z_j^{(i)} = \sum_{k} w_{jk}\,a_k^{(i)} + b_j$$
#
# 已经知道$\mathrm{d}z_j^{(i)}$，要求三样东西。
#
# **一、$\mathrm{d}W$。** 权重$w_{jk}$在每个样本里只影响$z_j^{(i)}$，而且$\frac{\partial z_j^{(i)}}{\partial w_{jk}}=a_k^{(i)}$。所以对一个样本，损失对它的导数是$\mathrm{d}z_j^{(i)}a_k^{(i)}$；$m$个样本平均：
#
# $$\frac{\partial J}{\partial w_{jk}} = \frac{1}{m}\sum_{i=1}^{m}\mathrm{d}z_j^{(i)}\,a_k^{(i)}$$
#
# 右边是$\mathrm{d}Z$的第$j$行与$A$的第$k$行对应相乘再相加，也就是$\mathrm{d}Z$与$A^\top$的矩阵乘积的第$j$行第$k$列：
#
# $$\mathrm{d}W = \frac{1}{m}\,\mathrm{d}Z\,A^\top$$
#
# **二、$\mathrm{d}b$。** $\frac{\partial z_j^{(i)}}{\partial b_j}=1$，所以$\frac{\partial J}{\partial b_j}=\frac{1}{m}\sum_i\mathrm{d}z_j^{(i)}$，是$\mathrm{d}Z$的每一**行**的平均，结果是一列。有的笔记写成$\frac{1}{m}\sum a^{(i)}-y^{(i)}$，少了括号，照字面念，$y$就没有被加进去；求和管的是整个括号。
#
# **三、$\mathrm{d}A$。** 上一层的$a_k^{(i)}$会影响本层的**每一个**$z_j^{(i)}$，$\frac{\partial z_j^{(i)}}{\partial a_k^{(i)}}=w_{jk}$，各条路的影响要加起来：
#
# $$\mathrm{d}a_k^{(i)} = \sum_j w_{jk}\,\mathrm{d}z_j^{(i)}$$
#
# 求和的是$W$的行标$j$，所以是$W$的转置来乘。它属于单个样本，没有$\frac{1}{m}$：
#
# $$\mathrm{d}A = W^\top\,\mathrm{d}Z$$
#
# 最后对一遍形状：$\mathrm{d}W$是$(n^{[l]}, m)$乘$(m, n^{[l-1]})$，与$W$同形；$\mathrm{d}A$是$(n^{[l-1]}, n^{[l]})$乘$(n^{[l]}, m)$，与$A$同形。转置放错了位置，形状多半对不上，NumPy会马上报错。
#
# 用小网络的第二层试一次。标签是$Y=\begin{bmatrix}1&0\end{bmatrix}$，后面会看到这一层的$\mathrm{d}Z=A^{[2]}-Y\approx\begin{bmatrix}-0.2689&0.0180\end{bmatrix}$。于是$\mathrm{d}W$的第一个数是$\frac12(-0.2689\times4+0.0180\times1)\approx-0.5289$，$\mathrm{d}b=\frac12(-0.2689+0.0180)\approx-0.1255$，而$\mathrm{d}A$的第一列是$-0.2689$分别乘0.5和$-1$。
#
# 写代码时，行的和是`np.sum(…, axis=1, keepdims=True)`。少了`keepdims=True`，结果是秩为1的`(n,)`，以后与$b$相减会广播成一个方阵。样本数$m$是$A$的列数。

# %% nbgrader={"grade_id": "linear_backward"}
def linear_backward(dZ, cache):
    """穿过一层的线性部分往回走。

    参数：
    dZ -- 损失对Z的导数，形状(本层的单元数, m)
    cache -- 元组(A_prev, W, b)，前向传播时存下的

    返回：
    dA_prev -- 损失对上一层输出的导数，形状与A_prev相同，不除以m
    dW -- 成本对W的梯度，形状与W相同
    db -- 成本对b的梯度，形状与b相同

    提示：三个公式，三行代码；dW和db要除以m。
    """
    A_prev, W, _ = cache   # b在这里用不着
    m = A_prev.shape[1]
    ### 开始
    dW = np.dot(dZ, A_prev.T) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = np.dot(W.T, dZ)
    ### 结束
    return dA_prev, dW, db


# %% nbgrader={"grade_id": "test-linear_backward", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("linear_backward"):
    # 上一层两个单元，本层一个，三个样本，可以手算
    A_prev, W, b = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 1.0]]), np.array([[2.0, -1.0]]), np.array([[0.5]])
    result = linear_backward(np.array([[3.0, -6.0, 9.0]]), (A_prev, W, b))
    checks.length(result, 3, "linear_backward的返回值")
    dA_prev, dW, db = result
    checks.array(dW, (1, 2), "dW", "返回的次序是dA_prev、dW、db；dW的形状与W相同。")
    checks.close(dW, [[6, 5]], "dW", mistakes={
        "dW没有除以样本数m？": [[18, 15]], "除以的是上一层的单元数，要除以样本数m。": [[9, 7.5]],
        "符号反了。": [[-6, -5]]})
    checks.array(db, (1, 1), "db", "db的形状与b相同，求和时加上axis=1和keepdims=True。")
    checks.close(db, [[2]], "db", mistakes={"db没有除以样本数m？": [[6]]})
    checks.array(dA_prev, (2, 3), "dA_prev", "dA_prev的形状与A_prev相同：W的转置乘dZ。")
    checks.close(dA_prev, [[6, -12, 18], [-3, 6, -9]], "dA_prev", mistakes={
        "dA_prev是各个样本自己的，不除以m。": [[2, -4, 6], [-1, 2, -3]]})

# %% nbgrader={"grade_id": "hidden-linear_backward", "points": 6}
# 隐藏测试：换几种大小（包括本层有好几个神经元、一个样本），三个结果都与数值梯度核对，检查缓存没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("linear_backward"):
    for k, (before, here, m) in enumerate([(3, 4, 5), (4, 3, 2), (1, 5, 3), (5, 1, 4), (3, 2, 1), (4, 4, 4),
                                              (1, 1, 1)]):
        random = np.random.RandomState(700 + k)
        A_prev, W, b, dZ = (random.randn(*shape) for shape in ((before, m), (here, before), (here, 1), (here, m)))
        about = f"上一层{before}个、本层{here}个、{m}个样本时的"
        result = checks.keeps_arguments(linear_backward, dZ, (A_prev, W, b), name="linear_backward",
                                        hint="不要在函数里修改dZ或缓存里的数组。")
        checks.length(result, 3, "linear_backward的返回值")
        dA_prev, dW, db = result

        def weighted(a, w, c, dZ=dZ):
            return np.sum(dZ * (np.einsum("ij,jk->ik", w, a) + c))

        checks.array(dW, (here, before), about + "dW")
        slope = checks.numerical_gradient(lambda v: weighted(A_prev, v, b) / m, W)
        checks.close(dW, slope, about + "dW", "dW与数值梯度不符：dZ乘A_prev的转置，再除以m。", rtol=1e-5, atol=1e-7,
                     mistakes={"dW没有除以样本数m？": m * slope, "除以的是上一层的单元数，要除以样本数m。": m * slope / before,
                               "样本数要从A_prev取得，不能写死。": m * slope / 3, "dW多了一个负号。": -slope})
        checks.array(db, (here, 1), about + "db", "db的形状与b相同：每个神经元一个数，用axis=1和keepdims=True。")
        slope = checks.numerical_gradient(lambda v: weighted(A_prev, W, v) / m, b)
        checks.close(db, slope, about + "db", "db是dZ每一行的平均。", rtol=1e-5, atol=1e-7, mistakes={
            "db没有除以样本数m？": m * slope, "每个神经元有自己的db，不要把所有的行加在一起。": np.full((here, 1), np.sum(slope)),
            "样本数要从A_prev取得，不能写死。": m * slope / 3, "只用了最后一个样本？": dZ[:, -1:] / m})
        checks.array(dA_prev, (before, m), about + "dA_prev")
        checks.gradient(dA_prev, lambda v: weighted(v, W, b), A_prev, about + "dA_prev", "dA_prev是W的转置乘dZ，不除以m。",
                        mistakes={"dA_prev不除以m。": W.T @ dZ / m})
### 隐藏测试结束

# %% [markdown]
# ### 练习十：激活加线性，往回走一层
#
# 两块拼起来，就是一层的反向传播。次序与前向时相反：**先**过激活，从$\mathrm{d}A$得到$\mathrm{d}Z$，**再**过线性部分。`activation`是`"relu"`时用`relu_backward`，是`"sigmoid"`时用`sigmoid_backward`。
#
# 缓存是前向时存下的一对，`linear_cache`给线性部分用，`activation_cache`给激活部分用，别递错了人。

# %% nbgrader={"grade_id": "linear_activation_backward"}
def linear_activation_backward(dA, cache, activation):
    """一层的反向传播：先过激活，再过线性。

    参数：
    dA -- 损失对本层输出的导数，形状(本层的单元数, m)
    cache -- 元组(linear_cache, activation_cache)，linear_activation_forward存下的
    activation -- 本层激活函数的名字，"sigmoid"或"relu"

    返回：
    dA_prev -- 损失对上一层输出的导数，形状与A_prev相同
    dW -- 成本对W的梯度，形状与W相同
    db -- 成本对b的梯度，形状与b相同
    """
    linear_cache, activation_cache = cache
    ### 开始
    if activation == "sigmoid":
        dZ = sigmoid_backward(dA, activation_cache)
    else:
        dZ = relu_backward(dA, activation_cache)
    dA_prev, dW, db = linear_backward(dZ, linear_cache)
    ### 结束
    return dA_prev, dW, db


# %% nbgrader={"grade_id": "test-linear_activation_backward", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("linear_activation_backward"):
    A_prev, W, b = np.array([[1.0, 2.0], [-1.0, 3.0]]), np.array([[1.0, 2.0]]), np.array([[0.0]])
    Z, dA = np.array([[-1.0, 8.0]]), np.array([[4.0, 6.0]])
    result = linear_activation_backward(dA, ((A_prev, W, b), Z), "relu")
    checks.length(result, 3, "linear_activation_backward的返回值")
    dA_prev, dW, db = result
    checks.array(dW, (1, 2), "用ReLU时的dW", "返回的次序是dA_prev、dW、db。")
    checks.close(dW, [[6, 9]], "用ReLU时的dW", mistakes={
        "没有过激活函数：dA要先变成dZ。": [[8, 7]], "dW没有除以样本数m？": [[12, 18]]})
    checks.close(db, [[3]], "用ReLU时的db")
    checks.close(dA_prev, [[0, 6], [0, 12]], "用ReLU时的dA_prev", mistakes={
        "没有过激活函数：dA要先变成dZ。": [[4, 6], [8, 12]]})
    dA_prev, dW, db = linear_activation_backward(np.array([[4.0, 8.0]]), ((A_prev, W, b), np.zeros((1, 2))), "sigmoid")
    checks.close(dW, [[2.5, 2.5]], "用sigmoid时的dW", mistakes={
        "activation是\"sigmoid\"时要用sigmoid_backward。": [[0, 0]], "没有过激活函数：dA要先变成dZ。": [[10, 10]]})

# %% nbgrader={"grade_id": "hidden-linear_activation_backward", "points": 4}
# 隐藏测试：两种激活函数、几种大小（包括一个样本），三个结果都与数值梯度核对，检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("linear_activation_backward"):
    for k, (before, here, m) in enumerate([(3, 4, 5), (4, 2, 3), (2, 3, 1), (1, 1, 4)]):
        random = np.random.RandomState(800 + k)
        A_prev, W, b, dA = (random.randn(*shape) for shape in ((before, m), (here, before), (here, 1), (here, m)))
        total = np.einsum("ij,jk->ik", W, A_prev) + b
        for activation, squash in (("sigmoid", lambda z: 1 / (1 + np.exp(-z))), ("relu", lambda z: z.clip(0))):
            about = f"{activation}、上一层{before}个、本层{here}个、{m}个样本时的"
            result = checks.keeps_arguments(linear_activation_backward, dA, ((A_prev, W, b), total), activation,
                                            name="linear_activation_backward", hint="不要改动dA和缓存，relu_backward里要另造数组。")
            checks.length(result, 3, "linear_activation_backward的返回值")

            def weighted(a, w, c, dA=dA, squash=squash):
                return np.sum(dA * squash(np.einsum("ij,jk->ik", w, a) + c))

            for name, value, shape, slope in zip(
                    ("dA_prev", "dW", "db"), result, ((before, m), (here, before), (here, 1)),
                    (checks.numerical_gradient(lambda v: weighted(v, W, b), A_prev),
                     checks.numerical_gradient(lambda v: weighted(A_prev, v, b) / m, W),
                     checks.numerical_gradient(lambda v: weighted(A_prev, W, v) / m, b)), strict=True):
                checks.array(value, shape, about + name)
                checks.close(value, slope, about + name, "先用对应的激活函数把dA变成dZ，再过线性部分。", rtol=1e-5, atol=1e-7)
### 隐藏测试结束

# %% [markdown]
# ### 练习十一：整个网络的反向传播
#
# 万事俱备，只差一个起点：成本对输出$A^{[L]}$的导数。一个样本的损失是$\mathcal{L}=-\left(y\log a+(1-y)\log(1-a)\right)$，对$a$求导。$\log a$的导数是$\frac1a$；$\log(1-a)$的导数是$-\frac{1}{1-a}$，因为里面还有一个$-a$：
#
# $$\mathrm{d}a = -\left(\frac{y}{a}-\frac{1-y}{1-a}\right) = -\frac{y}{a}+\frac{1-y}{1-a}$$
#
# 对整行写，就是$\mathrm{d}A^{[L]}=-\left(\frac{Y}{A^{[L]}}-\frac{1-Y}{1-A^{[L]}}\right)$，除法逐个元素进行，没有$\frac1m$。$\frac ya$前面的负号很要紧，有的笔记推到下一行就把它丢了。
#
# 怎么知道推得对不对？接着过一次sigmoid，乘上$a(1-a)$：
#
# $$\mathrm{d}z = \left(-\frac{y}{a}+\frac{1-y}{1-a}\right)a(1-a) = -y(1-a)+(1-y)a = a-y$$
#
# 又是第02章的那个“预测减真实”，说明起点没错。丢了负号的话，得到的会是$y+a-2ay$，不管标签是几都大于0。
#
# 接下来从第$L$层走到第1层，每层调用一次`linear_activation_backward`：第$L$层用sigmoid，其余用ReLU；这一层返回的$\mathrm{d}A^{[l-1]}$，就是下一次（第$l-1$层）的输入。整个一来一回画在下面：上面一排从左往右，下面一排从右往左，中间竖着的是缓存。

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(9.6, 4.4))
columns = {1.5: ("1", "ReLU"), 4.1: ("2", "ReLU"), 8.1: ("L", "sigmoid")}
for x, (layer, name) in columns.items():
    box(ax, x, 3.1, f"第{layer}层\n线性→{name}" if layer != "L" else f"第$L$层\n线性→{name}", blue, 1.7, 0.85)
    box(ax, x, 0.9, f"第{layer}层反向" if layer != "L" else "第$L$层反向", orange, 1.7, 0.62)
    arrow(ax, (x, 2.66), (x, 1.22), "缓存", gray, shift=(0.1, 0), ha="left", va="center")
    arrow(ax, (x, 0.58), (x, -0.05), f"$\\mathrm{{d}}W^{{[{layer}]}},\\ \\mathrm{{d}}b^{{[{layer}]}}$", orange,
          shift=(0, -0.36), va="top")
    arrow(ax, (x, 4.05), (x, 3.54), f"$W^{{[{layer}]}},\\ b^{{[{layer}]}}$", blue, shift=(0, 0.3))
box(ax, 10.4, 2, "成本 $J$", green, 1.3, 0.7)
for start, end, text in ((0, 0.62, "$X$"), (2.38, 3.22, "$A^{[1]}$"), (4.98, 5.8, "$A^{[2]}$"), (6.4, 7.22, "")):
    arrow(ax, (start, 3.1), (end, 3.1), text, blue)
for start, end, text in ((3.22, 2.38, "$\\mathrm{d}A^{[1]}$"), (5.8, 4.98, "$\\mathrm{d}A^{[2]}$"), (7.22, 6.4, ""),
                         (0.62, 0, "$\\mathrm{d}A^{[0]}$")):
    arrow(ax, (start, 0.9), (end, 0.9), text, orange)
for y in (3.1, 0.9):
    ax.text(6.1, y, "…", fontsize=16, ha="center", va="center")
arrow(ax, (8.98, 3.1), (10.1, 2.4), "$A^{[L]}$", blue, shift=(0.12, 0.05), ha="left")
arrow(ax, (10.1, 1.6), (8.98, 0.9), "$\\mathrm{d}A^{[L]}$", orange, shift=(0.12, -0.05), ha="left", va="top")
ax.set(xlim=(-0.1, 11.15), ylim=(-0.6, 4.6))
ax.set_axis_off()
plt.show()

# %% [markdown]
# 结果都放进字典`grads`，键是`"dA0"`、`"dW1"`、`"db1"`、`"dA1"`、`"dW2"`、`"db2"`……。处理第$l$层时得到的`dW`和`db`，键里写层号$l$；传给前一层的`dA`，键里写$l-1$，因为它是第$l-1$层输出的导数。
#
# 倒着数可以写`reversed(range(1, L + 1))`，它给出$L$、$L-1$、……、1。第$l$层的缓存在`caches[l - 1]`。

# %% nbgrader={"grade_id": "L_model_backward"}
def L_model_backward(AL, Y, caches):
    """整个网络的反向传播。

    参数：
    AL -- 前向传播的输出，形状(1, m)
    Y -- 标签，形状(1, m)
    caches -- 列表，L_model_forward存下的各层缓存，第l层的是caches[l-1]

    返回：
    grads -- 字典，对l = 1, …, L有：
        dWl -- 成本对Wl的梯度    dbl -- 成本对bl的梯度
        dA(l-1) -- 损失对第l-1层输出的导数，键是"dA0"、…、"dA(L-1)"

    提示：先求dAL，再从第L层走到第1层。只有第L层用sigmoid。
    """
    grads = {}
    L = len(caches)   # 层数
    ### 开始
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in reversed(range(1, L + 1)):
        activation = "sigmoid" if l == L else "relu"
        dA, dW, db = linear_activation_backward(dA, caches[l - 1], activation)
        grads[f"dA{l - 1}"], grads[f"dW{l}"], grads[f"db{l}"] = dA, dW, db
    ### 结束
    return grads


# %% nbgrader={"grade_id": "test-L_model_backward", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("L_model_backward"):
    # 正文里的小网络，缓存是手算出来的
    X, W1, b1 = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.0, 1.0], [1.0, -1.0]]), np.array([[0.0], [0.5]])
    Z1, A1 = np.array([[4.0, 1.0], [-1.5, 3.5]]), np.array([[4.0, 1.0], [0.0, 3.5]])
    W2, b2 = np.array([[0.5, -1.0]]), np.array([[-1.0]])
    Z2, AL = np.array([[1.0, -4.0]]), np.array([[0.7310585786300049, 0.01798620996209156]])
    caches = [((X, W1, b1), Z1), ((A1, W2, b2), Z2)]
    grads = L_model_backward(AL, np.array([[1, 0]]), caches)
    checks.keys(grads, ["dW1", "db1", "dW2", "db2"], "grads")
    checks.array(grads["dW2"], (1, 2), "dW2")
    checks.close(grads["dW2"], [[-0.5288897378, 0.0314758674]], "dW2", rtol=1e-6, mistakes={
        "dAL里丢了Y/AL前面的负号。": [[0.5468759478, 0.0314758674]],
        "dAL的符号反了。": [[0.5288897378, -0.0314758674]],
        "1/m只在linear_backward里除一次，dAL不除以m。": [[-0.2644448689, 0.0157379337]],
        "dAL里多了一个−1/m。": [[0.2644448689, -0.0157379337]],
        "AL − Y是dZ，不是dAL：它又过了一次sigmoid。": [[-0.1055953430, 0.000555948999]],
        "最后一层要用sigmoid。": [[-2.7357588823, 0]],
        "第L层的dZ不是dAL，还要过sigmoid。": [[-2.2266010629, 1.7820523681]]})
    checks.close(grads["db2"], [[-0.1254776057]], "db2", rtol=1e-6)
    checks.array(grads["dW1"], (2, 2), "dW1")
    dW1 = [[-0.0582422504, -0.2062026185], [-0.0179862100, 0.0089931050]]
    checks.close(grads["dW1"], dW1, "dW1", rtol=1e-6, mistakes={
        "隐藏层要用ReLU的反向，你用了sigmoid的。": [[0.0005805934, -0.0044467509], [0.0195440673, 0.0604233692]],
        "每一层要用后一层传回来的dA，不是每次都用dAL。": [[0.3343759183, -2.5609769812], [1.0183156389, -0.5091578194]],
        "dA1要过了ReLU才是dZ1。": [[-0.0582422504, -0.2062026185], [0.1164845009, 0.4124052370]]})
    checks.close(grads["db1"], [[-0.0627388029], [-0.0089931050]], "db1", rtol=1e-6)
    shift = 0 if "dA0" in grads else 1   # 早年的公开版本给dA的编号大1，也算对
    checks.keys(grads, [f"dA{shift}", f"dA{shift + 1}"], "grads", "每一层传回来的dA也要放进grads，第2层传回来的是dA1。")
    checks.close(grads[f"dA{1 + shift}"], [[-0.1344707107, 0.0089931050], [0.2689414214, -0.0179862100]],
                 "第2层传回来的dA1", rtol=1e-6)

# %% nbgrader={"grade_id": "hidden-L_model_backward", "points": 8}
# 隐藏测试：一层到五层、各种大小（包括一个样本），每个梯度都与数值梯度核对，检查缓存没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def forward_pass(X, parameters):
    """另写的前向传播，返回各层的输出和各层的z。"""
    outputs, totals, depth = [X], [], len(parameters) // 2
    for i in range(1, depth + 1):
        totals.append(parameters[f"W{i}"] @ outputs[-1] + parameters[f"b{i}"])
        outputs.append(1 / (1 + np.exp(-totals[-1])) if i == depth else totals[-1].clip(0))
    return outputs, totals


def mean_loss(X, Y, parameters):
    z = forward_pass(X, parameters)[1][-1]
    return np.mean(np.logaddexp(0, z) - Y * z)


with checks.exercise("L_model_backward"):
    for k, (dims, m) in enumerate([([3, 1], 4), ([4, 3, 1], 5), ([3, 4, 3, 1], 6), ([2, 4, 3, 3, 1], 1),
                                   ([2, 3, 4, 3, 2, 1], 3)]):
        random = np.random.RandomState(900 + k)
        depth, parameters = len(dims) - 1, {}
        for i in range(1, depth + 1):
            parameters[f"W{i}"] = random.randn(dims[i], dims[i - 1])
            parameters[f"b{i}"] = random.randn(dims[i], 1) / 2 + 0.5
        X, Y = random.randn(dims[0], m), random.randint(0, 2, (1, m))
        outputs, totals = forward_pass(X, parameters)
        caches = [((outputs[i], parameters[f"W{i + 1}"], parameters[f"b{i + 1}"]), totals[i]) for i in range(depth)]
        grads = checks.keeps_arguments(L_model_backward, outputs[-1], Y, caches, name="L_model_backward",
                                       hint="不要改动AL、Y和缓存。")
        checks.keys(grads, [f"{name}{i}" for i in range(1, depth + 1) for name in ("dW", "db")], f"{depth}层网络的grads",
                    "从第L层一直走到第1层，每层都有dW和db。")
        error = outputs[-1] - Y
        shift = 0 if "dA0" in grads else 1
        for i in range(depth, 0, -1):
            before = parameters[f"W{i}"].T @ error
            about = f"各层为{dims}、{m}个样本时的"
            lost = (outputs[-1] + Y - 2 * outputs[-1] * Y) @ outputs[-2].T / m   # 丢了Y/AL前面的负号时，最后一层的dW
            for name in (f"W{i}", f"b{i}"):
                checks.array(grads["d" + name], parameters[name].shape, f"{about}d{name}")
                slope = checks.numerical_gradient(lambda v, name=name: mean_loss(X, Y, {**parameters, name: v}),
                                                  parameters[name])
                checks.close(grads["d" + name], slope, f"{about}d{name}", "与数值梯度不符，检查dAL和每一层用的激活函数。",
                             rtol=1e-4, atol=1e-7, mistakes={
                                 "dAL里丢了Y/AL前面的负号。": lost, "1/m除了两次：dAL不除以m。": slope / m, "符号反了。": -slope,
                                 "dAL里多了一个−1/m。": -slope / m, "没有除以样本数m？": m * slope})
            checks.keys(grads, [f"dA{i - 1 + shift}"], f"{depth}层网络的grads", "每一层传回来的dA也要放进grads。")
            checks.close(grads[f"dA{i - 1 + shift}"], before, f"{about}dA{i - 1}", "第l层传回来的是dA(l-1)，不除以m。", rtol=1e-5,
                         mistakes={"dA不除以m。": before / m})
            if i > 1:
                error = before * (totals[i - 2] > 0)
### 隐藏测试结束

# %% [markdown]
# 反向传播最容易写错，又最难看出写错：算错了程序照样跑，成本也可能照样下降，只是慢一些。好在有一个可靠的办法核对：第01章的中心差分。造一个三层的小网络，把每个参数都往两边挪一点点，看成本变了多少，与反向传播给出的梯度比一比。

# %% tags=["experiment"]
random = np.random.RandomState(7)
probe = initialize_parameters_deep([3, 4, 3, 1], seed=0)
points, answers = random.randn(3, 8), np.array([[1, 0, 1, 1, 0, 0, 1, 0]])
guesses, memory = L_model_forward(points, probe)
slopes = L_model_backward(guesses, answers, memory)
for key in probe:
    numeric = checks.numerical_gradient(
        lambda value, key=key: compute_cost(L_model_forward(points, {**probe, key: value})[0], answers), probe[key])
    exact = slopes["d" + key]
    gap = np.linalg.norm(exact - numeric) / (np.linalg.norm(exact) + np.linalg.norm(numeric))
    print(f"{key}：{exact.size:2d}个梯度，与数值梯度的相对差{gap:.0e}")

# %% [markdown]
# 相对差都在$10^{-9}$以下，可以放心了。要是哪一行是$10^{-2}$甚至1，那一层的公式就写错了。第07章会把这个办法做成一个完整的工具。
#
# ## 更新参数
#
# ### 练习十二：走一步
#
# 每一层的每个参数都朝梯度的反方向挪一步：
#
# $$W^{[l]} := W^{[l]} - \alpha\,\mathrm{d}W^{[l]},\qquad b^{[l]} := b^{[l]} - \alpha\,\mathrm{d}b^{[l]},\qquad l=1,2,\dots,L$$
#
# 返回一个**新的**字典，里面是**新的**数组，传进来的`parameters`和它里面的数组都保持原样。这样你随时可以从同一份出发点再训练一次。写成`W -= …`会就地改掉调用者的数组；单单`parameters.copy()`也不够，它只抄了字典，里面的数组还是原来那些。

# %% nbgrader={"grade_id": "update_parameters"}
def update_parameters(parameters, grads, learning_rate):
    """沿梯度的反方向走一步。

    参数：
    parameters -- 字典，W1、b1、…、WL、bL，不能被改动
    grads -- 字典，含有dW1、db1、…、dWL、dbL（还可能有别的键）
    learning_rate -- 学习率，一个数

    返回：
    updated -- 新的字典，键与parameters相同，值是走了一步以后的参数

    提示：从空字典updated开始，用减法造出新的数组放进去。
    """
    updated = {}
    L = len(parameters) // 2   # 层数
    ### 开始
    for l in range(1, L + 1):
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    ### 结束
    return updated


# %% nbgrader={"grade_id": "test-update_parameters", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters"):
    parameters = {"W1": np.array([[1.0, 2.0], [3.0, 4.0]]), "b1": np.array([[0.5], [-0.5]]),
                  "W2": np.array([[2.0, -1.0]]), "b2": np.array([[1.0]])}
    grads = {"dW1": np.array([[1.0, 0.0], [-2.0, 4.0]]), "db1": np.array([[1.0], [-1.0]]),
             "dW2": np.array([[10.0, -10.0]]), "db2": np.array([[-5.0]])}
    updated = update_parameters(parameters, grads, 0.1)
    checks.keys(updated, ["W1", "b1", "W2", "b2"], "返回的字典", "每一层的W和b都要有，最后一层也不例外。")
    checks.close(updated["W1"], [[0.9, 2.0], [3.2, 3.6]], "W1", mistakes={
        "方向反了：要减去学习率乘梯度。": [[1.1, 2.0], [2.8, 4.4]], "忘了乘学习率？": [[0, 2], [5, 0]],
        "W1没有变。": [[1, 2], [3, 4]]})
    checks.close(updated["b1"], [[0.4], [-0.4]], "b1", mistakes={"b1没有变，偏置也要更新。": [[0.5], [-0.5]]})
    checks.close(updated["W2"], [[1.0, 0.0]], "W2", mistakes={"最后一层没有更新，循环少走了一步。": [[2.0, -1.0]]})
    checks.close(updated["b2"], [[1.5]], "b2", mistakes={"最后一层没有更新，循环少走了一步。": [[1.0]]})

# %% nbgrader={"grade_id": "hidden-update_parameters", "points": 4}
# 隐藏测试：一层到五层、各种大小和学习率，grads里有多余的键，检查parameters和里面的数组没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("update_parameters"):
    for k, (dims, rate) in enumerate([([4, 1], 0.5), ([3, 2, 1], 0.01), ([2, 5, 4, 1], 1.0),
                                        ([3, 1, 2, 3, 2, 1], 0.0075)]):
        random = np.random.RandomState(1000 + k)
        parameters, grads = {}, {"dA0": random.randn(dims[0], 3)}
        for i in range(1, len(dims)):
            parameters[f"W{i}"], parameters[f"b{i}"] = random.randn(dims[i], dims[i - 1]), random.randn(dims[i], 1)
            grads[f"dW{i}"], grads[f"db{i}"] = random.randn(dims[i], dims[i - 1]), random.randn(dims[i], 1)
            grads[f"dA{i}"] = random.randn(dims[i], 3)
        updated = checks.keeps_arguments(update_parameters, parameters, grads, rate, name="update_parameters",
                                         hint="造一个新的字典和新的数组，不要写-=，也不要往parameters里写东西。")
        checks.keys(updated, list(parameters), f"{len(dims) - 1}层网络更新后的参数")
        checks.length(list(updated), len(parameters), "更新后的参数", "键与parameters相同，不多不少。")
        for key, value in parameters.items():
            checks.array(updated[key], value.shape, f"更新后的{key}")
            about = f"{len(dims) - 1}层网络、学习率{rate}时的{key}"
            checks.close(updated[key], value - rate * grads["d" + key], about, mistakes={
                f"{key}没有更新，循环少走了一步？": value, "方向反了。": value + rate * grads["d" + key],
                "学习率要用参数learning_rate，不能写死。": value - 0.1 * grads["d" + key]})
### 隐藏测试结束

# %% [markdown]
# ## 搭成模型
#
# 积木齐了。训练的每一次迭代都是同样的四步：
#
# 1. 前向传播，得到预测和缓存；
# 2. 算成本；
# 3. 反向传播，得到梯度；
# 4. 更新参数。
#
# 两个模型都已经写好了开头和循环：用`seed`造参数，从第0次起每100次迭代记一个成本（更新**之前**的），`print_cost`为真时显示进度条并印出成本。你要写的是循环里的四步，准备好变量`cost`和新的`parameters`。
#
# 开头还有一步`same_precision`，下面给出。NumPy的小数默认是float64，每个数占8个字节，大约有16位有效数字；float32只占4个字节，大约7位。训练用7位就够了，而且快一倍左右。样本是float32的时候，这个小函数把参数也变成float32；样本是float64的时候，它什么也不改变。

# %% nbgrader={"grade_id": "given-same_precision"}
def same_precision(parameters, X):
    """让参数与样本用同样的精度：X是float32时参数也用float32，X是float64时用float64。"""
    dtype = np.result_type(X, np.float32)
    return {key: value.astype(dtype) for key, value in parameters.items()}


# %% [markdown]
# ### 练习十三：两层的模型
#
# 先搭两层的：线性→ReLU→线性→sigmoid。层数固定，可以不用循环，直接把每一层写出来，看清楚数据怎样流动。每次迭代：
#
# - 从`parameters`里取出这时的`W1`、`b1`、`W2`、`b2`；
# - 前向：用`linear_activation_forward`走两次，先`"relu"`，再`"sigmoid"`，得到`A1`、`A2`和两份缓存；
# - 成本：用`A2`和`Y`；
# - 反向：先算$\mathrm{d}A^{[2]}$，公式就是练习十一里的$\mathrm{d}A^{[L]}$，再用`linear_activation_backward`走两次，先第2层，再第1层，记得递上各自的缓存；
# - 把四个梯度装进字典`grads`，键是`dW1`、`db1`、`dW2`、`db2`，交给`update_parameters`。
#
# 取参数一定要在循环**里面**：更新以后`parameters`是一个新的字典，在循环外面取出的`W1`还是最初的那一个。

# %% nbgrader={"grade_id": "two_layer_model"}
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    """训练一个两层网络：线性→ReLU→线性→sigmoid。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(1, m)
    layers_dims -- (n_x, n_h, n_y)
    learning_rate -- 学习率
    num_iterations -- 迭代次数
    print_cost -- 为真时显示进度条，每100次迭代印出成本
    seed -- 造参数用的种子

    返回：
    parameters -- 字典，训练以后的W1、b1、W2、b2
    costs -- 列表，第0、100、200……次迭代的成本

    提示：循环里要准备好cost和更新以后的parameters。
    """
    n_x, n_h, n_y = layers_dims
    parameters = same_precision(initialize_parameters(n_x, n_h, n_y, seed), X)
    costs = []
    for i in figures.progress(num_iterations, show=print_cost):
        ### 开始
        W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA2 = -(Y / A2 - (1 - Y) / (1 - A2))
        dA1, dW2, db2 = linear_activation_backward(dA2, cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        parameters = update_parameters(parameters, grads, learning_rate)
        ### 结束
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print(f"第{i}次迭代，成本{cost:.6f}")
    return parameters, costs


# %% nbgrader={"grade_id": "test-two_layer_model", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("two_layer_model"):
    X = np.array([[2.0, 3.0, 1.5, -2.0, -1.0, 2.5, 1.0, -3.0], [1.0, -1.0, 0.5, 1.0, -0.5, 2.0, -2.0, 0.0]])
    Y = np.array([[1, 1, 1, 0, 0, 1, 1, 0]])
    result = two_layer_model(X, Y, (2, 3, 1), learning_rate=0.4, num_iterations=1, seed=1)
    checks.length(result, 2, "two_layer_model的返回值")
    parameters, costs = result
    checks.keys(parameters, ["W1", "b1", "W2", "b2"], "parameters")
    checks.length(costs, 1, "迭代1次的costs", "每100次记一个成本，这一行已经替你写好，不要自己再记。")
    checks.close(costs[0], 0.6931, "第0次的成本", "权重很小，开始时每个概率都约等于0.5，成本约等于log 2。", atol=1e-3)
    # 开始时概率约等于0.5，标签的平均数是0.625，所以db2约等于0.5 − 0.625 = −0.125
    checks.close(parameters["b2"], [[0.05]], "学习率0.4走一步以后的b2", atol=1e-3, mistakes={
        "b2没有变：更新以后的参数要接回parameters。": [[0.0]], "方向反了，检查dA2的符号。": [[-0.0499649933]],
        "没有除以样本数m？": [[0.3997199467]], "dA2里丢了Y/A2前面的负号。": [[-0.1999601795]],
        "dA2不是A2 − Y，那是dZ2：它还要过一次sigmoid_backward。": [[0.0124912450]],
        "学习率要用参数learning_rate。": [[0.0009368436]]})
    start, _ = two_layer_model(X, Y, (2, 3, 1), learning_rate=0.4, num_iterations=0, seed=1)
    for key in ("W1", "W2"):
        checks.equal(bool(np.any(parameters[key] != start[key])), True, f"“走一步以后{key}变了”这句话", "每一层的参数都要更新。")
    parameters, costs = two_layer_model(X, Y, (2, 3, 1), learning_rate=0.4, num_iterations=3, seed=1)
    checks.length(costs, 1, "迭代3次的costs", "第0次起每100次记一个成本，不是每次都记。")
    checks.close(parameters["b2"], [[0.1353]], "走三步以后的b2", "每次迭代都从新的参数出发，走num_iterations次。", atol=1e-3, mistakes={
        "每次迭代都要从parameters里取出新的参数。": [[0.1498949800]], "只走了一步？": [[0.0499649933]]})

# %% nbgrader={"grade_id": "hidden-two_layer_model", "points": 5}
# 隐藏测试：几种大小、学习率和迭代次数，从同一份开始的参数出发，与另写的训练核对，检查X和Y没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def descend_two(X, Y, p, rate, steps):
    """另写的两层训练，返回最后的参数和第0步的成本。"""
    m, first = X.shape[1], None
    for step in range(steps):
        z1 = p["W1"] @ X + p["b1"]
        z2 = p["W2"] @ z1.clip(0) + p["b2"]
        if step == 0:
            first = np.mean(np.logaddexp(0, z2) - Y * z2)
        e2 = (1 / (1 + np.exp(-z2)) - Y) / m
        e1 = p["W2"].T @ e2 * (z1 > 0)
        p = {"W1": p["W1"] - rate * e1 @ X.T, "b1": p["b1"] - rate * e1.sum(axis=1, keepdims=True),
             "W2": p["W2"] - rate * e2 @ z1.clip(0).T, "b2": p["b2"] - rate * e2.sum(axis=1, keepdims=True)}
    return p, first


with checks.exercise("two_layer_model"):
    for k, (n_x, n_h, m, rate, steps) in enumerate([(3, 4, 5, 0.5, 4), (4, 2, 6, 1.0, 2), (2, 5, 1, 0.3, 2),
                                                    (1, 1, 4, 0.0075, 1)]):
        random = np.random.RandomState(1100 + k)
        X, Y = 3 * random.randn(n_x, m), random.randint(0, 2, (1, m))
        start, _ = two_layer_model(X, Y, (n_x, n_h, 1), rate, 0, seed=k)
        for key, shape in (("W1", (n_h, n_x)), ("b1", (n_h, 1)), ("W2", (1, n_h)), ("b2", (1, 1))):
            checks.array(start[key], shape, f"迭代0次时的{key}", "layers_dims是(n_x, n_h, n_y)。")
        again = checks.keeps_arguments(two_layer_model, X, Y, (n_x, n_h, 1), rate, steps, False, k,
                                       name="two_layer_model", hint="不要在函数里修改X或Y。")
        checks.length(again, 2, "two_layer_model的返回值")
        parameters, costs = again
        expected, first = descend_two(X, Y, start, rate, steps)
        checks.length(costs, 1, f"迭代{steps}次的costs", "第0次起每100次记一个成本，这一行已经替你写好。")
        checks.close(costs[0], first, "第0次的成本", "记下的是更新之前的成本。", rtol=1e-6)
        for key, value in expected.items():
            checks.close(parameters[key], value, f"{n_x}个特征、{n_h}个隐藏神经元、{m}个样本，学习率{rate}、{steps}次迭代以后的{key}",
                         "四步：前向、成本、反向、更新。反向时先第2层（sigmoid），再第1层（relu），各用各的缓存。",
                         rtol=1e-6, atol=1e-10, mistakes={
                             f"{key}没有更新。": start[key],
                             "只走了一步？": lambda key=key: descend_two(X, Y, start, rate, 1)[0][key],
                             "学习率要用参数learning_rate。": lambda key=key: descend_two(X, Y, start, 0.0075, steps)[0][key]})
### 隐藏测试结束

# %% [markdown]
# ### 练习十四：任意多层的模型
#
# 现在收获的时候到了。两层的模型写了九行，四层要写多少行？只要四行：每一步都有一个现成的函数。用`L_model_forward`、`compute_cost`、`L_model_backward`、`update_parameters`，两层、四层、一百层，一个字都不用改。

# %% nbgrader={"grade_id": "L_layer_model"}
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    """训练一个L层网络：(线性→ReLU)重复L - 1次，再线性→sigmoid。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，形状(1, m)
    layers_dims -- 列表，各层的单元数，从特征数n_x写起，最后一项是1
    learning_rate -- 学习率
    num_iterations -- 迭代次数
    print_cost -- 为真时显示进度条，每100次迭代印出成本
    seed -- 造参数用的种子

    返回：
    parameters -- 字典，训练以后的W1、b1、…、WL、bL
    costs -- 列表，第0、100、200……次迭代的成本

    提示：循环里四行，准备好cost和更新以后的parameters。
    """
    parameters = same_precision(initialize_parameters_deep(layers_dims, seed), X)
    costs = []
    for i in figures.progress(num_iterations, show=print_cost):
        ### 开始
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        ### 结束
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print(f"第{i}次迭代，成本{cost:.6f}")
    return parameters, costs


# %% nbgrader={"grade_id": "test-L_layer_model", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("L_layer_model"):
    X = np.array([[2.0, 3.0, 1.5, -2.0, -1.0, 2.5, 1.0, -3.0], [1.0, -1.0, 0.5, 1.0, -0.5, 2.0, -2.0, 0.0]])
    Y = np.array([[1, 1, 1, 0, 0, 1, 1, 0]])
    result = L_layer_model(X, Y, [2, 4, 3, 1], learning_rate=0.1, num_iterations=1, seed=1)
    checks.length(result, 2, "L_layer_model的返回值")
    parameters, costs = result
    checks.keys(parameters, ["W1", "b1", "W2", "b2", "W3", "b3"], "parameters")
    checks.array(parameters["W2"], (3, 4), "W2")
    checks.length(costs, 1, "迭代1次的costs", "每100次记一个成本，这一行已经替你写好，不要自己再记。")
    checks.number(costs[0], "第0次的成本")
    start, _ = L_layer_model(X, Y, [2, 4, 3, 1], learning_rate=0.1, num_iterations=0, seed=1)
    for key in ("W1", "W2", "W3", "b3"):
        checks.equal(bool(np.any(parameters[key] != start[key])), True, f"“走一步以后{key}变了”这句话",
                     "更新以后的参数要接回parameters，每一层都要更新。")
    still, _ = L_layer_model(X, Y, [2, 4, 3, 1], learning_rate=0.0, num_iterations=1, seed=1)
    checks.close(still["W3"], start["W3"], "学习率是0时的W3", "学习率是0，参数就不该变：learning_rate要传给update_parameters。")
    later, _ = L_layer_model(X, Y, [2, 4, 3, 1], learning_rate=0.1, num_iterations=5, seed=1)
    before, after = (compute_cost(L_model_forward(X, p)[0], Y) for p in (parameters, later))
    checks.equal(bool(after < before < costs[0]), True, "“走得越久，成本越低”这句话", "每次迭代都用新的parameters重新做前向和反向传播。")

# %% nbgrader={"grade_id": "hidden-L_layer_model", "points": 5}
# 隐藏测试：一层到四层，几种大小、学习率和迭代次数，从同一份开始的参数出发，与另写的训练核对，检查X和Y没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def descend_deep(X, Y, start, rate, steps):
    """另写的L层训练，返回最后的参数和第0步的成本。"""
    depth, first = len(start) // 2, None
    W, b = [start[f"W{i}"] for i in range(1, depth + 1)], [start[f"b{i}"] for i in range(1, depth + 1)]
    for step in range(steps):
        values, totals = [X], []
        for i in range(depth):
            totals.append(W[i] @ values[-1] + b[i])
            values.append(totals[-1].clip(0))
        if step == 0:
            first = np.mean(np.logaddexp(0, totals[-1]) - Y * totals[-1])
        error = (1 / (1 + np.exp(-totals[-1])) - Y) / X.shape[1]
        for i in range(depth - 1, -1, -1):
            back = W[i].T @ error
            W[i], b[i] = W[i] - rate * error @ values[i].T, b[i] - rate * error.sum(axis=1, keepdims=True)
            error = back * (totals[i - 1] > 0) if i else None
    return {f"{name}{i + 1}": part[i] for i in range(depth) for name, part in (("W", W), ("b", b))}, first


with checks.exercise("L_layer_model"):
    for k, (dims, m, rate, steps) in enumerate([([3, 4, 1], 5, 0.2, 4), ([4, 1], 3, 0.5, 2),
                                                ([2, 5, 4, 1], 6, 0.1, 2), ([3, 5, 4, 3, 1], 4, 0.1, 2),
                                                ([2, 3, 1], 1, 0.0075, 1)]):
        random = np.random.RandomState(1200 + k)
        X, Y = random.randn(dims[0], m), random.randint(0, 2, (1, m))
        start, _ = L_layer_model(X, Y, dims, rate, 0, seed=k)
        for i in range(1, len(dims)):
            checks.keys(start, [f"W{i}", f"b{i}"], f"{len(dims) - 1}层网络的参数")
            checks.array(start[f"W{i}"], (dims[i], dims[i - 1]), f"迭代0次时的W{i}")
        again = checks.keeps_arguments(L_layer_model, X, Y, dims, rate, steps, False, k, name="L_layer_model",
                                       hint="不要在函数里修改X、Y或layers_dims。")
        checks.length(again, 2, "L_layer_model的返回值")
        parameters, costs = again
        expected, first = descend_deep(X, Y, start, rate, steps)
        checks.length(costs, 1, f"迭代{steps}次的costs", "第0次起每100次记一个成本，这一行已经替你写好。")
        checks.close(costs[0], first, "第0次的成本", "记下的是更新之前的成本。", rtol=1e-6)
        for key, value in expected.items():
            checks.close(parameters[key], value, f"各层为{dims}、{m}个样本，学习率{rate}、{steps}次迭代以后的{key}",
                         "四步：前向、成本、反向、更新，学习率要传下去。", rtol=1e-6, atol=1e-10, mistakes={
                             f"{key}没有更新。": start[key],
                             "只走了一步？": lambda key=key: descend_deep(X, Y, start, rate, 1)[0][key],
                             "学习率要用参数learning_rate。": lambda key=key: descend_deep(X, Y, start, 0.0075, steps)[0][key]})
### 隐藏测试结束

# %% [markdown]
# ## 再认一次猫
#
# 请出第02章的老朋友：209张训练图片，50张测试图片。展平的办法与那时一样，先让每张图片各占一行，再转置，除以255；只是最后变成float32，标签也是，好让训练快一些。

# %% tags=["experiment"]
train_x_orig, train_y, test_x_orig, test_y, classes = load_dataset()
train_x = (train_x_orig.reshape(len(train_x_orig), -1).T / 255).astype(np.float32)
test_x = (test_x_orig.reshape(len(test_x_orig), -1).T / 255).astype(np.float32)
train_labels = train_y.astype(np.float32)
print(f"train_x的形状是{train_x.shape}，dtype是{train_x.dtype}；test_x的形状是{test_x.shape}")

# %% [markdown]
# 预测的函数直接给你：前向传播走一遍，概率大于0.5的说“是猫”，顺便印出正确率。

# %% nbgrader={"grade_id": "given-predict"}
def predict(X, y, parameters):
    """用训练好的L层网络预测，并印出正确率。

    参数：
    X -- 样本，形状(n_x, m)
    y -- 标签，形状(1, m)
    parameters -- 字典，训练以后的参数

    返回：
    p -- 预测，形状(1, m)，每个是0或1
    """
    probabilities, _ = L_model_forward(X, parameters)
    p = (probabilities > 0.5).astype(int)
    print(f"{p.shape[1]}张图片，正确率{100 * np.mean(p == y):.2f}%")
    return p


# %% [markdown]
# 先训练两层的，隐藏层7个神经元。完整的训练是2500次，为了不让你久等，这里走1500次。

# %% tags=["experiment"]
steps = 1500
two_layers, two_costs = two_layer_model(train_x, train_labels, (12288, 7, 1), num_iterations=steps,
                                        print_cost=True, seed=1)
two_train, two_test = predict(train_x, train_y, two_layers), predict(test_x, test_y, two_layers)

# %% [markdown]
# 再训练四层的，各层有20、7、5、1个神经元。

# %% tags=["experiment"]
four_layers, four_costs = L_layer_model(train_x, train_labels, cat_layers, num_iterations=steps,
                                        print_cost=True, seed=1)
four_train, four_test = predict(train_x, train_y, four_layers), predict(test_x, test_y, four_layers)

# %% tags=["experiment"]
figures.cost_curve(two_costs, label="两层")
figures.cost_curve(four_costs, label="四层", ax=plt.gca())
plt.gca().lines[-1].set_linestyle("--")
plt.ylim(bottom=0)
plt.legend()
plt.title("成本一路下降")
plt.show()

# %% tags=["experiment"]
scores = {"两层": (two_train, two_test), "四层": (four_train, four_test)}
position = np.arange(len(scores))
for shift, name, labels, index in ((-0.2, "训练", train_y, 0), (0.2, "测试", test_y, 1)):
    heights = [100 * np.mean(pair[index] == labels) for pair in scores.values()]
    plt.bar(position + shift, heights, 0.4, label=name)
    for x, height in zip(position + shift, heights, strict=True):
        plt.text(x, height + 1, f"{height:.0f}", ha="center", fontsize=12)
chance = 100 * max(np.mean(test_y == 0), np.mean(test_y == 1))
plt.axhline(chance, color="0.2", linestyle=":", label=f"测试时一律猜多的那类，{chance:.0f}")
plt.xticks(position, list(scores))
plt.ylabel("正确率（%）")
plt.ylim(0, 125)
plt.yticks(range(0, 101, 20))
plt.legend(loc="upper center", ncols=3, fontsize=11, columnspacing=1.2)
plt.show()

# %% [markdown]
# 上面是你这套图片的结果。如果你换上了原版猫图，用float64，走满2500次，种子是1，那么两层的网络训练正确率100%，测试72%；四层的训练98.56%，测试80%。第02章的Logistic回归在同样的图片上是99.04%和70%。层数多了，对没见过的图片猜得更准了。
#
# 也别高兴得太早。三个模型的训练正确率都在98%以上，测试正确率却低一大截，过拟合还在，第06章要专门对付它。而且测试集只有50张，一张就是2%，72%与80%只差四张图片，换一个种子、换一批测试图片，结果就会上下浮动好几个百分点。差四张算不算真的差？第10章会算给你看。
#
# ### 每一层看到了什么
#
# 说好的“从像素到边缘，到部件，到物体”，我们的网络做到了吗？先看第一层。它有20个神经元，每个有12288个权重，像第02章那样排成64×64的彩色图片：

# %% tags=["experiment"]
filters = four_layers["W1"].reshape(-1, 64, 64, 3)
filters = 0.5 + 0.5 * filters / np.abs(filters).max(axis=(1, 2, 3), keepdims=True)
figures.image_sheet(filters, columns=10)
plt.show()

# %% [markdown]
# 没有漂亮的边缘。几张隐约看得出图案的，是训练推动过的；其余的像一片雪花，那就是随机的起点，几乎没有动过。原因有两个：一是209张图片太少，不足以把24万个权重都推到该去的地方；二是这里每个神经元都同时看整张图，而边缘是一小块地方的事。第11章的卷积网络让每个神经元只看一小块，那时你会看到真正的边缘。
#
# 不过“越往后越抽象”是可以量出来的。对每个神经元问一个问题：随便拿一张猫和一张不是猫的图片，单凭它的激活值，分得出哪张是猫吗？全靠蒙是50%，每次都分对是100%。反着的也算（猫的值总是更小，同样分得出）。下面每个点是一个神经元，用的是测试图片。

# %% tags=["experiment"]
def separation(values, labels):
    """values的每一行单独分辨两类样本的本事：随机一对里分对的比例，在0.5与1之间。"""
    cats, others = values[:, labels == 1, np.newaxis], values[:, np.newaxis, labels == 0]
    share = np.mean((cats > others) + 0.5 * (cats == others), axis=(1, 2))
    return np.maximum(share, 1 - share)


output, layers = L_model_forward(test_x, four_layers)
values = [layer[0][0] for layer in layers[1:]] + [output]
spread = np.random.RandomState(0)
for l, value in enumerate(values, 1):
    share = 100 * separation(value, test_y[0])
    plt.plot(l + spread.uniform(-0.12, 0.12, len(share)), share, "o", color=figures.COLORS[0], alpha=0.6)
    plt.plot([l - 0.25, l + 0.25], [share.max()] * 2, color=figures.COLORS[5])
plt.axhline(50, color="0.4", linestyle=":")
plt.xticks([1, 2, 3, 4], ["第1层", "第2层", "第3层", "第4层（输出）"])
plt.ylabel("单个神经元分对的比例（%）")
plt.ylim(45, 103)
plt.title("越往后，单个神经元越懂（横线是最好的）")
plt.show()

# %% [markdown]
# 第一层没有一个神经元自己就认得猫，它们各管一点零碎；越往后，单个神经元知道得越多，到了输出层，一个神经元就是答案。停在50%的点，多半是**死掉的ReLU**：对每张图片的$z$都是负的，输出总是0，斜率也总是0，再也学不动了。
#
# ### 它错在哪里
#
# 看看四层网络在测试集上猜错的图片。“是猫，说0.27”的意思是：其实是猫，它却说是猫的概率只有0.27。

# %% tags=["experiment"]
missed = np.flatnonzero(four_test[0] != test_y[0])
print(f"测试集的50张里，四层网络猜错了{len(missed)}张，两层网络猜错了{np.sum(two_test != test_y)}张，"
      f"两个都猜错的有{np.sum((two_test != test_y) & (four_test != test_y))}张")
shown = missed[:18]
figures.image_sheet(test_x_orig[shown], [f"{'是猫' if test_y[0, i] else '不是猫'}，说{output[0, i]:.2f}" for i in shown])
plt.show()

# %% [markdown]
# 一张一张地看，常见的原因有这么几种：
#
# - 猫的姿势少见，蜷着、侧着，或者只露出半张脸；
# - 猫的颜色与背景太接近，分不出轮廓；
# - 猫离得太近，占满了整张图，或者太远，只有一小团；
# - 图片太亮或太暗；
# - 别的东西碰巧有一块像猫的颜色或形状。
#
# 这些大半是因为全连接的网络把每个位置分开来记：猫往左挪了几格，在它看来就是另外一张图。
#
# ## 容易出的毛病
#
# ### 对0取对数
#
# $z$大到一定程度，$\sigma(z)$在电脑里就**恰好**等于1，这时$\log(1-a)=\log0=-\infty$，成本成了NaN或无穷大，$\mathrm{d}A^{[L]}$里还要除以0。float64要到$z\approx37$，float32只要$z\approx17$。下面看一个输出层，三个样本的标签都是1：

# %% tags=["experiment"]
def short(row):
    return "  ".join(f"{value:9.1e}" for value in row[0])


labels = np.ones((1, 3), dtype=np.float32)
for z in (np.array([[2.0, 10.0, 15.0]], dtype=np.float32), np.array([[2.0, 10.0, 20.0]], dtype=np.float32)):
    a, _ = sigmoid(z)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = -(labels / a - (1 - labels) / (1 - a))
        print(f"z = {z[0]}，成本{compute_cost(a, labels):.4f}")
        print(f"    1 − a      {short(1 - a)}\n    dA         {short(slope)}")
        print(f"    过sigmoid  {short(sigmoid_backward(slope, z))}\n    a − y      {short(a - labels)}")

# %% [markdown]
# 第二组里的NaN会顺着反向传播走遍整个网络，一步以后参数就成了NaN，训练也就完了。每组的最后一行指出了出路：把“过sigmoid”和“求$\mathrm{d}A^{[L]}$”合成一步，直接用化简以后的$\mathrm{d}Z^{[L]}=A^{[L]}-Y$，根本没有除法。成熟的框架都这样做。本章把两步分开，是为了让每一层长得一样；学习率合适的话，$z$到不了那么大。
#
# ### 忘了除以$m$
#
# $\frac1m$看上去无关紧要，不过是把梯度整个缩小一些。可是忘了它，学习率就等于放大了$m$倍。用300个月牙形的点训练一个三层的小网络，学习率0.05，再把它乘以300，正是“忘了除以$m$”的效果：

# %% tags=["experiment"]
moons_x, moons_y = load_moons()
for factor, label, style in ((1, "除以m", "-"), (moons_x.shape[1], "忘了除以m", "--")):
    trained, costs = L_layer_model(moons_x, moons_y, [2, 8, 5, 1], learning_rate=0.05 * factor,
                                   num_iterations=2001, seed=1)
    _, layers = L_model_forward(moons_x, trained)
    alive = [int(np.sum(np.any(layer[1] > 0, axis=1))) for layer in layers[:2]]
    print(f"{label}：最后的成本{costs[-1]:.3f}；还会激活的神经元，第1层{alive[0]}个，第2层{alive[1]}个")
    figures.cost_curve(costs, label=label, ax=plt.gca())
    plt.gca().lines[-1].set_linestyle(style)
plt.title("300个样本，学习率0.05")
plt.legend()
plt.show()

# %% [markdown]
# 步子放大300倍，头几步就把第二层的五个神经元全踢到了$z<0$的一侧，而且对每个样本都是如此。ReLU在那里输出0，斜率也是0，梯度传不到它们，也传不到更前面的层，再走一万步也回不来。这就是**死掉的ReLU**。成本停在高处一动不动的时候，数一数还有几个神经元活着，往往就找到了原因。
#
# ### 秩为1的偏置
#
# 偏置应当是一列$(n, 1)$。如果丢了`keepdims`，它会变成秩为1的`(n,)`，NumPy把它当作**一行**来广播。碰上样本数恰好等于神经元数，程序一声不响地算出错的结果；不相等的时候才报错，那反而是运气好。

# %% tags=["experiment"]
weights, column = np.zeros((3, 2)), np.array([[10.0], [20.0], [30.0]])
for count in (3, 4):
    for bias in (column, column.ravel()):
        try:
            print(f"{count}个样本，b的形状{bias.shape}：第一行是{linear_forward(np.ones((2, count)), weights, bias)[0][0]}")
        except ValueError as error:
            print(f"{count}个样本，b的形状{bias.shape}：ValueError，{error}")

# %% [markdown]
# 三个样本时，第一个神经元的偏置是10，那一行本该全是10，秩为1的偏置却给出了10、20、30。所以写完一个函数，顺手打印一下形状，或者加一句`assert db.shape == b.shape`，是值得养成的习惯。
#
# ## 小结
#
# - 深层网络从具体走到抽象：像素、边缘、部件、物体。层数是超参数，从浅的试起。
# - $W^{[l]}$的形状是$(n^{[l]}, n^{[l-1]})$，$b^{[l]}$是$(n^{[l]}, 1)$，$Z^{[l]}$、$A^{[l]}$是$(n^{[l]}, m)$。权重的标准差取$\frac{1}{\sqrt{n^{[l-1]}}}$，信号才传得远。
# - 前向：$Z^{[l]}=W^{[l]}A^{[l-1]}+b^{[l]}$，$A^{[l]}=g(Z^{[l]})$，把$(A^{[l-1]}, W^{[l]}, b^{[l]})$和$Z^{[l]}$存进缓存。
# - 反向：$\mathrm{d}Z=\mathrm{d}A*g'(Z)$，$\mathrm{d}W=\frac1m\mathrm{d}Z\,A^\top$，$\mathrm{d}b$是$\mathrm{d}Z$每一行的平均，$\mathrm{d}A^{[l-1]}=W^\top\mathrm{d}Z$。$\frac1m$只除一次，起点是$\mathrm{d}A^{[L]}=-\frac{Y}{A^{[L]}}+\frac{1-Y}{1-A^{[L]}}$。
# - 写好一层，循环就给你任意多层；写完反向传播，用数值梯度核对一遍。
# - 更新时造新的数组；NaN多半来自$\log0$，而$\log0$多半来自学习率太大。
#
# ## 思考题
#
# 1. 四层网络`[12288, 20, 7, 5, 1]`的参数里，绝大部分在哪一层？如果图片换成128×128，参数大约变成几倍？
#
# <details><summary>答案</summary>
#
# 在第一层：$20\times12288+20=245780$个，占99.9%以上。图片的边长加倍，特征变成4倍，参数也几乎变成4倍，后面几层的参数一个也不增加。这是全连接网络看大图的难处，第11章的卷积正是为此而来。
#
# </details>
#
# 2. 缓存里存了$W^{[l]}$和$b^{[l]}$，可是`linear_backward`只用到$W$。不存$b$行不行？不存$Z$、只存$A$，`relu_backward`还能写吗？
#
# <details><summary>答案</summary>
#
# 不存$b$完全可以，存它只是为了整齐。只存$A$也能写：ReLU的输出大于0，当且仅当$z>0$，所以看$A$的正负就够了；sigmoid更直接，斜率就是$a(1-a)$。省下$Z$，内存可以少占将近一半，许多框架真的这样做。
#
# </details>
#
# 3. 反向传播为什么从后往前走？从前往后、对每个权重单独求导，行不行？
#
# <details><summary>答案</summary>
#
# 行，但是太慢。从后往前走一趟，每一层的$\mathrm{d}Z$只算一次，所有权重共用它，总的工作量大约是前向传播的两倍。对每个权重单独求导，后面各层的导数要重复算几十万遍；用中心差分，每个权重都要做两次前向传播，24万个权重就是49万次。
#
# </details>
#
# 4. 如果把所有隐藏层的ReLU都换成恒等函数$g(z)=z$，四层网络还比一层的强吗？
#
# <details><summary>答案</summary>
#
# 不会更强。$W^{[2]}(W^{[1]}x+b^{[1]})+b^{[2]}=(W^{[2]}W^{[1]})x+(W^{[2]}b^{[1]}+b^{[2]})$，两层线性合起来还是一层线性，叠多少层都一样，最后等于一个Logistic回归。层数要靠中间的非线性才有用。
#
# </details>
#
# 5. 同学的反向传播里，`db`写成了`np.sum(dZ) / m`。在只有一个输出神经元的那一层，它对吗？在隐藏层呢？程序会报错吗？
#
# <details><summary>答案</summary>
#
# 只有一个神经元时，数值是对的（形状是一个数，不是$(1,1)$，靠广播也混得过去）。隐藏层就错了：它把所有神经元的梯度加在了一起，每个偏置都得到同一个更新。程序不报错，成本往往还在下降，只是慢一些、差一些。数值梯度一查就露馅。
#
# </details>
#
# ## 延伸阅读
#
# - 吴恩达“神经网络和深度学习”课程第四周：本章的函数名、形状和原版猫图上的结果都与它的编程作业对得上。
# - Michael Nielsen《Neural Networks and Deep Learning》第2章（<http://neuralnetworksanddeeplearning.com/>）：反向传播的四个方程，推导写得很耐心。
# - Matthew Zeiler、Rob Fergus《Visualizing and Understanding Convolutional Networks》（2014）：把训练好的网络每一层在看什么画了出来，边缘、纹理、部件、物体，一层一层看得见。
# - 《动手学深度学习》的“多层感知机”一章（<https://zh.d2l.ai/>）：“前向传播、反向传播和计算图”一节可以与本章对照。
