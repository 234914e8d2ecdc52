"""The delegates by hand: listed, sought, opened at the decision or at the meeting, printed."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.meetings.attendance_operations import write_on_sheet
from app.office import Office
from app.resolutions.decisions.nominate import Nominate
from tests.app.meetings.gatherings import came, meeting
from tests.app.resolutions.decisions_taken import adopted
from ui import jobs
from ui.delegates.paper import DelegatesPaper
from ui.delegates.side import DelegatesSide
from ui.main_window import MainWindow
from ui.meetings.page import MeetingsPage
from ui.resolutions.page import ResolutionsPage

TypeText = Callable[[QWidget, str], None]
KIM, OLHOVA = "Ким Вера Сергеевна", "Ольхова Лидия Григорьевна"
GUSEV = "Гусев Тимур Петрович"  # leads an organisation, and is invited for it


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def conference(filled: Office) -> int:
    return meeting(filled)


@pytest.fixture
def side(filled: Office, conference: int, window: MainWindow) -> DelegatesSide:
    (line,) = came(filled, conference, 1)
    filled.do(write_on_sheet, line, "name", OLHOVA)
    adopted(filled, 19, date(2025, 5, 12), Nominate(person=KIM, event="на Всемирный форум ремёсел"))
    window.actions_["list-delegates"].trigger()
    assert isinstance(window.page, MeetingsPage)
    return window.page.delegates


def cells(side: DelegatesSide, place: int) -> list[str]:
    model = side.table.model()
    return [model.index(place, column).data() for column in range(model.columnCount())]


def test_delegates_are_listed_with_who_sends_them_and_whether_they_came(side: DelegatesSide) -> None:
    assert [row.person for row in side.table.rows] == [OLHOVA, GUSEV, KIM]
    assert cells(side, 0)[1:5] == [
        "XX\u00a0страновая тематическая конференция",
        "19\u00a0июня\u00a02026\u00a0г.",
        "Ассоциация «Ёлка»",
        "отмечено",
    ]
    assert cells(side, 1)[3:5] == ["ОО «Наш двор»", "не отмечено"]
    assert cells(side, 2)[1:5] == ["на Всемирный форум ремёсел", "", "совет", "—"]


def test_enter_leads_to_the_resolution_that_sends_the_delegate(
    qtbot: QtBot, window: MainWindow, side: DelegatesSide
) -> None:
    side.table.selectRow(2)
    qtbot.keyClick(side.table, Qt.Key.Key_Return)
    assert isinstance(window.page, ResolutionsPage)
    assert window.page.is_open()


def test_the_delegate_of_an_organisation_leads_to_the_meeting_and_back_to_the_list(
    qtbot: QtBot, window: MainWindow, side: DelegatesSide, conference: int
) -> None:
    side.table.selectRow(0)
    qtbot.keyClick(side.table, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, MeetingsPage)
    assert page.is_open()
    assert page.view.meeting_id == conference
    assert page.bar.isHidden()
    qtbot.mouseClick(page.view.header.back, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is side
    assert not page.bar.isHidden()


def test_search_finds_a_delegate(qtbot: QtBot, side: DelegatesSide, type_text: TypeText) -> None:
    page = side.page
    assert isinstance(page, MeetingsPage)
    type_text(page.search, "форум")
    qtbot.waitUntil(lambda: [row.person for row in side.table.rows] == [KIM])
    type_text(page.search, "ъ")
    qtbot.waitUntil(lambda: side.stack.currentWidget() is side.empty)


def test_what_is_listed_is_printed(qtbot: QtBot, window: MainWindow, side: DelegatesSide) -> None:
    pages: list[int] = []

    def look() -> None:
        paper = QApplication.activeModalWidget()
        assert isinstance(paper, DelegatesPaper)
        qtbot.waitUntil(lambda: paper.pages.pages() > 0)
        pages.append(paper.pages.pages())
        paper.reject()

    QTimer.singleShot(0, look)
    window.actions_["print"].trigger()
    assert pages == [1]
