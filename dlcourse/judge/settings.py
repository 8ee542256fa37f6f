"""怎样评分：时限、限度和开关。开评分进程的一方也要用，所以不导入别的。"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    """一份提交的限度：cell_seconds -- 每个单元格；submission_seconds -- 全部；restarts -- 重开学生进程的次数。"""

    cell_seconds: float = 30
    submission_seconds: float = 300
    restarts: int = 40
    isolate: bool = True
    experiments: bool = False


@dataclass(frozen=True)
class Options:
    """怎样评分。

    settings -- 时限和重试；limits -- 沙箱的限度（confine.Limits的各项）；output_characters -- 每个单元格的输出
    figures -- 学生的图要不要画出来；trust -- 不用沙箱（只评自己的Notebook）；layers -- 关掉哪一层，只在测试里用
    """

    settings: Settings = field(default_factory=Settings)
    limits: dict = field(default_factory=dict)
    output_characters: int = 1_000_000
    figures: bool = True
    trust: bool = False
    layers: dict = field(default_factory=dict)
