# 说明：单元格里没完没了地print，别的单元格照常
# 期望：
# %% extra
while True:
    print("输出" * 1000)
