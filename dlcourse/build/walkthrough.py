"""讲解版：填好答案、执行过、带图的Notebook；执行之前先确认测试既能通过也会失败。"""

import copy
import hashlib
import os
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

import dlcourse
from dlcourse.course.cells import grade_id, is_experiment, kind
from dlcourse.course.errors import CourseError

STUDENT_TOOLS = ("data.py", "figures/*.py", "checks/*.py", "fonts/*.otf")
CELL_SECONDS = 600


def fingerprint(root, source_path):
    """讲解版由什么执行出来：源文件、学生工具和数据集的SHA-256。"""
    digest = hashlib.sha256()
    package = Path(dlcourse.__file__).parent
    tools = [path for pattern in STUDENT_TOOLS for path in sorted(package.glob(pattern))]
    for path in [source_path, *tools, *sorted((root / "datasets").glob("*.h5"))]:
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def expected_cells(notebook):
    """讲解版应有的单元格：源Notebook去掉隐藏测试和nbgrader元数据。"""
    cells = [copy.deepcopy(cell) for cell in notebook.cells if kind(cell) != "hidden"]
    for cell in cells:
        cell.metadata.pop("nbgrader", None)
    return cells


def is_current(walkthrough, notebook, mark):
    """walkthrough是不是由同样的输入执行出来的，且单元格没有被人改过。"""
    if walkthrough.metadata.get("dlcourse", {}).get("executed_from") != mark:
        return False
    wanted = [(c.id, c.cell_type, c.source) for c in expected_cells(notebook)]
    return wanted == [(c.id, c.cell_type, c.source) for c in walkthrough.cells]


def make_walkthrough(root, chapter, notebook, release, mark):
    """检查测试，执行全章，返回讲解版Notebook。测试不严或答案不对时抛出CourseError。"""
    check_stubs_fail(root, chapter, notebook, release)
    executed = copy.deepcopy(notebook)
    _execute(root, executed)
    for index, cell in enumerate(executed.cells):
        for output in cell.get("outputs", []):
            if output.output_type == "error" or (output.output_type == "stream" and output.name == "stderr"):
                text = output.get("evalue") or output.get("text", "")
                name = grade_id(cell) or "普通单元格"
                raise CourseError(f"{chapter}，第{index + 1}个单元格（{name}）运行出错：{text}")
    executed.cells = [cell for cell in executed.cells if kind(cell) != "hidden"]
    for cell in executed.cells:
        cell.metadata.pop("nbgrader", None)
        for output in cell.get("outputs", []):
            output.pop("transient", None)
    executed.metadata = nbformat.from_dict({**notebook.metadata, "dlcourse": {"executed_from": mark}})
    return executed


def check_stubs_fail(root, chapter, notebook, release):
    """答案换成空白以后，每个可见测试和隐藏测试都必须失败。"""
    blank = copy.deepcopy(notebook)
    stubs = {grade_id(cell): cell.source for cell in release.cells if kind(cell) == "solution"}
    for cell in blank.cells:
        cell.source = stubs.get(grade_id(cell), cell.source)
    blank.cells = [cell for cell in blank.cells if not is_experiment(cell)]
    _execute(root, blank)
    for cell in blank.cells:
        failed = any(output.output_type == "error" for output in cell.get("outputs", []))
        if kind(cell) in ("test", "hidden") and not failed:
            raise CourseError(f"{chapter}的{grade_id(cell)}在答案空白时也通过了。让它检查点什么。")


def _execute(root, notebook):
    """在独立的内核里就地执行notebook，出错也走到底；只用课程自带的数据。"""
    environment = {**os.environ, "DLCOURSE_DATA": str(root / "datasets"), "OPENBLAS_NUM_THREADS": "1"}
    with tempfile.TemporaryDirectory() as scratch:
        client = NotebookClient(notebook, timeout=CELL_SECONDS, kernel_name="python3", allow_errors=True,
                                record_timing=False, extra_arguments=["--log-level=ERROR"],
                                resources={"metadata": {"path": str(Path(scratch))}})
        try:
            client.execute(env=environment)
        except (CellExecutionError, DeadKernelError, TimeoutError) as error:
            raise CourseError(f"执行Notebook时内核停了：{error}") from error
