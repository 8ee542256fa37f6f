"""监狱：用bubblewrap运行一个命令，它看得见的只有系统的程序库、Python、课程给学生的工具和指定的文件。

监狱里没有网络，没有/proc，只读；能写的只有/tmp（有大小上限）和Matplotlib的缓存/mpl。
课程的包dlcourse在监狱里总是/course/dlcourse，只有指定的几个文件；仓库里别的文件（例如datasets/）在/course下的同一位置；
仓库以外的文件在原来的位置。绑定一个文件夹会露出里面的一切，所以代码一个文件一个文件地绑定。
"""

import os
import shutil
import site
import subprocess
import sys
from pathlib import Path

from dlcourse.sandbox import syscalls
from dlcourse.sandbox.linux import on_linux

PACKAGE = Path(__file__).resolve().parents[1]
COURSE = Path("/course")
SCRATCH, FONT_CACHE = "/tmp", "/mpl"
FONT_CACHE_BYTES = 16 << 20

# 学生的代码会导入的
STUDENT_TOOLS = tuple(PACKAGE / name for name in ("__init__.py", "checks", "figures", "data.py", "fonts"))
# confine要用的
CONFINEMENT = tuple(PACKAGE / "sandbox" / name for name in (
    "__init__.py", "linux.py", "syscalls.py", "seccomp.py", "landlock.py", "confine.py"))

# Debian的动态链接、BLAS的选择和Debian自己的Matplotlib要用的
SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/alternatives", "/etc/matplotlibrc")
DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
# 现在的系统上它们是指向/usr的链接，在监狱里照样做；老系统上是文件夹，绑定
ROOT_FOLDERS = ("/bin", "/lib", "/lib64")
# root在监狱里留下的特权：换用户、杀掉换了用户的子进程、清理它们的文件
ROOT_CAPABILITIES = ("CAP_SETUID", "CAP_SETGID", "CAP_KILL", "CAP_DAC_OVERRIDE")

# 在监狱里试一试关进沙箱：先报到，再说换成了哪个用户
TRIAL = """print("started", flush=True)
from dlcourse.sandbox.confine import Limits, any_user, confine
print(confine(Limits(), user=any_user())["user"])
"""

# 内核里能禁止普通用户建立用户命名空间的设置：名字、禁止的值、允许的值
NAMESPACE_SETTINGS = (
    ("kernel.apparmor_restrict_unprivileged_userns", "1", "0"),
    ("kernel.unprivileged_userns_clone", "0", "1"),
    ("user.max_user_namespaces", "0", "15000"),
)


def jail_command(command, code_files, readable=(), scratch_bytes=256 << 20):
    """在监狱里运行command的命令行。

    参数：
    command -- 命令行（列表），Python用sys.executable
    code_files -- 代码文件，一个一个列出（STUDENT_TOOLS、CONFINEMENT，和command要用的）；课程包以外的放在/course下
    readable -- 另外可以读的文件和文件夹，例如数据集
    scratch_bytes -- /tmp的大小
    """
    files = {**{path: path for path in system_files()}, **_code_places(code_files), **_places(readable)}
    argv = ["bwrap", *_isolation(), *_root_links(), *_parents([*files.values(), *DEVICES])]
    argv += ["--size", str(scratch_bytes), "--tmpfs", SCRATCH]
    argv += ["--size", str(FONT_CACHE_BYTES), "--perms", "0755", "--tmpfs", FONT_CACHE]
    # /tmp已经盖上了，所以要绑定的东西本来在/tmp里也行；先绑外层，后绑里层
    argv += _parents([place for place in files.values() if place.startswith(SCRATCH + "/")])
    for place, path in sorted((place, path) for path, place in files.items()):
        argv += ["--ro-bind", path, place]
    for path in DEVICES:
        argv += ["--dev-bind", path, path]
    for path in _font_caches():
        argv += ["--ro-bind", str(path), f"{FONT_CACHE}/{path.name}"]
    program, *arguments = command          # 绑定的是化简过的路径，解释器的路径里也许有..
    return [*argv, *_environment(), "--chdir", "/", "--remount-ro", "/", "--", os.path.abspath(program),
            *map(str, arguments)]


def visible(code_files, readable=()):
    """监狱里可以读的路径：交给confine的readable。"""
    code = {str(COURSE) for _ in code_files}
    return sorted({*system_files(), *code, *_places(readable).values(), FONT_CACHE})


def inside(path):
    """path（仓库里的文件或文件夹）在监狱里的位置；仓库以外的就在原处。"""
    path = Path(path)
    path = path.parent.resolve() / path.name   # 仓库可以从链接进去；datasets/自己也可以是链接
    if path.is_relative_to(PACKAGE.parent):
        return str(COURSE / path.relative_to(PACKAGE.parent))
    return str(path)


def system_files():
    """系统和Python的文件里监狱需要的：只要各处的bin和lib，不要整个文件夹（仓库、交作业的交换目录可能就在里面）。"""
    paths = [os.path.join(home, part) for home in _homes() for part in ("bin", "lib", "lib64", "pyvenv.cfg")]
    paths += ["/usr/share", *SYSTEM_FILES, *_user_packages()]
    paths += [name for name in ROOT_FOLDERS if not os.path.islink(name)]
    return [path for path in dict.fromkeys(paths) if os.path.exists(path)]


def missing():
    """这台机器上缺什么：中文句子的列表，每句说清怎样补上。空的就是可以用。"""
    if not on_linux():
        return ["这里不是Linux，没有评分用的沙箱。给别人的作业评分请用Linux（Windows上可以用WSL 2：wsl --install）。"]
    if not syscalls.supported():
        return [f"沙箱只认识{'和'.join(syscalls.ARCHITECTURES)}的处理器，这台机器不是。换一台机器评分。"]
    if not shutil.which("bwrap"):
        return ["没有安装bubblewrap（命令bwrap）。安装：sudo apt-get install bubblewrap"]
    trial = subprocess.run(jail_command([sys.executable, "-c", TRIAL], CONFINEMENT), capture_output=True, text=True)
    if not trial.stdout:
        return [_reason(trial.stderr)]
    if trial.returncode:
        return [f"学生的代码关不进沙箱（{_last_line(trial.stderr)}），多半是内核没有打开seccomp过滤器"
                "（CONFIG_SECCOMP_FILTER）。换一个内核，或者换一台机器评分。"]
    if trial.stdout.split()[-1] == "0":
        return ["这里的root换不成别的用户，学生的代码会以root运行，多半是在限制了用户的容器里。用普通用户运行，"
                "或者启动容器时加上：docker run --cap-add SETUID --cap-add SETGID"]
    return []


def _reason(message):
    """bwrap为什么没有成功：从它的英文错误和内核的设置看出原因。"""
    last = _last_line(message)
    if "nknown option" in message:
        return f"bubblewrap太旧（{last}），要0.7以上。更新：sudo apt-get install --only-upgrade bubblewrap"
    if os.geteuid() == 0:
        return (f"bubblewrap运行不了（{last}），多半是在没有特权的容器里。"
                "启动容器时加上：docker run --cap-add SYS_ADMIN --security-opt seccomp=unconfined "
                "--security-opt apparmor=unconfined")
    for setting, forbidding, allowed in NAMESPACE_SETTINGS:
        if _setting(setting) == forbidding:
            return f"这台机器不许普通用户建立用户命名空间（{last}）。打开：sudo sysctl -w {setting}={allowed}"
    return f"bubblewrap运行不了（{last}）。看看原因：bwrap --unshare-user --ro-bind / / true"


def _last_line(message):
    return message.strip().split("\n")[-1]


def _setting(name):
    path = Path("/proc/sys", *name.split("."))
    return path.read_text().strip() if path.is_file() else None


def _isolation():
    argv = ["--die-with-parent", "--new-session", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts",
            "--unshare-cgroup-try"]
    if os.geteuid() != 0:
        return [*argv, "--unshare-user"]
    for capability in ROOT_CAPABILITIES:
        argv += ["--cap-add", capability]
    return argv


def _root_links():
    argv = []
    for name in ROOT_FOLDERS:
        if os.path.islink(name):
            argv += ["--symlink", os.readlink(name), name]
    return argv


def _homes():
    """Python装在哪里：虚拟环境、它所根据的Python，和可执行文件一路链接经过的地方。"""
    homes = ["/usr", "/usr/local", sys.base_prefix, sys.base_exec_prefix, sys.prefix, sys.exec_prefix]
    link = sys.executable
    while os.path.islink(link):
        homes.append(os.path.dirname(os.path.dirname(link)))
        link = os.path.join(os.path.dirname(link), os.readlink(link))
    homes.append(os.path.dirname(os.path.dirname(link)))
    return [home for home in dict.fromkeys(map(os.path.normpath, homes)) if home != "/"]


def _code_places(paths):
    """代码文件在监狱里的位置 {路径: 位置}。文件夹展开成文件。"""
    places = {}
    for path in map(Path, paths):
        for file in sorted(filter(Path.is_file, path.iterdir())) if path.is_dir() else [path]:
            place = inside(file)
            places[str(file)] = place if place.startswith(f"{COURSE}/{PACKAGE.name}/") else str(COURSE / file.name)
    return places


def _places(paths):
    return {os.path.abspath(path): inside(path) for path in paths}


def _user_packages():
    """用pip install --user装的包。"""
    folder = site.getusersitepackages() if site.ENABLE_USER_SITE else ""
    return [folder] if os.path.isdir(folder) else []


def _parents(places):
    """bwrap 0.8替绑定的东西建的上级文件夹是0700，换了用户就进不去：先自己建好。"""
    argv = []
    for folder in sorted({str(parent) for place in places for parent in Path(place).parents} - {"/"}):
        argv += ["--perms", "0755", "--dir", folder]
    return argv


def _font_caches():
    """Matplotlib的字体清单：有了它，监狱里不必花几秒重新找字体。"""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = Path(os.environ.get("MPLCONFIGDIR") or os.path.join(home, "matplotlib"))
    return sorted(folder.glob("fontlist*.json"))


def _environment():
    python_path = [str(COURSE), *_user_packages()]
    variables = {
        "HOME": SCRATCH, "LANG": "C.UTF-8", "MPLCONFIGDIR": FONT_CACHE, "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join(python_path), "PYTHONNOUSERSITE": "1",
        "PYTHONSAFEPATH": "1", "PYTHONDONTWRITEBYTECODE": "1",
    }
    argv = ["--clearenv"]
    for name, value in variables.items():
        argv += ["--setenv", name, value]
    return argv
