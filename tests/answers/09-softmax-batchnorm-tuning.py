# %% softmax | wrong | 按行算（第01章的写法）
def softmax(Z):
    T = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return T / np.sum(T, axis=1, keepdims=True)

# %% softmax | wrong | 没有减最大值，大数溢出
def softmax(Z):
    with np.errstate(all="ignore"):
        T = np.exp(Z)
        return T / np.sum(T, axis=0, keepdims=True)

# %% softmax | wrong | 减的是整个数组的最大值
def softmax(Z):
    with np.errstate(all="ignore"):
        T = np.exp(Z - np.max(Z))
        return T / np.sum(T, axis=0, keepdims=True)

# %% softmax | wrong | 减的是平均，不是最大值
def softmax(Z):
    with np.errstate(all="ignore"):
        T = np.exp(Z - np.mean(Z, axis=0, keepdims=True))
        return T / np.sum(T, axis=0, keepdims=True)

# %% softmax | wrong | 除以全部元素的和
def softmax(Z):
    T = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return T / np.sum(T)

# %% softmax | wrong | 没有减最大值，除以全部元素的和
def softmax(Z):
    e = np.exp(Z)
    return e / np.sum(e)

# %% softmax | wrong | 没有归一化
def softmax(Z):
    return np.exp(Z - np.max(Z, axis=0, keepdims=True))

# %% softmax | wrong | 忘了取指数
def softmax(Z):
    return Z / np.sum(Z, axis=0, keepdims=True)

# %% softmax | wrong | 指数前面多了负号
def softmax(Z):
    T = np.exp(-(Z - np.min(Z, axis=0, keepdims=True)))
    return T / np.sum(T, axis=0, keepdims=True)

# %% softmax | wrong | 分子没有减最大值，分母减了
def softmax(Z):
    with np.errstate(all="ignore"):
        return np.exp(Z) / np.sum(np.exp(Z - np.max(Z, axis=0, keepdims=True)), axis=0, keepdims=True)

# %% softmax | wrong | 把Z截断在±500，大数的次序丢了
def softmax(Z):
    T = np.exp(np.clip(Z, -500, 500))
    return T / np.sum(T, axis=0, keepdims=True)

# %% softmax | wrong | 就地减去最大值，改动了Z
def softmax(Z):
    Z -= np.max(Z, axis=0, keepdims=True)
    T = np.exp(Z)
    return T / np.sum(T, axis=0, keepdims=True)

# %% softmax | wrong | 没有返回
def softmax(Z):
    T = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    A = T / np.sum(T, axis=0, keepdims=True)

# %% softmax | crash | 沿着axis=1求最大，没有keepdims
def softmax(Z):
    T = np.exp(Z - np.max(Z, axis=1))
    return T / np.sum(T, axis=1)

# %% softmax | right | 逐列循环
def softmax(Z):
    A = np.zeros(Z.shape)
    for i in range(Z.shape[1]):
        z = Z[:, i] - Z[:, i].max()
        A[:, i] = np.exp(z) / sum(np.exp(z))
    return A

# %% softmax | right | 转置了按行算，再转回来
def softmax(Z):
    T = np.exp((Z - Z.max(axis=0)).T)
    return (T / T.sum(axis=1, keepdims=True)).T

# %% softmax | right | 先求对数，再取指数
def softmax(Z):
    shifted = Z - np.max(Z, axis=0)
    return np.exp(shifted - np.log(np.sum(np.exp(shifted), axis=0)))

# %% hardmax | wrong | 并列的都点亮
def hardmax(Z):
    return (Z == np.max(Z, axis=0, keepdims=True)).astype(float)

# %% hardmax | wrong | 每一行取最大
def hardmax(Z):
    H = np.zeros(Z.shape)
    H[np.arange(Z.shape[0]), np.argmax(Z, axis=1)] = 1
    return H

# %% hardmax | wrong | 只返回行号
def hardmax(Z):
    return np.argmax(Z, axis=0)

# %% hardmax | wrong | 整个数组的最大
def hardmax(Z):
    return (Z == np.max(Z)).astype(float)

# %% hardmax | wrong | 大于0.5的是1
def hardmax(Z):
    return (Z > 0.5).astype(float)

# %% hardmax | wrong | 保留了原来的值
def hardmax(Z):
    return np.where(Z == np.max(Z, axis=0), Z, 0.0)

# %% hardmax | wrong | 取成了最小的
def hardmax(Z):
    H = np.zeros(Z.shape)
    H[np.argmin(Z, axis=0), np.arange(Z.shape[1])] = 1
    return H

# %% hardmax | wrong | 就地改动了Z
def hardmax(Z):
    top = np.argmax(Z, axis=0)
    Z[:] = 0
    Z[top, np.arange(Z.shape[1])] = 1
    return Z

# %% hardmax | wrong | 有并列时取最后一个
def hardmax(Z):
    C, m = Z.shape
    H = np.zeros((C, m))
    H[C - 1 - np.argmax(Z[::-1], axis=0), np.arange(m)] = 1
    return H

# %% hardmax | wrong | 最大值从0找起，全是负的时候没有1
def hardmax(Z):
    H = np.zeros(Z.shape)
    for i in range(Z.shape[1]):
        best, row = 0, None
        for j in range(Z.shape[0]):
            if Z[j, i] > best:
                best, row = Z[j, i], j
        if row is not None:
            H[row, i] = 1
    return H

# %% hardmax | crash | np.eye的大小用了列数，行号超出了范围
def hardmax(Z):
    return np.eye(Z.shape[1])[np.argmax(Z, axis=0)].T

# %% hardmax | wrong | H[argmax] = 1点亮了整行
def hardmax(Z):
    H = np.zeros(Z.shape)
    H[np.argmax(Z, axis=0)] = 1
    return H

# %% hardmax | right | 用单位矩阵取列
def hardmax(Z):
    return np.eye(Z.shape[0])[:, np.argmax(Z, axis=0)]

# %% hardmax | right | 与行号比较，返回布尔数组
def hardmax(Z):
    return np.arange(Z.shape[0])[:, np.newaxis] == np.argmax(Z, axis=0)

# %% hardmax | right | 两重循环，返回整数
def hardmax(Z):
    C, m = Z.shape
    H = np.zeros((C, m), dtype=int)
    for i in range(m):
        top = 0
        for j in range(1, C):
            if Z[j, i] > Z[top, i]:
                top = j
        H[top, i] = 1
    return H

# %% cross_entropy_cost | wrong | Y * log(A)，别的类是0时得到nan
def cross_entropy_cost(A, Y):
    with np.errstate(all="ignore"):
        return -np.sum(Y * np.log(A)) / Y.shape[1]

# %% cross_entropy_cost | wrong | 没有除以m
def cross_entropy_cost(A, Y):
    return -np.sum(np.log(np.sum(Y * A, axis=0)))

# %% cross_entropy_cost | wrong | 少了负号
def cross_entropy_cost(A, Y):
    return np.sum(np.log(np.sum(Y * A, axis=0))) / Y.shape[1]

# %% cross_entropy_cost | wrong | 除以了元素的个数
def cross_entropy_cost(A, Y):
    return -np.mean(Y * np.log(A + 1e-12))

# %% cross_entropy_cost | wrong | 除以了类别数
def cross_entropy_cost(A, Y):
    return -np.sum(np.log(np.sum(Y * A, axis=0))) / Y.shape[0]

# %% cross_entropy_cost | wrong | 两类的公式，多了(1−Y)那一半
def cross_entropy_cost(A, Y):
    return -np.sum(Y * np.log(A + 1e-12) + (1 - Y) * np.log(1 - A + 1e-12)) / Y.shape[1]

# %% cross_entropy_cost | wrong | 以10为底的对数
def cross_entropy_cost(A, Y):
    return -np.sum(np.log10(np.sum(Y * A, axis=0))) / Y.shape[1]

# %% cross_entropy_cost | wrong | 先把概率加起来再取对数
def cross_entropy_cost(A, Y):
    return -np.log(np.sum(Y * A)) / Y.shape[1]

# %% cross_entropy_cost | wrong | 按行求和
def cross_entropy_cost(A, Y):
    return -np.sum(np.log(np.sum(Y * A, axis=1) + 1e-12)) / Y.shape[1]

# %% cross_entropy_cost | wrong | 返回每个样本的损失，没有求和
def cross_entropy_cost(A, Y):
    return -np.log(np.sum(Y * A, axis=0))

# %% cross_entropy_cost | wrong | 样本数写死成2
def cross_entropy_cost(A, Y):
    return -np.sum(np.log(np.sum(Y * A, axis=0))) / 2

# %% cross_entropy_cost | wrong | 为了躲开0，把A里的0就地换掉
def cross_entropy_cost(A, Y):
    A[A == 0] = 1e-12
    return -np.sum(Y * np.log(A)) / Y.shape[1]

# %% cross_entropy_cost | wrong | 没有返回
def cross_entropy_cost(A, Y):
    cost = -np.mean(np.log(np.sum(Y * A, axis=0)))

# %% cross_entropy_cost | right | 布尔下标挑出正确的概率
def cross_entropy_cost(A, Y):
    return -np.mean(np.log(A[Y == 1]))

# %% cross_entropy_cost | right | 先截断再逐元素相乘
def cross_entropy_cost(A, Y):
    return -np.sum(Y * np.log(np.clip(A, 1e-12, 1))) / Y.shape[1]

# %% cross_entropy_cost | right | 加一个很小的数
def cross_entropy_cost(A, Y):
    return -np.sum(Y * np.log(A + 1e-8)) / A.shape[1]

# %% cross_entropy_cost | right | 循环，einsum挑概率
def cross_entropy_cost(A, Y):
    total = 0.0
    for p in np.einsum("ci,ci->i", A, Y):
        total -= np.log(p)
    return total / Y.shape[1]

# %% softmax_backward | wrong | 丢了1/m（有的笔记这样写）
def softmax_backward(A, Y):
    return A - Y

# %% softmax_backward | wrong | 符号反了
def softmax_backward(A, Y):
    return (Y - A) / Y.shape[1]

# %% softmax_backward | wrong | 除以了类别数
def softmax_backward(A, Y):
    return (A - Y) / Y.shape[0]

# %% softmax_backward | wrong | 除以了元素的个数
def softmax_backward(A, Y):
    return (A - Y) / Y.size

# %% softmax_backward | wrong | 求的是对A的梯度
def softmax_backward(A, Y):
    return -Y / A / Y.shape[1]

# %% softmax_backward | wrong | 又多乘了一次A(1−A)
def softmax_backward(A, Y):
    return (A - Y) * A * (1 - A) / Y.shape[1]

# %% softmax_backward | wrong | 样本数写死成2
def softmax_backward(A, Y):
    return (A - Y) / 2

# %% softmax_backward | wrong | 就地改动了A
def softmax_backward(A, Y):
    A -= Y
    A /= Y.shape[1]
    return A

# %% softmax_backward | wrong | 按列求了和
def softmax_backward(A, Y):
    return np.sum(A - Y, axis=1, keepdims=True) / Y.shape[1]

# %% softmax_backward | wrong | 没有返回
def softmax_backward(A, Y):
    dZ = (A - Y) / Y.shape[1]

# %% softmax_backward | crash | 转置了Y
def softmax_backward(A, Y):
    return (A - Y.T) / Y.shape[1]

# %% softmax_backward | right | 逐列用雅可比矩阵
def softmax_backward(A, Y):
    C, m = A.shape
    dZ = np.zeros((C, m))
    for i in range(m):
        a = A[:, i]
        J = np.diag(a) - np.outer(a, a)
        dA = np.where(Y[:, i] == 1, -1 / a, 0.0)
        dZ[:, i] = J @ dA / m
    return dZ

# %% softmax_backward | right | 复制一份，在正确的位置减1
def softmax_backward(A, Y):
    dZ = A.copy()
    dZ[np.argmax(Y, axis=0), np.arange(A.shape[1])] -= 1
    return dZ / A.shape[1]

# %% mse_softmax_backward | wrong | 丢了1/m
def mse_softmax_backward(A, Y):
    D = A - Y
    return A * (D - np.sum(D * A, axis=0, keepdims=True))

# %% mse_softmax_backward | wrong | 只用了雅可比矩阵的对角线
def mse_softmax_backward(A, Y):
    return (A - Y) * A * (1 - A) / Y.shape[1]

# %% mse_softmax_backward | wrong | 当成了交叉熵
def mse_softmax_backward(A, Y):
    return (A - Y) / Y.shape[1]

# %% mse_softmax_backward | wrong | 多了一个2
def mse_softmax_backward(A, Y):
    D = 2 * (A - Y)
    return A * (D - np.sum(D * A, axis=0, keepdims=True)) / Y.shape[1]

# %% mse_softmax_backward | wrong | 对整个数组求和
def mse_softmax_backward(A, Y):
    D = A - Y
    return A * (D - np.sum(D * A)) / Y.shape[1]

# %% mse_softmax_backward | wrong | 按行求和
def mse_softmax_backward(A, Y):
    D = A - Y
    return A * (D - np.sum(D * A, axis=1, keepdims=True)) / Y.shape[1]

# %% mse_softmax_backward | wrong | 最前面忘了乘A
def mse_softmax_backward(A, Y):
    D = A - Y
    return (D - np.sum(D * A, axis=0, keepdims=True)) / Y.shape[1]

# %% mse_softmax_backward | wrong | 括号里写成了加
def mse_softmax_backward(A, Y):
    D = A - Y
    return A * (D + np.sum(D * A, axis=0, keepdims=True)) / Y.shape[1]

# %% mse_softmax_backward | wrong | 求和里忘了乘A
def mse_softmax_backward(A, Y):
    D = A - Y
    return A * (D - np.sum(D, axis=0, keepdims=True)) / Y.shape[1]

# %% mse_softmax_backward | wrong | 样本数写死成2
def mse_softmax_backward(A, Y):
    D = A - Y
    return A * (D - np.sum(D * A, axis=0, keepdims=True)) / 2

# %% mse_softmax_backward | wrong | 就地改动了A
def mse_softmax_backward(A, Y):
    D = A - Y
    total = np.sum(D * A, axis=0, keepdims=True)
    A *= D - total
    return A / Y.shape[1]

# %% mse_softmax_backward | crash | 矩阵乘法用错了地方
def mse_softmax_backward(A, Y):
    D = A - Y
    return A @ (D - np.sum(D * A, axis=0, keepdims=True)) / Y.shape[1]

# %% mse_softmax_backward | right | 逐列用雅可比矩阵
def mse_softmax_backward(A, Y):
    m = A.shape[1]
    columns = []
    for a, y in zip(A.T, Y.T):
        columns.append((np.diag(a) - np.outer(a, a)).dot(a - y) / m)
    return np.array(columns).T

# %% mse_softmax_backward | right | einsum求和，先除以m
def mse_softmax_backward(A, Y):
    D = (A - Y) / A.shape[1]
    return A * D - A * np.einsum("ci,ci->i", D, A)

# %% batchnorm_forward | wrong | ε加在根号外面
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var) + epsilon
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | ε写死成4
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + 4.0)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | momentum写死成0.9
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = 0.9 * running_mean + 0.1 * mu
    running_var = 0.9 * running_var + 0.1 * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 方差除以m − 1
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.sum((Z - mu) ** 2, axis=1, keepdims=True) / max(Z.shape[1] - 1, 1)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 除以方差，没有开根号
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = var + epsilon
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 忘了减均值
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = Z / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 忘了加beta
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | gamma和beta用反了
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = beta * Z_norm + gamma
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | momentum用反了
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = (1 - momentum) * running_mean + momentum * mu
    running_var = (1 - momentum) * running_var + momentum * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 滑动平均没有更新
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = running_mean
    running_var = running_var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 攒的是标准差
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * np.sqrt(var)
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 攒的方差里带着ε
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * sigma ** 2
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 均值取了整个数组的
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 按列归一化
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=0, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=0, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * np.mean(Z, axis=1, keepdims=True)
    running_var = momentum * running_var + (1 - momentum) * np.var(Z, axis=1, keepdims=True)
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 用滑动平均来归一化（那是推理）
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(running_var + epsilon)
    Z_norm = (Z - running_mean) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 就地更新了滑动平均
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean *= momentum
    running_mean += (1 - momentum) * mu
    running_var *= momentum
    running_var += (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 就地减去均值，改动了Z
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    Z -= mu
    var = np.mean(Z ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = Z / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | wrong | 只返回了Z_tilde和cache
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma)

# %% batchnorm_forward | crash | 没有keepdims
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1)
    var = np.mean((Z - mu) ** 2, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | right | 用np.var，滑动平均换一种写法
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = np.mean(Z, axis=1, keepdims=True)
    var = np.var(Z, axis=1, keepdims=True)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) / sigma
    Z_tilde = gamma * Z_norm + beta
    running_mean = running_mean + (1 - momentum) * (mu - running_mean)
    running_var = running_var + (1 - momentum) * (var - running_var)
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | right | 平方的平均减平均的平方，乘−1/2次方
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    mu = Z.sum(axis=1).reshape(-1, 1) / Z.shape[1]
    var = np.maximum(np.mean(Z * Z, axis=1, keepdims=True) - mu * mu, 0)
    sigma = np.sqrt(var + epsilon)
    Z_norm = (Z - mu) * (var + epsilon) ** -0.5
    Z_tilde = gamma * Z_norm + beta
    running_mean = momentum * running_mean + (1 - momentum) * mu
    running_var = momentum * running_var + (1 - momentum) * var
    return Z_tilde, (Z_norm, sigma, gamma), running_mean, running_var

# %% batchnorm_forward | right | 逐行循环
def batchnorm_forward(Z, gamma, beta, running_mean, running_var, momentum=0.9, epsilon=1e-5):
    n, m = Z.shape
    Z_norm, sigma, mu, var = np.zeros((n, m)), np.zeros((n, 1)), np.zeros((n, 1)), np.zeros((n, 1))
    for j in range(n):
        mu[j], var[j] = np.mean(Z[j]), np.mean((Z[j] - np.mean(Z[j])) ** 2)
        sigma[j] = (var[j, 0] + epsilon) ** 0.5
        Z_norm[j] = (Z[j] - mu[j]) / sigma[j]
    return (gamma * Z_norm + beta, (Z_norm, sigma, gamma), momentum * running_mean + (1 - momentum) * mu,
            momentum * running_var + (1 - momentum) * var)

# %% batchnorm_backward | wrong | 把均值和方差当成常数
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = H / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 漏了经过σ²的路
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 漏了经过μ的路
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 忘了乘gamma
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 第三项借用dgamma，漏了gamma
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    m = dZ_tilde.shape[1]
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * dgamma / m) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 忘了除以sigma
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 除以了sigma的平方
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma ** 2
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 括号里减的是和
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.sum(H, axis=1, keepdims=True) - Z_norm * np.sum(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | dgamma和dbeta求了平均
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.mean(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.mean(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | dgamma忘了乘Z_norm
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 没有keepdims，dgamma成了一维
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 平均取成了列的
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=0, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=0, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 平均取了整个数组的
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H) - Z_norm * np.mean(H * Z_norm)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 样本数写死成4
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.sum(H, axis=1, keepdims=True) / 4 - Z_norm * np.sum(H * Z_norm, axis=1, keepdims=True) / 4) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 返回的次序反了
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.mean(H * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dbeta, dgamma

# %% batchnorm_backward | wrong | 就地改动了dZ_tilde
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    dZ_tilde *= gamma
    dZ = (dZ_tilde - np.mean(dZ_tilde, axis=1, keepdims=True)
          - Z_norm * np.mean(dZ_tilde * Z_norm, axis=1, keepdims=True)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | wrong | 假定m个Z_norm的平方和是m，约去时丢了ε
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    dbeta = np.sum(dZ_tilde, axis=1, keepdims=True)
    dgamma = np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True)
    H = gamma * dZ_tilde
    dZ = (H - np.mean(H, axis=1, keepdims=True) - Z_norm * np.sum(H * Z_norm, axis=1, keepdims=True) / np.maximum(np.sum(Z_norm ** 2, axis=1, keepdims=True), 1e-12)) / sigma
    return dZ, dgamma, dbeta

# %% batchnorm_backward | crash | 把cache当成字典
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache["Z_norm"], cache["sigma"], cache["gamma"]
    return gamma * dZ_tilde / sigma, np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True), np.sum(dZ_tilde, axis=1, keepdims=True)

# %% batchnorm_backward | right | 三条路分开写（原文的写法）
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    m = dZ_tilde.shape[1]
    H = dZ_tilde * gamma
    centered = Z_norm * sigma
    dvar = np.sum(H * centered, axis=1, keepdims=True) * -0.5 * sigma ** -3
    dmu = -np.sum(H, axis=1, keepdims=True) / sigma + dvar * np.mean(-2 * centered, axis=1, keepdims=True)
    dZ = H / sigma + dvar * 2 * centered / m + dmu / m
    return dZ, np.sum(dZ_tilde * Z_norm, axis=1, keepdims=True), np.sum(dZ_tilde, axis=1, keepdims=True)

# %% batchnorm_backward | right | 用dbeta和dgamma合写
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    m = dZ_tilde.shape[1]
    dbeta = dZ_tilde.sum(1).reshape(-1, 1)
    dgamma = np.einsum("ji,ji->j", dZ_tilde, Z_norm)[:, np.newaxis]
    return gamma / (m * sigma) * (m * dZ_tilde - dbeta - Z_norm * dgamma), dgamma, dbeta

# %% batchnorm_backward | right | 逐行写出m×m的雅可比矩阵
def batchnorm_backward(dZ_tilde, cache):
    Z_norm, sigma, gamma = cache
    n, m = dZ_tilde.shape
    dZ = np.zeros((n, m))
    for j in range(n):
        J = (np.eye(m) - 1 / m - np.outer(Z_norm[j], Z_norm[j]) / m) / sigma[j, 0]
        dZ[j] = J.dot(gamma[j, 0] * dZ_tilde[j])
    return dZ, np.diag(dZ_tilde @ Z_norm.T).reshape(n, 1).copy(), dZ_tilde @ np.ones((m, 1))

# %% batchnorm_inference | wrong | 用了这一批自己的统计
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    mu, var = np.mean(Z, axis=1, keepdims=True), np.var(Z, axis=1, keepdims=True)
    return gamma * (Z - mu) / np.sqrt(var + epsilon) + beta

# %% batchnorm_inference | wrong | 方差用滑动平均，均值用这一批的
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return gamma * (Z - np.mean(Z, axis=1, keepdims=True)) / np.sqrt(running_var + epsilon) + beta

# %% batchnorm_inference | wrong | 没有开根号
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return gamma * (Z - running_mean) / (running_var + epsilon) + beta

# %% batchnorm_inference | wrong | ε加在根号外面
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return gamma * (Z - running_mean) / (np.sqrt(running_var) + epsilon) + beta

# %% batchnorm_inference | wrong | 忘了加ε
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    with np.errstate(all="ignore"):
        return gamma * (Z - running_mean) / np.sqrt(running_var) + beta

# %% batchnorm_inference | wrong | 忘了gamma和beta
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return (Z - running_mean) / np.sqrt(running_var + epsilon)

# %% batchnorm_inference | wrong | 忘了beta
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return gamma * (Z - running_mean) / np.sqrt(running_var + epsilon)

# %% batchnorm_inference | wrong | gamma和beta用反了
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return beta * (Z - running_mean) / np.sqrt(running_var + epsilon) + gamma

# %% batchnorm_inference | wrong | ε写死成4
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return gamma * (Z - running_mean) / np.sqrt(running_var + 4.0) + beta

# %% batchnorm_inference | wrong | 就地改动了Z
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    Z -= running_mean
    Z /= np.sqrt(running_var + epsilon)
    return gamma * Z + beta

# %% batchnorm_inference | wrong | 归一化以后又减了一次这一批的均值
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    Z_norm = (Z - running_mean) / np.sqrt(running_var + epsilon)
    Z_norm = Z_norm - np.mean(Z_norm, axis=1, keepdims=True)
    return gamma * Z_norm + beta

# %% batchnorm_inference | wrong | 没有返回
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    Z_tilde = gamma * (Z - running_mean) / np.sqrt(running_var + epsilon) + beta

# %% batchnorm_inference | crash | 用矩阵乘法乘gamma
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    return gamma @ ((Z - running_mean) / np.sqrt(running_var + epsilon)) + beta

# %% batchnorm_inference | right | 合成一次乘加
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    a = gamma / np.sqrt(running_var + epsilon)
    return a * Z + (beta - a * running_mean)

# %% batchnorm_inference | right | 逐列循环，开根号用幂
def batchnorm_inference(Z, gamma, beta, running_mean, running_var, epsilon=1e-5):
    Z_tilde = np.zeros(Z.shape)
    for i in range(Z.shape[1]):
        z = Z[:, i:i + 1]
        Z_tilde[:, i:i + 1] = gamma * (z - running_mean) * (running_var + epsilon) ** -0.5 + beta
    return Z_tilde

# %% sample_learning_rate | wrong | 直接均匀地取
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return random.uniform(low, high, size)

# %% sample_learning_rate | wrong | 只取了指数，没有求幂
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return random.uniform(np.log10(low), np.log10(high), size)

# %% sample_learning_rate | wrong | 自然对数配10的幂
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** random.uniform(np.log(low), np.log(high), size)

# %% sample_learning_rate | wrong | 对学习率取幂
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** random.uniform(low, high, size)

# %% sample_learning_rate | wrong | 范围写死成−4到−1
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** random.uniform(-4, -1, size)

# %% sample_learning_rate | wrong | 只取整数的指数
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return low * 10.0 ** random.randint(0, round(np.log10(high / low)) + 1, size)

# %% sample_learning_rate | wrong | 只取一个数
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** random.uniform(np.log10(low), np.log10(high))

# %% sample_learning_rate | wrong | 一个数重复size次
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return np.full(size, 10 ** random.uniform(np.log10(low), np.log10(high)))

# %% sample_learning_rate | wrong | 等距的，不是随机的
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return np.logspace(np.log10(low), np.log10(high), size)

# %% sample_learning_rate | wrong | 没有用random，每次都不同
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** np.random.uniform(np.log10(low), np.log10(high), size)

# %% sample_learning_rate | wrong | 种子写死
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** np.random.RandomState(1).uniform(np.log10(low), np.log10(high), size)

# %% sample_learning_rate | wrong | 没有返回
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    r = random.uniform(np.log10(low), np.log10(high), size)
    learning_rates = 10 ** r

# %% sample_learning_rate | crash | 对列表求幂
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** [random.uniform(np.log10(low), np.log10(high)) for _ in range(size)]

# %% sample_learning_rate | right | 自然对数和np.exp
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return np.exp(random.uniform(np.log(low), np.log(high), size))

# %% sample_learning_rate | right | 从大到小取，用rand
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return high * (low / high) ** random.rand(size)

# %% sample_learning_rate | right | 一个一个取
def sample_learning_rate(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    a, b = np.log10(low), np.log10(high)
    return np.array([10 ** (a + (b - a) * random.rand()) for _ in range(size)])

# %% sample_beta | wrong | 直接均匀地取
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return random.uniform(low, high, size)

# %% sample_beta | wrong | 对β取对数，不是1 − β
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return np.exp(random.uniform(np.log(low + 1e-9), np.log(high), size))

# %% sample_beta | wrong | 没有换回β
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 10 ** random.uniform(np.log10(1 - high), np.log10(1 - low), size)

# %% sample_beta | wrong | 范围写死成−3到−1
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 10 ** random.uniform(-3, -1, size)

# %% sample_beta | wrong | 自然对数配10的幂
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 10 ** random.uniform(np.log(1 - high), np.log(1 - low), size)

# %% sample_beta | wrong | 只取−3、−2、−1三个指数
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 10.0 ** random.randint(-3, 0, size)

# %% sample_beta | wrong | 只取一个数
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 10 ** random.uniform(np.log10(1 - high), np.log10(1 - low))

# %% sample_beta | wrong | 一个数重复size次
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return np.full(size, 1 - 10 ** random.uniform(np.log10(1 - high), np.log10(1 - low)))

# %% sample_beta | wrong | 没有用random，每次都不同
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 10 ** np.random.uniform(np.log10(1 - high), np.log10(1 - low), size)

# %% sample_beta | wrong | 均匀的是1/(1 − β)
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 1 / random.uniform(1 / (1 - low), 1 / (1 - high), size)

# %% sample_beta | wrong | 没有返回
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    betas = 1 - 10 ** random.uniform(np.log10(1 - high), np.log10(1 - low), size)

# %% sample_beta | crash | 参数个数不对
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - sample_learning_rate(1 - high, 1 - low)

# %% sample_beta | right | 上下限次序颠倒也均匀
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - 10 ** random.uniform(np.log10(1 - low), np.log10(1 - high), size)

# %% sample_beta | right | 借用上一题
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    return 1 - sample_learning_rate(1 - high, 1 - low, size, seed)

# %% sample_beta | right | 自然对数和np.expm1
def sample_beta(low, high, size, seed=None):
    random = np.random.RandomState(seed)
    t = random.rand(size)
    return -np.expm1(t * np.log1p(-low) + (1 - t) * np.log1p(-high))

# %% random_search | wrong | 最好的成绩从0开始，全是负的就找不到
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, 0.0, []
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 取了成绩最小的
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, np.inf, []
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        if score < best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 取了绝对值最小的
def random_search(evaluate, sample, trials, seed=None):
    history = []
    for s in np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials):
        config = sample(int(s))
        history.append((config, evaluate(config)))
    best, best_score = min(history, key=lambda item: abs(item[1]))
    return best, best_score, history

# %% random_search | wrong | 同一组评了两次
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        config = sample(int(s))
        history.append((config, evaluate(config)))
        if evaluate(config) > best_score:
            best, best_score = config, history[-1][1]
    return best, best_score, history

# %% random_search | wrong | 每次都用同一个种子
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for _ in range(trials):
        config = sample(seed)
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 种子用0、1、2……，与参数seed无关
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for i in range(trials):
        config = sample(i)
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 只更新了成绩，没有更新best
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        best = config
        best_score = max(best_score, score)
    return best, best_score, history

# %% random_search | wrong | history里没有config
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        history.append(score)
        if score > best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 少试了一次
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds[1:]:
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 只把变好的放进history
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        if score > best_score:
            best, best_score = config, score
            history.append((config, score))
    return best, best_score, history

# %% random_search | wrong | 只试了6次，次数写死
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in np.random.RandomState(seed).randint(2 ** 31 - 1, size=6):
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    return best, best_score, history

# %% random_search | wrong | 返回的是最后一次
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        best = sample(int(s))
        best_score = evaluate(best)
        history.append((best, best_score))
    return best, best_score, history

# %% random_search | wrong | 没有返回history
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        config = sample(int(s))
        score = evaluate(config)
        history.append((config, score))
        if score > best_score:
            best, best_score = config, score
    return best, best_score

# %% random_search | crash | 把种子直接当成config的键
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds:
        config = sample[int(s)]
        history.append((config, evaluate(config)))
    return best, best_score, history

# %% random_search | right | 先取完，再评，最后挑
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    configs = [sample(s) for s in seeds]
    scores = [evaluate(config) for config in configs]
    i = int(np.argmax(scores))
    return configs[i], scores[i], list(zip(configs, scores))

# %% random_search | right | 用max挑
def random_search(evaluate, sample, trials, seed=None):
    seeds = np.random.RandomState(seed).randint(2 ** 31 - 1, size=trials)
    best, best_score, history = None, -np.inf, []
    for s in seeds.tolist():
        config = sample(s)
        history.append((config, evaluate(config)))
    best, best_score = max(history, key=lambda item: item[1])
    return best, best_score, history

# %% coarse_to_fine | wrong | 范围没有缩小
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 没有切掉伸出去的部分
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = best - half, best + half
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 切到最开始的范围，不是这一轮的
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    first_low, first_high = low, high
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(first_low, best - half), np.minimum(first_high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 两边各缩成shrink倍，忘了除以2
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low)
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 拿缩过的low去算high
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        low = np.maximum(low, best - shrink * (high - low) / 2)
        high = np.minimum(high, best + shrink * (high - low) / 2)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | shrink写死成0.5
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = (high - low) / 4
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 以这一轮最好的点为中心，忘了以前的
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        top, top_score = None, -np.inf
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > top_score:
                top, top_score = x, score
        if top_score > best_score:
            best, best_score = top, top_score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, top - half), np.minimum(high, top + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 取了成绩最小的
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score < best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 成绩从0开始
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, 0.0, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        if best is None:
            best = (low + high) / 2
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 每一轮重新造随机数
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in np.random.RandomState(seed).uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 每一轮只取一个点
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (1, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 各维用同一个随机数
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for t in random.uniform(0, 1, trials):
            x = low + t * (high - low)
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 总在开始的范围里取点
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    first = low, high
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(*first, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 就地改动low和high，boxes跟着变
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low[:], high[:] = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 把一轮的点一起交给evaluate
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        points = random.uniform(low, high, (trials, len(low)))
        score = evaluate(points)
        if score > best_score:
            best, best_score = points[0], score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | wrong | 每个点评了两次
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if evaluate(x) > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = np.maximum(low, best - half), np.minimum(high, best + half)
    return best, best_score, boxes

# %% coarse_to_fine | crash | 把best当成一对角
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for x in random.uniform(low, high, (trials, len(low))):
            score = evaluate(x)
            if score > best_score:
                best, best_score = x, score
        half = shrink * (high - low) / 2
        low, high = best[0] - half, best[1][0] + half
    return best, best_score, boxes

# %% coarse_to_fine | slow | 范围缩不到头就不停
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        while True:
            low = np.maximum(low, low)
            if np.all(high < low):
                break
    return best, best_score, boxes

# %% coarse_to_fine | right | 先评完一轮再挑，np.clip切边
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        points = low + (high - low) * random.rand(trials, len(low))
        scores = [evaluate(x) for x in points]
        i = int(np.argmax(scores))
        if scores[i] > best_score:
            best, best_score = points[i], scores[i]
        width = shrink * (high - low)
        low, high = np.clip(best - width / 2, low, high), np.clip(best + width / 2, low, high)
    return best, best_score, boxes

# %% coarse_to_fine | right | 一个一个点取，逐维缩
def coarse_to_fine(evaluate, low, high, trials, rounds, shrink=0.5, seed=None):
    random = np.random.RandomState(seed)
    best, best_score, boxes = None, -np.inf, []
    for _ in range(rounds):
        boxes.append((low, high))
        for _ in range(trials):
            x = np.array([random.uniform(a, b) for a, b in zip(low, high)])
            score = evaluate(x)
            if best is None or score > best_score:
                best, best_score = x, score
        corners = [(max(a, c - shrink * (b - a) / 2), min(b, c + shrink * (b - a) / 2)) for a, b, c in zip(low, high, best)]
        low, high = np.array([a for a, _ in corners]), np.array([b for _, b in corners])
    return best, best_score, boxes
