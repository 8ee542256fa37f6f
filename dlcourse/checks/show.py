"""一个值 → 一段不长的文字，放进给学生的消息里。"""

import numpy as np

_SHOWN = 80      # 一个值最多显示多少个字符


def kind(value):
    """value的种类，一个中文词；认不得的是类型的名字。"""
    if isinstance(value, np.ndarray):
        return "数组"
    names = {bool: "布尔值", int: "整数", float: "小数", str: "字符串", tuple: "元组", list: "列表", dict: "字典",
             type(None): "None"}
    return names.get(type(value), type(value).__name__)


def show(value):
    """value写成一段不长的文字。"""
    if isinstance(value, np.ndarray | np.generic):
        return _show_array(value)
    text = _beginning(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN - 3] + "…"


def _show_array(value):
    array = np.asarray(value)
    array = array.ravel() if array.ndim > 4 else array     # 每一维都留下开头和结尾，维数多了就很长
    return np.array2string(array, precision=6, threshold=12, edgeitems=2, separator=", ",
                           formatter={"numpystr": lambda text: repr(text.item()[:_SHOWN])}).replace("\n", "")


def _beginning(value):
    """value的repr；比_SHOWN长的只有开头一段。不论value多大、套了多少层，只碰那一段。"""
    if isinstance(value, np.ndarray | np.generic):
        return f"array({_show_array(value)})" if isinstance(value, np.ndarray) else _show_array(value)
    if isinstance(value, dict):
        return f"{{{_listed(f'{_beginning(key)}: {_beginning(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{_listed(map(_beginning, value))}]"
    if isinstance(value, tuple):
        return f"({_listed(map(_beginning, value))}{',' if len(value) == 1 else ''})"
    return repr(value[:_SHOWN] if isinstance(value, str | bytes) else value)


def _listed(texts):
    """用逗号接起来，够长就停。"""
    line = ""
    for text in texts:
        line += f", {text}"
        if len(line) > _SHOWN + 2:
            break
    return line.removeprefix(", ")
