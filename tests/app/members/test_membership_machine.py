"""Steps of a membership, legal and not, entered in any order, annulled and undone, against a plain model."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.check import problems
from app.errors import UserError
from app.members.operations import annul_event, enter_event
from app.members.queries import card, registry
from app.members.timeline import Entry
from app.office import Office
from db.vocabulary import EventKind as K
from db.vocabulary import Status
from tests.builders import organization

NONE, CANDIDATE, ACTIVE, SUSPENDED, GONE, DISSOLVED = (
    "–",
    "кандидат",
    "состоит",
    "приостановлено",
    "вне",
    "нет",
)
# As DOMAIN tells it: from a state, by a step, into a state.
STEPS = {
    (NONE, K.APPLIED): CANDIDATE,
    (NONE, K.ADMITTED): ACTIVE,
    (CANDIDATE, K.ADMITTED): ACTIVE,
    (CANDIDATE, K.REFUSED): NONE,
    (CANDIDATE, K.RECALLED): NONE,
    (SUSPENDED, K.EXTENDED): SUSPENDED,
    (SUSPENDED, K.RESTORED): ACTIVE,
    (ACTIVE, K.SUSPENDED): SUSPENDED,
    **{(member, step): GONE for member in (ACTIVE, SUSPENDED) for step in (K.EXCLUDED, K.WITHDREW)},
    **{(state, K.DISSOLVED): DISSOLVED for state in (ACTIVE, SUSPENDED, GONE)},
    **{(state, K.ADMITTED): ACTIVE for state in (GONE, DISSOLVED)},
}
STATUS = {
    NONE: Status.NONE,
    CANDIDATE: Status.CANDIDATE,
    ACTIVE: Status.ACTIVE,
    SUSPENDED: Status.SUSPENDED,
    GONE: Status.FORMER,
    DISSOLVED: Status.FORMER,
}
FIRST = date(2015, 1, 1)
DAYS = st.integers(0, 11).map(lambda month: FIRST + timedelta(days=31 * month))

Told = tuple[date, int, K]  # a day, the order of entry, a step


def state(told: list[Told], day: date = date.max) -> str | None:
    """Return where the steps lead by the day, or None where one of them may not be taken."""
    now: str | None = NONE
    for when, _, step in sorted(told):
        if when <= day:
            now = STEPS.get((now or "", step))
            if now is None:
                return None
    return now


class Membership(RuleBasedStateMachine):
    new_office: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.office = Office.open(Path(shutil.copy(self.new_office, self.folder.name)))
        self.card = organization(self.office, "ОО «Наш двор»")
        self.told: list[Told] = []
        self.before: list[list[Told]] = []  # what undo leads back to

    def teardown(self) -> None:
        assert self.office.read(problems) == []
        self.office.close()
        self.folder.cleanup()

    @rule(step=st.sampled_from(K), day=DAYS)
    def enter(self, step: K, day: date) -> None:
        order = 1 + max((order for _, order, _ in self.told), default=0)
        legal = state([*self.told, (day, order, step)]) is not None
        try:
            id_ = self.office.do(enter_event, self.card, Entry(step, day, basis="протокол")).ids[0]
        except UserError:
            assert not legal
        else:
            assert legal
            self._is_now([*self.told, (day, id_, step)])

    @precondition(lambda self: self.told)
    @rule(data=st.data())
    def annul(self, data: st.DataObject) -> None:
        wrong = data.draw(st.sampled_from(self.told))
        rest = [told for told in self.told if told != wrong]
        try:
            self.office.do(annul_event, wrong[1], "ошибка")
        except UserError:
            assert state(rest) is None
        else:
            assert state(rest) is not None
            self._is_now(rest)

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        self.office.undo()
        self.told = self.before.pop()

    @invariant()
    def the_registry_of_every_day_is_that_of_the_model(self) -> None:
        for day in {FIRST, *(when + timedelta(days=d) for when, _, _ in self.told for d in (-1, 0, 1))}:
            rows = self.office.read(registry, day)
            shown = rows[0].status if rows else Status.NONE
            assert shown is STATUS[state(self.told, day) or NONE]

    @invariant()
    def the_card_offers_just_what_may_be_entered_today(self) -> None:
        offered = self.office.read(card, self.card, date.today()).may
        now = state(self.told)
        assert set(offered) == {step for before, step in STEPS if before == now}

    def _is_now(self, told: list[Told]) -> None:
        self.before.append(self.told)
        self.told = told


def test_whatever_is_entered_the_office_agrees_with_the_model(new_office_file: Path) -> None:
    Membership.new_office = new_office_file
    run_state_machine_as_test(Membership, settings=settings(max_examples=5, stateful_step_count=10))
