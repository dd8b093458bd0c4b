"""Trade tables with everything that an engine could read otherwise than we do: the same bytes for
the same seed."""

import csv
import gzip
import random
from pathlib import Path

COUNTRIES = Path(__file__).parents[2] / "Data/Reference/countries.csv"

COMTRADE = (
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,"
    "flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,"
    "classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,"
    "isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,"
    "isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,"
    "grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,"
    "isAggregate"
).split(",")
LEGACY = (
    "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,"
    "Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,"
    "2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,"
    "Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,"
    "Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),"
    "FOB Trade Value (US$),Flag"
).split(",")
BACI = "t,i,j,k,v,q".split(",")

# Each with its weight: mostly what is right, and some of all that is not.
DESCRIPTIONS = ["Mineral fuels", "Iron, or steel", 'Tubes of 2" or more', "of Korea, 408", ",408,"]
GOODS = ["27", "2701", "270112", "84", "8471", "847130", "01", "0101", "010121", "99"]
VALUES = ["1", "250", "1000.5", "17.25", "3.125", "0", "999999999.999", "12345678"]
ODD_VALUES = [
    "1.2e3", "5E-1", "0.0000000000005", "0.00000000000049999", "7.123456789012345", "-0", "1e-30",
    "123456789012345.678", "00012.50", " 42 ",
]  # fmt: skip
BAD_VALUES = ["", " ", "NA", "-3", "-0.5", "+5", "5.", ".5", "1,234", "1e18", "1e99999", "0x10", "nan"]
BAD_CODES = ["", "x", "-4", "4.0", "1234567890"]
PERIODS = ["2018", "2019", "2019", "2020"]
MONTHS = [f"2018{month:02}" for month in range(1, 13)] + ["202002", "202003"]
BAD_PERIODS = ["", "0000", "201913", "000001", "20", "2019-01", "19x9"]


def areas(system):
    """(number, ISO code, name) of every area that a trade system numbers."""
    with open(COUNTRIES, newline="", encoding="utf-8") as file:
        return [
            (number, row["code"], row["name"])
            for row in csv.DictReader(file)
            for number in row[system].split(";")
            if number
        ]


class Writer:
    """Draws records of one layout."""

    def __init__(self, layout, seed, oddness=0.02):
        self.layout = layout
        self.random = random.Random(seed)
        self.oddness = oddness
        system = "baci" if layout == "baci" else "comtrade"
        known = areas(system)
        favoured = [area for area in known if area[1] in ("PRK", "CHN", "USA", "DEU", "IND")]
        # The trade of a few countries is repeated in other goods, editions and months.
        self.areas = known + favoured * 60

    def is_odd(self, factor=1.0):
        return self.random.random() < self.oddness * factor

    def pick(self, choices):
        return self.random.choice(choices)

    def area(self):
        if self.is_odd():
            return self.pick(
                [
                    ("9999", "", "Atlantis"), ("9999", "", "Ys, Brittany"), ("123456", "XQX", ""),
                    ("9001", "PRK", "by its ISO code"), ("9002", "W00", "World, by its ISO code"),
                    ("9003", "EU", "a group by its ISO code"), ("0408", "PRK", "with a zero"),
                    (" 156 ", "CHN", "with blanks"),
                ]
            )  # fmt: skip
        if self.is_odd(0.5):
            return (self.pick(BAD_CODES), self.pick(["", "PRK"]), "no code")
        return self.pick(self.areas)

    def value(self):
        if self.is_odd(2):
            return self.pick(ODD_VALUES)
        return self.pick(BAD_VALUES) if self.is_odd() else self.pick(VALUES)

    def period(self):
        if self.is_odd():
            return self.pick(BAD_PERIODS)
        return self.pick(MONTHS) if self.random.random() < 0.3 else self.pick(PERIODS)

    def goods(self):
        """Edition and code."""
        if self.is_odd():
            return self.pick([("S3", "27"), ("S3", "x1"), ("B5", "TOTAL"), ("H4", "27A"), ("H4", ""),
                              ("", "27"), ("H4", "270"), ("H9", "27"), ("S3", "")])  # fmt: skip
        if self.random.random() < 0.05:
            return (self.pick(["H4", "H5"]), "TOTAL")
        code = self.pick(GOODS) + ("00" if self.is_odd() else "")
        return (self.pick(["H4", "H5", "H5", "H5"]), code)

    def split(self, total):
        return self.pick(["1", "900", "36"]) if self.is_odd(0.5) else total

    def baci(self):
        year = self.pick(BAD_PERIODS[:4] + BAD_PERIODS[5:]) if self.is_odd(0.5) else "2019"
        goods = self.pick([code for code in GOODS if len(code) == 6] + ["10121", "270900"])
        if self.is_odd():
            goods = self.pick(["27", "TOTAL", "", "27011x", "2701120"])
        quantity = self.pick(["1.5", "NA", "           NA", "NA ", ""])
        return [year, self.area()[0], self.area()[0], goods, self.value(), quantity]

    def trade(self):
        """The fields that both Comtrade layouts have, by their names in the current one."""
        reporter, partner = self.area(), self.area()
        edition, goods = self.goods()
        value = self.value()
        return {
            "period": self.period(),
            "reporterCode": reporter[0], "reporterISO": reporter[1], "reporterDesc": reporter[2],
            "partnerCode": partner[0], "partnerISO": partner[1], "partnerDesc": partner[2],
            "partner2Code": self.split("0"), "customsCode": self.split(self.pick(["C00", "0", ""])),
            "motCode": self.split(self.pick(["0", ""])), "classificationCode": edition,
            "cmdCode": goods, "cmdDesc": self.pick(DESCRIPTIONS), "primaryValue": value,
        }  # fmt: skip

    def comtrade(self):
        trade = self.trade()
        trade["typeCode"] = "S" if self.is_odd(0.5) else "C"
        odd_flows = ["RX", "RM", "DX", "FM", "MIP", "MOP", "XIP", "XOP", "", "ZZ"]
        trade["flowCode"] = self.pick(odd_flows) if self.is_odd() else self.pick(["M", "X"])
        trade["qty"] = "408"
        return [trade.get(name, "") for name in COMTRADE]

    def legacy(self):
        trade = self.trade()
        names = {
            "period": "Period", "reporterCode": "Reporter Code", "reporterISO": "Reporter ISO",
            "reporterDesc": "Reporter", "partnerCode": "Partner Code", "partnerISO": "Partner ISO",
            "partnerDesc": "Partner", "partner2Code": "2nd Partner Code",
            "customsCode": "Customs Proc. Code", "motCode": "Mode of Transport Code",
            "classificationCode": "Classification", "cmdCode": "Commodity Code",
            "cmdDesc": "Commodity", "primaryValue": "Trade Value (US$)",
        }  # fmt: skip
        row = {names[name]: text for name, text in trade.items()}
        odd_flows = ["3", "4", "", "5", "01"]
        row["Trade Flow Code"] = self.pick(odd_flows) if self.is_odd() else self.pick(["1", "2"])
        return [row.get(name, "") for name in LEGACY]

    def record(self):
        return {"baci": self.baci, "comtrade-legacy": self.legacy}.get(self.layout, self.comtrade)()

    def line(self, fields, delimiter, is_quoted, tail):
        def text(field):
            needs = delimiter in field or '"' in field
            if needs or is_quoted or (self.is_odd() and field):
                return '"' + field.replace('"', '""') + '"'
            return field

        # No field of a tab-delimited file needs quotes.
        fields = [field.replace('"', "") for field in fields] if delimiter == "\t" else fields
        return delimiter.join(map(text, fields)) + tail


HEADERS = {"baci": BACI, "comtrade-legacy": LEGACY}


def write(path, layout, rows, seed, oddness=0.02, is_latin=False):
    """Writes a table; `comtrade-web` is quoted, with a comma behind each record and CRLF."""
    writer = Writer(layout, seed, oddness)
    is_web = layout == "comtrade-web"
    delimiter = "\t" if layout == "comtrade" else ","
    end = "\r\n" if is_web or layout == "comtrade-legacy" else "\n"
    header = HEADERS.get(layout, COMTRADE)
    head = delimiter.join(header)
    open_file = gzip.open if path.suffix == ".gz" else open
    with open_file(path, "wt", encoding="latin-1" if is_latin else "utf-8", newline="") as file:
        file.write(head + end)
        for _ in range(rows):
            fields = writer.record()
            tail = delimiter if is_web else ""
            if is_latin and writer.is_odd():
                fields[COMTRADE.index("reporterDesc")] = "Côte d'Ivoire"
            if writer.is_odd(0.2):
                # Too short, too long, the header once more, a blank line, a line of blanks, a row of
                # delimiters alone.
                shape = writer.random.randrange(7)
                if shape == 0:
                    fields, tail = fields[: writer.random.randrange(1, len(fields))], ""
                elif shape == 1:
                    tail = delimiter + "9"
                elif shape == 2:
                    tail = delimiter * 3
                else:
                    blank = delimiter * (len(fields) - 1)
                    file.write([head, "", "   ", blank][shape - 3] + end)
            file.write(writer.line(fields, delimiter, is_web, tail) + end)
    return path


def small(folder, rows=4000):
    """One table of each kind, by the name that failures show."""
    folder = Path(folder)
    kinds = {
        "baci": ("baci", "BACI_HS92_Y2019_V202501.csv"),
        "baci-gz": ("baci", "BACI_HS17_Y2019_V202501.csv.gz"),
        "comtrade": ("comtrade", "comtrade.tsv"),
        "comtrade-web": ("comtrade-web", "comtrade.csv"),
        "comtrade-web-gz": ("comtrade-web", "comtrade.csv.gz"),
        "comtrade-legacy": ("comtrade-legacy", "legacy.csv"),
    }
    tables = {}
    for seed, (kind, (layout, name)) in enumerate(kinds.items()):
        tables[kind] = write(folder / name, layout, rows, seed, is_latin=kind == "comtrade-web-gz")
    return tables
