"""dlcourse data：课程的数据集。"""

from pathlib import Path

import click

from dlcourse.commands.console import console
from dlcourse.course.folder import find_root


@click.group()
def data():
    """课程的数据集。"""


@data.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def use(files):
    """装上原版的猫图：FILES是train_catvnoncat.h5和test_catvnoncat.h5，核对SHA-256以后才装。"""
    from dlcourse.build.originals import SHA256, install

    installed = install(find_root(), files)
    console.print(f"装好了：{'、'.join(path.name for path in installed)}，在datasets/original/。", soft_wrap=True)
    missing = set(SHA256.values()) - {path.name for path in installed[0].parent.glob("*.h5")}
    console.print(f"还差{missing.pop()}；两个都装上，load_dataset()才会用原版。" if missing
                  else "load_dataset()现在读的是原版。想用回课程自带的，删掉datasets/original/。", soft_wrap=True)
