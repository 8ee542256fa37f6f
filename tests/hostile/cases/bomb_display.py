# 说明：显示几千张图
# 期望：
# %% extra
from IPython.display import display

for _ in range(5000):
    display({"image/png": b"\x89PNG\r\n\x1a\n" + bytes(1000), "text/html": "<img>"}, raw=True)
