"""The calendar: each matter on its day, by month and by year, as a file for other programs, on paper."""

from datetime import UTC, date, datetime

from hypothesis import given as tried
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.desk.calendar import calendar, on_days
from app.desk.document import compose_desk
from app.desk.ics import render_ics
from app.desk.items import Act, DayEntry, Kind
from app.desk.queries import desk
from app.documents.text import render_text
from app.members.operations import enter_event
from app.members.people import the_person
from app.members.posts import PostEntry, add_post
from app.members.timeline import Entry
from app.office import Office
from db.models import Meeting, Organization, Post
from db.vocabulary import Body, EventKind, MeetingKind, Period, PeriodKind
from tests.app.assignments.given import given
from tests.app.meetings.gatherings import item, made, meeting
from tests.builders import member

STAMP = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def month(office: Office, year: int, number: int) -> list[tuple[date, str]]:
    """The days and titles of a month."""
    begin = date(year, number, 1)
    end = date(year, number, 28)
    return [(entry.day, entry.title) for entry in office.read(calendar, begin, end)]


def unfolded(content: bytes) -> list[str]:
    """The lines of an .ics file as RFC 5545 reads them."""
    assert content.endswith(b"\r\n")
    lines = content.decode("utf-8").split("\r\n")[:-1]
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in lines)
    return "\r\n".join(lines).replace("\r\n ", "").split("\r\n")


def events(content: bytes) -> list[dict[str, str]]:
    """The events of the file, their texts unescaped."""
    found: list[dict[str, str]] = []
    for line in unfolded(content):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in ("BEGIN", "END"):
            found[-1][name] = value
    return [{name: plain(value) for name, value in event.items()} for event in found]


def plain(value: str) -> str:
    signs = iter(value)
    read = {"n": "\n"}
    return "".join(read.get(after := next(signs), after) if sign == "\\" else sign for sign in signs)


def entry(title: str, detail: str = "", key: str = "sitting-1") -> DayEntry:
    return DayEntry(
        date(2026, 12, 31), date(2027, 1, 2), Kind.SITTING, title, detail, key, Act.SHOW_MEETING, (1,)
    )


def test_a_meeting_of_several_days_touches_each_of_them(office: Office) -> None:
    held = meeting(office, number=21, date_from=date(2026, 12, 30), date_to=date(2027, 1, 2), place="Устье")
    item(office, held)
    for first, last in ((date(2026, 12, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 1, 31))):
        (found,) = office.read(calendar, first, last)
        assert found.title == "XXI\u00a0страновая тематическая конференция"
        assert found.detail == "Устье, повестка из 1\u00a0вопроса"
        assert on_days([found], date(2027, 1, 2), date(2027, 1, 2)) == [found]
        assert on_days([found], date(2027, 1, 3), date(2027, 1, 9)) == []


def test_deadline_and_control_day_are_two_where_the_deadline_is_a_day_off(office: Office) -> None:
    given(office, "до 15 ноября 2026 года", "Секретариат")  # a Sunday
    assert month(office, 2026, 11) == [
        (date(2026, 11, 13), "контроль: Подготовить парад оркестров"),
        (date(2026, 11, 15), "срок: Подготовить парад оркестров"),
    ]


def test_terms_posts_feasts_and_what_is_to_be_settled_stand_in_the_calendar(office: Office) -> None:
    crafts = member(office, "ОО «Дом ремёсел»", date(2016, 12, 12))
    until = date(2026, 12, 20)
    rests = Entry(
        EventKind.SUSPENDED, date(2024, 6, 14), basis="протокол", until="до 20.12.2026", until_date=until
    )
    office.do(enter_event, crafts, rests)
    leads = PostEntry("Саблина Полина Егоровна", "председатель", date(2022, 1, 1), until=date(2026, 12, 5))
    office.do(add_post, crafts, leads)
    planned = Meeting(kind=MeetingKind.ELECTION, number=21)
    planned.period = Period("весной 2027 года", PeriodKind.SPAN, date(2027, 3, 1), date(2027, 5, 31))
    made(office, planned)
    assert month(office, 2026, 12) == [
        (date(2026, 12, 1), "дата и место XXI\u00a0страновой отчётно-выборной конференции"),
        (date(2026, 12, 5), "срок полномочий: Саблина\u00a0П.Е."),
        (date(2026, 12, 12), "10\u00a0лет в составе совета: ОО «Дом ремёсел»"),
        (until, "решить о членстве: ОО «Дом ремёсел»"),
    ]


def test_a_year_is_the_sum_of_its_months(office: Office) -> None:
    member(office, "ОФ «Свеча»", date(2011, 12, 12))
    given(office, "до 15 ноября 2026 года", "Секретариат")
    meeting(office, number=21, date_from=date(2026, 5, 5), date_to=date(2026, 5, 6))
    year = office.read(calendar, date(2026, 1, 1), date(2026, 12, 31))
    assert [found.day.month for found in year] == [5, 6, 11, 11, 12]
    assert len({found.key for found in year}) == 5


def test_the_file_is_read_back_as_it_was_written() -> None:
    told = entry("XXI\u00a0конференция: «Дом; двор», \\ путь", "повестка:\nпервый вопрос, " + "длинный " * 20)
    (event,) = events(render_ics([told], "Содружество Заречья", STAMP))
    assert event["SUMMARY"] == "XXI конференция: «Дом; двор», \\ путь"
    assert event["DESCRIPTION"] == told.detail
    assert event["DTSTART;VALUE=DATE"] == "20261231"
    assert event["DTEND;VALUE=DATE"] == "20270103"  # the first day after
    assert event["DTSTAMP"] == "20261120T090000Z"


def test_the_same_matter_keeps_its_name_and_two_councils_share_none() -> None:
    def uid(council: str, key: str) -> str:
        (event,) = events(render_ics([entry("заседание", key=key)], council))
        return event["UID"]

    assert uid("Содружество", "sitting-1") == uid("Содружество", "sitting-1")
    assert (
        len({uid("Содружество", "sitting-1"), uid("Содружество", "sitting-2"), uid("Лад", "sitting-1")}) == 3
    )


@tried(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_any_text_survives_folding_and_escaping(title: str) -> None:
    (event,) = events(render_ics([entry("«" + title)], "Совет", STAMP))
    assert event["SUMMARY"] == "«" + title.replace("\u00a0", " ")


def test_the_desk_on_paper_says_what_the_screen_says(office: Office) -> None:
    day = date(2026, 11, 20)
    given(office, "до 15 ноября 2026 года", "Секретариат")
    meeting(office, MeetingKind.COUNCIL, number=7, date_from=date(2026, 11, 27), date_to=date(2026, 11, 27))
    coming = office.read(calendar, day, date(2026, 12, 31))
    text = render_text(compose_desk(office.read(desk, day), coming, day, "Содружество Заречья"))
    for words in ("пятница, 20", "Подготовить парад оркестров", "срок прошёл 15.11.2026", "27.11.2026"):
        assert words in text
    empty = render_text(compose_desk([], [], day, "Содружество Заречья"))
    assert "Ничего не просрочено" in empty
    assert "Ближайшее" not in empty


def test_two_matters_of_one_name_and_day_are_two_events(office: Office) -> None:
    ends = date(2026, 12, 1)

    def elect(session: Session) -> Changes:
        person = the_person(session, "Петрова Лариса Геннадьевна")
        for title, body in (("председатель совета", Body.COUNCIL), ("член ревизионной комиссии", Body.AUDIT)):
            session.add(Post(person_id=person.id, title=title, since=date(2024, 1, 1), until=ends, body=body))
        return Changes("Избрана", frozenset({Noun.COUNCIL}))

    office.do(elect)
    founded = date(2016, 2, 29)
    registered = member(office, "Союз «Голоса реки»", founded)
    office.do(lambda session: _registered(session, registered, founded))
    year = office.read(calendar, date(2026, 1, 1), date(2026, 12, 31))
    assert [entry.kind for entry in year] == [Kind.ANNIVERSARY, Kind.ANNIVERSARY, Kind.POST, Kind.POST]
    assert len({event["UID"] for event in events(render_ics(year, "Содружество"))}) == len(year)


def _registered(session: Session, organization_id: int, day: date) -> Changes:
    session.get_one(Organization, organization_id).registered_on = day
    return Changes("Зарегистрирована", frozenset({Noun.ORGANIZATIONS}))


def test_whoever_leaves_in_december_is_congratulated_in_february(office: Office) -> None:
    def elect(session: Session) -> Changes:
        person = the_person(session, "Петрова Лариса Геннадьевна")
        person.birthday = date(1960, 2, 29)
        leaves = date(2026, 12, 1)
        session.add(Post(person_id=person.id, title="председатель совета", until=leaves, body=Body.COUNCIL))
        return Changes("Избрана", frozenset({Noun.COUNCIL}))

    office.do(elect)
    year = office.read(calendar, date(2026, 1, 1), date(2026, 12, 31))
    assert [(entry.day, entry.kind) for entry in year] == [
        (date(2026, 2, 28), Kind.BIRTHDAY),
        (date(2026, 12, 1), Kind.POST),
    ]
