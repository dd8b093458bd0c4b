#!/usr/bin/env python3
"""Reference values of change points: PELT by ruptures, Pettitt's test by its definition.

    python3 Tests/References/changes.py > Tests/References/changes.json
    python3 Tests/References/changes.py --check

The first form prints the cases with the libraries' versions. The second computes them again and
compares them with the committed file: exit 1 when a case was added, lost or changed by more than
1e-11 of itself. The versions may differ.
"""

import math
import sys
from importlib.metadata import version
from pathlib import Path

import numpy
import ruptures
from shared import tables

NILE = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
]  # fmt: skip

RANDOM = numpy.random.default_rng(23)
COUNTS = [
    int(k)
    for rate, length in [(0.3, 40), (2.5, 30), (0.0, 18), (1.1, 50), (6.0, 12)]
    for k in RANDOM.poisson(rate, length)
]
SHIFTS = [
    round(float(x), 3)
    for mean, deviation, length in [(0, 1, 50), (4, 1, 30), (-2, 3, 40), (-2.5, 1, 60)]
    for x in RANDOM.normal(mean, deviation, length)
]
FLAT = [3] * 15
SERIES = {"nile": NILE, "counts": COUNTS, "shifts": SHIFTS, "flat": FLAT, "short": [5, 1, 4, 4, 2]}


class PoissonCost(ruptures.base.BaseCost):
    """Twice the negative log-likelihood of counts of one rate, without its constant."""

    model = "poisson counts"
    min_size = 1

    def fit(self, signal):
        self.signal = signal
        return self

    def error(self, start, end):
        total = float(self.signal[start:end].sum())
        return -2 * (total * math.log(total / (end - start)) - total) if total else 0.0


def series():
    for name, values in SERIES.items():
        yield {"name": name, "values": values}


def pelt():
    """Without the Nile at 5e4 and 12: ruptures drops a candidate too early there, and gives [28, 83],
    which costs 5,467 more than [28]."""
    cases = [("nile", "l2", 1e5, 2), ("nile", "l2", 5e4, 2)]
    cases += [("nile", "l2", 1e7, 2), ("flat", "l2", 1.0, 2), ("flat", "poisson", 1.0, 2)]
    for length in [1, 2, 6]:
        cases += [("counts", "poisson", penalty, length) for penalty in [1.0, 5.0, 10.0, 40.0]]
        cases += [("shifts", "l2", penalty, length) for penalty in [4.0, 20.0, 60.0]]
    for name, cost, penalty, length in cases:
        signal = numpy.array(SERIES[name], dtype=float).reshape(-1, 1)
        custom = PoissonCost() if cost == "poisson" else None
        found = ruptures.Pelt(model="l2", custom_cost=custom, min_size=length, jump=1)
        changes = found.fit(signal).predict(pen=penalty)[:-1]
        yield {
            "series": name,
            "cost": cost,
            "penalty": penalty,
            "minimumLength": length,
            "changes": changes,
        }


def pettitt():
    """ΣΣ sgn(xᵢ − xⱼ) over i ≤ t < j, pair by pair."""
    for name, values in SERIES.items():
        x = numpy.array(values)
        sums = [
            int(numpy.sign(x[:t, None] - x[None, t:]).sum()) for t in range(1, len(values))
        ]
        largest = max(abs(u) for u in sums)
        size = len(values)
        yield {
            "series": name,
            "statistic": largest,
            "position": [abs(u) for u in sums].index(largest) + 1,
            "pValue": min(1.0, 2 * math.exp(-6 * largest**2 / (size**3 + size**2))),
        }


TABLES = {"series": series, "pelt": pelt, "pettitt": pettitt}
VERSIONS = {"numpy": numpy.__version__, "ruptures": version("ruptures")}

if __name__ == "__main__":
    sys.exit(tables.main(TABLES, VERSIONS, Path(__file__).with_suffix(".json"), 1e-11))
