"""What every peer in Python is told: the file's shape, and which columns the queries need.

A peer is run as `python with_X.py LAYOUT QUERY FILE CODES THREADS`. The query is `country` (one
country by year, partner, flow and HS2) or `pairs` (by year and both countries). CODES is a table of
country codes and what they mean. The result goes to standard output.

Sums are exact: a value is read as a floating-point number, which has room for sixteen digits,
rounded to whole thousandths and summed as an integer.
"""

import sys
from typing import NamedTuple

SUBJECT = 408

COMTRADE = (
    "typeCode freqCode refPeriodId refYear refMonth period reporterCode reporterISO reporterDesc "
    "flowCode flowDesc partnerCode partnerISO partnerDesc partner2Code partner2ISO partner2Desc "
    "classificationCode classificationSearchCode isOriginalClassification cmdCode cmdDesc "
    "aggrLevel isLeaf customsCode customsDesc mosCode motCode motDesc qtyUnitCode qtyUnitAbbr qty "
    "isQtyEstimated altQtyUnitCode altQtyUnitAbbr altQty isAltQtyEstimated netWgt "
    "isNetWgtEstimated grossWgt isGrossWgtEstimated cifvalue fobvalue primaryValue "
    "legacyEstimationFlag isReported isAggregate"
).split()


class Layout(NamedTuple):
    columns: list
    separator: str
    encoding: str
    year: str
    # Exporter and importer, or reporter and partner.
    first: str
    second: str
    keys: tuple
    goods: str
    value: str
    # Comtrade's flow; in BACI it follows from the subject's column.
    flow: str | None
    # How many thousandths of the value make a dollar.
    thousandths: int


def comtrade(columns, separator, encoding):
    return Layout(
        columns, separator, encoding,
        "period", "reporterCode", "partnerCode", ("year", "reporter", "partner"),
        "cmdCode", "primaryValue", "flowCode", 1000,
    )  # fmt: skip


LAYOUTS = {
    "baci": Layout(
        list("tijkvq"), ",", "utf-8",
        "t", "i", "j", ("year", "exporter", "importer"), "k", "v", None, 1,
    ),
    "comtrade": comtrade(COMTRADE, "\t", "utf-8"),
    # The comma behind the last field makes one more, which the header does not name.
    "comtrade-web": comtrade([*COMTRADE, "end"], ",", "latin-1"),
}  # fmt: skip
COUNTRY_KEYS = ("year", "partner", "flow", "hs2")


def arguments():
    name, query, path, codes, threads = sys.argv[1:]
    return LAYOUTS[name], query, path, codes, int(threads)
