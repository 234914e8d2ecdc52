"""Chips say what a clause does; a click corrects it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.resolutions.text import Clause
from db.vocabulary import DecisionKind
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.decision_dialogs import MembershipDialog, ResponsibleDialog, ScheduleDialog
from ui.resolutions.editor import Editor
from ui.resolutions.period_dialog import PeriodDialog
from ui.widgets.chip import Chip
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.line().clause.marker == marker)


def clause(editor: Editor, marker: str) -> Clause:
    return row(editor, marker).line().clause


def chips(editor: Editor, marker: str) -> list[str]:
    QApplication.processEvents()
    found = row(editor, marker).chips.findChildren(Chip)
    return [chip.words for chip in found if not chip.isHidden()]


def add(editor: Editor, marker: str, words: str) -> Callable[[], None]:
    menu = row(editor, marker).menu()
    return next(action for action in menu.actions() if action.text().startswith(words)).trigger


def test_chips_say_what_is_decided_by_when_and_who(editor: Editor) -> None:
    assert chips(editor, "3") == ["исключить: общественное объединение «Наш двор» с\u00a020.06.2026"]
    assert chips(editor, "2а") == ["поручение", "срок: не позднее 31.10.2026", "Г.В. Степной"]
    assert chips(editor, "2б") == []


def test_a_period_whose_words_left_the_text_asks_for_a_look(editor: Editor, type_text: TypeText) -> None:
    text = row(editor, "2а").text
    text.selectAll()
    type_text(text, "Ноты собрать скоро.")
    assert chips(editor, "2а")[1] == "≠\u00a0срок: не позднее 31.10.2026 — проверьте"


def test_another_reading_of_a_period_can_be_chosen(editor: Editor, in_dialog: InDialog, press: Press) -> None:
    def choose(dialog: Dialog) -> None:
        assert isinstance(dialog, PeriodDialog)
        options = [each for each in dialog.findChildren(QRadioButton) if not each.isHidden()]
        assert len(options) > 1
        options[1].click()
        press(dialog, "Готово")

    before = clause(editor, "5").period
    in_dialog(lambda: press(row(editor, "5").chips, "срок"), choose)
    after = clause(editor, "5").period
    assert before is not None
    assert after is not None
    assert before.disputed
    assert not after.disputed
    assert (before.start, before.end) != (after.start, after.end)


def test_a_period_can_be_worded_anew(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    def word(dialog: Dialog) -> None:
        assert isinstance(dialog, PeriodDialog)
        dialog.words.clear()
        assert not dialog.finish.isEnabled()
        type_text(dialog.words, "до 15.09.2026")
        press(dialog, "Готово")

    in_dialog(lambda: press(row(editor, "2а").chips, "срок"), word)
    period = clause(editor, "2а").period
    assert period is not None
    assert f"{period.end:%d.%m.%Y}" == "15.09.2026"


def test_a_period_can_be_taken_away(editor: Editor, in_dialog: InDialog, press: Press) -> None:
    in_dialog(lambda: press(row(editor, "2а").chips, "срок"), lambda dialog: press(dialog, "Без срока"))
    assert clause(editor, "2а").period is None


def test_the_card_of_a_decision_can_be_chosen(editor: Editor, in_dialog: InDialog, press: Press) -> None:
    def choose(dialog: Dialog) -> None:
        assert isinstance(dialog, MembershipDialog)
        assert dialog.organization.currentText() == "ОО «Наш двор»"
        dialog.organization.setEditText("Ассоциация «Ёлка»")
        press(dialog, "Готово")

    in_dialog(lambda: press(row(editor, "3").chips, "исключить"), choose)
    assert chips(editor, "3") == ["≠\u00a0исключить: Ассоциация «Ёлка» с\u00a020.06.2026 — проверьте"]


def test_a_decision_can_be_taken_away(editor: Editor, in_dialog: InDialog, press: Press) -> None:
    in_dialog(
        lambda: press(row(editor, "3").chips, "исключить"), lambda dialog: press(dialog, "Убрать решение")
    )
    assert clause(editor, "3").decisions == ()


def test_a_decision_is_added_with_what_the_text_already_says(
    qtbot: QtBot, editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    text = row(editor, "1").text
    text.selectAll()
    type_text(text, "Принять в состав Содружества Заречья клуб «Книга и круг».")
    in_dialog(add(editor, "1", "Принять"), lambda dialog: press(dialog, "Готово"))
    assert chips(editor, "1") == ["принять: клуб «Книга и круг» с\u00a020.06.2026"]


def test_an_assignment_is_added_at_once_and_taken_away_after_a_question(
    editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    add(editor, "1", "Поручение")()
    assert [decision.kind for decision in clause(editor, "1").decisions] == [DecisionKind.ASSIGN]
    in_dialog(lambda: press(row(editor, "1").chips, "поручение"), lambda dialog: press(dialog, "Убрать"))
    assert clause(editor, "1").decisions == ()


def test_a_meeting_is_added_with_its_number(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, ScheduleDialog)
        type_text(dialog.number, "ХVI")
        press(dialog, "Готово")

    in_dialog(add(editor, "1", "Заседание"), fill)
    assert chips(editor, "1") == ["≠\u00a0заседание: XVI\u00a0страновая конференция — проверьте"]


def test_whoever_is_responsible_is_written_line_by_line(
    editor: Editor, in_dialog: InDialog, press: Press
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, ResponsibleDialog)
        dialog.lines.setPlainText("М.Т. Ниязова\n\nСекретариат")
        press(dialog, "Готово")

    in_dialog(add(editor, "1", "Ответственный"), fill)
    assert clause(editor, "1").responsible == ("М.Т. Ниязова", "Секретариат")


def test_control_enter_leads_to_the_decisions_and_nothing_is_lost(qtbot: QtBot, editor: Editor) -> None:
    text = row(editor, "1").text
    text.put_cursor(-1)
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert row(editor, "1").add is not None
    assert row(editor, "1").add.hasFocus()
    assert len(editor.sheet.clauses.rows) == 7
