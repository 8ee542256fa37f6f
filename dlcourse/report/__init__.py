"""从判定和成绩册到人看的东西：反馈页、成绩表、CSV、提示。

信任边界：可信的一侧。学生写的文字不可信：清洗、去掉公式和控制符以后才写出来。
可以导入：course和classroom；只有commands和nbgrader_config.py用它。
"""
