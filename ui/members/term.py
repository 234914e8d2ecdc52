"""Until when a suspension lasts: a meeting, a day, an event in its own words, or further notice."""

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.russian.dates import parse_day, short_date
from ui.widgets.form import choice, field, line_edit, side_by_side

# What the term waits for: the words of the choice, and an example in its field; no example, no field.
_KINDS = (
    ("до заседания или конференции", "отчётно-выборной конференции 2027 года"),
    ("до определённого дня", "31.12.2027"),
    ("своими словами", "до возобновления связи"),
    ("без срока", ""),
)
_MEETING, _DAY, _OWN_WORDS, _OPEN = range(len(_KINDS))


class TermField(QWidget):
    """The choice of a term and the field that belongs to it."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = choice([(words, place) for place, (words, _) in enumerate(_KINDS)])
        self.words = line_edit()
        row = side_by_side(field("Срок", self.kind), field("До чего", self.words))
        row.setStretch(0, 4)
        row.setStretch(1, 5)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.kind.currentIndexChanged.connect(lambda _: self._suit_field())
        self._suit_field()

    def term(self) -> str:
        """Return the term in words, with its preposition; refuse a choice whose field is empty."""
        typed = self.words.text().strip()
        match self.kind.currentData():
            case place if place == _OPEN:
                return ""
            case place if place == _DAY:
                return f"до {_day_words(typed)}"
            case _ if not typed:
                raise UserError("Напишите, до чего приостановлено членство, или выберите «без срока».")
            case place if place == _MEETING:
                return f"до {typed.removeprefix('до ')}"
        return typed

    def _suit_field(self) -> None:
        example = _KINDS[self.kind.currentIndex()][1]
        self.words.setPlaceholderText(example)
        self.words.setEnabled(bool(example))


def _day_words(typed: str) -> str:
    day = parse_day(typed)
    if day is None:
        raise UserError("Введите, до какого дня приостановлено членство, как «31.12.2027».")
    return short_date(day)
