"""The dialogs of posts: a new leader from a day on, any post from when until when."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.composition.rows import CouncilPostRow
from app.members import used
from app.members.people import known_as
from app.members.posts import LEADER, PostEntry
from app.members.rows import Card, LeaderRow, PersonCard
from app.office import Office
from db.vocabulary import Precision
from ui.members.columns import called
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.grown_list import GrownList
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column
from ui.widgets.loose_day import LooseDay, LooseDayField

_NAMESAKE = -1
_ROUGH = "День, месяц («04.2018») или год («2018»)."


class WhoField(QWidget):
    """A full name, and under a name known already the question whether it is the same person."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.name = line_edit(placeholder="Фамилия Имя Отчество")
        self._same = PlainLabel("", "attention").wrapping()
        self.which = choice([])
        self.which.setAccessibleName("Кто это")
        self.setLayout(column(field("Фамилия, имя, отчество", self.name), self._same, self.which))
        self.setFocusProxy(self.name)
        self.name.textChanged.connect(lambda _: self._look_up())
        self._look_up()

    def person_id(self) -> int | None:
        """Return the known person that is meant, or None: nobody known, or a namesake."""
        chosen: int | None = self.which.currentData()
        return None if chosen == _NAMESAKE else chosen

    def is_namesake(self) -> bool:
        """Return whether another person of the same name is meant."""
        return bool(self.which.currentData() == _NAMESAKE)

    def _look_up(self) -> None:
        known = self._office.read(known_as, self.name.text())
        self.which.clear()
        only = f": {_posts(known[0])}" if len(known) == 1 else ""  # a sentence has more room than a list
        for person in known:
            self.which.addItem("Тот же человек" if only else f"Тот же человек: {_posts(person)}", person.id)
        if known:
            self.which.addItem("Другой человек с тем же именем", _NAMESAKE)
        self._same.setText(f"Человек с таким именем уже известен{only}. Это тот же человек?")
        for widget in (self._same, self.which):
            widget.setVisible(bool(known))


class LeaderDialog(Dialog):
    """Asks who leads the organisation and from what day; the one before stays in the history."""

    def __init__(self, parent: QWidget, office: Office, card: Card) -> None:
        super().__init__(parent, "Новый руководитель", called(card.row))
        self.who = WhoField(office)
        self.name = self.who.name
        title = card.leaders[0].title if card.leaders else LEADER
        self.title = GrownList(office.read(used.post_titles), title)
        self.since = LooseDayField("С какого дня", LooseDay(date.today()))
        self.basis = line_edit(placeholder="необязательно: протокол собрания № …")
        self.body.addWidget(self.who)
        self.body.addLayout(side_by_side(field("Должность", self.title), field("С какого дня", self.since)))
        self.body.addLayout(field("Основание", self.basis))
        self.name.setFocus()

    def told(self) -> PostEntry:
        """Return the post as it stands in the fields; refuse a day that cannot be read."""
        since = self.since.the_loose_day()
        return PostEntry(
            self.name.text(),
            self.title.words(),
            since.day,
            since.precision,
            basis=self.basis.text(),
            person_id=self.who.person_id(),
            namesake=self.who.is_namesake(),
        )


class PostDialog(Dialog):
    """Asks for a post from when until when: of the past, another than the leader's, or one to correct."""

    def __init__(
        self, parent: QWidget, office: Office, card: Card, known: LeaderRow | None = None, *, leader: bool
    ) -> None:
        heading = "Руководитель" if leader else "Должность"
        about = f"{known.name}, {called(card.row)}" if known else called(card.row)
        super().__init__(parent, heading, about)
        self._known, self._leader = known, leader
        title = known.title if known else LEADER if leader else ""
        self.who = WhoField(office)
        self.title = GrownList(office.read(used.post_titles), title)
        self.since = LooseDayField("С какого дня", loose_of(known, "since"))
        self.until = LooseDayField("До какого дня", loose_of(known, "until"))
        self.basis = line_edit(known.basis if known else "", "необязательно: протокол собрания № …")
        self.body.addWidget(self.who)
        self.who.setHidden(known is not None)  # whose the post is stays as it was
        self.body.addLayout(field("Должность", self.title))
        self.body.addLayout(
            side_by_side(
                field("С какого дня", self.since, _ROUGH),
                field("До какого дня", self.until, "Первый день без должности; пусто — работает и сейчас."),
            )
        )
        self.body.addLayout(field("Основание", self.basis))

    def told(self) -> PostEntry:
        """Return the post as it stands in the fields; refuse days that cannot be read."""
        since, until = self.since.loose_or_empty(), self.until.loose_or_empty()
        return PostEntry(
            self._known.name if self._known else self.who.name.text(),
            self.title.words(),
            *told_of(since),
            *told_of(until),
            basis=self.basis.text(),
            is_leader=self._leader,
            person_id=self.who.person_id(),
            namesake=self.who.is_namesake(),
        )


def told_of(loose: LooseDay | None) -> tuple[date | None, Precision]:
    """Return the day and how exactly it is known, as an entry takes them."""
    return (loose.day, loose.precision) if loose else (None, Precision.DAY)


def loose_of(known: LeaderRow | CouncilPostRow | None, which: str) -> LooseDay | None:
    """Return the first or last day of a known post for its field."""
    day = getattr(known, which, None)
    return LooseDay(day, getattr(known, f"{which}_precision")) if day else None


def _posts(person: PersonCard) -> str:
    return "; ".join(person.posts) or "должностей не записано"
