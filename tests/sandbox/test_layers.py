"""每一层各自挡住什么，合起来挡住一切：监狱、Landlock、seccomp和换用户。

探针在helpers/sandbox_probes_*.py里，都在真的沙箱里运行，没有模拟。
"""

import os
import re
import socket
import subprocess
import tempfile
import threading
from pathlib import Path

import pytest

from repository import ROOT
from run_probes import ABI, AS_ROOT, needs_every_layer, run

pytestmark = needs_every_layer

# 每一层单独挡得住什么：权限（换用户、限额、no_new_privs，总是有的）、监狱（bubblewrap）、Landlock、seccomp
HELD_ALONE = """
                              权限  监狱  Landlock  seccomp
读/etc/passwd                  ·     挡     挡        ·
读root的家目录                 挡    挡     挡        ·
读成绩册                       ·     挡     挡        ·
读source里的答案               ·     挡     挡        ·
读别人的暂存目录               ·     ·      挡        ·
从/proc读别的进程              ·     挡     挡        ·
写机器上的文件夹               ·     挡     挡        ·
写别人的暂存目录               ·     ·      挡        ·
写/dev/shm                     ·     挡     挡        ·
fork                           ·     ·      ·         挡
运行程序                       ·     ·      挡        挡
给监狱里别的进程发信号         ·     ·      挡        挡
给监狱外的进程发信号           ·     挡     挡        挡
ptrace别的进程                 ·     ·      挡        挡
读别的进程的内存               ·     ·      挡        挡
拿别的进程打开的文件           ·     ·      挡        挡
让内核替自己发信号（F_SETSIG） ·     ·      ·         挡
连接TCP                        ·     挡     挡        挡
监听TCP                        ·     ·      挡        挡
收发UDP                        ·     挡     ·         挡
连接unix套接字（文件）         ·     挡     ·         挡
连接unix套接字（抽象）         ·     挡     挡        挡
数据报套接字                   ·     ·      ·         挡
netlink                        ·     ·      ·         挡
io_uring                       ·     ·      ·         挡
mount                          挡    挡     挡        挡
chroot                         挡    挡     挡        挡
unshare（新的用户命名空间）    ·     ·      ·         挡
keyctl                         ·     ·      ·         挡
SysV共享内存                   ·     ·      ·         挡
memfd（不受内存限额管的内存）  ·     ·      ·         挡
换回root                       挡    挡     挡        挡
调高限额                       挡    挡     挡        挡
撤销prctl                      ·     ·      ·         挡
再装一个seccomp                ·     ·      ·         挡
"""
LAYERS = ("权限", "监狱", "Landlock", "seccomp")
# 要新一些的Landlock才挡得住的
NEEDS_ABI = {"连接TCP": 4, "监听TCP": 4, "连接unix套接字（抽象）": 6,
             "给监狱里别的进程发信号": 6, "给监狱外的进程发信号": 6}
# 有的机器根本不让普通程序用，什么都不开也做不到
OFTEN_FORBIDDEN = {"io_uring", "keyctl", "unshare（新的用户命名空间）", "调高限额",
                   "ptrace别的进程", "读别的进程的内存", "拿别的进程打开的文件"}


def parsed_table():
    """HELD_ALONE → {探针: 单独就挡得住它的层的集合}，按内核的Landlock版本修正。"""
    table = {}
    for line in HELD_ALONE.strip().split("\n")[1:]:
        name, *marks = line.rsplit(maxsplit=4)
        holding = {layer for layer, mark in zip(LAYERS, marks, strict=True) if mark == "挡"}
        if NEEDS_ABI.get(name, 0) > ABI:
            holding -= {"Landlock"}
        table[name] = holding
    return table


def test_the_table_in_the_docs_is_the_tested_one():
    """docs/安全模型.md里的表与HELD_ALONE一样；最后一列是唯一挡得住的那一层。"""
    text = (ROOT / "docs" / "安全模型.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+) \| (\S) \| (\S) \| (\S)(?: \(ABI (\d)\))? \| (\S) \| (.*)\|$", text, flags=re.M)
    told = [(name, *marks, only.strip()) for name, *marks, only in rows]
    tested = []
    for line in HELD_ALONE.strip().split("\n")[1:]:
        name, *marks = line.rsplit(maxsplit=4)
        holding = [layer for layer, mark in zip(LAYERS, marks, strict=True) if mark == "挡"]
        abi = str(NEEDS_ABI.get(name, ""))
        tested.append((name, *marks[:3], abi, marks[3], holding[0] if len(holding) == 1 else ""))
    assert told == tested


@pytest.fixture(scope="module")
def outside():
    """监狱外的目标：课程的文件、监听的套接字、一个进程。"""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        (place / "source").mkdir()
        (place / "drop").mkdir()
        (place / "drop").chmod(0o777)
        for name in ("gradebook.db", "source/answers.py"):
            (place / name).write_text("secret")
        abstract = f"dlcourse-{os.getpid()}"
        sleeper = subprocess.Popen(["sleep", "100"], **({"user": 65534, "group": 65534} if AS_ROOT else {}))
        with (socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
              socket.socket(socket.AF_UNIX) as by_path, socket.socket(socket.AF_UNIX) as by_name):
            udp.bind(("127.0.0.1", 0))
            by_path.bind(str(place / "socket"))
            (place / "socket").chmod(0o777)
            by_name.bind("\0" + abstract)
            for listener in (tcp, by_path, by_name):
                listener.listen(100)
            threading.Thread(target=_echo, args=(udp,), daemon=True).start()
            yield {"outside": folder, "tcp": tcp.getsockname()[1], "udp": udp.getsockname()[1],
                   "abstract": abstract, "outside_pid": sleeper.pid}
        sleeper.kill()
        sleeper.wait()


def _echo(sock):
    while True:
        try:
            data, sender = sock.recvfrom(100)
            sock.sendto(data, sender)
        except OSError:
            return


def untestable(measured):
    """这台机器上什么都不开也做不到的：不比较。"""
    return {name for name in OFTEN_FORBIDDEN if measured[None][name]}


@pytest.fixture(scope="module")
def measured(outside):
    """实测：{开着的层（frozenset，None是什么都不开）: {探针: 挡住的原因或""}}。"""
    layers = {"": {"landlock": False, "seccomp": False}, "Landlock": {"landlock": True, "seccomp": False},
              "seccomp": {"landlock": False, "seccomp": True}, "Landlock+seccomp": {}}
    result = {}
    for jailed in (False, True):
        variants = layers if jailed else {"什么都不开": None, **layers}
        for name, held in run("probe", jailed, variants=variants, **outside).items():
            active = {"权限", *name.split("+"), *(["监狱"] if jailed else [])} - {""}
            result[None if name == "什么都不开" else frozenset(active)] = held
    return result


def test_every_probe_can_succeed(measured):
    """什么都不开时，探针真的做得到（否则“挡住”说明不了什么）；普通用户做不到的是权限挡住的。"""
    for name, holding in parsed_table().items():
        reason = measured[None][name]
        if reason and name not in OFTEN_FORBIDDEN:
            assert not AS_ROOT and "权限" in holding, f"{name}：{reason}"


def test_each_layer_holds_what_the_table_says(measured):
    """单开一层，量它挡住什么。权限总是有的，所以权限挡得住的，每一层上都量到挡住。"""
    actual = {name: set() for name in parsed_table()}
    for layer in LAYERS:
        for name, reason in measured[frozenset({"权限", layer})].items():
            if reason:
                actual[name].add(layer)
    expected = {name: set(LAYERS) if "权限" in holding else holding for name, holding in parsed_table().items()}
    assert {name: actual[name] for name in actual
            if actual[name] != expected[name] and name not in untestable(measured)} == {}


def test_all_layers_hold_everything_and_one_off_opens_only_what_the_table_says(measured):
    """全开时一样也做不到；少一层时，做得到的正是表里只有那一层挡得住的。"""
    everything = frozenset(LAYERS)
    assert [name for name, reason in measured[everything].items() if not reason] == []
    for off in ("监狱", "Landlock", "seccomp"):
        opened = {name for name, reason in measured[everything - {off}].items() if not reason}
        assert opened == {name for name, holding in parsed_table().items() if holding == {off}} - untestable(measured)
