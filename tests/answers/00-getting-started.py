# %% add_one | wrong | 原样返回，忘了加1
def add_one(x):
    return x

# %% add_one | wrong | 只对例子成立
def add_one(x):
    return 3

# %% add_one | wrong | 算了却没有返回
def add_one(x):
    y = x + 1

# %% add_one | wrong | 就地改动传进来的数组
def add_one(x):
    x += 1
    return x

# %% add_one | crash | 名字写错
def add_one(x):
    y = z + 1
    return y

# %% add_one | right | 用np.add
def add_one(x):
    return np.add(x, 1)
