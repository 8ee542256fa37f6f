# 两个命令：make demo 从头走到一个评过分的样例班，make test 运行全部测试。
# Windows上没有make，用README里并列的几行命令。

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test lint clean

demo: $(VENV)/ready
	$(BIN)/dlcourse build
	$(BIN)/dlcourse demo

test: $(VENV)/ready
	$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/lint-imports

$(VENV)/ready: requirements.txt requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) demo
