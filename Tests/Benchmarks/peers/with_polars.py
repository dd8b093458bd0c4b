"""Polars: a lazy scan, collected by the streaming engine."""

import os
import sys

from layouts import COUNTRY_KEYS, SUBJECT, arguments

layout, query, path, codes, threads = arguments()
os.environ["POLARS_MAX_THREADS"] = str(threads)
import polars as pl  # noqa: E402  it reads the number of threads when it is imported

types = {name: pl.String for name in layout.columns}
types |= {layout.year: pl.Int16, layout.first: pl.Int16, layout.second: pl.Int16}
types |= {layout.goods: pl.Int32, layout.value: pl.Float64}
rows = pl.scan_csv(
    path,
    separator=layout.separator,
    has_header=False,
    skip_rows=1,
    schema=types,
    encoding="utf8" if layout.encoding == "utf-8" else "utf8-lossy",
)
first, second = pl.col(layout.first), pl.col(layout.second)
thousandths = (pl.col(layout.value) * 1000).round().cast(pl.Int64)
per_dollar = layout.thousandths
measures = [
    ((thousandths.sum() + per_dollar // 2) // per_dollar).alias("value_usd"),
    pl.len().alias("records"),
]
iso = pl.scan_csv(codes, schema={"code": pl.Int16, "iso": pl.String})


def named(cube, column):
    """The cube with the country's alpha-3 code instead of its number."""
    return cube.join(iso, left_on=column, right_on="code").drop(column).rename({"iso": column})


if query == "country":
    if layout.flow:
        rows = rows.filter(second == SUBJECT)
        partner, is_export = first, pl.col(layout.flow) == "M"
    else:
        rows = rows.filter((first == SUBJECT) | (second == SUBJECT))
        is_export = first == SUBJECT
        partner = pl.when(is_export).then(second).otherwise(first)
    keys = COUNTRY_KEYS
    cube = rows.group_by(
        pl.col(layout.year).alias("year"),
        partner.alias("partner"),
        pl.when(is_export).then(pl.lit("export")).otherwise(pl.lit("import")).alias("flow"),
        (pl.col(layout.goods) // 10000).cast(pl.String).str.zfill(2).alias("hs2"),
    ).agg(measures)
    cube = named(cube, "partner")
else:
    keys = layout.keys
    columns = (layout.year, layout.first, layout.second)
    cube = rows.group_by(
        pl.col(column).alias(key) for column, key in zip(columns, keys)
    ).agg(measures)
    cube = named(named(cube, keys[1]), keys[2])

# Two codes may mean one country, so that the names are grouped again.
result = (
    cube.group_by(keys)
    .agg(pl.col("value_usd").sum(), pl.col("records").sum())
    .sort(keys)
    .collect(engine="streaming")
)
sys.stdout.write(result.write_csv())
