"""A registry from Excel: shown as it was understood, asked about, planned, then taken in at once or not."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.backups.copies import copies
from app.changes import Changes, Noun
from app.members.filters import Filter
from app.members.importing import KINDS as READABLE
from app.members.importing import Field, Outcome, Plan
from app.members.listing import listed, rows
from app.members.rows import RegistryRow
from app.office import Office
from ui import jobs, theme
from ui.main_window import MainWindow
from ui.members.importing import dialog as dialog_module
from ui.members.importing.dialog import RegistryDialog
from ui.members.importing.kinds import KINDS
from ui.members.page import MembersPage
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Press = Callable[[QWidget, str], None]
Come = Callable[[RegistryDialog, QWidget], None]
Take = Callable[[Callable[[RegistryDialog], object]], None]

ROWS = (
    (
        1,
        "Хор «Тихая вода»",
        "Степной Глеб Викторович",
        996550101,
        "hor@example.org",
        "14.02.2011 г.",
        "состоит",
    ),
    (2, "ОФ «Колодец»", "Ёлкина Римма Васильевна", "+000 55 10 22", "", "12 марта 2009 года", "приост."),
    (3, "Объединение «Наш двор»", "Гусев Тимур Петрович", "", "dvor@example.org", "", "состоит"),
    (None, None, None, None, None, None, None),
    (4, "Клуб «Лад»", "", "", "", "32.13.2011", "состоит"),
    (5, "Союз «Голоса реки»", "", "+000 44 12 12", "", "", "состоит"),
    (None, "Итого: 5", None, None, None, None, None),
)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """A workbook as secretaries keep it: titles, a header of two lines, days in words, a sum, notes."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Члены"
    sheet.append(["Реестр организаций Заречья"])
    sheet.append([])
    sheet.append(["№ п/п", "Наименование", "Руководитель", "Контакты", None, "Дата рег-ции", "Статус"])
    sheet.append([None, None, None, "Тел./факс, моб.", "Эл. почта", None, None])
    for area in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"):
        sheet.merge_cells(area)
    for row in ROWS:
        sheet.append(row)
    notes = book.create_sheet("Заметки")
    notes.append(["Позвонить в библиотеку"])
    path = tmp_path / "Реестр.xlsx"
    book.save(path)
    return path


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    yield
    jobs.wait()


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Clicks the visible button whose words begin so."""

    def press_(inside: QWidget, words: str) -> None:
        found = [each for each in inside.findChildren(QPushButton) if each.text().startswith(words)]
        qtbot.mouseClick(next(each for each in found if each.isVisible()), Qt.MouseButton.LeftButton)

    return press_


@pytest.fixture
def come(qtbot: QtBot) -> Come:
    """Waits until the dialog has come to a step."""
    return lambda dialog, step: qtbot.waitUntil(lambda: dialog.step() is step)


@pytest.fixture
def take(
    window: MainWindow, registry: Path, in_dialog: InDialog, come: Come, monkeypatch: pytest.MonkeyPatch
) -> Take:
    """Chooses the file from the menu, and does something once it is read."""

    def take_(inside: Callable[[RegistryDialog], object]) -> None:
        def enter(dialog: Dialog) -> None:
            assert isinstance(dialog, RegistryDialog)
            come(dialog, dialog.understanding)
            inside(dialog)

        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(registry), ""))
        in_dialog(window.actions_["import-registry"].trigger, enter)

    return take_


def everybody(office: Office) -> dict[str, RegistryRow]:
    ids = office.read(listed, date.today(), Filter())
    return {row.name: row for row in office.read(rows, date.today(), ids)}


def test_the_file_is_shown_as_it_stands_with_what_was_understood(take: Take) -> None:
    def look(dialog: RegistryDialog) -> None:
        table = dialog.understanding.table
        model = table.model()
        assert model.index(0, 0).data() == "Реестр организаций Заречья"
        assert model.index(4, 1).data() == "Хор «Тихая вода»"
        tinted = [
            row for row in range(model.rowCount()) if model.index(row, 1).data(Qt.ItemDataRole.BackgroundRole)
        ]
        assert tinted == [2, 3]
        ground = model.index(2, 1).data(Qt.ItemDataRole.BackgroundRole)
        assert ground.color().name() == theme.colors().accent_soft.lower()
        taken_for = {box: table.head.box(box).field() for box in (1, 2, 3, 4, 5, 6)}
        assert taken_for == {
            1: Field.NAME,
            2: Field.LEADER,
            3: Field.PHONES,
            4: Field.EMAILS,
            5: Field.REGISTERED_ON,
            6: Field.STATUS,
        }

    take(look)


def test_notes_are_left_out_and_cannot_be_taken(take: Take) -> None:
    def look(dialog: RegistryDialog) -> None:
        sheets = dialog.understanding.sheets
        states = [sheets.item(place).checkState() for place in range(sheets.count())]
        assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
        assert not sheets.item(1).flags() & Qt.ItemFlag.ItemIsUserCheckable

    take(look)


@pytest.mark.parametrize("many", [0, 500], ids=["compared in a process apart", "compared beside"])
def test_the_whole_way_by_keys_is_one_step_of_undo(
    qtbot: QtBot,
    window: MainWindow,
    filled: Office,
    take: Take,
    come: Come,
    monkeypatch: pytest.MonkeyPatch,
    many: int,
) -> None:
    monkeypatch.setattr(dialog_module, "MANY_ROWS", many)
    before = everybody(filled)

    def go(dialog: RegistryDialog) -> None:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        come(dialog, dialog.questions)
        qtbot.keyClick(dialog.questions, Qt.Key.Key_1)
        come(dialog, dialog.outcomes)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.isVisible())

    take(go)
    after = everybody(filled)
    assert len(after) == len(before) + 2
    assert after["Хор «Тихая вода»"].phones == "996550101"
    yard = before["Общественное объединение «Наш двор»"].id
    assert [row.id for row in after.values() if row.emails == "dvor@example.org"] == [yard]
    assert window.status_line.done().startswith("Внесено из Excel")
    window.undo()
    assert everybody(filled) == before


@pytest.mark.parametrize("step", ["understanding", "questions", "outcomes"])
def test_leaving_at_any_step_changes_nothing(
    filled: Office, take: Take, come: Come, press: Press, step: str
) -> None:
    before, done = everybody(filled), filled.undoable()

    def leave(dialog: RegistryDialog) -> None:
        if step != "understanding":
            press(dialog, "Дальше")
            come(dialog, dialog.questions)
        if step == "outcomes":
            press(dialog, "Оставить на потом")
            come(dialog, dialog.outcomes)
        press(dialog, "Отмена")

    take(leave)
    assert everybody(filled) == before
    assert filled.undoable() == done


def test_a_question_left_for_later_leaves_its_row_out_and_the_page_says_so(
    qtbot: QtBot, filled: Office, page: MembersPage, take: Take, come: Come, press: Press
) -> None:
    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog, "Оставить на потом: 1")
        come(dialog, dialog.outcomes)
        assert Outcome.QUESTION in shown_groups(dialog)
        press(dialog, "Внести")
        qtbot.waitUntil(lambda: not dialog.isVisible())

    take(go)
    assert everybody(filled)["Общественное объединение «Наш двор»"].emails == ""
    said = page.trouble.findChildren(PlainLabel)[0].text()
    assert "1\u00a0вопрос, 1\u00a0непонятая строка" in said


def test_an_answer_stays_when_a_step_is_gone_back(take: Take, come: Come, press: Press) -> None:
    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog.questions, "3")
        come(dialog, dialog.outcomes)
        assert Outcome.LEFT_OUT in shown_groups(dialog)
        press(dialog, "Назад")
        assert dialog.step() is dialog.questions
        press(dialog, "Назад")
        assert dialog.step() is dialog.understanding
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        assert dialog.questions.left() == 0
        press(dialog, "Дальше")
        come(dialog, dialog.outcomes)
        assert Outcome.LEFT_OUT in shown_groups(dialog)

    take(go)


def test_a_changed_field_is_told_whole(take: Take, come: Come, press: Press) -> None:
    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog.questions, "2")
        come(dialog, dialog.outcomes)
        press(dialog, "изменятся")
        said = {label.text() for label in dialog.outcomes.findChildren(PlainLabel)}
        assert {"Союз «Голоса реки»", "Было", "Станет", "+000 44 12 12"} <= said

    take(go)


def test_a_column_is_taken_for_what_the_secretary_says(
    qtbot: QtBot, filled: Office, take: Take, come: Come, press: Press
) -> None:
    def go(dialog: RegistryDialog) -> None:
        box = dialog.understanding.table.head.box(3)
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Home)
        assert box.field() is None
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog.questions, "2")
        come(dialog, dialog.outcomes)
        press(dialog, "Внести")
        qtbot.waitUntil(lambda: not dialog.isVisible())

    take(go)
    assert everybody(filled)["Хор «Тихая вода»"].phones == ""


def test_without_a_column_of_names_nothing_goes_on(qtbot: QtBot, take: Take) -> None:
    def go(dialog: RegistryDialog) -> None:
        box = dialog.understanding.table.head.box(1)
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Home)
        assert not button(dialog, "Дальше").isEnabled()
        assert "выберите «Название»" in error(dialog)

    take(go)


def test_a_sheet_can_be_left_out(qtbot: QtBot, take: Take) -> None:
    def go(dialog: RegistryDialog) -> None:
        sheets = dialog.understanding.sheets
        sheets.setFocus()
        qtbot.keyClick(sheets, Qt.Key.Key_Space)
        assert not dialog.understanding.readings()[0].taken
        assert error(dialog) == "Отметьте лист, с которого вносить организации."

    take(go)


def test_what_was_not_understood_is_told_by_its_cell_and_copied(
    take: Take, come: Come, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "исправить"), ""))

    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog, "Оставить на потом")
        come(dialog, dialog.outcomes)
        press(dialog, "не понято: 1")
        line = dialog.outcomes.tables[Outcome.PROBLEM].current()
        assert line is not None
        assert (line.row.name, line.what) == ("Клуб «Лад»", "F9")
        press(dialog, "Скопировать непонятое")
        press(dialog, "Сохранить списком")

    take(go)
    copied = QGuiApplication.clipboard().text()
    assert "Лист «Члены», ячейка F9" in copied
    assert "строка 7: Объединение «Наш двор» — похоже на" in copied
    assert (tmp_path / "исправить.txt").read_text(encoding="utf-8") == f"{copied}\n"


def test_a_copy_of_the_office_is_made_before(
    qtbot: QtBot, filled: Office, take: Take, come: Come, press: Press
) -> None:
    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog.questions, "2")
        come(dialog, dialog.outcomes)
        press(dialog, "Внести")
        qtbot.waitUntil(lambda: not dialog.isVisible())

    take(go)
    assert "перед загрузкой реестра" in copies(filled.path)[0].why


def test_where_no_copy_can_be_made_nothing_is_taken_in(
    qtbot: QtBot, filled: Office, take: Take, come: Come, press: Press
) -> None:
    before = everybody(filled)
    (filled.path.parent / "Копии").write_text("не папка")

    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog, "Оставить на потом")
        come(dialog, dialog.outcomes)
        press(dialog, "Внести")
        qtbot.waitUntil(lambda: bool(error(dialog)))
        assert dialog.step() is dialog.outcomes

    take(go)
    assert everybody(filled) == before


def test_a_comparison_that_is_not_awaited_leads_back(
    qtbot: QtBot, take: Take, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()
    monkeypatch.setattr(dialog_module, "plan", lambda *_: may_go_on.wait() and Plan((), ()))

    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        assert dialog.step() is dialog.waiting
        press(dialog, "Отмена")
        assert dialog.step() is dialog.understanding
        may_go_on.set()
        jobs.wait()
        QApplication.processEvents()
        assert dialog.step() is dialog.understanding

    take(go)


def test_what_is_being_written_cannot_be_left(
    qtbot: QtBot, take: Take, come: Come, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()
    done = Changes("Внесено", frozenset({Noun.ORGANIZATIONS}))
    monkeypatch.setattr(dialog_module, "take_in", lambda *_: may_go_on.wait() and done)

    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog, "Оставить на потом")
        come(dialog, dialog.outcomes)
        press(dialog, "Внести")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        may_go_on.set()
        qtbot.waitUntil(lambda: not dialog.isVisible())

    take(go)


def test_the_dialog_names_all_that_takes_the_focus_and_shows_plain_text(
    take: Take, come: Come, press: Press
) -> None:
    def go(dialog: RegistryDialog) -> None:
        press(dialog, "Дальше")
        come(dialog, dialog.questions)
        press(dialog, "Оставить на потом")
        come(dialog, dialog.outcomes)
        for widget in dialog.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
                named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
                assert named, widget
        for label in dialog.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()

    take(go)


def test_a_file_that_is_no_workbook_ends_in_a_sentence(
    qtbot: QtBot, page: MembersPage, tmp_path: Path, in_dialog: InDialog, press: Press
) -> None:
    path = tmp_path / "сломан.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")

    def look(dialog: Dialog) -> None:
        qtbot.waitUntil(lambda: any(each.text() == "Закрыть" for each in dialog.findChildren(QPushButton)))
        assert any("«сломан.xlsx»" in label.text() for label in dialog.findChildren(PlainLabel))
        press(dialog, "Закрыть")

    in_dialog(lambda: drop(page, path), look)


def test_every_kind_of_table_that_can_be_read_is_welcome() -> None:
    assert sorted(KINDS) == sorted(suffix for kind in READABLE for suffix in kind.suffixes)


def test_a_file_is_dropped_on_the_page(
    page: MembersPage, registry: Path, in_dialog: InDialog, come: Come, press: Press
) -> None:
    def leave(dialog: Dialog) -> None:
        assert isinstance(dialog, RegistryDialog)
        come(dialog, dialog.understanding)
        press(dialog, "Отмена")

    in_dialog(lambda: drop(page, registry), leave)


def drop(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPointF(300, 300), copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(300, 300), copy, data, left, none))


def shown_groups(dialog: RegistryDialog) -> list[Outcome]:
    return dialog.outcomes.groups()


def button(dialog: Dialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def error(dialog: Dialog) -> str:
    return next(
        (
            label.text()
            for label in dialog.findChildren(PlainLabel)
            if label.property("role") == "error" and not label.isHidden()
        ),
        "",
    )
