"""测试单元格用的断言：一步一步检查，失败时用中文说出期望什么、得到什么、可能错在哪里。

每个断言只要普通数据（数、字符串、列表、字典、NumPy数组），失败时抛出CheckFailed。
函数里的__tracebackhide__让IPython在出错信息里略去这个文件（最后一行总会显示），学生看到的是测试单元格和最后那句中文。
"""

import numpy as np

from dlcourse.checks.explain import explain
from dlcourse.checks.show import kind, show


class CheckFailed(AssertionError):
    """一步检查没有通过。消息是写给学生看的中文；brief不含期望的和得到的（值、形状、种类、个数），隐藏测试只给这一句。"""

    def __init__(self, message, brief=None):
        super().__init__(message)
        self.brief = brief or message


class exercise:
    """检查一道练习：把没有填写、找不到函数和运行出错都变成一句中文。

    参数：name -- 函数名（字符串）。用法：``with checks.exercise("sigmoid"): …``
    """

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        __tracebackhide__ = True
        if error is None or isinstance(error, AssertionError) or not isinstance(error, Exception):
            return
        if isinstance(error, NotImplementedError):
            message = f"{self.name}还没有填写：把raise NotImplementedError换成你的代码，再运行那个单元格。"
        elif isinstance(error, NameError) and error.name == self.name:
            message = f"找不到函数{self.name}：先运行定义它的单元格，不要改函数名。"
        else:
            message = explain(self.name, error)
        raise CheckFailed(message) from error


def number(value, name="返回值", hint=""):
    """检查value是一个有限的实数（Python的数、NumPy标量或形状为()的数组），不是布尔值。"""
    __tracebackhide__ = True
    if value is None:
        _fail(f"{name}是None", "函数最后要有return。")
    size = np.shape(value)
    if isinstance(value, str | bool | np.bool_ | dict) or size != ():
        detail = f"，形状为{size}" if size != () else ""
        _fail(f"{name}应当是一个数", hint or "求和之后得到的才是一个数。", f"，得到的是{kind(value)}{detail}")
    if np.asarray(value).dtype.kind not in "iuf":
        _fail(f"{name}应当是一个实数", hint, f"，得到的是{kind(value)}")
    if not np.isfinite(value):
        _fail(f"{name}不是有限的数", hint or "看看有没有对0取对数、除以0，或者指数太大。", f"：得到{value}")


def array(value, shape, name="返回值", hint=""):
    """检查value是形状为shape的实数数组（dtype为布尔、整数或浮点），没有NaN和无穷大。"""
    __tracebackhide__ = True
    if value is None:
        _fail(f"{name}是None", "函数最后要有return。")
    if not isinstance(value, np.ndarray | np.generic):
        _fail(f"{name}应当是NumPy数组", hint, f"，得到的是{kind(value)}")
    if value.shape != tuple(shape):
        _wrong_shape(value.shape, tuple(shape), name, hint)
    if value.dtype.kind not in "biuf":
        _fail(f"{name}的元素应当是实数", hint, f"，得到的dtype是{value.dtype}")
    if not np.isfinite(value).all():
        _fail(f"{name}里有NaN或无穷大", hint or "看看有没有对0取对数、除以0，或者指数太大。")


def close(actual, expected, name="返回值", hint="", mistakes=None, rtol=1e-7, atol=1e-9):
    """检查actual与expected形状相同，每个元素相差不超过atol + rtol * |expected|。

    参数：
    actual, expected -- 数、列表或数组
    hint -- 失败时给学生的提示
    mistakes -- 字典 {提示: 这种错误会得到的值}；实际值与其中之一相符时，给出对应的提示。
                算起来费时的值写成没有参数的函数，失败时才算
    """
    __tracebackhide__ = True
    actual, expected = _real(actual, name), np.asarray(expected, dtype=float)
    if actual.shape == expected.shape and (np.abs(actual - expected) <= atol + rtol * np.abs(expected)).all():
        return
    for mistake, wrong in (mistakes or {}).items():
        wrong = wrong() if callable(wrong) else wrong
        if actual.shape == np.shape(wrong) and np.allclose(actual, wrong, rtol=1e-6, atol=1e-12):
            hint = mistake
            break
    if actual.shape != expected.shape:
        _wrong_shape(actual.shape, expected.shape, name, hint)
    if not np.isfinite(actual).all():
        hint = hint or "看看有没有对0取对数、除以0，或者指数太大。"
    _fail(f"{name}的值不对", hint, f"：期望{show(expected)}，得到{show(actual.astype(float))}")


def equal(actual, expected, name="返回值", hint="", mistakes=None):
    """检查actual与expected完全相等：整数、字符串、布尔值、None、列表、元组、字典或整数数组。"""
    __tracebackhide__ = True
    if _same(actual, expected):
        return
    for mistake, wrong in (mistakes or {}).items():
        if _same(actual, wrong):
            hint = mistake
            break
    _fail(f"{name}不对", hint, f"：期望{show(expected)}，得到{show(actual)}")


def keys(value, expected, name="返回值", hint=""):
    """检查value是字典，并且expected里的每个键都在。"""
    __tracebackhide__ = True
    if not isinstance(value, dict):
        _fail(f"{name}应当是字典", hint, f"，得到的是{kind(value)}")
    missing = [key for key in expected if key not in value]
    if missing:
        _fail(f"{name}的键不全", hint, f"：缺少{'、'.join(map(repr, missing))}，现有的键是{show(list(value))}")


def length(value, expected, name="返回值", hint=""):
    """检查value是有expected个元素的元组或列表（例如函数的几个返回值）。"""
    __tracebackhide__ = True
    if not isinstance(value, tuple | list) or len(value) != expected:
        got = f"{len(value)}个" if isinstance(value, tuple | list) else f"的是{kind(value)}"
        _fail(f"{name}的个数不对", hint or "看看return后面是不是写全了。", f"：应当有{expected}个值，得到{got}")


def keeps_arguments(function, *arguments, name="函数", hint=""):
    """检查function(*arguments)没有就地改动传进来的数组。返回函数的返回值。"""
    __tracebackhide__ = True
    before = [_copy(a) for a in arguments]
    passed = [_copy(a) for a in arguments]
    if remote := getattr(function, "with_arguments_after", None):   # 评分时函数在另一个进程里，参数按值传送
        result, passed = remote(*passed)
    else:
        result = function(*passed)
    for i, (old, new) in enumerate(zip(before, passed, strict=True)):
        if not _same(new, old):
            _fail(f"{name}改动了传进来的参数", hint or "写 w = w - …，不要写 w -= …：后者会就地改掉调用者的数组。",
                  f"：第{i + 1}个参数变了")
    return result


def numerical_gradient(function, x, epsilon=1e-5):
    """用中心差分估计标量函数function在x处的梯度。

    公式：∂f/∂x_i ≈ (f(x + ε e_i) − f(x − ε e_i)) / (2ε)，误差为O(ε²)。
    参数：function -- 数组 → 数；x -- 任意形状的数组
    返回：与x形状相同的数组
    """
    x = np.array(x, dtype=float)
    result = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + epsilon
        above = np.asarray(function(x.copy())).item()
        x[i] = old - epsilon
        below = np.asarray(function(x.copy())).item()
        x[i] = old
        result[i] = (above - below) / (2 * epsilon)
    return result


def gradient(actual, function, x, name="梯度", hint="", mistakes=None, tolerance=1e-5):
    """检查actual等于标量函数function在x处的数值梯度（相对误差不超过tolerance）。"""
    __tracebackhide__ = True
    expected = numerical_gradient(function, x)
    scale = max(float(np.max(np.abs(expected), initial=0.0)), 1e-8)
    close(actual, expected, name, hint or "它与数值梯度不符，重新推一遍公式。", mistakes, rtol=tolerance,
          atol=tolerance * scale)


def _fail(fault, hint="", got=""):
    """fault -- 哪一步不对；got -- 期望什么、得到什么，自带开头的标点。brief里没有got：它里面可以编进隐藏的输入。"""
    __tracebackhide__ = True
    hint = f"提示：{hint}" if hint else ""
    raise CheckFailed(f"{fault}{got}。{hint}", f"{fault}。{hint}")


def _wrong_shape(actual, expected, name, hint):
    __tracebackhide__ = True
    _fail(f"{name}的形状不对", hint or _shape_hint(actual, expected), f"：应当是{expected}，得到的是{actual}")


def _real(value, name):
    __tracebackhide__ = True
    if value is None:
        _fail(f"{name}是None", "函数最后要有return。")
    try:
        result = np.asarray(value)
    except ValueError:
        _fail(f"{name}应当是数或数组", "列表里的每一行要一样长。", f"，得到的是{kind(value)}")
    if result.dtype.kind not in "biuf":
        _fail(f"{name}应当是实数", got=f"，得到的是{kind(value)}")
    return result


def _same(a, b):
    """a与b类型相当、结构相同、每个值都相等。"""
    if isinstance(b, dict):
        return isinstance(a, dict) and list(a) == list(b) and all(_same(a[k], b[k]) for k in b)
    if isinstance(b, list | tuple):
        return isinstance(a, list | tuple) and len(a) == len(b) and all(map(_same, a, b))
    if isinstance(b, np.ndarray):
        return isinstance(a, np.ndarray) and a.shape == b.shape and bool((a == b).all())
    if isinstance(b, bool | str | None.__class__):
        return a is b or (isinstance(a, type(b) if not isinstance(b, bool) else bool | np.bool_) and bool(a == b))
    if callable(b):
        return a is b
    return isinstance(a, int | float | np.number) and not isinstance(a, bool) and bool(a == b)


def _copy(value):
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, dict):
        return {k: _copy(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_copy(v) for v in value)
    return value


def _shape_hint(actual, expected):
    if actual == expected[::-1] and len(actual) == 2:
        return "行和列反了，看看是不是少了一个转置.T。"
    if len(actual) == 1 and len(expected) == 2:
        return "这是秩为1的数组；求和时加上keepdims=True，或者用reshape变成两维。"
    if expected == () and actual == (1, 1):
        return "这是1行1列的数组，用np.squeeze或float把它变成一个数。"
    return ""
