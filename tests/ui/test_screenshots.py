from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.office import Office
from ui import screenshots


def test_every_page_has_its_picture(
    qtbot: QtBot, filled: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screenshots, "_SETTLE_MS", 0)
    filled.close()
    pictures = screenshots.take(filled.path, tmp_path / "снимки")
    names = ["members", "resolutions", "history", "settings", "help"]
    assert [path.name for path in pictures] == [f"{name}.png" for name in names]
    assert {QImage(str(path)).size().toTuple() for path in pictures} == {(1440, 900)}
    assert sorted((tmp_path / "снимки").iterdir()) == sorted(pictures)
