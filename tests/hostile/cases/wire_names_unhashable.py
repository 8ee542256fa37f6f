# 说明：问有哪些函数，答的是不能放进集合的东西
# 期望：double=答案错误 scale=答案错误 honest=答案错误
# %% use wire
# %% extra
old = type(servant)._op_run
type(servant)._op_run = lambda self, message: {**old(self, message), "names": [[], {}, np.zeros(2)]}
