"""Prints tables of reference cases and compares them with the committed file."""

import json
import sys


def plain(value):
    """Numbers of NumPy as Python's; everything else as it is."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return float(value)


def computed(tables):
    return {
        name: [{key: plain(value) for key, value in case.items()} for case in table()]
        for name, table in tables.items()
    }


def printed(tables, versions):
    """JSON with one case on a line, so that a change shows as the cases that it touches."""
    blocks = [f"  {json.dumps(name)}: {json.dumps(version)}" for name, version in versions.items()]
    for name, cases in tables.items():
        lines = ",\n".join("    " + json.dumps(case, allow_nan=False) for case in cases)
        blocks.append(f"  {json.dumps(name)}: [\n{lines}\n  ]")
    return "{\n" + ",\n".join(blocks) + "\n}"


def agree(old, new, tolerance):
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(agree(old[key], new[key], tolerance) for key in new)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(agree(a, b, tolerance) for a, b in zip(old, new))
    if isinstance(old, float) or isinstance(new, float):
        if not all(isinstance(value, (int, float)) for value in (old, new)):
            return False
        return abs(old - new) <= tolerance * max(abs(old), abs(new))
    return old == new


def differences(committed, fresh, tolerance):
    if committed.keys() != fresh.keys():
        yield f"tables: {sorted(committed)} committed, {sorted(fresh)} computed"
    for name in committed.keys() & fresh.keys():
        old, new = committed[name], fresh[name]
        if len(old) != len(new):
            yield f"{name}: {len(old)} cases committed, {len(new)} computed"
        for a, b in zip(old, new):
            if not agree(a, b, tolerance):
                yield f"{name}: {a} committed, {b} computed"


def main(tables, versions, committed, tolerance):
    """Without an argument prints the tables; with --check compares them with `committed`."""
    arguments = sys.argv[1:]
    if arguments == []:
        print(printed(computed(tables), versions))
        return 0
    if arguments != ["--check"]:
        print(f"usage: {committed.stem}.py [--check]", file=sys.stderr)
        return 64
    old = json.loads(committed.read_text())
    old = {name: cases for name, cases in old.items() if name not in versions}
    found = list(differences(old, computed(tables), tolerance))
    for difference in found:
        print(difference, file=sys.stderr)
    return 1 if found else 0
