"""The month and the year beside the desk: marked days, keys, clicks, what is listed below."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk.items import Act, DayEntry, Kind
from app.office import Office
from db.models import Meeting
from db.vocabulary import MeetingKind
from tests.app.meetings.gatherings import made
from ui.desk.calendar_panel import CalendarPanel
from ui.desk.entries import Entries
from ui.desk.entry_list import EntryLink, EntryList
from ui.desk.month_grid import MonthGrid
from ui.desk.year_view import YearView
from ui.widgets.label import PlainLabel

TODAY = date.today()
COMING = TODAY + timedelta(days=9)


@pytest.fixture
def panel(qtbot: QtBot, office: Office) -> Iterator[CalendarPanel]:
    """The calendar of an office with a sitting in nine days."""
    made(office, Meeting(kind=MeetingKind.COUNCIL, number=7, date_from=COMING, date_to=COMING, place="Устье"))
    made_panel = CalendarPanel(Entries(office))
    qtbot.addWidget(made_panel)
    made_panel.resize(360, 800)
    with qtbot.waitExposed(made_panel):
        made_panel.show()
    made_panel.show_today(TODAY)
    qtbot.waitUntil(lambda: not made_panel._later.isActive())
    yield made_panel
    made_panel.retire()


def said(widget: QWidget) -> str:
    shown = (*widget.findChildren(PlainLabel), *widget.findChildren(EntryLink))
    words = "\n".join(each.text() for each in shown if each.isVisible())
    return words.replace("\u00a0", " ")


def press(qtbot: QtBot, inside: QWidget, name: str) -> None:
    button = next(
        each for each in inside.findChildren(QAbstractButton) if name in (each.text(), each.accessibleName())
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_days_to_come_are_listed_first(panel: CalendarPanel) -> None:
    assert "Ближайшее" in said(panel)
    assert "заседание совета № 7" in said(panel.list)
    assert f"{COMING:%d.%m}" in said(panel.list)


def test_a_click_on_what_is_listed_leads_to_it(qtbot: QtBot, panel: CalendarPanel) -> None:
    (listed,) = panel.list.findChildren(EntryLink)
    with qtbot.waitSignal(panel.wanted) as wanted:
        qtbot.mouseClick(listed, Qt.MouseButton.LeftButton)
    (entry,) = wanted.args or ()
    assert (entry.act, entry.ids) == (Act.SHOW_MEETING, (1,))


def test_a_long_matter_takes_two_lines_and_is_told_in_full_by_the_tooltip(
    qtbot: QtBot, office: Office
) -> None:
    words = "Составить и разослать всем организациям подробный перечень образцов " * 2
    rows = EntryList()
    qtbot.addWidget(rows)
    rows.resize(280, 300)
    entry = DayEntry(TODAY, TODAY, Kind.ASSIGNMENT, words.strip(), "", "a", Act.SHOW_ASSIGNMENT, (1,))
    rows.show_entries([entry], "")
    rows.show()
    (listed,) = rows.findChildren(EntryLink)
    qtbot.waitUntil(lambda: listed.text().endswith("…"))
    assert listed.text().count("\n") == 1
    assert "перечень образцов" in listed.toolTip().replace("\u00a0", " ")


def test_a_click_on_a_day_lists_it_and_there_is_a_way_back(qtbot: QtBot, panel: CalendarPanel) -> None:
    panel.show_day(COMING)
    spot = panel.grid.place_of(COMING).center().toPoint()
    panel.show_coming()
    qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=spot)
    assert panel.day == COMING
    qtbot.waitUntil(lambda: "заседание совета" in said(panel.list))
    press(qtbot, panel, "Ближайшее")
    assert panel.day is None


def test_arrows_and_pages_go_through_the_days(qtbot: QtBot, panel: CalendarPanel) -> None:
    panel.show_day(date(2026, 11, 30))
    expected = {
        Qt.Key.Key_Right: date(2026, 12, 1),
        Qt.Key.Key_Up: date(2026, 11, 24),
        Qt.Key.Key_Left: date(2026, 11, 23),
        Qt.Key.Key_Down: date(2026, 11, 30),
        Qt.Key.Key_PageDown: date(2026, 12, 30),
        Qt.Key.Key_PageUp: date(2026, 11, 30),
    }
    for key, day in expected.items():
        qtbot.keyClick(panel.grid, key)
        assert (panel.grid.chosen, panel.day) == (day, day)
        assert panel.grid.month == day.replace(day=1)
    assert panel.title.text() == "Ноябрь 2026"


def test_the_day_under_the_keys_is_told_to_a_screen_reader(qtbot: QtBot, panel: CalendarPanel) -> None:
    panel.show_day(COMING - timedelta(days=1))
    assert "заседание" not in panel.grid.accessibleName()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Right)
    assert "заседание совета №\u00a07" in panel.grid.accessibleName()


def test_a_day_on_which_nothing_falls_says_so(qtbot: QtBot, panel: CalendarPanel) -> None:
    panel.show_day(COMING + timedelta(days=1))
    qtbot.waitUntil(lambda: "На этот день ничего нет." in said(panel.list))


def test_the_months_are_turned_by_buttons(qtbot: QtBot, panel: CalendarPanel) -> None:
    panel.show_day(date(2026, 12, 31))
    press(qtbot, panel, "Следующий месяц")
    assert panel.title.text() == "Январь 2027"
    press(qtbot, panel, "Предыдущий месяц")
    press(qtbot, panel, "Предыдущий месяц")
    assert panel.title.text() == "Ноябрь 2026"


def test_the_year_shows_every_month_and_a_day_of_it_can_be_picked(qtbot: QtBot, office: Office) -> None:
    made(office, Meeting(kind=MeetingKind.COUNCIL, number=7, date_from=COMING, date_to=COMING))
    year = YearView(Entries(office))
    qtbot.addWidget(year)
    year.resize(900, 700)
    with qtbot.waitExposed(year):
        year.show()
    year.show_year(COMING.year, TODAY)
    qtbot.waitUntil(lambda: not year._later.isActive())
    grid = year.grids[COMING.month - 1]
    with qtbot.waitSignal(year.picked) as picked:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place_of(COMING).center().toPoint())
    assert picked.args == [COMING]
    assert "заседание совета" in grid.accessibleName()
    press(qtbot, year, "Следующий год")
    assert year.grids[0].month == date(COMING.year + 1, 1, 1)


def test_the_keys_go_from_december_to_the_next_year(qtbot: QtBot, office: Office) -> None:
    year = YearView(Entries(office))
    qtbot.addWidget(year)
    with qtbot.waitExposed(year):
        year.show()
    year.show_year(2026, date(2026, 12, 31))
    year.grids[11].setFocus()
    qtbot.keyClick(year.grids[11], Qt.Key.Key_Right)
    assert year.year == 2027
    assert year.grids[0].chosen == date(2027, 1, 1)
    year.retire()


@pytest.mark.parametrize("month", [date(2026, 11, 1), date(2027, 2, 1), date(2026, 8, 1)])
def test_every_day_of_a_month_is_where_it_is_drawn(qtbot: QtBot, month: date) -> None:
    grid = MonthGrid(month)
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    day = month
    while day.month == month.month:
        centre = grid.place_of(day).center()
        assert grid.day_at(centre.x(), centre.y()) == day
        day += timedelta(days=1)
    assert grid.day_at(1, 1) is None  # the names of the weekdays


def test_a_year_far_away_is_not_reached_by_the_keys(qtbot: QtBot, settings: QSettings) -> None:
    grid = MonthGrid(date(2149, 12, 31))
    qtbot.addWidget(grid)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.chosen == date(2149, 12, 31)
