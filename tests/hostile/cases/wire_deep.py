# 说明：回答嵌套十万层
# 期望：double=违规
# %% use wire
# %% extra
raw_reply(lambda number, value: write(pack(b'["l",' * 100_000 + b"1" + b"]" * 100_000)))
