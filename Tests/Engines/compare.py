"""Runs the command on two engines and compares what they say."""

import difflib
import json
import re
import subprocess
import time

BACI_QUERIES = [
    "--by year",
    "--by year,exporter,importer",
    "--by exporter,hs2 --hs 27,8471",
    "--by year,importer,hs6 --from 2019 --to 2019 --partner CHN",
    "--by year,partner,flow,hs2 --subject PRK",
    "--by flow --subject PRK --partner CHN --strict",
    "--by year,hs4 --subject DEU --strict",
]
COMTRADE_QUERIES = [
    "--by year",
    "--by year,reporter,partner,flow",
    "--by month,reporter,flow",
    "--by year,reporter,partner,flow,hs2",
    "--by year,exporter,importer,hs4 --reported-by importer",
    "--by exporter,hs6 --reported-by exporter --hs 27,84 --from 2019 --revision H5",
    "--by year,partner,flow,hs2 --subject PRK",
    "--by year,flow,hs2 --subject PRK --revision any",
    "--by year,flow --hs 27,2601,270900,84",
    "--by year,flow,hs6 --subject PRK",
    "--by year,flow,hs6 --subject PRK --revision one",
    "--by year,partner,flow --subject CHN --partner PRK",
    "--by reporter,flow,hs2 --subject CHN --strict",
    "--by year,reporter,partner --partner USA --to 2018 --strict",
]


def queries(layout):
    return BACI_QUERIES if layout.startswith("baci") else COMTRADE_QUERIES


def run(binary, paths, query, engine, form, environment):
    command = [binary, "aggregate", *map(str, paths), *query.split(), "--engine", engine]
    command += ["--format", form, "--as-of", "2024-12-31", "--quiet"]
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    return done, time.monotonic() - start


def account(text):
    """What the JSON says, without what no engine tells: the places of rejected records, and how a
    table names an area that nobody knows."""
    result = json.loads(text)
    result["notes"] = [note for note in result["notes"] if not note.startswith("read by ")]
    for file in result["files"]:
        counts = dict(file.pop("further_diagnostics"))
        for finding in file.pop("diagnostics"):
            # Others say what they found in one place, or of the whole file.
            many = finding["message"].rpartition("rejected records: ")[2]
            is_place = finding["code"] == "unlisted-country"
            key = re.sub(" \\(“.*?”\\);", ";", finding["message"]) if is_place else finding["code"]
            counts[key] = counts.get(key, 0) + (int(many) if many.isdigit() else 1)
        file["findings"] = counts
    return result


def difference(local, other, form):
    """The lines that differ; what the engine complained of where it gave no result."""
    if not other.stdout:
        return other.stderr.strip().splitlines()[-4:]
    texts = [done.stdout for done in (local, other)]
    if form == "json":
        texts = [json.dumps(account(text), indent=1, sort_keys=True) for text in texts]
    lines = difflib.unified_diff(*[text.splitlines() for text in texts], n=0, lineterm="")
    return list(lines)[3:]


class Comparison:
    def __init__(self, binary, engine, environment):
        self.binary, self.engine, self.environment = str(binary), engine, environment
        self.failures = 0
        self.count = 0
        self.seconds = {}

    def one(self, name, paths, query, forms=("csv", "json")):
        """Compares the bytes of the CSV, the account in the JSON, and the exit status."""
        for form in forms:
            local, ours = run(self.binary, paths, query, "local", form, self.environment)
            other, theirs = run(self.binary, paths, query, self.engine, form, self.environment)
            self.seconds[name, query] = (ours, theirs)
            self.count += 1
            is_same = local.returncode == other.returncode and (
                local.stdout == other.stdout
                if form == "csv" or not local.stdout
                else bool(other.stdout) and account(local.stdout) == account(other.stdout)
            )
            if not is_same:
                self.failures += 1
                print(f"DIFFERS {name} {form}: {query}")
                print(f"  local {local.returncode}, {self.engine} {other.returncode}")
                for line in difference(local, other, form)[:8]:
                    print(f"  {line[:200]}")

    def against(self, name, path, other_path, query):
        """Compares the CSV of a file here with that of another path there."""
        local, _ = run(self.binary, [path], query, "local", "csv", self.environment)
        other, _ = run(self.binary, [other_path], query, self.engine, "csv", self.environment)
        self.count += 1
        if local.returncode or local.stdout != other.stdout:
            self.failures += 1
            print(f"DIFFERS {name}: {query}")
            for line in difference(local, other, "csv")[:8]:
                print(f"  {line[:200]}")

    def refused(self, name, paths, query, code):
        """Expects both to refuse with one code."""
        for engine in ("local", self.engine):
            done, _ = run(self.binary, paths, query, engine, "csv", self.environment)
            self.count += 1
            if done.returncode == 0 or f"[{code}]" not in done.stderr or done.stdout:
                self.failures += 1
                print(f"NOT REFUSED {name} by {engine}: {done.returncode} {done.stderr[-300:]}")
