"""The adopted document in the window: voted, signed, sent out, corrected, redated, its adoption cancelled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.queries import counts, named
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.corrections import corrections
from app.resolutions.dispatching import dispatches
from app.resolutions.operations import save_text
from app.resolutions.queries import resolution_text, state_of
from app.resolutions.signing import mark_signed, scan_of, signing
from app.resolutions.text import Adoption
from db.vocabulary import EventKind, ResolutionState, Status
from tests.builders import step
from ui.main_window import MainWindow
from ui.resolutions.adoption_dialog import AdoptionDialog
from ui.resolutions.cancel_dialog import CancelDialog
from ui.resolutions.date_dialog import DateDialog
from ui.resolutions.dispatch_dialog import DispatchDialog
from ui.resolutions.editor import Editor
from ui.resolutions.page import ResolutionsPage
from ui.resolutions.revision_dialog import RevisionDialog
from ui.resolutions.signing_dialog import SigningDialog
from ui.widgets.dialog import Dialog

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]
Type = Callable[[QWidget, str], None]


@pytest.fixture
def adopted(filled: Office, draft_id: int, editor: Editor, page: ResolutionsPage) -> Editor:
    """The invented resolution, adopted and open."""
    filled.do(adopt, draft_id)
    page.reload()
    return editor


def act(window: MainWindow, action: str) -> Callable[[], None]:
    return window.actions_[action].trigger


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def retype(field: QWidget, type_text: Type, text: str) -> None:
    """Type over what stands in the field."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, text)


def test_unanimous_is_one_click_and_the_formula_is_written(
    filled: Office, draft_id: int, editor: Editor, page: ResolutionsPage, in_dialog: InDialog, press: Press
) -> None:
    text = filled.read(resolution_text, draft_id)
    filled.do(save_text, draft_id, replace(text, adoption=Adoption()))
    page.reload()

    def vote(dialog: Dialog) -> None:
        assert "о голосовании не сказано" in words(dialog)
        press(dialog, "Единогласно")
        assert "В документе: Принята единогласно." in words(dialog)
        press(dialog, "Отметить принятой")

    in_dialog(editor.adopt, vote)
    adoption = filled.read(resolution_text, draft_id).adoption
    assert (adoption.text, adoption.unanimous) == ("Принята единогласно.", True)


def test_numbers_against_a_formula_that_was_read_are_warned_about_at_each_key(
    filled: Office, draft_id: int, editor: Editor, in_dialog: InDialog, press: Press, type_text: Type
) -> None:
    def vote(dialog: Dialog) -> None:
        assert isinstance(dialog, AdoptionDialog)
        assert dialog.vote.unanimous.isChecked()
        type_text(dialog.vote.in_favour, "18")
        assert dialog.vote.unanimous.isChecked()
        type_text(dialog.vote.against, "2")
        assert not dialog.vote.unanimous.isChecked()
        assert "Формула принятия не согласуется с числом голосов" in words(dialog)
        press(dialog, "Отметить принятой")

    in_dialog(editor.adopt, vote)
    adoption = filled.read(resolution_text, draft_id).adoption
    assert adoption.text.startswith("Принята единогласно на XV")
    assert (adoption.votes_for, adoption.against, adoption.unanimous) == (18, 2, False)


def test_it_is_signed_with_a_scan_and_the_strip_and_the_list_say_so(
    filled: Office,
    draft_id: int,
    window: MainWindow,
    adopted: Editor,
    page: ResolutionsPage,
    tmp_path: Path,
    in_dialog: InDialog,
    press: Press,
    type_text: Type,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scan = tmp_path / "Резолюция.pdf"
    scan.write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    assert adopted.strip.isHidden()

    def sign(dialog: Dialog) -> None:
        assert isinstance(dialog, SigningDialog)
        retype(dialog.day, type_text, "21.06.2026")
        type_text(dialog.file, "2")
        type_text(dialog.sheet, "14")
        press(dialog, "Вложить скан")
        dialog.sheet.setFocus()
        QTest.keyClick(dialog.sheet, Qt.Key.Key_Return)

    in_dialog(act(window, "mark-signed"), sign)
    assert filled.read(scan_of, draft_id).data == b"%PDF-1.4"
    assert "Подписана 21.06.2026, дело\u00a02, л.\u00a014" in words(adopted.strip)
    assert window.actions_["open-scan"].isEnabled()
    saved = tmp_path / "копия.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    act(window, "save-scan")()
    assert saved.read_bytes() == b"%PDF-1.4"
    adopted.leave()
    (row,) = page.table.rows
    assert row.signing.words() == "подписана 21.06.2026, дело\u00a02, л.\u00a014"


def test_a_scan_that_cannot_be_kept_is_refused_and_the_dialog_stays(
    window: MainWindow,
    adopted: Editor,
    tmp_path: Path,
    in_dialog: InDialog,
    press: Press,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    empty = tmp_path / "пусто.pdf"
    empty.touch()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(empty), ""))

    def sign(dialog: Dialog) -> None:
        press(dialog, "Вложить скан")
        assert "пуст" in words(dialog)
        assert dialog.isVisible()

    in_dialog(act(window, "mark-signed"), sign)


def test_it_is_sent_to_a_card_and_to_another_and_the_window_refuses_to_undo_that(
    filled: Office,
    draft_id: int,
    window: MainWindow,
    adopted: Editor,
    in_dialog: InDialog,
    type_text: Type,
) -> None:
    def send(dialog: Dialog) -> None:
        assert isinstance(dialog, DispatchDialog)
        type_text(dialog.whom, "ОО «Наш двор»")
        QTest.keyClick(dialog.whom, Qt.Key.Key_Return)
        assert dialog.isVisible()  # Enter has only added the first one
        type_text(dialog.whom, "Посольство Заречья")
        type_text(dialog.means, "вручено")
        dialog.day.setFocus()
        QTest.keyClick(dialog.day, Qt.Key.Key_Return)

    in_dialog(act(window, "dispatch"), send)
    sent = filled.read(dispatches, draft_id)
    assert [(row.addressee, row.means) for row in sent] == [
        ("ОО «Наш двор»", "вручено"),
        ("Посольство Заречья", "вручено"),
    ]
    assert "Разослана: ОО «Наш двор»" in words(adopted.strip)
    window.undo()
    assert filled.read(dispatches, draft_id) == sent
    assert "уже вышел из секретариата" in words(window.status_line)


def test_an_addressee_added_by_mistake_is_taken_out_again(
    window: MainWindow, adopted: Editor, in_dialog: InDialog, press: Press, type_text: Type
) -> None:
    def send(dialog: Dialog) -> None:
        assert isinstance(dialog, DispatchDialog)
        type_text(dialog.whom, "Фонд")
        press(dialog, "Добавить")
        assert [each.name for each in dialog.addressees()] == ["Фонд"]
        press(dialog, "Фонд")
        assert dialog.addressees() == ()

    in_dialog(act(window, "dispatch"), send)


def test_a_misprint_in_the_clause_at_hand_is_corrected_and_noted_there(
    qtbot: QtBot,
    filled: Office,
    draft_id: int,
    window: MainWindow,
    adopted: Editor,
    in_dialog: InDialog,
    press: Press,
    type_text: Type,
) -> None:
    row = adopted.sheet.clauses.rows[0]
    qtbot.mouseClick(row.text.viewport(), Qt.MouseButton.LeftButton)

    def correct(dialog: Dialog) -> None:
        assert isinstance(dialog, RevisionDialog)
        assert dialog.before.toPlainText() == "Поблагодарить городскую библиотеку за приём."
        retype(dialog.after, type_text, "Поблагодарить городскую библиотеку за тёплый приём.")
        press(dialog, "Исправить")

    in_dialog(act(window, "revise"), correct)
    assert adopted.sheet.clauses.rows[0].text.text() == "Поблагодарить городскую библиотеку за тёплый приём."
    assert adopted.sheet.clauses.rows[0].note.text().startswith("Исправлено ")
    assert "Исправлено в тексте: 1\u00a0опечатка" in words(adopted.strip)
    window.undo()
    assert filled.read(corrections, draft_id) == []
    assert adopted.strip.isHidden()


def test_another_decision_is_refused_in_the_dialog(
    filled: Office,
    draft_id: int,
    window: MainWindow,
    adopted: Editor,
    in_dialog: InDialog,
    press: Press,
    type_text: Type,
) -> None:
    def correct(dialog: Dialog) -> None:
        assert isinstance(dialog, RevisionDialog)
        place = next(
            at for at in range(dialog.place.count()) if dialog.place.itemText(at).startswith("п.\u00a03:")
        )
        dialog.place.setCurrentIndex(place)
        retype(dialog.after, type_text, "Исключить Союз «Голоса реки» из состава Содружества.")
        press(dialog, "Исправить")
        assert "решение меняет только новая резолюция" in words(dialog)

    in_dialog(act(window, "revise"), correct)
    assert filled.read(corrections, draft_id) == []


def test_the_right_date_shows_what_moves_and_moves_it(
    filled: Office,
    window: MainWindow,
    adopted: Editor,
    in_dialog: InDialog,
    type_text: Type,
) -> None:
    def correct(dialog: Dialog) -> None:
        assert isinstance(dialog, DateDialog)
        assert not adopt_button(dialog, "Исправить дату").isEnabled()
        retype(dialog.first, type_text, "18.06.2026")
        QTest.keyClick(dialog.first, Qt.Key.Key_Return)
        assert dialog.last.text() == "18.06.2026"  # a meeting of one day stays one
        assert "ОО «Наш двор»: исключена" in words(dialog)
        assert "Напишите, почему" in words(dialog)
        type_text(dialog.why, "ошибка в проекте")
        QTest.keyClick(dialog.why, Qt.Key.Key_Return)

    in_dialog(act(window, "correct-date"), correct)
    assert filled.read(counts, date(2026, 6, 17))[Status.SUSPENDED] == 1
    assert filled.read(counts, date(2026, 6, 18))[Status.SUSPENDED] == 2
    assert adopted.header.state.text() == "принята 18.06.2026"
    window.undo()
    assert filled.read(counts, date(2026, 6, 18))[Status.SUSPENDED] == 1


def test_a_date_that_breaks_a_timeline_is_shown_and_cannot_be_taken(
    filled: Office, window: MainWindow, adopted: Editor, in_dialog: InDialog, type_text: Type
) -> None:
    step(filled, filled.read(named, "ОО «Наш двор»")[0], EventKind.ADMITTED, date(2026, 6, 25))

    def correct(dialog: Dialog) -> None:
        assert isinstance(dialog, DateDialog)
        retype(dialog.first, type_text, "30.06.2026")
        QTest.keyClick(dialog.first, Qt.Key.Key_Return)
        assert "п.\u00a03: ОО «Наш двор»" in words(dialog)
        assert not adopt_button(dialog, "Исправить дату").isEnabled()
        retype(dialog.first, type_text, "20.06.2026")
        QTest.keyClick(dialog.first, Qt.Key.Key_Return)
        assert "Дата та же" in words(dialog)

    in_dialog(act(window, "correct-date"), correct)


def test_the_adoption_is_cancelled_with_a_reason_and_the_document_is_a_draft_again(
    filled: Office,
    draft_id: int,
    window: MainWindow,
    adopted: Editor,
    in_dialog: InDialog,
    press: Press,
    type_text: Type,
) -> None:
    def cancel(dialog: Dialog) -> None:
        said = words(dialog)
        assert "ОО «Наш двор»: записи «исключена 20.06.2026» не будет" in said
        assert isinstance(dialog, CancelDialog)
        press(dialog, "Отменить принятие")
        assert "почему принятие отменяется" in words(dialog)
        type_text(dialog.why, "отмечена по ошибке")
        press(dialog, "Отменить принятие")

    in_dialog(act(window, "cancel-adoption"), cancel)
    assert filled.read(state_of, draft_id) is ResolutionState.DRAFT
    assert adopted.header.state.text() == "проект"
    assert not window.actions_["cancel-adoption"].isEnabled()


def test_what_depends_on_the_adoption_is_named_and_nothing_is_offered_but_to_close(
    filled: Office, draft_id: int, window: MainWindow, adopted: Editor, in_dialog: InDialog, press: Press
) -> None:
    step(filled, filled.read(named, "ОО «Наш двор»")[0], EventKind.ADMITTED, date(2026, 9, 3))
    filled.do(mark_signed, draft_id, date(2026, 6, 21))

    def look(dialog: Dialog) -> None:
        said = words(dialog)
        assert "ОО «Наш двор»: принята 03.09.2026, протокол." in said
        assert "подписана 21.06.2026" in said
        assert [each.text() for each in dialog.findChildren(QPushButton)] == ["Понятно"]
        press(dialog, "Понятно")

    in_dialog(act(window, "cancel-adoption"), look)
    assert filled.read(signing, draft_id).signed_on == date(2026, 6, 21)


def adopt_button(dialog: Dialog, caption: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == caption)
