"""把scikit-learn带着的两个UCI数据集（手写数字、乳腺癌）写成HDF5文件：python -m dlcourse.build.uci。

scikit-learn只是开发依赖，学生读的是写好的文件。文件逐字节可重现。
"""

import sys
from pathlib import Path

import h5py
import numpy as np
from sklearn import datasets

DIGITS_FILE = "digits.h5"
BREAST_CANCER_FILE = "breast_cancer.h5"


def write(folder):
    """把两个文件写进folder，返回它们的路径（Path的列表）。"""
    digits, cancer = datasets.load_digits(), datasets.load_breast_cancer()
    return [
        _write(Path(folder) / DIGITS_FILE, images=digits.images.astype(np.uint8),
               labels=digits.target.astype(np.int64)),
        _write(Path(folder) / BREAST_CANCER_FILE, features=cancer.data,
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
