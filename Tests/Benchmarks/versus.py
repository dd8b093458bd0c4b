"""The command against its peers, whole process against whole process, in turns."""

import commands

# Least ratios, peer's time to ours: the layout, the query, the peer.
LEAST = {
    ("baci", "country", "polars"): 22,
    ("baci", "country", "duckdb"): 35,
    ("baci", "country", "ripgrep"): 2,
    ("baci", "pairs", "polars"): 7,
    ("comtrade", "country", "polars"): 8,
    ("comtrade", "pairs", "polars"): 4,
}
LEAST_OF_PLAIN_READ = 0.65
HEADER = ("file, query, peer", "ratio", "ours s", "peer s", "ours MB", "peer MB", "same bytes")


def measure(suite):
    rows = []
    files = [
        ("baci", suite.baci_size, "sorted"),
        ("comtrade", suite.comtrade_size, "sorted"),
        # Not in the targets: they show that other files give the same picture.
        ("baci", 0.1, "random"),
        ("comtrade-web", 0.1, "sorted"),
    ]
    for layout, size, order in files:
        path = suite.file(layout, size, order)
        title = f"{layout} {size:g} GB" + (", random order" if order == "random" else "")
        # The first two files have the targets; for the others the two fastest peers will do.
        is_target = order == "sorted" and layout in commands.PAIR_KEYS
        for query in commands.QUERIES:
            ours = suite.flywheel(layout, query, path)
            for peer in commands.VERSIONS if is_target else ("polars", "duckdb"):
                theirs = suite.peers.command(peer, layout, query, path, suite.threads)
                name = f"{title}, {commands.TITLES[query]}, {peer}"
                least = LEAST.get((layout, query, peer)) if is_target else None
                if theirs:
                    with suite.measuring(name):
                        rows.append(against(suite, name, ours, theirs, least))
            for is_mapped in (False, True):
                way = "mapped" if is_mapped else "plain"
                name = f"{title}, {commands.TITLES[query]}, {way} read"
                is_limit = is_target and (layout, query) == ("baci", "country") and not is_mapped
                with suite.measuring(name):
                    rows.append(plain_read(suite, name, ours, path, is_mapped, is_limit))
    suite.report.table(f"Against the peers, {suite.threads} threads", HEADER, rows)


def against(suite, name, ours, theirs, least):
    is_same = suite.compare(name, ours, theirs)
    pairs = suite.meter.pairs(ours, theirs, suite.times)
    if least:
        title = f"{name}: times as fast"
        suite.report.target(title, pairs.ratio, least=least, is_right=is_same)
    return row(name, pairs, "yes" if is_same else "NO")


def plain_read(suite, name, ours, path, is_mapped, is_target):
    """How near to the limit: the plain read's time as a part of ours."""
    limit = suite.meter.plain_read(path, suite.threads, is_mapped)
    pairs = suite.meter.pairs(ours, limit, 3 * suite.times)
    if is_target:
        title = f"{name}: part of its throughput"
        suite.report.target(title, pairs.ratio, least=LEAST_OF_PLAIN_READ)
    return row(name, pairs, "-")


def row(name, pairs, is_same):
    ours, theirs = pairs.first, pairs.second
    seconds, memory = (ours.seconds, theirs.seconds), (ours.megabytes, theirs.megabytes)
    return (name, pairs.ratio, *seconds, *memory, is_same)
