"""学生的函数抛出的异常 → 一句中文：多半错在哪里。"""

_EXPLAIN = {
    TypeError: "多半是参数个数、顺序或类型不对，或者忘了写return",
    ValueError: "多半是两个数组的形状对不上，把它们的shape打印出来看看",
    IndexError: "下标超出了范围，看看循环是不是多走了一步",
    KeyError: "字典里没有这个键，核对键的名字",
    NameError: "用到了没有定义的名字，看看是不是写错了，或者前面的单元格还没有运行",
    AttributeError: "这个对象没有这样的属性，看看变量是不是None，或者名字写错了",
    ZeroDivisionError: "除数成了0",
    OverflowError: "数太大，溢出了",
    RecursionError: "函数不停地调用自己",
}
# ValueError的原因很多，这两种从它的文字里认得出来
_EXPLAIN_VALUES = {
    "to unpack": "返回值的个数不对，核对return后面写了几个值、文档里说返回几个",
    "truth value of an array": "数组不能直接放进if、and、or和max，逐个元素比较用np.where、np.maximum",
}


def explain(name, error):
    """运行练习name时出了error，对学生怎么说。"""
    for words, reason in _EXPLAIN_VALUES.items():
        if isinstance(error, ValueError) and words in str(error):
            return f"运行{name}时出错（ValueError）：{reason}。"
    for kind, reason in _EXPLAIN.items():
        if isinstance(error, kind):
            return f"运行{name}时出错（{kind.__name__}）：{reason}。"
    return f"运行{name}时出错。从出错信息的最后一行往上看，找到你写的那一行。"
