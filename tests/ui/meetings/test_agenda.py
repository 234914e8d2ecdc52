"""The agenda written by hand: keys for every act, numbers that stay, papers dropped, drafts opened."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.meetings.agenda import agenda
from app.meetings.agenda_operations import add_item
from app.meetings.operations import MeetingFacts, plan_meeting
from app.office import Office
from app.resolutions.decisions.standing import Standing
from db.vocabulary import MeetingKind
from tests.app.resolutions.decisions_taken import adopted
from ui import jobs
from ui.main_window import MainWindow
from ui.meetings.agenda_row import AgendaItemRow
from ui.meetings.agenda_tab import AgendaTab
from ui.meetings.agenda_writing import AgendaWriting
from ui.meetings.draft_dialog import DraftChoice
from ui.meetings.page import MeetingsPage
from ui.widgets.chip import Chip
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def meeting(filled: Office) -> int:
    return filled.do(plan_meeting, MeetingFacts(MeetingKind.ELECTION, 21, period="в 2040 году")).ids[0]


@pytest.fixture
def tab(meeting: int, window: MainWindow) -> AgendaTab:
    window.show_page("meetings")
    assert isinstance(window.page, MeetingsPage)
    window.page.open(meeting)
    assert isinstance(window.page.view.tab, AgendaTab)
    return window.page.view.tab


@pytest.fixture
def three(filled: Office, meeting: int, tab: AgendaTab) -> AgendaTab:
    for title in ("О бюджете", "О чтениях", "Разное"):
        filled.do(add_item, meeting, title)
    tab.show_meeting(meeting)
    tab.go_in()
    return tab


def order(office: Office, tab: AgendaTab) -> list[tuple[int, str]]:
    stored = [(row.number, row.title) for row in office.read(agenda, tab.meeting_id)]
    assert [(row.shown.number, row.shown.title) for row in tab.list.rows] == stored
    return stored


def here(tab: AgendaTab) -> AgendaItemRow:
    """The question with the keyboard."""
    focused = tab.window().focusWidget()
    assert isinstance(focused, AgendaItemRow)
    return focused


def writing(tab: AgendaTab) -> AgendaWriting:
    assert tab.list.writing is not None
    return tab.list.writing


def click(qtbot: QtBot, inside: QWidget, words: str) -> None:
    found = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_an_agenda_that_would_make_itself_is_offered(
    qtbot: QtBot, filled: Office, window: MainWindow, meeting: int
) -> None:
    adopted(filled, 20, date(2026, 6, 19), Standing(title="Молодёжная повестка"))
    window.show_page("meetings")
    page = window.page
    assert isinstance(page, MeetingsPage)
    page.open(meeting)
    tab = page.view.tab
    assert isinstance(tab, AgendaTab)
    assert tab.stack.currentWidget() is tab.empty
    click(qtbot, tab.empty, "Составить повестку")
    assert [title for _, title in order(filled, tab)] == [
        "Об утверждении протокола XX\u00a0страновой тематической конференции от 19.06.2026",
        "Молодёжная повестка",
    ]
    assert not window.actions_["begin-agenda"].isEnabled()


def test_questions_are_written_one_after_another_with_enter(
    qtbot: QtBot, filled: Office, tab: AgendaTab, type_text: TypeText
) -> None:
    click(qtbot, tab.empty, "Добавить вопрос")
    type_text(writing(tab).title, "О бюджете")
    qtbot.keyClick(writing(tab).title, Key.Key_Tab)
    assert writing(tab).speaker.hasFocus()
    type_text(writing(tab).speaker, "Г.В. Степной")
    qtbot.keyClick(writing(tab).speaker, Key.Key_Return)
    qtbot.keyClick(here(tab), Key.Key_Return)
    type_text(writing(tab).title, "Разное")
    qtbot.keyClick(writing(tab).title, Key.Key_Return)
    assert order(filled, tab) == [(1, "О бюджете"), (2, "Разное")]
    assert filled.read(agenda, tab.meeting_id)[0].speaker == "Г.В. Степной"
    assert here(tab).shown.title == "Разное"


def test_enter_writes_below_the_chosen_question_and_an_empty_one_is_none(
    qtbot: QtBot, filled: Office, three: AgendaTab, type_text: TypeText
) -> None:
    qtbot.keyClick(here(three), Key.Key_Return)
    qtbot.keyClick(writing(three).title, Key.Key_Return)
    assert three.list.writing is None
    qtbot.keyClick(here(three), Key.Key_Return)
    type_text(writing(three).title, "О хоре")
    qtbot.keyClick(writing(three).title, Key.Key_Escape)
    assert len(order(filled, three)) == 3
    qtbot.keyClick(here(three), Key.Key_Return)
    type_text(writing(three).title, "О хоре")
    qtbot.keyClick(writing(three).title, Key.Key_Return)
    assert order(filled, three) == [(1, "О бюджете"), (4, "О хоре"), (2, "О чтениях"), (3, "Разное")]


@pytest.mark.parametrize("modifiers", [ALT, ALT | Qt.KeyboardModifier.ShiftModifier])
def test_alt_and_arrows_move_a_question_whose_number_stays(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab, modifiers: Qt.KeyboardModifier
) -> None:
    for _ in range(3):  # the last place is the last
        qtbot.keyClick(here(three), Key.Key_Down, modifiers)
    assert order(filled, three) == [(2, "О чтениях"), (3, "Разное"), (1, "О бюджете")]
    assert here(three).shown.title == "О бюджете"
    qtbot.keyClick(here(three), Key.Key_Up, modifiers)
    assert order(filled, three)[1] == (1, "О бюджете")
    window.actions_["renumber-agenda"].trigger()
    assert [number for number, _ in order(filled, three)] == [1, 2, 3]
    assert not window.actions_["renumber-agenda"].isEnabled()


def test_delete_takes_a_question_off_and_undo_brings_it_back(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab
) -> None:
    qtbot.keyClick(here(three), Key.Key_Down)
    qtbot.keyClick(here(three), Key.Key_Delete)
    assert order(filled, three) == [(1, "О бюджете"), (3, "Разное")]
    assert here(three).shown.title == "Разное"
    window.undo()
    assert order(filled, three)[1] == (2, "О чтениях")


def test_f2_writes_on_in_its_place_and_leaves_other_pages_alone(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab, type_text: TypeText
) -> None:
    qtbot.keyClick(here(three), Key.Key_F2)
    assert window.page is not None
    assert window.page.id == "meetings"
    type_text(writing(three).title, "О смете")
    qtbot.keyClick(writing(three).title, Key.Key_Return)
    assert order(filled, three)[0] == (1, "О смете")
    assert here(three).shown.title == "О смете"


def test_what_is_half_written_is_kept_when_one_goes_elsewhere(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab, type_text: TypeText
) -> None:
    qtbot.keyClick(here(three), Key.Key_Return)
    type_text(writing(three).title, "О хоре")
    window.show_page("resolutions")
    assert [row.title for row in filled.read(agenda, three.meeting_id)][1] == "О хоре"
    window.show_page("meetings")
    assert len(order(filled, three)) == 4


def test_a_dropped_file_goes_with_its_question_and_is_taken_off_by_its_menu(
    qtbot: QtBot, filled: Office, three: AgendaTab, tmp_path: Path
) -> None:
    path = tmp_path / "Смета.pdf"
    path.write_bytes(b"%PDF")
    drop(three.list.rows[1], path)
    qtbot.waitUntil(lambda: three.list.rows[1].shown.papers != ())
    (chip,) = three.list.rows[1].findChildren(Chip)
    assert chip.words == "Смета.pdf"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    offered = QApplication.activePopupWidget()
    assert isinstance(offered, QMenu)
    assert [each.text() for each in offered.actions()] == ["Открыть", "Сохранить как…", "Убрать"]
    offered.actions()[2].trigger()
    offered.close()
    assert filled.read(agenda, three.meeting_id)[1].papers == ()


def test_a_program_is_no_paper(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab, tmp_path: Path
) -> None:
    path = tmp_path / "Смета.exe"
    path.write_bytes(b"MZ")
    drop(three.list.rows[0], path)
    assert window.page is not None
    trouble = window.page.trouble
    qtbot.waitUntil(lambda: not trouble.isHidden())
    assert filled.read(agenda, three.meeting_id)[0].papers == ()


def test_a_new_draft_of_a_question_opens_among_the_decisions(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab, in_dialog: InDialog
) -> None:
    def choose(dialog: Dialog) -> None:
        assert isinstance(dialog, DraftChoice)
        click(qtbot, dialog, "Приложить")

    in_dialog(window.actions_["attach-draft"].trigger, choose)
    assert window.page is not None
    assert window.page.id == "resolutions"
    row = filled.read(agenda, three.meeting_id)[0]
    assert row.resolution_id is not None
    window.show_page("meetings")
    (chip,) = three.list.rows[0].findChildren(Chip)
    assert chip.words == "Резолюция"


def test_what_the_agenda_lacks_is_said_above_it_and_added_there(
    qtbot: QtBot, filled: Office, window: MainWindow, three: AgendaTab
) -> None:
    assert three.notice.isHidden()
    held = MeetingFacts(MeetingKind.THEMATIC, 20, date_from=date(2026, 6, 19), date_to=date(2026, 6, 19))
    filled.do(plan_meeting, held)
    assert window.page is not None
    window.page.reload()
    assert not three.notice.isHidden()
    qtbot.mouseClick(three.notice.answer, Qt.MouseButton.LeftButton)
    assert [number for number, _ in order(filled, three)] == [4, 1, 2, 3]
    assert three.notice.isHidden()


def test_everything_that_takes_the_keyboard_has_a_name(
    qtbot: QtBot, window: MainWindow, three: AgendaTab
) -> None:
    qtbot.keyClick(here(three), Key.Key_Return)
    assert isinstance(window.page, MeetingsPage)
    for widget in (window.page.view.header, window.page.view.quorum, *window.page.view.turns, three):
        for each in (widget, *widget.findChildren(QWidget)):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.focusProxy():
                assert each.accessibleName() or (isinstance(each, QPushButton) and each.text()), each


def drop(row: AgendaItemRow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(row, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(row, QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_a_question_and_a_speaker_of_many_words_make_the_window_no_wider(
    qtbot: QtBot, filled: Office, meeting: int, window: MainWindow, tab: AgendaTab
) -> None:
    words = "О подготовке и проведении ярмарки народных ремёсел и праздника реки " * 5
    filled.do(add_item, meeting, words, words)
    tab.show_meeting(meeting)
    window.resize(1100, 700)
    assert len(tab.list.rows) == 1
    qtbot.waitUntil(lambda: tab.list.rows[0].width() <= tab.width())
    assert window.width() == 1100
