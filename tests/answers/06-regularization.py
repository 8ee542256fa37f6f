# %% diagnose_bias_variance | wrong | 忘了减去best_error
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error
    variance = dev_error - train_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 偏差用开发错误率
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = dev_error - best_error
    variance = dev_error - train_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 方差减的是best_error
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - best_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 方差减反了
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = train_error - dev_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | threshold写死成0.02
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias > 0.02 and variance > 0.02:
        diagnosis = "高偏差且高方差"
    elif bias > 0.02:
        diagnosis = "高偏差"
    elif variance > 0.02:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 取了绝对值，负的也算高
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if abs(bias) > threshold and abs(variance) > threshold:
        diagnosis = "高偏差且高方差"
    elif abs(bias) > threshold:
        diagnosis = "高偏差"
    elif abs(variance) > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 返回的偏差和方差取了绝对值
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return abs(bias), abs(variance), diagnosis

# %% diagnose_bias_variance | wrong | 恰好等于threshold也算高
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias >= threshold and variance >= threshold:
        diagnosis = "高偏差且高方差"
    elif bias >= threshold:
        diagnosis = "高偏差"
    elif variance >= threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 先判断高偏差，两样都高的走不到
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    diagnosis = "刚好"
    if bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    elif bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 先取三位小数再比较
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias, variance = round(train_error - best_error, 3), round(dev_error - train_error, 3)
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | wrong | 忘了返回方差
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高偏差"
    elif variance > threshold:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, diagnosis

# %% diagnose_bias_variance | wrong | 偏差和方差的名字对调了
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias > threshold and variance > threshold:
        diagnosis = "高偏差且高方差"
    elif bias > threshold:
        diagnosis = "高方差"
    elif variance > threshold:
        diagnosis = "高偏差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | crash | 用了没有定义的名字
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias = train_error - best_error
    variance = dev_error - train_error
    if bias > limit and variance > limit:
        diagnosis = "高偏差且高方差"
    elif bias > limit:
        diagnosis = "高偏差"
    elif variance > limit:
        diagnosis = "高方差"
    else:
        diagnosis = "刚好"
    return bias, variance, diagnosis

# %% diagnose_bias_variance | right | 用字典查
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias, variance = train_error - best_error, dev_error - train_error
    names = {(False, False): "刚好", (True, False): "高偏差", (False, True): "高方差", (True, True): "高偏差且高方差"}
    return bias, variance, names[(bias > threshold, variance > threshold)]

# %% diagnose_bias_variance | right | 拼字符串，返回列表
def diagnose_bias_variance(train_error, dev_error, best_error=0.0, threshold=0.02):
    bias, variance = np.subtract(train_error, best_error), np.subtract(dev_error, train_error)
    found = []
    if bias > threshold:
        found.append("高偏差")
    if variance > threshold:
        found.append("高方差")
    return [bias, variance, "且".join(found) or "刚好"]

# %% compute_cost_with_regularization | wrong | 忘了加正则化项
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y)
    return cost

# %% compute_cost_with_regularization | wrong | 正则化项没有除以m
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / 2 * squares
    return cost

# %% compute_cost_with_regularization | wrong | 正则化项没有除以2
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / m * squares
    return cost

# %% compute_cost_with_regularization | wrong | 少了括号，乘了m
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / 2 * m * squares
    return cost

# %% compute_cost_with_regularization | wrong | 连偏置也收税
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3)) + sum(np.sum(parameters[b] ** 2) for b in ("b1", "b2", "b3"))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | 绝对值的和，那是L1
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.abs(W1)) + np.sum(np.abs(W2)) + np.sum(np.abs(W3))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | 先求和再平方
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(W1) ** 2 + np.sum(W2) ** 2 + np.sum(W3) ** 2
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | 平方和又开了平方
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * np.sqrt(squares)
    return cost

# %% compute_cost_with_regularization | wrong | 只算了第一层
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | 减去正则化项
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) - lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | m写死成2
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / (2 * 2) * squares
    return cost

# %% compute_cost_with_regularization | wrong | m用了特征数
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = W1.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | lambd大于1时当作1
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + min(lambd, 1) / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | wrong | 就地把权重平方了
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    squares = 0
    for name in ("W1", "W2", "W3"):
        parameters[name] **= 2
        squares += np.sum(parameters[name])
    return compute_cost(A3, Y) + lambd / (2 * m) * squares

# %% compute_cost_with_regularization | wrong | 忘了return
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares

# %% compute_cost_with_regularization | crash | 用了Python的关键字以外的名字lam
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = np.sum(np.square(W1)) + np.sum(np.square(W2)) + np.sum(np.square(W3))
    cost = compute_cost(A3, Y) + lam / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | right | 用范数
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2, W3 = parameters["W1"], parameters["W2"], parameters["W3"]
    squares = sum(np.linalg.norm(W) ** 2 for W in (W1, W2, W3))
    cost = compute_cost(A3, Y) + lambd / (2 * m) * squares
    return cost

# %% compute_cost_with_regularization | right | 自己写交叉熵，逐元素循环
def compute_cost_with_regularization(A3, Y, parameters, lambd):
    m = Y.shape[1]
    total = 0.0
    for a, y in zip(A3[0], Y[0]):
        total += -np.log(a) if y == 1 else -np.log(1 - a)
    for l in range(1, 4):
        for row in parameters["W" + str(l)]:
            for w in row:
                total += lambd / 2 * w * w
    return np.array([[total / m]]).squeeze()

# %% backward_propagation_with_regularization | wrong | 忘了正则化的那一项
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 正则化的那一项没有除以m
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 除以了2m
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / (2 * m) * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / (2 * m) * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / (2 * m) * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 正则化的那一项减去了
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m - lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m - lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m - lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 忘了乘W
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 用了L1的符号
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * np.sign(W3)
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * np.sign(W2)
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * np.sign(W1)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 偏置也收税
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m + lambd / m * b2
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 只有最后一层收税
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 老的那一项没有除以m
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 忘了ReLU的斜率
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | dZ3的符号反了
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = Y - A3
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | m用了特征数
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[0]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | lambd写死成0.8
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + 0.8 / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + 0.8 / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + 0.8 / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | db沿着axis=0求和以后取平均
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m + lambd / m * W2
    db2 = np.full(b2.shape, np.sum(dZ2) / m)
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | wrong | 就地把W乘了λ/m
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dA2 = W3.T @ dZ3
    dZ2 = dA2 * (Z2 > 0)
    dA1 = W2.T @ dZ2
    dZ1 = dA1 * (Z1 > 0)
    W1 *= lambd / m
    W2 *= lambd / m
    W3 *= lambd / m
    return {"dZ3": dZ3, "dW3": dZ3 @ A2.T / m + W3, "db3": dZ3.sum(1, keepdims=True) / m, "dA2": dA2, "dZ2": dZ2,
            "dW2": dZ2 @ A1.T / m + W2, "db2": dZ2.sum(1, keepdims=True) / m, "dA1": dA1, "dZ1": dZ1,
            "dW1": dZ1 @ X.T / m + W1, "db1": dZ1.sum(1, keepdims=True) / m}

# %% backward_propagation_with_regularization | crash | 忘了转置
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2) / m + lambd / m * W3
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1) / m + lambd / m * W2
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X) / m + lambd / m * W1
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_regularization | right | 用循环从后往前
def backward_propagation_with_regularization(X, Y, cache, lambd):
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    grads, dZ = {}, A3 - Y
    for l, W, before, Z in ((3, W3, A2, Z2), (2, W2, A1, Z1), (1, W1, X, None)):
        grads["dZ" + str(l)] = dZ
        grads["dW" + str(l)] = (dZ @ before.T + lambd * W) / X.shape[1]
        grads["db" + str(l)] = np.mean(dZ, axis=1).reshape(-1, 1)
        if l > 1:
            grads["dA" + str(l - 1)] = W.T @ dZ
            dZ = np.where(Z > 0, grads["dA" + str(l - 1)], 0)
    return grads

# %% backward_propagation_with_regularization | right | 用einsum，由A判断斜率
def backward_propagation_with_regularization(X, Y, cache, lambd):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.einsum("im,jm->ij", dZ3, A2) / m + W3 * lambd / m
    db3 = np.einsum("im->i", dZ3)[:, np.newaxis] / m
    dA2 = np.einsum("ij,im->jm", W3, dZ3)
    dZ2 = np.multiply(dA2, np.int64(A2 > 0))
    dW2 = np.einsum("im,jm->ij", dZ2, A1) / m + W2 * lambd / m
    db2 = np.einsum("im->i", dZ2)[:, np.newaxis] / m
    dA1 = np.einsum("ij,im->jm", W2, dZ2)
    dZ1 = np.multiply(dA1, np.int64(A1 > 0))
    dW1 = np.einsum("im,jm->ij", dZ1, X) / m + W1 * lambd / m
    db1 = np.einsum("im->i", dZ1)[:, np.newaxis] / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% forward_propagation_with_dropout | wrong | 用了标准正态的randn
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.randn(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.randn(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 忘了除以keep_prob
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 乘了keep_prob
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 * keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 * keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 遮反了，大于keep_prob的留下
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) > keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) > keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 只遮了第一层
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 第二层用了没有遮过的A1
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    Z2 = np.dot(W2, A1) + b2
    A1 = A1 * D1 / keep_prob
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 种子写死，一个遮罩用到底
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(15)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 用全局的np.random，不理会seed
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = np.random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = np.random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 每层重新播种，D2与D1相同
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = np.random.RandomState(seed).rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 所有样本共用一列遮罩
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(A1.shape[0], 1) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(A2.shape[0], 1) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 遮的是连接（权重），不是神经元
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    D1 = random.rand(*W1.shape) < keep_prob
    W1 = W1 * D1 / keep_prob
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D2 = random.rand(*W2.shape) < keep_prob
    W2 = W2 * D2 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    return A3, (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)

# %% forward_propagation_with_dropout | wrong | 除以的数写死成0.5
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / 0.5
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / 0.5
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 遮罩比较的数写死成0.5
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < 0.5
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < 0.5
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 输出层没有过sigmoid
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = Z3
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 连输出也遮了
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3) * (random.rand(*Z3.shape) < keep_prob)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 随机数先取了一位小数
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape).round(1) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | cache里存了没有遮过的A1
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    Z2 = np.dot(W2, A1 * D1 / keep_prob) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | wrong | 第二层乘的是D1，两层一样宽时不报错
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D1 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    return A3, (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)

# %% forward_propagation_with_dropout | crash | rand的形状写成了元组
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | right | 遮罩转成整数，逐步写
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    D1 = random.rand(A1.shape[0], A1.shape[1])
    D1 = (D1 < keep_prob).astype(int)
    A1 = np.multiply(A1, D1)
    A1 = A1 / keep_prob
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.rand(*A2.shape) < keep_prob
    A2 = A2 * D2 / keep_prob
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% forward_propagation_with_dropout | right | 先把除法并进遮罩，用where
def forward_propagation_with_dropout(X, parameters, keep_prob=0.5, seed=None):
    random = np.random.RandomState(seed)
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = np.maximum(Z1, 0)
    D1 = random.rand(*A1.shape) < keep_prob
    A1 = np.where(D1, A1 / keep_prob, 0)
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    D2 = random.uniform(size=A2.shape) < keep_prob
    A2 = A2 * (D2 / keep_prob)
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    cache = (Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3)
    return A3, cache

# %% backward_propagation_with_dropout | wrong | 没有遮也没有除
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 忘了除以keep_prob
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 忘了乘遮罩
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 乘了keep_prob
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 * keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 * keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 只遮了dA2
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 两层都用D1
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * np.resize(D1, D2.shape) / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 重新抽了遮罩
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * (np.random.RandomState(0).rand(*D2.shape) < keep_prob) / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 忘了ReLU的斜率
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 除以的数写死成0.5
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / 0.5
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / 0.5
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 没有除以m
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T)
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T)
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | m用了特征数
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[0]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 遮得太晚，dA没有遮，只遮了dZ
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0) * D2 / keep_prob
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0) * D1 / keep_prob
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | dZ3的符号反了
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = Y - A3
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | wrong | 就地改了缓存里的W2和W3
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    W3 /= keep_prob
    dA2 = np.dot(W3.T, dZ3) * D2
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | crash | 缓存少解了两样
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | slow | while循环忘了改变条件
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    l = 3
    while l > 0:
        dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.dot(W3.T, dZ3) * D2 / keep_prob
    dZ2 = dA2 * (Z2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * (Z1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% backward_propagation_with_dropout | right | 用循环，布尔下标清零
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    grads, dZ = {}, A3 - Y
    for l, W, before, mask in ((3, W3, A2, D2), (2, W2, A1, D1), (1, W1, X, None)):
        grads["dZ" + str(l)], grads["dW" + str(l)] = dZ, dZ @ before.T / X.shape[1]
        grads["db" + str(l)] = np.mean(dZ, axis=1, keepdims=True)
        if l > 1:
            dA = W.T @ dZ
            dA[~mask] = 0
            grads["dA" + str(l - 1)] = dA / keep_prob
            dZ = np.where(before > 0, dA / keep_prob, 0)
    return grads

# %% backward_propagation_with_dropout | right | 由A判断斜率，转成整数
def backward_propagation_with_dropout(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, Z2, D2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = np.dot(dZ3, A2.T) / m
    db3 = np.sum(dZ3, axis=1, keepdims=True) / m
    dA2 = np.multiply(W3.T @ dZ3, D2.astype(float) / keep_prob)
    dZ2 = dA2 * np.int64(A2 > 0)
    dW2 = np.dot(dZ2, A1.T) / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = dA1 * np.int64(A1 > 0)
    dW1 = np.dot(dZ1, X.T) / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

# %% early_stopping_epoch | wrong | 没有耐心，一升就停
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        else:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 看了停下以后的成本，取全局最低
def early_stopping_epoch(dev_costs, patience):
    best = int(np.argmin(dev_costs))
    return best, min(best + patience, len(dev_costs) - 1)

# %% early_stopping_epoch | wrong | 返回停下的那一次作为best
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    return stop, stop

# %% early_stopping_epoch | wrong | 次序反了
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    return stop, best

# %% early_stopping_epoch | wrong | 晚了一次
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best > patience:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 早了一次
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= patience - 1:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 与前一次比，不是与最低纪录比
def early_stopping_epoch(dev_costs, patience):
    best, stop, worse = 0, 0, 0
    for i in range(1, len(dev_costs)):
        stop = i
        if dev_costs[i] < dev_costs[i - 1]:
            worse = 0
        else:
            worse += 1
        if dev_costs[i] < dev_costs[best]:
            best = i
        if worse >= patience:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 刷新纪录以后没有重新数
def early_stopping_epoch(dev_costs, patience):
    best, stop, waited = 0, 0, 0
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < dev_costs[best] or i == 0:
            best = i
        else:
            waited += 1
            if waited >= patience:
                break
    return best, stop

# %% early_stopping_epoch | wrong | 耐心写死成3
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= 3:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 相等也算刷新
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost <= lowest:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 低得不到0.001的不算刷新
def early_stopping_epoch(dev_costs, patience):
    best, stop, lowest = 0, 0, np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest - 0.001:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 没有提前停就什么也不返回
def early_stopping_epoch(dev_costs, patience):
    best = 0
    for i in range(len(dev_costs)):
        if dev_costs[i] < dev_costs[best]:
            best = i
        elif i - best >= patience:
            return best, i

# %% early_stopping_epoch | wrong | 最低纪录一开始设成1，成本大于1就不认
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = 1.0 + 1e-9
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    return best, stop

# %% early_stopping_epoch | wrong | 没有提前停时，stop是长度
def early_stopping_epoch(dev_costs, patience):
    best, stop = 0, 0
    lowest = np.inf
    for i, cost in enumerate(dev_costs):
        stop = i
        if cost < lowest:
            lowest, best = cost, i
        elif i - best >= patience:
            break
    else:
        stop = len(dev_costs)
    return best, stop

# %% early_stopping_epoch | crash | 下标越界
def early_stopping_epoch(dev_costs, patience):
    best, i = 0, 0
    while i - best < patience:
        i += 1
        if dev_costs[i + 1] < dev_costs[best]:
            best = i + 1
    return best, dev_costs[len(dev_costs)]

# %% early_stopping_epoch | right | 用计数器
def early_stopping_epoch(dev_costs, patience):
    best, waited = 0, 0
    for i in range(1, len(dev_costs)):
        if dev_costs[i] < dev_costs[best]:
            best, waited = i, 0
        else:
            waited += 1
        if waited == patience:
            return best, i
    return best, len(dev_costs) - 1

# %% early_stopping_epoch | right | 用切片看后面patience个
def early_stopping_epoch(dev_costs, patience):
    costs = np.asarray(dev_costs, dtype=float)
    for stop in range(len(costs)):
        best = int(np.argmin(costs[:stop + 1]))
        if stop - best >= patience:
            break
    return [np.int64(best), np.int64(stop)]
