"""The window shows what was typed: no label, tip or field takes it for markup."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.members.operations import set_leader
from app.office import Office
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause, ResolutionText, SignatureLine
from tests.builders import member
from tests.payloads import HOSTILE
from tests.ui.conftest import shown
from ui.main_window import MainWindow
from ui.members.page import MembersPage
from ui.resolutions.page import ResolutionsPage

TYPED = [payload for payload in HOSTILE if "<" in payload or "&" in payload or "**" in payload]
SOURCES = Path(__file__).parents[2] / "ui"
# The one label of the house, the two that show our own or coloured text, and escaped cells to be pasted.
RICH = {"widgets/label.py", "help/page.py", "resolutions/read_text.py", "widgets/clipboard.py"}


@pytest.fixture
def hostile(qtbot: QtBot, office: Office, settings: QSettings) -> Iterator[MainWindow]:
    for number, payload in enumerate(TYPED):
        details = dict.fromkeys(("city", "address", "phones", "emails", "notes"), payload)
        made = member(office, f"{payload} {number}", short_name=payload, **details)
        office.do(set_leader, made, f"{number} {payload}", date(2020, 1, 1))
    clauses = tuple(
        Clause(f"{number}", payload, written=f"{number}.") for number, payload in enumerate(TYPED, 1)
    )
    text = "\n".join(TYPED)
    office.do(
        import_resolution,
        ResolutionText(
            title=TYPED[0],
            meeting=TYPED[1],
            theme=TYPED[2],
            preamble=(Clause(None, text),),
            clauses=clauses,
            signatures=(SignatureLine(TYPED[3], TYPED[0]),),
        ),
    )
    yield from shown(qtbot, office, settings)


def look_through(window: QWidget) -> list[str]:
    """Return the texts of all labels; none of them, and no tip, may be taken for markup."""
    labels = window.findChildren(QLabel)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    for widget in window.findChildren(QWidget):
        tip = widget.toolTip()
        assert "<" not in tip or re.fullmatch(r"<span>[^<>]*</span>", tip), tip
    for field in window.findChildren(QTextEdit):
        assert isinstance(field, QTextBrowser) or field.isReadOnly() or not field.acceptRichText()
    return [label.text() for label in labels]


def test_a_card_shows_every_field_as_typed(hostile: MainWindow) -> None:
    page = hostile.page
    assert isinstance(page, MembersPage)
    for number, payload in enumerate(TYPED, 1):
        page.reveal(number)
        seen = "\n".join(look_through(hostile))
        assert seen.count(payload) >= 3


def test_a_resolution_shows_every_clause_as_typed(hostile: MainWindow) -> None:
    hostile.show_page("resolutions")
    page = hostile.page
    assert isinstance(page, ResolutionsPage)
    look_through(hostile)
    page.open(1)
    look_through(hostile)
    written = [field.toPlainText() for field in page.findChildren(QTextEdit)]
    for payload in TYPED:
        assert any(payload in text for text in written)


def test_only_the_label_of_the_house_makes_labels() -> None:
    forbidden = re.compile(
        r"\bQLabel\(|\bQMessageBox\b|setHtml|insertHtml|setMarkdown|RichText\b(?!\(False)|QTextBrowser\("
    )
    found = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if forbidden.search(path.read_text(encoding="utf-8"))
    }
    assert found <= RICH
