# %% [markdown]
# # 第01章 NumPy与向量化
#
# 从这一章起，我们真的动手了。深度学习听上去高深，拆开来看，里面反复出现的只有两件事：**对一大堆数做同样的运算**，和**求导数**。前一件交给NumPy，后一件靠链式法则。这两件事练熟了，后面的神经网络不过是把它们一层一层叠起来。
#
# 这一章有十三个小函数，每个只要写一到五行：
#
# - 把任意一个数压到0和1之间的sigmoid函数，以及它的斜率；
# - 用“挪一点点，看变多少”的办法求任何函数的导数，再用计算图和链式法则把导数精确地算出来；
# - 变换数组的形状、把每一行归一化、把一行分数变成概率、量出预测差了多少；
# - 最后写两个结果相同的点积，一个用循环，一个用NumPy，比一比谁快。
#
# 第02章会用它们认出一张图里有没有猫。先运行下面这一格，把工具准备好。

# %%
import math
import timeit
import warnings

import matplotlib.pyplot as plt
import numpy as np

from dlcourse import figures

figures.use_course_style()

# %% [markdown]
# ## 一、把一个数变成概率
#
# 设想有一个程序，看完一张图片后给出一个分数$x$：越像猫，分数越高。分数可能是$-3.2$，也可能是57。可是我们想听到的回答是“有八成把握是猫”，也就是一个0到1之间的数。sigmoid函数就是做这件事的：
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# 代几个数进去，就看得出它为什么合用：
#
# - $x = 0$时，$e^{0} = 1$，所以$\sigma(0) = \frac{1}{1+1} = 0.5$：没有主意，一半一半；
# - $x$很大时，$e^{-x}$几乎是0，$\sigma(x)$接近1；
# - $x$是很大的负数时，$e^{-x}$非常大，$\sigma(x)$接近0。
#
# 抄公式时要留心分母。有的笔记把它写成$1 / 1 + e^{-x}$，少了括号，先算的就是$1/1$，整个式子成了$1 + e^{-x}$。它在$x=0$处等于2，而概率是不会超过1的。
#
# 先写一个只管一个数的版本。Python自带的`math.exp(t)`算的是$e^{t}$。

# %% nbgrader={"grade_id": "basic_sigmoid"}
def basic_sigmoid(x):
    """计算一个数的sigmoid。

    参数：
    x -- 一个数（整数或小数）

    返回：
    s -- 一个小数，sigmoid(x)

    提示：用math.exp；分母要用括号括起来，指数前面有负号。

    示例：basic_sigmoid(0)得到0.5
    """
    ### 开始
    s = 1 / (1 + math.exp(-x))
    ### 结束
    return s


# %% nbgrader={"grade_id": "test-basic_sigmoid", "points": 2}
from dlcourse import checks

with checks.exercise("basic_sigmoid"):
    checks.number(basic_sigmoid(0), "basic_sigmoid(0)")
    checks.close(basic_sigmoid(0), 0.5, "basic_sigmoid(0)",
                 mistakes={"分母的括号少了？1 / 1 + …会先算1 / 1。": 2.0})
    checks.close(basic_sigmoid(3), 0.9525741268224334, "basic_sigmoid(3)",
                 mistakes={"指数前面少了负号？": 0.04742587317756678,
                           "分母的括号少了？1 / 1 + …会先算1 / 1。": 1.0497870683678638})

# %% nbgrader={"grade_id": "hidden-basic_sigmoid", "points": 3}
# 隐藏测试：提交以后运行，会换正数、负数、整数和小数来试
### 隐藏测试开始
import math
from dlcourse import checks

with checks.exercise("basic_sigmoid"):
    for x in (0.25, 1, 2, 10.0, 30, -0.5, -1, -5, -30):
        expected = 1 / (1 + math.exp(-x))
        checks.number(basic_sigmoid(x), f"basic_sigmoid({x})")
        checks.close(basic_sigmoid(x), expected, f"basic_sigmoid({x})", mistakes={
            "负数也要用原来的公式，不要先取绝对值。": 1 / (1 + math.exp(-abs(x))),
            "指数前面少了负号？": 1 / (1 + math.exp(x)),
            "分母的括号少了？": 1 + math.exp(-x)})
### 隐藏测试结束

# %% [markdown]
# 这个版本够用了吗？我们为难它两次：一次给它一个数组，一次给它一个很负的数。

# %% tags=["experiment"]
for x in (np.array([1.0, 2.0, 3.0]), -1000):
    try:
        print(f"basic_sigmoid({x}) =", basic_sigmoid(x))
    except (TypeError, OverflowError) as error:
        print(f"basic_sigmoid({x})出错了：{type(error).__name__}: {error}")

# %% [markdown]
# 两次都没有过关。
#
# 第一次，`math.exp`只认一个数，不认数组。可是深度学习里的数据都是成千上万个一起来的，`np.exp`才合用：给它一个数组，它对每个元素都算一遍，返回形状相同的数组。
#
# 第二次，$x=-1000$时要算$e^{1000}$。电脑里的小数最大大约是$1.8 \times 10^{308}$，而$e^{710}$就已经超过它了，这叫**溢出**（overflow）。答案本身明明就是一个几乎为0的数，只是中间一步太大，把路堵死了。
#
# 换成`np.exp`会怎样？它不会停下来，只是给出无穷大`inf`和一条警告。下面把两种看上去都对的写法放在一起试。第二种是把分子分母同乘$e^{x}$得来的，$\sigma(x) = \frac{e^{x}}{1+e^{x}}$，数学上与第一种完全相等。我们把警告收起来，自己印出来看。

# %% tags=["experiment"]
def naive(x):
    return 1 / (1 + np.exp(-x))


def multiplied(x):
    return np.exp(x) / (1 + np.exp(x))


def watch(function, x):
    """运行function(x)，返回它的结果和它发出的警告。"""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(x)
    return result, [str(warning.message) for warning in caught]


extreme = np.array([-1000.0, 0.0, 1000.0])
for function in (naive, multiplied):
    result, messages = watch(function, extreme)
    print(f"{function.__name__}({extreme}) = {result}")
    print("    警告：", "；".join(messages))

# %% [markdown]
# 第一种写法在$-1000$处溢出，侥幸得到了0，还吵了一句。第二种更糟，在1000处是$\infty/\infty$，得到`nan`（不是一个数）。`nan`会传染，后面凡是用到它的结果全都是`nan`，一次训练就这样毁了。
#
# 好在它们出毛病的地方正好错开：第一种在$x \ge 0$时很安全，第二种在$x < 0$时很安全。各取所长就行了：
#
# $$
# \sigma(x) =
# \begin{cases}
# \dfrac{1}{1 + e^{-x}} & x \ge 0 \\
# \dfrac{e^{x}}{1 + e^{x}} & x < 0
# \end{cases}
# $$
#
# 再看一眼用到的指数：$x \ge 0$时是$-x$，$x < 0$时是$x$，两种情形都是$-|x|$。它从不为正，所以$t = e^{-|x|}$总在0和1之间，永远不会溢出。于是
#
# $$
# t = e^{-|x|}, \qquad
# \sigma(x) =
# \begin{cases}
# \dfrac{1}{1 + t} & x \ge 0 \\
# \dfrac{t}{1 + t} & x < 0
# \end{cases}
# $$
#
# 像这样，在数学上不变、在电脑上不出岔子的写法，叫**数值稳定**（numerically stable）的写法。
#
# 写代码要用到两个新函数。`np.abs(x)`逐个取绝对值。`np.where(条件, 甲, 乙)`逐个元素地挑：条件成立的位置取甲，否则取乙，例如`np.where(np.array([3, -2]) >= 0, 1, 0)`得到`[1, 0]`。要知道`np.where`会先把甲和乙都整个算好再挑，所以应当先算出安全的$t$，再用它拼出两种情形；把前面那两个会溢出的式子直接放进`np.where`，警告还是会出现。

# %% nbgrader={"grade_id": "sigmoid"}
def sigmoid(x):
    """计算sigmoid，x是正负1000这样的数也不溢出。

    参数：
    x -- 一个数，或者任意形状的NumPy数组（元素是整数或小数）

    返回：
    s -- sigmoid(x)，形状与x相同

    提示：先算t，它是-|x|的指数；两种情形分母相同，只有分子要用np.where来挑。
    """
    ### 开始
    t = np.exp(-np.abs(x))
    s = np.where(np.asarray(x) >= 0, 1, t) / (1 + t)
    ### 结束
    return s


# %% nbgrader={"grade_id": "test-sigmoid", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("sigmoid"):
    x = np.array([-1.0, 0.0, 2.0])
    s = sigmoid(x)
    checks.array(s, (3,), "sigmoid(x)", "用np.exp对整个数组一起算。")
    checks.close(s, [0.2689414213699951, 0.5, 0.8807970779778823], "sigmoid([-1, 0, 2])", mistakes={
        "分母的括号少了？": [3.718281828459045, 2.0, 1.1353352832366128],
        "指数的符号反了？或者两种情形的分子放反了？": [0.7310585786300049, 0.5, 0.1192029220221176],
        "负数也用了非负数的式子：x < 0时分子应当是t。": [0.7310585786300049, 0.5, 0.8807970779778823],
        "正数也用了负数的式子：x ≥ 0时分子应当是1。": [0.2689414213699951, 0.5, 0.1192029220221176]})

# %% nbgrader={"grade_id": "hidden-sigmoid", "points": 6}
# 隐藏测试：提交以后运行，会换一个数、二维和三维的数组、整数数组，以及正负1000这样的数来试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("sigmoid"):
    for x in (0, 1.5, -2):
        checks.number(sigmoid(x), f"sigmoid({x})", "x是一个数时，返回的也是一个数。")
        checks.close(sigmoid(x), 1 / (1 + np.exp(-x)), f"sigmoid({x})")
    for shape in ((1,), (2, 5), (4, 1), (2, 3, 2)):
        x = 3 * np.random.RandomState(1).randn(*shape)
        s = checks.keeps_arguments(sigmoid, x, name="sigmoid", hint="不要往x里写东西，把结果放进新的数组。")
        checks.array(s, shape, f"x的形状为{shape}时，sigmoid(x)")
        checks.close(s, 1 / (1 + np.exp(-x)), "sigmoid(x)")
        checks.close(sigmoid(-x), 1 - s, "sigmoid(-x)", "σ(-x)应当等于1 - σ(x)。")
    whole = np.array([[-3, 0], [1, 4], [2, -2]])
    checks.array(sigmoid(whole), (3, 2), "x是整数数组时，sigmoid(x)")
    checks.close(sigmoid(whole), 1 / (1 + np.exp(-whole.astype(float))), "x是整数数组时，sigmoid(x)",
                 "结果要放在小数的数组里；np.zeros_like(x)与x同类型，会把小数截成整数。")
    with np.errstate(over="ignore", invalid="ignore"):   # 只看值：警告不影响得分
        s = checks.keeps_arguments(sigmoid, np.array([[-1000.0, -800.0, 0.0], [40.0, 800.0, 1000.0]]), name="sigmoid",
                                   hint="不要往x里写东西，把结果放进新的数组。")
    checks.array(s, (2, 3), "x有±1000时，sigmoid(x)", "指数太大溢出了，改用e^(-|x|)。")
    checks.close(s, [[0, 0, 0.5], [1, 1, 1]], "x有±1000时，sigmoid(x)", "指数太大溢出了，改用e^(-|x|)。")
### 隐藏测试结束

# %% [markdown]
# 用刚才的`watch`看看你的`sigmoid`：同样的三个数，应当没有`nan`，最好一条警告也没有。

# %% tags=["experiment"]
result, messages = watch(sigmoid, extreme)
print(f"sigmoid({extreme}) = {result}")
print("    警告：", "；".join(messages) or "没有")

# %% [markdown]
# ## 二、sigmoid的斜率
#
# 训练神经网络的时候，我们总要问：输入动一点点，输出会动多少？这个比值就是**导数**（derivative），画在图上就是曲线的**斜率**（slope）。sigmoid的斜率有一个漂亮的公式，我们来推一遍。
#
# 把$\sigma(x)$看成$(1 + e^{-x})^{-1}$。先对外面的$-1$次方求导，再乘上里面$1 + e^{-x}$的导数$-e^{-x}$：
#
# $$\sigma'(x) = -\left(1 + e^{-x}\right)^{-2} \cdot \left(-e^{-x}\right) = \frac{e^{-x}}{\left(1 + e^{-x}\right)^2}$$
#
# 把它拆成两个分数相乘：
#
# $$\sigma'(x) = \frac{1}{1 + e^{-x}} \cdot \frac{e^{-x}}{1 + e^{-x}}$$
#
# 前一个就是$\sigma(x)$。后一个呢？用1减去$\sigma(x)$试试：
#
# $$1 - \sigma(x) = \frac{1 + e^{-x}}{1 + e^{-x}} - \frac{1}{1 + e^{-x}} = \frac{e^{-x}}{1 + e^{-x}}$$
#
# 正好是它。所以
#
# $$\sigma'(x) = \sigma(x)\left(1 - \sigma(x)\right)$$
#
# 在$x=0$处，斜率是$0.5 \times 0.5 = 0.25$，这是最陡的地方。离0越远，两个因子中总有一个接近0，曲线就越平。
#
# 最后的公式还有一个好处：只要$\sigma(x)$不溢出，它也不会溢出。倒是那个有平方的式子，在$x = -1000$处又会算出$\infty/\infty$。
#
# 下面的函数接受的是$x$本身，不是已经算好的$\sigma(x)$，所以第一步要先求出$\sigma(x)$。可以直接调用你写好的`sigmoid`。

# %% nbgrader={"grade_id": "sigmoid_derivative"}
def sigmoid_derivative(x):
    """计算sigmoid在x处的斜率。

    参数：
    x -- 一个数，或者任意形状的NumPy数组（是x，不是sigmoid(x)）

    返回：
    ds -- sigmoid在x处的导数，形状与x相同；x是正负1000时，导数是0

    提示：先用sigmoid求出s，再代入最后那个公式。

    示例：sigmoid_derivative(0)得到0.25
    """
    ### 开始
    s = sigmoid(x)
    ds = s * (1 - s)
    ### 结束
    return ds


# %% nbgrader={"grade_id": "test-sigmoid_derivative", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("sigmoid_derivative"):
    x = np.array([0.0, 1.0, 3.0])
    ds = sigmoid_derivative(x)
    checks.array(ds, (3,), "sigmoid_derivative(x)")
    checks.close(ds, [0.25, 0.19661193324148185, 0.045176659730912], "sigmoid_derivative([0, 1, 3])", mistakes={
        "传进来的是x，要先算s = sigmoid(x)，不能直接算x(1 - x)。": [0.0, 0.0, -6.0],
        "这是sigmoid本身，还要乘上1 - s。": [0.5, 0.7310585786300049, 0.9525741268224334],
        "符号反了：是1 - s，不是s - 1。": [-0.25, -0.19661193324148185, -0.045176659730912],
        "第二个因子是1 - s，不是1 + s。": [0.75, 1.2655050325684818, 1.8599715938325368]})

# %% nbgrader={"grade_id": "hidden-sigmoid_derivative", "points": 5}
# 隐藏测试：提交以后运行，会换一个数、负数、不同形状的数组和正负1000来试，并与数值梯度比较
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("sigmoid_derivative"):
    for x in (0, -1.5, 2):
        expected = np.exp(-x) / (1 + np.exp(-x)) ** 2
        checks.number(sigmoid_derivative(x), f"sigmoid_derivative({x})", "x是一个数时，返回的也是一个数。")
        checks.close(sigmoid_derivative(x), expected, f"sigmoid_derivative({x})")
    for shape in ((1,), (3, 2), (2, 1, 4)):
        x = 2 * np.random.RandomState(2).randn(*shape)
        ds = checks.keeps_arguments(sigmoid_derivative, x, name="sigmoid_derivative",
                                    hint="不要往x里写东西，把结果放进新的数组。")
        checks.array(ds, shape, f"x的形状为{shape}时，sigmoid_derivative(x)")
        checks.gradient(ds, lambda v: np.sum(1 / (1 + np.exp(-v))), x, "sigmoid_derivative(x)")
        checks.close(sigmoid_derivative(-x), ds, "sigmoid_derivative(-x)", "斜率左右对称：x与-x处的斜率相等。")
    with np.errstate(over="ignore", invalid="ignore"):   # 只看值：警告不影响得分
        ds = sigmoid_derivative(np.array([-1000.0, 0.0, 1000.0]))
    checks.array(ds, (3,), "x有±1000时，sigmoid_derivative(x)", "中间一步溢出了，用s(1 - s)来算。")
    checks.close(ds, [0, 0.25, 0], "x有±1000时，sigmoid_derivative(x)", "中间一步溢出了，用s(1 - s)来算。")
### 隐藏测试结束

# %% [markdown]
# 把sigmoid和它的斜率画在一起。

# %% tags=["experiment"]
x = np.linspace(-8, 8, 400)
plt.plot(x, sigmoid(x), label=r"$\sigma(x)$")
plt.plot(x, sigmoid_derivative(x), "--", label=r"斜率 $\sigma'(x)$")
plt.plot([-2, 2], [0, 1], color="0.5", linewidth=1, label="在0处的切线，斜率0.25")
plt.xlabel("$x$")
plt.ylabel("函数值")
plt.title("sigmoid与它的斜率")
plt.legend(loc="upper left", fontsize=10)
plt.show()

# %% [markdown]
# 两头的斜率几乎是0。在那里，输入怎么动，输出都差不多不变；靠斜率来学习的网络走到那里，就很难再学到什么。第03章和第05章还会遇到这件事，它叫**梯度消失**（vanishing gradient）。
#
# ## 三、导数：挪一点点，看变多少
#
# 刚才的导数是一步步推出来的。如果一时推不出来，或者不放心推得对不对，怎么办？回到导数的意思上去：把输入挪一点点，看输出变多少，再除一下。
#
# 拿最简单的$f(a) = 4a$来说。$a$从2挪到2.001，$f$从8变到8.004：输入多了0.001，输出多了0.004，比值是4。换到别的地方再试，比值还是4，因为直线处处一样陡。
#
# 这里有一句话容易说错。有的笔记写“$a$增加了0.001，$y$就增加了4倍”，其实8.004只是8的1.0005倍。**增加的量**才是4倍的关系：
#
# $$\Delta f = 4 \, \Delta a$$
#
# 再看$f(a) = a^2$。$a$从5挪到5.001，$f$从25变到25.010001，比值大约是10；可是在$a=2$处，同样挪0.001，$f$从4变到4.004001，比值只有大约4。曲线的斜率是**随地方变的**，在$a$处等于$2a$。运行下面这一格，核对这些数。

# %% tags=["experiment"]
def line(a):
    return 4 * a


def square(a):
    return a ** 2


print("函数      a       f(a)   f(a+0.001)   增加的量   除以0.001")
for name, f, a in (("4a ", line, 2), ("4a ", line, 5), ("a^2", square, 2), ("a^2", square, 5)):
    change = f(a + 0.001) - f(a)
    print(f"{name} {a:8d} {f(a):10d} {f(a + 0.001):12.6f} {change:10.6f} {change / 0.001:11.4f}")

# %% tags=["experiment"]
a = np.linspace(0, 7, 200)
plt.plot(a, a ** 2, label="$f(a)=a^2$")
for where, color in ((2, figures.COLORS[2]), (5, figures.COLORS[5])):
    slope = 2 * where
    near = np.array([where - 1.5, where + 1.5])
    plt.plot(near, where ** 2 + slope * (near - where), "--", color=color, label=f"$a={where}$处的切线，斜率{slope}")
    plt.plot(where, where ** 2, "o", color=color)
plt.xlabel("$a$")
plt.ylabel("$f(a)$")
plt.title("同一条曲线，斜率处处不同")
plt.legend(loc="upper left", fontsize=11)
plt.show()

# %% [markdown]
# 表里$a^2$的最后一列不是整整的10，而是10.001。多出来的0.001从哪里来？展开看看，把挪的那一点点记作$\varepsilon$：
#
# $$\frac{(a+\varepsilon)^2 - a^2}{\varepsilon} = \frac{2a\varepsilon + \varepsilon^2}{\varepsilon} = 2a + \varepsilon$$
#
# 只往一边挪，误差就有$\varepsilon$那么大。两边各挪一点，再相减，情况就好多了：
#
# $$\frac{(a+\varepsilon)^2 - (a-\varepsilon)^2}{2\varepsilon} = \frac{4a\varepsilon}{2\varepsilon} = 2a$$
#
# 误差完全消失了。别的函数没有这么巧，但道理相同。由泰勒展开，
#
# $$f(x \pm \varepsilon) = f(x) \pm \varepsilon f'(x) + \frac{\varepsilon^2}{2} f''(x) \pm \frac{\varepsilon^3}{6} f'''(x) + \cdots$$
#
# 两式相减，带偶数次方的项都抵消了，再除以$2\varepsilon$，就得到**中心差分**（central difference）：
#
# $$\frac{f(x+\varepsilon) - f(x-\varepsilon)}{2\varepsilon} = f'(x) + \frac{\varepsilon^2}{6} f'''(x) + \cdots$$
#
# 误差从$\varepsilon$降到了$\varepsilon^2$一级。取$\varepsilon = 10^{-5}$，误差就只有大约$10^{-10}$。那么$\varepsilon$是不是越小越好？不是。太小的时候，两个函数值几乎相等，相减时有效数字所剩无几，误差反而变大。$10^{-5}$是个不错的折中。
#
# 注意分母是$2\varepsilon$，因为左右两点相距$2\varepsilon$。写代码时，`2 * epsilon`要用括号括在一起，不然又会先除后乘。函数`f`是作为参数传进来的，用`f(3)`这样的写法就能调用它。

# %% nbgrader={"grade_id": "numerical_derivative"}
def numerical_derivative(f, x, epsilon=1e-5):
    """用中心差分估计函数f在x处的导数。

    参数：
    f -- 函数，接受一个数，返回一个数
    x -- 一个数，在哪里求导
    epsilon -- 往左右各挪多少

    返回：
    slope -- 一个数，f在x处的导数的估计值

    示例：f(a) = a的平方，numerical_derivative(f, 5)大约是10
    """
    ### 开始
    slope = (f(x + epsilon) - f(x - epsilon)) / (2 * epsilon)
    ### 结束
    return slope


# %% nbgrader={"grade_id": "test-numerical_derivative", "points": 3}
from dlcourse import checks

with checks.exercise("numerical_derivative"):
    def four_times(a):
        return 4 * a

    def squared(a):
        return a ** 2

    slope = numerical_derivative(four_times, 2)
    checks.number(slope, "f(a)=4a在2处的导数")
    checks.close(slope, 4, "f(a)=4a在2处的导数", rtol=1e-6, mistakes={
        "左右两点相距2ε，分母是2 * epsilon。": 8,
        "2 * epsilon要括起来，不然是先除以2再乘epsilon。": 4e-10,
        "只算了相减，还没有除以2ε。": 8e-5, "减的次序反了：用右边的减左边的。": -4,
        "左右两点都要挪，它们才相距2ε。": 2, "两次用了同一点的函数值。": 0,
        "这是前后两个值的倍数。导数是增加的量的比，不是值的倍数。": (4 * 2.00001) / 8})
    checks.close(numerical_derivative(squared, 5), 10, "f(a)=a²在5处的导数", rtol=1e-7, mistakes={
        "只往一边挪了：要用f(x + ε)减f(x - ε)。": 10.00001})

# %% nbgrader={"grade_id": "hidden-numerical_derivative", "points": 5}
# 隐藏测试：提交以后运行，会换别的函数、别的位置和别的epsilon来试
### 隐藏测试开始
import math
from dlcourse import checks

with checks.exercise("numerical_derivative"):
    def cube(a):
        return a ** 3

    def wave(a):
        return math.sin(2 * a)

    def slope_of_wave(a):
        return 2 * math.cos(2 * a)

    for x in (-2, -0.5, 0, 1, 2.5):
        checks.close(numerical_derivative(cube, x), 3 * x ** 2, f"f(a)=a³在{x}处的导数", rtol=1e-6, atol=1e-7)
        checks.close(numerical_derivative(wave, x), slope_of_wave(x), f"f(a)=sin(2a)在{x}处的导数", rtol=1e-6, atol=1e-7)
    checks.close(numerical_derivative(lambda a: 7, 3), 0, "常数函数的导数")
    checks.close(numerical_derivative(math.exp, 1.0), math.e, "f(a)=e^a在1处的导数", rtol=1e-6)
    for x, epsilon in ((1.0, 0.5), (2, 0.25), (-1.0, 2.0)):
        above, at, below = (x + epsilon) ** 3, x ** 3, (x - epsilon) ** 3
        checks.close(numerical_derivative(cube, x, epsilon), (above - below) / (2 * epsilon),
                     f"f(a)=a³、x={x}、epsilon={epsilon}时，结果", "要用传进来的epsilon，不要写死。", mistakes={
                         "没有用到传进来的epsilon，它被写死了。": 3 * x ** 2,
                         "只往右边挪了。": (above - at) / epsilon, "只往左边挪了。": (at - below) / epsilon,
                         "分母是2 * epsilon。": (above - below) / epsilon})
### 隐藏测试结束

# %% [markdown]
# 现在可以检查第二节推得对不对了：用`numerical_derivative`去求`sigmoid`的斜率，与公式$\sigma(1-\sigma)$比一比。

# %% tags=["experiment"]
print("    x      公式            中心差分        相差")
for x in (-3.0, 0.0, 0.5, 2.0):
    by_formula, by_difference = sigmoid_derivative(x), numerical_derivative(sigmoid, x)
    print(f"{x:6.1f}  {by_formula:.10f}   {by_difference:.10f}   {abs(by_formula - by_difference):.0e}")

# %% [markdown]
# 两列数在小数点后面好几位都一致，公式可以放心用了。这个办法叫梯度检验，第07章会用它给整个网络捉错。
#
# ## 四、计算图与链式法则
#
# 中心差分好懂，可是每个变量都要把函数重算两遍。网络里有上百万个参数，这样算是等不到头的。真正用来训练的，是一种走一个来回就把全部导数算清的办法。我们用一个只有三个变量的小函数把它看明白：
#
# $$J(a, b, c) = 3(a + bc)$$
#
# 把计算过程拆成一步一步，每步只做一件事，给每个中间结果起个名字：
#
# $$u = bc, \qquad v = a + u, \qquad J = 3v$$
#
# 一个结果画一个框，谁用到谁就连一个箭头，这就是**计算图**（computation graph）。沿着箭头从左到右把值算出来，叫**前向传播**（forward propagation）。取$a=7$，$b=4$，$c=2$：先有$u = 4 \times 2 = 8$，再有$v = 7 + 8 = 15$，最后$J = 3 \times 15 = 45$。

# %% tags=["experiment"]
edges = [("b", "u"), ("c", "u"), ("a", "v"), ("u", "v"), ("v", "J")]
nodes = {"a": (1.2, 2.1, "$a$", 7, None), "b": (0, 0.85, "$b$", 4, None), "c": (0, -0.25, "$c$", 2, None),
         "u": (1.2, 0.3, "$u=bc$", 8, None), "v": (2.4, 1.2, "$v=a+u$", 15, None), "J": (3.6, 1.2, "$J=3v$", 45, None)}
ax = figures.computation_graph(nodes, edges)
ax.set_title("前向传播：从左到右算出值（蓝字）")
plt.show()

# %% [markdown]
# 现在轮到你写前向传播。中间结果$u$和$v$也一起返回：反向走的时候常常要用到它们，把它们留下来是训练网络时的惯例。

# %% nbgrader={"grade_id": "graph_forward"}
def graph_forward(a, b, c):
    """J = 3(a + bc)的前向传播。

    参数：
    a, b, c -- 三个数

    返回：
    u -- 一个数，b与c的积
    v -- 一个数，a与u的和
    J -- 一个数，v的3倍

    示例：graph_forward(7, 4, 2)得到(8, 15, 45)
    """
    ### 开始
    u = b * c
    v = a + u
    J = 3 * v
    ### 结束
    return u, v, J


# %% nbgrader={"grade_id": "test-graph_forward", "points": 2}
from dlcourse import checks

with checks.exercise("graph_forward"):
    result = graph_forward(7, 4, 2)
    checks.length(result, 3, "graph_forward(7, 4, 2)", "依次返回u、v、J。")
    for value, name in zip(result, ("u", "v", "J"), strict=True):
        checks.number(value, name)
    checks.close(result[0], 8, "u", mistakes={"u是b与c的积，不是和。": 6, "三个返回值的次序是u、v、J。": 45})
    checks.close(result[1], 15, "v", mistakes={"v是a与u的和，不是积。": 56})
    checks.close(result[2], 45, "J", mistakes={"3要乘整个括号：J = 3v。": 29, "忘了乘3？": 15})

# %% nbgrader={"grade_id": "hidden-graph_forward", "points": 3}
# 隐藏测试：提交以后运行，会换别的数来试，包括负数、小数和0
### 隐藏测试开始
from dlcourse import checks

with checks.exercise("graph_forward"):
    for a, b, c in ((5, 3, 2), (1, -2, 4), (0.5, 1.5, -3.0), (-4, 0, 9), (2, 7, 0), (0, 0, 0)):
        result = graph_forward(a, b, c)
        checks.length(result, 3, f"graph_forward({a}, {b}, {c})", "依次返回u、v、J。")
        for value, expected, name in zip(result, (b * c, a + b * c, 3 * (a + b * c)), ("u", "v", "J"), strict=True):
            checks.number(value, name)
            checks.close(value, expected, f"a={a}、b={b}、c={c}时的{name}", "对任何a、b、c都要成立。")
### 隐藏测试结束

# %% [markdown]
# 有了值，再来问导数：$a$、$b$、$c$各动一点点，$J$会动多少？办法是从右往左走，这叫**反向传播**（backpropagation）。
#
# **先看**$v$。$v$从15挪到15.001，$J = 3v$从45变到45.003，所以$\frac{\partial J}{\partial v} = 3$。
#
# **再看**$a$。$a$从7挪到7.001，$v$就从15变到15.001，$J$又从45变到45.003。$a$先推动$v$，$v$再推动$J$，两个比值乘起来就是总的比值：
#
# $$\frac{\partial J}{\partial a} = \frac{\partial J}{\partial v} \cdot \frac{\partial v}{\partial a} = 3 \times 1 = 3$$
#
# 这就是**链式法则**（chain rule）：沿着路把每一段的导数乘起来。$u$与$a$一样是加到$v$里去的，所以$\frac{\partial J}{\partial u}$也是$3 \times 1 = 3$。
#
# **然后看**$b$。$b$从4挪到4.001，$u = bc$从8变到$4.001 \times 2 = 8.002$，变化被$c=2$放大了两倍；接着$v$变到15.002，$J$变到45.006。写成公式，就是
#
# $$\frac{\partial J}{\partial b} = \frac{\partial J}{\partial u} \cdot \frac{\partial u}{\partial b} = 3 \times c = 6$$
#
# **最后看**$c$。同样的道理，$c$的变化会被$b=4$放大四倍：
#
# $$\frac{\partial J}{\partial c} = \frac{\partial J}{\partial u} \cdot \frac{\partial u}{\partial c} = 3 \times b = 12$$
#
# 这里最容易搞反：对$b$的导数里出现的是$c$，对$c$的导数里出现的是$b$。
#
# 注意我们是怎么省力的：$\frac{\partial J}{\partial v}$算一次，$a$和$u$都用它；$\frac{\partial J}{\partial u}$算一次，$b$和$c$都用它。网络再大，也只要这样走一趟。
#
# 在代码里，$\frac{\partial J}{\partial v}$这样的名字太长，大家约定简写成`dv`：最后的输出对`v`的导数。照这个约定，函数要返回`da`、`db`、`dc`。

# %% nbgrader={"grade_id": "graph_backward"}
def graph_backward(a, b, c):
    """J = 3(a + bc)的反向传播。

    参数：
    a, b, c -- 三个数

    返回：
    da -- 一个数，J对a的导数
    db -- 一个数，J对b的导数
    dc -- 一个数，J对c的导数

    提示：从右往左，先求dv，再求du和da，最后求db和dc。
    """
    ### 开始
    dv = 3
    du = dv * 1
    da = dv * 1
    db = du * c
    dc = du * b
    ### 结束
    return da, db, dc


# %% nbgrader={"grade_id": "test-graph_backward", "points": 4}
from dlcourse import checks

with checks.exercise("graph_backward"):
    result = graph_backward(7, 4, 2)
    checks.length(result, 3, "graph_backward(7, 4, 2)", "依次返回da、db、dc。")
    for value, name in zip(result, ("da", "db", "dc"), strict=True):
        checks.number(value, name)
    checks.close(result[0], 3, "da", mistakes={"忘了乘上dv = 3？": 1, "返回的是J，不是导数。": 45})
    checks.close(result[1], 6, "db", mistakes={
        "b与c弄反了：u = bc对b的导数是c。": 12, "忘了乘上du = 3？": 2, "还要乘上u = bc对b的导数。": 3,
        "链式法则是把各段的导数乘起来，不是加起来。": 5})
    checks.close(result[2], 12, "dc", mistakes={
        "b与c弄反了：u = bc对c的导数是b。": 6, "忘了乘上du = 3？": 4, "还要乘上u = bc对c的导数。": 3,
        "链式法则是把各段的导数乘起来，不是加起来。": 7})

# %% nbgrader={"grade_id": "hidden-graph_backward", "points": 6}
# 隐藏测试：提交以后运行，会换别的数来试，并与数值梯度比较
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("graph_backward"):
    for point in ((5, 3, 2), (1, -2, 4), (0.5, 1.5, -3.0), (-4, 0, 9), (2, 7, 0)):
        a, b, c = point
        result = graph_backward(a, b, c)
        checks.length(result, 3, f"graph_backward({a}, {b}, {c})", "依次返回da、db、dc。")
        for value, name in zip(result, ("da", "db", "dc"), strict=True):
            checks.number(value, name)
        checks.gradient([float(value) for value in result], lambda p: 3 * (p[0] + p[1] * p[2]), np.array(point),
                        f"a={a}、b={b}、c={c}时的(da, db, dc)", mistakes={
                            "b与c弄反了：db里是c，dc里是b。": [3, 3 * b, 3 * c], "忘了乘上3？": [1, c, b],
                            "只有da乘了3，db和dc也要乘。": [3, c, b],
                            "这是例子里的答案，a、b、c换了它也要跟着变。": [3, 6, 12]})
### 隐藏测试结束

# %% [markdown]
# 把你算出的梯度填进图里。每个框下面，蓝字是值，红字是$J$对它的导数。

# %% tags=["experiment"]
u, v, J = graph_forward(7, 4, 2)
da, db, dc = graph_backward(7, 4, 2)
nodes = {"a": (1.2, 2.1, "$a$", 7, da), "b": (0, 0.85, "$b$", 4, db), "c": (0, -0.25, "$c$", 2, dc),
         "u": (1.2, 0.3, "$u=bc$", u, 3), "v": (2.4, 1.2, "$v=a+u$", v, 3), "J": (3.6, 1.2, "$J=3v$", J, 1)}
ax = figures.computation_graph(nodes, edges)
ax.set_title("反向传播：从右到左算出梯度（红字）")
plt.show()

# %% [markdown]
# 最右边$J$自己的梯度是1：$J$对$J$的导数当然是1。反向传播就从这个1开始。
#
# ## 五、数组的形状
#
# NumPy数组的**形状**（shape）是写NumPy程序时最该盯住的东西，很多错误都出在它身上。有一种数组尤其会骗人：形状写作`(5,)`的**秩为1的数组**（rank-1 array）。它既不是行，也不是列。看看它有多怪：

# %% tags=["experiment"]
a = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
print("a的形状", a.shape, "  a.T的形状", a.T.shape, "  转置以后，什么也没有变")
print("np.dot(a, a.T) =", np.dot(a, a.T), "  本想得到一个5行5列的矩阵，得到的是一个数")

column = a.reshape(5, 1)
print("\ncolumn的形状", column.shape, "  column.T的形状", column.T.shape)
print("内积 np.dot(column.T, column)的形状", np.dot(column.T, column).shape, " 值", np.dot(column.T, column))
print("外积 np.dot(column, column.T)的形状", np.dot(column, column.T).shape)

print("\na + column的形状", (a + column).shape, "  本想得到5个和，得到了25个")

# %% [markdown]
# `a`与`a.T`一模一样，转置对它不起作用；列向量`(5, 1)`与行向量`(1, 5)`就清清楚楚：行乘列是**内积**（inner product），得到1行1列；列乘行是**外积**（outer product），得到5行5列。最后一行最危险，它不报错，只是悄悄给你一个5行5列的数组。
#
# 所以有两个习惯，从今天起就养成：
#
# 1. 要列向量，就明明白白地写`(n, 1)`；拿到`(n,)`的数组，需要时用`reshape`把它变成列。
# 2. 拿不准的地方，用`assert`把你以为的形状写下来。条件成立，它什么也不做；不成立，程序当场停下，你马上就知道是哪一行想错了，不必等到训练了半小时，才看见一个莫名其妙的结果。

# %% tags=["experiment"]
w = np.zeros((5, 1))
assert w.shape == (5, 1)          # 成立：悄无声息
print("第一个assert通过了")

try:
    total = a + column
    assert total.shape == (5, 1), f"total的形状应当是(5, 1)，却是{total.shape}"
except AssertionError as error:
    print("第二个assert拦住了错误：", error)

# %% [markdown]
# `assert`后面不要加括号把条件和话包在一起：`assert (条件, "话")`里的括号是一个元组，而不空的元组永远算真，这样的`assert`什么也拦不住。
#
# ### 把图片变成一列数
#
# 彩色图片在电脑里是一个三维数组，形状`(l, h, d)`：`l`行、`h`列，每个像素有`d`个数（红、绿、蓝就是`d = 3`）。而第02章的分类器要的输入是一列数，形状`(l*h*d, 1)`。所以第一步就是把图片“拉直”。
#
# `x.reshape(新形状)`按原来的次序把同样的数重新排队，数的个数不能变。次序是这样的：最后一维走得最快，所以拉直以后，先是左上角像素的红绿蓝，再是它右边那个像素的红绿蓝，依此类推。新形状里可以有一个$-1$，意思是“这一维有多长，请你替我算”：$2 \times 2 \times 3$的图片有12个数，要求排成1列，行数自然就是12。
#
# 各维的长度也可以从`image.shape`里取。不要把数字写死，图片有大有小，也有`d = 1`的黑白图片。

# %% nbgrader={"grade_id": "image2vector"}
def image2vector(image):
    """把一张图片拉成一列。

    参数：
    image -- 形状(l, h, d)的数组

    返回：
    v -- 形状(l*h*d, 1)的数组，次序与image里相同

    提示：用reshape；要的是两维的列(…, 1)，不是秩为1的数组。
    """
    ### 开始
    v = image.reshape(-1, 1)
    ### 结束
    return v


# %% nbgrader={"grade_id": "test-image2vector", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("image2vector"):
    image = np.array([[[11, 12, 13], [21, 22, 23]], [[31, 32, 33], [41, 42, 43]]])
    v = image2vector(image)
    checks.array(v, (12, 1), "image2vector(image)")
    checks.close(v, [[11], [12], [13], [21], [22], [23], [31], [32], [33], [41], [42], [43]], "image2vector(image)",
                 "直接用reshape，不要先转置，次序才与原来相同。", mistakes={
                     "次序变了：先把全部的红排在一起，再是绿和蓝。不要转置各维。":
                         [[11], [21], [31], [41], [12], [22], [32], [42], [13], [23], [33], [43]],
                     "次序变了：是不是写了order='F'，或者用了image.T？":
                         [[11], [31], [21], [41], [12], [32], [22], [42], [13], [33], [23], [43]]})

# %% nbgrader={"grade_id": "hidden-image2vector", "points": 5}
# 隐藏测试：提交以后运行，会换别的大小来试，包括黑白图片和只有一个像素的图片
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("image2vector"):
    for shape in ((3, 3, 2), (4, 2, 1), (1, 1, 5), (2, 5, 3), (6, 4, 4)):
        image = np.random.RandomState(3).rand(*shape)
        v = checks.keeps_arguments(image2vector, image, name="image2vector",
                                   hint="不要写image.shape = …，它会改掉调用者的数组；用reshape。")
        checks.array(v, (image.size, 1), f"image的形状为{shape}时，image2vector(image)",
                     "要的是(l*h*d, 1)的列；图片的大小和d不要写死。")
        checks.close(v.ravel(), image.ravel(), f"image的形状为{shape}时，image2vector(image)", "数的次序变了：直接用reshape，不要转置。")
### 隐藏测试结束

# %% [markdown]
# ## 六、广播：小数组自动铺开
#
# 数组加一个数，这个数会加到每个元素上。两个形状不同的数组也能相加，只要对得上：NumPy把两个形状**从右边对齐**，一维一维地比，每一维要么长度相等，要么其中一个是1；长度是1的那一维会自动铺开，像被复制了好几份一样。这叫**广播**（broadcasting）。
#
# 例如`(3, 1)`的列加`(1, 4)`的行：列向右铺成4份，行向下铺成3份，结果是`(3, 4)`。图里浅色的格子就是铺开时“复制”出来的。

# %% tags=["experiment"]
def draw_grid(ax, left, values, real, color):
    """从横坐标left起画出values的每一格；real为真的格子是原有的，其余是广播铺开的。"""
    for (i, j), value in np.ndenumerate(values):
        ax.add_patch(plt.Rectangle((left + j, -i), 1, 1, facecolor=color, alpha=0.45 if real[i, j] else 0.1,
                                   edgecolor="0.3"))
        ax.text(left + j + 0.5, -i + 0.5, value, ha="center", va="center", fontsize=12,
                color="black" if real[i, j] else "0.55")


column, row = np.array([[0], [10], [20]]), np.array([[1, 2, 3, 4]])
i, j = np.indices((3, 4))
_, ax = plt.subplots(figsize=(8.4, 2.5))
draw_grid(ax, 0, np.broadcast_to(column, (3, 4)), j == 0, figures.COLORS[0])
draw_grid(ax, 5, np.broadcast_to(row, (3, 4)), i == 0, figures.COLORS[1])
draw_grid(ax, 10, column + row, i >= 0, figures.COLORS[2])
for x, text in ((4.5, "+"), (9.5, "=")):
    ax.text(x, -0.5, text, ha="center", va="center", fontsize=20)
for x, text in ((2, "(3, 1)的列，向右铺"), (7, "(1, 4)的行，向下铺"), (12, "(3, 4)")):
    ax.text(x, 1.35, text, ha="center", fontsize=12)
ax.set(xlim=(-0.2, 14.2), ylim=(-2.2, 2.0), aspect="equal")
ax.set_axis_off()
plt.show()

# %% [markdown]
# ### 把每一行归一化
#
# 数据表里一行是一个样本，各行的大小可能悬殊。常见的处理是把每一行缩放到长度为1，只留下方向。行向量$x$的长度是各分量平方和的平方根，也叫它的范数（norm）：
#
# $$\|x\| = \sqrt{x_1^2 + x_2^2 + \cdots + x_m^2}$$
#
# 让每一行除以自己的长度：
#
# $$
# x = \begin{bmatrix} 3 & 4 & 0 \\ 0 & 5 & 12 \end{bmatrix}, \qquad
# \|x\| = \begin{bmatrix} 5 \\ 13 \end{bmatrix}, \qquad
# \frac{x}{\|x\|} = \begin{bmatrix} \frac{3}{5} & \frac{4}{5} & 0 \\ 0 & \frac{5}{13} & \frac{12}{13} \end{bmatrix}
# $$
#
# 长度排成`(2, 1)`的列，除的时候就会广播到每一列。怎么得到这样的列？`np.linalg.norm`求长度，`np.sum`求和，它们都有两个要紧的参数：
#
# - `axis`说的是**哪一维被压掉**。`axis=1`沿着一行从左加到右，每行得到一个数；`axis=0`沿着一列从上加到下，每列得到一个数。
# - `keepdims=True`让被压掉的那一维留下来，长度为1：结果是`(2, 1)`，而不是`(2,)`。
#
# 漏了`keepdims=True`会怎样？形状`(2, 3)`除以`(2,)`，从右边对齐，3对2，对不上，报错，还算幸运。要是`x`正好是方阵，`(3, 3)`除以`(3,)`却对得上，第$j$**列**会除以第$j$**行**的长度，错了也没有声音。

# %% nbgrader={"grade_id": "normalize_rows"}
def normalize_rows(x):
    """把每一行缩放到长度为1。

    参数：
    x -- 形状(n, m)的数组，没有全为0的行

    返回：
    形状(n, m)的数组，每一行是x的那一行除以它的长度

    提示：先求出形状(n, 1)的长度，再用x除以它；不要改动x本身。
    """
    ### 开始
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    result = x / lengths
    ### 结束
    return result


# %% nbgrader={"grade_id": "test-normalize_rows", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("normalize_rows"):
    x = np.array([[3.0, 4.0, 0.0], [0.0, 5.0, 12.0]])
    result = normalize_rows(x)
    checks.array(result, (2, 3), "normalize_rows(x)")
    given = np.array([[3.0, 4.0, 0.0], [0.0, 5.0, 12.0]])
    checks.close(result, [[0.6, 0.8, 0], [0, 5 / 13, 12 / 13]], "normalize_rows(x)", mistakes={
        "这是按列归一化的，axis应当是1。": given / np.sqrt(np.sum(given ** 2, axis=0)),
        "平方和还没有开平方？": given / np.array([[25.0], [169.0]]),
        "除以的是各元素绝对值的和，长度是平方和的平方根。": given / np.array([[7.0], [17.0]]),
        "除以的是每行的最大值，要除以长度。": given / np.array([[4.0], [12.0]]),
        "除以的是整个矩阵的长度，每一行要除以自己的长度：加上axis=1。": given / np.sqrt(194.0)})
    square = np.array([[3.0, 4.0], [0.0, 2.0]])
    checks.close(normalize_rows(square), [[0.6, 0.8], [0.0, 1.0]], "x是方阵时，normalize_rows(x)", mistakes={
        "每一列除以了某一行的长度：求长度时加上keepdims=True。": [[0.6, 2.0], [0.0, 1.0]]})

# %% nbgrader={"grade_id": "hidden-normalize_rows", "points": 5}
# 隐藏测试：提交以后运行，会换别的形状来试，包括一行、一列和负数，并检查x没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("normalize_rows"):
    for shape in ((4, 3), (3, 5), (1, 4), (5, 1), (3, 3)):
        x = 4 * np.random.RandomState(4).randn(*shape)
        result = checks.keeps_arguments(normalize_rows, x, name="normalize_rows",
                                        hint="写x / 长度，不要写x /= 长度：后者会就地改掉调用者的数组。")
        checks.array(result, shape, f"x的形状为{shape}时，normalize_rows(x)")
        expected = np.array([row / np.sqrt(np.sum(row * row)) for row in x])
        checks.close(np.sum(result ** 2, axis=1), np.ones(shape[0]), f"x的形状为{shape}时，每行的平方和",
                     "每一行的长度都要是1。")
        checks.close(result, expected, f"x的形状为{shape}时，normalize_rows(x)", "正负号和方向要与x相同。")
    checks.close(normalize_rows(np.array([[300.0, 400.0], [-0.03, 0.04]])), [[0.6, 0.8], [-0.6, 0.8]],
                 "各行大小悬殊时，normalize_rows(x)")
### 隐藏测试结束

# %% [markdown]
# 如果某一行全是0，它的长度也是0，就没有方向可言，除法会得到`nan`。所以docstring里先说好没有这样的行；遇到真实的数据，要先检查一下。
#
# ### 把一行分数变成概率：Softmax
#
# sigmoid回答“是不是”，要在几样东西里挑一样，就用Softmax。假设程序给一张图片打了三个分数：猫$x_1$、狗$x_2$、鸟$x_3$。我们想要三个加起来等于1的正数。分两步：先取指数，把分数都变成正的，同时拉开差距；再除以总和，让它们加起来等于1：
#
# $$\text{softmax}(x)_j = \frac{e^{x_j}}{\sum_k e^{x_k}}$$
#
# 例如分数是$\log 1, \log 2, \log 5$（这里的$\log$是自然对数），取指数得到1、2、5，总和是8，概率就是$\frac18, \frac28, \frac58$。
#
# 这里的输入是一个`(m, n)`的矩阵，每一行是一个样本的$n$个分数，所以要**按行**求和，再让每一行除以自己的和。和上一题一样，靠`axis=1`与`keepdims=True`。
#
# 指数又来了，溢出也就跟着来了：分数是1000时，$e^{1000}$就是`inf`，一除就是`nan`。解法很巧。给一行里的每个分数都减去同一个数$c$，结果不变：
#
# $$\frac{e^{x_j - c}}{\sum_k e^{x_k - c}} = \frac{e^{-c} \, e^{x_j}}{e^{-c} \sum_k e^{x_k}} = \frac{e^{x_j}}{\sum_k e^{x_k}}$$
#
# 那就让$c$等于**这一行**的最大值。减过以后，最大的分数是0，其余都是负的，指数全在0和1之间；而最大的那个贡献了$e^0 = 1$，分母至少是1，也不会除以0。求每行的最大值用`np.max`，它的参数与`np.sum`相同。
#
# 为什么强调“这一行”？如果减的是整个矩阵的最大值，而某一行的分数比它小得多，比如都在$-1000$附近，那一行的指数就全成了0，$0/0$又是`nan`。

# %% nbgrader={"grade_id": "softmax"}
def softmax(x):
    """对每一行计算Softmax，分数大到1000、小到-1000也算得出来。

    参数：
    x -- 形状(m, n)的数组，每一行是一个样本的n个分数

    返回：
    s -- 形状(m, n)的数组，每一行是正数，和为1

    提示：三步：减去每行的最大值；取指数；除以每行的和。第一步和第三步都要留住(m, 1)的形状。
    """
    ### 开始
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    s = e / np.sum(e, axis=1, keepdims=True)
    ### 结束
    return s


# %% nbgrader={"grade_id": "test-softmax", "points": 4}
import numpy as np
from dlcourse import checks

with checks.exercise("softmax"):
    e = np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 3.0]])
    s = softmax(np.log(e))
    checks.array(s, (2, 3), "softmax(x)")
    checks.close(s, [[1 / 8, 2 / 8, 5 / 8], [1 / 3, 1 / 3, 1 / 3]], "softmax(x)", mistakes={
        "这是按列除的：每一行要除以自己的和，axis=1。": e / np.sum(e, axis=0),
        "除以的是全部元素的和：加上axis=1。": e / 17,
        "只取了指数，还没有除以每行的和。": e,
        "减去最大值、取了指数以后，还要除以每行的和。": e / np.max(e, axis=1, keepdims=True),
        "分子和分母要用同一组指数：减过最大值，就都用减过的。": e / np.max(e, axis=1, keepdims=True) / np.array([[8.0], [9.0]]),
        "忘了取指数？": np.log(e) / np.sum(np.log(e), axis=1, keepdims=True),
        "指数前面多了负号？分数越高，概率应当越大。": (1 / e) / np.sum(1 / e, axis=1, keepdims=True)})
    checks.close(np.sum(s, axis=1), [1, 1], "每一行的和")

# %% nbgrader={"grade_id": "hidden-softmax", "points": 7}
# 隐藏测试：提交以后运行，会换别的形状（包括方阵、一行和一列）和正负1000这样的分数来试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("softmax"):
    for shape in ((3, 4), (4, 2), (3, 3), (1, 5), (4, 1)):
        x = 2 * np.random.RandomState(5).randn(*shape)
        s = checks.keeps_arguments(softmax, x, name="softmax", hint="写x - 最大值，不要写x -= 最大值：后者会就地改掉调用者的数组。")
        checks.array(s, shape, f"x的形状为{shape}时，softmax(x)")
        expected = np.array([np.exp(row) / np.sum(np.exp(row)) for row in x])
        checks.close(s, expected, f"x的形状为{shape}时，softmax(x)", "每一行只看自己的分数；方阵时尤其要有keepdims=True。")
        checks.close(softmax(x + 5), expected, "每个分数都加5以后，softmax(x)", "同一行的分数都加上一个数，结果应当不变。")
    big = np.array([[1000.0, 1000.0 + np.log(3.0)], [-1000.0, -1000.0 - np.log(3.0)], [0.0, 1000.0]])
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):   # 只看值：警告不影响得分
        s = softmax(big)
    checks.array(s, (3, 2), "分数有±1000时，softmax(x)", "指数溢出了，或者除以了0：先减去每一行自己的最大值。")
    checks.close(s, [[0.25, 0.75], [0.75, 0.25], [0, 1]], "分数有±1000时，softmax(x)", "先减去每一行自己的最大值。")
### 隐藏测试结束

# %% [markdown]
# ## 七、预测差了多少：L1与L2
#
# 有了预测，就要问它准不准。设真实值是$y$，预测是$\hat y$，两者都有$m$个数。最直接的办法是把每个数的差加起来。不过差有正有负，直接相加会互相抵消：一个多了1，一个少了1，加起来是0，看上去像是全对。要先把负号去掉，有两种去法。
#
# **L1损失**取绝对值：
#
# $$L_1(\hat y, y) = \sum_{i=1}^{m} \left| y_i - \hat y_i \right|$$
#
# **L2损失**取平方：
#
# $$L_2(\hat y, y) = \sum_{i=1}^{m} \left( y_i - \hat y_i \right)^2$$
#
# 看一个例子。真实值是$(1, 0, 1)$，预测是$(0.9, 0.2, 0.4)$，差是$(0.1, -0.2, 0.6)$。L1损失是$0.1 + 0.2 + 0.6 = 0.9$，L2损失是$0.01 + 0.04 + 0.36 = 0.41$。第三个预测最离谱，在L1里占三分之二，在L2里占了将近九成：平方会让大错显得更大、小错显得更小。
#
# 按这里的定义，两者都是**求和**，不除以$m$，L2也不开平方。`np.abs`逐个取绝对值，`np.sum`把全部元素加成一个数，平方写作`** 2`。

# %% nbgrader={"grade_id": "L1"}
def L1(yhat, y):
    """计算L1损失。

    参数：
    yhat -- 形状(m,)的数组，预测
    y -- 形状(m,)的数组，真实值

    返回：
    loss -- 一个数，各个差的绝对值之和
    """
    ### 开始
    loss = np.sum(np.abs(y - yhat))
    ### 结束
    return loss


# %% nbgrader={"grade_id": "test-L1", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("L1"):
    loss = L1(np.array([0.9, 0.2, 0.4]), np.array([1.0, 0.0, 1.0]))
    checks.number(loss, "L1(yhat, y)", "用np.sum把各个差加成一个数。")
    checks.close(loss, 0.9, "L1(yhat, y)", mistakes={
        "差有正有负，抵消了：先取绝对值，再求和。": 0.5, "差的方向反了，也忘了取绝对值。": -0.5,
        "这里求和，不除以m。": 0.3, "取了平方，那是L2；L1取绝对值。": 0.41})

# %% nbgrader={"grade_id": "hidden-L1", "points": 4}
# 隐藏测试：提交以后运行，会换别的长度来试，包括只有一个数的，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("L1"):
    for m in (5, 2, 20, 1):
        random = np.random.RandomState(m)
        yhat, y = random.randn(m), random.randn(m)
        loss = checks.keeps_arguments(L1, yhat, y, name="L1", hint="写y - yhat，不要写yhat -= y：后者会就地改掉调用者的数组。")
        expected = sum(abs(p - t) for p, t in zip(yhat.tolist(), y.tolist(), strict=True))
        checks.number(loss, f"m={m}时，L1(yhat, y)")
        checks.close(loss, expected, f"m={m}时，L1(yhat, y)", "要的是各个差的绝对值之和。", mistakes={
            "这里求和，不除以m。": expected / m, "先取绝对值再求和，不是先求和再取绝对值。": abs(np.sum(y - yhat))})
        checks.close(L1(y, yhat), expected, "yhat与y对调以后的L1")
        checks.close(L1(y, y), 0, "预测全对时的L1")
    checks.close(L1(np.array([0.5, 0.5]), np.array([1, 0])), 1, "y是整数数组时的L1")
### 隐藏测试结束

# %% nbgrader={"grade_id": "L2"}
def L2(yhat, y):
    """计算L2损失。

    参数：
    yhat -- 形状(m,)的数组，预测
    y -- 形状(m,)的数组，真实值

    返回：
    loss -- 一个数，各个差的平方之和

    提示：也可以用np.dot：一个向量与自己的点积，就是各元素的平方和。
    """
    ### 开始
    loss = np.sum((y - yhat) ** 2)
    ### 结束
    return loss


# %% nbgrader={"grade_id": "test-L2", "points": 2}
import numpy as np
from dlcourse import checks

with checks.exercise("L2"):
    loss = L2(np.array([0.9, 0.2, 0.4]), np.array([1.0, 0.0, 1.0]))
    checks.number(loss, "L2(yhat, y)", "用np.sum把各个平方加成一个数。")
    checks.close(loss, 0.41, "L2(yhat, y)", mistakes={
        "取了绝对值，那是L1；L2取平方。": 0.9, "这里不开平方。": np.sqrt(0.41), "这里求和，不除以m。": 0.41 / 3,
        "先求和再平方了：要先平方，再求和。": 0.25, "这里没有前面的二分之一。": 0.205,
        "分别平方以后相减了：要先相减，再平方。": 0.99})

# %% nbgrader={"grade_id": "hidden-L2", "points": 4}
# 隐藏测试：提交以后运行，会换别的长度来试，包括只有一个数的，并检查参数没有被改动
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("L2"):
    for m in (5, 2, 20, 1):
        random = np.random.RandomState(m)
        yhat, y = random.randn(m), random.randn(m)
        loss = checks.keeps_arguments(L2, yhat, y, name="L2", hint="写y - yhat，不要写yhat -= y：后者会就地改掉调用者的数组。")
        expected = sum((p - t) ** 2 for p, t in zip(yhat.tolist(), y.tolist(), strict=True))
        checks.number(loss, f"m={m}时，L2(yhat, y)")
        checks.close(loss, expected, f"m={m}时，L2(yhat, y)", "要的是各个差的平方之和。", mistakes={
            "这里求和，不除以m。": expected / m, "这里不开平方。": np.sqrt(expected),
            "先平方再求和，不是先求和再平方。": np.sum(y - yhat) ** 2})
        checks.close(L2(y, yhat), expected, "yhat与y对调以后的L2")
        checks.close(L2(y, y), 0, "预测全对时的L2")
    checks.close(L2(np.array([0.5, 2.0]), np.array([1, 0])), 4.25, "y是整数数组时的L2")
### 隐藏测试结束

# %% [markdown]
# ## 八、向量化：把循环交给NumPy
#
# 最后一站，看看为什么大家都说“能不写循环就不写循环”。
#
# 两个向量的**点积**（dot product）是神经网络里出现最多的运算：对应的元素相乘，再全部加起来。
#
# $$a \cdot b = \sum_{i=1}^{n} a_i b_i = a_1 b_1 + a_2 b_2 + \cdots + a_n b_n$$
#
# 例如$(1, 2, 3) \cdot (4, 5, 6) = 4 + 10 + 18 = 32$。每个神经元都要把权重和输入做一次点积，训练一个网络，这样的乘加动辄要做几十亿次。
#
# 先老老实实写一个循环：准备一个等于0的累加变量，`i`从0走到`n - 1`，每次加上第`i`对元素的积。`range(n)`正好给出0到`n - 1`，`len(a)`给出`a`有多少个元素。

# %% nbgrader={"grade_id": "dot_loop"}
def dot_loop(a, b):
    """用for循环计算点积。

    参数：
    a, b -- 形状(n,)的数组，元素是整数或小数；n可以是1，也可以是0（这时点积是0）

    返回：
    total -- 一个数，a与b的点积

    示例：a是[1, 2, 3]、b是[4, 5, 6]时得到32
    """
    ### 开始
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    ### 结束
    return total


# %% nbgrader={"grade_id": "test-dot_loop", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("dot_loop"):
    total = dot_loop(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0]))
    checks.number(total, "dot_loop(a, b)", "要把各个积累加成一个数。")
    checks.close(total, 32, "dot_loop([1, 2, 3], [4, 5, 6])", mistakes={
        "只剩下最后一个积：用total += …累加，不要用total = …。": 18,
        "漏了最后一对元素：range的终点本来就不算在内，不要再减1。": 14,
        "漏了第一对元素：i从0开始。": 28,
        "return缩进得太深，第一次循环就返回了？": 4,
        "这里求的是对应元素的和，应当是积。": 21,
        "这是两个和的积。要先把对应的元素相乘，再相加。": 90})

# %% nbgrader={"grade_id": "hidden-dot_loop", "points": 4}
# 隐藏测试：提交以后运行，会换别的长度（包括1和0）、负数、整数和小数来试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("dot_loop"):
    for n in (4, 2, 50, 1):
        random = np.random.RandomState(n)
        a, b = random.randn(n), random.randn(n)
        total = checks.keeps_arguments(dot_loop, a, b, name="dot_loop", hint="把结果放进新的变量，不要往a或b里写。")
        checks.number(total, f"n={n}时，dot_loop(a, b)")
        checks.close(total, np.sum(a * b), f"n={n}时，dot_loop(a, b)", "每一对元素的积都要加进去，一个不多，一个不少。")
    checks.close(dot_loop(np.array([2, -3, 1, 5]), np.array([4, 1, 0, -2])), -5, "a、b是整数数组时，dot_loop(a, b)")
    checks.close(dot_loop(np.array([2, 3]), np.array([0.25, 0.5])), 2, "整数数组与小数数组，dot_loop(a, b)",
                 "不要把积截成整数。")
    total = dot_loop(np.zeros(0), np.zeros(0))
    checks.number(total, "n=0时，dot_loop(a, b)")
    checks.close(total, 0, "n=0时，dot_loop(a, b)", "累加变量从0开始，一次也不加，结果就是0。")
### 隐藏测试结束

# %% [markdown]
# 再写一个没有循环的。NumPy的`np.dot`，或者写成`@`的运算符，一次就把整个点积算好；先用`*`逐个相乘、再用`np.sum`求和，也是一样的。把一个一个元素的循环换成对整个数组的运算，就叫**向量化**（vectorization）。

# %% nbgrader={"grade_id": "dot_vectorized"}
def dot_vectorized(a, b):
    """不用循环，计算点积。

    参数：
    a, b -- 形状(n,)的数组，元素是整数或小数；n可以是1，也可以是0（这时点积是0）

    返回：
    total -- 一个数，a与b的点积

    提示：逐个相乘的*得到的还是一个数组，不是一个数。
    """
    ### 开始
    total = np.dot(a, b)
    ### 结束
    return total


# %% nbgrader={"grade_id": "test-dot_vectorized", "points": 3}
import numpy as np
from dlcourse import checks

with checks.exercise("dot_vectorized"):
    total = dot_vectorized(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0]))
    checks.number(total, "dot_vectorized(a, b)", "*和np.multiply只是逐个相乘，np.outer是外积；点积是一个数。")
    checks.close(total, 32, "dot_vectorized([1, 2, 3], [4, 5, 6])", mistakes={
        "这是a与自己的点积，第二个应当是b。": 14, "这是b与自己的点积，第一个应当是a。": 77,
        "这里求的是对应元素的和，应当是积。": 21,
        "这是两个和的积。要先把对应的元素相乘，再相加。": 90,
        "这里求和，不取平均。": 32 / 3})

# %% nbgrader={"grade_id": "hidden-dot_vectorized", "points": 4}
# 隐藏测试：提交以后运行，会换别的长度（包括1和0）、负数、整数和小数来试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("dot_vectorized"):
    for n in (4, 2, 50, 1):
        random = np.random.RandomState(100 + n)
        a, b = random.randn(n), random.randn(n)
        total = checks.keeps_arguments(dot_vectorized, a, b, name="dot_vectorized",
                                       hint="写a * b，不要写a *= b：后者会就地改掉调用者的数组。")
        checks.number(total, f"n={n}时，dot_vectorized(a, b)")
        checks.close(total, sum(p * q for p, q in zip(a.tolist(), b.tolist(), strict=True)),
                     f"n={n}时，dot_vectorized(a, b)", mistakes={"点积可以是负数，不要取绝对值。": abs(np.sum(a * b))})
    checks.close(dot_vectorized(np.array([2, -3, 1, 5]), np.array([4, 1, 0, -2])), -5, "a、b是整数数组时，dot_vectorized(a, b)")
    checks.close(dot_vectorized(np.array([2, 3]), np.array([0.25, 0.5])), 2, "整数数组与小数数组，dot_vectorized(a, b)")
    total = dot_vectorized(np.zeros(0), np.zeros(0))
    checks.number(total, "n=0时，dot_vectorized(a, b)")
    checks.close(total, 0, "n=0时，dot_vectorized(a, b)")
### 隐藏测试结束

# %% [markdown]
# 两个函数结果相同，快慢如何？让它们各算几种长度的向量，每种取几次里最快的一次，画成柱形图。纵轴是对数刻度：每高一格，时间就是十倍。柱子上面的数是“循环的时间是向量化的几倍”。

# %% tags=["experiment"]
sizes = [10, 100, 1000, 10_000, 100_000]
random = np.random.RandomState(0)
times = {dot_loop: [], dot_vectorized: []}
for n in sizes:
    a, b = random.rand(n), random.rand(n)
    for function in times:
        number = max(1, 10_000 // n)
        best = min(timeit.repeat(lambda: function(a, b), number=number, repeat=7)) / number
        times[function].append(1e6 * best)

where = np.arange(len(sizes))
plt.bar(where - 0.2, times[dot_loop], 0.4, label="循环 dot_loop")
plt.bar(where + 0.2, times[dot_vectorized], 0.4, label="向量化 dot_vectorized")
for i, (slow, fast) in enumerate(zip(*times.values(), strict=True)):
    ratio = slow / fast
    plt.text(i, 1.25 * max(slow, fast), f"{ratio:.1f}倍" if ratio < 10 else f"{ratio:,.0f}倍", ha="center", fontsize=11)
plt.yscale("log")
plt.ylim(top=8 * max(times[dot_loop]))
plt.xticks(where, [f"{n:,}" for n in sizes])
plt.grid(False, axis="x")
plt.xlabel("向量的长度 $n$")
plt.ylabel("时间（微秒）")
plt.title("点积：循环与向量化")
plt.legend(loc="upper left", fontsize=11)
plt.show()

# %% [markdown]
# 倍数因机器而异，但样子都差不多：向量很短时，两者相差不大，因为调用一次NumPy本身也要花一点时间；向量越长，差得越多，长到一定程度，往往相差百倍以上。
#
# 差距从哪里来？Python的循环每走一步，都要取出元素、查看它的类型、找到对应的乘法，再造一个新的数。`np.dot`把整个数组交给一段编译好的程序，类型只看一次，数在内存里一个挨一个，处理器还能一次算好几个。原来要跑一天的训练，向量化以后也许喝杯茶就完了。以后每写一个循环，都先问一句：能不能对整个数组一起算？
#
# ## 小结
#
# - $\sigma(x) = \frac{1}{1+e^{-x}}$把任意一个数变成0和1之间的数，它的斜率是$\sigma(1-\sigma)$，在0处最陡，是0.25。
# - 指数容易溢出。sigmoid用$e^{-|x|}$，Softmax先减去每行的最大值，数学上不变，电脑上安全。
# - 导数是**增加的量**的比，各处可以不同；中心差分的误差是$\varepsilon^2$一级。
# - 计算图从左到右算值，从右到左用链式法则算梯度，走一个来回，全部导数就都有了。
# - 秩为1的数组`(n,)`会骗人。写明`(n, 1)`，并用`assert`检查形状。
# - 广播从右边对齐；求和、求最大值、求长度时，想清楚`axis`，记得`keepdims=True`。
# - 能向量化，就不写循环。
#
# ## 思考题
#
# 1. $\sigma(x)$与$\sigma(-x)$有什么关系？它的图形有怎样的对称？
#
# <details><summary>答案</summary>
#
# 由$1 - \sigma(x) = \frac{e^{-x}}{1+e^{-x}} = \frac{1}{e^{x}+1} = \sigma(-x)$，两者的和是1。所以曲线绕点$(0, 0.5)$转半圈，与自己重合；斜率$\sigma(x)\sigma(-x)$则左右对称。
#
# </details>
#
# 2. 在计算图的例子里，如果$b = 0$，`dc`是多少？这说明什么？
#
# <details><summary>答案</summary>
#
# $dc = 3b = 0$。当$b = 0$时，$bc$总是0，$c$怎么变都影响不到$J$。以后初始化网络时会再碰到它：乘在一起的两个参数，如果一个是0，另一个就收不到梯度。
#
# </details>
#
# 3. 把$n=1$的Softmax想一想：每行只有一个分数，结果是什么？再想想$n=2$的情形，它与sigmoid有什么关系？
#
# <details><summary>答案</summary>
#
# $n=1$时，$\frac{e^{x_1}}{e^{x_1}} = 1$，只有一个选择，概率当然是1。$n=2$时，$\frac{e^{x_1}}{e^{x_1}+e^{x_2}} = \frac{1}{1+e^{-(x_1-x_2)}} = \sigma(x_1 - x_2)$：两类的Softmax就是分数之差的sigmoid。
#
# </details>
#
# 4. 形状`(4, 3)`、`(4, 1)`、`(3,)`、`(4,)`的数组，哪几个能与`(4, 3)`的数组相加？
#
# <details><summary>答案</summary>
#
# 从右边对齐：`(4, 3)`当然可以；`(4, 1)`的1铺成3，可以；`(3,)`的3对上3，左边缺的一维当作1，可以；`(4,)`的4对上3，不相等也都不是1，报错。想给每一行加上一个数，要先把`(4,)`变成`(4, 1)`。
#
# </details>
#
# 5. 同样要猜四个数，第一次猜错了三个，每个差1；第二次只猜错了一个，差3。L1损失和L2损失各认为哪一次更糟？
#
# <details><summary>答案</summary>
#
# L1两次都是3，不分上下；L2第一次是3，第二次是9，认为第二次糟得多。如果数据里有少数离谱的错误记录，L2会被它们牵着走，L1要稳当一些。
#
# </details>
#
# ## 延伸阅读
#
# - NumPy文档里的广播一章（<https://numpy.org/doc/stable/user/basics.broadcasting.html>）：规则和更多图示。
# - 《动手学深度学习》的预备知识（<https://zh.d2l.ai/>）：线性代数、微积分和自动微分，讲得更全。
# - 《What Every Computer Scientist Should Know About Floating-Point Arithmetic》（David Goldberg，1991）：小数在电脑里是怎样存的，为什么会溢出和丢掉有效数字。
