"""What all measurements share: the files, the command, the peers, and the comparison of outputs."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

import commands
from measure import HERE, Failure, Meter
from report import Report


class TooLarge(Exception):
    """The file does not fit the disk, or the memory that should keep it warm."""


class Suite:
    def __init__(self, options):
        self.data = Path(options.data)
        self.data.mkdir(parents=True, exist_ok=True)
        self.binary = options.flywheel
        self.is_quick = options.quick
        self.times = options.pairs
        self.sizes = options.sizes
        self.country_count = options.countries
        self.baci_size = 0.1 if options.quick else 1.0
        self.comtrade_size = 0.1 if options.quick else 0.5
        self.threads = 2
        self.meter = Meter(self.data)
        self.peers = commands.Peers(self.data)
        self.report = Report()

    def file(self, layout, gigabytes, order="sorted"):
        """A generated file, in the page cache."""
        print(f"file: {layout}, {gigabytes:g} GB, {order}", file=sys.stderr, flush=True)
        room = shutil.disk_usage(self.data).free / 1e9
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
        suffix = "" if order == "sorted" else "-random"
        is_there = (self.data / f"{layout}{suffix}-{gigabytes:g}GB" / "generated.json").exists()
        if gigabytes > 0.7 * memory or (not is_there and gigabytes + 1 > room):
            raise TooLarge("too large for this disk or memory")
        # In a process of its own, so that its libraries' memory and threads end with it.
        command = [sys.executable, HERE / "generate.py", "--layout", layout, "--order", order]
        command += ["--gb", f"{gigabytes:g}", "--data", self.data]
        made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        path = Path(made.stdout.strip())
        self.warm(path)
        return path

    def warm(self, path):
        self.meter.run(["cat", path])

    def flywheel(self, layout, query, path, threads=None, **options):
        return commands.flywheel(
            self.binary, layout, query, path, threads or self.threads, **options
        )

    def compare(self, name, first, second):
        """Whether two commands write the same bytes; a difference makes the exit status 1."""
        paths = [self.data / "first.csv", self.data / "second.csv"]
        for command, path in zip((first, second), paths):
            self.meter.run(command, path)
        texts = [path.read_bytes().split(b"\n") for path in paths]
        self.report.compared += 1
        for line, (ours, theirs) in enumerate(zip_longest(*texts), 1):
            if ours != theirs:
                self.report.fault(f"{name}: line {line} is {ours}, expected {theirs}")
                return False
        return True

    @contextmanager
    def measuring(self, name):
        """One measurement; when a command fails in it, that is noted and the next one goes on."""
        print(name, file=sys.stderr, flush=True)
        try:
            yield
        except Failure as failure:
            self.report.fault(f"{name}: {failure}")
