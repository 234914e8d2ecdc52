"""A secretary at work: real operations through the office, in a random order that a seed repeats."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from app.changes import Changes
from app.errors import UserError
from app.members.operations import add_organization, edit_organization, enter_event, record_contact
from app.members.queries import registry
from app.members.rows import Details
from app.members.timeline import Entry
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.drafts import keep_typing
from app.resolutions.operations import import_resolution
from app.resolutions.queries import resolutions
from app.resolutions.text import Clause, ResolutionText
from db.vocabulary import EventKind, MeetingKind, ResolutionState, Status

OLD_FILE = Path(__file__).parents[1] / "old_files" / "schema-1.sovet"
TODAY = date(2026, 6, 19)
_OPENED = date(2012, 3, 15)
_BASIS = "протокол учредительной конференции № 1"


class Secretary:
    """Somebody who does at random what a secretary does, each act in one operation of the office."""

    def __init__(self, office: Office, seed: int) -> None:
        self._office = office
        self._random = Random(seed)

    def work(self) -> Iterator[str]:
        """Yield for ever the sentence of each next act, after the office has said that it is done."""
        acts = (self.add, self.add, self.edit, self.enter, self.call, self.decide, self.decide, self.undo)
        while True:
            try:
                yield self._random.choice(acts)().sentence
            except UserError:  # not every act is legal at every time; then nothing was done
                continue

    def add(self) -> Changes:
        """Open the card of a new member, now with a short note, now with a long one."""
        details = Details(self._new_name(), notes="Приходят по средам. " * self._random.randrange(200))
        admitted = Entry(EventKind.ADMITTED, _OPENED, basis=_BASIS)
        return self._office.do(add_organization, details, leader="Саблина Полина Егоровна", admitted=admitted)

    def edit(self) -> Changes:
        """Rename an organisation."""
        details = Details(self._new_name(), city="Устье")
        return self._office.do(edit_organization, self._somebody(), details, renamed_on=TODAY)

    def enter(self) -> Changes:
        """Record a step of a membership."""
        kind = self._random.choice((EventKind.SUSPENDED, EventKind.RESTORED, EventKind.EXCLUDED))
        entry = Entry(kind, self._some_day(), basis="протокол № 7")
        return self._office.do(enter_event, self._somebody(), entry)

    def call(self) -> Changes:
        """Note that an organisation was heard from."""
        return self._office.do(record_contact, self._somebody(), self._some_day(), means="звонок")

    def decide(self) -> Changes:
        """Mark the draft that waits adopted; where none does, take one in and type into it."""
        for row in self._office.read(resolutions):
            if row.state is ResolutionState.DRAFT:
                return self._office.do(adopt, row.id)
        members = self._office.read(registry, TODAY, statuses=frozenset({Status.ACTIVE}))
        if len(members) < 2:
            return self.add()
        text = self._resolution(*(row.name for row in self._random.sample(members, 2)))
        changes = self._office.do(import_resolution, text)
        self._office.jot(keep_typing, changes.ids[0], text)
        return changes

    def undo(self) -> Changes:
        """Take the last act back."""
        return self._office.undo()

    def settle(self) -> None:
        """Mark adopted whatever draft waits half typed: undo would leave it alone."""
        for row in self._office.read(resolutions):
            if row.state is ResolutionState.DRAFT:
                self._office.do(adopt, row.id)

    def _new_name(self) -> str:
        return f"ОО «Опора {self._random.getrandbits(64):x}»"

    def _somebody(self) -> int:
        return self._random.choice(self._office.read(registry, TODAY)).id

    def _some_day(self) -> date:
        return _OPENED + timedelta(self._random.randrange(5000))

    def _resolution(self, resting: str, gone: str) -> ResolutionText:
        decisions = (
            Assign(),
            Suspend(organization=resting, until="до конференции 2027 года"),
            Exclude(organization=gone, reason="в связи с утратой связи"),
        )
        return ResolutionText(
            title="РЕЗОЛЮЦИЯ",
            meeting_kind=MeetingKind.THEMATIC,
            number=self._random.randrange(1, 3000),
            date_from=TODAY,
            date_to=TODAY,
            operative="ПОСТАНОВИЛИ",
            clauses=tuple(
                Clause(str(number), f"Пункт {number}. " * 30, decisions=(decision,))
                for number, decision in enumerate(decisions, 1)
            ),
        )


def new_office(path: Path, members: int = 12) -> Path:
    """Return the file of an office that has some members and an adopted resolution."""
    with Office.create(path, "Координационный совет Заречья", short_name="Содружество Заречья") as office:
        secretary = Secretary(office, seed=1)
        for _ in range(members):
            secretary.add()
        for _ in range(2):
            secretary.decide()
    return path
