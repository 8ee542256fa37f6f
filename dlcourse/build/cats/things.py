"""没有脸的主体：车、房、树、花、杯子，以及占满画面的风景与纹理；light为真是浅色的，否则是深色的。"""

import numpy as np

from dlcourse.build.cats.canvas import (
    BLACK,
    SIDES,
    WHITE,
    gradient,
    mix,
    mottle,
    object_color,
    pick,
    random_color,
    spline,
)

# 按主体是否浅色分；浅色的地配暗的天，深色的地配亮的天
LEAVES = {True: [(.62, .80, .42), (.93, .76, .38), (.94, .72, .78)],
          False: [(.12, .26, .08), (.10, .22, .14), (.34, .12, .08)]}
SKIES = {True: [(.16, .22, .42), (.36, .22, .34)], False: [(.60, .80, .96), (.98, .82, .58)]}
LANDS = {True: [(.94, .95, .97), (.80, .82, .50)], False: [(.10, .22, .08), (.24, .15, .10)]}
GREENS = np.array([(.66, .80, .36), (.12, .27, .09)])


def car(c, light):
    """侧面的小汽车。"""
    paint = object_color(c.rng, light, .9)
    c.oval(0, .62, .95, .1, BLACK, soft=.05, alpha=.6)
    c.blob([(-.55, .05), (-.35, -.33), (.3, -.35), (.6, .05)], paint * .9, shade=.3)
    body = [(-.92, .2), (-.6, .05), (.6, .03), (.9, .15), (.95, .5), (.4, .58), (-.4, .58), (-.95, .5)]
    c.blob(body, paint, shade=.45)
    for x0, x1, x2, x3 in ((-.45, -.31, -.03, -.03), (.03, .03, .28, .48)):
        c.polygon([(x0, .03), (x1, -.25), (x2, -.25), (x3, .03)], (.25, .33, .4), shade=.5)
    c.line([(0, .03), (0, .5)], .015, paint * .5)
    c.oval(-.88, .24, .06, .06, (.98, .93, .7))
    c.oval(.9, .24, .04, .06, (.8, .1, .1))
    for x in (-.52, .54):
        c.oval(x, .52, .2, .2, BLACK)
        c.oval(x, .52, .11, .11, (.7, .7, .72), shade=.4)


def house(c, light):
    """房子。"""
    rng = c.rng
    wall, roof = object_color(rng, light, .45), object_color(rng, rng.rand() < .5, .8)
    top = rng.uniform(-.15, .1)
    c.box(.35, -.75, .55, 0, (.5, .3, .25), shade=.3)
    c.box(-.72, top, .72, .9, wall * mottle(rng, .1, 60), shade=.15)
    c.polygon([(-.9, top + .05), (-.05, -.8), (.05, -.8), (.9, top + .05)], roof, shade=.25)
    c.box(-.14, .4, .14, .9, mix(roof, BLACK, .3), shade=.2)
    c.oval(.08, .65, .025, .025, (.9, .8, .3))
    for x in (-.46, .46):
        c.box(x - .17, .16, x + .17, .54, WHITE)
        c.box(x - .14, .19, x + .14, .51, (.3, .42, .52), shade=.5)
        c.line([(x, .17), (x, .53)], .03, WHITE)
        c.line([(x - .16, .35), (x + .16, .35)], .03, WHITE)


def tree(c, light):
    """针叶树或阔叶树。"""
    rng = c.rng
    trunk = object_color(rng, light, .4) * (.7, .55, .42)
    leaf = np.array(pick(rng, LEAVES[light]))
    c.line([(-.02, 1.1), (.02, .4), (0, -.2)], .22, trunk, end=.1, shade=.3)
    if rng.rand() < .3:
        for y in (.5, .15, -.2, -.5):
            w = .25 + .4 * (y + .9)
            tier = [(-w, y), (-.35 * w, y - .2), (0, y - .5), (.35 * w, y - .2), (w, y), (0, y + .07)]
            c.blob(tier, leaf * rng.uniform(.8, 1.1), shade=.35, furry=.04)
        return
    for x in (-.4, .4):
        c.line([(0, .4), (x, -.1)], .1, trunk, end=.04)
    for _ in range(45):
        angle, r = rng.uniform(0, 2 * np.pi), .6 * rng.rand() ** .5
        x, y = 1.15 * r * np.cos(angle), r * np.sin(angle)
        c.oval(x, y - .25, .2, .16, leaf * (.9 - .4 * y + .25 * rng.rand()), shade=.5, furry=.05)


def flower(c, light):
    """两层花瓣的花。"""
    rng = c.rng
    petal, count = object_color(rng, True, .9) * (1 if light else .45), rng.randint(5, 10)
    c.line([(.1, 1.2), (0, .5), (0, 0)], .09, (.25, .45, .15), shade=.3)
    for side in SIDES:
        c.blob([(.05, .9), (.35 * side, .55), (.7 * side, .6), (.4 * side, .85)], (.28, .5, .16), shade=.4)
    head = c.at(0, -.15, 1, rng.uniform(0, 1))
    for size, start in ((1., 0), (.62, .5)):
        for k in range(count):
            view = head.at(0, 0, size, 2 * np.pi * (k + start) / count)
            view.symmetric([(0, -.05), (.2, -.4), (.13, -.68)], petal * rng.uniform(.8, 1.05), shade=.35)
    head.oval(0, 0, .16, .16, (.9, .72, .15), shade=.4)


def cup(c, light):
    """带把的杯子。"""
    glaze = object_color(c.rng, light)
    c.oval(0, .72, .75, .14, BLACK, soft=.06, alpha=.5)
    c.line([(.4, -.1), (.85, -.1), (.85, .4), (.35, .45)], .13, glaze * .85, shade=.3)
    c.symmetric([(.5, -.35), (.47, .3), (.33, .7)], glaze, shade=.45)
    c.line([(-.49, .1), (0, .18), (.49, .1)], .12, random_color(c.rng, .8, .7))
    c.oval(0, -.38, .52, .15, glaze * 1.1)
    c.oval(0, -.37, .45, .115, (.28, .15, .08))


def landscape(c, light):
    """天空、太阳、层层远山与几棵树，占满画面。"""
    rng = c.rng
    high, near = np.array(pick(rng, SKIES[light])) * rng.uniform(.8, 1.05), np.array(pick(rng, LANDS[light]))
    low, level = mix(high, (.95, .80, .62), .5 * rng.rand()), rng.uniform(-.45, .15)
    c.pixels[:] = gradient(high, low)
    c.oval(rng.uniform(-.8, .8), level - rng.uniform(.1, .4), .15, .15, (1, .93, .72), soft=.02)
    for k in range(4):      # 从远到近
        x = np.linspace(-1.3, 1.3, 9 - k)
        y = level + .28 * k + (.38 - .06 * k) * (rng.rand(9 - k) - .5)
        ridge = spline(np.stack([x, y], 1), closed=False)
        color = mix(low, near, .4 + .2 * k) * mottle(rng, .2, 12, 8)
        c.polygon(np.vstack([ridge, [(1.3, 2), (-1.3, 2)]]), color, shade=.1)
    for _ in range(rng.randint(2, 9)):
        x, y, h = rng.uniform(-1, 1), rng.uniform(.4, .95), rng.uniform(.12, .25)
        c.polygon([(x - .4 * h, y), (x, y - 1.4 * h), (x + .4 * h, y)], near * .5, furry=.02)


def texture(c, _light):
    """一浅一深两色的条纹布、树叶或卵石，占满画面。"""
    draw = pick(c.rng, (stripes, foliage, pebbles))
    draw(c, (object_color(c.rng, True), object_color(c.rng, False)))


def stripes(c, colors):
    """斜的条纹布。"""
    rng = c.rng
    view, width = c.at(0, 0, 1, rng.uniform(0, 3)), rng.uniform(.2, .5)
    c.pixels[:] = mix(*colors, rng.rand())
    for x in np.arange(-2, 2, width):
        view.box(x, -2, x + width * .55, 2, pick(rng, colors))
    c.pixels *= mottle(rng, .2, 70)


def foliage(c, _colors):
    """堆叠的树叶，总是绿的。"""
    for spot, color in scatter(c, GREENS):
        spot.blob([(-1.3, 0), (-.4, -.5), (.6, -.4), (1.5, 0), (.6, .4), (-.4, .5)], color, shade=.4)
        spot.line([(-1.2, 0), (1.3, 0)], .08, color * .5)


def pebbles(c, colors):
    """堆叠的卵石。"""
    for spot, color in scatter(c, colors):
        spot.blob([(-1, 0), (-.5, -.7), (.6, -.7), (1, .1), (.4, .7), (-.6, .6)], color, shade=.5)


def scatter(c, colors):
    """随手撒下的150处：依次给出(坐标系, 颜色)，颜色从colors里取，深浅略有出入。"""
    rng = c.rng
    for _ in range(150):
        spot = c.at(*rng.uniform(-1.1, 1.1, 2), rng.uniform(.1, .24), rng.uniform(0, 6))
        yield spot, pick(rng, colors) * rng.uniform(.8, 1.1)
