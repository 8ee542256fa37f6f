"""把Noto Sans CJK SC裁成课程图里够用的小字体：全部GB2312字符加常用符号。

需要fontTools和一份NotoSansCJK-Regular.ttc（Debian的fonts-noto-cjk里有）：
    python -m dlcourse.build.font NotoSansCJK-Regular.ttc
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

FAMILY = "DLCourse Sans SC"
TARGET = Path(__file__).parents[1] / "fonts" / "DLCourseSansSC-Regular.otf"


def characters():
    """GB2312的全部字符，加上ASCII、拉丁补充、希腊字母、箭头、数学符号和全角标点。"""
    gb2312 = (bytes([high, low]).decode("gb2312", "ignore") for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    blocks = [(0x20, 0x7F), (0xA0, 0x100), (0x391, 0x3CA), (0x2000, 0x2070), (0x2190, 0x21FF), (0x2200, 0x22FF),
              (0x25A0, 0x2600), (0x2713, 0x2718), (0x3000, 0x3020), (0xFF01, 0xFF5F)]
    return "".join(gb2312) + "".join(chr(c) for start, end in blocks for c in range(start, end))


def main(source):
    """从字体集source里取出简体中文字体，裁剪、改名，写到课程包里。"""
    font = next(f for f in TTCollection(source).fonts if f["name"].getDebugName(4) == "Noto Sans CJK SC")
    options = subset.Options(layout_features=[], name_IDs=[0, 1, 2, 4, 5, 6, 13, 14], hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters())
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = FAMILY
        if record.nameID == 6:
            record.string = TARGET.stem
    font["head"].modified = font["head"].created   # 同样的输入得到同样的字节
    font.recalcTimestamp = False
    font["CFF "].cff.fontNames[0] = TARGET.stem
    top = font["CFF "].cff.topDictIndex[0]
    top.FamilyName, top.FullName = FAMILY, FAMILY
    font.save(TARGET)
    print(f"{TARGET}：{TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
