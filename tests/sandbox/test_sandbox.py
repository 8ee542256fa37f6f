"""沙箱：监狱、Landlock、seccomp和换用户，每一层各自挡住什么，合起来挡住一切；正常的计算照常做得到。

探针在helpers/sandbox_*.py里，都在真的沙箱里运行，没有模拟。
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import venv
from pathlib import Path

import pytest

from dlcourse.sandbox import jail, syscalls
from dlcourse.sandbox.landlock import NEWEST_ABI, landlock_abi, prepare
from repository import ROOT

HELPERS = ROOT / "tests" / "helpers"
PROBES = sorted(HELPERS.glob("sandbox_*.py"))
OLD_KERNEL = str(HELPERS / "old_kernel.py")
CODE = [*jail.STUDENT_TOOLS, *jail.CONFINEMENT, *PROBES]
READABLE = [ROOT / "datasets"]
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
ABI = landlock_abi()
LACKING = jail.missing() + ([] if ABI else ["这台机器的内核没有打开Landlock。"])
pytestmark = pytest.mark.skipif(bool(LACKING), reason=" ".join(LACKING))

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


def test_the_jail_shows_only_what_was_bound():
    secret = ["source", "tests", "gradebook.db", "submitted", ".git", "nbgrader_config.py", "dlcourse/report"]
    paths = [f"{top}/{name}" for top in (ROOT, "/course") for name in secret]
    result = run("look", paths=[*paths, "/proc", "/sys", "/var", "/etc/passwd", "/usr/local/share", "/dev/tty"])
    assert result["seen"] == []
    assert result["dlcourse"] == "/course/dlcourse/__init__.py"
    given = [jail.inside(path) for path in CODE if path.is_file() and path not in PROBES]
    fonts = [jail.inside(path) for path in (ROOT / "dlcourse" / "fonts").iterdir()]
    data = [jail.inside(path) for path in (ROOT / "datasets").rglob("*") if path.is_file()]
    probes = [f"/course/{path.name}" for path in PROBES]
    assert {f"/course/{name}" for name in result["course"]} == {*given, *fonts, *data, *probes}
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


def test_missing_says_what_to_do(monkeypatch):
    assert jail.missing() == []
    monkeypatch.setattr(jail.shutil, "which", lambda name: None)
    assert "apt-get install bubblewrap" in jail.missing()[0]
    monkeypatch.setattr(jail, "on_linux", lambda: False)
    assert "Linux" in jail.missing()[0]


LACKING_MACHINES = {
    "没有seccomp": ([sys.executable, OLD_KERNEL, "seccomp"], "CONFIG_SECCOMP_FILTER"),
    "别的处理器": (["linux32"], "换一台机器评分"),
    "换不了用户的root": (["unshare", "--user", "--map-root-user"], "--cap-add SETUID"),
}


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
