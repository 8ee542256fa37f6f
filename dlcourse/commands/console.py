"""命令的输出：印到哪里，进度条什么样。"""

from rich.console import Console

console = Console(highlight=False)


def progress_bar(*more):
    """带剩余时间的进度条；more -- 另外的几列。"""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TextColumn("还剩"), TimeRemainingColumn(compact=True), *more, console=console)
