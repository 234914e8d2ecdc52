"""References follow the numbers while one writes; once printed for a meeting the numbers stay."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.numbering import numbers_stay
from app.resolutions.plan import plan
from app.resolutions.queries import resolution_text
from ui.main_window import MainWindow
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage
from ui.resolutions.resolution_paper import ResolutionPaper
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]

LOST = "Ссылка на п.\u00a04 ведёт в никуда: тот пункт удалён."


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.line().clause.marker == marker)


def markers(editor: Editor) -> list[str | None]:
    return [each.line().clause.marker for each in editor.sheet.clauses.rows]


@pytest.fixture
def referring(editor: Editor, type_text: TypeText) -> Editor:
    """The first clause speaks of the fourth and of another document."""
    text = row(editor, "1").text
    text.put_cursor(-1)
    type_text(text, " См. п. 4, но не п. 4 Устава.")
    return editor


def remove(qtbot: QtBot, editor: Editor, marker: str) -> None:
    text = row(editor, marker).text
    text.setFocus()
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)


def test_a_new_clause_moves_the_reference_and_not_the_one_to_the_charter(
    qtbot: QtBot, referring: Editor
) -> None:
    text = row(referring, "2б").text
    text.put_cursor(-1)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    text = row(referring, "2в").text
    qtbot.keyClick(text, Qt.Key.Key_Backtab)
    assert markers(referring)[4] == "3"
    assert row(referring, "1").text.text().endswith("См. п. 5, но не п. 4 Устава.")


def test_a_clause_that_changes_places_is_followed(qtbot: QtBot, referring: Editor) -> None:
    text = row(referring, "4").text
    text.setFocus()
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(text, Qt.Key.Key_Up, both)
    assert row(referring, "1").text.text().endswith("См. п. 3, но не п. 4 Устава.")


def test_typing_a_reference_to_a_clause_that_is_not_there_is_pointed_out(
    editor: Editor, type_text: TypeText
) -> None:
    text = row(editor, "1").text
    text.put_cursor(-1)
    type_text(text, " См. п. 9.")
    assert row(editor, "1").note.text() == "Ссылка на п.\u00a09: такого пункта в проекте нет."
    assert row(editor, "2").note.isHidden()


def test_a_reference_whose_clause_was_removed_is_pointed_out_also_before_adoption(
    qtbot: QtBot, filled: Office, draft_id: int, referring: Editor, page: ResolutionsPage
) -> None:
    remove(qtbot, referring, "4")
    assert row(referring, "1").text.text().endswith("См. п. 4, но не п. 4 Устава.")
    assert row(referring, "1").note.text() == LOST
    referring.leave()
    assert f"п.\u00a01: {LOST[0].lower()}{LOST[1:]}" in filled.read(plan, draft_id).warnings
    page.open(draft_id)
    assert row(page.editor, "1").note.text() == LOST


def test_a_lost_reference_typed_anew_is_at_peace(
    qtbot: QtBot, referring: Editor, type_text: TypeText
) -> None:
    remove(qtbot, referring, "4")
    text = row(referring, "1").text
    text.selectAll()
    type_text(text, "Спеть.")
    text.selectAll()
    type_text(text, "Спеть по п. 4.")
    assert row(referring, "1").note.isHidden()


def test_taking_the_step_back_brings_the_reference_back_too(qtbot: QtBot, referring: Editor) -> None:
    text = row(referring, "2").text
    text.put_cursor(-1)
    before = row(referring, "1").text.text()
    qtbot.keyClick(row(referring, "4").text, Qt.Key.Key_Tab)
    assert "п. 3а" in row(referring, "1").text.text()
    qtbot.keyClick(row(referring, "1").text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert row(referring, "1").text.text() == before


def test_fixed_numbers_stay_and_new_ones_come_in_between(
    qtbot: QtBot,
    filled: Office,
    draft_id: int,
    window: MainWindow,
    referring: Editor,
    in_dialog: InDialog,
    press: Press,
) -> None:
    in_dialog(lambda: window.actions_["keep-numbers"].trigger(), lambda dialog: press(dialog, "Закрепить"))
    assert filled.read(numbers_stay, draft_id)
    text = row(referring, "3").text
    text.put_cursor(-1)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert markers(referring) == ["1", "2", "2а", "2б", "3", "3а", "4", "5"]
    assert "См. п. 4, но" in row(referring, "1").text.text()
    in_dialog(lambda: window.actions_["renumber"].trigger(), lambda dialog: press(dialog, "Перенумеровать"))
    assert markers(referring) == ["1", "2", "2а", "2б", "3", "4", "5", "6"]
    assert "См. п. 5, но" in row(referring, "1").text.text()
    window.actions_["free-numbers"].trigger()
    assert not filled.read(numbers_stay, draft_id)
    assert "См. п. 5, но" in filled.read(resolution_text, draft_id).clauses[0].text


def test_printing_for_a_meeting_whose_day_is_known_fixes_the_numbers(
    monkeypatch: pytest.MonkeyPatch, filled: Office, draft_id: int, window: MainWindow, editor: Editor
) -> None:
    monkeypatch.setattr(ResolutionPaper, "exec", lambda _: QDialog.DialogCode.Rejected)
    window.actions_["print"].trigger()
    assert not filled.read(numbers_stay, draft_id)
    monkeypatch.setattr(ResolutionPaper, "exec", lambda _: QDialog.DialogCode.Accepted)
    window.actions_["print"].trigger()
    assert filled.read(numbers_stay, draft_id)
    assert (filled.undoable() or "").startswith("Номера пунктов закреплены")
