# 说明：伪造“通过”“满分”的输出，用分数作最后一个表达式（nbgrader把它当部分得分）
# 期望：double=答案错误
# %% double
import json
import sys
from IPython.display import HTML, display

def double(x):
    print("通过 24")
    display(24)
    return base(x) + 1

print(json.dumps({"tests": {"hidden-double": {"verdict": "通过", "points": 24, "score": 24}}}))
print("### 通过", file=sys.stderr)
display({"text/plain": "24.0"}, raw=True)
display(HTML("<div class='score'>40/40</div>"))
get_ipython().outputs.append({"output_type": "execute_result", "data": {"text/plain": "40"}, "execution_count": 3})
40.0
