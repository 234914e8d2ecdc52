"""Meetings: numbered in their series, planned by a period, given days, called off, removed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.check import problems
from app.errors import UserError
from app.meetings import rules
from app.meetings.agenda_drafts import begin_draft
from app.meetings.agenda_operations import add_item
from app.meetings.minutes import draft_minutes
from app.meetings.operations import (
    MeetingFacts,
    call_off,
    change_meeting,
    facts_of,
    hold_after_all,
    offered_number,
    plan_meeting,
    remove_meeting,
    set_days,
)
from app.meetings.queries import meeting_row, meetings, meetings_of_year, planned
from app.meetings.rules import MeetingState
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.operations import import_resolution, save_text
from app.resolutions.queries import bases, resolution_text
from app.resolutions.text import Clause, ResolutionText
from db.models import Assignment, Meeting, MembershipEvent
from db.vocabulary import EventKind, MeetingKind, Period, PeriodKind
from tests.app.resolutions.decisions_taken import adopted
from tests.builders import member, step

DAY = date(2026, 6, 19)
AUTUMN = "сентябрь–октябрь 2027 год"
WINDOW = Period(AUTUMN, PeriodKind.SPAN, date(2027, 9, 1), date(2027, 10, 31))


def meeting(office: Office, kind: MeetingKind = MeetingKind.ELECTION, **facts: Any) -> int:
    """A planned meeting."""
    return office.do(plan_meeting, MeetingFacts(kind, **facts)).ids[0]


def held(office: Office, kind: MeetingKind, number: int, day: date) -> int:
    """A meeting of one day."""
    return meeting(office, kind, number=number, date_from=day, date_to=day)


def stored(office: Office, meeting_id: int) -> Meeting:
    """The row of a meeting."""
    found = office.read(lambda session: session.get(Meeting, meeting_id))
    assert found
    return found


def all_meetings(office: Office) -> list[Meeting]:
    """The rows of all meetings."""
    return office.read(lambda session: list(session.scalars(select(Meeting))))


def test_regular_conferences_share_a_series_and_the_extraordinary_one_has_its_own(office: Office) -> None:
    held(office, MeetingKind.THEMATIC, 20, DAY)
    held(office, MeetingKind.COUNCIL, 5, DAY)
    assert office.read(offered_number, MeetingKind.ELECTION) == 21
    assert office.read(offered_number, MeetingKind.EXTRAORDINARY) == 1
    assert office.read(offered_number, MeetingKind.COUNCIL) == 6
    assert office.read(offered_number, MeetingKind.SECRETARIAT) == 1


def test_a_taken_number_is_refused_with_the_next_one_in_the_digits_of_the_series(office: Office) -> None:
    held(office, MeetingKind.THEMATIC, 20, DAY)
    with pytest.raises(UserError, match=r"Номер XX уже занят .* – XXI"):
        meeting(office, MeetingKind.ELECTION, number=20)
    held(office, MeetingKind.COUNCIL, 20, DAY)
    with pytest.raises(UserError, match=r"Номер 20 уже занят .* – 21"):
        meeting(office, MeetingKind.COUNCIL, number=20)


@given(st.sets(st.integers(1, 500)))
def test_the_offered_number_is_never_taken(taken: set[int]) -> None:
    rules.refuse_number(MeetingKind.COUNCIL, rules.next_number(taken), taken)


def test_a_meeting_is_planned_by_a_period_in_words(office: Office) -> None:
    planned_for = meeting(office, number=21, period=AUTUMN, place="г. Заречный")
    row = office.read(meeting_row, planned_for)
    assert row.name == "XXI\u00a0страновая отчётно-выборная конференция"
    assert row.period
    assert (row.period.start, row.period.end) == (date(2027, 9, 1), date(2027, 10, 31))
    assert (row.date_from, row.items, row.documents) == (None, 0, 0)
    assert office.read(planned, DAY)[0].genitive.endswith("отчётно-выборной конференции 2027\u00a0года")


def test_a_wording_that_is_no_period_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match="непонятен"):
        meeting(office, period="когда-нибудь потом")
    assert all_meetings(office) == []


def test_days_in_the_wrong_order_or_half_told_are_refused(office: Office) -> None:
    with pytest.raises(UserError, match="раньше первого"):
        meeting(office, date_from=DAY, date_to=DAY - timedelta(days=1))
    with pytest.raises(UserError, match="первый, и последний"):
        meeting(office, date_from=DAY)
    with pytest.raises(UserError, match="Проверьте год"):
        meeting(office, date_from=date(2926, 6, 19), date_to=date(2926, 6, 19))


def test_a_reading_that_a_person_overruled_stays_with_its_wording(office: Office) -> None:
    text = ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting_kind=MeetingKind.THEMATIC,
        number=20,
        date_from=DAY,
        date_to=DAY,
        clauses=(
            Clause(
                "1",
                "Провести.",
                decisions=(Schedule(meeting_kind=MeetingKind.ELECTION, number=21),),
                period=Period("осенью", PeriodKind.SPAN, date(2027, 9, 20), date(2027, 11, 5)),
            ),
        ),
    )
    office.do(adopt, office.do(import_resolution, text).ids[0])
    called = office.read(planned, DAY)[0].id
    facts = office.read(facts_of, called)
    office.do(change_meeting, called, MeetingFacts(facts.kind, 21, place="г. Устье", period=facts.period))
    changed = stored(office, called)
    assert (changed.place, changed.period_end) == ("г. Устье", date(2027, 11, 5))


def test_adoption_finds_the_meeting_that_was_planned_by_hand(office: Office) -> None:
    by_hand = meeting(office, period=AUTUMN, place="г. Устье")
    adopted(office, 20, DAY, Schedule(meeting_kind=MeetingKind.ELECTION, number=21), period=WINDOW)
    (called,) = [each for each in all_meetings(office) if each.kind is MeetingKind.ELECTION]
    assert (called.id, called.number, called.place) == (by_hand, 21, "г. Устье")


def test_the_resolution_of_a_planned_meeting_belongs_to_it(office: Office) -> None:
    election = meeting(office, period=AUTUMN)
    sitting = held(office, MeetingKind.COUNCIL, 6, date(2027, 3, 2))
    opened = date(2027, 9, 25)
    text = ResolutionText(title="РЕЗОЛЮЦИЯ", meeting_kind=MeetingKind.ELECTION, number=21)
    office.do(
        import_resolution,
        ResolutionText(
            title="РЕШЕНИЕ",
            meeting_kind=MeetingKind.COUNCIL,
            date_from=date(2027, 3, 2),
            date_to=date(2027, 3, 2),
        ),
    )
    office.do(import_resolution, replace(text, date_from=opened, date_to=opened))
    assert {each.id for each in all_meetings(office)} == {election, sitting}
    assert (stored(office, election).number, stored(office, election).date_from) == (21, opened)
    assert stored(office, sitting).number == 6


def test_a_draft_without_a_day_does_not_take_the_day_of_its_meeting_away(office: Office) -> None:
    election = held(office, MeetingKind.ELECTION, 21, date(2027, 9, 25))
    text = ResolutionText(title="РЕЗОЛЮЦИЯ", meeting_kind=MeetingKind.ELECTION, number=21)
    office.do(import_resolution, text)
    assert stored(office, election).date_from == date(2027, 9, 25)


def test_drafts_of_a_planned_meeting_stay_its_drafts_and_leave_its_theme_alone(office: Office) -> None:
    sitting = meeting(office, MeetingKind.COUNCIL, theme="Итоги года", period=AUTUMN)
    items = [office.do(add_item, sitting, title).ids[0] for title in ("О смете", "О хоре")]
    drafts = [office.do(begin_draft, item).ids[0] for item in items]
    for draft in drafts:
        text = office.read(resolution_text, draft)
        office.do(save_text, draft, replace(text, theme="О смете", clauses=(Clause("1", "Принять смету."),)))
    assert [each.id for each in all_meetings(office)] == [sitting]
    assert stored(office, sitting).theme == "Итоги года"


def test_a_called_meeting_that_is_prepared_stays_when_its_clause_is_cancelled(office: Office) -> None:
    adopted(office, 20, DAY, Schedule(meeting_kind=MeetingKind.ELECTION, number=22), period=WINDOW)
    (basis,) = office.read(bases)
    called = office.read(planned, DAY)[0].id
    office.do(add_item, called, "О бюджете")
    cancel = Cancel(clause="1", document="резолюции XX конференции", clause_id=basis.clause_id)
    adopted(office, 21, date(2026, 12, 1), cancel)
    row = office.read(meeting_row, called)
    assert (row.period, row.items) == (None, 1)
    assert office.read(problems) == []


def test_a_suspension_entered_before_learns_of_the_meeting_it_waits_for(office: Office) -> None:
    crafts = member(office, "Общественное объединение «Дом ремёсел»")
    until = "до отчётно-выборной конференции 2027 года"
    step(office, crafts, EventKind.SUSPENDED, date(2026, 6, 19), until=until)
    called = meeting(office, period=AUTUMN)
    assert _waits_for(office, crafts) == called
    office.do(call_off, called, "нет кворума")
    assert _waits_for(office, crafts) is None
    again = meeting(office, period="в ноябре 2027 года")
    assert _waits_for(office, crafts) == again


def test_a_deadline_before_the_meeting_follows_when_the_meeting_gets_its_day(office: Office) -> None:
    called = meeting(office, number=21, period=AUTUMN)
    before = Period("за три месяца до даты проведения XXI конференции", PeriodKind.RELATIVE)
    adopted(office, 20, DAY, Assign(), period=before)
    said = office.do(set_days, called, date(2027, 9, 25), date(2027, 9, 26))
    assert said.sentence.endswith("сдвинуто сроков поручений: 1")
    (assignment,) = office.read(lambda session: list(session.scalars(select(Assignment))))
    assert assignment.period_end == date(2027, 6, 25)


def test_a_meeting_called_off_stays_with_its_reason_and_frees_its_number(office: Office) -> None:
    called = meeting(office, number=21, period=AUTUMN)
    with pytest.raises(UserError, match="почему"):
        office.do(call_off, called, "  ")
    office.do(call_off, called, "нет кворума")
    assert office.read(meeting_row, called).cancelled == "нет кворума"
    assert office.read(planned, DAY) == []
    with pytest.raises(UserError, match="отменено: нет кворума"):
        office.do(set_days, called, date(2027, 9, 25), date(2027, 9, 26))
    other = meeting(office, number=21, period=AUTUMN)
    with pytest.raises(UserError, match="уже занят"):
        office.do(hold_after_all, called)
    office.do(remove_meeting, other)
    office.do(hold_after_all, called)
    assert office.read(meeting_row, called).cancelled == ""


def test_a_meeting_is_removed_only_while_nothing_hangs_on_it(office: Office) -> None:
    called = meeting(office, number=21, period=AUTUMN)
    office.do(add_item, called, "О бюджете")
    with pytest.raises(UserError, match="его повестка"):
        office.do(remove_meeting, called)
    office.undo()
    office.do(remove_meeting, called)
    assert all_meetings(office) == []
    assert office.read(problems) == []


def test_the_day_of_adopted_decisions_is_not_changed_by_itself(office: Office) -> None:
    adopted(office, 20, DAY, Assign())
    (held_then,) = all_meetings(office)
    with pytest.raises(UserError, match="действуют принятые"):
        office.do(set_days, held_then.id, DAY + timedelta(days=1), DAY + timedelta(days=1))
    with pytest.raises(UserError, match="состоялось"):
        office.do(call_off, held_then.id, "снегопад")
    facts = MeetingFacts(held_then.kind, 20, place="г. Устье", date_from=DAY, date_to=DAY)
    office.do(change_meeting, held_then.id, facts)
    assert stored(office, held_then.id).place == "г. Устье"


def test_those_to_come_are_listed_first_by_their_expected_day_then_the_newest_held(office: Office) -> None:
    old = held(office, MeetingKind.COUNCIL, 1, date(2025, 3, 1))
    newer = held(office, MeetingKind.COUNCIL, 2, date(2026, 3, 1))
    unknown = meeting(office, MeetingKind.FORUM)
    autumn = meeting(office, period=AUTUMN)
    soon = held(office, MeetingKind.COUNCIL, 3, DAY)
    off = held(office, MeetingKind.COUNCIL, 4, date(2026, 5, 1))
    office.do(call_off, off, "снегопад")
    rows = office.read(meetings, DAY)
    assert [row.id for row in rows] == [soon, autumn, unknown, off, newer, old]
    assert [row.id for row in office.read(meetings_of_year, 2026)] == [newer, off, soon]


def test_a_meeting_is_found_by_kind_theme_and_place(office: Office) -> None:
    found = meeting(office, number=21, theme="Голоса реки", place="г. Устье", period=AUTUMN)
    meeting(office, MeetingKind.FORUM, place="г. Заречный")
    for search in ("отчетно", "ГОЛОСА устье", "XXI"):
        assert [row.id for row in office.read(meetings, DAY, search=search)] == [found]
    assert office.read(meetings, DAY, search="море") == []


@pytest.mark.parametrize(
    ("first", "last", "window_end", "cancelled", "expected"),
    [
        (None, None, None, "", MeetingState.PLANNED),
        (None, None, DAY, "", MeetingState.PLANNED),
        (None, None, DAY - timedelta(days=1), "", MeetingState.LATE),
        (DAY + timedelta(days=1), DAY + timedelta(days=2), None, "", MeetingState.APPOINTED),
        (DAY - timedelta(days=1), DAY, None, "", MeetingState.NOW),
        (DAY - timedelta(days=2), DAY - timedelta(days=1), None, "", MeetingState.HELD),
        (DAY, DAY, None, "снегопад", MeetingState.CALLED_OFF),
    ],
)
def test_how_a_meeting_stands_on_a_day(
    first: date | None, last: date | None, window_end: date | None, cancelled: str, expected: MeetingState
) -> None:
    assert rules.state(first, last, window_end, cancelled, DAY) is expected


def _waits_for(office: Office, organization_id: int) -> int | None:
    events = select(MembershipEvent).where(
        MembershipEvent.organization_id == organization_id, MembershipEvent.kind == EventKind.SUSPENDED
    )
    return office.read(lambda session: session.scalars(events).one().until_meeting_id)


def test_who_presides_and_who_keeps_the_minutes_stands_in_them(office: Office) -> None:
    held = date(2026, 6, 19)
    sitting = MeetingFacts(
        MeetingKind.COUNCIL,
        6,
        date_from=held,
        date_to=held,
        chair=" Ольхова  Лидия Григорьевна",
        clerk="Орлов Кирилл Львович",
    )
    planned = office.do(plan_meeting, sitting).ids[0]
    text = office.read(draft_minutes, planned)
    assert [(line.position, line.name) for line in text.signatures] == [
        ("Председательствующий", "Л.Г. Ольхова"),
        ("Секретарь", "К.Л. Орлов"),
    ]
    assert office.read(facts_of, planned).chair == "Ольхова Лидия Григорьевна"
