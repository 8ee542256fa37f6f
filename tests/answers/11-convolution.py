# %% conv_output_size | wrong | 少了最后的加1
def conv_output_size(n_prev, f, pad=0, stride=1):
    return (n_prev + 2 * pad - f) // stride

# %% conv_output_size | wrong | 填充只算了一边
def conv_output_size(n_prev, f, pad=0, stride=1):
    return (n_prev + pad - f) // stride + 1

# %% conv_output_size | wrong | 加1放进了除法里
def conv_output_size(n_prev, f, pad=0, stride=1):
    return (n_prev + 2 * pad - f + 1) // stride

# %% conv_output_size | wrong | 除不尽时向上取整，可见测试都除得尽
def conv_output_size(n_prev, f, pad=0, stride=1):
    return -(-(n_prev + 2 * pad - f) // stride) + 1

# %% conv_output_size | wrong | 除不尽时四舍五入，可见测试都除得尽
def conv_output_size(n_prev, f, pad=0, stride=1):
    return int(round((n_prev + 2 * pad - f) / stride + 1e-9)) + 1

# %% conv_output_size | wrong | 返回小数
def conv_output_size(n_prev, f, pad=0, stride=1):
    return np.floor((n_prev + 2 * pad - f) / stride) + 1

# %% conv_output_size | wrong | 没有用上步幅
def conv_output_size(n_prev, f, pad=0, stride=1):
    return n_prev + 2 * pad - f + 1

# %% conv_output_size | wrong | 没有返回
def conv_output_size(n_prev, f, pad=0, stride=1):
    n = (n_prev + 2 * pad - f) // stride + 1

# %% conv_output_size | right | 先取整再变成整数
def conv_output_size(n_prev, f, pad=0, stride=1):
    return int(np.floor((n_prev - f + 2 * pad) / stride)) + 1

# %% conv_output_size | right | 数一数停在几处
def conv_output_size(n_prev, f, pad=0, stride=1):
    return len(range(0, n_prev + 2 * pad - f + 1, stride))

# %% zero_pad | wrong | 连样本和通道也垫了
def zero_pad(X, pad):
    return np.pad(X, pad)

# %% zero_pad | wrong | 只垫了高
def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (pad, pad), (0, 0), (0, 0)))

# %% zero_pad | wrong | 按通道在前的次序垫
def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (0, 0), (pad, pad), (pad, pad)))

# %% zero_pad | wrong | 垫的是边上的值
def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="edge")

# %% zero_pad | wrong | 只垫了左边和上边
def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (2 * pad, 0), (2 * pad, 0), (0, 0)))

# %% zero_pad | wrong | 圈数写死成1，可见测试看不出来
def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (1, 1), (1, 1), (0, 0)))

# %% zero_pad | wrong | 垫完以后切片，pad是0时成了空的
def zero_pad(X, pad):
    m, H, W, C = X.shape
    X_pad = np.zeros((m, H + 2 * pad, W + 2 * pad, C))
    X_pad[:, pad:-pad, pad:-pad, :] = X
    return X_pad

# %% zero_pad | right | 造一个全0的再填进去
def zero_pad(X, pad):
    m, H, W, C = X.shape
    X_pad = np.zeros((m, H + 2 * pad, W + 2 * pad, C))
    X_pad[:, pad:pad + H, pad:pad + W, :] = X
    return X_pad

# %% zero_pad | right | 用concatenate接上四条边
def zero_pad(X, pad):
    m, H, W, C = X.shape
    side = np.zeros((m, H, pad, C))
    wide = np.concatenate([side, X, side], axis=2)
    top = np.zeros((m, pad, W + 2 * pad, C))
    return np.concatenate([top, wide, top], axis=1)

# %% conv_single_step | wrong | 偏置加到了每个乘积上
def conv_single_step(a_slice_prev, W, b):
    return np.sum(a_slice_prev * W + b)

# %% conv_single_step | wrong | 忘了偏置
def conv_single_step(a_slice_prev, W, b):
    return np.sum(a_slice_prev * W)

# %% conv_single_step | wrong | 返回的是数组，不是数
def conv_single_step(a_slice_prev, W, b):
    return np.sum(a_slice_prev * W) + b

# %% conv_single_step | wrong | 用了矩阵乘法
def conv_single_step(a_slice_prev, W, b):
    return np.sum(a_slice_prev @ W) + b.item()

# %% conv_single_step | wrong | 翻转了卷积核
def conv_single_step(a_slice_prev, W, b):
    return np.sum(a_slice_prev * np.flip(W, (0, 1))) + b.item()

# %% conv_single_step | wrong | 求了平均
def conv_single_step(a_slice_prev, W, b):
    return np.mean(a_slice_prev * W) + b.item()

# %% conv_single_step | wrong | 就地乘，改掉了输入，可见测试看不出来
def conv_single_step(a_slice_prev, W, b):
    a_slice_prev *= W
    return np.sum(a_slice_prev) + b.item()

# %% conv_single_step | wrong | 窗口的边长和通道写死成2
def conv_single_step(a_slice_prev, W, b):
    total = b[0, 0, 0]
    for u in range(2):
        for v in range(2):
            for k in range(min(2, W.shape[2])):
                total = total + (a_slice_prev[u, v, k] * W[u, v, k] if u < W.shape[0] and v < W.shape[1] else 0)
    return total

# %% conv_single_step | crash | 多取了一个下标
def conv_single_step(a_slice_prev, W, b):
    return np.sum(a_slice_prev * W) + b[0, 0, 0, 0]

# %% conv_single_step | right | 拉直了做内积
def conv_single_step(a_slice_prev, W, b):
    return np.dot(a_slice_prev.ravel(), W.ravel()) + b[0, 0, 0]

# %% conv_single_step | right | np.squeeze，得到没有轴的数组
def conv_single_step(a_slice_prev, W, b):
    return np.squeeze(np.sum(a_slice_prev * W) + b)

# %% conv_single_step | right | 三层循环
def conv_single_step(a_slice_prev, W, b):
    total = 0.0
    for place in np.ndindex(W.shape):
        total += a_slice_prev[place] * W[place]
    return float(total + np.squeeze(b))

# %% conv_forward | wrong | 窗口的起点忘了乘步幅
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        Z[i, h, w, c] = np.sum(A_pad[i, h:h + f, w:w + f] * W[..., c]) + b[0, 0, 0, c]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 高和宽用了同一个大小
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    n = conv_output_size(A_prev.shape[1], f, pad, stride)
    Z = np.zeros((len(A_prev), n, n, W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        window = A_pad[i, y:y + f, x:x + f]
        if window.shape[:2] == (f, f):
            Z[i, h, w, c] = np.sum(window * W[..., c]) + b[0, 0, 0, c]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 只算了第一个样本，可见测试只有一个样本
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for h, w, c in np.ndindex(Z.shape[1:]):
        y, x = h * stride, w * stride
        Z[0, h, w, c] = np.sum(A_pad[0, y:y + f, x:x + f] * W[..., c]) + b[0, 0, 0, c]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 只看了第一个输入通道，可见测试只有一个通道
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        Z[i, h, w, c] = np.sum(A_pad[i, y:y + f, x:x + f, 0] * W[:, :, 0, c]) + b[0, 0, 0, c]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 用错了偏置，总用第一个
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        Z[i, h, w, c] = np.sum(A_pad[i, y:y + f, x:x + f] * W[..., c]) + b[0, 0, 0, 0]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 翻转了卷积核
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        Z[i, h, w, c] = np.sum(A_pad[i, y:y + f, x:x + f] * W[::-1, ::-1, :, c]) + b[0, 0, 0, c]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 偏置加到了每个乘积上
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        Z[i, h, w, c] = np.sum(A_pad[i, y:y + f, x:x + f] * W[..., c] + b[0, 0, 0, c])
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | cache里存了垫过的输入，pad不是0时才看得出来
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, pad, stride),
                  conv_output_size(A_prev.shape[2], f, pad, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        Z[i, h, w, c] = np.sum(A_pad[i, y:y + f, x:x + f] * W[..., c]) + b[0, 0, 0, c]
    return Z, (A_pad, W, b, hparameters)

# %% conv_forward | wrong | 忘了填充
def conv_forward(A_prev, W, b, hparameters):
    stride, f = hparameters["stride"], W.shape[0]
    Z = np.zeros((len(A_prev), conv_output_size(A_prev.shape[1], f, 0, stride),
                  conv_output_size(A_prev.shape[2], f, 0, stride), W.shape[3]))
    for i, h, w, c in np.ndindex(Z.shape):
        y, x = h * stride, w * stride
        Z[i, h, w, c] = np.sum(A_prev[i, y:y + f, x:x + f] * W[..., c]) + b[0, 0, 0, c]
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | wrong | 只返回了Z
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwkuv,uvkc->mhwc", views, W) + b

# %% conv_forward | right | 取出全部窗口，一次求和
def conv_forward(A_prev, W, b, hparameters):
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwkuv,uvkc->mhwc", views, W) + b, (A_prev, W, b, hparameters)

# %% conv_forward | right | 四层循环
def conv_forward(A_prev, W, b, hparameters):
    m, n_H_prev, n_W_prev, C_prev = A_prev.shape
    f, _, _, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H = int((n_H_prev - f + 2 * pad) / stride) + 1
    n_W = int((n_W_prev - f + 2 * pad) / stride) + 1
    Z = np.zeros((m, n_H, n_W, C))
    A_prev_pad = zero_pad(A_prev, pad)
    for i in range(m):
        image = A_prev_pad[i]
        for h in range(n_H):
            for w in range(n_W):
                window = image[stride * h:stride * h + f, stride * w:stride * w + f, :]
                for c in range(C):
                    Z[i, h, w, c] = conv_single_step(window, W[..., c], b[..., c])
    return Z, (A_prev, W, b, hparameters)

# %% conv_forward | right | 按核里的位置累加
def conv_forward(A_prev, W, b, hparameters):
    f, _, _, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    A_pad = zero_pad(A_prev, pad)
    n_H, n_W = ((n + 2 * pad - f) // stride + 1 for n in A_prev.shape[1:3])
    Z = np.zeros((len(A_prev), n_H, n_W, C)) + b
    for u in range(f):
        for v in range(f):
            Z += A_pad[:, u:u + stride * n_H:stride, v:v + stride * n_W:stride] @ W[u, v]
    return Z, (A_prev, W, b, hparameters)

# %% pool_forward | wrong | 不看mode，总是最大
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.max(axis=(-2, -1)), (A_prev, hparameters)

# %% pool_forward | wrong | 两种mode反了
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.mean(axis=(-2, -1)) if mode == "max" else views.max(axis=(-2, -1)), (A_prev, hparameters)

# %% pool_forward | wrong | 窗口的起点忘了乘步幅
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    m, H, W, C = A_prev.shape
    A = np.zeros((m, (H - f) // s + 1, (W - f) // s + 1, C))
    for i, h, w, c in np.ndindex(A.shape):
        window = A_prev[i, h:h + f, w:w + f, c]
        A[i, h, w, c] = window.max() if mode == "max" else window.mean()
    return A, (A_prev, hparameters)

# %% pool_forward | wrong | 把几个通道混在一起，可见测试只有一个通道
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    m, H, W, C = A_prev.shape
    A = np.zeros((m, (H - f) // s + 1, (W - f) // s + 1, C))
    for i, h, w, c in np.ndindex(A.shape):
        window = A_prev[i, h * s:h * s + f, w * s:w * s + f]
        A[i, h, w, c] = window.max() if mode == "max" else window.mean()
    return A, (A_prev, hparameters)

# %% pool_forward | wrong | 从0开始找最大，负数成了0，可见测试没有负数
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    return np.maximum(views.max(axis=(-2, -1)), 0) if mode == "max" else views.mean(axis=(-2, -1)), (A_prev, hparameters)

# %% pool_forward | wrong | 求和忘了除
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.max(axis=(-2, -1)) if mode == "max" else views.sum(axis=(-2, -1)), (A_prev, hparameters)

# %% pool_forward | wrong | 除不尽时多出一格
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    m, H, W, C = A_prev.shape
    A = np.zeros((m, -(-(H - f) // s) + 1, -(-(W - f) // s) + 1, C))
    for i, h, w, c in np.ndindex(A.shape):
        window = A_prev[i, h * s:h * s + f, w * s:w * s + f, c]
        A[i, h, w, c] = window.max() if mode == "max" else window.mean()
    return A, (A_prev, hparameters)

# %% pool_forward | wrong | 没有返回cache
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.max(axis=(-2, -1)) if mode == "max" else views.mean(axis=(-2, -1))

# %% pool_forward | right | 取出全部窗口
def pool_forward(A_prev, hparameters, mode="max"):
    f, s = hparameters["f"], hparameters["stride"]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    return (views.max(axis=(-2, -1)) if mode == "max" else views.sum(axis=(-2, -1)) / f ** 2), (A_prev, hparameters)

# %% pool_forward | right | 各通道一起取
def pool_forward(A_prev, hparameters, mode="max"):
    m, n_H_prev, n_W_prev, C = A_prev.shape
    f, stride = hparameters["f"], hparameters["stride"]
    n_H, n_W = 1 + (n_H_prev - f) // stride, 1 + (n_W_prev - f) // stride
    A = np.zeros((m, n_H, n_W, C))
    for h in range(n_H):
        for w in range(n_W):
            window = A_prev[:, h * stride:h * stride + f, w * stride:w * stride + f, :]
            if mode == "max":
                A[:, h, w, :] = np.max(window, axis=(1, 2))
            elif mode == "average":
                A[:, h, w, :] = np.average(window, axis=(1, 2))
    return A, (A_prev, hparameters)

# %% conv_backward | wrong | 用=代替+=，重叠处被冲掉
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] = W[..., c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, c]
        db[..., c] += dZ[i, h, w, c]
    return dA_pad[:, pad:pad + A_prev.shape[1], pad:pad + A_prev.shape[2]], dW, db

# %% conv_backward | wrong | 除以了m，可见测试只有一个样本
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[..., c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, c] / len(dZ)
        db[..., c] += dZ[i, h, w, c] / len(dZ)
    return dA_pad[:, pad:pad + A_prev.shape[1], pad:pad + A_prev.shape[2]], dW, db

# %% conv_backward | wrong | pad:-pad，填充是0时成了空的
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[..., c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, c]
        db[..., c] += dZ[i, h, w, c]
    return dA_pad[:, pad:-pad, pad:-pad], dW, db

# %% conv_backward | wrong | 回来时翻转了核
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[::-1, ::-1, :, c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, c]
        db[..., c] += dZ[i, h, w, c]
    return dA_pad[:, pad:pad + A_prev.shape[1], pad:pad + A_prev.shape[2]], dW, db

# %% conv_backward | wrong | 只送回第一个输出通道，可见测试只有一个通道
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w in np.ndindex(dZ.shape[:3]):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[..., 0] * dZ[i, h, w, 0]
        dW[..., 0] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, 0]
        db[..., 0] += dZ[i, h, w, 0]
    return dA_pad[:, pad:pad + A_prev.shape[1], pad:pad + A_prev.shape[2]], dW, db

# %% conv_backward | wrong | 窗口的起点忘了乘步幅
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    p, f = hparameters["pad"], W.shape[0]
    A_pad = zero_pad(A_prev, p)
    dA_pad, dW = np.zeros(A_pad.shape), np.zeros(W.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        dA_pad[i, h:h + f, w:w + f] += W[..., c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, h:h + f, w:w + f] * dZ[i, h, w, c]
    dA_prev = dA_pad[:, p:p + A_prev.shape[1], p:p + A_prev.shape[2]]
    return dA_prev, dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv_backward | wrong | 窗口从没有垫过的输入里切
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    dA_pad, dW, db = np.zeros(zero_pad(A_prev, pad).shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[..., c] * dZ[i, h, w, c]
        window = A_prev[i, y:y + f, x:x + f]
        dW[:window.shape[0], :window.shape[1], :, c] += window * dZ[i, h, w, c]
        db[..., c] += dZ[i, h, w, c]
    return dA_pad[:, pad:pad + A_prev.shape[1], pad:pad + A_prev.shape[2]], dW, db

# %% conv_backward | wrong | 忘了裁边
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[..., c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, c]
        db[..., c] += dZ[i, h, w, c]
    return dA_pad, dW, db

# %% conv_backward | wrong | 步幅只认1和2，可见测试看不出来
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], min(hparameters["stride"], 2), W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW, db = np.zeros(A_pad.shape), np.zeros(W.shape), np.zeros(b.shape)
    for i, h, w, c in np.ndindex(dZ.shape):
        y, x = h * stride, w * stride
        dA_pad[i, y:y + f, x:x + f] += W[..., c] * dZ[i, h, w, c]
        dW[..., c] += A_pad[i, y:y + f, x:x + f] * dZ[i, h, w, c]
        db[..., c] += dZ[i, h, w, c]
    return dA_pad[:, pad:pad + A_prev.shape[1], pad:pad + A_prev.shape[2]], dW, db

# %% conv_backward | right | 一次处理所有样本和通道
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride, f = hparameters["pad"], hparameters["stride"], W.shape[0]
    A_pad = zero_pad(A_prev, pad)
    dA_pad, dW = np.zeros(A_pad.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            rows, columns = slice(h * stride, h * stride + f), slice(w * stride, w * stride + f)
            dA_pad[:, rows, columns] += np.einsum("mc,uvkc->muvk", dZ[:, h, w], W)
            dW += np.einsum("muvk,mc->uvkc", A_pad[:, rows, columns], dZ[:, h, w])
    n_H, n_W = A_prev.shape[1:3]
    return dA_pad[:, pad:pad + n_H, pad:pad + n_W], dW, dZ.sum(axis=(0, 1, 2)).reshape(b.shape)

# %% conv_backward | right | 分pad是不是0来裁
def conv_backward(dZ, cache):
    A_prev, W, b, hparameters = cache
    pad, stride = hparameters["pad"], hparameters["stride"]
    m, n_H, n_W, C = dZ.shape
    f = W.shape[0]
    A_prev_pad = zero_pad(A_prev, pad)
    dA_prev_pad = np.zeros_like(A_prev_pad)
    dW, db = np.zeros_like(W), np.zeros_like(b)
    for i in range(m):
        for h in range(n_H):
            for w in range(n_W):
                for c in range(C):
                    top, left = stride * h, stride * w
                    window = A_prev_pad[i, top:top + f, left:left + f, :]
                    dA_prev_pad[i, top:top + f, left:left + f, :] += W[:, :, :, c] * dZ[i, h, w, c]
                    dW[:, :, :, c] += window * dZ[i, h, w, c]
                    db[:, :, :, c] += dZ[i, h, w, c]
    if pad:
        dA_prev_pad = dA_prev_pad[:, pad:-pad, pad:-pad, :]
    return dA_prev_pad, dW, db

# %% create_mask_from_window | wrong | 返回最大值，不是掩码
def create_mask_from_window(x):
    return np.max(x) * (x == np.max(x))

# %% create_mask_from_window | wrong | 找了最小
def create_mask_from_window(x):
    return x == np.min(x)

# %% create_mask_from_window | wrong | 每一列各找最大
def create_mask_from_window(x):
    return x == np.max(x, axis=0)

# %% create_mask_from_window | wrong | 并列时只标第一个，可见测试没有并列
def create_mask_from_window(x):
    mask = np.zeros(x.shape, dtype=bool)
    mask[np.unravel_index(np.argmax(x), x.shape)] = True
    return mask

# %% create_mask_from_window | wrong | 与绝对值的最大比，可见测试没有负数
def create_mask_from_window(x):
    return np.abs(x) == np.max(np.abs(x))

# %% create_mask_from_window | wrong | 反了
def create_mask_from_window(x):
    return x != np.max(x)

# %% create_mask_from_window | right | 大于等于最大值，写成小数
def create_mask_from_window(x):
    return (x >= x.max()).astype(float)

# %% create_mask_from_window | right | 循环
def create_mask_from_window(x):
    mask = np.zeros(x.shape, dtype=int)
    top = max(x.ravel().tolist())
    for place in np.ndindex(x.shape):
        if x[place] == top:
            mask[place] = 1
    return mask

# %% distribute_value | wrong | 每格都是一整份
def distribute_value(dz, shape):
    return np.full(shape, dz)

# %% distribute_value | wrong | 除以了边长
def distribute_value(dz, shape):
    return np.ones(shape) * dz / shape[0]

# %% distribute_value | wrong | 边长的平方，高不等于宽时错，可见测试是正方形
def distribute_value(dz, shape):
    return np.ones(shape) * dz / shape[0] ** 2

# %% distribute_value | wrong | 乘了格数
def distribute_value(dz, shape):
    return np.ones(shape) * dz * shape[0] * shape[1]

# %% distribute_value | wrong | 用了整除
def distribute_value(dz, shape):
    return np.ones(shape) * (dz // (shape[0] * shape[1]))

# %% distribute_value | wrong | 返回的是一个数
def distribute_value(dz, shape):
    return dz / (shape[0] * shape[1])

# %% distribute_value | right | 乘一个全1的数组
def distribute_value(dz, shape):
    return dz * np.ones(shape) / np.prod(shape)

# %% distribute_value | right | 取平均的写法
def distribute_value(dz, shape):
    n_H, n_W = shape
    a = np.zeros((n_H, n_W))
    a[0, 0] = dz
    return np.zeros((n_H, n_W)) + a.mean()

# %% pool_backward | wrong | 用=代替+=，重叠处被冲掉，可见测试不重叠
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = (i, slice(h * s, h * s + f), slice(w * s, w * s + f), c)
        if mode == "max":
            dA_prev[window] = create_mask_from_window(A_prev[window]) * dA[i, h, w, c]
        else:
            dA_prev[window] = distribute_value(dA[i, h, w, c], (f, f))
    return dA_prev

# %% pool_backward | wrong | 两种mode反了
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = (i, slice(h * s, h * s + f), slice(w * s, w * s + f), c)
        if mode != "max":
            dA_prev[window] += create_mask_from_window(A_prev[window]) * dA[i, h, w, c]
        else:
            dA_prev[window] += distribute_value(dA[i, h, w, c], (f, f))
    return dA_prev

# %% pool_backward | wrong | 掩码忘了乘梯度
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = (i, slice(h * s, h * s + f), slice(w * s, w * s + f), c)
        if mode == "max":
            dA_prev[window] += create_mask_from_window(A_prev[window])
        else:
            dA_prev[window] += distribute_value(dA[i, h, w, c], (f, f))
    return dA_prev

# %% pool_backward | wrong | 掩码里几个通道一起找最大，可见测试只有一个通道
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = (i, slice(h * s, h * s + f), slice(w * s, w * s + f))
        if mode == "max":
            dA_prev[(*window, c)] += (A_prev[window] == A_prev[window].max())[..., c] * dA[i, h, w, c]
        else:
            dA_prev[(*window, c)] += distribute_value(dA[i, h, w, c], (f, f))
    return dA_prev

# %% pool_backward | wrong | 窗口的起点忘了乘步幅
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f = hparameters["f"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = (i, slice(h, h + f), slice(w, w + f), c)
        if mode == "max":
            dA_prev[window] += create_mask_from_window(A_prev[window]) * dA[i, h, w, c]
        else:
            dA_prev[window] += distribute_value(dA[i, h, w, c], (f, f))
    return dA_prev

# %% pool_backward | wrong | 平均池化忘了平分
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = (i, slice(h * s, h * s + f), slice(w * s, w * s + f), c)
        dA_prev[window] += (create_mask_from_window(A_prev[window]) if mode == "max" else 1) * dA[i, h, w, c]
    return dA_prev

# %% pool_backward | wrong | 并列时只给第一个
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for i, h, w, c in np.ndindex(dA.shape):
        window = A_prev[i, h * s:h * s + f, w * s:w * s + f, c]
        if mode == "max":
            u, v = np.unravel_index(np.argmax(window), window.shape)
            dA_prev[i, h * s + u, w * s + v, c] += dA[i, h, w, c]
        else:
            dA_prev[i, h * s:h * s + f, w * s:w * s + f, c] += dA[i, h, w, c] / f ** 2
    return dA_prev

# %% pool_backward | wrong | 只走了第一个样本，可见测试只有一个样本
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for h, w, c in np.ndindex(dA.shape[1:]):
        window = (0, slice(h * s, h * s + f), slice(w * s, w * s + f), c)
        if mode == "max":
            dA_prev[window] += create_mask_from_window(A_prev[window]) * dA[0, h, w, c]
        else:
            dA_prev[window] += distribute_value(dA[0, h, w, c], (f, f))
    return dA_prev

# %% pool_backward | right | 一次处理所有样本和通道
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = A_prev[:, h * s:h * s + f, w * s:w * s + f]
            if mode == "max":
                share = window == window.max(axis=(1, 2), keepdims=True)
            else:
                share = np.full(window.shape, 1 / (f * f))
            dA_prev[:, h * s:h * s + f, w * s:w * s + f] += share * dA[:, h:h + 1, w:w + 1]
    return dA_prev

# %% pool_backward | right | 按窗口里的位置累加
def pool_backward(dA, cache, mode="max"):
    A_prev, hparameters = cache
    f, s = hparameters["f"], hparameters["stride"]
    n_H, n_W = dA.shape[1:3]
    views = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), axis=(1, 2))[:, ::s, ::s]
    best = views.max(axis=(-2, -1))
    dA_prev = np.zeros(A_prev.shape)
    for u in range(f):
        for v in range(f):
            share = (views[..., u, v] == best) if mode == "max" else 1 / f ** 2
            dA_prev[:, u:u + s * n_H:s, v:v + s * n_W:s] += share * dA
    return dA_prev

# %% im2col | wrong | 切片忘了步长
def im2col(A_prev_pad, f, stride):
    m, H, W, C = A_prev_pad.shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    A = A_prev_pad.transpose(3, 1, 2, 0)
    cols = np.zeros((f, f, C, n_H, n_W, m))
    for i in range(f):
        for j in range(f):
            cols[i, j] = A[:, i:i + n_H, j:j + n_W]
    return cols.reshape(f * f * C, -1)

# %% im2col | wrong | 窗口里的行和列反了
def im2col(A_prev_pad, f, stride):
    m, H, W, C = A_prev_pad.shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    A = A_prev_pad.transpose(3, 1, 2, 0)
    cols = np.zeros((f, f, C, n_H, n_W, m))
    for i in range(f):
        for j in range(f):
            cols[j, i] = A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride]
    return cols.reshape(f * f * C, -1)

# %% im2col | wrong | 通道变得最慢
def im2col(A_prev_pad, f, stride):
    views = np.lib.stride_tricks.sliding_window_view(A_prev_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return views.transpose(3, 4, 5, 1, 2, 0).reshape(f * f * A_prev_pad.shape[3], -1)

# %% im2col | wrong | 列里样本变得最慢，可见测试只有一个样本
def im2col(A_prev_pad, f, stride):
    views = np.lib.stride_tricks.sliding_window_view(A_prev_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return views.transpose(4, 5, 3, 0, 1, 2).reshape(f * f * A_prev_pad.shape[3], -1)

# %% im2col | wrong | 行和列反了，一行一个窗口
def im2col(A_prev_pad, f, stride):
    views = np.lib.stride_tricks.sliding_window_view(A_prev_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return views.transpose(1, 2, 0, 4, 5, 3).reshape(-1, f * f * A_prev_pad.shape[3])

# %% im2col | wrong | 还没有并成矩阵
def im2col(A_prev_pad, f, stride):
    views = np.lib.stride_tricks.sliding_window_view(A_prev_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.ascontiguousarray(views.transpose(4, 5, 3, 1, 2, 0))

# %% im2col | wrong | 用reshape硬凑，没有先换轴
def im2col(A_prev_pad, f, stride):
    views = np.lib.stride_tricks.sliding_window_view(A_prev_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.ascontiguousarray(views).reshape(f * f * A_prev_pad.shape[3], -1)

# %% im2col | crash | 终点多取了，除不尽时形状对不上
def im2col(A_prev_pad, f, stride):
    m, H, W, C = A_prev_pad.shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    A = A_prev_pad.transpose(3, 1, 2, 0)
    cols = np.zeros((f, f, C, n_H, n_W, m))
    for i in range(f):
        for j in range(f):
            cols[i, j] = A[:, i::stride, j::stride]
    return cols.reshape(f * f * C, -1)

# %% im2col | right | 滑动窗口的视图
def im2col(A_prev_pad, f, stride):
    views = np.lib.stride_tricks.sliding_window_view(A_prev_pad, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return views.transpose(4, 5, 3, 1, 2, 0).reshape(f * f * A_prev_pad.shape[3], -1)

# %% im2col | right | 一个窗口一个窗口地拉直
def im2col(A_prev_pad, f, stride):
    m, H, W, C = A_prev_pad.shape
    columns = []
    for y in range(0, H - f + 1, stride):
        for x in range(0, W - f + 1, stride):
            for i in range(m):
                columns.append(A_prev_pad[i, y:y + f, x:x + f].ravel())
    return np.stack(columns, axis=1)

# %% col2im | wrong | 用=代替+=
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    cols = cols.reshape(f, f, C, n_H, n_W, m)
    A = np.zeros((C, H, W, m))
    for i in range(f):
        for j in range(f):
            A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] = cols[i, j]
    return A.transpose(3, 1, 2, 0)

# %% col2im | wrong | 求了平均
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    cols = cols.reshape(f, f, C, n_H, n_W, m)
    A, count = np.zeros((C, H, W, m)), np.zeros((C, H, W, m))
    for i in range(f):
        for j in range(f):
            A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] += cols[i, j]
            count[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] += 1
    return (A / np.maximum(count, 1)).transpose(3, 1, 2, 0)

# %% col2im | wrong | 切片忘了步长
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    cols = cols.reshape(f, f, C, n_H, n_W, m)
    A = np.zeros((C, H, W, m))
    for i in range(f):
        for j in range(f):
            A[:, i:i + n_H, j:j + n_W] += cols[i, j]
    return A.transpose(3, 1, 2, 0)

# %% col2im | wrong | 窗口里的行和列反了
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    cols = cols.reshape(f, f, C, n_H, n_W, m)
    A = np.zeros((C, H, W, m))
    for i in range(f):
        for j in range(f):
            A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] += cols[j, i]
    return A.transpose(3, 1, 2, 0)

# %% col2im | wrong | 通道和样本的次序拆反了，可见测试都只有一个
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    cols = cols.reshape(C, f, f, n_H, n_W, m)
    A = np.zeros((C, H, W, m))
    for i in range(f):
        for j in range(f):
            A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] += cols[:, i, j]
    return A.transpose(3, 1, 2, 0)

# %% col2im | wrong | 返回时没有把通道换到最后
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    n_H, n_W = (H - f) // stride + 1, (W - f) // stride + 1
    cols = cols.reshape(f, f, C, n_H, n_W, m)
    A = np.zeros((C, H, W, m))
    for i in range(f):
        for j in range(f):
            A[:, i:i + stride * n_H:stride, j:j + stride * n_W:stride] += cols[i, j]
    return A

# %% col2im | right | 一个窗口一个窗口地加
def col2im(cols, shape, f, stride):
    m, H, W, C = shape
    A, q = np.zeros(shape), 0
    for y in range(0, H - f + 1, stride):
        for x in range(0, W - f + 1, stride):
            for i in range(m):
                A[i, y:y + f, x:x + f] += cols[:, q].reshape(f, f, C)
                q += 1
    return A

# %% col2im | right | np.add.at
def col2im(cols, shape, f, stride):
    place = np.arange(np.prod(shape)).reshape(shape)
    views = np.lib.stride_tricks.sliding_window_view(place, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    A = np.zeros(np.prod(shape))
    np.add.at(A, views.transpose(4, 5, 3, 1, 2, 0).reshape(cols.shape), cols)
    return A.reshape(shape)

# %% conv_forward_fast | wrong | 直接reshape，没有先拆再换轴
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, pad, stride) for n in A_prev.shape[1:3])
    cols = im2col(zero_pad(A_prev, pad), f, stride)
    Z = W.reshape(-1, C).T @ cols + b.reshape(C, 1)
    return Z.reshape(len(A_prev), n_H, n_W, C), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | wrong | 忘了偏置
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, pad, stride) for n in A_prev.shape[1:3])
    cols = im2col(zero_pad(A_prev, pad), f, stride)
    Z = W.reshape(-1, C).T @ cols
    return Z.reshape(C, n_H, n_W, len(A_prev)).transpose(3, 1, 2, 0), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | wrong | 样本放在了高的前面，数串了位
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, pad, stride) for n in A_prev.shape[1:3])
    cols = im2col(zero_pad(A_prev, pad), f, stride)
    Z = W.reshape(-1, C).T @ cols + b.reshape(C, 1)
    return Z.reshape(C, len(A_prev), n_H, n_W).transpose(1, 2, 3, 0), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | wrong | 核按通道在前拉直，可见测试只有一个通道
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, pad, stride) for n in A_prev.shape[1:3])
    cols = im2col(zero_pad(A_prev, pad), f, stride)
    Z = W.transpose(2, 0, 1, 3).reshape(-1, C).T @ cols + b.reshape(C, 1)
    return Z.reshape(C, n_H, n_W, len(A_prev)).transpose(3, 1, 2, 0), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | wrong | 忘了填充，可见测试不填充
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    stride = hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, 0, stride) for n in A_prev.shape[1:3])
    cols = im2col(A_prev, f, stride)
    Z = W.reshape(-1, C).T @ cols + b.reshape(C, 1)
    return Z.reshape(C, n_H, n_W, len(A_prev)).transpose(3, 1, 2, 0), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | wrong | cache里漏了cols
def conv_forward_fast(A_prev, W, b, hparameters):
    return conv_forward(A_prev, W, b, hparameters)

# %% conv_forward_fast | crash | 权重忘了转置
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, pad, stride) for n in A_prev.shape[1:3])
    cols = im2col(zero_pad(A_prev, pad), f, stride)
    Z = W.reshape(-1, C) @ cols + b.reshape(C, 1)
    return Z.reshape(C, n_H, n_W, len(A_prev)).transpose(3, 1, 2, 0), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | right | 乘法反过来写，一行一个窗口
def conv_forward_fast(A_prev, W, b, hparameters):
    f, _, C_prev, C = W.shape
    pad, stride = hparameters["pad"], hparameters["stride"]
    n_H, n_W = (conv_output_size(n, f, pad, stride) for n in A_prev.shape[1:3])
    cols = im2col(zero_pad(A_prev, pad), f, stride)
    Z = cols.T @ W.reshape(-1, C) + b.reshape(1, C)
    return Z.reshape(n_H, n_W, len(A_prev), C).transpose(2, 0, 1, 3), (A_prev, W, b, hparameters, cols)

# %% conv_forward_fast | right | 循环的结果加上cols
def conv_forward_fast(A_prev, W, b, hparameters):
    Z, cache = conv_forward(A_prev, W, b, hparameters)
    return Z, (*cache, im2col(zero_pad(A_prev, hparameters["pad"]), W.shape[0], hparameters["stride"]))

# %% conv_backward_fast | wrong | dZ没有先把通道换到最前
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.reshape(C, -1)
    dW, db = (cols @ dZ_col.T).reshape(W.shape), dZ_col.sum(axis=1).reshape(b.shape)
    if not need_dA:
        return None, dW, db
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | wrong | 样本放在了高的前面，可见测试只有一个样本
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 0, 1, 2).reshape(C, -1)
    dW, db = (cols @ dZ_col.T).reshape(W.shape), dZ_col.sum(axis=1).reshape(b.shape)
    if not need_dA:
        return None, dW, db
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | wrong | 除以了m，可见测试只有一个样本
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    dW, db = (cols @ dZ_col.T).reshape(W.shape) / m, dZ_col.sum(axis=1).reshape(b.shape) / m
    if not need_dA:
        return None, dW, db
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | wrong | dW的转置反了，变回形状时串位，可见测试只有一个通道
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    dW, db = (dZ_col @ cols.T).reshape(W.shape), dZ_col.sum(axis=1).reshape(b.shape)
    if not need_dA:
        return None, dW, db
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | wrong | 不理会need_dA
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    dW, db = (cols @ dZ_col.T).reshape(W.shape), dZ_col.sum(axis=1).reshape(b.shape)
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | wrong | need_dA是False时，dW也不算了
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    if not need_dA:
        return None, np.zeros(W.shape), np.zeros(b.shape)
    dW, db = (cols @ dZ_col.T).reshape(W.shape), dZ_col.sum(axis=1).reshape(b.shape)
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | wrong | 忘了裁边，可见测试不填充
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    dW, db = (cols @ dZ_col.T).reshape(W.shape), dZ_col.sum(axis=1).reshape(b.shape)
    if not need_dA:
        return None, dW, db
    return col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s), dW, db

# %% conv_backward_fast | wrong | db取了平均
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, s, f, C = hparameters["pad"], hparameters["stride"], W.shape[0], W.shape[3]
    dZ_col = dZ.transpose(3, 1, 2, 0).reshape(C, -1)
    dW, db = (cols @ dZ_col.T).reshape(W.shape), dZ_col.mean(axis=1).reshape(b.shape)
    if not need_dA:
        return None, dW, db
    dA = col2im(W.reshape(-1, C) @ dZ_col, (m, H + 2 * p, width + 2 * p, C_prev), f, s)
    return dA[:, p:p + H, p:p + width], dW, db

# %% conv_backward_fast | crash | dZ没有拉直
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    dZ_col = dZ.transpose(3, 1, 2, 0)
    return None, (cols @ dZ_col.T).reshape(W.shape), np.sum(dZ_col, axis=1).reshape(b.shape)

# %% conv_backward_fast | right | 用循环的结果
def conv_backward_fast(dZ, cache, need_dA=True):
    dA_prev, dW, db = conv_backward(dZ, cache[:4])
    return (dA_prev if need_dA else None), dW, db

# %% conv_backward_fast | right | 一行一个窗口的写法
def conv_backward_fast(dZ, cache, need_dA=True):
    A_prev, W, b, hparameters, cols = cache
    m, H, width, C_prev = A_prev.shape
    p, C = hparameters["pad"], W.shape[3]
    rows = dZ.transpose(1, 2, 0, 3).reshape(-1, C)
    dW, db = (cols @ rows).reshape(W.shape), dZ.sum(axis=(0, 1, 2), keepdims=True)
    dA = None
    if need_dA:
        back = (rows @ W.reshape(-1, C).T).T
        dA = col2im(back, (m, H + 2 * p, width + 2 * p, C_prev), W.shape[0], hparameters["stride"])[:, p:p + H, p:p + width]
    return dA, dW, db
