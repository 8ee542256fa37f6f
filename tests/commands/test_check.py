"""dlcourse check和dlcourse doctor：自学的读者检查自己的Notebook，看看这台机器能做什么。"""

import nbformat
import pytest
from click.testing import CliRunner

from dlcourse import cli
from dlcourse.bank.answers import Answer, fill
from dlcourse.commands.console import console
from repository import ROOT, read_view

CHAPTER = "00-getting-started"
WRONG = Answer("add_one", "wrong", "", "def add_one(x):\n    return x\n")


@pytest.fixture
def check(tmp_path, monkeypatch):
    """函数：把内容写成文件，运行dlcourse check，返回(退出码, 输出)。"""
    def run(content, name="我的作业.ipynb"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else nbformat.writes(content).encode())
        monkeypatch.chdir(ROOT)
        monkeypatch.setattr("sys.argv", ["dlcourse", "check", str(path)])
        monkeypatch.setenv("COLUMNS", "200")
        monkeypatch.setattr(console, "width", 200)
        with console.capture() as captured:
            try:
                cli.main()
                code = 0
            except SystemExit as stop:
                code = stop.code
        return code, captured.get()
    return run


def test_a_right_notebook(check):
    code, output = check(read_view("source", CHAPTER))
    assert code in (0, None) and "100 / 100分" in output and "全部通过" in output


def test_a_wrong_one_gets_the_hint(check):
    _, output = check(fill(read_view("release", CHAPTER), [WRONG]))
    assert "0 / 100分" in output and "你原样返回了x，忘了加1" in output


def test_an_empty_one(check):
    _, output = check(read_view("release", CHAPTER))
    assert "还没有填写" in output


@pytest.mark.parametrize(("content", "words"), [
    (b"", "0字节"), (b"{", "JSON"), (b"\xff\xfe\x00", "不是文本文件"), (b"[1, 2]", "不是Notebook"),
    (nbformat.writes(nbformat.v4.new_notebook()).encode(), "没有认得的练习"),
], ids=["空的", "不完整", "二进制", "不是Notebook", "没有练习"])
def test_files_that_cannot_be_checked(check, content, words):
    code, output = check(content)
    assert code == 1 and words in output


def test_doctor_names_every_layer():
    result = CliRunner().invoke(cli.cli, ["doctor"])
    assert result.exit_code == 0
    for word in ("bubblewrap", "numpy", "Python"):
        assert word in result.output
