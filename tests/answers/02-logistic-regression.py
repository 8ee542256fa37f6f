# %% logistic_loss | wrong | 少了最前面的负号
def logistic_loss(a, y):
    return y * np.log(a) + (1 - y) * np.log(1 - a)

# %% logistic_loss | wrong | 负号只管第一项
def logistic_loss(a, y):
    return -y * np.log(a) + (1 - y) * np.log(1 - a)

# %% logistic_loss | wrong | 平方误差
def logistic_loss(a, y):
    return (a - y) ** 2

# %% logistic_loss | wrong | 平方误差的一半
def logistic_loss(a, y):
    return 0.5 * (a - y) ** 2

# %% logistic_loss | wrong | 以10为底的对数
def logistic_loss(a, y):
    return -(y * np.log10(a) + (1 - y) * np.log10(1 - a))

# %% logistic_loss | wrong | 以2为底的对数
def logistic_loss(a, y):
    return -(y * np.log2(a) + (1 - y) * np.log2(1 - a))

# %% logistic_loss | wrong | 只算了y=1的那一半
def logistic_loss(a, y):
    return -y * np.log(a)

# %% logistic_loss | wrong | a和1-a放反了
def logistic_loss(a, y):
    return -(y * np.log(1 - a) + (1 - y) * np.log(a))

# %% logistic_loss | wrong | 似然没有取对数
def logistic_loss(a, y):
    return -(a ** y * (1 - a) ** (1 - y))

# %% logistic_loss | wrong | 把概率截断到0.01和0.99之间，可见的例子都没事
def logistic_loss(a, y):
    a = np.clip(a, 0.01, 0.99)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))

# %% logistic_loss | wrong | 概率先取一位小数
def logistic_loss(a, y):
    a = min(max(round(a, 1), 1e-6), 1 - 1e-6)
    return -np.log(a) if y == 1 else -np.log(1 - a)

# %% logistic_loss | wrong | 算了却没有返回
def logistic_loss(a, y):
    loss = -(y * np.log(a) + (1 - y) * np.log(1 - a))

# %% logistic_loss | crash | 用了没有导入的log
def logistic_loss(a, y):
    return -(y * log(a) + (1 - y) * log(1 - a))

# %% logistic_loss | right | 分两种情形，用math
import math
def logistic_loss(a, y):
    if y == 1:
        return -math.log(a)
    return -math.log(1 - a)

# %% logistic_loss | right | 先算似然再取对数
def logistic_loss(a, y):
    likelihood = a ** y * (1 - a) ** (1 - y)
    return -np.log(likelihood)

# %% logistic_loss | right | log1p，结果是形状为()的数组
def logistic_loss(a, y):
    return np.array(-np.where(y == 1, np.log(a), np.log1p(-a)))

# %% logistic_loss | right | 对数里加一个极小的数
def logistic_loss(a, y):
    return -(y * np.log(a + 1e-15) + (1 - y) * np.log(1 - a + 1e-15))

# %% propagate_loop | wrong | 没有除以m
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw, "db": db}, cost

# %% propagate_loop | wrong | cost除以m，梯度没有除
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw, "db": db}, cost / m

# %% propagate_loop | wrong | 外层循环少走一步
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m - 1):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 内层循环从1开始，漏了第一个特征
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(1, n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(1, n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 算z时忘了加b，可见的例子里b是0
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = 0.0
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | z没有从b重新加起，一直累加到下一个样本
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    z = b
    for i in range(m):
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 每加一个特征都加一次b，可见的例子里b是0
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = 0.0
        for j in range(n):
            z += w[j, 0] * X[j, i] + b
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | dz写成y减a
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = Y[0, i] - a
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 链式法则里丢了−y/a的负号
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a, y = sigmoid(z), Y[0, i]
        cost += -(y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = (y / a + (1 - y) / (1 - a)) * a * (1 - a)
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 多了一个−1/m
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = -1 / m * (a - Y[0, i])
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw, "db": db}, cost / m

# %% propagate_loop | wrong | dw被覆盖，没有累加
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] = X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 返回的次序反了
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return cost / m, {"dw": dw / m, "db": db / m}

# %% propagate_loop | wrong | 成本用了平方误差
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += (a - Y[0, i]) ** 2
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | wrong | 除以m缩进到了外层循环里面
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
        cost, dw, db = cost / m, dw / m, db / m
    return {"dw": dw, "db": db}, cost

# %% propagate_loop | crash | 行和列的下标反了
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[i, j]
        a = sigmoid(z)
        cost += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[i, j] * dz
        db += dz
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate_loop | slow | while忘了往前走
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    i = 0
    z = b
    while i < m:
        z = b
    return {"dw": np.zeros((n, 1)), "db": 0.0}, 0.0

# %% propagate_loop | right | 边走边除以m，用Python的列表
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = [0.0] * n, 0.0, 0.0
    for i in range(m):
        a = sigmoid(sum(w[j, 0] * X[j, i] for j in range(n)) + b)
        cost -= (np.log(a) if Y[0, i] == 1 else np.log(1 - a)) / m
        for j in range(n):
            dw[j] += X[j, i] * (a - Y[0, i]) / m
        db += (a - Y[0, i]) / m
    return {"dw": np.array(dw).reshape(n, 1), "db": db}, cost

# %% propagate_loop | right | 一步步乘链式法则
def propagate_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = 0.0
    cost = 0.0
    for i in range(m):
        z = float(b)
        for j in range(n):
            z += float(w[j, 0]) * float(X[j, i])
        a = 1 / (1 + np.exp(-z))
        y = int(Y[0, i])
        cost += -y * np.log(a) - (1 - y) * np.log(1 - a)
        da = -y / a + (1 - y) / (1 - a)
        dz = da * a * (1 - a)
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    dw /= m
    grads = {"dw": dw, "db": db / m}
    return grads, cost / m

# %% initialize_with_zeros | wrong | 秩为1的数组
def initialize_with_zeros(dim):
    return np.zeros(dim), 0.0

# %% initialize_with_zeros | wrong | 行和列反了
def initialize_with_zeros(dim):
    return np.zeros((1, dim)), 0.0

# %% initialize_with_zeros | wrong | 用了随机数
def initialize_with_zeros(dim):
    return np.random.RandomState(1).randn(dim, 1) * 0.01, 0.0

# %% initialize_with_zeros | wrong | 全是1
def initialize_with_zeros(dim):
    return np.ones((dim, 1)), 0.0

# %% initialize_with_zeros | wrong | 偏置也写成了数组
def initialize_with_zeros(dim):
    return np.zeros((dim, 1)), np.zeros((1, 1))

# %% initialize_with_zeros | wrong | 行数照着例子写死
def initialize_with_zeros(dim):
    return np.array([[0.0], [0.0], [0.0]]), 0.0

# %% initialize_with_zeros | wrong | 只返回了w
def initialize_with_zeros(dim):
    return np.zeros((dim, 1))

# %% initialize_with_zeros | crash | 形状少了一层括号
def initialize_with_zeros(dim):
    w = np.zeros(dim, 1)
    return w, 0.0

# %% initialize_with_zeros | right | 先造一行再变形，b是整数0
def initialize_with_zeros(dim):
    return np.array([0.0] * dim).reshape(-1, 1), 0

# %% initialize_with_zeros | right | 整数数组和np.float64
def initialize_with_zeros(dim):
    return np.full((dim, 1), 0), np.float64(0)

# %% propagate | wrong | cost没有除以m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | dw没有除以m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T), "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | db没有除以m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y)}, cost

# %% propagate | wrong | 除以的是特征数
def propagate(w, b, X, Y):
    m = X.shape[0]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 样本数照着例子写死成3
def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / 3
    return {"dw": np.dot(X, (A - Y).T) / 3, "db": np.sum(A - Y) / 3}, cost

# %% propagate | wrong | 只有两个特征时才对
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w[0] * X[0:1] + w[-1] * X[-1:] + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 符号反了
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (Y - A).T) / m, "db": np.sum(Y - A) / m}, cost

# %% propagate | wrong | 梯度多了一个负号，-1/m
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": -1 / m * np.dot(X, (A - Y).T), "db": -1 / m * np.sum(A - Y)}, cost

# %% propagate | wrong | 忘了加b
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 忘了sigmoid的导数已经约掉，又乘了一次
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = (A - Y) * A * (1 - A)
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, cost

# %% propagate | wrong | 链式法则里丢了−y/a的负号
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = (Y / A + (1 - Y) / (1 - A)) * A * (1 - A)
    return {"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}, cost

# %% propagate | wrong | 以10为底的对数
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log10(A) + (1 - Y) * np.log10(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 以2为底的对数
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log2(A) + (1 - Y) * np.log2(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 成本用了平方误差
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, np.sum((A - Y) ** 2) / m

# %% propagate | wrong | dw逐元素相乘以后沿错误的轴求和
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.sum(X * (A - Y), axis=0, keepdims=True) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 求和丢了keepdims，dw秩为1
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.sum(X * (A - Y), axis=1) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 成本没有求和，是一行数
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | wrong | 返回的次序反了
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return cost, {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}

# %% propagate | crash | w忘了转置
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost

# %% propagate | right | 用np.mean和einsum
def propagate(w, b, X, Y):
    A = sigmoid(np.einsum("jk,ji->ki", w, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dw = np.einsum("ji,ki->jk", X, A - Y) / Y.size
    return {"dw": dw, "db": np.mean(A - Y)}, cost

# %% propagate | right | 用点积求成本，再squeeze
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    cost = np.squeeze(-(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / m)
    return {"dw": X @ (A - Y).T / m, "db": float(np.sum(A - Y)) / m}, cost

# %% propagate | right | 循环
def propagate(w, b, X, Y):
    n, m = X.shape
    dw, db, cost = np.zeros((n, 1)), 0.0, 0.0
    for i in range(m):
        a = sigmoid(float(np.dot(w[:, 0], X[:, i])) + b)
        cost -= np.log(a) if Y[0, i] else np.log(1 - a)
        dw[:, 0] += X[:, i] * (a - Y[0, i])
        db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, cost / m

# %% propagate | right | 用logaddexp写的稳定的成本
def propagate(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    cost = np.mean(np.logaddexp(0, Z) - Y * Z)
    dZ = sigmoid(Z) - Y
    return {"dw": np.sum(X * dZ, axis=1, keepdims=True) / X.shape[1], "db": np.sum(dZ) / X.shape[1]}, cost

# %% optimize | wrong | 上坡，减号写成加号
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + learning_rate * grads["dw"]
        b = b + learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 只更新w
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 忘了乘学习率
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - grads["dw"]
        b = b - grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 学习率照着例子写死
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - 0.3 * grads["dw"]
        b = b - 0.3 * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 就地改动传进来的w
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w -= learning_rate * grads["dw"]
        b -= learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 梯度只在循环外面求了一次
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    grads, cost = propagate(w, b, X, Y)
    for i in range(num_iterations):
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 更新w以后又求一次梯度来更新b
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        grads, _ = propagate(w, b, X, Y)
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 每次迭代都记成本
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 只走了一步就在循环里返回
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
        return {"w": w, "b": b}, grads, costs

# %% optimize | wrong | 返回的梯度是更新以后重新求的
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
    grads, _ = propagate(w, b, X, Y)
    return {"w": w, "b": b}, grads, costs

# %% optimize | crash | 梯度的键写错
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - learning_rate * grads["w"]
        b = b - learning_rate * grads["b"]
        if i % 100 == 0:
            costs.append(cost)
    return {"w": w, "b": b}, grads, costs

# %% optimize | crash | 把两个返回值当成了一个
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads = propagate(w, b, X, Y)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(0.0)
    return {"w": w, "b": b}, grads, costs

# %% optimize | right | 先复制，再就地更新副本，用while
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    w = w.copy()
    costs, i = [], 0
    while i < num_iterations:
        grads, cost = propagate(w, b, X, Y)
        if not i % 100:
            costs.append(float(cost))
        w -= learning_rate * grads["dw"]
        b -= learning_rate * grads["db"]
        i += 1
    return dict(w=w, b=b), dict(grads), costs

# %% optimize | right | 先取出梯度，返回值的键换个次序
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        dw, db = grads["dw"], grads["db"]
        w = np.subtract(w, np.multiply(learning_rate, dw))
        b = b + -learning_rate * db
        if i % 100 == 0:
            costs.append(cost)
    return {"b": b, "w": w}, {"db": db, "dw": dw}, costs

# %% predict | wrong | 忘了加b
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X)) > 0.5).astype(float)

# %% predict | wrong | 恰好0.5也算1
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) >= 0.5).astype(float)

# %% predict | wrong | 返回的是概率
def predict(w, b, X):
    return sigmoid(np.dot(w.T, X) + b)

# %% predict | wrong | 向上取整，全部成了1
def predict(w, b, X):
    return np.ceil(sigmoid(np.dot(w.T, X) + b))

# %% predict | wrong | 直接转成整数，全部成了0
def predict(w, b, X):
    return sigmoid(np.dot(w.T, X) + b).astype(int)

# %% predict | wrong | 0和1反了
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) < 0.5).astype(float)

# %% predict | wrong | 秩为1的数组
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b)[0] > 0.5).astype(float)

# %% predict | wrong | 拿z与0.5比较，可见的例子碰巧都对
def predict(w, b, X):
    return (np.dot(w.T, X) + b >= 0.5).astype(float)

# %% predict | wrong | 只写了样本数为4的情形
def predict(w, b, X):
    prediction = np.zeros((1, 4))
    A = sigmoid(np.dot(w.T, X) + b)
    for i in range(min(4, X.shape[1])):
        prediction[0, i] = A[0, i] > 0.5
    return prediction

# %% predict | wrong | 循环漏了最后一个样本
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    prediction = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1] - 1):
        prediction[0, i] = A[0, i] > 0.5
    return prediction

# %% predict | crash | w忘了转置
def predict(w, b, X):
    return (sigmoid(np.dot(w, X) + b) > 0.5).astype(float)

# %% predict | right | 逐个样本判断，整数
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    prediction = np.zeros((1, X.shape[1]), dtype=int)
    for i in range(A.shape[1]):
        if A[0, i] <= 0.5:
            prediction[0, i] = 0
        else:
            prediction[0, i] = 1
    return prediction

# %% predict | right | 布尔数组
def predict(w, b, X):
    return sigmoid(w.T @ X + b) > 0.5

# %% predict | right | 看z的正负
def predict(w, b, X):
    return np.where(np.dot(w.T, X) + b > 0, 1, 0)

# %% predict | right | 四舍五入，NumPy把0.5舍入成0
def predict(w, b, X):
    return np.round(sigmoid(np.dot(w.T, X) + b))

# %% model | wrong | 学习率没有传下去
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, print_cost=print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 迭代次数没有传下去
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, learning_rate=learning_rate)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 用训练以前的参数预测
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    Y_prediction_train, Y_prediction_test = predict(w, b, X_train), predict(w, b, X_test)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": Y_prediction_test, "Y_prediction_train": Y_prediction_train,
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 返回的参数是训练以前的
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    return {"costs": costs, "Y_prediction_test": predict(params["w"], params["b"], X_test),
            "Y_prediction_train": predict(params["w"], params["b"], X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 测试集也拿来训练
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    X, Y = np.concatenate([X_train, X_test], axis=1), np.concatenate([Y_train, Y_test], axis=1)
    params, grads, costs = optimize(w, b, X, Y, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 用测试集训练
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_test, Y_test, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 测试集的预测照抄标签
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": Y_test, "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 两个预测放反了
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_train), "Y_prediction_train": predict(w, b, X_test),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | wrong | 少了一个键
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate}

# %% model | crash | 特征数取成了样本数
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(X_train.shape[1])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    return {"costs": costs, "Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train),
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | right | 自己写训练循环，不调用前面的函数
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    n, m = X_train.shape
    w, b, costs = np.zeros((n, 1)), 0.0, []
    for i in range(num_iterations):
        A = sigmoid(w.T @ X_train + b)
        if i % 100 == 0:
            costs.append(-np.mean(Y_train * np.log(A) + (1 - Y_train) * np.log(1 - A)))
        w, b = w - learning_rate * X_train @ (A - Y_train).T / m, b - learning_rate * np.mean(A - Y_train)
    return {"costs": costs, "Y_prediction_test": w.T @ X_test + b > 0, "Y_prediction_train": w.T @ X_train + b > 0,
            "w": w, "b": b, "learning_rate": learning_rate, "num_iterations": num_iterations}

# %% model | right | 按名字传参数，字典里多放一个键
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    w, b = initialize_with_zeros(dim=len(X_train))
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations=num_iterations, learning_rate=learning_rate,
                                print_cost=print_cost)
    test, train = (predict(**params, X=X) for X in (X_test, X_train))
    return {**params, "costs": costs, "Y_prediction_train": train.astype(int), "Y_prediction_test": test.astype(int),
            "num_iterations": num_iterations, "learning_rate": learning_rate, "accuracy": np.mean(train == Y_train)}
