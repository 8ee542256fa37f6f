# 说明：dtype是对象的数组，字节是指针
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: write(pack(b'["d","reply",%d,"value",["a","|O",[1],"C","%s"],"after",["t"]]' % (number, (b"%016x" % id(value))))))
