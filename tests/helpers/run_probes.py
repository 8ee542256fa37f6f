"""探针的一件事和它的配置进去，在真的监狱里（或不在）运行的结果出来；这台机器够不够运行探针。"""

import json
import os
import subprocess
import sys
import tempfile

import pytest

from dlcourse.sandbox import jail
from dlcourse.sandbox.landlock import landlock_abi
from repository import ROOT

HELPERS = ROOT / "tests" / "helpers"
PROBES = sorted(HELPERS.glob("sandbox_*.py"))
CODE = [*jail.STUDENT_TOOLS, *jail.CONFINEMENT, *PROBES]
READABLE = [ROOT / "datasets"]
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
ABI = landlock_abi()
LACKING = jail.missing() + ([] if ABI else ["这台机器的内核没有打开Landlock。"])
needs_every_layer = pytest.mark.skipif(bool(LACKING), reason=" ".join(LACKING))


def run(task, jailed=True, prefix=(), scratch_bytes=64 << 20, **config):
    """在监狱里（或不在）运行sandbox_probes的一项，返回它的结果。"""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        config = {"task": task, "scratch": "/tmp/work" if jailed else folder + "/work", **config}
        config["readable"] = jail.visible(CODE, READABLE) if jailed else [
            *jail.system_files(), str(ROOT / "dlcourse"), *map(str, READABLE)]
        command = [*prefix, sys.executable, "-m", "sandbox_probes", json.dumps(config)]
        environment = dict(os.environ, PYTHONPATH=f"{ROOT}{os.pathsep}{HELPERS}")
        if jailed:
            command = jail.jail_command(command, CODE, READABLE, scratch_bytes)
        result = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.strip().split("\n")[-1])
