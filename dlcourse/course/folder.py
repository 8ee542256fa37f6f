"""课程的文件夹和章节：在哪里、叫什么。"""

from pathlib import Path

from dlcourse.course.errors import CourseError


def find_root(start=None):
    """从start（默认当前文件夹）往上找课程的根：有nbgrader_config.py和source/的文件夹。"""
    start = Path(start or Path.cwd()).resolve()
    for place in (start, *start.parents):
        if (place / "nbgrader_config.py").is_file() and (place / "source").is_dir():
            return place
    raise CourseError(f"{start}不在课程文件夹里。先cd到有nbgrader_config.py和source/的那个文件夹，再运行一次。")


def chapters(root):
    """课程里全部章节的名字，按编号排好，例如['00-getting-started', …]。"""
    return sorted(path.parent.name for path in (root / "source").glob("*/*.py") if path.stem == path.parent.name)


def find_chapter(root, number):
    """按编号（'2'、'02'）或全名找一章，返回全名。"""
    names = chapters(root)
    matches = [name for name in names if name == number or name.split("-")[0] == str(number).zfill(2)]
    if len(matches) != 1:
        raise CourseError(f"没有编号为{number}的章节。现有的章节：{'、'.join(names) or '（一章也没有）'}。")
    return matches[0]


def load_config(root):
    """读取课程的nbgrader配置（traitlets的Config），课程文件夹固定为root。"""
    from traitlets.config.loader import PyFileConfigLoader  # 许多命令不读配置，省下导入它的时间

    config = PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
    if "root" not in config.CourseDirectory:
        config.CourseDirectory.root = str(root)
    return config
