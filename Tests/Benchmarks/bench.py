#!/usr/bin/env python3
"""Measures `flywheel aggregate` against other programs and against what was promised of it.

    bench.py [--flywheel PATH] [--data FOLDER] [--quick] [--only NAME,...]

Results go to standard output and, after a full run, to RESULTS.md beside this file; progress goes
to standard error. A target that is missed is printed as such. Exit status 1 means that a figure was
wrong (another program, another number of threads or a compressed copy gave other bytes), or that a
command failed.
"""

import argparse
import shutil
import sys

import commands
import packed
import scaling
import selectivity
import versus
from measure import HERE
from report import machine_facts, version_of
from suite import Suite

ROOT = HERE.parents[1]
RESULTS = HERE / "RESULTS.md"
PARTS = {
    "versus": versus.measure,
    "scaling": scaling.measure,
    "countries": selectivity.measure,
    "packed": packed.measure,
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    command = ROOT / ".build" / "release" / "flywheel"
    parser.add_argument("--flywheel", default=command, help="the command, built for release")
    parser.add_argument("--data", default=ROOT / ".bench", help="folder of the generated files")
    parser.add_argument("--quick", action="store_true", help="small files, few pairs")
    parser.add_argument("--pairs", type=int, help="how often each pair of commands runs")
    parser.add_argument("--sizes", help="sizes of the BACI files in GB, such as 0.1,1,8")
    parser.add_argument("--countries", type=int, help="how many countries; 0 means all")
    parser.add_argument("--only", default=",".join(PARTS), help="parts: " + ", ".join(PARTS))
    options = parser.parse_args()
    quick = options.quick
    options.pairs = options.pairs or (3 if quick else 7)
    sizes = options.sizes or ("0.1" if quick else "0.1,1,8")
    options.sizes = [float(size) for size in sizes.split(",")]
    if options.countries is None:
        options.countries = 8 if quick else 0
    options.parts = options.only.split(",")
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if not shutil.which(options.flywheel):
        parser.error(f"no command at {options.flywheel}: build it first")
    return options


def main():
    options = arguments()
    suite = Suite(options)
    for part in options.parts:
        PARTS[part](suite)
    facts = machine_facts()
    facts.append(("flywheel", version_of(options.flywheel)))
    facts += list(commands.VERSIONS.items())
    facts.append(("pairs", f"{suite.times}; ratios are medians of the pairs' ratios"))
    text = suite.report.markdown(facts)
    print(text, end="")
    is_full = not options.quick and set(options.parts) == set(PARTS)
    if is_full:
        RESULTS.write_text(text, encoding="utf-8")
    return 1 if suite.report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
