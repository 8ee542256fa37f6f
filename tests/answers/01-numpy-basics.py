# %% basic_sigmoid | wrong | 分母少了括号（笔记里的1 / 1 + e^(-z)）
def basic_sigmoid(x):
    return 1 / 1 + math.exp(-x)

# %% basic_sigmoid | wrong | 指数少了负号
def basic_sigmoid(x):
    return 1 / (1 + math.exp(x))

# %% basic_sigmoid | wrong | 对x取了绝对值，负数也大于0.5
def basic_sigmoid(x):
    return 1 / (1 + math.exp(-abs(x)))

# %% basic_sigmoid | wrong | 把x截成了整数
def basic_sigmoid(x):
    return 1 / (1 + math.exp(-int(x)))

# %% basic_sigmoid | wrong | 算了却没有返回
def basic_sigmoid(x):
    s = 1 / (1 + math.exp(-x))

# %% basic_sigmoid | wrong | 四舍五入到了一位小数
def basic_sigmoid(x):
    return round(1 / (1 + math.exp(-x)), 1)

# %% basic_sigmoid | crash | 写成了exp，没有math.
def basic_sigmoid(x):
    return 1 / (1 + exp(-x))

# %% basic_sigmoid | right | 乘上e^x的另一种写法
def basic_sigmoid(x):
    return math.exp(x) / (math.exp(x) + 1)

# %% basic_sigmoid | right | 用np.exp，返回np.float64
def basic_sigmoid(x):
    return 1 / (1 + np.exp(-x))

# %% basic_sigmoid | right | 分正负两种情形
def basic_sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.e ** (-x))
    return 1 - 1 / (1 + math.e ** x)

# %% sigmoid | wrong | e^x / (1 + e^x)，1000处是nan
def sigmoid(x):
    return np.exp(x) / (1 + np.exp(x))

# %% sigmoid | wrong | 分母少了括号
def sigmoid(x):
    return 1 / 1 + np.exp(-x)

# %% sigmoid | wrong | 忘了负数的情形
def sigmoid(x):
    return 1 / (1 + np.exp(-np.abs(x)))

# %% sigmoid | wrong | 两种情形的分子放反了
def sigmoid(x):
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, t, 1) / (1 + t)

# %% sigmoid | wrong | 只认一维数组
def sigmoid(x):
    x = np.array(x, dtype=float)
    s = np.zeros(x.shape)
    for i in range(len(x)):
        t = math.exp(-abs(x[i]))
        s[i] = 1 / (1 + t) if x[i] >= 0 else t / (1 + t)
    return s

# %% sigmoid | wrong | 结果放进与x同类型的数组，整数数组会被截断
def sigmoid(x):
    if np.ndim(x) == 0:
        return 1 / (1 + np.exp(-x))
    s = np.zeros_like(x)
    s[x >= 0] = 1 / (1 + np.exp(-x[x >= 0]))
    s[x < 0] = np.exp(x[x < 0]) / (1 + np.exp(x[x < 0]))
    return s

# %% sigmoid | wrong | 为了不溢出，就地截断了x
def sigmoid(x):
    if np.ndim(x) > 0:
        x[x < -500] = -500
    return 1 / (1 + np.exp(-x))

# %% sigmoid | wrong | 把结果摊平了
def sigmoid(x):
    t = np.exp(-np.abs(np.ravel(x)))
    return np.where(np.ravel(x) >= 0, 1, t) / (1 + t)

# %% sigmoid | wrong | 直接调用math.exp的版本，只认一个数
def sigmoid(x):
    return np.array([basic_sigmoid(value) for value in x])

# %% sigmoid | crash | np写成了numpy
def sigmoid(x):
    t = numpy.exp(-np.abs(x))
    return np.where(x >= 0, 1, t) / (1 + t)

# %% sigmoid | right | 逐个元素用循环
def sigmoid(x):
    def one(value):
        t = math.exp(-abs(value))
        return 1 / (1 + t) if value >= 0 else t / (1 + t)

    result = np.array([one(float(value)) for value in np.ravel(x)])
    return result.reshape(np.shape(x))

# %% sigmoid | right | 用双曲正切
def sigmoid(x):
    return 0.5 * (1 + np.tanh(np.asarray(x) / 2))

# %% sigmoid | right | 布尔下标分开算
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    s = np.empty(x.shape)
    positive = x >= 0
    s[positive] = 1 / (1 + np.exp(-x[positive]))
    t = np.exp(x[~positive])
    s[~positive] = t / (1 + t)
    return s

# %% sigmoid | right | 把指数限制在安全的范围里
def sigmoid(x):
    return 1 / (1 + np.exp(np.clip(-np.asarray(x, dtype=float), -700, 700)))

# %% sigmoid_derivative | wrong | 把x当成了sigmoid(x)
def sigmoid_derivative(x):
    return x * (1 - x)

# %% sigmoid_derivative | wrong | 只算了sigmoid
def sigmoid_derivative(x):
    return sigmoid(x)

# %% sigmoid_derivative | wrong | 符号反了
def sigmoid_derivative(x):
    s = sigmoid(x)
    return s * (s - 1)

# %% sigmoid_derivative | wrong | 用有平方的式子，-1000处是nan
def sigmoid_derivative(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2

# %% sigmoid_derivative | wrong | 负数处的斜率写成了负的
def sigmoid_derivative(x):
    s = sigmoid(x)
    return np.where(np.asarray(x) < 0, -1, 1) * s * (1 - s)

# %% sigmoid_derivative | wrong | 把每个元素的斜率加在一起了
def sigmoid_derivative(x):
    s = sigmoid(x)
    return np.dot(s, 1 - s)

# %% sigmoid_derivative | crash | 用了没有算过的s
def sigmoid_derivative(x):
    return s_of_x * (1 - s_of_x)

# %% sigmoid_derivative | right | 写成s减s的平方，自己算sigmoid
def sigmoid_derivative(x):
    t = np.exp(-np.abs(x))
    s = 1 / (1 + t)
    return s - s ** 2

# %% sigmoid_derivative | right | 直接用e^(-|x|)
def sigmoid_derivative(x):
    t = np.exp(-np.abs(x))
    return t / (1 + t) ** 2

# %% sigmoid_derivative | right | 用σ(x)σ(-x)
def sigmoid_derivative(x):
    return sigmoid(x) * sigmoid(-np.asarray(x))

# %% numerical_derivative | wrong | 只往一边挪
def numerical_derivative(f, x, epsilon=1e-5):
    return (f(x + epsilon) - f(x)) / epsilon

# %% numerical_derivative | wrong | 分母少了2
def numerical_derivative(f, x, epsilon=1e-5):
    return (f(x + epsilon) - f(x - epsilon)) / epsilon

# %% numerical_derivative | wrong | 分母少了括号
def numerical_derivative(f, x, epsilon=1e-5):
    return (f(x + epsilon) - f(x - epsilon)) / 2 * epsilon

# %% numerical_derivative | wrong | 写死了epsilon
def numerical_derivative(f, x, epsilon=1e-5):
    epsilon = 1e-5
    return (f(x + epsilon) - f(x - epsilon)) / (2 * epsilon)

# %% numerical_derivative | wrong | 以为导数是前后两个值的倍数（笔记里的“增加了4倍”）
def numerical_derivative(f, x, epsilon=1e-5):
    return f(x + epsilon) / f(x)

# %% numerical_derivative | wrong | 减的方向反了
def numerical_derivative(f, x, epsilon=1e-5):
    return (f(x - epsilon) - f(x + epsilon)) / (2 * epsilon)

# %% numerical_derivative | wrong | 结果取了绝对值
def numerical_derivative(f, x, epsilon=1e-5):
    return abs(f(x + epsilon) - f(x - epsilon)) / (2 * epsilon)

# %% numerical_derivative | wrong | 只挪了右边，却除以2ε
def numerical_derivative(f, x, epsilon=1e-5):
    return (f(x + epsilon) - f(x)) / (2 * epsilon)

# %% numerical_derivative | crash | 参数的次序反了
def numerical_derivative(x, f, epsilon=1e-5):
    return (f(x + epsilon) - f(x - epsilon)) / (2 * epsilon)

# %% numerical_derivative | right | 先求两个差商，再取平均
def numerical_derivative(f, x, epsilon=1e-5):
    right = (f(x + epsilon) - f(x)) / epsilon
    left = (f(x) - f(x - epsilon)) / epsilon
    return (left + right) / 2

# %% numerical_derivative | right | 先算左右两点
def numerical_derivative(f, x, epsilon=1e-5):
    low, high = x - epsilon, x + epsilon
    return np.float64((f(high) - f(low)) / 2 / epsilon)

# %% graph_forward | wrong | u写成了和
def graph_forward(a, b, c):
    u = b + c
    v = a + u
    return u, v, 3 * v

# %% graph_forward | wrong | 3没有乘整个括号
def graph_forward(a, b, c):
    u = b * c
    v = a + u
    return u, v, 3 * a + u

# %% graph_forward | wrong | 只返回J
def graph_forward(a, b, c):
    return 3 * (a + b * c)

# %% graph_forward | wrong | 返回的次序反了
def graph_forward(a, b, c):
    u = b * c
    v = a + u
    return 3 * v, v, u

# %% graph_forward | wrong | 抄了例子里c的值
def graph_forward(a, b, c):
    u = b * 2
    v = a + u
    return u, v, 3 * v

# %% graph_forward | crash | 用了没有定义的名字
def graph_forward(a, b, c):
    v = a + bc
    return bc, v, 3 * v

# %% graph_forward | right | 返回列表，用小数
def graph_forward(a, b, c):
    u = float(np.multiply(b, c))
    return [u, u + a, (u + a) * 3.0]

# %% graph_backward | wrong | db与dc弄反了
def graph_backward(a, b, c):
    return 3, 3 * b, 3 * c

# %% graph_backward | wrong | 忘了乘上dv = 3
def graph_backward(a, b, c):
    return 1, c, b

# %% graph_backward | wrong | 只有da乘了3
def graph_backward(a, b, c):
    return 3, c, b

# %% graph_backward | wrong | 没有乘上u对b、c的导数
def graph_backward(a, b, c):
    return 3, 3, 3

# %% graph_backward | wrong | 抄了例子里的答案
def graph_backward(a, b, c):
    return 3, 6, 12

# %% graph_backward | wrong | 链式法则里把乘写成了加
def graph_backward(a, b, c):
    dv = 3
    return dv, dv + c, dv + b

# %% graph_backward | wrong | db里多用了b：b + c在例子里恰好是6
def graph_backward(a, b, c):
    return 3, b + c, 3 * b

# %% graph_backward | crash | 用了没有算过的u
def graph_backward(a, b, c):
    return 3, 3 * u / b, 3 * u / c

# %% graph_backward | right | 展开成3a + 3bc再求导
def graph_backward(a, b, c):
    return [3.0, 3.0 * c, 3.0 * b]

# %% graph_backward | right | 用中心差分（J对每个变量都是一次的，没有误差）
def graph_backward(a, b, c):
    def J(a, b, c):
        return 3 * (a + b * c)

    return ((J(a + 1, b, c) - J(a - 1, b, c)) / 2, (J(a, b + 1, c) - J(a, b - 1, c)) / 2,
            (J(a, b, c + 1) - J(a, b, c - 1)) / 2)

# %% image2vector | wrong | 变成了一行
def image2vector(image):
    return image.reshape(1, -1)

# %% image2vector | wrong | 秩为1的数组
def image2vector(image):
    return image.reshape(-1)

# %% image2vector | wrong | 先把颜色换到最前面，次序变了
def image2vector(image):
    return image.transpose(2, 0, 1).reshape(-1, 1)

# %% image2vector | wrong | 按列的次序拉直
def image2vector(image):
    return image.reshape((-1, 1), order="F")

# %% image2vector | wrong | 颜色数写死成了3
def image2vector(image):
    return image.reshape(image.shape[0] * image.shape[1] * 3, 1)

# %% image2vector | wrong | 就地改了image的形状
def image2vector(image):
    image.shape = (image.size, 1)
    return image

# %% image2vector | wrong | 忘了第三维
def image2vector(image):
    return image.reshape(image.shape[0] * image.shape[1], image.shape[2])

# %% image2vector | wrong | 忘了return
def image2vector(image):
    v = image.reshape(-1, 1)

# %% image2vector | crash | 元素个数对不上
def image2vector(image):
    return image.reshape(image.shape[0], 1)

# %% image2vector | right | 三层循环
def image2vector(image):
    l, h, d = image.shape
    v = np.zeros((l * h * d, 1))
    for i in range(l):
        for j in range(h):
            for k in range(d):
                v[(i * h + j) * d + k, 0] = image[i, j, k]
    return v

# %% image2vector | right | 拉直以后加一维
def image2vector(image):
    return image.flatten()[:, np.newaxis]

# %% normalize_rows | wrong | 按列求长度
def normalize_rows(x):
    return x / np.linalg.norm(x, axis=0, keepdims=True)

# %% normalize_rows | wrong | 漏了keepdims
def normalize_rows(x):
    return x / np.linalg.norm(x, axis=1)

# %% normalize_rows | wrong | 除以整个矩阵的长度
def normalize_rows(x):
    return x / np.linalg.norm(x)

# %% normalize_rows | wrong | 平方和没有开平方
def normalize_rows(x):
    return x / np.sum(x ** 2, axis=1, keepdims=True)

# %% normalize_rows | wrong | 除以绝对值之和
def normalize_rows(x):
    return x / np.sum(np.abs(x), axis=1, keepdims=True)

# %% normalize_rows | wrong | 就地改了x
def normalize_rows(x):
    x /= np.linalg.norm(x, axis=1, keepdims=True)
    return x

# %% normalize_rows | wrong | 行数写死成了2
def normalize_rows(x):
    return x / np.linalg.norm(x, axis=1).reshape(2, 1)

# %% normalize_rows | wrong | 结果又取了绝对值
def normalize_rows(x):
    return np.abs(x) / np.linalg.norm(x, axis=1, keepdims=True)

# %% normalize_rows | wrong | 返回的是长度
def normalize_rows(x):
    return np.linalg.norm(x, axis=1, keepdims=True)

# %% normalize_rows | crash | 参数名写错
def normalize_rows(x):
    return x / np.linalg.norm(x, axis=1, keepdim=True)

# %% normalize_rows | right | 用平方和开方，reshape成列
def normalize_rows(x):
    lengths = np.sqrt((x ** 2).sum(axis=1)).reshape(-1, 1)
    return x / lengths

# %% normalize_rows | right | 一行一行地循环
def normalize_rows(x):
    return np.array([row / math.sqrt(sum(value * value for value in row)) for row in x])

# %% normalize_rows | right | einsum与转置
def normalize_rows(x):
    return (x.T / np.sqrt(np.einsum("ij,ij->i", x, x))).T

# %% softmax | wrong | 没有减去最大值，1000处是nan
def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=1, keepdims=True)

# %% softmax | wrong | 减去整个矩阵的最大值，-1000的那行是0/0
def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=1, keepdims=True)

# %% softmax | wrong | 按列
def softmax(x):
    e = np.exp(x - np.max(x, axis=0, keepdims=True))
    return e / np.sum(e, axis=0, keepdims=True)

# %% softmax | wrong | 除以全部元素的和
def softmax(x):
    e = np.exp(x)
    return e / np.sum(e)

# %% softmax | wrong | 求和漏了keepdims
def softmax(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1)

# %% softmax | wrong | 忘了取指数
def softmax(x):
    return x / np.sum(x, axis=1, keepdims=True)

# %% softmax | wrong | 指数多了负号
def softmax(x):
    e = np.exp(-x)
    return e / np.sum(e, axis=1, keepdims=True)

# %% softmax | wrong | 就地改了x
def softmax(x):
    x -= np.max(x, axis=1, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=1, keepdims=True)

# %% softmax | wrong | 只取了指数
def softmax(x):
    return np.exp(x - np.max(x, axis=1, keepdims=True))

# %% softmax | wrong | 减了最大值，指数里用的却还是x，分子分母对不上
def softmax(x):
    shifted = x - np.max(x, axis=1, keepdims=True)
    return np.exp(shifted) / np.sum(np.exp(x), axis=1, keepdims=True)

# %% softmax | crash | 函数名写错
def softmax(x):
    e = np.exponent(x)
    return e / np.sum(e, axis=1, keepdims=True)

# %% softmax | right | 一行一行地循环
def softmax(x):
    result = np.zeros(x.shape)
    for i in range(x.shape[0]):
        e = np.exp(x[i] - max(x[i]))
        result[i] = e / sum(e)
    return result

# %% softmax | right | 先取对数再取指数
def softmax(x):
    shifted = (x.T - x.max(axis=1)).T
    return np.exp(shifted - np.log(np.exp(shifted).sum(axis=1))[:, None])

# %% L1 | wrong | 忘了取绝对值
def L1(yhat, y):
    return np.sum(y - yhat)

# %% L1 | wrong | 求了平均
def L1(yhat, y):
    return np.mean(np.abs(y - yhat))

# %% L1 | wrong | 先求和再取绝对值
def L1(yhat, y):
    return np.abs(np.sum(y - yhat))

# %% L1 | wrong | 没有求和
def L1(yhat, y):
    return np.abs(y - yhat)

# %% L1 | wrong | 写成了L2
def L1(yhat, y):
    return np.sum((y - yhat) ** 2)

# %% L1 | wrong | 就地改了yhat
def L1(yhat, y):
    yhat -= y
    return np.sum(np.abs(yhat))

# %% L1 | wrong | 长度写死成了3
def L1(yhat, y):
    return sum(abs(y[i] - yhat[i]) for i in range(3))

# %% L1 | crash | 形状对不上
def L1(yhat, y):
    return np.abs(y - yhat[1:]).sum()

# %% L1 | right | 用循环
def L1(yhat, y):
    loss = 0
    for prediction, truth in zip(yhat, y):
        loss += abs(prediction - truth)
    return loss

# %% L1 | right | 用范数
def L1(yhat, y):
    return np.linalg.norm(yhat - y, 1)

# %% L2 | wrong | 开了平方
def L2(yhat, y):
    return np.linalg.norm(y - yhat)

# %% L2 | wrong | 求了平均
def L2(yhat, y):
    return np.mean((y - yhat) ** 2)

# %% L2 | wrong | 写成了L1
def L2(yhat, y):
    return np.sum(np.abs(y - yhat))

# %% L2 | wrong | 先求和再平方
def L2(yhat, y):
    return np.sum(y - yhat) ** 2

# %% L2 | wrong | 多了二分之一
def L2(yhat, y):
    return 0.5 * np.sum((y - yhat) ** 2)

# %% L2 | wrong | 没有求和
def L2(yhat, y):
    return (y - yhat) ** 2

# %% L2 | wrong | 分别平方再相减
def L2(yhat, y):
    return np.sum(y ** 2 - yhat ** 2)

# %% L2 | wrong | 就地改了yhat
def L2(yhat, y):
    yhat -= y
    return np.dot(yhat, yhat)

# %% L2 | wrong | 长度写死成了3
def L2(yhat, y):
    return sum((y[i] - yhat[i]) ** 2 for i in range(3))

# %% L2 | crash | 点积的形状对不上
def L2(yhat, y):
    d = (y - yhat).reshape(1, -1)
    return np.dot(np.vstack([d, d]), d)

# %% L2 | right | 自己与自己的点积
def L2(yhat, y):
    d = y - yhat
    return d @ d

# %% L2 | right | 用循环
def L2(yhat, y):
    loss = 0.0
    for i in range(len(y)):
        loss = loss + (yhat[i] - y[i]) ** 2
    return float(loss)

# %% L2 | right | einsum，返回0维数组
def L2(yhat, y):
    return np.asarray(np.einsum("i,i->", yhat - y, yhat - y))

# %% dot_loop | wrong | 没有累加
def dot_loop(a, b):
    total = 0
    for i in range(len(a)):
        total = a[i] * b[i]
    return total

# %% dot_loop | wrong | 漏了最后一个
def dot_loop(a, b):
    total = 0
    for i in range(len(a) - 1):
        total += a[i] * b[i]
    return total

# %% dot_loop | wrong | 从1开始，漏了第一个
def dot_loop(a, b):
    total = 0
    for i in range(1, len(a)):
        total += a[i] * b[i]
    return total

# %% dot_loop | wrong | return缩进得太深
def dot_loop(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
        return total

# %% dot_loop | wrong | 长度写死成了3
def dot_loop(a, b):
    total = 0
    for i in range(3):
        total += a[i] * b[i]
    return total

# %% dot_loop | wrong | 把积截成了整数
def dot_loop(a, b):
    total = 0
    for i in range(len(a)):
        total += int(a[i] * b[i])
    return total

# %% dot_loop | wrong | 双重循环，成了两个和的积
def dot_loop(a, b):
    total = 0
    for i in range(len(a)):
        for j in range(len(b)):
            total += a[i] * b[j]
    return total

# %% dot_loop | wrong | 返回的是各个积，没有相加
def dot_loop(a, b):
    return np.array([a[i] * b[i] for i in range(len(a))])

# %% dot_loop | crash | 下标越界
def dot_loop(a, b):
    total = 0
    for i in range(len(a) + 1):
        total += a[i] * b[i]
    return total

# %% dot_loop | slow | while忘了让i加1
def dot_loop(a, b):
    total, i = 0, 0
    while i < len(a):
        total += a[i] * b[i]
    return total

# %% dot_loop | right | 用while
def dot_loop(a, b):
    total, i = 0, 0
    while i < a.shape[0]:
        total = total + float(a[i]) * float(b[i])
        i += 1
    return total

# %% dot_loop | right | 用zip
def dot_loop(a, b):
    return sum(x * y for x, y in zip(a, b))

# %% dot_vectorized | wrong | 逐个相乘，没有求和
def dot_vectorized(a, b):
    return a * b

# %% dot_vectorized | wrong | 外积
def dot_vectorized(a, b):
    return np.outer(a, b)

# %% dot_vectorized | wrong | 自己与自己的点积
def dot_vectorized(a, b):
    return np.dot(a, a)

# %% dot_vectorized | wrong | 两个和的积
def dot_vectorized(a, b):
    return np.sum(a) * np.sum(b)

# %% dot_vectorized | wrong | 求了平均
def dot_vectorized(a, b):
    return np.mean(a * b)

# %% dot_vectorized | wrong | 取了绝对值
def dot_vectorized(a, b):
    return np.abs(np.dot(a, b))

# %% dot_vectorized | wrong | 就地改了a
def dot_vectorized(a, b):
    a *= b
    return np.sum(a)

# %% dot_vectorized | wrong | 得到1行1列的数组
def dot_vectorized(a, b):
    return np.dot(a.reshape(1, -1), b.reshape(-1, 1))

# %% dot_vectorized | crash | 列乘列，形状对不上
def dot_vectorized(a, b):
    return np.dot(a.reshape(-1, 1), b.reshape(-1, 1))

# %% dot_vectorized | right | 相乘再求和
def dot_vectorized(a, b):
    return np.sum(a * b)

# %% dot_vectorized | right | einsum
def dot_vectorized(a, b):
    return np.einsum("i,i->", a, b)

# %% dot_vectorized | right | 行乘列，再变成一个数
def dot_vectorized(a, b):
    return (a.reshape(1, -1) @ b.reshape(-1, 1)).item()
