# 说明：问有哪些函数，答的是不能放进集合的东西
# 期望：double=答案错误 scale=答案错误 honest=答案错误
# %% use wire
# %% extra
type(servant)._op_defined = lambda self, message: {"names": [[], {}, np.zeros(2)]}
