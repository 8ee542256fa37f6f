"""少一层沙箱时，每个存心作弊的例子怎么样：评一遍，写成hostile/layers-root.md或layers-user.md（以谁运行就写哪一个）。

    python tests/helpers/hostile_layers.py             全部例子，关掉Landlock一遍，关掉seccomp一遍，十几分钟
    python tests/helpers/hostile_layers.py 例子 …      只评这几个，别的照写好的表

不论少哪一层，都不许伪造通过、读到或改动沙箱外面的秘密、害到下一份提交：hostile_cases.py里核对，做到了就停下。
"""

import os
import sys
import tempfile
from pathlib import Path

from rich.progress import track

from hostile_cases import CASES, FOLDER, Target, read_case

TABLES = {"root": FOLDER / "layers-root.md", "普通用户": FOLDER / "layers-user.md"}
USER = "root" if hasattr(os, "geteuid") and os.geteuid() == 0 else "普通用户"
LAYERS = ("landlock", "seccomp")
SOLVED = [path for path in CASES if not read_case(path, "").unsolved]
HEAD = """# 少一层沙箱时，例子的结果（以{user}运行）

由`python tests/helpers/hostile_layers.py`写成，`test_hostile_layers.py`核对。
全部{count}个例子都各评了两遍：关掉Landlock，关掉seccomp。
不论少哪一层，没有一个伪造出“通过”，没有一个读到或改动沙箱外面的秘密，下一份老实的提交都是满分。
下面是少了那一层、结果与期望不同的：这个例子要靠那一层。没有列出的，少哪一层都照旧。

| 例子 | 少Landlock | 少seccomp |
|---|---|---|
"""


def outcome(target, path):
    """评一个例子，返回表里的写法：照旧是“·”，否则是与期望不同的`练习=判定`。"""
    different = target.grade(read_case(path, target.canary))
    return " ".join(f"{name}={verdict}" for name, verdict in different.items()) or "·"


def read_table():
    """读回为这种用户写好的表：{例子: {层: 结果}}，没有列出的不在里面。"""
    lines = TABLES[USER].read_text(encoding="utf-8").splitlines()[HEAD.count("\n"):]
    rows = [[field.strip() for field in line.strip("|").split("|")] for line in lines]
    return {name: dict(zip(LAYERS, results, strict=True)) for name, *results in rows}


def write_table(table):
    """写表：两层都照旧的不列。"""
    rows = [[name, *(results[layer] for layer in LAYERS)] for name, results in sorted(table.items())]
    lines = [f"| {' | '.join(row)} |\n" for row in rows if row[1:] != ["·", "·"]]
    TABLES[USER].write_text(HEAD.format(user=USER, count=len(SOLVED)) + "".join(lines), encoding="utf-8")


def main(names):
    """评names这些例子（不给就是全部），写表。"""
    chosen = [path for path in SOLVED if not names or path.stem in names]
    table = (read_table() if names else {}) | {path.stem: {} for path in chosen}
    for layer in LAYERS:
        with tempfile.TemporaryDirectory() as folder:
            target = Target(Path(folder), **{layer: False})
            for path in track(chosen, f"少了{layer}"):
                table[path.stem][layer] = outcome(target, path)
                target.check_honest()
            target.judge.close()
    write_table(table)


if __name__ == "__main__":
    main(sys.argv[1:])
