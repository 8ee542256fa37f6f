"""线路：两个进程之间按值传送普通数据；这个房间就是评分的信任边界。

信任边界：两侧都用它。一侧是judge（可信），另一侧是confined（它发来的每个字节都可能是伪造的）。
可以导入：课程的包里什么也不用。

这里保证：
1. 只造得出名单上的类型，都是本来的类型，不是子类：None、bool、int、float、complex、str、bytes、list、tuple、dict、
   set、frozenset、NumPy标量、dtype种类为?biufcSU的ndarray，以及调用者的callable_of按编号给出的函数。
   没有pickle，不按线上的名字取属性。
2. 解码只抛WireError；嵌套、个数、大小都有上限，先查上限再分配，字节到了才占内存。
   哈希相同的键也有上限：不然几十万个哈希相同的整数能让字典停上几分钟。
3. 收到的数组可写，内存是自己的，不与别的值共享，行优先或列优先不变；
   布尔只有0和1，字符都在Unicode之内，长双精度是规范的数。
4. 编码时子类按值变成基类，只用基类自己的方法，不运行子类的代码；别的一律Unsendable。
   长双精度的填充字节先清零，不把内存里的旧内容带出去。
不保证时间：receive会一直等下去，时限由调用者定（到时结束对方，这里就得到Closed）。
套接字应当是阻塞的；设了超时，TimeoutError原样抛出，此后这条线路不能再用。

一条消息 = 前缀（头的字节数、缓冲区个数、总字节数）+ 各缓冲区的字节数 + 头 + 各缓冲区；头是JSON，列表的第一项是标记。
"""

from dlcourse.wire.decoder import decode
from dlcourse.wire.encoder import encode
from dlcourse.wire.limits import MAX_DEPTH, Closed, Unsendable, WireError
from dlcourse.wire.transfer import ReadAhead, receive, send

__all__ = ["MAX_DEPTH", "Closed", "ReadAhead", "Unsendable", "WireError", "decode", "encode", "receive", "send"]
