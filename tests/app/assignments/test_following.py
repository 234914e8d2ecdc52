"""Deadlines that are counted from a meeting wait for it, and follow it when it moves."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assignments.closing import close_as_done
from app.assignments.following import follow
from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow, Standing
from app.assignments.story import MoveRow, story
from app.changes import Changes, Noun
from app.meetings.operations import call_off, hold_after_all
from app.office import Office
from db.models import Clause, Meeting
from db.vocabulary import MeetingKind
from tests.app.assignments.given import DAY, conference, resolve, task

AHEAD = "за три месяца до даты проведения"
TODAY = date.today()


def only(office: Office, day: date = TODAY) -> AssignmentRow:
    """The only assignment there is."""
    (row,) = office.read(assignments, day)
    return row


def meeting(office: Office, number: int = 21) -> int:
    """The conference of this number."""
    return office.read(
        lambda session: session.scalars(select(Meeting.id).where(Meeting.number == number)).one()
    )


def move(office: Office, first: date | None, last: date | None = None, why: str = "письмо хозяев") -> int:
    """Give the called conference days; return how many deadlines moved."""
    moved: list[int] = []

    def act(session: Session) -> Changes:
        found = session.get_one(
            Meeting, session.scalars(select(Meeting.id).where(Meeting.number == 21)).one()
        )
        found.date_from, found.date_to = first, last or first
        moved.append(follow(session, found.id, why))
        return Changes("День конференции", frozenset({Noun.MEETINGS}))

    office.do(act)
    return moved[0]


def plan(office: Office, kind: MeetingKind, number: int | None, day: date | None) -> int:
    """Plan a meeting outside of any resolution, and let deadlines follow it."""

    def act(session: Session) -> Changes:
        new = Meeting(kind=kind, number=number, date_from=day, date_to=day)
        session.add(new)
        session.flush()
        follow(session, new.id, "")
        return Changes("Заседание", frozenset({Noun.MEETINGS}), (new.id,))

    return office.do(act).ids[0]


def with_conference(office: Office, words: str = AHEAD, window: str = "во втором квартале 2027 г.") -> int:
    """A resolution that calls a conference and below it wants something relative to it."""
    below = task("Разослать проект отчёта.", words, marker="2а")
    resolve(office, conference(window, 21, "2", below))
    return only(office).id


def test_while_the_meeting_has_only_a_window_the_deadline_is_counted_from_its_first_day(
    office: Office,
) -> None:
    with_conference(office)
    row = only(office)
    assert (row.deadline, row.meeting_id) == (date(2027, 1, 1), meeting(office))
    assert row.term == "за три месяца до даты проведения: не\u00a0позднее 01.01.2027, уточнится"
    assert row.period
    assert "уточнится" in row.period.note


def test_when_the_meeting_gets_its_day_the_deadline_is_exact_and_the_former_one_is_remembered(
    office: Office,
) -> None:
    id_ = with_conference(office)
    assert move(office, date(2027, 5, 15), date(2027, 5, 16)) == 1
    row = only(office)
    assert row.deadline == date(2027, 2, 15)
    assert row.term == "за три месяца до даты проведения: не\u00a0позднее 15.02.2027"
    told = office.read(story, id_, TODAY)
    assert told
    (moved,) = told.moves
    assert isinstance(moved, MoveRow)
    assert moved.before
    assert moved.before.end == date(2027, 1, 1)
    assert (moved.day, moved.decided_by, moved.why) == (date.today(), "дата заседания", "письмо хозяев")


def test_nothing_moves_when_the_days_stay(office: Office) -> None:
    with_conference(office)
    move(office, date(2027, 5, 15))
    assert move(office, date(2027, 5, 15), date(2027, 5, 17)) == 0


def test_undo_takes_the_deadline_back_with_the_meeting(office: Office) -> None:
    with_conference(office)
    move(office, date(2027, 5, 15))
    office.undo()
    assert only(office).deadline == date(2027, 1, 1)


def test_a_meeting_of_which_nothing_is_known_keeps_the_deadline_waiting(office: Office) -> None:
    resolve(office, task("Разослать проект отчёта.", AHEAD))
    row = only(office, date(2099, 1, 1))
    assert (row.deadline, row.standing, row.meeting_id) == (None, Standing.OPEN, None)
    assert row.term == "за три месяца до даты проведения (уточнится)"


def test_a_deadline_that_waited_for_any_next_conference_takes_the_one_that_is_planned(office: Office) -> None:
    resolve(office, task("Подготовить доклад.", "до очередной конференции"))
    assert only(office).deadline is None
    coming = plan(office, MeetingKind.ELECTION, 21, date(2027, 4, 10))
    assert (only(office).deadline, only(office).meeting_id) == (date(2027, 4, 9), coming)


def test_the_next_conference_is_the_soonest_planned_one(office: Office) -> None:
    plan(office, MeetingKind.COUNTRY, 22, date(2028, 4, 10))
    soonest = plan(office, MeetingKind.COUNTRY, 21, date(2027, 4, 10))
    plan(office, MeetingKind.COUNCIL, 6, date(2026, 9, 1))
    resolve(office, task("Подготовить доклад.", "до очередной конференции"))
    assert only(office).meeting_id == soonest


def test_the_wording_may_name_the_kind_of_meeting(office: Office) -> None:
    plan(office, MeetingKind.COUNTRY, 21, date(2026, 8, 1))
    sitting = plan(office, MeetingKind.COUNCIL, 6, date(2026, 9, 1))
    resolve(office, task("Подготовить доклад.", "к очередному заседанию совета"))
    assert (only(office).meeting_id, only(office).deadline) == (sitting, date(2026, 9, 1))


def test_a_later_resolution_that_calls_the_conference_settles_what_waited_for_it(office: Office) -> None:
    resolve(office, task("Подготовить доклад.", "до очередной конференции"))
    resolve(office, conference("в мае 2027 года"), number=6, day=date(2026, 10, 1), kind=MeetingKind.COUNCIL)
    row = only(office)
    assert row.deadline == date(2027, 4, 30)
    told = office.read(story, row.id, TODAY)
    assert told
    assert "заседания совета" in told.moves[0].why


def test_the_draft_of_a_conference_gives_it_its_day_and_so_the_deadlines_that_waited(office: Office) -> None:
    with_conference(office)
    resolve(office, task("Поблагодарить хозяев."), number=21, day=date(2027, 5, 15))
    assert office.read(assignments, date(2027, 5, 1))[0].deadline == date(2027, 2, 15)


def test_the_draft_of_a_conference_that_nobody_had_planned_settles_what_waited_for_it(office: Office) -> None:
    resolve(office, task("Подготовить доклад.", "до очередной конференции"))
    resolve(office, task("Поблагодарить хозяев."), number=21, day=date(2027, 5, 15))
    row = next(each for each in office.read(assignments, TODAY) if each.text == "Подготовить доклад.")
    assert row.deadline == date(2027, 5, 14)


def test_the_clause_below_counts_from_its_own_conference_where_two_are_called(office: Office) -> None:
    resolve(
        office,
        conference(
            "в мае 2027 года", 21, "2", task("Разослать отчёт.", "за месяц до проведения", marker="2а")
        ),
        conference(
            "в мае 2029 года", 22, "3", task("Избрать комиссию.", "за месяц до проведения", marker="3а")
        ),
    )
    assert [row.deadline for row in office.read(assignments, DAY)] == [date(2027, 4, 1), date(2029, 4, 1)]


def test_what_is_due_after_this_conference_is_counted_from_it_at_once(office: Office) -> None:
    resolve(office, task("Разослать резолюцию.", "в течение 10 дней после конференции"))
    row = only(office)
    assert (row.period and row.period.start, row.deadline) == (date(2026, 6, 20), date(2026, 6, 29))


def test_a_special_order_is_no_meeting(office: Office) -> None:
    resolve(
        office,
        conference("в мае 2027 года"),
        task("Не менять устав.", "до особого распоряжения", marker="3"),
    )
    assert only(office).meeting_id is None


def test_a_closed_assignment_follows_nothing_any_more(office: Office) -> None:
    id_ = with_conference(office)
    office.do(close_as_done, id_, "письмо № 5")
    assert move(office, date(2027, 5, 15)) == 0


def test_what_waited_for_a_meeting_called_off_waits_for_the_next_one_with_a_line_in_the_history(
    office: Office,
) -> None:
    first = plan(office, MeetingKind.ELECTION, 21, date(2027, 4, 10))
    second = plan(office, MeetingKind.COUNTRY, 22, date(2028, 4, 10))
    resolve(office, task("Подготовить доклад.", "до очередной конференции"))
    office.do(call_off, first, "нет хозяев")
    assert (only(office).meeting_id, only(office).deadline) == (second, date(2028, 4, 9))
    told = office.read(story, only(office).id, TODAY)
    assert told
    (moved,) = told.moves
    assert moved.before
    assert (moved.before.end, moved.why) == (date(2027, 4, 9), "заседание отменено: нет хозяев")


def test_a_meeting_held_after_all_has_its_deadlines_back(office: Office) -> None:
    first = plan(office, MeetingKind.ELECTION, 21, date(2027, 4, 10))
    plan(office, MeetingKind.COUNTRY, 22, date(2028, 4, 10))
    resolve(office, task("Подготовить доклад.", "до очередной конференции"))
    office.do(call_off, first, "нет хозяев")
    office.do(hold_after_all, first)
    assert (only(office).meeting_id, only(office).deadline) == (first, date(2027, 4, 9))


def test_a_meeting_called_off_leaves_its_deadlines_waiting(office: Office) -> None:
    with_conference(office)
    office.do(call_off, meeting(office), "нет хозяев")
    assert only(office).deadline is None
    office.undo()
    assert only(office).deadline == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("за три месяца до даты проведения", None, date(2027, 2, 15)),
        ("не позднее чем за 30 дней до проведения конференции", None, date(2027, 4, 15)),
        ("не позднее чем за 2 недели до начала конференции", None, date(2027, 5, 1)),
        ("за 5 рабочих дней до дня проведения", None, date(2027, 5, 10)),
        ("до очередной конференции", None, date(2027, 5, 14)),
        ("к очередной конференции", None, date(2027, 5, 15)),
        ("до даты проведения", None, date(2027, 5, 14)),
        ("не позднее дня проведения", None, date(2027, 5, 15)),
        ("до завершения XXI конференции", None, date(2027, 5, 17)),
        ("после XXI конференции", date(2027, 5, 18), None),
        ("по окончании XXI конференции", date(2027, 5, 18), None),
        ("в течение месяца после XXI конференции", date(2027, 5, 18), date(2027, 6, 17)),
        ("в месячный срок со дня проведения", date(2027, 5, 18), date(2027, 6, 17)),
        ("через две недели после XXI конференции", date(2027, 5, 31), date(2027, 5, 31)),
    ],
)
def test_every_relative_wording_is_counted_from_the_days_of_the_meeting(
    office: Office, words: str, start: date | None, end: date | None
) -> None:
    with_conference(office, words)
    move(office, date(2027, 5, 15), date(2027, 5, 17))
    period = only(office).period
    assert period
    assert (period.start, period.end) == (start, end)


def test_an_earlier_clause_counts_from_the_conference_its_neighbour_calls(office: Office) -> None:
    resolve(office, task("Разослать отчёт.", AHEAD), conference("во втором квартале 2027 г."))
    assert only(office).meeting_id == meeting(office)


def test_the_reading_of_a_clause_is_not_changed_by_what_is_counted(office: Office) -> None:
    with_conference(office)
    move(office, date(2027, 5, 15))
    row = only(office)
    clause = office.read(lambda session: _period_of(session, row.clause_id))
    assert clause == (AHEAD, None)


def _period_of(session: Session, clause_id: int) -> tuple[str | None, date | None]:
    found = session.get_one(Clause, clause_id)
    return found.period_text, found.period_end
