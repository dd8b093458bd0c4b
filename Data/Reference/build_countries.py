#!/usr/bin/env python3
"""Build countries.csv from the ISO 3166 lists of iso-codes and from trade-codes.csv.

    build_countries.py            write countries.csv
    build_countries.py --check    exit 1 if countries.csv is not what would be written

ISO gives codes and names of every country and the names of withdrawn codes;
trade-codes.csv gives everything else and wins where both speak. README.md
explains the columns.
"""
import csv
import io
import json
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ISO = Path("/usr/share/iso-codes/json")
COLUMNS = ("code kind name alpha2 numeric comtrade baci gacc cow imf former_codes "
           "aliases valid_from valid_to successors note").split()
KINDS = ["country", "former", "group", "union", "unspecified", "world"]
SYSTEMS = ["numeric", "comtrade", "baci", "gacc", "cow", "imf"]


def iso_list(part):
    return json.loads((ISO / f"iso_{part}.json").read_text("utf-8"))[part]


def names_of(entry):
    """The short name first, then the other names of an ISO entry."""
    names = [entry.get("common_name"), entry["name"], entry.get("official_name")]
    return [name for name in names if name]


def number_of(entry):
    return str(int(entry["numeric"])) if entry.get("numeric") else ""


def build():
    with (HERE / "trade-codes.csv").open(encoding="utf-8", newline="") as file:
        trade = {row["code"]: row for row in csv.DictReader(file)}
    current = {entry["alpha_3"]: entry for entry in iso_list("3166-1")}
    # A withdrawn code that is in use again (ATF) stays with its present owner.
    withdrawn = {entry["alpha_3"]: entry for entry in iso_list("3166-3")
                 if entry["alpha_3"] not in current}

    # Alpha-2 and numeric codes of withdrawn entries that had another owner as well.
    entries = list(current.values()) + list(withdrawn.values())
    owners = defaultdict(int)
    for entry in entries:
        owners[entry["alpha_2"]] += 1
        owners[number_of(entry)] += 1

    rows = []
    for code in sorted(set(current) | set(trade)):
        given = trade.get(code, {"kind": "country"})
        row = {column: given.get(column, "") for column in COLUMNS} | {"code": code}
        aliases = row["aliases"].split("|")
        entry = current.get(code) or withdrawn.get(code)
        if entry:
            names = names_of(entry)
            row["name"] = row["name"] or names[0]
            aliases += names
            for column, value in (("alpha2", entry["alpha_2"]), ("numeric", number_of(entry))):
                if code in current or owners[value] == 1:
                    row[column] = row[column] or value
        for old in row["former_codes"].split(";"):
            if old in withdrawn:
                aliases += names_of(withdrawn.pop(old))
        withdrawn.pop(code, None)
        row["aliases"] = "|".join(dict.fromkeys(
            alias for alias in aliases if alias and alias != row["name"]))
        rows.append(row)
    if withdrawn:
        raise SystemExit(f"trade-codes.csv says nothing of withdrawn codes {sorted(withdrawn)}")
    rows.sort(key=lambda row: (KINDS.index(row["kind"]), row["code"]))
    return rows


def years(row):
    return int(row["valid_from"] or 0), int(row["valid_to"] or 9999)


def problems(rows):
    """Names and codes that would not lead to exactly one row."""
    known = {row["code"] for row in rows}
    names, codes = defaultdict(set), defaultdict(list)
    for row in rows:
        for name in [row["name"], *row["aliases"].split("|")]:
            if name:
                names[name.casefold()].add(row["code"])
        for code in [row["code"], *row["former_codes"].split(";")]:
            codes["alpha-3", code].append(row)
        codes["alpha-2", row["alpha2"]].append(row)
        for system in SYSTEMS:
            for code in row[system].split(";"):
                codes[system, code].append(row)
                if code and (not code.isdigit() or code != str(int(code))):
                    yield f"{row['code']}: {system} code {code!r}"
        for code in row["successors"].split(";"):
            if code and code not in known:
                yield f"{row['code']}: successor {code} has no row"
    for name, owners in names.items():
        if len(owners) > 1 or name == "korea":
            yield f"name {name!r}: {sorted(owners)}"
    for (system, code), owners in codes.items():
        owners.sort(key=years)
        for one, next_one in zip(owners, owners[1:]):
            if code and years(one)[1] >= years(next_one)[0]:
                yield f"{system} {code}: {one['code']} and {next_one['code']}"


def main(arguments):
    if arguments not in ([], ["--check"]):
        raise SystemExit(__doc__)
    rows = build()
    faults = list(problems(rows))
    if faults:
        raise SystemExit("\n".join(faults))
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    target = HERE / "countries.csv"
    built = text.getvalue().encode("utf-8")
    if not arguments:
        target.write_bytes(built)
    elif not target.exists() or target.read_bytes() != built:
        raise SystemExit("countries.csv differs from what build_countries.py writes")


if __name__ == "__main__":
    main(sys.argv[1:])
