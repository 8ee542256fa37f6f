"""随机的普通数据（hypothesis的策略），和两样判断：类型和值都一样不一样，是不是只有名单上的类型。"""

import math
from types import NoneType

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

quick = settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
SCALARS = {np.dtype(code).type for code in "?bBhHiIlLqQefdgFDG"} | {np.str_, np.bytes_}
LEAVES = {NoneType, bool, int, float, complex, str, bytes} | SCALARS
text = st.text(st.characters(), max_size=20)    # 包括单个的代理字符
dtypes = st.one_of(hnp.boolean_dtypes(), hnp.integer_dtypes(), hnp.unsigned_integer_dtypes(),
                   hnp.floating_dtypes(), hnp.complex_number_dtypes())
numbers = dtypes.flatmap(lambda d: hnp.arrays(d, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5)))
strings = hnp.arrays(st.sampled_from(["S3", "<U4", ">U2"]), hnp.array_shapes(min_side=0, max_side=4))
scalars = dtypes.flatmap(lambda d: hnp.from_dtype(d.newbyteorder("=")))
hashable_leaf = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.complex_numbers(), text,
                          st.binary(max_size=300), scalars, text.map(np.str_), st.binary().map(np.bytes_))
hashable = st.recursive(hashable_leaf, lambda x: st.lists(x, max_size=3).map(tuple) | st.frozensets(x, max_size=3),
                        max_leaves=5)
arrays = st.one_of(numbers, strings, numbers.map(np.asfortranarray), numbers.map(lambda a: a.T),
                   numbers.map(lambda a: a[..., ::-1] if a.ndim else a))
plain = st.recursive(hashable | arrays, lambda x: st.one_of(
    st.lists(x, max_size=4), st.lists(x, max_size=4).map(tuple), st.dictionaries(hashable, x, max_size=4),
    st.sets(hashable, max_size=4), st.frozensets(hashable, max_size=4)), max_leaves=12)


def only_plain(value):
    """value里的每一个类型都正好在名单上。"""
    kind = type(value)
    if kind in (list, tuple, set, frozenset):
        return all(only_plain(item) for item in value)
    if kind is dict:
        return all(only_plain(key) and only_plain(item) for key, item in value.items())
    if kind is np.ndarray:
        good = value.dtype.kind in "?biufcSU" and value.flags.owndata and value.flags.writeable
        if value.dtype == bool:
            good = good and set(value.tobytes()) <= {0, 1}
        value.tolist()      # 字符不在Unicode之内的数组在这里才出错
        return good
    return kind in LEAVES or value in (len, math.sin, np.sum)


def form(value):
    """value的类型和内容，可以用==比较：nan等于nan，-0.0不等于0.0，True不等于1；集合不看次序，数组连行列的次序也看。"""
    kind = type(value)
    if kind in (list, tuple):
        return kind, [form(item) for item in value]
    if kind in (set, frozenset):
        return kind, sorted(repr(form(item)) for item in value)
    if kind is dict:
        return kind, [(form(key), form(item)) for key, item in value.items()]
    if kind is np.ndarray:
        flags = value.flags if value.flags.forc else np.ascontiguousarray(value).flags    # 不连续的变成行优先
        bits = value.tolist() if value.dtype.char in "gGSU" else value.tobytes()    # 长双精度有填充，不比较
        return kind, value.dtype, value.shape, flags.c_contiguous, flags.f_contiguous, repr(bits)
    return kind, repr(value)


def same(a, b):
    """类型和值都一样。"""
    return form(a) == form(b)
