"""The dialogs of a post in the council: elected from when until when, or its end."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.composition.queries import titles
from app.composition.rows import CouncilPostRow
from app.composition.words import BODY, MEMBER
from app.members.posts import PostEntry
from app.office import Office
from db.vocabulary import Body
from ui.members.post_dialogs import WhoField, loose_of, told_of
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.grown_list import GrownList
from ui.widgets.loose_day import LooseDay, LooseDayField

_BASIS = "необязательно: п. 4 резолюции …"


class PostDialog(Dialog):
    """Asks who is elected into which body, or corrects a post; whose it is stays as it was."""

    def __init__(
        self, parent: QWidget, office: Office, day: date, body: Body, known: CouncilPostRow | None = None
    ) -> None:
        super().__init__(parent, "Изменить запись" if known else "Избрать", known.person if known else "")
        self._office, self._known = office, known
        self.who = WhoField(office)
        self.which = choice([(words.capitalize(), each) for each, words in BODY.items()], body)
        self.title = GrownList((), known.title if known else "")
        self.since = LooseDayField("С какого дня", loose_of(known, "since") if known else LooseDay(day))
        self.until = LooseDayField("До какого дня", loose_of(known, "until"))
        self.basis = line_edit(known.basis if known else "", _BASIS)
        self._arrange()

    def body_chosen(self) -> Body:
        """Return into which body."""
        return Body(self.which.currentData())

    def told(self) -> PostEntry:
        """Return the post as it stands in the fields; refuse days that cannot be read."""
        since, until = self.since.loose_or_empty(), self.until.loose_or_empty()
        return PostEntry(
            self.who.name.text(),
            self.title.words(),
            *told_of(since),
            *told_of(until),
            basis=self.basis.text(),
            is_leader=False,
            person_id=self.who.person_id(),
            namesake=self.who.is_namesake(),
        )

    def _arrange(self) -> None:
        self.body.addWidget(self.who)
        self.who.setHidden(self._known is not None)
        self.body.addLayout(side_by_side(field("Орган", self.which), field("Должность", self.title)))
        since = field("С какого дня", self.since, "День, месяц («04.2018») или год («2018»).")
        until = field("До какого дня", self.until, "Первый день без полномочий; пусто — срок не назван.")
        self.body.addLayout(side_by_side(since, until))
        self.body.addLayout(field("Основание", self.basis))
        self.which.currentIndexChanged.connect(lambda _: self._offer_titles())
        self._offer_titles()
        (self.title if self._known else self.who).setFocus()

    def _offer_titles(self) -> None:
        """Offer the titles of the body; with none written one is elected a plain member of it."""
        words, body = self.title.words(), self.body_chosen()
        self.title.clear()
        self.title.addItems(self._office.read(titles, body))
        self.title.setCurrentIndex(-1)
        self.title.setEditText(words)
        self.title.prompt(MEMBER[body])


class EndDialog(Dialog):
    """Asks from what day on the post is no more, and why."""

    def __init__(self, parent: QWidget, row: CouncilPostRow, day: date) -> None:
        super().__init__(parent, "Прекратить полномочия", f"{row.person}, {row.title}")
        self.day = DayField("С какого дня полномочий нет", day)
        self.why = line_edit(placeholder="необязательно: заявление, п. 5 протокола № …")
        self.body.addLayout(field("С какого дня полномочий нет", self.day))
        self.body.addLayout(field("Основание", self.why))
