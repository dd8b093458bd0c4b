#!/usr/bin/env python3
"""Compares `flywheel aggregate --engine spark` with the local engine, on a cluster of a master and two
workers on this machine's loopback, which it starts and stops.

    with_spark.py BINARY [--megabytes 40]

It prints a table of the times of Q1 and Q2; Tests/Benchmarks/README.md says what these are.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import tables
from compare import Comparison

BIN = Path(sys.executable).parent
Q1 = "--subject PRK --by year,partner,flow,hs2"
Q2 = {"baci": "--by year,exporter,importer", "comtrade": "--by year,reporter,partner"}
# One query for each table: each costs a start of Spark.
QUERIES = {
    "baci": "--by year,exporter,importer",
    "baci-gz": "--by year,hs4 --subject PRK --strict",
    "comtrade": "--by year,reporter,partner,flow,hs2",
    "comtrade-web": "--by month,reporter,flow",
    "comtrade-web-gz": "--by year,exporter,importer,hs4 --reported-by importer",
    "comtrade-legacy": "--by year,partner,flow,hs2 --subject PRK",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A standalone master and two workers with one core each; ended with the block."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.master = f"spark://127.0.0.1:{free_port()}"
        self.processes = []
        configuration = self.folder / "conf"
        configuration.mkdir()
        # What a user's own configuration says.
        (configuration / "spark-defaults.conf").write_text(
            f"spark.master {self.master}\n"
            "spark.driver.host 127.0.0.1\n"
            "spark.executor.memory 1g\n"
            "spark.ui.enabled false\n"
            "spark.sql.shuffle.partitions 4\n"
        )
        self.environment = os.environ | {
            "PATH": f"{BIN}:{os.environ['PATH']}",
            "SPARK_CONF_DIR": str(configuration),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
        }

    def start(self, name, *arguments):
        log = open(self.folder / f"{name}.log", "w")
        command = [BIN / "spark-class", *arguments]
        self.processes.append(
            subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        )

    def await_log(self, text, count):
        log = self.folder / "master.log"
        deadline = time.monotonic() + 120
        while log.read_text().count(text) < count:
            if time.monotonic() > deadline or any(p.poll() is not None for p in self.processes):
                sys.exit(f"the cluster does not start:\n{log.read_text()[-2000:]}")
            time.sleep(0.2)

    def __enter__(self):
        package = "org.apache.spark.deploy"
        host, port = "127.0.0.1", self.master.rpartition(":")[2]
        self.start("master", f"{package}.master.Master", "--host", host, "--port", port,
                   "--webui-port", str(free_port()))  # fmt: skip
        self.await_log("Starting Spark master at", 1)
        for number in (1, 2):
            self.start(f"worker-{number}", f"{package}.worker.Worker", "--host", host,
                       "--webui-port", str(free_port()), "--cores", "1", "--memory", "1g",
                       "--work-dir", str(self.folder / f"work-{number}"), self.master)  # fmt: skip
        self.await_log("Registering worker", 2)
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(30)

    def sql(self, statement):
        command = [BIN / "spark-sql", "-S", "--conf", "spark.sql.catalogImplementation=in-memory",
                   "--conf", f"spark.sql.warehouse.dir={self.folder}/warehouse",
                   "-e", statement]  # fmt: skip
        subprocess.run(command, env=self.environment, check=True, capture_output=True)


def big_tables(folder, megabytes):
    """A plain table of each of two layouts, of about so many megabytes."""
    folder = Path(folder) / "big"
    folder.mkdir()
    made = {}
    for layout, name, row in (
        ("baci", "BACI_HS92_Y2019_V202501.csv", 33),
        ("comtrade", "comtrade.tsv", 170),
    ):
        rows = megabytes * 1_000_000 // row
        made[layout] = tables.write(folder / name, layout, rows, 99, oddness=0.002)
    return made


def other_sources(comparison, cluster, folder, made):
    """A folder of CSV, and one of Parquet, against the one file that holds the same."""
    halves = folder / "halves"
    halves.mkdir()
    lines = made["comtrade"].read_text().splitlines(keepends=True)
    middle = len(lines) // 2
    (halves / "part-1.tsv").write_text("".join(lines[:middle]))
    (halves / "part-2.tsv").write_text(lines[0] + "".join(lines[middle:]))
    (halves / "_SUCCESS").write_text("")
    query = QUERIES["comtrade"]
    comparison.against("folder of CSV", made["comtrade"], halves, query)
    comparison.against("path of the cluster", made["comtrade"], f"file:{halves}/part-*", query)
    # Parquet has no ragged rows: of a table without odd ones.
    even = tables.write(folder / "BACI_HS17_Y2018_V202501.csv", "baci", 3000, 5, oddness=0)
    parquet = folder / "BACI_HS17_Y2018_V202501.parquet"
    cluster.sql(
        f"CREATE TEMPORARY VIEW even USING csv OPTIONS (path '{even}', header 'true');"
        f" INSERT OVERWRITE DIRECTORY '{parquet}' USING parquet SELECT CAST(t AS INT) t,"
        " CAST(i AS INT) i, CAST(j AS INT) j, k, CAST(v AS DECIMAL(18, 3)) v, q FROM even"
    )
    comparison.against("folder of Parquet", even, parquet, "--by year,exporter,importer,hs6")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--megabytes", type=int, default=40, help="size of the tables of Q1 and Q2")
    options = parser.parse_args()
    if not shutil.which("java"):
        sys.exit("Spark needs Java 17: install openjdk-17-jre-headless")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made, big = tables.small(folder), big_tables(folder, options.megabytes)
        with Cluster(folder) as cluster:
            comparison = Comparison(options.binary.resolve(), "spark", cluster.environment)
            for kind, query in QUERIES.items():
                comparison.one(kind, [made[kind]], query, ["json"])
            other_sources(comparison, cluster, folder, made)
            for layout, path in big.items():
                for title, query in (("Q1", Q1), ("Q2", Q2[layout])):
                    comparison.one(f"{layout} {title}", [path], query, ["csv"])
        times(comparison, big)
    print(f"{comparison.count} runs compared, {comparison.failures} differ")
    sys.exit(comparison.failures > 0)


def times(comparison, big):
    print("| table | MB | query | local, s | Spark, s |\n|---|---:|---|---:|---:|")
    for (name, _), (ours, theirs) in comparison.seconds.items():
        layout, _, title = name.partition(" ")
        if title in ("Q1", "Q2"):
            size = big[layout].stat().st_size / 1e6
            print(f"| {layout} | {size:.0f} | {title} | {ours:.2f} | {theirs:.1f} |")


if __name__ == "__main__":
    main()
