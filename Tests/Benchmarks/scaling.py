"""One thread against two, and files of growing size: time and memory."""

import commands
from suite import TooLarge

LEAST_GAIN = 1.7
MOST_MEGABYTES = {"country": 32, "pairs": 64, commands.TOTAL: 32}
# What noise may add to "the same" and "linear".
MOST_GROWTH = 1.1


def measure(suite):
    threads(suite)
    sizes(suite)


def threads(suite):
    rows = []
    for layout, size in (("baci", suite.baci_size), ("comtrade", suite.comtrade_size)):
        path = suite.file(layout, size)
        for query in commands.QUERIES:
            name = f"{layout} {size:g} GB, {commands.TITLES[query]}"
            two, one = (suite.flywheel(layout, query, path, threads=n) for n in (2, 1))
            with suite.measuring(f"{name}, 2 threads and 1"):
                is_same = suite.compare(f"{name}, 2 threads and 1", two, one)
                pairs = suite.meter.pairs(two, one, 3 * suite.times)
                title = f"{name}: two threads, times as fast as one"
                suite.report.target(title, pairs.ratio, least=LEAST_GAIN, is_right=is_same)
                rows.append(threads_row(name, size, pairs))
        # What the machine itself gains.
        name = f"{layout} {size:g} GB, plain read"
        two, one = (suite.meter.plain_read(path, n) for n in (2, 1))
        with suite.measuring(name):
            rows.append(threads_row(name, size, suite.meter.pairs(two, one, 3 * suite.times)))
    header = ("file, query", "ratio", "1 thread s", "2 threads s", "2 threads GB/s")
    suite.report.table("Threads", header, rows)


def threads_row(name, size, pairs):
    two, one = pairs.first.seconds, pairs.second.seconds
    return (name, pairs.ratio, one, two, size / two)


def sizes(suite):
    rows = []
    measured = {}
    for size in suite.sizes:
        try:
            path = suite.file("baci", size)
        except TooLarge as problem:
            suite.report.not_measured(f"baci {size:g} GB: time and memory", str(problem))
            continue
        for query in MOST_MEGABYTES:
            name = f"baci {size:g} GB, {commands.TITLES[query]}"
            with suite.measuring(name):
                run = suite.meter.repeated(suite.flywheel("baci", query, path), suite.times)
                measured[query, size] = run
                rows.append((name, run.seconds, size / run.seconds, run.megabytes))
    for query in MOST_MEGABYTES:
        runs = {size: run for (which, size), run in measured.items() if which == query}
        if runs:
            judge(suite, query, runs)
    header = ("file, query", "seconds", "GB/s", "peak MB")
    suite.report.table("Sizes", header, rows)


def judge(suite, query, runs):
    title = commands.TITLES[query]
    largest, smallest = max(runs), min(runs)
    most = MOST_MEGABYTES[query]
    suite.report.target(
        f"{title}: peak memory, {largest:g} GB", runs[largest].megabytes, most=most, unit=" MB"
    )
    if largest == smallest:
        suite.report.not_measured(f"{title}: memory and time as files grow", "one size only")
        return
    growth = runs[largest].megabytes / runs[smallest].megabytes
    name = f"{title}: memory, {largest:g} GB to {smallest:g} GB"
    suite.report.target(name, growth, most=MOST_GROWTH)
    # In the smallest file the start of the process counts; compare with the next one, if any.
    base = sorted(runs)[-2]
    growth = runs[largest].seconds / runs[base].seconds / (largest / base)
    name = f"{title}: time for a byte, {largest:g} GB to {base:g} GB"
    suite.report.target(name, growth, most=MOST_GROWTH)
