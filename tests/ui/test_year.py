"""The office's whole year, done in the window with the keyboard, and the mouse where a person takes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.ui import year_after, year_meeting, year_office, year_resolution
from tests.ui.year_hands import Hands
from ui import jobs
from ui.main_window import SIZE, MainWindow


@pytest.fixture
def office(office: Office) -> Office:
    """The office as the year finds it."""
    year_office.begin(office)
    return office


@pytest.fixture
def hands(qtbot: QtBot, empty_window: MainWindow) -> Iterator[Hands]:
    """The hands at its window."""
    empty_window.resize(SIZE)
    yield Hands(qtbot, empty_window)
    jobs.wait()


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that is chosen whenever one is asked for."""
    path = tmp_path / "Бумага.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Документ PDF (*.pdf)"))
    return path


def test_the_whole_year_of_the_office(hands: Hands, office: Office, saved: Path) -> None:
    meeting = year_meeting.plan(hands, office)
    year_meeting.write_agenda(hands, office, meeting)
    year_meeting.invite(hands, office, meeting)
    year_meeting.attend(hands, office, meeting)
    year_meeting.vote(hands, office, meeting)
    resolution = year_resolution.write(hands, office, meeting)
    year_resolution.adopt(hands, office, resolution)
    year_resolution.sign_and_send(hands, office, resolution)
    year_resolution.quote(hands, office, resolution, saved)
    year_after.write_minutes(hands, office, meeting)
    year_after.see_to_assignments(hands, office)
    year_after.meet_again(hands, office)
