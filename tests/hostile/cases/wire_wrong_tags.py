# 说明：线上没有的标记：对象、模块、pickle
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: write(pack(b'["d","reply",%d,"value",["pickle","Y29zCnN5c3RlbQ=="],"after",["__import__","os"]]' % number)))
