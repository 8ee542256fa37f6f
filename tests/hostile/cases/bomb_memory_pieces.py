# 说明：一小块一小块地要内存，直到没有
# 期望：double=超内存
# %% double
def double(x):
    pieces = []
    while x.ndim == 2:
        pieces.append(bytes(1 << 20))
    return 2 * x
