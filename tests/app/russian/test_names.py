import pytest

from app.russian.names import (
    Case,
    PersonName,
    decline,
    guess_gender,
    initials_after,
    initials_before,
    parse_name,
)
from db.vocabulary import Gender


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ручьёва Анна Львовна", PersonName("Ручьёва", "Анна", "Львовна")),
        ("Анна Львовна Ручьёва", PersonName("Ручьёва", "Анна", "Львовна")),
        ("Ручьёва Анна", PersonName("Ручьёва", "Анна")),
        ("Анна Ручьёва", PersonName("Ручьёва", "Анна")),
        ("Лим Пётр", PersonName("Лим", "Пётр")),
        ("П.С. Лим", PersonName("Лим", "П.", "С.")),
        ("П. С.\u00a0Лим", PersonName("Лим", "П.", "С.")),
        ("Лим П.С.", PersonName("Лим", "П.", "С.")),
        ("Лим П.", PersonName("Лим", "П.")),
        ("Темир уулу Азат", PersonName("Темир уулу", "Азат")),
        ("Садыков Камил Самед оглы", PersonName("Садыков", "Камил", "Самед оглы")),
        ("Ручьёва", PersonName("Ручьёва")),
        ("", PersonName("")),
    ],
)
def test_a_name_is_split_into_its_parts(written: str, name: PersonName) -> None:
    assert parse_name(written) == name


def test_initials_stand_before_the_surname_under_a_signature_and_after_it_in_an_address() -> None:
    name = PersonName("Ручьёва", "Анна", "Львовна")
    assert initials_before(name) == "А.Л.\u00a0Ручьёва"
    assert initials_after(name) == "Ручьёва\u00a0А.Л."
    assert initials_after(PersonName("Лим", "П.", "С.")) == "Лим\u00a0П.С."
    assert initials_before(PersonName("Лим")) == "Лим"


@pytest.mark.parametrize(
    ("name", "case", "gender", "declined"),
    [
        ("Ручьёва Анна Львовна", Case.GENITIVE, Gender.FEMALE, "Ручьёвой Анны Львовны"),
        ("Ручьёва Анна Львовна", Case.ACCUSATIVE, Gender.FEMALE, "Ручьёву Анну Львовну"),
        ("Бродов Пётр Ильич", Case.DATIVE, Gender.MALE, "Бродову Петру Ильичу"),
        ("Бродов Пётр Ильич", Case.INSTRUMENTAL, Gender.MALE, "Бродовым Петром Ильичом"),
        ("Лим П.С.", Case.DATIVE, Gender.MALE, "Лиму П.С."),
        ("Лим А.С.", Case.DATIVE, Gender.FEMALE, "Лим А.С."),
        ("Коваль Анна", Case.DATIVE, Gender.FEMALE, "Коваль Анне"),
        ("Темир уулу Азат", Case.GENITIVE, Gender.MALE, "Темир уулу Азата"),
        ("Садыков Камил Самед оглы", Case.DATIVE, Gender.MALE, "Садыкову Камилу Самед оглы"),
    ],
)
def test_a_name_is_declined_as_the_office_writes_it(
    name: str, case: Case, gender: Gender, declined: str
) -> None:
    assert str(decline(parse_name(name), case, gender)) == declined


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Лим Анна Сергеевна", Gender.FEMALE),
        ("Лим Пётр Сергеевич", Gender.MALE),
        ("Лим Илья Кузьмич", Gender.MALE),
        ("Лим Пётр", Gender.MALE),
        ("А.Л. Ручьёва", Gender.FEMALE),
        ("П.И. Бродов", Gender.MALE),
        ("Темир кызы Айгуль", Gender.FEMALE),
        ("Лим А.С.", None),
        ("Лим", None),
    ],
)
def test_the_gender_is_guessed_only_where_the_name_betrays_it(name: str, gender: Gender | None) -> None:
    assert guess_gender(parse_name(name)) == gender
