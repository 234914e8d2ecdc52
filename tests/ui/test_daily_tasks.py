"""The daily tasks of the office, each within the acts it may take: a click, keys together, a filled field."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.assignments.queries import assignment_row
from app.changes import Changes, Noun
from app.documents.docx import render_docx
from app.members import queries
from app.members.operations import edit_organization
from app.members.rows import Card
from app.office import Office
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.document import compose
from app.resolutions.extracts import extracts
from app.resolutions.queries import resolutions
from app.resolutions.text import Clause, ResolutionText
from app.russian.dates import long_date
from db.vocabulary import AssignmentState, MeetingKind, ResolutionState, Status
from tests.app.assignments.given import PARADE, given
from tests.app.resolutions.decisions_taken import adopted
from tests.ui.year_hands import PATIENCE, Hands
from ui import jobs
from ui.desk.page import DeskPage
from ui.main_window import SIZE, MainWindow

TODAY = date.today()
YARD = "ОО «Наш двор»"
RESOLUTION = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting="XV СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ",
    meeting_kind=MeetingKind.THEMATIC,
    number=15,
    date_line="(20 июня 2026 г., г. Заречный)",
    date_from=date(2026, 6, 20),
    date_to=date(2026, 6, 20),
    operative="ПОСТАНОВИЛИ",
    clauses=(
        Clause("1", f"Приостановить членство {YARD} в Содружестве до 31 декабря 2030 года."),
        Clause("2", "Поблагодарить городскую библиотеку за приём."),
    ),
)


@pytest.fixture
def filled(filled: Office) -> Office:
    """The office in which one organisation has a telephone."""
    card = yard(filled)
    filled.do(edit_organization, card.row.id, replace(card.details, phones="+000 112"))
    return filled


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Iterator[Hands]:
    """The hands at the open program, the registry in front of them."""
    window.resize(SIZE)
    yield Hands(qtbot, window)
    jobs.wait()


@pytest.fixture
def at_card(hands: Hands) -> Hands:
    """The hands where the card of one organisation is open."""
    hands.press("Ctrl+F")
    hands.write("наш двор")
    hands.press("Return")
    return hands


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that is chosen when one is asked for."""
    path = tmp_path / "Бумага.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Документ PDF (*.pdf)"))
    return path


def yard(office: Office) -> Card:
    """The card as it is stored."""
    (found,) = office.read(queries.named, YARD)
    return office.read(queries.card, found, TODAY)


def test_an_organisation_is_found_with_status_head_and_telephone_in_two_acts(hands: Hands) -> None:
    hands.press("Ctrl+1")
    with hands.at_most(2):
        hands.press("Ctrl+2")
        hands.write("наш двор")
    hands.rest()
    said = hands.said()
    for words in ("Общественное объединение «Наш двор»", "состоит", "Гусев Тимур Петрович", "+000 112"):
        assert words in said


def test_contact_today_is_one_act_from_the_card(at_card: Hands, filled: Office) -> None:
    with at_card.at_most(1):
        at_card.press("Ctrl+Shift+T")
    assert yard(filled).row.last_contact == TODAY


def test_a_telephone_is_added_in_three_acts(at_card: Hands, filled: Office) -> None:
    with at_card.at_most(3):
        at_card.click("Добавить телефон")
        at_card.write("+000 555")
        at_card.press("Return")
    assert yard(filled).details.phones == "+000 112\n+000 555"


def test_a_new_head_from_today_takes_four_acts(at_card: Hands, filled: Office) -> None:
    def name(_: QDialog) -> None:
        at_card.write("Лунёв Игорь Сергеевич")
        at_card.press("Return")

    with at_card.at_most(4):
        at_card.within(lambda: at_card.click("Новый руководитель"), name)
    assert (yard(filled).leaders[0].name, yard(filled).leaders[0].since) == ("Лунёв Игорь Сергеевич", TODAY)


def test_an_extract_is_given_to_one_organisation_in_three_acts(
    hands: Hands, filled: Office, saved: Path
) -> None:
    decision = Suspend(organization=YARD, until="до 31 декабря 2030 года")
    resolution = adopted(filled, 15, date(2026, 6, 20), decision)
    hands.window.take_in(Changes("", frozenset(Noun)))
    hands.press("Ctrl+F")
    hands.write("наш двор")
    hands.press("Return")
    with hands.at_most(3):
        hands.within(
            lambda: hands.menu("Карточка", "Выписка из решения…"),
            lambda _: hands.click("Выдать и сохранить…"),
        )
    assert [row.addressee for row in filled.read(extracts, resolution)] == [YARD]
    assert saved.read_bytes().startswith(b"%PDF")


def test_a_certificate_as_of_a_day_takes_four_acts(at_card: Hands, saved: Path) -> None:
    def of_the_day(_: QDialog) -> None:
        at_card.fill("На какой день", "01.02.2019")
        at_card.click("Сохранить…")

    with at_card.at_most(4):
        at_card.within(lambda: at_card.menu("Карточка", "Справка о членстве…"), of_the_day)
    assert saved.read_bytes().startswith(b"%PDF")


def test_the_roll_as_of_a_day_goes_to_excel_in_three_acts(
    hands: Hands, settings: QSettings, tmp_path: Path
) -> None:
    settings.setValue("exports/folder", str(tmp_path))
    path = tmp_path / "Реестр на 01.02.2019.xlsx"

    def of_the_day(_: QDialog) -> None:
        hands.fill("На какой день", "01.02.2019")
        hands.press("Return")

    with hands.at_most(3):
        hands.within(lambda: hands.press("Ctrl+E"), of_the_day)
    hands.qtbot.waitUntil(lambda: path.exists(), timeout=PATIENCE)
    jobs.wait()
    text = " ".join(str(cell) for sheet in load_workbook(path) for row in sheet.values for cell in row)
    assert "Студия «Окоём»" in text  # excluded since
    assert "Ёлка" not in text  # admitted later


def test_an_assignment_is_closed_with_its_result_in_three_acts(hands: Hands, filled: Office) -> None:
    task = given(filled, f"до {long_date(TODAY - timedelta(days=2))}", "Секретариат")
    hands.window.take_in(Changes("", frozenset(Noun)))
    hands.press("Ctrl+1")
    page = hands.window.page
    assert isinstance(page, DeskPage)
    hands.qtbot.waitUntil(lambda: any(item.title.startswith(PARADE) for item in page.list.items))

    def done(_: QDialog) -> None:
        hands.write("парад прошёл")
        hands.press("Return")

    with hands.at_most(3):
        hands.within(lambda: hands.click(f"Снять с контроля… {PARADE}"), done)
    closed = filled.read(assignment_row, task, TODAY)
    assert closed
    assert (closed.state, closed.result) == (AssignmentState.DONE, "парад прошёл")


def test_a_word_resolution_is_read_confirmed_and_adopted_in_six_acts(
    hands: Hands, filled: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Резолюция.docx"
    path.write_bytes(render_docx(compose(RESOLUTION)))

    def choose(*_: object) -> tuple[str, str]:
        hands.note(path.name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    with hands.at_most(6):
        hands.within(lambda: hands.press("Ctrl+I"), lambda _: hands.click("Внести проект"))
        hands.within(lambda: hands.click("Отметить принятой…"), lambda _: hands.press("Return"))
    (row,) = filled.read(resolutions)
    assert row.state is ResolutionState.ADOPTED
    assert yard(filled).row.status is Status.SUSPENDED
