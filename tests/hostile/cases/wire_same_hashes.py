# 说明：回答里有几万个哈希相同的键，让字典慢得停下来
# 期望：double=违规
# %% use wire
# %% extra
import sys

def change(number, value):
    step = sys.hash_info.modulus
    keys = [step * k for k in range(30_000)]
    nodes = ",".join(f'["i","{hex(key)}"],0' for key in keys)
    data = pack(f'["d","reply",{number},"value",["d",{nodes}]]'.encode())
    write(data)

raw_reply(change)
