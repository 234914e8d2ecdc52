"""What moves with a corrected date, line by line: what it is, what it was, what it will be."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.resolutions.date_moves import Move, Sort
from ui import theme
from ui.resolutions.consequences import shortened
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline

TITLES = {
    Sort.DOCUMENT: "Заседание и документы",
    Sort.REGISTRY: "Реестр",
    Sort.TERM: "Сроки и поручения",
    Sort.COUNCIL: "Состав совета",
    Sort.CONTACT: "Связь с организациями",
}


def grouped(moves: Sequence[Move]) -> Iterator[QWidget]:
    """Yield the moves under their titles."""
    for sort, title in TITLES.items():
        if items := [move for move in moves if move.sort is sort]:
            yield _group(title, items)


def _group(title: str, moves: Sequence[Move]) -> QWidget:
    made = QWidget()
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.MIDDLE_GAP)
    grid.setVerticalSpacing(theme.SMALL_GAP)
    for place, stretch in enumerate((3, 2, 0, 2)):
        grid.setColumnStretch(place, stretch)
    for place, move in enumerate(moves):
        cells = (
            PlainLabel(shortened(move.subject)).wrapping(),
            PlainLabel(move.before, "quiet").wrapping(),
            PlainLabel("→", "quiet"),
            PlainLabel(move.after).wrapping(),
        )
        for at, cell in enumerate(cells):
            grid.addWidget(cell, 2 * place, at, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(hairline(), 2 * place + 1, 0, 1, len(cells))
    made.setLayout(column(PlainLabel(title, "section"), hairline(), grid, gap=theme.SMALL_GAP))
    return made
