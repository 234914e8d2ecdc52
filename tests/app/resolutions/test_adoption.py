"""Adoption: all or nothing, exactly what the preview showed, and the clause that stands in the way named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.check import problems
from app.errors import UserError
from app.members.queries import card, registry
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.admit import Admit
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.extend import Extend
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.operations import accept_as_basis, import_resolution, remove_draft, save_text
from app.resolutions.plan import Group, plan
from app.resolutions.queries import bases, resolution_text, resolutions, state_of
from app.resolutions.text import Clause, ResolutionText
from db.models import Assignment, Meeting, MembershipEvent
from db.vocabulary import EventKind, MeetingKind, Period, PeriodKind, ResolutionState, Status
from tests.app.meetings.gatherings import made
from tests.builders import member, organization, step

DAY = date(2026, 6, 19)
BEFORE = DAY - timedelta(days=1)
AUTUMN = Period("в сентябре 2026 года", PeriodKind.SPAN, date(2026, 9, 1), date(2026, 9, 30))
NEXT_YEAR = Period("во втором квартале 2027 г.", PeriodKind.SPAN, date(2027, 4, 1), date(2027, 6, 30))


def resolution(*decisions: tuple[str, Decision], day: date | None = DAY) -> ResolutionText:
    """A resolution of the twentieth conference with one clause for each decision."""
    return ResolutionText(
        title="РЕЗОЛЮЦИЯ",
        meeting="XX СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ",
        meeting_kind=MeetingKind.THEMATIC,
        number=20,
        date_from=day,
        date_to=day,
        operative="ПОСТАНОВИЛИ",
        clauses=tuple(
            Clause(marker, f"Пункт {marker}.", decisions=(decision,)) for marker, decision in decisions
        ),
    )


def draft(office: Office, *decisions: tuple[str, Decision], day: date | None = DAY) -> int:
    """The resolution taken in as a draft."""
    return office.do(import_resolution, resolution(*decisions, day=day)).ids[0]


def status(office: Office, organization_id: int, day: date) -> Status:
    """The status of an organisation at the end of a day."""
    rows = {row.id: row.status for row in office.read(registry, day)}
    return rows.get(organization_id, Status.NONE)


def test_the_registry_changes_from_the_day_of_the_meeting_and_only_from_that_day(office: Office) -> None:
    gone, resting = member(office, "ОО «Наш двор»"), member(office, "ОО «Дом ремёсел»")
    office.do(
        adopt,
        draft(
            office,
            ("10", Exclude(organization="ОО «Наш двор»", reason="в связи с утратой связи")),
            ("11", Suspend(organization="ОО «Дом ремёсел»", until="до конференции 2027 года")),
        ),
    )
    assert (status(office, gone, BEFORE), status(office, gone, DAY)) == (Status.ACTIVE, Status.FORMER)
    assert (status(office, resting, BEFORE), status(office, resting, DAY)) == (
        Status.ACTIVE,
        Status.SUSPENDED,
    )
    assert office.read(problems) == []


def test_the_basis_of_the_change_is_the_clause(office: Office) -> None:
    gone = member(office, "ОО «Наш двор»")
    office.do(adopt, draft(office, ("10", Exclude(organization="ОО «Наш двор»", reason="утрата связи"))))
    event = office.read(card, gone, DAY).events[0]
    assert event.kind is EventKind.EXCLUDED
    assert event.basis.replace("\u00a0", " ") == (
        "п. 10 резолюции XX страновой тематической конференции от 19.06.2026"
    )
    assert event.reason == "утрата связи"


def test_a_member_is_found_by_its_short_and_its_former_name_too(office: Office) -> None:
    member(office, "Общественное объединение «Наш двор»", short_name="ОО «Наш двор»")
    planned = office.read(plan, draft(office, ("1", Exclude(organization='ОО "НАШ ДВОР"'))))
    assert not planned.obstacles


def test_an_unknown_organisation_stands_in_the_way_by_name_and_clause(office: Office) -> None:
    member(office, "ОО «Дом ремёсел»")
    drafted = draft(
        office,
        ("10", Exclude(organization="ОО «Никто»")),
        ("11", Suspend(organization="ОО «Дом ремёсел»")),
    )
    before = office.read(registry, DAY)
    with pytest.raises(UserError, match=r"п\.\s10: организации ОО «Никто» нет в реестре"):
        office.do(adopt, drafted)
    assert office.read(registry, DAY) == before
    assert office.read(state_of, drafted) is ResolutionState.DRAFT


def test_a_likely_card_is_suggested_for_an_unknown_name(office: Office) -> None:
    member(office, "Общественное объединение «Наш двор»")
    planned = office.read(plan, draft(office, ("1", Exclude(organization="ОО «Наш двор»"))))
    assert "Возможно, это Общественное объединение «Наш двор»" in planned.obstacles[0].sentence


def test_one_that_may_not_be_suspended_on_that_day_stands_in_the_way(office: Office) -> None:
    gone = member(office, "ОО «Наш двор»")
    step(office, gone, EventKind.EXCLUDED, date(2020, 1, 1))
    with pytest.raises(UserError, match=r"п\.\s11: ОО «Наш двор».*невозможна"):
        office.do(adopt, draft(office, ("11", Suspend(organization="ОО «Наш двор»"))))


def test_two_decisions_about_one_member_contradict_each_other_with_both_clauses_named(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(
        office,
        ("3", Suspend(organization="ОО «Наш двор»")),
        ("5", Exclude(organization="ОО «Наш двор»")),
    )
    with pytest.raises(UserError, match=r"п\.\s5:.*противоречит п\.\s3"):
        office.do(adopt, drafted)


def test_a_meeting_without_a_day_cannot_adopt(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(office, ("1", Exclude(organization="ОО «Наш двор»")), day=None)
    with pytest.raises(UserError, match="Не указана дата заседания"):
        office.do(adopt, drafted)


def test_a_date_far_in_the_future_stands_in_the_way(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(office, ("1", Exclude(organization="ОО «Наш двор»")), day=date(2206, 6, 19))
    with pytest.raises(UserError, match="Проверьте год"):
        office.do(adopt, drafted)


def test_a_slip_in_the_year_is_said_once_for_all_clauses(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(office, ("1", Exclude(organization="ОО «Наш двор»")), day=date(2206, 6, 19))
    assert len(office.read(plan, drafted).obstacles) == 1


def test_a_latin_letter_in_a_name_is_pointed_out(office: Office) -> None:
    member(office, "ОО «Роса»")
    planned = office.read(plan, draft(office, ("1", Exclude(organization="ОО «Pоса»"))))
    assert "латинские буквы" in planned.obstacles[0].sentence


def test_what_stands_in_the_way_of_a_dashed_clause_is_said_without_a_number(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(
        office,
        ("-", Suspend(organization="ОО «Наш двор»")),
        ("-", Exclude(organization="ОО «Наш двор»")),
        ("-", Exclude(organization="ОО «Мост»")),
    )
    unknown, contradiction = map(str, office.read(plan, drafted).obstacles)
    assert unknown.startswith("Организации ОО «Мост» нет в реестре")
    assert contradiction.startswith("ОО «Наш двор»: решение")
    assert "противоречит другому пункту" in contradiction


def test_a_resolution_without_clauses_cannot_be_adopted(office: Office) -> None:
    with pytest.raises(UserError, match="ни одного пункта"):
        office.do(adopt, draft(office))


def test_the_act_gives_exactly_what_its_preview_showed(office: Office) -> None:
    for name in ("ОО «А»", "ОО «Б»"):
        member(office, name)
    resting = member(office, "ОО «В»")
    step(office, resting, EventKind.SUSPENDED, date(2025, 1, 1))
    organization(office, "ОО «Г»")
    step(office, member(office, "ОО «Д»"), EventKind.SUSPENDED, date(2025, 1, 1))
    drafted = draft(
        office,
        ("1", Exclude(organization="ОО «А»")),
        ("2", Suspend(organization="ОО «Б»")),
        ("3", Restore(organization="ОО «В»")),
        ("4", Admit(organization="ОО «Г»")),
        ("5", Extend(organization="ОО «Д»", until="до 01.03.2028")),
    )
    shown = office.read(plan, drafted)
    before = {row.name: row.status for row in office.read(registry, BEFORE)}
    office.do(adopt, drafted)
    after = {row.name: row.status for row in office.read(registry, DAY)}
    changes = [item for item in shown.consequences if item.group is Group.REGISTRY]
    assert {(i.subject, i.before, i.after) for i in changes} == {
        (name, before.get(name, Status.NONE), after[name]) for name in after
    }


def test_undo_takes_the_whole_adoption_back(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(
        office,
        ("1", Exclude(organization="ОО «Наш двор»")),
        ("2", Schedule(meeting_kind=MeetingKind.ELECTION, number=21)),
        ("3", Assign()),
    )
    before = office.read(registry, DAY)
    office.do(adopt, drafted)
    office.undo()
    assert office.read(registry, DAY) == before
    assert office.read(state_of, drafted) is ResolutionState.DRAFT
    assert office.read(lambda session: session.scalars(select(Assignment.id)).all()) == []
    office.do(adopt, drafted)
    assert office.read(state_of, drafted) is ResolutionState.ADOPTED


def test_an_adopted_text_is_immutable(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(office, ("1", Exclude(organization="ОО «Наш двор»")))
    office.do(adopt, drafted)
    text = office.read(resolution_text, drafted)
    with pytest.raises(UserError, match="не меняется"):
        office.do(save_text, drafted, replace(text, theme="другая"))
    with pytest.raises(UserError, match="удалить нельзя"):
        office.do(remove_draft, drafted)
    with pytest.raises(UserError, match="уже отмечена принятой"):
        office.do(adopt, drafted)


def test_a_suspension_waits_for_the_conference_that_the_same_resolution_schedules(office: Office) -> None:
    member(office, "ОО «Дом ремёсел»")
    text = resolution(
        ("11", Suspend(organization="ОО «Дом ремёсел»", until="до отчётно-выборной конференции в 2027 году")),
        ("14", Schedule(meeting_kind=MeetingKind.ELECTION, number=21)),
    )
    scheduled = replace(text, clauses=(text.clauses[0], replace(text.clauses[1], period=NEXT_YEAR)))
    office.do(adopt, office.do(import_resolution, scheduled).ids[0])
    waits_for = select(Meeting).join(MembershipEvent, MembershipEvent.until_meeting_id == Meeting.id)
    meeting = office.read(lambda session: session.scalars(waits_for).one())
    assert (meeting.kind, meeting.number, meeting.period) == (MeetingKind.ELECTION, 21, NEXT_YEAR)


def test_a_term_that_is_a_day_is_kept_as_a_day(office: Office) -> None:
    member(office, "ОО «Дом ремёсел»")
    suspended = Suspend(organization="ОО «Дом ремёсел»", until="до 1 марта 2027 года")
    office.do(adopt, draft(office, ("11", suspended)))
    until = select(MembershipEvent.until_date).where(MembershipEvent.kind == EventKind.SUSPENDED)
    assert office.read(lambda session: session.scalars(until).one()) == date(2027, 3, 1)


def test_a_scheduled_conference_whose_number_was_held_stands_in_the_way(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(office, ("14", Schedule(meeting_kind=MeetingKind.ELECTION, number=20)))
    with pytest.raises(UserError, match="уже проведена 19"):
        office.do(adopt, drafted)


def conference(office: Office, first: date, last: date, number: int | None = 21) -> int:
    """A conference for which somebody appointed days by hand."""
    days = {"date_from": first, "date_to": last}
    return made(office, Meeting(kind=MeetingKind.ELECTION, number=number, **days))


def scheduling(office: Office, number: int | None = 21) -> int:
    """A draft that calls the conference for the second quarter of 2027."""
    called = Schedule(meeting_kind=MeetingKind.ELECTION, number=number)
    words = f"{called.wording().removesuffix('.')} {NEXT_YEAR.text}"
    clause = Clause("14", words, decisions=(called,), period=NEXT_YEAR)
    return office.do(import_resolution, replace(resolution(), clauses=(clause,))).ids[0]


@pytest.mark.parametrize("number", [21, None])
def test_days_appointed_for_a_conference_stay_when_it_is_called(office: Office, number: int | None) -> None:
    member(office, "ОО «Наш двор»")
    meeting = conference(office, date(2027, 4, 17), date(2027, 4, 18))
    drafted = scheduling(office, number)
    planned = office.read(plan, drafted)
    assert planned.warnings == ()
    (called,) = [each for each in planned.consequences if each.group is Group.MEETINGS]
    assert called.detail.replace("\u00a0", " ") == "назначенные дни остаются: 17–18 апреля 2027 г."
    office.do(adopt, drafted)
    (kept,) = office.read(
        lambda session: session.scalars(select(Meeting).where(Meeting.kind == MeetingKind.ELECTION)).all()
    )
    assert (kept.id, kept.number, kept.date_from, kept.date_to) == (
        meeting,
        21,
        date(2027, 4, 17),
        date(2027, 4, 18),
    )
    assert kept.period == NEXT_YEAR


def test_days_appointed_outside_the_period_of_the_clause_are_warned_about_and_stay(office: Office) -> None:
    meeting = conference(office, date(2027, 7, 1), date(2027, 7, 1))
    drafted = scheduling(office)
    (warning,) = office.read(plan, drafted).warnings
    assert warning.replace("\u00a0", " ") == (
        "п. 14: XXI страновая отчётно-выборная конференция – дни уже назначены, 1 июля 2027 г., "
        "и не в срок «во втором квартале 2027 г.». Останутся назначенные дни; сверьте их с пунктом."
    )
    office.do(adopt, drafted)
    assert office.read(lambda session: session.get_one(Meeting, meeting).date_to) == date(2027, 7, 1)


def test_a_conference_held_on_the_day_of_the_resolution_is_not_called_again(office: Office) -> None:
    conference(office, BEFORE, DAY)
    with pytest.raises(UserError, match="уже проведена 19"):
        office.do(adopt, scheduling(office))


def test_an_assignment_keeps_its_responsibles_and_its_period(office: Office) -> None:
    clause = Clause(
        "7", "Подготовить план.", decisions=(Assign(),), period=AUTUMN, responsible=("Секретариат",)
    )
    text = replace(resolution(), clauses=(clause,))
    office.do(adopt, office.do(import_resolution, text).ids[0])
    assignment = office.read(lambda session: session.scalars(select(Assignment)).one())
    assert (assignment.text, assignment.responsible, assignment.period) == (
        "Подготовить план.",
        ("Секретариат",),
        AUTUMN,
    )


def test_a_disputed_period_is_pointed_out_before_the_adoption(office: Office) -> None:
    disputed = replace(AUTUMN, disputed=True)
    clause = Clause("8", "Включать в сентябре 2026 года.", decisions=(Assign(),), period=disputed)
    text = replace(resolution(), clauses=(clause,))
    planned = office.read(plan, office.do(import_resolution, text).ids[0])
    assert "можно понять по-разному" in planned.warnings[0]


def test_the_clauses_of_adopted_resolutions_are_offered_as_a_basis(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    drafted = draft(office, ("1", Exclude(organization="ОО «Наш двор»")))
    assert office.read(bases) == []
    office.do(adopt, drafted)
    assert [basis.text for basis in office.read(bases)] == ["Пункт 1."]


def test_the_list_shows_the_newest_meeting_first(office: Office) -> None:
    draft(office, day=date(2024, 1, 1))
    twenty_first = replace(resolution(), number=21, date_from=DAY, date_to=DAY)
    office.do(import_resolution, twenty_first)
    assert [row.number for row in office.read(resolutions)] == [21, 20]


def test_a_card_chosen_by_hand_settles_a_name_that_matches_none(office: Office) -> None:
    known = member(office, "Общественное объединение «Наш двор»")
    office.do(adopt, draft(office, ("1", Exclude(organization="ОО «Наш двор»", organization_id=known))))
    assert status(office, known, DAY) is Status.FORMER


def test_what_was_accepted_as_a_basis_is_edited_on_and_adopted_as_a_whole(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    drafted = draft(office, ("1", Exclude(organization="ОО «Наш двор»")))
    office.do(accept_as_basis, drafted)
    assert office.read(state_of, drafted) is ResolutionState.BASIS
    assert office.read(card, yard, DAY).row.status is Status.ACTIVE
    office.do(save_text, drafted, replace(office.read(resolution_text, drafted), theme="Двор"))
    assert office.read(state_of, drafted) is ResolutionState.BASIS
    office.do(adopt, drafted)
    assert office.read(card, yard, DAY).row.status is Status.FORMER
    with pytest.raises(UserError, match="уже принята"):
        office.do(accept_as_basis, drafted)


def test_an_empty_draft_is_no_basis(office: Office) -> None:
    with pytest.raises(UserError, match="ни одного пункта"):
        office.do(accept_as_basis, draft(office))
