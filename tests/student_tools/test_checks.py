"""断言：该通过的通过，该失败的失败，并且用中文说出原因。"""

import functools
import inspect
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcourse import checks

NAN = float("nan")


@pytest.mark.parametrize("call", [
    lambda: checks.number(3),
    lambda: checks.number(np.float64(0.5)),
    lambda: checks.number(np.array(2.0)),
    lambda: checks.array(np.zeros((2, 3)), (2, 3)),
    lambda: checks.array(np.array([[True, False]]), (1, 2)),
    lambda: checks.close([1.0, 2.0], np.array([1, 2])),
    lambda: checks.close(np.array([[0.1 + 0.2]]), [[0.3]]),
    lambda: checks.equal({"a": [1, "x", None]}, {"a": [1, "x", None]}),
    lambda: checks.equal(np.int64(3), 3),
    lambda: checks.equal((2, 3), [2, 3]),
    lambda: checks.keys({"w": 1, "b": 2}, ["w", "b"]),
    lambda: checks.length((1, 2), 2),
    lambda: checks.gradient(np.array([2.0, -4.0]), lambda x: np.sum(x ** 2), np.array([1.0, -2.0])),
    lambda: checks.keeps_arguments(lambda w: w - 1, np.ones(3)),
])
def test_passes(call):
    call()


@pytest.mark.parametrize(("call", "words"), [
    (lambda: checks.number(None), "return"),
    (lambda: checks.number(np.zeros((1, 1))), "形状为(1, 1)"),
    (lambda: checks.number(True), "布尔值"),
    (lambda: checks.number("3"), "字符串"),
    (lambda: checks.number(1 + 2j), "实数"),
    (lambda: checks.number(NAN), "有限"),
    (lambda: checks.array([1, 2], (2,)), "列表"),
    (lambda: checks.array(None, (2,)), "return"),
    (lambda: checks.array(np.zeros((3, 2)), (2, 3)), "转置"),
    (lambda: checks.array(np.zeros(3), (3, 1)), "秩为1"),
    (lambda: checks.array(np.array(["a"]), (1,)), "实数"),
    (lambda: checks.array(np.array([np.inf]), (1,)), "无穷大"),
    (lambda: checks.close(np.zeros(0), 1.0), "形状"),
    (lambda: checks.close(np.zeros((1, 1)), 0.0), "1行1列"),
    (lambda: checks.close(np.zeros(0), np.ones(3)), "形状"),
    (lambda: checks.close([NAN], [1.0]), "有没有对0取对数"),
    (lambda: checks.close([1.0, [2.0]], [1.0, 2.0]), "列表"),
    (lambda: checks.close("abc", 1.0), "字符串"),
    (lambda: checks.close(4.0, 2.0, mistakes={"忘了除以m": 4.0}), "忘了除以m"),
    (lambda: checks.close(4.0, 2.0, mistakes={"忘了除以m": lambda: 4.0}), "忘了除以m"),
    (lambda: checks.close(5.0, 2.0, hint="再想想", mistakes={"忘了除以m": 4.0}), "再想想"),
    (lambda: checks.equal([1, 2], [2, 1]), "期望[2, 1]，得到[1, 2]"),
    (lambda: checks.equal(True, 1), "得到True"),
    (lambda: checks.equal(1, True), "期望True"),
    (lambda: checks.equal("3", 3), "得到'3'"),
    (lambda: checks.equal(2, 3, mistakes={"少走了一步": 2}), "少走了一步"),
    (lambda: checks.keys([1], ["w"]), "字典"),
    (lambda: checks.keys({"w": 1}, ["w", "b"]), "缺少'b'"),
    (lambda: checks.length(1.0, 2), "return"),
    (lambda: checks.length((1, 2, 3), 2), "得到3个"),
    (lambda: checks.gradient(np.array([1.0]), lambda x: np.sum(x ** 2), np.array([1.0])), "数值梯度"),
])
def test_fails_with_a_chinese_reason(call, words):
    with pytest.raises(checks.CheckFailed, match=words.replace("(", r"\(").replace(")", r"\)").replace("[", r"\[")):
        call()


def test_in_place_change_is_found():
    def subtract(w):
        w -= 1
        return w

    with pytest.raises(checks.CheckFailed, match="第1个参数"):
        checks.keeps_arguments(subtract, np.ones(3))


@pytest.mark.parametrize(("error", "words"), [
    (NotImplementedError(), "还没有填写"), (NameError("f", name="f"), "找不到函数f"),
    (NameError("g", name="g"), "没有定义"),
    (TypeError(), "TypeError"), (ValueError(), "形状"),
    (ValueError("too many values to unpack (expected 2)"), "个数不对"),
    (ValueError("The truth value of an array with more than one element is ambiguous."), "np.maximum"),
    (KeyError("w"), "键"), (RuntimeError(), "运行f时出错"),
])
def test_exercise_explains_errors(error, words):
    with pytest.raises(checks.CheckFailed, match=words), checks.exercise("f"):
        raise error


def test_exercise_does_not_swallow_interrupts():
    with pytest.raises(KeyboardInterrupt), checks.exercise("f"):
        raise KeyboardInterrupt


def test_errors_of_the_student_are_not_quoted():
    """学生的异常文字里可能有隐藏测试的输入，消息里不引用。"""
    with pytest.raises(checks.CheckFailed) as caught, checks.exercise("f"):
        raise ValueError("secret 4711")
    assert "4711" not in str(caught.value)


@given(hnp.arrays(float, hnp.array_shapes(max_dims=3, max_side=4), elements=st.floats(-1e6, 1e6)))
def test_close_accepts_itself_and_refuses_a_shift(x):
    checks.close(x, x)
    with pytest.raises(checks.CheckFailed):
        checks.close(x + 1 + np.abs(x), x)


@given(hnp.arrays(float, hnp.array_shapes(max_dims=2, max_side=3), elements=st.floats(-3, 3)))
def test_numerical_gradient_of_a_cubic(x):
    assert np.allclose(checks.numerical_gradient(lambda v: np.sum(v ** 3), x), 3 * x ** 2, atol=1e-6)


@pytest.mark.parametrize("call", [
    lambda: checks.close(4711.5, 2.0, "dw", hint="再想想"),
    lambda: checks.equal([4711], [1], "大小", hint="再想想"),
    lambda: checks.keys({"4711": 1}, ["w"], "grads", hint="再想想"),
])
def test_brief_has_the_hint_and_no_values(call):
    with pytest.raises(checks.CheckFailed) as caught:
        call()
    assert "4711" in str(caught.value) and "4711" not in caught.value.brief
    assert caught.value.brief.endswith("提示：再想想") and "：。" not in caught.value.brief


WRONG = [   # 检查、不合格的值：消息各不相同，brief是同一句，里面没有值、形状、种类、个数、键
    ("number", lambda x: checks.number(x), [np.zeros((471, 2)), np.zeros(471), "471", True, {"k471": 1}, [471]]),
    ("number", lambda x: checks.number(x), [1j, np.complex64(471)]),
    ("number", lambda x: checks.number(x), [NAN, np.inf, -np.inf]),
    ("array", lambda x: checks.array(x, (471, 8)), [[471], "471", 471.0, ({"k471": 1},)]),
    ("array", lambda x: checks.array(x, (471, 8)), [np.zeros((471, 0)), np.zeros((3, 471, 2)), np.float64(471)]),
    ("array", lambda x: checks.array(x, (2,)), [np.full(2, "471"), np.zeros(2, complex), np.zeros(2, "U471")]),
    ("close", lambda x: checks.close(x, [471.0, 4.0]), [np.zeros((471, 0)), np.zeros(471), np.zeros((2, 2, 471))]),
    ("close", lambda x: checks.close(x, [471.0, 4.0]), [[47.1, 4.0], np.array([471, 471]), [True, False]]),
    ("close", lambda x: checks.close(x, 471.0), ["471", {"k471": 1}, 471j]),
    ("close", lambda x: checks.close(x, [471.0, 4.0]), [[[471], 471], ((471, 4), 4)]),
    ("equal", lambda x: checks.equal(x, {"k471": [471]}), [471, "471", {"k": 471}, [471, 4], np.zeros(471), None]),
    ("keys", lambda x: checks.keys(x, ["w471", "b471"]), [471, "471", [471]]),
    ("keys", lambda x: checks.keys(x, ["w471", "b471"]), [{}, {"w471": 1}, {"b471": 1}, {"k471": 1}]),
    ("length", lambda x: checks.length(x, 471), [(), (471,), [4] * 47, 471.0, None, "471"]),
    ("keeps_arguments", lambda x: checks.keeps_arguments(lambda *a: a[x].fill(471), np.zeros(2), np.eye(2)), [0, 1]),
    ("gradient", lambda x: checks.gradient(x, np.sum, np.full(2, 471.0)), [[47.1, 4.0], np.array([471, 471])]),
]


@pytest.mark.parametrize(("call", "values"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_brief_is_the_same_for_every_wrong_value(call, values):
    """学生的函数可以把隐藏测试的输入编进返回值的形状、种类、个数、键里，所以brief里都没有。"""
    failures = []
    for value in values:
        with pytest.raises(checks.CheckFailed) as caught:
            call(value)
        failures.append(caught.value)
    assert len({str(failure) for failure in failures}) == len(values)
    assert len({failure.brief for failure in failures}) == 1 and "471" not in failures[0].brief


def test_every_check_is_in_the_list_above():
    public = {name for name, value in vars(checks).items()
              if inspect.isfunction(value) and value.__module__ == checks.__name__ and not name.startswith("_")}
    assert {case[0] for case in WRONG} == public - {"numerical_gradient"}


NESTED = functools.reduce(lambda value, _: [value] * 80, range(50), 1)      # 80的50次方个1


@pytest.mark.parametrize("value", [
    np.zeros((4,) * 12, bool), np.full(3, "长" * 10**6), "x" * 10**7, bytes(10**7), [bytes(10**7)] * 100, NESTED,
    {"x" * 10**6: NESTED}, [np.zeros((4,) * 12, bool)] * 1000, (np.full((9,) * 4, "长" * 10**3),) * 1000,
], ids=["dimensions", "text array", "text", "bytes", "list of bytes", "nested", "dict", "arrays", "text arrays"])
def test_big_values_are_shown_in_part(value):
    """只碰显示得出来的那一部分：大的值不占时间，也不占内存。"""
    tracemalloc.start()
    with pytest.raises(checks.CheckFailed) as caught:
        checks.equal(value, 3)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(str(caught.value)) < 30_000 and peak < 100_000_000


@pytest.mark.parametrize(("value", "text"), [
    ([1, 2], "[1, 2]"), ((1,), "(1,)"), ({"a": (1, "b")}, "{'a': (1, 'b')}"), ("x" * 90, "'" + "x" * 76 + "…"),
    ([np.array([1, 2])], "[array([1, 2])]"), (list(range(40)), str(list(range(40)))[:77] + "…"),
    (np.array(["a", "b"]), "['a', 'b']"), (b"x", "b'x'"), ([], "[]"), ({}, "{}"), ((), "()"), (np.eye(1), "[[1.]]"),
], ids=str)
def test_values_in_messages(value, text):
    with pytest.raises(checks.CheckFailed) as caught:
        checks.equal(value, "别的")
    assert str(caught.value) == f"返回值不对：期望'别的'，得到{text}。"


def test_wrong_shapes_are_not_converted():
    """形状不对的大数组不转换成浮点数：那要占八倍的内存。"""
    value = np.zeros(30_000_000, bool)
    tracemalloc.start()
    with pytest.raises(checks.CheckFailed, match="形状"):
        checks.close(value, 1.0, mistakes={"再想想": 2.0})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < len(value)


def test_arguments_changed_in_another_process_are_found():
    """评分时函数在另一个进程里，调用以后的参数随返回值一起回来。"""
    class Remote:
        def with_arguments_after(self, w):
            return w - 1, (w - 1,)

    with pytest.raises(checks.CheckFailed, match="第1个参数"):
        checks.keeps_arguments(Remote(), np.ones(3))
