"""Days, statuses, telephones, names as people write them: nothing lost, nothing invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.members.importing.days import Day, find_day, read_day
from app.members.importing.leaders import LeaderTold, read_leader, same_person
from app.members.importing.statuses import StatusTold, read_status
from app.members.importing.values import (
    digits,
    emails,
    form_in_name,
    headcount,
    legal_form,
    listed,
    phones,
    says_nothing,
)
from app.russian.dates import long_date, short_date
from db.vocabulary import EventKind, LegalForm, Precision, Status

MONTH, YEAR, NOT_LATER = Precision.MONTH, Precision.YEAR, Precision.NOT_LATER
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("14.02.2011 г.", Day(date(2011, 2, 14))),
        ("14/02/11", Day(date(2011, 2, 14))),
        ("14-02-2011", Day(date(2011, 2, 14))),
        ("2011-02-14 00:00:00", Day(date(2011, 2, 14))),
        ("с 14.02.2011", Day(date(2011, 2, 14))),
        ("12 марта 2009 года", Day(date(2009, 3, 12))),
        ("«5» мая 2018 г.", Day(date(2018, 5, 5))),
        ("апрель 2018", Day(date(2018, 4, 1), MONTH)),
        ("апр. 2018 г.", Day(date(2018, 4, 1), MONTH)),
        ("04.2018", Day(date(2018, 4, 1), MONTH)),
        ("2015", Day(date(2015, 1, 1), YEAR)),
        ("в 2015 году", Day(date(2015, 1, 1), YEAR)),
        (2015, Day(date(2015, 1, 1), YEAR)),
        (40588, Day(date(2011, 2, 14))),
        (40588.75, Day(date(2011, 2, 14))),
        ("до 2010", Day(date(2010, 12, 31), NOT_LATER)),
        ("не позднее 2010 г.", Day(date(2010, 12, 31), NOT_LATER)),
        ("не позднее апреля 2018 г.", Day(date(2018, 4, 30), NOT_LATER)),
        (date(2011, 2, 14), Day(date(2011, 2, 14))),
    ],
)
def test_a_day_is_kept_as_precise_as_it_is(told: str | float | date, day: Day) -> None:
    assert read_day(told) == day


@pytest.mark.parametrize(
    "told", ["31.02.2011", "протокол № 3 от 12.05.2015", "скоро", "№ 2015", "²", 999, -3, "", None]
)
def test_what_is_no_day_is_not_made_one(told: str | int | None) -> None:
    assert read_day(told) is None


@given(DAYS)
def test_every_way_to_write_a_day_is_the_same_day(day: date) -> None:
    for written in (
        short_date(day),
        long_date(day),
        f"{day:%d/%m/%Y}",
        day.isoformat(),
        f"{short_date(day)} г.",
    ):
        assert read_day(written) == Day(day)
    assert read_day((day - date(1899, 12, 30)).days) == Day(day)


@given(DAYS, st.sampled_from(Precision))
def test_what_is_shown_of_a_day_is_read_as_it_was(day: date, precision: Precision) -> None:
    first = {MONTH: day.replace(day=1), YEAR: day.replace(month=1, day=1), NOT_LATER: date(day.year, 12, 31)}
    told = Day(first.get(precision, day), precision)
    assert read_day(str(told)) == told


@given(st.text(max_size=40))
def test_no_text_is_too_odd_to_be_looked_for_a_day(text: str) -> None:
    found = find_day(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
    read_day(text), read_status(text), read_leader(text)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("приост.", StatusTold(Status.SUSPENDED)),
        ("исключён 14.04.2018", StatusTold(Status.FORMER, EventKind.EXCLUDED, Day(date(2018, 4, 14)))),
        ("приостановлено до 2020 г.", StatusTold(Status.SUSPENDED, until="до 2020 г.")),
        ("член", StatusTold(Status.ACTIVE)),
        ("действ.", StatusTold(Status.ACTIVE)),
        ("Да", StatusTold(Status.ACTIVE)),
        ("кандидат", StatusTold(Status.CANDIDATE)),
        ("вышли", StatusTold(Status.FORMER, EventKind.WITHDREW)),
        ("ликвид.", StatusTold(Status.FORMER, EventKind.DISSOLVED)),
        ("бывш.", StatusTold(Status.FORMER, EventKind.WITHDREW, rest="бывш")),
        ("не состоит", StatusTold(Status.NONE)),
        (
            "приостановлено с апреля 2018 до конференции 2027 года (утрата связи)",
            StatusTold(
                Status.SUSPENDED,
                day=Day(date(2018, 4, 1), MONTH),
                until="до конференции 2027 года",
                rest="утрата связи",
            ),
        ),
        (
            "вышла по заявлению в 2015 г.",
            StatusTold(Status.FORMER, EventKind.WITHDREW, Day(date(2015, 1, 1), YEAR), rest="по заявлению"),
        ),
        ("действительный член, взнос не уплачен", StatusTold(Status.ACTIVE, rest="взнос не уплачен")),
    ],
)
def test_a_status_is_understood_in_free_words(words: str, told: StatusTold) -> None:
    assert read_status(words) == told


@given(
    st.sampled_from(["исключена", "Исключён", "искл. (исключение)"]),
    DAYS,
    st.sampled_from(["", ", ", " с ", " – "]),
)
def test_the_day_of_a_status_is_found_wherever_it_stands(word: str, day: date, between: str) -> None:
    told = read_status(f"{word} {between}{short_date(day)} г.")
    assert told
    assert (told.kind, told.day) == (EventKind.EXCLUDED, Day(day))


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("исключена из-за отказа от участия", "из-за отказа от участия"),
        ("приостановлено по решению совета до 2020 г.", "по решению совета"),
        ("состоит, не выходит на связь", "выходит на связь"),
    ],
)
def test_what_a_status_says_besides_is_kept_as_it_was_said(words: str, rest: str) -> None:
    told = read_status(words)
    assert told
    assert told.rest == rest


def test_a_membership_that_ended_is_no_organisation_that_ended() -> None:
    told = read_status("прекращено членство 12.12.2012")
    assert told == StatusTold(Status.FORMER, EventKind.WITHDREW, Day(date(2012, 12, 12)))


@pytest.mark.parametrize(
    "words",
    [
        "к исключению",
        "исключить",
        "не исключена",
        "ожидает исключения",
        "утратила членство",
        "лишена членства",
        "членство аннулировано",
        "экс-член",
        "членство под вопросом",
        "приостановление снято",
        "срок приостановления истёк",
        "отозвала заявление",
        "не принята",
        "не участвует",
        "не состоит с 2015",
        "исключена, восстановлена 2020",
        "принята 12.03.2009, исключена 14.04.2018",
        "член с 2009 г., приостановлено с 2019",
    ],
)
def test_words_of_two_minds_are_asked_about(words: str) -> None:
    assert read_status(words) is None


@pytest.mark.parametrize("words", ["", "на хорошем счету", "недействующая", "12"])
def test_words_that_tell_no_status_are_not_guessed(words: str) -> None:
    assert read_status(words) is None


@pytest.mark.parametrize(
    ("cell", "told", "rest"),
    [
        ("+996 555 12-34-56, 0312 66 12 34; доб. 12", ["+996 555 12-34-56", "0312 66 12 34, доб. 12"], ""),
        ("996555123456", ["996555123456"], ""),
        ("0312661234/0555123456", ["0312661234", "0555123456"], ""),
        ("66-12-34 / 66-12-35", ["66-12-34", "66-12-35"], ""),
        ("дом@example.org, 0312 661234", ["0312 661234"], ""),
        ("звонить вечером", [], "звонить вечером"),
    ],
)
def test_several_telephones_stand_in_one_cell(cell: str, told: list[str], rest: str) -> None:
    assert phones(cell) == (told, rest)


@given(st.lists(st.text("0123456789 ()-+", min_size=9, max_size=16), max_size=4))
def test_no_digit_of_a_telephone_is_lost(numbers: list[str]) -> None:
    cell = "; ".join(numbers)
    told, rest = phones(cell)
    kept = "".join(filter(str.isdigit, "".join(told) + rest))
    assert sorted(kept) == sorted(filter(str.isdigit, cell))


def test_a_telephone_is_known_by_its_last_digits() -> None:
    assert digits("+996 (555) 12-34-56, доб. 7") == digits("0555 123456") == "555123456"


def test_addresses_are_told_from_what_is_none() -> None:
    assert emails("a@b.org; c.d@e-f.org (личная)") == (["a@b.org", "c.d@e-f.org"], "(личная)")
    assert emails("a@b") == ([], "a@b")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Саблина Полина Егоровна", LeaderTold("Саблина Полина Егоровна")),
        ("Полина Егоровна Саблина", LeaderTold("Саблина Полина Егоровна")),
        ("Саблина П.Е., председатель", LeaderTold("Саблина П.Е.", "председатель")),
        ("председатель правления Саблина П.Е.", LeaderTold("Саблина П.Е.", "председатель правления")),
        ("и.о. Ким В.М.", LeaderTold("Ким В.М.", "и.о.")),
        ("И.о. директора Ким В.М.", LeaderTold("Ким В.М.", "И.о. директора")),
        (
            "Исполнительный директор – Асанов Бакыт уулу",
            LeaderTold("Асанов Бакыт уулу", "Исполнительный директор"),
        ),
        ("Саблина П.Е. / Орлов К.Л.", LeaderTold("Саблина П.Е.", "", "Орлов К.Л.")),
        ("Ли (0555 123456)", LeaderTold("Ли", "", "0555 123456")),
    ],
)
def test_a_leader_is_told_from_the_post(cell: str, told: LeaderTold) -> None:
    assert read_leader(cell) == told


def test_initials_agree_with_the_name_they_begin() -> None:
    assert same_person("Саблина П.Е.", "Саблина Полина Егоровна")
    assert not same_person("Саблина М.Е.", "Саблина Полина Егоровна")
    assert not same_person("Ким Виктор", "Ким Виктория")


def test_a_headcount_is_the_number_that_stands_there() -> None:
    assert [headcount(value) for value in (120, "около 120", "1 200 чел.", "много", -1)] == [
        120,
        120,
        1200,
        None,
        None,
    ]


def test_the_form_stands_in_the_name_or_in_its_column() -> None:
    assert form_in_name("ОО «Союз родников»") is LegalForm.ASSOCIATION
    assert form_in_name("Общественный фонд «Свеча»") is LegalForm.FOUNDATION
    assert form_in_name("Союз мастеров Заречья") is LegalForm.UNION
    assert form_in_name("«Лодка»") is LegalForm.OTHER
    assert legal_form("объединение юридических лиц (ассоциация)") is LegalForm.LEGAL_UNION
    assert legal_form("без рег.") is LegalForm.UNREGISTERED


def test_a_dash_says_nothing() -> None:
    assert all(map(says_nothing, ("–", "нет", "Н/Д", "не указана", "нет данных", "?")))
    assert not any(map(says_nothing, ("нет телефона", "Нить", "0")))


def test_a_list_holds_each_item_once() -> None:
    assert listed("книги, ремёсла; Книги\nпесни") == ["Книги", "ремёсла", "песни"]


@pytest.mark.parametrize("told", ["a@" + "b." * 40_000, "я" * 100 + "@example.org"])
def test_what_is_too_long_for_an_address_of_e_mail_is_none(told: str) -> None:
    found, _ = emails(told)
    assert found == []
