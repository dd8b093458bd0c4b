"""A briefing whose titles, labels and texts would be markup, formulas or worse to a careless writer."""

import json
import shutil
from pathlib import Path

from conftest import ROOT

HOSTILE = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "two\nlines", "\u202egnp.exe"]

# What a reader sees on a line: what is invisible shows as U+FFFD.
SHOWN = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "two lines", "\ufffdgnp.exe"]

TRADE = """\
series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,source,published,citation,note
t,trade-value,IRN,CHN,total,,2019,25,USD million,main,confirmed,A,,,
t,trade-value,IRN,WLD,total,,2019,100,USD million,main,confirmed,A,,,
"""


def hostile_briefing(folder: Path) -> Path:
    """Writes the configuration and its data, and gives the configuration's path."""
    shutil.copy(ROOT / "Data/Reference/countries.csv", folder / "countries.csv")
    (folder / "trade.csv").write_text(TRADE)
    request = {"indicator": "partner-share", "files": ["trade"]}
    rows = [{"label": text, "request": request, "period": "2019"} for text in HOSTILE]
    file = folder / "flywheel.yaml"
    # Every JSON text is YAML too.
    file.write_text(json.dumps({
        "subject": "IRN", "partner": "CHN", "clock": "utc", "countries": "countries.csv",
        "sources": {"trade": "trade.csv"},
        "brief": {
            "title": HOSTILE[0], "summary": HOSTILE[1],
            "overview": [{"figures": {"caption": text, "rows": rows}} for text in HOSTILE],
            "developments": [
                {"title": text, "text": text, "caveats": text, "unknown": text, "tables": []}
                for text in HOSTILE],
        }}))
    return file
