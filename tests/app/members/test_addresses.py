"""Addresses in one piece, for a mail program and a messenger."""

from app.members.addresses import emails, phones
from app.office import Office
from tests.builders import member


def test_addresses_come_in_the_order_asked_for_and_each_once(office: Office) -> None:
    first = member(office, "ОО «Арка»", emails="arka@example.org\nobshiy@example.org")
    second = member(office, "ОО «Брод»", emails="Obshiy@example.org\nbrod@example.org")
    silent = member(office, "ОО «Весло»")
    ids = [second, silent, first]
    assert office.read(emails, ids) == "Obshiy@example.org; brod@example.org; arka@example.org"


def test_telephones_stand_behind_the_name_a_line_each(office: Office) -> None:
    first = member(office, "Ассоциация «Живая нить»", short_name="«Живая нить»", phones="+000 1\n+000 2")
    second = member(office, "ОО «Брод»", phones="+000 3")
    silent = member(office, "ОО «Весло»")
    assert office.read(phones, [first, silent, second]) == "«Живая нить»: +000 1, +000 2\nОО «Брод»: +000 3"


def test_of_nobody_there_is_nothing(office: Office) -> None:
    assert office.read(emails, []) == ""
    assert office.read(phones, []) == ""
