# %% tanh_derivative | wrong | 返回的是tanh本身
def tanh_derivative(z):
    return np.tanh(z)

# %% tanh_derivative | wrong | 平方的是z
def tanh_derivative(z):
    return 1 - z ** 2

# %% tanh_derivative | wrong | a忘了平方
def tanh_derivative(z):
    a = np.tanh(z)
    return 1 - a

# %% tanh_derivative | wrong | 用了sigmoid的斜率公式
def tanh_derivative(z):
    a = np.tanh(z)
    return a * (1 - a)

# %% tanh_derivative | wrong | 符号反了
def tanh_derivative(z):
    return np.tanh(z) ** 2 - 1

# %% tanh_derivative | wrong | 用np.exp拼tanh，很大的z溢出成nan
def tanh_derivative(z):
    a = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return 1 - a ** 2

# %% tanh_derivative | wrong | 只会一维的数组
def tanh_derivative(z):
    d = np.zeros(len(z))
    for i in range(len(z)):
        d[i] = 1 - np.tanh(z[i]) ** 2
    return d

# %% tanh_derivative | wrong | 就地改动传进来的z
def tanh_derivative(z):
    z[...] = np.tanh(z)
    return 1 - z ** 2

# %% tanh_derivative | wrong | 算了却没有返回
def tanh_derivative(z):
    a = np.tanh(z)
    d = 1 - a ** 2

# %% tanh_derivative | crash | 名字写错
def tanh_derivative(z):
    return 1 - tanh(z) ** 2

# %% tanh_derivative | right | 用(1-a)(1+a)
def tanh_derivative(z):
    a = np.tanh(z)
    return (1 - a) * (1 + a)

# %% tanh_derivative | right | 双曲余弦的平方的倒数
def tanh_derivative(z):
    with np.errstate(over="ignore"):
        return 1 / np.square(np.cosh(z))

# %% tanh_derivative | right | 由sigmoid的斜率推过来
def tanh_derivative(z):
    s = sigmoid(2 * z)
    return 4 * s * (1 - s)

# %% relu | wrong | 写成了Leaky ReLU的式子
def relu(z):
    return np.maximum(0.01 * z, z)

# %% relu | wrong | 取了较小的
def relu(z):
    return np.minimum(0, z)

# %% relu | wrong | 整个数组的最大值
def relu(z):
    return np.max(z)

# %% relu | wrong | 返回的是斜率
def relu(z):
    return (z > 0).astype(float)

# %% relu | wrong | 绝对值
def relu(z):
    return np.abs(z)

# %% relu | wrong | 就地改动传进来的z
def relu(z):
    z[z < 0] = 0
    return z

# %% relu | wrong | 只会一维的数组
def relu(z):
    return np.array([max(0.0, float(value)) for value in z.ravel()])

# %% relu | wrong | 小于1的正数也成了0，可见的例子里没有
def relu(z):
    return np.where(z > 1, z, 0)

# %% relu | crash | Python的max不认数组
def relu(z):
    return max(0, z)

# %% relu | slow | while忘了往前走
def relu(z):
    a = np.zeros(z.size)
    i = 0
    while i < z.size:
        a[i] = max(0.0, z.ravel()[i])
    return a.reshape(z.shape)

# %% relu | right | z乘上斜率
def relu(z):
    return z * (z > 0)

# %% relu | right | np.where
def relu(z):
    return np.where(z > 0, z, 0)

# %% relu | right | 逐个元素的循环
def relu(z):
    a = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            a[i] = z[i]
    return a

# %% relu | right | 绝对值的办法
def relu(z):
    return (z + np.abs(z)) / 2

# %% relu_derivative | wrong | 返回的是ReLU本身
def relu_derivative(z):
    return np.maximum(0, z)

# %% relu_derivative | wrong | 0和1反了
def relu_derivative(z):
    return (z < 0).astype(float)

# %% relu_derivative | wrong | 负半边给了0.01
def relu_derivative(z):
    return np.where(z > 0, 1.0, 0.01)

# %% relu_derivative | wrong | 用了符号函数
def relu_derivative(z):
    return np.sign(z)

# %% relu_derivative | wrong | 分界放在1
def relu_derivative(z):
    return (z > 1).astype(float)

# %% relu_derivative | wrong | 用ReLU除以z，z是0时成了nan
def relu_derivative(z):
    return np.maximum(0, z) / z

# %% relu_derivative | wrong | 就地改动传进来的z
def relu_derivative(z):
    z[z > 0] = 1
    z[z < 0] = 0
    return z

# %% relu_derivative | wrong | 先取整再比，0.3这样的数成了0
def relu_derivative(z):
    return (np.round(z + 0.1) > 0).astype(float)

# %% relu_derivative | crash | 数组不能放进if
def relu_derivative(z):
    if z > 0:
        return 1
    return 0

# %% relu_derivative | right | 布尔数组
def relu_derivative(z):
    return z > 0

# %% relu_derivative | right | 0处取1
def relu_derivative(z):
    return np.where(z >= 0, 1, 0)

# %% relu_derivative | right | 在副本上改
def relu_derivative(z):
    d = np.array(z)
    d[z <= 0] = 0
    d[z > 0] = 1
    return d

# %% relu_derivative | right | 阶跃函数
def relu_derivative(z):
    return np.heaviside(z, 0.0)

# %% leaky_relu | wrong | max里多了一个0，成了ReLU
def leaky_relu(z, alpha=0.01):
    return np.maximum(0, np.maximum(alpha * z, z))

# %% leaky_relu | wrong | 负半边成了常数alpha
def leaky_relu(z, alpha=0.01):
    return np.where(z > 0, z, alpha)

# %% leaky_relu | wrong | 取了较小的
def leaky_relu(z, alpha=0.01):
    return np.minimum(alpha * z, z)

# %% leaky_relu | wrong | alpha写死成0.01
def leaky_relu(z, alpha=0.01):
    return np.maximum(0.01 * z, z)

# %% leaky_relu | wrong | 负半边的符号反了
def leaky_relu(z, alpha=0.01):
    return np.where(z > 0, z, -alpha * z)

# %% leaky_relu | wrong | 就地改动传进来的z
def leaky_relu(z, alpha=0.01):
    z[z < 0] *= alpha
    return z

# %% leaky_relu | wrong | 返回的是斜率
def leaky_relu(z, alpha=0.01):
    return np.where(z > 0, 1.0, alpha)

# %% leaky_relu | crash | Python的max不认数组
def leaky_relu(z, alpha=0.01):
    return max(alpha * z, z)

# %% leaky_relu | right | np.maximum
def leaky_relu(z, alpha=0.01):
    return np.maximum(alpha * z, z)

# %% leaky_relu | right | 正的部分加上alpha乘负的部分
def leaky_relu(z, alpha=0.01):
    return np.maximum(z, 0) + alpha * np.minimum(z, 0)

# %% leaky_relu | right | 在副本上改
def leaky_relu(z, alpha=0.01):
    a = z.copy()
    a[a < 0] = a[a < 0] * alpha
    return a

# %% leaky_relu_derivative | wrong | 负半边给了0
def leaky_relu_derivative(z, alpha=0.01):
    return (z > 0).astype(float)

# %% leaky_relu_derivative | wrong | 负半边又乘了z
def leaky_relu_derivative(z, alpha=0.01):
    return np.where(z > 0, 1.0, alpha * z)

# %% leaky_relu_derivative | wrong | 返回的是Leaky ReLU本身
def leaky_relu_derivative(z, alpha=0.01):
    return np.maximum(alpha * z, z)

# %% leaky_relu_derivative | wrong | 0处取了0
def leaky_relu_derivative(z, alpha=0.01):
    return np.where(z > 0, 1.0, np.where(z < 0, alpha, 0.0))

# %% leaky_relu_derivative | wrong | alpha写死成0.01
def leaky_relu_derivative(z, alpha=0.01):
    return np.where(z > 0, 1.0, 0.01)

# %% leaky_relu_derivative | wrong | 两半边反了
def leaky_relu_derivative(z, alpha=0.01):
    return np.where(z > 0, alpha, 1.0)

# %% leaky_relu_derivative | wrong | 用函数值除以z，z是0时成了nan
def leaky_relu_derivative(z, alpha=0.01):
    return np.maximum(alpha * z, z) / z

# %% leaky_relu_derivative | wrong | 先把负数改掉再看正负，alpha也大于0，全成了1
def leaky_relu_derivative(z, alpha=0.01):
    d = z.copy()
    d[d < 0] = alpha
    d[d > 0] = 1
    return d

# %% leaky_relu_derivative | crash | 名字写错
def leaky_relu_derivative(z, alpha=0.01):
    return np.where(z > 0, 1.0, slope)

# %% leaky_relu_derivative | right | 0处取1
def leaky_relu_derivative(z, alpha=0.01):
    d = np.ones(z.shape)
    d[z < 0] = alpha
    return d

# %% leaky_relu_derivative | right | 用算式拼
def leaky_relu_derivative(z, alpha=0.01):
    positive = z > 0
    return positive + alpha * ~positive

# %% layer_sizes | wrong | 取成了列数
def layer_sizes(X, Y):
    return X.shape[1], 4, Y.shape[1]

# %% layer_sizes | wrong | n_h随数据变
def layer_sizes(X, Y):
    return X.shape[0], X.shape[0], Y.shape[0]

# %% layer_sizes | wrong | 次序反了
def layer_sizes(X, Y):
    return Y.shape[0], 4, X.shape[0]

# %% layer_sizes | wrong | 输出的大小写死成1
def layer_sizes(X, Y):
    return X.shape[0], 4, 1

# %% layer_sizes | wrong | 照着例子写死
def layer_sizes(X, Y):
    return 5, 4, 1

# %% layer_sizes | wrong | 返回的是整个形状
def layer_sizes(X, Y):
    return X.shape, 4, Y.shape

# %% layer_sizes | wrong | 只返回了两个
def layer_sizes(X, Y):
    return X.shape[0], Y.shape[0]

# %% layer_sizes | crash | shape当成了函数
def layer_sizes(X, Y):
    return X.shape(0), 4, Y.shape(0)

# %% layer_sizes | right | 用len和拆包
def layer_sizes(X, Y):
    n_y, _ = Y.shape
    return [len(X), 4, n_y]

# %% layer_sizes | right | np.size
def layer_sizes(X, Y):
    n_x = np.size(X, 0)
    n_y = np.size(Y, axis=0)
    return (n_x, np.int64(4), n_y)

# %% initialize_parameters | wrong | 忘了乘0.01
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_h, n_x), "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_y, n_h), "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 权重全是0
def initialize_parameters(n_x, n_h, n_y, seed=None):
    return {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1)),
            "W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 行和列反了
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_x, n_h) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_h, n_y) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 均匀分布的rand，只有正数
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.rand(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.rand(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | W2又从头取了一遍
def initialize_parameters(n_x, n_h, n_y, seed=None):
    W1 = np.random.RandomState(seed).randn(n_h, n_x) * 0.01
    W2 = np.random.RandomState(seed).randn(n_y, n_h) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 先取了W2
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    W2 = random.randn(n_y, n_h) * 0.01
    W1 = random.randn(n_h, n_x) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 偏置也是随机的
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    W1, W2 = random.randn(n_h, n_x) * 0.01, random.randn(n_y, n_h) * 0.01
    return {"W1": W1, "b1": random.randn(n_h, 1) * 0.01, "W2": W2, "b2": random.randn(n_y, 1) * 0.01}

# %% initialize_parameters | wrong | 偏置是秩为1的数组
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros(n_h),
            "W2": random.randn(n_y, n_h) * 0.01, "b2": np.zeros(n_y)}

# %% initialize_parameters | wrong | 只有W1乘了0.01
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_y, n_h), "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 种子写死成2
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(2)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros((n_h, 1)),
            "W2": random.randn(n_y, n_h) * 0.01, "b2": np.zeros((n_y, 1))}

# %% initialize_parameters | wrong | 大小照着例子写死
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(4, 2) * 0.01, "b1": np.zeros((4, 1)),
            "W2": random.randn(1, 4) * 0.01, "b2": np.zeros((1, 1))}

# %% initialize_parameters | crash | 形状少了一层括号
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    return {"W1": random.randn(n_h, n_x) * 0.01, "b1": np.zeros(n_h, 1),
            "W2": random.randn(n_y, n_h) * 0.01, "b2": np.zeros(n_y, 1)}

# %% initialize_parameters | right | normal和reshape，除以100
def initialize_parameters(n_x, n_h, n_y, seed=None):
    random = np.random.RandomState(seed)
    parameters = {}
    parameters["W1"] = random.normal(0, 1, n_h * n_x).reshape(n_h, n_x) / 100
    parameters["W2"] = random.normal(size=(n_y, n_h)) / 100
    parameters["b2"] = np.zeros(shape=(n_y, 1))
    parameters["b1"] = np.array([[0.0]] * n_h)
    return parameters

# %% initialize_parameters | right | 用全局的种子
def initialize_parameters(n_x, n_h, n_y, seed=None):
    np.random.seed(seed)
    W1 = 0.01 * np.random.randn(n_h, n_x)
    W2 = 0.01 * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}

# %% forward_propagation | wrong | 两层都忘了加偏置
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | 隐藏层用了sigmoid
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = sigmoid(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | 隐藏层用了ReLU
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.maximum(0, Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | 第二层接的是Z1
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ Z1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | 输出层用了tanh
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = np.tanh(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | Z1被tanh覆盖，缓存里的Z1成了A1
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    Z1 = np.tanh(Z1)
    A1 = Z1
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | 缓存里的Z2存成了A2
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
    return Z2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": Z2}

# %% forward_propagation | wrong | 返回的次序反了
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}, A2

# %% forward_propagation | wrong | 只算了三个样本
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    Z1 = np.zeros((W1.shape[0], 3))
    Z2 = np.zeros((1, 3))
    for i in range(min(3, X.shape[1])):
        Z1[:, i:i + 1] = W1 @ X[:, i:i + 1] + b1
        Z2[:, i:i + 1] = W2 @ np.tanh(Z1[:, i:i + 1]) + b2
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": np.tanh(Z1), "Z2": Z2, "A2": A2}

# %% forward_propagation | wrong | 就地改动了W1
def forward_propagation(X, parameters):
    parameters["W1"] *= 1.0
    parameters["W1"] += 1e-9
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | crash | W1多转置了一次
def forward_propagation(X, parameters):
    Z1 = parameters["W1"].T @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"].T @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | crash | 逐元素相乘
def forward_propagation(X, parameters):
    Z1 = parameters["W1"] * X + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = parameters["W2"] * A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward_propagation | right | 用einsum，缓存里多存一项
def forward_propagation(X, parameters):
    Z1 = np.einsum("jk,ki->ji", parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    Z2 = np.einsum("jk,ki->ji", parameters["W2"], A1) + parameters["b2"]
    A2 = sigmoid(Z2)
    return A2, {"A2": A2, "Z2": Z2, "A1": A1, "Z1": Z1, "X": X}

# %% forward_propagation | right | 逐个样本、逐个单元的循环
def forward_propagation(X, parameters):
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    n_h, m = W1.shape[0], X.shape[1]
    Z1, Z2 = np.zeros((n_h, m)), np.zeros((1, m))
    for i in range(m):
        for j in range(n_h):
            Z1[j, i] = np.sum(W1[j] * X[:, i]) + b1[j, 0]
            Z2[0, i] += W2[0, j] * np.tanh(Z1[j, i])
        Z2[0, i] += b2[0, 0]
    A1, A2 = np.tanh(Z1), sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% compute_cost | wrong | 没有除以m
def compute_cost(A2, Y):
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))

# %% compute_cost | wrong | 负号丢了
def compute_cost(A2, Y):
    return np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]

# %% compute_cost | wrong | 负号只管第一项
def compute_cost(A2, Y):
    return np.sum(-Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]

# %% compute_cost | wrong | 只算了y=1的那一项
def compute_cost(A2, Y):
    return -np.sum(Y * np.log(A2)) / Y.shape[1]

# %% compute_cost | wrong | 以10为底的对数
def compute_cost(A2, Y):
    return -np.sum(Y * np.log10(A2) + (1 - Y) * np.log10(1 - A2)) / Y.shape[1]

# %% compute_cost | wrong | 平方误差
def compute_cost(A2, Y):
    return np.mean((A2 - Y) ** 2)

# %% compute_cost | wrong | A2和1-A2放反了
def compute_cost(A2, Y):
    return -np.mean(Y * np.log(1 - A2) + (1 - Y) * np.log(A2))

# %% compute_cost | wrong | m写死成3
def compute_cost(A2, Y):
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / 3

# %% compute_cost | wrong | 把概率截断到0.05和0.95之间，可见的例子都没事
def compute_cost(A2, Y):
    A2 = np.clip(A2, 0.05, 0.95)
    return -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))

# %% compute_cost | wrong | 概率先取一位小数，可见的例子都没事
def compute_cost(A2, Y):
    A2 = np.clip(np.round(A2, 1), 1e-6, 1 - 1e-6)
    return -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))

# %% compute_cost | wrong | 忘了加成一个数
def compute_cost(A2, Y):
    return -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1]

# %% compute_cost | wrong | 结果是1行1列的数组
def compute_cost(A2, Y):
    return -(np.dot(Y, np.log(A2).T) + np.dot(1 - Y, np.log(1 - A2).T)) / Y.shape[1]

# %% compute_cost | crash | 形状对不上的点积
def compute_cost(A2, Y):
    return -np.dot(Y, np.log(A2)) / Y.shape[1]

# %% compute_cost | right | 用点积，再变成一个数
def compute_cost(A2, Y):
    total = np.dot(Y, np.log(A2).T) + np.dot(1 - Y, np.log(1 - A2).T)
    return float(np.squeeze(-total / Y.shape[1]))

# %% compute_cost | right | 先挑再取平均，加一个极小的数
def compute_cost(A2, Y):
    chosen = np.where(Y == 1, A2, 1 - A2)
    return np.squeeze(np.mean(-np.log(chosen + 1e-15)))

# %% compute_cost | right | 循环
def compute_cost(A2, Y):
    cost, m = 0, A2.shape[1]
    for i in range(m):
        if Y[0, i]:
            cost -= np.log(A2[0, i])
        else:
            cost -= np.log1p(-A2[0, i])
    return cost / m

# %% compute_cost | right | 概率限制在极小的范围以内
def compute_cost(A2, Y):
    A2 = np.clip(A2, 1e-10, 1 - 1e-10)
    return -np.average(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))

# %% backward_propagation | wrong | 都没有除以m
def backward_propagation(parameters, cache, X, Y):
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T, "db1": np.sum(dZ1, axis=1, keepdims=True),
            "dW2": dZ2 @ A1.T, "db2": np.sum(dZ2, axis=1, keepdims=True)}

# %% backward_propagation | wrong | 只有偏置没有除以m
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True),
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True)}

# %% backward_propagation | wrong | dZ2写成Y减A2
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = Y - A2
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | 忘了乘tanh的斜率
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | 隐藏层用了sigmoid的斜率
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * A1 * (1 - A1)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | 斜率里平方的是Z1
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - cache["Z1"] ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | dZ2多乘了一次sigmoid的斜率
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = (A2 - Y) * A2 * (1 - A2)
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | 求db时没有keepdims
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1) / m}

# %% backward_propagation | wrong | 求db时axis写成0
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=0, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=0, keepdims=True) / m}

# %% backward_propagation | wrong | 求db时全部加成了一个数
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1) / m, "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2) / m}

# %% backward_propagation | wrong | 除以的是特征数
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[0]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | 求db时只加了括号里的前一项
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    db2 = (np.sum(A2, axis=1, keepdims=True) - Y[:, -1:]) / m
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m, "dW2": dZ2 @ A1.T / m, "db2": db2}

# %% backward_propagation | wrong | 样本数照着例子写死成4
def backward_propagation(parameters, cache, X, Y):
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / 4, "db1": np.sum(dZ1, axis=1, keepdims=True) / 4,
            "dW2": dZ2 @ A1.T / 4, "db2": np.sum(dZ2, axis=1, keepdims=True) / 4}

# %% backward_propagation | wrong | 就地改动了缓存里的A2
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, dZ2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 -= Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | dW1乘的是A1，不是X
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ A1.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | wrong | 隐藏层的斜率用了A2
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A2"] ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | crash | W2忘了转置
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = np.dot(W2, dZ2) * (1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | crash | 该逐元素相乘的地方用了矩阵乘法
def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = np.dot(np.dot(W2.T, dZ2), 1 - A1 ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": dZ2 @ A1.T / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}

# %% backward_propagation | right | 用tanh_derivative，先除以m再往回走
def backward_propagation(parameters, cache, X, Y):
    dZ2 = (cache["A2"] - Y) / Y.shape[1]
    dZ1 = np.dot(parameters["W2"].T, dZ2) * tanh_derivative(cache["Z1"])
    return {"dW2": dZ2 @ cache["A1"].T, "db2": dZ2.sum(axis=1, keepdims=True),
            "dW1": dZ1 @ X.T, "db1": dZ1.sum(axis=1).reshape(-1, 1)}

# %% backward_propagation | right | 逐个样本的循环
def backward_propagation(parameters, cache, X, Y):
    W2, A1, A2 = parameters["W2"], cache["A1"], cache["A2"]
    m, n_h = X.shape[1], A1.shape[0]
    dW1, db1, dW2, db2 = np.zeros((n_h, X.shape[0])), np.zeros((n_h, 1)), np.zeros((1, n_h)), np.zeros((1, 1))
    for i in range(m):
        dz2 = A2[0, i] - Y[0, i]
        db2 += dz2 / m
        for j in range(n_h):
            dW2[0, j] += dz2 * A1[j, i] / m
            dz1 = W2[0, j] * dz2 * (1 - A1[j, i] ** 2)
            db1[j, 0] += dz1 / m
            dW1[j] += dz1 * X[:, i] / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}

# %% backward_propagation | right | einsum和mean，一步步乘链式法则
def backward_propagation(parameters, cache, X, Y):
    A1, A2 = cache["A1"], cache["A2"]
    m = A1.shape[1]
    dA2 = -Y / A2 + (1 - Y) / (1 - A2)
    dZ2 = dA2 * A2 * (1 - A2)
    dZ1 = np.einsum("oj,oi->ji", parameters["W2"], dZ2) * (1 - np.square(A1))
    return {"dW1": np.einsum("ji,ki->jk", dZ1, X) / m, "db1": np.mean(dZ1, axis=1, keepdims=True),
            "dW2": np.einsum("ji,ki->jk", dZ2, A1) / m, "db2": np.mean(dZ2, axis=1, keepdims=True)}

# %% update_parameters | wrong | 加上了梯度
def update_parameters(parameters, grads, learning_rate=1.2):
    return {name: parameters[name] + learning_rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2")}

# %% update_parameters | wrong | 忘了乘学习率
def update_parameters(parameters, grads, learning_rate=1.2):
    return {name: parameters[name] - grads["d" + name] for name in ("W1", "b1", "W2", "b2")}

# %% update_parameters | wrong | 只更新了权重
def update_parameters(parameters, grads, learning_rate=1.2):
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    return {"W1": W1, "b1": parameters["b1"], "W2": W2, "b2": parameters["b2"]}

# %% update_parameters | wrong | 就地改动传进来的参数
def update_parameters(parameters, grads, learning_rate=1.2):
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    W1 -= learning_rate * grads["dW1"]
    b1 -= learning_rate * grads["db1"]
    W2 -= learning_rate * grads["dW2"]
    b2 -= learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}

# %% update_parameters | wrong | 改了传进来的字典
def update_parameters(parameters, grads, learning_rate=1.2):
    for name in ("W1", "b1", "W2", "b2"):
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters

# %% update_parameters | wrong | 学习率写死成1.2
def update_parameters(parameters, grads, learning_rate=1.2):
    return {name: parameters[name] - 1.2 * grads["d" + name] for name in ("W1", "b1", "W2", "b2")}

# %% update_parameters | wrong | 梯度也拿来当了返回值
def update_parameters(parameters, grads, learning_rate=1.2):
    return {name: learning_rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2")}

# %% update_parameters | wrong | b2用了b1的梯度
def update_parameters(parameters, grads, learning_rate=1.2):
    result = {name: parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "b1", "W2")}
    result["b2"] = parameters["b2"] - learning_rate * grads["db1"][:1]
    return result

# %% update_parameters | wrong | 学习率只认0.1和默认的1.2，别的都当成0.1
def update_parameters(parameters, grads, learning_rate=1.2):
    rate = 1.2 if learning_rate == 1.2 else 0.1
    return {name: parameters[name] - rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2")}

# %% update_parameters | crash | 梯度的键写错
def update_parameters(parameters, grads, learning_rate=1.2):
    return {name: parameters[name] - learning_rate * grads[name] for name in ("W1", "b1", "W2", "b2")}

# %% update_parameters | right | 字典推导
def update_parameters(parameters, grads, learning_rate=1.2):
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}

# %% update_parameters | right | 先复制再就地改
def update_parameters(parameters, grads, learning_rate=1.2):
    new = {}
    for layer in (2, 1):
        for kind in "bW":
            name = f"{kind}{layer}"
            new[name] = parameters[name].copy()
            new[name] -= np.multiply(learning_rate, grads["d" + name])
    return new

# %% nn_model | wrong | 隐藏层用了layer_sizes给的4
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    n_x, n_h, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y, seed)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters

# %% nn_model | wrong | 更新以后没有接回来
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        update_parameters(parameters, grads)
    return parameters

# %% nn_model | wrong | 前向传播和梯度只在循环外面求了一次
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    A2, cache = forward_propagation(X, parameters)
    grads = backward_propagation(parameters, cache, X, Y)
    for i in range(num_iterations):
        parameters = update_parameters(parameters, grads)
    return parameters

# %% nn_model | wrong | 每次迭代都重新造初始参数
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    for i in range(num_iterations):
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters

# %% nn_model | wrong | 种子没有传下去，写死成3
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], 3)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters

# %% nn_model | wrong | 少走一次
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    for i in range(1, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters

# %% nn_model | wrong | 学习率换成了0.5
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y), 0.5)
    return parameters

# %% nn_model | wrong | 第一次迭代里就返回了
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
        return parameters
    return parameters

# %% nn_model | wrong | 返回了参数和成本两样
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters, cost = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed), None
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters, cost

# %% nn_model | crash | 把两个返回值当成了一个
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], seed)
    for i in range(num_iterations):
        cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters

# %% nn_model | wrong | 种子没有传下去，每次都不同
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters

# %% nn_model | right | while循环，不求成本
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    parameters = initialize_parameters(len(X), n_h, len(Y), seed=seed)
    i = 0
    while i < num_iterations:
        _, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y), learning_rate=1.2)
        i += 1
    return parameters

# %% nn_model | right | 每一步都写全，返回新的字典
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False, seed=None):
    n_x, n_y = layer_sizes(X, Y)[0], layer_sizes(X, Y)[2]
    parameters = initialize_parameters(n_x, n_h, n_y, seed)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        if print_cost and i % 1000 == 0:
            print(i, cost)
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    return {"W2": W2, "b2": b2, "W1": W1, "b1": b1}

# %% predict | wrong | 返回的是概率
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return A2

# %% predict | wrong | 恰好0.5也算1
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return A2 >= 0.5

# %% predict | wrong | 0和1反了
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return A2 < 0.5

# %% predict | wrong | 向上取整，全成了1
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return np.ceil(A2)

# %% predict | wrong | 拿Z2与0.5比较
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return cache["Z2"] > 0.5

# %% predict | wrong | 秩为1的数组
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return A2[0] > 0.5

# %% predict | wrong | 概率先取一位小数，接近0.5的判错
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return np.round(A2 - 0.005, 2) > 0.5

# %% predict | wrong | 循环漏了最后一个样本
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    predictions = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1] - 1):
        predictions[0, i] = A2[0, i] > 0.5
    return predictions

# %% predict | crash | 没有拆开两个返回值
def predict(parameters, X):
    return forward_propagation(X, parameters) > 0.5

# %% predict | crash | 参数的次序反了
def predict(parameters, X):
    A2, cache = forward_propagation(parameters, X)
    return A2 > 0.5

# %% predict | right | 整数
def predict(parameters, X):
    A2 = forward_propagation(X, parameters)[0]
    return (A2 > 0.5).astype(int)

# %% predict | right | 看Z2的正负
def predict(parameters, X):
    _, cache = forward_propagation(X, parameters)
    return np.where(cache["Z2"] > 0, 1.0, 0.0)

# %% predict | right | 四舍五入，NumPy把0.5舍入成0
def predict(parameters, X):
    A2, cache = forward_propagation(X, parameters)
    return np.round(A2)
