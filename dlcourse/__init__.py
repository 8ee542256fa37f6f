"""深度学习初探：学生用的工具（data、figures、checks）和课程的构建、评分、报告。"""
