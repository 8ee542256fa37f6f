"""探针：不该用得到的网络和套接字。"""

import socket

from sandbox_child import CONFIG


def connect_tcp():
    """连接TCP"""
    socket.create_connection(("127.0.0.1", CONFIG["tcp"]), timeout=2)


def bind_tcp():
    """监听TCP"""
    socket.create_server(("127.0.0.1", 0))


def send_udp():
    """收发UDP"""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(1)
        sock.connect(("127.0.0.1", CONFIG["udp"]))
        sock.send(b"hello")
        sock.recv(10)


def connect_unix():
    """连接unix套接字（文件）"""
    socket.socket(socket.AF_UNIX).connect(CONFIG["outside"] + "/socket")


def connect_abstract():
    """连接unix套接字（抽象）"""
    socket.socket(socket.AF_UNIX).connect("\0" + CONFIG["abstract"])


def datagram_pair():
    """数据报套接字"""
    socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)


def netlink():
    """netlink"""
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)


PROBES = [connect_tcp, bind_tcp, send_udp, connect_unix, connect_abstract, datagram_pair, netlink]
