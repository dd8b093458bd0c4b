"""One country must not take longer than all of them, whichever country it is."""

from statistics import median

import countries

LEAST = 0.9
TIMES = 3
# Shares of the rows, in percent, that the table tells apart.
BANDS = [(5, 100), (1, 5), (0.1, 1), (0, 0.1)]
HEADER = ("file, share of the rows", "countries", "lowest", "which", "median")


def measure(suite):
    rows = []
    files = [
        ("baci", suite.baci_size, "sorted"),
        ("baci", suite.baci_size, "random"),
        ("comtrade", suite.comtrade_size, "sorted"),
    ]
    for layout, size, order in files:
        path = suite.file(layout, size, order)
        title = f"{layout} {size:g} GB" + (", random order" if order == "random" else "")
        with suite.measuring(f"{title}, one country against all"):
            found = ratios(suite, layout, path)
            ratio, iso, _ = min(found)
            name = f"{title}: Q1's throughput to Q2's, lowest of {len(found)} countries ({iso})"
            suite.report.target(name, ratio, least=LEAST)
            rows += bands(title, found)
    suite.report.table("One country against all", HEADER, rows)


def ratios(suite, layout, path):
    """For each country Q1's throughput to Q2's, with its code and its percentage of the rows."""
    found = []
    everything = suite.flywheel(layout, "pairs", path)
    for country, percent in chosen(suite, layout):
        one = suite.flywheel(layout, "country", path, subject=country.iso)
        ratio = suite.meter.pairs(one, everything, TIMES).ratio
        if ratio < LEAST:
            # The lowest of two hundred medians is low by chance: look again, longer.
            ratio = suite.meter.pairs(one, everything, 4 * TIMES).ratio
        found.append((ratio, country.iso, percent))
    return found


def chosen(suite, layout):
    """Countries and their percentage of the rows: all, or some over the whole range of sizes."""
    # A row has two sides; in Comtrade the reporter's own are those of its partners as well.
    areas = [(area, 200 * share) for area, share in countries.ranked(layout)]
    areas = [area for area in areas if area[0].iso not in countries.UNSPECIFIED]
    count = suite.country_count or len(areas)
    step = (len(areas) - 1) / max(1, count - 1)
    return [areas[round(n * step)] for n in range(min(count, len(areas)))]


def bands(title, found):
    for low, high in BANDS:
        band = [entry for entry in found if low <= entry[2] < high]
        if band:
            ratio, iso, _ = min(band)
            middle = median(entry[0] for entry in band)
            yield (f"{title}, {low:g} to {high:g} %", len(band), ratio, iso, middle)
