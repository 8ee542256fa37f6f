# 说明：最后一个表达式的repr有一百兆字节
# 期望：
# %% extra
class Long:
    def __repr__(self):
        return "长" * 50_000_000

Long()
