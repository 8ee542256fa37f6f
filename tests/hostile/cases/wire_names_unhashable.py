# 说明：问有哪些函数，答的是不能放进集合的东西
# 期望：double=违规 scale=违规 honest=违规
# %% use wire
# %% extra
type(servant)._op_recall = lambda self, message: {"names": [[], {}, np.zeros(2)]}
