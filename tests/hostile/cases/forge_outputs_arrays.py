# 说明：伪造的输出里，该是字符串的地方放数组，想让评分器在比较时出故障
# 期望：
# %% extra
import numpy as np

odd = np.zeros(2)
get_ipython().outputs.append({"output_type": odd, "name": odd, "text": odd})
# %% extra
get_ipython().outputs.append({"output_type": "stream", "name": odd, "text": odd})
# %% extra
get_ipython().outputs.append({"output_type": "error", "ename": odd, "evalue": [odd], "traceback": [odd, {}, None]})
get_ipython().outputs.append({"output_type": "display_data", "data": {"text/plain": odd, "image/png": odd, 3: odd}})
get_ipython().outputs.append({"output_type": ["stream"], "data": odd})
get_ipython().outputs.append(odd)
