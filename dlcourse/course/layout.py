"""摆一门课的文件夹：样例班、测试和计时共用。"""

import shutil

import nbformat


def lay_out(root, folder, chapters, config=""):
    """在folder里摆一门课：root的source/里的几章，和root的nbgrader配置。

    参数：config -- 接在root的配置后面的几行nbgrader配置（c就是get_config()）
    """
    for chapter in chapters:
        shutil.copytree(root / "source" / chapter, folder / "source" / chapter)
    text = f"""load_subconfig("nbgrader_config.py", path={str(root)!r})
c = get_config()
{config}"""
    (folder / "nbgrader_config.py").write_text(text, encoding="utf-8")


def submit(folder, student, chapter, content, name=None):
    """把content（Notebook、字符串或字节）作为student的提交写进folder，返回路径。name -- 不用规定的文件名时，用什么。"""
    path = folder / "submitted" / student / chapter / (name or f"{chapter}.ipynb")
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, nbformat.NotebookNode):
        content = nbformat.writes(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
