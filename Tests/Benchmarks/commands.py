"""The command lines that are measured: the command's own, and the same query for each peer."""

import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import countries
from measure import HERE

QUERIES = ("country", "pairs")
# The first one's records in few rows, however large the file is.
TOTAL = "total"
# How the tables name the queries.
TITLES = {"country": "Q1", "pairs": "Q2", TOTAL: "Q1 by year and flow alone"}
COUNTRY_KEYS = {"country": "year,partner,flow,hs2", TOTAL: "year,flow"}
PAIR_KEYS = {"baci": "year,exporter,importer", "comtrade": "year,reporter,partner"}
PYTHON_PEERS = ("polars", "duckdb", "pandas")


def scheme(layout):
    return layout.removesuffix("-web")


def flywheel(binary, layout, query, path, threads, subject=countries.SUBJECT):
    if query in COUNTRY_KEYS:
        selection = ["--by", COUNTRY_KEYS[query], "--subject", subject]
    else:
        selection = ["--by", PAIR_KEYS[scheme(layout)]]
    options = ["--threads", str(threads), "--format", "csv"]
    return [binary, "aggregate", path, *selection, *options]


class Peers:
    """The programs that answer the same queries, as far as this machine has them."""

    def __init__(self, data):
        self.codes = {}
        for name in PAIR_KEYS:
            self.codes[name] = Path(data) / f"codes-{name}.csv"
            countries.write_codes(self.codes[name], name)

    def command(self, peer, layout, query, path, threads):
        """None where the peer does not do this."""
        folder = HERE / "peers"
        starts = {name: [sys.executable, folder / f"with_{name}.py"] for name in PYTHON_PEERS}
        starts["data.table"] = ["Rscript", folder / "with_datatable.R"]
        starts["ripgrep"] = ["sh", folder / "with_ripgrep.sh"]
        if peer not in VERSIONS:
            return None
        if peer == "ripgrep" and (layout, query) != ("baci", "country"):
            return None
        if peer == "pandas" and layout == "comtrade-web":
            return None
        codes = self.codes[scheme(layout)]
        return [*starts[peer], layout, query, path, codes, str(threads)]


def versions():
    """The version of every peer that is there."""
    found = {name: importlib.metadata.version(name) for name in PYTHON_PEERS}
    found["pandas"] += f" with pyarrow {importlib.metadata.version('pyarrow')}"
    if shutil.which("Rscript"):
        expression = "cat(as.character(packageVersion('data.table')))"
        done = subprocess.run(["Rscript", "-e", expression], capture_output=True, text=True)
        if done.returncode == 0:
            found["data.table"] = done.stdout
    if shutil.which("rg"):
        says = subprocess.run(["rg", "--version"], capture_output=True, text=True).stdout
        awk = os.path.basename(os.path.realpath(shutil.which("awk")))
        found["ripgrep"] = f"{says.split()[1]} piped to {awk}"
    return found


VERSIONS = versions()
