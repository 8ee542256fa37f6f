"""少一层沙箱：碰系统的例子再评一遍，结果与hostile/layers-*.md里的一样。全部例子由hostile_layers.py评。"""

import pytest

from dlcourse.sandbox.jail import missing
from dlcourse.sandbox.landlock import landlock_abi
from hostile_cases import Target
from hostile_layers import HEAD, LAYERS, SOLVED, TABLES, outcome, read_table

MEASURED_ABI = 6   # 从这一版起，Landlock才管信号和抽象套接字：更老的，结果与表里不一样
LACKING = missing() + ([] if landlock_abi() >= MEASURED_ABI else ["这台机器的Landlock比量那张表时的旧。"])
needs_sandbox = pytest.mark.skipif(bool(LACKING), reason=" ".join(LACKING))
TOUCHES_SYSTEM = {"landlock": ("file_", "net_", "read_", "hook_left_"), "seccomp": ("sys_", "net_", "file_")}
CHOSEN = [(layer, path) for layer in LAYERS for path in SOLVED
          if path.stem.startswith(TOUCHES_SYSTEM.get(layer, ("",)))]


@pytest.fixture(scope="module")
def target(request, tmp_path_factory):
    """少了request.param这一层的靶子；例子都评过以后，老实的提交照样满分。"""
    target = Target(tmp_path_factory.mktemp("canary"), **{request.param: False})
    yield target
    target.check_honest()
    target.judge.close()


@needs_sandbox
@pytest.mark.parametrize(("target", "path"), CHOSEN, indirect=["target"],
                         ids=lambda value: getattr(value, "stem", value))
def test_a_case_without_one_layer(target, path, request):
    layer = request.node.callspec.params["target"]
    assert outcome(target, path) == read_table().get(path.stem, {layer: "·"})[layer]


@pytest.mark.parametrize("user", TABLES)
def test_the_tables_cover_every_case(user):
    """添了例子，就要以root和以普通用户重新运行hostile_layers.py。"""
    assert TABLES[user].read_text(encoding="utf-8").startswith(HEAD.format(user=user, count=len(SOLVED)))
