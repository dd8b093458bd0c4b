#!/usr/bin/env python3
"""Reference values of distributions, computed with SciPy.

    python3 Tests/References/distributions.py > Tests/References/distributions.json
    python3 Tests/References/distributions.py --check

The first form prints the cases with SciPy's version. The second computes them again and compares
them with the committed file: exit 1 when a case was added, lost or changed by more than 1e-11 of
itself. The version may differ.
"""

import sys
from pathlib import Path

import scipy
from scipy import special, stats
from shared import tables

PROBABILITIES = [1e-30, 1e-10, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975]


def incomplete_beta():
    """Both tails, around the middle of the distribution and out into its tails."""
    shapes = [(0.5, 0.5), (1, 3), (2.5, 0.5), (7, 19), (20, 20), (150, 0.5), (33, 900), (4e4, 5e4)]
    for a, b in shapes:
        spread = (a * b / (a + b) ** 2 / (a + b + 1)) ** 0.5
        for deviation in [-6, -1.5, -0.25, 0, 0.25, 1.5, 6]:
            x = a / (a + b) + deviation * spread
            if 0 < x < 1:
                yield {
                    "a": a,
                    "b": b,
                    "x": x,
                    "lower": special.betainc(a, b, x),
                    "upper": special.betaincc(a, b, x),
                }


def incomplete_beta_inverse():
    for a, b in [(0.5, 0.5), (1, 3), (2.5, 0.5), (7, 19), (20, 20), (150, 0.5), (33, 900)]:
        for probability in PROBABILITIES[2:]:
            yield {
                "a": a,
                "b": b,
                "probability": probability,
                "fromLower": special.betaincinv(a, b, probability),
                "fromUpper": special.betainccinv(a, b, probability),
            }


def student_t():
    for degrees in [1, 2, 3.5, 7, 30, 96, 1000]:
        for t in [0.1, 1.0, 1.96, 4.0, 9.0, 25.0]:
            yield {
                "degreesOfFreedom": degrees,
                "t": t,
                "lower": stats.t.cdf(t, degrees),
                "upper": stats.t.sf(t, degrees),
            }


def student_t_quantile():
    for degrees in [1, 2, 3.5, 7, 30, 96, 1000]:
        for probability in PROBABILITIES:
            yield {
                "degreesOfFreedom": degrees,
                "probability": probability,
                "upperQuantile": stats.t.isf(probability, degrees),
            }


def binomial():
    for trials, probability in [(1, 0.3), (10, 0.5), (32, 0.2099), (137, 0.01), (5000, 0.4)]:
        middle = trials * probability
        spread = max(1, (middle * (1 - probability)) ** 0.5)
        for deviation in [-9, -2, 0, 2, 9]:
            successes = round(middle + deviation * spread)
            if 0 <= successes <= trials:
                yield {
                    "trials": trials,
                    "probability": probability,
                    "successes": successes,
                    "mass": stats.binom.pmf(successes, trials, probability),
                    "lower": stats.binom.cdf(successes, trials, probability),
                    "upper": stats.binom.sf(successes, trials, probability),
                }


TABLES = {
    "incompleteBeta": incomplete_beta,
    "incompleteBetaInverse": incomplete_beta_inverse,
    "studentT": student_t,
    "studentTQuantile": student_t_quantile,
    "binomial": binomial,
}

if __name__ == "__main__":
    committed = Path(__file__).with_name("distributions.json")
    sys.exit(tables.main(TABLES, {"scipy": scipy.__version__}, committed, tolerance=1e-11))
