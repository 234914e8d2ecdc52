"""The quorum: whom it counts, as the registry was at the opening, and how many it takes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import mark_present, recount, set_reply, write_on_sheet
from app.meetings.electorate import Electorate, Voter
from app.meetings.holding import holding
from app.meetings.invitations import Guest, invite_all, invite_delegate, invite_guest
from app.meetings.majorities import Majority
from app.meetings.quorum import quorum
from app.meetings.rights import QuorumRule, Rules, majority_rule, may_not_decide, quorum_rule, rules_of
from app.meetings.rights_operations import set_rules
from app.members.operations import enter_event, set_leader
from app.members.timeline import Entry
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.operations import import_resolution
from app.resolutions.text import Clause as Text
from app.resolutions.text import ResolutionText
from db.models import Clause, Meeting, Resolution
from db.vocabulary import (
    AttendanceRole,
    Body,
    Counted,
    DecisionKind,
    EventKind,
    MeetingKind,
    QuorumBase,
    Reply,
    Share,
)
from tests.app.meetings.gatherings import DAY, came, made, meeting, members, seated
from tests.builders import member, organization, step

CONFERENCE = MeetingKind.THEMATIC
NEXT_DAY = DAY + timedelta(days=1)


def decided_at(office: Office, meeting_id: int, organization_id: int, kind: EventKind) -> None:
    """Record a step of membership that the meeting itself has decided."""
    resolution = made(office, Resolution(meeting_id=meeting_id))
    clause = made(office, Clause(resolution_id=resolution, position=0, marker="1", text="Решить"))
    office.do(enter_event, organization_id, Entry(kind, DAY, clause_id=clause))


def test_exactly_half_of_the_members_is_no_quorum(office: Office) -> None:
    members(office, 6)
    conference = meeting(office)
    ids = came(office, conference, 3)
    half = office.read(quorum, conference)
    assert (half.present, half.entitled, half.needed, half.reached) == (3, 6, 4, False)
    assert half.words == "Кворума нет: 3 из 6, нужно 4"
    another = next(row.id for row in office.read(attendance, conference) if row.id not in ids)
    office.do(mark_present, [another], present=True)
    more = office.read(quorum, conference)
    assert more.reached
    assert more.words == "Кворум есть: 4 из 6, нужно 4"


def test_exactly_two_thirds_of_the_members_is_a_quorum_where_two_thirds_are_asked_for(office: Office) -> None:
    members(office, 6)
    office.do(set_rules, [CONFERENCE], Rules(QuorumRule(QuorumBase.ORGANIZATIONS, share=Share.TWO_THIRDS)))
    conference = meeting(office)
    ids = came(office, conference, 4)
    assert office.read(quorum, conference).reached
    office.do(mark_present, ids[:1], present=False)
    assert not office.read(quorum, conference).reached


def test_an_own_number_makes_the_quorum(office: Office) -> None:
    members(office, 3)
    office.do(
        set_rules, [CONFERENCE], Rules(QuorumRule(QuorumBase.ORGANIZATIONS, share=Share.NUMBER, number=2))
    )
    conference = meeting(office)
    came(office, conference, 2)
    assert office.read(quorum, conference).words == "Кворум есть: 2 из 3, нужно 2"


def test_suspended_members_and_candidates_do_not_count(office: Office) -> None:
    members(office, 3)
    suspended = member(office, "Союз «Голоса реки»")
    step(office, suspended, EventKind.SUSPENDED, date(2025, 6, 14), until="до конференции 2027 года")
    candidate = organization(office, "Клуб «Книга и круг»")
    step(office, candidate, EventKind.APPLIED, date(2025, 3, 1))
    conference = meeting(office)
    came(office, conference, 3)
    for stranger in (suspended, candidate):
        (invited,) = office.do(invite_delegate, conference, stranger, "Лодкин П.А.").ids
        office.do(mark_present, [invited], present=True)
    counted = office.read(quorum, conference)
    assert (counted.present, counted.entitled) == (3, 3)
    votes = {row.organization_id: row.has_vote for row in office.read(attendance, conference)}
    assert not votes[suspended]
    assert not votes[candidate]


def test_a_member_of_that_very_day_counts_when_another_decision_admitted_it(office: Office) -> None:
    member(office, "Союз «Голоса реки»", since=DAY)
    member(office, "Ассоциация «Ёлка»", since=date(2026, 6, 20))
    assert office.read(quorum, meeting(office)).entitled == 1


@pytest.mark.parametrize(
    ("before", "kind", "at_opening", "afterwards"),
    [
        (EventKind.ADMITTED, EventKind.EXCLUDED, 4, 3),
        (EventKind.ADMITTED, EventKind.SUSPENDED, 4, 3),
        (EventKind.SUSPENDED, EventKind.RESTORED, 3, 4),
        (EventKind.APPLIED, EventKind.ADMITTED, 3, 4),
    ],
)
def test_what_the_conference_decides_itself_counts_only_on_wish(
    office: Office, before: EventKind, kind: EventKind, at_opening: int, afterwards: int
) -> None:
    members(office, 3)
    if before is EventKind.APPLIED:
        concerned = organization(office, "Союз «Голоса реки»")
        step(office, concerned, EventKind.APPLIED, date(2025, 3, 1))
    else:
        concerned = member(office, "Союз «Голоса реки»")
    if before is EventKind.SUSPENDED:
        step(office, concerned, EventKind.SUSPENDED, date(2025, 6, 14), until="до конференции")
    conference = meeting(office)
    decided_at(office, conference, concerned, kind)
    assert office.read(quorum, conference).entitled == at_opening
    assert office.read(quorum, meeting(office, number=21)).entitled == afterwards
    office.do(recount, conference, recounted=True)
    assert office.read(quorum, conference).entitled == afterwards


def test_an_organization_counts_once_however_many_came_for_it(office: Office) -> None:
    first, _ = members(office, 2)
    conference = meeting(office)
    came(office, conference, 1)
    (second,) = office.do(invite_delegate, conference, first, "Вторая Вера Ильинична").ids
    office.do(mark_present, [second], present=True)
    assert office.read(quorum, conference).present == 1


def test_delegates_count_up_to_the_quota(office: Office) -> None:
    first, _ = members(office, 2)
    office.do(set_rules, [CONFERENCE], Rules(QuorumRule(QuorumBase.DELEGATES, quota=2)))
    conference = meeting(office)
    came(office, conference, 2)
    for name in ("Вторая Вера Ильинична", "Третий Тимофей Ильич"):
        (more,) = office.do(invite_delegate, conference, first, name).ids
        office.do(mark_present, [more], present=True)
    counted = office.read(quorum, conference)
    assert (counted.present, counted.entitled, counted.needed) == (2, 4, 3)


def test_a_proxy_counts_for_the_organization_it_stands_for(office: Office) -> None:
    members(office, 3)
    conference = meeting(office)
    ids = came(office, conference, 2)
    for id_ in ids:  # one person for two organisations
        office.do(write_on_sheet, id_, "name", "Лодкин Пётр Андреевич")
    office.do(write_on_sheet, ids[1], "proxy", "доверенность № 3 от 01.06.2026")
    assert office.read(quorum, conference).present == 2


def test_guests_do_not_count(office: Office) -> None:
    members(office, 2)
    conference = meeting(office)
    came(office, conference, 1)
    (guest,) = office.do(invite_guest, conference, Guest("Соснина Нина", "городской архив")).ids
    office.do(mark_present, [guest], present=True)
    assert office.read(quorum, conference).present == 1


def test_a_sitting_counts_the_members_of_the_council_on_that_day(office: Office) -> None:
    seated(office, "Лодкин Пётр Андреевич", "Соснина Нина Павловна", "Ким Вера Сергеевна")
    seated(office, "Поздний Олег Ильич", since=date(2026, 7, 1))
    seated(office, "Ревизор Инна Львовна", body=Body.AUDIT)
    sitting = meeting(office, MeetingKind.COUNCIL, number=6)
    came(office, sitting, 2)
    assert office.read(quorum, sitting).words == "Кворум есть: 2 из 3, нужно 2"


def test_the_secretariat_is_a_body_of_its_own(office: Office) -> None:
    seated(office, "Лодкин Пётр Андреевич")
    sitting = meeting(office, MeetingKind.SECRETARIAT, number=2)
    assert "Состав секретариата на этот день не внесён" in office.read(quorum, sitting).words
    seated(office, "Ким Вера Сергеевна", body=Body.SECRETARIAT)
    assert office.read(quorum, sitting).words == "Для кворума нужно 1 из 1"


def test_a_forum_needs_no_quorum(office: Office) -> None:
    members(office, 5)
    forum = meeting(office, MeetingKind.FORUM, number=None)
    came(office, forum, 2)
    counted = office.read(quorum, forum)
    assert counted.reached
    assert counted.words == "Кворум не требуется, с правом голоса: 2"


def test_who_promised_to_come_is_told(office: Office) -> None:
    members(office, 4)
    conference = meeting(office)
    office.do(invite_all, conference)
    ids = [row.id for row in office.read(attendance, conference)]
    office.do(set_reply, ids[:2], Reply.COMES)
    office.do(set_reply, ids[2:3], Reply.STAYS_AWAY)
    counted = office.read(quorum, conference)
    assert (counted.promised, counted.present) == (2, 0)
    assert counted.words == "Для кворума нужно 3 из 4"


@given(
    came=st.lists(
        st.builds(
            Voter,
            st.sampled_from(AttendanceRole),
            st.integers(min_value=1, max_value=6) | st.none(),
            st.integers(min_value=1, max_value=6) | st.none(),
        )
    ),
    base=st.sampled_from(QuorumBase),
    quota=st.integers(min_value=1, max_value=3),
)
def test_there_are_never_more_votes_than_belong_to_those_who_have_one(
    came: list[Voter], base: QuorumBase, quota: int
) -> None:
    bodies = base in (QuorumBase.COUNCIL, QuorumBase.SECRETARIAT)
    some = frozenset({1, 2, 3})
    each = quota if base is QuorumBase.DELEGATES else 1
    voters = Electorate(base, each, frozenset() if bodies else some, some if bodies else frozenset())
    votes = voters.votes(came)
    assert votes <= min(voters.entitled(votes), sum(map(voters.has_vote, came)))
    assert voters.votes(came + came[:1]) >= votes


def test_the_usual_rules_may_be_changed_and_undone(office: Office) -> None:
    assert office.read(quorum_rule, CONFERENCE).base is QuorumBase.ORGANIZATIONS
    usual = office.read(quorum_rule, MeetingKind.COUNCIL)
    assert DecisionKind.EXCLUDE in usual.may_not
    own = replace(usual, share=Share.TWO_THIRDS, may_not=frozenset({DecisionKind.ADMIT}))
    office.do(set_rules, [MeetingKind.COUNCIL], Rules(own))
    assert office.read(quorum_rule, MeetingKind.COUNCIL) == own
    assert office.read(may_not_decide, MeetingKind.COUNCIL) == {DecisionKind.ADMIT}
    office.do(set_rules, [MeetingKind.COUNCIL], Rules(replace(own, quota=2)))
    office.undo()
    office.undo()
    assert office.read(quorum_rule, MeetingKind.COUNCIL) == usual


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_has_its_rules(office: Office, kind: MeetingKind) -> None:
    assert office.read(rules_of, kind).majorities == {}
    assert office.read(majority_rule, kind, DecisionKind.EXCLUDE) == Majority()


def test_a_secretariat_may_not_change_who_is_a_member(office: Office) -> None:
    refused = office.read(may_not_decide, MeetingKind.SECRETARIAT)
    assert {DecisionKind.ADMIT, DecisionKind.EXCLUDE, DecisionKind.SUSPEND} <= refused
    assert DecisionKind.ASSIGN not in refused
    assert not office.read(may_not_decide, CONFERENCE)


def test_a_kind_of_decision_has_its_own_majority(office: Office) -> None:
    two_thirds, of_all = Majority(Share.TWO_THIRDS), Majority(counted=Counted.ALL)
    usual = office.read(quorum_rule, CONFERENCE)
    both = [CONFERENCE, MeetingKind.ELECTION]
    office.do(set_rules, both, Rules(usual, {DecisionKind.EXCLUDE: two_thirds, None: of_all}))
    for kind in both:
        assert office.read(majority_rule, kind, DecisionKind.EXCLUDE) == two_thirds
        assert office.read(majority_rule, kind, DecisionKind.ADMIT) == of_all
    office.do(set_rules, [CONFERENCE], Rules(usual, {None: Majority()}))
    assert office.read(rules_of, CONFERENCE).majorities == {None: Majority()}
    assert office.read(majority_rule, MeetingKind.ELECTION) == of_all
    assert office.read(majority_rule, MeetingKind.COUNTRY) == Majority()


@pytest.mark.parametrize(
    "rule",
    [
        QuorumRule(QuorumBase.ORGANIZATIONS, share=Share.NUMBER),
        QuorumRule(QuorumBase.ORGANIZATIONS, share=Share.NUMBER, number=0),
        QuorumRule(QuorumBase.ORGANIZATIONS, share=Share.HALF, number=3),
        QuorumRule(QuorumBase.DELEGATES, quota=0),
    ],
)
def test_a_rule_that_means_nothing_is_refused(office: Office, rule: QuorumRule) -> None:
    with pytest.raises(UserError, match="числ"):
        office.do(set_rules, [CONFERENCE], Rules(rule))


def test_the_leader_is_the_delegate_until_another_is_named(office: Office) -> None:
    (only,) = members(office, 1)
    office.do(set_leader, only, "Гусев Тимур Петрович", date(2016, 4, 1))
    conference = meeting(office)
    office.do(invite_all, conference)
    (row,) = office.read(attendance, conference)
    assert row.name == "Гусев Тимур Петрович"
    assert row.person_id is not None
    office.do(write_on_sheet, row.id, "name", "Новиков Иван")
    (row,) = office.read(attendance, conference)
    assert (row.name, row.person_id) == ("Новиков Иван", None)


def test_a_planned_meeting_counts_the_members_of_today(office: Office) -> None:
    members(office, 2)
    planned = made(office, Meeting(kind=MeetingKind.ELECTION))
    assert office.read(quorum, planned).entitled == 2


def test_a_sitting_that_composes_the_council_anew_is_held_by_the_council_that_opened_it(
    office: Office,
) -> None:
    seated(office, "Петрова Лариса Геннадьевна", "Ким Виктор Сергеевич", "Орлов Кирилл Львович")
    sitting = meeting(office, MeetingKind.COUNCIL, number=6)
    came(office, sitting, 2)
    before = office.read(quorum, sitting)
    newcomer = CouncilMember("Ручьёва Анна Ивановна", "председатель совета")
    clause = Text("1", "Утвердить состав совета.", decisions=(Composition(members=(newcomer,)),))
    decision = ResolutionText(
        title="РЕШЕНИЕ",
        meeting_kind=MeetingKind.COUNCIL,
        number=6,
        date_from=DAY,
        date_to=DAY,
        operative="РЕШИЛИ",
        clauses=(clause,),
    )
    office.do(adopt, office.do(import_resolution, decision).ids[0])
    assert office.read(quorum, sitting) == before
    assert office.read(holding, sitting).decides_on_members
    office.do(recount, sitting, recounted=True)
    assert office.read(quorum, sitting).entitled == 1
    following = meeting(office, MeetingKind.COUNCIL, number=7, date_from=NEXT_DAY, date_to=NEXT_DAY)
    assert office.read(quorum, following).entitled == 1


@pytest.mark.parametrize("name", ["Петрова Л.Г.", "Орлов Кирилл Львович", ""])
def test_the_vote_of_a_council_member_stays_however_the_name_is_written_on_the_sheet(
    office: Office, name: str
) -> None:
    seated(office, "Петрова Лариса Геннадьевна", "Орлов Кирилл Львович")
    sitting = meeting(office, MeetingKind.COUNCIL, number=6)
    came(office, sitting, 2)
    row = next(row for row in office.read(attendance, sitting) if row.name.startswith("Петрова"))
    office.do(write_on_sheet, row.id, "name", name)
    assert office.read(quorum, sitting).present == 2
