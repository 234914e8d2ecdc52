"""An extract is given out in three actions, seen again and annulled."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.members.queries import named
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.extracts import ExtractEntry, extracts, issue_extract, numbered, quotable
from ui import jobs
from ui.main_window import MainWindow
from ui.resolutions.extract_acts import ExtractAgain, ExtractsDialog
from ui.resolutions.extract_dialog import ExtractDialog
from ui.resolutions.page import ResolutionsPage
from ui.widgets.label import PlainLabel
from ui.widgets.live_preview import LivePreview

InPaper = Callable[[Callable[[LivePreview], object]], None]
Press = Callable[[QWidget, str], None]
TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def adopted_id(filled: Office, draft_id: int) -> int:
    filled.do(adopt, draft_id)
    return draft_id


@pytest.fixture
def given(filled: Office, adopted_id: int) -> None:
    """An extract of the first clause was given out."""
    clause = filled.read(quotable, adopted_id)[0].clause_id
    asked = ExtractEntry(adopted_id, (clause,), date(2026, 6, 22), "Секретарь", "И.М. Соболева", "Музей")
    filled.do(issue_extract, filled.read(numbered, asked))


@pytest.fixture
def in_paper(monkeypatch: pytest.MonkeyPatch) -> InPaper:
    """Does something inside the next paper that opens, once its pages are drawn."""

    def enter(inside: Callable[[LivePreview], object]) -> None:
        def run(paper: LivePreview) -> None:
            paper.show()
            drawn()
            inside(paper)
            drawn()
            paper.close()

        monkeypatch.setattr(LivePreview, "exec", run)

    return enter


@pytest.fixture
def chosen_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that is chosen when one is asked for."""
    path = tmp_path / "Выписка.pdf"
    answer = (str(path), "Документ PDF (*.pdf)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    return path


def drawn() -> None:
    """Return when the pages asked for are on the screen."""
    jobs.wait()
    QApplication.processEvents()


def objections(paper: LivePreview) -> list[str]:
    return [label.text() for label in paper.trouble.findChildren(PlainLabel) if label.isVisible()]


def test_an_organisation_gets_the_clause_about_it_from_its_card(
    filled: Office, adopted_id: int, window: MainWindow, in_paper: InPaper, press: Press, chosen_file: Path
) -> None:
    window.show_page("members")
    (yard,) = filled.read(named, "ОО «Наш двор»")
    assert window.page
    window.page.reveal(yard)

    def give(paper: LivePreview) -> None:
        assert isinstance(paper, ExtractDialog)
        assert paper.addressee.words() == "ОО «Наш двор»"
        press(paper, "Выдать и сохранить")

    in_paper(give)
    window.actions_["extract-member"].trigger()
    (row,) = filled.read(extracts, adopted_id)
    assert (row.number, row.addressee, len(row.entry.clauses)) == (1, "ОО «Наш двор»", 1)
    assert row.entry.organization_id == yard
    assert chosen_file.read_bytes().startswith(b"%PDF")


def test_clauses_are_ticked_by_the_space_key(
    qtbot: QtBot,
    filled: Office,
    adopted_id: int,
    page: ResolutionsPage,
    window: MainWindow,
    in_paper: InPaper,
) -> None:
    page.open(adopted_id)

    def tick(paper: LivePreview) -> None:
        assert isinstance(paper, ExtractDialog)
        assert objections(paper) == [
            "Не выбрано ни одного пункта. Отметьте пункты, которые войдут в выписку."
        ]
        qtbot.keyClick(paper.clauses, Qt.Key.Key_Down)
        qtbot.keyClick(paper.clauses, Qt.Key.Key_Space)
        drawn()
        assert not objections(paper)
        assert paper.entry().clauses == (filled.read(quotable, adopted_id)[1].clause_id,)

    in_paper(tick)
    window.actions_["extract"].trigger()
    assert not filled.read(extracts, adopted_id)  # it was only looked at


def test_what_was_printed_is_entered_and_what_was_not_leaves_no_gap(
    qtbot: QtBot,
    filled: Office,
    adopted_id: int,
    page: ResolutionsPage,
    window: MainWindow,
    in_paper: InPaper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.open(adopted_id)
    answers = iter((False, True))
    monkeypatch.setattr("ui.widgets.preview.print_pdf", lambda *_: next(answers))

    def print_twice(paper: LivePreview) -> None:
        assert isinstance(paper, ExtractDialog)
        qtbot.keyClick(paper.clauses, Qt.Key.Key_Space)
        for expected in (0, 1):
            drawn()
            qtbot.keyClick(paper, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
            assert len(filled.read(extracts, adopted_id)) == expected

    in_paper(print_twice)
    window.actions_["extract"].trigger()
    (row,) = filled.read(extracts, adopted_id)
    assert row.number == 1


def test_for_an_outsider_one_must_know_where_the_original_lies(
    qtbot: QtBot, adopted_id: int, page: ResolutionsPage, window: MainWindow, in_paper: InPaper
) -> None:
    page.open(adopted_id)

    def ask(paper: LivePreview) -> None:
        assert isinstance(paper, ExtractDialog)
        qtbot.keyClick(paper.clauses, Qt.Key.Key_Space)
        qtbot.mouseClick(paper.outside, Qt.MouseButton.LeftButton)
        drawn()
        (said,) = objections(paper)
        assert said.startswith("Не записано, в каком деле лежит подлинник.")
        assert f"«{window.actions_['mark-signed'].text()}»" in said

    in_paper(ask)
    window.actions_["extract"].trigger()


def test_a_given_extract_is_seen_again(
    given: None, adopted_id: int, page: ResolutionsPage, window: MainWindow, in_paper: InPaper, press: Press
) -> None:
    page.open(adopted_id)
    seen: list[str] = []

    def look(paper: LivePreview) -> None:
        assert isinstance(paper, ExtractAgain)
        seen.append(paper.windowTitle())

    def within() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExtractsDialog)
        in_paper(look)
        press(dialog, "Показать")
        press(dialog, "Закрыть")

    QTimer.singleShot(0, within)
    window.actions_["extracts"].trigger()
    assert seen[0].startswith("Выписка №")


def test_an_extract_is_annulled_with_a_reason(
    given: None,
    filled: Office,
    adopted_id: int,
    page: ResolutionsPage,
    window: MainWindow,
    press: Press,
    type_text: TypeText,
) -> None:
    page.open(adopted_id)

    def give_reason() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog
        focused = dialog.focusWidget()
        assert focused
        type_text(focused, "выдана не тому")
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "Аннулировать").click()

    def within() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExtractsDialog)
        QTimer.singleShot(0, give_reason)
        press(dialog, "Аннулировать")
        press(dialog, "Закрыть")

    QTimer.singleShot(0, within)
    window.actions_["extracts"].trigger()
    (row,) = filled.read(extracts, adopted_id)
    assert row.annulled_reason == "выдана не тому"
