# 说明：在看得见的磁盘上找老师的源文件、隐藏测试、成绩册、别人的提交和别的进程
# 期望：
# %% double
import os

def double(x):
    return 2 * base(x)

hits = []
skip = {"/usr", "/sys", "/lib", "/lib64", "/bin"}
for folder, folders, names in os.walk("/"):
    folders[:] = [name for name in folders if os.path.join(folder, name) not in skip and name != "site-packages"]
    for name in names:
        path = os.path.join(folder, name)
        if name.endswith((".ipynb", ".db", ".sqlite", ".jsonl")) or "hostile" in path or "answers" in path.split("/"):
            hits.append(path)
        elif name.endswith(".py") and folder.startswith(("/course", "/work", "/tmp", "/home", "/root")):
            text = open(path, encoding="utf-8", errors="replace").read()
            hits += [path] if "隐藏测试" + "开始" in text or "RandomState(4711 " + "+" in text else []
hits += [path for path in ("CANARY_PATH", "/proc/1", "/proc/self", "/etc/shadow", "/root/.ssh") if os.path.exists(path)]
for name in ("checks", "data"):
    import importlib
    folder = os.path.dirname(importlib.import_module("dlcourse." + name).__file__)
    hits += [f"{folder}/{item}" for item in os.listdir(folder) if item in ("bank", "build", "classroom", "commands", "course", "judge", "report", "cli.py")]
if hits:
    print("root" + ":x:", hits[:10])
