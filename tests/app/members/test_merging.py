"""Two cards of one person become one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.composition.operations import elect
from app.composition.queries import composition
from app.errors import UserError
from app.meetings.attendance import attendance
from app.meetings.attendance_operations import write_on_sheet
from app.members.merging import merge_persons
from app.members.operations import set_leader
from app.members.people import correct_person, known_as, others, person_card
from app.members.posts import PostEntry, add_post
from app.members.queries import card
from app.members.rows import PersonDetails
from app.office import Office
from db.models import Person, Post
from db.vocabulary import Body, Gender, MeetingKind
from tests.app.meetings.gatherings import came, meeting
from tests.builders import member

TODAY = date.today()
KIM, SHORT = "Ким Виктор Максимович", "Ким Виктор"


def the_id(office: Office, name: str) -> int:
    (known,) = office.read(known_as, name)
    return known.id


def people(office: Office) -> int:
    return office.read(lambda session: session.scalar(select(func.count(Person.id)))) or 0


@pytest.fixture
def double(office: Office) -> tuple[Office, int, int]:
    """One person on two cards: a leader here, of the council there."""
    yard = member(office, "ОО «Наш двор»")
    office.do(set_leader, yard, SHORT, date(2016, 4, 1))
    office.do(elect, Body.COUNCIL, PostEntry(KIM, "", since=date(2024, 5, 18)))
    return office, the_id(office, KIM), the_id(office, SHORT)


def test_posts_and_meetings_of_the_other_card_are_the_kept_ones(double: tuple[Office, int, int]) -> None:
    office, kept, other = double
    conference = meeting(office, MeetingKind.THEMATIC)
    (line,) = came(office, conference, 1)
    office.do(write_on_sheet, line, "name", SHORT)
    office.do(merge_persons, kept, other)
    told = office.read(person_card, kept)
    assert told.posts == (
        "член совета, совет, с\u00a018.05.2024",
        "руководитель, ОО «Наш двор», с\u00a001.04.2016",
    )
    assert people(office) == 1
    assert [row.person_id for row in office.read(attendance, conference)] == [kept]


def test_the_organisation_is_found_by_the_kept_name(double: tuple[Office, int, int]) -> None:
    office, kept, other = double
    office.do(merge_persons, kept, other)
    from app.members.queries import registry

    assert [row.short_name or row.name for row in office.read(registry, TODAY, search="максимович")] == [
        "ОО «Наш двор»"
    ]


def test_what_only_one_card_knows_is_known_afterwards(double: tuple[Office, int, int]) -> None:
    office, kept, other = double
    office.do(
        correct_person,
        other,
        PersonDetails(
            "Ким", "Виктор", "", Gender.MALE, date(1961, 6, 14), "1\n2", "kim@example.org", "Звонить днём"
        ),
    )
    office.do(correct_person, kept, PersonDetails("Ким", "Виктор", "Максимович", phones="2\n3", notes="Поэт"))
    office.do(merge_persons, kept, other)
    details = office.read(person_card, kept).details
    assert details == PersonDetails(
        "Ким",
        "Виктор",
        "Максимович",
        Gender.MALE,
        date(1961, 6, 14),
        "2\n3\n1",
        "kim@example.org",
        "Поэт\nЗвонить днём",
    )


def test_a_shorter_name_that_is_kept_is_completed(double: tuple[Office, int, int]) -> None:
    office, full, short = double
    office.do(merge_persons, short, full)
    assert office.read(person_card, short).name == KIM
    assert the_id(office, KIM) == short


def test_the_same_post_of_both_becomes_one_from_the_earliest_day(office: Office) -> None:
    office.do(elect, Body.COUNCIL, PostEntry(KIM, "", since=date(2024, 5, 18), basis="п. 4"))
    office.do(elect, Body.COUNCIL, PostEntry(SHORT, "", since=date(2022, 5, 14), until=date(2025, 1, 1)))
    office.do(merge_persons, the_id(office, KIM), the_id(office, SHORT))
    (row,) = office.read(composition, TODAY)
    assert (row.person, row.since, row.until, row.basis) == (KIM, date(2022, 5, 14), None, "п. 4")


def test_posts_one_after_the_other_stay_two(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(add_post, yard, PostEntry(SHORT, since=date(2010, 1, 1), until=date(2012, 1, 1)))
    office.do(add_post, yard, PostEntry(KIM, "", since=date(2015, 1, 1)))
    office.do(merge_persons, the_id(office, KIM), the_id(office, SHORT))
    assert [row.since for row in office.read(card, yard, TODAY).leaders] == [
        date(2015, 1, 1),
        date(2010, 1, 1),
    ]


def test_undo_gives_both_cards_back(double: tuple[Office, int, int]) -> None:
    office, kept, other = double
    before = (office.read(person_card, kept), office.read(person_card, other))
    office.do(merge_persons, kept, other)
    with pytest.raises(UserError, match="больше нет"):
        office.read(person_card, other)
    office.undo()
    assert (office.read(person_card, kept), office.read(person_card, other)) == before
    office.redo()
    assert people(office) == 1


def test_a_card_is_no_double_of_itself(double: tuple[Office, int, int]) -> None:
    office, kept, _ = double
    with pytest.raises(UserError, match="и так один человек"):
        office.do(merge_persons, kept, kept)


def test_the_likest_cards_are_offered_first(double: tuple[Office, int, int]) -> None:
    office, kept, other = double
    office.do(elect, Body.COUNCIL, PostEntry("Абрамов Лев"))
    office.do(elect, Body.COUNCIL, PostEntry("Ким Анна"))
    assert [name for _, name in office.read(others, kept)] == [SHORT, "Абрамов Лев", "Ким Анна"]
    assert office.read(others, kept)[0][0] == other


spans = st.tuples(st.integers(2000, 2020), st.integers(1, 8)).map(
    lambda told: (date(told[0], 1, 1), date(told[0] + told[1], 1, 1))
)


@given(one=spans, other=spans)
def test_on_each_day_the_post_is_held_as_it_was_by_one_of_both(
    one: tuple[date, date], other: tuple[date, date]
) -> None:
    from app.members.merging import _is_same, _widen

    kept = Post(person_id=1, title="член совета", body=Body.COUNCIL, since=one[0], until=one[1])
    double = Post(person_id=2, title="Член совета", body=Body.COUNCIL, since=other[0], until=other[1])
    apart = one[1] <= other[0] or other[1] <= one[0]
    assert _is_same(kept, double) == (not apart)
    if not apart:
        _widen(kept, double)
        assert (kept.since, kept.until) == (min(one[0], other[0]), max(one[1], other[1]))
