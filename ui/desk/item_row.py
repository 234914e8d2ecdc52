"""One matter on the desk: how it presses, what it is, when, and the one button that answers it."""

from textwrap import shorten

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.items import ACT, URGENCY, DeskItem, Urgency
from app.russian.stops import unstopped
from app.russian.typography import typeset
from ui import theme
from ui.desk.marks import URGENCY_MARK
from ui.widgets.button import button
from ui.widgets.label import PlainLabel, plain_tip
from ui.widgets.layout import column, line
from ui.widgets.mark import Mark, draw_mark

_MOST_LETTERS = 100  # about two lines; the rest is in the tooltip
_ANY_WIDTH = 16_777_215  # the most that Qt knows
_LEAST = 40  # letters of the title in a line
_LEAST_BESIDE = 24  # beside the button alone
_WHEN = "не позднее 00.00.0000"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_DO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ItemRow(QFrame):
    """Takes the focus; Enter does what the button does, the arrows go to the neighbours."""

    wanted = Signal(object)  # the DeskItem whose act is to be done
    stepped = Signal(int)  # so many rows on, or back
    jumped = Signal(int)  # to the first row, or the last: 0, -1

    def __init__(self, item: DeskItem) -> None:
        super().__init__()
        self.setObjectName("deskRow")
        self.item = item
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = (URGENCY[item.urgency], item.title, item.detail, item.when, ACT[item.act])
        self.setAccessibleName(". ".join(filter(None, said)))
        self.button = button(ACT[item.act], self._want)
        self.button.setAccessibleName(f"{ACT[item.act]} {item.title}")
        advance = self.fontMetrics().horizontalAdvance
        self.button.setFixedWidth(max(map(advance, ACT.values())) + 3 * theme.WIDE_GAP)
        self._when = _wrapped(item.when, "overdue" if item.urgency is Urgency.OVERDUE else "")
        self._when_width = advance(_WHEN) + theme.WIDE_GAP
        self._narrow, self._tight = True, False  # the day stands under the words, and the button too
        self._words: QVBoxLayout = column(gap=theme.GAP // 2)
        self._row: QHBoxLayout = line(gap=theme.WIDE_GAP)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act, or go to another row."""
        key = Qt.Key(event.key())
        if key in _DO:
            self._want()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _ENDS:
            self.jumped.emit(_ENDS[key])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Act."""
        super().mouseDoubleClickEvent(event)
        self._want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow, let the day go under the words, and where it gets tight, the button too."""
        super().resizeEvent(event)
        fixed = self._when_width + self.button.width() + 2 * theme.PAGE_GAP + 4 * theme.WIDE_GAP
        letter = self.fontMetrics().averageCharWidth()
        self._put_day(narrow=self.width() - fixed < _LEAST * letter)
        self._put_button(narrow=self.width() - fixed + self._when_width < _LEAST_BESIDE * letter)

    def _want(self) -> None:
        self.wanted.emit(self.item)

    def _put_day(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._words.addWidget(self._when)
            self._when.setMaximumWidth(_ANY_WIDTH)
            self._when.setMinimumWidth(0)
        else:
            self._row.insertWidget(2, self._when)
            self._when.setFixedWidth(self._when_width)

    def _put_button(self, *, narrow: bool) -> None:
        if narrow == self._tight:
            return
        self._tight = narrow
        if narrow:
            self._words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._row.addWidget(self.button)

    def _arrange(self) -> None:
        item = self.item
        self._words.addWidget(_wrapped(unstopped(item.title), "strong"))
        if item.detail:
            self._words.addWidget(_wrapped(item.detail, "small"))
        self._words.addWidget(self._when)
        self._row.addWidget(Sign(URGENCY_MARK[item.urgency]))
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.button)
        self._row.setContentsMargins(theme.PAGE_GAP, theme.MIDDLE_GAP, theme.PAGE_GAP, theme.MIDDLE_GAP)
        self.setLayout(self._row)


class Sign(QWidget):
    """A mark by itself, as large as a line of text."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        side = self.fontMetrics().height()
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark in the colours of the present look."""
        draw_mark(QPainter(self), self._mark, self.rect().toRectF())


def _wrapped(text: str, role: str) -> PlainLabel:
    """Return a label of a few lines at most."""
    label = PlainLabel(typeset(shorten(text, _MOST_LETTERS, placeholder="…")), role)
    label.setWordWrap(True)
    if len(text) > _MOST_LETTERS:
        label.setToolTip(plain_tip(text))
    return label
