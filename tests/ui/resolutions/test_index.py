"""The clauses of adopted resolutions: found at each letter, chosen by chips, opened where they stand."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.clause_index import ALL_CLAUSES
from app.resolutions.operations import import_resolution
from app.resolutions.queries import resolution_text
from app.resolutions.text import Appendix, Clause, ResolutionText
from ui import jobs
from ui.main_window import MainWindow
from ui.members.notice_dialog import NoticeDialog
from ui.members.page import MembersPage
from ui.resolutions.execution_paper import ExecutionPaper
from ui.resolutions.page import ResolutionsPage
from ui.widgets.choice_popup import ChoicePopup
from ui.widgets.live_preview import LivePreview

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def adopted_id(filled: Office, draft_id: int) -> int:
    filled.do(adopt, draft_id)
    return draft_id


@pytest.fixture
def finding(qtbot: QtBot, adopted_id: int, window: MainWindow, page: ResolutionsPage) -> ResolutionsPage:
    """The page turned to the clauses, all of them listed."""
    window.actions_["find-clause"].trigger()
    jobs.wait()
    qtbot.waitUntil(lambda: page.clauses.currentWidget() is page.clauses.table)
    return page


def shown(page: ResolutionsPage) -> list[str]:
    return [row.text for row in page.clauses.table.rows]


def first(page: ResolutionsPage) -> QModelIndex:
    return page.clauses.table.model().index(0, 0)


def test_turning_to_the_clauses_lists_them_and_takes_the_keyboard(finding: ResolutionsPage) -> None:
    assert len(shown(finding)) == 7
    assert finding.search.hasFocus()
    assert finding.search.placeholderText() == "Найти в пунктах…"


def test_each_letter_narrows_what_is_shown(finding: ResolutionsPage, type_text: TypeText) -> None:
    type_text(finding.search, "ноябр")
    assert shown(finding) == ["Ноты собрать до ноября 2026 года."]
    type_text(finding.search, "ыы")
    assert finding.clauses.currentWidget() is finding.clauses.empty


def test_a_click_opens_the_resolution_at_the_clause_and_the_way_back_leads_to_it(
    qtbot: QtBot, finding: ResolutionsPage, type_text: TypeText
) -> None:
    type_text(finding.search, "ноябр")
    table = finding.clauses.table
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(first(finding)).center()
    )
    assert finding.is_open()
    rows = finding.editor.sheet.clauses.rows
    here = next(row for row in rows if row.property("here"))
    assert here.line().clause.marker == "2а"
    qtbot.mouseClick(finding.editor.header.back, Qt.MouseButton.LeftButton)
    assert finding.search.text() == "ноябр"
    assert table.current() is not None


def test_the_title_of_an_appendix_is_opened_where_it_stands(
    qtbot: QtBot,
    filled: Office,
    read: ResolutionText,
    window: MainWindow,
    page: ResolutionsPage,
    type_text: TypeText,
) -> None:
    many = tuple(Clause(str(number), f"Посадить иву № {number}.") for number in range(1, 60))
    appended = (Appendix("Приложение. Список берегов", (Clause(None, "Тихий берег."),)),)
    text = replace(read, clauses=many, appendices=appended)
    filled.do(adopt, filled.do(import_resolution, text).ids[0])
    window.actions_["find-clause"].trigger()
    jobs.wait()
    type_text(page.search, "список берегов")
    qtbot.waitUntil(lambda: shown(page) == ["Приложение. Список берегов"])
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.clauses.table, Qt.Key.Key_Return)
    title = page.editor.sheet.texts()[-2]
    assert title.text() == "Приложение. Список берегов"
    qtbot.waitUntil(lambda: not title.visibleRegion().isEmpty())
    assert title.hasFocus()


def test_enter_opens_what_the_arrow_chose(qtbot: QtBot, finding: ResolutionsPage) -> None:
    qtbot.keyClick(finding.search, Qt.Key.Key_Down)
    qtbot.keyClick(finding.clauses.table, Qt.Key.Key_Down)
    qtbot.keyClick(finding.clauses.table, Qt.Key.Key_Return)
    assert finding.is_open()


def tick(page: ResolutionsPage, condition: str, words: str) -> None:
    """Tick a value in the list under the chip."""
    page.bar.open(condition)
    popup = page.bar.chip(condition).findChild(ChoicePopup)
    assert popup is not None
    item = next(popup.list.item(n) for n in range(popup.list.count()) if popup.list.item(n).text() == words)
    popup.list.toggle(item)
    popup.close()


@pytest.mark.parametrize(
    ("condition", "words", "found"),
    [
        ("kinds", "исключение", ["Исключить"]),
        ("organizations", "Союз «Голоса реки»", ["Приостан"]),
        ("people", "Г.В. Степной", ["Подготов", "Ноты соб", "Ответств"]),
        ("years", "2026", None),
    ],
)
def test_a_ticked_value_chooses_and_the_chip_says_so(
    finding: ResolutionsPage, condition: str, words: str, found: list[str] | None
) -> None:
    everything = shown(finding)
    tick(finding, condition, words)
    assert [text[:8] for text in shown(finding)] == [text[:8] for text in found or everything]
    assert words in finding.bar.chip(condition).text()
    finding.bar.reset.click()
    assert finding.bar.wanted() == ALL_CLAUSES
    assert shown(finding) == everything


def test_where_nothing_is_left_all_of_it_is_one_click_away(
    finding: ResolutionsPage, press: Callable[[QWidget, str], None]
) -> None:
    tick(finding, "kinds", "исключение")
    finding.search.setText("приостановить")
    assert finding.clauses.currentWidget() is finding.clauses.empty
    press(finding.clauses.empty, "Показать все")
    assert [text[:8] for text in shown(finding)] == ["Приостан"]


def test_before_anything_is_adopted_it_says_so(
    qtbot: QtBot, draft_id: int, window: MainWindow, page: ResolutionsPage
) -> None:
    page.bar.clauses.click()
    jobs.wait()
    qtbot.waitUntil(lambda: "пока нет" in page.clauses.empty._sentence.text())


def test_letters_typed_while_the_clauses_are_read_count(
    qtbot: QtBot, adopted_id: int, window: MainWindow, page: ResolutionsPage, type_text: TypeText
) -> None:
    window.actions_["find-clause"].trigger()
    type_text(page.search, "ноябр")
    jobs.wait()
    qtbot.waitUntil(lambda: shown(page) == ["Ноты собрать до ноября 2026 года."])


def test_what_is_adopted_meanwhile_is_found(
    qtbot: QtBot, filled: Office, draft_id: int, window: MainWindow, page: ResolutionsPage
) -> None:
    page.bar.clauses.click()
    jobs.wait()
    window.take_in(filled.do(adopt, draft_id))
    jobs.wait()
    qtbot.waitUntil(lambda: page.clauses.currentWidget() is page.clauses.table)


def test_what_can_be_done_with_the_resolution_can_be_done_from_its_clause(
    window: MainWindow, finding: ResolutionsPage
) -> None:
    assert not window.actions_["execution"].isEnabled()
    finding.clauses.table.selectRow(0)
    assert window.actions_["execution"].isEnabled()
    finding.bar.documents.click()
    assert not window.actions_["execution"].isEnabled()


def test_the_delegate_draws_long_clauses_with_what_was_found(finding: ResolutionsPage) -> None:
    finding.search.setText("голоса")
    before = finding.clauses.table.grab().toImage()
    finding.clauses.table.show_asked("")
    assert finding.clauses.table.grab().toImage() != before


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[LivePreview]:
    """The papers that were opened, each already drawn."""
    opened: list[LivePreview] = []
    monkeypatch.setattr(LivePreview, "exec", lambda self: (jobs.wait(), opened.append(self)))
    return opened


def test_the_execution_is_printed_of_an_adopted_resolution(
    qtbot: QtBot, window: MainWindow, adopted_id: int, page: ResolutionsPage, composed: list[LivePreview]
) -> None:
    page.open(adopted_id)
    window.actions_["execution"].trigger()
    (paper,) = composed
    assert isinstance(paper, ExecutionPaper)
    assert paper.page.office.read(resolution_text, adopted_id).clauses
    assert paper.page.office.read(paper.composed()).properties.title.startswith("Справка об исполнении")


def test_the_notice_is_offered_where_a_clause_governs(
    window: MainWindow, filled: Office, adopted_id: int, composed: list[LivePreview]
) -> None:
    window.show_page("members")
    members = window.page
    assert isinstance(members, MembersPage)
    members.reload()
    offered = {}
    for name in ("«Наш двор»", "«Ёлка»", "«Дом ремёсел»"):
        members.show_all()
        row = next(row for row in members.table.rows if name in row.name)
        members.reveal(row.id)
        offered[name] = window.actions_["notice"].isEnabled()
    assert offered == {"«Наш двор»": True, "«Ёлка»": False, "«Дом ремёсел»": False}
    members.reveal(next(row.id for row in members.table.rows if "«Наш двор»" in row.name))
    window.actions_["notice"].trigger()
    (paper,) = composed
    assert isinstance(paper, NoticeDialog)
    assert paper.name.text().replace("\u00a0", " ") == "Гусеву Т.П."
    assert "об исключении" in paper.page.office.read(paper.composed()).properties.title
