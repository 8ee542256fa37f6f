"""命令dlcourse：把commands/里的命令拼在一起。"""

import sys

import click

from dlcourse.commands.build import build
from dlcourse.commands.check import check
from dlcourse.commands.console import console
from dlcourse.commands.data import data
from dlcourse.commands.demo import demo
from dlcourse.commands.doctor import doctor
from dlcourse.commands.feedback import feedback
from dlcourse.commands.grade import grade
from dlcourse.commands.report import report
from dlcourse.commands.startup import lighten
from dlcourse.course.errors import CourseError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli():
    """深度学习初探：课程的构建、评分和数据。"""


for command in (build, check, data, demo, doctor, feedback, grade, report):
    cli.add_command(command)


def main():
    """运行命令；课程自己的错误只印一段中文，退出码为1。"""
    lighten()
    try:
        cli()
    except CourseError as error:
        console.print(str(error), style="red", soft_wrap=True, markup=False)
        sys.exit(1)
