"""接收：声称的长度不可信，另一头关了、停了都看得出。"""

import struct
import subprocess
import sys

import numpy as np
import pytest

from dlcourse import wire
from wire_messages import receive_bytes, socket_pair


@pytest.mark.parametrize("prefix", [
    (9 << 20, 0, 0), (2**32 - 1, 0, 0), (2, 4097, 0), (2, 2**32 - 1, 0), (2, 1, 2**64 - 1), (2, 1, (256 << 20) + 1)])
def test_sizes_over_the_caps(prefix):
    result = receive_bytes(struct.pack("<IIQ", *prefix) + b"\xff" * 100)
    assert isinstance(result, wire.WireError) and not isinstance(result, wire.Closed)


def test_sizes_that_do_not_add_up():
    data = struct.pack("<IIQQ", 1, 1, 5, 2**64 - 1) + b"1" + b"x" * 5
    assert isinstance(receive_bytes(data), wire.WireError)


def test_a_claim_takes_no_memory():
    """声称有256 MB的消息，字节没有到就不占内存。"""
    code = """if True:
        import resource, socket, struct
        from dlcourse import wire
        left, right = socket.socketpair()
        left.sendall(struct.pack("<IIQQ", 1, 1, 256 << 20, 256 << 20) + b"1")
        left.close()
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        limit = 300 << 20
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        try:
            wire.receive(right)
        except wire.Closed:
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used)
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 20_000


def test_the_end_is_closed():
    with socket_pair() as (left, right):
        left.close()
        with pytest.raises(wire.Closed):
            wire.receive(right)
        with pytest.raises(wire.Closed):
            wire.send(right, np.zeros(10**6))


def test_time_outs_pass_through():
    with socket_pair() as (_, right):
        right.settimeout(0.01)
        with pytest.raises(TimeoutError):
            wire.receive(right)
