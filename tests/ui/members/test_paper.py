"""What is printed from the page of organisations, and what goes out of it to others."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import edit_organization
from app.members.queries import details_of, named
from app.office import Office
from ui.main_window import MainWindow
from ui.members.card_paper import CardPaper
from ui.members.certificate_dialog import CertificateDialog
from ui.members.figures_dialog import FiguresDialog
from ui.members.page import MembersPage
from ui.members.which_dialog import WhichDialog
from ui.widgets import preview
from ui.widgets.preview import PreviewDialog
from ui.widgets.under_way import UnderWay

TypeText = Callable[[QWidget, str], None]
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 20_000  # milliseconds, for a second process on a busy machine


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    found = next(each for each in inside.findChildren(QPushButton) if each.text().startswith(words))
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, page: MembersPage, *places: int) -> None:
    """Click the row, and the others with Ctrl held."""
    held = Qt.KeyboardModifier.NoModifier
    for place in places:
        spot = page.table.visualRect(page.table.model().index(place, 0)).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, held, spot)
        held = CTRL


def retype(qtbot: QtBot, type_text: TypeText, field: QLineEdit, text: str) -> None:
    """Write something else into the field and leave it with Enter."""
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def words(content: bytes) -> str:
    """The text of a PDF in one line."""
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())


def cards(path: Path) -> str:
    """The vCards of a file, their folded lines whole again."""
    return path.read_bytes().decode().replace("\r\n ", "")


def open_dialog(act: Callable[[], object], kind: type[QDialog], inside: Callable[[QDialog], object]) -> None:
    """Do what opens a dialog, and something else inside it as soon as it is there."""
    failed: list[BaseException] = []

    def enter() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, enter)
            return
        try:
            inside(dialog)
        except BaseException as error:  # told where the test sees it
            failed.append(error)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, enter)
    act()
    if failed:
        raise failed[0]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a printer got."""
    sheets: list[str] = []

    def take(_parent: object, content: bytes, _title: str) -> bool:
        sheets.append(words(content))
        return True

    monkeypatch.setattr(preview, "print_pdf", take)
    return sheets


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, str], Path]:
    """Lets the file dialog answer with a name and a kind."""

    def answer(name: str, kind: str = "") -> Path:
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))
        return path

    return answer


class Printout:
    """Opens the preview of the roll and keeps what stands on its pages."""

    def __init__(self, qtbot: QtBot, window: MainWindow, printed: list[str]) -> None:
        self._qtbot, self._window, self.sheets = qtbot, window, printed

    def print(self, which: str = "") -> str:
        self._look_out()
        if which:
            open_dialog(
                self._window.actions_["print"].trigger,
                WhichDialog,
                lambda dialog: press(self._qtbot, dialog, which),
            )
        else:
            self._window.actions_["print"].trigger()
        self._qtbot.waitUntil(lambda: bool(self.sheets), timeout=PATIENCE)
        return self.sheets.pop()

    def _look_out(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreviewDialog):
            press(self._qtbot, dialog, "Напечатать")
        else:
            QTimer.singleShot(20, self._look_out)


@pytest.fixture
def roll(qtbot: QtBot, window: MainWindow, printed: list[str]) -> Printout:
    return Printout(qtbot, window, printed)


def test_the_registry_of_the_shown_day_is_printed(roll: Printout, page: MembersPage) -> None:
    page.show_day(date(2019, 1, 1))
    sheet = roll.print()
    assert "Реестр организаций на 1 января 2019 г." in sheet
    assert "Ёлка" not in sheet  # it was admitted later


def test_what_search_and_filter_hide_is_not_printed(
    roll: Printout, page: MembersPage, type_text: TypeText
) -> None:
    type_text(page.search, "голоса")
    sheet = roll.print()
    assert "Голоса реки" in sheet
    assert "Наш двор" not in sheet
    assert "Бывшие" not in sheet  # nobody has asked about them


def test_of_several_chosen_ones_it_is_asked_whether_they_are_meant(
    roll: Printout, page: MembersPage, qtbot: QtBot
) -> None:
    choose(qtbot, page, 0, 1)
    sheet = roll.print("Выбранных: 2")
    shown = [row.name.split("«")[1].rstrip("»") for row in page.table.rows]
    assert [name in sheet for name in shown] == [True, True, False, False]


def test_who_leaves_the_question_prints_nothing(window: MainWindow, page: MembersPage, qtbot: QtBot) -> None:
    choose(qtbot, page, 0, 1)
    open_dialog(window.actions_["print"].trigger, WhichDialog, lambda dialog: press(qtbot, dialog, "Отмена"))
    assert not [bar for bar in page.findChildren(UnderWay) if bar.isVisible()]


def test_printing_is_stopped_on_wish(qtbot: QtBot, window: MainWindow, page: MembersPage) -> None:
    window.actions_["print"].trigger()
    (bar,) = page.findChildren(UnderWay)
    assert bar.sentence() == "Готовим страницы…"
    press(qtbot, bar, "Отменить")
    assert not bar.isVisible()


def test_a_certificate_as_of_a_day_takes_four_actions(
    qtbot: QtBot, window: MainWindow, page: MembersPage, printed: list[str], type_text: TypeText
) -> None:
    def fill_and_print(dialog: QDialog) -> None:
        assert isinstance(dialog, CertificateDialog)
        retype(qtbot, type_text, dialog.day, "1.2.2021")  # three
        press(qtbot, dialog, "Напечатать")  # four
        qtbot.waitUntil(lambda: bool(printed))

    choose(qtbot, page, 2)  # one
    open_dialog(window.actions_["certificate"].trigger, CertificateDialog, fill_and_print)  # two
    assert "по состоянию на 1 февраля 2021 г. состоит" in printed[0]
    assert page.table.rows[2].name in printed[0]


def test_the_certificate_begins_with_the_shown_day_and_names_where_it_goes(
    qtbot: QtBot, window: MainWindow, page: MembersPage, printed: list[str], type_text: TypeText
) -> None:
    def fill_and_print(dialog: QDialog) -> None:
        assert isinstance(dialog, CertificateDialog)
        assert dialog.day.day() == date(2021, 3, 4)
        retype(qtbot, type_text, dialog.addressee, "в музей города Заречный")
        press(qtbot, dialog, "Напечатать")
        qtbot.waitUntil(lambda: bool(printed))

    page.show_day(date(2021, 3, 4))
    choose(qtbot, page, 0)
    open_dialog(window.actions_["certificate"].trigger, CertificateDialog, fill_and_print)
    assert "в музей города Заречный" in printed[0]


def test_several_chosen_ones_get_a_certificate_each(
    qtbot: QtBot, window: MainWindow, page: MembersPage
) -> None:
    def count(dialog: QDialog) -> None:
        assert isinstance(dialog, CertificateDialog)
        qtbot.waitUntil(lambda: dialog.place.text() == "Страница 1 из 3")

    choose(qtbot, page, 0, 1, 3)
    open_dialog(window.actions_["certificate"].trigger, CertificateDialog, count)


def test_a_day_that_is_none_is_refused_and_nothing_is_printed(
    qtbot: QtBot, window: MainWindow, page: MembersPage, printed: list[str], type_text: TypeText
) -> None:
    def misspell(dialog: QDialog) -> None:
        assert isinstance(dialog, CertificateDialog)
        qtbot.waitUntil(lambda: dialog.place.text() == "Страница 1 из 1")
        retype(qtbot, type_text, dialog.day, "32.1.2021")
        assert dialog.trouble.isVisible()
        press(qtbot, dialog, "Напечатать")
        assert not printed
        retype(qtbot, type_text, dialog.day, "31.1.2021")
        assert not dialog.trouble.isVisible()

    choose(qtbot, page, 0)
    open_dialog(window.actions_["certificate"].trigger, CertificateDialog, misspell)


def test_the_card_is_printed_as_of_the_shown_day(
    qtbot: QtBot, window: MainWindow, page: MembersPage, printed: list[str]
) -> None:
    def print_it(dialog: QDialog) -> None:
        assert isinstance(dialog, CardPaper)
        press(qtbot, dialog, "Напечатать")
        qtbot.waitUntil(lambda: bool(printed))

    page.show_day(date(2024, 7, 1))
    choose(qtbot, page, 1)
    open_dialog(window.actions_["print-card"].trigger, CardPaper, print_it)
    assert "На 1 июля 2024 г." in printed[0]


def test_last_year_is_one_click_and_its_figures_go_into_excel(
    qtbot: QtBot, window: MainWindow, asked_for: Callable[[str, str], Path]
) -> None:
    year = date.today().year - 1
    path = asked_for("Итоги", "Книга Excel (*.xlsx)")

    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, FiguresDialog)
        press(qtbot, dialog, "прошлый год")
        assert (dialog.first.day(), dialog.last.day()) == (date(year, 1, 1), date(year, 12, 31))
        press(qtbot, dialog, "Сохранить")
        qtbot.waitUntil(path.with_suffix(".xlsx").exists)

    open_dialog(window.actions_["figures"].trigger, FiguresDialog, save)
    book = load_workbook(path.with_suffix(".xlsx"))
    assert book.worksheets[0].cell(1, 1).value == f"Итоги {year} года"
    assert window.status_line.done() == f"Сохранено: {path}.xlsx"


@pytest.mark.parametrize(
    ("kind", "suffix", "begins"),
    [("Документ PDF (*.pdf)", ".pdf", b"%PDF"), ("Документ Word (*.docx)", ".docx", b"PK")],
)
def test_figures_go_into_files_for_paper(
    qtbot: QtBot,
    window: MainWindow,
    asked_for: Callable[[str, str], Path],
    kind: str,
    suffix: str,
    begins: bytes,
) -> None:
    path = asked_for("Итоги 2024.1", kind)

    def save(dialog: QDialog) -> None:
        press(qtbot, dialog, "Сохранить")
        qtbot.waitUntil(Path(f"{path}{suffix}").exists)

    open_dialog(window.actions_["figures"].trigger, FiguresDialog, save)
    assert Path(f"{path}{suffix}").read_bytes().startswith(begins)


def test_days_in_the_wrong_order_are_refused(qtbot: QtBot, window: MainWindow, type_text: TypeText) -> None:
    def turn_round(dialog: QDialog) -> None:
        assert isinstance(dialog, FiguresDialog)
        retype(qtbot, type_text, dialog.last, "1.1.2001")
        qtbot.waitUntil(dialog.trouble.isVisible)

    open_dialog(window.actions_["figures"].trigger, FiguresDialog, turn_round)


def test_contacts_of_the_chosen_one_are_saved_for_a_telephone(
    qtbot: QtBot, window: MainWindow, page: MembersPage, asked_for: Callable[[str, str], Path]
) -> None:
    path = asked_for("Контакты", "")
    choose(qtbot, page, 0)
    open_dialog(
        window.actions_["export-vcard"].trigger,
        WhichDialog,
        lambda dialog: press(qtbot, dialog, "Выбранных: 1"),
    )
    saved = path.with_suffix(".vcf")
    qtbot.waitUntil(lambda: window.status_line.done() == f"Сохранено: {saved}")
    assert page.table.rows[0].name in cards(saved)


def test_contacts_of_all_shown_are_saved_on_wish(
    qtbot: QtBot, window: MainWindow, page: MembersPage, asked_for: Callable[[str, str], Path]
) -> None:
    saved = asked_for("Контакты.vcf", "")
    choose(qtbot, page, 0, 1)
    open_dialog(
        window.actions_["export-vcard"].trigger,
        WhichDialog,
        lambda dialog: press(qtbot, dialog, "Всех показанных: 4"),
    )
    qtbot.waitUntil(saved.exists)
    assert all(row.name in cards(saved) for row in page.table.rows)


def test_addresses_are_copied_and_whoever_has_none_is_counted(
    qtbot: QtBot, window: MainWindow, page: MembersPage, filled: Office
) -> None:
    (yard,) = filled.read(named, "ОО «Наш двор»")
    details = filled.read(details_of, yard)
    told = {"emails": "dvor@example.org\ndvor-2@example.org", "phones": "+000 55 10 22"}
    for name, value in told.items():
        object.__setattr__(details, name, value)
    page.do(edit_organization, yard, details)
    choose(qtbot, page, 0, 1, 2, 3)
    window.actions_["copy-emails"].trigger()
    assert QGuiApplication.clipboard().text() == "dvor@example.org; dvor-2@example.org"
    said = window.status_line.done().replace("\u00a0", " ")
    assert said == "Скопировано: 2 адреса; у 3 организаций адреса почты нет"
    window.actions_["copy-phones"].trigger()
    assert QGuiApplication.clipboard().text() == "ОО «Наш двор»: +000 55 10 22"
    said = window.status_line.done().replace("\u00a0", " ")
    assert said == "Скопировано: телефоны 1 организации; у 3 организаций телефона нет"


def test_where_there_is_nothing_to_copy_it_is_said(
    qtbot: QtBot, window: MainWindow, page: MembersPage
) -> None:
    QGuiApplication.clipboard().setText("прежнее")
    choose(qtbot, page, 0)
    window.actions_["copy-phones"].trigger()
    assert QGuiApplication.clipboard().text() == "прежнее"
    assert window.status_line.done() == "Копировать нечего: телефона нет ни у кого из выбранных."


def test_an_office_without_organisations_prints_and_has_nothing_else_to_give(
    empty_window: MainWindow,
) -> None:
    able = {act: empty_window.actions_[act].isEnabled() for act in ("print", "figures")}
    assert all(able.values())
    for act in ("certificate", "print-card", "export-vcard", "copy-emails"):
        assert not empty_window.actions_[act].isEnabled()


@pytest.mark.parametrize("kind", ["xlsx", "pdf", "docx", "csv"])
def test_every_kind_of_file_is_offered(window: MainWindow, kind: str) -> None:
    assert window.actions_[f"export-{kind}"].isEnabled()
