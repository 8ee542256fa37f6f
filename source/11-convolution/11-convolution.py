# %% [markdown]
# # 第11章 卷积神经网络
#
# 前面几章看图片，第一步总是把它拉直：一行接一行，排成长长的一列数。这一拉，谁和谁挨着就看不出来了。人看图恰恰相反，靠的正是邻居：明暗在这里一变，是一条边；几条边凑在一起，是一个圈；圈上连着一竖，是“9”。
#
# 这一章的网络不再拉直图片。它拿一个小窗口在图上一格一格地滑，每到一处只看窗口里的几个数，而且到处用**同一组**权重去看。这叫**卷积**（convolution）。再隔几步把图缩小一次，叫**池化**（pooling）。两样轮流叠起来，就是卷积神经网络（convolutional neural network，CNN）。
#
# 你要写十三个小函数：
#
# - 卷积的前向：`conv_output_size`、`zero_pad`、`conv_single_step`、`conv_forward`；
# - 池化的前向：`pool_forward`；
# - 两者的反向：`conv_backward`、`create_mask_from_window`、`distribute_value`、`pool_backward`；
# - 快的卷积：`im2col`、`col2im`、`conv_forward_fast`、`conv_backward_fast`。
#
# 先用循环写一遍，每一步都看得见；再把循环换成一次矩阵乘法，快上几百倍。最后用这些零件搭出1998年的名作LeNet-5，让它认真实的手写数字。
#
# 这一章的图片都按**通道在最后**（channels last）来放：$m$张高$H$、宽$W$、有$C$个通道的图片，是一个形状`(m, H, W, C)`的数组。彩色图片有红绿蓝三个通道，灰度图片只有一个。

# %%
import timeit

import matplotlib.pyplot as plt
import numpy as np

from dlcourse import figures
from dlcourse.data import load_dataset, load_digits

figures.use_course_style()

# %% [markdown]
# ## 一、拉直了有什么不好
#
# **参数太多。** 一张1000×1000的彩色照片拉直了有三百万个数。隐藏层只要1000个单元，第一层的权重就有三十亿个。
#
# **挪一挪就不认识了。** 对拉直的向量来说，第17个数和第18个数毫无关系。把一个“3”往右挪一格，在你眼里还是那个“3”，在它眼里，几乎每个数都变了。用手写数字量一量：一张图与“挪了一格的自己”离多远？与最近的**别的**数字离多远？

# %% tags=["experiment"]
images, labels = load_digits()
flat = images.reshape(len(images), -1).astype(float)
moved = np.pad(images, ((0, 0), (0, 0), (1, 0)))[:, :, :-1].reshape(len(images), -1)   # 右移一格
squares = (flat ** 2).sum(axis=1)
distances = np.sqrt(np.maximum(squares[:, np.newaxis] - 2 * flat @ flat.T + squares, 0))
distances[labels[0][:, np.newaxis] == labels[0]] = np.inf
print(f"{images.shape}，与右移一格的自己，距离平均是{np.linalg.norm(flat - moved, axis=1).mean():.1f}")
print(f"与最近的别的数字，距离平均是{distances.min(axis=1).mean():.1f}")

# %% [markdown]
# 挪一格，就比换一个数字还“不像”。全连接网络当然可以从许许多多样本里学会“这里的3和那里的3都是3”，可是每个位置都要单独学一遍，太浪费。我们想要的是：在一处学会的，处处都能用。
#
# ## 二、卷积
#
# ### 一个小窗口
#
# 拿一张6×6的小图，左半边亮，右半边暗。再拿一个3×3的小矩阵，叫**卷积核**（kernel），也叫过滤器（filter）。把卷积核盖在图的左上角，盖住的九个数与它的九个数**一对一相乘，再全部加起来**，得到一个数，写在结果的左上角；往右挪一格，再算一个；到头了，下移一格，从左边重来。

# %% tags=["experiment"]
def show_numbers(ax, grid, title, frame=None):
    """把一个小矩阵画成带数字的格子；frame -- (行, 列, 边长)，圈出一个窗口。"""
    ax.imshow(grid, cmap="Greys_r", vmin=-12, vmax=12, alpha=0.45)
    for (y, x), value in np.ndenumerate(grid):
        ax.text(x, y, f"{value:g}".replace("-", "−"), ha="center", va="center")
    if frame:
        y, x, f = frame
        ax.add_patch(plt.Rectangle((x - 0.5, y - 0.5), f, f, fill=False, edgecolor=figures.COLORS[5], linewidth=3))
    ax.set_title(title)
    ax.set_axis_off()


half = np.repeat([[9, 9, 9, 1, 1, 1]], 6, axis=0)
vertical = np.array([[1, 0, -1], [1, 0, -1], [1, 0, -1]])
slid = np.array([[np.sum(half[y:y + 3, x:x + 3] * vertical) for x in range(4)] for y in range(4)])
_, axes = plt.subplots(1, 3, figsize=(8.2, 3.3), width_ratios=(6, 3, 4))
show_numbers(axes[0], half, "图片，6×6", (1, 2, 3))
show_numbers(axes[1], vertical, "卷积核，3×3")
show_numbers(axes[2], slid, "结果，4×4", (1, 2, 1))
plt.show()

# %% [markdown]
# 框里的九个数与卷积核相乘再相加：$3\times(9\times1+1\times0+1\times(-1))=24$。结果里，两边平的地方都是0，中间明暗交界的地方是24：这个卷积核找的是“左亮右暗”的**竖边**。换一组数，就能找横边、斜边、一个亮点。以前这些数靠人设计，卷积神经网络让它们当**权重**，自己去学。
#
# 两句容易混的话，趁早说清楚。
#
# **是逐元素相乘再求和，不是矩阵乘法。** 有的笔记写“卷积先做矩阵相乘，再加偏置”。窗口和卷积核都是方阵，写成`window @ kernel`也不会报错，得到的却是另一回事，第八节会做给你看。
#
# **严格说，这叫互相关**（cross-correlation）。数学里的卷积要先把核上下左右各翻一次，再相乘相加。深度学习里的核是学出来的，翻不翻，学到的只是互为翻转的两组数，所以大家都省掉这一步，仍旧叫它卷积。这个翻转并没有消失：到第四节，它会在反向传播里自己冒出来。
#
# ### 结果有多大
#
# 先看一个方向。图片长$n$，窗口长$f$。窗口的左端从0出发，最远到$n-f$，再走就出界了。每次走一格，一共停$n-f+1$处，上面的$6-3+1=4$就是这么来的。
#
# 每走一次，图就小一圈，而且边上的像素吃亏：角上的那个像素只被盖住一次，中间的要被盖住九次。补救的办法是在四周各垫$p$圈0，叫**填充**（padding），$n$就成了$n+2p$。两种填充有专门的名字：
#
# - **VALID**：不垫，$p=0$，结果比原图小；
# - **SAME**：垫到结果与原图一样大。步幅是1时，$n+2p-f+1=n$，解出$p=\frac{f-1}{2}$。
#
# 窗口也可以一次走$s$格，$s$叫**步幅**（stride）。左端停在$0,s,2s,\ldots$，最远不超过$n+2p-f$，所以最后一处的编号是$\left\lfloor\frac{n+2p-f}{s}\right\rfloor$（$\lfloor\ \rfloor$是向下取整，余下的不够一步，就不要了）。从0数起，一共有
#
# $$n_{\text{out}} = \left\lfloor\frac{n+2p-f}{s}\right\rfloor + 1$$
#
# 处。例如$n=7$、$f=2$、$p=0$、$s=2$：$\lfloor5/2\rfloor+1=3$，最右边剩下的一列谁也没有看。高和宽各算各的。
#
# 为什么卷积核的边长几乎总是**奇数**？第一，SAME填充要$\frac{f-1}{2}$是整数，偶数的核两边垫得不一样多；第二，奇数的核有一个正中心，结果里的每一格都正好对着原图的一个像素，偶数的核没有，结果落在像素与像素之间，每卷一次，图就偏半格（过一会儿试给你看）；第三，也是习惯，有名的边缘检测核都是3×3或5×5，大家就一直用下来了。
#
# ### 练习一：conv_output_size
#
# Python的`//`就是向下取整的除法，得到整数。“加一”在除法外面。

# %% nbgrader={"grade_id": "conv_output_size"}
def conv_output_size(n_prev, f, pad=0, stride=1):
    """窗口在一个方向上能停多少处，也就是结果的高或宽。

    参数：
    n_prev -- 输入的高或宽，整数
    f -- 窗口的边长，整数
    pad -- 每一边垫几圈0，整数
    stride -- 步幅，整数

    返回：
    n -- 结果的高或宽，整数

    示例：conv_output_size(7, 2, 0, 2)得到3
    """
    ### 开始
    n = (n_prev + 2 * pad - f) // stride + 1
    ### 结束
    return n


# %% nbgrader={"grade_id": "test-conv_output_size", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_output_size"):
    n = conv_output_size(6, 3)
    checks.number(n, "conv_output_size(6, 3)")
    checks.equal(n, 4, "conv_output_size(6, 3)", mistakes={"少了最后的加1。": 3, "n − f + 1里的加1写成了减1？": 2})
    checks.equal(isinstance(n, int | np.integer), True, "“返回的是整数”这句话", "用//，或者用int()把它变成整数，它要用来造数组。")
    checks.equal(conv_output_size(5, 3, 1, 1), 5, "conv_output_size(5, 3, 1, 1)", mistakes={
        "两边都要垫，是2p，不是p。": 4, "没有用上填充pad。": 3})
    checks.equal(conv_output_size(9, 3, 0, 2), 4, "conv_output_size(9, 3, 0, 2)", mistakes={
        "加1在除法外面：先除以步幅，再加1。": 3, "没有用上步幅stride。": 7})

# %% nbgrader={"grade_id": "hidden-conv_output_size", "points": 3}
# 隐藏测试：换许多组大小、填充和步幅，包括除不尽的、窗口与输入一样大的、1×1的
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("conv_output_size"):
    for n_prev, f, pad, stride in ((7, 2, 0, 2), (8, 3, 0, 3), (227, 11, 0, 4), (5, 5, 0, 3), (6, 1, 0, 4), (32, 5, 2, 1),
                                   (10, 4, 1, 5), (1, 3, 1, 2)):
        stops = len([left for left in range(0, n_prev + 2 * pad, stride) if left + f <= n_prev + 2 * pad])
        n = conv_output_size(n_prev, f, pad, stride)
        about = f"conv_output_size({n_prev}, {f}, {pad}, {stride})"
        checks.number(n, about)
        checks.equal(n, stops, about, "除不尽时向下取整；两边都垫；最后加1。")
        checks.equal(isinstance(n, int | np.integer), True, "“返回的是整数”这句话", "用//，或者用int()把它变成整数。")
### 隐藏测试结束

# %% [markdown]
# ### 练习二：zero_pad
#
# 垫0用`np.pad(数组, 宽度)`，它默认就填0。“宽度”是一串成对的数，每个轴一对，写明前面垫几个、后面垫几个；不垫的轴写`(0, 0)`。我们的数组有四个轴`(m, H, W, C)`，只垫中间两个：样本不能多出来，通道也不能多出来。

# %% nbgrader={"grade_id": "zero_pad"}
def zero_pad(X, pad):
    """在每张图片的四周垫pad圈0。

    参数：
    X -- 图片，形状(m, H, W, C)
    pad -- 垫几圈，整数，可以是0

    返回：
    X_pad -- 形状(m, H + 2 * pad, W + 2 * pad, C)

    提示：用np.pad，给四个轴各写一对数。
    """
    ### 开始
    X_pad = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    ### 结束
    return X_pad


# %% nbgrader={"grade_id": "test-zero_pad", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("zero_pad"):
    X_small = np.arange(1.0, 13).reshape(1, 2, 3, 2)
    X_pad = zero_pad(X_small, 1)
    checks.array(X_pad, (1, 4, 5, 2), "zero_pad(X, 1)", "只垫中间两个轴（高和宽），每个轴前后都垫。")
    checks.close(X_pad[0, :, :, 0], [[0, 0, 0, 0, 0], [0, 1, 3, 5, 0], [0, 7, 9, 11, 0], [0, 0, 0, 0, 0]], "第一个通道",
                 "四周是0，中间是原来的图。", mistakes={
                     "垫的是边上的值，应当垫0。": [[1, 1, 3, 5, 5], [1, 1, 3, 5, 5], [7, 7, 9, 11, 11], [7, 7, 9, 11, 11]],
                     "图要在正中间，前后各垫pad个。": [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 1, 3, 5], [0, 0, 7, 9, 11]]})
    checks.close(X_pad[0, 1:3, 1:4, 1], [[2, 4, 6], [8, 10, 12]], "第二个通道的中间", "每个通道都要保留。")

# %% nbgrader={"grade_id": "hidden-zero_pad", "points": 3}
# 隐藏测试：换大小（一张和几张、高不等于宽、几个通道）和pad（0、2、3），并检查X没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("zero_pad"):
    for k, (shape, pad) in enumerate([((1, 3, 2, 1), 2), ((3, 2, 4, 2), 3), ((2, 3, 3, 4), 0), ((4, 1, 5, 1), 1)]):
        X_small = 1 + np.random.RandomState(k).rand(*shape)
        X_pad = checks.keeps_arguments(zero_pad, X_small, pad, name="zero_pad")
        expected = np.zeros((shape[0], shape[1] + 2 * pad, shape[2] + 2 * pad, shape[3]))
        expected[:, pad:pad + shape[1], pad:pad + shape[2]] = X_small
        checks.array(X_pad, expected.shape, f"X的形状为{shape}、pad={pad}时，zero_pad的返回值")
        checks.close(X_pad, expected, f"X的形状为{shape}、pad={pad}时，zero_pad的返回值", "四周是0，中间是原来的图，圈数是pad。")
### 隐藏测试结束

# %% [markdown]
# ### 通道：窗口是一块砖
#
# 彩色图片有三个通道，窗口就不是一张3×3的方片，而是一块3×3×3的砖：三个通道各有九个权重，二十七个数逐一相乘，**加成一个数**。砖的深度永远等于输入的通道数$C_{\text{prev}}$，所以它只在高和宽两个方向滑动。
#
# 一块砖只能找一种图案，给出一张图。想找$C$种图案，就用$C$块砖，各有各的权重和偏置，给出$C$张图，叠起来就是输出的$C$个**通道**。于是一个卷积层的权重有四个轴：
#
# $$W:\ (f,\ f,\ C_{\text{prev}},\ C),\qquad b:\ (1,\ 1,\ 1,\ C)$$
#
# `W[:, :, :, c]`是第$c$块砖，形状`(f, f, C_prev)`；`b[:, :, :, c]`是它的偏置，形状`(1, 1, 1)`。参数一共$(f\cdot f\cdot C_{\text{prev}}+1)\,C$个，与图片多大无关。
#
# ### 练习三：conv_single_step
#
# 先写一步：一块砖停在一处，算出一个数。
#
# $$z = \sum_{u}\sum_{v}\sum_{k} a_{u,v,k}\,W_{u,v,k} + b$$
#
# 逐元素相乘用`*`，全部加起来用`np.sum`，**加完**再加偏置。有人写成`np.sum(a * W + b)`，广播会把$b$加到每一个乘积上，求和以后就成了$f\cdot f\cdot C_{\text{prev}}$个$b$。
#
# $b$的形状是`(1, 1, 1)`，不是一个数。直接加，结果就成了`(1, 1, 1)`的数组，下一道练习要把它放进`Z`的一格，放不进去；用`b.item()`或`b[0, 0, 0]`把那个数取出来。（老代码里常见的`float(b)`，新版的NumPy只许用在没有轴的数组上。）

# %% nbgrader={"grade_id": "conv_single_step"}
def conv_single_step(a_slice_prev, W, b):
    """卷积的一步：一个窗口里的数与一个卷积核，得到一个数。

    参数：
    a_slice_prev -- 输入的一个窗口，形状(f, f, C_prev)
    W -- 一个卷积核的权重，形状(f, f, C_prev)
    b -- 一个卷积核的偏置，形状(1, 1, 1)

    返回：
    Z -- 一个数（不是数组）

    提示：np.sum把三个轴全部加起来；偏置在求和之后加，只加一次。
    """
    ### 开始
    Z = np.sum(a_slice_prev * W) + b.item()
    ### 结束
    return Z


# %% nbgrader={"grade_id": "test-conv_single_step", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_single_step"):
    a = np.array([[[1.0, 2.0], [0.0, -1.0]], [[3.0, 1.0], [2.0, 0.0]]])
    kernel = np.array([[[2.0, 1.0], [1.0, 1.0]], [[-1.0, 1.0], [0.5, 4.0]]])
    Z = conv_single_step(a, kernel, np.array([[[0.5]]]))
    checks.number(Z, "conv_single_step的返回值", "np.sum加完是一个数；偏置用b.item()取出来再加。")
    checks.close(Z, 2.5, "conv_single_step的返回值", mistakes={
        "偏置只加一次：求和以后再加，不要加到每个乘积上。": 6.0, "忘了偏置。": 2.0, "偏置要加，不是减。": 1.5,
        "是求和，不是求平均。": 0.75, "要逐元素相乘（*），不是矩阵乘法（@）。": lambda: np.sum(a @ kernel) + 0.5,
        "卷积核不用翻转，原样相乘就行。": lambda: np.sum(a * kernel[::-1, ::-1]) + 0.5})

# %% nbgrader={"grade_id": "hidden-conv_single_step", "points": 3}
# 隐藏测试：换窗口的边长（1到5）和通道数，换正负的偏置，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("conv_single_step"):
    for k, (f, C_prev) in enumerate([(3, 1), (2, 3), (5, 2), (1, 4), (1, 1)]):
        random = np.random.RandomState(k)
        a, kernel, b = random.randn(f, f, C_prev), random.randn(f, f, C_prev), 1 + random.randn(1, 1, 1)
        Z = checks.keeps_arguments(conv_single_step, a, kernel, b, name="conv_single_step", hint="不要就地改动参数。")
        checks.number(Z, f"f={f}、{C_prev}个通道时，conv_single_step的返回值", "结果是一个数，不是数组。")
        right = np.dot(a.ravel(), kernel.ravel()) + b[0, 0, 0]
        checks.close(Z, right, f"f={f}、{C_prev}个通道时，conv_single_step的返回值", "逐元素相乘，全部加起来，再加一次偏置。", mistakes={
            "偏置只加一次，不要加到每个乘积上。": right + (a.size - 1) * b[0, 0, 0], "忘了偏置。": right - b[0, 0, 0],
            "卷积核不用翻转。": np.sum(a * kernel[::-1, ::-1]) + b[0, 0, 0]})
### 隐藏测试结束

# %% [markdown]
# ### 练习四：conv_forward
#
# 现在让窗口走遍所有样本、所有位置、所有卷积核。第$i$个样本、第$(h, w)$格、第$c$个通道的结果是
#
# $$Z_{i,h,w,c} = \sum_{u=0}^{f-1}\sum_{v=0}^{f-1}\sum_{k} A^{\text{pad}}_{i,\;hs+u,\;ws+v,\;k}\;W_{u,v,k,c} + b_c$$
#
# $A^{\text{pad}}$是垫过0的输入。第$(h, w)$格的窗口，左上角在$(hs, ws)$：**起点要乘步幅，长度是$f$，不乘**。切片写成`[hs : hs + f]`，不包括右端，正好$f$个。
#
# 四个下标可以写四层`for`，也可以用`np.ndindex`一次走完：
#
# ```python
# for i, h, w, c in np.ndindex(2, 3, 4, 5):   # 与四层for一模一样
# ```
#
# 它也认数组的形状，`np.ndindex(Z.shape)`。步骤是：用`conv_output_size`求出`n_H`和`n_W`（高和宽各算一次）；用`np.zeros`造出`Z`；用`zero_pad`垫好输入；循环，每一格切出窗口，调用`conv_single_step`。

# %% nbgrader={"grade_id": "conv_forward"}
def conv_forward(A_prev, W, b, hparameters):
    """卷积层的前向传播，用循环写。

    参数：
    A_prev -- 上一层的输出，形状(m, n_H_prev, n_W_prev, C_prev)
    W -- 权重，形状(f, f, C_prev, C)
    b -- 偏置，形状(1, 1, 1, C)
    hparameters -- 字典，键pad（填充）和stride（步幅）

    返回：
    Z -- 形状(m, n_H, n_W, C)，小数
    cache -- (A_prev, W, b, hparameters)，反向传播要用；A_prev是没有垫过的

    提示：第c个卷积核是W[:, :, :, c]，它的偏置是b[:, :, :, c]。
    """
    m, n_H_prev, n_W_prev, C_prev = A_prev.shape
    f, _, _, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    ### 开始
    n_H = conv_output_size(n_H_prev, f, pad, stride)
    n_W = conv_output_size(n_W_prev, f, pad, stride)
    Z = np.zeros((m, n_H, n_W, C))
    A_prev_pad = zero_pad(A_prev, pad)
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        a_slice_prev = A_prev_pad[i, y:y + f, x:x + f, :]
        Z[i, h, w, c] = conv_single_step(a_slice_prev, W[:, :, :, c], b[:, :, :, c])
    ### 结束
    return Z, (A_prev, W, b, hparameters)


# %% nbgrader={"grade_id": "test-conv_forward", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_forward"):
    A_small = np.arange(12.0).reshape(1, 4, 3, 1)
    W_small = np.zeros((2, 2, 1, 2))
    W_small[:, :, 0, 0], W_small[:, :, 0, 1] = [[1, 0], [0, -1]], [[0, 2], [1, 0]]
    b_small = np.array([10.0, -1.0]).reshape(1, 1, 1, 2)
    result = conv_forward(A_small, W_small, b_small, {"pad": 0, "stride": 1})
    checks.length(result, 2, "conv_forward的返回值", "返回Z和cache。")
    Z, cache = result
    checks.array(Z, (1, 3, 2, 2), "Z", "高和宽各算一次conv_output_size，通道数是C。")
    checks.close(Z[0, :, :, 0], [[6, 6], [6, 6], [6, 6]], "第一个通道", mistakes={
        "忘了偏置。": np.full((3, 2), -4.0), "用错了偏置：第c个卷积核配b的第c个。": np.full((3, 2), -5.0),
        "偏置只加一次。": np.full((3, 2), 36.0), "卷积核不用翻转。": np.full((3, 2), 14.0)})
    checks.close(Z[0, :, :, 1], [[4, 7], [13, 16], [22, 25]], "第二个通道", "第c个通道用第c个卷积核和第c个偏置。")
    checks.length(cache, 4, "cache", "cache是(A_prev, W, b, hparameters)。")
    checks.close(cache[0], A_small, "cache里的A_prev", "存没有垫过的A_prev。")
    Z, _ = conv_forward(A_small, W_small, b_small, {"pad": 1, "stride": 2})
    checks.array(Z, (1, 3, 2, 2), "pad=1、stride=2时的Z")
    checks.close(Z[0, :, :, 0], [[10, 8], [4, 6], [10, 20]], "pad=1、stride=2时，第一个通道",
                 "从垫过的输入里切，窗口的左上角是(h × stride, w × stride)。", mistakes={
        "窗口的起点是h × stride，不是h。": [[10, 9], [7, 6], [4, 6]]})

# %% nbgrader={"grade_id": "hidden-conv_forward", "points": 7}
# 隐藏测试：换样本数（包括一个）、高不等于宽、通道数、填充和步幅（包括除不尽的），核对cache，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def by_einsum(A, W, b, pad, stride):
    """另一种写法：先取出全部窗口，再一次求和。"""
    f = W.shape[0]
    A_pad = np.pad(A, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    views = np.lib.stride_tricks.sliding_window_view(A_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwkuv,uvkc->mhwc", views, W) + b


with checks.exercise("conv_forward"):
    for k, (m, H, width, C_prev, C, f, pad, stride) in enumerate([(1, 4, 5, 3, 2, 3, 1, 2), (3, 6, 3, 1, 2, 2, 0, 3),
                                                                 (2, 3, 4, 2, 1, 1, 0, 1), (1, 3, 4, 1, 3, 3, 2, 1)]):
        random = np.random.RandomState(k)
        A, W, b = random.randn(m, H, width, C_prev), random.randn(f, f, C_prev, C), random.randn(1, 1, 1, C)
        settings = {"pad": pad, "stride": stride}
        about = f"A_prev的形状为{A.shape}、W为{W.shape}、pad={pad}、stride={stride}时"
        result = checks.keeps_arguments(conv_forward, A, W, b, settings, name="conv_forward")
        checks.length(result, 2, "conv_forward的返回值", "返回Z和cache。")
        right = by_einsum(A, W, b, pad, stride)
        checks.array(result[0], right.shape, f"{about}，Z")
        checks.close(result[0], right, f"{about}，Z", "每个样本、每一格、每个通道都要算；起点乘步幅，长度是f。", mistakes={
            "卷积核不用翻转。": lambda: by_einsum(A, W[::-1, ::-1], b, pad, stride), "忘了偏置。": right - b,
            "窗口的起点是h × stride，不是h。": lambda: by_einsum(A, W, b, pad, 1)[:, :right.shape[1], :right.shape[2]],
            "偏置只加一次。": lambda: right + (f * f * C_prev - 1) * b})
        checks.length(result[1], 4, "cache", "cache是(A_prev, W, b, hparameters)。")
        for name, kept, given in zip(("A_prev", "W", "b"), result[1], (A, W, b), strict=False):
            checks.close(kept, given, f"cache里的{name}", "原样存进cache。")
        checks.equal(result[1][3], settings, "cache里的hparameters", "原样存进cache。")
### 隐藏测试结束

# %% [markdown]
# ### 给猫描边
#
# 有了`conv_forward`，让它给一张猫描边。把照片变成灰度，用四个人工设计的卷积核各卷一次。前两个叫Sobel核，中间一行（列）的分量加倍，噪声的影响就小一些；第三个叫拉普拉斯核，比较一个像素与它四邻的平均，哪个方向的边都找；第四个九个数全是$\frac{1}{9}$，是求平均，图会变糊。

# %% tags=["experiment"]
photos, photo_labels, _, _, _ = load_dataset()
cat = photos[photo_labels[0] == 1][4].mean(axis=2)[np.newaxis, :, :, np.newaxis] / 255      # (1, 64, 64, 1)
sobel = np.array([[1.0, 0, -1], [2, 0, -2], [1, 0, -1]])
detectors = np.stack([sobel, sobel.T, [[0, 1, 0], [1, -4, 1], [0, 1, 0]], np.full((3, 3), 1 / 9)], axis=-1)
edges, _ = conv_forward(cat, detectors[:, :, np.newaxis, :], np.zeros((1, 1, 1, 4)), {"pad": 1, "stride": 1})
axes = figures.image_sheet([cat[0, :, :, 0], *np.moveaxis(edges[0], -1, 0)],
                           ["原图", "竖边", "横边", "各方向的边", "平均"], columns=5)
plt.show()

# %% [markdown]
# 中间三张里，灰色大致是0，白是正，黑是负。竖边那张里，身体左右两侧的轮廓一白一黑；横边那张里，横着的轮廓才显出来，竖着的淡下去。
#
# 这里用了SAME填充，图还是64×64。用VALID呢？连卷五次看看（卷的都是求平均的5×5核）：

# %% tags=["experiment"]
blur = np.full((5, 5, 1, 1), 1 / 25)
series = {"VALID": [cat], "SAME": [cat]}
for name, pad in (("VALID", 0), ("SAME", 2)):
    for _ in range(5):
        series[name].append(conv_forward(series[name][-1], blur, np.zeros((1, 1, 1, 1)), {"pad": pad, "stride": 1})[0])
_, axes = plt.subplots(2, 6, figsize=(9.0, 3.6))
for row, (name, results) in zip(axes, series.items(), strict=True):
    for ax, picture in zip(row, results, strict=True):
        size = picture.shape[1]
        ax.imshow(picture[0, :, :, 0], cmap="gray", vmin=0, vmax=1, extent=(0, size, size, 0))
        ax.set(xlim=(0, 64), ylim=(64, 0), title=f"{size}×{size}", xticks=[], yticks=[])
        ax.grid(False)
    row[0].set_ylabel(name)
plt.show()

# %% [markdown]
# 上排空出来的一块，是VALID丢掉的。五次下来，64剩下44，边上的东西再也没有机会进入结果。SAME大小不变，但是垫的0会混进来，四周渐渐发黑。两种都常用：想让网络深而不缩水，用SAME；想要每个数都货真价实，用VALID。
#
# 再看偶数的核为什么别扭。一个亮点，用2×2的平均核卷八次，每次只好在左边和上边垫一格（右下也行，反正不对称），与3×3的比一比：

# %% tags=["experiment"]
dot = np.zeros((1, 21, 21, 1))
dot[0, 10, 10] = 1
even, odd = dot, dot
for _ in range(8):
    even, _ = conv_forward(np.pad(even, ((0, 0), (1, 0), (1, 0), (0, 0))), np.full((2, 2, 1, 1), 0.25),
                           np.zeros((1, 1, 1, 1)), {"pad": 0, "stride": 1})
    odd, _ = conv_forward(odd, np.full((3, 3, 1, 1), 1 / 9), np.zeros((1, 1, 1, 1)), {"pad": 1, "stride": 1})
for ax in figures.image_sheet([dot[0, :, :, 0], even[0, :, :, 0], odd[0, :, :, 0]],
                              ["一个亮点", "2×2，八次", "3×3，八次"], columns=3):
    ax.axhline(10, color=figures.COLORS[1], linewidth=0.8)
    ax.axvline(10, color=figures.COLORS[1], linewidth=0.8)
plt.show()

# %% [markdown]
# 两条线标出原来的位置。3×3的光斑还在原处，2×2的每次偏半格，八次就偏了四格。
#
# ### 为什么卷积这么省
#
# 以后面的LeNet-5第一层为例：输入32×32×1，6个5×5的核，输出28×28×6。

# %% tags=["experiment"]
inputs, outputs = 32 * 32 * 1, 28 * 28 * 6
print(f"全连接：{inputs} × {outputs} + {outputs} = {inputs * outputs + outputs:,}个参数，每个输出连着{inputs}个输入")
print(f"卷积：  (5 × 5 × 1 + 1) × 6 = {(5 * 5 * 1 + 1) * 6}个参数，每个输出连着{5 * 5}个输入")

# %% [markdown]
# 差了三万倍，靠的是两件事：
#
# - **参数共享**（parameter sharing）：找竖边的核在左上角有用，在右下角也有用，所以全图用同一组权重。参数的个数只看核的大小，不看图的大小。
# - **稀疏连接**（sparse connections）：每个输出只看窗口里的那几个输入，别的都与它无关。
#
# 参数共享还带来一个好性质：输入挪几格，输出跟着挪几格，内容不变。在一处学会的，处处能用，这正是开头想要的。
#
# 有的笔记写“通过卷积、池化大大减少输入数据”，说得含混。卷积减少的是**参数**；数据并没有少，1024个数进去，4704个数出来，反而多了。减少数据的是步幅和下面的池化。
#
# 参数少了，一个卷积层能表示的函数也少了：凡是卷积层能做的，全连接层都能做，反过来不行。我们用“图像的规律处处一样、先看近处”这个知识，换来了少得多的参数和少得多的过拟合。
#
# 卷积核的边长，常用3和5，第一层偶尔用7或11，1也有用（第12章）；步幅多半是1，想把图缩小时用2。通道数往往越往后越多，图的高和宽越往后越小。

# %% [markdown]
# ## 三、池化
#
# 卷积的结果里，相邻的格子看到的窗口大半重叠，说的话也差不多。池化把一小片格子并成一个：
#
# - **最大池化**（max pooling）：取窗口里最大的数。“这一带有没有这种边？最强的有多强？”位置差一两格，答案不变。
# - **平均池化**（average pooling）：取平均。早年的网络（包括LeNet-5）用它，现在多用最大池化，平均池化常留到网络末尾。
#
# 池化有超参数，窗口的边长$f$和步幅$s$，**却没有参数**，没有什么要学的。常用$f=2,s=2$，高和宽各减一半，数据剩下四分之一；也有用$f=3,s=2$的，窗口互相重叠一点。池化几乎从不填充。还有一点与卷积不同：**每个通道各池化各的**，进去几个通道，出来还是几个。

# %% tags=["experiment"]
grid = np.array([[1, 3, 2, 0], [5, 6, 1, 2], [7, 2, 4, 8], [0, 1, 5, 3]])
blocks = grid.reshape(2, 2, 2, 2).swapaxes(1, 2)      # [h, w]是左上角在(2h, 2w)的2×2窗口
_, axes = plt.subplots(1, 3, figsize=(7.6, 3.2), width_ratios=(4, 2.6, 2.6))
for ax, numbers, title in zip(axes, (grid, blocks.max(axis=(2, 3)), blocks.mean(axis=(2, 3))),
                              ("输入，4×4", "最大池化，2×2", "平均池化，2×2"), strict=True):
    show_numbers(ax, numbers, title)
    for line in (1.5,) if len(numbers) == 4 else ():
        ax.axhline(line, color=figures.COLORS[5], linewidth=3)
        ax.axvline(line, color=figures.COLORS[5], linewidth=3)
plt.show()

# %% [markdown]
# ### 练习五：pool_forward
#
# 与`conv_forward`同一副骨架，没有填充，没有权重，输出的通道数就是输入的通道数$C$。每一格切出第$i$个样本、第$c$个通道的一个`f × f`窗口，`mode`是`"max"`就取`np.max`，是`"average"`就取`np.mean`。大小仍由`conv_output_size`求，填充是0；除不尽时，边上剩下的就不看了。

# %% nbgrader={"grade_id": "pool_forward"}
def pool_forward(A_prev, hparameters, mode="max"):
    """池化层的前向传播，用循环写。

    参数：
    A_prev -- 上一层的输出，形状(m, n_H_prev, n_W_prev, C)
    hparameters -- 字典，键f（窗口的边长）和stride（步幅）
    mode -- 字符串，"max"（最大池化）或"average"（平均池化）

    返回：
    A -- 形状(m, n_H, n_W, C)，小数
    cache -- (A_prev, hparameters)

    提示：窗口的起点是(h * stride, w * stride)，长度是f。
    """
    m, n_H_prev, n_W_prev, C = A_prev.shape
    f, stride = hparameters["f"], hparameters["stride"]
    ### 开始
    n_H = conv_output_size(n_H_prev, f, 0, stride)
    n_W = conv_output_size(n_W_prev, f, 0, stride)
    A = np.zeros((m, n_H, n_W, C))
    reduce = np.max if mode == "max" else np.mean
    for i, h, w, c in np.ndindex(A.shape):
        y, x = h * stride, w * stride
        A[i, h, w, c] = reduce(A_prev[i, y:y + f, x:x + f, c])
    ### 结束
    return A, (A_prev, hparameters)


# %% nbgrader={"grade_id": "test-pool_forward", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("pool_forward"):
    A_small = np.array([[1.0, 3, 2, 0], [5, 6, 1, 2], [7, 2, 4, 8]]).reshape(1, 3, 4, 1)
    result = pool_forward(A_small, {"f": 2, "stride": 1})
    checks.length(result, 2, "pool_forward的返回值", "返回A和cache。")
    A, cache = result
    checks.array(A, (1, 2, 3, 1), "A", "高和宽各算一次conv_output_size，填充是0。")
    checks.close(A[0, :, :, 0], [[6, 6, 2], [7, 6, 8]], "不给mode时（最大池化）的A", mistakes={
        "默认的mode是最大池化。": [[3.75, 3, 1.25], [5, 3.25, 3.75]], "取最大，不是最小。": [[1, 1, 0], [2, 1, 1]]})
    checks.length(cache, 2, "cache", "cache是(A_prev, hparameters)。")
    checks.close(cache[0], A_small, "cache里的A_prev")
    A, _ = pool_forward(A_small, {"f": 2, "stride": 2}, "average")
    checks.array(A, (1, 1, 2, 1), "f=2、stride=2时的A", "除不尽时，剩下的不要了。")
    checks.close(A[0, :, :, 0], [[3.75, 1.25]], "stride=2时，平均池化的A", mistakes={
        "窗口的起点是w × stride，不是w。": [[3.75, 3]], "这是最大池化，要看mode。": [[6, 2]], "是平均，不是求和。": [[15, 5]]})

# %% nbgrader={"grade_id": "hidden-pool_forward", "points": 6}
# 隐藏测试：换样本数、高不等于宽、几个通道、窗口和步幅（重叠、不重叠、除不尽），有负数，两种mode，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("pool_forward"):
    for k, (shape, f, stride) in enumerate([((1, 5, 4, 3), 2, 2), ((3, 4, 7, 2), 3, 2), ((2, 3, 3, 1), 3, 1),
                                            ((2, 3, 5, 4), 1, 2)]):
        A_prev = np.random.RandomState(k).randn(*shape) - 1.5
        views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::stride, ::stride]
        for mode, right in (("max", views.max(axis=(-2, -1))), ("average", views.mean(axis=(-2, -1)))):
            about = f"A_prev的形状为{shape}、f={f}、stride={stride}、mode={mode}时"
            settings = {"f": f, "stride": stride}
            result = checks.keeps_arguments(pool_forward, A_prev, settings, mode, name="pool_forward")
            checks.length(result, 2, "pool_forward的返回值", "返回A和cache。")
            checks.array(result[0], right.shape, f"{about}，A", "通道数不变；除不尽时向下取整。")
            checks.close(result[0], right, f"{about}，A", "每个样本、每个通道各池化各的。", mistakes={
                "把几个通道混在一起了，每个通道各取各的。":
                    lambda: np.broadcast_to((views.max(axis=(3, 4, 5)) if mode == "max" else views.mean(axis=(3, 4, 5)))[..., None],
                                            right.shape),
                "负数里的最大值也是负的，不要与0比。": np.maximum(right, 0)})
            checks.close(result[1][0], A_prev, "cache里的A_prev", "原样存进cache。")
            checks.equal(result[1][1], settings, "cache里的hparameters", "原样存进cache。")
### 隐藏测试结束

# %% [markdown]
# 把猫的竖边图池化几次，看看剩下些什么。图越来越小，轮廓的大致位置一直都在：

# %% tags=["experiment"]
strength = np.abs(edges[:, :, :, :1])
pooled = [strength]
for _ in range(3):
    pooled.append(pool_forward(pooled[-1], {"f": 2, "stride": 2})[0])
figures.image_sheet([layer[0, :, :, 0] for layer in pooled], [f"{layer.shape[1]}×{layer.shape[2]}" for layer in pooled], columns=4)
plt.show()

# %% [markdown]
# ## 四、反向传播
#
# 用框架写卷积网络，反向传播是自动的。我们自己推一遍，一共就两条道理：**一个数影响了谁，就从谁那里收回梯度；影响了几处，就收几份加起来。**
#
# 照例把$\frac{\partial J}{\partial Z}$记作$\mathrm{d}Z$，形状与$Z$一样。样本的平均（那个$\frac{1}{m}$）在网络的最后一层已经除过了，$\mathrm{d}Z$里带着它，所以这里**不再除以$m$**。
#
# ### 卷积
#
# 先做一个能心算的例子。输入是一行三个数$a_0,a_1,a_2$，核是两个数$w_0,w_1$，步幅1：
#
# $$z_0 = w_0a_0 + w_1a_1 + b,\qquad z_1 = w_0a_1 + w_1a_2 + b$$
#
# $w_0$在$z_0$里乘着$a_0$，在$z_1$里乘着$a_1$；$a_1$既进了$z_0$，又进了$z_1$；$b$在两处都有。由链式法则，
#
# $$
# \begin{aligned}
# \mathrm{d}w_0 &= a_0\,\mathrm{d}z_0 + a_1\,\mathrm{d}z_1 &\qquad \mathrm{d}a_0 &= w_0\,\mathrm{d}z_0 \\
# \mathrm{d}w_1 &= a_1\,\mathrm{d}z_0 + a_2\,\mathrm{d}z_1 & \mathrm{d}a_1 &= w_1\,\mathrm{d}z_0 + w_0\,\mathrm{d}z_1 \\
# \mathrm{d}b &= \mathrm{d}z_0 + \mathrm{d}z_1 & \mathrm{d}a_2 &= w_1\,\mathrm{d}z_1
# \end{aligned}
# $$
#
# 竖着看右边这一列：$w_1$和$w_0$的次序反过来了。前向是“窗口从左往右，核不翻”；回来时，$\mathrm{d}a$恰好是$\mathrm{d}z$两头垫0以后，与**翻转的**核做互相关，也就是数学里真正的卷积。前面省掉的那一翻，在这里还了回来。
#
# 一般的情形，从前向的公式出发：
#
# $$Z_{i,h,w,c} = \sum_{u,v,k} A^{\text{pad}}_{i,\,hs+u,\,ws+v,\,k}\;W_{u,v,k,c} + b_c$$
#
# **偏置。** $b_c$加进了第$c$个通道的每一格，$\frac{\partial Z_{i,h,w,c}}{\partial b_c}=1$，所以把这个通道的$\mathrm{d}Z$全部加起来：
#
# $$\mathrm{d}b_c = \sum_{i,h,w}\mathrm{d}Z_{i,h,w,c}$$
#
# **权重。** $W_{u,v,k,c}$也参与了第$c$个通道的每一格，在$Z_{i,h,w,c}$里，它的系数是窗口里与它相对的那个输入：
#
# $$\mathrm{d}W_{u,v,k,c} = \sum_{i,h,w} A^{\text{pad}}_{i,\,hs+u,\,ws+v,\,k}\;\mathrm{d}Z_{i,h,w,c}$$
#
# 固定$(i,h,w)$，让$u,v,k$走遍，右边就是“整个窗口乘一个数$\mathrm{d}Z_{i,h,w,c}$”。参数共享在这里看得清清楚楚：同一个权重在多少处用过，就有多少份梯度加在一起。
#
# **输入。** 反过来，在$Z_{i,h,w,c}$里，窗口中第$(u,v,k)$个输入的系数是$W_{u,v,k,c}$。所以每一格$Z_{i,h,w,c}$都往自己的窗口里送回“整个核乘一个数$\mathrm{d}Z_{i,h,w,c}$”，窗口重叠的地方，送来几份就加几份：
#
# $$\mathrm{d}A^{\text{pad}}_{i,\,hs+u,\,ws+v,\,k}\ \text{累加上}\ W_{u,v,k,c}\,\mathrm{d}Z_{i,h,w,c}$$
#
# 最后，垫上去的0不是输入，它们的梯度不要了：把$\mathrm{d}A^{\text{pad}}$四周的$p$圈裁掉，就是$\mathrm{d}A_{\text{prev}}$。
#
# ### 练习六：conv_backward
#
# 骨架还是`np.ndindex`的循环，这次走遍`dZ`的每一格。垫好的输入`A_prev_pad`、与它一样大的全0数组`dA_prev_pad`、全0的`dW`和`db`都备好了。每一格做三件事，**全部用`+=`**：
#
# 1. 往`dA_prev_pad`的窗口里加上第$c$个核乘`dZ[i, h, w, c]`；
# 2. 往`dW`的第$c$个核里加上`A_prev_pad`的窗口乘`dZ[i, h, w, c]`；
# 3. 往`db`的第$c$个里加上`dZ[i, h, w, c]`。
#
# 循环完了裁边。裁边有个出名的坑：写成`dA_prev_pad[:, pad:-pad, pad:-pad, :]`，`pad`是0时成了`[0:-0]`，也就是`[0:0]`，空的。从`pad`开始，取原来那么高、那么宽，就没有这个毛病。

# %% nbgrader={"grade_id": "conv_backward"}
def conv_backward(dZ, cache):
    """卷积层的反向传播，用循环写。

    参数：
    dZ -- 成本对Z的梯度，形状(m, n_H, n_W, C)
    cache -- conv_forward返回的(A_prev, W, b, hparameters)

    返回：
    dA_prev -- 成本对A_prev的梯度，形状(m, n_H_prev, n_W_prev, C_prev)
    dW -- 成本对W的梯度，形状(f, f, C_prev, C)
    db -- 成本对b的梯度，形状(1, 1, 1, C)

    提示：窗口的切法与conv_forward相同；不除以m；最后裁掉垫上去的边。
    """
    A_prev, W, b, hparameters = cache
    pad, stride = hparameters["pad"], hparameters["stride"]
    _, n_H_prev, n_W_prev, _ = A_prev.shape
    f = W.shape[0]
    A_prev_pad = zero_pad(A_prev, pad)
    dA_prev_pad, dW, db = np.zeros(A_prev_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    ### 开始
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_prev_pad[i, y:y + f, x:x + f, :] += W[:, :, :, c] * dZ[i, h, w, c]
        dW[:, :, :, c] += A_prev_pad[i, y:y + f, x:x + f, :] * dZ[i, h, w, c]
        db[:, :, :, c] += dZ[i, h, w, c]
    dA_prev = dA_prev_pad[:, pad:pad + n_H_prev, pad:pad + n_W_prev, :]
    ### 结束
    return dA_prev, dW, db


# %% nbgrader={"grade_id": "test-conv_backward", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_backward"):
    A_small = np.array([[1.0, 2, 0], [3, -1, 4]]).reshape(1, 2, 3, 1)
    W_small = np.array([[1.0, -1], [2, 0.5]]).reshape(2, 2, 1, 1)
    b_small, dZ_small = np.zeros((1, 1, 1, 1)), np.array([[1.0, 2], [-1, 3]]).reshape(1, 2, 2, 1)
    result = conv_backward(dZ_small, (A_small, W_small, b_small, {"pad": 1, "stride": 2}))
    checks.length(result, 3, "conv_backward的返回值", "依次返回dA_prev、dW、db。")
    dA_prev, dW, db = result
    checks.array(dA_prev, (1, 2, 3, 1), "dA_prev", "垫上去的边要裁掉，形状与A_prev相同。")
    checks.array(dW, (2, 2, 1, 1), "dW", "形状与W相同。")
    checks.array(db, (1, 1, 1, 1), "db", "形状与b相同。")
    checks.close(dA_prev[0, :, :, 0], [[0.5, 4, 1], [1, 3, -3]], "dA_prev", "每一格往自己的窗口里加上W乘dZ。", mistakes={
        "裁错了边：从pad开始，取原来那么高、那么宽。": [[1, -1, 2], [2, 0.5, 4]],
        "窗口的起点是h × stride，不是h。": [[8.5, -2, 0], [5.5, 1.5, 0]]})
    checks.close(dW[:, :, 0, 0], [[-3, 9], [4, 1]], "dW", "每一格往dW里加上窗口乘dZ，窗口要从垫过的输入里切。")
    checks.close(db.ravel(), [5], "db", mistakes={"是求和，不是平均。": [1.25], "要用+=累加，不是=。": [3]})
    A_small = np.arange(12.0).reshape(1, 4, 3, 1)
    dZ_small = np.array([[-4.0, -2], [0, 2], [4, 6]]).reshape(1, 3, 2, 1)
    dA_prev, dW, db = conv_backward(dZ_small, (A_small, W_small, b_small, {"pad": 0, "stride": 1}))
    checks.array(dA_prev, (1, 4, 3, 1), "pad=0时的dA_prev", "pad是0时，切片[pad:-pad]是空的。")
    checks.close(dA_prev[0, :, :, 0], [[-4, 2, 2], [-8, -4, -3], [4, 6, -5], [8, 14, 3]], "步幅1时的dA_prev", mistakes={
        "窗口重叠的地方要用+=累加，不是=。": [[-4, -2, 2], [0, 2, -2], [4, 6, -6], [8, 12, 3]]})
    checks.close(dW[:, :, 0, 0], [[72, 78], [90, 96]], "步幅1时的dW")

# %% nbgrader={"grade_id": "hidden-conv_backward", "points": 8}
# 隐藏测试：与数值梯度核对；换样本数（包括一个）、高不等于宽、通道数、填充（包括0）和步幅（除不尽），并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def windows(A, f, pad, stride):
    A_pad = np.pad(A, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    return np.lib.stride_tricks.sliding_window_view(A_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]


with checks.exercise("conv_backward"):
    for k, (m, H, width, C_prev, C, f, pad, stride) in enumerate([(1, 4, 3, 2, 3, 2, 0, 1), (2, 4, 5, 1, 2, 3, 1, 2),
                                                                 (3, 2, 3, 2, 1, 1, 1, 3), (2, 5, 3, 1, 1, 2, 0, 2)]):
        random = np.random.RandomState(k)
        A, W, b = random.randn(m, H, width, C_prev), random.randn(f, f, C_prev, C), random.randn(1, 1, 1, C)
        views = windows(A, f, pad, stride)
        dZ = random.randn(*views.shape[:3], C)
        about = f"A_prev的形状为{A.shape}、W为{W.shape}、pad={pad}、stride={stride}时"
        result = checks.keeps_arguments(conv_backward, dZ, (A, W, b, {"pad": pad, "stride": stride}), name="conv_backward",
                                        hint="不要就地改动dZ和cache里的数组。")
        checks.length(result, 3, "conv_backward的返回值", "依次返回dA_prev、dW、db。")
        dA, dW, db = result
        for name, value, shape in (("dA_prev", dA, A.shape), ("dW", dW, W.shape), ("db", db, b.shape)):
            checks.array(value, shape, f"{about}，{name}", f"{name}的形状与对应的数组相同；pad是0时也要裁对。")
        right = np.einsum("mhwkuv,mhwc->uvkc", views, dZ)
        checks.close(dW, right, f"{about}，dW", "窗口从垫过的输入里切，起点乘步幅，所有的样本和位置都要累加。", mistakes={
            "这里不用除以m。": right / m})
        total = dZ.sum(axis=(0, 1, 2), keepdims=True)
        checks.close(db, total, f"{about}，db", "把一个通道的dZ全部加起来。", mistakes={"这里不用除以m。": total / m})
        checks.gradient(dA, lambda x: np.sum(np.tensordot(dZ, W, (3, 3)) * np.moveaxis(windows(x, f, pad, stride), 3, 5)), A,
                        f"{about}，dA_prev", "每一格往自己的窗口里加上第c个核乘dZ，重叠处累加，最后裁边。", mistakes={
                            "核不用翻转：前向怎么乘，回来就怎么乘。": lambda: checks.numerical_gradient(
                                lambda x: np.sum(np.tensordot(dZ, W[::-1, ::-1], (3, 3)) *
                                                 np.moveaxis(windows(x, f, pad, stride), 3, 5)), A)})
### 隐藏测试结束

# %% [markdown]
# ### 最大池化
#
# $a=\max(x_1,x_2,x_3,x_4)$。把最大的那个挪一点点，$a$跟着挪一样多；把别的挪一点点，$a$不变。所以最大的那个导数是1，别的都是0：梯度**原样**送给最大的那一格，别处一点也不给。
#
# 这要知道最大的在哪里。做一个**掩码**，与窗口一样大，最大处是`True`，别处是`False`。
#
# 要是有两个并列第一呢？严格说，那里没有导数。实际计算里小数恰好相等的机会很小，除非经过ReLU，一窗口全是0。我们约定：**并列的都是`True`**，每一个都得到整份梯度。PyTorch等框架只给其中一个，两种约定都说得过去，只是别处的参考答案可能与这里不同。
#
# ### 练习七：create_mask_from_window
#
# 用`np.max`求出最大值，再与整个窗口比较，`==`逐个元素比，得到布尔数组。

# %% nbgrader={"grade_id": "create_mask_from_window"}
def create_mask_from_window(x):
    """标出窗口里最大的数在哪里。

    参数：
    x -- 一个窗口，形状(f, f)，也可以是任意的两维数组

    返回：
    mask -- 形状与x相同的布尔数组，最大处是True，别处是False；并列最大的都是True

    示例：x是[[1.0, 3.0], [3.0, 2.0]]时，得到[[False, True], [True, False]]
    """
    ### 开始
    mask = x == np.max(x)
    ### 结束
    return mask


# %% nbgrader={"grade_id": "test-create_mask_from_window", "points": 1}
import numpy as np
from dlcourse import checks

with checks.exercise("create_mask_from_window"):
    mask = create_mask_from_window(np.array([[1.0, 3.0], [0.5, 2.0]]))
    checks.array(mask, (2, 2), "mask", "与整个窗口比较，得到一样大的数组。")
    checks.close(mask, [[0, 1], [0, 0]], "mask", mistakes={
        "这是最大值本身，要的是True和False。": [[0, 3], [0, 0]], "最大处是True，别处是False，你的反了。": [[1, 0], [1, 1]],
        "要找的是最大，不是最小。": [[0, 0], [1, 0]], "要与整个窗口的最大值比，不是每一列的。": [[1, 1], [0, 0]]})

# %% nbgrader={"grade_id": "hidden-create_mask_from_window", "points": 2}
# 隐藏测试：全是负数、有并列最大的、全都相等的窗口，高不等于宽，并检查x没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("create_mask_from_window"):
    for x in ([[-3.0, -1.5, -7.0], [-2.0, -9.0, -4.0]], [[2.0, 5.0], [5.0, 1.0], [0.0, 5.0]], [[0.0, 0.0], [0.0, 0.0]], [[4.0]],
              [[1.0, 2.0, 8.0], [9.0, 3.0, 4.0]]):
        x = np.array(x)
        mask = checks.keeps_arguments(create_mask_from_window, x, name="create_mask_from_window")
        checks.array(mask, x.shape, f"x的形状为{x.shape}时的mask")
        checks.close(mask, x >= x.max(), f"x是{x.tolist()}时的mask", "只有等于整个窗口最大值的地方是True，并列的都是True。")
### 隐藏测试结束

# %% [markdown]
# ### 平均池化
#
# $a=\frac{1}{n_Hn_W}\sum x$。每个$x$挪一点点，$a$都挪$\frac{1}{n_Hn_W}$那么多。所以梯度$\mathrm{d}a$**平分**给窗口里的每一格，各得$\frac{\mathrm{d}a}{n_Hn_W}$。
#
# ### 练习八：distribute_value
#
# `shape`是窗口的形状`(n_H, n_W)`。`np.full(形状, 值)`造出处处是一个值的数组。

# %% nbgrader={"grade_id": "distribute_value"}
def distribute_value(dz, shape):
    """把一个数平分给一个窗口。

    参数：
    dz -- 要分的梯度，一个数
    shape -- 窗口的形状，元组(n_H, n_W)

    返回：
    a -- 形状(n_H, n_W)的数组，每格一样，加起来是dz

    示例：distribute_value(2, (2, 2))的每一格都是0.5
    """
    ### 开始
    n_H, n_W = shape
    a = np.full((n_H, n_W), dz / (n_H * n_W))
    ### 结束
    return a


# %% nbgrader={"grade_id": "test-distribute_value", "points": 1}
import numpy as np
from dlcourse import checks

with checks.exercise("distribute_value"):
    a = distribute_value(2, (2, 2))
    checks.array(a, (2, 2), "distribute_value(2, (2, 2))")
    checks.close(a, np.full((2, 2), 0.5), "distribute_value(2, (2, 2))", mistakes={
        "要平分：除以窗口里的格数n_H × n_W。": np.full((2, 2), 2.0), "除以格数，不是除以边长。": np.full((2, 2), 1.0),
        "是除以格数，不是乘。": np.full((2, 2), 8.0)})

# %% nbgrader={"grade_id": "hidden-distribute_value", "points": 2}
# 隐藏测试：换负数和零，高不等于宽的窗口，1×1的窗口
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("distribute_value"):
    for dz, shape in ((-3.0, (2, 3)), (1.5, (3, 3)), (7.0, (1, 1)), (0.0, (2, 2)), (10, (4, 1))):
        a = distribute_value(dz, shape)
        checks.array(a, shape, f"distribute_value({dz}, {shape})")
        checks.close(a, np.ones(shape) * dz / np.prod(shape), f"distribute_value({dz}, {shape})",
                     "格数是两个边长的乘积，高和宽可以不同。")
### 隐藏测试结束

# %% [markdown]
# ### 练习九：pool_backward
#
# 走遍`dA`的每一格，找到它在`A_prev`里的窗口（切法与`pool_forward`相同），把这一格的梯度送回去：最大池化用掩码乘梯度，平均池化用`distribute_value`。窗口可能重叠，所以要**累加**，写`+=`。全0的`dA_prev`已经备好；没有被任何窗口看过的边角，梯度就是0。

# %% nbgrader={"grade_id": "pool_backward"}
def pool_backward(dA, cache, mode="max"):
    """池化层的反向传播，用循环写。

    参数：
    dA -- 成本对池化输出的梯度，形状(m, n_H, n_W, C)
    cache -- pool_forward返回的(A_prev, hparameters)
    mode -- 字符串，"max"或"average"

    返回：
    dA_prev -- 成本对A_prev的梯度，形状(m, n_H_prev, n_W_prev, C)

    提示：用create_mask_from_window和distribute_value，一次一个样本、一个通道、一个窗口。
    """
    A_prev, hparameters = cache
    f, stride = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    ### 开始
    for i, h, w, c in np.ndindex(dA.shape):
        y, x = h * stride, w * stride
        if mode == "max":
            mask = create_mask_from_window(A_prev[i, y:y + f, x:x + f, c])
            dA_prev[i, y:y + f, x:x + f, c] += mask * dA[i, h, w, c]
        else:
            dA_prev[i, y:y + f, x:x + f, c] += distribute_value(dA[i, h, w, c], (f, f))
    ### 结束
    return dA_prev


# %% nbgrader={"grade_id": "test-pool_backward", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("pool_backward"):
    A_small = np.array([[1.0, 3, 2, 0], [5, 6, 1, 2], [7, 2, 4, 8]]).reshape(1, 3, 4, 1)
    dA_small = np.array([[8.0, -4.0]]).reshape(1, 1, 2, 1)
    dA_prev = pool_backward(dA_small, (A_small, {"f": 2, "stride": 2}))
    checks.array(dA_prev, (1, 3, 4, 1), "dA_prev", "形状与A_prev相同。")
    # 右边的窗口里，2在(0, 2)和(1, 3)两处并列最大
    checks.close(dA_prev[0, :, :, 0], [[0, 0, -4, 0], [0, 8, 0, -4], [0, 0, 0, 0]], "最大池化的dA_prev",
                 "每一格的梯度送回它自己的窗口，切法与pool_forward相同。", mistakes={
        "这是平均池化，不给mode时应当是最大池化。": [[2, 2, -1, -1], [2, 2, -1, -1], [0, 0, 0, 0]],
        "并列最大的，每一个都得到整份梯度。": [[0, 0, -4, 0], [0, 8, 0, 0], [0, 0, 0, 0]],
        "掩码要乘这一格的梯度。": [[0, 0, 1, 0], [0, 1, 0, 1], [0, 0, 0, 0]],
        "窗口的起点是w × stride，不是w。": [[0, 0, 0, 0], [0, 4, 0, 0], [0, 0, 0, 0]]})
    dA_prev = pool_backward(dA_small, (A_small, {"f": 2, "stride": 2}), "average")
    checks.close(dA_prev[0, :, :, 0], [[2, 2, -1, -1], [2, 2, -1, -1], [0, 0, 0, 0]], "平均池化的dA_prev", mistakes={
        "梯度要平分，不是每格都得一整份。": [[8, 8, -4, -4], [8, 8, -4, -4], [0, 0, 0, 0]],
        "要看mode：这里是平均池化。": [[0, 0, -4, 0], [0, 8, 0, -4], [0, 0, 0, 0]]})

# %% nbgrader={"grade_id": "hidden-pool_backward", "points": 6}
# 隐藏测试：与数值梯度核对；窗口重叠、除不尽、几个样本和通道、高不等于宽、有并列最大的，两种mode，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def pool(A, f, stride, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return views.max(axis=(-2, -1)) if mode == "max" else views.mean(axis=(-2, -1))


with checks.exercise("pool_backward"):
    for k, (shape, f, stride) in enumerate([((1, 5, 4, 2), 2, 2), ((2, 4, 3, 1), 2, 1), ((3, 3, 5, 1), 3, 2)]):
        random = np.random.RandomState(k)
        A_prev = random.permutation(np.prod(shape)).reshape(shape) / 4 - 3.0     # 互不相等，相差至少0.25
        for mode in ("max", "average"):
            dA = random.randn(*pool(A_prev, f, stride, mode).shape)
            about = f"A_prev的形状为{shape}、f={f}、stride={stride}、mode={mode}时的dA_prev"
            dA_prev = checks.keeps_arguments(pool_backward, dA, (A_prev, {"f": f, "stride": stride}), mode, name="pool_backward",
                                             hint="不要就地改动dA和cache里的数组。")
            checks.array(dA_prev, shape, about)
            checks.gradient(dA_prev, lambda x: np.sum(dA * pool(x, f, stride, mode)), A_prev, about,
                            "窗口的起点乘步幅，重叠处累加；最大池化送给最大的一格，平均池化平分。")
    tied = pool_backward(np.array([3.0, 5.0]).reshape(2, 1, 1, 1), (np.zeros((2, 2, 2, 1)), {"f": 2, "stride": 2}), "max")
    checks.close(tied, np.repeat([3.0, 5.0], 4).reshape(2, 2, 2, 1), "窗口里四个数并列最大时的dA_prev",
                 "并列最大的，每一个都得到整份梯度。")
### 隐藏测试结束

# %% [markdown]
# ## 五、快起来
#
# 循环写法清楚，可是慢。LeNet-5第一层，一张图要算$28\times28\times6=4704$格，每格一次Python调用；训练一轮有一千多张图，前向加反向，一轮就要两三分钟。慢的不是乘法，是Python一步一步地叫NumPy。
#
# 出路还是第01章那一条：少叫几次，一次多算一些。
#
# ### 卷积就是矩阵乘法
#
# 卷积的每一格，是窗口里的$f\cdot f\cdot C_{\text{prev}}$个数与一个核里同样多的数做内积。内积排成一片，就是矩阵乘法。（第二节说窗口和核之间不是矩阵乘法，没有矛盾：这里先把窗口**拉直**了。）
#
# 把每个窗口拉直成一**列**，所有的窗口并排放好，得到一个大矩阵$X_{\text{col}}$，有几个窗口就有几列：
#
# $$X_{\text{col}}:\ (f\cdot f\cdot C_{\text{prev}},\ \ n_H\cdot n_W\cdot m)$$
#
# 权重`W.reshape(f * f * C_prev, C)`的每一列是一个拉直的核，记作$W_{\text{col}}$。于是
#
# $$Z_{\text{col}} = W_{\text{col}}^\top X_{\text{col}} + b_{\text{col}}$$
#
# 与第04章的$Z=WA+b$一模一样，“一列一个样本”成了“一列一个窗口”。这个排法叫im2col（image to column，图到列）。用一张3×3的图、2×2的窗口看看：

# %% tags=["experiment"]
small = np.arange(1, 10).reshape(3, 3)
columns = np.array([[small[i + h, j + w] for h in range(2) for w in range(2)] for i in range(2) for j in range(2)])
_, axes = plt.subplots(1, 2, figsize=(6.6, 3.2), width_ratios=(3, 4))
show_numbers(axes[0], small, "图，3×3", (0, 1, 2))
show_numbers(axes[1], columns, "一列一个窗口")
axes[1].add_patch(plt.Rectangle((0.5, -0.5), 1, 4, fill=False, edgecolor=figures.COLORS[5], linewidth=3))
axes[0].add_patch(plt.Circle((1, 1), 0.4, fill=False, edgecolor=figures.COLORS[0], linewidth=2))
for row, column in ((3, 0), (2, 1), (1, 2), (0, 3)):
    axes[1].add_patch(plt.Circle((column, row), 0.4, fill=False, edgecolor=figures.COLORS[0], linewidth=2))
plt.show()

# %% [markdown]
# 框住的窗口成了第二列。中间的5被四个窗口看过，抄了四份。im2col多占了内存，换来一次大的矩阵乘法，那是计算机最拿手的事。
#
# ### 练习十：im2col
#
# 要是一个窗口一个窗口地拉直，循环的次数与图的大小成正比，还是慢。换个方向：不看列，看**行**。上面右图的第一行是1、2、4、5，正是图的左上2×2；第二行2、3、5、6，是右移一格的2×2。也就是说，第$(i,j)$行是**每个窗口的第$(i,j)$个数**，它就是从$(i,j)$出发、每隔$s$格取一个的子图，一个切片就能全部取出。循环只要走$f\times f$次，与图有多大、有多少张都没有关系。
#
# 为了抄得快，先把轴的次序换成（通道，高，宽，样本），记作`A`：样本在最后，与全连接网络一样。各个样本的同一格在内存里连成一串，一抄就是一长串。`transpose`只换看法，不搬动数据，`np.ascontiguousarray`才让内存也照这个次序放（本来就是，就不搬）。`cols`先造成六个轴`(f, f, C_prev, n_H, n_W, m)`，`cols[i, j]`的形状是`(C_prev, n_H, n_W, m)`，正好放下一个切片。切片在高和宽两个轴上，从`i`（`j`）出发，步长`stride`，要取够`n_H`（`n_W`）个，终点写成出发点加`stride * n_H`就不会多取。全填好以后，前三个轴并成行，后三个轴并成列，一个`reshape`。

# %% nbgrader={"grade_id": "im2col"}
def im2col(A_prev_pad, f, stride):
    """把每个窗口拉直成一列。

    参数：
    A_prev_pad -- 已经垫好的输入，形状(m, H, W, C_prev)
    f -- 窗口的边长，整数
    stride -- 步幅，整数

    返回：
    cols -- 形状(f * f * C_prev, n_H * n_W * m)；
            行的次序是（窗口里的行，窗口里的列，通道），与W.reshape(f * f * C_prev, C)的行一致；
            列的次序是（高，宽，样本）

    提示：两层循环，走遍窗口里的位置(i, j)，每次给cols[i, j]填一个切片。
    """
    m, H, W, C_prev = A_prev_pad.shape
    n_H, n_W = conv_output_size(H, f, 0, stride), conv_output_size(W, f, 0, stride)
    A = np.ascontiguousarray(A_prev_pad.transpose(3, 1, 2, 0))                # (C_prev, H, W, m)
    cols = np.zeros((f, f, C_prev, n_H, n_W, m), dtype=A_prev_pad.dtype)
    ### 开始
    for i in range(f):
        for j in range(f):
            cols[i, j] = A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride]
    cols = cols.reshape(f * f * C_prev, n_H * n_W * m)
    ### 结束
    return cols


# %% nbgrader={"grade_id": "test-im2col", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("im2col"):
    A_small = np.arange(1.0, 10).reshape(1, 3, 3, 1)
    cols = im2col(A_small, 2, 1)
    checks.array(cols, (4, 4), "im2col(A, 2, 1)", "行数是f·f·C_prev，列数是n_H·n_W·m；填好以后reshape成两个轴。")
    checks.close(cols, [[1, 2, 4, 5], [2, 3, 5, 6], [4, 5, 7, 8], [5, 6, 8, 9]], "im2col(A, 2, 1)",
                 "第一行是每个窗口左上角的数，从左到右、从上到下。")
    A_small = np.arange(16.0).reshape(1, 2, 4, 2)
    cols = im2col(A_small, 2, 2)
    checks.array(cols, (8, 2), "步幅2、两个通道时的cols")
    checks.close(cols.T, [[0, 1, 2, 3, 8, 9, 10, 11], [4, 5, 6, 7, 12, 13, 14, 15]], "步幅2、两个通道时，cols的两列", mistakes={
        "切片要带上步长stride。": [[0, 1, 2, 3, 8, 9, 10, 11], [2, 3, 4, 5, 10, 11, 12, 13]],
        "行的次序是（行，列，通道），通道变得最快。": [[0, 2, 8, 10, 1, 3, 9, 11], [4, 6, 12, 14, 5, 7, 13, 15]],
        "窗口里的行和列反了。": [[0, 1, 8, 9, 2, 3, 10, 11], [4, 5, 12, 13, 6, 7, 14, 15]]})

# %% nbgrader={"grade_id": "hidden-im2col", "points": 6}
# 隐藏测试：换样本数、高不等于宽、几个通道、窗口的边长和步幅（除不尽的也有），并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("im2col"):
    for k, (shape, f, stride) in enumerate([((1, 4, 5, 3), 3, 1), ((3, 5, 4, 2), 2, 2), ((2, 3, 6, 1), 3, 2), ((2, 4, 3, 4), 1, 3)]):
        A_prev = np.random.RandomState(k).randn(*shape)
        views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::stride, ::stride]
        right = views.transpose(4, 5, 3, 1, 2, 0).reshape(f * f * shape[3], -1)
        cols = checks.keeps_arguments(im2col, A_prev, f, stride, name="im2col")
        about = f"A_prev_pad的形状为{shape}、f={f}、stride={stride}时的cols"
        checks.array(cols, right.shape, about, "行数是f·f·C_prev，列数是n_H·n_W·m。")
        checks.close(cols, right, about, "行按（窗口里的行，列，通道），列按（高，宽，样本）。", mistakes={
            "列的次序是（高，宽，样本），样本变得最快。":
                lambda: views.transpose(4, 5, 3, 0, 1, 2).reshape(f * f * shape[3], -1),
            "行的次序是（行，列，通道），通道变得最快。":
                lambda: views.transpose(3, 4, 5, 1, 2, 0).reshape(f * f * shape[3], -1)})
### 隐藏测试结束

# %% [markdown]
# ### 练习十一：col2im
#
# 反向传播要走回头路：知道了对每一列的梯度，求对图的梯度。im2col把图上的一个数抄进几列，那几列的梯度就都要**加回**原处。所以col2im不是im2col的逆：抄了四份，加回来是四倍。
#
# 循环与`im2col`完全对称：那边是“切片抄进`cols[i, j]`”，这边是“`cols[i, j]`加到切片上”。`cols`已经还原成六个轴，`A`是轴的次序为（通道，高，宽，样本）的全0数组，你来填循环，别忘了是`+=`。

# %% nbgrader={"grade_id": "col2im"}
def col2im(cols, shape, f, stride):
    """把每一列加回它的窗口，im2col的反向传播。

    参数：
    cols -- 形状(f * f * C_prev, n_H * n_W * m)
    shape -- 图的形状，元组(m, H, W, C_prev)
    f -- 窗口的边长，整数
    stride -- 步幅，整数

    返回：
    形状为shape的数组；每一格是cols里来自这一格的那些数的和，没有窗口看过的格子是0

    提示：两层循环，走遍窗口里的位置(i, j)，切法与im2col相同。
    """
    m, H, W, C_prev = shape
    n_H, n_W = conv_output_size(H, f, 0, stride), conv_output_size(W, f, 0, stride)
    cols = cols.reshape(f, f, C_prev, n_H, n_W, m)
    A = np.zeros((C_prev, H, W, m), dtype=cols.dtype)
    ### 开始
    for i in range(f):
        for j in range(f):
            A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] += cols[i, j]
    ### 结束
    return A.transpose(3, 1, 2, 0)


# %% nbgrader={"grade_id": "test-col2im", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("col2im"):
    A = col2im(np.ones((4, 4)), (1, 3, 3, 1), 2, 1)
    checks.array(A, (1, 3, 3, 1), "col2im的返回值")
    checks.close(A[0, :, :, 0], [[1, 2, 1], [2, 4, 2], [1, 2, 1]], "cols全是1时，col2im的返回值", mistakes={
        "要用+=累加，不是=。": np.ones((3, 3)), "是求和，不用再除以次数。": np.ones((3, 3)),
        "什么也没有加上。": np.zeros((3, 3))})
    A = col2im(np.arange(1.0, 9).reshape(4, 2), (1, 2, 5, 1), 2, 2)
    checks.array(A, (1, 2, 5, 1), "步幅2时，col2im的返回值")
    checks.close(A[0, :, :, 0], [[1, 3, 2, 4, 0], [5, 7, 6, 8, 0]], "步幅2时，col2im的返回值", mistakes={
        "切片要带上步长stride。": [[1, 5, 4, 0, 0], [5, 13, 8, 0, 0]]})

# %% nbgrader={"grade_id": "hidden-col2im", "points": 5}
# 隐藏测试：换大小、通道、窗口和步幅，核对“先抄再加”的关系：cols与im2col(A)的内积等于col2im(cols)与A的内积
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("col2im"):
    for k, (shape, f, stride) in enumerate([((1, 4, 5, 3), 3, 1), ((3, 5, 4, 2), 2, 2), ((2, 3, 7, 1), 3, 2), ((2, 4, 3, 2), 1, 3)]):
        random = np.random.RandomState(k)
        place = np.arange(np.prod(shape)).reshape(shape)             # 每一格的编号
        views = np.lib.stride_tricks.sliding_window_view(place, (f, f), axis=(1, 2))[:, ::stride, ::stride]
        places = views.transpose(4, 5, 3, 1, 2, 0).reshape(f * f * shape[3], -1)
        cols = random.randn(*places.shape)
        A = checks.keeps_arguments(col2im, cols, shape, f, stride, name="col2im", hint="不要就地改动cols。")
        about = f"shape={shape}、f={f}、stride={stride}时，col2im的返回值"
        checks.array(A, shape, about)
        right = np.bincount(places.ravel(), cols.ravel(), place.size).reshape(shape)
        checks.close(A, right, about, "每一格是来自它的那些数的和；切法与im2col相同。", mistakes={
            "是求和，不用再除以次数。": lambda: right / np.maximum(np.bincount(places.ravel(), None, place.size), 1).reshape(shape)})
### 隐藏测试结束

# %% [markdown]
# ### 练习十二：conv_forward_fast
#
# 三步：垫好的输入过一遍`im2col`；$Z_{\text{col}}=W_{\text{col}}^\top X_{\text{col}}+b_{\text{col}}$，其中$W_{\text{col}}$是`W.reshape(f * f * C_prev, C)`，$b_{\text{col}}$是`b.reshape(C, 1)`；得到形状`(C, n_H * n_W * m)`的矩阵，还原成`(m, n_H, n_W, C)`。
#
# 最后一步最容易错。$Z_{\text{col}}$的行是通道，列的次序是（高，宽，样本），所以只能先`reshape(C, n_H, n_W, m)`，再用`transpose(3, 1, 2, 0)`把样本换到最前、通道换到最后。直接`reshape(m, n_H, n_W, C)`，形状也对，数却全串了位。
#
# `cols`反向传播还要用，存进`cache`，省得再抄一遍。

# %% nbgrader={"grade_id": "conv_forward_fast"}
def conv_forward_fast(A_prev, W, b, hparameters):
    """卷积层的前向传播，用一次矩阵乘法。

    参数：与conv_forward相同，A_prev的形状(m, n_H_prev, n_W_prev, C_prev)，W的形状(f, f, C_prev, C)

    返回：
    Z -- 形状(m, n_H, n_W, C)，与conv_forward的相同
    cache -- (A_prev, W, b, hparameters, cols)，cols是im2col给出的矩阵

    提示：先算cols，再乘，再还原形状。
    """
    m, n_H_prev, n_W_prev, C_prev = A_prev.shape
    f, _, _, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H = conv_output_size(n_H_prev, f, pad, stride)
    n_W = conv_output_size(n_W_prev, f, pad, stride)
    A_prev_pad = zero_pad(A_prev, pad) if pad else A_prev          # 不用垫，就不抄
    ### 开始
    cols = im2col(A_prev_pad, f, stride)
    Z = W.reshape(f * f * C_prev, C).T @ cols + b.reshape(C, 1)
    Z = Z.reshape(C, n_H, n_W, m).transpose(3, 1, 2, 0)
    ### 结束
    return Z, (A_prev, W, b, hparameters, cols)


# %% nbgrader={"grade_id": "test-conv_forward_fast", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_forward_fast"):
    A_small = np.arange(24.0).reshape(2, 4, 3, 1)
    W_small = np.zeros((2, 2, 1, 2))
    W_small[:, :, 0, 0], W_small[:, :, 0, 1] = [[1, 0], [0, -1]], [[0, 2], [1, 0]]
    b_small = np.array([10.0, -1.0]).reshape(1, 1, 1, 2)
    result = conv_forward_fast(A_small, W_small, b_small, {"pad": 0, "stride": 1})
    checks.length(result, 2, "conv_forward_fast的返回值", "返回Z和cache。")
    Z, cache = result
    checks.array(Z, (2, 3, 2, 2), "Z", "还原成(m, n_H, n_W, C)。")
    mixed = np.array([6.0] * 12 + [4, 40, 7, 43, 13, 49, 16, 52, 22, 58, 25, 61])
    checks.close(Z[:, :, :, 0], np.full((2, 3, 2), 6.0), "第一个通道", mistakes={
        "忘了偏置。": np.full((2, 3, 2), -4.0),
        "先reshape成(C, n_H, n_W, m)，再换轴；直接reshape会串位。": mixed.reshape(2, 3, 2, 2)[:, :, :, 0]})
    checks.close(Z[:, :, :, 1], [[[4, 7], [13, 16], [22, 25]], [[40, 43], [49, 52], [58, 61]]], "第二个通道", mistakes={
        "列的次序是（高，宽，样本），样本在最后：先reshape成(C, n_H, n_W, m)。": mixed[12:].reshape(2, 3, 2)})
    checks.length(cache, 5, "cache", "cache是(A_prev, W, b, hparameters, cols)。")
    checks.array(cache[4], (4, 12), "cache里的cols")

# %% nbgrader={"grade_id": "hidden-conv_forward_fast", "points": 4}
# 隐藏测试：换样本数、高不等于宽、通道数、填充和步幅（除不尽的也有），核对cache，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("conv_forward_fast"):
    for k, (m, H, width, C_prev, C, f, pad, stride) in enumerate([(1, 4, 5, 3, 2, 3, 1, 2), (3, 6, 3, 1, 4, 2, 0, 3),
                                                                 (2, 3, 4, 2, 1, 1, 0, 1), (2, 3, 4, 2, 3, 3, 2, 1)]):
        random = np.random.RandomState(k)
        A, W, b = random.randn(m, H, width, C_prev), random.randn(f, f, C_prev, C), random.randn(1, 1, 1, C)
        about = f"A_prev的形状为{A.shape}、W为{W.shape}、pad={pad}、stride={stride}时"
        result = checks.keeps_arguments(conv_forward_fast, A, W, b, {"pad": pad, "stride": stride}, name="conv_forward_fast")
        checks.length(result, 2, "conv_forward_fast的返回值", "返回Z和cache。")
        A_pad = np.pad(A, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
        views = np.lib.stride_tricks.sliding_window_view(A_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
        right = np.einsum("mhwkuv,uvkc->mhwc", views, W) + b
        checks.array(result[0], right.shape, f"{about}，Z")
        checks.close(result[0], right, f"{about}，Z", "核的拉直次序要与cols的行一致；还原时先reshape再transpose。", mistakes={
            "忘了偏置。": right - b})
        checks.length(result[1], 5, "cache", "cache是(A_prev, W, b, hparameters, cols)。")
        checks.close(result[1][0], A, "cache里的A_prev", "存没有垫过的A_prev。")
        checks.close(result[1][4], views.transpose(4, 5, 3, 1, 2, 0).reshape(f * f * C_prev, -1), "cache里的cols",
                     "存im2col给出的矩阵。")
### 隐藏测试结束

# %% [markdown]
# ### 练习十三：conv_backward_fast
#
# 既然前向就是$Z_{\text{col}}=W_{\text{col}}^\top X_{\text{col}}+b_{\text{col}}$，反向也就是第04章的那三个公式，只是权重转置着放，又不除以$m$。
#
# 逐个元素推一遍。$Z_{\text{col}}$的第$(c,q)$个数是$\sum_r W_{r,c}X_{r,q}+b_c$，$q$是窗口的编号，$r$是窗口里的位置。$W_{r,c}$在每个窗口$q$里都用了一次，系数是$X_{r,q}$；$X_{r,q}$给每个通道$c$都出了一份力，系数是$W_{r,c}$；$b_c$在每个$q$里系数是1。所以
#
# $$
# \begin{aligned}
# \mathrm{d}W_{r,c} &= \sum_q X_{r,q}\,\mathrm{d}Z_{c,q} & &\Rightarrow & \mathrm{d}W_{\text{col}} &= X_{\text{col}}\,\mathrm{d}Z_{\text{col}}^\top \\
# \mathrm{d}X_{r,q} &= \sum_c W_{r,c}\,\mathrm{d}Z_{c,q} & &\Rightarrow & \mathrm{d}X_{\text{col}} &= W_{\text{col}}\,\mathrm{d}Z_{\text{col}} \\
# \mathrm{d}b_{c} &= \sum_q \mathrm{d}Z_{c,q} & &\Rightarrow & \mathrm{d}b &= \mathrm{d}Z_{\text{col}}\text{按行求和}
# \end{aligned}
# $$
#
# $\mathrm{d}Z_{\text{col}}$的形状是$(C, n_H\cdot n_W\cdot m)$，由`dZ`先把通道换到最前、样本换到最后`transpose(3, 1, 2, 0)`，再`reshape(C, -1)`得到（$-1$是“剩下多少就是多少”）。$\mathrm{d}W$和$\mathrm{d}b$用`reshape`变回`W`、`b`的形状。
#
# $\mathrm{d}A_{\text{prev}}$要过`col2im`，再裁边，这一步最费时间；可是网络的**第一层**用不着它，图片又不用更新。所以多给一个参数`need_dA`，是`False`就不算，返回`None`。裁边的一行已经替你写好：你求出`dW`、`db`和`dA_prev_pad`（对垫好的输入的梯度，形状`shape_pad`）就行。

# %% nbgrader={"grade_id": "conv_backward_fast"}
def conv_backward_fast(dZ, cache, need_dA=True):
    """卷积层的反向传播，用矩阵乘法。

    参数：
    dZ -- 成本对Z的梯度，形状(m, n_H, n_W, C)
    cache -- conv_forward_fast返回的(A_prev, W, b, hparameters, cols)
    need_dA -- 要不要dA_prev；第一层不要

    返回：
    dA_prev -- 形状与A_prev相同；need_dA是False时是None
    dW -- 形状(f, f, C_prev, C)
    db -- 形状(1, 1, 1, C)

    提示：cols @ …、… @ dZ_col；不除以m；need_dA是False时不要调用col2im。
    """
    A_prev, W, b, hparameters, cols = cache
    pad, stride = hparameters["pad"], hparameters["stride"]
    m, n_H_prev, n_W_prev, C_prev = A_prev.shape
    f, _, _, C = W.shape
    shape_pad = (m, n_H_prev + 2 * pad, n_W_prev + 2 * pad, C_prev)
    dA_prev_pad = None
    ### 开始
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    dW = (cols @ dZ_col.T).reshape(W.shape)
    db = np.sum(dZ_col, axis=1).reshape(b.shape)
    if need_dA:
        dA_prev_pad = col2im(W.reshape(f * f * C_prev, C) @ dZ_col, shape_pad, f, stride)
    ### 结束
    if dA_prev_pad is None:
        return None, dW, db
    return dA_prev_pad[:, pad:pad + n_H_prev, pad:pad + n_W_prev], dW, db


# %% nbgrader={"grade_id": "test-conv_backward_fast", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("conv_backward_fast"):
    A_small = np.arange(12.0).reshape(1, 4, 3, 1)
    W_small = np.array([[1.0, -1], [2, 0.5]]).reshape(2, 2, 1, 1)
    cols = np.array([[0.0, 1, 3, 4, 6, 7], [1, 2, 4, 5, 7, 8], [3, 4, 6, 7, 9, 10], [4, 5, 7, 8, 10, 11]])
    cache = (A_small, W_small, np.zeros((1, 1, 1, 1)), {"pad": 0, "stride": 1}, cols)
    dZ_small = np.array([[-4.0, -2], [0, 2], [4, 6]]).reshape(1, 3, 2, 1)
    result = conv_backward_fast(dZ_small, cache)
    checks.length(result, 3, "conv_backward_fast的返回值", "依次是dA_prev、dW、db。")
    dA_prev, dW, db = result
    checks.array(dW, (2, 2, 1, 1), "dW", "用reshape变回W的形状。")
    checks.close(dW[:, :, 0, 0], [[72, 78], [90, 96]], "dW", mistakes={
        "这里不用除以窗口的个数。": [[12, 13], [15, 16]]})
    checks.array(db, (1, 1, 1, 1), "db", "用reshape变回b的形状。")
    checks.close(db.ravel(), [6], "db", mistakes={"是求和，不是平均。": [1]})
    checks.array(dA_prev, (1, 4, 3, 1), "dA_prev", "need_dA是True时，要算dA_prev_pad。")
    checks.close(dA_prev[0, :, :, 0], [[-4, 2, 2], [-8, -4, -3], [4, 6, -5], [8, 14, 3]], "dA_prev")
    dA_prev, _, _ = conv_backward_fast(dZ_small, cache, need_dA=False)
    checks.equal(dA_prev is None, True, "“need_dA=False时，dA_prev是None”这句话", "先看need_dA，再决定要不要算dA_prev_pad。")

# %% nbgrader={"grade_id": "hidden-conv_backward_fast", "points": 5}
# 隐藏测试：换样本数、高不等于宽、通道数、填充和步幅（除不尽的也有），need_dA的两种情形，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("conv_backward_fast"):
    for k, (m, H, width, C_prev, C, f, pad, stride) in enumerate([(2, 4, 3, 2, 3, 2, 0, 1), (1, 4, 5, 1, 2, 3, 1, 2),
                                                                 (3, 2, 3, 2, 1, 1, 1, 3), (2, 5, 4, 3, 2, 2, 2, 2)]):
        random = np.random.RandomState(k)
        A, W, b = random.randn(m, H, width, C_prev), random.randn(f, f, C_prev, C), random.randn(1, 1, 1, C)
        A_pad = np.pad(A, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
        views = np.lib.stride_tricks.sliding_window_view(A_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
        dZ, settings = random.randn(*views.shape[:3], C), {"pad": pad, "stride": stride}
        cols = np.ascontiguousarray(views.transpose(4, 5, 3, 1, 2, 0)).reshape(f * f * C_prev, -1)
        about = f"A_prev的形状为{A.shape}、W为{W.shape}、pad={pad}、stride={stride}时"
        result = checks.keeps_arguments(conv_backward_fast, dZ, (A, W, b, settings, cols), name="conv_backward_fast")
        checks.length(result, 3, "conv_backward_fast的返回值", "依次是dA_prev、dW、db。")
        dA, dW, db = result
        back = np.zeros(A_pad.shape)
        for h, w in np.ndindex(dZ.shape[1:3]):       # 一格一格地送回去
            back[:, h * stride:h * stride + f, w * stride:w * stride + f] += np.tensordot(dZ[:, h, w], W, (1, 3))
        for name, value, right in (("dW", dW, np.einsum("mhwkuv,mhwc->uvkc", views, dZ)),
                                   ("db", db, dZ.sum(axis=(0, 1, 2), keepdims=True)),
                                   ("dA_prev", dA, back[:, pad:pad + H, pad:pad + width])):
            checks.array(value, right.shape, f"{about}，{name}", f"{name}的形状与对应的数组相同。")
            checks.close(value, right, f"{about}，{name}", "dZ要先把通道换到最前、样本换到最后，再拉直。", mistakes={
                "这里不用除以m。": right / m})
        only = conv_backward_fast(dZ, (A, W, b, settings, cols), False)
        checks.length(only, 3, "conv_backward_fast的返回值", "need_dA是False时，也返回三个值。")
        checks.equal(only[0] is None, True, "“need_dA=False时，dA_prev是None”这句话")
        checks.close(only[1], dW, "need_dA=False时的dW", "不管要不要dA_prev，dW都要算。")
### 隐藏测试结束

# %% [markdown]
# ### 快了多少
#
# 先看对不对：循环与矩阵乘法，前向和反向的每个数都应当相同（差在第十几位，是加的次序不同）。再看快慢：LeNet-5两个卷积层的大小，四张图，前向加反向。

# %% tags=["experiment"]
layers = {"第一层\n32×32×1 → 28×28×6": ((4, 32, 32, 1), (5, 5, 1, 6)), "第二层\n14×14×6 → 10×10×16": ((4, 14, 14, 6), (5, 5, 6, 16))}
plain, random, seconds = {"pad": 0, "stride": 1}, np.random.RandomState(0), {"循环": [], "矩阵乘法": []}
for shape, kernel_shape in layers.values():
    A, W, b = random.randn(*shape), random.randn(*kernel_shape), random.randn(1, 1, 1, kernel_shape[3])
    results = {}
    for name, forward, backward, repeat in (("循环", conv_forward, conv_backward, 1),
                                            ("矩阵乘法", conv_forward_fast, conv_backward_fast, 5)):
        def once(forward=forward, backward=backward, name=name):
            Z, cache = forward(A, W, b, plain)
            results[name] = (Z, *backward(Z, cache))
        seconds[name].append(min(timeit.repeat(once, number=1, repeat=repeat)))
    difference = max(np.max(np.abs(p - q)) for p, q in zip(*results.values(), strict=True))
    print(f"最大的差{difference:.1e}，快{seconds['循环'][-1] / seconds['矩阵乘法'][-1]:.0f}倍")
_, ax = plt.subplots()
for k, (name, values) in enumerate(seconds.items()):
    bars = ax.bar(np.arange(2) + 0.4 * k - 0.2, 1000 * np.array(values), 0.38, label=name)
    ax.bar_label(bars, [f"{1000 * value:.3g}" for value in values], padding=2)
ax.set(yscale="log", ylabel="前向加反向的时间（毫秒）", xticks=range(2), ylim=(0.2, 5000))
ax.set_xticks(range(2), list(layers))
ax.legend(ncols=2)
plt.show()

# %% [markdown]
# 你可能注意到，`conv_forward_fast`返回的`Z`经过`transpose`，只换了看法，没有搬动数据：看起来样本在最前、通道在最后，内存里其实正相反。NumPy对这样的数组逐元素运算时，会沿着内存的次序走，所以接下来的激活、池化都快；下一层的`im2col`把轴换回来，正好又顺了，一次也不用搬。少搬一次，就省一次的时间。
#
# 池化也可以用同一招：每个通道、每个窗口的$f\cdot f$个数，就是`im2col`里的$f\cdot f$行。把它们取最大或平均，就是前向；乘上掩码或平分，再`col2im`，就是反向。这两个直接给你，它们与循环写法的结果相同：

# %% nbgrader={"grade_id": "given-pool_fast"}
def pool_forward_fast(A_prev, hparameters, mode="max"):
    """池化层的前向传播，用im2col；参数和返回与pool_forward相同，cache里多了窗口。"""
    m, n_H_prev, n_W_prev, C = A_prev.shape
    f, stride = hparameters["f"], hparameters["stride"]
    n_H, n_W = conv_output_size(n_H_prev, f, 0, stride), conv_output_size(n_W_prev, f, 0, stride)
    windows = im2col(A_prev, f, stride).reshape(f * f, C, n_H, n_W, m)
    A = windows.max(axis=0) if mode == "max" else windows.sum(axis=0) / (f * f)
    return A.transpose(3, 1, 2, 0), (A_prev, hparameters, windows)


def pool_backward_fast(dA, cache, mode="max"):
    """池化层的反向传播，用col2im；cache来自pool_forward_fast。"""
    A_prev, hparameters, windows = cache
    f, stride = hparameters["f"], hparameters["stride"]
    dA = dA.transpose(3, 1, 2, 0)                                              # (C, n_H, n_W, m)
    if mode == "max":
        dwindows = (windows == windows.max(axis=0)) * dA
    else:
        dwindows = np.broadcast_to(dA / (f * f), windows.shape)
    return col2im(dwindows, A_prev.shape, f, stride)

# %% [markdown]
# ## 六、LeNet-5
#
# 1998年，Yann LeCun等人用一个卷积网络读支票上的数字，它叫LeNet-5。今天看它很小，可是卷积网络该有的都有了：卷积与池化轮流，图越来越小，通道越来越多，最后拉直，接几个全连接层。

# %% tags=["experiment"]
stages = [("输入", "32×32×1", None), ("卷积", "28×28×6", "6个5×5"), ("平均池化", "14×14×6", "2×2，步幅2"),
          ("卷积", "10×10×16", "16个5×5"), ("平均池化", "5×5×16", "2×2，步幅2"), ("全连接", "120", "拉直成400"),
          ("全连接", "84", ""), ("Softmax", "10", "")]
_, ax = plt.subplots(figsize=(9.2, 2.7))
for k, (name, size, how) in enumerate(stages):
    color = {"卷积": figures.COLORS[4], "平均池化": figures.COLORS[2], "全连接": figures.COLORS[1]}.get(name, "white")
    ax.add_patch(plt.matplotlib.patches.FancyBboxPatch((1.5 * k, -0.4), 0.95, 0.8, boxstyle="round,pad=0.05",
                                                      facecolor=color, edgecolor="0.35", alpha=0.75))
    ax.text(1.5 * k + 0.475, 0, name, ha="center", va="center", fontsize=11)
    ax.text(1.5 * k + 0.475, -0.8, size, ha="center", va="center", fontsize=11, color=figures.COLORS[0])
    if how is not None:
        ax.annotate("", xy=(1.5 * k - 0.06, 0), xytext=(1.5 * k - 0.49, 0), arrowprops={"arrowstyle": "-|>", "color": "0.35"})
        ax.text(1.5 * k + 0.475, 0.75, how, ha="center", va="center", fontsize=10)
ax.set(xlim=(-0.2, 11.7), ylim=(-1.1, 1.1))
ax.set_axis_off()
plt.show()

# %% [markdown]
# 蓝字是每一站输出的大小，上面是怎么得来的。用`conv_output_size`和参数个数的公式核对一遍：

# %% tags=["experiment"]
size, channels, total = 32, 1, 0
for name, f, stride, count in (("卷积", 5, 1, 6), ("池化", 2, 2, 0), ("卷积", 5, 1, 16), ("池化", 2, 2, 0)):
    number = (f * f * channels + 1) * count if count else 0
    size, channels, total = conv_output_size(size, f, 0, stride), count or channels, total + number
    print(f"{name}：  {size}×{size}×{channels}，参数{number}个")
for n_in, n_out in ((400, 120), (120, 84), (84, 10)):
    print(f"全连接：{n_in} → {n_out}，参数{n_in * n_out + n_out}个")
    total += n_in * n_out + n_out
print(f"一共{total:,}个参数")

# %% [markdown]
# 六万个参数，一大半在拉直以后的那个全连接层里；两个卷积层加起来不到三千个。
#
# 有几处是那个年代的习惯。激活函数用tanh和sigmoid，那时还不流行ReLU。激活放在**池化之后**：卷积，池化，再激活；今天一般是卷积，激活，再池化。先池化，要激活的数就少了四分之三。（原论文的池化还带着可学的系数，第二个卷积层的每个核只看一部分通道，输出层也不是Softmax；我们用现在通行的简化写法。）我们照老规矩，卷积、平均池化、tanh。
#
# 下面的几个函数把你写的零件接成LeNet-5，直接给你，请读一遍。全连接的部分是第04章的老样子，一列一个样本；从卷积到全连接，把`(m, 5, 5, 16)`拉直成`(m, 400)`再转置。训练在小批量上走动量法（第08章），学习率逐轮减小到0。参数用单精度（float32），一个数只占四个字节，算起来快一倍。

# %% nbgrader={"grade_id": "given-lenet"}
CONV, POOL = {"pad": 0, "stride": 1}, {"f": 2, "stride": 2}


def lenet_initialize(seed=None, dtype=np.float32):
    """LeNet-5的初始参数：权重是标准正态随机数除以√(输入的个数)，偏置是0。"""
    random, parameters = np.random.RandomState(seed), {}
    for l, shape in enumerate([(5, 5, 1, 6), (5, 5, 6, 16), (120, 400), (84, 120), (10, 84)], 1):
        convolution = len(shape) == 4
        n_in = np.prod(shape[:3]) if convolution else shape[1]
        parameters[f"W{l}"] = (random.randn(*shape) / np.sqrt(n_in)).astype(dtype)
        parameters[f"b{l}"] = np.zeros((1, 1, 1, shape[3]) if convolution else (shape[0], 1), dtype)
    return parameters


def lenet_forward(X, parameters):
    """X -- 形状(m, 32, 32, 1)。返回Softmax的输出A5，形状(10, m)，和各层的缓存。"""
    A, caches = X, []
    for l in (1, 2):
        Z, conv_cache = conv_forward_fast(A, parameters[f"W{l}"], parameters[f"b{l}"], CONV)
        P, pool_cache = pool_forward_fast(Z, POOL, "average")
        A = np.tanh(P)
        caches.append((conv_cache, pool_cache, A))
    A = A.reshape(len(X), -1).T                                                # (400, m)
    for l in (3, 4, 5):
        caches.append(A)
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = np.tanh(Z)
    scores = np.exp(Z - Z.max(axis=0))
    return scores / scores.sum(axis=0), caches


def lenet_backward(A5, Y, parameters, caches):
    """Y -- 标签，形状(10, m)，每列一个1。返回各参数的梯度dW1、db1……"""
    grads, dZ = {}, (A5 - Y) / Y.shape[1]
    for l in (5, 4, 3):
        A = caches[l - 1]
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A.T, dZ.sum(axis=1, keepdims=True)
        dZ = (parameters[f"W{l}"].T @ dZ) * (1 - A * A)                        # 最后一次，穿过的是第二次池化后的tanh
    dP = dZ.T.reshape(caches[1][2].shape)
    for l in (2, 1):
        conv_cache, pool_cache, _ = caches[l - 1]
        dZ = pool_backward_fast(dP, pool_cache, "average")
        dA, grads[f"dW{l}"], grads[f"db{l}"] = conv_backward_fast(dZ, conv_cache, need_dA=l > 1)
        if l > 1:
            dP = dA * (1 - caches[0][2] ** 2)
    return grads


# %% [markdown]
# 这么长的反向传播，第一件事是什么？第07章说过，梯度检验。换成双精度，每个参数数组里随机挑五个数，拨动一点点，看成本怎么变：

# %% tags=["experiment"]
random = np.random.RandomState(0)
parameters = lenet_initialize(seed=1, dtype=np.float64)
X, Y = random.randn(3, 32, 32, 1), np.eye(10)[:, [2, 7, 1]]
A5, caches = lenet_forward(X, parameters)
grads = lenet_backward(A5, Y, parameters, caches)
pairs = []
for name, value in parameters.items():
    for place in zip(*[random.randint(0, n, 5) for n in value.shape], strict=True):
        costs = []
        for step in (1e-5, -1e-5):
            nudged = value.copy()
            nudged[place] += step
            costs.append(-np.mean(np.log(lenet_forward(X, {**parameters, name: nudged})[0][Y == 1])))
        pairs.append((grads["d" + name][place], (costs[0] - costs[1]) / 2e-5))
ours, numeric = np.array(pairs).T
print(f"{len(pairs)}个梯度，相对误差{np.linalg.norm(ours - numeric) / (np.linalg.norm(ours) + np.linalg.norm(numeric)):.1e}")

# %% [markdown]
# 反向传播没有问题，放心去训练。
#
# ### 数据
#
# 1797张8×8的手写数字。它们本来就是32×32的黑白图，做数据集的人把每4×4个点并成一格，数一数有几个黑点，所以每格是0到16。LeNet-5要32×32的输入，我们把图放大四倍，用**双线性插值**：新图上的一点落在哪四个旧格子之间，就按远近取它们的加权平均。两个方向各做一次线性插值，正好是左右各乘一个矩阵：新图$=M\cdot$旧图$\cdot M^\top$，$M$的形状是$(32, 8)$。
#
# 训练时，每次把图随机上下左右挪0到2格，空出来的地方填背景。挪一挪还是那个数字，网络却好像多看了许多张新图。这是最简单的**数据增强**（data augmentation），第12章细说。

# %% nbgrader={"grade_id": "given-training"}
def upscale(images, size=32):
    """双线性插值放大，images的形状(m, n, n)，返回形状(m, size, size, 1)，单精度。"""
    n = images.shape[1]
    places = (np.arange(size) + 0.5) * n / size - 0.5              # 新的每一格的中心，在旧图里的坐标
    M = np.stack([np.interp(places, np.arange(n), row) for row in np.eye(n)], axis=1)
    return (M @ images @ M.T)[..., np.newaxis].astype(np.float32)


def random_shift(X, most, random):
    """把X（形状(m, H, W, C)）的每张图随机挪动，每个方向最多most格，空处填最暗的值。"""
    H, W = X.shape[1:3]
    X_pad = np.pad(X, ((0, 0), (most, most), (most, most), (0, 0)), constant_values=X.min())
    corners = random.randint(0, 2 * most + 1, (len(X), 2))
    return np.stack([image[y:y + H, x:x + W] for image, (y, x) in zip(X_pad, corners, strict=True)])


def lenet_epoch(X, Y, parameters, velocity, learning_rate, random, shift=2, mini_batch_size=64):
    """在小批量上把数据看一遍，返回新的参数、新的速度和这一轮的平均成本。"""
    order, costs = random.permutation(len(X)), []
    for k in range(0, len(X), mini_batch_size):
        chosen = order[k:k + mini_batch_size]
        X_k, Y_k = X[chosen], Y[:, chosen]
        A5, caches = lenet_forward(random_shift(X_k, shift, random) if shift else X_k, parameters)
        grads = lenet_backward(A5, Y_k, parameters, caches)
        velocity = {name: 0.9 * v + grads["d" + name] for name, v in velocity.items()}
        parameters = {name: value - learning_rate * velocity[name] for name, value in parameters.items()}
        costs.append(-np.mean(np.log(np.sum(A5 * Y_k, axis=0) + 1e-12)))
    return parameters, velocity, np.mean(costs)


def lenet_train(X, Y, epochs=30, learning_rate=0.1, seed=0):
    """训练LeNet-5，X的形状(m, 32, 32, 1)，Y的形状(10, m)；返回参数和各轮的成本。学习率匀速降到0。"""
    random, parameters, costs = np.random.RandomState(seed), lenet_initialize(seed), []
    velocity = {name: np.zeros_like(value) for name, value in parameters.items()}
    for epoch in figures.progress(epochs):
        rate = learning_rate * (1 - epoch / epochs)
        parameters, velocity, cost = lenet_epoch(X, Y, parameters, velocity, rate, random)
        costs.append(cost)
    return parameters, costs


def lenet_predict(X, parameters):
    """每张图最可能的数字，形状(m,)。"""
    return np.argmax(lenet_forward(X, parameters)[0], axis=0)


# %% [markdown]
# 随机留出五分之一做测试，其余训练；像素减去训练集的平均，除以标准差（第05章），测试集用同样的两个数。然后训练30轮，几秒到十几秒。

# %% tags=["experiment"]
order = np.random.RandomState(0).permutation(len(images))
train, test = order[360:], order[:360]
X = upscale(images)
middle, spread = X[train].mean(), X[train].std()
X = (X - middle) / spread
Y = np.eye(10, dtype=np.float32)[:, labels[0]]
figures.image_sheet([images[7], X[7, :, :, 0], *random_shift(X[[7] * 4], 2, np.random.RandomState(1))[:, :, :, 0]],
                    ["8×8", "放大到32×32", "随机挪动", "", "", ""], columns=6)
plt.show()

# %% tags=["experiment"]
parameters, costs = lenet_train(X[train], Y[:, train])
for name, part in (("训练", train), ("测试", test)):
    print(f"{name}正确率{100 * np.mean(lenet_predict(X[part], parameters) == labels[0, part]):.2f}%")
_, ax = plt.subplots()
ax.plot(range(1, len(costs) + 1), costs)
ax.set(xlabel="轮", ylabel="训练成本", yscale="log")
plt.show()

# %% [markdown]
# 360张测试图，只错了几张。只看一次划分不太可靠，运气好坏能差一个百分点；课程的测试里取三次不同划分的平均，要求不低于98.5%。
#
# 不过先别得意，拿最笨的办法比一比。**最近邻**（1-nearest neighbour）什么也不学：来一张图，在训练集里找距离最近的一张，抄它的标签。

# %% tags=["experiment"]
def nearest_labels(A, A_labels, B):
    """B的每一行在A里最近的一行的标签。"""
    squares = np.sum(B * B, axis=1)[:, np.newaxis] - 2 * B @ A.T + np.sum(A * A, axis=1)
    return A_labels[np.argmin(squares, axis=1)]


scores = []
for seed in range(10):
    shuffled = np.random.RandomState(seed).permutation(len(images))
    left, right = shuffled[360:], shuffled[:360]
    scores.append(100 * np.mean(nearest_labels(flat[left], labels[0, left], flat[right]) == labels[0, right]))
print(f"最近邻：这一次划分{scores[0]:.2f}%，十次划分平均{np.mean(scores):.2f}%，最低{min(scores):.2f}%，最高{max(scores):.2f}%")

# %% [markdown]
# 平均98.8%上下！这份数据太规矩了：每个数字都裁好、摆正、缩放到一样大，测试集里的几乎每一张，训练集里都有一张很像的。所以在这里，正确率本身说明不了卷积的好处。
#
# 把测试图挪开几格再比，差别就出来了。开头说过，对拉直的向量来说，挪一格比换一个数字还远：

# %% tags=["experiment"]
picture = X.reshape(len(X), -1)
offsets, curves = range(0, 9), {"LeNet-5": [], "最近邻": []}
for offset in offsets:
    beside = np.full_like(X[test], X.min())
    beside[:, :, offset:] = X[test][:, :, :32 - offset]
    curves["LeNet-5"].append(100 * np.mean(lenet_predict(beside, parameters) == labels[0, test]))
    guess = nearest_labels(picture[train], labels[0, train], beside.reshape(len(test), -1))
    curves["最近邻"].append(100 * np.mean(guess == labels[0, test]))
_, ax = plt.subplots()
for (name, values), style in zip(curves.items(), ("o-", "s--"), strict=True):
    ax.plot(offsets, values, style, label=name)
ax.set(xlabel="测试图右移的像素（图宽32）", ylabel="正确率（%）", ylim=(0, 103))
ax.legend()
plt.show()

# %% [markdown]
# LeNet-5掉得慢。挪3格，最近邻已经错了一成半，它只错百分之几。要说公道话：它训练时见过挪动2格以内的图，最近邻没有；而且挪远了它也会错，因为最后的全连接层还是认位置的。卷积给它的，是便宜得多地学会这件事。
#
# ### 它学到了什么
#
# 左起第一张是一个测试图，上排是第一层的六个核（5×5），下排是它们在这张图上的结果。没有人告诉它什么是边：

# %% tags=["experiment"]
sample = X[test[:1]]
_, caches = lenet_forward(sample, parameters)
maps = conv_forward_fast(sample, parameters["W1"], parameters["b1"], CONV)[0][0]
_, axes = plt.subplots(2, 7, figsize=(9.2, 3.0))
for ax in axes.ravel():
    ax.set_axis_off()
axes[0, 0].imshow(sample[0, :, :, 0], cmap="gray")
for c in range(6):
    strongest = np.abs(parameters["W1"][:, :, 0, c]).max()
    axes[0, c + 1].imshow(parameters["W1"][:, :, 0, c], cmap="PuOr", vmin=-strongest, vmax=strongest)
    axes[1, c + 1].imshow(maps[:, :, c], cmap="gray")
    axes[0, c + 1].set_title(f"核{c + 1}")
plt.show()

# %% [markdown]
# 紫是正，橙是负。好几个核一边正一边负，与我们手工写的边缘检测核一个样子，只是方向各不相同；对应的下排里，笔画的一侧亮，一侧暗。
#
# 再看看认错的那几张：

# %% tags=["experiment"]
guess = lenet_predict(X[test], parameters)
wrong = test[guess != labels[0, test]][:6]
if len(wrong):
    titles = [f"是{labels[0, k]}，说是{lenet_predict(X[[k]], parameters)[0]}" for k in wrong]
    figures.image_sheet([images[k] for k in wrong], titles, columns=6)
    plt.show()

# %% [markdown]
# 有的连人也要犹豫一下。
#
# ## 七、感受野
#
# 第一层卷积的一格，只看输入的5×5。那么最后一次池化的一格，看得到输入的多大一片？这一片叫它的**感受野**（receptive field）。
#
# 一层一层往回数。记第$l$层的一格在输入上看到的边长为$r_l$，相邻两格的窗口在输入上错开$j_l$个像素；输入自己是$r_0=1,\ j_0=1$。第$l$层的一格盖住上一层的$f_l$格：第一格看到$r_{l-1}$个像素，此后每多一格，就多看$j_{l-1}$个。步幅$s_l$则把错开的距离放大$s_l$倍：
#
# $$r_l = r_{l-1} + (f_l-1)\,j_{l-1},\qquad j_l = s_l\,j_{l-1}$$
#
# 两层3×3的卷积，$r=1+2+2=5$：看到的与一层5×5一样大，参数却是$2\times9$比$25$（每对通道）。三层就是7。

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(7.2, 3.2))
centre, spans = 5, (3, 2, 1, 0)          # 各层里与最上面那一格有关的，是中心左右几格
for layer, span in enumerate(spans):
    for x in range(11):
        inside = abs(x - centre) <= span
        ax.add_patch(plt.Rectangle((x - 0.42, layer - 0.2), 0.84, 0.4, edgecolor="0.4",
                                   facecolor=figures.COLORS[1] if inside else "white", zorder=2))
        if layer and inside:
            for k in (-1, 0, 1):
                ax.plot([x, x + k], [layer - 0.2, layer - 0.8], color=figures.COLORS[0], linewidth=1, zorder=1)
    name = f"第{layer}层" if layer else "输入"
    ax.text(-1.0, layer, f"{name}，看到{2 * (3 - span) + 1}格" if layer else name, ha="right", va="center")
ax.set(xlim=(-4.6, 10.6), ylim=(-0.4, 3.4))
ax.set_axis_off()
plt.show()

# %% [markdown]
# 这是从侧面看三层3×3的卷积，只画一个方向。橙色是最上面中间那一格牵连到的：往下一层一层变宽，到输入是7格。
#
# 用公式算LeNet-5的，再用反向传播**量**一次：只让第二次池化的正中一格的梯度是1，别处是0，一路传回输入。梯度不是0的像素，就是它的感受野。

# %% tags=["experiment"]
r, j = 1, 1
for name, f, s in (("卷积1", 5, 1), ("池化1", 2, 2), ("卷积2", 5, 1), ("池化2", 2, 2)):
    r, j = r + (f - 1) * j, s * j
    print(f"{name}：感受野{r}×{r}，相邻两格错开{j}个像素")
dP = np.zeros_like(caches[1][2])
dP[0, 2, 2] = 1
for conv_cache, pool_cache, A in reversed(caches[:2]):
    back, _, _ = conv_backward_fast(pool_backward_fast(dP, pool_cache, "average"), conv_cache)
    dP = back * (1 - caches[0][2] ** 2) if back.shape == caches[0][2].shape else back
rows = np.flatnonzero(np.abs(dP[0, :, :, 0]).max(axis=1))
print(f"量出来的：第{rows[0]}行到第{rows[-1]}行，共{len(rows)}行")
_, axes = plt.subplots(1, 2, figsize=(6.0, 3.0))
for ax, shown, title in zip(axes, (sample, np.abs(dP)), ("输入", "梯度的绝对值"), strict=True):
    ax.imshow(shown[0, :, :, 0], cmap="gray")
    ax.add_patch(plt.Rectangle((rows[0] - 0.5, rows[0] - 0.5), 16, 16, fill=False, edgecolor=figures.COLORS[1], linewidth=2))
    ax.set(title=title)
    ax.set_axis_off()
plt.show()

# %% [markdown]
# 公式说16×16，量出来也是16行。越往后的层看得越宽：前面的层只能认出边和角，后面的层看到大半个数字，才谈得上认出圈和弯钩。感受野太小，一个大物体就没有哪一格能看全；加深、加步幅、加池化，都能让它变大。
#
# ## 八、容易出错的地方
#
# **把“逐元素相乘再求和”当成矩阵乘法。** 窗口和核都是3×3，`@`不会报错：

# %% tags=["experiment"]
window, kernel = half[1:4, 2:5], vertical
print("逐元素相乘再求和：", np.sum(window * kernel))
print("矩阵乘法再求和：  ", np.sum(window @ kernel))

# %% [markdown]
# **偏置加了许多次。** `np.sum(a * W + b)`的广播把$b$加到每个乘积上。LeNet-5第二层的一个核有150个数，偏置就大了150倍，梯度检验也会跟着错：

# %% tags=["experiment"]
a, W, b = np.zeros((5, 5, 6)), np.ones((5, 5, 6)), np.full((1, 1, 1), 0.1)
print(f"先求和再加：{np.sum(a * W) + b.item():.1f}    加到每个乘积上：{np.sum(a * W + b):.1f}")

# %% [markdown]
# **翻不翻。** 信号处理的函数遵守数学的定义，名字里的convolve是要翻的，correlate才是这一章的“卷积”。拿别的库核对自己的结果，先弄清它翻不翻：

# %% tags=["experiment"]
line, taps = np.array([9.0, 9, 9, 1, 1, 1]), np.array([1.0, 0, -1])
print("np.correlate：", np.correlate(line, taps, "valid"), "   np.convolve：", np.convolve(line, taps, "valid"))

# %% [markdown]
# **裁边时的`pad:-pad`。** $p=0$时切出来是空的。空数组再去相乘相加，一路都不报错，直到某一处形状对不上：

# %% tags=["experiment"]
for pad in (2, 0):
    padded = zero_pad(np.ones((1, 6, 6, 1)), pad)
    print(f"pad={pad}：pad:-pad得到{padded[:, pad:-pad, pad:-pad].shape}，pad:pad+6得到{padded[:, pad:pad + 6, pad:pad + 6].shape}")

# %% [markdown]
# **形状对，数串了位。** `reshape`只管按次序重排，不认得哪个轴是通道。im2col以后忘了`transpose`，给猫描的边就成了这样：

# %% tags=["experiment"]
kernels = detectors[:, :, np.newaxis, :]
scrambled = kernels.reshape(9, 4).T @ im2col(zero_pad(cat, 1), 3, 1)        # (4, 64 * 64)
figures.image_sheet([scrambled.reshape(1, 64, 64, 4)[0, :, :, 0], scrambled.reshape(4, 64, 64, 1).transpose(3, 1, 2, 0)[0, :, :, 0]],
                    ["直接reshape", "先拆再换轴"], columns=2)
plt.show()

# %% [markdown]
# 左图的形状也是64×64，成本照样能算，训练照样能跑，只是学不好。看一眼中间结果，比什么都管用。
#
# **反向时用`=`代替`+=`。** 窗口不重叠时看不出毛病；一重叠，后来的就把先来的冲掉了。用梯度检验的老办法，比一比步幅2和步幅1：

# %% tags=["experiment"]
random = np.random.RandomState(0)
A, W, zero = random.randn(1, 4, 4, 1), random.randn(2, 2, 1, 1), np.zeros((1, 1, 1, 1))
for stride in (2, 1):
    Z, cache = conv_forward(A, W, zero, {"pad": 0, "stride": stride})
    right, _, _ = conv_backward(Z, cache)
    overwritten = np.zeros_like(A)
    for h, w in np.ndindex(Z.shape[1:3]):
        overwritten[0, stride * h:stride * h + 2, stride * w:stride * w + 2] = W[..., 0] * Z[0, h, w, 0]
    print(f"步幅{stride}：用=的与正确的dA_prev，最大相差{np.abs(overwritten - right).max():.2f}")

# %% [markdown]
# ## 小结
#
# - 卷积是一个小窗口走遍全图：逐元素相乘，求和，加一次偏置。深度学习里的卷积不翻核，其实是互相关。
# - 一个方向上的大小是$\left\lfloor\frac{n+2p-f}{s}\right\rfloor+1$，加一在外面。VALID不填充；SAME取$p=\frac{f-1}{2}$，所以核常用奇数，常用3和5。
# - 权重`(f, f, C_prev, C)`，参数个数$(f^2C_{\text{prev}}+1)C$，与图的大小无关：参数共享，稀疏连接。
# - 池化缩小图，没有参数，每个通道各做各的，常用$f=s=2$。
# - 反向传播：影响了几处，就收几份加起来，写`+=`。卷积往窗口里送回$W\,\mathrm{d}Z$；最大池化原样送给最大的；平均池化平分。
# - im2col把窗口拉直成列，卷积就成了$Z=W^\top X+b$；col2im把列加回图上。结果一样，快几百倍。
# - LeNet-5：卷积、池化、卷积、池化、三个全连接，61,706个参数。
# - 感受野逐层变大：$r_l=r_{l-1}+(f_l-1)j_{l-1}$。
#
# ## 思考题
#
# 1. 输入是224×224×3，用64个7×7的核，$p=3$，$s=2$。输出多大？有多少参数？
#
# <details><summary>答案</summary>
#
# $\lfloor(224+6-7)/2\rfloor+1=111+1=112$，输出112×112×64。参数$(7\times7\times3+1)\times64=9472$个。
#
# </details>
#
# 2. 先池化再激活，与先激活再池化，结果一样吗？分最大池化和平均池化、ReLU和tanh来说。
#
# <details><summary>答案</summary>
#
# ReLU和tanh都是单调不减的，最大的数激活以后还是最大，所以最大池化与它们可以交换次序，先池化更省。平均池化不行：激活函数不是直线，“平均以后再弯”与“弯了以后再平均”不同，例如$-1$和1平均是0，ReLU还是0；先ReLU得到0和1，平均是0.5。
#
# </details>
#
# 3. `create_mask_from_window`在并列时把每一处都标上，各得整份梯度。如果要让送回去的梯度总和不变，`pool_backward`该怎么改？
#
# <details><summary>答案</summary>
#
# 把掩码除以它里面`True`的个数，`mask / mask.sum()`，并列的几处平分。另一种是只留第一个，用`np.argmax`找到它的位置，PyTorch就是这样。
#
# </details>
#
# 4. 把图片的像素用一个固定的次序打乱，每张图都用同一个次序。全连接网络的正确率会变吗？LeNet-5呢？
#
# <details><summary>答案</summary>
#
# 全连接网络不会变：第一层权重的列跟着打乱就行，从随机的初始值出发，两者没有分别。LeNet-5会变差：邻居不再是邻居，窗口里的几个数没有了共同的意思，“先看近处”这个知识成了错的。
#
# </details>
#
# 5. $C_{\text{prev}}=1,\ C=1$，步幅1，不填充。把卷积写成一个大矩阵$T$乘拉直的图，$T$长什么样？`conv_backward`里的$\mathrm{d}A$用$T$怎么写？
#
# <details><summary>答案</summary>
#
# $T$有$n_Hn_W$行，每行对应一个窗口，除了窗口盖住的$f^2$处是核里的数，其余都是0（稀疏连接）；各行是同一组数挪了位置（参数共享）。$z=Ta+b$，由第04章，$\mathrm{d}a=T^\top\mathrm{d}z$。“往窗口里送回$W\,\mathrm{d}Z$”就是乘$T^\top$，所以它也叫转置卷积。
#
# </details>
#
# 6. im2col把一张$n\times n$的图变成多大的矩阵？$f=3$、步幅1时，占的内存大约是原来的几倍？步幅等于$f$时呢？
#
# <details><summary>答案</summary>
#
# $f^2C_{\text{prev}}$行，$n_Hn_W$列。步幅1时$n_H\approx n$，每个数抄了大约$f^2$份，$f=3$就是9倍。步幅等于$f$时窗口不重叠，每个数只抄一份，大小不变。
#
# </details>
#
# ## 延伸阅读
#
# - Yann LeCun、Léon Bottou、Yoshua Bengio、Patrick Haffner《Gradient-Based Learning Applied to Document Recognition》（1998）：LeNet-5的原论文，很长，先读第二部分。
# - 福岛邦彦《Neocognitron: A Self-organizing Neural Network Model for a Mechanism of Pattern Recognition Unaffected by Shift in Position》（1980）：卷积网络的前身，“不受位置移动的影响”写在题目里。
# - Vincent Dumoulin、Francesco Visin《A Guide to Convolution Arithmetic for Deep Learning》（2016）：填充、步幅、转置卷积的大小怎么算，图画得很清楚。
# - Kumar Chellapilla、Sidd Puri、Patrice Simard《High Performance Convolutional Neural Networks for Document Processing》（2006）：把卷积变成矩阵乘法，就是这里的im2col。
# - 吴恩达“卷积神经网络”课程第一周：本章的函数名与它一致。
# - 《动手学深度学习》的“卷积神经网络”一章（<https://zh.d2l.ai/>）：用框架写同样的网络。
