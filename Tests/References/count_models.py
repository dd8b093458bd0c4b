#!/usr/bin/env python3
"""Reference values of models of counts and of resampling.

    python3 Tests/References/count_models.py > Tests/References/count_models.json
    python3 Tests/References/count_models.py --check

The negative binomial model is statsmodels'; dispersion and entropy are SciPy's; resampling and the
placing of windows are written out here the slow way, from the published algorithms. The first form
prints the cases with the versions. The second computes them again and compares them with the
committed file: exit 1 when a case was added, lost or changed by more than 1e-7 of itself.
"""

import datetime
import itertools
import sys
from pathlib import Path

import numpy
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from shared import tables

MASK = (1 << 64) - 1


class SplitMix64:
    """Steele, Lea and Flood 2014; numbers below a bound by Lemire 2019."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        while True:
            product = self.next() * bound
            if product & MASK >= (1 << 64) % bound:
                return product >> 64


def negative_binomial():
    """One group or two, with exposures; α by maximum likelihood, errors at that α."""
    cases = [
        ([[9, 0, 0, 0, 0, 0, 0, 30]], [[1] * 8]),
        ([[0, 3, 1, 0, 7, 0, 0, 12, 2, 0, 1, 4]], [[1] * 12]),
        ([[2, 5, 1, 9, 0, 3, 4]], [[0.5, 1, 1, 1, 1, 1, 0.25]]),
        ([[0, 1, 0, 4, 0, 2, 0, 0, 5, 1], [9, 2, 14, 0, 7, 3]], [[0.4] + [1] * 9, [1] * 5 + [0.7]]),
        ([[0, 0, 0, 1, 0, 0, 3], [20, 2, 0, 0, 0, 41, 3, 1]], [[31] * 7, [30] * 8]),
    ]
    for counts, exposures in cases:
        y = numpy.concatenate(counts).astype(float)
        exposure = numpy.concatenate(exposures).astype(float)
        group = numpy.repeat(range(len(counts)), [len(samples) for samples in counts])
        design = numpy.eye(len(counts))[group]
        rates = [sum(x) / sum(e) for x, e in zip(counts, exposures)]
        fit = sm.NegativeBinomial(y, design, exposure=exposure).fit(
            start_params=[*numpy.log(rates), 1.0], method="newton", maxiter=200, tol=1e-14, disp=0
        )
        family = sm.families.NegativeBinomial(alpha=fit.params[-1])
        errors = sm.GLM(y, design, family=family, exposure=exposure).fit(tol=1e-14).bse
        yield {
            "counts": counts,
            "exposures": exposures,
            "dispersion": fit.params[-1],
            "rates": list(numpy.exp(fit.params[:-1])),
            "logStandardErrors": list(errors),
        }


def dispersion():
    generator = SplitMix64(5)
    for length, bound in [(2, 4), (12, 9), (121, 3), (60, 30)]:
        counts = [generator.below(bound) for _ in range(length)]
        counts[0] += 7
        mean = numpy.mean(counts)
        statistic = (length - 1) * numpy.var(counts, ddof=1) / mean
        yield {
            "counts": counts,
            "mean": mean,
            "variance": numpy.var(counts, ddof=1),
            "index": numpy.var(counts, ddof=1) / mean,
            "overdispersionP": stats.chi2.sf(statistic, length - 1),
            "underdispersionP": stats.chi2.cdf(statistic, length - 1),
        }


def entropy():
    for counts in [[1], [5, 5], [20, 30, 40, 10], [7, 0, 0, 1, 3], [1] * 17]:
        yield {"counts": counts, "entropy": stats.entropy(counts)}


def generator():
    for seed, bound in [(0, 6), (1, 365), (1234567, 3), (MASK, 1 << 62)]:
        bits, numbers = SplitMix64(seed), SplitMix64(seed)
        yield {
            "seed": str(seed),
            "bound": bound,
            "bits": [str(bits.next()) for _ in range(3)],
            "numbers": [numbers.below(bound) for _ in range(5)],
        }


def days_with_launches(generator, length):
    """Daily counts with salvos, made up."""
    return [generator.below(4) * (generator.below(5) == 0) for _ in range(length)]


def resampled_total(counts, block, generator):
    days = []
    while len(days) < len(counts):
        start = generator.below(len(counts))
        days += [counts[(start + i) % len(counts)] for i in range(block)][: len(counts) - len(days)]
    return sum(days)


def block_bootstrap():
    draw = SplitMix64(77)
    for length, base_length, block, seed, level in [
        (59, 90, 4, 1, 0.95),
        (200, 120, 7, 42, 0.9),
        (31, 365, 40, 3, 0.95),
    ]:
        counts = days_with_launches(draw, length)
        base = days_with_launches(draw, base_length)
        replicates = 400
        tails = [(1 - level) / 2, 1 - (1 - level) / 2]
        generator = SplitMix64(seed)
        ratios = []
        for _ in range(replicates):
            above = resampled_total(counts, block, generator) / length
            below = resampled_total(base, block, generator) / base_length
            ratios.append(above / below)
        yield {
            "counts": counts,
            "base": base,
            "blockLength": block,
            "replicates": replicates,
            "seed": seed,
            "level": level,
            "ratio": list(numpy.quantile(ratios, tails)),
        }


def tally(events, windows, length):
    inside = {day for start, days in windows for day in range(start, start + days)}
    inside = {day for day in inside if 0 <= day < length}
    hits = sum(day in inside for day in events)
    return hits, len(inside), len(events) - hits, length - len(inside)


def ratio(events, windows, length):
    hits, days, others, rest = tally(events, windows, length)
    return (hits * rest, others * days)


def at_least(a, b):
    """Whether one ratio of whole numbers, whose denominator may be 0, is not below another."""
    return a[0] * b[1] >= b[0] * a[1]


def clustering():
    first = datetime.date(2012, 1, 1)
    for years, anchor_count, span, before, after, kind in [
        (3, 4, 10, 14, 0, "rotation"),
        (4, 2, 1, 0, 14, "rotation"),
        (5, 3, 12, 0, 0, "years"),
        (3, 6, 5, 28, 7, "years"),
    ]:
        draw = SplitMix64(years * 100 + anchor_count)
        length = (datetime.date(2012 + years, 1, 1) - first).days
        events = sorted(draw.below(length) for _ in range(25))
        anchors = sorted(draw.below(length - 60) for _ in range(anchor_count))
        days = before + span + after
        found = ratio(events, [(start - before, days) for start in anchors], length)
        if kind == "rotation":
            placings = [
                [((start + shift) % length - before, days) for start in anchors]
                for shift in range(length)
            ]
        else:
            options = []
            for start in anchors:
                date = first + datetime.timedelta(start)
                moved = [date.replace(year=2012 + year) for year in range(years)]
                options.append([((day - first).days - before, days) for day in moved])
            placings = list(itertools.product(*options))
        ratios = [ratio(events, windows, length) for windows in placings]
        hits, days_inside, others, rest = tally(
            events, [(start - before, days) for start in anchors], length
        )
        yield {
            "first": str(first),
            "days": length,
            "events": events,
            "anchors": anchors,
            "span": span,
            "before": before,
            "after": after,
            "kind": kind,
            "tally": [hits, days_inside, others, rest],
            "placings": len(placings),
            "moreP": sum(at_least(r, found) for r in ratios) / len(ratios),
            "lessP": sum(at_least(found, r) for r in ratios) / len(ratios),
        }


TABLES = {
    "negativeBinomial": negative_binomial,
    "dispersion": dispersion,
    "entropy": entropy,
    "generator": generator,
    "blockBootstrap": block_bootstrap,
    "clustering": clustering,
}
VERSIONS = {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__}

if __name__ == "__main__":
    committed = Path(__file__).with_name("count_models.json")
    sys.exit(tables.main(TABLES, VERSIONS, committed, tolerance=1e-7))
