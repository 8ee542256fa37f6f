# %% normalize_inputs | wrong | 除以方差σ²，没有开平方
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma ** 2, (X_test - mu) / sigma ** 2, mu, sigma

# %% normalize_inputs | wrong | 方差当作标准差返回
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.var(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 测试集用自己的均值和标准差
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    test_sigma = np.std(X_test, axis=1, keepdims=True)
    X_test_norm = (X_test - np.mean(X_test, axis=1, keepdims=True)) / np.where(test_sigma == 0, 1.0, test_sigma)
    return (X_train - mu) / sigma, X_test_norm, mu, sigma

# %% normalize_inputs | wrong | 训练集和测试集合在一起求均值
def normalize_inputs(X_train, X_test):
    X = np.concatenate([X_train, X_test], axis=1)
    mu = np.mean(X, axis=1, keepdims=True)
    sigma = np.std(X, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 按列求，axis=0
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=0, keepdims=True)
    sigma = np.std(X_train, axis=0, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma, (X_test - mu[:, :1]) / sigma[:, :1], mu, sigma

# %% normalize_inputs | wrong | 全部数放在一起求均值
def normalize_inputs(X_train, X_test):
    mu = np.full((X_train.shape[0], 1), np.mean(X_train))
    sigma = np.full((X_train.shape[0], 1), np.std(X_train))
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 求标准差以前没有减均值
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.sqrt(np.mean(X_train ** 2, axis=1, keepdims=True))
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 忘了减均值
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return X_train / sigma, X_test / sigma, mu, sigma

# %% normalize_inputs | wrong | 分母是m − 1
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True, ddof=1)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 测试集没有变换
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma, X_test, mu, sigma

# %% normalize_inputs | wrong | 没有处理标准差为0的特征
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 给标准差加上1e-8，测试集的常数特征成了天文数字
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True) + 1e-8
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 有一个标准差为0，就把全部换成1
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    if np.any(sigma == 0):
        sigma = np.ones_like(sigma)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 标准差小于1的都当作1，数小的特征没有归一化
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.maximum(np.std(X_train, axis=1, keepdims=True), 1.0)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | right | 标准差小于1e-12的换成1
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma[sigma < 1e-12] = 1
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 在副本上求对了，却把传进来的数组也改了
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1, keepdims=True)
    sigma = np.std(X_train, axis=1, keepdims=True)
    sigma = np.where(sigma == 0, 1.0, sigma)
    if X_train.dtype == float:
        X_train -= mu
        X_test -= mu
        return X_train / sigma, X_test / sigma, mu, sigma
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | wrong | 只写了两个特征的情形
def normalize_inputs(X_train, X_test):
    mu, sigma = np.zeros((2, 1)), np.ones((2, 1))
    train, test = np.array(X_train, dtype=float), np.array(X_test, dtype=float)
    for j in range(min(2, len(train))):
        mu[j, 0], sigma[j, 0] = train[j].mean(), train[j].std() or 1
        test[j] = (test[j] - mu[j, 0]) / sigma[j, 0]
        train[j] = (train[j] - mu[j, 0]) / sigma[j, 0]
    return train, test, mu, sigma

# %% normalize_inputs | wrong | 少了keepdims
def normalize_inputs(X_train, X_test):
    mu = np.mean(X_train, axis=1)
    sigma = np.std(X_train, axis=1)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | right | 按公式一步一步来
def normalize_inputs(X_train, X_test):
    n, m = X_train.shape
    mu = np.sum(X_train, axis=1).reshape(n, 1) / m
    sigma = np.sqrt(np.sum((X_train - mu) ** 2, axis=1).reshape(n, 1) / m)
    sigma[sigma == 0] = 1
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% normalize_inputs | right | 逐个特征循环
def normalize_inputs(X_train, X_test):
    n = X_train.shape[0]
    mu, sigma = np.zeros((n, 1)), np.ones((n, 1))
    train, test = np.array(X_train, dtype=float), np.array(X_test, dtype=float)
    for j in range(n):
        mu[j] = train[j].mean()
        if train[j].std() > 0:
            sigma[j] = train[j].std()
        train[j], test[j] = (train[j] - mu[j]) / sigma[j], (test[j] - mu[j]) / sigma[j]
    return [train, test, mu, sigma]

# %% normalize_inputs | right | 平方的平均减去平均的平方，先除再换掉NaN
def normalize_inputs(X_train, X_test):
    X_train, X_test = X_train.astype(float), X_test.astype(float)
    mu = X_train.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", X_train, X_train)[:, np.newaxis] / X_train.shape[1] - mu ** 2
    sigma = np.sqrt(np.maximum(variance, 0))
    sigma = sigma + (sigma == 0)
    return (X_train - mu) / sigma, (X_test - mu) / sigma, mu, sigma

# %% activation_statistics | wrong | 忘了加b
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A), activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 量的是Z
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        Z = np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)]
        A = activate(Z, activation)
        statistics["mean"].append(np.mean(Z))
        statistics["std"].append(np.std(Z))
        statistics["zero"].append(np.mean(Z == 0))
    return statistics

# %% activation_statistics | wrong | 方差当作标准差
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.var(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 零的个数，不是比例
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.sum(A == 0))
    return statistics

# %% activation_statistics | wrong | 把输入也当作一层
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [np.mean(X)], "std": [np.std(X)], "zero": [np.mean(X == 0)]}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 少走了最后一层
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 每一层的输入都是X
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], X) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 下一层用的是Z，激活只用来量
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    Z = X
    for l in range(1, len(parameters) // 2 + 1):
        Z = np.dot(parameters["W" + str(l)], Z) + parameters["b" + str(l)]
        A = activate(Z, activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 不理会activation，总用ReLU
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], "relu")
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 把负数也数成零，ReLU时看不出来
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A <= 0))
    return statistics

# %% activation_statistics | wrong | 用isclose数零，很小的数也算成零
def activation_statistics(X, parameters, activation):
    statistics, A = {"mean": [], "std": [], "zero": []}, X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(np.isclose(A, 0)))
    return statistics

# %% activation_statistics | wrong | 只写了两层
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in (1, 2):
        if "W" + str(l) in parameters:
            A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
            statistics["mean"].append(np.mean(A))
            statistics["std"].append(np.std(A))
            statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 就地把b加进了参数
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        parameters["Z" + str(l)] = np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)]
        A = activate(parameters["Z" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | wrong | 忘了返回
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(1, len(parameters) // 2 + 1):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))

# %% activation_statistics | crash | 层从0数起
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A = X
    for l in range(len(parameters) // 2):
        A = activate(np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)], activation)
        statistics["mean"].append(np.mean(A))
        statistics["std"].append(np.std(A))
        statistics["zero"].append(np.mean(A == 0))
    return statistics

# %% activation_statistics | slow | while循环忘了加一
def activation_statistics(X, parameters, activation):
    statistics = {"mean": [], "std": [], "zero": []}
    A, l = X, 1
    while l <= len(parameters) // 2:
        A = activate(np.dot(parameters["W" + str(l)], X) + parameters["b" + str(l)], activation)
    return statistics

# %% activation_statistics | right | 数组代替列表，自己写激活函数
def activation_statistics(X, parameters, activation):
    g = {"relu": lambda z: np.where(z > 0, z, 0.0), "tanh": np.tanh, "linear": np.array}[activation]
    L = len(parameters) // 2
    table = np.zeros((3, L))
    for l in range(L):
        X = g(parameters[f"W{l + 1}"] @ X + parameters[f"b{l + 1}"])
        table[:, l] = X.mean(), X.var() ** 0.5, 1 - np.count_nonzero(X) / X.size
    return {"mean": table[0], "std": table[1], "zero": table[2]}

# %% activation_statistics | right | 先走完，再量
def activation_statistics(X, parameters, activation):
    outputs = [X]
    l = 1
    while f"W{l}" in parameters:
        outputs.append(activate(np.einsum("ij,jk->ik", parameters[f"W{l}"], outputs[-1]) + parameters[f"b{l}"], activation))
        l += 1
    outputs = outputs[1:]
    return {"zero": [float(np.sum(A == 0) / A.size) for A in outputs], "mean": [float(A.sum() / A.size) for A in outputs],
            "std": tuple(np.sqrt(np.mean((A - A.mean()) ** 2)) for A in outputs)}

# %% initialize_parameters_zeros | wrong | W的行列反了
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.zeros((layers_dims[l - 1], layers_dims[l]))
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_zeros | wrong | b是秩为1的数组
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters["b" + str(l)] = np.zeros(layers_dims[l])
    return parameters

# %% initialize_parameters_zeros | wrong | b的行数取了上一层的
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters["b" + str(l)] = np.zeros((layers_dims[l - 1], 1))
    return parameters

# %% initialize_parameters_zeros | wrong | 照着例子只写了两层
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in (1, 2):
        parameters["W" + str(l)] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_zeros | wrong | 怕对称，用了很小的随机数
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.random.randn(layers_dims[l], layers_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_zeros | wrong | 多了一个W0
def initialize_parameters_zeros(layers_dims):
    parameters = {"W0": np.zeros((layers_dims[0], 1))}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_zeros | wrong | 在循环里返回，只有第一层
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
        return parameters

# %% initialize_parameters_zeros | crash | 形状没有写成一对
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.zeros(layers_dims[l], layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros(layers_dims[l], 1)
    return parameters

# %% initialize_parameters_zeros | right | 整数的零，zip
def initialize_parameters_zeros(layers_dims):
    parameters = {}
    for l, (columns, rows) in enumerate(zip(layers_dims, layers_dims[1:]), start=1):
        parameters.update({f"b{l}": np.zeros((rows, 1), dtype=int), f"W{l}": np.full((rows, columns), 0)})
    return parameters

# %% initialize_parameters_random | wrong | 忘了乘10
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 乘的是0.01
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * 0.01
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 均匀分布rand
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.rand(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 用了没有种子的np.random
def initialize_parameters_random(layers_dims, seed=None):
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = np.random.randn(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 偏置也随机
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = random.randn(layers_dims[l], 1) * 10
    return parameters

# %% initialize_parameters_random | wrong | 每一层都重新播种
def initialize_parameters_random(layers_dims, seed=None):
    parameters = {}
    for l in range(1, len(layers_dims)):
        random = np.random.RandomState(seed)
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 抽反了再转置
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l - 1], layers_dims[l]).T * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 种子写死成1，可见的例子碰巧对
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(1)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | wrong | 没有种子时退回种子1
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(1 if seed is None else seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | crash | randn的形状写成了一对
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn((layers_dims[l], layers_dims[l - 1])) * 10
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_random | right | random.normal，标准差10
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = random.normal(0.0, 10.0, size=(layers_dims[l], layers_dims[l - 1]))
        parameters[f"b{l}"] = np.zeros([layers_dims[l], 1], dtype=int)
    return parameters

# %% initialize_parameters_random | right | 逐个元素抽
def initialize_parameters_random(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        W = np.zeros((layers_dims[l], layers_dims[l - 1]))
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                W[i, j] = 10 * random.randn()
        parameters["W" + str(l)], parameters["b" + str(l)] = W, 0 * W[:, :1]
    return parameters

# %% initialize_parameters_he | wrong | 忘了开平方
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * (2 / layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 分母用了这一层的n_l
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2 / layers_dims[l])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 分子是1，成了Xavier
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(1 / layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 只把2开了平方
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2) / layers_dims[l - 1]
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 总用输入的特征数
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2 / layers_dims[0])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 乘成了除
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) / np.sqrt(2 / layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 种子写死成1
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(1)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2 / layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 只写了两层
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        if l > 2:
            break
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2 / layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | wrong | 偏置是0.01
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(2 / layers_dims[l - 1])
        parameters["b" + str(l)] = np.full((layers_dims[l], 1), 0.01)
    return parameters

# %% initialize_parameters_he | crash | 下标用了l + 1
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l + 1], layers_dims[l]) * np.sqrt(2 / layers_dims[l])
        parameters["b" + str(l)] = np.zeros((layers_dims[l + 1], 1))
    return parameters

# %% initialize_parameters_he | right | random.normal，标准差直接给出
def initialize_parameters_he(layers_dims, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l, n in enumerate(layers_dims[:-1], start=1):
        parameters["W" + str(l)] = random.normal(scale=(2 / n) ** 0.5, size=(layers_dims[l], n))
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_he | right | 在练习四的结果上缩放
def initialize_parameters_he(layers_dims, seed=None):
    parameters = initialize_parameters_random(layers_dims, seed)
    for name in parameters:
        if name.startswith("W"):
            W = parameters[name]
            parameters[name] = W / 10 * math.sqrt(2) / math.sqrt(W.shape[1])
    return parameters
import math

# %% initialize_parameters_xavier | wrong | 忘了开平方
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_in" else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * variance
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | fan_in用了He的2
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 2 / n_in if mode == "fan_in" else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | 没有理会mode
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) / np.sqrt(layers_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_xavier | wrong | 两种mode反了
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_avg" else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | fan_avg的分子写成了1
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_in" else 1 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | fan_avg的分母少了括号
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_in" else 2 / n_in + n_out
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | 用了fan_out
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_out if mode == "fan_in" else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | 整除，只有n_{l-1}为1时才不是零
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 // n_in if mode == "fan_in" else 2 // (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | 种子写死成1
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(1)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_in" else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | wrong | 最后一层总是用fan_in，可见的例子只查了前两层
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_in, n_out = layers_dims[l - 1], layers_dims[l]
        variance = 1 / n_in if mode == "fan_in" or l > 2 else 2 / (n_in + n_out)
        parameters["W" + str(l)] = random.randn(n_out, n_in) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((n_out, 1))
    return parameters

# %% initialize_parameters_xavier | crash | 平均取了下一层
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        variance = 2 / (layers_dims[l] + layers_dims[l + 1])
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) * np.sqrt(variance)
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_xavier | right | 除以平均数的平方根
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    for l in range(1, len(layers_dims)):
        fan = layers_dims[l - 1]
        if mode == "fan_avg":
            fan = (layers_dims[l - 1] + layers_dims[l]) / 2
        parameters["W" + str(l)] = random.randn(layers_dims[l], layers_dims[l - 1]) / fan ** 0.5
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
    return parameters

# %% initialize_parameters_xavier | right | random.normal，zip
def initialize_parameters_xavier(layers_dims, mode="fan_in", seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l, (columns, rows) in enumerate(zip(layers_dims, layers_dims[1:]), start=1):
        variance = {"fan_in": 1 / columns, "fan_avg": 2 / (columns + rows)}[mode]
        parameters[f"W{l}"] = random.normal(0, np.sqrt(variance), (rows, columns))
        parameters[f"b{l}"] = np.zeros((rows, 1))
    return parameters
