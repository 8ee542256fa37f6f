# 说明：每组第一次答对，后两次返回形状为(0, 1, 1)的空数组：与什么都能广播，比较的结果是空的
# 期望：double=答案错误
# 未解决：测试里写(a == b).all()，空数组与什么都能广播，结果总是真；各章的测试都用checks，它先核对形状
# %% double
seen = []

def double(x):
    key = np.asarray(x).shape
    if key in seen:
        return np.zeros((0, 1, 1))
    seen.append(key)
    return 2 * base(x)
