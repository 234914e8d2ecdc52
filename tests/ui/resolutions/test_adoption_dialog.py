"""The adoption shows every consequence and every obstacle before it is done."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.queries import counts, named
from app.office import Office
from app.resolutions.queries import state_of
from db.vocabulary import EventKind, ResolutionState, Status
from tests.builders import step
from ui.main_window import MainWindow
from ui.resolutions.adoption_dialog import AdoptionDialog
from ui.resolutions.editor import Editor
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]
MEETING_DAY = date(2026, 6, 20)


def words(dialog: Dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel))


def adopt_button(dialog: Dialog) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == "Отметить принятой")


def card_of(office: Office, name: str) -> int:
    return office.read(named, name)[0]


def test_every_consequence_is_listed(editor: Editor, in_dialog: InDialog) -> None:
    def look(dialog: Dialog) -> None:
        said = words(dialog)
        assert "XV\u00a0страновая тематическая конференция" in said
        assert "единогласно" in said
        assert "Изменят реестр с 20\u00a0июня 2026\u00a0г." in said.replace("\u00a0июня\u00a0", "\u00a0июня ")
        for part in (
            "ОО «Наш двор»",
            "исключена",
            "Союз «Голоса реки»",
            "приостановлено",
            "не позднее 31.10.2026",
        ):
            assert part in said
        assert "можно понять по-разному" in said
        assert adopt_button(dialog).isEnabled()

    in_dialog(editor.adopt, look)


def test_marking_it_adopted_changes_the_registry_from_that_day(
    qtbot: QtBot, filled: Office, draft_id: int, editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(editor.adopt, lambda dialog: press(dialog, "Отметить принятой"))
    assert filled.read(state_of, draft_id) is ResolutionState.ADOPTED
    assert editor.header.state.text() == "принята 20.06.2026"
    assert filled.read(counts, date(2026, 6, 19))[Status.SUSPENDED] == 1
    assert filled.read(counts, MEETING_DAY)[Status.SUSPENDED] == 2


def test_the_menu_says_what_can_be_undone_and_does_it(
    filled: Office, draft_id: int, window: MainWindow, editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(editor.adopt, lambda dialog: press(dialog, "Отметить принятой"))
    assert "Отмечена принятой" in window.actions_["undo"].text()
    window.undo()
    assert filled.read(state_of, draft_id) is ResolutionState.DRAFT
    assert editor.header.state.text() == "проект"


def test_an_obstacle_forbids_it_and_leads_to_its_clause(
    filled: Office, draft_id: int, editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    step(filled, card_of(filled, "ОО «Наш двор»"), EventKind.EXCLUDED, date(2026, 1, 10))

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, AdoptionDialog)
        assert "п.\u00a03: ОО «Наш двор»" in words(dialog)
        assert not adopt_button(dialog).isEnabled()
        press(dialog, "К пункту")

    in_dialog(editor.adopt, look)
    here = next(row for row in editor.sheet.clauses.rows if row.property("here"))
    assert here.line().clause.marker == "3"
    assert filled.read(state_of, draft_id) is ResolutionState.DRAFT


def test_returning_changes_nothing(
    filled: Office, draft_id: int, editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    in_dialog(editor.adopt, lambda dialog: press(dialog, "Вернуться к проекту"))
    assert filled.read(state_of, draft_id) is ResolutionState.DRAFT


def test_what_was_typed_a_moment_ago_is_adopted_too(
    filled: Office, draft_id: int, editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    editor.sheet.form.date_to.setText("21.06.2026")
    in_dialog(editor.adopt, lambda dialog: press(dialog, "Отметить принятой"))
    assert filled.read(counts, MEETING_DAY)[Status.SUSPENDED] == 1
    assert filled.read(counts, date(2026, 6, 21))[Status.SUSPENDED] == 2
