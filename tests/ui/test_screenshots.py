from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.meetings.agenda_operations import add_item
from app.meetings.operations import MeetingFacts, plan_meeting
from app.office import Office
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import MeetingKind
from ui import screenshots
from ui.rail import BELOW, SECTIONS
from ui.theme import Look

SIDES = ["composition", "delegates"]
PAGES = [section.page for section in (*SECTIONS, *BELOW)]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screenshots, "_SETTLE_MS", 0)


def test_every_page_has_its_picture(qtbot: QtBot, filled: Office, tmp_path: Path) -> None:
    filled.close()
    pictures = screenshots.take(filled.path, tmp_path / "снимки")
    assert PAGES[0] == "desk"
    assert [path.stem for path in pictures if path.stem not in SIDES] == PAGES
    assert {*SIDES} < {path.stem for path in pictures}
    assert {QImage(str(path)).size().toTuple() for path in pictures} == {(1440, 900)}
    assert sorted((tmp_path / "снимки").iterdir()) == sorted(pictures)


def test_a_meeting_that_was_held_shows_all_its_sides_and_a_resolution_its_text(
    qtbot: QtBot, filled: Office, tmp_path: Path
) -> None:
    held = date(2026, 3, 20)
    planned = filled.do(
        plan_meeting, MeetingFacts(MeetingKind.COUNCIL, 6, "О работе", date_from=held, date_to=held)
    )
    filled.do(add_item, planned.ids[0], "О сайте")
    filled.do(import_resolution, ResolutionText(title="РЕЗОЛЮЦИЯ", clauses=(Clause("1", "Открыть сайт."),)))
    filled.close()
    pictures = {path.stem: path for path in screenshots.take(filled.path, tmp_path, Look(dark=True))}
    inside = ["meeting-agenda", "meeting-participants", "meeting-votes", "meeting-documents", "resolution"]
    assert sorted(pictures) == sorted([*PAGES, *SIDES, *inside])
    shown = {name: QImage(str(path)).bits().tobytes() for name, path in pictures.items()}
    assert len(set(shown.values())) == len(shown)
    assert QImage(str(pictures["desk"])).pixelColor(700, 850).lightness() < 128
