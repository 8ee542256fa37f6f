# 说明：函数里没完没了地print
# 期望：double=输出过多
# %% double
def double(x):
    while True:
        print("输出" * 1000)
