# %% [markdown]
# # 第00章 怎样使用本课程
#
# 欢迎来到深度学习初探。在这门课里，你会用NumPy一行一行地搭出会认猫、认数字、认人脸、写诗的程序。每一章是一个Notebook：先读一段说明，再自己填一小段代码，然后马上运行测试，看看对不对。
#
# 这一章只有一道小小的练习，用来走一遍全部的步骤：**读、填、运行、检查、提交**。大约十分钟。
#
# ## 单元格
#
# Notebook由一格一格的**单元格**（cell）组成。这一格是文字，下面那一格是代码。点一下代码单元格，按`Shift+Enter`，它就会运行，并跳到下一格。现在试一试：

# %%
import matplotlib.pyplot as plt
import numpy as np

from dlcourse import checks, figures

figures.use_course_style()
print("准备好了。NumPy的版本是", np.__version__)

# %% [markdown]
# 每一章的第一个代码单元格都像这样装载要用的工具，所以**打开一章以后，先运行它**。
#
# 有两件事值得现在就记住：
#
# - 单元格按你运行的次序执行，而不是按上下的次序。上面改了，下面的结果不会自己跟着变。拿不准的时候，选菜单里的“Kernel → Restart Kernel and Run All Cells…”，从头到尾再跑一遍。
# - 左边方括号里的星号`[*]`表示正在运行。停不下来的时候，按工具栏上的方块■，把它中断。
#
# ## 练习长什么样
#
# 每道练习有三格：一格让你填写，一格是看得见的测试，一格是隐藏测试。填写的地方在两行标记<code>###&#32;开始</code>和<code>###&#32;结束</code>之间。**只改这两行之间的内容**，不要改函数的名字和参数，也不要删掉标记。
#
# 刚拿到的时候，两行标记之间写着`raise NotImplementedError`，意思是“还没有写”。把它删掉，换成你的代码。
#
# 我们的第一个函数把一个数加上1：
#
# $$f(x) = x + 1$$

# %% nbgrader={"grade_id": "add_one"}
def add_one(x):
    """返回x加1的结果。

    参数：
    x -- 一个数，或者任意形状的NumPy数组

    返回：
    x + 1，形状与x相同

    示例：add_one(2)得到3

    提示：return y已经替你写好了，你只要在标记之间算出y。
    """
    ### 开始
    y = x + 1
    ### 结束
    return y


# %% [markdown]
# 填好以后，先运行上面那一格，让Python知道这个函数；再运行下面这格测试。**什么也不出现，就是通过了**；通不过的时候，会出现一长串文字，看它的**最后一行**就够了，那里用中文写着哪一步不对、期望什么、得到了什么。

# %% nbgrader={"grade_id": "test-add_one", "points": 40}
from dlcourse import checks

with checks.exercise("add_one"):
    checks.number(add_one(2), "add_one(2)")
    checks.close(add_one(2), 3, "add_one(2)", mistakes={"你原样返回了x，忘了加1。": 2})

# %% [markdown]
# 隐藏测试的内容你看不到，提交以后才运行。它会换别的输入再试，所以只为看得见的那个例子凑出答案（比如直接写`y = 3`）是过不了的。在学生版里，隐藏测试的单元格只剩一行注释：

# %% nbgrader={"grade_id": "hidden-add_one", "points": 60}
# 隐藏测试：提交以后运行，会换别的数和数组来试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("add_one"):
    for x in (-1, 0, 0.5, 100):
        checks.close(add_one(x), x + 1, f"add_one({x})", "对任何x都要返回x + 1，不能只对2成立。")
    x = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    y = checks.keeps_arguments(add_one, x, name="add_one", hint="写y = x + 1，不要写x += 1：后者会就地改掉调用者的数组。")
    checks.array(y, (2, 3), "add_one(x)")
    checks.close(y, x + 1, "add_one(x)")
### 隐藏测试结束

# %% [markdown]
# ## 通过和没通过各是什么样子
#
# 为了让你提前见识一下，我们故意写两个错的`add_one`，再用同样的测试去检查，把测试说的话印出来。一个原样返回了`x`，一个忘了写`return`。

# %% tags=["experiment"]
def forgot_to_add(x):
    return x


def forgot_to_return(x):
    y = x + 1


def message(function):
    """用可见测试检查function，返回测试说的话。"""
    try:
        with checks.exercise("add_one"):
            checks.number(function(2), "add_one(2)")
            checks.close(function(2), 3, "add_one(2)", mistakes={"你原样返回了x，忘了加1。": 2})
    except checks.CheckFailed as error:
        return str(error)
    return "（什么也没有：通过了）"


for function in (add_one, forgot_to_add, forgot_to_return):
    print(f"{function.__name__}：{message(function)}\n")

# %% [markdown]
# 再看一张图：同一个输入，正确的函数和两个错误的函数各返回什么。第二个错误的函数返回的是`None`，画不出来，这正是测试说“函数最后要有return”的原因。

# %% tags=["experiment"]
x = np.arange(-3, 4)
plt.plot(x, add_one(x), "o-", label="正确：$x+1$")
plt.plot(x, forgot_to_add(x), "s--", label="错误：忘了加1")
plt.xlabel("输入 $x$")
plt.ylabel("返回值")
plt.title("通过的函数与没通过的函数")
plt.legend()
plt.show()

# %% [markdown]
# ## 检查与提交
#
# 1. **自己检查。** 全部填完以后，从头到尾再跑一遍（Kernel → Restart Kernel and Run All Cells…）。装了nbgrader的JupyterLab，工具栏上还有一个Validate按钮，它会替你跑一遍全部看得见的测试，告诉你还有几个没通过。
# 2. **保存。** 按`Ctrl+S`。不要改文件名，老师要靠文件名认出是哪一章。
# 3. **提交。** 把这个`.ipynb`文件按老师说的方式交上去。自学的读者不用提交，`notebooks/`里有填好的讲解版可以对照。
# 4. **看反馈。** 老师评分以后，你会收到一个网页，上面有每个测试的得分；没通过的测试旁边写着提示。
#
# 评分时，测试单元格会换成老师的原样，所以改动测试没有用处；要改的只有两行标记之间的代码。
#
# ## 遇到困难的时候
#
# | 你看到的 | 多半的原因 | 怎么办 |
# |---|---|---|
# | `NotImplementedError` | 还没有填写，或者填了以后忘了运行 | 填好，运行那一格 |
# | `NameError` | 定义它的单元格没有运行 | 从第一格开始依次运行 |
# | `IndentationError` | 缩进不齐 | 标记之间的代码与标记对齐，用空格，不用Tab |
# | 一直是`[*]` | 循环停不下来 | 按■中断，检查循环的条件 |
# | 结果与昨天不一样 | 单元格运行的次序乱了 | 重启内核，从头跑一遍 |
#
# ## 小结
#
# - 每道练习：读说明，填标记之间的代码，运行，再运行测试。
# - 测试通过时什么也不说；没通过时看最后一行。
# - 隐藏测试会换别的输入，所以要写对，而不是凑对。
# - 拿不准时，重启内核，从头跑一遍。
#
# ## 思考题
#
# 1. 有同学在标记之间写了`y = 3`，可见测试通过了吗？隐藏测试呢？
#
# <details><summary>答案</summary>
#
# 可见测试只试了`add_one(2)`，所以会通过；隐藏测试换了别的数，就通不过了。可见测试是帮你找错的，不是用来凑答案的。
#
# </details>
#
# 2. `y = x + 1`和`x += 1; y = x`对一个数来说结果一样。当`x`是NumPy数组时，它们有什么不同？
#
# <details><summary>答案</summary>
#
# `x + 1`做出一个新数组，原来的`x`不变；`x += 1`就地修改`x`，调用这个函数的人会发现自己的数组变了。以后的函数都不应当改动传进来的数组。
#
# </details>
#
# ## 延伸阅读
#
# - JupyterLab的用户手册（<https://jupyterlab.readthedocs.io/>）：快捷键、调试器和多窗口。
# - NumPy的入门文档（<https://numpy.org/doc/stable/user/absolute_beginners.html>）：下一章会用到的数组，先看一眼也好。
