"""解码：很小却要很久、很深、很多内存的消息，很快就拒绝；上限以内的也很快。"""

import json

import pytest

from dlcourse import wire
from wire_messages import decode, frame, receive_bytes

PRIME = 2**61 - 1      # 整数的哈希是除以它的余数
MANY = 60_000
BOMBS = {
    "嵌套的括号": b"[" * 8_000_000, "嵌套的列表": b'["l",' * 1_000_000, "嵌套的对象": b'{"a":' * 1_000_000,
    "51层": b'["l",' * 51 + b"]" * 51, "很多空列表": b"[" + b"[]," * 2_700_000 + b"[]]",
    "结点太多": json.dumps(["l"] + [0] * 600_000).encode(), "很长的整数": b"1" * 8_000_000,
    "很长的十六进制": b'["i","' + b"f" * 8_000_000 + b'"]', "太大的头": b" " * (9 << 20), "不是UTF-8": b'"\xff"',
    "UTF-16": '"abc"'.encode("utf-16"), "BOM": b"\xef\xbb\xbf1", "两个值": b"1 2", "空": b"",
    "哈希相同的整数": json.dumps(["s", *(["i", hex(k * PRIME)] for k in range(MANY))]).encode(),
    "哈希相同的键": json.dumps(["d", *(x for k in range(MANY) for x in (["i", hex(k * PRIME)], 0))]).encode(),
    "哈希相同的复数": json.dumps(["s", *(["c", -1000003 * k, k] for k in range(1, MANY))]).encode(),
    "哈希相同的元组": json.dumps(["s", *(["t", *(-1 - (k >> i & 1) for i in range(9))] for k in range(512))]).encode(),
}


@pytest.mark.parametrize("head", BOMBS.values(), ids=BOMBS)
def test_bombs(head):
    assert isinstance(decode(head), wire.WireError)
    if len(head) < 100_000:
        assert isinstance(receive_bytes(frame(head)), wire.WireError)


def test_slow_but_allowed():
    """没有超过上限的坏消息也要很快。"""
    wide = ["l"] + [["a", "<U9999999", [0], "C", ""]] * 20_000
    just_under = ["s"] + [["t"] + [1000] * 3300 + [["i", hex(k * PRIME)]] for k in range(140)]
    for head in (wide, just_under, ["l"] + [["b", ""]] * 200_000, 1e300):
        assert not isinstance(decode(head), wire.WireError)
    decode(b"0." + b"1" * 8_000_000)
