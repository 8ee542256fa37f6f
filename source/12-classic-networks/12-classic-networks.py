# %% [markdown]
# # 第12章 经典卷积网络
#
# 上一章你有了卷积和池化两块积木。积木怎么搭，搭几层，每层多少个卷积核，却没有公式可算。最省力的办法是看看前人搭过的、真正管用的网络，看懂每一层为什么在那里，再拿来改成自己的。
#
# 这一章走过二十年。LeNet-5认手写数字，六万个参数；AlexNet在2012年让所有人开始认真对待深度学习，六千万个参数；VGG-16把同一种小卷积重复了十几遍，一亿多个参数。然后人们发现，光往深里叠是叠不下去的，于是有了残差网络；计算量也付不起了，于是有了1×1卷积和Inception。最后两节讲没有大数据时怎么办：借别人训练好的网络（迁移学习），或者把手里的图片变出花样来（数据增强）。
#
# 要写的函数有十三个，分成四组：
#
# - 看图纸：`layer_shapes`、`count_parameters`、`local_response_norm`；
# - 残差块：`residual_block_forward`、`residual_block_backward`；
# - 1×1卷积和Inception：`conv_1x1`、`inception_forward`、`inception_cost`；
# - 数据不够的时候：`freeze_and_finetune`、`random_flip`、`random_crop`、`color_shift`、`pca_color`。

# %%
import time
from concurrent.futures import ThreadPoolExecutor

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image, ImageEnhance, ImageFilter

from dlcourse import checks, figures
from dlcourse.data import load_dataset, load_digits

figures.use_course_style()

# %% [markdown]
# 上一章的卷积和池化这里直接给你，名字和参数都没有变：数据是`(m, H, W, C)`，卷积核是`(f, f, C_prev, C)`，偏置是`(1, 1, 1, C)`。`sliding_window_view`把所有窗口一次排好，所以没有循环，算得快。

# %% nbgrader={"grade_id": "given-convolution"}
def relu(Z):
    """ReLU，Z是任意形状的数组。"""
    return np.maximum(Z, 0)


def zero_pad(X, pad):
    """在高和宽的四周补pad圈0。X -- 形状(m, H, W, C)；返回形状(m, H + 2*pad, W + 2*pad, C)。"""
    return np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


def conv_forward(A_prev, W, b, hparameters):
    """卷积。hparameters -- {"pad", "stride"}；返回Z (m, n_H, n_W, C)和cache。"""
    f, s = W.shape[0], hparameters["stride"]
    windows = sliding_window_view(zero_pad(A_prev, hparameters["pad"]), (f, f), axis=(1, 2))[:, ::s, ::s]
    Z = np.tensordot(windows, W, axes=([4, 5, 3], [0, 1, 2])) + b
    return Z, (A_prev, W, b, hparameters)


def pool_forward(A_prev, hparameters, mode="max"):
    """池化，不填充。hparameters -- {"f", "stride"}；返回A (m, n_H, n_W, C)和cache。"""
    f, s = hparameters["f"], hparameters["stride"]
    windows = sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    A = windows.max(axis=(4, 5)) if mode == "max" else windows.mean(axis=(4, 5))
    return A, (A_prev, hparameters)


# %% [markdown]
# ## 一、三张图纸
#
# 一个网络可以写成一张表：从上到下，每一层是什么、有多大。我们用字典的列表来写，一个字典是一层，只有三种：
#
# - `{"kind": "conv", "f": 5, "stride": 1, "pad": 0, "filters": 6}`：卷积层，6个5×5的卷积核；
# - `{"kind": "pool", "f": 2, "stride": 2, "pad": 0}`：池化层；
# - `{"kind": "fc", "units": 120}`：全连接层，120个单元。
#
# 卷积核有几个通道不用写，它总是等于输入的通道数。下面三个小函数省得每次写一长串，接着就是三张图纸。

# %% nbgrader={"grade_id": "given-networks"}
def conv(f, filters, stride=1, pad=0):
    """一个卷积层：filters个f×f的卷积核。"""
    return {"kind": "conv", "f": f, "stride": stride, "pad": pad, "filters": filters}


def pool(f, stride, pad=0):
    """一个池化层。"""
    return {"kind": "pool", "f": f, "stride": stride, "pad": pad}


def fc(units):
    """一个全连接层。"""
    return {"kind": "fc", "units": units}


LENET5 = [conv(5, 6), pool(2, 2), conv(5, 16), pool(2, 2), fc(120), fc(84), fc(10)]

ALEXNET = [conv(11, 96, stride=4), pool(3, 2), conv(5, 256, pad=2), pool(3, 2),
           conv(3, 384, pad=1), conv(3, 384, pad=1), conv(3, 256, pad=1), pool(3, 2), fc(4096), fc(4096), fc(1000)]

VGG16 = []
for filters, times in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
    VGG16 += [conv(3, filters, pad=1)] * times + [pool(2, 2)]
VGG16 += [fc(4096), fc(4096), fc(1000)]

NETWORKS = {"LeNet-5": ((32, 32, 1), LENET5), "AlexNet": ((227, 227, 3), ALEXNET), "VGG-16": ((224, 224, 3), VGG16)}

# %% [markdown]
# 先认识一下这三位。
#
# **LeNet-5**（1998）用来认支票上的手写数字。卷积、池化、卷积、池化，再接全连接，这个套路用到今天。不过它带着那个年代的习惯：激活函数是sigmoid和tanh，池化取的是平均，池化后面还要再过一次激活函数。
#
# **AlexNet**（2012）样子和LeNet-5差不多，只是大得多。它改用ReLU，训练快了好几倍；用了Dropout和数据增强来压过拟合；还用两块显卡分担计算。它在ImageNet竞赛（一百多万张照片，一千个类别）里把前五错误率（猜五个类别，一个都不中才算错）从26%降到了15%上下，深度学习的热潮就是从这里开始的。
#
# **VGG-16**（2014）回答了“每层的$f$、$s$、填充怎么选”这个烦人的问题：不选了。卷积一律3×3、步幅1、SAME填充；池化一律2×2、步幅2。每过一次池化，高和宽减半，通道数翻倍（到512为止）。16是有参数的层数，13个卷积层加3个全连接层，池化不算。为什么3×3就够？两个3×3叠起来，看到的范围和一个5×5一样大（上一章的感受野），参数却是$2\times9=18$份对25份，中间还多弯了一次。
#
# ### 每一层的形状
#
# 拿到图纸，第一件事是把形状一层一层推下去。卷积和池化的输出大小是同一个公式，高和宽各算各的：
#
# $$n = \left\lfloor\frac{n_{\mathrm{prev}} - f + 2p}{s}\right\rfloor + 1$$
#
# 它是这样来的：补了$2p$格以后一共有$n_{\mathrm{prev}}+2p$格，窗口占$f$格，从最左边挪到最右边还剩$n_{\mathrm{prev}}+2p-f$格可走，每步走$s$格，能走$\lfloor\cdot/s\rfloor$步，再加上出发时的那一个位置。走不满一步的零头就不要了，所以是向下取整，代码里用整除`//`。
#
# 通道数呢？卷积层有几个卷积核，输出就有几个通道；池化在每个通道里各做各的，通道数不变。全连接层先把输入拉平，输出就是`(units,)`。
#
# ### 练习一：layer_shapes
#
# 循环已经写好：`shape`是这一层的输入形状，你要把它换成这一层的输出形状。卷积和池化的输入是三个数`H, W, C = shape`，全连接层的输出只有一个数，写成`(units,)`，那个逗号让它成为元组。高和宽可能不一样，不要只算一个。

# %% nbgrader={"grade_id": "layer_shapes"}
def layer_shapes(input_shape, layers):
    """推出一个网络每一层的输出形状。

    参数：
    input_shape -- 一张图片的形状(H, W, C)，元组
    layers -- 层的列表，每层是字典：
        {"kind": "conv", "f": …, "stride": …, "pad": …, "filters": …}
        {"kind": "pool", "f": …, "stride": …, "pad": …}
        {"kind": "fc", "units": …}

    返回：
    shapes -- 列表，长度与layers相同。卷积层和池化层是(n_H, n_W, n_C)，全连接层是(units,)

    提示：整除用//；按layer["kind"]分三种情况。

    示例：layer_shapes((32, 32, 1), [conv(5, 6), fc(10)])得到[(28, 28, 6), (10,)]
    """
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        ### 开始
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        ### 结束
        shapes.append(shape)
    return shapes


# %% nbgrader={"grade_id": "test-layer_shapes", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("layer_shapes"):
    layers = [conv(5, 6), pool(2, 2), conv(3, 8, stride=2, pad=1), fc(7)]
    shapes = layer_shapes((16, 12, 3), layers)
    checks.length(shapes, 4, "layer_shapes返回的列表", "每一层一个形状。")
    checks.equal(shapes, [(12, 8, 6), (6, 4, 6), (3, 2, 8), (7,)], "各层的形状", "高和宽用整除//，得到整数；全连接层是(units,)。", mistakes={
        "公式最后还要加1。": [(11, 7, 6), (4, 2, 6), (1, 0, 8), (7,)],
        "填充没有用上：两边都补，要加2p。": [(12, 8, 6), (6, 4, 6), (2, 1, 8), (7,)],
        "池化不改变通道数。": [(12, 8, 6), (6, 4, 1), (3, 2, 8), (7,)],
        "宽没有单独算：高和宽可能不同。": [(12, 12, 6), (6, 6, 6), (3, 3, 8), (7,)],
        "卷积层的通道数是卷积核的个数filters，不是输入的通道数。": [(12, 8, 3), (6, 4, 3), (3, 2, 3), (7,)],
        "每一层的输入是上一层的输出，不总是input_shape。": [(12, 8, 6), (8, 6, 3), (8, 6, 8), (7,)],
        "全连接层的输出写成(units,)。": [(12, 8, 6), (6, 4, 6), (3, 2, 8), 7]})

# %% nbgrader={"grade_id": "hidden-layer_shapes", "points": 5}
# 隐藏测试：除不尽的步幅、各种填充（池化也可以填充）、连着几个全连接层、只有一层，并检查layers没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("layer_shapes"):
    cases = [((13, 18, 2), [conv(4, 5, stride=3), pool(3, 2), fc(9), fc(4)], [(4, 5, 5), (1, 2, 5), (9,), (4,)]),
             ((10, 7, 3), [pool(3, 1, pad=1), conv(1, 2), conv(5, 4, pad=1), pool(3, 3)],
              [(10, 7, 3), (10, 7, 2), (8, 5, 4), (2, 1, 4)]),
             ((28, 20, 6), [conv(7, 11, stride=2, pad=3)], [(14, 10, 11)]),
             ((5, 9, 1), [fc(3)], [(3,)])]
    for input_shape, layers, expected in cases:
        shapes = checks.keeps_arguments(layer_shapes, input_shape, layers, name="layer_shapes", hint="不要往layers里写东西。")
        checks.length(shapes, len(expected), "layer_shapes返回的列表", "每一层一个形状。")
        for layer, shape, right in zip(layers, shapes, expected):
            checks.equal(shape, right, f"{layer}这一层的形状", "核对(n − f + 2p) // s + 1：整除是向下取整，f、s、p都从字典里取。")
### 隐藏测试结束

# %% [markdown]
# ### 数参数
#
# 形状有了，参数就好数。卷积层的一个卷积核是$f\times f\times C_{\mathrm{prev}}$个权重，外加1个偏置，一共$C$个卷积核：
#
# $$\left(f^2\,C_{\mathrm{prev}} + 1\right)C$$
#
# 图片多大都一样，同一个卷积核走遍全图，这就是上一章的参数共享。全连接层没有这个便宜：输入拉平以后有$n_{\mathrm{prev}}$个数，每个单元要$n_{\mathrm{prev}}$个权重和1个偏置：
#
# $$\left(n_{\mathrm{prev}} + 1\right)n$$
#
# 池化层没有参数。
#
# ### 练习二：count_parameters
#
# `zip(shapes, layers)`让每一层和它的**输入**形状`before`配成一对，你只要把这一层的参数个数加到`total`上。`before[-1]`是输入的通道数；全连接层的输入可能是三个数的形状，也可能是一个数的，`np.prod(before)`把它们乘起来，两种情况都对。

# %% nbgrader={"grade_id": "count_parameters"}
def count_parameters(input_shape, layers):
    """数一个网络有多少个参数（权重和偏置）。

    参数：
    input_shape -- 一张图片的形状(H, W, C)，元组
    layers -- 层的列表，写法与layer_shapes相同

    返回：
    total -- 参数的总数，一个整数

    提示：偏置不要忘；池化层没有参数。

    示例：count_parameters((32, 32, 1), [conv(5, 6)])是(25 * 1 + 1) * 6 = 156
    """
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        ### 开始
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
        ### 结束
    return total


# %% nbgrader={"grade_id": "test-count_parameters", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("count_parameters"):
    checks.equal(count_parameters((6, 5, 2), [conv(3, 4, pad=1)]), 76, "一个卷积层的参数个数", mistakes={
        "每个卷积核还有1个偏置。": 72, "整层只加了1个偏置：每个卷积核都有1个。": 73,
        "卷积核有C_prev层厚，要乘输入的通道数。": 40, "卷积核是f × f，f要平方。": 28,
        "偏置是每个卷积核1个，不是窗口里的每一格1个。": 108})
    total = count_parameters((6, 5, 2), [conv(3, 4, pad=1), pool(2, 2), fc(5)])
    checks.equal(total, 201, "卷积、池化、全连接三层的参数个数", mistakes={
        "全连接层的偏置忘了。": 196, "全连接层的输入要把高、宽、通道都乘起来。": 101,
        "全连接层的输入是池化以后的形状，不是网络的输入。": 381})

# %% nbgrader={"grade_id": "hidden-count_parameters", "points": 4}
# 隐藏测试：连着几个卷积层和全连接层、没有参数的网络、别的大小，并检查layers没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("count_parameters"):
    cases = [((9, 7, 3), [conv(2, 5), conv(4, 6, stride=2, pad=1), conv(1, 2)], (12 + 1) * 5 + (80 + 1) * 6 + (6 + 1) * 2),
             ((4, 3, 2), [fc(7), fc(3), fc(1)], 25 * 7 + 8 * 3 + 4), ((8, 8, 4), [pool(2, 2), pool(3, 1)], 0),
             ((11, 14, 1), [pool(2, 2), conv(3, 2), pool(2, 1), fc(6)], 10 * 2 + (2 * 4 * 2 + 1) * 6)]
    for input_shape, layers, expected in cases:
        total = checks.keeps_arguments(count_parameters, input_shape, layers, name="count_parameters", hint="不要往layers里写东西。")
        checks.number(total, "count_parameters的返回值")
        checks.equal(total, expected, f"{[layer['kind'] for layer in layers]}的参数个数", "卷积层是(f²·C_prev + 1)·C，全连接层是(n_prev + 1)·n。")
### 隐藏测试结束

# %% [markdown]
# 两个函数合起来，就能把三张图纸打印成表。每一行的参数个数，是把这一层单独当成一个网络数出来的。

# %% tags=["experiment"]
def table(name):
    """一个网络的表：层、输出形状、参数个数（Markdown）。"""
    input_shape, layers = NETWORKS[name]
    shapes = [input_shape] + layer_shapes(input_shape, layers)
    rows = [f"**{name}**，输入{input_shape}，共{count_parameters(input_shape, layers):,}个参数", "", "| 层 | 输出 | 参数 |", "|---|---|---:|"]
    for before, after, layer in zip(shapes, shapes[1:], layers):
        detail = " ".join(f"{key}={value}" for key, value in layer.items() if key != "kind")
        rows.append(f"| {layer['kind']} {detail} | {after} | {count_parameters(before, [layer]):,} |")
    return Markdown("\n".join(rows))


for name in NETWORKS:
    display(table(name))

# %% [markdown]
# 61,706、62,378,344、138,357,544。人们常说的“六万、六千万、一亿三千八百万”就是这三个数。有两处要交代：LeNet-5原来的第二个卷积层，每个卷积核只看一部分通道，参数比这里少一些，这里按每个都看全部通道来数；AlexNet原来分在两块显卡上，有几层只看自己那块卡上的通道，我们按合成一路来数。
#
# 把形状画出来，三个网络的身材就一目了然：高是图片的高，颜色深浅是通道多少，红色是全连接层。从左到右，图片越来越小，通道越来越多。

# %% tags=["experiment"]
def draw_network(name, ax):
    """画一个网络：一根柱子是一层的输出，柱高是图片的高（开方以后），颜色是通道数。"""
    input_shape, layers = NETWORKS[name]
    shapes = [input_shape] + layer_shapes(input_shape, layers)
    kinds = ["输入"] + [layer["kind"] for layer in layers]
    for x, (shape, what) in enumerate(zip(shapes, kinds)):
        height = np.sqrt(shape[0] / input_shape[0]) if len(shape) == 3 else 0.25
        color = plt.cm.Blues(0.2 + 0.08 * np.log2(shape[-1])) if len(shape) == 3 else figures.COLORS[5]
        ax.add_patch(plt.Rectangle((x - 0.36, -height / 2), 0.72, height, facecolor=color, edgecolor="0.35"))
        ax.text(x, height / 2 + 0.04, what, ha="center", fontsize=9)
        ax.text(x, -height / 2 - 0.05, "×".join(map(str, shape)), ha="center", va="top", rotation=90, fontsize=9)
    ax.annotate("", xy=(len(shapes) - 0.3, 0), xytext=(-0.8, 0), arrowprops={"arrowstyle": "-|>", "color": "0.6"}, zorder=0)
    ax.set(xlim=(-1, 22), ylim=(-1.15, 0.75))
    ax.set_title(name, loc="left")
    ax.set_axis_off()


_, axes = plt.subplots(3, 1, figsize=(9.2, 8.0))
for name, ax in zip(NETWORKS, axes):
    draw_network(name, ax)
plt.show()

# %% [markdown]
# 参数都花在哪里了？

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(7.2, 2.6))
for y, (name, (input_shape, layers)) in enumerate(NETWORKS.items()):
    shapes = [input_shape] + layer_shapes(input_shape, layers)
    counts = {what: sum(count_parameters(before, [layer]) for before, layer in zip(shapes, layers) if layer["kind"] == what)
              for what in ("conv", "fc")}
    share = 100 * counts["conv"] / sum(counts.values())
    ax.barh(y, share, color=figures.COLORS[0], label="卷积层" if y == 0 else None)
    ax.barh(y, 100 - share, left=share, color=figures.COLORS[5], label="全连接层" if y == 0 else None)
    print(f"{name}：卷积层{counts['conv']:,}，全连接层{counts['fc']:,}（{100 - share:.1f}%）")
ax.set_yticks(range(3), list(NETWORKS))
ax.set(xlabel="参数所占的比例（%）", xlim=(0, 100))
ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2)
plt.show()

# %% [markdown]
# 三个网络都有九成左右的参数在全连接层里，VGG-16光是第一个全连接层就占了一亿。后来的网络学乖了，大多把它去掉：最后一个卷积层输出以后，每个通道求一个平均数，叫**全局平均池化**（global average pooling），再接一个小小的输出层。拿VGG-16试算一下：7×7×512平均成512个数，接1000个类别，只要$513\times1000$个参数。

# %% tags=["experiment"]
without_fc = VGG16[:-3] + [pool(7, 1), fc(1000)]     # 7×7的平均池化就是全局平均池化
print(f"VGG-16：{count_parameters((224, 224, 3), VGG16):,}；换成全局平均池化：{count_parameters((224, 224, 3), without_fc):,}")

# %% [markdown]
# ### 局部响应归一化
#
# AlexNet的图纸上还少画了一样东西：头两个卷积层的ReLU后面，各有一个**局部响应归一化**（local response normalization，LRN）。它的想法来自神经细胞的“侧抑制”：一个细胞兴奋得厉害，就会压一压旁边的细胞。
#
# 在同一个位置上，把各个通道排成一排，第$i$个通道的值是$a_i$，它要除以附近$n$个通道的总强度：
#
# $$b_i = \frac{a_i}{\left(k + \alpha\displaystyle\sum_{j=\max(0,\ i-h)}^{\min(C-1,\ i+h)} a_j^2\right)^{\beta}},\qquad h = \left\lfloor\frac{n}{2}\right\rfloor$$
#
# 求和的窗口左右各伸出$h$个通道，到了头就截断，不绕回来。AlexNet取$k=2$、$n=5$、$\alpha=10^{-4}$、$\beta=0.75$。这些是超参数，LRN里没有要训练的东西。当心，有的框架（比如PyTorch）会先把$\alpha$除以$n$，也就是求平均而不是求和，换框架的时候同一个$\alpha$意思就变了。这里照论文，不除。
#
# 别和Batch归一化混起来：Batch归一化沿着**样本**求平均和方差，有要学的参数；LRN在**一个样本的一个位置**上，沿着相邻的通道求平方和。
#
# ### 练习三：local_response_norm
#
# 循环走遍通道`i`，你要算出`B[..., i]`。`...`代表前面所有的轴，所以`A[..., low:high]`是形状`(m, H, W, 窗口里的通道数)`的一段，平方以后沿最后一个轴求和，用`np.sum(…, axis=-1)`。先把窗口的起点`low`和终点`high`定好：Python的切片不含终点，而且起点是负数时意思会变，所以要用`max`和`min`截住。

# %% nbgrader={"grade_id": "local_response_norm"}
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    """局部响应归一化（AlexNet）。

    参数：
    A -- 激活值，形状(m, H, W, C)
    n -- 窗口里的通道数，奇数，可以比C大
    k, alpha, beta -- 公式里的三个常数

    返回：
    B -- 归一化以后的激活值，形状(m, H, W, C)

    提示：窗口是通道i−n//2到i+n//2，两头都含，截到0和C−1。

    示例：n=1时，B是A / (k + alpha * A的平方)的beta次方
    """
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        ### 开始
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
        ### 结束
    return B


# %% nbgrader={"grade_id": "test-local_response_norm", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("local_response_norm"):
    a = np.array([1.0, 2.0, 3.0, 4.0])
    B = local_response_norm(a.reshape(1, 1, 1, 4), n=3, k=1, alpha=1, beta=0.5)
    checks.array(B, (1, 1, 1, 4), "local_response_norm的返回值")
    total = np.array([1 + 4, 1 + 4 + 9, 4 + 9 + 16, 9 + 16])
    checks.close(B.ravel(), a / np.sqrt(1 + total), "local_response_norm的返回值", mistakes={
        "窗口右端少了一个：切片不含终点。": a / np.sqrt(1 + np.array([1, 5, 13, 25])),
        "窗口到头要截断，不是绕回另一头。": a / np.sqrt(1 + np.array([21, 14, 29, 26])),
        "求和以前要平方。": a / np.sqrt(1 + np.array([3, 6, 9, 7])),
        "这里是求和，不除以n。": a / np.sqrt(1 + total / 3), "忘了次方beta。": a / (1 + total),
        "求和只用窗口里的通道，左右各n//2个。": a / np.sqrt(31),
        "是除以括号，不是乘。": a * np.sqrt(1 + total)})

# %% nbgrader={"grade_id": "hidden-local_response_norm", "points": 5}
# 隐藏测试：多个样本和位置、各种窗口（n=1，n比通道多）、负的激活值、默认的常数，并检查A没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("local_response_norm"):
    for j, (shape, n, k, alpha, beta) in enumerate([((2, 3, 2, 7), 5, 1.5, 0.3, 0.75), ((1, 2, 4, 3), 9, 2, 0.5, 0.6),
                                                    ((3, 1, 2, 4), 1, 0.7, 2.0, 1.2), ((2, 2, 3, 6), 3, 3, 0.8, 0.4)]):
        A = 2 * np.random.RandomState(j).randn(*shape)
        B = checks.keeps_arguments(local_response_norm, A, n, k, alpha, beta, name="local_response_norm",
                                   hint="结果写进B，不要改A：后面的通道还要用A原来的值。")
        checks.array(B, shape, "local_response_norm的返回值")
        near = np.abs(np.subtract.outer(np.arange(shape[-1]), np.arange(shape[-1]))) <= (n - 1) / 2
        expected = A * (k + alpha * (A * A) @ near) ** -beta
        checks.close(B, expected, f"n={n}、k={k}、alpha={alpha}、beta={beta}时的返回值", "四个常数都要用传进来的。", mistakes={
            "这里是求和，不除以n。": lambda: A * (k + alpha / n * (A * A) @ near) ** -beta,
            "求和只沿通道那个轴，每个样本、每个位置各算各的。":
                lambda: A * (k + alpha * np.sum((A * A) @ near, axis=(0, 1, 2))) ** -beta,
            "k写死了？": lambda: A * (2 + alpha * (A * A) @ near) ** -beta,
            "beta写死了？": lambda: A * (k + alpha * (A * A) @ near) ** -0.75})
    A = 100 * np.ones((1, 1, 1, 2))
    checks.close(local_response_norm(A), A / 4 ** 0.75, "用默认的常数时的返回值", "默认n=5、k=2、alpha=1e-4、beta=0.75。")
### 隐藏测试结束

# %% [markdown]
# 看看侧抑制的样子。一个位置上有16个通道，第5个特别强，别的都差不多。为了看得清楚，$\alpha$取得比AlexNet大：

# %% tags=["experiment"]
strength = np.full(16, 1.0)
strength[5] = 6.0
after = local_response_norm(strength.reshape(1, 1, 1, 16), n=5, k=1, alpha=0.1, beta=0.75).ravel()
_, ax = plt.subplots(figsize=(6.4, 3.0))
ax.bar(np.arange(16) - 0.2, strength, width=0.4, label="归一化以前")
ax.bar(np.arange(16) + 0.2, after, width=0.4, label="归一化以后")
ax.set(xlabel="通道的编号", ylabel="激活值")
ax.legend()
plt.show()

# %% [markdown]
# 第5个通道自己从6矮到1.8，左右各两个邻居被它压到0.3；离得远的没有强邻居，窗口里只有几个1，还剩七八成。VGG的作者做了对照，加不加LRN差不多，白费内存和时间，此后就很少有人用了。你会在老网络里遇到它，认得就行。

# %% [markdown]
# ## 二、叠不下去了
#
# AlexNet有8个带参数的层，VGG有16或19个。那么30层、50层呢？道理上只会更好：深的网络里，多出来的层哪怕什么也不做，把输入原样送出去，也至少和浅的一样好。
#
# 我们来试试。图片是8×8的手写数字，网络先用全连接的，好看清楚骨架：一层入口（64变32），中间许多层（都是32个单元，ReLU），最后一层Softmax。入口层到输出层，6层、12层、20层、40层各训练一个，层数以外的条件完全相同。
#
# 先别急着看结果。等写好了残差块，我们把两种网络画在同一张图上。这里只先说结论：**层数多到一定程度，训练集上的损失反而更高。** 注意是训练集，所以这不是过拟合，过拟合是训练集好、测试集差。深的网络明明装得下浅的，梯度下降却找不到那组参数。这个现象叫**退化**（degradation），2015年的ResNet论文就是冲着它去的。
#
# ### 为什么学“什么也不做”这么难
#
# 让两层ReLU网络把输入原样送出，要凑出一组很特别的权重，比如$W^{[l+1]}=W^{[l+2]}=I$。权重从小的随机数出发，离这组数很远，路上又没有什么指着它。
#
# 残差网络的办法是换一个问法。不让这两层去学整个映射，只让它们学**要在输入上改动多少**，再把输入原样加回来：
#
# $$a^{[l+2]} = g\left(z^{[l+2]} + a^{[l]}\right)$$
#
# 这两层加上这条**捷径**（shortcut，也叫跳跃连接）就是一个**残差块**（residual block），名字来自“残差”：目标减去输入，剩下来要学的那一份。现在“什么也不做”变得极容易：$W^{[l+2]}$和$b^{[l+2]}$是0，$z^{[l+2]}$就是0，$a^{[l+2]}=g(a^{[l]})$；$a^{[l]}$是上一个ReLU的输出，不会是负的，于是$a^{[l+2]}=a^{[l]}$，恒等。权重衰减本来就把权重往0拉，正好帮忙。

# %% tags=["experiment"]
block = {"a": (0, 0, "$a^{[l]}$", None, None), "one": (1.15, 0, "$W_1,b_1$", None, None), "g1": (2.3, 0, "ReLU", None, None),
         "two": (3.4, 0, "$W_2,b_2$", None, None), "plus": (4.5, 0, "+", None, None), "g2": (5.3, 0, "ReLU", None, None),
         "out": (6.4, 0, "$a^{[l+2]}$", None, None), "short": (2.3, 0.8, "捷径：原样，或者乘$W_s$", None, None)}
ax = figures.computation_graph(block, [("a", "one"), ("one", "g1"), ("g1", "two"), ("two", "plus"), ("plus", "g2"),
                                       ("g2", "out"), ("a", "short"), ("short", "plus")], plt.subplots(figsize=(9.2, 2.4))[1])
for x, y, text in ((1.72, 0.16, "$Z_1$"), (2.87, 0.16, "$A_1$"), (4.87, 0.16, "$Z$")):
    ax.text(x, y, text, ha="center", color=figures.COLORS[0])
ax.set(ylim=(-0.4, 1.1))
plt.show()

# %% [markdown]
# 相加要求两边形状相同。如果这个块要改变单元数（卷积网络里是改变通道数或者高和宽），捷径上就乘一个矩阵$W_s$，把$a^{[l]}$变成一样大：
#
# $$a^{[l+2]} = g\left(z^{[l+2]} + W_s\,a^{[l]}\right)$$
#
# $W_s$也是要学的参数。在卷积网络里，把$W_1$、$W_2$换成3×3的SAME卷积，$W_s$换成1×1卷积（第三节），骨架一模一样。所以下面用全连接的形式来写，一列是一个样本，推导最清楚。
#
# ### 练习四：residual_block_forward
#
# 照着图从左走到右：
#
# $$Z_1 = W_1A_{\mathrm{prev}} + b_1,\quad A_1 = \mathrm{ReLU}(Z_1),\quad Z = W_2A_1 + b_2 + \begin{cases}A_{\mathrm{prev}} & \text{没有}\ W_s\\ W_sA_{\mathrm{prev}} & \text{有}\ W_s\end{cases},\quad A = \mathrm{ReLU}(Z)$$
#
# 先相加，再过第二个ReLU，次序不能换。有没有$W_s$看字典里有没有这个键：`"Ws" in parameters`。四个变量`Z1`、`A1`、`Z`、`A`都要算出来，`cache`里要用。

# %% nbgrader={"grade_id": "residual_block_forward"}
def residual_block_forward(A_prev, parameters):
    """残差块的前向传播（全连接的形式）。

    参数：
    A_prev -- 输入，形状(n, m)
    parameters -- 字典：W1 (n_1, n)，b1 (n_1, 1)，W2 (n_2, n_1)，b2 (n_2, 1)，
                  还可以有Ws (n_2, n)；没有Ws时n_2等于n，捷径原样相加

    返回：
    A -- 输出，形状(n_2, m)
    cache -- 元组(A_prev, Z1, A1, Z, parameters)，反向传播要用；Z是相加以后、过ReLU以前的值

    提示：ReLU用前面给的relu，或者np.maximum。

    示例：W2和b2全是0、没有Ws、A_prev没有负数时，A就等于A_prev
    """
    ### 开始
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    ### 结束
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache


# %% nbgrader={"grade_id": "test-residual_block_forward", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("residual_block_forward"):
    block = {"W1": np.array([[1.0, -1.0], [0.0, 2.0], [-1.0, 0.0]]), "b1": np.array([[0.0], [1.0], [0.5]]),
             "W2": np.array([[1.0, 0.5, -1.0], [-2.0, 0.0, 1.0]]), "b2": np.array([[0.5], [-1.0]])}
    x = np.array([[1.0, 2.0, 0.0], [0.0, 3.0, 1.0]])
    result = residual_block_forward(x, block)
    checks.length(result, 2, "residual_block_forward的返回值")
    checks.array(result[0], (2, 3), "A")
    checks.close(result[0], [[3, 6, 1.5], [0, 2, 0.5]], "没有Ws时的A", mistakes={
        "没有加上捷径。": [[2, 4, 1.5], [0, 0, 0]], "先相加，再过第二个ReLU。": [[3, 6, 1.5], [0, 3, 1]],
        "最后还要过一次ReLU。": [[3, 6, 1.5], [-3, 2, 0.5]], "b2忘了。": [[2.5, 5.5, 1], [0, 3, 1.5]],
        "第一层的ReLU忘了。": [[3.5, 6.5, 0.5], [0, 2.5, 2.5]]})
    checks.length(result[1], 5, "cache", "cache那一行不要改。")
    checks.close(result[1][3], [[3, 6, 1.5], [-3, 2, 0.5]], "cache里的Z", "Z是相加以后、过ReLU以前的值。")
    with_Ws = {**block, "Ws": np.array([[0.0, 1.0], [2.0, -1.0]])}
    checks.close(residual_block_forward(x, with_Ws)[0], [[2, 7, 2.5], [0, 0, 0]], "有Ws时的A",
                 "捷径送来的是Ws @ A_prev，加到W2 @ A1 + b2上，再过ReLU。", mistakes={
        "字典里有Ws时，捷径要乘Ws。": [[3, 6, 1.5], [0, 2, 0.5]], "Ws反了：是Ws @ A_prev，不转置。": [[2, 10, 3.5], [0, 0, 0]],
        "有Ws时只加Ws @ A_prev，不再加A_prev。": [[3, 9, 2.5], [0, 3, 0]]})

# %% nbgrader={"grade_id": "hidden-residual_block_forward", "points": 5}
# 隐藏测试：各种大小（只有一个样本、Ws改变单元数）、带负数的输入、什么也不做的块、cache，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("residual_block_forward"):
    for k, (n, n_1, n_2, m, projected) in enumerate([(4, 3, 4, 5, False), (2, 5, 6, 3, True), (3, 3, 1, 1, True),
                                                     (1, 4, 1, 6, False), (3, 2, 3, 2, True)]):
        random = np.random.RandomState(k)
        block = {"W1": random.randn(n_1, n), "b1": random.randn(n_1, 1), "W2": random.randn(n_2, n_1), "b2": random.randn(n_2, 1)}
        if projected:
            block["Ws"] = random.randn(n_2, n)
        x = random.randn(n, m)
        result = checks.keeps_arguments(residual_block_forward, x, block, name="residual_block_forward",
                                        hint="不要写Z += …或者往A_prev里写东西。")
        checks.length(result, 2, "residual_block_forward的返回值")
        inside = block["W1"].dot(x) + block["b1"]
        hidden = np.where(inside > 0, inside, 0.0)
        road = block["Ws"].dot(x) if projected else x
        total = block["W2"].dot(hidden) + road + block["b2"]
        checks.array(result[0], (n_2, m), "A")
        checks.close(result[0], np.where(total > 0, total, 0.0), f"{'有' if projected else '没有'}Ws时的A", "先相加，再过ReLU。", mistakes={
            "捷径上的A_prev不过ReLU，负数也原样加上。": lambda: np.maximum(total - road + np.maximum(road, 0), 0),
            "b1忘了。": lambda: np.maximum(block["W2"] @ np.maximum(inside - block["b1"], 0) + road + block["b2"], 0)})
        checks.length(result[1], 5, "cache", "cache那一行不要改。")
        for name, actual, expected in zip(("A_prev", "Z1", "A1", "Z"), result[1], (x, inside, hidden, total)):
            checks.array(actual, expected.shape, f"cache里的{name}")
            checks.close(actual, expected, f"cache里的{name}", "Z1、Z是过ReLU以前的值，A1是过ReLU以后的值。")
    nothing = {"W1": np.ones((2, 3)), "b1": np.ones((2, 1)), "W2": np.zeros((3, 2)), "b2": np.zeros((3, 1))}
    x = np.arange(12.0).reshape(3, 4)
    checks.close(residual_block_forward(x, nothing)[0], x, "W2、b2全是0时的A", "这时残差块应当原样送出输入。")
### 隐藏测试结束

# %% [markdown]
# ### 反向传播：梯度有两条路
#
# 设成本对输出的梯度$\mathrm{d}A=\frac{\partial J}{\partial A}$已经传了回来（$J$里的$\frac{1}{m}$已经包含在里面，所以下面都不再除以$m$）。从右往左，一步一步来。
#
# **第二个ReLU。** $A=\mathrm{ReLU}(Z)$，斜率在$Z>0$处是1，别处是0：
#
# $$\mathrm{d}Z = \mathrm{d}A * \mathbb{1}[Z>0]$$
#
# **加号。** $Z=W_2A_1+b_2+S$，$S$是捷径送来的。$Z$对$W_2A_1+b_2$的导数是1，对$S$的导数也是1。所以加号把$\mathrm{d}Z$**原样抄两份**，两条路各拿一份，一点也不打折扣。
#
# **主路。** 这就是第04章的全连接层，对单个元素求导再写成矩阵：
#
# $$\mathrm{d}W_2 = \mathrm{d}Z\,A_1^\top,\qquad \mathrm{d}b_2 = \sum_i \mathrm{d}Z^{(i)},\qquad \mathrm{d}A_1 = W_2^\top\mathrm{d}Z$$
#
# 其中$\mathrm{d}b_2$是把各列加起来，因为$b_2$加给了每一个样本。再退过第一个ReLU和第一层：
#
# $$\mathrm{d}Z_1 = \left(W_2^\top\mathrm{d}Z\right) * \mathbb{1}[Z_1>0],\qquad \mathrm{d}W_1 = \mathrm{d}Z_1A_{\mathrm{prev}}^\top,\qquad \mathrm{d}b_1 = \sum_i \mathrm{d}Z_1^{(i)}$$
#
# **捷径。** 没有$W_s$时$S=A_{\mathrm{prev}}$，梯度就是$\mathrm{d}Z$本身。有$W_s$时$S=W_sA_{\mathrm{prev}}$，它也是一个（没有偏置的）线性层：
#
# $$\mathrm{d}W_s = \mathrm{d}Z\,A_{\mathrm{prev}}^\top,\qquad \text{传给}\ A_{\mathrm{prev}}\ \text{的是}\ W_s^\top\mathrm{d}Z$$
#
# **会合。** $A_{\mathrm{prev}}$走两条路影响$J$，链式法则说，两条路的梯度相加：
#
# $$\mathrm{d}A_{\mathrm{prev}} = W_1^\top\mathrm{d}Z_1 + \begin{cases}\mathrm{d}Z & \text{没有}\ W_s\\ W_s^\top\mathrm{d}Z & \text{有}\ W_s\end{cases}$$
#
# 右边第二项就是残差网络的高速路：哪怕主路上的权重小得可怜，$W_1^\top\mathrm{d}Z_1$几乎是0，梯度仍旧完整地（只经过ReLU的筛选）传到前面的层。
#
# ### 练习五：residual_block_backward
#
# 把上面的式子写成代码，梯度都放进字典`grads`。`Z > 0`得到布尔数组，直接拿去乘就行；求和用`np.sum(…, axis=1, keepdims=True)`。

# %% nbgrader={"grade_id": "residual_block_backward"}
def residual_block_backward(dA, cache):
    """残差块的反向传播。

    参数：
    dA -- 成本对输出A的梯度，形状(n_2, m)，已经含有1/m
    cache -- residual_block_forward返回的(A_prev, Z1, A1, Z, parameters)

    返回：
    grads -- 字典：dA_prev (n, m)，dW1 (n_1, n)，db1 (n_1, 1)，dW2 (n_2, n_1)，db2 (n_2, 1)；
             parameters里有Ws时还有dWs (n_2, n)

    提示：不除以m；dA_prev是两条路之和。
    """
    A_prev, Z1, A1, Z, parameters = cache
    ### 开始
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    ### 结束
    return grads


# %% nbgrader={"grade_id": "test-residual_block_backward", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("residual_block_backward"):
    block = {"W1": np.array([[1.0, -1.0], [0.0, 2.0], [-1.0, 0.0]]), "b1": np.array([[0.0], [1.0], [0.5]]),
             "W2": np.array([[1.0, 0.5, -1.0], [-2.0, 0.0, 1.0]]), "b2": np.array([[0.5], [-1.0]])}
    cache = (np.array([[1.0, 2.0, 0.0], [0.0, 3.0, 1.0]]), np.array([[1.0, -1.0, -1.0], [1.0, 7.0, 3.0], [-0.5, -1.5, 0.5]]),
             np.array([[1.0, 0.0, 0.0], [1.0, 7.0, 3.0], [0.0, 0.0, 0.5]]), np.array([[3.0, 6.0, 1.5], [-3.0, 2.0, 0.5]]), block)
    slopes = residual_block_backward(np.array([[1.0, 2.0, -1.0], [3.0, -1.0, 2.0]]), cache)
    checks.keys(slopes, ["dA_prev", "dW1", "db1", "dW2", "db2"], "grads")
    expected = {"dW2": [[1, 12, -0.5], [0, -1, 1]], "db2": [[2], [1]], "dW1": [[1, 0], [2.5, 2.5], [0, 3]],
                "db1": [[1], [1], [3]], "dA_prev": [[2, 2, -4], [0, 1, 1]]}
    for name, value in expected.items():
        checks.array(slopes[name], np.shape(value), name)
        mistakes = {"dA里已经有1/m，这里不再除以m。": np.array(value) / 3}
        if name == "dA_prev":
            mistakes |= {"漏了捷径送回来的那一份。": [[1, 0, -3], [0, 2, -1]], "漏了主路送回来的那一份。": [[1, 2, -1], [0, -1, 2]],
                         "捷径送回来的是dZ，不是dA：dA要先过ReLU的斜率。": [[2, 2, -4], [3, 1, 1]]}
        checks.close(slopes[name], value, name, "从右往左核对：dZ、dZ1是不是都乘了ReLU的斜率？", mistakes=mistakes)

# %% nbgrader={"grade_id": "hidden-residual_block_backward", "points": 7}
# 隐藏测试：有Ws和没有Ws、各种大小，每一个梯度都与数值梯度核对；什么也不做的块；并检查dA和cache没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def weighted_output(block, x, weights):
    """残差块的输出按weights加权求和，是一个数，它对输出的梯度就是weights。"""
    hidden = np.maximum(block["W1"].dot(x) + block["b1"], 0)
    road = block["Ws"].dot(x) if "Ws" in block else x
    return np.sum(weights * np.maximum(block["W2"].dot(hidden) + block["b2"] + road, 0))


with checks.exercise("residual_block_backward"):
    for k, (n, n_1, n_2, m, projected) in enumerate([(3, 2, 3, 4, False), (2, 4, 3, 5, True), (1, 3, 1, 1, False), (4, 2, 2, 1, True)]):
        random = np.random.RandomState(10 + k)
        block = {"W1": random.randn(n_1, n), "b1": random.randn(n_1, 1), "W2": random.randn(n_2, n_1), "b2": 0.5 + random.rand(n_2, 1)}
        if projected:
            block["Ws"] = random.randn(n_2, n)
        x, slope = random.randn(n, m), random.randn(n_2, m)
        inside = block["W1"].dot(x) + block["b1"]
        total = block["W2"].dot(np.maximum(inside, 0)) + block["b2"] + (block["Ws"].dot(x) if projected else x)
        grads = checks.keeps_arguments(residual_block_backward, slope, (x, inside, np.maximum(inside, 0), total, block),
                                       name="residual_block_backward", hint="dA和cache里的数组都不要就地改。")
        checks.keys(grads, ["dA_prev"] + ["d" + name for name in block], "grads", "有Ws时还要有dWs。")
        places = {"dA_prev": (x, lambda value: weighted_output(block, value, slope))}
        for name in block:
            places["d" + name] = (block[name], lambda value, name=name: weighted_output({**block, name: value}, x, slope))
        for name, (place, function) in places.items():
            checks.array(grads[name], place.shape, name)
            checks.gradient(grads[name], function, place, f"{'有' if projected else '没有'}Ws时的{name}", "与数值梯度不符，重新推一遍。")
    nothing = {"W1": np.zeros((2, 3)), "b1": np.zeros((2, 1)), "W2": np.zeros((3, 2)), "b2": np.zeros((3, 1))}
    x, slope = 1 + np.arange(12.0).reshape(3, 4), np.random.RandomState(3).randn(3, 4)
    grads = residual_block_backward(slope, (x, np.zeros((2, 4)), np.zeros((2, 4)), x, nothing))
    checks.close(grads["dA_prev"], slope, "权重全是0时的dA_prev", "这时梯度应当沿捷径原样传回去。")
### 隐藏测试结束

# %% [markdown]
# ### 普通的与残差的，同台比一比
#
# 先做一个能自由选择的网络：入口层，若干个块，Softmax输出。有个省事的办法让同一份代码训练两种网络：给块加一个**固定为0**的$W_s$，捷径就断了，残差块变回普通的两层。
#
# 初始化用第05章的He初始化。残差块的$W_2$从0开始，也就是每个块一开始都“什么也不做”；普通网络不能这样，$W_2$是0，信号就断了。

# %% tags=["experiment"]
def make_network(blocks, residual, seed=1, n=32):
    """入口层64 → n，blocks个块，Softmax输出10类。返回(入口和出口的参数, 块的列表)。"""
    random = np.random.RandomState(seed)
    he = lambda rows, columns: random.randn(rows, columns) * np.sqrt(2 / columns)
    ends = {"W_in": he(n, 64), "b_in": np.zeros((n, 1)), "W_out": he(10, n), "b_out": np.zeros((10, 1))}
    body = [{"W1": he(n, n), "b1": np.zeros((n, 1)), "W2": he(n, n) * (not residual), "b2": np.zeros((n, 1)),
             **({} if residual else {"Ws": np.zeros((n, n))})} for _ in range(blocks)]
    return ends, body


def run_network(X, ends, body, skip=None):
    """前向传播。skip -- 跳过第几个块。返回各类的概率、最后一个块的输出、入口层的输出、各块的cache。"""
    A, caches = relu(ends["W_in"] @ X + ends["b_in"]), []
    A_in = A
    for k, one in enumerate(body):
        if k != skip:
            A, cache = residual_block_forward(A, one)
            caches.append(cache)
    e = np.exp(ends["W_out"] @ A + ends["b_out"])
    return e / e.sum(axis=0), A, A_in, caches


def train_network(network, X, Y, rate=0.02, epochs=20, batch=64):
    """小批量梯度下降，参数就地更新。返回每一步的损失和入口层梯度的长度。"""
    ends, body = network
    random, losses, norms = np.random.RandomState(5), [], []
    for epoch in figures.progress(epochs):
        order = random.permutation(X.shape[1])
        for k in range(0, len(order), batch):
            x, y = X[:, order[k:k + batch]], Y[:, order[k:k + batch]]
            guess, A, A_in, caches = run_network(x, ends, body)
            losses.append(-np.mean(np.log(np.sum(guess * y, axis=0))))
            error = (guess - y) / x.shape[1]
            back = ends["W_out"].T @ error
            ends["W_out"] -= rate * error @ A.T
            ends["b_out"] -= rate * error.sum(axis=1, keepdims=True)
            for one, cache in zip(body[::-1], caches[::-1]):
                grads = residual_block_backward(back, cache)
                back = grads["dA_prev"]
                for name in ("W1", "b1", "W2", "b2"):      # Ws固定为0，不更新
                    one[name] -= rate * grads["d" + name]
            back = back * (A_in > 0)
            norms.append(np.linalg.norm(back @ x.T))
            ends["W_in"] -= rate * back @ x.T
            ends["b_in"] -= rate * back.sum(axis=1, keepdims=True)
    return losses, norms


images, labels = load_digits()
order = np.random.RandomState(0).permutation(len(images))
digits_x, digits_y = images[order].reshape(len(images), -1).T / 16, labels[0, order]
one_hot = np.eye(10)[digits_y].T
depths, results, networks = (2, 5, 9, 19), {}, {}
for blocks in depths:
    for residual in (False, True):
        networks[blocks, residual] = make_network(blocks, residual)
        results[blocks, residual] = train_network(networks[blocks, residual], digits_x[:, :1400], one_hot[:, :1400])

# %% tags=["experiment"]
def smooth(losses, width=22):
    """每22步（正好一轮）求平均。"""
    return np.reshape(losses, (-1, width)).mean(axis=1)


_, ax = plt.subplots(figsize=(6.4, 4.0))
for (blocks, residual), style, label in (((9, False), "-", "普通，20层"), ((9, True), "-", "残差，20层"), ((2, False), "--", "普通，6层")):
    curve = smooth(results[blocks, residual][0])
    ax.plot(np.arange(1, len(curve) + 1), curve, style, label=label)
ax.set(xlabel="轮", ylabel="训练集上的损失", xticks=range(0, 21, 4))
ax.legend()
plt.show()

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(6.4, 3.6))
for residual, label, marker in ((False, "普通", "o"), (True, "残差", "s")):
    final = [smooth(results[blocks, residual][0])[-1] for blocks in depths]
    ax.plot([2 * blocks + 2 for blocks in depths], final, marker=marker, label=label)
    print(label, "  ".join(f"{2 * blocks + 2}层：{loss:.3f}" for blocks, loss in zip(depths, final)))
ax.set(xlabel="层数", ylabel="最后一轮的训练损失", xticks=[2 * blocks + 2 for blocks in depths])
ax.legend()
plt.show()

# %% [markdown]
# 普通网络从6层加到40层，训练损失一路变差；残差网络从6层加到40层，损失一路变好。普通的20层连6层都不如，这就是退化。
#
# 这张图是一个种子、学习率0.02画的。换两个种子，四种深度上的走势都一样。学习率就有讲究了：加到0.05，普通的20层彻底学不动，残差的6层到20层仍旧很好，可是40层的损失回升到0.43。捷径让深网络好训练得多，并没有让它随便怎么训练都行。
#
# 你也许会问，这是不是$W_2$从0开始的功劳？从0开始确实有好处，让残差块一上来就是恒等。不过把$W_2$换成He初始化的一半大小，20层的残差网络照样比普通的好得多；40层就不行了，每一块都往上加，一开始数就太大，学习率得调得很小。从0开始是捷径带来的便宜，普通网络享受不到。
#
# ### 是梯度消失吗
#
# 有的笔记写“网络越深性能越差，是因为梯度消失，残差网络解决了这一问题”。话说得太满了。看看普通网络入口层的梯度，也就是传得最远的那份梯度，训练刚开始时和快结束时有多长：

# %% tags=["experiment"]
for blocks in depths:
    start, end = ([np.mean(results[blocks, residual][1][part]) for residual in (False, True)] for part in (slice(5), slice(-22, None)))
    print(f"{2 * blocks + 2:2d}层，入口层梯度的平均长度：头5步 普通{start[0]:.2f} 残差{start[1]:.2f}；最后一轮 普通{end[0]:.2f} 残差{end[1]:.2f}")

# %% [markdown]
# 梯度消失是什么样子，第05章见过：每过一层就小一截，五十层以后小了许多个数量级。这里不是。有He初始化管着，40层的普通网络一开始传到入口层的梯度有6层的三分之一多；训练到最后，它比6层的还大，也比残差网络的大。梯度好好的，网络照样学不好。ResNet的论文也专门说了这一点：他们的普通网络用了Batch归一化，检查过前向的信号和反向的梯度都没有消失，34层的训练误差仍旧高过18层；他们认为这是**优化上的困难**，普通的深网络收敛得太慢。所以更准的说法是：残差网络回答的是**退化**，一个优化问题；捷径当然也让梯度走得更顺，但那只是好处之一，不是全部。
#
# ### 又浅又深
#
# 把两个残差块展开看看（先不管块末尾的ReLU，$F_1$、$F_2$是两条主路）：
#
# $$y = x_1 + F_2(x_1) = x + F_1(x) + F_2\big(x + F_1(x)\big)$$
#
# 信号可以两个块都绕过去，可以只走第一个或者只走第二个，也可以两个都走，一共$2^2=4$条路。$K$个块就有$2^K$条路，长的短的都有。所以一个残差网络**既是浅的，又是深的**：短路先学会大概，长路慢慢添上细节，哪一块没有用，权重留在0附近，就等于不存在。有人说它是浅网络和深网络的结合体，说的就是这个。
#
# 这个说法可以检验：从训练好的网络里**抽掉一个块**，看还认得几个。残差网络少一个块，只是断了一半的路；普通网络少了两层，后面的层收到的就全是没见过的东西。

# %% tags=["experiment"]
def accuracy(network, skip=None):
    guess = run_network(digits_x[:, 1400:], *network, skip)[0].argmax(axis=0)
    return 100 * np.mean(guess == digits_y[1400:])


_, ax = plt.subplots(figsize=(6.8, 3.6))
for residual, shift, label in ((False, -0.2, "普通，12层"), (True, 0.2, "残差，12层")):
    whole = accuracy(networks[5, residual])
    ax.bar(np.arange(1, 6) + shift, [accuracy(networks[5, residual], skip) for skip in range(5)], width=0.4, label=label)
    print(f"{label}，完整时测试正确率{whole:.1f}%")
ax.axhline(10, color="0.5", linestyle="--", linewidth=1, label="瞎猜")
ax.set(xlabel="抽掉第几个块", ylabel="测试正确率（%）", ylim=(0, 118))
ax.legend(ncols=3, loc="upper center", fontsize=10)
plt.show()

# %% [markdown]
# 普通网络抽掉任何一块，正确率从九成跌到三成以下，多半与瞎猜差不了多少；残差网络抽掉一块，只掉几分。没有哪一块是非有不可的。

# %% [markdown]
# ## 三、1×1卷积
#
# 1×1的卷积核，听上去像个笑话：窗口只有一格，不就是把图片乘一个数吗？只有一个通道的时候，确实如此。可是输入有192个通道呢？这时一个1×1的卷积核是$1\times1\times192$，它站在一个像素上，把这个像素的192个数加权求和，得到一个数。$C$个这样的卷积核，就把192个数变成$C$个数。
#
# 把一个像素的各个通道看成一个样本，这就是一个**全连接层**，权重是$(C_{\mathrm{prev}}, C)$的矩阵，每个像素都过一遍，大家用同一套权重：
#
# $$Z_{i,h,w,c} = \sum_{k=1}^{C_{\mathrm{prev}}} A_{i,h,w,k}\,W_{1,1,k,c} + b_c$$
#
# 这个想法出自2013年的论文《Network in Network》（网络中的网络）：在卷积扫过的每个位置上放一个小小的全连接网络，所以叫这个名字。它也是第一节那个全局平均池化的出处。1×1卷积能做三件事：
#
# - **改变通道数。** 池化缩小高和宽，1×1卷积缩小（或者放大）通道数，各管一头；
# - **混合通道。** 把同一个位置上“有竖边”“有红色”这样的信息合成新的特征，后面跟一个ReLU，还多弯了一次；
# - **省计算。** 先降通道，再做贵的卷积，马上就会看到。
#
# ### 练习六：conv_1x1
#
# `@`对多维数组的规矩是：只用最后两个轴做矩阵乘法，前面的轴照样保留。所以形状`(m, H, W, C_prev)`的数组可以直接`@`一个`(C_prev, C)`的矩阵。`W`多了两个大小是1的轴，用`W[0, 0]`取出里面的矩阵。`b`的形状`(1, 1, 1, C)`会自己广播。

# %% nbgrader={"grade_id": "conv_1x1"}
def conv_1x1(A_prev, W, b):
    """1×1卷积，步幅1，不填充，不过激活函数。

    参数：
    A_prev -- 输入，形状(m, H, W, C_prev)
    W -- 卷积核，形状(1, 1, C_prev, C)
    b -- 偏置，形状(1, 1, 1, C)

    返回：
    Z -- 输出，形状(m, H, W, C)

    提示：一个像素一个像素地做全连接；用@，不用循环。

    示例：W全是1、b是0时，每个像素得到它各通道之和
    """
    ### 开始
    Z = A_prev @ W[0, 0] + b
    ### 结束
    return Z


# %% nbgrader={"grade_id": "test-conv_1x1", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_1x1"):
    pixels = np.array([[[[1.0, 0.0, 2.0], [-1.0, 3.0, 0.0]]]])
    kernels = np.array([[1.0, -1.0], [0.0, 2.0], [3.0, -2.0]]).reshape(1, 1, 3, 2)
    Z = conv_1x1(pixels, kernels, np.array([0.5, -1.0]).reshape(1, 1, 1, 2))
    checks.array(Z, (1, 1, 2, 2), "conv_1x1的返回值", "高和宽不变，通道数从3变成2。")
    checks.close(Z, [[[[7.5, -6.0], [-0.5, 6.0]]]], "conv_1x1的返回值", mistakes={
        "偏置忘了。": [[[[7, -5], [-1, 7]]]], "这里不过ReLU。": [[[[7.5, 0], [0, 6]]]],
        "W[0, 0]已经是(C_prev, C)的矩阵，不要把它reshape成(C, C_prev)再转置。": [[[[1.5, -3], [-3.5, 6]]]]})

# %% nbgrader={"grade_id": "hidden-conv_1x1", "points": 4}
# 隐藏测试：多个样本、高不等于宽、升维和降维、只有一个通道，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("conv_1x1"):
    for k, (m, H, W, C_prev, C) in enumerate([(3, 4, 2, 5, 3), (1, 2, 5, 2, 6), (2, 1, 1, 1, 4), (4, 3, 3, 4, 1), (2, 3, 4, 3, 3)]):
        random = np.random.RandomState(k)
        A_prev, kernels, bias = random.randn(m, H, W, C_prev), random.randn(1, 1, C_prev, C), random.randn(1, 1, 1, C)
        Z = checks.keeps_arguments(conv_1x1, A_prev, kernels, bias, name="conv_1x1")
        checks.array(Z, (m, H, W, C), "conv_1x1的返回值", "样本数、高和宽都不变。")
        checks.close(Z, np.einsum("mhwk,kc->mhwc", A_prev, kernels[0, 0]) + bias, f"{C_prev}个通道变{C}个时的返回值",
                     "每个像素：各通道与每个卷积核相乘求和，再加偏置。", mistakes={
                         "矩阵转置了。": lambda: np.einsum("mhwk,ck->mhwc", A_prev, kernels[0, 0]) + bias if C == C_prev else 0})
### 隐藏测试结束

# %% [markdown]
# 它和卷积函数在$f=1$时的结果应当一模一样，也和“把每个像素当成一个样本，过一个全连接层”一模一样。核对一下：

# %% tags=["experiment"]
random = np.random.RandomState(0)
A_prev, W, b = random.randn(2, 6, 5, 192), random.randn(1, 1, 192, 16), random.randn(1, 1, 1, 16)
as_convolution = conv_forward(A_prev, W, b, {"pad": 0, "stride": 1})[0]
as_dense = (W[0, 0].T @ A_prev.reshape(-1, 192).T + b.reshape(-1, 1)).T.reshape(2, 6, 5, 16)      # 一列是一个像素
Z = conv_1x1(A_prev, W, b)
print(f"192个通道变成{Z.shape[-1]}个；与卷积相差{np.abs(Z - as_convolution).max():.0e}，与全连接相差{np.abs(Z - as_dense).max():.0e}")

# %% [markdown]
# 现在可以回头补上残差块在卷积网络里的样子了：主路是两个3×3的SAME卷积，通道数要变的时候，捷径上的$W_s$就是一个1×1卷积。

# %% tags=["experiment"]
def conv_residual_block(A_prev, W1, b1, W2, b2, Ws=None):
    """卷积的残差块（只有前向）。Ws -- 1×1卷积核(1, 1, C_prev, C)，没有时捷径原样相加。"""
    same = {"pad": 1, "stride": 1}
    Z2 = conv_forward(relu(conv_forward(A_prev, W1, b1, same)[0]), W2, b2, same)[0]
    return relu(Z2 + (A_prev if Ws is None else conv_1x1(A_prev, Ws, np.zeros((1, 1, 1, Ws.shape[3])))))


W1, W2, Ws = 0.1 * random.randn(3, 3, 16, 32), 0.1 * random.randn(3, 3, 32, 32), random.randn(1, 1, 16, 32)
zero = np.zeros((1, 1, 1, 32))
print(f"{Z.shape} → {conv_residual_block(Z, W1, zero, W2, zero, Ws).shape}")

# %% [markdown]
# ## 四、Inception：都要
#
# 这一层该用1×1、3×3还是5×5的卷积？还是该池化？2014年的GoogLeNet说：都做一遍，把结果沿通道接起来，让网络自己决定多用哪一个。这样的一个模块叫**Inception模块**。
#
# 都做一遍，高和宽必须一样才接得上，所以卷积一律SAME填充、步幅1；池化也是：3×3、步幅1、四周补1圈。
#
# ### 这样做有多贵
#
# 先数一数5×5那一路。输入是28×28×192，要得到28×28×32。输出的每一个数，是一个$5\times5\times192$的窗口与卷积核逐元素相乘再求和，要做$5\times5\times192$次乘法；输出一共$28\times28\times32$个数：
#
# $$28\times28\times32\ \times\ 5\times5\times192 = 120{,}422{,}400$$
#
# 一条支路，一张图片，一亿两千万次乘法。再看先用1×1卷积把192个通道降到16个、然后才做5×5卷积的办法：
#
# $$\underbrace{28\times28\times16\times192}_{1\times1:\ 2{,}408{,}448}\ +\ \underbrace{28\times28\times32\times5\times5\times16}_{5\times5:\ 10{,}035{,}200} = 12{,}443{,}648$$
#
# 只有原来的十分之一。中间那个又窄又小的16通道叫**瓶颈层**（bottleneck）。一般地，$f\times f$的SAME卷积，输入$H\times W\times C_{\mathrm{prev}}$，输出$C$个通道，乘法次数是
#
# $$H\,W\,C\,f^2\,C_{\mathrm{prev}}$$
#
# 有$C_b$个通道的瓶颈时，先做一个1×1卷积，再做$f\times f$卷积，两项相加：
#
# $$H\,W\,C_b\,C_{\mathrm{prev}} + H\,W\,C\,f^2\,C_b$$
#
# 除以$H\,W$再比较一下就知道，当$C_b$小于$\dfrac{C f^2C_{\mathrm{prev}}}{C_{\mathrm{prev}}+C f^2}$时才划算。瓶颈取得合理，省下计算而几乎不损失效果；取得太窄，信息就挤不过去了。
#
# ### 练习七：inception_cost
#
# 只数乘法，不数加法和偏置。`bottleneck`是`None`时直接做，否则先降到`bottleneck`个通道。判断要写`is None`。

# %% nbgrader={"grade_id": "inception_cost"}
def inception_cost(input_shape, f, filters, bottleneck=None):
    """数Inception一条支路的乘法次数（SAME卷积，步幅1，一张图片）。

    参数：
    input_shape -- 输入的形状(H, W, C_prev)
    f -- 卷积核的边长
    filters -- 输出的通道数C
    bottleneck -- 瓶颈的通道数；None表示没有瓶颈

    返回：
    cost -- 乘法的次数，一个整数

    提示：输出有几个数，就乘上算一个数要几次乘法。

    示例：inception_cost((28, 28, 192), 5, 32)是120422400
    """
    H, W, C_prev = input_shape
    ### 开始
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    ### 结束
    return cost


# %% nbgrader={"grade_id": "test-inception_cost", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("inception_cost"):
    checks.equal(inception_cost((28, 28, 192), 5, 32), 120422400, "28×28×192，5×5，32个通道，没有瓶颈", mistakes={
        "这是参数的个数，不是乘法的次数：每个输出都要算一遍。": 153600, "每个卷积核有C_prev层厚。": 627200,
        "f要平方。": 24084480})
    checks.equal(inception_cost((28, 28, 192), 5, 32, 16), 12443648, "28×28×192，5×5，32个通道，瓶颈16", "两步各数各的，再相加。", mistakes={
        "1×1卷积那一步也要算。": 10035200, "5×5卷积那一步也要算。": 2408448, "有了瓶颈，5×5卷积的输入只有16个通道。": 122830848,
        "bottleneck没有用上。": 120422400})

# %% nbgrader={"grade_id": "hidden-inception_cost", "points": 4}
# 隐藏测试：高不等于宽，别的f和通道数，f=1，瓶颈和输出一样宽
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("inception_cost"):
    for (H, W, C_prev), f, filters, bottleneck in [((14, 9, 20), 3, 7, None), ((6, 11, 13), 3, 8, 5), ((10, 7, 30), 1, 4, None),
                                                   ((5, 4, 12), 7, 6, 6), ((3, 8, 2), 5, 1, 1)]:
        cost = inception_cost((H, W, C_prev), f, filters, bottleneck)
        checks.number(cost, "inception_cost的返回值")
        one = H * W * C_prev * (bottleneck or 0)
        expected = one + sum(H * W * (C_prev if bottleneck is None else bottleneck) for _ in range(f * f)) * filters
        checks.equal(cost, expected, f"输入{(H, W, C_prev)}、f={f}、filters={filters}、bottleneck={bottleneck}时的次数",
                     "输出的个数 × 算一个数要几次乘法；有瓶颈时是两步之和。")
### 隐藏测试结束

# %% [markdown]
# 画成柱子。GoogLeNet的第一个Inception模块（输入28×28×192）里，3×3那一路输出128个通道，瓶颈96；5×5那一路输出32个通道，瓶颈16。

# %% tags=["experiment"]
cases = {"3×3，128个通道\n瓶颈96": (3, 128, 96), "5×5，32个通道\n瓶颈16": (5, 32, 16)}
direct = [inception_cost((28, 28, 192), f, filters) / 1e6 for f, filters, _ in cases.values()]
narrow = [inception_cost((28, 28, 192), *case) / 1e6 for case in cases.values()]
_, ax = plt.subplots(figsize=(6.4, 3.6))
for shift, values, label in ((-0.2, direct, "直接做"), (0.2, narrow, "先过瓶颈")):
    bars = ax.bar(np.arange(2) + shift, values, width=0.4, label=label)
    ax.bar_label(bars, fmt="%.1f")
ax.set_xticks(range(2), list(cases))
ax.set(ylabel="乘法次数（百万）", ylim=(0, 200))
ax.grid(axis="x")
ax.legend()
plt.show()

# %% [markdown]
# 3×3那一路的瓶颈有96个通道，省得不多；5×5那一路降到16个通道，省了九成。乘法少了，时间是不是真的也少？跑一遍看看：

# %% tags=["experiment"]
random = np.random.RandomState(0)
picture = np.maximum(random.randn(1, 28, 28, 192), 0)
wide, small, first = random.randn(5, 5, 192, 32), random.randn(5, 5, 16, 32), random.randn(1, 1, 192, 16)
same = {"pad": 2, "stride": 1}


def seconds(function):
    """跑三遍，取最快的一遍。"""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


slow = seconds(lambda: conv_forward(picture, wide, 0, same))
fast = seconds(lambda: conv_forward(relu(conv_1x1(picture, first, np.zeros((1, 1, 1, 16)))), small, 0, same))
print(f"直接做5×5卷积{1000 * slow:.1f}毫秒，先过瓶颈{1000 * fast:.1f}毫秒，快了{slow / fast:.0f}倍")

# %% [markdown]
# ### 整个模块
#
# 四条支路，各自从同一个输入出发：

# %% tags=["experiment"]
module = {"in": (0, 1.5, "输入\n28×28×192", None, None), "out": (6.1, 1.5, "沿通道接起来\n28×28×256", None, None),
          "a2": (2.9, 3, "1×1，64", None, None), "b1": (1.9, 2, "1×1，96", None, None), "b2": (3.9, 2, "3×3，128", None, None),
          "c1": (1.9, 1, "1×1，16", None, None), "c2": (3.9, 1, "5×5，32", None, None),
          "d1": (1.9, 0, "最大池化 3×3", None, None), "d2": (3.9, 0, "1×1，32", None, None)}
edges = [("in", "a2"), ("in", "b1"), ("in", "c1"), ("in", "d1"), ("b1", "b2"), ("c1", "c2"), ("d1", "d2"),
         ("a2", "out"), ("b2", "out"), ("c2", "out"), ("d2", "out")]
ax = figures.computation_graph(module, edges, plt.subplots(figsize=(9.2, 4.4))[1])
ax.set(ylim=(-0.45, 3.4), xlim=(-0.7, 7.0))
plt.show()

# %% [markdown]
# 池化不改变通道数，192个通道原样出来，会占掉输出的一大半，所以池化**后面**也跟一个1×1卷积，把它压到32个。每个卷积后面都有ReLU，图上省略了。最后$64+128+32+32=256$。GoogLeNet把九个这样的模块叠起来，中间隔几个就用池化缩小一次；它还从半路引出两个小分类器，帮着前面的层学到东西，也有正则化的效果。
#
# ### 练习八：inception_forward
#
# 参数都在字典里，键的名字说明它在哪一路：
#
# | 支路 | 步骤（每个卷积后面都过ReLU） |
# |---|---|
# | 1×1 | 1×1卷积`W1`、`b1` |
# | 3×3 | 1×1卷积`W3_reduce`、`b3_reduce`，再3×3卷积`W3`、`b3`，填充1 |
# | 5×5 | 1×1卷积`W5_reduce`、`b5_reduce`，再5×5卷积`W5`、`b5`，填充2 |
# | 池化 | 四周补1圈，3×3最大池化，步幅1，再1×1卷积`Wpool`、`bpool` |
#
# 给你备好了一个小函数`convolve(A, name, pad)`，它取出`"W" + name`和`"b" + name`，做卷积，过ReLU，一步到位；1×1卷积填充0。例如`convolve(A_prev, "3_reduce", 0)`。池化用前面给的`zero_pad`和`pool_forward`，后者返回两样东西，只要第一样。`A_prev`来自上一个ReLU，没有负数，所以补0不会影响最大值。
#
# 最后用`np.concatenate([…], axis=…)`按表里的次序接起来。接在哪个轴？通道轴，也就是最后一个。

# %% nbgrader={"grade_id": "inception_forward"}
def inception_forward(A_prev, parameters):
    """Inception模块的前向传播。

    参数：
    A_prev -- 输入，形状(m, H, W, C_prev)，没有负数
    parameters -- 字典：W1、W3_reduce、W3、W5_reduce、W5、Wpool是卷积核(f, f, C_prev, C)，
                  b1、b3_reduce、b3、b5_reduce、b5、bpool是偏置(1, 1, 1, C)

    返回：
    A -- 输出，形状(m, H, W, C)，C是四路通道数之和，次序是1×1、3×3、5×5、池化

    提示：每一路的高和宽都应当与输入相同。
    """
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    ### 开始
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    ### 结束
    return A


# %% nbgrader={"grade_id": "test-inception_forward", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("inception_forward"):
    sizes = {"1": (1, 1, 1), "3_reduce": (1, 1, 1), "3": (3, 1, 1), "5_reduce": (1, 1, 1), "5": (5, 1, 1), "pool": (1, 1, 1)}
    given = {}
    for (name, (f, C_prev, C)), value in zip(sizes.items(), (2, 1, 3, 1, 4, 5)):   # 卷积核的每个数都等于value
        given["W" + name], given["b" + name] = np.full((f, f, C_prev, C), float(value)), np.zeros((1, 1, 1, C))
    dot = np.zeros((1, 7, 8, 1))
    dot[0, 2, 3, 0] = 1                                                            # 一个亮点
    A = inception_forward(dot, given)
    checks.array(A, (1, 7, 8, 4), "inception_forward的返回值", "四路各1个通道，沿通道轴接起来；高和宽与输入相同。")
    for channel, (name, reach, value) in enumerate((("1×1", 0, 2), ("3×3", 1, 3), ("5×5", 2, 4), ("池化", 1, 5))):
        expected = np.zeros((7, 8))
        expected[2 - reach:3 + reach, 3 - reach:4 + reach] = value
        checks.close(A[0, :, :, channel], expected, f"{name}那一路（第{channel}个通道）", "核对这一路的卷积核、填充和四路的次序。",
                     {"池化那一路用最大池化，不是平均。": expected / 9} if name == "池化" else None)
    biases = {key: np.zeros_like(value) if key[0] == "W" else np.full_like(value, k - 4.5) for k, (key, value) in enumerate(given.items())}
    checks.close(inception_forward(dot, biases)[0, 0, 0], [0, 0.5, 4.5, 6.5], "卷积核全是0时各个通道的值", "只剩各路最后一个偏置，再过ReLU。", mistakes={
        "每一路最后都要过ReLU。": [-3.5, 0.5, 4.5, 6.5], "偏置没有用上？": [0, 0, 0, 0]})

# %% nbgrader={"grade_id": "hidden-inception_forward", "points": 5}
# 隐藏测试：多个样本、各路通道数不同的随机模块，降维以后要过ReLU，高不等于宽，并检查输入和参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("inception_forward"):
    for k, (m, H, W, C_prev, (c1, r3, c3, r5, c5, cp)) in enumerate([(2, 4, 6, 3, (2, 4, 3, 2, 1, 5)), (1, 5, 3, 2, (1, 3, 2, 3, 4, 1)),
                                                                    (3, 1, 2, 1, (3, 1, 1, 2, 2, 2))]):
        random = np.random.RandomState(k)
        given = {}
        for name, f, before, after in (("1", 1, C_prev, c1), ("3_reduce", 1, C_prev, r3), ("3", 3, r3, c3), ("5_reduce", 1, C_prev, r5),
                                       ("5", 5, r5, c5), ("pool", 1, C_prev, cp)):
            given["W" + name], given["b" + name] = random.randn(f, f, before, after), random.randn(1, 1, 1, after)
        x = np.maximum(random.randn(m, H, W, C_prev), 0)
        A = checks.keeps_arguments(inception_forward, x, given, name="inception_forward", hint="不要往A_prev里写东西。")
        checks.array(A, (m, H, W, c1 + c3 + c5 + cp), "inception_forward的返回值", "沿通道轴接起来，样本数、高和宽不变。")

        def layer(values, name):
            """SAME卷积再过ReLU，一格一格地加。"""
            kernels, result = given["W" + name], given["b" + name] + np.zeros((m, H, W, 1))
            reach = len(kernels) // 2
            padded = np.pad(values, ((0, 0), (reach, reach), (reach, reach), (0, 0)))
            for i in range(len(kernels)):
                for j in range(len(kernels)):
                    result = result + padded[:, i:i + H, j:j + W] @ kernels[i, j]
            return np.where(result > 0, result, 0.0)

        padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
        largest = np.max([padded[:, i:i + H, j:j + W] for i in range(3) for j in range(3)], axis=0)
        start = 0
        for name, expected in (("1×1", layer(x, "1")), ("3×3", layer(layer(x, "3_reduce"), "3")),
                               ("5×5", layer(layer(x, "5_reduce"), "5")), ("池化", layer(largest, "pool"))):
            end = start + expected.shape[-1]
            checks.close(A[..., start:end], expected, f"{name}那一路", "每个卷积（包括降维的1×1）后面都过ReLU；填充在3×3和5×5那一步，不在1×1；四路的次序不能乱。")
            start = end
### 隐藏测试结束

# %% [markdown]
# 用GoogLeNet第一个模块的尺寸跑一遍，核对形状，再看看每一路要多少次乘法：

# %% tags=["experiment"]
random = np.random.RandomState(1)
module = {}
for name, f, C_prev, C in (("1", 1, 192, 64), ("3_reduce", 1, 192, 96), ("3", 3, 96, 128), ("5_reduce", 1, 192, 16),
                           ("5", 5, 16, 32), ("pool", 1, 192, 32)):
    module["W" + name] = random.randn(f, f, C_prev, C) * np.sqrt(2 / (f * f * C_prev))
    module["b" + name] = np.zeros((1, 1, 1, C))
print(f"{picture.shape} → {inception_forward(picture, module).shape}，参数{sum(value.size for value in module.values()):,}个")
for label, case in (("1×1", (1, 64)), ("3×3", (3, 128, 96)), ("5×5", (5, 32, 16)), ("池化以后的1×1", (1, 32))):
    print(f"{label}：{inception_cost((28, 28, 192), *case):,}次乘法")

# %% [markdown]
# ## 五、迁移学习：借来的眼睛
#
# 训练VGG-16要一百多万张有标签的图片和几个星期的显卡。你手里只有几十张自己的照片，怎么办？
#
# 从头训练是没有指望的。但网络前面的层学到的是边缘、纹理、部件，认猫用得上，认别的东西也用得上。所以可以把别人训练好的网络拿来，换掉最后的Softmax层，前面的层**冻结**（freeze，参数不再更新），只用自己的几十张照片训练新的最后一层。这叫**迁移学习**（transfer learning）。自己的数据多少决定冻结多少：
#
# - 很少：只训练新的最后一层；
# - 多一些：后面几层一起训练，前面的仍旧冻结；
# - 很多：拿来的参数只当初始值，全部接着训练，叫**微调**（fine-tuning），学习率要小一些。
#
# 只训练最后一层还有个便宜可占。前面的层不变，每张图片走到倒数第二层的输出也就不变，所以**只要算一遍**，存下来当特征，剩下的就是第09章的Softmax回归。
#
# 在卷积网络里，冻结的就是前面卷积那一大段。这里用全连接的网络来练手，道理一样，层数不限：隐藏层ReLU，最后一层Softmax。下面是给你的前向传播。

# %% nbgrader={"grade_id": "given-dense-network"}
def softmax(Z):
    """每一列的Softmax。Z -- 形状(n_y, m)。"""
    e = np.exp(Z - Z.max(axis=0))
    return e / e.sum(axis=0)


def network_forward(X, parameters):
    """前向传播，返回各层的输出[X, A1, …, AL]：隐藏层ReLU，最后一层Softmax。parameters的键是W1、b1、……、WL、bL。"""
    A, L = [X], len(parameters) // 2
    for l in range(1, L + 1):
        Z = parameters[f"W{l}"] @ A[-1] + parameters[f"b{l}"]
        A.append(softmax(Z) if l == L else relu(Z))
    return A


# %% [markdown]
# ### 练习九：freeze_and_finetune
#
# 先推最后一层的梯度。记特征（倒数第二层的输出）为$A$，形状$(n, m)$，$\hat Y=\mathrm{softmax}(WA+b)$，成本是交叉熵的平均：
#
# $$J = -\frac{1}{m}\sum_{i=1}^{m}\sum_{c} y_c^{(i)}\log\hat y_c^{(i)}$$
#
# 第09章推过，一个样本的交叉熵对$z$的导数很简单：$\log\hat y_c = z_c-\log\sum_k e^{z_k}$，对$z_k$求导得$\mathbb{1}[c=k]-\hat y_k$，乘$-y_c$再求和，因为$\sum_c y_c=1$，得到$\hat y_k-y_k$。所以
#
# $$\mathrm{d}Z = \frac{\hat Y - Y}{m},\qquad \mathrm{d}W = \mathrm{d}Z\,A^\top,\qquad \mathrm{d}b = \sum_i\mathrm{d}Z^{(i)}$$
#
# 梯度到这里就停，不再往前传，这就是冻结的全部意思。
#
# 步骤：用`network_forward`算一遍，倒数第二个`[-2]`就是特征（只有一层的网络，特征就是`X`）；取出最后一层的`W`、`b`；循环`num_iterations`次，每次求梯度、走一步；最后把新的`W`、`b`放进返回的字典。字典已经替你抄了一份，但数组没有抄，不要用`-=`。

# %% nbgrader={"grade_id": "freeze_and_finetune"}
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    """冻结前面的层，只训练最后一层（梯度下降，每次用全部样本）。

    参数：
    X -- 样本，形状(n_x, m)
    Y -- 标签，one-hot，形状(n_y, m)
    parameters -- 字典W1、b1、……、WL、bL，最后一层WL (n_y, n)、bL (n_y, 1)是它的初始值
    learning_rate -- 学习率
    num_iterations -- 迭代次数，可以是0

    返回：
    parameters -- 新的字典，键与原来相同；第L层训练过，第1到L−1层与原来的值一样

    提示：softmax和network_forward已经给出；特征只要算一遍。
    """
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    ### 开始
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    ### 结束
    return parameters


# %% nbgrader={"grade_id": "test-freeze_and_finetune", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("freeze_and_finetune"):
    old = {"W1": np.array([[1.0, 0.0], [0.0, 1.0], [1.0, -1.0]]), "b1": np.zeros((3, 1)), "W2": np.zeros((2, 3)), "b2": np.zeros((2, 1))}
    x, y = np.array([[1.0, 2.0, 0.0, 1.0], [0.0, 1.0, 3.0, 2.0]]), np.array([[1, 1, 0, 0], [0, 0, 1, 1]])
    new = freeze_and_finetune(x, y, {key: value.copy() for key, value in old.items()}, 0.8, 1)
    checks.keys(new, ["W1", "b1", "W2", "b2"], "返回的字典")
    for name in ("W1", "b1"):
        checks.close(new[name], old[name], name, "前面的层是冻结的，一点也不能变。")
    # 全0的最后一层给出的概率都是0.5；特征是[[1, 2, 0, 1], [0, 1, 3, 2], [1, 1, 0, 0]]
    step = np.array([[0.2, -0.4, 0.2], [-0.2, 0.4, -0.2]])
    checks.array(new["W2"], (2, 3), "W2")
    checks.close(new["W2"], step, "走一步以后的W2", mistakes={
        "最后一层没有动，更新以后要放回字典。": np.zeros((2, 3)), "方向反了：减去学习率乘梯度。": -step,
        "梯度要除以样本数m。": 4 * step, "学习率没有用上？": step / 0.8})
    checks.array(new["b2"], (2, 1), "b2")
    checks.close(new["b2"], np.zeros((2, 1)), "走一步以后的b2", "两类各占一半，这一步b2应当不动。")

# %% nbgrader={"grade_id": "hidden-freeze_and_finetune", "points": 6}
# 隐藏测试：一层到三层的网络、各种大小（只有一个样本）、0次到许多次迭代，冻结的层不变，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("freeze_and_finetune"):
    for k, (dims, m, rate, steps) in enumerate([([4, 5, 3], 7, 0.3, 3), ([3, 2], 5, 1.1, 4), ([2, 4, 3, 5], 6, 0.05, 20),
                                                ([3, 6, 2], 1, 0.5, 2), ([5, 3, 4], 4, 0.7, 0)]):
        random = np.random.RandomState(k)
        old = {}
        for l in range(1, len(dims)):
            old[f"W{l}"], old[f"b{l}"] = random.randn(dims[l], dims[l - 1]), random.randn(dims[l], 1)
        x, y = random.randn(dims[0], m), np.eye(dims[-1])[random.randint(0, dims[-1], m)].T
        L = len(dims) - 1
        new = checks.keeps_arguments(freeze_and_finetune, x, y, old, rate, steps, name="freeze_and_finetune")
        checks.keys(new, list(old), "返回的字典", "每一层的W、b都要在。")
        for name in list(old)[:-2]:
            checks.close(new[name], old[name], f"{L}层网络的{name}", "前面的层是冻结的，一点也不能变。")
        features = x
        for l in range(1, L):
            features = np.maximum(old[f"W{l}"].dot(features) + old[f"b{l}"], 0)
        weights, bias = old[f"W{L}"].copy(), old[f"b{L}"].copy()
        for _ in range(steps):
            scores = np.exp(weights.dot(features) + bias)
            error = scores / scores.sum(axis=0) - y
            weights -= rate / m * error.dot(features.T)
            bias -= rate * error.mean(axis=1, keepdims=True)
        for name, expected in ((f"W{L}", weights), (f"b{L}", bias)):
            checks.array(new[name], expected.shape, name)
            checks.close(new[name], expected, f"{L}层网络走{steps}步以后的{name}", "每一步用新的W、b重新求概率和梯度；特征用原来的参数算。",
                         rtol=1e-6, mistakes={"迭代次数要用num_iterations，最后要放回字典。": old[name]})
### 隐藏测试结束

# %% [markdown]
# ### 从0到4，迁移到5到9
#
# 假想一个场景：有许多标好的0到4，可是5到9每种只有几张。原来8×8的图片太容易，数字总在正中央；我们把它随机贴在12×12的画布上，让网络非学会“不管在哪里都认得”不可。先用0到4训练一个网络，每一轮都重新贴一次，位置每次都不同（这其实就是下一节的数据增强）：

# %% tags=["experiment"]
def paste(pictures, random, size=12):
    """把8×8的数字随机贴在size×size的黑画布上，返回形状(size*size, m)。"""
    canvas = np.zeros((len(pictures), size, size))
    for one, picture, (top, left) in zip(canvas, pictures, random.randint(0, size - 7, (len(pictures), 2))):
        one[top:top + 8, left:left + 8] = picture / 16
    return canvas.reshape(len(pictures), -1).T


def he_network(dims, random):
    parameters = {}
    for l in range(1, len(dims)):
        parameters[f"W{l}"] = random.randn(dims[l], dims[l - 1]) * np.sqrt(2 / dims[l - 1])
        parameters[f"b{l}"] = np.zeros((dims[l], 1))
    return parameters


def train_all(x, y, parameters, rate=0.2, steps=1):
    """每一层都训练。"""
    parameters = dict(parameters)
    for _ in range(steps):
        A = network_forward(x, parameters)
        slope = (A[-1] - y) / x.shape[1]
        for l in range(len(A) - 1, 0, -1):
            back = (parameters[f"W{l}"].T @ slope) * (A[l - 1] > 0)
            parameters[f"W{l}"] = parameters[f"W{l}"] - rate * slope @ A[l - 1].T
            parameters[f"b{l}"] = parameters[f"b{l}"] - rate * slope.sum(axis=1, keepdims=True)
            slope = back
    return parameters


mixed_images, mixed_labels = images[order], labels[0, order]
source_images, source_labels = mixed_images[mixed_labels < 5], mixed_labels[mixed_labels < 5]
target_images, target_labels = mixed_images[mixed_labels >= 5], mixed_labels[mixed_labels >= 5] - 5
dims, random = [144, 128, 64, 5], np.random.RandomState(1)
pretrained = he_network(dims, random)
for epoch in figures.progress(120):
    x, y = paste(source_images, random), np.eye(5)[source_labels].T
    for k in range(0, x.shape[1], 64):
        pretrained = train_all(x[:, k:k + 64], y[:, k:k + 64], pretrained)
guess = network_forward(paste(source_images, random), pretrained)[-1].argmax(axis=0)
print(f"预训练：0到4，换了位置也有{100 * np.mean(guess == source_labels):.1f}%认得")

# %% [markdown]
# 现在换到5到9。每类给1、2、5、10、20、50张，比较三种做法：冻结、只训练新的最后一层；从头训练整个网络；用预训练的参数当初始值，全部微调。每种情形抽六次样本求平均。

# %% tags=["experiment"]
sizes = (1, 2, 5, 10, 20, 50)
test_x, test_y = paste(target_images[400:], np.random.RandomState(9)), target_labels[400:]
scores = {"冻结，只训练最后一层": [], "从头训练": [], "全部微调": []}
for k in figures.progress(len(sizes)):
    found = []
    for seed in range(6):
        random = np.random.RandomState(seed)
        chosen = np.concatenate([random.permutation(np.flatnonzero(target_labels[:400] == c))[:sizes[k]] for c in range(5)])
        x, y = paste(target_images[chosen], random), np.eye(5)[target_labels[chosen]].T
        start = {**pretrained, "W3": np.zeros((5, 64)), "b3": np.zeros((5, 1))}          # 换上新的最后一层
        trained = (freeze_and_finetune(x, y, start, 0.2, 300), train_all(x, y, he_network(dims, random), 0.2, 300),
                   train_all(x, y, start, 0.2, 300))
        found.append([100 * np.mean(network_forward(test_x, one)[-1].argmax(axis=0) == test_y) for one in trained])
    for label, score in zip(scores, np.mean(found, axis=0)):
        scores[label].append(score)

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(6.4, 4.2))
for (label, score), marker in zip(scores.items(), "os^"):
    ax.plot(sizes, score, marker=marker, label=label)
    print(label, "  ".join(f"{value:.1f}" for value in score))
ax.axhline(20, color="0.5", linestyle="--", linewidth=1, label="瞎猜")
ax.set_xscale("log")
ax.set_xticks(sizes, [str(size) for size in sizes])
ax.minorticks_off()
ax.set(xlabel="每类有几张有标签的图片", ylabel="5到9的测试正确率（%）")
ax.legend()
plt.show()

# %% [markdown]
# 这张图就是上面那三条建议。每类只有几张时，冻结最好，比从头训练高出七到十一个百分点；到十张、二十张，全部微调追上来；到五十张，从头训练也追平了只训练最后一层的，而全部微调又领先一截。借来的眼睛省的是数据，数据够了，自己的眼睛更合用。
#
# 不过，迁移不是总有好处。同样的试验放在原来8×8的图片上，数字都在正中央，直接拿像素做Softmax回归就已经很好；那里用64个隐藏单元的网络，冻结以后每类5张只有83%，从头训练却有89%。为0到4学的那几十个特征，丢掉了区分5到9要用的东西。借来的眼睛要比自己现成的好，才值得借。
#
# ## 六、数据增强：一张变许多张
#
# 猫照了镜子还是猫，往左挪一点还是猫，灯光黄一点还是猫。把训练图片这样变一变，标签不用动，就多出许多新图片。这叫**数据增强**（data augmentation）。它和正则化是一回事的两面：告诉网络哪些变化不要紧。
#
# 四种最常用的写成函数，每个都从`random = np.random.RandomState(seed)`里抽随机数。图片是`(m, H, W, C)`，每张图片**各抽各的**。
#
# ### 练习十：random_flip
#
# 左右翻转是把宽这个轴倒过来：`[:, :, ::-1]`是全部图片一起翻。你要让每张图片独立地以概率`p`翻转。先抽$m$个0到1的随机数，`random.rand(m) < p`是长$m$的布尔数组，用它选出要翻的图片，在**复制品**上改。

# %% nbgrader={"grade_id": "random_flip"}
def random_flip(X, p=0.5, seed=None):
    """每张图片独立地以概率p左右翻转。

    参数：
    X -- 图片，形状(m, H, W, C)，任何dtype
    p -- 翻转的概率，0到1
    seed -- 随机种子

    返回：
    out -- 形状和dtype与X相同的新数组

    提示：宽是第三个轴；先X.copy()，不要改X。

    示例：p=1时全部翻转，p=0时全部不变
    """
    random = np.random.RandomState(seed)
    m = X.shape[0]
    ### 开始
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    ### 结束
    return out


# %% nbgrader={"grade_id": "test-random_flip", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("random_flip"):
    X_small = np.arange(3 * 2 * 4 * 2, dtype=np.uint8).reshape(3, 2, 4, 2)
    mirror = np.take(X_small, [3, 2, 1, 0], axis=2)
    out = random_flip(X_small, 1, 0)
    checks.array(out, (3, 2, 4, 2), "random_flip的返回值")
    checks.close(out, mirror, "p=1时的返回值", "p=1时每张都要翻。", mistakes={
        "这是上下翻转，左右翻转要倒过来的是宽（第三个轴）。": X_small[:, ::-1], "这是把颜色通道倒了过来。": X_small[..., ::-1],
        "这是把图片的次序倒了过来。": X_small[::-1], "一张也没有翻。": X_small, "转了半圈：只翻左右。": mirror[:, ::-1]})
    checks.close(random_flip(X_small, 0, 0), X_small, "p=0时的返回值", "p=0时一张也不翻。")
    for one, before, after in zip(random_flip(X_small, 0.5, 1), X_small, mirror):
        checks.equal(bool(np.all(one == before) or np.all(one == after)), True, "“每张图片要么没有变，要么是它的镜像”这句话")

# %% nbgrader={"grade_id": "hidden-random_flip", "points": 4}
# 隐藏测试：每张各抽各的、翻转的比例接近p、同一个种子结果相同、换种子结果不同、dtype不变，并检查X没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("random_flip"):
    for p, seed, dtype in ((0.5, 3, np.uint8), (0.2, 4, np.float64)):
        X_many = np.random.RandomState(seed).randint(0, 100, (300, 1, 3, 2)).astype(dtype)
        X_many[:, :, 0] += 100                         # 左边总比右边亮，镜像一眼认得出
        out = checks.keeps_arguments(random_flip, X_many, p, seed, name="random_flip", hint="先复制一份再改。")
        checks.array(out, X_many.shape, "random_flip的返回值")
        checks.equal(out.dtype == X_many.dtype, True, "“返回值的dtype与X相同”这句话")
        flipped = np.all(out == X_many[:, :, ::-1], axis=(1, 2, 3))
        checks.equal(bool(np.all(flipped | np.all(out == X_many, axis=(1, 2, 3)))), True, "“每张图片要么没有变，要么是它的镜像”这句话")
        checks.equal(bool(abs(flipped.mean() - p) < 0.15), True, f"“p={p}时，300张里翻转的比例接近{p}”这句话",
                     "每张图片都要自己抽一次，概率用p。")
        checks.close(random_flip(X_many, p, seed), out, "同一个种子再来一遍", "随机数要从random里抽。")
        checks.equal(bool(np.any(random_flip(X_many, p, seed + 50) != out)), True, "“换一个种子，结果不同”这句话", "不要把种子写死。")
    four = np.arange(24, dtype=np.uint8).reshape(4, 1, 3, 2)
    counts = {int(np.sum(random_flip(four, 0.5, seed)[:, 0, 0, 0] != four[:, 0, 0, 0])) for seed in range(40)}
    checks.equal(len(counts) > 2, True, "“4张图片、换40个种子，翻了几张有多有少”这句话", "每张独立地抽，翻几张不是定数。")
### 隐藏测试结束

# %% [markdown]
# ### 练习十一：random_crop
#
# 随机裁剪：在每张图片上随机取一个$h\times w$的窗口。猫不总在正中央，裁出来的图片大小相同，位置不同。
#
# 窗口左上角的行号`top`可以是几？最小是0，最大是$H-h$，再大窗口就伸出去了。所以一共有$H-h+1$种。`random.randint(low, high)`抽到的整数**不含**`high`。行号和列号分开抽，每张图片都重新抽。AlexNet从256×256里裁224×224，一张图就有一千多种裁法。

# %% nbgrader={"grade_id": "random_crop"}
def random_crop(X, size, seed=None):
    """在每张图片上随机裁一个窗口。

    参数：
    X -- 图片，形状(m, H, W, C)，任何dtype
    size -- 窗口的大小(h, w)，h ≤ H，w ≤ W
    seed -- 随机种子

    返回：
    crops -- 形状(m, h, w, C)，dtype与X相同；每张的左上角各抽各的，行号0到H−h、列号0到W−w，每种机会相等

    提示：一张一张地裁，循环就好。
    """
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        ### 开始
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
        ### 结束
    return crops


# %% nbgrader={"grade_id": "test-random_crop", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("random_crop"):
    X_small = np.arange(4 * 5 * 6 * 2, dtype=np.int64).reshape(4, 5, 6, 2)     # 每个数都不同，看得出是从哪里裁来的
    crops = random_crop(X_small, (2, 4), 0)
    checks.array(crops, (4, 2, 4, 2), "random_crop的返回值")
    for i in range(4):
        top, left = divmod(int(crops[i, 0, 0, 0]) // 2 - 30 * i, 6)
        inside = 0 <= top <= 3 and 0 <= left <= 2
        checks.equal(bool(inside and np.all(crops[i] == X_small[i, top:top + 2, left:left + 4])), True,
                     f"“crops[{i}]是第{i}张图片里的一个窗口”这句话", "窗口在X[i]里取，行用top和h，列用left和w。")
    checks.close(random_crop(X_small, (5, 6), 0), X_small, "窗口与图片一样大时的返回值", "这时只有一种裁法。")

# %% nbgrader={"grade_id": "hidden-random_crop", "points": 4}
# 隐藏测试：每个位置都裁得到、机会相等、每张各抽各的、行和列分开抽、种子、dtype，并检查X没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("random_crop"):
    for (H, W), (h, w), seed in (((4, 6), (3, 3), 5), ((5, 3), (3, 1), 6)):
        X_many = np.tile(np.arange(H * W, dtype=np.uint8).reshape(1, H, W, 1), (300, 1, 1, 1))
        crops = checks.keeps_arguments(random_crop, X_many, (h, w), seed, name="random_crop")
        checks.array(crops, (300, h, w, 1), "random_crop的返回值")
        checks.equal(crops.dtype == X_many.dtype, True, "“返回值的dtype与X相同”这句话")
        top, left = np.divmod(crops[:, 0, 0, 0].astype(int), W)
        windows = (W * np.arange(h)[:, None] + np.arange(w))[None] + (W * top + left)[:, None, None]
        checks.close(crops[..., 0], windows, "裁出来的内容", "每一张都应当是图片里的一个h × w窗口。")
        counts = np.zeros((H, W), dtype=int)
        np.add.at(counts, (top, left), 1)
        wanted = np.zeros((H, W), dtype=bool)
        wanted[:H - h + 1, :W - w + 1] = True
        checks.equal(bool(np.all((counts > 0) == wanted)), True, f"“{H}×{W}的图片裁{h}×{w}，{wanted.sum()}种位置都裁得到”这句话",
                     "randint不含右端，左上角最大是H − h和W − w；行和列分开抽，每张都重新抽。")
        even = 300 / wanted.sum()
        checks.equal(bool(np.all(np.abs(counts[wanted] - even) < 6 * np.sqrt(even))), True, "“各种位置的机会相等”这句话",
                     "不要先抽再截断，那样边上的位置会太多。")
        checks.close(random_crop(X_many, (h, w), seed), crops, "同一个种子再来一遍", "随机数要从random里抽。")
        checks.equal(bool(np.any(random_crop(X_many, (h, w), seed + 50) != crops)), True, "“换一个种子，结果不同”这句话")
### 隐藏测试结束

# %% [markdown]
# ### 练习十二：color_shift
#
# 颜色偏移：红、绿、蓝三个通道各加一个随机的数，比如红加20、绿减10、蓝加5，模拟不同的灯光。同一张图片的同一个通道，所有像素加的是同一个数。
#
# 图片是`uint8`，只装得下0到255，这里有个坑：250加20，`uint8`里得到14，过了255又从0数起，亮的地方忽然变黑。所以要先转成普通整数`X.astype(int)`，加完用`np.clip(…, 0, 255)`截住，再转回`uint8`。
#
# 随机数的形状取`(m, 1, 1, C)`，`random.randint(low, high, 形状)`一次抽完，广播会把它加到每个像素上。别忘了`randint`不含`high`。

# %% nbgrader={"grade_id": "color_shift"}
def color_shift(X, limit=20, seed=None):
    """每张图片的每个通道加一个随机的整数。

    参数：
    X -- 图片，形状(m, H, W, C)，uint8
    limit -- 偏移的范围，每个偏移是−limit到limit的整数，两头都含，机会相等
    seed -- 随机种子

    返回：
    out -- 形状(m, H, W, C)，uint8，超出0到255的截住

    提示：先astype(int)再相加。

    示例：limit=0时，out等于X
    """
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    ### 开始
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    ### 结束
    return out


# %% nbgrader={"grade_id": "test-color_shift", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("color_shift"):
    X_small = np.random.RandomState(0).randint(60, 190, (4, 3, 2, 3)).astype(np.uint8)
    out = color_shift(X_small, 30, 0)
    checks.array(out, (4, 3, 2, 3), "color_shift的返回值")
    checks.equal(out.dtype == np.uint8, True, "“返回值是uint8”这句话", "最后用.astype(np.uint8)转回来。")
    shift = out.astype(int) - X_small
    checks.equal(bool(np.all(shift == shift[:, :1, :1])), True, "“同一张图片的同一个通道，加的是同一个数”这句话", "偏移的形状是(m, 1, 1, C)。")
    checks.equal(bool(np.any(shift) and np.all(np.abs(shift) <= 30)), True, "“偏移在−30到30之间，并且不全是0”这句话")
    checks.close(color_shift(X_small, 0, 0), X_small, "limit=0时的返回值", "这时不应当有变化。")

# %% nbgrader={"grade_id": "hidden-color_shift", "points": 4}
# 隐藏测试：很亮和很暗的图片、两头都抽得到、每张每个通道各抽各的、种子，并检查X没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("color_shift"):
    X_many = np.full((150, 1, 2, 3), 128, dtype=np.uint8)
    X_many[:, :, 1] = 100
    out = checks.keeps_arguments(color_shift, X_many, 2, 7, name="color_shift", hint="不要写X += …。")
    checks.array(out, X_many.shape, "color_shift的返回值")
    shift = (out.astype(int) - X_many)[:, 0]
    checks.equal(bool(np.all(shift[:, 0] == shift[:, 1])), True, "“同一张图片的同一个通道，加的是同一个数”这句话")
    checks.equal(sorted(set(shift.ravel().tolist())), [-2, -1, 0, 1, 2], "limit=2时，150张图片里出现过的偏移", "−limit到limit，两头都含；randint不含右端。")
    counts = np.array([np.sum(shift[:, 0] == value) for value in range(-2, 3)])
    checks.equal(bool(np.all(np.abs(counts - 90) < 55)), True, "“各种偏移的机会相等”这句话")
    for a, b in ((0, 1), (1, 2), (0, 2)):
        checks.equal(bool(np.any(shift[:, 0, a] != shift[:, 0, b])), True, "“三个通道的偏移各抽各的”这句话", "每个通道一个数，形状(m, 1, 1, C)。")
    checks.equal(bool(all(len(set(shift[:, 0, c].tolist())) > 1 for c in range(3))), True, "“每张图片的偏移各抽各的”这句话")
    checks.close(color_shift(X_many, 2, 7), out, "同一个种子再来一遍", "随机数要从random里抽。")
    checks.equal(bool(np.any(color_shift(X_many, 2, 57) != out)), True, "“换一个种子，结果不同”这句话")
    ends = np.tile(np.array([0, 3, 128, 252, 255], dtype=np.uint8).reshape(1, 1, 5, 1), (40, 1, 1, 2))
    out = color_shift(ends, 20, 8)
    checks.array(out, ends.shape, "两个通道的图片，color_shift的返回值", "通道数用X的最后一个轴，不一定是3。")
    shift = out.astype(int)[:, :, 2:3] - 128
    checks.close(out, np.minimum(np.maximum(ends + shift, 0), 255), "很亮和很暗的像素", "超出0到255的要截住，不能绕回去：先转成int，再加，再截，再转回uint8。")
### 隐藏测试结束

# %% [markdown]
# ### 练习十三：pca_color
#
# 三个通道各加各的，可能加出自然界里不会有的颜色。AlexNet的办法讲究一些：看看训练集里的颜色**本来怎样变**，就沿着那些方向变。
#
# 把所有像素收在一起，每个像素是一个点$x=(r,g,b)$。它们的均值是$\mu$，协方差矩阵是
#
# $$\Sigma = \frac{1}{N}\sum_{j=1}^{N}(x_j-\mu)(x_j-\mu)^\top,\qquad\text{形状}\ (3,3)$$
#
# 沿单位向量$p$的方向看，像素的方差是$\frac{1}{N}\sum_j\left(p^\top(x_j-\mu)\right)^2=p^\top\Sigma\,p$。哪个方向方差最大？在$p^\top p=1$的约束下，拉格朗日函数$p^\top\Sigma\,p-\lambda(p^\top p-1)$对$p$求导等于0，得
#
# $$\Sigma\,p = \lambda\,p$$
#
# 所以方差最大、次大、最小的三个方向就是$\Sigma$的三个**特征向量**$p_1,p_2,p_3$，方差就是**特征值**$\lambda_1,\lambda_2,\lambda_3$。这叫主成分分析（principal component analysis，PCA）。最大的那个方向几乎总是“三个通道一起变亮或变暗”，也就是光照强弱。
#
# 增强的时候，给每张图片抽三个数$\alpha_i\sim N(0,\sigma^2)$，把
#
# $$\alpha_1\lambda_1p_1+\alpha_2\lambda_2p_2+\alpha_3\lambda_3p_3 = P\,(\alpha*\lambda),\qquad P=[p_1\ p_2\ p_3]$$
#
# 加到这张图片的**每一个**像素上。原来变化大的方向，就多变一点。AlexNet取$\sigma=0.1$。
#
# 单位要当心：$\lambda$是方差，单位是灰度的**平方**。如果用0到255的像素，$\lambda$上万，乘$0.1$还有上千，图片一下子就全白或全黑。所以这里的图片是0到1的小数。
#
# `X.reshape(-1, 3)`收拢所有像素，得到$(N, 3)$；`np.cov`要求一**列**一个样本，所以给它转置；它除以$N-1$而不是$N$，像素很多，没有差别。`np.linalg.eigh`返回`(特征值, P)`，特征向量是$P$的**列**，从小到大排，次序不要紧，对得上就行。一行一张图片时，$P(\alpha*\lambda)$写成`(alpha * 特征值) @ P.T`，形状$(m,3)$。

# %% nbgrader={"grade_id": "pca_color"}
def pca_color(X, sigma=0.1, seed=None):
    """PCA颜色增强（AlexNet）。

    参数：
    X -- 图片，形状(m, H, W, 3)，0到1的小数；协方差用其中全部像素计算
    sigma -- α的标准差
    seed -- 随机种子

    返回：
    out -- 形状(m, H, W, 3)，小数，截到0和1之间

    提示：α是random.normal(0, sigma, (m, 3))，每张图片三个；加的时候把(m, 3)变成(m, 1, 1, 3)。

    示例：sigma=0时，out等于X
    """
    random = np.random.RandomState(seed)
    m = X.shape[0]
    ### 开始
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    ### 结束
    return out


# %% nbgrader={"grade_id": "test-pca_color", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("pca_color"):
    gray = np.linspace(0.3, 0.7, 24).reshape(4, 3, 2, 1) * np.ones(3)           # 只有明暗、没有颜色的图片
    out = pca_color(gray, 0.5, 0)
    checks.array(out, (4, 3, 2, 3), "pca_color的返回值")
    shift = out - gray
    checks.close(shift.reshape(4, -1), np.tile(shift[:, 0, 0], 6), "加给同一张图片各个像素的数", "每张图片三个α，所有像素加同一个颜色。", atol=1e-8)
    checks.close(shift[:, 0, 0], np.tile(shift[:, 0, 0, :1], 3), "黑白图片的三个通道加的数", "黑白图片只沿(1, 1, 1)的方向变，加完还应当是黑白的。特征向量是P的列。", atol=1e-8)
    checks.equal(bool(np.all(np.abs(shift[:, 0, 0, 0]) > 1e-9)), True, "“每张图片都有变化”这句话")
    checks.close(pca_color(gray, 0, 0), gray, "sigma=0时的返回值", "这时不应当有变化。")

# %% nbgrader={"grade_id": "hidden-pca_color", "points": 4}
# 隐藏测试：把加上的颜色分解到三个主方向上，核对每个方向上α的分布；各张各抽各的、截到0和1、种子、X不变
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("pca_color"):
    random = np.random.RandomState(11)
    mix = np.array([[0.10, 0.09, 0.07], [0.03, -0.01, -0.03], [0.005, -0.02, 0.015]])
    X_many = np.clip(0.5 + random.randn(400, 2, 1, 3) @ mix, 0.05, 0.95)
    centered = X_many.reshape(-1, 3) - X_many.reshape(-1, 3).mean(axis=0)
    eigenvalues, P = np.linalg.eigh(centered.T @ centered / len(centered))
    out = checks.keeps_arguments(pca_color, X_many, 0.6, 12, name="pca_color", hint="不要写X += …。")
    checks.array(out, X_many.shape, "pca_color的返回值")
    shift = out - X_many
    inside = np.all((out > 1e-9) & (out < 1 - 1e-9), axis=(1, 2, 3))
    checks.equal(bool(inside.sum() > 350), True, "“偏移很小，几乎没有图片超出0到1”这句话", "偏移是α乘λ，λ是方差，不用再放大。")
    shift = shift[inside]
    checks.close(shift[:, 1], shift[:, 0], "同一张图片的各个像素加的数", "每张图片三个α，所有像素加同一个颜色。", atol=1e-8)
    alpha = shift[:, 0, 0] @ P / eigenvalues                     # 每一列是一个方向上的α
    for i, name in ((2, "最大"), (1, "第二"), (0, "最小")):
        checks.equal(bool(0.75 < np.std(alpha[:, i]) / 0.6 < 1.25), True, f"“方差{name}的方向上，α的标准差接近sigma”这句话",
                     "加的是P @ (α * λ)：特征向量是P的列，乘的是λ，不是λ的平方根；协方差用全部图片的像素，先减去均值。")
        checks.equal(bool(abs(np.mean(alpha[:, i])) < 0.18), True, f"“方差{name}的方向上，α的平均接近0”这句话", "α的均值是0。")
        checks.equal(bool(np.mean(np.abs(alpha[:, i]) > 1.2) > 0.003), True, f"“方差{name}的方向上，α是正态分布”这句话", "用random.normal。")
    relation = np.corrcoef(alpha.T)
    checks.equal(bool(np.all(np.abs(relation - np.eye(3)) < 0.3)), True, "“三个方向上的α互不相干”这句话", "每张图片抽三个α，一个方向一个。")
    checks.close(pca_color(X_many, 0.6, 12), out, "同一个种子再来一遍", "随机数要从random里抽。")
    checks.equal(bool(np.any(pca_color(X_many, 0.6, 13) != out)), True, "“换一个种子，结果不同”这句话")
    strong = pca_color(X_many[:20], 500, 3)
    checks.equal(bool(np.all((strong >= 0) & (strong <= 1)) and np.any(strong == 0) and np.any(strong == 1)), True,
                 "“sigma很大时，结果截到0和1之间”这句话", "最后用np.clip。")
### 隐藏测试结束

# %% [markdown]
# ### 一页变出来的猫
#
# 拿课程的猫图试试这四个函数。第一行是镜像和裁剪，第二行是颜色。PCA的$\sigma$放大到1.5，不然看不出来：

# %% tags=["experiment"]
cats_x, cats_y, _, _, _ = load_dataset()
pick = int(np.flatnonzero(cats_y[0] == 1)[3])
four = np.repeat(cats_x[pick:pick + 1], 4, axis=0)
sheet = [cats_x[pick], random_flip(four, 1, seed=0)[0], *random_crop(four, (48, 48), seed=1)]
titles = ["原来", "镜像", *["裁剪"] * 4]
everything = np.concatenate([cats_x, four[:3]]) / 255      # 协方差要用全部图片的像素
sheet += [*color_shift(four, 50, seed=2)[:3], *pca_color(everything, sigma=1.5, seed=4)[-3:]]
titles += ["颜色偏移"] * 3 + ["PCA颜色"] * 3
figures.image_sheet(sheet, titles)
plt.show()
values, directions = np.linalg.eigh(np.cov((cats_x / 255).reshape(-1, 3).T))
print("方差最大的方向（红、绿、蓝）：", np.round(directions[:, -1], 2), f"，占总方差的{100 * values[-1] / values.sum():.0f}%")

# %% [markdown]
# 方差最大的方向上，三个通道的符号一样，大小也差不多，果然就是明暗。
#
# 变化的花样还有很多：**平移**、**旋转**、**缩放**、**扭曲**、**模糊**、改变**亮度**……用图像库Pillow，每样只要一行。平移、旋转、缩放、扭曲都可以写成“新图的$(x,y)$取自原图的$(ax+by+c,\ dx+ey+f)$”，六个数就定下一种变换：

# %% tags=["experiment"]
cat = Image.fromarray(cats_x[pick])


def warp(a, b, c, d, e, f):
    """新图的(x, y)取自原图的(ax + by + c, dx + ey + f)。"""
    return cat.transform(cat.size, Image.Transform.AFFINE, (a, b, c, d, e, f), Image.Resampling.BILINEAR)


more = {"平移": warp(1, 0, -10, 0, 1, 6), "旋转": cat.rotate(20, Image.Resampling.BILINEAR), "缩放": warp(0.7, 0, 10, 0, 0.7, 10),
        "扭曲": warp(1, 0.3, -10, 0.1, 1, -3), "模糊": cat.filter(ImageFilter.GaussianBlur(1.5)), "亮度": ImageEnhance.Brightness(cat).enhance(1.5)}
figures.image_sheet(list(more.values()), list(more))
plt.show()

# %% [markdown]
# 露出来的黑边可以填上图片的边缘色，或者先放大再裁。用哪几种、用多大的幅度，也是超参数。原则只有一条：**变完以后，人还认得出原来的标签**。
#
# ### 一边训练，一边准备
#
# 增强是在训练时现做的：每一轮都重新抽，网络永远看不到两张一样的图片，硬盘里也不用存许多份。代价是要花时间。读硬盘、解码、增强，如果做完一批才训练一批，训练就得停下来等。
#
# 更好的办法是开几个线程：它们读图、增强，做好的小批量排成队；主线程训练这一批的时候，下一批已经在准备了。Python的`ThreadPoolExecutor`做这件事只要几行：`submit`把活儿交出去，马上返回；`result()`来取，没做完就等。读文件和NumPy的大运算都不占着Python的那把全局锁，所以线程真的能同时干活。
#
# 下面用`time.sleep`假装从慢硬盘读图，用反复的矩阵乘法假装训练，看看时间线：

# %% tags=["experiment"]
def load_batch(k, log):
    """读一个小批量，增强。"""
    start = time.perf_counter()
    time.sleep(0.03)                                   # 慢硬盘
    batch = color_shift(random_flip(cats_x[32 * k:32 * (k + 1)], seed=k), seed=k)
    log.append(("准备", k, start, time.perf_counter()))
    return batch


def train_batch(k, batch, log):
    """训练一个小批量（只是做些矩阵乘法，花一点时间）。"""
    start, x = time.perf_counter(), batch.reshape(len(batch), -1) / 255
    while time.perf_counter() - start < 0.04:
        x @ x.T
    log.append(("训练", k, start, time.perf_counter()))


def one_by_one(log):
    for k in range(6):
        train_batch(k, load_batch(k, log), log)


def in_threads(log):
    with ThreadPoolExecutor(max_workers=2) as pool_of_threads:
        waiting = [pool_of_threads.submit(load_batch, k, log) for k in range(2)]       # 先备下两批
        for k in range(6):
            batch = waiting.pop(0).result()
            if k + 2 < 6:
                waiting.append(pool_of_threads.submit(load_batch, k + 2, log))
            train_batch(k, batch, log)


_, axes = plt.subplots(2, 1, figsize=(7.6, 4.2), sharex=True, height_ratios=(2, 3))
for ax, function, lanes, title in ((axes[0], one_by_one, 1, "做完一批，训练一批"), (axes[1], in_threads, 2, "两个线程准备，主线程训练")):
    log, begin = [], time.perf_counter()
    function(log)
    total = 1000 * (time.perf_counter() - begin)
    for what, k, start, end in log:
        y = 0 if what == "训练" else 1 + k % lanes
        ax.barh(y, 1000 * (end - start), left=1000 * (start - begin), height=0.8, color=figures.COLORS[min(y, 1)], edgecolor="white", alpha=0.7)
        ax.text(500 * (start + end) - 1000 * begin, y, str(k), ha="center", va="center", fontsize=10)
    ax.set_yticks(range(1 + lanes), ["训练", *["准备"] * lanes])
    ax.set_title(f"{title}：{total:.0f}毫秒")
    ax.grid(axis="y")
axes[1].set_xlabel("时间（毫秒），方块里是第几批")
plt.show()

# %% [markdown]
# 上面的图里，训练的方块之间有一段段空白，那是在等图片；下面的图里，除了最初等一下，训练一刻不停。
#
# ## 七、容易出错的地方
#
# **224还是227。** AlexNet的论文写的输入是224×224。拿公式一算就知道不对：

# %% tags=["experiment"]
for size in (224, 227):
    print(f"输入{size}：({size} − 11) / 4 + 1 = {(size - 11) / 4 + 1}")

# %% [markdown]
# 224除不尽，227才除得尽，得到55，后面的数也才对得上。所以照抄图纸之前，先用`layer_shapes`走一遍。
#
# **捷径接不上，或者“接上了”。** 单元数变了却没有$W_s$，多半会报错。怕的是不报错：$(1, m)$和$(32, m)$相加，广播会悄悄把一行加到32行上。

# %% tags=["experiment"]
block = {"W1": np.ones((4, 3)), "b1": np.zeros((4, 1)), "W2": np.ones((5, 4)), "b2": np.zeros((5, 1))}
try:
    residual_block_forward(np.ones((3, 2)), block)
except ValueError as error:
    print("3个单元变5个：", error)
block["W1"] = np.ones((4, 1))
print("1个单元变5个，没有Ws，不报错：", residual_block_forward(np.ones((1, 2)), block)[0].shape)

# %% [markdown]
# **加在哪里。** 如果先过ReLU再相加，块只能往上加、不能往下减：主路的输出不会是负的，一块一块加下去，激活值只增不减。从全是1的输入出发，走20个随机的块看看：

# %% tags=["experiment"]
random = np.random.RandomState(0)
right = wrong = np.ones((32, 1))
for _ in range(20):
    W1, W2 = random.randn(32, 32) * np.sqrt(2 / 32), 0.3 * random.randn(32, 32) * np.sqrt(2 / 32)
    right = relu(W2 @ relu(W1 @ right) + right)
    wrong = relu(W2 @ relu(W1 @ wrong)) + wrong
print(f"先相加再ReLU：平均激活值{right.mean():.2f}；先ReLU再相加：{wrong.mean():.2f}")

# %% [markdown]
# **uint8绕圈。** 忘了先转成整数，亮的地方会变黑：

# %% tags=["experiment"]
bright = cats_x[pick]
figures.image_sheet([bright, bright + np.uint8(60), np.clip(bright.astype(int) + 60, 0, 255)], ["原来", "uint8直接加60", "先转int，再截住"], columns=3)
plt.show()

# %% [markdown]
# **变过了头，标签就错了。** 猫可以照镜子，数字不行。左右翻转的2不再是数字，转了半圈的6就是9：

# %% tags=["experiment"]
two, six = mixed_images[mixed_labels == 2][0], mixed_images[mixed_labels == 6][0]
figures.image_sheet([two, two[:, ::-1], six, six[::-1, ::-1]], ["2", "2的镜像，还是2吗", "6", "6转半圈，标签仍写6"], columns=4)
plt.show()

# %% [markdown]
# **PCA颜色的单位。** 用0到255的像素求协方差，同样的$\sigma=0.1$，偏移有多大？

# %% tags=["experiment"]
for scale, unit in ((1, "0到1的像素"), (255, "0到255的像素")):
    largest = np.linalg.eigvalsh(np.cov((cats_x / 255 * scale).reshape(-1, 3).T))[-1]
    print(f"{unit}：最大的λ是{largest:.4g}，0.1λ相当于全部范围的{100 * 0.1 * largest / scale:.1f}%")

# %% [markdown]
# **微调一上来就用大学习率。** 新换的最后一层是随机的或者全0的，开头的梯度是胡乱的。步子大了，几步就把借来的特征冲坏。下面全部微调，只换学习率，每类5张：

# %% tags=["experiment"]
random = np.random.RandomState(0)
chosen = np.concatenate([np.flatnonzero(target_labels[:400] == c)[:5] for c in range(5)])
x, y = paste(target_images[chosen], random), np.eye(5)[target_labels[chosen]].T
start = {**pretrained, "W3": np.zeros((5, 64)), "b3": np.zeros((5, 1))}
for rate in (0.05, 0.2, 2.0):
    tuned = train_all(x, y, start, rate, 300)
    moved = np.linalg.norm(tuned["W1"] - pretrained["W1"]) / np.linalg.norm(pretrained["W1"])
    score = 100 * np.mean(network_forward(test_x, tuned)[-1].argmax(axis=0) == test_y)
    print(f"学习率{rate}：W1变了{100 * moved:.0f}%，测试正确率{score:.1f}%")

# %% [markdown]
# 学习率取2.0，借来的第一层改得面目全非，正确率比瞎猜的20%还低。
#
# 还有一条没有代码可演示：**增强只用在训练集上**。开发集和测试集要保持原样，否则你量的就不是真正关心的东西了。
#
# ## 小结
#
# - 一个网络是一张表。形状用$\lfloor(n-f+2p)/s\rfloor+1$一层层推；卷积层有$(f^2C_{\mathrm{prev}}+1)C$个参数，全连接层有$(n_{\mathrm{prev}}+1)n$个。LeNet-5六万，AlexNet六千万，VGG-16一亿三千八百万，大头都在全连接层。
# - LRN沿相邻的通道求平方和，再拿它去除；今天已经很少用。
# - 普通网络叠深了会**退化**，训练误差反而升高，这是优化的困难，不只是梯度消失。残差块$A=g(Z+A_{\mathrm{prev}})$让“什么也不做”变得容易；形状不同时捷径上乘$W_s$。反向时加号把梯度抄成两份，$\mathrm{d}A_{\mathrm{prev}}$是两条路之和。
# - 1×1卷积是每个像素上的全连接，用来改变通道数、混合通道。
# - Inception把几种卷积和池化都做一遍，沿通道接起来；1×1的瓶颈层省下大半的乘法：120,422,400变成12,443,648。
# - 数据少时冻结前面的层，只训练新的最后一层；数据多了再放开。
# - 数据增强：镜像、裁剪、颜色偏移、PCA颜色，还有平移、旋转、缩放、扭曲、模糊、亮度。变完以后标签必须仍然对；用线程边训练边准备。
#
# ## 思考题
#
# 1. VGG-16的输入改成448×448，卷积层的参数变不变？第一个全连接层呢？如果用全局平均池化呢？
#
# <details><summary>答案</summary>
#
# 卷积层不变，它的参数与图片大小无关。最后一次池化以后是14×14×512，第一个全连接层的权重是原来的4倍，变成四亿多个。用全局平均池化，不管多大都平均成512个数，参数一个也不变，所以这样的网络可以吃各种大小的图片。
#
# </details>
#
# 2. 三个3×3的卷积叠起来，感受野是多大？与一个同样感受野的大卷积比，参数省多少（通道数都是$C$，不算偏置）？
#
# <details><summary>答案</summary>
#
# 每叠一个，感受野的边长加2：3、5、7。三个3×3是$27C^2$，一个7×7是$49C^2$，省了45%，中间还多两次ReLU。
#
# </details>
#
# 3. 残差块的捷径上如果也放一个ReLU，即$A=g(Z_2+\mathrm{ReLU}(A_{\mathrm{prev}}))$，对块与块相连的网络有没有影响？对第一个块呢？
#
# <details><summary>答案</summary>
#
# 后面的块没有影响，因为它们的输入是上一个ReLU的输出，本来就不是负的。第一个块如果直接接输入（可能有负数），负的部分就被捷径丢掉了。
#
# </details>
#
# 4. 输入是$14\times14\times512$，要用5×5的SAME卷积得到64个通道。瓶颈最多能有多少个通道，才还比直接做便宜？
#
# <details><summary>答案</summary>
#
# 要$C_b(C_{\mathrm{prev}}+Cf^2)<Cf^2C_{\mathrm{prev}}$。$Cf^2=64\times25=1600$，$C_b<\frac{1600\times512}{512+1600}=387.9$，最多387个。与高和宽无关。
#
# </details>
#
# 5. 在迁移学习里，特征只算一遍存下来。如果还想同时做数据增强，还能这样省吗？
#
# <details><summary>答案</summary>
#
# 不能直接省：每一轮的图片都变了，特征也跟着变。折中的办法是预先把每张图片增强成几十个样子，特征都算好存下，训练时从里面抽。
#
# </details>
#
# ## 延伸阅读
#
# - Yann LeCun等《Gradient-Based Learning Applied to Document Recognition》（1998）：LeNet-5。
# - Alex Krizhevsky等《ImageNet Classification with Deep Convolutional Neural Networks》（2012）：AlexNet、LRN、PCA颜色增强。
# - Min Lin等《Network in Network》（2013）：1×1卷积和全局平均池化。
# - Karen Simonyan等《Very Deep Convolutional Networks for Large-Scale Image Recognition》（2014）：VGG；里面有加不加LRN的对照。
# - Christian Szegedy等《Going Deeper with Convolutions》（2014）：Inception。
# - Kaiming He等《Deep Residual Learning for Image Recognition》（2015）：ResNet；退化的实验在第一节，为什么不是梯度消失在第四节。
# - Andreas Veit等《Residual Networks Behave Like Ensembles of Relatively Shallow Networks》（2016）：抽掉一块的实验，就是照它做的。
# - Jason Yosinski等《How Transferable Are Features in Deep Neural Networks?》（2014）：哪些层可以借，哪些层借不来。
