"""关起来以后做得到多少：超过限额就停下，正常的计算照常做得到。"""

import os
import signal

import pytest

from run_probes import ABI, AS_ROOT, needs_every_layer, run

pytestmark = needs_every_layer


def test_limits():
    result = run("limits", scratch_bytes=8 << 20)
    value = {name: pair[0] for name, pair in result.items()}
    ended = {name: pair[1] for name, pair in result.items()}
    assert value["one_big"] == value["many_small"] == "MemoryError"
    assert value["big_file"] == ["EFBIG", 1 << 20]
    assert value["fill_scratch"][0] == "ENOSPC" and value["fill_scratch"][1] <= 8
    assert 4 <= value["threads"] <= 40
    assert value["descriptors"] == ["EMFILE", 49]
    assert os.WTERMSIG(ended["spin"]) == signal.SIGXCPU       # 看得出是超时
    assert os.WTERMSIG(ended["spin_on"]) == signal.SIGKILL    # 不理SIGXCPU也一样结束


@pytest.mark.parametrize("blas_threads", ["1", "2"])
def test_honest_work_still_works(blas_threads):
    result = run("works", prefix=["/usr/bin/env", f"OPENBLAS_NUM_THREADS={blas_threads}"])
    confined = result.pop("confine")
    assert confined == {"landlock": ABI, "seccomp": True, "user": 65534 if AS_ROOT else os.geteuid()}
    assert result == dict.fromkeys(result, "")
