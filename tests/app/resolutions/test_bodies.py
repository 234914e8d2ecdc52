import pytest

from app.resolutions.bodies import Case, is_generic, nominative


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Секретариату Содружества", "Секретариат Содружества"),
        ("рабочей группе по чтениям", "рабочая группа по чтениям"),
        ("Попечительскому совету", "Попечительский совет"),
        ("общественную организацию «Наш двор»", "общественная организация «Наш двор»"),
        ("молодёжного движения «Я рядом»", "молодёжное движение «Я рядом»"),
        ("зареченского клуба «Парус»", "зареченский клуб «Парус»"),
        ("кружка «Лад»", "кружок «Лад»"),
        ("СОЮЗА «ЛАД»", "СОЮЗ «ЛАД»"),
        ("председателю совета Петровой", "председателю совета Петровой"),
        ("ОО «Мост»", "ОО «Мост»"),
        ("Петровой Л.Г.", "Петровой Л.Г."),
    ],
)
def test_a_body_comes_back_to_the_nominative_and_a_person_stays(written: str, expected: str) -> None:
    assert nominative(written) == expected


def test_a_form_is_generic_in_its_own_cases_only() -> None:
    assert is_generic("ассоциацию", Case.ACCUSATIVE)
    assert not is_generic("ассоциации", Case.NOMINATIVE, Case.ACCUSATIVE)
    assert is_generic("ОЮЛ", Case.GENITIVE)
    assert not is_generic("двор", *Case)
