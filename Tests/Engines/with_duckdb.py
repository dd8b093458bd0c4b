#!/usr/bin/env python3
"""Compares `flywheel aggregate --engine duckdb` with the local engine on generated tables.

    with_duckdb.py BINARY
"""

import os
import sys
import tempfile
from pathlib import Path

import tables
from compare import Comparison, queries


def main():
    # The duckdb of the virtual environment that runs this.
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    comparison = Comparison(Path(sys.argv[1]).resolve(), "duckdb", environment)
    with tempfile.TemporaryDirectory() as folder:
        made = tables.small(folder)
        for name, path in made.items():
            for query in queries(name):
                comparison.one(name, [path], query)
        refusals(comparison, Path(folder), made)
    print(f"{comparison.count} runs compared, {comparison.failures} differ")
    sys.exit(comparison.failures > 0)


def refusals(comparison, folder, made):
    header = ",".join(tables.BACI) + "\n"
    row = "2019,408,156,270112,1.5,NA\n"

    def table(name, text):
        path = folder / name / "BACI_HS92_Y2019_V202501.csv"
        path.parent.mkdir()
        path.write_text(text)
        return path

    by_year = "--by year"
    stray = table("stray", header + row + '2019,408,156,"27"0112,1.5,NA\n' + row)
    comparison.refused("stray quote", [stray], by_year, "stray-quote")
    points = table("points", header + row + "2019,408,156,270112,1.234.567,NA\n")
    comparison.refused("points between digits", [points], by_year, "bad-number")
    commas = table("commas", header + row + '2019,408,156,270112,"1.234,5",NA\n')
    comparison.refused("a point before a comma", [commas], by_year, "bad-number")
    cut = table("cut", header + row + "2019,408,15")
    comparison.refused("cut within a record", [cut], by_year, "truncated-file")
    padded = table("padded", header + row + '"2019 "," 408","156","270112 ","1.5 ",NA\n')
    comparison.one("blanks within quotes", [padded], by_year, ["csv"])
    comparison.refused("no records", [table("none", header)], by_year, "no-records")
    other = table("other", header + row)
    comparison.refused("a year twice", [made["baci"], other], by_year, "same-table")
    comparison.refused("same bytes", [other, other], by_year, "same-table")
    comparison.refused("two sources", [other, made["comtrade-legacy"]], by_year, "mixed-sources")
    comparison.refused("keys", [other], "--by reporter", "bad-parameter")
    # Line ends within quotes keep DuckDB from reading in several places at once.
    lines = table("lines", header + row + '2019,408,156,270112,2,"N\nA"\n' + row)
    comparison.one("line ends within quotes", [lines], by_year, ["csv"])


if __name__ == "__main__":
    main()
