"""给人看的错误。"""


class CourseError(Exception):
    """一段中文，说清哪个文件、怎么办；命令行只印这一段。"""
