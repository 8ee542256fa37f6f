"""把scikit-learn带着的两个UCI数据集（手写数字、乳腺癌）写成HDF5文件：python -m dlcourse.build.uci。

scikit-learn只是开发依赖，学生读的是写好的文件。内容可重现；压缩后的字节随zlib的版本变。
"""

import sys
from pathlib import Path

import h5py
import numpy as np
from sklearn import datasets


def write(folder):
    """把两个文件写进folder，没有这个文件夹就新建；返回它们的路径（Path的列表）。"""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    digits, cancer = datasets.load_digits(), datasets.load_breast_cancer()
    return [
        _write(folder / "digits.h5", images=digits.images.astype(np.uint8),
               labels=digits.target.astype(np.int64)),
        _write(folder / "breast_cancer.h5", features=cancer.data,
               malignant=1 - cancer.target.astype(np.int64),          # scikit-learn里1是良性
               feature_names=cancer.feature_names.astype("S")),
    ]


def _write(path, **arrays):
    with h5py.File(path, "w") as file:
        for name, values in arrays.items():
            file.create_dataset(name, data=values, compression="gzip", compression_opts=9, shuffle=True)
    return path


if __name__ == "__main__":
    for written in write(sys.argv[1] if len(sys.argv) > 1 else "datasets"):
        print(written)
