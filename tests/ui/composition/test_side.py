"""The council's composition by hand: of any day, elected, changed, ended, printed; the people in it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.composition.operations import elect, end
from app.composition.queries import composition
from app.members.people import known_as
from app.members.posts import PostEntry
from app.office import Office
from db.vocabulary import Body
from ui import jobs
from ui.composition.changes_dialog import ChangesDialog
from ui.composition.post_dialog import EndDialog, PostDialog
from ui.composition.side import CompositionSide
from ui.main_window import MainWindow
from ui.meetings.page import MeetingsPage
from ui.members.merge_dialog import MergeDialog
from ui.members.person_dialog import PersonDialog
from ui.widgets.dialog import Dialog

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Key = Qt.Key
OLHOVA, ORLOV, KIM = "Ольхова Лидия Григорьевна", "Орлов Кирилл Львович", "Ким Вера Сергеевна"
SINCE, TODAY = date(2024, 5, 18), date.today()


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def page(filled: Office, window: MainWindow) -> MeetingsPage:
    filled.do(elect, Body.COUNCIL, PostEntry(ORLOV, "", SINCE))
    filled.do(elect, Body.COUNCIL, PostEntry(OLHOVA, "председатель", SINCE))
    filled.do(elect, Body.AUDIT, PostEntry(KIM, "", SINCE, until=TODAY + timedelta(days=20)))
    window.actions_["list-composition"].trigger()
    assert isinstance(window.page, MeetingsPage)
    return window.page


@pytest.fixture
def side(page: MeetingsPage) -> CompositionSide:
    return page.composition


def names(side: CompositionSide) -> list[str]:
    return [row.person for row in side.table.rows]


def click(qtbot: QtBot, inside: QWidget, words: str) -> None:
    found = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_menu_leads_to_the_composition_with_its_own_words_and_buttons(
    page: MeetingsPage, side: CompositionSide
) -> None:
    assert page.stack.currentWidget() is side
    assert names(side) == [OLHOVA, ORLOV, KIM]
    assert page.search.placeholderText() == "Найти в составе…"
    shown = {each.text() for each in page.header.findChildren(QPushButton) if each.isVisible()}
    assert {"Ещё", "Избрать…"} <= shown
    assert "Новое заседание…" not in shown
    row = side.table.model()
    assert [row.index(2, place).data() for place in range(row.columnCount())] == [
        KIM,
        "член ревизионной комиссии",
        "ревизионная комиссия",
        "18.05.2024",
        (TODAY + timedelta(days=20)).strftime("%d.%m.%Y"),
        "на исходе",
        "",
    ]


def test_the_tabs_are_turned_by_keys_and_by_the_mouse(
    qtbot: QtBot, window: MainWindow, page: MeetingsPage, side: CompositionSide
) -> None:
    window.actions_["next-side"].trigger()
    assert page.stack.currentWidget() is page.delegates
    window.actions_["next-side"].trigger()
    assert page.bar.side() is None
    assert page.search.placeholderText() == "Найти заседание…"
    window.actions_["previous-side"].trigger()
    assert page.bar.side() is page.delegates
    qtbot.mouseClick(page.bar.tabs[1], Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is side
    assert side.day.isVisible()


def test_somebody_is_elected_by_the_keyboard_and_the_next_key_takes_it_back(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    side: CompositionSide,
    type_text: TypeText,
    in_dialog: InDialog,
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, PostDialog)
        assert dialog.since.day() == TODAY
        type_text(dialog.who.name, "Сорокина Инна Ивановна")
        type_text(dialog.title, "заместитель председателя")
        type_text(dialog.until, "18.05.2029")
        type_text(dialog.basis, "п. 4 протокола № 6")
        qtbot.keyClick(dialog.basis, Key.Key_Return)

    in_dialog(window.actions_["council-elect"].trigger, fill)
    assert names(side) == [OLHOVA, "Сорокина Инна Ивановна", ORLOV, KIM]
    (row,) = filled.read(composition, TODAY, search="сорокина")
    assert (row.body, row.since, row.until, row.basis) == (
        Body.COUNCIL,
        TODAY,
        date(2029, 5, 18),
        "п. 4 протокола № 6",
    )
    window.undo()
    assert names(side) == [OLHOVA, ORLOV, KIM]


def test_what_a_rule_forbids_is_said_in_the_dialog_which_stays_open(
    qtbot: QtBot, window: MainWindow, side: CompositionSide, type_text: TypeText, in_dialog: InDialog
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, PostDialog)
        type_text(dialog.who.name, KIM)
        type_text(dialog.title, "председатель")
        qtbot.keyClick(dialog.basis, Key.Key_Return)
        assert dialog.isVisible()
        assert "председателем совета записан(а) Ольхова" in dialog._error.text()

    in_dialog(window.actions_["council-elect"].trigger, fill)
    assert names(side) == [OLHOVA, ORLOV, KIM]


def test_enter_opens_the_post_to_be_corrected(
    qtbot: QtBot, filled: Office, side: CompositionSide, type_text: TypeText, in_dialog: InDialog
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, PostDialog)
        assert dialog.who.isHidden()
        dialog.title.setEditText("")
        type_text(dialog.title, "казначей")
        qtbot.keyClick(dialog.basis, Key.Key_Return)

    side.table.selectRow(1)
    in_dialog(lambda: qtbot.keyClick(side.table, Key.Key_Return), fill)
    (row,) = filled.read(composition, TODAY, search="орлов")
    assert (row.title, row.since) == ("казначей", SINCE)


def test_a_wrong_post_is_taken_out_in_the_dialog(
    qtbot: QtBot, window: MainWindow, side: CompositionSide, in_dialog: InDialog
) -> None:
    side.table.selectRow(1)
    in_dialog(window.actions_["council-change"].trigger, lambda dialog: click(qtbot, dialog, "Убрать запись"))
    assert names(side) == [OLHOVA, KIM]


def test_powers_are_ended_from_a_day_with_the_reason(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    side: CompositionSide,
    type_text: TypeText,
    in_dialog: InDialog,
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, EndDialog)
        assert dialog.day.day() == TODAY
        type_text(dialog.why, "заявление")
        qtbot.keyClick(dialog.why, Key.Key_Return)

    side.table.selectRow(1)
    in_dialog(window.actions_["council-end"].trigger, fill)
    assert names(side) == [OLHOVA, KIM]
    (row,) = filled.read(composition, TODAY - timedelta(days=1), search="орлов")
    assert row.basis == "полномочия прекращены: заявление"


def test_on_another_day_its_composition_is_shown_and_changing_asks_first(
    qtbot: QtBot, filled: Office, window: MainWindow, side: CompositionSide, in_dialog: InDialog
) -> None:
    filled.do(end, side.table.rows[1].id, date(2025, 3, 1))
    side.show_day(date(2025, 2, 28))
    assert names(side) == [OLHOVA, ORLOV, KIM]
    assert not side.other_day.isHidden()
    titles: list[str] = []
    in_dialog(window.actions_["council-elect"].trigger, lambda dialog: titles.append(dialog.windowTitle()))
    assert titles == ["Показан не сегодняшний день"]

    def insist(dialog: Dialog) -> None:
        click(qtbot, dialog, "Всё равно изменить")

    met: list[date | None] = []

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, PostDialog)
        met.append(dialog.since.day())

    in_dialog(lambda: in_dialog(window.actions_["council-elect"].trigger, look), insist)
    assert met == [date(2025, 2, 28)]
    window.actions_["council-today"].trigger()
    assert names(side) == [OLHOVA, KIM]
    assert side.other_day.isHidden()


def test_a_day_of_change_is_shown_by_a_click(
    qtbot: QtBot, filled: Office, window: MainWindow, side: CompositionSide, in_dialog: InDialog
) -> None:
    filled.do(end, side.table.rows[1].id, date(2025, 3, 1))

    def pick(dialog: Dialog) -> None:
        assert isinstance(dialog, ChangesDialog)
        words = [link.words.replace("\u00a0", " ") for link in dialog.days]
        assert words[1:] == ["с 01.03.2025: 2 человека", "с 18.05.2024: 3 человека"]
        qtbot.keyClick(dialog.days[-1], Key.Key_Space)

    in_dialog(window.actions_["council-changes"].trigger, pick)
    assert side.day.day() == SINCE
    assert names(side) == [OLHOVA, ORLOV, KIM]


def test_one_body_alone_is_chosen_under_its_chip(page: MeetingsPage, side: CompositionSide) -> None:
    side.show_body(Body.AUDIT)
    assert names(side) == [KIM]
    assert side.bodies.text() == "ревизионная комиссия"
    side.show_body(Body.SECRETARIAT)
    assert side.stack.currentWidget() is side.empty
    side.show_body(None)
    assert names(side) == [OLHOVA, ORLOV, KIM]


def test_search_finds_in_the_composition(
    qtbot: QtBot, page: MeetingsPage, side: CompositionSide, type_text: TypeText
) -> None:
    type_text(page.search, "орлов")
    qtbot.waitUntil(lambda: names(side) == [ORLOV])
    type_text(page.search, "ъъ")
    qtbot.waitUntil(lambda: side.stack.currentWidget() is side.empty)


def test_the_birthday_of_a_person_is_entered_from_the_composition(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    side: CompositionSide,
    type_text: TypeText,
    in_dialog: InDialog,
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, PersonDialog)
        type_text(dialog.birthday, "14.06.1961")
        qtbot.keyClick(dialog.surname, Key.Key_Return)

    side.table.selectRow(0)
    in_dialog(window.actions_["council-person"].trigger, fill)
    assert filled.read(known_as, OLHOVA)[0].details.birthday == date(1961, 6, 14)


def test_two_cards_of_one_person_are_joined_from_the_dialog_of_the_person(
    qtbot: QtBot,
    filled: Office,
    window: MainWindow,
    side: CompositionSide,
    type_text: TypeText,
    in_dialog: InDialog,
) -> None:
    filled.do(elect, Body.SECRETARIAT, PostEntry("Ольхова Лидия", "секретарь", SINCE))

    def merge(dialog: Dialog) -> None:
        assert isinstance(dialog, MergeDialog)
        click(qtbot, dialog, "Объединить")
        assert "Выберите вторую карточку" in dialog._error.text()
        type_text(dialog.which, "Ольхова Лидия")
        assert "секретарь, совет" in dialog._posts.text()
        click(qtbot, dialog, "Объединить")

    def open_merging(dialog: Dialog) -> None:
        in_dialog(lambda: click(qtbot, dialog, "Это один человек…"), merge)
        assert not dialog.isVisible()

    side.table.selectRow(0)
    in_dialog(window.actions_["council-person"].trigger, open_merging)
    assert filled.read(known_as, "Ольхова Лидия") == []
    assert names(side) == [OLHOVA, ORLOV, OLHOVA, KIM]
    window.undo()
    assert names(side) == [OLHOVA, ORLOV, "Ольхова Лидия", KIM]


def test_the_composition_goes_into_excel_under_the_name_that_was_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, window: MainWindow, side: CompositionSide
) -> None:
    asked = tmp_path / "Состав"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(asked), ""))
    window.actions_["export-xlsx"].trigger()
    assert asked.with_suffix(".xlsx").read_bytes().startswith(b"PK")


def test_an_empty_office_says_kindly_how_a_composition_begins(empty_window: MainWindow) -> None:
    empty_window.actions_["list-composition"].trigger()
    page = empty_window.page
    assert isinstance(page, MeetingsPage)
    assert page.composition.stack.currentWidget() is page.composition.empty
    assert "никто не записан" in page.composition.empty._sentence.text()
