"""评一个班，用PostgreSQL的成绩册、Dask的集群：与SQLite、本机评的一模一样。"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from classes import CHAPTER, everything, expected_scores, graded, hand_in, journal, make_class, run, scores
from dlcourse.classroom import pool
from dlcourse.classroom.classroom import Classroom
from dlcourse.commands.grade import grade_chapter
from dlcourse.course.errors import CourseError
from dlcourse.report.marks import read_marks
from dlcourse.sandbox.jail import missing

pytestmark = pytest.mark.skipif(bool(missing()), reason="；".join(missing()))
COUNT = 18     # 在Dask上两份一组
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """本机、SQLite评的，别的都与它比。"""
    root = make_class(tmp_path_factory.mktemp("calm") / "course", COUNT)
    grade_chapter(root, CHAPTER, workers=2)
    return everything(root)


@pytest.fixture(scope="module")
def postgres():
    """一个临时的PostgreSQL，只听一个Unix套接字；给出它的db_url。"""
    pytest.importorskip("psycopg2", reason="没有装psycopg2-binary")
    if not PROGRAMS:
        pytest.skip("没有装PostgreSQL（Debian：apt-get install postgresql）")
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []     # initdb不肯以root运行
    place = tempfile.mkdtemp(prefix="pg")
    if as_user:
        shutil.chown(place, "postgres")

    def program(name, *arguments):
        subprocess.run([*as_user, str(PROGRAMS[0] / name), *arguments], check=True, cwd=place,
                       stdout=subprocess.DEVNULL)

    program("initdb", "-D", f"{place}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale")
    program("pg_ctl", "-D", f"{place}/data", "-l", f"{place}/log", "-w", "-o", f"-k {place} -h ''", "start")
    program("createdb", "-h", place, "-U", "postgres", "course")
    yield f"postgresql+psycopg2://postgres@/course?host={place}"
    program("pg_ctl", "-D", f"{place}/data", "-m", "immediate", "stop")
    shutil.rmtree(place)


def test_postgresql(tmp_path, postgres, calm):
    root = make_class(tmp_path / "course", COUNT, f"c.CourseDirectory.db_url = {postgres!r}")
    code, output = run(root, "grade", "90", "--workers", "2")
    assert code == 0, output
    assert everything(root) == calm and not (root / "gradebook.db").exists()
    before = journal(root).read_bytes()
    grade_chapter(root, CHAPTER)
    assert journal(root).read_bytes() == before
    hand_in(root, "s03", "right")
    grade_chapter(root, CHAPTER)
    assert scores(root) == {**expected_scores(COUNT), "s03": 100}
    code, output = run(root, "report", "90", "--csv", "成绩.csv")
    assert code == 0 and "s03" in output
    marks = read_marks(postgres, "dlcourse", CHAPTER)
    assert {student: marks.total(student) for student in marks.students} == scores(root)
    assert run(root, "feedback", "90")[0] == 0


def test_a_database_that_is_not_there(tmp_path):
    pytest.importorskip("psycopg2", reason="没有装psycopg2-binary")
    root = make_class(tmp_path / "course", 1, "c.CourseDirectory.db_url = 'postgresql+psycopg2://nobody@127.0.0.1:1/course'")
    with pytest.MonkeyPatch.context() as patch, pytest.raises(CourseError, match="成绩册打不开"):
        patch.setattr("dlcourse.classroom.gradebook.PATIENCE_SECONDS", 1)
        grade_chapter(root, CHAPTER)


def test_a_database_driver_that_is_not_there(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    root = make_class(tmp_path / "course", 1, "c.CourseDirectory.db_url = 'postgresql+psycopg2://nobody@/course'")
    with pytest.raises(CourseError, match="pip install"):
        grade_chapter(root, CHAPTER)


@pytest.fixture(scope="module")
def cluster():
    """本机的Dask集群：一个调度器，两个工人进程，各一个线程。"""
    distributed = pytest.importorskip("distributed", reason="没有装distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1",
                                  dashboard_address=":0") as found:
        yield found


def test_dask(tmp_path, cluster, calm):
    root = make_class(tmp_path / "course", COUNT)
    code, output = run(root, "grade", "90", "--dask", cluster.scheduler_address)
    assert code == 0, output
    assert everything(root) == calm
    before = journal(root).read_bytes()
    grade_chapter(root, CHAPTER, dask=cluster.scheduler_address)
    assert journal(root).read_bytes() == before


def test_a_killed_dask_worker(tmp_path, cluster):
    """评到一半杀掉一个工人：别的工人接着评，分数一样。"""
    root = make_class(tmp_path / "course", 20)
    victims = [worker.pid for worker in cluster.workers.values()]
    killed = []

    def show(done, total, counts):
        if done >= 4 and not killed:
            killed.append(victims[0])
            os.kill(victims[0], signal.SIGKILL)

    Classroom(root, CHAPTER, show).grade(lambda: pool.dask_pool(cluster.scheduler_address))
    assert killed
    assert scores(root) == expected_scores(20)
    assert graded(root) == dict.fromkeys(expected_scores(20), 1)


def test_dask_that_is_not_there(tmp_path, monkeypatch):
    pytest.importorskip("distributed", reason="没有装distributed")
    monkeypatch.setattr(pool, "DASK_SECONDS", 1)
    root = make_class(tmp_path / "course", 1)
    with pytest.raises(CourseError, match="连不上Dask的调度器"):
        grade_chapter(root, CHAPTER, dask="tcp://127.0.0.1:1")
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CourseError, match="没有装Dask"):
        grade_chapter(root, CHAPTER, dask="tcp://127.0.0.1:1")


def test_dask_without_workers(tmp_path, monkeypatch):
    distributed = pytest.importorskip("distributed", reason="没有装distributed")
    monkeypatch.setattr(pool, "DASK_SECONDS", 3)
    root = make_class(tmp_path / "course", 1)
    with distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=":0") as empty, \
            pytest.raises(CourseError, match="没有工人"):
        grade_chapter(root, CHAPTER, dask=empty.scheduler_address)


def test_dask_workers_without_a_sandbox(tmp_path, monkeypatch):
    """工人那里没有bubblewrap：说明白，停下，谁也不记分。"""
    distributed = pytest.importorskip("distributed", reason="没有装distributed")
    root = make_class(tmp_path / "course", 3)
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    monkeypatch.setenv("PATH", str(bin_folder))
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, host="127.0.0.1",
                                  dashboard_address=":0") as bare:
        monkeypatch.undo()
        with pytest.raises(CourseError, match="没有沙箱"):
            grade_chapter(root, CHAPTER, dask=bare.scheduler_address)
    assert not journal(root).read_bytes()
