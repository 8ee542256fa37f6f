"""从source/里的章节生成学生版、讲解版和nbgrader的输入。"""
