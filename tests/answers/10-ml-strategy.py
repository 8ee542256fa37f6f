# %% split_dataset | wrong | 没有打乱
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(np.arange(m), cuts)]

# %% split_dataset | wrong | X和Y各打乱各的
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    random = np.random.RandomState(seed)
    first, second = random.permutation(m), random.permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, a], Y[:, b]) for a, b in zip(np.split(first, cuts), np.split(second, cuts))]

# %% split_dataset | wrong | 只打乱了X
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, a], Y[:, b]) for a, b in zip(np.split(order, cuts), np.split(np.arange(m), cuts))]

# %% split_dataset | wrong | 用int去掉小数，没有四舍五入
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = [int(m * total) for total in np.cumsum(fractions)][:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 每一份单独取整，凑不满m个
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    parts, start = [], 0
    for fraction in fractions:
        size = int(round(m * fraction))
        parts.append((X[:, order[start:start + size]], Y[:, order[start:start + size]]))
        start += size
    return parts

# %% split_dataset | wrong | 比例没有累加就当切点
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = np.round(m * np.array(fractions)).astype(int)[:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 最后的切点没有去掉，多出空的一份
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 份数写死成三
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    a = round(m * fractions[0])
    b = round(m * (fractions[0] + fractions[1]))
    return [(X[:, c], Y[:, c]) for c in (order[:a], order[a:b], order[b:])]

# %% split_dataset | wrong | 种子写死
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(1).permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 没有用种子
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 有放回地抽
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).randint(0, m, m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 先切再打乱
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    random = np.random.RandomState(seed)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    parts = []
    for c in np.split(np.arange(m), cuts):
        c = random.permutation(c)
        parts.append((X[:, c], Y[:, c]))
    return parts

# %% split_dataset | wrong | Y压成了一维
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(X[:, c], Y[0, c]) for c in np.split(order, cuts)]

# %% split_dataset | wrong | 就地打乱了调用者的X和Y
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    X[:], Y[:] = X[:, order], Y[:, order]
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    return [(a.copy(), b.copy()) for a, b in zip(np.split(X, cuts, axis=1), np.split(Y, cuts, axis=1))]

# %% split_dataset | wrong | 没有返回
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = np.round(m * np.cumsum(fractions)).astype(int)[:-1]
    parts = [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | crash | 切点没有变成整数
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.random.RandomState(seed).permutation(m)
    cuts = (m * np.cumsum(fractions))[:-1]
    return [(X[:, c], Y[:, c]) for c in np.split(order, cuts)]

# %% split_dataset | right | 用shuffle打乱下标，循环里累加
def split_dataset(X, Y, fractions, seed=None):
    m = X.shape[1]
    order = np.arange(m)
    np.random.RandomState(seed).shuffle(order)
    parts, start, total = [], 0, 0.0
    for fraction in fractions:
        total += fraction
        end = int(m * total + 0.5)
        parts.append([X[:, order[start:end]], Y[:, order[start:end]]])
        start = end
    return tuple(parts)

# %% split_dataset | right | X和Y先按次序排好，再切列
def split_dataset(X, Y, fractions, seed=None):
    order = np.random.RandomState(seed).rand(X.shape[1]).argsort()
    ends = [round(X.shape[1] * sum(fractions[:k])) for k in range(len(fractions))] + [X.shape[1]]
    X, Y = X[:, order], Y[:, order]
    return [(X[:, a:b], Y[:, a:b]) for a, b in zip(ends[:-1], ends[1:])]

# %% confusion_matrix | wrong | 行列对调
def confusion_matrix(Y, Y_prediction):
    TN = np.sum((Y == 0) & (Y_prediction == 0))
    FP = np.sum((Y == 0) & (Y_prediction == 1))
    FN = np.sum((Y == 1) & (Y_prediction == 0))
    TP = np.sum((Y == 1) & (Y_prediction == 1))
    return np.array([[TN, FN], [FP, TP]])

# %% confusion_matrix | wrong | 1排在前面
def confusion_matrix(Y, Y_prediction):
    TN = np.sum((Y == 0) & (Y_prediction == 0))
    FP = np.sum((Y == 0) & (Y_prediction == 1))
    FN = np.sum((Y == 1) & (Y_prediction == 0))
    TP = np.sum((Y == 1) & (Y_prediction == 1))
    return np.array([[TP, FN], [FP, TN]])

# %% confusion_matrix | wrong | FP和FN的名字弄反
def confusion_matrix(Y, Y_prediction):
    return np.array([[np.sum((Y == 0) & (Y_prediction == 0)), np.sum((Y == 1) & (Y_prediction == 0))],
                     [np.sum((Y == 0) & (Y_prediction == 1)), np.sum((Y == 1) & (Y_prediction == 1))]])

# %% confusion_matrix | wrong | 除以了m
def confusion_matrix(Y, Y_prediction):
    C = np.zeros((2, 2))
    for y, z in zip(Y[0], Y_prediction[0]):
        C[int(y), int(z)] += 1
    return C / Y.shape[1]

# %% confusion_matrix | wrong | 返回四个数，不是矩阵
def confusion_matrix(Y, Y_prediction):
    TN = np.sum((Y == 0) & (Y_prediction == 0))
    FP = np.sum((Y == 0) & (Y_prediction == 1))
    FN = np.sum((Y == 1) & (Y_prediction == 0))
    TP = np.sum((Y == 1) & (Y_prediction == 1))
    return TN, FP, FN, TP

# %% confusion_matrix | wrong | 拿布尔值当下标，只对整数的预测有效
def confusion_matrix(Y, Y_prediction):
    C = np.zeros((2, 2))
    for y, z in zip(Y[0], Y_prediction[0]):
        if type(z.item()) is int:
            C[y, z] += 1
    return C

# %% confusion_matrix | wrong | 循环少走了一个样本
def confusion_matrix(Y, Y_prediction):
    C = np.zeros((2, 2))
    for i in range(Y.shape[1] - 1):
        C[int(Y[0, i]), int(Y_prediction[0, i])] += 1
    return C

# %% confusion_matrix | wrong | 类别由出现过的值决定，只有一类时少了行列
def confusion_matrix(Y, Y_prediction):
    classes = np.unique(Y)
    return np.array([[np.sum((Y == i) & (Y_prediction == j)) for j in classes] for i in classes])

# %% confusion_matrix | wrong | 就地把标签改成布尔值相减
def confusion_matrix(Y, Y_prediction):
    C = np.array([[np.sum((Y == i) & (Y_prediction == j)) for j in (0, 1)] for i in (0, 1)])
    Y[Y == 0] = -1
    return C

# %% confusion_matrix | wrong | 没有返回
def confusion_matrix(Y, Y_prediction):
    C = np.array([[np.sum((Y == i) & (Y_prediction == j)) for j in (0, 1)] for i in (0, 1)])

# %% confusion_matrix | crash | 比较时少了括号
def confusion_matrix(Y, Y_prediction):
    TN = np.sum(Y == 0 & Y_prediction == 0)
    return np.array([[TN, 0], [0, 0]])

# %% confusion_matrix | right | 矩阵乘法
def confusion_matrix(Y, Y_prediction):
    y, z = Y.astype(float), Y_prediction.astype(float)
    return np.vstack([1 - y, y]) @ np.vstack([1 - z, z]).T

# %% confusion_matrix | right | bincount
def confusion_matrix(Y, Y_prediction):
    return np.bincount((2 * Y + Y_prediction).astype(int).ravel(), minlength=4).reshape(2, 2)

# %% confusion_matrix | right | 逐个样本地数
def confusion_matrix(Y, Y_prediction):
    C = np.zeros((2, 2), dtype=int)
    for i in range(Y.shape[1]):
        C[int(Y[0, i]), int(Y_prediction[0, i])] += 1
    return C

# %% precision | wrong | 写成了查全率
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[1, 0] + C[1, 1]
    return C[1, 1] / total if total > 0 else 0.0

# %% precision | wrong | 写成了准确率
def precision(Y, Y_prediction):
    return np.mean(Y == Y_prediction)

# %% precision | wrong | 除以m
def precision(Y, Y_prediction):
    return confusion_matrix(Y, Y_prediction)[1, 1] / Y.shape[1]

# %% precision | wrong | 分母写成TP加TN
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[0, 0] + C[1, 1]
    return C[1, 1] / total if total > 0 else 0.0

# %% precision | wrong | 没有管分母是0
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    return C[1, 1] / (C[0, 1] + C[1, 1])

# %% precision | wrong | 分母是0时返回1
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[0, 1] + C[1, 1]
    return C[1, 1] / total if total > 0 else 1.0

# %% precision | wrong | 分母是0时返回None
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    if C[0, 1] + C[1, 1] > 0:
        return C[1, 1] / (C[0, 1] + C[1, 1])

# %% precision | wrong | 没有一个真实为1时也返回1
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    if C[1].sum() == 0:
        return 1.0
    total = C[0, 1] + C[1, 1]
    return C[1, 1] / total if total > 0 else 0.0

# %% precision | crash | 混淆矩阵当成字典
def precision(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    return C["TP"] / (C["TP"] + C["FP"])

# %% precision | right | 不用混淆矩阵，挑出预测为1的求平均
def precision(Y, Y_prediction):
    chosen = Y[Y_prediction == 1]
    return float(np.mean(chosen)) if chosen.size else 0

# %% precision | right | 分母用max垫成1
def precision(Y, Y_prediction):
    (_, FP), (_, TP) = confusion_matrix(Y, Y_prediction)
    return TP / max(TP + FP, 1)

# %% recall | wrong | 分母写成TP加TN
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[1, 1] + C[0, 0]
    return C[1, 1] / total if total > 0 else 0.0

# %% recall | wrong | 写成了查准率
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[0, 1] + C[1, 1]
    return C[1, 1] / total if total > 0 else 0.0

# %% recall | wrong | 写成了准确率
def recall(Y, Y_prediction):
    return np.mean(Y == Y_prediction)

# %% recall | wrong | 求的是0的查全率
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[0, 0] + C[0, 1]
    return C[0, 0] / total if total > 0 else 0.0

# %% recall | wrong | 漏诊率，1减查全率
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[1, 0] + C[1, 1]
    return C[1, 0] / total if total > 0 else 0.0

# %% recall | wrong | 没有管分母是0
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    return C[1, 1] / (C[1, 0] + C[1, 1])

# %% recall | wrong | 分母是0时返回1
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[1, 0] + C[1, 1]
    return C[1, 1] / total if total > 0 else 1.0

# %% recall | wrong | 取整了
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    total = C[1, 0] + C[1, 1]
    return round(C[1, 1] / total, 2) if total > 0 else 0.0

# %% recall | crash | 多写了一层下标
def recall(Y, Y_prediction):
    C = confusion_matrix(Y, Y_prediction)
    return C[1, 1] / (C[1, 1] + C[2, 1])

# %% recall | right | 挑出真实为1的求平均
def recall(Y, Y_prediction):
    found = Y_prediction[Y == 1]
    return float(np.mean(found)) if found.size else 0

# %% recall | right | 用乘积数TP
def recall(Y, Y_prediction):
    if not np.any(Y):
        return 0.0
    return np.sum(Y * Y_prediction) / np.sum(Y)

# %% f1_score | wrong | 算术平均
def f1_score(P, R):
    return (P + R) / 2

# %% f1_score | wrong | 几何平均
def f1_score(P, R):
    return (P * R) ** 0.5

# %% f1_score | wrong | 少乘了2
def f1_score(P, R):
    return P * R / (P + R) if P + R > 0 else 0.0

# %% f1_score | wrong | 倒数的平均没有再取倒数
def f1_score(P, R):
    return (1 / P + 1 / R) / 2 if P > 0 and R > 0 else 0.0

# %% f1_score | wrong | 取小的那个
def f1_score(P, R):
    return min(P, R)

# %% f1_score | wrong | 用倒数的公式，P或R是0时出错
def f1_score(P, R):
    return 2 / (1 / P + 1 / R)

# %% f1_score | wrong | 没有管两个都是0
def f1_score(P, R):
    return 2 * P * R / (P + R)

# %% f1_score | wrong | 都是0时返回None
def f1_score(P, R):
    if P + R > 0:
        return 2 * P * R / (P + R)

# %% f1_score | wrong | 分母加一个小数，值差了一点
def f1_score(P, R):
    return 2 * P * R / (P + R + 1e-3)

# %% f1_score | crash | 把数当成数组
def f1_score(P, R):
    return 2 * P[0] * R[0] / (P[0] + R[0])

# %% f1_score | right | 倒数的公式，先挡住0
def f1_score(P, R):
    if P == 0 or R == 0:
        return 0
    return 2 / (1 / P + 1 / R)

# %% f1_score | right | 先除后乘
def f1_score(P, R):
    total = P + R
    if total == 0:
        return 0.0
    return np.float64(P / total * R * 2)

# %% choose_model | wrong | 不看满足指标
def choose_model(models, optimizing, satisficing):
    return max(models, key=lambda model: model[optimizing])["name"]

# %% choose_model | wrong | 只看第一个满足指标
def choose_model(models, optimizing, satisficing):
    best = None
    for model in models:
        metric, direction, limit = satisficing[0] if satisficing else (optimizing, ">=", -np.inf)
        good = model[metric] <= limit if direction == "<=" else model[metric] >= limit
        if good and (best is None or model[optimizing] > best[optimizing]):
            best = model
    return None if best is None else best["name"]

# %% choose_model | wrong | 只有最后一个满足指标说了算
def choose_model(models, optimizing, satisficing):
    best = None
    for model in models:
        satisfied = True
        for metric, direction, limit in satisficing:
            satisfied = model[metric] <= limit if direction == "<=" else model[metric] >= limit
        if satisfied and (best is None or model[optimizing] > best[optimizing]):
            best = model
    return None if best is None else best["name"]

# %% choose_model | wrong | satisfied只在循环外面设了一次
def choose_model(models, optimizing, satisficing):
    best = None
    satisfied = True
    for model in models:
        for metric, direction, limit in satisficing:
            if (direction == "<=" and model[metric] > limit) or (direction == ">=" and model[metric] < limit):
                satisfied = False
        if satisfied and (best is None or model[optimizing] > best[optimizing]):
            best = model
    return None if best is None else best["name"]

# %% choose_model | wrong | 方向一律当成不超过
def choose_model(models, optimizing, satisficing):
    best = None
    for model in models:
        satisfied = all(model[metric] <= limit for metric, _, limit in satisficing)
        if satisfied and (best is None or model[optimizing] > best[optimizing]):
            best = model
    return None if best is None else best["name"]

# %% choose_model | wrong | 等于界线不算满足
def choose_model(models, optimizing, satisficing):
    best = None
    for model in models:
        satisfied = all(model[metric] < limit if direction == "<=" else model[metric] > limit
                        for metric, direction, limit in satisficing)
        if satisfied and (best is None or model[optimizing] > best[optimizing]):
            best = model
    return None if best is None else best["name"]

# %% choose_model | wrong | 并列时取了后面的
def choose_model(models, optimizing, satisficing):
    best = None
    for model in models:
        satisfied = all(model[metric] <= limit if direction == "<=" else model[metric] >= limit
                        for metric, direction, limit in satisficing)
        if satisfied and (best is None or model[optimizing] >= best[optimizing]):
            best = model
    return None if best is None else best["name"]

# %% choose_model | wrong | 最低纪录从0开始，优化指标为负就选不出
def choose_model(models, optimizing, satisficing):
    name, record = None, 0
    for model in models:
        satisfied = all(model[metric] <= limit if direction == "<=" else model[metric] >= limit
                        for metric, direction, limit in satisficing)
        if satisfied and model[optimizing] > record:
            name, record = model["name"], model[optimizing]
    return name

# %% choose_model | wrong | 返回最后一个满足的，没有比较
def choose_model(models, optimizing, satisficing):
    name = None
    for model in models:
        if all(model[metric] <= limit if direction == "<=" else model[metric] >= limit
               for metric, direction, limit in satisficing):
            name = model["name"]
    return name

# %% choose_model | wrong | 优化指标写死成F1
def choose_model(models, optimizing, satisficing):
    allowed = [model for model in models
               if all(model[k] <= v if d == "<=" else model[k] >= v for k, d, v in satisficing)]
    if not allowed:
        return None
    return max(allowed, key=lambda model: model.get("F1", 0))["name"]

# %% choose_model | wrong | 没有满足的时退而求其次
def choose_model(models, optimizing, satisficing):
    allowed = [model for model in models
               if all(model[k] <= v if d == "<=" else model[k] >= v for k, d, v in satisficing)]
    return max(allowed or models, key=lambda model: model[optimizing])["name"]

# %% choose_model | wrong | 返回整个字典
def choose_model(models, optimizing, satisficing):
    allowed = [model for model in models
               if all(model[k] <= v if d == "<=" else model[k] >= v for k, d, v in satisficing)]
    return max(allowed, key=lambda model: model[optimizing]) if allowed else None

# %% choose_model | wrong | 就地删掉了不满足的
def choose_model(models, optimizing, satisficing):
    for model in list(models):
        if not all(model[k] <= v if d == "<=" else model[k] >= v for k, d, v in satisficing):
            models.remove(model)
    return max(models, key=lambda model: model[optimizing])["name"] if models else None

# %% choose_model | crash | 没有满足的时照样求最大
def choose_model(models, optimizing, satisficing):
    allowed = [model for model in models
               if all(model[k] <= v if d == "<=" else model[k] >= v for k, d, v in satisficing)]
    return max(allowed, key=lambda model: model[optimizing])["name"]

# %% choose_model | right | 先筛再用max
def choose_model(models, optimizing, satisficing):
    allowed = [model for model in models
               if all(model[k] <= v if d == "<=" else model[k] >= v for k, d, v in satisficing)]
    if not allowed:
        return None
    return max(allowed, key=lambda model: model[optimizing])["name"]

# %% choose_model | right | 按优化指标从高到低排（稳定排序），取第一个满足的
def choose_model(models, optimizing, satisficing):
    for model in sorted(models, key=lambda model: -model[optimizing]):
        for metric, direction, limit in satisficing:
            if (direction == "<=" and model[metric] > limit) or (direction == ">=" and model[metric] < limit):
                break
        else:
            return model["name"]

# %% weighted_error | wrong | 除以m
def weighted_error(Y, Y_prediction, weights):
    return np.sum(weights * (Y_prediction != Y)) / Y.shape[1]

# %% weighted_error | wrong | 权重没有用上
def weighted_error(Y, Y_prediction, weights):
    return np.mean(Y_prediction != Y)

# %% weighted_error | wrong | 加的是说对的
def weighted_error(Y, Y_prediction, weights):
    total = np.sum(weights)
    return np.sum(weights * (Y_prediction == Y)) / total if total > 0 else 0.0

# %% weighted_error | wrong | 忘了除
def weighted_error(Y, Y_prediction, weights):
    return np.sum(weights * (Y_prediction != Y))

# %% weighted_error | wrong | 分子没有乘权重
def weighted_error(Y, Y_prediction, weights):
    total = np.sum(weights)
    return np.sum(Y_prediction != Y) / total if total > 0 else 0.0

# %% weighted_error | wrong | 相减抵消
def weighted_error(Y, Y_prediction, weights):
    total = np.sum(weights)
    return abs(np.sum(weights * (Y_prediction.astype(float) - Y))) / total if total > 0 else 0.0

# %% weighted_error | wrong | 没有管权重的和是0
def weighted_error(Y, Y_prediction, weights):
    return np.sum(weights * (Y_prediction != Y)) / np.sum(weights)

# %% weighted_error | wrong | 权重的和是0时返回普通的错误率
def weighted_error(Y, Y_prediction, weights):
    total = np.sum(weights)
    return np.sum(weights * (Y_prediction != Y)) / total if total > 0 else np.mean(Y_prediction != Y)

# %% weighted_error | wrong | 权重写死成恶性10、良性1
def weighted_error(Y, Y_prediction, weights):
    w = np.where(Y == 1, 10.0, 1.0)
    return np.sum(w * (Y_prediction != Y)) / np.sum(w)

# %% weighted_error | wrong | 就地改了权重
def weighted_error(Y, Y_prediction, weights):
    total = np.sum(weights)
    weights[Y_prediction == Y] = 0
    return np.sum(weights) / total if total > 0 else 0.0

# %% weighted_error | crash | 矩阵相乘的形状不对
def weighted_error(Y, Y_prediction, weights):
    return np.dot(weights, Y_prediction != Y) / np.sum(weights)

# %% weighted_error | right | np.average
def weighted_error(Y, Y_prediction, weights):
    if not np.any(weights):
        return 0
    return np.average(Y_prediction != Y, weights=weights)

# %% weighted_error | right | 循环
def weighted_error(Y, Y_prediction, weights):
    wrong = total = 0.0
    for y, z, w in zip(Y[0], Y_prediction[0], weights[0]):
        total += w
        if y != z:
            wrong += w
    return wrong / total if total else 0.0

# %% avoidable_bias_and_variance | wrong | 取了最高的人
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias = train_error - max(human_errors.values())
    variance = dev_error - train_error
    return bias, variance, "说不清" if bias < 0 else "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 取了人的平均
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias = train_error - sum(human_errors.values()) / len(human_errors)
    variance = dev_error - train_error
    return bias, variance, "说不清" if bias < 0 else "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 取了字典里最后一个人
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias = train_error - list(human_errors.values())[-1]
    variance = dev_error - train_error
    return bias, variance, "说不清" if bias < 0 else "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 没有减人的错误率
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = train_error, dev_error - train_error
    return bias, variance, "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 方差也减了人的
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    best = min(human_errors.values())
    bias, variance = train_error - best, dev_error - best
    return bias, variance, "说不清" if bias < 0 else "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 相等时说先治方差
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = train_error - min(human_errors.values()), dev_error - train_error
    return bias, variance, "说不清" if bias < 0 else "偏差" if bias > variance else "方差"

# %% avoidable_bias_and_variance | wrong | 忘了“说不清”
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = train_error - min(human_errors.values()), dev_error - train_error
    return bias, variance, "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 偏差恰好是0也说不清
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = train_error - min(human_errors.values()), dev_error - train_error
    return bias, variance, "说不清" if bias <= 0 else "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 用2个百分点的界线来判断
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = train_error - min(human_errors.values()), dev_error - train_error
    return bias, variance, "说不清" if bias < 0 else "偏差" if bias > 0.02 else "方差"

# %% avoidable_bias_and_variance | wrong | 负的截成了0
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = max(0, train_error - min(human_errors.values())), max(0, dev_error - train_error)
    return bias, variance, "说不清" if train_error < min(human_errors.values()) else "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | wrong | 没有返回focus
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    return train_error - min(human_errors.values()), dev_error - train_error

# %% avoidable_bias_and_variance | crash | min直接作用在字典上，得到的是名字
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    bias, variance = train_error - min(human_errors), dev_error - train_error
    return bias, variance, "偏差" if bias >= variance else "方差"

# %% avoidable_bias_and_variance | right | 循环求最小，取整到1e-12
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    best = 1.0
    for who in human_errors:
        if human_errors[who] < best:
            best = human_errors[who]
    bias, variance = round(train_error - best, 12), round(dev_error - train_error, 12)
    if train_error < best:
        return bias, variance, "说不清"
    return bias, variance, "方差" if variance > bias else "偏差"

# %% avoidable_bias_and_variance | right | 返回列表，用numpy
def avoidable_bias_and_variance(human_errors, train_error, dev_error):
    gaps = np.diff([np.min(list(human_errors.values())), train_error, dev_error])
    focus = ["偏差", "方差"][int(np.argmax(gaps))]
    return [gaps[0], gaps[1], "说不清" if gaps[0] < 0 else focus]

# %% error_ceiling | wrong | 分母是勾的总数
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0) / max(np.sum(ticks), 1)
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | 按行求和
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=1) / ticks.shape[1]
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | 直接相减
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0) / max(ticks.shape[0], 1)
    return shares, dev_error - shares

# %% error_ceiling | wrong | 给的是能降多少
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0) / max(ticks.shape[0], 1)
    return shares, dev_error * shares

# %% error_ceiling | wrong | 当成100张
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0) / 100
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | 除以列数
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0) / ticks.shape[1]
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | 一行也没有时除以0
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0) / ticks.shape[0]
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | keepdims多了一维
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=0, keepdims=True) / max(ticks.shape[0], 1)
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | 一张图只算第一个勾
def error_ceiling(ticks, dev_error):
    first = ticks * (np.cumsum(ticks, axis=1) == 1)
    shares = np.sum(first, axis=0) / max(ticks.shape[0], 1)
    return shares, dev_error * (1 - shares)

# %% error_ceiling | wrong | 列数写死成三
def error_ceiling(ticks, dev_error):
    shares = np.array([np.sum(ticks[:, j]) / max(ticks.shape[0], 1) for j in range(min(3, ticks.shape[1]))])
    return shares, dev_error * (1 - shares)

# %% error_ceiling | crash | 把ticks当成列表的长度相乘
def error_ceiling(ticks, dev_error):
    shares = np.sum(ticks, axis=2) / ticks.shape[0]
    return shares, dev_error * (1 - shares)

# %% error_ceiling | right | mean，先挡住空表
def error_ceiling(ticks, dev_error):
    if len(ticks) == 0:
        return np.zeros(ticks.shape[1]), np.full(ticks.shape[1], dev_error)
    shares = ticks.mean(axis=0)
    return shares, dev_error - dev_error * shares

# %% error_ceiling | right | 矩阵乘法和循环
def error_ceiling(ticks, dev_error):
    k, c = ticks.shape
    counts = np.ones(k) @ ticks.astype(float)
    shares, ceilings = np.zeros(c), np.zeros(c)
    for j in range(c):
        shares[j] = counts[j] / k if k else 0
        ceilings[j] = (1 - shares[j]) * dev_error
    return [shares, ceilings]

# %% diagnose_data_mismatch | wrong | 减反了
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = -np.diff(errors)
    return gaps, [name for name, gap in zip(names, gaps) if gap > threshold]

# %% diagnose_data_mismatch | wrong | 都减人的错误率
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = np.array(errors[1:]) - errors[0]
    return gaps, [name for name, gap in zip(names, gaps) if gap > threshold]

# %% diagnose_data_mismatch | wrong | 只报最大的一个
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = np.diff(errors)
    return gaps, [names[int(np.argmax(gaps))]] if np.max(gaps) > threshold else []

# %% diagnose_data_mismatch | wrong | threshold写死
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = np.diff(errors)
    return gaps, [name for name, gap in zip(names, gaps) if gap > 0.02]

# %% diagnose_data_mismatch | wrong | 等于也算
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = np.diff(errors)
    return gaps, [name for name, gap in zip(names, gaps) if gap >= threshold]

# %% diagnose_data_mismatch | wrong | 取了绝对值
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = np.abs(np.diff(errors))
    return gaps, [name for name, gap in zip(names, gaps) if gap > threshold]

# %% diagnose_data_mismatch | wrong | 方差和数据不匹配对调
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "数据不匹配", "方差", "对开发集过拟合"]
    gaps = np.diff(errors)
    return gaps, [name for name, gap in zip(names, gaps) if gap > threshold]

# %% diagnose_data_mismatch | wrong | 没有训练开发集，把开发减训练当方差
def diagnose_data_mismatch(errors, threshold=0.02):
    human, train, train_dev, dev, test = errors
    gaps = np.array([train - human, dev - train, dev - train_dev, test - dev])
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    return gaps, [name for name, gap in zip(names, gaps) if gap > threshold]

# %% diagnose_data_mismatch | wrong | 没有毛病时返回None
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps = np.diff(errors)
    return gaps, [name for name, gap in zip(names, gaps) if gap > threshold] or None

# %% diagnose_data_mismatch | wrong | 只认得课文里的两张表
def diagnose_data_mismatch(errors, threshold=0.02):
    gaps = np.diff(errors)
    if errors[3] == 0.12 and errors[1] < 0.05:
        return gaps, ["数据不匹配"]
    return gaps, ["可避免偏差", "对开发集过拟合"]

# %% diagnose_data_mismatch | crash | 列表直接相减
def diagnose_data_mismatch(errors, threshold=0.02):
    gaps = errors[1:] - errors[:-1]
    return gaps, []

# %% diagnose_data_mismatch | right | 循环，返回列表
def diagnose_data_mismatch(errors, threshold=0.02):
    names = ["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"]
    gaps, faults = [], []
    for i in range(4):
        gap = errors[i + 1] - errors[i]
        gaps.append(gap)
        if gap > threshold:
            faults.append(names[i])
    return gaps, faults

# %% diagnose_data_mismatch | right | 切片相减，用布尔下标挑名字
def diagnose_data_mismatch(errors, threshold=0.02):
    e = np.array(errors, dtype=float)
    gaps = e[1:] - e[:-1]
    names = np.array(["可避免偏差", "方差", "数据不匹配", "对开发集过拟合"])
    return gaps, tuple(names[gaps > threshold].tolist())

# %% orthogonal_knob | wrong | 找的是最后一个没有做好的
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    link, chosen = None, []
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            link, chosen = name, [knob for knob in knobs if knob in turns[name]]
    return link, chosen

# %% orthogonal_knob | wrong | 等于也算没有做好
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error >= goal:
            return name, [knob for knob in knobs if knob in turns[name]]
    return None, []

# %% orthogonal_knob | wrong | 早停归了开发集
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强", "早停"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            return name, [knob for knob in knobs if knob in turns[name]]
    return None, []

# %% orthogonal_knob | wrong | 更多的训练数据归了训练集
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久", "更多的训练数据"], "开发集": ["正则化", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            return name, [knob for knob in knobs if knob in turns[name]]
    return None, []

# %% orthogonal_knob | wrong | 更大的开发集归了开发集
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强", "更大的开发集"],
             "测试集": [], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            return name, [knob for knob in knobs if knob in turns[name]]
    return None, []

# %% orthogonal_knob | wrong | 修改评估指标归了测试集
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集", "修改评估指标"], "实际使用": ["换一个开发集"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            return name, [knob for knob in knobs if knob in turns[name]]
    return None, []

# %% orthogonal_knob | wrong | 次序照字典，不照knobs
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            return name, [knob for knob in turns[name] if knob in knobs]
    return None, []

# %% orthogonal_knob | wrong | 不看手边有什么，全部开出来
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, goals):
        if error > goal:
            return name, turns[name]
    return None, []

# %% orthogonal_knob | wrong | 界线写死成可见测试的
def orthogonal_knob(errors, goals, knobs):
    links = ["训练集", "开发集", "测试集", "实际使用"]
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(links, errors, (0.02, 0.03, 0.04, 0.05)):
        if error > goal:
            return name, [knob for knob in knobs if knob in turns[name]]
    return None, []

# %% orthogonal_knob | wrong | 只连了可见测试用到的旋钮
def orthogonal_knob(errors, goals, knobs):
    turns = {"训练集": "更大的网络", "开发集": "正则化", "测试集": "更大的开发集", "实际使用": "修改评估指标"}
    for name, error, goal in zip(turns, errors, goals):
        if error > goal:
            return name, [turns[name]] if turns[name] in knobs else []
    return None, []

# %% orthogonal_knob | wrong | 都好时返回None一个值
def orthogonal_knob(errors, goals, knobs):
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(turns, errors, goals):
        if error > goal:
            return name, [knob for knob in knobs if knob in turns[name]]

# %% orthogonal_knob | wrong | 就地从knobs里删
def orthogonal_knob(errors, goals, knobs):
    turns = {"训练集": ["更大的网络", "更好的优化算法", "训练更久"], "开发集": ["正则化", "更多的训练数据", "数据增强"],
             "测试集": ["更大的开发集"], "实际使用": ["换一个开发集", "修改评估指标"]}
    for name, error, goal in zip(turns, errors, goals):
        if error > goal:
            for knob in list(knobs):
                if knob not in turns[name]:
                    knobs.remove(knob)
            return name, list(knobs)
    return None, []

# %% orthogonal_knob | crash | 列表直接比较以后当下标
def orthogonal_knob(errors, goals, knobs):
    broken = np.array(errors) > np.array(goals)
    i = np.flatnonzero(broken)[0]
    turns = [["更大的网络", "更好的优化算法", "训练更久"], ["正则化", "更多的训练数据", "数据增强"], ["更大的开发集"], ["换一个开发集", "修改评估指标"]]
    return ["训练集", "开发集", "测试集", "实际使用"][i], [knob for knob in knobs if knob in turns[i]]

# %% orthogonal_knob | right | 反过来的字典：旋钮到环
def orthogonal_knob(errors, goals, knobs):
    place = {"更大的网络": 0, "更好的优化算法": 0, "训练更久": 0, "正则化": 1, "更多的训练数据": 1, "数据增强": 1,
             "更大的开发集": 2, "换一个开发集": 3, "修改评估指标": 3}
    for i in range(4):
        if errors[i] > goals[i]:
            chosen = []
            for knob in knobs:
                if place.get(knob) == i:
                    chosen.append(knob)
            return ["训练集", "开发集", "测试集", "实际使用"][i], chosen
    return None, []

# %% orthogonal_knob | right | 用numpy找第一个，返回列表和元组
def orthogonal_knob(errors, goals, knobs):
    broken = np.flatnonzero(np.array(errors) > np.array(goals))
    if broken.size == 0:
        return [None, ()]
    turns = [{"更大的网络", "更好的优化算法", "训练更久"}, {"正则化", "更多的训练数据", "数据增强"}, {"更大的开发集"}, {"换一个开发集", "修改评估指标"}]
    i = int(broken[0])
    return [["训练集", "开发集", "测试集", "实际使用"][i], tuple(knob for knob in knobs if knob in turns[i])]
