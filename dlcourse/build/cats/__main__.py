"""命令行：画出课程的猫图，写成训练集与测试集两个文件。

    python -m dlcourse.build.cats [--out 文件夹]
"""

import sys
from pathlib import Path

import click
from rich.progress import track

from dlcourse.build.cats.dataset import TEST, TRAIN, write


@click.command()
@click.option("--out", default="datasets", type=click.Path(path_type=Path),
              help="写到哪个文件夹，没有就新建；不给就是当前文件夹的datasets/。")
@click.help_option("-h", "--help", help="显示这段说明。")
def main(out):
    """画出课程的猫图，写成train_catvnoncat.h5和test_catvnoncat.h5；每次的字节都相同。"""
    try:
        train, test = write(out, watch=track)
    except OSError as error:
        sys.exit(f"{out}里写不进文件（{error.strerror or error}）。换一个能写的文件夹。")
    click.echo(f"写了{train}（{TRAIN['m']}张，{TRAIN['cats']}张是猫）和{test}（{TEST['m']}张，{TEST['cats']}张是猫）。")


if __name__ == "__main__":
    main()
