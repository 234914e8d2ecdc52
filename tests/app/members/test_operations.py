"""What is said on a card: several lines, fields of work, names of the past."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.members.former_names import add_former_name, correct_former_name, remove_former_name
from app.members.lines import lines_of, with_line
from app.members.operations import NameTaken, add_line, edit_organization
from app.members.queries import card, named, registry
from app.members.rows import Card, Details, FormerNameRow
from app.office import Office
from db.vocabulary import Precision
from tests.builders import member, organization
from tests.contents import contents

TODAY = date.today()


def shown(office: Office, organization_id: int) -> Card:
    return office.read(card, organization_id, TODAY)


def test_several_telephones_are_kept_one_a_line_and_each_once(office: Office) -> None:
    yard = organization(office, "ОО «Наш двор»", phones="+000 1\n+000 2")
    assert office.do(add_line, yard, "phones", "+000 3").sentence == "ОО «Наш двор»: телефон +000 3"
    office.do(add_line, yard, "phones", " +000 2 ")
    assert shown(office, yard).details.phones == "+000 1\n+000 2\n+000 3"
    assert len(office.read(registry, TODAY, search="0003")) == 1


def test_a_field_of_work_is_added_once_whatever_its_letter_case(office: Office) -> None:
    yard = organization(office, "ОО «Наш двор»")
    for name in ("Культура", "культура", "спорт"):
        office.do(add_line, yard, "fields", name)
    assert shown(office, yard).details.fields == ("Культура", "спорт")
    assert len(office.read(registry, TODAY, search="спорт культура")) == 1


def test_an_address_without_at_is_refused_when_it_is_new_and_left_where_it_was(office: Office) -> None:
    yard = organization(office, "ОО «Наш двор»", emails="нет")
    with pytest.raises(UserError, match=r"«dvor\.example\.org» не похоже на адрес"):
        office.do(add_line, yard, "emails", "dvor.example.org")
    office.do(add_line, yard, "emails", "dvor@example.org")
    assert shown(office, yard).details.emails == "нет\ndvor@example.org"


def test_a_name_that_is_known_leads_to_its_card(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(edit_organization, yard, Details("ОО «Двор»"), renamed_on=date(2020, 1, 1))
    with pytest.raises(NameTaken, match="повторный приём") as taken:
        organization(office, "оо наш двор")
    assert taken.value.organization_id == yard


def test_a_rename_known_by_its_year_stays_that_imprecise(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    renamed: dict[str, Any] = {"renamed_on": date(2018, 1, 1), "renamed_precision": Precision.YEAR}
    office.do(edit_organization, yard, Details("ОО «Двор»"), **renamed)
    (former,) = shown(office, yard).former_names
    assert (former.name, former.replaced_on, former.replaced_precision) == (
        "ОО «Наш двор»",
        date(2018, 1, 1),
        Precision.YEAR,
    )


def test_a_name_cannot_be_replaced_before_it_was_borne(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(edit_organization, yard, Details("ОО «Двор»"), renamed_on=date(2018, 1, 1))
    with pytest.raises(UserError, match=r"носит с 01\.01\.2018"):
        office.do(edit_organization, yard, Details("ОО «Дворик»"), renamed_on=date(2017, 1, 1))


def test_a_name_of_the_past_is_entered_corrected_and_taken_out(office: Office) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(add_former_name, yard, FormerNameRow("Клуб «Двор»", "", date(2014, 1, 1), Precision.YEAR))
    assert office.read(registry, date(2013, 1, 1))[0].name == "Клуб «Двор»"
    assert office.read(named, "клуб двор") == [yard]
    (former,) = shown(office, yard).former_names
    office.do(correct_former_name, FormerNameRow("Кружок «Двор»", "", date(2013, 1, 1), id=former.id))
    assert office.read(registry, date(2013, 6, 1))[0].name == "ОО «Наш двор»"
    assert len(office.read(registry, TODAY, search="кружок")) == 1
    office.do(remove_former_name, former.id)
    assert office.read(registry, TODAY, search="кружок") == []


@pytest.mark.parametrize(
    ("told", "match"),
    [
        (FormerNameRow(" ", "", date(2014, 1, 1)), "Введите прежнее название"),
        (FormerNameRow("Клуб", "", date(2141, 1, 1)), "Проверьте год"),
        (FormerNameRow("Клуб", "", date(2012, 1, 1)), "До этого же дня записано название «Кружок»"),
    ],
)
def test_a_name_of_the_past_that_cannot_be_is_refused(
    office: Office, told: FormerNameRow, match: str
) -> None:
    yard = member(office, "ОО «Наш двор»")
    office.do(add_former_name, yard, FormerNameRow("Кружок", "", date(2012, 1, 1)))
    with pytest.raises(UserError, match=match):
        office.do(add_former_name, yard, told)


@given(st.text(), st.text())
def test_a_line_added_is_there_and_nothing_else_is_lost(text: str, line: str) -> None:
    assert set(lines_of(with_line(text, line))) == set(lines_of(text)) | set(lines_of(line))


acts = st.sampled_from(("line", "field", "former", "rename", "edit"))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(acts, st.dates(date(2010, 1, 1), date(2025, 1, 1))), min_size=1, max_size=5))
def test_undo_of_each_change_restores_every_row(office: Office, chosen: list[tuple[str, date]]) -> None:
    yard = organization(office, f"ОО «{len(office.read(registry, TODAY))}-я»")
    for act, day in chosen:
        before = office.read(contents)
        details = shown(office, yard).details
        new = Details(f"{details.name} {day}", phones=str(day), fields=(str(day),))
        try:
            match act:
                case "line":
                    office.do(add_line, yard, "phones", str(day))
                case "field":
                    office.do(add_line, yard, "fields", str(day))
                case "former":
                    office.do(add_former_name, yard, FormerNameRow(f"Клуб {day}", "", day))
                case "rename":
                    office.do(edit_organization, yard, new, renamed_on=day)
                case _:
                    office.do(edit_organization, yard, new)
        except UserError:
            assert office.read(contents) == before
            continue
        after = office.read(contents)
        office.undo()
        assert office.read(contents) == before
        office.redo()
        assert office.read(contents) == after


@pytest.mark.parametrize("name", ["OO «Hаш двoр»", "oo наш дbоp", "«OO» Наш двор"])
def test_latin_letters_that_look_russian_open_no_second_card(office: Office, name: str) -> None:
    yard = organization(office, "ОО «Наш двор»")
    with pytest.raises(NameTaken) as taken:
        organization(office, name)
    assert taken.value.organization_id == yard


def test_a_former_name_in_latin_letters_leads_to_its_card(office: Office) -> None:
    yard = organization(office, "ОО «Наш двор»")
    office.do(add_former_name, yard, FormerNameRow("Восток", "", date(2010, 1, 1), Precision.DAY))
    with pytest.raises(NameTaken):
        organization(office, "Bocтoк")


def test_a_name_of_nothing_but_quotes_is_none(office: Office) -> None:
    with pytest.raises(UserError, match="Введите название"):
        organization(office, "«»")


def test_a_card_called_as_another_was_is_changed_as_any_other(office: Office) -> None:
    yard, shore = organization(office, "ОО «Наш двор»"), organization(office, "Берег")
    office.do(edit_organization, yard, Details("ОО «Наш двор»", "Берег"))
    office.do(add_line, shore, "phones", "+000 1")
    office.do(edit_organization, shore, Details("«Берег»", city="Устье"))
    assert shown(office, shore).details.city == "Устье"
