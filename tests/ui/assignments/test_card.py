"""The card of an assignment: closed with a result, noted, moved, ticked; all of it by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.assignments.operations import set_recurrence
from db.vocabulary import AssignmentState, Recurrence
from tests.app.assignments.given import resolve, task
from tests.payloads import HOSTILE
from tests.ui.assignments.hands import TODAY, choose, enter, press, row, said, texts, told
from ui import jobs
from ui.assignments.close_dialog import CloseDialog
from ui.assignments.deadline_dialog import DeadlineDialog
from ui.assignments.page import AssignmentsPage
from ui.assignments.part_dialog import PartDialog
from ui.assignments.recurrence_dialog import RecurrenceDialog
from ui.assignments.responsible_dialog import ResponsibleDialog
from ui.main_window import MainWindow
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def test_what_is_of_no_use_any_more_is_closed_with_its_reason(
    qtbot: QtBot, page: AssignmentsPage, type_text: TypeText, in_dialog: InDialog
) -> None:
    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, CloseDialog)
        dialog.end.setCurrentText("утратило актуальность")
        enter(qtbot, dialog.words)
        assert dialog.isVisible(), "a reason is asked for"
        type_text(dialog.words, "река пересохла")
        enter(qtbot, dialog.words)

    in_dialog(page.actions_["close-assignment"].trigger, inside)
    closed = row(page, "Подготовить парад.")
    assert (closed.state, closed.result) == (AssignmentState.OBSOLETE, "река пересохла")


def test_a_file_is_a_result(
    qtbot: QtBot,
    page: AssignmentsPage,
    in_dialog: InDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scan = tmp_path / "Отчёт.pdf"
    scan.write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))

    def inside(dialog: Dialog) -> None:
        press(qtbot, dialog, "Вложить файл…")
        press(qtbot, dialog, "Снять с контроля")

    in_dialog(page.actions_["close-assignment"].trigger, inside)
    assert row(page, "Подготовить парад.").result_name == "Отчёт.pdf"
    page.show_all()
    choose(page, "Подготовить парад.")
    qtbot.waitUntil(lambda: "Отчёт.pdf" in said(page.card))


def test_what_was_typed_for_one_waits_while_another_is_shown(
    page: AssignmentsPage, type_text: TypeText
) -> None:
    type_text(page.card.result, "почти готово")
    choose(page, "Написать гимн.")
    assert page.card.result.text() == ""
    choose(page, "Подготовить парад.")
    assert page.card.result.text() == "почти готово"


def test_progress_is_noted_in_place(qtbot: QtBot, page: AssignmentsPage, type_text: TypeText) -> None:
    page.actions_["note-progress"].trigger()
    type_text(page.card.note, "позвонили оркестрам")
    enter(qtbot, page.card.note)
    assert [note.text for note in told(page, "Подготовить парад.").notes] == ["позвонили оркестрам"]
    qtbot.waitUntil(lambda: "позвонили оркестрам" in said(page.card))
    assert page.card.note.text() == ""


def test_a_note_still_in_its_line_is_kept_when_the_page_is_left(
    window: MainWindow, page: AssignmentsPage, type_text: TypeText
) -> None:
    type_text(page.card.note, "ждём ответа")
    window.show_page("members")
    assert [note.text for note in told(page, "Подготовить парад.").notes] == ["ждём ответа"]


def test_the_deadline_is_moved_in_words_with_who_and_why(
    qtbot: QtBot, page: AssignmentsPage, type_text: TypeText, in_dialog: InDialog
) -> None:
    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, DeadlineDialog)
        assert not dialog.decided_by.isVisible(), "nothing is moved yet"
        dialog.choice.words.selectAll()
        type_text(dialog.choice.words, f"до 1 мая {TODAY.year + 2} года")
        enter(qtbot, dialog.choice.words)
        assert dialog.isVisible(), "somebody has decided so"
        type_text(dialog.decided_by, "Л.Г. Петрова")
        type_text(dialog.why, "дожди")
        enter(qtbot, dialog.why)

    in_dialog(lambda: press(qtbot, page.card, "Перенести срок…"), inside)
    found = told(page, "Подготовить парад.")
    assert found.row.deadline == date(TODAY.year + 2, 5, 1)
    assert (found.moves[0].decided_by, found.moves[0].why) == ("Л.Г. Петрова", "дожди")
    qtbot.waitUntil(lambda: any("Л.Г. Петрова: дожди" in words for words in said(page.card)))


def test_the_period_is_one_click_away_from_its_other_reading(
    qtbot: QtBot, page: AssignmentsPage, in_dialog: InDialog
) -> None:
    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, DeadlineDialog)
        first, second = dialog.choice.options
        assert first.isChecked()
        second.setFocus()
        qtbot.keyClick(second, Qt.Key.Key_Space)
        press(qtbot, dialog, "Сохранить")

    in_dialog(lambda: press(qtbot, page.card, "до 1 августа 2026 года"), inside)
    found = told(page, "Подготовить парад.")
    assert (found.row.deadline, found.moves) == (date(2026, 7, 31), ())


def test_others_answer_for_it_from_now_on(
    qtbot: QtBot, page: AssignmentsPage, type_text: TypeText, in_dialog: InDialog
) -> None:
    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, ResponsibleDialog)
        enter(qtbot, dialog.names.lines[0])
        type_text(dialog.names.lines[1], "Ким В.М.")
        press(qtbot, dialog, "Сохранить")

    in_dialog(page.actions_["change-responsible"].trigger, inside)
    assert row(page, "Подготовить парад.").responsible == ("Секретариат", "Ким В.М.")


def test_one_may_come_again(qtbot: QtBot, page: AssignmentsPage, in_dialog: InDialog) -> None:
    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, RecurrenceDialog)
        dialog.often.setCurrentText("каждый год")
        press(qtbot, dialog, "Сохранить")

    in_dialog(page.actions_["set-recurrence"].trigger, inside)
    assert row(page, "Подготовить парад.").recurrence is Recurrence.YEARLY
    qtbot.waitUntil(lambda: "каждый год" in said(page.card))


def test_the_next_one_is_a_click_away(qtbot: QtBot, page: AssignmentsPage) -> None:
    page.office.do(set_recurrence, row(page, "Подготовить парад.").id, Recurrence.YEARLY)
    page.reload()
    closed = page.told
    page.card.result.entered.emit("парад прошёл")
    assert closed
    page.reveal(closed.row.id)
    qtbot.waitUntil(lambda: "уже на контроле" in said(page.card))
    press(qtbot, page.card, "уже на контроле")
    assert page.told
    assert page.told.row.deadline == date(2027, 8, 1)


def test_organisations_are_ticked_with_the_space_bar(qtbot: QtBot, page: AssignmentsPage) -> None:
    choose(page, "Прислать отчёты.")
    ticks = page.card.parts.list
    ticks.setFocus()
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    qtbot.keyClick(ticks, Qt.Key.Key_Down)
    assert ticks.currentRow() == 1, "the cursor stays where it was"
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    done = [part.done_on for part in told(page, "Прислать отчёты.").parts]
    assert done[:2] == [TODAY, TODAY]
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert row(page, "Прислать отчёты.").parts_done == 1


def test_when_all_have_done_their_part_closing_is_offered(
    qtbot: QtBot, page: AssignmentsPage, in_dialog: InDialog
) -> None:
    choose(page, "Прислать отчёты.")
    ticks = page.card.parts.list
    ticks.setFocus()
    for _ in range(ticks.count()):
        qtbot.keyClick(ticks, Qt.Key.Key_Space)
        qtbot.keyClick(ticks, Qt.Key.Key_Down)
    assert "Исполнили все организации." in said(page.card)

    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, CloseDialog)
        enter(qtbot, dialog.words)

    in_dialog(lambda: press(qtbot, page.card.parts, "Снять с контроля…"), inside)
    assert row(page, "Прислать отчёты.").result == "исполнили все организации"


def test_an_organisation_has_its_own_day_and_note(
    qtbot: QtBot, page: AssignmentsPage, type_text: TypeText, in_dialog: InDialog
) -> None:
    choose(page, "Прислать отчёты.")

    def inside(dialog: Dialog) -> None:
        assert isinstance(dialog, PartDialog)
        dialog.day.selectAll()
        type_text(dialog.day, "1.7.2026")
        type_text(dialog.note, "почтой")
        enter(qtbot, dialog.note)

    in_dialog(lambda: press(qtbot, page.card.parts, "День и заметка…"), inside)
    part = told(page, "Прислать отчёты.").parts[0]
    assert (part.done_on, part.note) == (date(2026, 7, 1), "почтой")


def test_what_is_closed_is_put_back_under_control(page: AssignmentsPage) -> None:
    page.card.result.entered.emit("парад прошёл")
    page.show_all()
    choose(page, "Подготовить парад.")
    assert not page.card.result.isVisible()
    page.actions_["reopen-assignment"].trigger()
    assert row(page, "Подготовить парад.").state is AssignmentState.OPEN


def test_undo_takes_closing_back(window: MainWindow, page: AssignmentsPage) -> None:
    page.card.result.entered.emit("парад прошёл")
    window.undo()
    assert texts(page)[0] == "Подготовить парад."


def test_the_clause_is_a_click_away(qtbot: QtBot, window: MainWindow, page: AssignmentsPage) -> None:
    page.actions_["go-to-clause"].trigger()
    assert window.page
    assert window.page.id == "resolutions"
    jobs.wait()


def test_whatever_stands_in_a_text_is_shown_as_text(window: MainWindow, page: AssignmentsPage) -> None:
    resolve(page.office, task(HOSTILE[0], "", HOSTILE[0]), number=21)
    page.reload()
    choose(page, HOSTILE[0])
    assert any(each.text() == HOSTILE[0] for each in page.card.findChildren(PlainLabel))
