"""单元格的输出：学生进程送来的一律不信，只重新拼出认得的几种。"""

import base64
import binascii
import json

MAX_OUTPUTS, MAX_TEXT, MAX_IMAGE = 200, 200_000, 2_000_000
MAX_KEPT = 10_000_000       # 一份提交的输出总共留多少个字节


class Kept:
    """一份提交留下的输出，总共不超过MAX_KEPT个字节。"""

    def __init__(self):
        self.room = MAX_KEPT

    def keep(self, outputs):
        """返回要留下的输出：装得下就是outputs，第一次装不下是一句说明，以后什么也不留。"""
        if self.room < 0:
            return []
        self.room -= len(json.dumps(outputs, ensure_ascii=False).encode())
        return outputs if self.room >= 0 else [text_output("（输出太多，从这里起不再留下。请少打印一些。）")]


def clean_outputs(outputs):
    """学生进程送来的输出（任何普通数据）→ 合规矩的nbformat输出的列表；认不得的丢掉。"""
    if type(outputs) is not list:
        return []
    return [clean for clean in map(_clean, outputs[:MAX_OUTPUTS]) if clean]


def text_output(text):
    """一段普通的输出。"""
    return {"output_type": "stream", "name": "stdout", "text": text}


def error_output(name, message, trace=""):
    """一个出错的输出：name是判定，message是给学生的话，trace是出错的地方。"""
    message, lines = clean_text(message), [clean_text(trace)] if trace else []
    return {"output_type": "error", "ename": str(name), "evalue": message, "traceback": [*lines, f"{name}：{message}"]}


def clean_text(value, limit=None):
    """value的前limit个字符，落单的代理字符换成问号，所以能写成UTF-8；不是字符串就是空的。"""
    text = value[:limit] if isinstance(value, str) else ""
    try:
        text.encode()
        return text
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()


def _clean(output):
    kind = output.get("output_type") if type(output) is dict else None
    if type(kind) is not str:
        return None
    if kind == "stream":
        name = "stderr" if _text(output.get("name")) == "stderr" else "stdout"
        return {"output_type": "stream", "name": name, "text": _text(output.get("text"))}
    if kind == "error":
        trace = output.get("traceback")
        lines = [_text(line) for line in trace[:100]] if type(trace) is list else []
        return {"output_type": "error", "ename": _text(output.get("ename"))[:200],
                "evalue": _text(output.get("evalue")), "traceback": lines}
    if kind in ("display_data", "execute_result"):
        data = _data(output.get("data"))
        number = {"execution_count": None} if kind == "execute_result" else {}
        return {"output_type": kind, "data": data, "metadata": {}, **number} if data else None
    return None


def _data(data):
    """只留普通文字和PNG图片。HTML不留：老师在Formgrader里打开时，nbgrader的页面不清洗它。"""
    if type(data) is not dict:
        return {}
    kept = {"text/plain": _text(data["text/plain"])} if "text/plain" in data else {}
    if image := _image(data.get("image/png")):
        kept["image/png"] = image
    return kept


def _image(text):
    if type(text) is not str or len(text) > MAX_IMAGE:
        return None
    try:
        raw = base64.b64decode(text.replace("\n", ""), validate=True)
    except (binascii.Error, ValueError):
        return None
    return text if raw.startswith(b"\x89PNG\r\n\x1a\n") else None


def _text(value):
    return clean_text(value, MAX_TEXT)
