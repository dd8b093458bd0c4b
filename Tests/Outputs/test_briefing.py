"""The briefing's sections and templates, opened with a browser."""

import re
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[1] / "CommandTests/Cases/brief"
HOSTILE = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "{{title}}"]


@pytest.fixture()
def page(browser):
    page = browser.new_page()
    page.dialogs = []
    page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
    yield page
    page.close()


def open_brief(flywheel, page, tmp_path, *options):
    output = tmp_path / "briefing.html"
    flywheel("brief", "--as-of", "2026-11-21", "--format", "html", "--output", output, *options)
    page.goto(output.as_uri())
    return page


def test_evidence_unfolds(flywheel, page, tmp_path):
    open_brief(flywheel, page, tmp_path)
    claim = page.locator("details", has=page.get_by_text("Claim 18: holds", exact=True))
    body = claim.get_by_text("By other definitions")
    assert claim.count() == 1
    assert not body.is_visible()
    claim.locator("summary").focus()
    page.keyboard.press("Enter")
    assert body.is_visible()
    assert "Series/trade-kotra.csv" in claim.inner_text()


def test_every_claim_and_condition_is_there(flywheel, page, tmp_path):
    open_brief(flywheel, page, tmp_path)
    summaries = page.locator("details > summary").all_inner_texts()
    assert len([text for text in summaries if text.startswith("Claim ")]) == 41
    conditions = [text for text in summaries if re.match(r"[A-Z]+\d+b?, (ours|the author's): ", text)]
    assert len(conditions) == 22


def test_hostile_names_are_text(flywheel, page, tmp_path):
    config = CASES / "sections/briefing/flywheel.yaml"
    open_brief(flywheel, page, tmp_path, "--config", config)
    text = page.locator("main").text_content()
    for name in HOSTILE:
        assert name in text
    assert "\u202e" not in text
    assert page.dialogs == []
    assert page.locator("main script").count() == 0


def test_a_template_serves_the_page(flywheel, page, tmp_path):
    case = CASES / "template/briefing"
    open_brief(
        flywheel, page, tmp_path, "--config", case / "flywheel.yaml", "--template", case / "mine.mustache")
    assert page.locator("h1").inner_text() == "Another country, as of 2026-11-21"
    assert page.locator("strong").first.inner_text() == "−35.2 percent"
