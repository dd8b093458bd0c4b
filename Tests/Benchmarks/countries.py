"""The countries of the generated files: their codes, their names, and how often each occurs."""

import csv
import random
from pathlib import Path

TABLE = Path(__file__).parents[2] / "Data" / "Reference" / "countries.csv"
SUBJECT = "PRK"
# The subject is in one row of a thousand: on either side of BACI; in Comtrade as a partner only.
SUBJECT_SHARE = {"baci": 0.0005, "comtrade": 0.001}

# Where the table knows several codes of one country: the one of today's files.
IN_USE = {
    "CHE": 757, "DEU": 276, "ETH": 231, "FRA": 251, "IND": 699, "ITA": 380, "KNA": 659,
    "NOR": 579, "PAK": 586, "PAN": 591, "SDN": 729, "USA": 842,
}  # fmt: skip
# The largest traders, largest first; the others follow in a random but fixed order.
LARGEST = (
    "CHN USA DEU JPN NLD FRA KOR ITA GBR MEX CAN BEL IND ESP RUS POL VNM SGP TUR CHE "
    "BRA THA MYS AUS ARE CZE SAU IDN AUT SWE"
).split()
# Areas that are no countries but stand in Comtrade's files, one of them with a padded code.
UNSPECIFIED = {"S19": "S19", "_X": "_X "}


class Country:
    def __init__(self, iso, code, name):
        self.iso, self.code, self.name = iso, code, name
        self.written_iso = UNSPECIFIED.get(iso, iso)


def rows():
    with open(TABLE, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def countries(scheme):
    """Those that BACI knows, in the codes of `scheme`: the ones that trade under their own name."""
    result = []
    for row in rows():
        is_trader = row["kind"] == "country" and row["baci"] or row["code"] in UNSPECIFIED
        if is_trader and row[scheme]:
            code = IN_USE.get(row["code"]) or int(row[scheme])
            result.append(Country(row["code"], code, row["name"]))
    return sorted(result, key=lambda country: country.code)


def ranked(scheme):
    """Countries with their share of the rows of one side, largest first.

    Zipf's law with Mandelbrot's shift: the largest has 5 percent, the smallest a ten-thousandth.
    The subject stands at the rank whose share is nearest to its own.
    """
    known = {country.iso: country for country in countries(scheme)}
    order = [known.pop(iso) for iso in LARGEST]
    subject = known.pop(SUBJECT)
    rest = list(known.values())
    random.Random(1).shuffle(rest)
    order += rest
    weights = [(rank + 60) ** -4 for rank in range(len(order) + 1)]
    shares = [weight / sum(weights) for weight in weights]
    place = min(range(len(shares)), key=lambda rank: abs(shares[rank] - SUBJECT_SHARE[scheme]))
    order.insert(place, subject)
    return list(zip(order, shares))


def write_codes(path, scheme):
    """All codes of a scheme and the countries that they mean, for the peers to join."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "iso"])
        for row in rows():
            for code in filter(None, row[scheme].split(";")):
                writer.writerow([code, row["code"]])
