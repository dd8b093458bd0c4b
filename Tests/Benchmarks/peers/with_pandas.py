"""pandas with the reader of pyarrow: the columns needed as one table in memory, then grouped.

Not for `comtrade-web`: this reader refuses a field that the header does not name.
"""

import sys

import numpy as np
import pandas as pd
import pyarrow as pa
from layouts import COUNTRY_KEYS, SUBJECT, arguments

layout, query, path, codes, threads = arguments()
pa.set_cpu_count(threads)

needed = {layout.year: "int16", layout.first: "int16", layout.second: "int16"}
needed |= {layout.goods: "int32", layout.value: "float64"}
if layout.flow:
    needed |= {layout.flow: "string[pyarrow]"}
rows = pd.read_csv(
    path,
    engine="pyarrow",
    sep=layout.separator,
    usecols=list(needed),
    dtype=needed,
)
iso = pd.read_csv(codes, index_col="code", keep_default_na=False)["iso"]

if query == "country":
    keys = list(COUNTRY_KEYS)
    if layout.flow:
        rows = rows[rows[layout.second] == SUBJECT]
        partner, is_export = rows[layout.first], rows[layout.flow] == "M"
    else:
        rows = rows[(rows[layout.first] == SUBJECT) | (rows[layout.second] == SUBJECT)]
        is_export = rows[layout.first] == SUBJECT
        partner = rows[layout.second].where(is_export, rows[layout.first])
    cube = pd.DataFrame(
        {
            "year": rows[layout.year],
            "partner": partner,
            "flow": np.where(is_export, "export", "import"),
            "hs2": rows[layout.goods] // 10000,
        }
    )
else:
    keys = list(layout.keys)
    cube = rows[[layout.year, layout.first, layout.second]].set_axis(keys, axis=1)

thousandths = (rows[layout.value] * 1000).round().astype("int64")
cube = cube.assign(value_usd=thousandths).groupby(keys, sort=False)["value_usd"]
cube = cube.agg(["sum", "size"]).set_axis(["value_usd", "records"], axis=1).reset_index()
for key in set(keys) & {"partner", "reporter", "exporter", "importer"}:
    cube[key] = cube[key].map(iso)
if "hs2" in keys:
    cube["hs2"] = cube["hs2"].astype(str).str.zfill(2)
result = cube.groupby(keys)[["value_usd", "records"]].sum().reset_index()
per_dollar = layout.thousandths
result["value_usd"] = (result["value_usd"] + per_dollar // 2) // per_dollar
result.to_csv(sys.stdout, index=False)
