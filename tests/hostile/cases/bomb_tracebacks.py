# 说明：不停地显示出错信息：它们不算在输出里
# 期望：
# %% extra
for _ in range(300):
    try:
        raise ValueError("长" * 20_000)
    except ValueError:
        get_ipython().showtraceback()
