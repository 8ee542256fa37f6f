"""评分前整理提交的nbgrader预处理器。"""

from nbgrader.preprocessors import NbGraderPreprocessor


class ResetTags(NbGraderPreprocessor):
    """去掉练习和测试单元格上的标签：学生不能用标签让测试跳过不运行。"""

    def preprocess_cell(self, cell, resources, cell_index):
        """有nbgrader元数据的单元格不留标签。"""
        if cell.metadata.get("nbgrader"):
            cell.metadata.pop("tags", None)
        return cell, resources
