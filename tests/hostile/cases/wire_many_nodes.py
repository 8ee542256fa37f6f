# 说明：回答有七十万个值，还有超过八兆字节的头
# 期望：double=违规
# %% use wire
# %% extra
def change(number, value):
    data = pack(('["d","reply",%d,"value",["l",' % number + ",".join(["1"] * 700_000) + "]]").encode())
    write(data)

raw_reply(change)
