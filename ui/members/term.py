"""Until when a suspension lasts: a meeting, a day, an event in its own words, or further notice."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, auto

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import UserError
from app.meetings.queries import planned
from app.office import Office
from app.russian.dates import short_date
from ui.widgets.completing_box import CompletingBox
from ui.widgets.day_field import DayField
from ui.widgets.form import choice, field, line_edit, side_by_side

OPEN = "бессрочно"
_EMPTY = "Укажите, до чего приостановлено членство, или выберите «бессрочно»."


class Kind(IntEnum):
    """What a term waits for; each has its own field, in this order."""

    MEETING = 0
    DAY = auto()
    WORDS = auto()
    OPEN = auto()


_CHOICES: list[tuple[str, object]] = [
    ("до заседания или конференции", Kind.MEETING),
    ("до определённого дня", Kind.DAY),
    ("до события, своими словами", Kind.WORDS),
    ("бессрочно", Kind.OPEN),
]


@dataclass(frozen=True, slots=True)
class ChosenTerm:
    """A term in words with its preposition, and the planned meeting where one was chosen."""

    words: str
    meeting_id: int | None = None


class TermField(QWidget):
    """The choice of a term and the field that belongs to it."""

    def __init__(self, office: Office, day: date) -> None:
        super().__init__()
        self.kind = choice(_CHOICES)
        self.meeting = CompletingBox()
        for row in office.read(planned, day):
            self.meeting.addItem(row.genitive, row.id)
        self.meeting.setCurrentIndex(-1)
        self.meeting.prompt("конференции 2027 года")
        self.day = DayField("До какого дня")
        self.words = line_edit(placeholder="до возобновления связи")
        self._fields = QStackedWidget()
        for name, widget in (
            ("До чего", self.meeting),
            ("До какого дня", self.day),
            ("Своими словами", self.words),
        ):
            holder = QWidget()
            holder.setLayout(field(name, widget))
            self._fields.addWidget(holder)
        self._fields.addWidget(QWidget())
        self._arrange()

    def term(self) -> ChosenTerm:
        """Return the term; refuse a choice whose field is empty or cannot be read."""
        match Kind(self.kind.currentIndex()):
            case Kind.MEETING:
                return self._until_meeting()
            case Kind.DAY:
                return ChosenTerm(f"до {short_date(self.day.the_day())}")
            case Kind.WORDS:
                return ChosenTerm(_filled(self.words.text()))
            case Kind.OPEN:
                return ChosenTerm(OPEN)

    def _until_meeting(self) -> ChosenTerm:
        words = _filled(self.meeting.words())
        place = self.meeting.findText(words)
        return ChosenTerm(f"до {words.removeprefix('до ')}", self.meeting.itemData(place))

    def _arrange(self) -> None:
        row = side_by_side(field("Срок", self.kind))
        row.addWidget(self._fields, 5)
        row.setStretch(0, 4)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.kind.currentIndexChanged.connect(self._fields.setCurrentIndex)


def _filled(words: str) -> str:
    if not words.strip():
        raise UserError(_EMPTY)
    return words.strip()
