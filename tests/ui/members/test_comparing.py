"""«Что изменилось» and «Отправленные реестры»: compared, followed to the card, saved, printed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import set_leader
from app.members.queries import registry
from app.members.sent_lists import remember
from app.office import Office
from db.vocabulary import EventKind
from tests.builders import step
from ui.main_window import MainWindow
from ui.members import difference_view
from ui.members.difference_dialog import DifferenceDialog
from ui.members.page import MembersPage
from ui.members.sent_lists_dialog import SentListsDialog
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.preview import PreviewDialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def put_day(qtbot: QtBot, type_text: TypeText, field: QWidget, day: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, day)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def place_of(view: difference_view.DifferenceView, words: str) -> QPoint:
    """Return where the words stand in the view."""
    found: QTextCursor = view.document().find(words)
    assert not found.isNull(), view.toPlainText()
    found.setPosition(found.selectionStart() + 2)
    return view.cursorRect(found).center()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def sent_file(filled: Office, tmp_path: Path) -> Path:
    path = tmp_path / "Реестр на 2024-01-31.xlsx"
    path.write_bytes(b"as it went out")
    filled.record(remember, path, date(2024, 1, 31), "Министерство культуры Заречья")
    path.unlink()
    return path


def test_the_changes_between_two_days_are_read_by_kind(
    qtbot: QtBot, window: MainWindow, in_dialog: InDialog, type_text: TypeText, told: list[str]
) -> None:
    def read(dialog: Dialog) -> None:
        assert isinstance(dialog, DifferenceDialog)
        put_day(qtbot, type_text, dialog.before, "31.12.2023")
        put_day(qtbot, type_text, dialog.after, "31 декабря 2025")
        told.extend((dialog.changes.toPlainText(), dialog.summary.text(), dialog.since.currentText()))

    in_dialog(window.actions_["difference"].trigger, read)
    changes, summary, chosen = told
    assert "Членство приостановлено\u20021" in changes
    assert "14.06.2024 – членство приостановлено до конференции 2027 года" in changes
    assert changes.index("Членство приостановлено") < changes.index("Подали заявление")
    assert summary.replace("\u00a0", " ").startswith("Изменения у 2 организаций. Состоят: было 4, стало 3;")
    assert chosen == "между двумя днями на выбор"


def test_a_usual_beginning_is_one_choice(
    qtbot: QtBot, window: MainWindow, in_dialog: InDialog, told: list[str]
) -> None:
    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, DifferenceDialog)
        told.append(dialog.before.text())
        dialog.since.setFocus()
        qtbot.keyClick(dialog.since, Qt.Key.Key_Down)
        dialog.since.activated.emit(dialog.since.currentIndex())
        told.extend((dialog.since.currentText(), dialog.before.text()))

    in_dialog(window.actions_["difference"].trigger, look)
    assert told[0] == f"31.12.{date.today().year - 1}"
    assert told[1] == "за месяц"
    assert told[2] != told[0]


def test_what_is_no_day_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, in_dialog: InDialog, type_text: TypeText, told: list[str]
) -> None:
    def spoil(dialog: Dialog) -> None:
        assert isinstance(dialog, DifferenceDialog)
        put_day(qtbot, type_text, dialog.before, "31.12.2023")
        put_day(qtbot, type_text, dialog.after, "завтра")
        dialog.compare()
        errors = [each for each in dialog.findChildren(PlainLabel) if each.property("role") == "error"]
        told.append(errors[0].text())

    in_dialog(window.actions_["difference"].trigger, spoil)
    assert told == ["Введите день как «14.06.2024»."]


def test_a_click_on_a_name_leads_to_the_card(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def follow(dialog: Dialog) -> None:
        assert isinstance(dialog, DifferenceDialog)
        put_day(qtbot, type_text, dialog.before, "01.01.2022")
        viewport = dialog.changes.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place_of(dialog.changes, "Студия «Окоём»"))

    in_dialog(window.actions_["difference"].trigger, follow)
    assert page.card is not None
    assert page.card.row.name == "Студия «Окоём»"


def test_markup_in_a_name_stays_text(
    qtbot: QtBot, window: MainWindow, filled: Office, in_dialog: InDialog, told: list[str]
) -> None:
    crafts = filled.read(registry, date.today(), search="ремёсел")[0].id
    filled.do(set_leader, crafts, "<b>Белова</b> <img src=x>", date.today())

    def read(dialog: Dialog) -> None:
        assert isinstance(dialog, DifferenceDialog)
        told.append(dialog.changes.toPlainText())

    in_dialog(window.actions_["difference"].trigger, read)
    assert "<b>Белова</b> <img src=x>" in told[0]
    assert "было: не указан" in told[0]


def test_many_changes_are_shown_some_at_once(
    qtbot: QtBot,
    window: MainWindow,
    in_dialog: InDialog,
    type_text: TypeText,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(difference_view, "AT_ONCE", 3)

    def read_on(dialog: Dialog) -> None:
        assert isinstance(dialog, DifferenceDialog)
        put_day(qtbot, type_text, dialog.before, "01.01.2000")
        told.append(dialog.changes.toPlainText())
        viewport = dialog.changes.viewport()
        where = place_of(dialog.changes, "Показать ещё")
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
        told.append(dialog.changes.toPlainText())

    in_dialog(window.actions_["difference"].trigger, read_on)
    assert "Показать ещё (осталось 3)" in told[0]
    assert "Студия «Окоём»" not in told[0]
    assert "Показать ещё" not in told[1]
    assert "Студия «Окоём»" in told[1]


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [("Книга Excel (*.xlsx)", "xlsx"), ("Документ PDF (*.pdf)", "pdf"), ("Документ Word (*.docx)", "docx")],
)
def test_the_changes_are_saved_in_every_kind(
    qtbot: QtBot,
    window: MainWindow,
    in_dialog: InDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    suffix: str,
) -> None:
    chosen = str(tmp_path / "Изменения")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, kind))

    def save(dialog: Dialog) -> None:
        press(qtbot, dialog, "Сохранить…")
        said = f"Сохранено: {chosen}.{suffix}"
        qtbot.waitUntil(lambda: window.status_line.done() == said, timeout=20_000)

    in_dialog(window.actions_["difference"].trigger, save)
    assert (tmp_path / f"Изменения.{suffix}").stat().st_size > 0


def test_the_changes_are_seen_as_they_will_be_printed(
    qtbot: QtBot, window: MainWindow, in_dialog: InDialog, told: list[str]
) -> None:
    def look() -> None:
        preview = QApplication.activeModalWidget()
        if isinstance(preview, PreviewDialog):
            told.append(preview.windowTitle())
            preview.reject()
        else:
            QTimer.singleShot(50, look)

    def print_(dialog: Dialog) -> None:
        QTimer.singleShot(50, look)
        press(qtbot, dialog, "Печать…")
        qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    in_dialog(window.actions_["difference"].trigger, print_)
    assert told[0].startswith("Изменения в реестре между ")


def test_before_anything_went_out_the_list_says_what_to_do(
    window: MainWindow, in_dialog: InDialog, told: list[str]
) -> None:
    def read(dialog: Dialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())
        buttons = [each for each in dialog.findChildren(QPushButton) if each.text() == "Открыть файл"]
        assert not buttons[0].isEnabled()

    in_dialog(window.actions_["sent-lists"].trigger, read)
    assert "Ещё ничего не отправлено" in told


def test_since_a_list_that_was_sent_is_one_click(
    qtbot: QtBot, window: MainWindow, filled: Office, sent_file: Path, in_dialog: InDialog, told: list[str]
) -> None:
    crafts = filled.read(registry, date.today(), search="ремёсел")[0].id
    step(filled, crafts, EventKind.RESTORED, date(2025, 2, 1))

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DifferenceDialog)
        told.extend((dialog.since.currentText(), dialog.changes.toPlainText(), dialog.summary.text()))
        dialog.reject()

    def compare(dialog: Dialog) -> None:
        assert isinstance(dialog, SentListsDialog)
        row = dialog.table.current()
        assert row
        assert (row.addressee, row.organizations) == ("Министерство культуры Заречья", 5)
        QTimer.singleShot(100, read)
        press(qtbot, dialog, "Что изменилось с тех пор")

    in_dialog(window.actions_["sent-lists"].trigger, compare)
    assert "Министерство культуры Заречья" in told[0]
    assert "14.06.2024 – членство приостановлено до конференции 2027 года" in told[1]
    assert "01.02.2025 – членство возобновлено" in told[1]
    assert told[2].startswith("Реестр сравнён со списком от")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    urls: list[Path] = []

    def open_(url: QUrl) -> bool:
        urls.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_)
    return urls


def test_the_file_is_opened_and_saved_exactly_as_it_went_out(
    qtbot: QtBot,
    window: MainWindow,
    sent_file: Path,
    in_dialog: InDialog,
    opened: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(sent_file), ""))

    def take_out(dialog: Dialog) -> None:
        press(qtbot, dialog, "Открыть файл")
        press(qtbot, dialog, "Сохранить копию…")

    in_dialog(window.actions_["sent-lists"].trigger, take_out)
    assert opened[0].name == sent_file.name
    assert opened[0].read_bytes() == sent_file.read_bytes() == b"as it went out"


def test_a_place_that_refuses_the_copy_is_named(
    qtbot: QtBot,
    window: MainWindow,
    sent_file: Path,
    tmp_path: Path,
    in_dialog: InDialog,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = str(tmp_path / "нет" / "Реестр.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (missing, ""))

    def save(dialog: Dialog) -> None:
        press(qtbot, dialog, "Сохранить копию…")
        errors = [each for each in dialog.findChildren(PlainLabel) if each.property("role") == "error"]
        told.append(errors[0].text())

    in_dialog(window.actions_["sent-lists"].trigger, save)
    assert "нет: создайте её" in told[0]
