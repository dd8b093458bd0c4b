"""Rows as in CEPII BACI: year, exporter, importer, product, thousand US dollars, tonnes."""

import io

import numpy as np
import polars as pl

import goods
from countries import ranked

FILE_NAME = "BACI_HS92_Y2020_V202501.csv"
ROWS_AT_ONCE = 1_000_000
YEAR = 2020


class Generator:
    def __init__(self):
        sides = sorted(ranked("baci"), key=lambda side: side[0].code)
        codes = np.array([country.code for country, _ in sides], dtype=np.int16)
        shares = np.array([share for _, share in sides])
        table = np.outer(shares, shares)
        np.fill_diagonal(table, 0)
        self.exporter = np.repeat(codes, len(codes))
        self.importer = np.tile(codes, len(codes))
        self.probabilities = (table / table.sum()).ravel()

    def text(self, rng, cells, number, is_sorted):
        """CSV of one row for each of `cells`, which are positions among the pairs of countries.

        Every other piece has products without their leading zero, and every third pads `NA`.
        """
        count = len(cells)
        product = goods.draw(rng, count)
        if is_sorted:
            key = np.sort(cells.astype(np.int64) * len(goods.CODES) + product)
            cells, product = np.divmod(key, len(goods.CODES))
        quantity = pl.Series(np.exp(rng.standard_normal(count, dtype=np.float32) * 2.5))
        is_unknown = pl.Series(rng.random(count, dtype=np.float32) < 0.02)
        value = np.exp(rng.standard_normal(count) * 2.5 + 1) + 0.001
        is_bare = number % 2 == 1
        frame = pl.DataFrame(
            {
                "t": pl.repeat(YEAR, count, dtype=pl.Int16, eager=True),
                "i": self.exporter[cells],
                "j": self.importer[cells],
                "k": goods.CODES[product] if is_bare else pl.Series(goods.PADDED).gather(product),
                "v": value,
                "q": quantity.zip_with(~is_unknown, pl.Series([None], dtype=pl.Float32)),
            }
        )
        text = io.BytesIO()
        frame.write_csv(
            text,
            include_header=number == 0,
            float_precision=3,
            null_value="           NA" if number % 3 == 0 else "NA",
        )
        return text.getbuffer()
