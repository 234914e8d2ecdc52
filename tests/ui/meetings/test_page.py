"""The page «Заседания» by hand: planned, found, opened, changed, called off, removed, printed."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.meetings.agenda import agenda
from app.meetings.agenda_operations import add_item, remove_item
from app.meetings.operations import MeetingFacts, plan_meeting
from app.meetings.queries import meeting_row, meetings
from app.office import Office
from app.resolutions.decisions.standing import Standing
from db.vocabulary import MeetingKind, Period, PeriodKind
from tests.app.resolutions.decisions_taken import adopted
from ui import jobs
from ui.main_window import MainWindow
from ui.meetings.agenda_paper import AgendaPaper
from ui.meetings.agenda_tab import AgendaTab
from ui.meetings.call_off_dialog import CallOffDialog
from ui.meetings.invitation_paper import InvitationPaper
from ui.meetings.meeting_form import MeetingDialog
from ui.meetings.page import MeetingsPage
from ui.widgets.dialog import Dialog
from ui.widgets.preview import PreviewDialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def conference(filled: Office) -> int:
    facts = MeetingFacts(
        MeetingKind.ELECTION, 21, theme="Голоса реки", place="г. Устье", period="в 2040 году"
    )
    return filled.do(plan_meeting, facts).ids[0]


@pytest.fixture
def page(conference: int, window: MainWindow) -> MeetingsPage:
    window.show_page("meetings")
    assert isinstance(window.page, MeetingsPage)
    assert window.page.table.choose(conference)
    return window.page


def cells(page: MeetingsPage, place: int = 0) -> list[str]:
    model = page.table.model()
    return [model.index(place, column).data() for column in range(model.columnCount())]


def click(qtbot: QtBot, inside: QWidget, words: str) -> None:
    found = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_planned_meeting_is_listed_with_its_period_and_its_state_in_a_word(page: MeetingsPage) -> None:
    assert cells(page) == [
        "XXI\u00a0отчётно-выборная конференция",
        "в 2040 году",
        "Устье",
        "Голоса реки",
        "",
        "",
        "планируется",
    ]


def test_a_held_meeting_that_missed_a_standing_question_says_so(filled: Office, page: MeetingsPage) -> None:
    span = Period("с 2026 года", PeriodKind.SPAN, date(2026, 6, 20), date(2030, 1, 1))
    adopted(filled, 20, date(2026, 6, 19), Standing(title="Молодёжная повестка"), period=span)
    facts = MeetingFacts(MeetingKind.COUNCIL, 7, date_from=date(2026, 7, 1), date_to=date(2026, 7, 1))
    sitting = filled.do(plan_meeting, facts).ids[0]
    filled.do(add_item, sitting, "О бюджете")
    filled.do(remove_item, filled.read(agenda, sitting)[0].id)
    page.reload()
    assert "пропущен вопрос" in [cells(page, place)[-1] for place in range(len(page.table.rows))]
    page.open(sitting)
    assert isinstance(page.view.tab, AgendaTab)
    assert "Молодёжная повестка" in page.view.tab.notice._sentence.text()


def test_a_meeting_is_planned_in_the_dialog_with_the_next_number_offered(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    page: MeetingsPage,
    type_text: TypeText,
    in_dialog: InDialog,
) -> None:
    def plan(dialog: Dialog) -> None:
        assert isinstance(dialog, MeetingDialog)
        assert dialog.number.text() == "1"
        dialog.kind.setFocus()
        qtbot.keyClick(dialog.kind, Qt.Key.Key_Home)
        assert dialog.number.text() == "XXII"
        type_text(dialog.date_from, "12.05.2041")
        type_text(dialog.place, "г. Заречный")
        qtbot.keyClick(dialog.place, Qt.Key.Key_Return)

    in_dialog(window.actions_["new-meeting"].trigger, plan)
    assert page.is_open()
    row = filled.read(meeting_row, page.view.meeting_id)
    assert (row.kind, row.number, row.place) == (MeetingKind.THEMATIC, 22, "г. Заречный")
    assert (row.date_from, row.date_to) == (date(2041, 5, 12), date(2041, 5, 12))


def test_what_cannot_be_read_stays_in_the_dialog_with_a_sentence(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    page: MeetingsPage,
    type_text: TypeText,
    in_dialog: InDialog,
) -> None:
    def plan(dialog: Dialog) -> None:
        assert isinstance(dialog, MeetingDialog)
        type_text(dialog.period, "когда-нибудь")
        qtbot.keyClick(dialog.period, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert "непонятен" in dialog._error.text()

    in_dialog(window.actions_["new-meeting"].trigger, plan)
    assert len(filled.read(meetings, date.today())) == 1
    assert not page.is_open()


def test_enter_opens_a_meeting_and_the_way_back_chooses_it_again(
    qtbot: QtBot, page: MeetingsPage, conference: int
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.is_open()
    assert page.header.isHidden()
    assert page.view.header.name.text() == "XXI\u00a0страновая отчётно-выборная конференция"
    assert "«Голоса реки»" in page.view.header.facts.text()
    qtbot.mouseClick(page.view.header.back, Qt.MouseButton.LeftButton)
    chosen = page.table.current()
    assert chosen is not None
    assert chosen.id == conference


def test_the_sides_of_a_meeting_are_turned_by_keys(
    window: MainWindow, page: MeetingsPage, conference: int
) -> None:
    page.open(conference)
    sides = []
    for _ in page.view.tabs:
        window.actions_["next-side"].trigger()
        sides.append(page.view.tab)
    assert sides == [*page.view.tabs[1:], page.view.tabs[0]]
    window.actions_["previous-side"].trigger()
    assert page.view.turns[-1].isChecked()


def test_search_finds_by_the_theme(qtbot: QtBot, page: MeetingsPage, type_text: TypeText) -> None:
    type_text(page.search, "ГОЛОСА")
    qtbot.wait(100)
    assert len(page.table.rows) == 1
    type_text(page.search, "ыы")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)


def test_the_first_meeting_is_offered_where_there_is_none(
    qtbot: QtBot, empty_window: MainWindow, in_dialog: InDialog
) -> None:
    empty_window.show_page("meetings")
    page = empty_window.page
    assert isinstance(page, MeetingsPage)
    assert page.stack.currentWidget() is page.empty
    in_dialog(
        lambda: click(qtbot, page.empty, "Новое заседание…"),
        lambda dialog: click(qtbot, dialog, "Запланировать"),
    )
    assert page.is_open()


def test_a_meeting_is_called_off_with_a_reason_and_held_after_all(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    page: MeetingsPage,
    type_text: TypeText,
    in_dialog: InDialog,
    conference: int,
) -> None:
    def call_off(dialog: Dialog) -> None:
        assert isinstance(dialog, CallOffDialog)
        click(qtbot, dialog, "Отменить заседание")
        assert dialog.isVisible()
        type_text(dialog.reason, "паводок")
        click(qtbot, dialog, "Отменить заседание")

    in_dialog(window.actions_["call-off"].trigger, call_off)
    assert cells(page)[-1] == "отменено"
    page.open(conference)
    assert "отменено: паводок" in page.view.header.facts.text()
    window.actions_["hold-after-all"].trigger()
    assert filled.read(meeting_row, conference).cancelled == ""


def test_a_meeting_is_removed_after_a_question_and_comes_back(
    qtbot: QtBot, window: MainWindow, page: MeetingsPage, conference: int, in_dialog: InDialog
) -> None:
    page.open(conference)
    in_dialog(window.actions_["remove-meeting"].trigger, lambda dialog: click(qtbot, dialog, "Удалить"))
    assert not page.is_open()
    assert page.stack.currentWidget() is page.empty
    window.undo()
    assert page.table.choose(conference)


def test_a_changed_meeting_shows_its_new_days(
    qtbot: QtBot, window: MainWindow, page: MeetingsPage, type_text: TypeText, in_dialog: InDialog
) -> None:
    def change(dialog: Dialog) -> None:
        assert isinstance(dialog, MeetingDialog)
        type_text(dialog.date_from, "25.09.2040")
        type_text(dialog.date_to, "26.09.2040")
        qtbot.keyClick(dialog.date_to, Qt.Key.Key_Return)

    in_dialog(window.actions_["change-meeting"].trigger, change)
    assert cells(page)[1].replace("\u00a0", " ") == "25–26 сентября 2040 г."
    assert cells(page)[-1] == "назначено"


def test_the_agenda_is_printed_with_the_letterhead_or_without(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    page: MeetingsPage,
    conference: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not window.actions_["print"].isEnabled()
    filled.do(add_item, conference, "О бюджете")
    page.reload()
    page.table.choose(conference)
    window.offer_actions()

    def look(dialog: object) -> None:
        assert isinstance(dialog, AgendaPaper)
        qtbot.waitUntil(lambda: dialog._document is not None)
        assert dialog._document
        assert dialog._document.letterhead
        dialog.letterhead.click()
        qtbot.waitUntil(lambda: dialog._document is not None)
        assert dialog._document is not None
        assert not dialog._document.letterhead

    _in_preview(monkeypatch, window.actions_["print"].trigger, look)


def test_invitations_go_to_all_members_or_to_one(
    qtbot: QtBot, window: MainWindow, page: MeetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(dialog: object) -> None:
        assert isinstance(dialog, InvitationPaper)
        qtbot.waitUntil(lambda: dialog._document is not None)
        assert dialog.whom.count() == 1 + 3
        dialog.whom.setFocus()
        qtbot.keyClick(dialog.whom, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: dialog._document is not None)
        assert dialog._document
        assert dialog._document.properties.title == f"Приглашение: {dialog.whom.currentText()}"

    _in_preview(monkeypatch, window.actions_["invite"].trigger, look)


def _in_preview(
    monkeypatch: pytest.MonkeyPatch, opening: Callable[[], object], inside: Callable[[object], object]
) -> None:
    """Look at the pages that open, and close them."""
    met: list[object] = []

    def look(dialog: PreviewDialog) -> None:
        dialog.show()
        inside(dialog)
        met.append(dialog)
        dialog.close()

    monkeypatch.setattr(PreviewDialog, "exec", look)
    opening()
    assert met
