"""What was measured, as Markdown: targets with their verdicts, then the tables behind them."""

import datetime
import os
import platform
import subprocess


class Report:
    def __init__(self):
        self.targets = []
        self.tables = []
        self.faults = []
        self.compared = 0

    def target(self, title, value, least=None, most=None, unit="", is_right=True):
        """One demand: `value` has to be at least or at most so much, and the figures right."""
        if least is not None:
            holds, bound = value >= least, f"at least {least:g}{unit}"
        else:
            holds, bound = value <= most, f"at most {most:g}{unit}"
        verdict = "holds" if holds and is_right else "misses"
        self.targets.append((title, f"{number(value)}{unit}", bound, verdict))

    def not_measured(self, title, reason):
        self.targets.append((title, "-", reason, "not measured"))

    def table(self, title, header, rows):
        self.tables.append((title, header, rows))

    def fault(self, text):
        """A wrong figure, or a command that failed."""
        self.faults.append(text)

    def markdown(self, facts):
        parts = ["# Results", ""]
        parts += [f"* {name}: {value}" for name, value in facts]
        parts += [f"* outputs compared byte by byte: {self.compared}, faults: {len(self.faults)}"]
        if self.faults:
            parts += ["", "## WRONG", ""] + [f"* {text}" for text in self.faults]
        parts += ["", "## Targets", ""]
        parts += markdown_table(("what", "measured", "target", "verdict"), self.targets)
        for title, header, rows in self.tables:
            parts += ["", f"## {title}", ""]
            parts += markdown_table(header, rows)
        return "\n".join(parts) + "\n"


def markdown_table(header, rows):
    yield "| " + " | ".join(header) + " |"
    yield "|" + "|".join(["---"] + ["---:"] * (len(header) - 1)) + "|"
    for row in rows:
        cells = [cell if isinstance(cell, str) else number(cell) for cell in row]
        yield "| " + " | ".join(cells) + " |"


def number(value):
    """Three digits that count; more before the point."""
    if isinstance(value, int) or abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.2f}" if abs(value) >= 1 or value == 0 else f"{value:.3f}"


def machine_facts():
    """Where and when: the figures mean nothing without."""
    with open("/proc/cpuinfo") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return [
        ("date", datetime.date.today().isoformat()),
        ("processor", models[0] if models else platform.machine()),
        ("cores", len(os.sched_getaffinity(0))),
        ("memory", f"{memory:.0f} GB"),
        ("system", f"{system}, Linux {platform.release()}"),
    ]


def version_of(binary):
    done = subprocess.run([binary, "--version"], capture_output=True, text=True)
    return done.stdout.strip() or "unknown"
