"""The rules of membership: random steps, entered in any order, against a model that knows only the words."""

import tempfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.check import problems
from app.errors import UserError
from app.members import rules
from app.members.filters import Filter
from app.members.listing import listed, rows
from app.members.operations import annul_event, enter_event
from app.members.queries import card, counts, steps_of
from app.members.timeline import Entry
from app.office import Office
from db.models import MembershipEvent
from db.vocabulary import EventKind, Status
from tests.builders import organization

TODAY = date.today()
A_DAY = timedelta(days=1)
NAMES = ("ОО «Дом ремёсел»", "ОФ «Белая лодка»")

# What the office says of each step: from where it may be taken, and where it leads.
STEPS = {
    EventKind.APPLIED: (("none",), "candidate"),
    EventKind.REFUSED: (("candidate",), "none"),
    EventKind.RECALLED: (("candidate",), "none"),
    EventKind.ADMITTED: (("none", "candidate", "former", "dissolved"), "active"),
    EventKind.SUSPENDED: (("active",), "suspended"),
    EventKind.EXTENDED: (("suspended",), "suspended"),
    EventKind.RESTORED: (("suspended",), "active"),
    EventKind.EXCLUDED: (("active", "suspended"), "former"),
    EventKind.WITHDREW: (("active", "suspended"), "former"),
    EventKind.DISSOLVED: (("active", "suspended", "former"), "dissolved"),
}

few_days = st.sampled_from([date(2012, 3, 15), date(2018, 4, 14), TODAY, TODAY + timedelta(days=30)])
near_them = st.builds(lambda day, days: day + days * A_DAY, few_days, st.integers(-2, 2))
days = few_days | near_them | st.dates(date(2009, 1, 1), TODAY + timedelta(days=300))
slips = st.sampled_from([date(1026, 6, 19), TODAY + timedelta(days=500)])


@dataclass
class Told:
    """An event as the model remembers it."""

    id: int
    kind: EventKind
    day: date
    annulled: bool = False


@dataclass
class Membership:
    """The events of one organisation in the order of their entry."""

    told: list[Told] = field(default_factory=list)

    def counting(self) -> list[Told]:
        """Return what counts, by day; events of one day stay in the order of entry."""
        return sorted((event for event in self.told if not event.annulled), key=lambda event: event.day)

    def is_legal(self) -> bool:
        """Return whether every step was taken from where it may be taken."""
        state = "none"
        for event in self.counting():
            sources, leads_to = STEPS[event.kind]
            if state not in sources:
                return False
            state = leads_to
        return True

    def state(self, day: date) -> str | None:
        """Return where the organisation stood at the end of the day; None: it was not in the registry yet."""
        passed = [event for event in self.counting() if event.day <= day]
        if passed:
            return STEPS[passed[-1].kind][1]
        return None if self.counting() else "none"

    def ends(self) -> dict[int, date | None]:
        """Return when each event's turn is over."""
        following = {event.id: after.day for event, after in pairwise(self.counting())}
        return {event.id: following.get(event.id) for event in self.told}

    def would_bear(self, kind: EventKind, day: date) -> bool:
        """Return whether the timeline stays legal with one more step."""
        return Membership([*self.told, Told(0, kind, day)]).is_legal()

    def may_lose(self, event: Told) -> bool:
        """Return whether the event counts, and the timeline stays legal without it."""
        rest = Membership([each for each in self.told if each is not event])
        return not event.annulled and rest.is_legal()


@cache
def empty_office() -> bytes:
    """Return the file of an office with nothing but the cards, made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Содружество.sovet"
        with Office.create(path, "Содружество Заречья") as office:
            for name in NAMES:
                organization(office, name)
        return path.read_bytes()


class Registry(RuleBasedStateMachine):
    """An office file and the model beside it, taking the same steps."""

    @initialize()
    def open(self) -> None:
        """Begin with cards of which nothing is recorded yet."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "Содружество.sovet"
        self.path.write_bytes(empty_office())
        self.office = Office.open(self.path)
        ids = self.office.read(listed, TODAY)
        self.memberships = {id_: Membership() for id_ in ids}

    @rule(data=st.data(), entered_on=st.lists(days, min_size=1, max_size=6))
    def take_legal_steps(self, data: st.DataObject, entered_on: list[date]) -> None:
        known, membership = self._any(data)
        for day in entered_on:
            may = [kind for kind in EventKind if membership.would_bear(kind, day)]
            if may:
                self._try(known, data.draw(st.sampled_from(may)), day)

    @rule(data=st.data(), steps=st.lists(st.tuples(st.sampled_from(EventKind), days | slips), max_size=4))
    def try_any_steps(self, data: st.DataObject, steps: list[tuple[EventKind, date]]) -> None:
        known, _ = self._any(data)
        for kind, day in steps:
            self._try(known, kind, day)

    @rule(days_later=st.integers(0, 40))
    def try_to_enter_the_last_steps_twice(self, days_later: int) -> None:
        for known, membership in self.memberships.items():
            for event in membership.counting()[-1:]:
                self._try(known, event.kind, event.day + days_later * A_DAY)

    @rule(data=st.data(), wisely=st.booleans())
    def annul(self, data: st.DataObject, wisely: bool) -> None:
        told = [(known, event) for known, each in self.memberships.items() for event in each.told]
        may = [(known, event) for known, event in told if self.memberships[known].may_lose(event)]
        choice = may if wisely else told
        if not choice:
            return
        known, event = data.draw(st.sampled_from(choice))
        if (known, event) in may:
            self.office.do(annul_event, event.id, "не та организация")
            event.annulled = True
        else:
            self._is_refused(annul_event, event.id, "не та организация")
        self._agree(known, event.day)

    def teardown(self) -> None:
        if hasattr(self, "office"):
            for known, membership in self.memberships.items():
                expected = status(membership.state(TODAY)) or Status.NONE
                assert self.office.read(card, known, TODAY).row.status is expected
            assert self.office.read(problems) == []
            self.office.close()
            self.folder.cleanup()

    def _any(self, data: st.DataObject) -> tuple[int, Membership]:
        known = data.draw(st.sampled_from(sorted(self.memberships)))
        return known, self.memberships[known]

    def _try(self, known: int, kind: EventKind, day: date) -> None:
        if self.memberships[known].would_bear(kind, day) and is_no_slip(day):
            done = self.office.do(enter_event, known, Entry(kind, day, basis="протокол"))
            self.memberships[known].told.append(Told(done.ids[0], kind, day))
        else:
            self._is_refused(enter_event, known, Entry(kind, day, basis="протокол"))
        self._agree(known, day)

    def _is_refused(self, operation, *args) -> None:
        before = self.path.read_bytes()
        try:
            self.office.do(operation, *args)
        except UserError:
            assert self.path.read_bytes() == before
        else:
            raise AssertionError("an illegal step was taken")

    def _agree(self, known: int, day: date) -> None:
        """Compare model, memory and file around the day and where the organisation's status changes."""
        boundaries = {event.day for event in self.memberships[known].told} | {day, TODAY}
        steps = self.office.read(steps_of, known)
        for boundary in boundaries:
            for looked_at in (boundary - A_DAY, boundary, boundary + A_DAY):
                expected = status(self.memberships[known].state(looked_at)) or Status.NONE
                assert rules.status_on(steps, looked_at) is expected
        for looked_at in (day - A_DAY, day):
            self._agree_on(looked_at)
        assert self.office.read(ends) == {
            id_: end for membership in self.memberships.values() for id_, end in membership.ends().items()
        }

    def _agree_on(self, day: date) -> None:
        expected = {id_: status(membership.state(day)) for id_, membership in self.memberships.items()}
        totals = self.office.read(counts, day)
        for each in Status:
            having = {id_ for id_, having in expected.items() if having is each}
            assert set(self.office.read(listed, day, Filter(frozenset({each})))) == having
            assert totals[each] == len(having) or each is Status.NONE
        for row in self.office.read(rows, day, list(expected)):
            assert row.status is (expected[row.id] or Status.NONE)


def is_no_slip(day: date) -> bool:
    return date(1900, 1, 1) <= day <= TODAY + timedelta(days=366)


def status(state: str | None) -> Status | None:
    return Status.FORMER if state == "dissolved" else Status(state) if state else None


def ends(session: Session) -> dict[int, date | None]:
    return dict(session.execute(select(MembershipEvent.id, MembershipEvent.ends)).all())


TestRegistry = Registry.TestCase
TestRegistry.settings = settings(max_examples=25, stateful_step_count=25)
