"""The page «Сегодня»: its rows and their buttons by keys and mouse, the counts in the rail, the papers."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.backups.standing import Standing
from app.desk.items import Act, DeskItem, Kind, Urgency
from app.members.operations import enter_event
from app.members.timeline import Entry
from app.office import Office
from db.models import AgendaItem, Meeting
from db.vocabulary import EventKind, MeetingKind, Period, PeriodKind
from tests.app.assignments.given import given
from tests.app.meetings.gatherings import made
from tests.builders import heard, member
from ui import jobs
from ui.desk import page as desk_page
from ui.desk.item_row import ItemRow
from ui.desk.page import DeskPage
from ui.main_window import MainWindow
from ui.members.draft_dialog import DraftDialog
from ui.members.page import MembersPage
from ui.pages import PAGES
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
TODAY = date.today()


def opened(qtbot: QtBot, office: Office, settings: QSettings) -> Iterator[MainWindow]:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.furnish({})
    with qtbot.waitExposed(window):
        window.show()
    window.show_office(office, "Содружество Заречья", PAGES)
    window.activateWindow()
    yield window
    jobs.wait()
    window.leave_office()


@pytest.fixture
def busy(office: Office) -> Office:
    """An office with a term that is over, an overdue assignment, somebody who is silent."""
    crafts = member(office, "ОО «Дом ремёсел»")
    until = TODAY - timedelta(days=10)
    rests = Entry(
        EventKind.SUSPENDED, date(2024, 6, 14), basis="протокол", until="до срока", until_date=until
    )
    office.do(enter_event, crafts, rests)
    given(office, "до 15 августа 2026 года", "Секретариат")
    heard(office, member(office, "ОО «Ёлка»"), date(2015, 1, 1))
    return office


@pytest.fixture
def desk(qtbot: QtBot, busy: Office, settings: QSettings) -> Iterator[MainWindow]:
    for window in opened(qtbot, busy, settings):
        settled(qtbot, window)
        yield window


@pytest.fixture
def empty(qtbot: QtBot, office: Office, settings: QSettings) -> Iterator[MainWindow]:
    for window in opened(qtbot, office, settings):
        settled(qtbot, window)
        yield window


def page(window: MainWindow) -> DeskPage:
    assert isinstance(window.page, DeskPage)
    return window.page


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """What is looked for after the first paint has been found."""
    shown = page(window)
    qtbot.waitUntil(lambda: not shown._later.isActive() and not shown._unwatched)


def kinds(window: MainWindow) -> list[Kind]:
    return [item.kind for item in page(window).list.items]


def rows(window: MainWindow) -> list[ItemRow]:
    return [each for each in page(window).list.findChildren(ItemRow) if each.isVisible()]


def focused(window: MainWindow) -> Kind:
    row = window.focusWidget()
    assert isinstance(row, ItemRow)
    return row.item.kind


def badge(window: MainWindow, place: int) -> str:
    entry = window.rail.findChildren(QPushButton)[place]
    labels = [each for each in entry.findChildren(PlainLabel) if each.isVisible()]
    return labels[0].text() if labels else ""


def test_what_presses_most_lies_above(desk: MainWindow) -> None:
    found = kinds(desk)
    assert found[:2] == [Kind.ASSIGNMENT, Kind.TERM]
    assert found[-1] is Kind.SILENCE


def test_in_a_tight_row_the_button_goes_under_the_words(qtbot: QtBot) -> None:
    row = ItemRow(DeskItem(Kind.TERM, Urgency.NOW, "ОО «Дом ремёсел»", "", "решить", Act.DECIDE, (1,)))
    holder = QWidget()
    row.setParent(holder)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    for width, under in ((900, False), (300, True), (900, False)):
        row.resize(width, 200)
        qtbot.waitUntil(lambda under=under: (row.button.x() < 100) is under)


def test_the_arrows_go_through_the_rows_and_enter_acts(
    qtbot: QtBot, desk: MainWindow, in_dialog: InDialog
) -> None:
    first = rows(desk)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert focused(desk) is Kind.ASSIGNMENT
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert focused(desk) is Kind.TERM
    qtbot.keyClick(rows(desk)[1], Qt.Key.Key_End)
    assert focused(desk) is Kind.SILENCE
    qtbot.keyClick(rows(desk)[-1], Qt.Key.Key_Home)
    assert focused(desk) is Kind.ASSIGNMENT
    met: list[type[Dialog]] = []
    in_dialog(
        lambda: qtbot.keyClick(rows(desk)[1], Qt.Key.Key_Return), lambda dialog: met.append(type(dialog))
    )
    assert met == [DraftDialog]


def test_the_keys_are_accepted_at_once(desk: MainWindow) -> None:
    assert focused(desk) is Kind.ASSIGNMENT


def test_a_decision_about_a_suspended_member_becomes_a_draft(
    qtbot: QtBot, desk: MainWindow, in_dialog: InDialog
) -> None:
    def draft(dialog: Dialog) -> None:
        button = next(
            each for each in dialog.findChildren(QPushButton) if each.text() == "Подготовить проект"
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    term = next(row for row in rows(desk) if row.item.kind is Kind.TERM)
    in_dialog(lambda: qtbot.mouseClick(term.button, Qt.MouseButton.LeftButton), draft)
    qtbot.waitUntil(lambda: desk.page is not None and desk.page.id == "resolutions")
    assert desk.status_line.done().startswith("Подготовлен проект резолюции")


def test_a_place_on_the_agenda_is_one_click(
    qtbot: QtBot, desk: MainWindow, busy: Office, settings: QSettings
) -> None:
    coming = TODAY + timedelta(days=20)
    council = Meeting(kind=MeetingKind.COUNCIL, number=7, date_from=coming, date_to=coming)
    meeting_id = made(busy, council)
    lad = member(busy, "ОО «Лад»")
    rests = Entry(
        EventKind.SUSPENDED,
        date(2025, 6, 14),
        basis="протокол",
        until="до заседания совета",
        until_meeting_id=meeting_id,
    )
    desk.take_in(busy.do(enter_event, lad, rests))
    settled(qtbot, desk)
    waits = next(row for row in rows(desk) if row.item.act is Act.PUT_ON_AGENDA)
    assert waits.item.title == "ОО «Лад»"
    qtbot.mouseClick(waits.button, Qt.MouseButton.LeftButton)
    settled(qtbot, desk)
    assert Act.PUT_ON_AGENDA not in [item.act for item in page(desk).list.items]
    held = busy.read(lambda session: [item.title for item in session.query(AgendaItem)])
    assert any("Лад" in title for title in held)
    desk.undo()
    settled(qtbot, desk)
    assert Act.PUT_ON_AGENDA in [item.act for item in page(desk).list.items]


def test_the_rail_counts_what_waits_and_tells_it_to_a_screen_reader(desk: MainWindow) -> None:
    waiting = sum(item.urgency is not Urgency.QUIET for item in page(desk).list.items)
    assert badge(desk, 0) == str(waiting)
    assert badge(desk, 4) == "1"
    entries = desk.rail.findChildren(QPushButton)
    assert entries[4].accessibleName() == "Поручения, 1\u00a0дело ждёт"
    assert badge(desk, 1) == entries[1].accessibleName() == ""


def test_the_counts_follow_what_is_done_on_other_pages(qtbot: QtBot, desk: MainWindow, busy: Office) -> None:
    before = int(badge(desk, 0))
    desk.show_page("members")
    crafts = next(item.ids[0] for item in desk._pages["desk"].list.items if item.kind is Kind.TERM)  # type: ignore[attr-defined]
    desk.take_in(busy.do(enter_event, crafts, Entry(EventKind.RESTORED, TODAY, basis="протокол")))
    qtbot.waitUntil(lambda: badge(desk, 0) == str(before - 1))
    assert desk.page is not None
    assert desk.page.id == "members"
    desk.show_page("desk")
    assert Kind.TERM not in kinds(desk)


def test_a_row_that_is_done_hands_the_focus_to_the_next(qtbot: QtBot, desk: MainWindow, busy: Office) -> None:
    rows(desk)[1].setFocus()
    crafts = rows(desk)[1].item.ids[0]
    following = rows(desk)[2].item
    desk.take_in(busy.do(enter_event, crafts, Entry(EventKind.RESTORED, TODAY, basis="протокол")))
    settled(qtbot, desk)
    row = desk.focusWidget()
    assert isinstance(row, ItemRow)
    assert row.item == following


def test_silence_leads_to_the_list_of_the_silent(qtbot: QtBot, desk: MainWindow, in_dialog: InDialog) -> None:
    titles: list[str] = []
    silence = rows(desk)[-1]
    in_dialog(
        lambda: qtbot.mouseClick(silence.button, Qt.MouseButton.LeftButton),
        lambda dialog: titles.append(dialog.windowTitle()),
    )
    assert titles == ["Давно без связи"]
    assert isinstance(desk.page, MembersPage)


def test_an_assignment_is_closed_where_it_stands(qtbot: QtBot, desk: MainWindow, in_dialog: InDialog) -> None:
    titles: list[str] = []
    task = rows(desk)[0]
    in_dialog(
        lambda: qtbot.mouseClick(task.button, Qt.MouseButton.LeftButton),
        lambda dialog: titles.append(dialog.windowTitle()),
    )
    assert titles == ["Снять с контроля"]
    assert desk.page is not None
    assert desk.page.id == "assignments"


def test_a_meeting_without_a_day_is_arranged_on_its_page(
    qtbot: QtBot, desk: MainWindow, busy: Office, in_dialog: InDialog
) -> None:
    soon = TODAY + timedelta(days=60)
    planned = Meeting(kind=MeetingKind.ELECTION, number=21)
    planned.period = Period("в этом сезоне", PeriodKind.SPAN, soon, soon + timedelta(days=30))
    made(busy, planned)
    page(desk).reload()
    settled(qtbot, desk)
    row = next(row for row in rows(desk) if row.item.act is Act.ARRANGE)
    met: list[str] = []
    in_dialog(
        lambda: qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton),
        lambda dialog: met.append(dialog.windowTitle()),
    )
    assert len(met) == 1
    assert desk.page is not None
    assert desk.page.id == "meetings"


def test_what_the_copies_want_lies_on_the_desk_until_it_is_done(desk: MainWindow) -> None:
    desk.stands(Standing(None, "Копий файла ещё нет. Сделайте первую сейчас."))
    copy = next(item for item in page(desk).list.items if item.kind is Kind.COPY)
    assert copy.detail.startswith("Копий файла ещё нет")
    desk.stands(Standing(None, ""))
    assert Kind.COPY not in kinds(desk)


def test_an_empty_desk_says_so_kindly(empty: MainWindow) -> None:
    shown = page(empty)
    assert shown.left.currentWidget() is shown.empty
    words = " ".join(label.text() for label in shown.empty.findChildren(PlainLabel))
    assert "На сегодня всё сделано" in words
    assert badge(empty, 0) == ""


def test_of_many_alike_the_rest_is_one_row(
    qtbot: QtBot, desk: MainWindow, busy: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_page, "MOST", 1)
    until = TODAY - timedelta(days=1)
    for name in ("Лад", "Очаг"):
        rests = Entry(
            EventKind.SUSPENDED, date(2024, 6, 14), basis="протокол", until="до срока", until_date=until
        )
        busy.do(enter_event, member(busy, f"ОО «{name}»"), rests)
    page(desk).reload()
    settled(qtbot, desk)
    assert "И ещё 2\u00a0приостановления" in [item.title for item in page(desk).list.items]
    counted = [item.kind for item in page(desk)._found if item.urgency is not Urgency.QUIET]
    assert counted.count(Kind.TERM) == 3
    assert badge(desk, 0) == str(len(counted))  # each of them counts


def test_the_desk_of_yesterday_gives_way_at_midnight(qtbot: QtBot, desk: MainWindow) -> None:
    shown = page(desk)
    shown.day = TODAY - timedelta(days=1)
    shown._midnight.timeout.emit()
    assert shown.day == TODAY


def test_what_was_typed_by_somebody_is_shown_as_text(qtbot: QtBot, desk: MainWindow, busy: Office) -> None:
    heard(busy, member(busy, "<b>Фонд</b> & Ко"), date(2014, 1, 1))
    page(desk).reload()
    settled(qtbot, desk)
    labels = page(desk).findChildren(PlainLabel)
    assert any("<b>Фонд</b> & Ко" in label.text() for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, desk: MainWindow) -> None:
    page(desk).calendar.year_wanted.emit(TODAY.year)
    for widget in page(desk).findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget


def test_a_narrow_row_has_its_day_under_the_words(qtbot: QtBot, desk: MainWindow) -> None:
    desk.resize(1440, 900)
    qtbot.waitUntil(lambda: not rows(desk)[0]._narrow)
    desk.resize(desk.minimumSizeHint().width(), 700)
    qtbot.waitUntil(lambda: rows(desk)[0]._narrow)
    assert rows(desk)[0].width() <= page(desk).list.viewport().width()


def test_the_sheet_is_shown_before_it_is_printed(
    qtbot: QtBot, desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[bytes, str]] = []
    monkeypatch.setattr("ui.widgets.preview.show_preview", lambda _, pdf, title: shown.append((pdf, title)))
    qtbot.keyClick(desk, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert shown[0][0].startswith(b"%PDF")
    assert shown[0][1] == "Сегодня"


def test_the_calendar_is_saved_for_other_programs(
    qtbot: QtBot, desk: MainWindow, busy: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming = TODAY + timedelta(days=20)
    made(busy, Meeting(kind=MeetingKind.COUNCIL, number=7, date_from=coming, date_to=coming))
    target = tmp_path / "календарь"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.actions_["export-ics"].trigger()
    qtbot.waitUntil(lambda: desk.status_line.done().startswith("Сохранено"), timeout=20_000)
    text = target.with_suffix(".ics").read_text(encoding="utf-8")
    assert "SUMMARY:Заседание совета № 7" in text


def test_leaving_the_save_dialog_writes_nothing(
    desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    desk.actions_["export-ics"].trigger()
    assert not list(tmp_path.glob("*.ics"))


def test_every_act_of_the_desk_leads_somewhere(desk: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.desk.desk_acts import _LEADS, _MENU

    handled = {Act.DECIDE, Act.PUT_ON_AGENDA, *_LEADS, *_MENU}
    assert handled == set(Act)
    for target, asked in _LEADS.values():
        assert target in PAGES
        assert not asked or desk.actions_[asked]
    assert all(desk.actions_[action] for action in _MENU.values())
