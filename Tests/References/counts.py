#!/usr/bin/env python3
"""Reference values of the count statistics, computed with SciPy.

    python3 Tests/References/counts.py > Tests/References/counts.json
    python3 Tests/References/counts.py --check

The first form prints the cases with SciPy's version. The second computes them again and compares
them with the committed file: exit 1 when a case was added, lost or changed by more than 1e-12 of
itself. The version may differ.
"""

import json
import sys
from pathlib import Path

import scipy
from scipy import special, stats

COMMITTED = Path(__file__).with_name("counts.json")
TOLERANCE = 1e-12
LEVELS = [0.8, 0.9, 0.95, 0.99]


def poisson_interval():
    """Garwood's interval of a count, by the chi-squared quantiles."""
    counts = [*range(0, 13), 20, 36, 69, 100, 137, 145, 204, 500, 1000, 5000]
    for index, count in enumerate(counts):
        exposure = [1.0, 12.0, 24.19893][index % 3]
        for level in LEVELS:
            tail = (1 - level) / 2
            lower = 0.0 if count == 0 else stats.chi2.ppf(tail, 2 * count) / 2
            upper = stats.chi2.isf(tail, 2 * count + 2) / 2
            yield {
                "count": count,
                "exposure": exposure,
                "level": level,
                "lower": lower / exposure,
                "upper": upper / exposure,
            }


def wilson_interval():
    """Wilson's interval as binomtest gives it."""
    pairs = [(0, 1), (1, 1), (0, 10), (1, 10), (5, 10), (9, 10), (10, 10), (3, 8), (22, 69)]
    pairs += [(156, 188), (156, 204), (26, 27), (1, 5000), (2500, 5000), (4999, 5000)]
    for index, (successes, trials) in enumerate(pairs):
        for level in [0.95, LEVELS[index % 4 if index % 4 != 2 else 0]]:
            interval = stats.binomtest(successes, trials).proportion_ci(level, "wilson")
            yield {
                "successes": successes,
                "trials": trials,
                "level": level,
                "lower": interval.low,
                "upper": interval.high,
            }


def incomplete_gamma():
    """P and Q, around the middle of the distribution and out into its tails."""
    for shape in [0.5, 1.0, 2.5, 7.0, 19.5, 20.0, 36.0, 137.0, 1000.0, 5000.0]:
        for deviation in [-4, -1.5, -0.25, 0, 0.25, 1.5, 4]:
            x = shape + deviation * shape**0.5
            if x > 0:
                yield {
                    "shape": shape,
                    "x": x,
                    "lower": special.gammainc(shape, x),
                    "upper": special.gammaincc(shape, x),
                }


def incomplete_gamma_inverse():
    """The quantiles from the left and from the right."""
    for shape in [0.5, 1.0, 1.5, 6.0, 19.5, 69.0, 1000.0, 5001.0]:
        for probability in [1e-10, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975]:
            yield {
                "shape": shape,
                "probability": probability,
                "fromLower": special.gammaincinv(shape, probability),
                "fromUpper": special.gammainccinv(shape, probability),
            }


def normal_quantile():
    """The quantile of the standard normal distribution, in all three ranges of AS 241."""
    for probability in [
        *[1e-300, 1e-100, 1e-20, 1e-11, 1e-6, 0.001, 0.005, 0.025, 0.05, 0.075, 0.1, 0.2, 0.4],
        *[0.499, 0.5, 0.501, 0.6, 0.8, 0.925, 0.975, 0.995, 0.999999],
    ]:
        yield {"probability": probability, "quantile": special.ndtri(probability)}


TABLES = {
    "poissonInterval": poisson_interval,
    "wilsonInterval": wilson_interval,
    "incompleteGamma": incomplete_gamma,
    "incompleteGammaInverse": incomplete_gamma_inverse,
    "normalQuantile": normal_quantile,
}


def computed():
    def plain(case):
        return {key: value if isinstance(value, int) else float(value) for key, value in case.items()}

    return {name: [plain(case) for case in table()] for name, table in TABLES.items()}


def printed(tables):
    """JSON with one case on a line, so that a change shows as the cases that it touches."""
    blocks = [f'  "scipy": {json.dumps(scipy.__version__)}']
    for name, cases in tables.items():
        lines = ",\n".join("    " + json.dumps(case) for case in cases)
        blocks.append(f"  {json.dumps(name)}: [\n{lines}\n  ]")
    return "{\n" + ",\n".join(blocks) + "\n}"


def agree(old, new):
    return old.keys() == new.keys() and all(
        abs(old[key] - new[key]) <= TOLERANCE * max(abs(old[key]), abs(new[key])) for key in new
    )


def differences(committed, fresh):
    if committed.keys() - {"scipy"} != fresh.keys():
        yield f"tables: {sorted(committed)} committed, {sorted(fresh)} computed"
    for name in committed.keys() & fresh.keys():
        old, new = committed[name], fresh[name]
        if len(old) != len(new):
            yield f"{name}: {len(old)} cases committed, {len(new)} computed"
        for a, b in zip(old, new):
            if not agree(a, b):
                yield f"{name}: {a} committed, {b} computed"


def main(arguments):
    if arguments == []:
        print(printed(computed()))
        return 0
    if arguments != ["--check"]:
        print("usage: counts.py [--check]", file=sys.stderr)
        return 64
    found = list(differences(json.loads(COMMITTED.read_text()), computed()))
    for difference in found:
        print(difference, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
