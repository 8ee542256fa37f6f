# 说明：重新定义魔法命令，并用它们读文件、运行命令、换掉单元格的内容
# 期望：double=答案错误
# %% extra
from IPython.core.magic import register_cell_magic, register_line_magic

@register_line_magic
def matplotlib(line):
    get_ipython().user_ns["np"] = None

@register_cell_magic
def time(line, cell):
    return 40

# %% extra
%matplotlib inline
# %% extra
!cat CANARY_PATH
# %% extra
%sx cat CANARY_PATH /etc/passwd
# %% extra
%run CANARY_PATH
# %% extra
%load CANARY_PATH
# %% extra
%%bash
cat CANARY_PATH /etc/passwd
# %% extra
get_ipython().system("cat CANARY_PATH /etc/passwd")
# %% double
def double(x):
    return base(x) + 1
