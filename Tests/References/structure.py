#!/usr/bin/env python3
"""Reference results for the structure of trade, computed with pandas and NumPy.

    python3 Tests/References/structure.py > Tests/References/structure.json
    python3 Tests/References/structure.py --check

The first form prints made-up tables, each with what is computed from it. The second computes them
again and compares them with the committed file: exit 1 when a case was added, lost or changed by more
than 1e-9 of itself. The versions may differ.

Every table is what five reporters say of their imports from the subject and from the world, by
six-digit goods, in three years.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np
import pandas as pd

COMMITTED = Path(__file__).with_name("structure.json")
TOLERANCE = 1e-9
SEEDS = range(1, 13)
REPORTERS = ["CHN", "RUS", "IND", "THA", "DEU"]
SUBJECT, WORLD = "PRK", "WLD"
YEARS = [2015, 2016, 2017]
SECTION_ENDS = [5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97]
NUMERALS = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI special".split()
)
SMALLEST = 100


def table(seed):
    """Rows of reporter, partner, year, goods, dollars and kilograms (None where not told)."""
    draw = random.Random(seed)
    chapters = draw.sample([c for c in range(1, 98) if c != 77] + [98, 99], 3 + seed % 5)
    goods = sorted(
        {f"{c:02}{draw.randrange(1, 5):02}{draw.randrange(10, 40, 10)}" for c in chapters for _ in "abc"}
    )
    price = {code: draw.uniform(0.05, 60) for code in goods}
    rows = []
    for year in YEARS:
        for reporter in REPORTERS:
            for code in goods:
                world = draw.randrange(10**6, 10**9)
                rows.append([reporter, WORLD, year, code, world, None])
                if draw.random() < 0.45:
                    kilograms = int(10 ** draw.uniform(1, 7))
                    paid = price[code] * draw.uniform(0.6, 1.6)
                    dollars = min(world, max(1, round(kilograms * paid)))
                    told = None if draw.random() < 0.15 else kilograms
                    rows.append([reporter, SUBJECT, year, code, dollars, told])
    return rows


def section(code):
    chapter = int(code[:2])
    return NUMERALS[int(np.searchsorted(SECTION_ENDS, chapter))]


def shares(values):
    return (values / values.sum()).sort_index()


def concentration(values):
    part = shares(values[values > 0])
    return {
        "hhi": float((part**2).sum()),
        "theil": float((part * np.log(part * len(part))).sum()),
        "goods": len(part),
    }


def largest(values):
    part = shares(values).reset_index()
    part.columns = ["goods", "share"]
    part = part.sort_values(["share", "goods"], ascending=[False, True]).head(5)
    return [
        {"goods": row.goods, "share": 100 * row.share, "together": 100 * together}
        for row, together in zip(part.itertuples(), part["share"].cumsum())
    ]


def priced(frame):
    return frame[frame.kilograms.notna() & (frame.kilograms >= SMALLEST)]


def unit_values(frame):
    result = {}
    for code, records in frame.groupby("goods"):
        used = priced(records)
        price = used.dollars / used.kilograms * 1000
        result[code] = {
            "n": len(used),
            "missing": int(records.kilograms.isna().sum()),
            "small": int((records.kilograms < SMALLEST).sum()),
        } | (
            {}
            if used.empty
            else {
                "median": float(price.median()),
                "p10": float(np.quantile(price, 0.1)),
                "p90": float(np.quantile(price, 0.9)),
                "mean": float(used.dollars.sum() / used.kilograms.sum() * 1000),
            }
        )
    return result


def relatives(old, new, totals):
    both = old.add_suffix("0").join(new.add_suffix("1"), how="inner")
    if both.empty:
        return None
    p0, p1 = both.dollars0 / both.kilograms0, both.dollars1 / both.kilograms1
    laspeyres = (p1 * both.kilograms0).sum() / both.dollars0.sum()
    paasche = both.dollars1.sum() / (p0 * both.kilograms1).sum()
    return {
        "laspeyres": float(laspeyres),
        "paasche": float(paasche),
        "fisher": float(np.sqrt(laspeyres * paasche)),
        "matched": len(both),
        "coverage_base": float(100 * both.dollars0.sum() / totals[0]),
        "coverage": float(100 * both.dollars1.sum() / totals[1]),
    }


def price_index(frame):
    sums = {y: priced(f).groupby("goods")[["dollars", "kilograms"]].sum() for y, f in frame.groupby("year")}
    totals = frame.groupby("year").dollars.sum()
    fixed, chain, level = {}, {}, 1.0
    for before, year in zip([YEARS[0]] + YEARS, YEARS):
        fixed[str(year)] = relatives(sums[YEARS[0]], sums[year], (totals[YEARS[0]], totals[year]))
        link = relatives(sums[before], sums[year], (totals[before], totals[year]))
        level = level * link["fisher"] if level is not None and link else None
        chain[str(year)] = level
    return {"fixed": fixed, "chain": chain}


def advantage(frame, digits):
    own, world = (
        shares(part.groupby(part.goods.str[:digits]).dollars.sum())
        for part in (frame[frame.partner == SUBJECT], frame[frame.partner == WORLD])
    )
    return {code: float(own[code] / world[code]) for code in own.index}


def intensity(frame, partner):
    own, world = frame[frame.partner == SUBJECT], frame[frame.partner == WORLD]
    a = own[own.reporter == partner].dollars.sum() / own.dollars.sum()
    b = world[world.reporter == partner].dollars.sum() / world.dollars.sum()
    return float(a / b)


def case(seed):
    rows = table(seed)
    frame = pd.DataFrame(rows, columns=["reporter", "partner", "year", "goods", "dollars", "kilograms"])
    own = frame[frame.partner == SUBJECT]
    years = {}
    for year in YEARS:
        part = own[own.year == year]
        sums = {d: part.groupby(part.goods.str[:d]).dollars.sum() for d in (2, 4, 6)}
        whole = frame[frame.year == year]
        years[str(year)] = {
            "sections": (100 * shares(part.groupby(part.goods.map(section)).dollars.sum())).to_dict(),
            "concentration": {str(d): concentration(sums[d]) for d in sums},
            "largest": largest(sums[4]),
            "unit_values": unit_values(part),
            "advantage": {str(d): advantage(whole, d) for d in (2, 4)},
            "intensity": {p: intensity(whole, p) for p in REPORTERS if p in set(part.reporter)},
        }
    return {"seed": seed, "rows": rows, "years": years, "prices": price_index(own)}


def computed():
    return {"cases": [case(seed) for seed in SEEDS]}


def printed(result):
    cases = ",\n".join("    " + json.dumps(case, separators=(",", ":")) for case in result["cases"])
    versions = f'  "numpy": {json.dumps(np.__version__)},\n  "pandas": {json.dumps(pd.__version__)},\n'
    return "{\n" + versions + '  "cases": [\n' + cases + "\n  ]\n}"


def differences(old, new, place="cases"):
    if isinstance(old, float) or isinstance(new, float):
        if abs(old - new) > TOLERANCE * max(abs(old), abs(new)):
            yield f"{place}: {old} committed, {new} computed"
    elif type(old) is not type(new):
        yield f"{place}: {old} committed, {new} computed"
    elif isinstance(old, dict):
        if old.keys() != new.keys():
            yield f"{place}: {sorted(old)} committed, {sorted(new)} computed"
        for key in old.keys() & new.keys():
            yield from differences(old[key], new[key], f"{place}.{key}")
    elif isinstance(old, list):
        if len(old) != len(new):
            yield f"{place}: {len(old)} committed, {len(new)} computed"
        for index, (a, b) in enumerate(zip(old, new)):
            yield from differences(a, b, f"{place}[{index}]")
    elif old != new:
        yield f"{place}: {old} committed, {new} computed"


def main(arguments):
    if arguments == []:
        print(printed(computed()))
        return 0
    if arguments != ["--check"]:
        print("usage: structure.py [--check]", file=sys.stderr)
        return 64
    found = list(differences(json.loads(COMMITTED.read_text())["cases"], computed()["cases"]))
    for difference in found:
        print(difference, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
