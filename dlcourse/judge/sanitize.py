"""评分前整理提交的nbgrader预处理器：学生改坏的元数据不能让nbgrader停下，也不能让测试跳过。"""

from nbgrader.preprocessors import NbGraderPreprocessor

from dlcourse.cells import grade_id


class CleanCells(NbGraderPreprocessor):
    """去掉不成样子的和重复的nbgrader元数据，去掉练习和测试上的标签。"""

    def preprocess(self, nb, resources):
        """同一个grade_id出现几次时留最后一个：它的定义最后执行。"""
        seen = set()
        for cell in reversed(nb.cells):
            name = grade_id(cell)
            if not name or name in seen:
                cell.metadata.pop("nbgrader", None)
            else:
                cell.metadata.pop("tags", None)   # 标签能让单元格跳过不运行
                seen.add(name)
        return nb, resources
