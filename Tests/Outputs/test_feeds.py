"""The feeds in the programs that people read them with: pandas, LibreOffice, Excel's format by
openpyxl, frictionless, sdmx1, Vega's own renderer and Datasette."""

import csv
import io
import json
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
    for to, name in (("xlsx", "feeds.xlsx"), ("sdmx-csv", "sdmx.csv")):
        flywheel("export", "--to", to, "--output", folder / name, "--config", CASE, *DAY)
    return folder


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


def test_csvw_validates_the_tables_by_their_sidecars(feeds, hostile):
    import warnings

    from csvw import CSVW

    for folder in (feeds, hostile):
        sidecars = sorted((folder / "csv").glob("*-metadata.json"))
        assert len(sidecars) == len(names(folder))
        for sidecar in sidecars:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                assert CSVW(str(sidecar), validate=True).is_valid, sidecar


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


def test_frictionless_validates_the_package(feeds, hostile):
    from frictionless import Package, system, validate

    for folder in (feeds, hostile):
        with system.use_context(trusted=True):
            report = validate(str(folder / "datapackage/datapackage.json"), type="package")
            package = Package(str(folder / "datapackage/datapackage.json"))
        assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "message"])
        assert report.stats["warnings"] == 0, report.warnings
        assert len(package.resources) == len(names(folder))
        for resource in package.resources:
            assert resource.schema.get_field("first_day").type == "date"


def test_sdmx1_reads_the_table_by_its_structure(feeds, hostile):
    import sdmx

    for folder in (feeds, hostile):
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


def test_vega_draws_every_chart(feeds, hostile, tmp_path):
    import vl_convert

    for folder in (feeds, hostile):
        for path in sorted((folder / "vega-lite").glob("*.vl.json")):
            specification = json.loads(path.read_text())
            svg = vl_convert.vegalite_to_svg(specification, vl_version="5.21")
            assert "<script" not in svg and "NaN" not in svg
            assert specification["title"]["text"].split(":")[0] in svg
            picture = Image.open(io.BytesIO(vl_convert.vegalite_to_png(specification, vl_version="5.21")))
            # More than one colour besides the paper: something is drawn.
            assert len(picture.convert("RGB").getcolors(1 << 20)) > 10


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
