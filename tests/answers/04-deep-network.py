# %% initialize_parameters | wrong | 没有乘0.01
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_h, n_x), "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_y, n_h), "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 行和列反了
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_x, n_h) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_h, n_y) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 权重全是零
def initialize_parameters(n_x, n_h, n_y, seed=None):
    return {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1)),
            "W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 用了均匀分布rand
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.rand(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.rand(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 第二个矩阵之前又造了一个发生器
def initialize_parameters(n_x, n_h, n_y, seed=None):
    return {"W1": np.random.RandomState(seed).randn(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": np.random.RandomState(seed).randn(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 先抽W2再抽W1
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    W2 = random.randn(n_y, n_h) * 0.01
    W1 = random.randn(n_h, n_x) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 偏置秩为1
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros(n_h),
            "W2": random.randn(n_y, n_h) * 0.01, "b2": np.zeros(n_y)}

# %% initialize_parameters | wrong | 种子写死成1，可见的例子正好是1
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(1)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 没有种子时当作0，每次都一样
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed or 0)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | crash | randn的形状写成了一对
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    W1 = random.randn((n_h, n_x)) * 0.01
    W2 = random.randn((n_y, n_h)) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | right | 用全局种子，键的次序不同
def initialize_parameters(n_x, n_h, n_y, seed=None):
    np.random.seed(seed)
    parameters = {}
    parameters["W1"] = 0.01 * np.random.randn(n_h, n_x)
    parameters["W2"] = 0.01 * np.random.randn(n_y, n_h)
    parameters["b1"] = np.zeros(shape=(n_h, 1), dtype=int)
    parameters["b2"] = np.full((n_y, 1), 0.0)
    return parameters

# %% initialize_parameters | right | 抽一长串再分开
def initialize_parameters(n_x, n_h, n_y, seed=None):
    numbers = np.random.RandomState(seed).normal(size=n_h * (n_x + n_y)) / 100
    return {"W1": numbers[:n_h * n_x].reshape(n_h, n_x), "b1": np.zeros((n_h, 1)),
            "W2": numbers[n_h * n_x:].reshape(n_y, n_h), "b2": np.zeros((n_y, 1))}

# %% initialize_parameters_deep | wrong | 循环少走一步，漏了最后一层
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters, L = np.random.RandomState(seed), {}, len(layer_dims) - 1
    for l in range(1, L):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | wrong | 除以本层单元数的平方根
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l])
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | wrong | 忘了开平方
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / layer_dims[l - 1]
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | wrong | 仍然乘0.01
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) * 0.01
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | wrong | 用了√(2/n)
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) * np.sqrt(2 / layer_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | wrong | 发生器在循环里面造
def initialize_parameters_deep(layer_dims, seed=None):
    parameters = {}
    for l in range(1, len(layer_dims)):
        random = np.random.RandomState(seed)
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | wrong | 只写了两层，可见的例子正好两层
def initialize_parameters_deep(layer_dims, seed=None):
    random = np.random.RandomState(seed)
    n0, n1, n2 = layer_dims[0], layer_dims[1], layer_dims[-1]
    return {"W1": random.randn(n1, n0) / np.sqrt(n0), "b1": np.zeros((n1, 1)),
            "W2": random.randn(n2, n1) / np.sqrt(n1), "b2": np.zeros((n2, 1))}

# %% initialize_parameters_deep | wrong | 偏置也是随机数
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims)):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters[f"b{l}"] = random.randn(layer_dims[l], 1)
    return parameters

# %% initialize_parameters_deep | crash | 循环多走了一步
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters = np.random.RandomState(seed), {}
    for l in range(1, len(layer_dims) + 1):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | slow | while忘了往前走
def initialize_parameters_deep(layer_dims, seed=None):
    random, parameters, l = np.random.RandomState(seed), {}, 1
    while l < len(layer_dims):
        parameters[f"W{l}"] = random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layer_dims[l], 1))
    return parameters

# %% initialize_parameters_deep | right | 两两配对，乘负的二分之一次方
def initialize_parameters_deep(layer_dims, seed=None):
    draw = np.random.RandomState(seed)
    parameters = {}
    for number, (before, here) in enumerate(zip(layer_dims[:-1], layer_dims[1:])):
        parameters["W" + str(number + 1)] = draw.normal(0, 1, (here, before)) * before ** -0.5
        parameters["b" + str(number + 1)] = np.array([[0.0]] * here)
    return parameters

# %% initialize_parameters_deep | right | while循环，全局种子，偏置放在后面
def initialize_parameters_deep(layer_dims, seed=None):
    np.random.seed(seed)
    parameters, l = {}, 1
    while l < len(layer_dims):
        parameters["W%d" % l] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * np.sqrt(1 / layer_dims[l - 1])
        l += 1
    for l in range(1, len(layer_dims)):
        parameters["b%d" % l] = np.zeros((layer_dims[l], 1))
    return parameters

# %% linear_forward | wrong | 忘了加b
def linear_forward(A, W, b):
    return np.dot(W, A), (A, W, b)

# %% linear_forward | wrong | b拉平了，横着加
def linear_forward(A, W, b):
    return np.dot(W, A) + b.ravel(), (A, W, b)

# %% linear_forward | wrong | b减去
def linear_forward(A, W, b):
    return np.dot(W, A) - b, (A, W, b)

# %% linear_forward | wrong | 结果放进整数数组，可见的例子都是整数
def linear_forward(A, W, b):
    Z = np.zeros((W.shape[0], A.shape[1]), dtype=int)
    for j in range(W.shape[0]):
        for i in range(A.shape[1]):
            Z[j, i] = np.dot(W[j], A[:, i]) + b[j, 0]
    return Z, (A, W, b)

# %% linear_forward | wrong | 行数列数照着例子写死成3
def linear_forward(A, W, b):
    Z = np.zeros((W.shape[0], A.shape[1]))
    for j in range(min(3, W.shape[0])):
        for i in range(min(3, A.shape[1])):
            Z[j, i] = np.dot(W[j], A[:, i]) + b[j, 0]
    return Z, (A, W, b)

# %% linear_forward | wrong | 缓存里少了b
def linear_forward(A, W, b):
    return np.dot(W, A) + b, (A, W)

# %% linear_forward | wrong | 缓存里存了Z，没有存A
def linear_forward(A, W, b):
    Z = np.dot(W, A) + b
    return Z, (Z, W, b)

# %% linear_forward | crash | 逐个元素相乘
def linear_forward(A, W, b):
    return W * A + b, (A, W, b)

# %% linear_forward | crash | 转置放错了地方
def linear_forward(A, W, b):
    return np.dot(W.T, A) + b, (A, W, b)

# %% linear_forward | right | einsum，缓存是列表
def linear_forward(A, W, b):
    Z = np.einsum("jk,ki->ji", W, A)
    return Z + b, [A, W, b]

# %% linear_forward | right | 逐个元素的循环
def linear_forward(A, W, b):
    here, before = W.shape
    m = A.shape[1]
    Z = np.zeros((here, m))
    for j in range(here):
        for i in range(m):
            z = b[j, 0]
            for k in range(before):
                z = z + W[j, k] * A[k, i]
            Z[j, i] = z
    return Z, (A, W, b)

# %% linear_activation_forward | wrong | 两种激活函数用反了
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = relu(Z) if activation == "sigmoid" else sigmoid(Z)
    return A, (linear_cache, activation_cache)

# %% linear_activation_forward | wrong | 总是用ReLU
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = relu(Z)
    return A, (linear_cache, activation_cache)

# %% linear_activation_forward | wrong | 没有过激活函数
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    return Z, (linear_cache, Z)

# %% linear_activation_forward | wrong | 缓存里存了A，不是Z
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, _ = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, A)

# %% linear_activation_forward | wrong | 用sigmoid时缓存存了A，可见测试只看了ReLU的缓存
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        A, _ = sigmoid(Z)
        return A, (linear_cache, A)
    A, activation_cache = relu(Z)
    return A, (linear_cache, activation_cache)

# %% linear_activation_forward | wrong | 缓存的次序反了
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (activation_cache, linear_cache)

# %% linear_activation_forward | wrong | relu的两个返回值当成了一个
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, Z)

# %% linear_activation_forward | crash | linear_forward的两个返回值当成了一个
def linear_activation_forward(A_prev, W, b, activation):
    Z = linear_forward(A_prev, W, b)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (Z, activation_cache)

# %% linear_activation_forward | right | 自己写线性和激活
def linear_activation_forward(A_prev, W, b, activation):
    Z = W @ A_prev + b
    A = {"sigmoid": 1 / (1 + np.exp(-Z)), "relu": np.where(Z > 0, Z, 0)}[activation]
    return A, ((A_prev, W, b), Z)

# %% linear_activation_forward | right | 先放进字典再调用
def linear_activation_forward(A_prev, W, b, activation):
    functions = {"sigmoid": sigmoid, "relu": relu}
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = functions[activation](Z)
    return A, [linear_cache, activation_cache]

# %% L_model_forward | wrong | 最后一层也用ReLU
def L_model_forward(X, parameters):
    caches, A = [], X
    for l in range(1, len(parameters) // 2 + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    return A, caches

# %% L_model_forward | wrong | 每一层都用sigmoid
def L_model_forward(X, parameters):
    caches, A = [], X
    for l in range(1, len(parameters) // 2 + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "sigmoid")
        caches.append(cache)
    return A, caches

# %% L_model_forward | wrong | 最后一层的缓存没有加进去
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    return AL, caches

# %% L_model_forward | wrong | 缓存倒着排
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.insert(0, cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    caches.insert(0, cache)
    return AL, caches

# %% L_model_forward | wrong | 只写了两层，可见的例子正好两层
def L_model_forward(X, parameters):
    A1, cache1 = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
    A2, cache2 = linear_activation_forward(A1, parameters["W2"], parameters["b2"], "sigmoid")
    return A2, [cache1, cache2]

# %% L_model_forward | wrong | 隐藏层里只有第一层用ReLU，其余用sigmoid
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"],
                                             "relu" if l == 1 and L > 1 else "sigmoid")
        caches.append(cache)
    return A, caches

# %% L_model_forward | wrong | 循环里的输入一直是X，可见的例子只有一个隐藏层
def L_model_forward(X, parameters):
    caches, L, A = [], len(parameters) // 2, X
    for l in range(1, L):
        A, cache = linear_activation_forward(X, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    return AL, caches + [cache]

# %% L_model_forward | wrong | 就地把参数换成了四舍五入的
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L + 1):
        parameters[f"W{l}"] = np.round(parameters[f"W{l}"], 2)
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu" if l < L else "sigmoid")
        caches.append(cache)
    return A, caches

# %% L_model_forward | crash | 层数当成了参数的个数
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters)
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    caches.append(cache)
    return AL, caches

# %% L_model_forward | right | 一个循环，激活函数按层号挑
def L_model_forward(X, parameters):
    caches = []
    L = sum(key.startswith("W") for key in parameters)
    A = X
    for l in range(1, L + 1):
        A, cache = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)],
                                             ("sigmoid" if l == L else "relu"))
        caches += [cache]
    return A, caches

# %% L_model_forward | right | 不调用前面的函数，缓存用元组
def L_model_forward(X, parameters):
    L, A, caches = len(parameters) // 2, X, []
    for l in range(L):
        W, b = parameters[f"W{l + 1}"], parameters[f"b{l + 1}"]
        Z = W.dot(A) + b
        caches.append(((A, W, b), Z))
        A = Z * (Z > 0) if l < L - 1 else 1 / (1 + np.exp(-Z))
    return A, tuple(caches)

# %% compute_cost | wrong | 没有除以m
def compute_cost(AL, Y):
    return -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))

# %% compute_cost | wrong | m取成了行数，永远是1
def compute_cost(AL, Y):
    m = Y.shape[0]
    return -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m

# %% compute_cost | wrong | 少了负号
def compute_cost(AL, Y):
    return np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))

# %% compute_cost | wrong | 以10为底的对数
def compute_cost(AL, Y):
    return -np.mean(Y * np.log10(AL) + (1 - Y) * np.log10(1 - AL))

# %% compute_cost | wrong | 只算了y=1的那一半
def compute_cost(AL, Y):
    return -np.mean(Y * np.log(AL))

# %% compute_cost | wrong | 平方误差
def compute_cost(AL, Y):
    return np.mean((AL - Y) ** 2)

# %% compute_cost | wrong | 没有求和，是一行数
def compute_cost(AL, Y):
    return -(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / Y.shape[1]

# %% compute_cost | wrong | 点积以后是1行1列的数组
def compute_cost(AL, Y):
    return -(np.dot(Y, np.log(AL).T) + np.dot(1 - Y, np.log(1 - AL).T)) / Y.shape[1]

# %% compute_cost | wrong | 样本数照着例子写死成3
def compute_cost(AL, Y):
    return -np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / 3

# %% compute_cost | wrong | 把概率截断到0.01和0.99之间，可见的例子没事
def compute_cost(AL, Y):
    AL = np.clip(AL, 0.01, 0.99)
    return -np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))

# %% compute_cost | crash | 用了没有导入的log
def compute_cost(AL, Y):
    return -np.mean(Y * log(AL) + (1 - Y) * log(1 - AL))

# %% compute_cost | right | 点积再squeeze
def compute_cost(AL, Y):
    m = Y.shape[1]
    cost = -(np.dot(Y, np.log(AL).T) + np.dot(1 - Y, np.log(1 - AL).T)) / m
    return np.squeeze(cost)

# %% compute_cost | right | 逐个样本的循环
def compute_cost(AL, Y):
    total = 0.0
    for a, y in zip(AL[0], Y[0]):
        total += -np.log(a) if y == 1 else -np.log(1 - a)
    return float(total) / len(Y[0])

# %% relu_backward | wrong | 只返回了斜率
def relu_backward(dA, cache):
    return (cache > 0) * 1.0

# %% relu_backward | wrong | 乘了ReLU的值
def relu_backward(dA, cache):
    return dA * np.maximum(cache, 0)

# %% relu_backward | wrong | 正负反了
def relu_backward(dA, cache):
    return dA * (cache < 0)

# %% relu_backward | wrong | 看的是dA的正负
def relu_backward(dA, cache):
    return dA * (dA > 0)

# %% relu_backward | wrong | 就地改动dA
def relu_backward(dA, cache):
    dZ = dA
    dZ[cache <= 0] = 0
    return dZ

# %% relu_backward | wrong | 负的dA也被拦下，可见的例子里dA都是正的
def relu_backward(dA, cache):
    return np.maximum(dA, 0) * (cache > 0)

# %% relu_backward | wrong | Leaky ReLU的斜率
def relu_backward(dA, cache):
    return np.where(cache > 0, dA, 0.01 * dA)

# %% relu_backward | wrong | Z取整以后再比较
def relu_backward(dA, cache):
    return dA * (cache >= 0.5)

# %% relu_backward | crash | 对数组用if
def relu_backward(dA, cache):
    if cache > 0:
        return dA
    return 0 * dA

# %% relu_backward | right | 抄一份再改
def relu_backward(dA, cache):
    dZ = np.array(dA, copy=True)
    dZ[cache <= 0] = 0
    return dZ

# %% relu_backward | right | 0处取1，逐个元素的循环
def relu_backward(dA, cache):
    dZ = np.zeros(dA.shape)
    for place in np.ndindex(dA.shape):
        if cache[place] >= 0:
            dZ[place] = dA[place]
    return dZ

# %% relu_backward | right | np.where
def relu_backward(dA, cache):
    return np.where(cache > 0, dA, 0.0)

# %% sigmoid_backward | wrong | 只返回了斜率
def sigmoid_backward(dA, cache):
    s, _ = sigmoid(cache)
    return s * (1 - s)

# %% sigmoid_backward | wrong | 少了因子1−s
def sigmoid_backward(dA, cache):
    s, _ = sigmoid(cache)
    return dA * s

# %% sigmoid_backward | wrong | 把Z当成了A
def sigmoid_backward(dA, cache):
    return dA * cache * (1 - cache)

# %% sigmoid_backward | wrong | 符号反了
def sigmoid_backward(dA, cache):
    s, _ = sigmoid(cache)
    return dA * s * (s - 1)

# %% sigmoid_backward | wrong | 负的z照正的算错，可见的例子里没有负的
def sigmoid_backward(dA, cache):
    s = np.where(cache >= 0, 1 / (1 + np.exp(-cache)), 0)
    return dA * s * (1 - s)

# %% sigmoid_backward | wrong | dZ就地覆盖了dA
def sigmoid_backward(dA, cache):
    s, _ = sigmoid(cache)
    dA *= s * (1 - s)
    return dA

# %% sigmoid_backward | wrong | 用了矩阵乘法，只在一行时像样
def sigmoid_backward(dA, cache):
    s, _ = sigmoid(cache)
    return dA @ (s * (1 - s)).T

# %% sigmoid_backward | crash | sigmoid的两个返回值当成了一个
def sigmoid_backward(dA, cache):
    s = sigmoid(cache)
    return dA * s * (1 - s)

# %% sigmoid_backward | right | 用指数写斜率
def sigmoid_backward(dA, cache):
    e = np.exp(-np.abs(cache))
    return dA * e / (1 + e) ** 2

# %% sigmoid_backward | right | 自己写sigmoid
def sigmoid_backward(dA, cache):
    s = 1 / (1 + np.exp(-cache))
    return np.multiply(dA, s - s ** 2)

# %% linear_backward | wrong | dW没有除以m
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T), np.sum(dZ, axis=1, keepdims=True) / m

# %% linear_backward | wrong | db没有除以m
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True)

# %% linear_backward | wrong | dA_prev也除以m
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ) / m, np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m

# %% linear_backward | wrong | 除以的是上一层的单元数
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[0]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m

# %% linear_backward | wrong | db丢了keepdims
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1) / m

# %% linear_backward | wrong | db沿错误的轴求和
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=0, keepdims=True) / m

# %% linear_backward | wrong | 所有神经元的db加在一起，可见的例子只有一个神经元
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, np.full(b.shape, np.sum(dZ) / m)

# %% linear_backward | wrong | db没有对样本求和，只取了最后一个样本
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, dZ[:, -1:] / m

# %% linear_backward | wrong | 样本数照着例子写死成3
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / 3, np.sum(dZ, axis=1, keepdims=True) / 3

# %% linear_backward | wrong | 梯度多了一个−1/m
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W.T, dZ), -np.dot(dZ, A_prev.T) / m, -np.sum(dZ, axis=1, keepdims=True) / m

# %% linear_backward | wrong | 返回的次序反了
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m, np.dot(W.T, dZ)

# %% linear_backward | crash | W忘了转置
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return np.dot(W, dZ), np.dot(dZ, A_prev.T) / m, np.sum(dZ, axis=1, keepdims=True) / m

# %% linear_backward | right | einsum和mean
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    dW = np.einsum("ji,ki->jk", dZ, A_prev) / dZ.shape[1]
    return np.einsum("jk,ji->ki", W, dZ), dW, np.mean(dZ, axis=1).reshape(b.shape)

# %% linear_backward | right | 逐个样本累加
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dA_prev, dW, db = np.zeros(A_prev.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i in range(m):
        dz, a = dZ[:, i:i + 1], A_prev[:, i:i + 1]
        dW += dz * a.T / m
        db += dz / m
        dA_prev[:, i] = (dz.T @ W)[0]
    return dA_prev, dW, db

# %% linear_activation_backward | wrong | 两种激活函数用反了
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    dZ = relu_backward(dA, activation_cache) if activation == "sigmoid" else sigmoid_backward(dA, activation_cache)
    return linear_backward(dZ, linear_cache)

# %% linear_activation_backward | wrong | 总是用ReLU
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    return linear_backward(relu_backward(dA, activation_cache), linear_cache)

# %% linear_activation_backward | wrong | 没有过激活函数
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    return linear_backward(dA, linear_cache)

# %% linear_activation_backward | wrong | 过了两次激活函数
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    backward = sigmoid_backward if activation == "sigmoid" else relu_backward
    dZ = backward(backward(dA, activation_cache), activation_cache)
    return linear_backward(dZ, linear_cache)

# %% linear_activation_backward | wrong | sigmoid的斜率一律当作四分之一，可见的例子里z都是0
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    dZ = dA * 0.25 if activation == "sigmoid" else relu_backward(dA, activation_cache)
    return linear_backward(dZ, linear_cache)

# %% linear_activation_backward | wrong | 返回值的次序变了
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    dZ = sigmoid_backward(dA, activation_cache) if activation == "sigmoid" else relu_backward(dA, activation_cache)
    dA_prev, dW, db = linear_backward(dZ, linear_cache)
    return dW, db, dA_prev

# %% linear_activation_backward | wrong | 忘了return
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    dZ = sigmoid_backward(dA, activation_cache) if activation == "sigmoid" else relu_backward(dA, activation_cache)
    dA_prev, dW, db = linear_backward(dZ, linear_cache)

# %% linear_activation_backward | crash | 两份缓存递错了人
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    dZ = sigmoid_backward(dA, linear_cache) if activation == "sigmoid" else relu_backward(dA, linear_cache)
    return linear_backward(dZ, activation_cache)

# %% linear_activation_backward | right | 不调用前面的函数
def linear_activation_backward(dA, cache, activation):
    (A_prev, W, b), Z = cache
    if activation == "relu":
        dZ = np.where(Z > 0, dA, 0)
    elif activation == "sigmoid":
        s = 1 / (1 + np.exp(-Z))
        dZ = dA * s * (1 - s)
    return W.T @ dZ, dZ @ A_prev.T / Z.shape[1], np.mean(dZ, axis=1, keepdims=True)

# %% linear_activation_backward | right | 返回列表
def linear_activation_backward(dA, cache, activation):
    backward = {"sigmoid": sigmoid_backward, "relu": relu_backward}[activation]
    return list(linear_backward(backward(dA, cache[1]), cache[0]))

# %% L_model_backward | wrong | dAL里丢了Y/AL前面的负号
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = Y / AL + (1 - Y) / (1 - AL)
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | dAL的符号反了
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = Y / AL - (1 - Y) / (1 - AL)
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | dAL也除以m，1/m除了两次
def L_model_backward(AL, Y, caches):
    grads, L, m = {}, len(caches), Y.shape[1]
    dA = -(Y / AL - (1 - Y) / (1 - AL)) / m
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | dAL前面多了一个−1/m
def L_model_backward(AL, Y, caches):
    grads, L, m = {}, len(caches), Y.shape[1]
    dA = -1 / m * (-(Y / AL) + (1 - Y) / (1 - AL))
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | 从A减Y出发，又过了一次sigmoid
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = AL - Y
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | 每一层都用sigmoid的反向
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], "sigmoid")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | 只走到第2层
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in range(L, 1, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | wrong | 只写了两层，可见的例子正好两层
def L_model_backward(AL, Y, caches):
    dAL = -(Y / AL - (1 - Y) / (1 - AL))
    dA1, dW2, db2 = linear_activation_backward(dAL, caches[-1], "sigmoid")
    dA0, dW1, db1 = linear_activation_backward(dA1, caches[0], "relu")
    return {"dA1": dA1, "dW2": dW2, "db2": db2, "dA0": dA0, "dW1": dW1, "db1": db1}

# %% L_model_backward | wrong | 隐藏层的输入没有逐层更新，三层以上才露馅
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dAL = -(Y / AL - (1 - Y) / (1 - AL))
    dA, grads[f"dW{L}"], grads[f"db{L}"] = linear_activation_backward(dAL, caches[L - 1], "sigmoid")
    grads[f"dA{L - 1}"] = dA
    for l in reversed(range(1, L)):
        if dA.shape != caches[l - 1][1].shape:
            dA = np.resize(dA, caches[l - 1][1].shape)
        grads[f"dA{l - 1}"], grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], "relu")
    return grads

# %% L_model_backward | wrong | 没有把dA放进grads
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "sigmoid" if l == L else "relu")
    return grads

# %% L_model_backward | crash | 缓存的下标忘了减1
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = -(Y / AL - (1 - Y) / (1 - AL))
    for l in reversed(range(1, L + 1)):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l],
                                                                          "sigmoid" if l == L else "relu")
        grads[f"dA{l - 1}"] = dA
    return grads

# %% L_model_backward | right | 先写最后一层，再循环，多放了一个键
def L_model_backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    Y = Y.reshape(AL.shape)
    dAL = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    grads["dA" + str(L)] = dAL
    grads["dA" + str(L - 1)], grads["dW" + str(L)], grads["db" + str(L)] = linear_activation_backward(
        dAL, caches[L - 1], "sigmoid")
    for l in reversed(range(L - 1)):
        grads["dA" + str(l)], grads["dW" + str(l + 1)], grads["db" + str(l + 1)] = linear_activation_backward(
            grads["dA" + str(l + 1)], caches[l], "relu")
    return grads

# %% L_model_backward | right | 从dZ = A − Y出发，自己写每一层
def L_model_backward(AL, Y, caches):
    grads, L, m = {}, len(caches), Y.shape[1]
    dZ = AL - Y
    for l in range(L, 0, -1):
        (A_prev, W, b), Z = caches[l - 1]
        grads[f"dW{l}"] = dZ @ A_prev.T / m
        grads[f"db{l}"] = dZ.sum(axis=1, keepdims=True) / m
        grads[f"dA{l - 1}"] = W.T @ dZ
        if l > 1:
            dZ = grads[f"dA{l - 1}"] * (caches[l - 2][1] > 0)
    return grads

# %% L_model_backward | right | 早年公开版本的键，dA的编号大1
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dA = (AL - Y) / (AL * (1 - AL))
    for l in range(L, 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1],
                                                                          "relu" if l < L else "sigmoid")
        grads[f"dA{l}"] = dA
    return grads

# %% update_parameters | wrong | 上坡，减号写成加号
def update_parameters(parameters, grads, learning_rate):
    return {key: value + learning_rate * grads["d" + key] for key, value in parameters.items()}

# %% update_parameters | wrong | 忘了乘学习率
def update_parameters(parameters, grads, learning_rate):
    return {key: value - grads["d" + key] for key, value in parameters.items()}

# %% update_parameters | wrong | 只更新了W
def update_parameters(parameters, grads, learning_rate):
    return {key: value - learning_rate * grads["d" + key] if key[0] == "W" else value for key, value in parameters.items()}

# %% update_parameters | wrong | 循环少走一步，最后一层没有更新
def update_parameters(parameters, grads, learning_rate):
    updated = dict(parameters)
    for l in range(1, len(parameters) // 2):
        updated[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        updated[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    return updated

# %% update_parameters | wrong | 就地改动传进来的数组
def update_parameters(parameters, grads, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        parameters[f"W{l}"] -= learning_rate * grads[f"dW{l}"]
        parameters[f"b{l}"] -= learning_rate * grads[f"db{l}"]
    return parameters

# %% update_parameters | wrong | 只抄了字典，数组还是原来的
def update_parameters(parameters, grads, learning_rate):
    updated = parameters.copy()
    for l in range(1, len(parameters) // 2 + 1):
        updated[f"W{l}"] -= learning_rate * grads[f"dW{l}"]
        updated[f"b{l}"] -= learning_rate * grads[f"db{l}"]
    return updated

# %% update_parameters | wrong | 新数组写进了传进来的字典
def update_parameters(parameters, grads, learning_rate):
    for key in list(parameters):
        parameters[key] = parameters[key] - learning_rate * grads["d" + key]
    return parameters

# %% update_parameters | wrong | 只写了两层，可见的例子正好两层
def update_parameters(parameters, grads, learning_rate):
    return {"W1": parameters["W1"] - learning_rate * grads["dW1"], "b1": parameters["b1"] - learning_rate * grads["db1"],
            "W2": parameters["W2"] - learning_rate * grads["dW2"], "b2": parameters["b2"] - learning_rate * grads["db2"]}

# %% update_parameters | wrong | 学习率照着例子写死
def update_parameters(parameters, grads, learning_rate):
    return {key: value - 0.1 * grads["d" + key] for key, value in parameters.items()}

# %% update_parameters | crash | 梯度的键少了d
def update_parameters(parameters, grads, learning_rate):
    return {key: value - learning_rate * grads[key] for key, value in parameters.items()}

# %% update_parameters | right | 按键遍历
def update_parameters(parameters, grads, learning_rate):
    return {key: value - learning_rate * grads["d" + key] for key, value in parameters.items()}

# %% update_parameters | right | 深拷贝以后再就地改副本
import copy
def update_parameters(parameters, grads, learning_rate):
    updated = copy.deepcopy(parameters)
    for l in range(len(parameters) // 2):
        updated["W" + str(l + 1)] -= learning_rate * grads["dW" + str(l + 1)]
        updated["b" + str(l + 1)] += -learning_rate * grads["db" + str(l + 1)]
    return updated

# %% two_layer_model | wrong | 在循环外面取参数，一直用最初的那一份
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
    for i in range(num_iterations):
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(-(Y / A2 - (1 - Y) / (1 - A2)), cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | 学习率写死成默认值
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(-(Y / A2 - (1 - Y) / (1 - A2)), cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, 0.0075)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | dA2的符号反了
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(Y / A2 - (1 - Y) / (1 - A2), cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | 隐藏层的反向用了sigmoid，成本照样下降
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(-(Y / A2 - (1 - Y) / (1 - A2)), cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "sigmoid")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | 第一层没有更新
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        A1, cache1 = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
        A2, cache2 = linear_activation_forward(A1, parameters["W2"], parameters["b2"], "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(-(Y / A2 - (1 - Y) / (1 - A2)), cache2, "sigmoid")
        parameters = {**parameters, "W2": parameters["W2"] - learning_rate * dW2, "b2": parameters["b2"] - learning_rate * db2}
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | 记下的是更新以后的成本
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        dA1, dW2, db2 = linear_activation_backward(-(Y / A2 - (1 - Y) / (1 - A2)), cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, learning_rate)
        A1, _ = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
        A2, _ = linear_activation_forward(A1, parameters["W2"], parameters["b2"], "sigmoid")
        if i % 100 == 0:
            costs.append(compute_cost(A2, Y))
    return parameters, costs

# %% two_layer_model | crash | 两份缓存递反了
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(-(Y / A2 - (1 - Y) / (1 - A2)), cache1, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache2, "relu")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | right | 全部自己写，用dZ = A − Y
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    n_x, n_h, n_y = layers_dims
    m = X.shape[1]
    random = np.random.RandomState(seed)
    W1, W2 = random.randn(n_h, n_x) * 0.01, random.randn(n_y, n_h) * 0.01
    b1, b2, costs = np.zeros((n_h, 1)), np.zeros((n_y, 1)), []
    for i in range(num_iterations):
        Z1 = W1 @ X + b1
        A1 = np.maximum(Z1, 0)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        if i % 100 == 0:
            costs.append(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))
        dZ2 = A2 - Y
        dZ1 = W2.T @ dZ2 * (Z1 > 0)
        W2, b2 = W2 - learning_rate * dZ2 @ A1.T / m, b2 - learning_rate * dZ2.mean(axis=1, keepdims=True)
        W1, b1 = W1 - learning_rate * dZ1 @ X.T / m, b1 - learning_rate * dZ1.mean(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs

# %% two_layer_model | right | 用L层的前向和反向
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed=seed), []
    for i in range(num_iterations):
        A2, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(float(compute_cost(A2, Y)))
        parameters = update_parameters(parameters, L_model_backward(A2, Y, caches), learning_rate)
    return parameters, costs

# %% L_layer_model | wrong | 学习率写死成默认值
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, 0.0075)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% L_layer_model | wrong | 梯度只求了一次
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    AL, caches = L_model_forward(X, parameters)
    grads = L_model_backward(AL, Y, caches)
    for i in range(num_iterations):
        cost = compute_cost(L_model_forward(X, parameters)[0], Y)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% L_layer_model | wrong | 更新的结果没有接住
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% L_layer_model | wrong | 只走了一步就返回
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
        return parameters, costs

# %% L_layer_model | wrong | 每次迭代更新两回，成本照样下降
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% L_layer_model | wrong | 梯度又除了一次m，成本照样下降
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate / X.shape[1])
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% L_layer_model | wrong | 反向时标签写成了1减Y
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, 1 - Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% L_layer_model | crash | 前向传播的两个返回值当成了一个
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL = L_model_forward(X, parameters)
        costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, L_model_backward(AL, Y), learning_rate)
    return parameters, costs

# %% L_layer_model | right | 先把步骤写成一个小函数
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    def one_step(parameters):
        AL, caches = L_model_forward(X, parameters)
        return compute_cost(AL, Y), update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)

    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        cost, parameters = one_step(parameters)
        costs += [cost] if i % 100 == 0 else []
    return parameters, costs

# %% L_layer_model | right | 全部自己写，就地更新自己的数组
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    random, m, L = np.random.RandomState(seed), X.shape[1], len(layers_dims) - 1
    W = [random.randn(n, before) / np.sqrt(before) for before, n in zip(layers_dims, layers_dims[1:])]
    b = [np.zeros((n, 1)) for n in layers_dims[1:]]
    costs = []
    for i in range(num_iterations):
        A = [X]
        for l in range(L):
            Z = W[l] @ A[-1] + b[l]
            A.append(np.maximum(Z, 0) if l < L - 1 else 1 / (1 + np.exp(-Z)))
        if i % 100 == 0:
            costs.append(-np.mean(Y * np.log(A[-1]) + (1 - Y) * np.log(1 - A[-1])))
        dZ = A[-1] - Y
        for l in range(L - 1, -1, -1):
            back = W[l].T @ dZ
            W[l] -= learning_rate * dZ @ A[l].T / m
            b[l] -= learning_rate * dZ.mean(axis=1, keepdims=True)
            dZ = back * (A[l] > 0)
    return {**{f"W{l + 1}": W[l] for l in range(L)}, **{f"b{l + 1}": b[l] for l in range(L)}}, costs

# %% two_layer_model | wrong | 从A2减Y出发，又过了一次sigmoid，成本照样下降
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        A1, cache1 = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
        A2, cache2 = linear_activation_forward(A1, parameters["W2"], parameters["b2"], "sigmoid")
        cost = compute_cost(A2, Y)
        dA1, dW2, db2 = linear_activation_backward(A2 - Y, cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        parameters = update_parameters(parameters, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}, learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | 自己又记了一次成本
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims, seed), []
    for i in range(num_iterations):
        A2, caches = L_model_forward(X, parameters)
        cost = compute_cost(A2, Y)
        costs.append(cost)
        parameters = update_parameters(parameters, L_model_backward(A2, Y, caches), learning_rate)
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs

# %% two_layer_model | wrong | 种子没有传下去
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters(*layers_dims), []
    for i in range(num_iterations):
        A2, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(A2, Y))
        parameters = update_parameters(parameters, L_model_backward(A2, Y, caches), learning_rate)
    return parameters, costs

# %% L_layer_model | wrong | 种子没有传下去
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    return parameters, costs

# %% L_layer_model | wrong | 每次都记成本
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False, seed=None):
    parameters, costs = initialize_parameters_deep(layers_dims, seed), []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    return parameters, costs

# %% L_model_forward | wrong | 用ReLU的循环走到了第L层，出来又过sigmoid
def L_model_forward(X, parameters):
    caches, A = [], X
    for l in range(1, len(parameters) // 2 + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    return sigmoid(A)[0], caches

# %% L_model_backward | wrong | 每一层都从dAL出发
def L_model_backward(AL, Y, caches):
    grads, L = {}, len(caches)
    dAL = -(Y / AL - (1 - Y) / (1 - AL))
    for l in reversed(range(1, L + 1)):
        grads[f"dA{l - 1}"], grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(
            dAL, caches[l - 1], "sigmoid" if l == L else "relu")
    return grads
