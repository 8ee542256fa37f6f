"""命令行启动得快一些：在导入别的以前导入它。

一、导入时造出来的都要留着，Python却每造七百个对象就找一遍垃圾；改成十万个找一遍。

二、nbgrader经jsonschema导入rfc3987_syntax，它一导入就编译几十条语法，占了nbgrader导入时间的一半以上；jsonschema只用它检查iri格式，
Notebook的模式里没有这种格式。没有它的时候，jsonschema自己会略过这一项。
"""

import gc
import sys

gc.set_threshold(100_000)
sys.modules.setdefault("rfc3987_syntax", None)
