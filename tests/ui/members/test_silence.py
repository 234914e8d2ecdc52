"""The watch lists in the window: from a list to a draft, in one action."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import enter_event
from app.members.queries import card
from app.members.timeline import Entry
from app.office import Office
from app.resolutions.queries import resolution_text, resolutions
from db.vocabulary import DecisionKind, EventKind
from tests.builders import heard, member
from tests.ui.conftest import shown
from ui.main_window import MainWindow
from ui.members.draft_dialog import DraftDialog
from ui.members.silent_dialog import SilentDialog
from ui.members.term import Kind
from ui.members.terms_dialog import TermsDialog
from ui.members.watch_dialog import WatchDialog
from ui.resolutions.page import ResolutionsPage
from ui.widgets.check_table import CheckTable
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
TypeText = Callable[[QWidget, str], None]

LONG_AGO = date(2019, 2, 3)
YARD, CRAFTS, TREE = "ОО «Наш двор»", "ОО «Дом ремёсел»", "Союз «Ёлка»"


@pytest.fixture
def quiet_office(office: Office) -> dict[str, int]:
    """One lost long ago, one suspended and lost, one of whom nothing is recorded, one that answers."""
    ids = {name: member(office, name) for name in (YARD, CRAFTS, TREE, "Союз «Голоса реки»")}
    heard(office, ids[YARD], LONG_AGO)
    heard(office, ids[CRAFTS], LONG_AGO)
    heard(office, ids["Союз «Голоса реки»"], date.today())
    past = date.today() - timedelta(days=3)
    resting = Entry(
        EventKind.SUSPENDED, date(2022, 6, 14), basis="протокол", until="до собрания", until_date=past
    )
    office.do(enter_event, ids[CRAFTS], resting)
    return ids


@pytest.fixture
def quiet(
    qtbot: QtBot, office: Office, quiet_office: dict[str, int], settings: QSettings
) -> Iterator[MainWindow]:
    assert quiet_office
    yield from shown(qtbot, office, settings)


def tick(qtbot: QtBot, table: CheckTable[object], *names: str) -> None:
    for place, row in enumerate(table.rows):
        if row.name in names:  # type: ignore[attr-defined]
            middle = table.visualRect(table.model().index(place, 0)).center()
            qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def button(inside: QWidget, words: str) -> QPushButton:
    return next(each for each in inside.findChildren(QPushButton) if each.text() == words)


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    qtbot.mouseClick(button(inside, words), Qt.MouseButton.LeftButton)


def names(dialog: Dialog) -> list[str]:
    assert isinstance(dialog, WatchDialog)
    return [row.name for row in dialog.table.rows]


def objection(dialog: Dialog) -> str:
    labels = [each for each in dialog.findChildren(PlainLabel) if each.property("role") == "error"]
    return labels[0].text() if labels[0].isVisible() else ""


def clauses(office: Office) -> list[str]:
    """The clauses of the one draft there is."""
    (row,) = office.read(resolutions)
    return [clause.text for clause in office.read(resolution_text, row.id).clauses]


def test_the_silent_are_listed_and_the_unknown_told_apart(quiet: MainWindow, in_dialog: InDialog) -> None:
    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, SilentDialog)
        assert names(dialog) == [CRAFTS, YARD, TREE]
        assert [row.is_lost for row in dialog.table.rows] == [True, True, False]
        assert not button(dialog, "Проект: исключить").isEnabled()

    in_dialog(quiet.actions_["silent"].trigger, look)


def test_so_many_years_are_asked_about_as_one_likes(
    quiet: MainWindow, qtbot: QtBot, in_dialog: InDialog
) -> None:
    def ask_more(dialog: Dialog) -> None:
        assert isinstance(dialog, SilentDialog)
        assert dialog.years.value() == 3
        dialog.years.setFocus()
        for _ in range(date.today().year - LONG_AGO.year):
            qtbot.keyClick(dialog.years, Qt.Key.Key_Up)
        assert names(dialog) == [TREE]

    in_dialog(quiet.actions_["silent"].trigger, ask_more)


def test_enter_in_a_field_drafts_nothing(
    quiet: MainWindow, office: Office, qtbot: QtBot, in_dialog: InDialog
) -> None:
    def press_enter(dialog: Dialog) -> None:
        assert isinstance(dialog, SilentDialog)
        press(qtbot, dialog, "Выбрать всех без связи")
        for place in (dialog.years, dialog.grounds.ground, dialog.table):
            place.setFocus()
            qtbot.keyClick(place, Qt.Key.Key_Return)
        assert dialog.isVisible()

    in_dialog(quiet.actions_["silent"].trigger, press_enter)
    assert office.read(resolutions) == []


def test_one_action_drafts_a_clause_for_each_ticked_one_and_the_window_shows_it(
    quiet: MainWindow, office: Office, qtbot: QtBot, in_dialog: InDialog
) -> None:
    def exclude_the_lost(dialog: Dialog) -> None:
        press(qtbot, dialog, "Выбрать всех без связи")
        press(qtbot, dialog, "Проект: исключить")

    in_dialog(quiet.actions_["silent"].trigger, exclude_the_lost)
    council = "Координационного совета культурных и благотворительных организаций Заречья"
    assert clauses(office) == [
        f"Исключить {CRAFTS} из состава {council} в связи с утратой связи.",
        f"Исключить {YARD} из состава {council} в связи с утратой связи.",
    ]
    assert isinstance(quiet.page, ResolutionsPage)
    assert quiet.page.is_open()
    office.undo()
    assert office.read(resolutions) == []


def test_one_that_is_suspended_already_is_named_and_the_list_stays_open(
    quiet: MainWindow, office: Office, qtbot: QtBot, in_dialog: InDialog
) -> None:
    def suspend_all(dialog: Dialog) -> None:
        press(qtbot, dialog, "Выбрать всех без связи")
        press(qtbot, dialog, "Проект: приостановить")
        assert CRAFTS in objection(dialog)
        assert isinstance(dialog, SilentDialog)
        tick(qtbot, dialog.table, CRAFTS)
        press(qtbot, dialog, "Проект: приостановить")

    in_dialog(quiet.actions_["silent"].trigger, suspend_all)
    (clause,) = clauses(office)
    assert clause.startswith(f"Приостановить членство {YARD} в составе ")


def test_whoever_was_heard_from_today_leaves_the_list(
    quiet: MainWindow, office: Office, quiet_office: dict[str, int], qtbot: QtBot, in_dialog: InDialog
) -> None:
    def note(dialog: Dialog) -> None:
        assert isinstance(dialog, SilentDialog)
        tick(qtbot, dialog.table, TREE)
        press(qtbot, dialog, "Связались сегодня")
        assert names(dialog) == [CRAFTS, YARD]

    in_dialog(quiet.actions_["silent"].trigger, note)
    assert office.read(card, quiet_office[TREE], date.today()).row.last_contact == date.today()


def test_the_terms_are_listed_and_a_draft_restores(
    quiet: MainWindow, office: Office, qtbot: QtBot, in_dialog: InDialog, type_text: TypeText
) -> None:
    def restore(dialog: Dialog) -> None:
        assert isinstance(dialog, TermsDialog)
        assert names(dialog) == [CRAFTS]
        tick(qtbot, dialog.table, CRAFTS)
        type_text(dialog.grounds.ground, "в связи с восстановлением связи")
        press(qtbot, dialog, "Проект: возобновить")

    in_dialog(quiet.actions_["terms"].trigger, restore)
    (clause,) = clauses(office)
    assert clause.startswith(f"Возобновить членство {CRAFTS} в составе ")
    assert clause.endswith(" в связи с восстановлением связи.")


def test_a_draft_extends_a_term_until_what_is_chosen(
    quiet: MainWindow, office: Office, qtbot: QtBot, in_dialog: InDialog
) -> None:
    def extend(dialog: Dialog) -> None:
        assert isinstance(dialog, TermsDialog)
        tick(qtbot, dialog.table, CRAFTS)
        dialog.grounds.term.kind.setCurrentIndex(Kind.WORDS)
        dialog.grounds.term.words.setText("до отчётной конференции 2029 года")
        press(qtbot, dialog, "Проект: продлить")

    in_dialog(quiet.actions_["terms"].trigger, extend)
    (clause,) = clauses(office)
    assert clause.startswith(f"Продлить приостановление членства {CRAFTS} в составе ")
    assert clause.endswith(" до отчётной конференции 2029 года.")


def test_the_chosen_rows_become_a_draft(
    quiet: MainWindow, office: Office, quiet_office: dict[str, int], qtbot: QtBot, in_dialog: InDialog
) -> None:
    def decide(dialog: Dialog) -> None:
        assert isinstance(dialog, DraftDialog)
        assert dialog.decided() is DecisionKind.SUSPEND
        press(qtbot, dialog, "Подготовить проект")

    assert quiet.page is not None
    quiet.page.reveal(quiet_office[TREE])
    in_dialog(quiet.actions_["draft-about"].trigger, decide)
    (clause,) = clauses(office)
    assert clause.startswith("Приостановить членство союза «Ёлка» в составе ")


def test_restoring_is_offered_first_about_a_suspended_one(
    quiet: MainWindow, quiet_office: dict[str, int], in_dialog: InDialog
) -> None:
    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, DraftDialog)
        assert dialog.decided() is DecisionKind.RESTORE
        assert not dialog.grounds.term.isVisible()

    assert quiet.page is not None
    quiet.page.reveal(quiet_office[CRAFTS])
    in_dialog(quiet.actions_["draft-about"].trigger, look)


def test_an_office_without_organisations_has_kind_words(
    empty_window: MainWindow, in_dialog: InDialog
) -> None:
    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, WatchDialog)
        assert dialog.empty.isVisible()
        assert not dialog.grounds.isVisible()

    for act in ("silent", "terms"):
        in_dialog(empty_window.actions_[act].trigger, look)
    assert not empty_window.actions_["draft-about"].isEnabled()
