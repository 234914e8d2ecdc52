"""Who has a vote at a meeting, compared with a count made on the fingers from random pasts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.changes import Changes
from app.errors import UserError
from app.meetings.attendance_operations import mark_present, recount
from app.meetings.electorate import members_at
from app.meetings.invitations import invite_delegate
from app.meetings.quorum import quorum
from app.meetings.rights import QuorumRule, Rules
from app.meetings.rights_operations import set_rules
from app.members.operations import add_organization, annul_event, enter_event
from app.members.queries import steps_of
from app.members.rows import Details
from app.members.rules import legal_next
from app.members.timeline import Entry
from app.office import Office
from db.models import Clause, Meeting, MembershipEvent, Resolution
from db.vocabulary import EventKind, MeetingKind, Precision, QuorumBase, Share
from tests.app.meetings.gatherings import DAY

_ACTIVE = {EventKind.ADMITTED, EventKind.RESTORED}
_KIND = MeetingKind.THEMATIC


@dataclass(frozen=True)
class Happening:
    """A step of a membership to be tried: when, on what basis, whether it is annulled afterwards."""

    day: int  # counted from the opening
    choice: int  # of the steps that are legal then
    basis: str  # «own» meeting, «other» meeting, «paper»
    annulled: bool
    precision: Precision


happenings = st.builds(
    Happening,
    st.sampled_from([-900, -30, -1, 0, 0, 0, 1, 2, 40]),
    st.integers(0, 9),
    st.sampled_from(["own", "own", "other", "paper"]),
    st.booleans(),
    st.sampled_from(list(Precision)),
)
pasts = st.lists(st.lists(happenings, max_size=6), min_size=1, max_size=4)


class _Enough(Exception):
    """Ends a trial, so that nothing of it stays in the office file."""


@pytest.mark.parametrize("length", [0, 2])
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pasts=pasts, recounted=st.booleans())
def test_whoever_was_a_member_at_the_opening_has_a_vote_whatever_happened_since(
    office: Office, length: int, pasts: list[list[Happening]], recounted: bool
) -> None:
    def trial(session: Session) -> Changes:
        held = _meeting(session, DAY + timedelta(length))
        clauses = {"own": _clause(session, held), "other": _clause(session, _meeting(session, DAY))}
        ids = [_organization(session, place, past, clauses) for place, past in enumerate(pasts)]
        recount(session, held.id, recounted=recounted)
        expected = {id_ for id_ in ids if _votes(session, id_, clauses["own"], recounted)}
        assert members_at(session, held) == expected
        raise _Enough

    with pytest.raises(_Enough):
        office.do(trial)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sent=st.lists(st.integers(0, 5), min_size=1, max_size=6),
    quota=st.integers(1, 4),
    share=st.sampled_from([Share.HALF, Share.TWO_THIRDS]),
)
def test_too_many_delegates_of_one_organization_never_make_the_quorum_of_another(
    office: Office, sent: list[int], quota: int, share: Share
) -> None:
    def trial(session: Session) -> Changes:
        set_rules(session, [_KIND], Rules(QuorumRule(QuorumBase.DELEGATES, quota, share)))
        held, others = _meeting(session, DAY), _meeting(session, DAY)
        ids = [_organization(session, place, [], {}) for place in range(len(sent))]
        for id_ in ids:
            enter_event(session, id_, Entry(EventKind.ADMITTED, date(2012, 1, 1), basis="протокол"))
        for id_, delegates in zip(ids, sent, strict=True):
            rows = [invite_delegate(session, held.id, id_).ids[0] for _ in range(delegates)]
            if rows:
                mark_present(session, rows, present=True)
        counted = quorum(session, held.id)
        expected = sum(min(delegates, quota) for delegates in sent)
        assert (counted.present, counted.entitled) == (expected, quota * len(sent))
        half, two_thirds = expected * 2 > counted.entitled, expected * 3 >= counted.entitled * 2
        assert counted.reached is (half if share is Share.HALF else two_thirds)
        assert quorum(session, others.id).present == 0
        raise _Enough

    with pytest.raises(_Enough):
        office.do(trial)


def _meeting(session: Session, last: date) -> Meeting:
    meeting = Meeting(kind=_KIND, date_from=DAY, date_to=last)
    session.add(meeting)
    session.flush()
    return meeting


def _clause(session: Session, meeting: Meeting) -> int:
    resolution = Resolution(meeting_id=meeting.id)
    session.add(resolution)
    session.flush()
    clause = Clause(resolution_id=resolution.id, position=0, marker="1", text="Решить")
    session.add(clause)
    session.flush()
    return clause.id


def _organization(session: Session, place: int, past: Sequence[Happening], clauses: dict[str, int]) -> int:
    id_ = add_organization(session, Details(f"Клуб «Причал {place}»")).ids[0]
    for each in past:
        _happen(session, id_, each, clauses)
    return id_


def _happen(session: Session, organization_id: int, each: Happening, clauses: dict[str, int]) -> None:
    day = DAY + timedelta(each.day)
    legal = legal_next(steps_of(session, organization_id), day)
    if not legal:
        return
    kind, clause = legal[each.choice % len(legal)], clauses.get(each.basis)
    entry = Entry(kind, day, basis="" if clause else "протокол", clause_id=clause, precision=each.precision)
    try:
        event_id = enter_event(session, organization_id, entry).ids[0]
        if each.annulled:
            annul_event(session, event_id, "записано по ошибке")
    except UserError:
        pass  # what is refused has not happened


def _votes(session: Session, organization_id: int, own: int, recounted: bool) -> bool:
    events = [
        event
        for event in session.query(MembershipEvent).filter_by(organization_id=organization_id)
        if not event.annulled and (recounted if event.clause_id == own else event.effective <= DAY)
    ]
    events.sort(key=lambda event: (event.effective, event.id))
    return bool(events) and events[-1].kind in _ACTIVE
