# 说明：换成参考答案再测时，凡是能回调的编号都拿来当答案用
# 期望：scale=违规
# %% use wire
# %% scale
def scale(x, times):
    for number in range(50):
        try:
            value = servant.call_back(number, (x, times), {})
        except RuntimeError:
            continue
        return value
    return x
