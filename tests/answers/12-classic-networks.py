# %% layer_shapes | wrong | 少加了1
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) // s, (W - f + 2 * p) // s, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 填充只补了一边，可见测试看不出来
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + p) // s + 1, (W - f + p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 没有填充
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f) // s + 1, (W - f) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 宽没有单独算
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) // s + 1, (H - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 高和宽反了
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((W - f + 2 * p) // s + 1, (H - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 卷积没有改变通道数
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = C
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 向上取整
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = (-(-(H - f + 2 * p) // s) + 1, -(-(W - f + 2 * p) // s) + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 普通的除法，得到小数
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) / s + 1, (W - f + 2 * p) / s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 池化总是不填充
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"] if layer["kind"] == "conv" else 0
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 全连接层的输出写成一个数
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = layer["units"]
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 没有用步幅
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = (H - f + 2 * p + 1, W - f + 2 * p + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | SAME填充的卷积不看pad，高宽照旧
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            if p: f = 2 * p + 1
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | wrong | 没有返回
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    shapes

# %% layer_shapes | crash | 池化也取filters
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"]
            shape = ((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | right | math.floor
def layer_shapes(input_shape, layers):
    shape, shapes = tuple(input_shape), []
    for layer in layers:
        if layer["kind"] == "fc":
            shape = (layer["units"],)
        else:
            H, W, C = shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            n_C = layer["filters"] if layer["kind"] == "conv" else C
            shape = (int(np.floor((H - f + 2 * p) / s)) + 1, int(np.floor((W - f + 2 * p) / s)) + 1, n_C)
        shapes.append(shape)
    return shapes

# %% layer_shapes | right | 三种情况分开写，形状用列表
def layer_shapes(input_shape, layers):
    shapes = []
    last = list(input_shape)
    for layer in layers:
        if layer["kind"] == "conv":
            last = [(size + 2 * layer["pad"] - layer["f"] + layer["stride"]) // layer["stride"] for size in last[:2]] + [layer["filters"]]
        elif layer["kind"] == "pool":
            last = [(size + 2 * layer["pad"] - layer["f"] + layer["stride"]) // layer["stride"] for size in last[:2]] + [last[2]]
        else:
            last = [layer["units"]]
        shapes.append(tuple(last))
    return shapes

# %% layer_shapes | wrong | 每一层都从input_shape算起
def layer_shapes(input_shape, layers):
    shapes = []
    for layer in layers:
        if layer["kind"] == "fc":
            shapes.append((layer["units"],))
        else:
            H, W, C = input_shape
            f, s, p = layer["f"], layer["stride"], layer["pad"]
            shapes.append(((H - f + 2 * p) // s + 1, (W - f + 2 * p) // s + 1, layer.get("filters", C)))
    return shapes

# %% count_parameters | wrong | 卷积层的偏置忘了
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1]) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 卷积层只有一个偏置
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += layer["f"] ** 2 * before[-1] * layer["filters"] + 1
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 全连接层的偏置忘了
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += int(np.prod(before)) * layer["units"]
    return total

# %% count_parameters | wrong | f没有平方
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 没有乘输入的通道数
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 全连接层只看最后一个轴
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (before[-1] + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 全连接层的输入用了网络的输入
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(input_shape)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 输入的通道数总用图片的，可见测试看不出来
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * input_shape[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 只留下最后一层
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total = (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 卷积层按输出的每个位置都有参数来数
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"] * before[0] * before[1]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 没有返回
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    total

# %% count_parameters | wrong | 窗口里的每一格都有一个偏置
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += layer["f"] ** 2 * (before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | wrong | 池化也算参数
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "pool":
            total += layer["f"] ** 2
        else:
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | crash | 全连接层的输入当成三个数
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (before[0] * before[1] * before[2] + 1) * layer["units"]
    return total

# %% count_parameters | right | 权重和偏置分开加
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total = total + layer["f"] * layer["f"] * before[2] * layer["filters"] + layer["filters"]
        elif layer["kind"] == "fc":
            total += (int(np.prod(before)) + 1) * layer["units"]
    return total

# %% count_parameters | right | 返回NumPy整数
def count_parameters(input_shape, layers):
    total = 0
    shapes = [tuple(input_shape)] + layer_shapes(input_shape, layers)
    for before, layer in zip(shapes, layers):
        if layer["kind"] == "conv":
            total += (layer["f"] ** 2 * before[-1] + 1) * layer["filters"]
        elif layer["kind"] == "fc":
            total += (np.prod(before) + 1) * layer["units"]
    return total

# %% count_parameters | right | 自己推形状，不用layer_shapes
def count_parameters(input_shape, layers):
    total, shape = 0, list(input_shape)
    for layer in layers:
        if layer["kind"] == "fc":
            n = 1
            for size in shape:
                n *= size
            total, shape = total + n * layer["units"] + layer["units"], [layer["units"]]
        else:
            if layer["kind"] == "conv":
                total += layer["filters"] * (1 + layer["f"] * layer["f"] * shape[2])
                shape[2] = layer["filters"]
            for i in (0, 1):
                shape[i] = (shape[i] - layer["f"] + 2 * layer["pad"]) // layer["stride"] + 1
    return total

# %% local_response_norm | wrong | 窗口右端少了一个
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 窗口伸出n个
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n), min(C, i + n + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 起点没有截住
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = i - n // 2, min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 没有平方
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] , axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | alpha除以了n
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha / n * total) ** beta
    return B

# %% local_response_norm | wrong | 求平均
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.mean(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 忘了beta
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total)
    return B

# %% local_response_norm | wrong | beta写死成开方，可见测试看不出来
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** 0.5
    return B

# %% local_response_norm | wrong | k写死成1，可见测试看不出来
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (1 + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 窗口写死成3，可见测试看不出来
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - 1), min(C, i + 2)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 乘成了除的反面
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] * (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 对全部位置求和
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=None)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 就地改了A
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        A[..., i] = B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | wrong | 没有返回
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    B

# %% local_response_norm | crash | 求和留下了最后一个轴
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1, keepdims=True)
        total = total[..., [0] * 2]
        B[..., i] = A[..., i] / (k + alpha * total) ** beta
    return B

# %% local_response_norm | right | 先乘负次方
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    C = A.shape[-1]
    B = np.zeros(A.shape)
    for i in range(C):
        low, high = max(0, i - n // 2), min(C, i + n // 2 + 1)
        total = np.sum(A[..., low:high] ** 2, axis=-1)
        B[..., i] = A[..., i] * np.power(k + alpha * total, -beta)
    return B

# %% local_response_norm | right | 补0以后用滑动窗口
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    h = n // 2
    squares = np.pad(A ** 2, ((0, 0), (0, 0), (0, 0), (h, h)))
    total = sum(squares[..., j:j + A.shape[-1]] for j in range(n))
    return A / (k + alpha * total) ** beta

# %% local_response_norm | wrong | 窗口绕了回来
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    total = sum(np.roll(A ** 2, j, axis=-1) for j in range(-(n // 2), n // 2 + 1))
    return A / (k + alpha * total) ** beta

# %% local_response_norm | wrong | 沿高的方向求和
def local_response_norm(A, n=5, k=2, alpha=1e-4, beta=0.75):
    B = np.zeros(A.shape)
    for i in range(A.shape[1]):
        total = np.sum(A[:, max(0, i - n // 2):i + n // 2 + 1] ** 2, axis=1)
        B[:, i] = A[:, i] / (k + alpha * total) ** beta
    return B

# %% residual_block_forward | wrong | 没有捷径
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"]
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 先过ReLU再相加
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"]
    A = relu(Z) + shortcut
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 最后没有ReLU
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = Z
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 第一层没有ReLU
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = Z1
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | b2忘了
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | b1忘了
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 没有用Ws
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | Ws转置了
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"].T @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 捷径过了ReLU，可见测试看不出来
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else relu(A_prev)
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | cache里的Z是过了ReLU的
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = Z = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 有Ws时两份都加
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev + A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 就地把A_prev的负数改成0
def residual_block_forward(A_prev, parameters):
    A_prev[A_prev < 0] = 0
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 捷径加在第一层后面
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    A1 = A1 + A_prev if A1.shape == A_prev.shape else A1
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | wrong | 只返回A
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A

# %% residual_block_forward | wrong | 用tanh代替第一个ReLU
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = np.tanh(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | crash | 矩阵乘法写反
def residual_block_forward(A_prev, parameters):
    Z1 = A_prev @ parameters["W1"] + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | crash | 总是取Ws
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | right | np.dot和np.where
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = parameters["Ws"] @ A_prev if "Ws" in parameters else A_prev
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = np.where(Z > 0, Z, 0)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_forward | right | 没有Ws时用单位矩阵
def residual_block_forward(A_prev, parameters):
    Z1 = parameters["W1"] @ A_prev + parameters["b1"]
    A1 = relu(Z1)
    shortcut = np.dot(parameters.get("Ws", np.eye(A_prev.shape[0])), A_prev)
    Z = parameters["W2"] @ A1 + parameters["b2"] + shortcut
    A = relu(Z)
    cache = (A_prev, Z1, A1, Z, parameters)
    return A, cache

# %% residual_block_backward | wrong | 漏了捷径送回来的
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1
    return grads

# %% residual_block_backward | wrong | 漏了主路送回来的
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = dZ
    return grads

# %% residual_block_backward | wrong | 捷径送回dA
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dA
    return grads

# %% residual_block_backward | wrong | 两条路相乘
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 * dZ
    return grads

# %% residual_block_backward | wrong | 又除以m
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0) / dA.shape[1]
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 第二个ReLU的斜率忘了
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 第一个ReLU的斜率忘了
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = parameters["W2"].T @ dZ
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 乘的是Z本身
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * np.maximum(Z, 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | db2少了keepdims
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | db1求了平均
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.mean(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 有Ws时捷径没有乘Ws的转置，可见测试看不出来
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].sum() * A_prev
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 有Ws时漏了捷径，可见测试看不出来
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 没有dWs，可见测试看不出来
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | dWs用了A1之前的dZ1，可见测试看不出来
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dA @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 就地改了dA
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dA *= Z > 0
    dZ = dA
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | dW1用了A1
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A1[:A_prev.shape[0]].T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | wrong | 没有返回
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    grads

# %% residual_block_backward | crash | dW2忘了转置
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | right | 用np.where写斜率
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = np.where(Z > 0, dA, 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | right | einsum和dot
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 > 0)
    grads = {"dW2": np.einsum("im,jm->ij", dZ, A1), "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | right | 0处斜率取1
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    dZ = dA * (Z > 0)
    dZ1 = (parameters["W2"].T @ dZ) * (Z1 >= 0)
    grads = {"dW2": dZ @ A1.T, "db2": np.sum(dZ, axis=1, keepdims=True),
             "dW1": dZ1 @ A_prev.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    if "Ws" in parameters:
        grads["dWs"] = dZ @ A_prev.T
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + parameters["Ws"].T @ dZ
    else:
        grads["dA_prev"] = parameters["W1"].T @ dZ1 + dZ
    return grads

# %% residual_block_backward | right | 一个样本一个样本地加
def residual_block_backward(dA, cache):
    A_prev, Z1, A1, Z, parameters = cache
    grads = {"d" + name: np.zeros(value.shape) for name, value in parameters.items()}
    grads["dA_prev"] = np.zeros(A_prev.shape)
    for i in range(dA.shape[1]):
        dz = dA[:, i] * (Z[:, i] > 0)
        dz1 = parameters["W2"].T.dot(dz) * (Z1[:, i] > 0)
        grads["dW2"] += np.outer(dz, A1[:, i])
        grads["db2"] += dz[:, None]
        grads["dW1"] += np.outer(dz1, A_prev[:, i])
        grads["db1"] += dz1[:, None]
        back = dz
        if "Ws" in parameters:
            grads["dWs"] += np.outer(dz, A_prev[:, i])
            back = parameters["Ws"].T.dot(dz)
        grads["dA_prev"][:, i] = parameters["W1"].T.dot(dz1) + back
    return grads

# %% conv_1x1 | wrong | 偏置忘了
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W[0, 0]
    return Z

# %% conv_1x1 | wrong | 多过了一次ReLU
def conv_1x1(A_prev, W, b):
    Z = relu(A_prev @ W[0, 0] + b)
    return Z

# %% conv_1x1 | wrong | reshape乱了矩阵
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W.reshape(W.shape[3], W.shape[2]).T + b
    return Z

# %% conv_1x1 | wrong | 偏置只用了第一个数
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W[0, 0] + b[0, 0, 0, 0]
    return Z

# %% conv_1x1 | wrong | 偏置是减
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W[0, 0] - b
    return Z

# %% conv_1x1 | wrong | 没有返回
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W[0, 0] + b
    Z

# %% conv_1x1 | wrong | 只算了第一个样本，可见测试看不出来
def conv_1x1(A_prev, W, b):
    Z = np.repeat(A_prev[:1] @ W[0, 0] + b, len(A_prev), axis=0)
    return Z

# %% conv_1x1 | wrong | 就地改了b，可见测试看不出来
def conv_1x1(A_prev, W, b):
    b += 0.5
    Z = A_prev @ W[0, 0] + b - 0.5
    return Z

# %% conv_1x1 | wrong | 通道数写死成3进2出，可见测试看不出来
def conv_1x1(A_prev, W, b):
    Z = A_prev[..., :3] @ W[0, 0][:3, :2] + b[..., :2]
    return Z

# %% conv_1x1 | crash | 矩阵转置了
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W[0, 0].T + b
    return Z

# %% conv_1x1 | right | 只取第一个轴，靠广播
def conv_1x1(A_prev, W, b):
    Z = A_prev @ W[0] + b
    return Z

# %% conv_1x1 | right | tensordot
def conv_1x1(A_prev, W, b):
    Z = np.tensordot(A_prev, W[0, 0], axes=(3, 0)) + b
    return Z

# %% conv_1x1 | right | einsum
def conv_1x1(A_prev, W, b):
    Z = np.einsum("mhwk,abkc->mhwc", A_prev, W) + b
    return Z

# %% conv_1x1 | right | 用卷积函数
def conv_1x1(A_prev, W, b):
    Z = conv_forward(A_prev, W, b, {"pad": 0, "stride": 1})[0]
    return Z

# %% conv_1x1 | right | 四重循环
def conv_1x1(A_prev, W, b):
    m, H, Wd, _ = A_prev.shape
    Z = np.zeros((m, H, Wd, W.shape[3]))
    for i in range(m):
        for h in range(H):
            for w in range(Wd):
                for c in range(W.shape[3]):
                    Z[i, h, w, c] = np.sum(A_prev[i, h, w] * W[0, 0, :, c]) + b[0, 0, 0, c]
    return Z

# %% inception_cost | wrong | 数成了参数的个数
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 没有乘输入的通道数
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | f没有平方
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 1×1那一步没有算
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 5×5那一步没有算
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev
    return cost

# %% inception_cost | wrong | 第二步的输入仍是C_prev个通道
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * C_prev
    return cost

# %% inception_cost | wrong | 没有理会瓶颈
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if True:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 高当成宽，可见测试看不出来
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, _, C_prev = input_shape
    W = H
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | f写死成5，可见测试看不出来
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    f = 5
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 乘法和加法一起数
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * (2 * f ** 2 * C_prev - 1)
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 按VALID卷积数
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = (H - f + 1) * (W - f + 1) * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | wrong | 没有返回
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    cost

# %% inception_cost | crash | 忘了拆input_shape
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return cost

# %% inception_cost | right | 提出公因子
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * (C_prev + filters * f * f)
    return cost

# %% inception_cost | right | 返回浮点数
def inception_cost(input_shape, f, filters, bottleneck=None):
    H, W, C_prev = input_shape
    if bottleneck is None:
        cost = H * W * filters * f ** 2 * C_prev
    else:
        cost = H * W * bottleneck * C_prev + H * W * filters * f ** 2 * bottleneck
    return float(cost)

# %% inception_forward | wrong | 5×5和3×3的次序反了
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch5, branch3, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 池化那一路放在最前面
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch_pool, branch1, branch3, branch5], axis=-1)
    return A

# %% inception_forward | wrong | 平均池化
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1}, mode="average")
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 池化以前没有填充，补在后面
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    pooled = zero_pad(pooled[:, 1:-1, 1:-1], 1)
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 沿高的轴接
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=1)
    return A

# %% inception_forward | wrong | 先1×1再池化，可见测试看不出来
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    branch_pool, _ = pool_forward(zero_pad(convolve(A_prev, "pool", 0), 1), {"f": 3, "stride": 1})
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 池化那一路没有1×1
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = pooled
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 降维以后没有ReLU，可见测试看不出来
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(conv_1x1(A_prev, parameters["W3_reduce"], parameters["b3_reduce"]), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 5×5那一路用了3×3的降维
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "3_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 少了池化那一路
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5], axis=-1)
    return A

# %% inception_forward | wrong | 没有返回
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    A

# %% inception_forward | crash | 5×5的填充写成1
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 1)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | crash | 池化的返回值没有拆
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 填充放在降维的1×1上，可见测试看不出来
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 1), "3", 0)
    branch5 = convolve(convolve(A_prev, "5_reduce", 2), "5", 0)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    return np.concatenate([branch1, branch3, branch5, convolve(pooled, "pool", 0)], axis=-1)

# %% inception_forward | wrong | 1×1那一路没有ReLU
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = conv_1x1(A_prev, parameters["W1"], parameters["b1"])
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | wrong | 池化用了5×5的窗口
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 2), {"f": 5, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | right | 用conv_1x1
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = np.maximum(0, conv_1x1(A_prev, parameters["W1"], parameters["b1"]))
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | right | 池化补负无穷
def inception_forward(A_prev, parameters):
    def convolve(A, name, pad):
        W, b = parameters["W" + name], parameters["b" + name]
        return relu(conv_forward(A, W, b, {"pad": pad, "stride": 1})[0])
    branch1 = convolve(A_prev, "1", 0)
    branch3 = convolve(convolve(A_prev, "3_reduce", 0), "3", 1)
    branch5 = convolve(convolve(A_prev, "5_reduce", 0), "5", 2)
    pooled, _ = pool_forward(np.pad(A_prev, ((0, 0), (1, 1), (1, 1), (0, 0)), constant_values=-np.inf), {"f": 3, "stride": 1})
    branch_pool = convolve(pooled, "pool", 0)
    A = np.concatenate([branch1, branch3, branch5, branch_pool], axis=-1)
    return A

# %% inception_forward | right | 逐路写进预先备好的数组
def inception_forward(A_prev, parameters):
    p = parameters
    one = {"pad": 0, "stride": 1}
    results = [conv_forward(A_prev, p["W1"], p["b1"], one)[0]]
    for name, pad in (("3", 1), ("5", 2)):
        small = relu(conv_forward(A_prev, p[f"W{name}_reduce"], p[f"b{name}_reduce"], one)[0])
        results.append(conv_forward(small, p["W" + name], p["b" + name], {"pad": pad, "stride": 1})[0])
    largest = pool_forward(zero_pad(A_prev, 1), {"f": 3, "stride": 1}, "max")[0]
    results.append(conv_forward(largest, p["Wpool"], p["bpool"], one)[0])
    total = sum(r.shape[3] for r in results)
    A, start = np.zeros(A_prev.shape[:3] + (total,)), 0
    for r in results:
        A[..., start:start + r.shape[3]] = relu(r)
        start += r.shape[3]
    return A

# %% freeze_and_finetune | wrong | 没有除以m
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y)
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 方向反了
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W + learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 只更新了W
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 只更新了b，W没有动
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | b求了平均，可见测试看不出来
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.mean(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 没有放回字典
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    return parameters

# %% freeze_and_finetune | wrong | 只走了一步，可见测试看不出来
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(min(1, num_iterations)):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 多走了一步
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations + 1):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 层数写死成2，可见测试看不出来
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    L = min(2, L)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 就地改了参数，可见测试看不出来
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W -= learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 概率只算一次，可见测试看不出来
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    dZ = (softmax(W @ A + b) - Y) / m
    for _ in range(num_iterations):
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 学习率写死
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - 0.2 * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | b少了keepdims
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 输出用了sigmoid
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (1 / (1 + np.exp(-(W @ A + b))) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 没有返回
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    parameters

# %% freeze_and_finetune | wrong | b的更新用了更新后的W，可见测试看不出来
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum((softmax(W @ A + b) - Y) / m, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 返回的字典里只有最后一层
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return {f"W{L}": W, f"b{L}": b}

# %% freeze_and_finetune | crash | 特征取了最后一层的输出
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-1]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (softmax(W @ A + b) - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | right | 每次重新前向传播
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    A = network_forward(X, parameters)[-2]
    W, b = parameters[f"W{L}"], parameters[f"b{L}"]
    for _ in range(num_iterations):
        dZ = (network_forward(X, {**parameters, f"W{L}": W, f"b{L}": b})[-1] - Y) / m
        W = W - learning_rate * dZ @ A.T
        b = b - learning_rate * np.sum(dZ, axis=1, keepdims=True)
    parameters[f"W{L}"], parameters[f"b{L}"] = W, b
    return parameters

# %% freeze_and_finetune | wrong | 前面的层也训练了
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L, m = len(parameters) // 2, X.shape[1]
    parameters = dict(parameters)
    for _ in range(num_iterations):
        A = network_forward(X, parameters)
        dZ = (A[-1] - Y) / m
        for l in range(L, 0, -1):
            dA = parameters[f"W{l}"].T @ dZ
            parameters[f"W{l}"] = parameters[f"W{l}"] - learning_rate * dZ @ A[l - 1].T
            parameters[f"b{l}"] = parameters[f"b{l}"] - learning_rate * np.sum(dZ, axis=1, keepdims=True)
            dZ = dA * (A[l - 1] > 0)
    return parameters

# %% freeze_and_finetune | right | 样本在行上，公式转置
def freeze_and_finetune(X, Y, parameters, learning_rate=0.2, num_iterations=100):
    L = len(parameters) // 2
    F = X
    for l in range(1, L):
        F = np.maximum(0, np.dot(parameters["W%d" % l], F) + parameters["b%d" % l])
    F, T = F.T, Y.T
    W, b = parameters["W%d" % L].T.copy(), parameters["b%d" % L].T.copy()
    for _ in range(num_iterations):
        S = F.dot(W) + b
        P = np.exp(S - S.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        W -= learning_rate * F.T.dot(P - T) / len(F)
        b -= learning_rate * (P - T).mean(axis=0, keepdims=True)
    result = dict(parameters)
    result["W%d" % L], result["b%d" % L] = W.T, b.T
    return result

# %% random_flip | wrong | 上下翻转
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, ::-1]
    return out

# %% random_flip | wrong | 通道倒了过来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, :, ::-1]
    return out

# %% random_flip | wrong | 概率反了
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) > p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 全部一起翻，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = np.full(m, random.rand() < p)
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 概率写死成一半
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < 0.5
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 就地改了X，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X
    out[flipped] = X[flipped, :, ::-1].copy()
    return out

# %% random_flip | wrong | 没有用种子，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = np.random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 种子写死，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(0)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 用了randn
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.randn(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 总是翻前p成，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = np.arange(m) < p * m
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | wrong | 翻的张数是定数，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    out = X.copy()
    chosen = random.permutation(len(X))[:int(round(p * len(X)))]
    out[chosen] = X[chosen][:, :, ::-1]
    return out

# %% random_flip | wrong | 变成了小数，可见测试看不出来
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out.astype(float) if X.dtype == np.uint8 else out

# %% random_flip | wrong | 上下左右都翻
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, ::-1, ::-1]
    return out

# %% random_flip | wrong | 没有返回
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    out

# %% random_flip | crash | 用浮点数组当下标
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = (random.rand(m) < p) * 1.0
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | right | np.where
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.rand(m) < p
    out = np.where(flipped[:, None, None, None], X[:, :, ::-1, :], X)
    return out

# %% random_flip | right | binomial抽
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    flipped = random.binomial(1, p, m).astype(bool)
    out = X.copy()
    out[flipped] = X[flipped, :, ::-1]
    return out

# %% random_flip | right | 一张一张地翻
def random_flip(X, p=0.5, seed=None):
    random = np.random.RandomState(seed)
    out = np.empty_like(X)
    for i in range(len(X)):
        out[i] = np.flip(X[i], axis=1) if random.uniform() < p else X[i]
    return out

# %% random_crop | crash | 少了最后一个位置，窗口一样大时出错
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h)
        left = random.randint(0, W - w)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 少了最后一个位置，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, max(1, H - h))
        left = random.randint(0, max(1, W - w))
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 总是从中央裁，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top, left = (H - h) // 2, (W - w) // 2
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 行和列用同一个随机数，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = min(top, W - w)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 每张都裁同一处，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        if i == 0:
            top, left = random.randint(0, H - h + 1), random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 裁的总是第一张
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[0, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 先抽再截断，边上太多，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top, left = min(random.randint(0, H), H - h), min(random.randint(0, W), W - w)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 没有用种子，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = np.random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 种子写死，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(1)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 变成了小数，可见测试看不出来
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=float)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | wrong | 裁成最上面的一条
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, :h, left:left + w]
    return crops

# %% random_crop | wrong | 没有返回
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    crops

# %% random_crop | crash | 终点忘了加起点
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:h, left:w]
    return crops

# %% random_crop | crash | 高和宽反了
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    w, h = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | right | choice抽
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.choice(H - h + 1)
        left = random.randint(0, W - w + 1)
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | right | uniform乘以个数再取整
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    crops = np.zeros((m, h, w, C), dtype=X.dtype)
    for i in range(m):
        top = random.randint(0, H - h + 1)
        left = int(random.rand() * (W - w + 1))
        crops[i] = X[i, top:top + h, left:left + w]
    return crops

# %% random_crop | right | 一次抽完，用滑动窗口取
def random_crop(X, size, seed=None):
    random = np.random.RandomState(seed)
    m, H, W, C = X.shape
    h, w = size
    top, left = random.randint(0, H - h + 1, m), random.randint(0, W - w + 1, m)
    rows = top[:, None] + np.arange(h)
    columns = left[:, None] + np.arange(w)
    return X[np.arange(m)[:, None, None], rows[:, :, None], columns[:, None, :]]

# %% color_shift | wrong | 没有先转整数，绕了圈，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = X + shift.astype(np.uint8)
    return out

# %% color_shift | wrong | 没有截住，转回时绕圈，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = (X.astype(int) + shift).astype(np.uint8)
    return out

# %% color_shift | wrong | 没有转回uint8
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255)
    return out

# %% color_shift | wrong | 每个像素各抽各的
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, X.shape)
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 三个通道加同一个数，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, 1))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 每张图片加同样的颜色，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (1, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 只往亮里加
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(0, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 少了最大的一个，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, max(limit, 1 - limit), (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | limit写死成20
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    limit = 20
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 没有用种子，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = np.random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 种子写死，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(0)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 截到1到254，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 1, 254).astype(np.uint8)
    return out

# %% color_shift | wrong | 乘了而不是加
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) * shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 用正态分布，可见测试看不出来
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = np.clip(np.round(random.normal(0, limit / 2.5 + 1e-9, (m, 1, 1, C))), -limit, limit).astype(int)
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | crash | 通道数写死成3
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, 3))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | wrong | 没有返回
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    out

# %% color_shift | crash | 就地相加，类型转不过去
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    X += shift
    out = np.clip(X.astype(int) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | right | 先转float再截
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.clip(X.astype(float) + shift, 0, 255).astype(np.uint8)
    return out

# %% color_shift | right | maximum和minimum
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    m, C = X.shape[0], X.shape[-1]
    shift = random.randint(-limit, limit + 1, (m, 1, 1, C))
    out = np.uint8(np.minimum(255, np.maximum(0, X.astype(np.int16) + shift)))
    return out

# %% color_shift | right | 一张一张、一个通道一个通道地加
def color_shift(X, limit=20, seed=None):
    random = np.random.RandomState(seed)
    out = X.copy()
    for i in range(X.shape[0]):
        for c in range(X.shape[-1]):
            value = random.choice(np.arange(-limit, limit + 1))
            out[i, ..., c] = np.clip(X[i, ..., c].astype(int) + value, 0, 255)
    return out

# %% pca_color | wrong | 特征向量用了行
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 乘的是标准差，不是方差，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * np.sqrt(np.maximum(eigenvalues, 0))) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 没有乘特征值
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = alpha @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 每张图片加同样的颜色，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (1, 3)) * np.ones((m, 1))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 每个方向用同一个α，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 1)) * np.ones((1, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 没有用特征向量，各通道各加各的
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = alpha * eigenvalues
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 均匀分布，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.uniform(-sigma, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 标准差对的均匀分布，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.uniform(-sigma, sigma, (m, 3)) * np.sqrt(3)
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | sigma当成了方差，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, np.sqrt(sigma), (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 没有截住，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = X + shift.reshape(m, 1, 1, 3)
    return out

# %% pca_color | wrong | 没有用种子，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = np.random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 种子写死，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(0)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 每张图片用自己的协方差，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    out = X.copy()
    for i in range(len(X)):
        eigenvalues, P = np.linalg.eigh(np.cov(X[i].reshape(-1, 3).T))
        out[i] = np.clip(X[i] + P @ (random.normal(0, sigma, 3) * eigenvalues), 0, 1)
    return out

# %% pca_color | wrong | 没有减均值
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(X.reshape(-1, 3).T @ X.reshape(-1, 3) / (X.size / 3))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 用了相关系数矩阵
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.corrcoef(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 每个像素各抽各的
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, X.shape)
    out = np.clip(X + (alpha * eigenvalues) @ P.T, 0, 1)
    return out

# %% pca_color | wrong | 就地改了X，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    before = X.copy()
    X += shift.reshape(m, 1, 1, 3)
    out = np.clip(X, 0, 1)
    return out

# %% pca_color | wrong | 只沿最大的方向变，可见测试看不出来
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues * [0, 0, 1]) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | wrong | 没有返回
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    out

# %% pca_color | crash | 忘了把偏移变成四维
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 3, 1, 1), 0, 1)
    return out

# %% pca_color | right | 奇异值分解
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    pixels = X.reshape(-1, 3) - X.reshape(-1, 3).mean(axis=0)
    _, s, rows = np.linalg.svd(pixels, full_matrices=False)
    eigenvalues, P = s ** 2 / len(pixels), rows.T
    alpha = random.normal(0, sigma, (m, 3))
    shift = (alpha * eigenvalues) @ P.T
    out = np.clip(X + shift.reshape(m, 1, 1, 3), 0, 1)
    return out

# %% pca_color | right | 用eig，特征值的次序不定
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    eigenvalues, P = np.linalg.eig(np.cov(X.reshape(-1, 3), rowvar=False))
    shift = P @ (random.normal(0, sigma, (len(X), 3)) * eigenvalues).T
    return np.clip(X + shift.T[:, np.newaxis, np.newaxis], 0, 1)

# %% pca_color | right | 一张一张地加
def pca_color(X, sigma=0.1, seed=None):
    random = np.random.RandomState(seed)
    m = X.shape[0]
    eigenvalues, P = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    out = np.array([np.clip(image + P @ (random.randn(3) * sigma * eigenvalues), 0, 1) for image in X])
    return out
