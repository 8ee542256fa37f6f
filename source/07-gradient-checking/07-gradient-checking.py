# %% [markdown]
# # 第07章 梯度检验
#
# 反向传播有一个让人头疼的地方：它写错了，程序往往**不报错**。形状都对，能跑，成本也照样往下降，只是降得慢一点，最后差一点。你以为是学习率没调好，是数据不够，是网络太小，试了三天，最后发现某一行多乘了一个2。
#
# 前向传播比较好查：公式短，一步接一步，错了多半一眼看得出来。反向传播要推导，容易错的正是它。有没有办法，用不容易错的前向传播，去查容易错的反向传播？
#
# 有。回到导数的本意：把一个参数拨动一点点，看成本变了多少，一除就是斜率。这个办法笨，慢，但是简单得几乎不会写错。拿它算出的梯度去核对反向传播的梯度，就叫**梯度检验**（gradient checking）。
#
# 这一章有九个小函数。先检验只有一个参数的函数，再推广到有几十个参数的网络，最后写一个能指出“错在哪一个梯度”的函数，用它去捉一份反向传播里藏着的错。

# %%
import timeit

import matplotlib.pyplot as plt
import numpy as np

from dlcourse import figures
from dlcourse.data import load_moons

figures.use_course_style()

# %% [markdown]
# ## 一、从一个参数开始
#
# 最小的“网络”只有一个参数$\theta$（读作西塔），一个输入$x$，成本就是它们的乘积：
#
# $$J(\theta) = \theta x$$
#
# 它小得可笑，好处是每一步都能心算。前向传播由$x$和$\theta$算出$J$；反向传播算出$J$对$\theta$的导数。取$x=2$、$\theta=4$，图上的蓝字是值，红字是梯度：

# %% tags=["experiment"]
figures.computation_graph(
    {"x": (0, 1, "$x$", 2, None), "theta": (0, 0, r"$\theta$", 4, 2), "J": (1.6, 0.5, r"$J=\theta x$", 8, 1)},
    [("x", "J"), ("theta", "J")])
plt.show()

# %% [markdown]
# ### 练习一：前向传播
#
# 就是一次乘法。别嫌它简单，后面的`gradient_check`要用它。

# %% nbgrader={"grade_id": "forward_propagation"}
def forward_propagation(x, theta):
    """只有一个参数的前向传播。

    参数：
    x -- 输入，一个数
    theta -- 参数，一个数

    返回：
    J -- 成本，θ与x的乘积，一个数

    示例：forward_propagation(2, 4)得到8
    """
    ### 开始
    J = theta * x
    ### 结束
    return J


# %% nbgrader={"grade_id": "test-forward_propagation", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("forward_propagation"):
    J = forward_propagation(2, 4)
    checks.number(J, "forward_propagation(2, 4)")
    checks.close(J, 8, "forward_propagation(2, 4)", mistakes={
        "是相乘，不是相加。": 6, "是θ乘x，不是x的θ次方。": 16, "是相乘，不是相除。": 2})
    checks.close(forward_propagation(3, 0.5), 1.5, "forward_propagation(3, 0.5)", mistakes={
        "要用两个参数x和theta去算，不要写死一个数。": 8})

# %% nbgrader={"grade_id": "hidden-forward_propagation", "points": 3}
# 隐藏测试：换别的数，包括负数、小数和零
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("forward_propagation"):
    for x, theta in ((-2, 4), (3, -0.5), (-1.5, -2.5), (0, 7), (5, 0), (0.01, 300.0)):
        J = forward_propagation(x, theta)
        checks.number(J, f"forward_propagation({x}, {theta})")
        checks.close(J, x * theta, f"forward_propagation({x}, {theta})", "J = θx，正负都要对，也不要取整。")
### 隐藏测试结束

# %% [markdown]
# ### 练习二：反向传播
#
# 求导。把$x$看作常数，$\theta$挪动$\Delta\theta$，$J$从$\theta x$变成$(\theta+\Delta\theta)x$，增加了$x\,\Delta\theta$，两者之比是
#
# $$\mathrm{d}\theta = \frac{\partial J}{\partial\theta} = x$$
#
# $\mathrm{d}\theta$与$\theta$自己无关。函数仍然收下`theta`这个参数，因为一般的函数是要用到它的。

# %% nbgrader={"grade_id": "backward_propagation"}
def backward_propagation(x, theta):
    """J = θx的反向传播。

    参数：
    x -- 输入，一个数
    theta -- 参数，一个数

    返回：
    dtheta -- J对θ的导数，一个数

    示例：backward_propagation(2, 4)得到2
    """
    ### 开始
    dtheta = x
    ### 结束
    return dtheta


# %% nbgrader={"grade_id": "test-backward_propagation", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("backward_propagation"):
    dtheta = backward_propagation(2, 4)
    checks.number(dtheta, "backward_propagation(2, 4)")
    checks.close(dtheta, 2, "backward_propagation(2, 4)", mistakes={
        "这是J对x的导数，要的是对θ的导数。": 4, "这是J本身，不是它的导数。": 8, "θ自己的导数是1，还要乘它的系数。": 1})
    checks.close(backward_propagation(3, 0.5), 3, "backward_propagation(3, 0.5)", mistakes={
        "要用参数x，不要写死一个数。": 2})

# %% nbgrader={"grade_id": "hidden-backward_propagation", "points": 3}
# 隐藏测试：换别的数，包括负数、小数和零
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("backward_propagation"):
    for x, theta in ((-2, 4), (3, -0.5), (-1.5, -2.5), (0, 7), (5, 0), (0.01, 300.0)):
        dtheta = backward_propagation(x, theta)
        checks.number(dtheta, f"backward_propagation({x}, {theta})")
        checks.close(dtheta, x, f"backward_propagation({x}, {theta})", "dθ = x，正负都要对，也不要取整。")
### 隐藏测试结束

# %% [markdown]
# ## 二、两种梯度，差多少算对
#
# ### 拨一拨，量一量
#
# 第01章写过中心差分：左右各挪$\varepsilon$（读作艾普西隆），用两点之间的斜率代替切线的斜率。这里把它记作gradapprox，approx是“近似”的意思：
#
# $$\mathrm{gradapprox} = \frac{J(\theta+\varepsilon) - J(\theta-\varepsilon)}{2\varepsilon}$$
#
# 为什么左右都要挪？看一条弯的曲线$J=\theta^3$，在$\theta=1$处的斜率是3。为了看得清，$\varepsilon$取得很大：

# %% tags=["experiment"]
def cube(v):
    return v ** 3


spot, step = 1.0, 0.6
line = np.linspace(0.1, 1.85, 200)
plt.plot(line, cube(line), color="0.6", label=r"$J=\theta^3$")
plt.plot(line, 1 + 3 * (line - 1), color=figures.COLORS[2], label="切线，斜率3")
for left, right, style, color, name in ((spot, spot + step, "o--", 5, "只往右挪"), (spot - step, spot + step, "s-", 0, "左右都挪")):
    slope = (cube(right) - cube(left)) / (right - left)
    plt.plot([left, right], [cube(left), cube(right)], style, color=figures.COLORS[color], label=f"{name}，斜率{slope:.2f}")
plt.xlabel(r"参数 $\theta$")
plt.ylabel("$J$")
plt.title(r"$\varepsilon=0.6$ 时的三种斜率")
plt.legend(fontsize=11)
plt.show()

# %% [markdown]
# 只往右挪，连起来的线斜率是5.16，左右都挪，是3.36，离3近多了。第01章用泰勒展开算过账：只挪一边，误差与$\varepsilon$同级；左右都挪，误差与$\varepsilon^2$同级。$\varepsilon=10^{-3}$时，一个是千分之几，一个是百万分之几。多算一次前向传播，换来这么多位准确的数字，很划算。
#
# ### 相对误差
#
# 手里有了两个数：反向传播的$\mathrm{grad}$，差分的$\mathrm{gradapprox}$。后者本来就是近似，两个数不会分毫不差，那么差多少算对？
#
# 直接看差是不行的。相差0.001，如果梯度是1000，几乎完美；如果梯度是0.001，那就错得一塌糊涂。要看的是**相对**的差：差，除以它们自己的大小。梯度可能是一个数，也可能是一长列数，大小就用**范数**（norm）来量，也就是各元素平方和的平方根，第01章见过：
#
# $$\mathrm{difference} = \frac{\left\|\mathrm{grad}-\mathrm{gradapprox}\right\|}{\left\|\mathrm{grad}\right\| + \left\|\mathrm{gradapprox}\right\|}$$
#
# 分母为什么把两个范数加起来，而不是只用一个？加起来，两者地位平等，谁先谁后结果一样，而且结果总在0和1之间：
#
# | 情形 | difference |
# |---|---|
# | 完全一样 | 0 |
# | 大了一倍，例如6和3 | $\frac{3}{9}\approx0.333$ |
# | 小了一万分之一 | 约$5\times10^{-5}$ |
# | 一个是0，一个不是 | 1 |
# | 正负号反了 | 1 |
#
# 注意分子是**先相减、再取范数**，不是两个范数相减。$(3, 4)$和$(4, 3)$的范数都是5，相减得0，可是它们明明不一样。
#
# 还有一种特殊情形：两个都是0，分母成了0。梯度真的可以是0，例如刚好走到了谷底，或者ReLU整层都关上了。两边都说是0，说明它们一致，所以约定这时的difference是0。不管它，就会得到`nan`；而`nan`与谁比大小都是`False`，写着`difference > 1e-7`的检查就会稀里糊涂地放行。
#
# ### 练习三：relative_difference
#
# 范数用`np.linalg.norm`，它对一个数、一列数、任意形状的数组都管用，给出所有元素平方和的平方根。分母大于0时相除，否则返回0。

# %% nbgrader={"grade_id": "relative_difference"}
def relative_difference(grad, gradapprox):
    """两个梯度的相对误差。

    参数：
    grad -- 反向传播得到的梯度，一个数，或者任意形状的数组
    gradapprox -- 用差分估计的梯度，形状与grad相同

    返回：
    difference -- 一个数，在0和1之间；两个梯度都是0时返回0

    提示：分三步：算分子，算分母，分母大于0才相除。

    示例：grad是6，gradapprox是3，相对误差是3/9
    """
    ### 开始
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator if denominator > 0 else 0.0
    ### 结束
    return difference


# %% nbgrader={"grade_id": "test-relative_difference", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("relative_difference"):
    difference = relative_difference(6.0, 3.0)
    checks.number(difference, "relative_difference(6, 3)")
    checks.close(difference, 1 / 3, "relative_difference(6, 3)", mistakes={
        "还没有除以分母：要的是相对误差。": 3, "分母是两个范数相加，你只除以了grad的范数。": 0.5,
        "分母是两个范数相加，你只除以了gradapprox的范数。": 1, "分母是两个范数相加，不用再取平均。": 2 / 3,
        "分母要用括号括起来，否则只除以了第一个范数。": 3.5})
    grad, gradapprox = np.array([[3.0], [4.0]]), np.array([[4.0], [3.0]])
    difference = relative_difference(grad, gradapprox)
    checks.number(difference, "relative_difference((3, 4), (4, 3))", "范数是一个数，用np.linalg.norm。")
    checks.close(difference, 0.1 * np.sqrt(2), "relative_difference((3, 4), (4, 3))", rtol=1e-6, mistakes={
        "先把两个数组相减，再取范数，不是两个范数相减。": 0, "范数要开平方。": 0.04,
        "范数是平方和的平方根，不是绝对值的和；分母是各取范数以后再相加。": 1 / 7, "范数是平方和的平方根，不是最大的元素。": 1 / 8})
    checks.close(relative_difference(2.0, -2.0), 1, "relative_difference(2, -2)", mistakes={
        "分母里是范数，不是梯度本身：正负相加会抵消。": 0})

# %% nbgrader={"grade_id": "hidden-relative_difference", "points": 8}
# 隐藏测试：换几种形状、很大和很小的梯度、恰好是0的梯度，检查对称，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("relative_difference"):
    for k, (shape, scale) in enumerate([((5, 1), 1), ((47, 1), 1e-6), ((1, 1), 3), ((3, 4), 1e5), ((2, 3, 2), 1), ((6,), 1e-9)]):
        random = np.random.RandomState(k)
        grad = scale * random.randn(*shape)
        gradapprox = grad + 0.01 ** k * scale * random.randn(*shape)
        expected = (((grad - gradapprox) ** 2).sum() ** 0.5
                    / ((grad ** 2).sum() ** 0.5 + (gradapprox ** 2).sum() ** 0.5))
        difference = checks.keeps_arguments(relative_difference, grad, gradapprox, name="relative_difference")
        where = f"形状为{shape}时，relative_difference"
        checks.number(difference, where)
        checks.close(difference, expected, where, "范数是所有元素平方和的平方根；分母里不要加别的数。", rtol=1e-6, atol=1e-14, mistakes={
            "分母是两个范数相加。": expected * (1 + np.linalg.norm(gradapprox) / np.linalg.norm(grad)),
            "还没有除以分母。": np.linalg.norm(grad - gradapprox)})
        checks.close(relative_difference(gradapprox, grad), expected, f"{where}，两个参数对调", "谁先谁后，结果应当一样。",
                     rtol=1e-6, atol=1e-14)
    with np.errstate(invalid="ignore", divide="ignore"):   # 只看值：警告不影响得分
        for zero in (0.0, np.zeros((3, 1))):
            difference = relative_difference(zero, zero)
            checks.number(difference, "两个梯度都是0时，relative_difference", "分母是0，不能相除，约定返回0。")
            checks.close(difference, 0, "两个梯度都是0时，relative_difference", "两边一致，约定返回0。")
    checks.close(relative_difference(np.zeros((2, 1)), np.array([[3e-12], [4e-12]])), 1, "只有一个梯度是0时，relative_difference",
                 "分母里不要加很小的数，只有分母恰好是0时才特别处理。", rtol=1e-6)
### 隐藏测试结束

# %% [markdown]
# ### 练习四：gradient_check
#
# 现在把它们接起来，检验一个单参数的函数。把$\theta$往右挪、往左挪，各做一次前向传播，相减，除以$2\varepsilon$，得到gradapprox；在$\theta$处做一次反向传播，得到grad；最后用`relative_difference`比一比。
#
# 为了能检验别的函数，`gradient_check`多收两个参数：`forward`和`backward`。它们本身是函数，用法与你刚写的两个一样：`forward(x, theta)`得到$J$，`backward(x, theta)`得到导数。不给的时候，就用你写的那一对，这两行已经替你写好了。所以在标记之间，请**一律通过`forward`和`backward`这两个名字**去调用。

# %% nbgrader={"grade_id": "gradient_check"}
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    """检验只有一个参数的反向传播。

    参数：
    x -- 输入，一个数
    theta -- 参数，一个数
    epsilon -- 往左右各挪多少
    forward -- 函数，(x, theta) → J；不给就用forward_propagation
    backward -- 函数，(x, theta) → dJ/dθ；不给就用backward_propagation

    返回：
    difference -- 相对误差，一个数

    提示：两行就够：先算gradapprox，再算difference。分母2ε要用括号括起来。

    示例：gradient_check(2, 4)小于1e-7
    """
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    ### 开始
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta - epsilon)) / (2 * epsilon)
    difference = relative_difference(backward(x, theta), gradapprox)
    ### 结束
    return difference


# %% [markdown]
# 测试里有一个可以手算的例子：$J=x\theta^3$，导数是$3x\theta^2$，取$x=2$、$\theta=1$、$\varepsilon=2$（故意取这么大）。导数是6，差分是$\frac{2\cdot3^3-2\cdot(-1)^3}{4}=14$，相对误差是$\frac{8}{20}=0.4$。

# %% nbgrader={"grade_id": "test-gradient_check", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("gradient_check"):
    difference = gradient_check(2, 1, 2, lambda x, theta: x * theta ** 3, lambda x, theta: 3 * x * theta ** 2)
    checks.number(difference, "J = xθ³时的gradient_check")
    hint = "epsilon、forward、backward都要用传进来的；左右都挪，再用relative_difference。"
    checks.close(difference, 0.4, "J = xθ³、x=2、θ=1、ε=2时的gradient_check", hint, rtol=1e-6, mistakes={
        "只往右挪了：要用θ + ε和θ − ε两处。": 20 / 32, "只往左挪了：要用θ + ε和θ − ε两处。": 4 / 8,
        "左右相距2ε，分母是2 * epsilon。": 22 / 34, "分母2ε要用括号括起来，否则是先除以2、再乘ε。": 50 / 62,
        "挪动的是θ，不是x。": 5 / 7, "次序是forward(x, theta)，x在前。": 1 / 7,
        "还要除以两个范数之和：用relative_difference。": 8,
        "没有用传进来的forward和backward？": 0, "减的次序反了：右边的减左边的。": 1})
    difference = gradient_check(2, 4)
    checks.number(difference, "gradient_check(2, 4)")
    checks.equal(bool(0 <= difference < 1e-7), True, "“gradient_check(2, 4)小于1e-7”这句话",
                 "J = θx的导数是x，两种梯度应当几乎一样；epsilon要用传进来的。")
    difference = gradient_check(2, 4, 1e-7, lambda x, theta: x * theta, lambda x, theta: 2 * x)
    checks.close(difference, 1 / 3, "backward多乘了2时的gradient_check", "用传进来的backward求grad，epsilon不要写死。", rtol=1e-5)

# %% nbgrader={"grade_id": "hidden-gradient_check", "points": 9}
# 隐藏测试：换别的x、θ、ε和别的函数，包括对的和错的反向传播，以及导数恰好是0的情形
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("gradient_check"):
    for x, theta in ((2, 4), (-3.5, 2), (0.5, -6), (-2, -0.25), (7, 0)):
        difference = gradient_check(x, theta)
        checks.number(difference, f"gradient_check({x}, {theta})")
        checks.equal(bool(0 <= difference < 1e-7), True, f"“gradient_check({x}, {theta})小于1e-7”这句话",
                     "J = θx的导数是x，两种梯度应当几乎一样；epsilon默认是1e-7。")
    functions = {"sin(xθ)": (lambda x, t: np.sin(x * t), lambda x, t: x * np.cos(x * t)),
                 "exp(xθ)": (lambda x, t: np.exp(x * t), lambda x, t: x * np.exp(x * t)),
                 "θ⁴ − x": (lambda x, t: t ** 4 - x, lambda x, t: 4 * t ** 3)}
    for name, (f, slope) in functions.items():
        for x, theta, epsilon in ((1.5, 0.7, 0.1), (-2.0, 0.4, 0.05), (0.8, -1.3, 0.5)):
            above, at, below = f(x, theta + epsilon), f(x, theta), f(x, theta - epsilon)
            for factor in (1, -1, 0.5):
                grad, approx = factor * slope(x, theta), (above - below) / (2 * epsilon)
                right, left = (above - at) / epsilon, (at - below) / epsilon
                difference = gradient_check(x, theta, epsilon, f, lambda x, t, slope=slope, factor=factor: factor * slope(x, t))
                where = f"J = {name}、ε={epsilon}时的gradient_check"
                checks.number(difference, where)
                checks.close(difference, abs(grad - approx) / (abs(grad) + abs(approx)), where, rtol=1e-5, atol=1e-10, mistakes={
                    "只往右挪了。": abs(grad - right) / (abs(grad) + abs(right)),
                    "只往左挪了。": abs(grad - left) / (abs(grad) + abs(left)),
                    "没有用到传进来的epsilon？": abs(1 - factor) / (1 + abs(factor)),
                    "还要除以两个范数之和。": abs(grad - approx)})
        close_enough = gradient_check(1.2, 0.9, forward=f, backward=slope)
        checks.equal(bool(0 <= close_enough < 1e-6), True, f"“J = {name}、不给epsilon时，相对误差很小”这句话", "epsilon默认是1e-7。")
    with np.errstate(invalid="ignore", divide="ignore"):   # 只看值：警告不影响得分
        difference = gradient_check(0, 3)
    checks.number(difference, "gradient_check(0, 3)", "两种梯度都是0，分母也是0；relative_difference处理了这种情形，用它。")
    checks.close(difference, 0, "gradient_check(0, 3)")
### 隐藏测试结束

# %% [markdown]
# 用它考几道求导题。每行一个函数，后面是有人写的导数，其中有几个是以前的章里提醒过的错；最前面的数是量出的相对误差。$x$都取1，$\theta=0.7$，式子里的$a$是函数自己的值或sigmoid的值。

# %% tags=["experiment"]
def logistic(v):
    return 1 / (1 + np.exp(-v))


candidates = [
    ("J = θx", "x", forward_propagation, backward_propagation),
    ("sigmoid(θ)", "a(1−a)", lambda x, t: logistic(t), lambda x, t: logistic(t) * (1 - logistic(t))),
    ("sigmoid(θ)", "θ(1−θ)", lambda x, t: logistic(t), lambda x, t: t * (1 - t)),
    ("tanh(θ)", "1−a²", lambda x, t: np.tanh(t), lambda x, t: 1 - np.tanh(t) ** 2),
    ("tanh(θ)", "1−θ²", lambda x, t: np.tanh(t), lambda x, t: 1 - t ** 2),
    ("−log(sigmoid(θ))", "a−1", lambda x, t: -np.log(logistic(t)), lambda x, t: logistic(t) - 1),
    ("−log(sigmoid(θ))", "1−a", lambda x, t: -np.log(logistic(t)), lambda x, t: 1 - logistic(t)),
    ("θ³", "3.001θ²", lambda x, t: t ** 3, lambda x, t: 3.001 * t ** 2)]
for name, slope, f, df in candidates:
    print(f"{gradient_check(1, 0.7, 1e-7, f, df):.1e}   {name}的导数写成{slope}")

# %% [markdown]
# 写对的，相对误差在$10^{-8}$以下；写错的，最小的也在$10^{-4}$以上，连3写成3.001都逃不掉。对和错之间隔着好几个数量级的空地，界线画在空地里就行。常用的尺子是这样的（$\varepsilon=10^{-7}$）：
#
# | difference | 怎样看待 |
# |---|---|
# | $10^{-7}$上下，或者更小 | 很好，多半写对了 |
# | $10^{-5}$上下 | 拿不准，一项一项看，有没有哪一个差得特别多 |
# | $10^{-3}$以上 | 多半有错，去找 |
#
# 尺子不是法律。正确的代码也可能量出$10^{-7}$甚至稍大的数，原因是舍入。下面就来看看舍入是怎么回事。
#
# ## 三、ε取多大
#
# 凭直觉，$\varepsilon$越小，两点之间的斜率越接近切线，应当越准才对。试试看：函数用sigmoid，让$\varepsilon$从$1$一路小到$10^{-14}$，用刚写好的`gradient_check`量相对误差。再与只往右挪的办法比一比。两条轴都用对数。

# %% tags=["experiment"]
epsilons = 10.0 ** -np.arange(0, 14.1, 0.25)
slope = logistic(0.7) * (1 - logistic(0.7))
both = [gradient_check(1, 0.7, e, lambda x, t: logistic(t), lambda x, t: slope) for e in epsilons]
one = [relative_difference(slope, (logistic(0.7 + e) - logistic(0.7)) / e) for e in epsilons]
plt.figure(figsize=(6.4, 4.4))
plt.loglog(epsilons, one, "o--", markersize=4, color=figures.COLORS[5], label="只往右挪")
plt.loglog(epsilons, both, "s-", markersize=4, color=figures.COLORS[0], label="左右都挪")
plt.axvline(1e-7, color="0.5", linestyle=":", linewidth=1)
plt.text(1.3e-7, 1e-1, r"$\varepsilon=10^{-7}$", color="0.35")
plt.xlabel(r"$\varepsilon$（对数轴）")
plt.ylabel("相对误差（对数轴）")
plt.legend(loc="lower right", bbox_to_anchor=(0.42, 0.02), fontsize=11)
plt.show()
print(f"左右都挪：ε=1e-3时{both[12]:.0e}，ε=1e-5时{both[20]:.0e}，ε=1e-7时{both[28]:.0e}，ε=1e-12时{both[48]:.0e}")

# %% [markdown]
# 曲线像一个V字，先降后升。两条边各有各的原因。
#
# **右边是截断误差。** $\varepsilon$大的时候，误差来自曲线的弯曲，也就是泰勒展开里被截掉的项。左右都挪，它约是$\frac{\varepsilon^2}{6}\left|J'''\right|$，$\varepsilon$小10倍，误差小100倍；只往右挪，约是$\frac{\varepsilon}{2}\left|J''\right|$，只小10倍。所以在对数图上，一条陡，一条缓。
#
# **左边是舍入误差。** float64只有大约16位有效数字，每个$J$都带着相对$u\approx10^{-16}$的舍入。$J(\theta+\varepsilon)$和$J(\theta-\varepsilon)$几乎相等，相减以后，前面相同的数字都抵消了，剩下的主要是舍入；再除以很小的$2\varepsilon$，就把它放大了：大约是$\frac{u\left|J\right|}{\varepsilon}$。$\varepsilon$小10倍，它就大10倍。
#
# 两样加起来，$\frac{\varepsilon^2}{6}\left|J'''\right| + \frac{u\left|J\right|}{\varepsilon}$，对$\varepsilon$求导，令它等于0，得到最好的$\varepsilon$：
#
# $$\varepsilon^3 = \frac{3u\left|J\right|}{\left|J'''\right|},\qquad \text{大小相当时}\ \varepsilon\approx\sqrt[3]{u}\approx 10^{-5}$$
#
# 通行的$10^{-7}$比它小，落在V字的左边：截断误差小得可以忘掉，剩下的全是舍入，约是$\frac{10^{-16}}{10^{-7}}=10^{-9}$。如果$J$比梯度大得多，或者算$J$的过程中又丢了几位数字，涨到$10^{-7}$毫不奇怪，等一会儿就会遇到。**怀疑是舍入，就把$\varepsilon$改成$10^{-5}$再量一次**：舍入会缩小到百分之一，真正的错误却纹丝不动，3.001与3的差别，用哪一个量都是$1.7\times10^{-4}$。
#
# ## 四、把所有参数排成一列
#
# 真正的网络有许多参数，装在一个字典里：`W1`、`b1`、`W2`、`b2`……形状各不相同。要一个一个地拨动它们，先排成一列最方便：每个数组拉直，首尾相接，成为一个又长又细的向量$\theta$。拨完了，再拆回原来的样子，交给前向传播。

# %% tags=["experiment"]
shapes = {"W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1)}
_, ax = plt.subplots(figsize=(8.2, 3.0))
left, place = 0.0, 0.0
for (name, (rows, columns)), color in zip(shapes.items(), figures.COLORS, strict=False):
    for k in range(rows * columns):
        i, j = divmod(k, columns)
        for x, y in ((left + j, 3.4 - i), (place + k, 0)):
            ax.add_patch(plt.Rectangle((x, y), 0.9, 0.9, facecolor=color, alpha=0.55, edgecolor="0.35"))
            ax.text(x + 0.45, y + 0.42, f"{k + 1}", ha="center", va="center", fontsize=9)
    ax.text(left + columns / 2, 4.6, f"{name} ({rows}, {columns})", ha="center", fontsize=11)
    ax.annotate("", xy=(place + rows * columns / 2, 1.0), xytext=(left + columns / 2, 3.4 - rows + 0.9),
                arrowprops={"arrowstyle": "-|>", "color": "0.4"})
    left, place = left + columns + 2.6, place + rows * columns
ax.text(place / 2, -0.75, r"$\theta$，形状(17, 1)，为了省地方横着画", ha="center", fontsize=11)
ax.set(xlim=(-0.8, 18), ylim=(-1.2, 5.2))
ax.set_axis_off()
plt.show()

# %% [markdown]
# ### 练习五：dictionary_to_vector
#
# 按字典自己的次序，一个键一个键地来。把一个数组变成一列，用`reshape(-1, 1)`，它按“先走完第一行，再走第二行”的次序读；几列上下相接，用`np.concatenate`，它收一个列表，不另外说明就是上下接。`for key, value in parameters.items()`同时取出键和数组。
#
# 还要返回一个列表`keys`，与$\theta$一样长，第$i$个说明$\theta_i$是从哪个键来的。例如`W1`有6个元素，`keys`里就先有6个`"W1"`。列表可以乘一个整数：`["b1"] * 3`得到三个`"b1"`；数组有几个元素，看它的`.size`。
#
# 不要假定有几层、键叫什么、数组是几维的。写得通用，以后卷积网络的四维卷积核、循环网络的`Wax`也能用它。

# %% nbgrader={"grade_id": "dictionary_to_vector"}
def dictionary_to_vector(parameters):
    """把字典里的参数排成一列。

    参数：
    parameters -- 字典，键是名字，值是任意形状的数组

    返回：
    theta -- 所有参数按字典的次序首尾相接，形状(N, 1)，N是参数的总个数
    keys -- 列表，长度N，第i个是theta第i个元素所属的键

    示例：{"W1": np.array([[1., 2.]]), "b1": np.array([[3.]])}得到theta = [[1.], [2.], [3.]]，keys = ["W1", "W1", "b1"]
    """
    ### 开始
    theta = np.concatenate([value.reshape(-1, 1) for value in parameters.values()])
    keys = [key for key, value in parameters.items() for _ in range(value.size)]
    ### 结束
    return theta, keys


# %% nbgrader={"grade_id": "test-dictionary_to_vector", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("dictionary_to_vector"):
    parameters = {"W1": np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), "b1": np.array([[7.0], [8.0]]),
                  "W2": np.array([[9.0, 10.0]]), "b2": np.array([[11.0]])}
    result = dictionary_to_vector(parameters)
    checks.length(result, 2, "dictionary_to_vector的返回值")
    theta, keys = result
    checks.array(theta, (11, 1), "theta", "每个数组用reshape(-1, 1)变成一列，再上下相接。")
    checks.close(theta[:, 0], np.arange(1.0, 12.0), "theta", mistakes={
        "W1要一行一行地读，不是一列一列地读。": [1, 4, 2, 5, 3, 6, 7, 8, 9, 10, 11],
        "次序不对：按字典的次序，W1、b1、W2、b2，不要先排所有的W。": [1, 2, 3, 4, 5, 6, 9, 10, 7, 8, 11]})
    checks.equal(list(keys), ["W1"] * 6 + ["b1"] * 2 + ["W2"] * 2 + ["b2"], "keys", "theta的每个元素都要有一个键。", mistakes={
        "每个键只写了一次；有几个元素就要写几次。": ["W1", "b1", "W2", "b2"],
        "有几个元素看.size，len只数了行数。": ["W1"] * 2 + ["b1"] * 2 + ["W2"] + ["b2"]})

# %% nbgrader={"grade_id": "hidden-dictionary_to_vector", "points": 7}
# 隐藏测试：一层到五层，高维数组和别的键名，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("dictionary_to_vector"):
    nets = {}
    for sizes in ([3, 1], [4, 5, 3, 1], [2, 3, 4, 3, 2, 1], [1, 1]):
        nets[f"各层宽度{sizes}"] = {name: shape for k in range(1, len(sizes)) for name, shape in (
            (f"W{k}", (sizes[k], sizes[k - 1])), (f"b{k}", (sizes[k], 1)))}
    nets["四维的卷积核"] = {"W1": (2, 2, 3, 4), "b1": (1, 1, 1, 4), "W2": (5, 16), "b2": (5, 1)}
    nets["循环网络"] = {"Wax": (3, 2), "Waa": (3, 3), "Wya": (2, 3), "ba": (3, 1), "by": (2, 1)}
    nets["一维的偏置"] = {"W1": (2, 3), "b1": (2,)}
    for k, (name, shapes_here) in enumerate(nets.items()):
        random = np.random.RandomState(k)
        parameters = {key: random.randn(*shape) for key, shape in shapes_here.items()}
        result = checks.keeps_arguments(dictionary_to_vector, parameters, name="dictionary_to_vector")
        checks.length(result, 2, "dictionary_to_vector的返回值")
        theta, keys = result
        expected = np.hstack([value.ravel() for value in parameters.values()])
        checks.array(theta, (expected.size, 1), f"{name}时的theta", "不要假定有几层、键叫什么、数组是几维的。")
        checks.close(theta[:, 0], expected, f"{name}时的theta", "按字典的次序，每个数组一行一行地读。")
        checks.equal(list(keys), [key for key in parameters for _ in parameters[key].ravel()], f"{name}时的keys",
                     "theta的第i个元素属于哪个键，keys的第i个就是那个键。")
### 隐藏测试结束

# %% [markdown]
# ### 练习六：vector_to_dictionary
#
# 反过来，从$\theta$拆回字典。光有$\theta$不知道在哪里切断、切下来摆成什么形状，所以要有一个样板：`parameters`告诉你有哪些键、各是什么形状，它里面的**数值不用**。
#
# 用一个变量记住切到了哪里，开始是0。轮到一个键时，它有`value.size`个元素，就从这里往后切这么多个，用`reshape(value.shape)`摆成原来的形状，然后把位置往后移。返回一个新的字典，不要改动样板。

# %% nbgrader={"grade_id": "vector_to_dictionary"}
def vector_to_dictionary(theta, parameters):
    """把一列参数拆回字典，是dictionary_to_vector的逆运算。

    参数：
    theta -- 形状(N, 1)
    parameters -- 样板，字典，它的键和各数组的形状说明怎样拆；数值不用

    返回：
    result -- 新的字典，键和形状与parameters相同，数值来自theta

    提示：切片写成theta[start:end]，取出第start到第end − 1行。

    示例：theta是[[7.], [8.], [9.]]，样板里W1的形状是(1, 2)、b1的是(1, 1)，得到W1 = [[7., 8.]]，b1 = [[9.]]
    """
    result = {}
    ### 开始
    start = 0
    for key, value in parameters.items():
        result[key] = theta[start:start + value.size].reshape(value.shape)
        start += value.size
    ### 结束
    return result


# %% nbgrader={"grade_id": "test-vector_to_dictionary", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("vector_to_dictionary"):
    template = {"W1": np.zeros((2, 3)), "b1": np.zeros((2, 1)), "W2": np.zeros((1, 2)), "b2": np.zeros((1, 1))}
    result = vector_to_dictionary(np.arange(1.0, 12.0).reshape(11, 1), template)
    checks.keys(result, ["W1", "b1", "W2", "b2"], "result")
    for key, value in template.items():
        checks.array(result[key], value.shape, f'result["{key}"]', "切下来以后用reshape摆成样板里的形状。")
    checks.close(result["W1"], [[1, 2, 3], [4, 5, 6]], 'result["W1"]', mistakes={
        "要一行一行地摆，不是一列一列地摆。": [[1, 3, 5], [2, 4, 6]], "这是样板里的数，数值要来自theta。": np.zeros((2, 3))})
    checks.close(result["b1"], [[7], [8]], 'result["b1"]', "从上一个数组切完的地方接着切。", mistakes={
        "又从头切起了：切完一个，位置要往后移。": [[1], [2]], "位置只移了一个数组的行数，要移它的.size。": [[3], [4]]})
    checks.close(result["W2"], [[9, 10]], 'result["W2"]', "从上一个数组切完的地方接着切。", mistakes={
        "位置要一直累加，不是只等于上一个数组的大小。": [[3, 4]]})
    checks.close(result["b2"], [[11]], 'result["b2"]', "从上一个数组切完的地方接着切。")

# %% nbgrader={"grade_id": "hidden-vector_to_dictionary", "points": 7}
# 隐藏测试：一层到五层，高维数组和别的键名，并检查theta和样板没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("vector_to_dictionary"):
    nets = {}
    for sizes in ([3, 1], [4, 5, 3, 1], [2, 3, 4, 3, 2, 1], [1, 1]):
        nets[f"各层宽度{sizes}"] = {name: shape for k in range(1, len(sizes)) for name, shape in (
            (f"W{k}", (sizes[k], sizes[k - 1])), (f"b{k}", (sizes[k], 1)))}
    nets["四维的卷积核"] = {"W1": (2, 2, 3, 4), "b1": (1, 1, 1, 4), "W2": (5, 16), "b2": (5, 1)}
    nets["循环网络"] = {"Wax": (3, 2), "Waa": (3, 3), "Wya": (2, 3), "ba": (3, 1), "by": (2, 1)}
    nets["一维的偏置"] = {"W1": (2, 3), "b1": (2,)}
    for k, (name, shapes_here) in enumerate(nets.items()):
        random = np.random.RandomState(20 + k)
        wanted = {key: random.randn(*shape) for key, shape in shapes_here.items()}
        template = {key: random.randn(*shape) for key, shape in shapes_here.items()}
        theta = np.hstack([value.ravel() for value in wanted.values()]).reshape(-1, 1)
        result = checks.keeps_arguments(vector_to_dictionary, theta, template, name="vector_to_dictionary",
                                        hint="造一个新的字典，不要往样板里写。")
        checks.keys(result, list(wanted), f"{name}时的result", "不要假定有几层、键叫什么。")
        checks.equal(len(result), len(wanted), f"{name}时键的个数")
        for key, value in wanted.items():
            checks.array(result[key], value.shape, f'{name}时的result["{key}"]', "形状照样板里的来。")
            checks.close(result[key], value, f'{name}时的result["{key}"]', "从上一个数组切完的地方接着切，一行一行地摆。",
                         mistakes={"这是样板里的数，数值要来自theta。": template[key]})
### 隐藏测试结束

# %% [markdown]
# 排成一列再拆开，应当一个数也不变：

# %% tags=["experiment"]
random = np.random.RandomState(0)
before = {name: random.randn(*shape) for name, shape in shapes.items()}
theta, keys = dictionary_to_vector(before)
after = vector_to_dictionary(theta, before)
print(f"theta的形状是{theta.shape}，第8个元素属于{keys[7]}")
print("拆开以后完全一样：", all(np.array_equal(before[key], after[key]) for key in before))

# %% [markdown]
# ## 五、检验一个网络
#
# 现在换成真正的网络：三层，前两层用ReLU，输出层用sigmoid，成本是交叉熵。前向传播与反向传播都给你。为了与只有一个参数的那一对区别，名字后面加了`_n`。前向传播返回成本和一份缓存，缓存里有12个数组，反向传播要用。
#
# 先声明：**这份前向传播是对的，反向传播里藏着错**。先别急着盯着它找，我们要用检验把错逼出来。

# %% nbgrader={"grade_id": "given-network"}
def forward_propagation_n(X, Y, parameters):
    """三层网络的前向传播：ReLU、ReLU、sigmoid。

    参数：
    X -- 样本，形状(n_0, m)
    Y -- 标签，形状(1, m)
    parameters -- 字典，W1形状(n_1, n_0)、b1形状(n_1, 1)、W2形状(n_2, n_1)……b3形状(1, 1)

    返回：
    cost -- 成本，一个数
    cache -- 12个数组，(Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)
    """
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = W1 @ X + b1
    A1 = np.maximum(0, Z1)
    Z2 = W2 @ A1 + b2
    A2 = np.maximum(0, Z2)
    Z3 = W3 @ A2 + b3
    A3 = 1 / (1 + np.exp(-Z3))
    cost = -np.sum(Y * np.log(A3) + (1 - Y) * np.log(1 - A3)) / X.shape[1]
    return cost, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)


def backward_propagation_n(X, Y, cache):
    """三层网络的反向传播（藏着错）。返回字典，键dZ3、dW3、db3……dW1、db1，各与对应的变量形状相同。"""
    Z1, A1, _, _, Z2, A2, W2, _, _, A3, W3, _ = cache
    m = X.shape[1]
    dZ3 = A3 - Y
    dW3 = dZ3 @ A2.T / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = W3.T @ dZ3
    dZ2 = dA2 * (Z2 > 0)
    dW2 = 2 * dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = W2.T @ dZ2
    dZ1 = dA1 * (Z1 > 0)
    dW1 = dZ1 @ X.T / m
    db1 = 4 * np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}


# %% [markdown]
# 写着“藏着错”，可是用它训练起来怎么样？拿两个月牙的数据，各层宽度$[2, 8, 4, 1]$，学习率0.1，走2000步。

# %% tags=["experiment"]
def random_parameters(sizes, seed, scale=1.0):
    """随机的参数，偏置也是随机的。sizes -- 各层宽度，例如[4, 5, 3, 1]。"""
    random = np.random.RandomState(seed)
    result = {}
    for l in range(1, len(sizes)):
        result[f"W{l}"] = scale * random.randn(sizes[l], sizes[l - 1])
        result[f"b{l}"] = scale * random.randn(sizes[l], 1)
    return result


moons_X, moons_Y = load_moons()
trained, costs = random_parameters([2, 8, 4, 1], seed=3, scale=0.5), []
for i in figures.progress(2000):
    cost, cache = forward_propagation_n(moons_X, moons_Y, trained)
    gradients = backward_propagation_n(moons_X, moons_Y, cache)
    trained = {key: value - 0.1 * gradients["d" + key] for key, value in trained.items()}
    if i % 100 == 0:
        costs.append(cost)
accuracy = 100 * np.mean((forward_propagation_n(moons_X, moons_Y, trained)[1][9] > 0.5) == moons_Y)
print(f"最后的成本{costs[-1]:.3f}，训练正确率{accuracy:.1f}%")
figures.cost_curve(costs)
plt.ylim(bottom=0)
plt.title("用藏着错的反向传播训练")
plt.show()

# %% [markdown]
# 成本平平稳稳地降下来，正确率也不难看。要不是事先说破，你会把它交上去。这正是反向传播的错误可怕的地方：梯度只要大致朝着下坡，训练就能进行，只是走的不是最陡的路。所以“成本在下降”不能证明梯度是对的，要用检验。
#
# ### 练习七：numerical_gradient_n
#
# 网络有$N$个参数，成本是$N$个变量的函数$J(\theta_1, \theta_2, \ldots, \theta_N)$。对每一个$\theta_i$，**只拨动它自己，别的都不动**，用中心差分估计偏导数：
#
# $$\mathrm{gradapprox}_i = \frac{J(\theta_1, \ldots, \theta_i+\varepsilon, \ldots, \theta_N) - J(\theta_1, \ldots, \theta_i-\varepsilon, \ldots, \theta_N)}{2\varepsilon}$$
#
# 循环的每一圈做四件事：
#
# 1. 复制一份$\theta$，把第$i$个元素加上$\varepsilon$；
# 2. 另复制一份$\theta$，把第$i$个元素减去$\varepsilon$；
# 3. 各用`vector_to_dictionary`拆成字典，交给`forward(X, Y, …)`，它返回两样东西，成本和缓存，这里只要成本；
# 4. 相减，除以$2\varepsilon$，放进`gradapprox[i]`。
#
# 复制要用`theta.copy()`。只写`plus = theta`并没有复制，`plus`和`theta`是同一个数组的两个名字，改了一个，另一个也跟着变；下一圈的起点就不再是原来的$\theta$了。
#
# 参数`forward`与前面一样，不给就用`forward_propagation_n`，后面我们会换上别的前向传播。

# %% nbgrader={"grade_id": "numerical_gradient_n"}
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    """用中心差分估计成本对每个参数的偏导数。

    参数：
    parameters -- 字典，各层的参数，共N个数
    X -- 样本，形状(n_0, m)
    Y -- 标签，形状(1, m)
    epsilon -- 每个参数往两边各拨多少
    forward -- 函数，(X, Y, 参数字典) → (成本, 缓存)；不给就用forward_propagation_n

    返回：
    gradapprox -- 形状(N, 1)，次序与dictionary_to_vector排出来的相同

    提示：forward返回两个值，可以写cost, _ = forward(…)来接。
    """
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        ### 开始
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward(X, Y, vector_to_dictionary(plus, parameters))
        J_minus, _ = forward(X, Y, vector_to_dictionary(minus, parameters))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
        ### 结束
    return gradapprox


# %% [markdown]
# 测试用一个能手算的“成本”：三层，每个参数都只是一个数，$J = w_1^3 + 2b_1 + w_2^2$，$w_1=1$、$b_1=2$、$w_2=3$，$\varepsilon=2$。拨$w_1$：$\frac{3^3-(-1)^3}{4}=7$（真正的偏导数是3，因为$\varepsilon$取得大）；拨$b_1$：2；拨$w_2$：$\frac{5^2-1^2}{4}=6$；$b_2$、$w_3$、$b_3$不在这个$J$里，拨了也没有变化，是0。

# %% nbgrader={"grade_id": "test-numerical_gradient_n", "points": 6}
import numpy as np
from dlcourse import checks

with checks.exercise("numerical_gradient_n"):
    names, numbers = ("W1", "b1", "W2", "b2", "W3", "b3"), (1.0, 2.0, 3.0, 1.0, 1.0, 1.0)
    parameters = {name: np.array([[number]]) for name, number in zip(names, numbers, strict=True)}
    X, Y = np.ones((1, 1)), np.ones((1, 1))
    gradapprox = numerical_gradient_n(parameters, X, Y, 2.0, lambda X, Y, p: (
        float(p["W1"][0, 0] ** 3 + 2 * p["b1"][0, 0] + p["W2"][0, 0] ** 2), None))
    checks.array(gradapprox, (6, 1), "gradapprox")
    hint = "每一圈都从原来的theta复制；epsilon和forward都要用传进来的。"
    checks.close(gradapprox[:, 0], [7, 2, 6, 0, 0, 0], "gradapprox", hint, mistakes={
        "只往右边拨了：要用θ + ε和θ − ε两处。": [13, 2, 8, 0, 0, 0], "只往一边拨了，分母却用了2ε。": [6.5, 1, 4, 0, 0, 0],
        "只往左边拨了：要用θ + ε和θ − ε两处。": [1, 2, 4, 0, 0, 0],
        "左右相距2ε，分母是2 * epsilon。": [14, 4, 12, 0, 0, 0], "减的次序反了：右边的减左边的。": [-7, -2, -6, 0, 0, 0],
        "分母2ε要用括号括起来，否则是先除以2、再乘ε。": [28, 8, 24, 0, 0, 0],
        "两次的成本一样：plus和minus是不是同一个数组？要用theta.copy()各复制一份。": [0] * 6,
        "你拨动了所有的参数，每次只能拨第i个。": [15] * 6})
    checks.close(numerical_gradient_n(parameters, X, Y, 0.5, lambda X, Y, p: (float(p["W3"][0, 0] ** 3), None))[:, 0],
                 [0, 0, 0, 0, 3.25, 0], "J = w3³、ε=0.5时的gradapprox", hint)

# %% nbgrader={"grade_id": "hidden-numerical_gradient_n", "points": 8}
# 隐藏测试：换几种大小的网络（样本数为1、每层宽度不同）、别的epsilon和别的前向传播，并检查参数没有被就地改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def cost_of_net(X, Y, p, activation=lambda z: np.maximum(z, 0)):
    """另写一遍的前向传播，层数不限，返回成本。"""
    L = len(p) // 2
    for k in range(1, L + 1):
        Z = p[f"W{k}"] @ X + p[f"b{k}"]
        X = activation(Z)
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))


def slopes_of(f, p, epsilon, sides=(1, -1)):
    """另写一遍的差分，就地拨动再拨回来。"""
    slopes = []
    for value in p.values():
        for place in np.ndindex(value.shape):
            old, costs_here = value[place], []
            for side in sides:
                value[place] = old + side * epsilon
                costs_here.append(f(p))
            value[place] = old
            slopes.append((costs_here[0] - costs_here[1]) / ((sides[0] - sides[1]) * epsilon))
    return np.array(slopes).reshape(-1, 1)


with checks.exercise("numerical_gradient_n"):
    for k, (sizes, m, epsilon) in enumerate([([4, 5, 3, 1], 3, 0.1), ([2, 3, 2, 1], 6, 0.5), ([3, 2, 4, 1], 1, 0.01),
                                             ([1, 1, 1, 1], 4, 0.2), ([5, 2, 2, 1], 5, 1e-5)]):
        random = np.random.RandomState(k)
        parameters = {}
        for l in range(1, 4):
            parameters[f"W{l}"] = 0.2 + 0.6 * random.randn(sizes[l], sizes[l - 1])
            parameters[f"b{l}"] = 0.3 + random.rand(sizes[l], 1)
        X, Y = random.randn(sizes[0], m), (random.rand(1, m) > 0.5).astype(float)
        f = lambda p, X=X, Y=Y: cost_of_net(X, Y, p)
        expected = slopes_of(f, parameters, epsilon)
        gradapprox = checks.keeps_arguments(numerical_gradient_n, parameters, X, Y, epsilon, name="numerical_gradient_n",
                                            hint="拨动的应当是theta的复制品。")
        where = f"各层宽度{sizes}、m={m}、ε={epsilon}时的gradapprox"
        checks.array(gradapprox, expected.shape, where)
        checks.close(gradapprox, expected, where, "每一圈都从原来的theta复制，只拨第i个元素；拨完不要忘了回到原处。", rtol=1e-6,
                     atol=1e-8, mistakes={
                         "只往右拨了。": slopes_of(f, parameters, epsilon, (1, 0)), "减的次序反了。": -expected,
                         "分母2ε要用括号括起来。": expected * epsilon ** 2})
    random = np.random.RandomState(9)
    for sizes in ([2, 1], [2, 2, 1]):   # 别的层数，用测试自己的前向传播
        parameters = {}
        for l in range(1, len(sizes)):
            parameters[f"W{l}"], parameters[f"b{l}"] = random.randn(sizes[l], sizes[l - 1]), random.randn(sizes[l], 1)
        X, Y = random.randn(2, 3), np.array([[1.0, 0.0, 1.0]])
        gradapprox = numerical_gradient_n(parameters, X, Y, 0.3, lambda X, Y, p: (cost_of_net(X, Y, p, np.tanh), ()))
        checks.close(gradapprox, slopes_of(lambda p, X=X, Y=Y: cost_of_net(X, Y, p, np.tanh), parameters, 0.3),
                     f"换一个前向传播、各层宽度{sizes}时的gradapprox", "要用传进来的forward，不要假定有三层。", rtol=1e-6, atol=1e-8)
### 隐藏测试结束

# %% [markdown]
# ### 练习八：gradient_check_n
#
# 差分得到的是一列，反向传播得到的是字典，而且里面还夹着`dZ3`、`dA2`这些中间的量。下面的`gradients_to_vector`替你把`dW1`、`db1`、`dW2`、`db2`……挑出来，按这个次序排成一列，正好与$\theta$对齐。它用的是你写的`dictionary_to_vector`。

# %% nbgrader={"grade_id": "given-gradients_to_vector"}
def gradients_to_vector(gradients):
    """把字典gradients里的dW1、db1、dW2、db2……排成一列，形状(N, 1)；别的键不管。"""
    layers = range(1, 1 + sum(key.startswith("dW") for key in gradients))
    return dictionary_to_vector({key: gradients[key] for l in layers for key in (f"dW{l}", f"db{l}")})[0]


# %% [markdown]
# 零件都齐了，检验整个网络的数据是这样流动的：

# %% tags=["experiment"]
_, ax = plt.subplots(figsize=(8.8, 3.3))
boxes = {"theta": (0, 1, r"$\theta$"), "forward": (2.0, 1.8, r"$\theta_i\pm\varepsilon$，前向$2N$次"),
         "backward": (2.0, 0.2, "前向、反向各1次"), "approx": (4.3, 1.8, "gradapprox"), "grad": (4.3, 0.2, "grad"),
         "compare": (6.1, 1, "相对误差"), "verdict": (7.9, 1, "对，还是错")}
drawn = {name: ax.text(x, y, text, ha="center", va="center", fontsize=12, bbox={
    "boxstyle": "round,pad=0.5", "facecolor": "white", "edgecolor": "0.35"}).get_bbox_patch()
    for name, (x, y, text) in boxes.items()}
for start, end in (("theta", "forward"), ("theta", "backward"), ("forward", "approx"), ("backward", "grad"),
                   ("approx", "compare"), ("grad", "compare"), ("compare", "verdict")):
    ax.annotate("", xy=boxes[end][:2], xytext=boxes[start][:2], arrowprops={
        "arrowstyle": "-|>", "color": "0.35", "shrinkA": 3, "shrinkB": 3, "patchA": drawn[start], "patchB": drawn[end]})
ax.text(2.0, 2.45, "慢，但不容易写错", ha="center", color=figures.COLORS[0])
ax.text(2.0, -0.55, "快，但容易写错", ha="center", color=figures.COLORS[5])
ax.set(xlim=(-0.6, 8.9), ylim=(-0.9, 2.8))
ax.set_axis_off()
plt.show()

# %% [markdown]
# `gradient_check_n`就是把两路接起来，三行：用`gradients_to_vector`得到grad，用`numerical_gradient_n`得到gradapprox，用`relative_difference`比较。`epsilon`和`forward`要原样传给`numerical_gradient_n`，别漏了。

# %% nbgrader={"grade_id": "gradient_check_n"}
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    """检验网络的反向传播。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……
    gradients -- 字典，反向传播的结果，键dW1、db1、dW2、db2……，可以还有别的键
    X -- 样本，形状(n_0, m)
    Y -- 标签，形状(1, m)
    epsilon -- 每个参数往两边各拨多少
    forward -- 函数，(X, Y, 参数字典) → (成本, 缓存)；不给就用forward_propagation_n

    返回：
    difference -- 所有参数合在一起的相对误差，一个数
    """
    ### 开始
    grad = gradients_to_vector(gradients)
    gradapprox = numerical_gradient_n(parameters, X, Y, epsilon, forward)
    difference = relative_difference(grad, gradapprox)
    ### 结束
    return difference


# %% nbgrader={"grade_id": "test-gradient_check_n", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("gradient_check_n"):
    parameters = {"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]]), **{name: np.ones((1, 1)) for name in ("W2", "b2", "W3", "b3")}}
    X, Y = np.ones((2, 1)), np.ones((1, 1))
    squares = lambda X, Y, p: (float(sum(np.sum(value ** 2) for value in p.values())), None)   # 梯度是参数的2倍
    right = {"dZ1": np.ones((1, 1)), **{"d" + name: 2 * value for name, value in parameters.items()}}
    difference = gradient_check_n(parameters, right, X, Y, forward=squares)
    checks.number(difference, "gradient_check_n")
    checks.equal(bool(0 <= difference < 1e-6), True, "“梯度全对时，相对误差几乎是0”这句话",
                 "grad用gradients_to_vector，gradapprox用numerical_gradient_n，并且把forward传给它。")
    difference = gradient_check_n(parameters, {**right, "db1": np.array([[18.0]])}, X, Y, forward=squares)
    expected = 12 / (np.sqrt(360) + np.sqrt(72))
    checks.close(difference, expected, "db1成了三倍时的gradient_check_n", "偏置的梯度也要比较，不能只看dW。", rtol=1e-5, mistakes={
        "还没有除以两个范数之和。": 12, "要把所有的参数排成一列再算一次，不是各算各的再平均。": 0.5 / 6,
        "要把所有的参数排成一列再算一次，不是取最大的。": 0.5})

# %% nbgrader={"grade_id": "hidden-gradient_check_n", "points": 7}
# 隐藏测试：换几种大小的网络、别的epsilon，对的和错的梯度
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def net_cost(X, Y, p):
    """另写一遍的三层网络的成本。"""
    for k in (1, 2, 3):
        Z = p[f"W{k}"] @ X + p[f"b{k}"]
        X = np.maximum(Z, 0)
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))


def net_slopes(X, Y, p, epsilon):
    """另写一遍的中心差分，返回与p同样形状的字典，键前面加d。"""
    slopes = {}
    for key, value in p.items():
        slopes["d" + key] = np.zeros_like(value)
        for place in np.ndindex(value.shape):
            old = value[place]
            value[place] = old + epsilon
            above = net_cost(X, Y, p)
            value[place] = old - epsilon
            slopes["d" + key][place] = (above - net_cost(X, Y, p)) / (2 * epsilon)
            value[place] = old
    return slopes


def size_of(slopes):
    return np.sqrt(sum(np.sum(value ** 2) for value in slopes.values()))


with checks.exercise("gradient_check_n"):
    for k, (sizes, m) in enumerate([([4, 5, 3, 1], 3), ([2, 3, 2, 1], 6), ([3, 2, 4, 1], 1), ([1, 2, 1, 1], 5)]):
        random = np.random.RandomState(30 + k)
        parameters = {}
        for l in range(1, 4):
            parameters[f"W{l}"] = 0.7 * random.randn(sizes[l], sizes[l - 1])
            parameters[f"b{l}"] = 0.3 + 0.5 * random.rand(sizes[l], 1)
        X, Y = random.randn(sizes[0], m), (random.rand(1, m) > 0.5).astype(float)
        exact = net_slopes(X, Y, parameters, 1e-5)
        where = f"各层宽度{sizes}、m={m}时的gradient_check_n"
        difference = checks.keeps_arguments(gradient_check_n, parameters, exact, X, Y, name="gradient_check_n")
        checks.number(difference, where)
        checks.equal(bool(0 <= difference < 1e-4), True, f"“梯度全对、{where}很小”这句话")
        for epsilon, factors in ((1e-5, {"dW1": 3}), (1.0, {}), (0.5, {"db2": -1, "dW3": 0}), (0.3, {"db3": 2})):
            approx = net_slopes(X, Y, parameters, epsilon)
            grad = {key: factors.get(key, 1) * value for key, value in exact.items()}
            gap = size_of({key: grad[key] - approx[key] for key in grad})
            grad["dZ1"], grad["dA1"] = 100 * np.ones((sizes[1], m)), np.ones((sizes[1], m))
            difference = gradient_check_n(parameters, grad, X, Y, epsilon)
            del grad["dZ1"], grad["dA1"]
            checks.number(difference, where)
            checks.close(difference, gap / (size_of(grad) + size_of(approx)), f"ε={epsilon}，{where}",
                         "epsilon要传给numerical_gradient_n；所有参数排成一列再算相对误差。", rtol=1e-4, atol=1e-7,
                         mistakes={"还没有除以两个范数之和。": gap})
### 隐藏测试结束

# %% [markdown]
# 是时候了。随机造一个$[4, 5, 3, 1]$的网络，一共47个参数，三个样本，检验那份藏着错的反向传播。

# %% tags=["experiment"]
def suspect():
    """三个样本和一个[4, 5, 3, 1]的网络：X、Y、parameters。"""
    random = np.random.RandomState(1)
    X, parameters = random.randn(4, 3), {}
    for l, (n_prev, n) in enumerate([(4, 5), (5, 3), (3, 1)], 1):
        parameters[f"W{l}"] = random.randn(n, n_prev)
        parameters[f"b{l}"] = random.randn(n, 1)
    return X, np.array([[1, 1, 0]]), parameters


X, Y, parameters = suspect()
cost, cache = forward_propagation_n(X, Y, parameters)
gradients = backward_propagation_n(X, Y, cache)
print(f"参数{len(dictionary_to_vector(parameters)[0])}个，成本{cost:.4f}")
print(f"相对误差{gradient_check_n(parameters, gradients, X, Y):.6f}")

# %% [markdown]
# 0.285，比“多半有错”的$10^{-3}$还大了近三百倍，错是一定有了。错在哪里？
#
# ## 六、捉错
#
# ### 练习九：find_wrong_gradient
#
# 办法很直接：不要把47个数混在一起比，每个参数**各比各的**。把gradapprox拆回字典，于是每个键都有一份差分得到的梯度，形状与参数相同；反向传播的那一份叫`"d" + key`。逐个求相对误差，超过`threshold`（界线）的，就把它的名字记下来。
#
# 分开比还有一个好处：一个很小的错不会被淹没。设想$\mathrm{d}W^{[1]}$的范数是100，$\mathrm{d}b^{[3]}$是$10^{-4}$，后者大了一倍，混在一起的相对误差也不过$5\times10^{-7}$，看上去平安无事；单独看它，相对误差是$\frac{1}{3}$。
#
# `epsilon`默认取$10^{-5}$，就是前面算出来的最佳点附近；`threshold`默认也是$10^{-5}$。（两个数一样只是巧合。）

# %% nbgrader={"grade_id": "find_wrong_gradient"}
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    """找出反向传播里哪些梯度是错的。

    参数：
    parameters -- 字典，键W1、b1、W2、b2……
    gradients -- 字典，反向传播的结果，键dW1、db1、dW2、db2……，可以还有别的键
    X -- 样本，形状(n_0, m)
    Y -- 标签，形状(1, m)
    epsilon -- 每个参数往两边各拨多少
    threshold -- 相对误差超过它，就算错
    forward -- 函数，(X, Y, 参数字典) → (成本, 缓存)；不给就用forward_propagation_n

    返回：
    wrong -- 列表，错的梯度的名字，例如["db1", "dW2"]，按parameters里键的次序；全对时是空列表

    提示：先用numerical_gradient_n得到一列，再用vector_to_dictionary拆开；然后对parameters的每个键循环一次。
    """
    wrong = []
    ### 开始
    gradapprox = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    for key in parameters:
        if relative_difference(gradients["d" + key], gradapprox[key]) > threshold:
            wrong.append("d" + key)
    ### 结束
    return wrong


# %% nbgrader={"grade_id": "test-find_wrong_gradient", "points": 5}
import numpy as np
from dlcourse import checks

with checks.exercise("find_wrong_gradient"):
    parameters = {"W1": np.array([[0.1, 0.2]]), **{name: np.array([[size]]) for name, size in (
        ("b1", 0.3), ("W2", 0.4), ("b2", 0.5), ("W3", 0.6), ("b3", 0.7))}}
    X, Y = np.ones((2, 1)), np.ones((1, 1))
    squares = lambda X, Y, p: (float(sum(np.sum(value ** 2) for value in p.values())), None)   # 梯度是参数的2倍
    right = {"dZ1": np.ones((1, 1)), **{"d" + key: 2 * value for key, value in parameters.items()}}
    wrong = find_wrong_gradient(parameters, right, X, Y, forward=squares)
    checks.length(wrong, 0, "梯度全对时，wrong", "全对时返回空列表；超过threshold的才算错，epsilon和forward要传给numerical_gradient_n。")
    wrong = find_wrong_gradient(parameters, {**right, "dW2": np.array([[1.6]])}, X, Y, forward=squares)
    checks.equal(wrong, ["dW2"], "dW2大了一倍时，wrong", mistakes={
        "名字前面要有d：错的是梯度。": ["W2"], "大的和小的弄反了：超过threshold的才算错。": ["dW1", "db1", "db2", "dW3", "db3"],
        "每个参数要各比各的，不能混在一起。": ["dW1", "db1", "dW2", "db2", "dW3", "db3"],
        "错的要添进列表wrong。": []})
    several = {**right, "dW1": np.array([[0.2, -0.4]]), "db2": np.array([[0.0]])}
    checks.equal(find_wrong_gradient(parameters, several, X, Y, forward=squares), ["dW1", "db2"], "dW1和db2都错时，wrong",
                 mistakes={"找到第一个以后不要停，后面的也要查。": ["dW1"], "次序与parameters里的相同。": ["db2", "dW1"]})

# %% nbgrader={"grade_id": "hidden-find_wrong_gradient", "points": 8}
# 隐藏测试：换几种大小的网络，每个梯度轮流出错，只错一个元素，很小的梯度，别的threshold和epsilon，全是0的梯度
### 隐藏测试开始
import numpy as np
from dlcourse import checks


def true_gradients(X, Y, p):
    """另写一遍的正确的反向传播。"""
    A, slopes = [X], {}
    for k in (1, 2, 3):
        A.append(np.maximum(p[f"W{k}"] @ A[-1] + p[f"b{k}"], 0))
    Z = p["W3"] @ A[2] + p["b3"]
    dZ = (1 / (1 + np.exp(-Z)) - Y) / X.shape[1]
    for k in (3, 2, 1):
        slopes[f"db{k}"] = dZ.sum(axis=1).reshape(-1, 1)
        slopes[f"dW{k}"] = np.einsum("im,jm->ij", dZ, A[k - 1])
        dZ = np.einsum("ij,im->jm", p[f"W{k}"], dZ) * (A[k - 1] > 0)
    return slopes


with checks.exercise("find_wrong_gradient"):
    for k, (sizes, m) in enumerate([([4, 5, 3, 1], 3), ([2, 3, 2, 1], 6), ([3, 2, 4, 1], 1)]):
        random = np.random.RandomState(40 + k)
        parameters = {}
        for l in range(1, 4):
            parameters[f"W{l}"] = 0.3 + 0.4 * random.randn(sizes[l], sizes[l - 1])
            parameters[f"b{l}"] = 0.5 + random.rand(sizes[l], 1)
        X, Y = random.rand(sizes[0], m), (random.rand(1, m) > 0.5).astype(float)
        slopes = true_gradients(X, Y, parameters)
        where = f"各层宽度{sizes}、m={m}，"
        wrong = checks.keeps_arguments(find_wrong_gradient, parameters, slopes, X, Y, name="find_wrong_gradient")
        checks.length(wrong, 0, f"{where}梯度全对时，wrong", "对的不要冤枉；gradients里的dZ、dA不用查。")
        for name in ("dW1", "db1", "dW2", "db2", "dW3", "db3"):
            faulty = {**slopes, "dZ2": np.zeros((sizes[2], m)), name: 1.01 * slopes[name]}
            checks.equal(find_wrong_gradient(parameters, faulty, X, Y), [name], f"{where}{name}大了百分之一时，wrong",
                         "每个参数各算各的相对误差。")
        for names in (["dW1", "db3"], ["db1", "dW2", "dW3"], ["db2", "db3"]):
            faulty = {key: value.copy() for key, value in slopes.items()}
            for name in names:
                faulty[name][0, 0] += 0.5   # 只错一个元素
            checks.equal(find_wrong_gradient(parameters, faulty, X, Y), names, f"{where}{'、'.join(names)}各错一个元素时，wrong",
                         "找到一个以后还要继续查；按parameters里的次序。")
        scaled = {**slopes, "dW1": 2 * slopes["dW1"], "dW3": 4 * slopes["dW3"]}   # 相对误差1/3和3/5
        for threshold, expected in ((0.2, ["dW1", "dW3"]), (0.5, ["dW3"]), (0.7, [])):
            checks.equal(find_wrong_gradient(parameters, scaled, X, Y, 1e-5, threshold), expected,
                         f"threshold={threshold}时，wrong", "每个参数自己的相对误差（不是绝对的差）超过参数threshold的才算错，界线不要写死。")
    tiny = {"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]]), "W2": np.array([[4.0]]), "b2": np.array([[0.0]])}
    cubes = lambda X, Y, p: (float(sum(np.sum(value ** 3) for value in p.values())), None)
    slopes = {"d" + key: 3 * value ** 2 for key, value in tiny.items()}
    checks.equal(find_wrong_gradient(tiny, slopes, X, Y, 1.0, 0.05, cubes), ["dW1", "db2"],
                 "J是立方和、ε=1、threshold=0.05时，wrong", "epsilon和forward要传给numerical_gradient_n。")
    scales = {"W1": 1e-7, "b1": 1e3, "W2": 1.0, "b2": 1.0}
    bowls = lambda X, Y, p: (float(sum(scales[key] * np.sum((value - tiny[key] / 2) ** 2) for key, value in p.items())), None)
    small = {"d" + key: scales[key] * value for key, value in tiny.items()}
    checks.equal(find_wrong_gradient(tiny, {**small, "dW1": 1.5 * small["dW1"]}, X, Y, 0.01, 0.01, bowls), ["dW1"],
                 "很小的梯度错了一半时，wrong", "要看相对误差，而且分母只用这个参数自己的两份梯度，不能用全部梯度的大小。")
    checks.length(find_wrong_gradient(tiny, small, X, Y, 0.01, 0.01, bowls), 0, "有一个梯度恰好是0时，wrong",
                  "两份梯度都是0，是一致的；用relative_difference。")
### 隐藏测试结束

# %% [markdown]
# 用它审一审嫌疑人：

# %% tags=["experiment"]
X, Y, parameters = suspect()   # 测试单元格也用了这几个名字，所以重新取一次
_, cache = forward_propagation_n(X, Y, parameters)
gradients = backward_propagation_n(X, Y, cache)
print("错的梯度：", find_wrong_gradient(parameters, gradients, X, Y))

# %% [markdown]
# 只有`db1`和`dW2`，别的都清白。现在可以翻回去看那两行了：
#
# - `dW2 = 2 * dZ2 @ A1.T / m`，多乘了一个2；
# - `db1 = 4 * np.sum(dZ1, axis=1, keepdims=True) / m`，多乘了一个4。
#
# 两处都不影响后面的计算：往回传的是`dZ2`和`dZ1`，不是`dW2`和`db1`，所以别的梯度没有跟着错。改好，再检验一次。

# %% tags=["experiment"]
def backward_fixed(X, Y, cache):
    """改好的反向传播。"""
    gradients = backward_propagation_n(X, Y, cache)
    return {**gradients, "dW2": gradients["dZ2"] @ cache[1].T / X.shape[1],
            "db1": np.mean(gradients["dZ1"], axis=1, keepdims=True)}


fixed = backward_fixed(X, Y, cache)
print("错的梯度：", find_wrong_gradient(parameters, fixed, X, Y))
print(f"ε=1e-7时，相对误差{gradient_check_n(parameters, fixed, X, Y):.2e}")
print(f"ε=1e-5时，相对误差{gradient_check_n(parameters, fixed, X, Y, epsilon=1e-5):.2e}")

# %% [markdown]
# ### 对的代码，为什么有1e-7
#
# 全对了，可是$\varepsilon=10^{-7}$时相对误差有$1.2\times10^{-7}$，拿“小于$10^{-7}$”当铁律的人，会对着正确的代码找上一整天。改成$\varepsilon=10^{-5}$，它立刻缩小到百分之一，说明是舍入。
#
# 按前面的估计，舍入只该有$10^{-9}$左右，多出来的一百倍从哪里来？看成本里的$\log(1-a)$。有一个样本$a=0.99887$，$1-a$只剩0.00113，前面两三位有效数字在相减时丢了，相对的舍入从$10^{-16}$涨到$10^{-13}$。第05章教过一个稳妥的写法，直接从$z$算成本，$\log(1+e^z)-yz$，不必经过$1-a$。换上它试试：

# %% tags=["experiment"]
def forward_from_z(X, Y, parameters):
    """成本从z算起，不经过log(1 − a)。"""
    _, cache = forward_propagation_n(X, Y, parameters)
    return np.mean(np.logaddexp(0, cache[8]) - Y * cache[8]), cache


print(f"ε=1e-7，成本从z算：相对误差{gradient_check_n(parameters, fixed, X, Y, forward=forward_from_z):.2e}")

# %% [markdown]
# 降到了$10^{-9}$。把整个网络的相对误差对$\varepsilon$也画出来，这次比较三样东西：对的代码、藏着错的代码，还有用float32跑的对的代码。

# %% tags=["experiment"]
epsilons = 10.0 ** -np.arange(0, 12.1, 0.5)
single = [p.astype(np.float32) for p in (X, Y)]
single_parameters = {key: value.astype(np.float32) for key, value in parameters.items()}
plt.figure(figsize=(6.8, 4.4))
for name, marker, color, net, grads, data in (
        ("藏着错，float64", "^:", 5, parameters, gradients, (X, Y)), ("对的，float32", "o--", 1, single_parameters, fixed, single),
        ("对的，float64", "s-", 0, parameters, fixed, (X, Y))):
    plt.loglog(epsilons, [gradient_check_n(net, grads, *data, epsilon=np.float32(e) if color == 1 else e) for e in epsilons],
               marker, markersize=5, color=figures.COLORS[color], label=name)
plt.axhspan(1e-3, 2, color="0.5", alpha=0.12, linewidth=0)
plt.text(1e-9, 6e-3, "多半有错", color="0.35", fontsize=11)
plt.xlabel(r"$\varepsilon$（对数轴）")
plt.ylabel("相对误差（对数轴）")
plt.ylim(1e-11, 2)
plt.legend(fontsize=11, loc="lower left")
plt.show()

# %% [markdown]
# 藏着错的那条是水平线：$\varepsilon$怎么变都是0.285。对的那条是V字。float32只有大约7位有效数字，V字整个抬高了一大截，最低处也在万分之一以上；$\varepsilon$小于$10^{-6}$时，差分里几乎全是舍入，相对误差接近1；再小到$10^{-8}$，参数加上它根本没有变化，差分成了0，对错就更分不出来了。所以**梯度检验一定要用float64**，哪怕训练时用的是float32。
#
# ### 从靠近输出的查起
#
# 那份反向传播里的两个错互不相干。更常见的是错在半路上，它会顺着链式法则一直传下去，前面的层全跟着遭殃。下面故意造六种错，看`find_wrong_gradient`各指出哪些。每行一种错，每列一个梯度，从输出往输入排，也就是反向传播计算的次序。

# %% tags=["experiment"]
def backward_with(fault, X, Y, cache):
    """反向传播，fault是故意犯的错的编号，0是不犯错。"""
    Z1, A1, _, _, Z2, A2, W2, _, _, A3, W3, _ = cache
    m = X.shape[1]
    dZ3 = Y - A3 if fault == 1 else A3 - Y
    dW3 = dZ3 @ A2.T / (1 if fault == 2 else m)
    dZ2 = (W3.T @ dZ3) * (1 if fault == 3 else Z2 > 0)
    dW2 = (2 if fault == 4 else 1) * dZ2 @ A1.T / m
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2 if fault == 5 else Z1 > 0)
    dW1 = dZ1 @ X.T / m
    db3, db2, db1 = (np.mean(d, axis=1, keepdims=True) for d in (dZ3, dZ2, dZ1))
    return {"dW3": dW3, "db3": db3, "dW2": dW2, "db2": db2, "dW1": dW1, "db1": m * db1 if fault == 6 else db1}


faults = ["dZ3写成Y − A3", "dW3忘了除以m", "dZ2忘了乘ReLU的斜率", "dW2多乘了2", "dZ1用了tanh的斜率", "db1忘了除以m"]
columns = ["dW3", "db3", "dW2", "db2", "dW1", "db1"]
_, ax = plt.subplots(figsize=(7.4, 3.8))
for row, name in enumerate(faults, 1):
    wrong = find_wrong_gradient(parameters, backward_with(row, X, Y, cache), X, Y)
    for column, key in enumerate(columns):
        bad = key in wrong
        ax.add_patch(plt.Rectangle((column, -row), 0.94, 0.9, facecolor=figures.COLORS[5 if bad else 4], alpha=0.75 if bad else 0.3))
        ax.text(column + 0.47, 0.45 - row, "错" if bad else "对", ha="center", va="center")
ax.set(xlim=(0, 6), ylim=(-6.05, 0), xticks=np.arange(6) + 0.47, xticklabels=columns, yticks=0.45 - np.arange(1, 7), yticklabels=faults)
ax.xaxis.tick_top()
ax.tick_params(length=0)
ax.grid(False)
for side in ("left", "bottom"):
    ax.spines[side].set_visible(False)
plt.show()

# %% [markdown]
# 错在`dW`、`db`这样的“岔路”上，只错一格；错在`dZ`这样的“主路”上，从那里起往右一路都错。所以看到一串错，**先查最靠近输出的那一个**，它多半是源头；最右边的错，往往只是跟着遭殃。例如`dW2`、`db2`、`dW1`、`db1`全错，而`dW3`、`db3`是对的，就去看`dZ2`那一行。

# %% [markdown]
# ## 七、用的时候要当心
#
# ### 只用来查错，训练时关掉
#
# 反向传播求一次梯度，大约相当于两三次前向传播，参数再多，也是这个倍数。差分呢？每个参数要前向传播两次，$N$个参数就是$2N$次。量一量：

# %% tags=["experiment"]
counts, slow, fast = [], [], []
timing = np.random.RandomState(0)
many_X, many_Y = timing.randn(4, 20), (timing.rand(1, 20) > 0.5).astype(float)
for width in (2, 4, 8, 16, 32):
    net = random_parameters([4, width, width, 1], seed=width, scale=0.3)
    counts.append(sum(value.size for value in net.values()))
    slow.append(min(timeit.repeat(lambda n=net: numerical_gradient_n(n, many_X, many_Y), number=1, repeat=3)))
    many_cache = forward_propagation_n(many_X, many_Y, net)[1]
    fast.append(min(timeit.repeat(lambda c=many_cache: backward_propagation_n(many_X, many_Y, c), number=10, repeat=9)) / 10)
plt.loglog(counts, 1000 * np.array(slow), "o--", color=figures.COLORS[5], label="差分")
plt.loglog(counts, 1000 * np.array(fast), "s-", color=figures.COLORS[0], label="反向传播")
plt.xlabel("参数的个数 $N$")
plt.ylabel("求一次梯度的时间（毫秒）")
plt.legend()
plt.show()
total = (12288 * 20 + 20) + (20 * 7 + 7) + (7 * 5 + 5) + (5 * 1 + 1)   # 每层的权重和偏置
print(f"第04章的四层网络有{total}个参数，差分一次要前向传播{2 * total}次")

# %% [markdown]
# 认猫的网络，差分一次要近五十万次前向传播，就算一次只要5毫秒，也要四十多分钟，而这只够走**一步**。所以梯度检验只在调试时用：写好反向传播，拿一个缩小的网络、几个样本检验一次；通过了，就关掉它，放心训练。公式与网络的宽度无关，小网络上对了，大网络上也对。
#
# 一定要在大网络上查，也有办法：随机抽几十个参数来拨；或者随机取一个方向$v$，所有参数一起沿着它挪，只用两次前向传播，与梯度在这个方向上的分量$\mathrm{grad}^\top v$比较。

# %% tags=["experiment"]
theta, _ = dictionary_to_vector(parameters)
for name, grads in (("改好的", fixed), ("藏着错的", gradients)):
    for seed in range(2):
        v = np.random.RandomState(seed).randn(*theta.shape)
        above, below = (forward_propagation_n(X, Y, vector_to_dictionary(theta + e * v, parameters))[0] for e in (1e-5, -1e-5))
        print(f"{name}：反向传播{np.sum(gradients_to_vector(grads) * v):9.6f}，差分{(above - below) / 2e-5:9.6f}")

# %% [markdown]
# ### 别忘了正则化项
#
# 成本里加了正则化项$\frac{\lambda}{2m}\sum_l\left\|W^{[l]}\right\|_F^2$，梯度里就要加上$\frac{\lambda}{m}W^{[l]}$。两边要么都有，要么都没有。一边忘了，检验就不通过，这时要分清：是梯度漏了，还是检验用的成本漏了。

# %% tags=["experiment"]
lambd, m = 0.7, X.shape[1]


def forward_with_L2(X, Y, parameters):
    """成本加上L2正则化项。"""
    cost, cache = forward_propagation_n(X, Y, parameters)
    return cost + lambd / (2 * m) * sum(np.sum(parameters[f"W{l}"] ** 2) for l in (1, 2, 3)), cache


fixed_with_L2 = {**fixed, **{f"dW{l}": fixed[f"dW{l}"] + lambd / m * parameters[f"W{l}"] for l in (1, 2, 3)}}
for cost_name, forward in (("没有", forward_propagation_n), ("有", forward_with_L2)):
    for grad_name, grads in (("没有", fixed), ("有", fixed_with_L2)):
        found = find_wrong_gradient(parameters, grads, X, Y, forward=forward)
        print(f"正则化项，成本里{cost_name}，梯度里{grad_name}：", found or "全对")

# %% [markdown]
# 忘在一边时，错的正好是三个`dW`，三个`db`都对。正则化只管权重，不管偏置，这是它留下的指纹。
#
# ### 检验时不用Dropout
#
# Dropout每次前向传播都随机关掉一些神经元。拨动前后两次前向传播，关掉的不是同一批，$J(\theta+\varepsilon)$与$J(\theta-\varepsilon)$的差就主要来自运气，再除以$2\times10^{-7}$，得到的“梯度”是一个荒唐的大数。

# %% tags=["experiment"]
def forward_with_dropout(X, Y, parameters, mask_random, keep_prob=0.8):
    """隐藏层用Dropout的前向传播；mask_random决定关掉哪些神经元。"""
    A = X
    for l in (1, 2, 3):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = np.maximum(0, Z) * (mask_random.rand(*Z.shape) < keep_prob) / keep_prob
    return np.mean(np.logaddexp(0, Z) - Y * Z), None


dice = np.random.RandomState(2)
approx = numerical_gradient_n(parameters, X, Y, forward=lambda X, Y, p: forward_with_dropout(X, Y, p, dice))
print(f"每次换一批：差分的范数{np.linalg.norm(approx):.1e}，相对误差{relative_difference(gradients_to_vector(fixed), approx):.3f}")
off = gradient_check_n(parameters, fixed, X, Y, forward=lambda X, Y, p: forward_with_dropout(X, Y, p, dice, keep_prob=1))
print(f"keep_prob = 1，也就是不用Dropout：相对误差{off:.1e}")

# %% [markdown]
# 所以检验的时候把`keep_prob`设成1，查完再打开。真要检验Dropout的反向传播，就让每次前向传播用**同一个种子**，关掉的总是同一批神经元，成本又成了参数的确定的函数。
#
# ### 参数不要取0
#
# 有人图省事，在参数全是0的地方检验。那里的梯度大多是0，而0乘多少还是0，错就藏起来了。请看藏着错的那一份：

# %% tags=["experiment"]
zero = {key: np.zeros_like(value) for key, value in parameters.items()}
zero_gradients = backward_propagation_n(X, Y, forward_propagation_n(X, Y, zero)[1])
print(f"参数全是0：相对误差{gradient_check_n(zero, zero_gradients, X, Y):.1e}，错的梯度{find_wrong_gradient(zero, zero_gradients, X, Y)}")

# %% [markdown]
# 通过了！要用随机的参数，**偏置也要随机**；讲究一点的，刚初始化时查一次，训练一小段以后再查一次，因为有的错要等$W$、$b$变大了才露面。
#
# ### ReLU的折角
#
# ReLU在0处有一个折角。如果某个$z$离0比$\varepsilon$还近，左右一拨，一次落在平的那边，一次落在斜的那边，差分得到的是两种斜率的折中，与谁都不同。下面调一调偏置，让一个$z$恰好等于$5\times10^{-8}$。代码是对的，检验却说有错：

# %% tags=["experiment"]
edge = {**parameters, "b1": parameters["b1"].copy()}
edge["b1"][0, 0] += 5e-8 - cache[0][0, 0]
edge_gradients = backward_fixed(X, Y, forward_propagation_n(X, Y, edge)[1])
print(f"有一个z在折角旁边：相对误差{gradient_check_n(edge, edge_gradients, X, Y):.1e}")
for epsilon in (1e-7, 1e-8):
    print(f"    ε={epsilon}，指出的梯度", find_wrong_gradient(edge, edge_gradients, X, Y, epsilon, 1e-3))

# %% [markdown]
# 把$\varepsilon$缩到$10^{-8}$，不再跨过折角，就没事了。遇到零星几个元素对不上，别的都对，不妨换一个种子再查；每次都错在同一处的，才是真的错。
#
# ### 形状不对，会骗人
#
# 第01章说过秩为1的数组是个陷阱，这里也有一个。grad拉成了$(47,)$，gradapprox是$(47, 1)$，两者相减，广播成了$47\times47$的矩阵：

# %% tags=["experiment"]
grad, approx = gradients_to_vector(fixed), numerical_gradient_n(parameters, X, Y)
print(f"grad的形状{grad.shape}：相对误差{relative_difference(grad, approx):.1e}")
print(f"grad的形状{grad.ravel().shape}：相减以后的形状{(grad.ravel() - approx).shape}，相对误差{relative_difference(grad.ravel(), approx):.2f}")

# %% [markdown]
# 相对误差竟然大于1。按公式它不会超过1，所以一看到大于1的数，不用怀疑公式，是形状错了。检验不通过时，先印出两边的形状看一眼，那比翻推导快。
#
# ### 它不能证明什么
#
# 梯度检验只回答一个问题：反向传播是不是这份前向传播的导数。前向传播自己错了，例如成本的负号丢了、该用sigmoid的地方用了tanh，只要反向传播跟着错，检验照样通过。它也不管学习率、更新的那一行和数据。它是一把很准的尺，但只量一样东西。
#
# ## 小结
#
# - 反向传播写错了，训练往往照样进行，成本下降不能证明梯度正确。
# - 差分：每次只拨一个参数，$\frac{J(\theta+\varepsilon)-J(\theta-\varepsilon)}{2\varepsilon}$；左右都挪，误差是$\varepsilon^2$一级。
# - 用相对误差来比：先相减再取范数，除以两个范数之和。$10^{-7}$上下很好，$10^{-3}$以上多半有错；对的代码也可能因为舍入到$10^{-7}$，把$\varepsilon$改成$10^{-5}$就见分晓。
# - 参数排成一列，拨完再拆回去；总的相对误差说有没有错，每个参数各算一次，说错在哪里；从最靠近输出的查起。
# - 只在调试时用，小网络，float64，随机的、不为0的参数，带上正则化项，关掉Dropout。
#
# ## 思考题
#
# 1. 反向传播里把所有的$\frac{1}{m}$都忘了，$m=3$。`gradient_check_n`会得到多少？$m=1$呢？
#
# <details><summary>答案</summary>
#
# 梯度成了3倍，相对误差是$\frac{3-1}{3+1}=0.5$。$m=1$时除不除都一样，检验照样通过。所以检验不要只用一个样本。
#
# </details>
#
# 2. 为什么不干脆用差分代替反向传播来训练？它又简单，又不会写错。
#
# <details><summary>答案</summary>
#
# 太慢。$N$个参数要$2N$次前向传播，几十万个参数就是几十万次，而反向传播只要一次前向、一次反向。差分还带着误差。它适合当裁判，不适合当运动员。
#
# </details>
#
# 3. 只错了47个梯度中的一个，相对误差可能很小吗？
#
# <details><summary>答案</summary>
#
# 可能。如果那个梯度本来就很小，或者只错了一点，放在一列里就被别人的大小盖住了。所以除了看总的相对误差，还要每个参数单独看；更细的，可以逐个元素比较，印出差得最多的几个。
#
# </details>
#
# 4. 有人检验时每次从训练集里随机抽几个样本来算成本，$\theta+\varepsilon$抽一次，$\theta-\varepsilon$又抽一次。会怎样？
#
# <details><summary>答案</summary>
#
# 与Dropout一样：两次的成本用的不是同一批样本，差里混进了样本不同造成的部分，除以$2\varepsilon$以后大得离谱。要先抽好一批，固定下来，两次都用它。
#
# </details>
#
# 5. 用四个点的公式$\frac{-J(\theta+2\varepsilon)+8J(\theta+\varepsilon)-8J(\theta-\varepsilon)+J(\theta-2\varepsilon)}{12\varepsilon}$，截断误差是$\varepsilon^4$一级。最好的$\varepsilon$会变大还是变小？
#
# <details><summary>答案</summary>
#
# 变大。截断误差$\varepsilon^4$小得更快，就不必把$\varepsilon$取得那么小；平衡点在$\varepsilon^5\approx u$，约$10^{-3}$，这时的误差只有$10^{-13}$左右，比中心差分更准。代价是前向传播的次数又多了一倍，对查错来说没有必要。
#
# </details>
#
# ## 延伸阅读
#
# - 斯坦福大学CS231n的讲义“Gradient checks”一节（<https://cs231n.github.io/neural-networks-3/>）：更多实用的提醒，例如折角、正则化压过数据、先训练一小段再查。
# - William Press等，《Numerical Recipes》第5章“Numerical Derivatives”一节：截断与舍入怎样平衡，$\varepsilon$怎样选。
# - Atılım Güneş Baydin等，《Automatic Differentiation in Machine Learning: a Survey》（2018）：既不用手推，也没有差分误差的第三条路，今天的框架都走这条路。
