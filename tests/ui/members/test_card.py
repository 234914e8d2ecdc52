"""The card: what is filled in, what is added in place, what opens with a click."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.members import attachments
from app.members.attachments import FileToKeep
from app.members.operations import add_line, record_contact, set_leader
from app.members.queries import details_of
from app.members.rows import Card
from app.office import Office
from app.russian.dates import short_date
from db.vocabulary import EventKind
from tests.builders import step
from ui.main_window import MainWindow
from ui.members.contact_dialog import ContactDialog
from ui.members.facts import leader_on
from ui.members.page import MembersPage
from ui.members.person_dialog import PersonDialog
from ui.members.post_dialogs import PostDialog
from ui.widgets.add_line import AddLine
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.timeline import Timeline

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
TODAY = date.today()
YARD = "ОО «Наш двор»"


def card(page: MembersPage) -> Card:
    assert page.card is not None
    return page.card


@pytest.fixture
def yard(page: MembersPage) -> int:
    """Choose the organisation that has a leader and nothing else."""
    page.table.selectRow(2)
    assert card(page).row.short_name == YARD
    return card(page).row.id


def words(page: MembersPage) -> list[str]:
    QApplication.processEvents()  # what was put on the card is shown with the next layout
    return [label.text() for label in page.panel.findChildren(PlainLabel) if label.isVisible()]


def click(qtbot: QtBot, page: MembersPage, name: str) -> None:
    buttons = [*page.panel.findChildren(QPushButton), *page.panel.findChildren(QToolButton)]
    met = [each for each in buttons if name in (each.text(), each.accessibleName()) and not each.isHidden()]
    qtbot.mouseClick(met[-1], Qt.MouseButton.LeftButton)


def test_a_new_telephone_takes_two_actions_on_the_card(
    qtbot: QtBot, page: MembersPage, yard: int, type_text: TypeText
) -> None:
    click(qtbot, page, "Добавить телефон")
    line = page.panel.findChild(AddLine)
    assert line is not None
    assert line.hasFocus()
    type_text(line, "+000 44 12 05")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert card(page).details.phones == "+000 44 12 05"
    again = QApplication.focusWidget()
    assert isinstance(again, QToolButton)
    qtbot.keyClick(again, Qt.Key.Key_Space)
    second = [each for each in page.panel.findChildren(AddLine) if not each.isHidden()][-1]
    type_text(second, "+000 44 12 06")
    qtbot.keyClick(second, Qt.Key.Key_Tab)  # what was typed is not lost by going elsewhere
    assert card(page).details.phones == "+000 44 12 05\n+000 44 12 06"


def test_a_line_left_with_escape_adds_nothing(
    qtbot: QtBot, page: MembersPage, yard: int, type_text: TypeText
) -> None:
    click(qtbot, page, "Добавить сайт")
    line = page.panel.findChild(AddLine)
    assert line is not None
    type_text(line, "dvor")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert card(page).details.sites == ""
    assert line.isHidden()


def test_an_address_that_is_none_is_refused_and_stays_to_be_mended(
    qtbot: QtBot, page: MembersPage, yard: int, type_text: TypeText
) -> None:
    click(qtbot, page, "Добавить эл. почту")
    line = page.panel.findChild(AddLine)
    assert line is not None
    type_text(line, "dvor")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.trouble.isVisible()
    assert line.isVisible()
    type_text(line, "@example.org")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert card(page).details.emails == "dvor@example.org"


def test_the_leader_opens_as_a_person(
    qtbot: QtBot, page: MembersPage, yard: int, in_dialog: InDialog, type_text: TypeText
) -> None:
    def mend(dialog: Dialog) -> None:
        assert isinstance(dialog, PersonDialog)
        assert dialog.gender.currentText() == "мужской"
        dialog.given.clear()
        type_text(dialog.given, "Тимофей")
        type_text(dialog.phones.lines[0], "+000 1")
        qtbot.keyClick(dialog.phones.lines[0], Qt.Key.Key_Return)
        type_text(dialog.phones.lines[1], "+000 2")
        save = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Сохранить")
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)

    in_dialog(lambda: click(qtbot, page, "Гусев Тимур Петрович"), mend)
    assert card(page).row.leader == "Гусев Тимофей Петрович"


def test_the_span_of_a_post_opens_it_to_be_ended(
    qtbot: QtBot, page: MembersPage, yard: int, in_dialog: InDialog, type_text: TypeText
) -> None:
    def end(dialog: Dialog) -> None:
        assert isinstance(dialog, PostDialog)
        type_text(dialog.until, "2024")
        save = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Сохранить")
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)

    in_dialog(lambda: click(qtbot, page, "с\u00a001.04.2016"), end)
    assert card(page).row.leader == ""
    assert "2016–2024" in words(page)


def test_the_last_contacts_are_shown_and_all_of_them_when_asked(
    qtbot: QtBot, page: MembersPage, filled: Office, yard: int
) -> None:
    for year in range(2018, 2024):
        filled.do(record_contact, yard, date(year, 1, 1), means="звонок")
    page.reload()
    assert "01.01.2023" in words(page)
    assert "01.01.2020" not in words(page)
    click(qtbot, page, "Все: 6")
    assert "01.01.2018" in words(page)


def test_a_contact_is_noted_with_all_that_is_known(
    qtbot: QtBot, window: MainWindow, page: MembersPage, yard: int, in_dialog: InDialog, type_text: TypeText
) -> None:
    def note(dialog: Dialog) -> None:
        assert isinstance(dialog, ContactDialog)
        dialog.means.setCurrentText("встреча")
        dialog.from_whom.setCurrentText("Гусев Тимур Петрович")
        dialog.answered.setCurrentIndex(1)
        type_text(dialog.note, "не застали")
        save = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Записать")
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)

    in_dialog(window.actions_["contact"].trigger, note)
    (record,) = card(page).contacts
    assert (record.means, record.from_whom, record.answered) == ("встреча", "Гусев Тимур Петрович", False)
    assert "не застали" in words(page)


def drop(page: MembersPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, nothing))


def test_dropped_files_are_attached_one_after_another(
    qtbot: QtBot, page: MembersPage, yard: int, tmp_path: Path
) -> None:
    paths = [tmp_path / "Устав.pdf", tmp_path / "Заявление.jpg"]
    for path in paths:
        path.write_bytes(path.name.encode())
    drop(page, *paths)
    qtbot.waitUntil(lambda: len(card(page).attachments) == 2)
    assert {each.name for each in card(page).attachments} == {"Устав.pdf", "Заявление.jpg"}


def test_a_file_that_may_not_come_in_says_why(
    qtbot: QtBot, page: MembersPage, yard: int, tmp_path: Path
) -> None:
    (tmp_path / "Игра.exe").write_bytes(b"MZ")
    drop(page, tmp_path / "Игра.exe")
    qtbot.waitUntil(page.trouble.isVisible)
    assert card(page).attachments == ()


@pytest.fixture
def charter(page: MembersPage, filled: Office, yard: int) -> str:
    """Attach a charter to the shown card."""
    filled.do(attachments.attach, yard, FileToKeep("Устав.pdf", b"%PDF"))
    page.reload()
    return "Устав.pdf"


def test_a_file_is_opened_as_a_copy_by_the_system(
    qtbot: QtBot, page: MembersPage, charter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: bool(opened.append(Path(url.toLocalFile())) or True)
    )
    click(qtbot, page, charter)
    assert [(path.name, path.read_bytes()) for path in opened] == [("Устав.pdf", b"%PDF")]
    assert not page.trouble.isVisible()


def test_without_a_viewer_a_file_can_still_be_saved(
    qtbot: QtBot, page: MembersPage, charter: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    click(qtbot, page, charter)
    assert page.trouble.isVisible()
    target = str(tmp_path / "копия.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    choose(page, "Сохранить как…")
    assert Path(target).read_bytes() == b"%PDF"


def test_a_file_is_taken_off_the_card(page: MembersPage, charter: str) -> None:
    choose(page, "Убрать с карточки")
    assert card(page).attachments == ()


def choose(page: MembersPage, entry: str) -> None:
    more = page.panel.findChild(QToolButton, "fileMenu")
    assert more is not None
    next(action for action in more.menu().actions() if action.text() == entry).trigger()


def test_files_are_chosen_in_the_systems_dialog(
    qtbot: QtBot,
    window: MainWindow,
    page: MembersPage,
    yard: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "Устав.pdf").write_bytes(b"%PDF")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "Устав.pdf")], ""))
    window.actions_["attach"].trigger()
    qtbot.waitUntil(lambda: len(card(page).attachments) == 1)


def test_what_is_decided_for_a_day_to_come_is_told_quietly(
    page: MembersPage, filled: Office, yard: int
) -> None:
    day = TODAY + timedelta(days=30)
    step(filled, yard, EventKind.EXCLUDED, day)
    page.reload()
    assert f"с\u00a0{short_date(day)} будет: исключена" in words(page)
    bar = page.panel.findChild(Timeline)
    assert bar is not None
    assert f"предстоит {short_date(day)}: исключена" in bar.accessibleName()


def test_of_a_day_of_the_past_only_what_had_happened_by_then_is_drawn(page: MembersPage) -> None:
    page.show_day(date(2020, 1, 1))
    page.table.selectRow(0)
    assert card(page).row.short_name == "ОО «Дом ремёсел»"
    bar = page.panel.findChild(Timeline)
    assert bar is not None
    assert "приостановлено" not in bar.accessibleName()


def test_every_button_of_the_card_has_a_name(qtbot: QtBot, page: MembersPage, charter: str) -> None:
    for each in (*page.panel.findChildren(QPushButton), *page.panel.findChildren(QToolButton)):
        assert each.accessibleName() or each.text(), each


def test_another_line_opened_takes_what_was_typed_in_the_one_before(
    qtbot: QtBot, page: MembersPage, yard: int, type_text: TypeText
) -> None:
    click(qtbot, page, "Добавить телефон")
    first = page.panel.findChild(AddLine)
    assert first is not None
    type_text(first, "+000 44")
    click(qtbot, page, "Добавить сайт")
    assert card(page).details.phones == "+000 44"
    (second,) = [each for each in page.panel.findChildren(AddLine) if not each.isHidden()]
    assert second.accessibleName() == "Добавить сайт"


def test_a_field_of_work_used_elsewhere_is_offered(
    qtbot: QtBot, page: MembersPage, filled: Office, yard: int, type_text: TypeText
) -> None:
    filled.do(add_line, 2, "fields", "юные таланты")
    click(qtbot, page, "Добавить направление")
    line = page.panel.findChild(AddLine)
    assert line is not None
    type_text(line, "талан")
    completer = line.completer()
    assert completer is not None
    assert completer.currentCompletion() == "юные таланты"
    line.setText("юные таланты")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert card(page).details.fields == ("юные таланты",)


def test_a_card_that_its_filter_lets_go_takes_the_line_with_it(
    qtbot: QtBot, page: MembersPage, yard: int, type_text: TypeText
) -> None:
    page.filters.take(replace(page.choice(), without_email=True))
    page.reveal(yard)
    click(qtbot, page, "Добавить эл. почту")
    line = page.panel.findChild(AddLine)
    assert line is not None
    type_text(line, "dvor@example.org")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert yard not in page.shown()
    assert page.office.read(details_of, yard).emails == "dvor@example.org"


def test_on_another_day_the_leader_of_that_day_is_shown_and_the_others_below(
    page: MembersPage, filled: Office, yard: int
) -> None:
    filled.do(set_leader, yard, "Лунёв Игорь Сергеевич", date(2022, 1, 1))
    page.reload()
    assert "Прежние руководители" in words(page)
    page.show_day(date(2018, 1, 1))
    page.reveal(yard)
    assert leader_on(card(page), date(2018, 1, 1)) == card(page).leaders[1]
    assert "Другие руководители" in words(page)
