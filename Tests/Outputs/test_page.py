"""The page in headless Chromium: what it fetches, runs, sorts, shows and prints."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from hostile import SHOWN, hostile_briefing

@pytest.fixture(scope="session")
def page_file(flywheel, tmp_path_factory):
    """The bundled briefing as a page."""
    file = tmp_path_factory.mktemp("page") / "briefing.html"
    flywheel("brief", "--format", "html", "--as-of", "2026-11-21", "--output", file)
    return file


@pytest.fixture
def opened(browser, page_file):
    """Opens the page, and records what it logs and asks for."""
    contexts = []

    def open_page(file=page_file, width=1280, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.logged, page.asked = [], []
        page.on("console", lambda message: page.logged.append(message.text))
        page.on("pageerror", lambda error: page.logged.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def table(page, caption):
    return page.locator(f'xpath=//table[normalize-space(caption) = "{caption}"]')


def column(page, caption, number):
    """The cells of a column as a reader sees them, without the marks of footnotes."""
    return table(page, caption).locator("tbody tr").evaluate_all(
        """(rows, number) => rows.map((row) => [...row.cells[number].childNodes]
             .filter((node) => node.localName !== 'sup').map((node) => node.textContent).join(''))""",
        number)


def test_logs_nothing_and_fetches_nothing(opened, page_file):
    page = opened()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for heading in page.locator("summary").all():
        heading.click()
    page.wait_for_timeout(200)
    assert page.logged == []
    assert page.asked == [page_file.as_uri()]


def test_runs_no_script_but_its_own(opened):
    page = opened()
    for intrusion in [
        "const s = document.createElement('script'); s.textContent = 'window.hit = 1';"
        " document.body.append(s)",
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hit = 1\">')",
        "const a = document.createElement('a'); a.href = 'javascript:window.hit = 1';"
        " document.body.append(a); a.click()",
    ]:
        page.evaluate(intrusion)
    page.wait_for_timeout(200)
    assert page.evaluate("window.hit") is None
    assert any("Content Security Policy" in line for line in page.logged)
    width = page.evaluate(
        """() => { document.body.insertAdjacentHTML('beforeend', '<p id="x" style="width: 7px">x</p>');
                   return document.getElementById('x').offsetWidth; }""")
    assert width > 7
    assert page.evaluate("fetch('data:text/plain,x').then(() => 'fetched', () => 'refused')") == "refused"


def test_sorts_by_keyboard(opened):
    page = opened()
    caption, number = "Trade with China by year", 2
    before = column(page, caption, number)
    header = table(page, caption).locator("thead th").nth(number)
    table(page, caption).locator("thead button").nth(number - 1).focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('th').cellIndex") == number

    def known(values):
        return [float(value.replace("−", "-").replace(",", "")) for value in values if value != "n/a"]

    assert "n/a" in before and known(before) != sorted(known(before))
    missing = before.count("n/a")
    page.keyboard.press("Enter")
    rising = column(page, caption, number)
    assert header.get_attribute("aria-sort") == "ascending"
    assert known(rising) == sorted(known(before))
    assert rising[-missing:] == ["n/a"] * missing
    assert "ascending" in page.locator("[role=status]").text_content()
    page.keyboard.press("Space")
    falling = column(page, caption, number)
    assert header.get_attribute("aria-sort") == "descending"
    assert known(falling) == sorted(known(before), reverse=True)
    assert falling[-missing:] == ["n/a"] * missing
    page.keyboard.press("Enter")
    assert header.get_attribute("aria-sort") is None
    assert column(page, caption, number) == before
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert table(page, caption).locator("[aria-sort]").count() == 1


def test_sorts_numbers_dates_and_words_each_in_their_order(opened, page_file, tmp_path):
    rows = [("10 t", "2020-01-09", "b", "7"), ("9 t", "2020-01-10", "a", "−3"), ("n/a", "2019", "c", "n/a"),
            ("-2 t", "2020", "B", "1,200"), ("9 t", "2019-12", "a", "0.5")]
    cell = {"n/a": "<abbr title='none'>n/a</abbr>"}
    body = "".join(
        "<tr>" + "".join(f"<td>{cell.get(text, text)}</td>" for text in row) + "</tr>" for row in rows)
    made = re.sub(
        r"(?s)(<main[^>]*>).*(</main>)",
        lambda found: found[1] + "<table><caption>T</caption><thead><tr><th>A</th><th>B</th><th>C</th>"
        f"<th class=\"number\">D</th></tr></thead><tbody>{body}</tbody></table>" + found[2],
        page_file.read_text())
    file = tmp_path / "made.html"
    file.write_text(made)
    page = opened(file)
    orders = {0: ["-2 t", "9 t", "9 t", "10 t", "n/a"],
              1: ["2019", "2019-12", "2020", "2020-01-09", "2020-01-10"],
              2: ["a", "a", "b", "B", "c"], 3: ["−3", "0.5", "7", "1,200", "n/a"]}
    for number, expected in orders.items():
        page.locator("thead button").nth(number).click()
        assert column(page, "T", number) == expected
    page.locator("thead button").nth(0).click()
    assert column(page, "T", 1)[1:3] == ["2020-01-10", "2019-12"], "rows alike keep their order"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme):
    page = opened(color_scheme=scheme)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert len(found.response["passes"]) > 15


def test_has_landmarks_and_a_way_past_the_contents(opened):
    page = opened()
    for role in ["banner", "navigation", "main", "contentinfo"]:
        assert page.get_by_role(role).count() == 1, role
    assert page.locator("html").get_attribute("lang") == "en"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_contents_lead_to_every_heading(opened):
    page = opened()
    headings = page.locator("main h2").all_inner_texts()
    assert page.locator("nav > ul > li > a").all_inner_texts() == headings
    link = page.locator("nav a").nth(2)
    link.click()
    page.wait_for_timeout(200)
    assert page.locator("main h2").nth(2).bounding_box()["y"] < 300
    assert link.get_attribute("aria-current") == "true"


def test_focus_is_seen(opened):
    page = opened()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2


@pytest.mark.parametrize("width", [320, 400, 768, 1280])
def test_no_sideways_scrolling(opened, width):
    page = opened(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_wide_tables_scroll_by_keyboard(opened):
    page = opened(width=400)
    page.wait_for_timeout(100)
    region = page.get_by_role("region", name="Launches by year", exact=True)
    assert region.get_attribute("tabindex") == "0"
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert region.evaluate("(element) => element.scrollLeft") > 0
    wide = opened(width=1400)
    wide.wait_for_timeout(100)
    assert wide.get_by_role("region", name="Launches by class, 2016-2017", exact=True).count() == 0


def test_charts_tell_values_to_pointer_and_keyboard(opened):
    page = opened()
    tip = page.locator(".tip")
    assert tip.is_hidden()
    for chart in page.locator("figure.chart").all():
        marks = chart.locator(".mark")
        assert marks.count() > 1
        assert chart.locator('.mark[tabindex="0"]').count() == 1, "a chart is one stop"
        marks.first.focus()
        assert tip.inner_text() == marks.first.get_attribute("aria-label")
        page.keyboard.press("ArrowRight")
        second = marks.nth(1)
        assert tip.is_visible() and tip.inner_text() == second.get_attribute("aria-label")
        assert re.search(r"\d", tip.inner_text())
        box, mark = tip.bounding_box(), second.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 1280
        assert abs(box["y"] + box["height"] / 2 - mark["y"] - mark["height"] / 2) < 60 + mark["height"]
        page.keyboard.press("End")
        page.wait_for_timeout(50)
        assert tip.is_visible() and tip.inner_text() == marks.last.get_attribute("aria-label")
        page.keyboard.press("Escape")
        assert tip.is_hidden()
    mark = page.locator("figure.chart").first.locator(".mark").last
    # Scrolling hides what is shown: let it end before the pointer comes.
    mark.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    mark.hover(force=True)
    tip.wait_for(state="visible", timeout=2000)
    assert tip.inner_text() == mark.get_attribute("aria-label")
    page.mouse.move(2, 2)
    tip.wait_for(state="hidden", timeout=2000)


def test_charts_have_their_data(opened):
    page = opened()
    for chart in page.locator("figure.chart").all():
        assert chart.locator("table").is_hidden()
        chart.locator("summary").focus()
        page.keyboard.press("Enter")
        assert chart.locator("table").is_visible()


def test_charts_stay_readable_on_a_narrow_screen(opened):
    page = opened(width=400)
    page.wait_for_timeout(100)
    chart = page.locator("figure.chart").first
    assert chart.locator("svg").bounding_box()["width"] >= 600
    assert chart.locator("> .scroll").get_attribute("tabindex") == "0"


@pytest.mark.parametrize("width, is_told", [(390, True), (631, True), (632, False), (1280, False)])
def test_charts_that_are_wider_than_the_screen_say_so(opened, width, is_told):
    page = opened(width=width)
    page.wait_for_timeout(100)
    charts = page.locator("main > figure.chart").all()
    assert charts
    for chart in charts:
        hint = chart.evaluate("(element) => getComputedStyle(element, '::before').content")
        assert ("sideways" in hint) == is_told, hint
        region = chart.locator("> .scroll")
        assert region.evaluate("(one) => one.scrollWidth > one.clientWidth") == is_told


def test_follows_light_and_dark(opened):
    colours = {
        scheme: opened(color_scheme=scheme).evaluate(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
        for scheme in ["light", "dark"]}
    assert colours["light"][0] == "rgb(255, 255, 255)"
    red = [int(re.findall(r"\d+", colour)[0]) for colour in colours["dark"]]
    assert red[0] < 40 and red[1] > 200


def test_works_without_its_script(opened):
    page = opened(java_script_enabled=False)
    assert page.locator("th button").count() == 0
    assert "Missiles launched in January 2022" in page.locator("main").inner_text()


@pytest.mark.parametrize("paper", [(794, 1123), (816, 1056)])
def test_prints_without_cut_tables(opened, paper):
    page = opened(width=paper[0] - 106, height=paper[1] - 128)
    page.emulate_media(media="print")
    width = page.evaluate("innerWidth")
    tables = page.locator("table").evaluate_all(
        """(tables) => tables.filter((table) => table.checkVisibility()).map((table) =>
             [table.caption.textContent, table.getBoundingClientRect().right, table.scrollWidth])""")
    assert len(tables) > 20
    for caption, right, scroll in tables:
        assert right <= width + 1 and scroll <= width + 1, (caption, right, scroll, width)
    assert page.locator("nav").is_hidden()
    rules = page.locator("tbody tr").evaluate_all(
        "(rows) => [...new Set(rows.map((row) => getComputedStyle(row).breakInside))]")
    assert rules == ["avoid"]
    heads = page.locator("thead").evaluate_all(
        "(heads) => [...new Set(heads.map((head) => getComputedStyle(head).display))]")
    assert heads == ["table-header-group"]


def test_tall_tables_begin_where_they_stand_on_paper(opened):
    page = opened()
    page.emulate_media(media="print")
    rules = page.locator(".table").evaluate_all(
        """(tables) => tables.map((table) =>
             [table.querySelectorAll("tbody tr").length, getComputedStyle(table).breakInside])""")
    assert {rule for _, rule in rules} == {"auto", "avoid"}
    for rows, rule in rules:
        assert rule == ("auto" if rows > 24 else "avoid"), rows


def test_prints_what_is_folded(opened, tmp_path):
    page = opened()
    assert page.locator("details").count() > 0 and page.locator("details[open]").count() == 0
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    words = set(text.split())
    folded = page.locator("details tbody td").all_text_contents()
    assert folded
    for cell in folded:
        assert cell.split()[0] in words, cell
    assert page.locator("details[open]").count() == 0, "folded again after printing"


def test_repeats_headers_on_the_next_page(opened, tmp_path):
    page = opened()
    before = page.locator("main").inner_html()
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.split("\f")
    first = next(n for n, text in enumerate(pages) if "Computed from" in text)
    assert re.search(r"^ *35 ", pages[first + 1], re.M), "the claims go on on the next page"
    assert re.match(r"\s*Claim +Quotation ", pages[first + 1])
    assert page.locator("main").inner_html() == before
    assert page.locator("th button").first.is_visible()


def test_hostile_texts_are_text(opened, flywheel, tmp_path):
    config = hostile_briefing(tmp_path)
    file = tmp_path / "page.html"
    flywheel("brief", "--config", config, "--format", "html", "--as-of", "2026-11-21", "--output", file)
    page = opened(file)
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    page.wait_for_timeout(200)
    assert page.logged == [] and page.asked == [file.as_uri()]
    assert page.locator("h1").inner_text() == SHOWN[0]
    assert page.locator("caption").all_inner_texts()[:5] == SHOWN
    assert [text.split(". ", 1)[1] for text in page.locator("nav a").all_inner_texts()[:5]] == SHOWN
    assert page.locator("body > script").count() == 1
