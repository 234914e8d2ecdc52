"""The steps of a membership with all that belongs to them: term, note, successor, the day they act."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.meetings.queries import planned
from app.members.operations import annul_event, enter_event
from app.members.queries import card, registry
from app.members.rows import Card
from app.members.timeline import Entry
from app.office import Office
from db.models import Meeting
from db.vocabulary import EventKind, MeetingKind, Status
from tests.builders import member, organization, step
from tests.contents import contents

TODAY = date.today()
DAY = date(2020, 5, 20)


def shown(office: Office, organization_id: int) -> Card:
    return office.read(card, organization_id, TODAY)


def dissolved(**entry: int | None) -> Entry:
    return Entry(EventKind.DISSOLVED, DAY, basis="протокол № 4", **entry)


def test_an_organisation_is_dissolved_into_another(office: Office) -> None:
    yard, river = member(office, "ОО «Наш двор»"), member(office, "Союз «Голоса реки»")
    office.do(enter_event, yard, dissolved(successor_id=river))
    event = shown(office, yard).events[0]
    assert (event.successor_id, event.successor) == (river, "Союз «Голоса реки»")


def test_nothing_is_dissolved_into_itself_and_only_what_is_dissolved_has_a_successor(office: Office) -> None:
    yard, river = member(office, "ОО «Наш двор»"), member(office, "Союз «Голоса реки»")
    with pytest.raises(UserError, match="сама в себя"):
        office.do(enter_event, yard, dissolved(successor_id=yard))
    with pytest.raises(UserError, match="Правопреемник бывает только"):
        office.do(enter_event, yard, Entry(EventKind.EXCLUDED, DAY, basis="протокол № 4", successor_id=river))


def test_successors_never_go_round_in_a_ring(office: Office) -> None:
    yard, river, mill = (member(office, name) for name in ("ОО «Наш двор»", "Союз «Голоса реки»", "Мельница"))
    office.do(enter_event, yard, dissolved(successor_id=river))
    with pytest.raises(UserError, match="по кругу"):
        office.do(enter_event, river, dissolved(successor_id=yard))
    office.do(enter_event, river, dissolved(successor_id=mill))
    with pytest.raises(UserError, match="кругу: ОО «Наш двор»"):
        office.do(enter_event, mill, dissolved(successor_id=yard))


def test_one_admitted_again_may_be_a_successor_after_all(office: Office) -> None:
    yard, river = member(office, "ОО «Наш двор»"), member(office, "Союз «Голоса реки»")
    office.do(enter_event, yard, dissolved(successor_id=river))
    step(office, yard, EventKind.ADMITTED, DAY)
    office.do(enter_event, river, dissolved(successor_id=yard))
    assert office.read(card, yard, DAY).row.status is Status.ACTIVE


def test_a_note_says_more_than_the_reason(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    entry = Entry(EventKind.EXCLUDED, DAY, basis="протокол", reason="утрата связи", note=" письма вернулись ")
    office.do(enter_event, yard, entry)
    assert (shown(office, yard).events[0].reason, shown(office, yard).events[0].note) == (
        "утрата связи",
        "письма вернулись",
    )


def test_an_event_of_the_future_acts_on_its_day(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    day = TODAY + timedelta(days=40)
    step(office, yard, EventKind.EXCLUDED, day)
    assert shown(office, yard).row.status is Status.ACTIVE
    assert office.read(registry, day - timedelta(days=1))[0].status is Status.ACTIVE
    assert office.read(registry, day)[0].status is Status.FORMER


@pytest.mark.parametrize(
    "path",
    [
        (EventKind.APPLIED, EventKind.REFUSED, EventKind.APPLIED, EventKind.RECALLED, EventKind.ADMITTED),
        (EventKind.ADMITTED, EventKind.SUSPENDED, EventKind.EXTENDED, EventKind.RESTORED),
        (EventKind.ADMITTED, EventKind.SUSPENDED, EventKind.EXCLUDED, EventKind.ADMITTED),
        (EventKind.ADMITTED, EventKind.WITHDREW, EventKind.DISSOLVED, EventKind.ADMITTED),
    ],
)
def test_every_step_may_be_entered_late_and_is_undone_whole(
    office: Office, path: tuple[EventKind, ...]
) -> None:
    known = organization(office, "ОО «Наш двор»")
    for place, kind in enumerate(path):
        before = office.read(contents)
        step(office, known, kind, DAY + timedelta(days=place))
        after = office.read(contents)
        office.undo()
        assert office.read(contents) == before
        office.redo()
        assert office.read(contents) == after
    assert [event.kind for event in reversed(shown(office, known).events)] == list(path)


def test_an_annulment_is_undone_whole(office: Office) -> None:
    known = member(office, "ОО «Наш двор»")
    event = step(office, known, EventKind.EXCLUDED, DAY)
    before = office.read(contents)
    office.do(annul_event, event, "не та организация")
    assert shown(office, known).row.status is Status.ACTIVE
    office.undo()
    assert office.read(contents) == before


def test_planned_meetings_are_called_as_a_term_calls_them(office: Office) -> None:
    office.do(plan_meetings)
    assert [row.genitive for row in office.read(planned, TODAY)] == [
        f"XXI\u00a0страновой тематической конференции {TODAY.year + 1}\u00a0года",
        "страновой отчётно-выборной конференции 2031\u00a0года",
        "заседания совета",
    ]


def plan_meetings(session: Session) -> Changes:
    soon = date(TODAY.year + 1, 6, 19)
    session.add_all(
        [
            Meeting(kind=MeetingKind.ELECTION, period_start=date(2031, 1, 1), period_end=date(2031, 12, 31)),
            Meeting(kind=MeetingKind.COUNCIL),
            Meeting(kind=MeetingKind.THEMATIC, number=21, date_from=soon, date_to=soon),
            Meeting(kind=MeetingKind.COUNTRY, date_from=date(2020, 1, 1), date_to=date(2020, 1, 1)),
        ]
    )
    return Changes("Запланированы заседания", frozenset({Noun.MEETINGS}))
