"""猫以外有脸的主体：狗、兔、人；light为真是浅色的，否则是深色的。"""

import numpy as np

from dlcourse.build.cats.canvas import BLACK, PINK, SIDES, WHITE, mix, object_color, pick
from dlcourse.build.cats.fur import draw_coat

# 按主体是否浅色分
SKINS = {True: [(.95, .80, .68), (.86, .66, .50)], False: [(.70, .50, .37), (.46, .31, .22)]}
HAIRS = {True: [(.87, .72, .45), (.80, .80, .80)], False: [(.06, .05, .05), (.18, .10, .06)]}


def dog(c, light):
    """狗：半身像或正面坐着。"""
    rng = c.rng
    coat = draw_coat(rng, light, ["plain", "plain", "patches", "tuxedo"])
    fur = coat.fill(c)
    if rng.rand() < .5:
        c.symmetric([(0, .4), (.7, .7), (1, 1.5)], fur * .85, shade=.2, furry=.03)
        dog_head(c.at(0, 0, .62, rng.uniform(-.2, .2)), coat)
        return
    c.line([(.4, .7), (.75, .5), (.9, .1)], .13, fur, end=.05, shade=.3)
    c.symmetric([(0, -.3), (.36, 0), (.5, .75), (.3, .93)], fur, shade=.3, furry=.03)
    for x in (-.2, .2):
        c.line([(x, .2), (x, .88)], .22, fur, shade=.3)
        c.oval(x, .9, .15, .09, coat.pale, shade=.3)
    dog_head(c.at(0, -.35, .45, rng.uniform(-.2, .2)), coat)


def dog_head(c, coat):
    """狗头：垂耳、长口鼻、大黑鼻与舌头。"""
    ear_color = mix(coat.base, coat.mark, c.rng.rand())
    skull = [(0, -.85), (.5, -.75), (.72, -.2), (.62, .35), (.42, .85), (0, 1.0)]
    c.symmetric(skull, coat.fill(c), shade=.3, furry=.03)
    c.symmetric([(0, 1.0), (.13, .95), (.12, 1.22)], (.88, .42, .45), shade=.2)
    c.symmetric([(0, -.8), (.1, -.2), (.45, .4), (.36, .9), (0, 1.02)], coat.pale, soft=.04, shade=.2)
    for side in SIDES:
        ear = [(.4, -.78), (.78, -.70), (1.08, -.1), (1.02, .5), (.8, .62), (.66, .1)]
        c.blob([(x * side, y) for x, y in ear], ear_color, shade=.35, furry=.03)
        c.oval(.34 * side, -.16, .14, .14, BLACK)
        c.oval(.34 * side, -.15, .10, .10, (.35, .2, .1))
        c.oval(.31 * side, -.2, .04, .04, WHITE)
        c.line([(0, .62), (.14 * side, .78), (.34 * side, .72)], .05, BLACK)
    c.symmetric([(0, .18), (.26, .26), (.16, .48), (0, .54)], BLACK, shade=.2)
    c.oval(-.07, .29, .07, .035, (.6, .6, .62))


def rabbit(c, light):
    """长耳的兔子。"""
    rng = c.rng
    coat = draw_coat(rng, light, ["plain", "plain", "patches"])
    fur = coat.fill(c)
    c.symmetric([(0, 0), (.5, .15), (.66, .7), (.4, .95)], fur, shade=.35, furry=.04)
    c.oval(0, .62, .3, .3, coat.pale, soft=.06)
    for x in (-.22, .22):
        c.oval(x, .9, .18, .1, fur, shade=.35)
    head = c.at(0, 0, .46, rng.uniform(-.2, .2))
    for side in SIDES:
        lean = rng.uniform(0, .35)
        ear = head.at((.3 + .5 * lean) * side, -1.2, 1, lean * side)
        ear.oval(0, 0, .22, .78, fur, shade=.25)
        ear.oval(0, .05, .11, .6, mix(PINK, coat.base, .3), soft=.02)
    head.symmetric([(0, -.72), (.5, -.6), (.74, 0), (.62, .55), (0, .78)], fur, shade=.3, furry=.04)
    for side in SIDES:
        head.oval(.5 * side, -.12, .13, .16, BLACK)
        head.oval(.47 * side, -.18, .045, .045, WHITE)
        head.oval(.2 * side, .42, .25, .22, coat.pale, soft=.02, shade=.25)
    head.box(-.09, .58, .09, .76, WHITE)
    head.blob([(-.12, .2), (.12, .2), (0, .34)], PINK)


def person(c, light):
    """人像：头发、五官与肩膀。"""
    rng = c.rng
    skin, hair = np.array(pick(rng, SKINS[light])), np.array(pick(rng, HAIRS[light]))
    c = c.at(0, -.05, .8)
    cloth = object_color(rng, light)
    if rng.rand() < .5:     # 长发
        c.symmetric([(0, -.95), (.6, -.7), (.75, .2), (.65, .9)], hair * .85, shade=.3)
    c.symmetric([(.25, .75), (.9, .95), (1.2, 1.5)], cloth, shade=.25)
    c.box(-.2, .5, .2, .88, skin * .85)
    c.symmetric([(.2, .78), (0, 1.05)], skin * .85)
    for side in SIDES:
        c.oval(.56 * side, .08, .09, .16, skin * .9)
    c.symmetric([(0, -.75), (.42, -.6), (.56, -.05), (.46, .42), (.18, .74)], skin, shade=.25)
    fringe = [(-.62, 0), (-.62, -.6), (0, -1.0), (.62, -.6), (.62, 0), (.48, -.35), (.1, -.5), (-.45, -.35)]
    c.blob(fringe, hair, shade=.3)
    for side in SIDES:
        c.oval(.23 * side, 0, .12, .065, WHITE)
        c.oval(.23 * side, 0, .055, .06, (.15, .12, .12))
        c.line([(.1 * side, -.13), (.24 * side, -.18), (.38 * side, -.12)], .05, hair * .6)
    c.line([(.02, 0), (.07, .24), (-.04, .27)], .04, skin * .7)
    c.symmetric([(0, .42), (.2, .45), (0, .54)], mix(skin, (.75, .2, .25), .7))
