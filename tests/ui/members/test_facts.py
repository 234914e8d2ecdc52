from datetime import date

import pytest

from app.members.rows import Details
from db.vocabulary import Precision
from ui.members.facts import registration


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (Precision.DAY, "№\u00a0118 от\u00a002.02.2009"),
        (Precision.MONTH, "№\u00a0118, февраль 2009"),
        (Precision.YEAR, "№\u00a0118, 2009 год"),
    ],
)
def test_a_registration_is_told_as_precisely_as_it_is_known(precision: Precision, words: str) -> None:
    told = Details(
        "Клуб «Лад»",
        registration_number="118",
        registered_on=date(2009, 2, 2),
        registered_precision=precision,
    )
    assert registration(told) == words
