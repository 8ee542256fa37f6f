"""画课程自己的猫图：64×64的彩色图片，一部分是猫，其余不是；同样的种子画出同样的字节。"""

from dlcourse.build.cats.dataset import draw_picture, draw_set, write

__all__ = ["draw_picture", "draw_set", "write"]
