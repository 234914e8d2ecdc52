"""What needs attention on a day: each kind of matter, when it comes to the desk and when it leaves it."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.backups.copies import back_up
from app.backups.standing import want_of_copy
from app.changes import Changes
from app.desk.copies import copies
from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.queries import desk, pressing_first
from app.meetings.agenda_operations import begin_agenda
from app.members.operations import enter_event
from app.members.posts import PostEntry, add_post
from app.members.timeline import Entry
from app.office import Office
from db.base import Base
from db.models import Meeting, Organization, Person, Post, Resolution
from db.vocabulary import Body, DocumentKind, EventKind, MeetingKind, Period, PeriodKind, Precision
from tests.app.assignments.given import given, row
from tests.app.meetings.gatherings import made, meeting
from tests.builders import heard, member, step

DAY = date(2026, 11, 20)
WINDOW = Period("с апреля по сентябрь 2027 года", PeriodKind.SPAN, date(2027, 4, 1), date(2027, 9, 30))


def found(office: Office, kind: Kind, day: date = DAY) -> list[DeskItem]:
    return [item for item in office.read(desk, day) if item.kind is kind]


def the_one(office: Office, kind: Kind, day: date = DAY) -> DeskItem:
    (item,) = found(office, kind, day)
    return item


def suspended(office: Office, until: str = "", **term: Any) -> int:
    crafts = member(office, "Общественное объединение «Дом ремёсел»", short_name="ОО «Дом ремёсел»")
    entry = Entry(EventKind.SUSPENDED, date(2024, 6, 14), basis="протокол № 3", until=until, **term)
    office.do(enter_event, crafts, entry)
    return crafts


def conference(office: Office, **facts: Any) -> int:
    """The election conference of 2027, planned for a window of months."""
    planned = Meeting(kind=MeetingKind.ELECTION, number=21, **facts)
    planned.period = WINDOW
    return made(office, planned)


def set_facts(office: Office, model: type[Base], row_id: int, **facts: Any) -> None:
    """Write what the secretary would enter on a card."""

    def write(session: Session) -> Changes:
        found = session.get_one(model, row_id)
        for name, value in facts.items():
            setattr(found, name, value)
        return Changes("Внесено", frozenset())

    office.do(write)


def test_a_new_office_has_an_empty_desk(office: Office) -> None:
    assert office.read(desk, DAY) == []


def test_a_suspension_is_told_quietly_then_soon_then_as_overdue(office: Office) -> None:
    crafts = suspended(office, "до 31.12.2026", until_date=date(2026, 12, 31))
    expected = {
        date(2026, 6, 1): (Urgency.QUIET, "решить 31.12.2026"),
        DAY: (Urgency.SOON, "решить 31.12.2026"),
        date(2027, 1, 1): (Urgency.OVERDUE, "срок прошёл 31.12.2026"),
    }
    for day, (urgency, when) in expected.items():
        item = the_one(office, Kind.TERM, day)
        assert (item.urgency, item.when, item.act, item.ids) == (urgency, when, Act.DECIDE, (crafts,))
    step(office, crafts, EventKind.RESTORED, date(2027, 1, 10))
    assert found(office, Kind.TERM, date(2027, 1, 9))
    assert not found(office, Kind.TERM, date(2027, 1, 10))


def test_a_suspension_of_which_only_the_year_is_known_is_to_be_decided_in_it(office: Office) -> None:
    suspended(office, "до отчётно-выборной конференции 2027 года")
    item = the_one(office, Kind.TERM)
    assert item.title == "ОО «Дом ремёсел»"
    assert item.detail == "членство приостановлено до отчётно-выборной конференции 2027 года"
    assert item.when == "решить в\u00a02027\u00a0году"
    assert item.until == date(2027, 12, 31)


def test_a_suspension_without_a_term_is_nobodys_matter(office: Office) -> None:
    suspended(office)
    assert not found(office, Kind.TERM)


def test_a_suspension_that_waits_for_a_meeting_wants_a_place_on_its_agenda(office: Office) -> None:
    waited_for = conference(office)
    crafts = suspended(office, "до отчётно-выборной конференции 2027 года", until_meeting_id=waited_for)
    item = the_one(office, Kind.TERM)
    assert (item.act, item.ids[:2]) == (Act.PUT_ON_AGENDA, (crafts, waited_for))
    office.do(begin_agenda, waited_for)
    assert not found(office, Kind.TERM)
    late = the_one(office, Kind.TERM, date(2027, 10, 1))
    assert (late.urgency, late.act, late.ids) == (Urgency.OVERDUE, Act.DECIDE, (crafts,))


def test_an_assignment_comes_to_the_desk_a_month_before_its_deadline(office: Office) -> None:
    task = given(office, "до 30 ноября 2026 года", "Секретариат")
    deadline = row(office, task).deadline
    assert deadline == date(2026, 11, 30)
    assert not found(office, Kind.ASSIGNMENT, date(2026, 10, 30))
    expected = {
        date(2026, 11, 1): (Urgency.SOON, "не позднее 30.11.2026"),
        date(2026, 11, 24): (Urgency.NOW, "не позднее 30.11.2026"),
        deadline: (Urgency.NOW, "сегодня последний день"),
        date(2026, 12, 1): (Urgency.OVERDUE, "срок прошёл 30.11.2026"),
    }
    for day, told in expected.items():
        item = the_one(office, Kind.ASSIGNMENT, day)
        assert (item.urgency, item.when) == told
        assert (item.act, item.ids, item.until) == (Act.CLOSE, (task,), deadline)
        assert item.detail.endswith("Секретариат")


def test_date_and_place_of_a_planned_conference_are_settled_three_months_before(office: Office) -> None:
    planned = conference(office)
    assert not found(office, Kind.MEETING, date(2026, 9, 30))
    item = the_one(office, Kind.MEETING)
    assert item.title == "Дата и место XXI\u00a0страновой отчётно-выборной конференции"
    assert item.detail == "по плану: с апреля по сентябрь 2027 года"
    assert (item.when, item.urgency) == ("не позднее 01.01.2027", Urgency.SOON)
    assert (item.act, item.ids) == (Act.ARRANGE, (planned,))
    assert the_one(office, Kind.MEETING, date(2027, 2, 1)).urgency is Urgency.NOW
    late = the_one(office, Kind.MEETING, date(2027, 10, 1))
    assert (late.urgency, late.when) == (Urgency.OVERDUE, "срок прошёл 30.09.2027")


def test_a_conference_with_a_day_and_no_place_wants_one(office: Office) -> None:
    meeting(office, number=21, date_from=date(2026, 12, 10), date_to=date(2026, 12, 11))
    meeting(office, MeetingKind.COUNCIL, number=7, date_from=date(2026, 12, 1), date_to=date(2026, 12, 1))
    item = the_one(office, Kind.MEETING)
    assert (item.title, item.urgency) == ("Место XXI\u00a0страновой тематической конференции", Urgency.SOON)
    assert the_one(office, Kind.MEETING, date(2026, 12, 1)).urgency is Urgency.NOW


def test_a_meeting_called_off_asks_for_nothing(office: Office) -> None:
    conference(office, cancelled="нет кворума")
    meeting(office, date_from=date(2026, 11, 1), date_to=date(2026, 11, 1), cancelled="перенесено")
    assert office.read(desk, DAY) == []


def test_a_sitting_without_minutes_is_remembered_until_they_are_there(office: Office) -> None:
    sitting = meeting(
        office, MeetingKind.COUNCIL, number=6, date_from=date(2026, 11, 9), date_to=date(2026, 11, 9)
    )
    assert not found(office, Kind.MINUTES, date(2026, 11, 9))
    item = the_one(office, Kind.MINUTES)
    assert (item.title, item.urgency) == ("Протокол заседания совета №\u00a06", Urgency.NOW)
    assert (item.when, item.act) == ("прошло 11\u00a0дней", Act.WRITE_MINUTES)
    assert the_one(office, Kind.MINUTES, date(2026, 11, 10)).when == "прошёл 1\u00a0день"
    made(office, Resolution(meeting_id=sitting, kind=DocumentKind.MINUTES, title="ПРОТОКОЛ № 6"))
    assert not found(office, Kind.MINUTES)


def test_the_archive_is_not_asked_for_minutes(office: Office) -> None:
    meeting(office, date_from=date(2010, 5, 1), date_to=date(2010, 5, 2))
    assert not found(office, Kind.MINUTES)


def test_those_without_contact_are_one_row(office: Office) -> None:
    lost = [member(office, f"Фонд «Маяк {number}»") for number in range(1, 6)]
    for place, each in enumerate(lost):
        heard(office, each, date(2021, 2, 11) + timedelta(days=place))
    heard(office, lost[0], date(2026, 1, 1), answered=False)
    member(office, "Фонд «О котором ничего не записано»")
    item = the_one(office, Kind.SILENCE)
    assert item.title == "Нет связи больше трёх лет: 5\u00a0организаций"
    assert item.detail == "Фонд «Маяк 1», Фонд «Маяк 2», Фонд «Маяк 3» и\u00a0ещё\u00a02"
    assert (item.when, item.act, item.ids) == ("самая давняя 11.02.2021", Act.SHOW_SILENT, tuple(lost))
    heard(office, lost[0], date(2026, 11, 1))
    assert the_one(office, Kind.SILENCE).ids == tuple(lost[1:])


def test_posts_about_to_end_are_told_until_somebody_follows(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    ends = PostEntry("Гусев Тимур Петрович", "председатель", date(2022, 1, 10), until=date(2027, 1, 10))
    office.do(add_post, yard, ends)
    item = the_one(office, Kind.POST)
    assert (item.title, item.when) == ("Срок полномочий: Гусев\u00a0Т.П.", "до\u00a010.01.2027")
    assert (item.detail, item.ids) == ("председатель, ОО «Наш двор»", (yard,))
    assert not found(office, Kind.POST, date(2026, 11, 10))
    assert the_one(office, Kind.POST, date(2027, 1, 2)).urgency is Urgency.NOW
    office.do(add_post, yard, PostEntry("Лунёв Игорь Саввич", "председатель", date(2027, 1, 10)))
    assert not found(office, Kind.POST)


def test_posts_in_the_council_end_too(office: Office) -> None:
    person = made(office, Person(surname="Соболева", given="Ирина", patronymic="Марковна", folded=""))
    until = date(2026, 12, 1)
    made(office, Post(person_id=person, title="член совета", body=Body.COUNCIL, until=until))
    item = the_one(office, Kind.POST)
    assert (item.detail, item.act) == ("член совета", Act.SHOW_COMPOSITION)


def test_birthdays_of_leaders_come_two_weeks_before(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(add_post, yard, PostEntry("Гусев Тимур Петрович", "председатель"))
    set_facts(office, Person, 1, birthday=date(1966, 12, 4))
    item = the_one(office, Kind.BIRTHDAY)
    assert item.title == "День рождения: Гусев Тимур Петрович"
    assert item.detail == "60\u00a0лет · председатель, ОО «Наш двор»"
    assert (item.when, item.urgency, item.ids) == ("04.12.2026", Urgency.QUIET, (yard,))
    assert the_one(office, Kind.BIRTHDAY, date(2026, 12, 3)).when == "завтра"
    assert not found(office, Kind.BIRTHDAY, date(2026, 12, 5))
    step(office, yard, EventKind.EXCLUDED, date(2026, 11, 25))
    assert not found(office, Kind.BIRTHDAY, date(2026, 11, 25))


@pytest.mark.parametrize(("precision", "told"), [(Precision.DAY, True), (Precision.YEAR, False)])
def test_round_anniversaries_are_told_where_the_day_is_known(
    office: Office, precision: Precision, told: bool
) -> None:
    candle = member(office, "ОФ «Свеча»", date(2011, 12, 1))
    begun = {"registered_on": date(2006, 12, 2), "registered_precision": precision}
    set_facts(office, Organization, candle, **begun)
    titles = [item.title for item in found(office, Kind.ANNIVERSARY)]
    assert "15\u00a0лет в составе совета: ОФ «Свеча»" in titles
    assert ("20\u00a0лет со дня регистрации: ОФ «Свеча»" in titles) is told
    assert not found(office, Kind.ANNIVERSARY, DAY.replace(year=2027))


def test_an_admission_once_more_is_no_anniversary(office: Office) -> None:
    candle = member(office, "ОФ «Свеча»", date(2010, 3, 1))
    step(office, candle, EventKind.WITHDREW, date(2015, 1, 1))
    step(office, candle, EventKind.ADMITTED, date(2016, 12, 1))
    assert not found(office, Kind.ANNIVERSARY)


def test_a_copy_too_old_asks_for_another_one_today_only(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = date.today()
    assert copies(office.path, today) == []  # begun just now
    monkeypatch.setattr("app.desk.copies.want_of_copy", lambda _: "Последняя копия — от 1 мая 2026 г.")
    (item,) = copies(office.path, today)
    assert (item.detail, item.act) == ("Последняя копия — от 1 мая 2026 г.", Act.BACK_UP)
    assert copies(office.path, today - timedelta(days=1)) == []


def test_the_want_of_a_copy_ends_with_the_copy(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.backups.standing.begun_on", lambda _: date(2020, 1, 1))
    assert "Копий файла ещё нет" in (want_of_copy(office.path) or "")
    back_up(office.path)
    assert want_of_copy(office.path) is None


def test_what_presses_is_found_before_all_the_rest(office: Office) -> None:
    suspended(office, "до 31.12.2026", until_date=date(2026, 12, 31))
    lost = member(office, "ОО «Ёлка»")
    heard(office, lost, date(2020, 1, 1))
    first = office.read(pressing_first, DAY)
    assert {item.kind for item in first} == {Kind.TERM}
    assert set(first) < set(office.read(desk, DAY))
