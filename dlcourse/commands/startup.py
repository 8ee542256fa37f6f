"""命令行启动得快一些：导入nbgrader以前，不让它带进命令用不到的东西。"""

import gc
import sys
from types import ModuleType

SERVER_EXTENSIONS = ("assignment_list", "course_list", "validate_assignment", "formgrader")


def lighten():
    """在导入别的以前调用。

    一、导入时造出来的都要留着，Python却每造七百个对象就找一遍垃圾；改成十万个找一遍。
    二、nbgrader经jsonschema导入rfc3987_syntax，它一导入就编译几十条语法，占了nbgrader导入时间的一半以上；jsonschema只用它
    检查iri格式，Notebook的模式里没有这种格式。没有它的时候，jsonschema自己会略过这一项。
    三、import nbgrader会导入它给JupyterLab写的四个扩展，带进整个网页服务器，又为zip_collect导入setuptools；
    dlcourse的命令不开网页，也不用zip_collect，用空的顶替。
    """
    gc.set_threshold(100_000)
    sys.modules.setdefault("rfc3987_syntax", None)
    for name in SERVER_EXTENSIONS:
        _stand_in(f"nbgrader.server_extensions.{name}", "load_jupyter_server_extension")
    _stand_in("setuptools")
    _stand_in("setuptools.archive_util", "unpack_archive", "unpack_tarfile", "unpack_zipfile")


def _stand_in(name, *functions):
    """空的模块name，里面的函数一调用就出错。"""
    def missing(*_):
        raise RuntimeError(f"dlcourse的命令里没有装载{name}：用nbgrader自己的命令，或者在JupyterLab里做这件事。")

    module = ModuleType(name)
    vars(module).update(dict.fromkeys(functions, missing))
    sys.modules.setdefault(name, module)
