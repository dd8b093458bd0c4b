"""Every picture of the gallery in the two programs that people see SVG in: librsvg and a browser."""

import io
import subprocess
import xml.etree.ElementTree as xml
from pathlib import Path

import numpy
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PICTURES = sorted((ROOT / "Gallery").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SCALE = 2
HOSTILE = "<script>alert(1)</script> =cmd|' /C calc'!A0 a|b line"


def by_name(path: Path) -> str:
    return path.stem


def in_librsvg(path: Path) -> Image.Image:
    picture = subprocess.run(
        ["rsvg-convert", "--zoom", str(SCALE), str(path)], check=True, capture_output=True)
    return Image.open(io.BytesIO(picture.stdout)).convert("RGB")


def in_browser(browser, path: Path, scheme: str = "light") -> Image.Image:
    root = xml.parse(path).getroot()
    size = {name: int(root.attrib[name]) for name in ("width", "height")}
    page = browser.new_page(viewport=size, device_scale_factor=SCALE, color_scheme=scheme)
    page.goto(path.as_uri())
    picture = page.screenshot()
    page.close()
    return Image.open(io.BytesIO(picture)).convert("RGB")


def luminance(picture: Image.Image) -> numpy.ndarray:
    """0 to 1 for each pixel, by the weights of Rec. 709."""
    return numpy.asarray(picture, dtype=float) @ [0.2126, 0.7152, 0.0722] / 255


def test_there_are_pictures():
    assert len(PICTURES) >= 6


@pytest.mark.parametrize("path", PICTURES, ids=by_name)
def test_both_programs_draw_the_same(browser, path):
    one, other = in_librsvg(path), in_browser(browser, path)
    assert one.size == other.size
    difference = numpy.abs(numpy.asarray(one, dtype=float) - numpy.asarray(other, dtype=float))
    differing = (difference.max(axis=2) > 25.5).mean()
    assert differing <= 0.01, f"{differing:.2%} of the pixels differ by more than 10 %"
    # A blank picture would be the same in both.
    assert (luminance(one) < 0.9).mean() > 0.01


@pytest.mark.parametrize("path", PICTURES, ids=by_name)
def test_dark_mode_is_dark_and_still_read(browser, path):
    light, dark = (luminance(in_browser(browser, path, scheme)) for scheme in ("light", "dark"))
    assert numpy.median(light) > 0.9
    assert numpy.median(dark) < 0.15
    assert dark.max() > 0.8


@pytest.mark.parametrize("path", PICTURES, ids=by_name)
def test_paper_is_light(browser, path):
    page = browser.new_page(color_scheme="dark")
    page.goto(path.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    fill = page.evaluate("getComputedStyle(document.querySelector('rect.page')).fill")
    page.close()
    assert fill == "rgb(255, 255, 255)"


@pytest.mark.parametrize("path", PICTURES, ids=by_name)
def test_the_picture_says_what_it_shows(path):
    root = xml.parse(path).getroot()
    assert root.tag == SVG + "svg" and root.attrib["role"] == "img"
    title, text = root.find(SVG + "title"), root.find(SVG + "desc")
    assert root.attrib["aria-labelledby"] == title.attrib["id"] and title.text
    assert root.attrib["aria-describedby"] == text.attrib["id"] and len(text.text) > 80


@pytest.mark.parametrize("path", PICTURES, ids=by_name)
def test_no_text_lies_on_another_or_is_cut(browser, path):
    page = browser.new_page()
    page.goto(path.as_uri())
    boxes = page.evaluate(
        """[...document.querySelectorAll("text")].map(text => {
             const box = text.getBBox();
             const size = parseFloat(getComputedStyle(text).fontSize);
             // The line's box is higher than its letters.
             return [text.textContent, box.x, box.y + box.height - size * 1.1,
                     box.x + box.width, box.y + box.height - size * 0.2];
           })""")
    width, height = page.evaluate("[document.documentElement.viewBox.baseVal.width,"
                                  " document.documentElement.viewBox.baseVal.height]")
    page.close()
    for index, (text, left, top, right, bottom) in enumerate(boxes):
        assert 0 <= left and right <= width and 0 <= top and bottom <= height, text
        for other, l, t, r, b in boxes[index + 1:]:
            assert right <= l or r <= left or bottom <= t or b <= top, f"{text!r} on {other!r}"


@pytest.fixture(scope="module")
def hostile(flywheel, tmp_path_factory) -> Path:
    """A published chart whose words are all hostile."""
    folder = tmp_path_factory.mktemp("hostile") / "copy"
    flywheel("init", str(folder))
    configuration = folder / "flywheel.yaml"
    text = configuration.read_text()
    quoted = '"' + HOSTILE.replace(" line", "\\nline \\u202Eright") + '"'
    for plain in ("title: Missile launches by year and outcome", "subtitle: Missiles launched"):
        assert plain in text
        text = text.replace(plain, f"{plain.split(':')[0]}: {quoted}", 1)
    text = text.replace("{label: Success,", "{label: " + quoted + ",", 1)
    configuration.write_text(text)
    flywheel("refresh", "--config", str(configuration), "--as-of", "2026-11-21", "--quiet")
    return folder / "published/charts/launches-by-year.svg"


def test_hostile_names_are_text(browser, hostile):
    root = xml.parse(hostile).getroot()
    assert not list(root.iter(SVG + "script"))
    assert root.find(SVG + "title").text == HOSTILE + " \ufffdright"
    page = browser.new_page()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(hostile.as_uri())
    words = page.evaluate("document.querySelector('text').textContent")
    page.close()
    assert words.startswith("<script>alert(1)</script>") and not dialogs
    assert "\u202e" not in hostile.read_text()
    in_librsvg(hostile)
