"""画布与画笔：颜色、随机的花纹、光滑曲线，以及带柔边、毛边和明暗的形状。

颜色是RGB，每个分量在0与1之间；角度的单位是弧度。整幅画面的坐标x、y都从-1到1，x向右，y向下。
"""

import colorsys

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SIZE, SCALE = 64, 4     # 成品的边长（像素）；先放大SCALE倍画，再缩小
FULL = SIZE * SCALE

SIDES = (-1, 1)         # 左、右
BLACK, WHITE, PINK = (.05, .05, .06), (.96, .95, .93), (.86, .52, .52)

_turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
CIRCLE = np.stack([np.cos(_turn), np.sin(_turn)], 1)


def pick(rng, options):
    """从options里随机取一个，机会均等。"""
    return options[rng.randint(len(options))]


def mix(a, b, t):
    """在a与b之间按t取中间值：t为0得a，为1得b。"""
    return np.asarray(a) * (1 - t) + np.asarray(b) * t


def random_color(rng, value, saturation=.5):
    """色相随机的颜色，形状(3,)；value是明度，saturation是饱和度的上限。"""
    return np.array(colorsys.hsv_to_rgb(rng.rand(), saturation * rng.rand(), value))


def object_color(rng, light, saturation=.6):
    """物体的颜色，形状(3,)：light为真是浅色，否则是深色；平均与毛皮一样略暖。"""
    color = random_color(rng, rng.uniform(.75, .98) if light else rng.uniform(.10, .34), saturation)
    return color * (1.02, .97, .88)


def noise(rng, rows, columns=None):
    """光滑的随机场，形状(FULL, FULL, 1)，值在0与1之间；格子越多，花纹越细。"""
    cells = rng.rand(rows, columns or rows).astype(np.float32)
    image = Image.fromarray(cells).resize((FULL, FULL), Image.BICUBIC)
    return np.clip(np.asarray(image), 0, 1)[..., None]


def mottle(rng, amount, rows, columns=None):
    """深浅不匀的纹理，形状(FULL, FULL, 1)：在1 - amount与1 + amount之间起伏，乘在颜色上。"""
    return 1 - amount + 2 * amount * noise(rng, rows, columns)


def gradient(top, bottom):
    """从上到下渐变的颜色，形状(FULL, 1, 3)。"""
    return mix(top, bottom, np.linspace(0, 1, FULL)[:, None, None])


def to_image(pixels):
    """把形状(高, 宽, 3)、值在0与1之间的数组变成Pillow的图片；超出范围的值截断。"""
    return Image.fromarray((np.clip(pixels, 0, 1) * 255).astype(np.uint8))


def blurred(image, radius):
    """模糊后的图片，float32，值在0与1之间；radius的单位是像素。"""
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def relief(stencil, strength):
    """光从左上来时形状上的明暗，与stencil一样大，乘在颜色上。"""
    inside = blurred(stencil, .15 * min(stencil.size))
    y = np.linspace(-1, 1, stencil.height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, stencil.width, dtype=np.float32)
    return 1 + strength * (1.3 * (inside - .8) - .45 * y - .25 * x)


def ragged(mask, rng):
    """把遮罩的柔边变成参差的毛边。"""
    hair = rng.rand(*mask.shape).astype(np.float32)
    return np.clip(3 * (mask + .7 * (hair - .5)) - 1, 0, 1)


def spline(points, closed=True, steps=10):
    """依次过各点的光滑曲线（Catmull-Rom样条），每段steps个点；points和返回值的形状都是(点数, 2)。"""
    p = np.asarray(points, float)
    p = np.vstack([p[-1:], p, p[:2]]) if closed else np.vstack([p[:1], p, p[-1:]])
    a, b, c, d = (p[i:len(p) - 3 + i, None] for i in range(4))
    t = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    curve = b + .5 * t * (c - a + t * (2*a - 5*b + 4*c - d + t * (3*(b - c) + d - a)))
    curve = curve.reshape(-1, 2)
    return curve if closed else np.vstack([curve, p[-1:]])


class Canvas:
    """画布：在局部坐标里画形状；pixels是共用的像素，形状(FULL, FULL, 3)，rng是一切随机数的来源。

    局部坐标p对应的像素位置是 matrix @ p + offset。
    """

    def __init__(self, pixels, rng, matrix, offset):
        self.pixels, self.rng, self.matrix, self.offset = pixels, rng, matrix, offset
        self.unit = float(abs(np.linalg.det(matrix)) ** .5)     # 局部坐标的1合多少像素

    @classmethod
    def blank(cls, rng):
        """空白的画布，坐标系是整幅画面。"""
        return cls(np.zeros((FULL, FULL, 3), np.float32), rng, np.eye(2) * FULL / 2, np.full(2, FULL / 2))

    def at(self, x, y, scale=1., angle=0., width=1.):
        """以(x, y)为原点、放大scale倍、转过angle的坐标系，与本画布共用像素。

        width是横向另外放大的倍数，为负时左右翻转。
        """
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        matrix = self.matrix @ turn @ np.diag([width * scale, scale])
        return Canvas(self.pixels, self.rng, matrix, self.matrix @ [x, y] + self.offset)

    def grid(self):
        """每个像素的局部坐标(u, v)，形状都是(FULL, FULL, 1)。"""
        y, x = np.mgrid[:FULL, :FULL].astype(float)
        (a, b), (c, d) = np.linalg.inv(self.matrix)
        x, y = x - self.offset[0], y - self.offset[1]
        return (a * x + b * y)[..., None], (c * x + d * y)[..., None]

    def polygon(self, points, fill, soft=0., alpha=1., shade=0., furry=0.):
        """填充多边形；points的形状是(点数, 2)，fill是颜色或整幅纹理，形状(3,)或(FULL, FULL, 3)。

        soft -- 柔边的宽度；furry -- 毛边的宽度（都用局部坐标）
        alpha -- 不透明度；shade -- 立体明暗的强度
        """
        p = np.asarray(points) @ self.matrix.T + self.offset
        blur = max(soft, furry) * self.unit
        x0, y0 = np.clip(p.min(0) - 3 * blur - 1, 0, FULL).astype(int).tolist()
        x1, y1 = np.clip(p.max(0) + 3 * blur + 2, 0, FULL).astype(int).tolist()
        if x1 <= x0 or y1 <= y0:    # 全在画面之外
            return
        stencil = Image.new("L", (x1 - x0, y1 - y0))
        ImageDraw.Draw(stencil).polygon([tuple(q) for q in (p - [x0, y0]).tolist()], fill=255)
        mask = blurred(stencil, blur)[..., None]
        if furry:
            mask = ragged(mask, self.rng)
        color = np.asarray(fill, np.float32)
        color = color[y0:y1, x0:x1] if color.ndim == 3 else color
        if shade:
            color = color * relief(stencil, shade)[..., None]
        region = self.pixels[y0:y1, x0:x1]
        region += alpha * mask * (color - region)

    def blob(self, points, fill, **style):
        """光滑的闭合形状；style是polygon()的soft、alpha、shade、furry，下同。"""
        self.polygon(spline(points), fill, **style)

    def symmetric(self, right, fill, **style):
        """左右对称的光滑形状；right是右半边的轮廓点，从上到下。"""
        self.blob([*right, *((-x, y) for x, y in reversed(right) if x)], fill, **style)

    def oval(self, x, y, rx, ry, fill, tilt=0., **style):
        """椭圆；中心(x, y)，半径rx与ry，转过tilt。"""
        self.at(x, y, 1, tilt).polygon(CIRCLE * [rx, ry], fill, **style)

    def box(self, x0, y0, x1, y1, fill, **style):
        """矩形；左上角(x0, y0)，右下角(x1, y1)。"""
        self.polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], fill, **style)

    def line(self, points, width, fill, end=None, **style):
        """过各点的光滑粗线；宽度从width渐变到end，不给end就不变。"""
        p = spline(points, closed=False)
        d = np.gradient(p, axis=0)
        normal = np.stack([-d[:, 1], d[:, 0]], 1) / (np.hypot(*d.T)[:, None] + 1e-9)
        half = np.linspace(width, width if end is None else end, len(p))[:, None] / 2
        self.polygon(np.vstack([p + half * normal, (p - half * normal)[::-1]]), fill, **style)
