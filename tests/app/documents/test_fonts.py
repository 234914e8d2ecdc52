import pytest
from fontTools.ttLib import TTFont

from resources import path

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ALPHABETS = {
    "Russian": RUSSIAN,
    "Kyrgyz": RUSSIAN + "ңөү",
    "Tajik": RUSSIAN + "ғӣқӯҳҷ",
    "Kazakh": RUSSIAN + "әғқңөұүһі",
    "Uzbek": RUSSIAN + "ўқғҳ",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    "Azerbaijani": "abcçdeəfgğhxıijkqlmnoöprsştuüvyzİ",
    "Spanish": "abcdefghijklmnñopqrstuvwxyzáéíóúü¿¡",
    "signs": "№«»„“–—…₽\u2011\u00a0",
}


@pytest.mark.parametrize("face", ["Regular", "Bold", "Italic", "BoldItalic"])
@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_every_letter_of_the_councils_languages_is_in_every_face(face: str, alphabet: str) -> None:
    letters = ALPHABETS[alphabet]
    known = TTFont(path("fonts", f"Tinos-{face}.ttf")).getBestCmap()
    assert [letter for letter in letters + letters.upper() if ord(letter) not in known] == []


def test_the_fonts_come_with_their_licence() -> None:
    licence = path("fonts", "LICENSE.txt").read_text(encoding="utf-8")
    assert "Copyright 2010 Google Inc." in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
