"""主体以外的画面：背后的场景、挡在前面的东西、拍照时的光线。"""

import numpy as np
from PIL import ImageFilter

from dlcourse.build.cats.canvas import (
    FULL,
    SCALE,
    SIDES,
    SIZE,
    WHITE,
    blurred,
    gradient,
    mix,
    mottle,
    noise,
    pick,
    random_color,
    to_image,
)


def room(c):
    """房间：墙、地板与画框。"""
    rng = c.rng
    floor, wood = rng.uniform(.25, .65), (.35, .25, .18)
    c.pixels[:] = random_color(rng, .75, .3) * mottle(rng, .08, 3)
    c.box(-1, floor, 1, 1, mix((.55, .36, .2), random_color(rng, .5), rng.rand()))
    for x in np.arange(-1.6, 1.7, .3):
        c.line([(x * .8, floor), (x * 1.6, 1.1)], .015, (.3, .2, .12))
    c.box(-1, floor - .05, 1, floor, WHITE, alpha=.6)
    x, y = rng.uniform(-.9, .5), rng.uniform(-.95, -.5)
    c.box(x - .04, y - .04, x + .54, y + .64, wood)
    c.box(x, y, x + .5, y + .6, random_color(rng, .85))
    c.line([(x + .25, y), (x + .25, y + .6)], .04, wood)


def sofa(c):
    """沙发。"""
    rng = c.rng
    color, seat = random_color(rng, .6, .6), rng.uniform(.3, .6)
    weave = color * mottle(rng, .2, 60)
    c.pixels[:] = random_color(rng, .7, .3)
    for x in (-.95, -.02):
        c.blob([(x, -.55), (x + .45, -.65), (x + .92, -.55), (x + .95, seat), (x, seat)], weave, shade=.5)
    c.box(-1.1, seat, 1.1, 1.1, weave * 1.12, shade=.3)
    c.line([(-1.1, seat), (0, seat + .03), (1.1, seat)], .06, color * .45, soft=.02)


def carpet(c):
    """菱形花纹的地毯。"""
    rng = c.rng
    ground, figure = random_color(rng, .55, .6), random_color(rng, .75)
    c.pixels[:] = ground
    view = c.at(0, 0, 1, rng.uniform(-.6, .6))
    for x in np.arange(-1.6, 1.7, .4):
        for y in np.arange(-1.6, 1.7, .4):
            view.polygon([(x, y - .18), (x + .18, y), (x, y + .18), (x - .18, y)], figure)
            view.oval(x, y, .07, .07, ground * .7)
    c.pixels *= mottle(rng, .25, 90)


def bokeh(c):
    """虚化的光斑。"""
    rng = c.rng
    c.pixels[:] = mix(random_color(rng, .4, .7), random_color(rng, .6, .6), noise(rng, 4))
    for _ in range(14):
        x, y, r = rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(.06, .25)
        c.oval(x, y, r, r, random_color(rng, .95, .6), soft=.03, alpha=rng.uniform(.15, .5))


def grass(c):
    """草地。"""
    rng = c.rng
    c.pixels[:] = mix((.25, .40, .15), (.50, .60, .28), noise(rng, 9))
    for _ in range(130):
        x, y = rng.uniform(-1, 1, 2)
        color = mix((.15, .28, .08), (.62, .72, .34), rng.rand())
        c.line([(x, y + .2), (x, y), (x + rng.uniform(-.1, .1), y - .2)], .035, color, end=.005)


def sky(c):
    """天空与云，下方是墙沿。"""
    rng = c.rng
    c.pixels[:] = gradient((.36, .55, .80), mix((.85, .92, .97), (.96, .80, .62), rng.rand()))
    cloud = 1.5 * noise(rng, 6, 4) + noise(rng, 14, 10) - 1.15
    c.pixels[:] = mix(c.pixels, WHITE, np.clip(cloud, 0, 1))
    top = rng.uniform(.5, .85)
    c.box(-1, top, 1, 1, random_color(rng, .6, .4) * mottle(rng, .25, 20))
    c.box(-1, top, 1, top + .06, WHITE, alpha=.35)


def street(c):
    """街道：楼房、人行道与路面。"""
    rng = c.rng
    horizon = rng.uniform(-.1, .3)
    c.pixels[:] = random_color(rng, .85, .3)
    for x in np.arange(-1.1, 1, .45):
        top, wall = rng.uniform(-1, -.4), random_color(rng, rng.uniform(.45, .75))
        c.box(x, top, x + .44, horizon, wall)
        for y in np.arange(top + .12, horizon - .15, .25):
            for left in (x + .08, x + .26):
                c.box(left, y, left + .1, y + .13, wall * .5)
    c.box(-1, horizon, 1, 1, np.full(3, .45) * mottle(rng, .2, 50))
    c.box(-1, horizon, 1, horizon + .12, (.68, .66, .62))
    for y, width in ((.45, .03), (.62, .05), (.85, .08)):
        c.line([(-.1 - y * .2, y), (.2 - y * .2, y)], width, WHITE, alpha=.7)


def brick(c):
    """砖墙。"""
    rng = c.rng
    base, height = mix((.62, .32, .23), random_color(rng, .6), .6 * rng.rand()), rng.uniform(.18, .28)
    c.pixels[:] = (.72, .70, .66)
    for i, y in enumerate(np.arange(-1, 1, height)):
        for x in np.arange(-1.4 + .25 * (i % 2), 1, .5):
            c.box(x, y, x + .47, y + height - .035, base * rng.uniform(.8, 1.2), shade=.12)
    c.pixels *= mottle(rng, .2, 50)


INDOORS = [room, sofa, carpet, bokeh]
OUTDOORS = [grass, sky, street, brick]


def paint_scene(c, scene, light):
    """画上背景scene，再调整亮度、略加虚化：light为真（主体亮）配暗背景，否则配亮背景。"""
    rng = c.rng
    scene(c)
    pixels = np.clip(c.pixels, 0, 1)
    mean, tone = float(pixels.mean()), rng.uniform(.12, .34) if light else rng.uniform(.60, .86)
    pixels = pixels * tone / mean if tone < mean else 1 - (1 - pixels) * (1 - tone) / (1 - mean)
    c.pixels[:] = blurred(to_image(pixels), rng.uniform(0, 5))


def occlude(c):
    """在主体前面挡上点什么：栅栏、草叶或纸箱；c是主体的坐标系。"""
    cover = pick(c.rng, (fence, weeds, carton))
    cover(c, c.rng.uniform(.45, .75))


def fence(c, top):
    """栅栏；top是上沿的y坐标，下同。"""
    rng = c.rng
    color, start = mix((.62, .45, .28), WHITE, rng.rand()), rng.uniform(-1.1, -.8)
    c.box(-1, top + .12, 1, top + .2, color * .85)
    for x in np.arange(start, 1, .3):
        c.polygon([(x, 1), (x, top), (x + .08, top - .1), (x + .16, top), (x + .16, 1)], color, shade=.3)


def weeds(c, _top):
    """一角的草叶，高低不齐。"""
    rng = c.rng
    corner = pick(rng, SIDES)
    for _ in range(12):
        x, color = corner * rng.uniform(.3, 1.1), mix((.15, .35, .1), (.5, .68, .25), rng.rand())
        blade = [(x, 1.1), (x + .05, .7), (x - rng.uniform(-.3, .3), rng.uniform(.1, .6))]
        c.line(blade, .1, color, end=.01, shade=.3)


def carton(c, top):
    """纸箱。"""
    c.box(-1, top, 1, 1.1, (.70, .52, .33), shade=.2)
    c.line([(-1, top), (1, top)], .03, (.5, .36, .2))


def photograph(c):
    """拍照：光的方向、曝光、暗角、色温、模糊与噪声，再缩小；返回(SIZE, SIZE, 3)的uint8数组。"""
    rng = c.rng
    y, x = np.mgrid[-1:1:FULL * 1j, -1:1:FULL * 1j]
    angle, warm = rng.uniform(0, 2 * np.pi), rng.uniform(-.12, .12)
    light = 1 + rng.uniform(0, .3) * (x * np.cos(angle) + y * np.sin(angle))
    light = light * rng.uniform(.88, 1.22) * (1 - rng.uniform(0, .15) * (x * x + y * y))
    image = to_image(c.pixels * light[..., None] * np.array([1 + warm, 1, 1 - warm]))
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 2))).reduce(SCALE)
    grain = rng.uniform(0, 5) * rng.randn(SIZE, SIZE, 3)
    return np.clip(np.asarray(image) + grain, 0, 255).astype(np.uint8)
