"""Runs commands as whole processes: time, peak memory, and two commands in turns."""

import subprocess
from pathlib import Path
from statistics import median
from typing import NamedTuple

HERE = Path(__file__).parent


class Run(NamedTuple):
    seconds: float
    megabytes: float


class Pairs(NamedTuple):
    """Two commands measured in turns, so that a slow moment of the machine meets both."""

    first: Run
    second: Run
    # Median of the pairs' ratios: how many times as long the second took.
    ratio: float


class Failure(Exception):
    """A command that was to be measured did not do its work."""


class Meter:
    def __init__(self, folder):
        self.folder = Path(folder) / "tools"
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in ("timed", "plain_read"):
            source, tool = HERE / f"{name}.c", self.folder / name
            if not tool.exists() or tool.stat().st_mtime < source.stat().st_mtime:
                subprocess.run(["cc", "-O2", "-pthread", "-o", tool, source], check=True)

    def plain_read(self, path, threads, is_mapped=False):
        way = ["mapped"] if is_mapped else []
        return [self.folder / "plain_read", path, str(threads), *way]

    def run(self, command, output="/dev/null"):
        report = self.folder / "report"
        with open(output, "wb") as out:
            done = subprocess.run(
                [self.folder / "timed", report, *command],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.PIPE,
            )
        if done.returncode:
            # Names without folders: the report may be published.
            shown = " ".join(Path(part).name for part in command)
            says = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["nothing"]
            raise Failure(f"`{shown}` ends with {done.returncode} and says: {says[-1]}")
        seconds, kilobytes, _ = report.read_text().split()
        return Run(float(seconds), int(kilobytes) * 1024 / 1e6)

    def repeated(self, command, times):
        return middle([self.run(command) for _ in range(times)])

    def pairs(self, first, second, times):
        runs = [(self.run(first), self.run(second)) for _ in range(times)]
        return Pairs(
            middle([a for a, _ in runs]),
            middle([b for _, b in runs]),
            median(b.seconds / a.seconds for a, b in runs),
        )


def middle(runs):
    """Median time and largest memory."""
    return Run(median(run.seconds for run in runs), max(run.megabytes for run in runs))
