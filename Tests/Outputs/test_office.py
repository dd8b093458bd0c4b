"""Briefings as docx and pdf, read back by pandoc, LibreOffice and poppler."""

import re
import subprocess
import zipfile
from html import unescape
from xml.etree import ElementTree

import pytest

from hostile import SHOWN, hostile_briefing

DAY = "2026-11-21"


@pytest.fixture(scope="session")
def made(flywheel, tmp_path_factory):
    """Makes the bundled briefing in a format, once."""
    folder = tmp_path_factory.mktemp("office")
    files = {}

    def make(format):
        if format not in files:
            files[format] = folder / f"briefing.{format}"
            flywheel("brief", "--format", format, "--as-of", DAY, "--output", files[format])
        return files[format]

    return make


def output_of(*command):
    """What a program writes."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def missing_figures(flywheel, text):
    """The numbers in the tables of the page that a text does not hold.

    A footnote's mark may stand close behind its number.
    """
    page = flywheel("brief", "--format", "html", "--as-of", DAY)
    wanted = {unescape(cell) for cell in re.findall(r'<td class="number">([^<]+)', page)}
    assert len(wanted) > 400 and "−80.67" in wanted
    words = set(text.split())
    return {cell for cell in wanted - words if not any(word.startswith(cell) for word in words)}


def test_docx_holds_every_figure(flywheel, made):
    text = output_of("pandoc", "--from=docx", "--to=plain", "--columns=2000", made("docx"))
    assert missing_figures(flywheel, text) == set()
    assert "Missiles launched in January 2022" in text


def test_docx_has_titles_captions_and_repeated_headers(made):
    names = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    value = f"{{{names['w']}}}val"
    with zipfile.ZipFile(made("docx")) as archive:
        assert archive.testzip() is None
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        core = archive.read("docProps/core.xml").decode()
    styles = [style.get(value) for style in body.iterfind(".//w:pStyle", names)]
    assert styles[0] == "Title"
    for style in ["Heading2", "TableCaption", "TableNotes", "Compact"]:
        assert style in styles, style
    tables = body.findall(".//w:tbl", names)
    assert len(tables) > 20
    assert all(table.find(".//w:tblHeader", names) is not None for table in tables)
    assert "2026-11-21T00:00:00Z" in core


def test_docx_has_its_charts_once(made):
    with zipfile.ZipFile(made("docx")) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
        body = archive.read("word/document.xml").decode()
    assert pictures and len(pictures) == body.count("<pic:pic>")
    assert "base64" not in body


def test_docx_opens_in_libreoffice(made, tmp_path):
    profile = (tmp_path / "profile").as_uri()
    output_of("soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf",
              "--outdir", tmp_path, made("docx"))
    text = output_of("pdftotext", "-layout", tmp_path / "briefing.pdf", "-")
    assert "−80.67" in text and "Launches by year" in text


def test_pdf_holds_every_figure(flywheel, made):
    text = output_of("pdftotext", "-layout", made("pdf"), "-")
    assert missing_figures(flywheel, text) == set()
    info = output_of("pdfinfo", made("pdf"))
    assert re.search(r"CreationDate:.*Nov 21.* 2026", info), info
    assert re.search(r"Tagged:\s+yes", info), info
    assert "JavaScript:      no" in info


def test_the_sheet_is_that_which_is_asked_for(flywheel, made, tmp_path):
    for format in ["docx", "pdf"]:
        flywheel("brief", "--format", format, "--paper", "a4", "--as-of", DAY,
                 "--output", tmp_path / f"a4.{format}")
    assert "(letter)" in output_of("pdfinfo", made("pdf"))
    assert "(A4)" in output_of("pdfinfo", tmp_path / "a4.pdf")
    with zipfile.ZipFile(tmp_path / "a4.docx") as archive:
        sheet = re.search("<w:pgSz[^>]*>", archive.read("word/document.xml").decode())[0]
    assert 'w:w="11906"' in sheet and 'w:h="16838"' in sheet


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_same_command_gives_same_bytes(flywheel, made, tmp_path, format):
    again = tmp_path / f"again.{format}"
    flywheel("brief", "--format", format, "--as-of", DAY, "--output", again)
    assert again.read_bytes() == made(format).read_bytes()


def test_hostile_texts_are_text(flywheel, tmp_path):
    config = hostile_briefing(tmp_path)
    for format in ["docx", "pdf"]:
        flywheel("brief", "--config", config, "--format", format, "--as-of", DAY,
                 "--output", tmp_path / f"briefing.{format}")
    text = {
        "docx": output_of(
            "pandoc", "--from=docx", "--to=plain", "--columns=2000", tmp_path / "briefing.docx"),
        "pdf": output_of("pdftotext", "-layout", tmp_path / "briefing.pdf", "-"),
    }
    for format, content in text.items():
        line = re.sub(r"\s+", " ", content)
        for shown in SHOWN[:4]:
            assert shown in line, (format, shown)
        assert "gnp.exe" in line and "\u202e" not in content, format
