"""A chip says when the text does not agree with it any more, and one click brings the two together."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.resolutions.text import Clause
from db.vocabulary import DecisionKind
from ui.resolutions.agreement_dialog import AgreementDialog
from ui.resolutions.clause_row import ClauseRow
from ui.resolutions.decision_dialogs import MembershipDialog
from ui.resolutions.editor import Editor
from ui.widgets.chip import Chip
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]


def row(editor: Editor, marker: str) -> ClauseRow:
    return next(each for each in editor.sheet.clauses.rows if each.line().clause.marker == marker)


def clause(editor: Editor, marker: str) -> Clause:
    return row(editor, marker).line().clause


def chips(editor: Editor, marker: str) -> list[Chip]:
    QApplication.processEvents()
    return [chip for chip in row(editor, marker).chips.findChildren(Chip) if not chip.isHidden()]


def retype(editor: Editor, type_text: TypeText, marker: str, words: str) -> None:
    text = row(editor, marker).text
    text.selectAll()
    type_text(text, words)
    QApplication.processEvents()  # the chips find their room


def empty_clause(qtbot: QtBot, editor: Editor) -> ClauseRow:
    qtbot.mouseClick(editor.sheet.clauses.next, Qt.MouseButton.LeftButton)
    return editor.sheet.clauses.rows[-1]


def test_typing_another_organisation_over_the_old_one_shows_at_the_chip(
    editor: Editor, type_text: TypeText
) -> None:
    retype(editor, type_text, "3", "Исключить Ассоциацию «Ёлка» из состава Содружества Заречья.")
    (chip,) = chips(editor, "3")
    assert chip.words.startswith("≠\u00a0исключить: общественное объединение «Наш двор»")
    assert chip.words.endswith("— проверьте")
    assert chip.property("tone") == "doubt"
    assert "Ассоциация «Ёлка»" in chip.accessibleName()


def test_one_click_takes_the_facts_from_the_text(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    retype(editor, type_text, "3", "Исключить Ассоциацию «Ёлка» из состава Содружества Заречья.")

    def take(dialog: Dialog) -> None:
        assert isinstance(dialog, AgreementDialog)
        press(dialog, "Взять из текста")

    in_dialog(lambda: press(row(editor, "3").chips, "≠\u00a0исключить"), take)
    (chip,) = chips(editor, "3")
    assert chip.words == "исключить: Ассоциация «Ёлка» с\u00a020.06.2026"


def test_one_click_writes_the_text_from_the_facts(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    retype(editor, type_text, "4", "Спеть.")

    def rewrite(dialog: Dialog) -> None:
        assert isinstance(dialog, AgreementDialog)
        press(dialog, "Переписать текст")

    in_dialog(lambda: press(row(editor, "4").chips, "≠\u00a0приостановить"), rewrite)
    written = row(editor, "4").text.text()
    assert written.startswith("Приостановить членство союза «Голоса реки» в составе ")
    assert written.endswith("до отчётно-выборной конференции 2027 года.")
    assert [chip.property("tone") for chip in chips(editor, "4")] == ["attention"]


def test_both_may_be_left_as_they_are_or_the_facts_corrected_by_hand(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    retype(editor, type_text, "3", "Спеть.")
    before = clause(editor, "3")
    in_dialog(
        lambda: press(row(editor, "3").chips, "≠\u00a0исключить"),
        lambda dialog: press(dialog, "Оставить как есть"),
    )
    assert clause(editor, "3") == before
    seen: list[Dialog] = []

    def drop() -> None:
        inner = QApplication.activeModalWidget()
        if not isinstance(inner, MembershipDialog):
            QTimer.singleShot(10, drop)
            return
        seen.append(inner)
        press(inner, "Убрать решение")

    def correct(dialog: Dialog) -> None:
        QTimer.singleShot(0, drop)
        press(dialog, "Исправить решение")

    in_dialog(lambda: press(row(editor, "3").chips, "≠\u00a0исключить"), correct)
    assert len(seen) == 1
    assert clause(editor, "3").decisions == ()


def test_a_period_is_taken_from_the_text(
    editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    retype(editor, type_text, "2а", "Ноты собрать до марта 2027 года.")
    in_dialog(
        lambda: press(row(editor, "2а").chips, "≠\u00a0срок"), lambda dialog: press(dialog, "Взять из текста")
    )
    period = clause(editor, "2а").period
    assert period is not None
    assert period.text == "до марта 2027 года"


def test_the_items_below_a_clause_belong_to_what_it_decides(
    qtbot: QtBot, editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    head = empty_clause(qtbot, editor)
    type_text(head.text, "Исключить из состава Содружества Заречья:")
    qtbot.keyClick(head.text, Qt.Key.Key_Return)
    item = editor.sheet.clauses.rows[-1]
    qtbot.keyClick(item.text, Qt.Key.Key_Tab)
    type_text(item.text, "Ассоциацию «Ёлка».")

    def choose(dialog: Dialog) -> None:
        assert isinstance(dialog, MembershipDialog)
        dialog.organization.setEditText("Ассоциация «Ёлка»")
        press(dialog, "Готово")

    add(head, DecisionKind.EXCLUDE, in_dialog, choose)
    assert [chip.property("tone") for chip in chips(editor, "6")] == ["attention"]
    retype_row = editor.sheet.clauses.rows[-1].text
    retype_row.selectAll()
    type_text(retype_row, "Союз «Голоса реки».")
    assert [chip.property("tone") for chip in chips(editor, "6")] == ["doubt"]


def add(shown: ClauseRow, kind: DecisionKind, in_dialog: InDialog, fill: Callable[[Dialog], object]) -> None:
    in_dialog(lambda: shown.asked.emit(kind), fill)


def test_a_membership_decision_added_to_an_empty_clause_writes_its_wording(
    qtbot: QtBot, editor: Editor, in_dialog: InDialog, press: Press, type_text: TypeText
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, MembershipDialog)
        dialog.organization.setEditText("ОО «Наш двор»")
        type_text(dialog.reason, "в связи с утратой связи")
        press(dialog, "Готово")

    shown = empty_clause(qtbot, editor)
    menu = shown.menu()
    in_dialog(next(each for each in menu.actions() if each.text().startswith("Исключить")).trigger, fill)
    assert shown.text.text() == (
        "Исключить общественное объединение «Наш двор» из состава Координационного совета культурных и "
        "благотворительных организаций Заречья в связи с утратой связи."
    )
    assert [chip.property("tone") for chip in chips(editor, "6")] == ["attention"]
    qtbot.keyClick(shown.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(shown.text, " Спасибо.")
    assert shown.text.text().endswith("связи. Спасибо.")


def test_a_clause_with_words_of_its_own_keeps_them(editor: Editor, in_dialog: InDialog, press: Press) -> None:
    before = row(editor, "1").text.text()

    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, MembershipDialog)
        dialog.organization.setEditText("Ассоциация «Ёлка»")
        press(dialog, "Готово")

    add(row(editor, "1"), DecisionKind.RESTORE, in_dialog, fill)
    assert row(editor, "1").text.text() == before
    assert [chip.property("tone") for chip in chips(editor, "1")] == ["doubt"]
