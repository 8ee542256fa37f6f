"""断言：该通过的通过，该失败的失败，并且用中文说出原因。"""

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
    (TypeError(), "TypeError"), (ValueError(), "形状"), (KeyError("w"), "键"), (RuntimeError(), "运行f时出错"),
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


def test_arguments_changed_in_another_process_are_found():
    """评分时函数在另一个进程里，调用以后的参数随返回值一起回来。"""
    class Remote:
        def with_arguments_after(self, w):
            return w - 1, (w - 1,)

    with pytest.raises(checks.CheckFailed, match="第1个参数"):
        checks.keeps_arguments(Remote(), np.ones(3))
