"""猫：头与五官、爪与尾、七种姿势。"""

import numpy as np

from dlcourse.build.cats.canvas import BLACK, PINK, SIDES, WHITE, mix
from dlcourse.build.cats.fur import draw_coat

SKULL = [(0, -.80), (.48, -.74), (.86, -.34), (1.0, .18), (.74, .62), (.34, .84), (0, .90)]
PEAR = [(0, -.3), (.28, -.18), (.40, .3), (.53, .75), (.3, .93)]    # 坐着的身体
ALMOND = np.array([(-.25, .09), (-.1, -.13), (.1, -.19), (.27, -.11), (.14, .11), (-.06, .15)])


def cat_head(c, coat, turn=0., asleep=False, back=False):
    """猫头；turn是左右转头的程度（-1到1），asleep为真是闭着眼，back为真只见后脑。"""
    fur, rng = coat.fill(c), c.rng
    c = c.at(0, 0, width=rng.uniform(.92, 1.08))
    for side in SIDES:
        cat_ear(c, coat, fur, side, turn, back)
    c.symmetric(SKULL, fur, shade=.3, furry=rng.uniform(.03, .09))
    if back:
        return
    face, size, squint = c.at(.3 * turn, 0), rng.uniform(.85, 1.02), rng.uniform(.8, 1.15)
    cat_markings(face, coat)
    for side in SIDES:
        near = 1 - .25 * max(0, side * turn)    # 转过去的那只眼睛窄一些
        cat_eye(face.at(.43 * side, -.06, size * squint, width=side * near / squint), coat, asleep)
    cat_muzzle(face, coat)


def cat_ear(c, coat, fur, side, turn, back):
    """一只尖耳，side是-1（左）或1（右）；从背后看时不见耳内。"""
    outer, tip, inner = (.97 * side, -.12), (.84 * side - .08 * turn, -1.34), (.14 * side, -.74)
    rise, fall = np.add(mix(outer, tip, .55), (.05 * side, -.02)), np.add(mix(inner, tip, .6), (-.02 * side, -.05))
    ear = [outer, rise, tip, fall, inner]
    c.polygon(ear, coat.tips(fur), shade=.25)
    if not back:
        pink = mix(PINK, coat.base * .7, .5)
        c.polygon([mix((.66 * side, -.68), p, .62) for p in ear], pink, soft=.03)


def cat_markings(c, coat):
    """脸上的花纹。"""
    if coat.pattern == "tabby":
        for x in (-.3, -.1, .1, .3):
            c.line([(x * 1.1, -.76), (x, -.5), (x * 1.5, -.3)], .08, coat.mark, end=.03)
        for side in SIDES:
            for y in (.1, .28):
                c.line([(.95 * side, y - .05), (.6 * side, y + .03)], .07, coat.mark, end=.02)
    if coat.pattern == "points":
        c.oval(0, .25, .55, .6, coat.mark, soft=.14, alpha=.9)
    if coat.pattern == "tuxedo":
        c.symmetric([(0, -.5), (.1, 0), (.45, .45), (.3, .85)], coat.pale, soft=.02)


def cat_eye(c, coat, asleep):
    """杏眼与竖瞳；局部坐标里外眼角在右。"""
    outline = mix(BLACK, coat.base, .15)
    if asleep:
        c.line([(-.2, -.02), (0, .1), (.22, -.04)], .07, outline)
        return
    c.blob(ALMOND * 1.2, outline)
    c.blob(ALMOND, coat.eye, shade=.3)
    c.oval(.02, -.01, c.rng.uniform(.04, .08), .16, BLACK)
    c.oval(-.04, -.08, .04, .04, WHITE)


def cat_muzzle(c, coat):
    """口鼻与胡须。"""
    points, dark = coat.pattern == "points", mix(BLACK, coat.base, .2)
    puff = mix(coat.mark, WHITE, .2) if points else coat.pale
    c.oval(0, .68, .2, .14, puff, soft=.02)
    for side in SIDES:
        c.oval(.17 * side, .46, .24, .19, puff, soft=.02, shade=.2)
    c.symmetric([(.15, .22), (.05, .35)], mix(PINK, BLACK, .6 if points else .1))
    c.line([(0, .33), (0, .47)], .04, dark)
    whisker = BLACK if coat.base.mean() > .6 else WHITE
    for side in SIDES:
        c.line([(0, .46), (.14 * side, .57), (.3 * side, .52)], .045, dark)
        for k in (-1, 0, 1):
            hair = [(.3 * side, .44 + .06 * k), (.8 * side, .40 + .15 * k), (1.35 * side, .46 + .26 * k)]
            c.line(hair, .035, whisker, end=.015, alpha=.75)


def paws(c, coat, fur, places, r=.11):
    """places各处的爪子，半径r。"""
    fill = coat.pale if coat.pattern == "tuxedo" else coat.tips(fur)
    for x, y in places:
        c.oval(x, y, r, r * .66, fill, shade=.3)
        for k in (-.3, .3):
            c.line([(x + k * r, y), (x + k * r, y + .5 * r)], .02, BLACK, alpha=.6)


def tail(c, coat, fur, points, width=.14):
    """尾巴，从根到尖过points各点。"""
    fill = coat.tips(fur)
    c.line(points, width, fill, end=width * .7, shade=.25, furry=.02)
    c.oval(*points[-1], width * .36, width * .36, fill)


def close_up(c, coat):
    """脸部特写。"""
    fur, rng = coat.fill(c), c.rng
    c.symmetric([(.3, .35), (.75, .75), (1.0, 1.5)], fur * .85, shade=.2, furry=.03)
    if coat.pattern in ("tuxedo", "patches"):
        c.symmetric([(.3, .6), (.3, 1.5)], coat.pale, soft=.03)
    cat_head(c.at(0, .07, .66, rng.uniform(-.18, .18)), coat, rng.uniform(-.5, .5))


def sit_front(c, coat):
    """正面坐着。"""
    fur, rng = coat.fill(c), c.rng
    tail(c, coat, fur, [(.4, .8), (.72, .78), (.86, .45), (.72, .12), (.84, -.1)])
    c.symmetric(PEAR, fur, shade=.3, furry=.03)
    c.symmetric([(0, -.1), (.2, .02), (.17, .3), (.08, .5), (0, .56)], coat.pale, soft=.04, furry=.02)
    for x in (-.15, .15):
        c.line([(x, .5), (x, .88)], .2, fur, shade=.35)
    c.line([(0, .6), (0, .9)], .03, BLACK, alpha=.5, soft=.01)
    paws(c, coat, fur, [(-.42, .9), (.42, .9), (-.16, .9), (.16, .9)])
    cat_head(c.at(0, -.32, .46, rng.uniform(-.18, .18)), coat, rng.uniform(-.5, .5))


def sit_side(c, coat):
    """侧身坐着，脸转过来。"""
    fur, rng = coat.fill(c), c.rng
    tail(c, coat, fur, [(.45, .84), (.8, .86), (.95, .6), (.85, .35)])
    body = [(-.3, -.3), (.05, -.2), (.4, .25), (.58, .7), (.4, .93), (-.25, .93), (-.38, .3)]
    c.blob(body, fur, shade=.3, furry=.03)
    c.oval(.27, .66, .28, .27, fur, shade=.4)
    c.line([(-.22, .2), (-.26, .88)], .18, fur, shade=.3)
    paws(c, coat, fur, [(-.3, .9), (.12, .91)], .13)
    cat_head(c.at(-.2, -.34, .44, rng.uniform(-.15, .15)), coat, -.8)


def lie(c, coat):
    """趴着。"""
    fur, rng = coat.fill(c, upright=False), c.rng
    tail(c, coat, fur, [(.75, .7), (.95, .85), (.6, .96), (.2, .94)])
    body = [(-.7, .45), (-.5, .15), (0, .06), (.5, .1), (.82, .4), (.76, .78), (.2, .88), (-.6, .88)]
    c.blob(body, fur, shade=.35, furry=.03)
    c.oval(.48, .58, .3, .28, fur, shade=.4)
    for y in (.84, .92):
        c.line([(-.3, y - .06), (-.8, y)], .15, fur, shade=.3)
    paws(c, coat, fur, [(-.84, .85), (-.82, .93), (.3, .9)])
    cat_head(c.at(-.38, .02, .45, rng.uniform(-.25, .15)), coat, rng.uniform(-.7, .2))


def walk(c, coat):
    """走着，尾巴翘起。"""
    fur, rng = coat.fill(c, upright=False), c.rng
    tail(c, coat, fur, [(.6, 0), (.84, -.25), (.78, -.65), (.92, -.85)])
    for x, foot in ((-.3, -.18), (.58, .7)):
        c.line([(x, .15), (foot, .85)], .17, fur * .7, end=.12)
    body = [(-.6, -.1), (-.2, -.16), (.3, -.14), (.64, -.06), (.7, .2), (.4, .32), (-.2, .4), (-.6, .3)]
    c.blob(body, fur, shade=.35, furry=.03)
    for x, foot in ((-.5, -.58), (.48, .38)):
        c.line([(x, .15), (foot, .86)], .19, fur, end=.12, shade=.25)
    paws(c, coat, fur, [(-.62, .87), (-.22, .86), (.34, .87), (.66, .86)])
    cat_head(c.at(-.48, -.28, .42, rng.uniform(-.2, .2)), coat, rng.uniform(-.7, .1))


def curl(c, coat):
    """蜷着睡觉。"""
    fur, rng = coat.fill(c, upright=False), c.rng
    c.oval(0, .25, .8, .6, fur, shade=.45, furry=.03)
    c.oval(.4, .42, .34, .32, fur, tilt=.5, shade=.4)
    tail(c, coat, fur, [(.76, .4), (.6, .78), (.1, .88), (-.35, .8)], .18)
    cat_head(c.at(-.26, .22, .47, rng.uniform(-.5, -.1)), coat, rng.uniform(-.3, .3), asleep=True)


def from_behind(c, coat):
    """背影。"""
    fur = coat.fill(c)
    cat_head(c.at(0, -.34, .46, c.rng.uniform(-.2, .2)), coat, back=True)
    c.symmetric(PEAR, fur, shade=.35, furry=.03)
    tail(c, coat, fur, [(0, .8), (.35, .9), (.7, .82), (.85, .5), (.75, .3)], .16)


# 各种姿势所占的份额；浅色与深色的猫可以有的花纹
POSES = {close_up: .46, sit_front: .26, sit_side: .07, lie: .06, walk: .06, curl: .05, from_behind: .04}
PATTERNS = {True: ["plain", "tabby", "tabby", "patches", "points"],
            False: ["plain", "tabby", "tabby", "patches", "tuxedo"]}


def cat(c, light):
    """花纹与姿势随机的猫；light为真是浅色的猫，否则是深色的。"""
    pose = c.rng.choice(list(POSES), p=list(POSES.values()))
    pose(c, draw_coat(c.rng, light, PATTERNS[light]))
