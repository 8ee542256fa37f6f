"""在流套接字上收发一条消息。"""

import struct

from dlcourse.wire.decoder import decode
from dlcourse.wire.encoder import encode
from dlcourse.wire.limits import MAX_BUFFERS, MAX_HEAD, MAX_TOTAL, Closed, WireError

_CHUNK = 1 << 18
_AHEAD = 1 << 14        # 一次至少读这么多：一条短消息只要一次系统调用
_PREFIX = struct.Struct("<IIQ")


def send(sock, value, number_of=None):
    """发送一个值。"""
    head, buffers = encode(value, number_of)
    sizes = [len(buffer) for buffer in buffers]
    start = _PREFIX.pack(len(head), len(buffers), sum(sizes)) + struct.pack(f"<{len(sizes)}Q", *sizes) + head
    try:
        if sum(sizes) < _CHUNK:
            sock.sendall(b"".join([start, *buffers]))
            return
        sock.sendall(start)
        for buffer in buffers:
            sock.sendall(buffer)
    except TimeoutError:
        raise
    except OSError as error:
        raise Closed("对方已经结束") from error


def receive(sock, callable_of=None):
    """接收一个值；对方结束时抛Closed。"""
    head_size, count, total = _PREFIX.unpack(_read(sock, _PREFIX.size))
    if head_size > MAX_HEAD or count > MAX_BUFFERS or total > MAX_TOTAL:
        raise WireError("消息太大")
    data = memoryview(_read(sock, 8 * count + head_size + total))
    sizes = struct.unpack_from(f"<{count}Q", data)
    if sum(sizes) != total:
        raise WireError("缓冲区的大小不符")
    start = 8 * count + head_size
    buffers = []
    for size in sizes:
        buffers.append(data[start:start + size])
        start += size
    return decode(bytes(data[8 * count:8 * count + head_size]), buffers, callable_of)


def _read(sock, size):
    """读size个字节。边收边长：对方说有多大不算数，收到多少才占多少。"""
    data = bytearray()
    try:
        while len(data) < size:
            chunk = sock.recv(min(size - len(data), _CHUNK))
            if not chunk:
                raise Closed("对方已经结束")
            data += chunk
    except TimeoutError:
        raise
    except OSError as error:
        raise Closed("对方已经结束") from error
    return data


class ReadAhead:
    """流套接字，每次多读一些留着。参数：sock -- 有recv和sendall的对象；以后只经过这里读它。"""

    def __init__(self, sock):
        self.sock, self.sendall, self.pending = sock, sock.sendall, b""

    def recv(self, size):
        """套接字的recv。"""
        if not self.pending:
            if size >= _AHEAD:
                return self.sock.recv(size)
            self.pending = self.sock.recv(_AHEAD)
        data, self.pending = self.pending[:size], self.pending[size:]
        return data
