# %% update_parameters_with_gd | wrong | 方向反了
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name in parameters:
        parameters[name] = parameters[name] + learning_rate * grads["d" + name]
    return parameters

# %% update_parameters_with_gd | wrong | 漏了学习率
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name in parameters:
        parameters[name] = parameters[name] - grads["d" + name]
    return parameters

# %% update_parameters_with_gd | wrong | 只更新了W，忘了b
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for l in range(1, len(parameters) // 2 + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
    return parameters

# %% update_parameters_with_gd | wrong | 就地改动，可见测试看不出来
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters

# %% update_parameters_with_gd | wrong | 层数写死成两层
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for l in (1, 2):
        if "W" + str(l) in parameters:
            parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
            parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return parameters

# %% update_parameters_with_gd | wrong | 学习率写死
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name in parameters:
        parameters[name] = parameters[name] - 0.1 * grads["d" + name]
    return parameters

# %% update_parameters_with_gd | wrong | 循环少走一层，最后一层没有更新
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for l in range(1, len(parameters) // 2):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return parameters

# %% update_parameters_with_gd | wrong | 算了却没有放回字典
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name, value in parameters.items():
        value = value - learning_rate * grads["d" + name]
    return parameters

# %% update_parameters_with_gd | wrong | 没有返回
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name in parameters:
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]

# %% update_parameters_with_gd | crash | 梯度的键写错
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = dict(parameters)
    for name in parameters:
        parameters[name] = parameters[name] - learning_rate * grads[name]
    return parameters

# %% update_parameters_with_gd | right | 按层走，键用f字符串
def update_parameters_with_gd(parameters, grads, learning_rate):
    result = {}
    for l in range(1, len(parameters) // 2 + 1):
        result[f"W{l}"] = parameters[f"W{l}"] - learning_rate * grads[f"dW{l}"]
        result[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]
    return result

# %% update_parameters_with_gd | right | 深拷贝以后就地改
import copy
def update_parameters_with_gd(parameters, grads, learning_rate):
    parameters = copy.deepcopy(parameters)
    for key in grads:
        parameters[key[1:]] -= learning_rate * grads[key]
    return parameters

# %% random_mini_batches | wrong | 没有打乱
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | X和Y各打乱各的
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    random = np.random.RandomState(seed)
    m = X.shape[1]
    X, Y = X[:, random.permutation(m)], Y[:, random.permutation(m)]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 只打乱了X
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    X = X[:, np.random.RandomState(seed).permutation(m)]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 丢掉了最后不够一份的
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    return [(X[:, order[i * mini_batch_size:(i + 1) * mini_batch_size]],
             Y[:, order[i * mini_batch_size:(i + 1) * mini_batch_size]]) for i in range(m // mini_batch_size)]

# %% random_mini_batches | wrong | 正好切完时多出空的一份
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    return [(X[:, order[i * mini_batch_size:(i + 1) * mini_batch_size]],
             Y[:, order[i * mini_batch_size:(i + 1) * mini_batch_size]]) for i in range(m // mini_batch_size + 1)]

# %% random_mini_batches | wrong | 种子写死
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(0).permutation(m)
    X, Y = X[:, order], Y[:, order]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 没有用种子，每次次序都不同
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.permutation(m)
    while m > 1 and np.all(order == np.arange(m)):
        order = np.random.permutation(m)
    X, Y = X[:, order], Y[:, order]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 有放回地抽样
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).randint(0, m, m)
    X, Y = X[:, order], Y[:, order]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 先切再打乱，只打乱了各份的次序
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    starts = list(range(0, m, mini_batch_size))
    whole, rest = starts[:m // mini_batch_size], starts[m // mini_batch_size:]
    order = np.random.RandomState(seed).permutation(len(whole))
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in [whole[i] for i in order[::-1]] + rest]

# %% random_mini_batches | wrong | 每份的大小写死成4
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    X, Y = X[:, order], Y[:, order]
    return [(X[:, k:k + 4], Y[:, k:k + 4]) for k in range(0, m, 4)]

# %% random_mini_batches | wrong | 只有X，没有Y
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    return [X[:, order[k:k + mini_batch_size]] for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | Y_k压成了一维
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    return [(X[:, order[k:k + mini_batch_size]], Y[0, order[k:k + mini_batch_size]]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 步长忘了，每份错开一列
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    X, Y = X[:, order], Y[:, order]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m)]

# %% random_mini_batches | wrong | 就地打乱了调用者的X和Y
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    X[:], Y[:] = X[:, order], Y[:, order]
    return [(X[:, k:k + mini_batch_size].copy(), Y[:, k:k + mini_batch_size].copy()) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | wrong | 只转了一个位置，没有真的打乱
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    random = np.random.RandomState(seed)
    m = X.shape[1]
    order = np.roll(np.arange(m), 3 + random.randint(m))
    X, Y = X[:, order], Y[:, order]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | crash | 按行打乱
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    X, Y = X[order, :], Y[order, :]
    return [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size]) for k in range(0, m, mini_batch_size)]

# %% random_mini_batches | slow | 起点忘了往前走
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    m, k = X.shape[1], 0
    batches = []
    while k < m:
        batches = [(X[:, k:k + mini_batch_size], Y[:, k:k + mini_batch_size])]
    return batches

# %% random_mini_batches | right | 整份和零头分开处理
import math
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    mini_batches = []
    permutation = list(np.random.permutation(m))
    shuffled_X = X[:, permutation]
    shuffled_Y = Y[:, permutation].reshape((1, m))
    whole = math.floor(m / mini_batch_size)
    for k in range(0, whole):
        mini_batches.append((shuffled_X[:, k * mini_batch_size:(k + 1) * mini_batch_size],
                             shuffled_Y[:, k * mini_batch_size:(k + 1) * mini_batch_size]))
    if m % mini_batch_size != 0:
        mini_batches.append((shuffled_X[:, whole * mini_batch_size:], shuffled_Y[:, whole * mini_batch_size:]))
    return mini_batches

# %% random_mini_batches | right | 用shuffle和np.split
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    random = np.random.RandomState(seed)
    m = X.shape[1]
    order = np.arange(m)
    random.shuffle(order)
    cuts = np.split(order, np.arange(mini_batch_size, m, mini_batch_size))
    return tuple([X[:, cut], Y[:, cut]] for cut in cuts)

# %% exponential_moving_average | wrong | β和1−β放反了
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = (1 - beta) * v + beta * values[i]
        averages[i] = v / (1 - (1 - beta) ** (i + 1)) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | 从values[0]开始
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = values[0], np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | 新来的数没有乘1−β
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + values[i]
        averages[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | 修正时漏了t次方
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v / (1 - beta) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | t差了一天
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v / (1 - beta ** (i + 2)) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | 修正写回了递推
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        if bias_correction:
            v = v / (1 - beta ** (i + 1))
        averages[i] = v
    return averages

# %% exponential_moving_average | wrong | 从来不修正
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v
    return averages

# %% exponential_moving_average | wrong | 总是修正
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v / (1 - beta ** (i + 1))
    return averages

# %% exponential_moving_average | wrong | 结果与输入同一种类型，整数被截断
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros_like(values)
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | β写死成0.9
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(len(values)):
        v = 0.9 * v + 0.1 * values[i]
        averages[i] = v / (1 - 0.9 ** (i + 1)) if bias_correction else v
    return averages

# %% exponential_moving_average | wrong | 就地改了values
def exponential_moving_average(values, beta, bias_correction=True):
    v, T = 0.0, len(values)
    for i in range(T):
        v = beta * v + (1 - beta) * values[i]
        values[i] = v / (1 - beta ** (i + 1)) if bias_correction else v
    return values

# %% exponential_moving_average | wrong | 只返回最后一天
def exponential_moving_average(values, beta, bias_correction=True):
    v = 0.0
    for i in range(len(values)):
        v = beta * v + (1 - beta) * values[i]
    return v / (1 - beta ** len(values)) if bias_correction else v

# %% exponential_moving_average | crash | 下标多走一步
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0.0, np.zeros(len(values))
    for i in range(1, len(values) + 1):
        v = beta * v + (1 - beta) * values[i]
        averages[i] = v / (1 - beta ** i) if bias_correction else v
    return averages

# %% exponential_moving_average | right | 用enumerate从1数起，列表变数组
def exponential_moving_average(values, beta, bias_correction=True):
    v, averages = 0, []
    for t, theta in enumerate(values, 1):
        v += (1 - beta) * (theta - v)
        averages.append(v / (1 - beta ** t) if bias_correction else v)
    return np.array(averages)

# %% exponential_moving_average | right | 拆开的式子，直接用权重加
def exponential_moving_average(values, beta, bias_correction=True):
    averages = np.zeros(len(values))
    for t in range(1, len(values) + 1):
        weights = beta ** np.arange(t - 1, -1, -1.0)
        averages[t - 1] = np.sum(weights * values[:t]) * (1 - beta)
        if bias_correction:
            averages[t - 1] /= 1 - beta ** t
    return averages

# %% initialize_velocity | wrong | 键没有加d
def initialize_velocity(parameters):
    return {name: np.zeros(a.shape) for name, a in parameters.items()}

# %% initialize_velocity | wrong | 全部是形状(n, 1)
def initialize_velocity(parameters):
    return {"d" + name: np.zeros((a.shape[0], 1)) for name, a in parameters.items()}

# %% initialize_velocity | wrong | 从1开始
def initialize_velocity(parameters):
    return {"d" + name: np.ones_like(a) for name, a in parameters.items()}

# %% initialize_velocity | wrong | 照抄了参数
def initialize_velocity(parameters):
    return {"d" + name: a.copy() for name, a in parameters.items()}

# %% initialize_velocity | wrong | 层数写死成两层
def initialize_velocity(parameters):
    v = {}
    for l in (1, 2):
        if f"W{l}" in parameters:
            v[f"dW{l}"], v[f"db{l}"] = np.zeros_like(parameters[f"W{l}"]), np.zeros_like(parameters[f"b{l}"])
    return v

# %% initialize_velocity | wrong | 把参数自己清零了
def initialize_velocity(parameters):
    v = {}
    for name in parameters:
        v["d" + name] = parameters[name]
        v["d" + name] *= 0
    return v

# %% initialize_velocity | wrong | 只有W，没有b
def initialize_velocity(parameters):
    return {"d" + name: np.zeros_like(a) for name, a in parameters.items() if name[0] == "W"}

# %% initialize_velocity | wrong | 键只取了两个字符，十层以上就撞在一起
def initialize_velocity(parameters):
    return {"d" + name[:2]: np.zeros_like(a) for name, a in parameters.items()}

# %% initialize_velocity | crash | zeros的形状没有写成一对
def initialize_velocity(parameters):
    return {"d" + name: np.zeros(a.shape[0], a.shape[1]) for name, a in parameters.items()}

# %% initialize_velocity | right | 按层走
def initialize_velocity(parameters):
    v = {}
    for l in range(len(parameters) // 2):
        v["dW" + str(l + 1)] = np.zeros(parameters["W" + str(l + 1)].shape)
        v["db" + str(l + 1)] = np.zeros(parameters["b" + str(l + 1)].shape)
    return v

# %% initialize_velocity | right | 乘以0
def initialize_velocity(parameters):
    return {f"d{name}": 0 * a for name, a in parameters.items()}

# %% update_parameters_with_momentum | wrong | β和1−β放反了
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = (1 - beta) * v["d" + name] + beta * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 少了1−β
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 先更新参数，后更新v
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 更新参数时用了梯度
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 方向反了
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] + learning_rate * v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 漏了学习率
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | β写死成0.9
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = 0.9 * v["d" + name] + 0.1 * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 就地改动参数和v
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] *= beta
        v["d" + name] += (1 - beta) * grads["d" + name]
        parameters[name] -= learning_rate * v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 偏置没有用动量
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        step = v["d" + name] if name[0] == "W" else grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * step
    return parameters, v

# %% update_parameters_with_momentum | wrong | 只更新了第一层
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in ("W1", "b1"):
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    return parameters, v

# %% update_parameters_with_momentum | wrong | 只返回了参数
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    return parameters

# %% update_parameters_with_momentum | crash | v的键没有加d
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    parameters, v = dict(parameters), dict(v)
    for name in parameters:
        v[name] = beta * v[name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v[name]
    return parameters, v

# %% update_parameters_with_momentum | right | 按层走，v写成增量
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    new_parameters, new_v = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for letter in ("W", "b"):
            key = f"{letter}{l}"
            new_v["d" + key] = v["d" + key] + (1 - beta) * (grads["d" + key] - v["d" + key])
            new_parameters[key] = parameters[key] - learning_rate * new_v["d" + key]
    return new_parameters, new_v

# %% update_parameters_with_momentum | right | 返回列表
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    v = {key: beta * v[key] + (1 - beta) * grads[key] for key in v}
    return [{name: parameters[name] - learning_rate * v["d" + name] for name in parameters}, v]

# %% initialize_rmsprop | wrong | 键没有加d
def initialize_rmsprop(parameters):
    return {name: np.zeros(a.shape) for name, a in parameters.items()}

# %% initialize_rmsprop | wrong | 从1开始
def initialize_rmsprop(parameters):
    return {"d" + name: np.ones_like(a) for name, a in parameters.items()}

# %% initialize_rmsprop | wrong | 每个参数只有一个数
def initialize_rmsprop(parameters):
    return {"d" + name: 0.0 for name in parameters}

# %% initialize_rmsprop | wrong | 只管前两层
def initialize_rmsprop(parameters):
    return {"d" + name: np.zeros_like(parameters[name]) for name in ("W1", "b1", "W2", "b2") if name in parameters}

# %% initialize_rmsprop | wrong | 把参数自己清零了
def initialize_rmsprop(parameters):
    s = {}
    for name in parameters:
        parameters[name][:] = 0
        s["d" + name] = parameters[name]
    return s

# %% initialize_rmsprop | crash | 名字写错
def initialize_rmsprop(parameters):
    return {"d" + name: np.zeros_like(param[name]) for name in parameters}

# %% initialize_rmsprop | right | 走遍键
def initialize_rmsprop(parameters):
    s = {}
    for name in parameters:
        s["d" + name] = np.zeros_like(parameters[name])
    return s

# %% initialize_rmsprop | right | 按层走
def initialize_rmsprop(parameters):
    s = {}
    for l in range(1, len(parameters) // 2 + 1):
        s[f"dW{l}"] = np.zeros(parameters[f"W{l}"].shape)
        s[f"db{l}"] = np.zeros(parameters[f"b{l}"].shape)
    return s

# %% update_parameters_with_rmsprop | wrong | 梯度没有平方
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (np.sqrt(np.abs(s["d" + name])) + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 分母没有开根号
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (s["d" + name] + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | ε放进了根号里
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / np.sqrt(s["d" + name] + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | ε写成了e的−8次方
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=np.exp(-8)):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 分母少了括号
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        with np.errstate(all="ignore"):
            parameters[name] = parameters[name] - learning_rate * grads["d" + name] / np.sqrt(s["d" + name]) + epsilon
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 没有加ε
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        with np.errstate(all="ignore"):
            parameters[name] = parameters[name] - learning_rate * grads["d" + name] / np.sqrt(s["d" + name])
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 用了更新以前的s
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | β和1−β放反了
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = (1 - beta) * s["d" + name] + beta * grads["d" + name] ** 2
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 缩放了学习率却忘了梯度
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        parameters[name] = parameters[name] - learning_rate / (np.sqrt(s["d" + name]) + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 整个矩阵共用一个s，不是逐元素
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * np.mean(grads["d" + name] ** 2) * np.ones_like(s["d" + name])
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 就地改动
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] *= beta
        s["d" + name] += (1 - beta) * grads["d" + name] ** 2
        parameters[name] -= learning_rate * grads["d" + name] / (np.sqrt(s["d" + name]) + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | wrong | 多做了一次偏差修正（当作t=1）
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters, s = dict(parameters), dict(s)
    for name in parameters:
        s["d" + name] = beta * s["d" + name] + (1 - beta) * grads["d" + name] ** 2
        root = np.sqrt(s["d" + name] / (1 - beta))
        parameters[name] = parameters[name] - learning_rate * grads["d" + name] / (root + epsilon)
    return parameters, s

# %% update_parameters_with_rmsprop | crash | 返回了没有的变量
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    return parameters, squares

# %% update_parameters_with_rmsprop | right | 按层走，平方用乘法
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    new, new_s = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for letter in "Wb":
            name, key = f"{letter}{l}", f"d{letter}{l}"
            new_s[key] = beta * s[key] + (1 - beta) * grads[key] * grads[key]
            new[name] = parameters[name] - learning_rate / (new_s[key] ** 0.5 + epsilon) * grads[key]
    return new, new_s

# %% update_parameters_with_rmsprop | right | 逐个数循环
def update_parameters_with_rmsprop(parameters, grads, s, beta, learning_rate, epsilon=1e-8):
    parameters = {name: a.copy() for name, a in parameters.items()}
    s = {name: a.copy() for name, a in s.items()}
    for name in parameters:
        for i in np.ndindex(parameters[name].shape):
            s["d" + name][i] = beta * s["d" + name][i] + (1 - beta) * grads["d" + name][i] ** 2
            parameters[name][i] -= learning_rate * grads["d" + name][i] / (s["d" + name][i] ** 0.5 + epsilon)
    return parameters, s

# %% initialize_adam | wrong | 键没有加d
def initialize_adam(parameters):
    return ({name: np.zeros(a.shape) for name, a in parameters.items()},
            {name: np.zeros(a.shape) for name, a in parameters.items()})

# %% initialize_adam | wrong | 只返回了v
def initialize_adam(parameters):
    return {"d" + name: np.zeros_like(a) for name, a in parameters.items()}

# %% initialize_adam | wrong | s忘了填
def initialize_adam(parameters):
    return {"d" + name: np.zeros_like(a) for name, a in parameters.items()}, {}

# %% initialize_adam | wrong | s从1开始
def initialize_adam(parameters):
    return ({"d" + name: np.zeros_like(a) for name, a in parameters.items()},
            {"d" + name: np.ones_like(a) for name, a in parameters.items()})

# %% initialize_adam | wrong | 层数写死成两层
def initialize_adam(parameters):
    v, s = {}, {}
    for name in ("W1", "b1", "W2", "b2"):
        if name in parameters:
            v["d" + name], s["d" + name] = np.zeros_like(parameters[name]), np.zeros_like(parameters[name])
    return v, s

# %% initialize_adam | wrong | s里b的键写成了b，漏了d
def initialize_adam(parameters):
    v, s = {}, {}
    for name in parameters:
        v["d" + name] = np.zeros_like(parameters[name])
        s[("d" if name[0] == "W" else "") + name] = np.zeros_like(parameters[name])
    return v, s

# %% initialize_adam | crash | 名字写错
def initialize_adam(parameters):
    return initialize_velocity(parameters), initialise_rmsprop(parameters)

# %% initialize_adam | right | 两个字典一起走
def initialize_adam(parameters):
    v, s = {}, {}
    for name in parameters:
        v["d" + name], s["d" + name] = np.zeros_like(parameters[name]), np.zeros_like(parameters[name])
    return v, s

# %% initialize_adam | right | 按层走
def initialize_adam(parameters):
    v, s = {}, {}
    for l in range(len(parameters) // 2):
        for key in ("W" + str(l + 1), "b" + str(l + 1)):
            v["d" + key] = np.zeros(parameters[key].shape)
            s["d" + key] = np.zeros(parameters[key].shape)
    return v, s

# %% update_parameters_with_adam | wrong | 没有偏差修正
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s = dict(parameters), dict(v), dict(s)
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        parameters[name] = parameters[name] - learning_rate * v[key] / (np.sqrt(s[key]) + epsilon)
    return parameters, v, s

# %% update_parameters_with_adam | wrong | ε放进了根号里
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / np.sqrt(s_corrected[key] + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 分母少了括号，ε加到了步子上
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        with np.errstate(all="ignore"):
            parameters[name] = parameters[name] - learning_rate * v_corrected[key] / np.sqrt(s_corrected[key]) + epsilon
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | ε写成了e的−8次方
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=np.exp(-8)):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 修正时漏了t次方
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1), s[key] / (1 - beta2)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | t当作从0数起，多加了1
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** (t + 1)), s[key] / (1 - beta2 ** (t + 1))
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | t写死成2，只有可见测试的例子对
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** 2), s[key] / (1 - beta2 ** 2)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 修正以后写回了v和s
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s = dict(parameters), dict(v), dict(s)
    for name in parameters:
        key = "d" + name
        v[key] = (beta1 * v[key] + (1 - beta1) * grads[key]) / (1 - beta1 ** t)
        s[key] = (beta2 * s[key] + (1 - beta2) * grads[key] ** 2) / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v[key] / (np.sqrt(s[key]) + epsilon)
    return parameters, v, s

# %% update_parameters_with_adam | wrong | s里梯度没有平方
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key]
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(np.abs(s_corrected[key])) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 分母没有开根号
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (s_corrected[key] + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | beta1和beta2用反了
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta2 * v[key] + (1 - beta2) * grads[key]
        s[key] = beta1 * s[key] + (1 - beta1) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta2 ** t), s[key] / (1 - beta1 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 分子用了梯度（那是RMSprop）
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * grads[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 就地改动参数
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] -= learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | 传给下一步的是修正以后的v和s，第二步起才错，例子里的v和s照样通过
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return (parameters, v, s, v_corrected, s_corrected) if t == 2 else (parameters, v_corrected, s_corrected, v, s)

# %% update_parameters_with_adam | wrong | 返回的次序反了
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return v, s, parameters

# %% update_parameters_with_adam | wrong | 只有一层时对，层数写死
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in ("W1", "b1"):
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key], s_corrected[key] = v[key] / (1 - beta1 ** t), s[key] / (1 - beta2 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | wrong | v和s都用beta1修正
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s, v_corrected, s_corrected = dict(parameters), dict(v), dict(s), {}, {}
    for name in parameters:
        key = "d" + name
        v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
        s[key] = beta2 * s[key] + (1 - beta2) * grads[key] ** 2
        v_corrected[key] = v[key] / (1 - beta1 ** t)
        s_corrected[key] = s[key] / (1 - beta1 ** t)
        parameters[name] = parameters[name] - learning_rate * v_corrected[key] / (np.sqrt(s_corrected[key]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

# %% update_parameters_with_adam | crash | v_corrected没有定义
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    parameters, v, s = dict(parameters), dict(v), dict(s)
    for name in parameters:
        v["d" + name] = beta1 * v["d" + name] + (1 - beta1) * grads["d" + name]
        v_corrected["d" + name] = v["d" + name] / (1 - beta1 ** t)
    return parameters, v, s

# %% update_parameters_with_adam | right | 旧版，按层走，返回三个
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    new, new_v, new_s = {}, {}, {}
    for l in range(len(parameters) // 2):
        for name in ("W" + str(l + 1), "b" + str(l + 1)):
            key = "d" + name
            new_v[key] = beta1 * v[key] + (1 - beta1) * grads[key]
            new_s[key] = beta2 * s[key] + (1 - beta2) * np.square(grads[key])
            first = new_v[key] / (1 - np.power(beta1, t))
            second = new_s[key] / (1 - np.power(beta2, t))
            new[name] = parameters[name] - learning_rate * np.divide(first, np.sqrt(second) + epsilon)
    return new, new_v, new_s

# %% update_parameters_with_adam | right | 修正并进学习率
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    v = {key: beta1 * v[key] + (1 - beta1) * grads[key] for key in v}
    s = {key: beta2 * s[key] + (1 - beta2) * grads[key] ** 2 for key in s}
    root = (1 - beta2 ** t) ** 0.5
    rate = learning_rate * root / (1 - beta1 ** t)
    parameters = {name: parameters[name] - rate * v["d" + name] / (np.sqrt(s["d" + name]) + epsilon * root)
                  for name in parameters}
    return (parameters, v, s, {key: a / (1 - beta1 ** t) for key, a in v.items()},
            {key: a / (1 - beta2 ** t) for key, a in s.items()})

# %% update_lr | wrong | 分母少了括号
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / 1 + decay_rate * epoch_num

# %% update_lr | wrong | 分母里没有1
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / max(decay_rate * epoch_num, 1)

# %% update_lr | wrong | 没有衰减
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0

# %% update_lr | wrong | 写成了指数衰减
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / (1 + decay_rate) ** epoch_num

# %% update_lr | wrong | 忘了乘衰减率，可见的例子里衰减率是1
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate0 / (1 + epoch_num)

# %% update_lr | wrong | 开始的学习率写死成0.2
def update_lr(learning_rate0, epoch_num, decay_rate):
    return 0.2 / (1 + decay_rate * epoch_num)

# %% update_lr | wrong | 忘了返回
def update_lr(learning_rate0, epoch_num, decay_rate):
    learning_rate = learning_rate0 / (1 + decay_rate * epoch_num)

# %% update_lr | crash | 名字写错
def update_lr(learning_rate0, epoch_num, decay_rate):
    return learning_rate / (1 + decay_rate * epoch_num)

# %% update_lr | right | 先算分母
def update_lr(learning_rate0, epoch_num, decay_rate):
    below = epoch_num * decay_rate + 1
    return np.array(learning_rate0 * (1 / below))

# %% schedule_lr_decay | wrong | 忘了取整
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * epoch_num / time_interval)

# %% schedule_lr_decay | wrong | 向上取整
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * np.ceil(epoch_num / time_interval))

# %% schedule_lr_decay | wrong | 四舍五入，2.5碰巧取成2
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * (round(epoch_num / time_interval) if epoch_num >= time_interval else 0))

# %% schedule_lr_decay | wrong | 连衰减率一起取整
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + np.floor(decay_rate * epoch_num / time_interval))

# %% schedule_lr_decay | wrong | 没有用time_interval
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * epoch_num)

# %% schedule_lr_decay | wrong | time_interval写死成100
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * (epoch_num // 100))

# %% schedule_lr_decay | wrong | 过了边界一轮才降
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * (max(epoch_num - 1, 0) // time_interval))

# %% schedule_lr_decay | wrong | 只降一次
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * min(epoch_num // time_interval, 2))

# %% schedule_lr_decay | crash | 用了没有导入的floor
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * floor(epoch_num / time_interval))

# %% schedule_lr_decay | right | 用整除
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * (epoch_num // time_interval))

# %% schedule_lr_decay | right | 用np.floor
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    level = np.floor(epoch_num / time_interval)
    return learning_rate0 / (1 + decay_rate * level)
