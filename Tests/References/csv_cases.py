#!/usr/bin/env python3
"""Reference results for reading delimited text, from Python's csv module.

Each case is a random text of a small hostile alphabet, with what csv.reader(strict=True) makes of
it: the records read, and whether it then refuses the text. Python keeps blanks around unquoted
fields and gives a record for a blank line; the reader under test drops both, so that they are taken
out first. Texts with a quote inside an unquoted field are left out: Python takes it as a character.

    csv_cases.py            prints what csv_cases.json holds
    csv_cases.py --check    exits 1 if csv_cases.json differs from a fresh computation
"""

import csv
import json
import random
import re
import sys
from pathlib import Path

SEED = 20260102
COUNT = 600
OUTPUT = Path(__file__).with_name("csv_cases.json")
DELIMITERS = [",", ";", "\t"]
# Stands for a blank inside quotes while blanks outside are taken away.
QUOTED_BLANK = "\x01"


def prepared(text, delimiter):
    """The text without blanks around fields; None when a quote stands in an unquoted field."""
    result = ""
    is_quoted = False
    for character in text:
        if character == '"':
            if not is_quoted and result and result[-1] not in delimiter + '\r\n"':
                return None
            is_quoted = not is_quoted
        if character == " " and is_quoted:
            character = QUOTED_BLANK
        elif character == " " and (not result or result[-1] in delimiter + '\r\n"'):
            continue
        elif character in delimiter + "\r\n" and not is_quoted:
            result = result.rstrip(" ")
        result += character
    return result if is_quoted else result.rstrip(" ")


def read(text, delimiter):
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    is_between_records = True

    def fed():
        nonlocal is_between_records
        for line in lines:
            if is_between_records and not line.strip("\r\n"):
                continue
            is_between_records = False
            yield line

    reader = csv.reader(fed(), delimiter=delimiter, strict=True)
    records = []
    try:
        for record in reader:
            records.append([field.replace(QUOTED_BLANK, " ") for field in record])
            is_between_records = True
    except csv.Error:
        return records, True
    return records, False


def cases():
    draw = random.Random(SEED)
    while True:
        delimiter = draw.choice(DELIMITERS)
        alphabet = ['"'] * 5 + [delimiter] * 3 + list(",;  aaé조") + ["\n", "\r", "\r\n", '""']
        text = "".join(draw.choice(alphabet) for _ in range(draw.randrange(1, 15)))
        yield text, delimiter


def main():
    fresh = []
    seen = set()
    for text, delimiter in cases():
        # A quote behind a blank behind a closing quote is an error; without the blank it is none.
        ready = None if re.search(r'" +"', text) else prepared(text, delimiter)
        if ready is None or (text, delimiter) in seen:
            continue
        seen.add((text, delimiter))
        records, is_refused = read(ready, delimiter)
        fresh.append(
            {"text": text, "delimiter": delimiter, "records": records, "isRefused": is_refused}
        )
        if len(fresh) == COUNT:
            break
    lines = ",\n".join("  " + json.dumps(case, ensure_ascii=False) for case in fresh)
    text = "[\n" + lines + "\n]\n"
    if sys.argv[1:] == ["--check"]:
        if not OUTPUT.exists() or OUTPUT.read_text(encoding="utf-8") != text:
            sys.exit(f"{OUTPUT.name} differs from a fresh computation")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
