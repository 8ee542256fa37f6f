# 说明：一个元素也没有、形状却大得惊人的数组
# 期望：double=答案错误
# %% use wire
# %% extra
raw_reply(lambda number, value: write(pack(b'["d","reply",%d,"value",["a","<f8",[0,1000000000000],"C",""],"after",["t"]]' % number)))
