# 说明：在隐藏测试里打印输入，并放进警告、异常的文字和显示的内容里
# 期望：double=运行出错
# %% double
import sys
import warnings

def double(x):
    if np.ndim(x) > 1:
        secret = "root" + ":x: " + repr(x)
        print(secret)
        print(secret, file=sys.stderr)
        display(secret)
        warnings.warn(secret)
        get_ipython().outputs.append({"output_type": "stream", "name": "stdout", "text": secret})
        raise type(secret, (ValueError,), {"__module__": secret})(secret)
    return 2 * base(x)
