"""Contacts as vCards: UTF-8, folded, escaped, of the organisation and of its leader."""

from datetime import date

from app.members.operations import set_leader
from app.members.vcard import render_vcards
from app.office import Office
from tests.builders import member

DAY = date(2024, 6, 15)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_an_organisation_and_its_leader_have_a_card_each(office: Office) -> None:
    one = member(
        office,
        "ОО «Дом ремёсел»",
        phones="+000 55 10 22\n+000 55 10 23",
        emails="dom@example.org",
        sites="dom.example.org",
        region="Верхнеярский край",
        city="Верхний Яр",
        address="ул. Гончарная, 4",
    )
    office.do(set_leader, one, "Саблина Полина Егоровна", date(2016, 4, 10), title="председатель")
    assert unfolded(office.read(render_vcards, [one], DAY)) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:ОО «Дом ремёсел»",
        "N:;;;;",
        "ORG:ОО «Дом ремёсел»",
        "TEL;TYPE=WORK,VOICE:+000 55 10 22",
        "TEL;TYPE=WORK,VOICE:+000 55 10 23",
        "EMAIL;TYPE=INTERNET:dom@example.org",
        "URL:dom.example.org",
        "ADR;TYPE=WORK:;;ул. Гончарная\\, 4;Верхний Яр;Верхнеярский край;;",
        "NOTE:состоит",
        "END:VCARD",
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Саблина Полина Егоровна",
        "N:Саблина;Полина;Егоровна;;",
        "ORG:ОО «Дом ремёсел»",
        "TITLE:председатель",
        "END:VCARD",
    ]


def test_the_leader_is_the_one_of_the_day(office: Office) -> None:
    one = member(office, "ОО «Мост»")
    office.do(set_leader, one, "Кузнечихин Матвей Фомич", date(2010, 1, 1))
    office.do(set_leader, one, "Саблина Полина Егоровна", date(2016, 4, 10))
    assert "Кузнечихин" in office.read(render_vcards, [one], date(2015, 1, 1)).decode()
    assert "Кузнечихин" not in office.read(render_vcards, [one], DAY).decode()


def test_no_line_is_longer_than_allowed_and_no_letter_is_torn(office: Office) -> None:
    name = "Общественное объединение " + "ветеранов, друзей; соседей\\ " * 5 + "«Родник»"
    content = office.read(render_vcards, [member(office, name)], DAY)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)
    escaped = name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    assert f"ORG:{escaped}" in unfolded(content)


def test_the_cards_come_in_the_order_asked_for(office: Office) -> None:
    first, second = member(office, "ОО «Арка»"), member(office, "ОО «Брод»")
    names = [line for line in unfolded(office.read(render_vcards, [second, first], DAY)) if line[:3] == "FN:"]
    assert names == ["FN:ОО «Брод»", "FN:ОО «Арка»"]
    assert office.read(render_vcards, [], DAY) == b""
