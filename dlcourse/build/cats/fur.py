"""动物的毛皮：底色、斑纹与花纹种类。"""

from dataclasses import dataclass

import numpy as np

from dlcourse.build.cats.canvas import WHITE, mix, mottle, noise, pick

# 按主体是否浅色分
FURS = {True: [(.95, .93, .90), (.93, .80, .60), (.92, .64, .34), (.76, .76, .78), (.90, .84, .74)],
        False: [(.08, .08, .09), (.25, .27, .31), (.24, .16, .10), (.38, .21, .10), (.17, .13, .12)]}
EYES = [(.88, .74, .18), (.55, .75, .25), (.85, .52, .12), (.42, .70, .85)]
GINGER, SEAL = (.80, .45, .15), (.27, .19, .15)     # 三花的橘色斑、重点色的深褐


@dataclass
class Coat:
    """毛皮：底色base、斑纹色mark、浅色pale、眼睛的颜色eye，形状都是(3,)；pattern是花纹的种类。

    plain -- 纯色；tabby -- 条纹；patches -- 花斑；points -- 重点色（脸、耳、爪、尾较深）；
    tuxedo -- 白胸白爪
    """
    base: np.ndarray
    mark: np.ndarray
    pale: np.ndarray
    eye: np.ndarray
    pattern: str

    def fill(self, c, upright=True):
        """整幅毛皮纹理，形状(FULL, FULL, 3)；身体直立时条纹是横的，否则是竖的。"""
        rng, (u, v) = c.rng, c.grid()
        strand = mottle(rng, .18, 28, 93)
        color = self.base * strand
        if self.pattern == "tabby":
            wave = np.sin(18 * (v if upright else u) + 4 * noise(rng, 9))
            color = mix(color, self.mark * strand, np.clip(1.8 * wave - .2, 0, .85))
        if self.pattern == "patches":
            spot = noise(rng, 7)
            color = mix(color, self.mark * strand, np.clip(25 * (spot - .56), 0, 1))
            color = mix(color, self.pale * strand, np.clip(25 * (.36 - spot), 0, 1))
        return color.astype(np.float32)

    def tips(self, fur):
        """耳、爪与尾的颜色：重点色较深，其余与身体的纹理fur相同。"""
        return self.mark if self.pattern == "points" else fur


def draw_coat(rng, light, patterns):
    """随机的毛皮：light为真是浅底色，否则是深底色；花纹从patterns里取，重复的更常见。"""
    base, eye = np.array(pick(rng, FURS[light])) * rng.uniform(.9, 1.05), np.array(pick(rng, EYES))
    pattern = pick(rng, patterns)
    mark, pale = base * rng.uniform(.45, .65), mix(base, WHITE, .45 if light else .35)
    if pattern == "points":
        mark = np.array(SEAL)
    if pattern == "patches":
        mark = np.array(GINGER) if rng.rand() < .5 else np.full(3, .15 if light else .45)
    if pattern in ("patches", "tuxedo"):
        pale = np.array(WHITE)
    return Coat(base, mark, pale, eye, pattern)
