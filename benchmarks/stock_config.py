"""nbgrader自己的执行方式，只用来比较：接在课程的配置后面，去掉评分器，学生的代码和测试在同一个内核里运行。"""

c = get_config()  # noqa: F821

for name in ("exporter_class", "sanitize_preprocessors", "autograde_preprocessors"):
    del c.Autograde[name]   # 回到nbgrader的默认值
c.OverwriteCells.add_missing_cells = True
c.Execute.timeout = 60
c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=ERROR"]
c.Execute.skip_cells_with_tag = "experiment"
