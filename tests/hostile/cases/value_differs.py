# 说明：每次的答案不一样：单数次对，双数次错
# 期望：double=答案错误
# %% double
calls = []

def double(x):
    calls.append(1)
    return 2 * base(x) + (len(calls) % 2 == 0)
