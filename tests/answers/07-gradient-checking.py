# %% forward_propagation | wrong | 相加
def forward_propagation(x, theta):
    return x + theta

# %% forward_propagation | wrong | θ的x次方
def forward_propagation(x, theta):
    return theta ** x

# %% forward_propagation | wrong | 照着例子写死
def forward_propagation(x, theta):
    return 8

# %% forward_propagation | wrong | 取了绝对值，正数看不出来
def forward_propagation(x, theta):
    return abs(theta * x)

# %% forward_propagation | wrong | 算了却没有返回
def forward_propagation(x, theta):
    J = theta * x

# %% forward_propagation | crash | 名字写错
def forward_propagation(x, theta):
    J = thata * x
    return J

# %% forward_propagation | right | 用np.dot
def forward_propagation(x, theta):
    return np.dot(x, theta)

# %% forward_propagation | right | 用np.multiply
def forward_propagation(x, theta):
    J = np.multiply(theta, x)
    return J

# %% backward_propagation | wrong | 对x求导了
def backward_propagation(x, theta):
    return theta

# %% backward_propagation | wrong | 返回了J
def backward_propagation(x, theta):
    return theta * x

# %% backward_propagation | wrong | 忘了系数
def backward_propagation(x, theta):
    return 1

# %% backward_propagation | wrong | 取了绝对值，正数看不出来
def backward_propagation(x, theta):
    return abs(x)

# %% backward_propagation | wrong | 用J除以θ，θ是0时不行
def backward_propagation(x, theta):
    return theta * x / theta

# %% backward_propagation | right | 写成小数
def backward_propagation(x, theta):
    dtheta = float(x)
    return dtheta

# %% backward_propagation | right | 返回0维数组
def backward_propagation(x, theta):
    return np.asarray(x)

# %% relative_difference | wrong | 没有除以分母
def relative_difference(grad, gradapprox):
    return np.linalg.norm(grad - gradapprox)

# %% relative_difference | wrong | 分母只有一个范数
def relative_difference(grad, gradapprox):
    denominator = np.linalg.norm(gradapprox)
    return np.linalg.norm(grad - gradapprox) / denominator if denominator > 0 else 0.0

# %% relative_difference | wrong | 分母没有用括号
def relative_difference(grad, gradapprox):
    return np.linalg.norm(grad - gradapprox) / np.linalg.norm(grad) + np.linalg.norm(gradapprox)

# %% relative_difference | wrong | 两个范数相减
def relative_difference(grad, gradapprox):
    a, b = np.linalg.norm(grad), np.linalg.norm(gradapprox)
    return abs(a - b) / (a + b) if a + b > 0 else 0.0

# %% relative_difference | wrong | 分母里梯度先加再取范数
def relative_difference(grad, gradapprox):
    denominator = np.linalg.norm(grad + gradapprox)
    return np.linalg.norm(grad - gradapprox) / denominator if denominator > 0 else 0.0

# %% relative_difference | wrong | 平方和没有开方
def relative_difference(grad, gradapprox):
    denominator = np.sum(grad ** 2) + np.sum(gradapprox ** 2)
    return np.sum((grad - gradapprox) ** 2) / denominator if denominator > 0 else 0.0

# %% relative_difference | wrong | 用绝对值的和代替范数
def relative_difference(grad, gradapprox):
    denominator = np.sum(np.abs(grad)) + np.sum(np.abs(gradapprox))
    return np.sum(np.abs(grad - gradapprox)) / denominator if denominator > 0 else 0.0

# %% relative_difference | wrong | 两个都是0时得到nan
def relative_difference(grad, gradapprox):
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))

# %% relative_difference | wrong | 分母加了很小的数，很小的梯度不对
def relative_difference(grad, gradapprox):
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox) + 1e-8)

# %% relative_difference | wrong | 只对一列数成立，二维以上取了谱范数
def relative_difference(grad, gradapprox):
    ord_ = 2 if np.ndim(grad) == 2 else None
    denominator = np.linalg.norm(grad, ord_) + np.linalg.norm(gradapprox, ord_)
    return np.linalg.norm(grad - gradapprox, ord_) / denominator if denominator > 0 else 0.0

# %% relative_difference | wrong | 逐个元素的相对误差，没有合成一个数
def relative_difference(grad, gradapprox):
    return np.abs(grad - gradapprox) / (np.abs(grad) + np.abs(gradapprox))

# %% relative_difference | crash | 忘了np.linalg
def relative_difference(grad, gradapprox):
    return norm(grad - gradapprox) / (norm(grad) + norm(gradapprox))

# %% relative_difference | right | 自己求平方和再开方
def relative_difference(grad, gradapprox):
    size = lambda v: np.sqrt(np.sum(np.square(v)))
    total = size(grad) + size(gradapprox)
    if total == 0:
        return 0
    return size(grad - gradapprox) / total

# %% relative_difference | right | 拉直以后循环
def relative_difference(grad, gradapprox):
    a, b = np.ravel(grad), np.ravel(gradapprox)
    top = sum((x - y) ** 2 for x, y in zip(a, b)) ** 0.5
    bottom = sum(x ** 2 for x in a) ** 0.5 + sum(y ** 2 for y in b) ** 0.5
    return float(top / bottom) if bottom else 0.0

# %% gradient_check | wrong | 只往右挪
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta)) / epsilon
    return relative_difference(backward(x, theta), gradapprox)

# %% gradient_check | wrong | 分母只有epsilon
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta - epsilon)) / epsilon
    return relative_difference(backward(x, theta), gradapprox)

# %% gradient_check | wrong | 2 * epsilon没有括起来
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta - epsilon)) / 2 * epsilon
    return relative_difference(backward(x, theta), gradapprox)

# %% gradient_check | wrong | 挪的是x
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(x + epsilon, theta) - forward(x - epsilon, theta)) / (2 * epsilon)
    return relative_difference(backward(x, theta), gradapprox)

# %% gradient_check | wrong | epsilon写死
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(x, theta + 1e-7) - forward(x, theta - 1e-7)) / 2e-7
    return relative_difference(backward(x, theta), gradapprox)

# %% gradient_check | wrong | 没有用传进来的函数
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    return relative_difference(backward_propagation(x, theta), gradapprox)

# %% gradient_check | wrong | 没有除以范数之和
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta - epsilon)) / (2 * epsilon)
    return abs(backward(x, theta) - gradapprox)

# %% gradient_check | wrong | 永远返回0
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    return 0.0

# %% gradient_check | wrong | 自己写相对误差，梯度是0时得到nan
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    grad = backward(x, theta)
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta - epsilon)) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))

# %% gradient_check | wrong | 分母里是梯度之和，正负会抵消
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    grad = backward(x, theta)
    gradapprox = (forward(x, theta + epsilon) - forward(x, theta - epsilon)) / (2 * epsilon)
    total = abs(grad + gradapprox)
    return abs(grad - gradapprox) / total if total else 0.0

# %% gradient_check | wrong | forward的两个参数次序反了，J = θx看不出来
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    gradapprox = (forward(theta + epsilon, x) - forward(theta - epsilon, x)) / (2 * epsilon)
    return relative_difference(backward(x, theta), gradapprox)

# %% gradient_check | crash | 参数的次序反了又少一个
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    return relative_difference(backward(theta), forward(x, theta))

# %% gradient_check | right | 一步一步写
def gradient_check(x, theta, epsilon=1e-7, forward=None, backward=None):
    forward = forward or forward_propagation
    backward = backward or backward_propagation
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward(x, theta_plus)
    J_minus = forward(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2.0 * epsilon)
    grad = backward(x, theta)
    top = abs(grad - gradapprox)
    bottom = abs(grad) + abs(gradapprox)
    difference = top / bottom if bottom != 0 else 0
    return difference

# %% dictionary_to_vector | wrong | 一列一列地读
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.reshape(-1, 1, order="F") for value in parameters.values()])
    keys = [key for key, value in parameters.items() for _ in range(value.size)]
    return theta, keys

# %% dictionary_to_vector | wrong | 先排所有的W，再排所有的b
def dictionary_to_vector(parameters):
    names = sorted(parameters)
    theta = np.concatenate([parameters[key].reshape(-1, 1) for key in names])
    return theta, [key for key in names for _ in range(parameters[key].size)]

# %% dictionary_to_vector | wrong | keys每个键只写一次
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.reshape(-1, 1) for value in parameters.values()])
    return theta, list(parameters)

# %% dictionary_to_vector | wrong | keys按行数重复
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.reshape(-1, 1) for value in parameters.values()])
    return theta, [key for key, value in parameters.items() for _ in range(len(value))]

# %% dictionary_to_vector | wrong | 排成了一维
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.ravel() for value in parameters.values()])
    return theta, [key for key, value in parameters.items() for _ in range(value.size)]

# %% dictionary_to_vector | wrong | 排成了一行
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.reshape(1, -1) for value in parameters.values()], axis=1)
    return theta, [key for key, value in parameters.items() for _ in range(value.size)]

# %% dictionary_to_vector | wrong | 只返回theta
def dictionary_to_vector(parameters):
    return np.concatenate([value.reshape(-1, 1) for value in parameters.values()])

# %% dictionary_to_vector | wrong | 假定只有两层
def dictionary_to_vector(parameters):
    names = ["W1", "b1", "W2", "b2"]
    theta = np.concatenate([parameters[key].reshape(-1, 1) for key in names])
    return theta, [key for key in names for _ in range(parameters[key].size)]

# %% dictionary_to_vector | wrong | 假定数组是二维的，元素个数用行数乘列数
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.reshape(-1, 1) for value in parameters.values()])
    keys = []
    for key, value in parameters.items():
        keys += [key] * (value.shape[0] * value.shape[-1])
    return theta, keys

# %% dictionary_to_vector | wrong | 就地改了字典里的数组
def dictionary_to_vector(parameters):
    keys = []
    for key in parameters:
        parameters[key] = parameters[key].reshape(-1, 1)
        keys += [key] * len(parameters[key])
    return np.concatenate(list(parameters.values())), keys

# %% dictionary_to_vector | crash | concatenate没有收列表
def dictionary_to_vector(parameters):
    theta = np.concatenate(parameters["W1"].reshape(-1, 1), parameters["b1"])
    return theta, []

# %% dictionary_to_vector | right | keys是数组，不是列表
def dictionary_to_vector(parameters):
    theta = np.concatenate([value.reshape(-1, 1) for value in parameters.values()], axis=0)
    return theta, np.concatenate([np.repeat(key, value.size) for key, value in parameters.items()])

# %% dictionary_to_vector | right | 一个一个接上去
def dictionary_to_vector(parameters):
    theta, keys = np.zeros((0, 1)), []
    for key in parameters:
        column = np.reshape(parameters[key], (-1, 1))
        theta = np.vstack([theta, column])
        keys = keys + [key] * column.shape[0]
    return theta, keys

# %% dictionary_to_vector | right | 先拉直，最后变成一列
def dictionary_to_vector(parameters):
    numbers, keys = [], []
    for key, value in parameters.items():
        for number in value.flatten():
            numbers.append(number)
            keys.append(key)
    return np.array(numbers)[:, np.newaxis], keys

# %% vector_to_dictionary | wrong | 一列一列地摆
def vector_to_dictionary(theta, parameters):
    result, start = {}, 0
    for key, value in parameters.items():
        result[key] = theta[start:start + value.size].reshape(value.shape, order="F")
        start += value.size
    return result

# %% vector_to_dictionary | wrong | 位置没有往后移
def vector_to_dictionary(theta, parameters):
    result, start = {}, 0
    for key, value in parameters.items():
        result[key] = theta[start:start + value.size].reshape(value.shape)
    return result

# %% vector_to_dictionary | wrong | 位置没有累加
def vector_to_dictionary(theta, parameters):
    result, start = {}, 0
    for key, value in parameters.items():
        result[key] = theta[start:start + value.size].reshape(value.shape)
        start = value.size
    return result

# %% vector_to_dictionary | wrong | 没有摆成原来的形状
def vector_to_dictionary(theta, parameters):
    result, start = {}, 0
    for key, value in parameters.items():
        result[key] = theta[start:start + value.size]
        start += value.size
    return result

# %% vector_to_dictionary | wrong | 返回了样板的数值
def vector_to_dictionary(theta, parameters):
    return {key: value.copy() for key, value in parameters.items()}

# %% vector_to_dictionary | wrong | 写进了样板
def vector_to_dictionary(theta, parameters):
    start = 0
    for key, value in parameters.items():
        parameters[key] = theta[start:start + value.size].reshape(value.shape)
        start += value.size
    return parameters

# %% vector_to_dictionary | wrong | 假定只有两层
def vector_to_dictionary(theta, parameters):
    result, start = {}, 0
    for key in ("W1", "b1", "W2", "b2"):
        value = parameters[key]
        result[key] = theta[start:start + value.size].reshape(value.shape)
        start += value.size
    return result

# %% vector_to_dictionary | wrong | 假定数组是二维的
def vector_to_dictionary(theta, parameters):
    result, start = {}, 0
    for key, value in parameters.items():
        rows, columns = value.shape[0], value.shape[-1]
        result[key] = theta[start:start + rows * columns].reshape(rows, columns)
        start += rows * columns
    return result

# %% vector_to_dictionary | crash | reshape没有给对形状
def vector_to_dictionary(theta, parameters):
    return {key: theta.reshape(value.shape) for key, value in parameters.items()}

# %% vector_to_dictionary | right | 用np.split一次切好
def vector_to_dictionary(theta, parameters):
    ends = np.cumsum([value.size for value in parameters.values()])[:-1]
    pieces = np.split(theta[:, 0], ends)
    return {key: piece.reshape(parameters[key].shape) for key, piece in zip(parameters, pieces)}

# %% vector_to_dictionary | right | 一个元素一个元素地填
def vector_to_dictionary(theta, parameters):
    result, k = {}, 0
    for key in parameters:
        result[key] = np.zeros(parameters[key].shape)
        for place in np.ndindex(result[key].shape):
            result[key][place] = theta[k, 0]
            k += 1
    return result

# %% numerical_gradient_n | wrong | 只往右拨
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus = theta.copy()
        plus[i] += epsilon
        J_plus, _ = forward(X, Y, vector_to_dictionary(plus, parameters))
        J, _ = forward(X, Y, parameters)
        gradapprox[i] = (J_plus - J) / epsilon
    return gradapprox

# %% numerical_gradient_n | wrong | 没有复制，plus和minus是同一个数组
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = theta, theta
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward(X, Y, vector_to_dictionary(plus, parameters))
        J_minus, _ = forward(X, Y, vector_to_dictionary(minus, parameters))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return gradapprox

# %% numerical_gradient_n | wrong | 拨完没有回到原处
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        theta[i] += epsilon
        J_plus, _ = forward(X, Y, vector_to_dictionary(theta, parameters))
        theta[i] -= 2 * epsilon
        J_minus, _ = forward(X, Y, vector_to_dictionary(theta, parameters))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return gradapprox

# %% numerical_gradient_n | wrong | 所有的参数一起拨
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        J_plus, _ = forward(X, Y, vector_to_dictionary(theta + epsilon, parameters))
        J_minus, _ = forward(X, Y, vector_to_dictionary(theta - epsilon, parameters))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return gradapprox

# %% numerical_gradient_n | wrong | 分母只有epsilon
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        gradapprox[i] = (forward(X, Y, vector_to_dictionary(plus, parameters))[0]
                         - forward(X, Y, vector_to_dictionary(minus, parameters))[0]) / epsilon
    return gradapprox

# %% numerical_gradient_n | wrong | 2 * epsilon没有括起来
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        gradapprox[i] = (forward(X, Y, vector_to_dictionary(plus, parameters))[0]
                         - forward(X, Y, vector_to_dictionary(minus, parameters))[0]) / 2 * epsilon
    return gradapprox

# %% numerical_gradient_n | wrong | epsilon写死
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += 1e-7
        minus[i] -= 1e-7
        gradapprox[i] = (forward(X, Y, vector_to_dictionary(plus, parameters))[0]
                         - forward(X, Y, vector_to_dictionary(minus, parameters))[0]) / 2e-7
    return gradapprox

# %% numerical_gradient_n | wrong | 漏了最后一个参数
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta) - 1):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        gradapprox[i] = (forward(X, Y, vector_to_dictionary(plus, parameters))[0]
                         - forward(X, Y, vector_to_dictionary(minus, parameters))[0]) / (2 * epsilon)
    return gradapprox

# %% numerical_gradient_n | wrong | 没有用传进来的forward
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        gradapprox[i] = (forward_propagation_n(X, Y, vector_to_dictionary(plus, parameters))[0]
                         - forward_propagation_n(X, Y, vector_to_dictionary(minus, parameters))[0]) / (2 * epsilon)
    return gradapprox

# %% numerical_gradient_n | crash | 忘了forward返回两个值
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = theta.copy(), theta.copy()
        plus[i] += epsilon
        minus[i] -= epsilon
        gradapprox[i] = (forward(X, Y, vector_to_dictionary(plus, parameters))
                         - forward(X, Y, vector_to_dictionary(minus, parameters))) / (2 * epsilon)
    return gradapprox

# %% numerical_gradient_n | slow | 拨完又退回去，循环停不下来
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    i = 0
    while i < len(theta):
        theta[i] += epsilon
        theta[i] -= epsilon
    return gradapprox

# %% numerical_gradient_n | right | 就地拨动字典的复制品，再拨回来
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    p = {key: np.array(value, dtype=float) for key, value in parameters.items()}
    slopes = []
    for value in p.values():
        for place in np.ndindex(value.shape):
            old = value[place]
            value[place] = old + epsilon
            above = forward(X, Y, p)[0]
            value[place] = old - epsilon
            below = forward(X, Y, p)[0]
            value[place] = old
            slopes.append([(above - below) / (2 * epsilon)])
    return np.array(slopes)

# %% numerical_gradient_n | right | 用单位矩阵的行作方向
def numerical_gradient_n(parameters, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    J = lambda t: forward(X, Y, vector_to_dictionary(t, parameters))[0]
    steps = epsilon * np.eye(len(theta))
    gradapprox = [J(theta + step.reshape(-1, 1)) - J(theta - step.reshape(-1, 1)) for step in steps]
    return np.array(gradapprox).reshape(-1, 1) / (2 * epsilon)

# %% gradient_check_n | wrong | 没有除以范数之和
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    return np.linalg.norm(gradients_to_vector(gradients) - numerical_gradient_n(parameters, X, Y, epsilon, forward))

# %% gradient_check_n | wrong | 每个参数各算各的再平均
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return np.mean([relative_difference(gradients["d" + key], approx[key]) for key in parameters])

# %% gradient_check_n | wrong | 只检查了权重
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    names = [key for key in parameters if key.startswith("W")]
    return relative_difference(np.vstack([gradients["d" + key].reshape(-1, 1) for key in names]),
                               np.vstack([approx[key].reshape(-1, 1) for key in names]))

# %% gradient_check_n | wrong | 没有把forward传下去
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    return relative_difference(gradients_to_vector(gradients), numerical_gradient_n(parameters, X, Y, epsilon))

# %% gradient_check_n | wrong | 没有把epsilon传下去
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    return relative_difference(gradients_to_vector(gradients), numerical_gradient_n(parameters, X, Y, forward=forward))

# %% gradient_check_n | wrong | grad拉成了一维，广播成了方阵
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    return relative_difference(gradients_to_vector(gradients).ravel(), numerical_gradient_n(parameters, X, Y, epsilon, forward))

# %% gradient_check_n | wrong | 返回了通过还是没通过
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    difference = relative_difference(gradients_to_vector(gradients), numerical_gradient_n(parameters, X, Y, epsilon, forward))
    return bool(difference < 1e-7)

# %% gradient_check_n | crash | 把字典直接拿去减
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    return relative_difference(gradients, numerical_gradient_n(parameters, X, Y, epsilon, forward))

# %% gradient_check_n | right | 不用gradients_to_vector，公式写全
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    grad = np.concatenate([np.reshape(gradients["d" + key], (-1, 1)) for key in parameters])
    gradapprox = numerical_gradient_n(parameters, X, Y, epsilon=epsilon, forward=forward)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator

# %% gradient_check_n | right | 循环写在自己里面
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, forward=None):
    forward = forward or forward_propagation_n
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    J_plus, J_minus = np.zeros(theta.shape), np.zeros(theta.shape)
    for i in range(theta.shape[0]):
        theta_plus = np.copy(theta)
        theta_plus[i][0] = theta_plus[i][0] + epsilon
        J_plus[i], _ = forward(X, Y, vector_to_dictionary(theta_plus, parameters))
        theta_minus = np.copy(theta)
        theta_minus[i][0] = theta_minus[i][0] - epsilon
        J_minus[i], _ = forward(X, Y, vector_to_dictionary(theta_minus, parameters))
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    return relative_difference(grad, gradapprox)

# %% find_wrong_gradient | wrong | 比较的方向反了
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return ["d" + key for key in parameters if relative_difference(gradients["d" + key], approx[key]) < threshold]

# %% find_wrong_gradient | wrong | 名字前面没有d
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return [key for key in parameters if relative_difference(gradients["d" + key], approx[key]) > threshold]

# %% find_wrong_gradient | wrong | 找到一个就停
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    for key in parameters:
        if relative_difference(gradients["d" + key], approx[key]) > threshold:
            return ["d" + key]
    return []

# %% find_wrong_gradient | wrong | 混在一起比，一个错就全算错
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    difference = gradient_check_n(parameters, gradients, X, Y, epsilon, forward)
    return ["d" + key for key in parameters] if difference > threshold else []

# %% find_wrong_gradient | wrong | 用全部梯度的范数作分母
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    column = numerical_gradient_n(parameters, X, Y, epsilon, forward)
    approx = vector_to_dictionary(column, parameters)
    total = 2 * np.linalg.norm(column)
    return ["d" + key for key in parameters if np.linalg.norm(gradients["d" + key] - approx[key]) / total > threshold]

# %% find_wrong_gradient | wrong | 看绝对的差，没有看相对的
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return ["d" + key for key in parameters if np.linalg.norm(gradients["d" + key] - approx[key]) > threshold]

# %% find_wrong_gradient | wrong | 界线写死
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return ["d" + key for key in parameters if relative_difference(gradients["d" + key], approx[key]) > 1e-5]

# %% find_wrong_gradient | wrong | 没有把epsilon传下去
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, 1e-5, forward), parameters)
    return ["d" + key for key in parameters if relative_difference(gradients["d" + key], approx[key]) > threshold]

# %% find_wrong_gradient | wrong | 只比较范数的大小，正负号看不出来
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    size = np.linalg.norm
    return ["d" + key for key in parameters
            if relative_difference(size(gradients["d" + key]), size(approx[key])) > threshold]

# %% find_wrong_gradient | wrong | 没有把forward传下去
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon), parameters)
    return ["d" + key for key in parameters if relative_difference(gradients["d" + key], approx[key]) > threshold]

# %% find_wrong_gradient | wrong | 走遍gradients，次序不是parameters的
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return [key for key in gradients
            if key[1:] in parameters and relative_difference(gradients[key], approx[key[1:]]) > threshold]

# %% find_wrong_gradient | crash | 键写错
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    approx = vector_to_dictionary(numerical_gradient_n(parameters, X, Y, epsilon, forward), parameters)
    return ["d" + key for key in parameters if relative_difference(gradients[key], approx[key]) > threshold]

# %% find_wrong_gradient | right | 用下标在一列里找
def find_wrong_gradient(parameters, gradients, X, Y, epsilon=1e-5, threshold=1e-5, forward=None):
    column = numerical_gradient_n(parameters, X, Y, epsilon, forward)
    _, keys = dictionary_to_vector(parameters)
    wrong = []
    for key in parameters:
        mine = gradients["d" + key].reshape(-1, 1)
        theirs = column[[k == key for k in keys]]
        bottom = np.linalg.norm(mine) + np.linalg.norm(theirs)
        if bottom > 0 and np.linalg.norm(mine - theirs) / bottom >= threshold:
            wrong.append("d" + key)
    return wrong
