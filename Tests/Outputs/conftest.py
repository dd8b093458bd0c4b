"""What the checks of outputs with other programs share: the command and a browser.

Run by `make test-outputs`. Each file here holds one kind of output against the programs that
people open it with.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Flywheel:
    """The built command, run from the project's folder."""

    def __init__(self, binary: Path):
        self.binary = binary

    def __call__(self, *arguments: str, status: int = 0) -> str:
        run = subprocess.run(
            [self.binary, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=120)
        assert run.returncode == status, f"{arguments}: exit {run.returncode}\n{run.stderr}"
        return run.stdout


@pytest.fixture(scope="session")
def flywheel() -> Flywheel:
    binary = Path(os.environ.get("FLYWHEEL", ROOT / ".build/release/flywheel"))
    assert binary.exists(), f"{binary}: build the command first, or run make test-outputs"
    return Flywheel(binary)


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium, the one of the system."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield chromium
        chromium.close()
