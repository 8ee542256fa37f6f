# 说明：数组的形状是NaN和负数
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: write(pack(b'["d","reply",%d,"value",["a","<f8",[NaN,-1],"C",""],"after",["t"]]' % number)))
