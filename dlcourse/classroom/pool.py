"""谁来评：本机的几个线程，各带一个评分进程；或者一个Dask集群。"""

import contextlib
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

from dlcourse.classroom import grading_task
from dlcourse.course.errors import CourseError
from dlcourse.judge.client import processors

DASK_SECONDS = 20    # 等Dask的调度器和工人多久
DASK_RETRIES = 2     # 一组提交在Dask上出了错，换个地方再试几次
DASK_GROUP = 8       # 一组最多几份


@dataclass(frozen=True)
class Pool:
    """能评分的工人。

    executor -- concurrent.futures的执行器；workers -- 同时评几份；share -- 把一个值送给全部工人，返回提交时用的参数
    group -- 一次最多交几份：Dask管一个任务，要用去评一份的大半
    """

    executor: Executor
    workers: int
    share: Callable
    group: int = 1


@contextlib.contextmanager
def local_pool(workers=None):
    """本机的Pool：workers个线程，不给就是能用的处理器个数。每个线程开一个评分进程，所以线程就够了。"""
    workers = workers or processors()
    executor = ThreadPoolExecutor(workers)
    try:
        yield Pool(executor, workers, lambda value: value)
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        grading_task.stop_judges(now=True)
        raise
    executor.shutdown()
    grading_task.stop_judges()


@contextlib.contextmanager
def dask_pool(address):
    """Dask集群的Pool。参数：address -- 调度器的地址，例如tcp://10.0.0.1:8786。

    没有装Dask、连不上、没有工人、工人的课程代码与这里不同时抛出CourseError。
    """
    try:
        from distributed import Client
    except ImportError:
        raise CourseError("没有装Dask。运行 pip install distributed 再试；只用这一台机器评分，去掉--dask。") from None
    try:
        client = Client(address, timeout=DASK_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CourseError(f"连不上Dask的调度器{address}（{error}）。看看地址对不对，调度器是不是在运行。") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=DASK_SECONDS)
        except TimeoutError:
            raise CourseError(f"{address}的集群里没有工人。在评分的机器上运行 dask worker {address} 再试。") from None
        try:
            codes = client.run(grading_task.code_hash)
        except ImportError as error:
            raise CourseError(f"Dask的工人那里没有装课程的包（{error}）。装上与这里一样的，再试。") from None
        if other := [name for name, found in codes.items() if found != grading_task.code_hash()]:
            raise CourseError(f"Dask的工人{other[0]}那里的课程代码与这里不同，评出来的分可能不一样。"
                              "换成同一个版本，重新启动工人，再试。")
        threads = sum(client.nthreads().values())
        # 不用scatter：拿着它的工人没有了，它就没有了；任务的结果会再算一次
        yield Pool(client.get_executor(retries=DASK_RETRIES, pure=False), threads,
                   lambda value: client.submit(_same, value, pure=False), DASK_GROUP)


def _same(value):
    return value
