#!/usr/bin/env python3
"""Writes a big trade file as the benchmarks need it: the same bytes for the same options.

    generate.py --layout baci --gb 1 [--order random] [--data FOLDER]

It prints the file's path. A file that is already there with these options is left as it is.
"""

import argparse
import json
import os
import sys
from pathlib import Path

import numpy as np

import generate_baci
import generate_comtrade

SEED = 20260103
VERSION = 1
LAYOUTS = {
    "baci": (generate_baci.FILE_NAME, generate_baci.ROWS_AT_ONCE, generate_baci.Generator),
    "comtrade": (
        "comtrade.tsv",
        generate_comtrade.ROWS_AT_ONCE,
        lambda: generate_comtrade.Generator(is_web=False),
    ),
    "comtrade-web": (
        "comtrade.csv",
        generate_comtrade.ROWS_AT_ONCE,
        lambda: generate_comtrade.Generator(is_web=True),
    ),
}


def pieces(generator, rows, rows_at_once, is_sorted):
    """The cell of every row, piece by piece. Sorted pieces end where a cell ends, so that the whole
    file is sorted although only a piece of it is in memory."""
    rng = np.random.default_rng([SEED, 0])
    if not is_sorted:
        for start in range(0, rows, rows_at_once):
            size = min(rows_at_once, rows - start)
            yield rng.choice(len(generator.probabilities), size, p=generator.probabilities)
        return
    counts = rng.multinomial(rows, generator.probabilities)
    ends = np.cumsum(counts)
    first = 0
    while first < len(counts):
        done = ends[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(ends, done + rows_at_once, side="right")))
        yield np.repeat(np.arange(first, last), counts[first:last])
        first = last


def write(path, layout, gigabytes, is_sorted):
    _, rows_at_once, make = LAYOUTS[layout]
    generator = make()
    size = int(gigabytes * 1e9)
    sample = next(pieces(generator, 100_000, 100_000, False))
    # Six pieces show all variations of the quirks.
    row_size = sum(
        len(generator.text(np.random.default_rng(SEED), sample, number, False))
        for number in range(6)
    ) / (6 * len(sample))
    rows = int(size / row_size)
    with open(path, "wb") as file:
        for number, cells in enumerate(pieces(generator, rows, rows_at_once, is_sorted)):
            rng = np.random.default_rng([SEED, number + 1])
            file.write(generator.text(rng, cells, number, is_sorted))
    return rows


def dataset(folder, layout, gigabytes, order):
    """The path of the file, which is written unless it is there."""
    is_sorted = order == "sorted"
    place = Path(folder) / f"{layout}{'' if is_sorted else '-random'}-{gigabytes:g}GB"
    path, note = place / LAYOUTS[layout][0], place / "generated.json"
    options = {"version": VERSION, "seed": SEED, "layout": layout, "gb": gigabytes, "order": order}
    if path.exists() and note.exists():
        made = json.loads(note.read_text())
        if made == options | {"rows": made["rows"], "bytes": path.stat().st_size}:
            return path
    place.mkdir(parents=True, exist_ok=True)
    # Gigabytes that can be made again: the folder keeps itself out of version control.
    (Path(folder) / ".gitignore").write_text("*\n")
    note.unlink(missing_ok=True)
    partial = place / "partial"
    rows = write(partial, layout, gigabytes, is_sorted)
    os.replace(partial, path)
    options |= {"rows": rows, "bytes": path.stat().st_size}
    note.write_text(json.dumps(options) + "\n")
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--layout", choices=LAYOUTS, required=True)
    parser.add_argument("--gb", type=float, required=True, help="size in units of 10^9 bytes")
    parser.add_argument("--order", choices=["sorted", "random"], default="sorted")
    parser.add_argument("--data", default=".bench", help="folder of the generated files")
    options = parser.parse_args()
    if not 0.001 <= options.gb <= 64:
        sys.exit("--gb must be between 0.001 and 64")
    print(dataset(options.data, options.layout, options.gb, options.order))


if __name__ == "__main__":
    main()
