#!/usr/bin/env python3
"""Reference values of STL with masked observations, and of robust STL.

    python3 Tests/References/stl.py > Tests/References/stl.json
    python3 Tests/References/stl.py --check

With a mask: the published procedure, slow and obvious. Every loess is a weighted polynomial fit by
numpy.polyfit to the observations that are not masked, at every place, with no lines between places.
Without a mask it is held against the STL of statsmodels with the same windows. Robust: the STL of
statsmodels with the windows that R derives; for an even number of observations R itself gives other
weights, since its scale is not six times their median there. The first form prints the cases. The
second computes them again and compares them with the committed file: exit 1 when a case was added,
lost or changed by more than 1e-8 of itself.
"""

import math
import sys
from importlib.metadata import version
from pathlib import Path

import numpy
from shared import tables
from statsmodels.tsa.seasonal import STL

RANDOM = numpy.random.default_rng(25)


def loess(places, values, weights, span, degree, at):
    """The value at one place from the `span` nearest observations."""
    distances = numpy.abs(places - at)
    order = numpy.argsort(distances, kind="stable")[: min(span, len(places))]
    reach = distances[order].max()
    if span > len(places):
        reach += (span - len(places)) // 2
    ratios = numpy.where(distances[order] <= 0.001 * reach, 0, distances[order] / reach)
    kernel = numpy.where(ratios <= 0.999, (1 - ratios**3) ** 3, 0) * weights[order]
    used = kernel > 0
    roots = numpy.sqrt(kernel[used])
    line = numpy.polyfit(places[order][used] - at, values[order][used], degree, w=roots)
    return line[-1]


def averages(values, length):
    return numpy.convolve(values, numpy.ones(length) / length, "valid")


def decomposed(values, period, years, trend_span, masked, robust):
    n = len(values)
    values = numpy.array(values)
    open_ones = numpy.array([index not in masked for index in range(n)])
    weights = open_ones.astype(float)
    trend = numpy.zeros(n)
    every = numpy.arange(1.0, n + 1)
    low_span = period + 1 - period % 2
    for outer in range(16 if robust else 1):
        if outer:
            sizes = numpy.abs(values - trend - seasonal)
            scale = 6 * numpy.median(sizes[open_ones])
            ratios = numpy.clip(sizes / scale, 0, 1)
            weights = numpy.where(ratios <= 0.001, 1, (1 - ratios**2) ** 2)
            weights = numpy.where((ratios > 0.999) | ~open_ones, 0, weights)
        for _ in range(20 if masked else 1 if robust else 2):
            cycles = numpy.zeros(n + 2 * period)
            for phase in range(period):
                own = numpy.arange(phase, n, period)
                there = open_ones[own]
                places = numpy.arange(1.0, len(own) + 1)
                for year in range(len(own) + 2):
                    cycles[year * period + phase] = loess(
                        places[there],
                        (values - trend)[own][there],
                        weights[own][there],
                        years,
                        0,
                        year,
                    )
            low = averages(averages(averages(cycles, period), period), 3)
            slow = [loess(every, low, numpy.ones(n), low_span, 1, place) for place in every]
            seasonal = cycles[period:-period] - slow
            rest = (values - seasonal)[open_ones]
            trend = numpy.array(
                [
                    loess(every[open_ones], rest, weights[open_ones], trend_span, 1, place)
                    for place in every
                ]
            )
    return seasonal, trend, weights


def masked():
    """Windows below 11 only: R's smooths with longer ones have straight lines between places."""
    values = [round(float(x), 3) for x in RANDOM.normal(0, 1, 40) + 5 * (numpy.arange(40) % 4)]
    period, span = 4, 9
    for years, masked, robust in [
        (7, set(), False),
        (7, {5, 6, 7, 8, 9}, False),
        (7, {0, 12, 13, 14, 39}, True),
        (9, set(range(16, 25)), False),
    ]:
        seasonal, trend, weights = decomposed(values, period, years, span, masked, robust)
        if not masked:
            fit = STL(values, period, seasonal=years, trend=span, low_pass=5, seasonal_deg=0).fit(2, 0)
            assert numpy.allclose(fit.seasonal, seasonal, rtol=1e-9, atol=1e-9)
            assert numpy.allclose(fit.trend, trend, rtol=1e-9, atol=1e-9)
        yield {
            "values": values,
            "period": period,
            "years": years,
            "masked": sorted(masked),
            "robust": robust,
            "seasonal": list(seasonal),
            "trend": list(trend),
            "weights": list(weights),
        }


def odd_from(x):
    return math.ceil(x) // 2 * 2 + 1


def robust():
    time = numpy.arange(84)
    values = 20 + 0.1 * time + 4 * numpy.sin(2 * numpy.pi * time / 12) + RANDOM.normal(0, 1, 84)
    values[[15, 40]] += 30
    values = [round(float(x), 3) for x in values]
    for count, years in [(84, 7), (84, 13), (60, 35), (36, 9)]:
        windows = {
            "seasonal": years,
            "trend": odd_from(1.5 * 12 / (1 - 1.5 / years)),
            "low_pass": 13,
        }
        jumps = {f"{name}_jump": math.ceil(window / 10) for name, window in windows.items()}
        series = values[:count]
        fit = STL(series, 12, **windows, **jumps, seasonal_deg=0, robust=True).fit(1, 15)
        yield {
            "values": series,
            "period": 12,
            "years": years,
            "robust": True,
            "seasonal": list(fit.seasonal),
            "trend": list(fit.trend),
            "weights": list(fit.weights),
        }


def cases():
    yield from masked()
    yield from robust()


if __name__ == "__main__":
    sys.exit(
        tables.main(
            {"decompositions": cases},
            {"numpy": numpy.__version__, "statsmodels": version("statsmodels")},
            Path(__file__).with_suffix(".json"),
            1e-8,
        )
    )
