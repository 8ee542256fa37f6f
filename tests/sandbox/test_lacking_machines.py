"""缺了什么的机器：不能评的说清缺什么、怎样补上，缺Landlock的照样评。"""

import os
import subprocess
import sys

import pytest

from dlcourse.sandbox import jail
from repository import ROOT
from run_probes import HELPERS, needs_every_layer

pytestmark = needs_every_layer
OLD_KERNEL = str(HELPERS / "old_kernel.py")
LACKING_MACHINES = {
    "没有seccomp": ([sys.executable, OLD_KERNEL, "seccomp"], "CONFIG_SECCOMP_FILTER"),
    "别的处理器": (["linux32"], "换一台机器评分"),
    "换不了用户的root": (["unshare", "--user", "--map-root-user"], "--cap-add SETUID"),
}


def test_missing_says_what_to_do(monkeypatch):
    assert jail.missing() == []
    monkeypatch.setattr(jail.shutil, "which", lambda name: None)
    assert "apt-get install bubblewrap" in jail.missing()[0]
    monkeypatch.setattr(jail, "on_linux", lambda: False)
    assert "Linux" in jail.missing()[0]


def test_an_interpreter_named_with_dots_is_found_in_the_jail(monkeypatch):
    """在别的文件夹里运行../.venv/bin/python时，sys.executable里有..。"""
    folder, name = os.path.split(sys.executable)
    monkeypatch.setattr(jail.sys, "executable", os.path.join(folder, "..", os.path.basename(folder), name))
    assert jail.missing() == []


@pytest.mark.parametrize("machine", LACKING_MACHINES)
def test_a_lacking_machine_refuses_to_grade_and_says_why(machine):
    """不是少一层接着评，也不是评出一堆故障：一开始就说清缺什么、怎么办。"""
    prefix, advice = LACKING_MACHINES[machine]
    if subprocess.run([*prefix, "true"], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True).returncode:
        pytest.skip(f"这台机器上运行不了{prefix[0]}。")
    message = run_python("from dlcourse.judge.client import Judge\nJudge({})", prefix).stderr.split("\n")[-2]
    assert message.startswith("dlcourse.course.errors.CourseError: 没有沙箱，不能评别人的作业：") and advice in message


def test_a_kernel_without_landlock_can_still_grade():
    code = "from dlcourse.sandbox.jail import missing\nfrom dlcourse.sandbox.landlock import landlock_abi\n"
    result = run_python(code + "print(landlock_abi(), missing())", [sys.executable, OLD_KERNEL, "landlock"])
    assert result.stdout == "0 []\n"


def run_python(code, prefix):
    return subprocess.run([*prefix, sys.executable, "-c", code], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
