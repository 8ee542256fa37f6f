"""监狱：看得见的只有绑定的文件，杀掉它什么也不留下，换一种装法的Python也进得去。"""

import json
import os
import subprocess
import sys
import venv

import pytest

from dlcourse.sandbox import jail
from repository import ROOT
from run_probes import CODE, PROBES, needs_every_layer, run

pytestmark = needs_every_layer


def test_the_jail_shows_only_what_was_bound():
    secret = ["source", "tests", "gradebook.db", "submitted", ".git", "nbgrader_config.py", "dlcourse/report"]
    paths = [f"{top}/{name}" for top in (ROOT, "/course") for name in secret]
    result = run("look", paths=[*paths, "/proc", "/sys", "/var", "/etc/passwd", "/usr/local/share", "/dev/tty"])
    assert result["seen"] == []
    assert result["dlcourse"] == "/course/dlcourse/__init__.py"
    given = [jail.inside(path) for path in CODE if path.is_file() and path not in PROBES]
    folders = [jail.inside(path) for folder in ("checks", "figures", "fonts")
               for path in (ROOT / "dlcourse" / folder).iterdir() if path.is_file()]
    data = [jail.inside(path) for path in (ROOT / "datasets").rglob("*") if path.is_file()]
    probes = [f"/course/{path.name}" for path in PROBES]
    assert {f"/course/{name}" for name in result["course"]} == {*given, *folders, *data, *probes}
    assert result["dev"] == ["null", "random", "urandom", "zero"]
    assert result["mode"] & 0o777 == 0o755
    assert set(result["environment"]) - {"PWD", "LC_CTYPE"} == {
        "HOME", "LANG", "MPLCONFIGDIR", "OPENBLAS_NUM_THREADS", "PYTHONPATH", "PYTHONNOUSERSITE", "PYTHONSAFEPATH",
        "PYTHONDONTWRITEBYTECODE"}


def test_nothing_survives_the_jail():
    """杀掉bubblewrap，关起来的子进程也结束：它继承的管道关上了。"""
    read_end, write_end = os.pipe()
    config = {"task": "linger", "scratch": "/tmp/work", "readable": jail.visible(CODE)}
    command = jail.jail_command([sys.executable, "-m", "sandbox_probes", json.dumps(config)], CODE)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, pass_fds=[write_end])
    os.close(write_end)
    assert process.stdout.readline() == b"ready\n"
    process.kill()
    process.wait()
    process.stdout.close()
    with os.fdopen(read_end) as pipe:
        assert pipe.read() == ""   # 还有进程拿着另一端的话，这里会等60秒


@pytest.mark.parametrize("layout", ["venv", "course_is_venv", "debian"])
def test_other_pythons_start_in_the_jail(layout, tmp_path):
    """虚拟环境、课程的文件夹本身就是虚拟环境、Debian的Python；课程的文件夹都看不见。"""
    course = tmp_path / "private" / "course"
    course.mkdir(parents=True)
    (course / "gradebook.db").write_text("secret")
    course.parent.chmod(0o700)
    if layout == "debian":
        python = "/usr/bin/python3"
        version = subprocess.run([python, "-c", "import sys; print(sys.version_info >= (3, 11))"],
                                 capture_output=True, text=True) if os.path.exists(python) else None
        if not version or version.stdout.strip() != "True":
            pytest.skip("这台机器没有/usr/bin/python3，或者它比3.11旧。")
    else:
        folder = course / ".venv" if layout == "venv" else course
        venv.create(folder, symlinks=True)
        python = folder / "bin" / "python"
    inner = f"import os, dlcourse, sqlite3; print(dlcourse.__file__, os.path.exists({str(course / 'gradebook.db')!r}))"
    outer = f"""
import subprocess, sys
from dlcourse.sandbox import jail
sys.exit(subprocess.run(jail.jail_command([sys.executable, "-c", {inner!r}], jail.STUDENT_TOOLS)).returncode)
"""
    result = subprocess.run([python, "-c", outer], capture_output=True, text=True, cwd="/",
                            env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "HOME": str(tmp_path)})
    assert result.stdout.strip() == "/course/dlcourse/__init__.py False", result.stderr
