"""What follows from the clauses, line by line: the clause, whom it concerns, what was and what will be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.resolutions.plan import Consequence
from app.resolutions.plan_document import change_words, task_words
from ui import theme
from ui.widgets.label import PlainLabel, plain_tip
from ui.widgets.layout import column, hairline, line
from ui.widgets.mark import STATUS_MARK
from ui.widgets.status_label import StatusLabel

MARKER = 56
LONGEST = 160


class Consequences(QWidget):
    """A titled group of lines."""

    def __init__(self, title: str, items: Sequence[Consequence]) -> None:
        super().__init__()
        self.setObjectName("consequences")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MIDDLE_GAP)
        grid.setVerticalSpacing(theme.SMALL_GAP)
        grid.setColumnMinimumWidth(0, MARKER)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, item in enumerate(items):
            _add(grid, 2 * place, item)
        self.setLayout(column(PlainLabel(title, "section"), hairline(), grid, gap=theme.SMALL_GAP))


def _add(grid: QGridLayout, row: int, item: Consequence) -> None:
    marker = f"п.\u00a0{item.marker}" if item.marker and item.marker != "-" else "–"
    grid.addWidget(PlainLabel(marker, "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(_subject(item), row, 1, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(_change(item), row, 2, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(hairline(), row + 1, 0, 1, 3)


def _subject(item: Consequence) -> QWidget:
    made = QWidget()
    name = PlainLabel(shortened(item.subject)).wrapping()
    if len(item.subject) > LONGEST:
        name.setToolTip(plain_tip(item.subject))
    lines = column(name, gap=2)
    if item.before is not None and item.detail:
        lines.addWidget(PlainLabel(item.detail, "small").wrapping())
    made.setLayout(lines)
    return made


def _change(item: Consequence) -> QWidget:
    if item.before is None or item.after is None:
        return PlainLabel(task_words(item)).wrapping()
    before, after = StatusLabel(), StatusLabel()
    words = change_words(item)
    before.say(STATUS_MARK[item.before], words[0])
    after.say(STATUS_MARK[item.after], words[1])
    made = QWidget()
    made.setLayout(line(before, PlainLabel("→", "quiet"), after, 0, gap=theme.SMALL_GAP))
    return made


def shortened(text: str) -> str:
    """Return the text, cut after a word where it is long."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
