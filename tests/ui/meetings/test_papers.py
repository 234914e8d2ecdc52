"""The documents of a meeting: the minutes drawn up, written by hand, renewed; a resolution begun."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.meetings.minutes import minutes_of
from app.meetings.vote_operations import record_unanimous
from app.office import Office
from app.resolutions import queries
from app.resolutions.text import walk
from db.models import AgendaItem, Resolution
from db.vocabulary import ClauseRole, MeetingKind
from tests.app.meetings.gatherings import all_of, came, made, meeting, seated
from ui import jobs
from ui.main_window import MainWindow
from ui.meetings.page import MeetingsPage
from ui.meetings.papers_tab import PapersTab
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.page import ResolutionsPage

TypeText = Callable[[QWidget, str], None]
Key = Qt.Key
NAMES = ("Ольхова Лидия Григорьевна", "Орлов Кирилл Львович", "Сорокина Инна Ивановна")


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def sitting(filled: Office) -> int:
    seated(filled, *NAMES)
    sitting = meeting(filled, MeetingKind.COUNCIL, number=6, chair=NAMES[0], clerk=NAMES[1])
    spoken = "И.И. Сорокина – напомнила о письмах."
    question = AgendaItem(
        meeting_id=sitting, position=0, number=1, title="О чтениях", speaker="К.Л. Орлов", spoken=spoken
    )
    made(filled, question)
    came(filled, sitting, 3)
    return sitting


@pytest.fixture
def tab(sitting: int, window: MainWindow) -> PapersTab:
    return shown(window, sitting)


def shown(window: MainWindow, sitting: int) -> PapersTab:
    """Return the side of the meeting on which its documents are."""
    window.show_page("meetings")
    assert isinstance(window.page, MeetingsPage)
    view = window.page.view
    window.page.open(sitting)
    view.turns[-1].click()
    assert isinstance(view.tab, PapersTab)
    return view.tab


def rows(window: MainWindow) -> list[ClauseRow]:
    """Return the lines of the document that is open."""
    assert isinstance(window.page, ResolutionsPage)
    return window.page.editor.sheet.clauses.rows


def beside(window: MainWindow) -> list[str]:
    return [row.marker.text() for row in rows(window)]


def row_of(window: MainWindow, word: str) -> ClauseRow:
    return next(row for row in rows(window) if row.marker.text() == word)


def test_the_minutes_are_drawn_up_and_open_where_decisions_are_written(
    tab: PapersTab, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(tab.empty.answers.findChildren(type(tab.write))[0], Qt.MouseButton.LeftButton)
    assert beside(window) == ["1", "слушали", "выступили", "1.1"]
    assert rows(window)[0].text.accessibleName() == "Вопрос 1"
    assert rows(window)[1].text.accessibleName() == "Слушали"
    assert isinstance(window.page, ResolutionsPage)
    editor = window.page.editor
    assert editor.header.name.text().startswith("Протокол № 6 заседания совета")
    assert editor.header.state.text() == "проект"
    assert editor.sheet.adoption.isHidden() or not editor.sheet.adoption.isVisible()


def test_the_meeting_has_one_protocol_and_the_button_opens_it(
    tab: PapersTab, window: MainWindow, sitting: int, filled: Office
) -> None:
    tab.write.click()
    again = shown(window, sitting)
    assert [row.words for row in again.table.rows] == ["Протокол № 6"]
    assert again.write.text() == "Открыть протокол"
    assert set(again.acts()) == {"begin-resolution", "renew-minutes"}
    again.write.click()
    assert beside(window)[0] == "1"
    assert len(all_of(filled, Resolution)) == 1


def test_enter_goes_on_with_the_same_kind_of_paragraph(
    tab: PapersTab, window: MainWindow, qtbot: QtBot, type_text: TypeText
) -> None:
    tab.begin_minutes()
    type_text(row_of(window, "1.1").text, "Провести чтения.")
    qtbot.keyClick(row_of(window, "1.1").text, Key.Key_Return)
    spoken = row_of(window, "выступили").text
    spoken.put_cursor(-1)
    qtbot.keyClick(spoken, Key.Key_Return)
    assert beside(window) == ["1", "слушали", "выступили", "выступили", "1.1", "1.2"]


def test_a_paragraph_becomes_something_else_of_its_item(
    tab: PapersTab, window: MainWindow, sitting: int, filled: Office
) -> None:
    tab.begin_minutes()
    spoken = row_of(window, "выступили")
    spoken.text.put_cursor(-1)
    assert [action.text() for action in spoken.menu().actions() if action.text()] == [
        "Это — «Слушали»",
        "Это — решение",
        "Это — «Голосовали»",
    ]
    next(action for action in spoken.menu().actions() if action.text() == "Это — решение").trigger()
    assert beside(window) == ["1", "слушали", "1.1", "1.2"]
    assert "Исключить организацию…" in [action.text() for action in spoken.menu().actions()]
    window.page.settle()
    text = filled.read(queries.resolution_text, filled.read(minutes_of, sitting) or 0)
    assert [clause.role for clause in walk(text.clauses)][2:] == [ClauseRole.DECIDED, ClauseRole.DECIDED]


def test_votes_taken_since_come_into_the_draft_on_wish(
    tab: PapersTab, window: MainWindow, sitting: int, filled: Office, type_text: TypeText
) -> None:
    tab.begin_minutes()
    type_text(row_of(window, "1.1").text, "Провести чтения.")
    window.page.settle()
    filled.do(record_unanimous, all_of(filled, AgendaItem)[0].id)
    shown(window, sitting).renew.click()
    assert beside(window) == ["1", "слушали", "выступили", "1.1", "голосовали"]
    assert row_of(window, "1.1").text.text() == "Провести чтения."


def test_a_resolution_of_the_meeting_is_begun_with_its_heading(
    tab: PapersTab, window: MainWindow, sitting: int, filled: Office
) -> None:
    tab.begin_resolution()
    assert isinstance(window.page, ResolutionsPage)
    assert window.page.editor.sheet.text().meeting.startswith("заседания")
    assert [row.meeting_id for row in all_of(filled, Resolution)] == [sitting]
    assert [row.words for row in shown(window, sitting).table.rows] == ["Резолюция"]
