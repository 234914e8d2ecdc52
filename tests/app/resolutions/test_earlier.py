"""A resolution amends or cancels a clause of an earlier one."""

from datetime import date

import pytest
from sqlalchemy import select

from app.errors import UserError
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.earlier import notes_on
from app.resolutions.plan import Group, plan
from app.resolutions.queries import bases
from db.models import Assignment, Meeting, MembershipEvent
from db.vocabulary import AssignmentState, MeetingKind, Period, PeriodKind
from tests.app.resolutions.decisions_taken import adopted, draft
from tests.builders import member

BEFORE = date(2025, 5, 12)
DAY = date(2026, 6, 19)
NINETEENTH = "резолюции XIX страновой конференции"
NEXT_YEAR = Period("в 2027 году", PeriodKind.SPAN, date(2027, 1, 1), date(2027, 12, 31))


def refused(office: Office, decision: Decision) -> str:
    """Why the decision can't be adopted."""
    with pytest.raises(UserError) as refusal:
        office.do(adopt, draft(office, 20, DAY, decision))
    return str(refusal.value).replace("\u00a0", " ")


def meetings(office: Office) -> list[Meeting]:
    return list(
        office.read(lambda session: session.scalars(select(Meeting).where(Meeting.number == 21)).all())
    )


def test_a_cancelled_clause_leaves_no_open_assignment(office: Office) -> None:
    adopted(office, 19, BEFORE, Assign(), Assign())
    cancel = Cancel(clause="2", document=NINETEENTH, reason="в связи с переносом форума")
    drafted = draft(office, 20, DAY, cancel)
    (item,) = office.read(plan, drafted).consequences
    assert item.group is Group.EARLIER
    assert (
        item.change.replace("\u00a0", " ")
        == "отменён в связи с переносом форума; снято с контроля: 1 поручение"
    )
    office.do(adopt, drafted)
    kept, closed = office.read(lambda session: session.scalars(select(Assignment)).all())
    assert kept.state is AssignmentState.OPEN
    assert (closed.state, closed.closed_on) == (AssignmentState.OBSOLETE, DAY)
    assert closed.result.replace("\u00a0", " ") == (
        "отменено: п. 1 резолюции XX страновой тематической конференции от 19.06.2026;"
        " в связи с переносом форума"
    )


def test_a_meeting_that_the_cancelled_clause_called_is_planned_no_more(office: Office) -> None:
    resting = member(office, "ОО «Дом ремёсел»")
    until = "до отчётно-выборной конференции 2027 года"
    called = Schedule(meeting_kind=MeetingKind.ELECTION, number=21)
    suspended = Suspend(organization="ОО «Дом ремёсел»", organization_id=resting, until=until)
    adopted(office, 19, BEFORE, called, suspended, period=NEXT_YEAR)
    assert len(meetings(office)) == 1
    adopted(office, 20, DAY, Cancel(clause="1", document=NINETEENTH))
    assert meetings(office) == []
    waits_for = select(MembershipEvent.until_meeting_id).where(MembershipEvent.until_text == until)
    assert office.read(lambda session: session.scalars(waits_for).one()) is None
    adopted(office, 20, date(2026, 6, 20), called, period=NEXT_YEAR)
    assert office.read(lambda session: session.scalars(waits_for).one()) == meetings(office)[0].id


def test_a_meeting_called_anew_by_another_clause_stays(office: Office) -> None:
    called = Schedule(meeting_kind=MeetingKind.ELECTION, number=21)
    adopted(office, 18, date(2024, 5, 12), called)
    adopted(office, 19, BEFORE, called, period=NEXT_YEAR)
    adopted(office, 20, DAY, Cancel(clause="1", document="резолюции XVIII страновой конференции"))
    assert [meeting.period for meeting in meetings(office)] == [NEXT_YEAR]


def test_a_step_of_a_membership_is_taken_back_by_a_decision_of_its_own_only(office: Office) -> None:
    member(office, "ОО «Наш двор»")
    adopted(office, 19, BEFORE, Exclude(organization="ОО «Наш двор»"))
    said = refused(office, Cancel(clause="1", document=NINETEENTH))
    assert said.startswith("п. 1: этот пункт уже изменил реестр")
    assert "Нужно новое решение: принять в состав." in said


def test_a_composition_is_replaced_not_cancelled(office: Office) -> None:
    adopted(office, 19, BEFORE, Composition(members=(CouncilMember("Ким Виктор Максимович"),)))
    assert "утвердить другой состав" in refused(office, Cancel(clause="1", document=NINETEENTH))


@pytest.mark.parametrize(
    ("clause", "document", "sentence"),
    [
        ("7в", NINETEENTH, "пункта 7в резолюции XIX страновой конференции нет"),
        ("1", "резолюции XIV страновой конференции", "среди решений нет"),
        ("1", "резолюции XIX форума", "среди решений нет"),
        ("1", f"{NINETEENTH} от 13.05.2025", "среди решений нет"),
        ("1", "резолюции", "среди решений нет"),
        ("", "", "не назван пункт прежней резолюции"),
    ],
)
def test_a_clause_that_is_not_there_stands_in_the_way(
    office: Office, clause: str, document: str, sentence: str
) -> None:
    adopted(office, 19, BEFORE, Assign())
    assert sentence in refused(office, Cancel(clause=clause, document=document))
    assert sentence in refused(office, Amend(clause=clause, document=document))


def test_a_draft_is_no_earlier_resolution(office: Office) -> None:
    draft(office, 19, BEFORE, Assign())
    assert "среди решений нет" in refused(office, Cancel(clause="1", document=NINETEENTH))


def test_the_day_tells_resolutions_apart(office: Office) -> None:
    adopted(office, 19, BEFORE, Assign())
    adopted(office, 20, DAY, Cancel(clause="1", document="резолюции от 12 мая 2025 г."))
    (assignment,) = office.read(lambda session: session.scalars(select(Assignment)).all())
    assert assignment.state is AssignmentState.OBSOLETE


def test_a_clause_is_cancelled_only_once(office: Office) -> None:
    adopted(office, 19, BEFORE, Assign())
    cancel = Cancel(clause="1", document=NINETEENTH)
    with pytest.raises(UserError, match=r"противоречит п\.\s1"):
        office.do(adopt, draft(office, 20, DAY, cancel, cancel))
    adopted(office, 21, DAY, cancel)
    assert "этот пункт уже отменён: п. 1 резолюции XXI" in refused(office, cancel)


def test_the_earlier_resolution_shows_what_became_of_its_clauses(office: Office) -> None:
    first = adopted(office, 19, BEFORE, Assign(), Assign(), Assign())
    assert office.read(notes_on, first) == {}
    amend = Amend(clause="1", document=NINETEENTH, change="слова «два» убрать.")
    adopted(office, 20, DAY, amend, Cancel(clause="2", document=NINETEENTH))
    notes = [words.replace("\u00a0", " ") for words in office.read(notes_on, first).values()]
    later = "резолюции XX страновой тематической конференции от 19.06.2026"
    assert notes == [f"Изменён: п. 1 {later}", f"Отменён: п. 2 {later}"]


def test_a_clause_chosen_from_the_adopted_ones_needs_no_words(office: Office) -> None:
    adopted(office, 19, BEFORE, Assign())
    (basis,) = office.read(bases)
    adopted(office, 20, DAY, Cancel(clause_id=basis.clause_id))
    (assignment,) = office.read(lambda session: session.scalars(select(Assignment)).all())
    assert assignment.state is AssignmentState.OBSOLETE


def test_a_suspension_entered_before_its_conference_was_called_learns_of_it(office: Office) -> None:
    resting = member(office, "ОО «Дом ремёсел»")
    until = "до отчётно-выборной конференции 2027 года"
    adopted(office, 19, BEFORE, Suspend(organization="", organization_id=resting, until=until))
    other = member(office, "ОО «Мост»")
    later = Suspend(organization="", organization_id=other, until="до отчётно-выборной конференции 2031 года")
    called = Schedule(meeting_kind=MeetingKind.ELECTION, number=21)
    adopted(office, 20, DAY, called, later, period=NEXT_YEAR)
    waiting = select(MembershipEvent.organization_id).where(MembershipEvent.until_meeting_id.is_not(None))
    assert office.read(lambda session: session.scalars(waiting).all()) == [resting]
