"""The details of the council: read, changed one by one, undone."""

import pytest

from app.changes import Noun
from app.council import council_details, council_name
from app.council_operations import cleaned, set_council_detail
from app.errors import UserError
from app.office import Office
from tests.conftest import COUNCIL


def test_a_new_office_knows_its_council_by_name_and_waits_three_years_for_an_answer(office: Office) -> None:
    details = office.read(council_details)
    assert (details.name, details.short_name) == (COUNCIL, "Содружество Заречья")
    assert details.silent_years == 3
    assert details.address == ""


@pytest.mark.parametrize("name", ["name", "name_genitive", "short_name", "city", "address", "phones", "site"])
def test_each_detail_is_one_step_that_can_be_undone(office: Office, name: str) -> None:
    before = office.read(council_details)
    office.do(set_council_detail, name, "Другое")
    assert getattr(office.read(council_details), name) == "Другое"
    office.undo()
    assert office.read(council_details) == before


def test_the_sentence_names_what_was_changed(office: Office) -> None:
    changes = office.do(set_council_detail, "emails", "sovet@example.org")
    assert changes.sentence == "Сведения о совете: эл. почта"
    assert changes.nouns == {Noun.COUNCIL}


def test_a_council_without_a_name_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match="Введите название совета"):
        office.do(set_council_detail, "name", "  ")
    assert office.read(council_details).name == COUNCIL


@pytest.mark.parametrize("years", [0, 51])
def test_the_years_of_silence_have_bounds(office: Office, years: int) -> None:
    with pytest.raises(UserError, match="от 1 до 50"):
        office.do(set_council_detail, "silent_years", years)


def test_who_counts_as_lost_is_shown_otherwise_on_the_page_of_organisations(office: Office) -> None:
    assert Noun.ORGANIZATIONS in office.do(set_council_detail, "silent_years", 5).nouns


def test_where_there_is_no_short_name_the_full_one_serves(office: Office) -> None:
    assert office.read(council_name) == "Содружество Заречья"
    office.do(set_council_detail, "short_name", "")
    assert office.read(council_name) == COUNCIL


def test_what_was_typed_is_kept_without_needless_spaces() -> None:
    assert cleaned("  г. Заречный,  ул.\nГончарная ") == "г. Заречный, ул. Гончарная"
    assert cleaned(4) == 4
