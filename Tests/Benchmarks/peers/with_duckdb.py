"""DuckDB: one SQL statement over the file, written by DuckDB itself."""

import duckdb
from layouts import SUBJECT, arguments

layout, query, path, codes, threads = arguments()

types = {name: "VARCHAR" for name in layout.columns}
types |= {layout.year: "SMALLINT", layout.first: "SMALLINT", layout.second: "SMALLINT"}
types |= {layout.goods: "INTEGER", layout.value: "DOUBLE"}
columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
source = (
    f"read_csv('{path}', header = true, auto_detect = false, delim = '{layout.separator}', "
    f"quote = '\"', escape = '\"', encoding = '{layout.encoding}', columns = {{{columns}}})"
)
measures = (
    f"sum(CAST(round({layout.value} * 1000) AS BIGINT)) AS thousandths, count(*) AS records"
)

if query == "country":
    if layout.flow:
        partner, is_export = layout.first, f"{layout.flow} = 'M'"
        condition = f"{layout.second} = {SUBJECT}"
    else:
        is_export = f"{layout.first} = {SUBJECT}"
        partner = f"CASE WHEN {is_export} THEN {layout.second} ELSE {layout.first} END"
        condition = f"{SUBJECT} IN ({layout.first}, {layout.second})"
    sql = f"""
        WITH cube AS (
            SELECT {layout.year} AS year, {partner} AS partner,
                CASE WHEN {is_export} THEN 'export' ELSE 'import' END AS flow,
                {layout.goods} // 10000 AS chapter, {measures}
            FROM {source} WHERE {condition} GROUP BY ALL)
        SELECT year, iso AS partner, flow, printf('%02d', chapter) AS hs2,
            CAST((sum(thousandths) + {layout.thousandths // 2}) // {layout.thousandths} AS BIGINT)
                AS value_usd,
            CAST(sum(records) AS BIGINT) AS records
        FROM cube JOIN codes ON partner = code GROUP BY ALL ORDER BY ALL"""
else:
    year, first, second = layout.keys
    sql = f"""
        WITH cube AS (
            SELECT {layout.year} AS year, {layout.first} AS a, {layout.second} AS b, {measures}
            FROM {source} GROUP BY ALL)
        SELECT year, x.iso AS {first}, y.iso AS {second},
            CAST((sum(thousandths) + {layout.thousandths // 2}) // {layout.thousandths} AS BIGINT)
                AS value_usd,
            CAST(sum(records) AS BIGINT) AS records
        FROM cube JOIN codes x ON a = x.code JOIN codes y ON b = y.code
        GROUP BY ALL ORDER BY ALL"""

session = duckdb.connect(config={"threads": threads, "preserve_insertion_order": False})
session.execute(f"CREATE TABLE codes AS FROM read_csv('{codes}')")
session.execute(f"COPY ({sql}) TO '/dev/stdout' (FORMAT csv, HEADER true)")
