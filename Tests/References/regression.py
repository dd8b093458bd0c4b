#!/usr/bin/env python3
"""Reference values of regressions, computed with statsmodels.

    python3 Tests/References/regression.py > Tests/References/regression.json
    python3 Tests/References/regression.py --check

The first form prints the cases with statsmodels' version. The second computes them again and
compares them with the committed file: exit 1 when a case was added, lost or changed by more than
1e-8 of itself. The version may differ.
"""

import sys
from pathlib import Path

import numpy
import statsmodels
import statsmodels.api as sm
from shared import tables

RANDOM = numpy.random.default_rng(24)


def rounded(values):
    return [round(float(value), 3) for value in values]


def made_up(n, columns):
    """A constant, regressors on very different scales, and errors with memory and changing size."""
    regressors = [rounded(10.0 ** (2 * k) * RANDOM.normal(k, 1, n)) for k in range(columns)]
    noise = RANDOM.normal(0, 1, n)
    for index in range(1, n):
        noise[index] += 0.6 * noise[index - 1]
    response = 3 + sum(0.1**k * numpy.array(x) for k, x in enumerate(regressors))
    return rounded(response + noise * numpy.linspace(0.5, 2, n)), regressors


def estimates(fit):
    """Coefficient, standard error, p-value and interval of each column."""
    return [list(row) for row in zip(fit.params, fit.bse, fit.pvalues, *fit.conf_int().T)]


def linear():
    for n, columns, lag in [(12, 1, 0), (30, 1, 2), (96, 3, 3), (60, 2, 11), (200, 4, 4), (8, 2, 7)]:
        response, regressors = made_up(n, columns)
        x = numpy.column_stack([numpy.ones(n), *regressors])
        model = sm.OLS(response, x)
        robust = model.fit(
            cov_type="HAC",
            cov_kwds={"maxlags": lag, "use_correction": True},
            use_t=True,
        )
        yield {
            "response": response,
            "regressors": regressors,
            "lag": lag,
            "classical": estimates(model.fit()),
            "neweyWest": estimates(robust),
        }


def poisson():
    for n, columns, rate in [(20, 1, 1.0), (80, 2, 0.2), (60, 3, 2.5), (15, 0, 40.0)]:
        regressors = [rounded(RANDOM.normal(0, 1, n)) for _ in range(columns)]
        mean = numpy.exp(numpy.log(rate) + sum(0.3 * numpy.array(x) for x in regressors))
        counts = [int(k) for k in RANDOM.poisson(mean * RANDOM.gamma(2, 0.5, n))]
        x = numpy.column_stack([numpy.ones(n), *regressors])
        model = sm.GLM(counts, x, family=sm.families.Poisson())
        plain = model.fit(tol=1e-14, maxiter=200)
        scaled = model.fit(tol=1e-14, maxiter=200, scale="X2", use_t=True)
        yield {
            "counts": counts,
            "regressors": regressors,
            "deviance": plain.deviance,
            "dispersion": plain.pearson_chi2 / plain.df_resid,
            "poisson": estimates(plain),
            "quasiPoisson": estimates(scaled),
        }


TABLES = {"linear": linear, "poisson": poisson}

if __name__ == "__main__":
    sys.exit(
        tables.main(
            TABLES,
            {"statsmodels": statsmodels.__version__},
            Path(__file__).with_suffix(".json"),
            1e-8,
        )
    )
