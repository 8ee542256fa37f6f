"""规则本身：seccomp只许列出的编号，表没有写重；Landlock的每一版都有它接受的规则。"""

import os
import signal

import pytest

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.landlock import NEWEST_ABI, prepare
from run_probes import ABI, needs_every_layer, run

pytestmark = needs_every_layer


def test_no_other_syscall_is_allowed():
    result = run("every_syscall")
    assert result["wrong"] == []
    assert all(number in (signal.SIGSYS, signal.SIGSEGV) for number in result["deaths"].values()), result


def test_syscall_table_is_consistent():
    """一个编号只出现一次；两张表没有同样的名字。"""
    assert not set(syscalls.ALLOWED) & set(syscalls.CONDITIONAL)
    for column in (0, 1):
        numbers = [pair[column] for table in (syscalls.ALLOWED, syscalls.CONDITIONAL) for pair in table.values()
                   if pair[column] is not None]
        assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("abi", range(1, 9))
def test_every_landlock_version_has_its_rules(abi, tmp_path):
    """新内核接受老版本的规则；比已知的更新时，按已知的来。"""
    if min(abi, NEWEST_ABI) > ABI:
        pytest.skip(f"这台机器的Landlock是第{ABI}版。")
    os.close(prepare(abi, ["/usr", "/dev/zero"], [tmp_path, "/dev/null"]))
