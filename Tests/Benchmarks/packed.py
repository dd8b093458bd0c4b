"""Compressed files: the whole query against decompression alone."""

import subprocess
import sys

import commands
from measure import HERE

MOST = 1.15
TIMES = 3
PACKERS = {
    ".gz": lambda path, packed: ["gzip", "--keep", "--force", "--no-name", path],
    ".zip": lambda path, packed: ["zip", "-q", "-j", "-X", packed, path],
}


def measure(suite):
    rows = []
    for layout, size in (("baci", suite.baci_size), ("comtrade", suite.comtrade_size)):
        path = suite.file(layout, size)
        for suffix in PACKERS:
            packed = pack(suite, path, suffix)
            for query in commands.QUERIES:
                name = f"{layout} {size:g} GB {suffix}, {commands.TITLES[query]}"
                with suite.measuring(name):
                    rows += against(suite, name, layout, query, path, packed)
    header = ("file, query, decompressor", "ratio", "ours s", "alone s", "ours MB")
    suite.report.table("Compressed files", header, rows)


def against(suite, name, layout, query, path, packed):
    ours = suite.flywheel(layout, query, packed)
    is_same = suite.compare(f"{name}, packed and plain", ours, suite.flywheel(layout, query, path))
    for tool, alone in decompressors(packed).items():
        pairs = suite.meter.pairs(alone, ours, TIMES)
        title = f"{name}: times as long as {tool}"
        suite.report.target(title, pairs.ratio, most=MOST, is_right=is_same)
        seconds = (pairs.second.seconds, pairs.first.seconds)
        yield (f"{name}, {tool}", pairs.ratio, *seconds, pairs.second.megabytes)


def decompressors(packed):
    """The usual tool, and zlib, which may be the faster of the two."""
    tool = ["gzip", "-dc", packed] if packed.suffix == ".gz" else ["unzip", "-p", packed]
    return {tool[0]: tool, "zlib": [sys.executable, "-S", HERE / "inflate.py", packed]}


def pack(suite, path, suffix):
    """The file's compressed copy; made again when the file is newer."""
    packed = path.with_name(path.name + suffix)
    if not packed.exists() or packed.stat().st_mtime < path.stat().st_mtime:
        packed.unlink(missing_ok=True)
        subprocess.run(PACKERS[suffix](path, packed), check=True)
    suite.warm(packed)
    return packed
