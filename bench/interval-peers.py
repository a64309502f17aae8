"""The intervals of six metrics as a NumPy user would write them, timed one by one. Prints {metric: {seconds, lower, upper}} as JSON.

Reads raw little-endian arrays from a folder. Nothing is checked here: NaN, lengths and codes are taken on trust.
"""
import json
import sys
import time

import numpy as np
from scipy import optimize, stats

folder, turns = sys.argv[1], int(sys.argv[2])
ALPHA = 0.05
read = lambda name, kind: np.fromfile(f"{folder}/{name}", kind)
y, p, q = (read(name, "<f8") for name in ("truth", "candidate", "baseline"))
t, a, b = (read(name, "<i4") for name in ("labels", "labels-candidate", "labels-baseline"))
s, r = (read(name, "<f8") for name in ("scores-candidate", "scores-baseline"))
n = len(y)
T, Z = stats.t.isf(ALPHA, n - 1), stats.norm.isf(ALPHA)


def around(d, psi):
    half = T * psi.std(ddof=1) / np.sqrt(n)
    return d - half, d + half


def rmse():
    c, d = (y - p) ** 2, (y - q) ** 2
    rc, rd = np.sqrt(c.mean()), np.sqrt(d.mean())
    return around(rd - rc, d / (2 * rd) - c / (2 * rc))


def mae():
    gap = np.abs(y - q) - np.abs(y - p)
    return around(gap.mean(), gap)


def r2():
    gap = (y - q) ** 2 - (y - p) ** 2
    squares = (y - y.mean()) ** 2
    variance = squares.mean()
    theta = gap.mean() / variance
    return around(theta, (gap - theta * squares) / variance)


def accuracy():
    right, other = t == a, t == b
    gained, lost = np.count_nonzero(right & ~other), np.count_nonzero(other & ~right)

    def score(d):
        B = -gained - lost + (2 * n - gained + lost) * d
        share = (np.sqrt(B * B + 8 * n * lost * d * (1 - d)) - B) / (4 * n)
        return (gained - lost - n * d) / np.sqrt(n * (2 * share + d * (1 - d)))

    d = (gained - lost) / n
    return optimize.brentq(lambda x: score(x) - Z, -1 + 1e-9, d), optimize.brentq(lambda x: score(x) + Z, d, 1 - 1e-9)


def f1():
    cells = np.bincount(4 * t + 2 * a + b, minlength=8).astype(float)
    truth, mine, other = np.arange(8) >> 2 & 1, np.arange(8) >> 1 & 1, np.arange(8) & 1
    one = lambda cells, said: 2 * cells @ (truth & said) / (cells @ truth + cells @ said)
    gap = lambda cells: one(cells, mine) - one(cells, other)
    left = np.array([gap(cells - row) if count else 0 for row, count in zip(np.eye(8), cells)])
    se = np.sqrt((n - 1) / n * (cells @ (left - cells @ left / n) ** 2))
    return gap(cells) - T * se, gap(cells) + T * se


def placements(positive, score):
    """V10 and V01 of every row (DeLong) by one argsort: places at both ends of a run of ties, from cumulative counts."""
    order = np.argsort(score)
    ranked, inside = score[order], positive[order]
    last = np.append(np.flatnonzero(ranked[1:] != ranked[:-1]), n - 1)
    upto = np.cumsum(inside)[last]
    others = last + 1 - upto
    m, k = upto[-1], others[-1]
    runs = np.diff(last, prepend=-1)
    below = np.repeat((others + np.append(0, others[:-1])) / (2 * k), runs)
    above = np.repeat(1 - (upto + np.append(0, upto[:-1])) / (2 * m), runs)
    values = np.empty(n)
    values[order] = np.where(inside, below, above)
    return values


def ranked_placements(positive, score):
    """The same by midranks, as Sun and Xu (2014) published it, with SciPy's ranks."""
    up, down = score[positive], score[~positive]
    everyone = stats.rankdata(np.concatenate([up, down]))
    values = np.empty(n)
    values[positive] = (everyone[:len(up)] - stats.rankdata(up)) / len(down)
    values[~positive] = 1 - (everyone[len(up):] - stats.rankdata(down)) / len(up)
    return values


def delong(placements):
    positive = t == 1
    gap = placements(positive, s) - placements(positive, r)
    up, down = gap[positive], gap[~positive]
    d = up.mean()
    se = np.sqrt(up.var(ddof=1) / len(up) + down.var(ddof=1) / len(down))
    return d - Z * se, d + Z * se


def roc_auc():
    return delong(placements)


def roc_auc_by_ranks():
    return delong(ranked_placements)


answer = {}
for turn in range(turns + 1):
    for interval in (rmse, mae, r2, accuracy, roc_auc, roc_auc_by_ranks, f1):
        before = time.perf_counter()
        lower, upper = interval()
        seconds = time.perf_counter() - before
        entry = answer.setdefault(interval.__name__, {"seconds": [], "lower": float(lower), "upper": float(upper)})
        # The first turn warms up and does not count.
        if turn > 0:
            entry["seconds"].append(seconds)
json.dump(answer, sys.stdout)
