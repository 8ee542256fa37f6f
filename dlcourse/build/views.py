"""把一章的源文件变成三个视图：源Notebook、学生版、讲解版；或检查它们是不是最新的。"""

import nbformat

from dlcourse.build.release import make_release
from dlcourse.build.source import read_chapter
from dlcourse.build.walkthrough import fingerprint, is_current, make_walkthrough


def build_chapter(root, chapter):
    """生成chapter的三个视图，写到课程文件夹root里。返回写过的文件（Path的列表）。"""
    source = root / "source" / chapter / f"{chapter}.py"
    notebook = read_chapter(source)
    release = make_release(root, chapter, notebook)
    outputs = [(source.with_suffix(".ipynb"), notebook), (root / "release" / chapter / f"{chapter}.ipynb", release)]
    walkthrough = root / "notebooks" / f"{chapter}.ipynb"
    mark = fingerprint(root, source)
    if not (walkthrough.is_file() and is_current(nbformat.read(walkthrough, as_version=4), notebook, mark)):
        outputs.append((walkthrough, make_walkthrough(root, chapter, notebook, release, mark)))
    written = []
    for path, content in outputs:
        text = nbformat.writes(content) + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written


def stale_views(root, chapter):
    """返回chapter里与源文件不符的生成文件（Path的列表）；什么也不写。"""
    source = root / "source" / chapter / f"{chapter}.py"
    notebook = read_chapter(source)
    expected = {source.with_suffix(".ipynb"): notebook,
                root / "release" / chapter / f"{chapter}.ipynb": make_release(root, chapter, notebook)}
    stale = [path for path, content in expected.items()
             if not path.is_file() or path.read_text(encoding="utf-8") != nbformat.writes(content) + "\n"]
    walkthrough = root / "notebooks" / f"{chapter}.ipynb"
    if not (walkthrough.is_file()
            and is_current(nbformat.read(walkthrough, as_version=4), notebook, fingerprint(root, source))):
        stale.append(walkthrough)
    return stale
