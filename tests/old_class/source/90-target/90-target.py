# %% [markdown]
# # 靶子：三道小练习，专门用来挨打

# %%
import numpy as np

# %% nbgrader={"grade_id": "given-base"}
def base(x):
    return np.asarray(x, dtype=float)

# %% nbgrader={"grade_id": "double"}
def double(x):
    """返回2x，形状与x相同。"""
    ### 开始
    y = 2 * base(x)
    ### 结束
    return y

# %% nbgrader={"grade_id": "test-double", "points": 16}
import numpy as np
from dlcourse import checks

with checks.exercise("double"):
    checks.close(double(np.array([1.0, 2.0])), [2.0, 4.0], "double([1, 2])")

# %% nbgrader={"grade_id": "hidden-double", "points": 24}
# 隐藏测试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("double"):
    for k in range(3):
        x = np.random.RandomState(4711 + k).randn(3, k + 1)
        y = checks.keeps_arguments(double, x, name="double")
        checks.array(y, (3, k + 1), "double(x)")
        np.testing.assert_allclose(y, 2 * x, rtol=1e-12)
        assert abs(np.max(y - 2 * x)) < 1e-9
        assert np.allclose(double(-x), -2 * x) and (double(x) == 2 * x).all()
### 隐藏测试结束

# %% nbgrader={"grade_id": "scale"}
def scale(x, times):
    """把x加倍times次，返回数组。"""
    ### 开始
    for _ in range(times):
        x = double(x)
    ### 结束
    return x

# %% nbgrader={"grade_id": "test-scale", "points": 12}
import numpy as np
from dlcourse import checks

with checks.exercise("scale"):
    checks.close(scale(np.array([1.0]), 2), [4.0], "scale([1], 2)")

# %% nbgrader={"grade_id": "hidden-scale", "points": 18}
# 隐藏测试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("scale"):
    x = np.random.RandomState(99).randn(4)
    for times in (1, 3):
        checks.close(scale(x, times), 2 ** times * x, "scale(x, times)")
### 隐藏测试结束

# %% nbgrader={"grade_id": "honest"}
def honest(f, x):
    """返回f(x) + 1。"""
    ### 开始
    y = f(x) + 1
    ### 结束
    return y

# %% nbgrader={"grade_id": "test-honest", "points": 12}
import numpy as np
from dlcourse import checks

with checks.exercise("honest"):
    checks.close(honest(lambda x: x * x, 3.0), 10.0, "honest(f, 3)")

# %% nbgrader={"grade_id": "hidden-honest", "points": 18}
# 隐藏测试
### 隐藏测试开始
import numpy as np
from dlcourse import checks

with checks.exercise("honest"):
    checks.close(honest(lambda x: x + np.ones(2), np.zeros(2)), [2.0, 2.0], "honest(f, 0)")
### 隐藏测试结束
