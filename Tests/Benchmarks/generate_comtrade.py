"""Rows as in UN Comtrade's current download, 47 columns: bulk file or web download.

One HS level, no rows of the World, of groups, of second partners or modes of transport, and the
subject does not report: what has to be summed is the same for everyone.
"""

import io

import numpy as np
import polars as pl

import goods
from countries import SUBJECT, UNSPECIFIED, ranked

ROWS_AT_ONCE = 200_000
YEARS = range(2018, 2023)
FLOWS = [("M", "Import"), ("X", "Export")]


class Generator:
    def __init__(self, is_web):
        self.is_web = is_web
        sides = sorted(ranked("comtrade"), key=lambda side: side[0].code)
        self.areas = [country for country, _ in sides]
        self.goods = goods.descriptions([area.code for area in self.areas], is_web)
        partners = np.array([share for _, share in sides])
        silent = [SUBJECT, *UNSPECIFIED]
        reporters = np.array([0 if country.iso in silent else share for country, share in sides])
        table = np.outer(reporters, partners)
        np.fill_diagonal(table, 0)
        by_flow = np.stack([table, table], axis=1)  # reporter, flow, partner
        by_year = np.stack([by_flow] * len(YEARS))
        self.shape = by_year.shape
        self.probabilities = (by_year / by_year.sum()).ravel()

    def text(self, rng, cells, number, is_sorted):
        """CSV of one row for each of `cells`: positions among year, reporter, flow and partner."""
        key = cells.astype(np.int64) * len(goods.CODES) + goods.draw(rng, len(cells))
        cells, product = np.divmod(np.sort(key) if is_sorted else key, len(goods.CODES))
        year, reporter, flow, partner = np.unravel_index(cells, self.shape)
        weight = np.exp(rng.standard_normal(len(cells)) * 3 + 6).astype(np.int64)
        frame = self.frame(year, reporter, flow, partner, product, weight, amounts(rng, len(cells)))
        if not self.is_web:
            return written(frame, number, separator="\t", quote_style="never")
        # The web download has a comma behind the last field, quotes around all that are given
        # and none in its header.
        header = (",".join(frame.columns) + "\r\n").encode() if number == 0 else b""
        text = written(frame, 1, quote_style="always", line_terminator=",\r\n")
        # Polars puts quotes around what is missing too. No text has a quote between commas.
        text = bytes(text).replace(b',"",', b",,")
        return header + text.decode("utf-8").encode("latin-1")

    def frame(self, year, reporter, flow, partner, product, weight, value):
        def chosen(texts, positions):
            return pl.Series([str(text) for text in texts]).gather(positions)

        def area(prefix, positions):
            return {
                prefix + "Code": chosen([area.code for area in self.areas], positions),
                prefix + "ISO": chosen([area.written_iso for area in self.areas], positions),
                prefix + "Desc": chosen([area.name for area in self.areas], positions),
            }

        is_import = pl.Series(flow == 0)
        nothing = pl.Series([None], dtype=pl.String)
        columns = {"typeCode": "C", "freqCode": "A"}
        columns |= {"refPeriodId": chosen([f"{y}0101" for y in YEARS], year)}
        columns |= {"refYear": chosen(YEARS, year), "refMonth": "52"}
        columns |= {"period": chosen(YEARS, year)} | area("reporter", reporter)
        columns |= {"flowCode": chosen([code for code, _ in FLOWS], flow)}
        columns |= {"flowDesc": chosen([name for _, name in FLOWS], flow)}
        columns |= area("partner", partner)
        columns |= {"partner2Code": "0", "partner2ISO": "W00", "partner2Desc": "World"}
        columns |= {"classificationCode": "H5", "classificationSearchCode": "HS"}
        columns |= {"isOriginalClassification": "true"}
        columns |= {"cmdCode": chosen(goods.PADDED, product)}
        columns |= {"cmdDesc": chosen(self.goods, product), "aggrLevel": "6", "isLeaf": "true"}
        columns |= {"customsCode": "C00", "customsDesc": "TOTAL CPC", "mosCode": "0"}
        columns |= {"motCode": "0", "motDesc": "TOTAL MOT"}
        columns |= {"qtyUnitCode": "8", "qtyUnitAbbr": "kg", "qty": weight.astype(str)}
        columns |= {"isQtyEstimated": "false", "altQtyUnitCode": "-1", "altQtyUnitAbbr": "N/A"}
        columns |= {"altQty": "0", "isAltQtyEstimated": "false", "netWgt": columns["qty"]}
        columns |= {"isNetWgtEstimated": "false", "grossWgt": "0", "isGrossWgtEstimated": "false"}
        columns |= {"cifvalue": value.zip_with(is_import, nothing)}
        columns |= {"fobvalue": value.zip_with(~is_import, nothing), "primaryValue": value}
        columns |= {"legacyEstimationFlag": "0", "isReported": "true", "isAggregate": "false"}
        return pl.DataFrame(columns)


def amounts(rng, count):
    """US dollars as text: most whole, some with two decimals and some with three."""
    kind = rng.random(count)
    decimals = pl.Series(np.where(kind < 0.7, 0, np.where(kind < 0.9, 2, 3)))
    value = pl.Series(np.exp(rng.standard_normal(count) * 2.5 + 10))
    frame = pl.DataFrame({"value": value, "decimals": decimals})
    thousandths = (pl.col("value") * 1000).cast(pl.Int64)
    whole = (thousandths // 1000).cast(pl.String)
    part = (thousandths % 1000).cast(pl.String).str.zfill(3)
    return frame.select(
        pl.when(pl.col("decimals") == 0)
        .then(whole)
        .otherwise(whole + "." + part.str.head(pl.col("decimals")))
    ).to_series()


def written(frame, number, **style):
    text = io.BytesIO()
    frame.write_csv(text, include_header=number == 0, **style)
    return text.getbuffer()
