"""The sheet of a meeting in the window: invited at once, marked with the space bar, written in place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.meetings.attendance import attendance
from app.meetings.invitations import invite_all
from app.meetings.rows import AttendanceRow
from app.members.operations import enter_event
from app.members.timeline import Entry
from app.office import Office
from db.models import Clause, Meeting, Resolution
from db.vocabulary import AttendanceRole, EventKind, MeetingKind, Reply
from tests.app.meetings.gatherings import DAY, made
from tests.app.meetings.gatherings import meeting as a_meeting
from ui import jobs
from ui.main_window import MainWindow
from ui.meetings.attendance_tab import AttendanceTab
from ui.meetings.invite_dialogs import DelegateDialog, GuestDialog
from ui.meetings.page import MeetingsPage
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.live_preview import LivePreview

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Key = Qt.Key


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def meeting(filled: Office) -> int:
    """Return a conference of three members, whom nobody has invited yet."""
    return a_meeting(filled)


def side(window: MainWindow, meeting: int, place: int) -> QWidget:
    window.show_page("meetings")
    assert isinstance(window.page, MeetingsPage)
    window.page.open(meeting)
    window.page.view.turns[place].click()
    return window.page.view.tab


@pytest.fixture
def tab(window: MainWindow, meeting: int) -> AttendanceTab:
    shown = side(window, meeting, 1)
    assert isinstance(shown, AttendanceTab)
    return shown


@pytest.fixture
def sheet(filled: Office, meeting: int, tab: AttendanceTab) -> AttendanceTab:
    """Return the sheet with all three members invited."""
    tab.page.carry_out(invite_all, meeting)
    tab.table.setFocus()
    return tab


def people(office: Office, meeting: int) -> list[AttendanceRow]:
    return office.read(attendance, meeting)


def quorum_words(window: MainWindow) -> str:
    assert isinstance(window.page, MeetingsPage)
    return window.page.view.quorum.accessibleName()


def trouble(tab: AttendanceTab) -> str:
    return tab.page.trouble.findChildren(PlainLabel)[0].text()


def test_all_are_invited_with_one_click(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, tab: AttendanceTab
) -> None:
    assert tab.stack.currentWidget() is tab.empty
    qtbot.mouseClick(tab.empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert [row.organization for row in tab.table.rows] == [
        "Ассоциация «Ёлка»",
        "ОО «Наш двор»",
        "Союз «Голоса реки»",
    ]
    assert [row.name for row in tab.table.rows] == ["", "Гусев Тимур Петрович", ""]
    assert quorum_words(window) == "Для кворума нужно 2 из 3"
    window.undo()
    assert tab.stack.currentWidget() is tab.empty


def test_the_space_bar_marks_who_came_and_the_quorum_follows(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, sheet: AttendanceTab
) -> None:
    qtbot.keyClick(sheet.table, Key.Key_Space)
    assert quorum_words(window) == "Кворума нет: 1 из 3, нужно 2"
    qtbot.keyClick(sheet.table, Key.Key_Down)
    qtbot.keyClick(sheet.table, Key.Key_Space)
    assert quorum_words(window) == "Кворум есть: 2 из 3, нужно 2"
    assert sheet.counts.text() == "приглашены 3, пришли 2"
    qtbot.keyClick(sheet.table, Key.Key_Space)
    assert [row.present for row in people(filled, meeting)] == [True, False, False]


def test_many_are_marked_at_once(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, sheet: AttendanceTab
) -> None:
    qtbot.keyClick(sheet.table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet.table, Key.Key_Space)
    assert all(row.present for row in people(filled, meeting))
    assert len(sheet.table.selected()) == 3  # and stay chosen
    window.undo()
    assert not any(row.present for row in people(filled, meeting))


def test_a_click_on_the_tick_marks_too(
    qtbot: QtBot, filled: Office, meeting: int, sheet: AttendanceTab
) -> None:
    cell = sheet.table.visualRect(sheet.table.model().index(1, 0))
    for x in (300, 30):  # beside the tick it only chooses
        place = QPoint(cell.left() + x, cell.center().y())
        qtbot.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert [row.present for row in people(filled, meeting)] == [False, x == 30, False]


def test_replies_are_keys(qtbot: QtBot, filled: Office, meeting: int, sheet: AttendanceTab) -> None:
    for key, reply in (
        (Key.Key_Plus, Reply.COMES),
        (Key.Key_Minus, Reply.STAYS_AWAY),
        (Key.Key_Backspace, None),
    ):
        qtbot.keyClick(sheet.table, key)
        assert people(filled, meeting)[0].reply is reply


def test_letters_typed_in_the_table_find_a_participant_whom_the_space_bar_marks(
    qtbot: QtBot, filled: Office, meeting: int, sheet: AttendanceTab, type_text: TypeText
) -> None:
    type_text(sheet.table, "г")
    assert sheet.search.hasFocus()
    type_text(sheet.search, "усев")
    assert [row.organization for row in sheet.table.rows] == ["ОО «Наш двор»"]
    qtbot.keyClick(sheet.search, Key.Key_Return)
    assert sheet.table.hasFocus()
    qtbot.keyClick(sheet.table, Key.Key_Space)
    assert [row.organization for row in people(filled, meeting) if row.present] == ["ОО «Наш двор»"]
    type_text(sheet.table, "ё")  # another search takes the place of the first
    type_text(sheet.search, "лк")
    assert [row.organization for row in sheet.table.rows] == ["Ассоциация «Ёлка»"]
    qtbot.keyClick(sheet.search, Key.Key_Escape)
    assert len(sheet.table.rows) == 3


def test_a_name_is_written_in_place(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, sheet: AttendanceTab, type_text: TypeText
) -> None:
    qtbot.keyClick(sheet.table, Key.Key_Return)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    type_text(cell, "Соснина Нина")
    qtbot.keyClick(cell, Key.Key_Return)
    qtbot.waitUntil(lambda: people(filled, meeting)[0].name == "Соснина Нина")
    assert window.status_line.done().endswith("имя — Соснина Нина")
    window.undo()
    assert people(filled, meeting)[0].name == ""


def test_the_mandate_is_the_next_cell(
    qtbot: QtBot, filled: Office, meeting: int, sheet: AttendanceTab, type_text: TypeText
) -> None:
    qtbot.keyClick(sheet.table, Key.Key_F2)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    qtbot.keyClick(sheet.table, Key.Key_Right)
    qtbot.keyClick(sheet.table, Key.Key_F2)
    cell = QApplication.focusWidget()
    type_text(cell, "протокол № 4")
    qtbot.keyClick(cell, Key.Key_Return)
    qtbot.waitUntil(lambda: people(filled, meeting)[0].mandate == "протокол № 4")


def test_what_is_being_written_is_kept_when_another_side_is_shown(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, sheet: AttendanceTab, type_text: TypeText
) -> None:
    qtbot.keyClick(sheet.table, Key.Key_Return)
    type_text(QApplication.focusWidget(), "Соснина Нина")
    window.show_page("members")
    assert people(filled, meeting)[0].name == "Соснина Нина"


def test_delete_takes_off_the_sheet_and_undo_brings_back(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, sheet: AttendanceTab
) -> None:
    qtbot.keyClick(sheet.table, Key.Key_Delete)
    assert len(people(filled, meeting)) == 2
    window.undo()
    assert len(sheet.table.rows) == 3


def test_a_guest_is_asked_for(
    window: MainWindow,
    filled: Office,
    meeting: int,
    sheet: AttendanceTab,
    in_dialog: InDialog,
    type_text: TypeText,
    qtbot: QtBot,
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, GuestDialog)
        qtbot.keyClick(dialog.name, Key.Key_Return)
        assert dialog.isVisible()  # nobody is no guest
        type_text(dialog.name, "Аистов Олег")
        type_text(dialog.post, "городской архив")
        qtbot.keyClick(dialog.post, Key.Key_Return)

    in_dialog(window.actions_["invite-guest"].trigger, fill)
    guest = people(filled, meeting)[-1]
    assert (guest.role, guest.name, guest.has_vote) == (AttendanceRole.GUEST, "Аистов Олег", False)


def test_a_suspended_organization_may_come_without_a_vote(
    window: MainWindow,
    filled: Office,
    meeting: int,
    sheet: AttendanceTab,
    in_dialog: InDialog,
    type_text: TypeText,
    qtbot: QtBot,
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, DelegateDialog)
        dialog.organization.setEditText("ОО «Дом ремёсел»")
        type_text(dialog.name, "Резникова Анна")
        qtbot.keyClick(dialog.name, Key.Key_Return)

    in_dialog(window.actions_["invite-delegate"].trigger, fill)
    row = next(row for row in people(filled, meeting) if row.name == "Резникова Анна")
    assert (row.organization, row.has_vote) == ("ОО «Дом ремёсел»", False)
    assert quorum_words(window) == "Для кворума нужно 2 из 3"


def test_without_a_day_nobody_can_be_marked(qtbot: QtBot, window: MainWindow, filled: Office) -> None:
    planned = made(filled, Meeting(kind=MeetingKind.ELECTION))
    filled.do(invite_all, planned)
    tab = side(window, planned, 1)
    assert isinstance(tab, AttendanceTab)
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Key.Key_Space)
    assert "ещё нет дня" in trouble(tab)


def test_recounting_is_offered_where_the_meeting_itself_decided_on_members(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, sheet: AttendanceTab
) -> None:
    assert not sheet.recounted.isVisible()
    resolution = made(filled, Resolution(meeting_id=meeting))
    clause = made(filled, Clause(resolution_id=resolution, position=0, marker="1", text="Исключить"))
    organization = people(filled, meeting)[0].organization_id
    assert organization is not None
    sheet.page.carry_out(enter_event, organization, Entry(EventKind.EXCLUDED, DAY, clause_id=clause))
    assert sheet.recounted.isVisible()
    assert quorum_words(window) == "Для кворума нужно 2 из 3"
    qtbot.keyClick(sheet.recounted, Key.Key_Space)
    assert quorum_words(window) == "Для кворума нужно 2 из 2"
    assert [row.has_vote for row in people(filled, meeting)] == [False, True, True]


def test_the_sheet_is_printed(qtbot: QtBot, window: MainWindow, sheet: AttendanceTab) -> None:
    met: list[str] = []

    def look() -> None:
        paper = QApplication.activeModalWidget()
        assert isinstance(paper, LivePreview)
        qtbot.waitUntil(lambda: paper.pages.pages() == 1)
        met.append(paper.windowTitle())
        paper.reject()

    QTimer.singleShot(0, look)
    window.actions_["print-sheet"].trigger()
    assert met == ["Лист регистрации — печать"]


def test_only_what_can_be_done_is_offered(window: MainWindow, tab: AttendanceTab) -> None:
    actions = window.actions_
    assert actions["invite-all"].isEnabled()
    assert not actions["mark-present"].isEnabled()
    assert not actions["print-sheet"].isEnabled()
    window.page.view.turns[0].click()  # type: ignore[union-attr]
    assert not actions["invite-all"].isEnabled()


def test_everything_that_takes_the_focus_has_a_name(sheet: AttendanceTab) -> None:
    for widget in sheet.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            assert named, widget
