"""The feeds in the programs that people read them with: pandas, LibreOffice, Excel's format by
openpyxl, frictionless, sdmx1, Vega's own renderer and Datasette."""

import csv
import io
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import openpyxl
import pandas
import pytest
from PIL import Image

DAY = ("--as-of", "2026-11-21")
CASE = Path(__file__).resolve().parents[1] / "CommandTests/Cases/export/csv/feeds/flywheel.yaml"
# What stands in the made-up launch table of the command's cases.
HOSTILE = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "\u202eexe.doc"]


@pytest.fixture(scope="module")
def feeds(flywheel, tmp_path_factory):
    """The feeds of the bundled configuration in every format."""
    folder = tmp_path_factory.mktemp("feeds")
    for to in ("csv", "json", "vega-lite", "datapackage"):
        flywheel("export", "--to", to, "--output", folder / to, *DAY)
    for to, name in (("xlsx", "feeds.xlsx"), ("sdmx-csv", "sdmx.csv"), ("csv-wide", "wide.csv")):
        flywheel("export", "--to", to, "--output", folder / name, *DAY)
    return folder


@pytest.fixture(scope="module")
def hostile(flywheel, tmp_path_factory):
    """The feeds of a table whose names are meant to break things."""
    folder = tmp_path_factory.mktemp("hostile")
    for to in ("csv", "json", "vega-lite", "datapackage"):
        flywheel("export", "--to", to, "--output", folder / to, "--config", CASE, *DAY)
    for to, name in (("xlsx", "feeds.xlsx"), ("sdmx-csv", "sdmx.csv"), ("csv-wide", "wide.csv")):
        flywheel("export", "--to", to, "--output", folder / name, "--config", CASE, *DAY)
    return folder


STALE = """subject: QMA
partner: QMB
clock: utc
countries: countries.csv
sources:
  trade: {file: trade.csv, max-age: 30}
  launches: launches.csv
indicators:
  share: {indicator: partner-share, files: [trade], partner: QMB}
  tests: {indicator: test-frequency, files: [launches], by: year}
  gone: {indicator: partner-share, files: [trade], partner: QMZ}
outputs:
  - {path: csv, export: all, to: csv}
  - {path: json, export: all, to: json}
  - {path: vega-lite, export: all, to: vega-lite}
  - {path: datapackage, export: all, to: datapackage}
  - {path: wide.csv, export: all, to: csv-wide}
  - {path: sdmx.csv, export: all, to: sdmx-csv}
  - {path: feeds.xlsx, export: all, to: xlsx}
"""
STALENESS = "trade: copy of 2026-01-01; no new edition for 324 days, and 30 are allowed"


@pytest.fixture(scope="module")
def stale(flywheel, tmp_path_factory):
    """What a refresh publishes of a source that is not up to date, beside an indicator that cannot
    be computed."""
    copy = tmp_path_factory.mktemp("stale")
    for name in ("countries.csv", "trade.csv", "launches.csv"):
        shutil.copy(CASE.parent / name, copy / name)
    (copy / "flywheel.yaml").write_text(STALE)
    for day in ("2026-01-01", "2026-11-21"):
        flywheel(
            "refresh", "--quiet", "--config", copy / "flywheel.yaml", "--as-of", day, status=65)
    return copy / "published"


def names(folder: Path) -> list[str]:
    return sorted(path.stem for path in (folder / "json").glob("*.json"))


def records(folder: Path, name: str) -> list[dict]:
    return json.loads((folder / "json" / f"{name}.json").read_text())["records"]


def test_pandas_reads_the_same_numbers_from_csv_and_json(feeds):
    assert len(names(feeds)) >= 6
    for name in names(feeds):
        table = pandas.read_csv(
            feeds / "csv" / f"{name}.csv", dtype={"period": str},
            parse_dates=["first_day", "last_day"])
        objects = pandas.DataFrame(records(feeds, name))
        assert list(objects["value"].isna()) == list(table["value"].isna())
        assert list(objects["value"].dropna()) == list(table["value"].dropna())
        assert (table["first_day"] <= table["last_day"]).all()
        assert list(table.columns) == [
            column["name"] for column in
            json.loads((feeds / "json" / f"{name}.json").read_text())["metadata"]["columns"]]


def test_the_sidecar_describes_the_table(feeds):
    for path in (feeds / "csv").glob("*.csv"):
        metadata = json.loads(path.with_name(path.name + "-metadata.json").read_text())
        assert metadata["url"] == path.name
        header = next(csv.reader(path.open(newline="")))
        assert [c["name"] for c in metadata["tableSchema"]["columns"]] == header


def test_csvw_validates_the_tables_by_their_sidecars(feeds, hostile, stale):
    import warnings

    from csvw import CSVW

    for folder in (feeds, hostile, stale):
        sidecars = sorted((folder / "csv").glob("*-metadata.json"))
        assert len(sidecars) == len(names(folder))
        for sidecar in sidecars + [folder / "wide.csv-metadata.json"]:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                assert CSVW(str(sidecar), validate=True).is_valid, sidecar


def test_csvw_finds_the_columns_of_the_wide_table_and_its_notes(feeds, hostile, stale):
    from csvw import CSVW

    for folder in (feeds, hostile, stale):
        table = CSVW(str(folder / "wide.csv-metadata.json")).tables[0]
        with (folder / "wide.csv").open(newline="") as file:
            rows = list(csv.reader(file))
        titles = [column.titles.getfirst() for column in table.tableSchema.columns]
        assert titles == rows[0]
        read = list(table)
        assert [row["period"] for row in read] == [row[1] for row in rows[1:]]
        for cells, row in zip(rows[1:], read):
            for cell, value in zip(cells[2:], list(row.values())[2:]):
                assert (float(cell) if cell else None) == (None if value is None else float(value))
    notes = json.loads((stale / "wide.csv-metadata.json").read_text())["notes"]
    assert [note for note in notes if STALENESS in note and note.startswith("share: ")]
    assert notes[-1].startswith("gone: error: this feed is not here")


def test_what_is_not_up_to_date_is_said_in_every_format(stale):
    assert names(stale) == ["share", "tests"]
    said = {
        "csv": json.loads((stale / "csv/share.csv-metadata.json").read_text())["notes"],
        "json": json.loads((stale / "json/share.json").read_text())["metadata"]["diagnostics"],
        "datapackage": [
            resource["notes"] for resource in
            json.loads((stale / "datapackage/datapackage.json").read_text())["resources"]
            if resource["name"] == "share"],
        "xlsx": [
            row for row in openpyxl.load_workbook(stale / "feeds.xlsx")["Notes"].values
            if row[0] == "share"],
    }
    for notes in said.values():
        assert STALENESS in str(notes)
    absent = [row for row in openpyxl.load_workbook(stale / "feeds.xlsx")["Notes"].values
              if row[1] == "absent"]
    assert len(absent) == 1 and absent[0][2].startswith("gone: ")


def test_the_wide_table_has_dates(feeds):
    table = pandas.read_csv(feeds / "wide.csv", parse_dates=["date"])
    assert table["date"].is_monotonic_increasing
    assert "china-share" in table.columns
    assert round(table.loc[table["period"] == "2020", "china-share"].item(), 1) == 88.2
    assert table["period"].str.contains(r"\.\.").any()


def test_libreoffice_reads_the_same_numbers_from_the_workbook(feeds, tmp_path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         # The token at the end has every sheet written to a file of its own, unformatted.
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
         "--outdir", str(tmp_path), str(feeds / "feeds.xlsx")],
        check=True, capture_output=True, timeout=180)
    for name in names(feeds):
        rows = list(csv.DictReader((tmp_path / f"feeds-{name}.csv").open(newline="")))
        wanted = records(feeds, name)
        assert len(rows) == len(wanted)
        for row, record in zip(rows, wanted):
            assert (float(row["value"]) if row["value"] else None) == pytest.approx(
                record["value"], rel=1e-14) if record["value"] is not None else row["value"] == ""
            assert row["period"] == record["period"]
            assert row["first_day"] == record["first_day"]
    notes = (tmp_path / "feeds-Notes.csv").read_text()
    assert "definition" in notes and "SHA-256" in notes


def test_openpyxl_finds_types_and_no_formula(hostile):
    book = openpyxl.load_workbook(hostile / "feeds.xlsx")
    assert str(book.properties.created) == "2026-11-21 00:00:00"
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    sheet = book["names"]
    header = [cell.value for cell in sheet[1]]
    texts = [row[header.index("names")] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert all(any(name in text for text in texts if text) for name in HOSTILE)
    days = book["since"]
    assert days["A2"].is_date and days["B2"].data_type == "n"


def test_frictionless_validates_the_package(feeds, hostile, stale):
    from frictionless import Package, system, validate

    for folder in (feeds, hostile, stale):
        with system.use_context(trusted=True):
            report = validate(str(folder / "datapackage/datapackage.json"), type="package")
            package = Package(str(folder / "datapackage/datapackage.json"))
        assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "message"])
        assert report.stats["warnings"] == 0, report.warnings
        assert len(package.resources) == len(names(folder))
        for resource in package.resources:
            assert resource.schema.get_field("first_day").type == "date"


def test_sdmx1_reads_the_table_by_its_structure(feeds, hostile, stale):
    import sdmx

    for folder in (feeds, hostile, stale):
        message = sdmx.read_sdmx(folder / "sdmx.csv-structure.xml")
        structure = message.structure["INDICATORS"]
        assert [d.id for d in structure.dimensions][:2] == ["FREQ", "INDICATOR"]
        data = sdmx.read_sdmx(folder / "sdmx.csv", structure=structure)
        observations = [o for dataset in data.data for o in dataset.obs]
        assert len(observations) == sum(len(records(folder, name)) for name in names(folder))
        for name in names(folder):
            found = [o for o in observations if o.dimension.values["INDICATOR"].value == name]
            values = sorted(float(o.value) for o in found if o.value not in (None, ""))
            assert values == sorted(r["value"] for r in records(folder, name) if r["value"] is not None)


def test_sdmx1_reads_the_findings(stale):
    import sdmx

    message = sdmx.read_sdmx(stale / "sdmx.csv-structure.xml")
    structure = message.structure["INDICATORS"]
    attribute = structure.attributes.get("COMMENT_TS")
    related = [dimension.id for dimension in attribute.related_to.dimensions]
    assert related == [dimension.id for dimension in structure.dimensions][:-1]
    code = message.codelist["CL_INDICATOR"]["share"]
    assert [str(a.text) for a in code.annotations if a.type == "stale-source"] == [
        f"trade: warning: {STALENESS} [stale-source]"]
    flow = message.dataflow["INDICATORS"]
    assert "gone: error: this feed is not here" in str(flow.annotations[0].text)
    data = sdmx.read_sdmx(stale / "sdmx.csv", structure=structure)
    for dataset in data.data:
        for observation in dataset.obs:
            comment = str(observation.attrib["COMMENT_TS"].value)
            of_share = observation.dimension.values["INDICATOR"].value == "share"
            assert (STALENESS in comment) == of_share


def test_sdmx1_reads_the_sources(feeds, stale):
    import sdmx

    for folder in (feeds, stale):
        codes = sdmx.read_sdmx(folder / "sdmx.csv-structure.xml").codelist["CL_INDICATOR"]
        for name in names(folder):
            sources = json.loads((folder / "json" / f"{name}.json").read_text())["metadata"]["sources"]
            files = [(s, f) for s in sources for f in s["files"]]
            notes = [a for a in codes[name].annotations if a.type == "source"]
            assert [a.title for a in notes] == [s["name"] for s, _ in files]
            for note, (source, file) in zip(notes, files):
                text = str(note.text)
                assert f"licence: {source['licence']}; " in text
                assert f"SHA-256: {file['sha256']}; records used: {file['used']}" in text

    structure = sdmx.read_sdmx(stale / "sdmx.csv-structure.xml").structure["INDICATORS"]
    data = sdmx.read_sdmx(stale / "sdmx.csv", structure=structure)
    for observation in (o for dataset in data.data for o in dataset.obs):
        name = observation.dimension.values["INDICATOR"].value
        sources = json.loads((stale / "json" / f"{name}.json").read_text())["metadata"]["sources"]
        detail = str(observation.attrib["SOURCE_DETAIL"].value)
        assert all(file["sha256"] in detail for source in sources for file in source["files"])


def test_vega_says_what_is_not_up_to_date(stale):
    import vl_convert

    specification = json.loads((stale / "vega-lite/share.vl.json").read_text())
    found = [d for d in specification["usermeta"]["diagnostics"] if d["code"] == "stale-source"]
    assert [d["message"] for d in found] == [STALENESS]
    svg = vl_convert.vegalite_to_svg(specification, vl_version="5.21")
    assert f"Not up to date: {STALENESS}" in svg
    assert "Not confirmed: 2019" in svg
    fresh = json.loads((stale / "vega-lite/tests.vl.json").read_text())
    assert "Not up to date" not in vl_convert.vegalite_to_svg(fresh, vl_version="5.21")


def test_vega_draws_every_chart(feeds, hostile, stale, tmp_path):
    import vl_convert

    for folder in (feeds, hostile, stale):
        for path in sorted((folder / "vega-lite").glob("*.vl.json")):
            specification = json.loads(path.read_text())
            svg = vl_convert.vegalite_to_svg(specification, vl_version="5.21")
            assert "<script" not in svg and "NaN" not in svg
            assert specification["title"]["text"].split(":")[0] in svg
            picture = Image.open(io.BytesIO(vl_convert.vegalite_to_png(specification, vl_version="5.21")))
            # More than one colour besides the paper: something is drawn.
            assert len(picture.convert("RGB").getcolors(1 << 20)) > 10


def test_vega_draws_counts_by_day(flywheel, tmp_path):
    import vl_convert

    for name in ("countries.csv", "launches.csv"):
        shutil.copy(CASE.parent / name, tmp_path / name)
    (tmp_path / "flywheel.yaml").write_text(
        "subject: QMA\npartner: QMB\nclock: utc\ncountries: countries.csv\nsources:\n  launches: launches.csv\n"
        "indicators:\n  days: {indicator: test-frequency, files: [launches], by: day}\n")
    specification = json.loads(
        flywheel("export", "--to", "vega-lite", "--config", tmp_path / "flywheel.yaml", *DAY))
    svg = vl_convert.vegalite_to_svg(specification, vl_version="5.21")
    launched = [r for r in specification["data"]["values"] if r["value"]]
    assert launched
    strokes = [tag for tag in re.findall(r"<line [^>]*>", svg) if 'stroke="#0072B2"' in tag]
    assert len([tag for tag in strokes if re.search(r'y2="-?[\d.]*[1-9]', tag)]) == len(launched)


def test_hostile_names_are_text_everywhere(hostile):
    listed = " ".join(r["names"] or "" for r in records(hostile, "names"))
    assert all(name in listed for name in HOSTILE)
    rows = list(csv.DictReader((hostile / "csv/names.csv").open(newline="")))
    texts = [row["names"] for row in rows]
    # A formula is guarded by an apostrophe, and nothing else is changed.
    assert not any(text.startswith(tuple("=+-@")) for text in texts)
    assert all(any(name in text for text in texts) for name in HOSTILE)


def test_the_same_question_gives_the_same_bytes(flywheel, feeds, tmp_path):
    for to, name in (("xlsx", "feeds.xlsx"), ("sdmx-csv", "sdmx.csv")):
        flywheel("export", "--to", to, "--output", tmp_path / name, *DAY)
        assert (tmp_path / name).read_bytes() == (feeds / name).read_bytes()


@pytest.fixture()
def datasette(flywheel, tmp_path):
    """Datasette at the store of a working copy."""
    copy = tmp_path / "copy"
    flywheel("init", copy)
    flywheel("refresh", "--quiet", "--config", copy / "flywheel.yaml", *DAY)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    store = copy / "store/flywheel.sqlite"
    server = subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", str(store), "--host", "127.0.0.1",
         "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/flywheel"
    finally:
        server.terminate()
        server.wait(timeout=20)


def fetched(address: str):
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return json.load(answer)
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} does not answer")


def test_datasette_serves_the_store(datasette):
    rows = fetched(
        f"{datasette}/current_values.json?_shape=array&source=china-share&series=value&_size=max")
    values = {row["period"]: row["value"] for row in rows}
    assert round(values["2020"], 1) == 88.2
    assert {"source", "series", "unit", "period", "first_day", "last_day", "value"} <= rows[0].keys()
    grafana = (
        "SELECT unixepoch(first_day) AS time, source || '/' || series AS metric, value"
        " FROM current_values WHERE source = 'china-share' AND series = 'value'"
        " AND period NOT LIKE '%25..%25' ORDER BY time").replace(" ", "+")
    points = fetched(f"{datasette}.json?_shape=array&sql={grafana}")
    assert [p["time"] for p in points] == sorted(p["time"] for p in points)
    assert pandas.Timestamp(points[0]["time"], unit="s").strftime("%m-%d") == "01-01"
