# 说明：输入变换器想在以后的单元格（包括测试）前加上一段换掉断言的代码
# 期望：double=答案错误
# %% extra
def inject(lines):
    return ["import numpy.testing\n", "numpy.testing.assert_allclose = lambda *a, **k: None\n",
            "abs = lambda x: 0\n", *lines]

get_ipython().input_transformers_cleanup.append(inject)
get_ipython().input_transformers_post.append(inject)
# %% double
def double(x):
    return base(x) + 1
