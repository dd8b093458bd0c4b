#!/usr/bin/env python3
"""Measures screening: 1,000 names against a list of the size of OFAC's, made up from syllables.

Usage: screen.py FLYWHEEL [RUNS]
Prints the time of whole processes, the reading of the list included, and whether the target holds.
"""
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ENTRIES, ALIASES, NAMES = 7_500, 14_000, 1_000
TARGET = 2.0
ONSETS = ["", "b", "ch", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "p", "q", "r", "s", "sh",
          "t", "v", "y", "z"]
NUCLEI = ["a", "ae", "e", "i", "o", "ou", "u", "yo"]
CODAS = ["", "", "d", "k", "l", "m", "n", "ng", "r", "s"]


def word(generator):
    return "".join(generator.choice(ONSETS) + generator.choice(NUCLEI) + generator.choice(CODAS)
                   for _ in range(generator.randint(1, 3)))


def name(generator, words):
    # Some words are in many names, as given names and legal forms are.
    return " ".join(words[int(len(words) * generator.random() ** 3)]
                    for _ in range(generator.randint(2, 5)))


def main():
    flywheel = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    generator = random.Random(20240301)
    words = sorted({word(generator) for _ in range(9_000)})
    generator.shuffle(words)
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        listed = [name(generator, words).upper() for _ in range(ENTRIES)]
        kinds = ["individual", "-0-", "vessel"]
        (root / "sdn.csv").write_text("".join(
            f'{number},"{text}","{kinds[number % 3]}","NPWMD","-0-","-0-","-0-","-0-","-0-",'
            f'"-0-","-0-","DOB 1 Jan {1940 + number % 60}."\n'
            for number, text in enumerate(listed, 1)))
        (root / "alt.csv").write_text("".join(
            f'{1 + number % ENTRIES},{number},"aka","{name(generator, words).upper()}","-0-"\n'
            for number in range(1, ALIASES + 1)))
        asked = [generator.choice(listed).title() if number % 10 == 0 else name(generator, words)
                 for number in range(NAMES)]
        (root / "names.txt").write_text("\n".join(asked) + "\n")
        command = [flywheel, "screen", "names.txt", "--list", "sdn.csv", "alt.csv", "--format", "csv",
                   "--data", str(pathlib.Path(__file__).resolve().parents[2] / "Data")]
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
            times.append(time.perf_counter() - start)
        found = sum(",candidate," in line for line in done.stdout.splitlines())
        assert found >= NAMES // 10, f"{found} candidates: the names of the list are not found"
    median = statistics.median(times)
    print(f"{NAMES} names, {ENTRIES} entries, {ALIASES} aliases: median of {runs} runs {median:.2f} s,"
          f" {found} candidates; target under {TARGET:.0f} s: {'holds' if median < TARGET else 'misses'}")


if __name__ == "__main__":
    main()
