# 说明：80位长双精度里不是数的位模式
# 期望：double=答案错误
# %% use wire
# %% extra
def change(number, value):
    data = b'"' + (b"ff" * 9 + b"7f" + b"00" * 6) * value.size + b'"'
    shape = ",".join(map(str, value.shape)).encode()
    write(pack(b'["d","reply",%d,"value",["a","<f16",[%s],"C",%s],"after",["t"]]' % (number, shape, data)))

raw_reply(change)
