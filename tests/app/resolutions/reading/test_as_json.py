import json

from app.resolutions.reading import read_text, to_json

TEXT = """РЕЗОЛЮЦИЯ
XII страновой конференции
(г. Заречный, 5 мая 2025 г.)

РЕШИЛИ:
1. Секретариату до 1 июня 2025 года собрать книги.
2. Исключить из состава совета клуб «Парус» в связи с утратой связи.
3. Очередную XIII страновую отчётно-выборную конференцию провести в мае 2027 года.
"""


def test_a_resolution_has_exactly_the_keys_of_the_command_line() -> None:
    value = json.loads(json.dumps(to_json(read_text(TEXT))))
    assert (
        list(value)
        == (
            "kind letterhead title meeting number theme place date_from date_to preamble operative clauses"
            " appendices adoption signatures running unplaced"
        ).split()
    )
    assert (value["date_from"], value["date_to"], value["number"]) == ("2025-05-05", "2025-05-05", 12)
    assert value["adoption"] == {
        "text": "",
        "unanimous": None,
        "for": None,
        "against": None,
        "abstained": None,
    }


def test_a_clause_carries_period_responsible_and_decisions() -> None:
    first, second, third = to_json(read_text(TEXT))["clauses"]
    assert first == {
        "marker": "1",
        "text": "Секретариату до 1 июня 2025 года собрать книги.",
        "children": [],
        "decisions": [{"kind": "assign", "organization": "", "until": "", "reason": ""}],
        "period": first["period"],
        "responsible": ["Секретариат"],
    }
    assert list(first["period"]) == ["text", "kind", "start", "end", "disputed"]
    assert second["decisions"] == [
        {"kind": "exclude", "organization": "клуб «Парус»", "until": "", "reason": "в связи с утратой связи"}
    ]
    assert third["decisions"] == [
        {
            "kind": "schedule",
            "organization": "",
            "until": "",
            "reason": "",
            "meeting_kind": "election",
            "number": 13,
        }
    ]


def test_a_letter_has_exactly_the_keys_of_the_command_line() -> None:
    value = to_json(
        read_text("Исх. № 3 от 1 мая 2025 г.\n\nУважаемые соседи!\n\nС уважением,\nсекретарь О.И. Ручьёв")
    )
    assert (
        list(value)
        == "kind letterhead number date addressees body closing signatures running unplaced".split()
    )
    assert value["signatures"] == [{"position": "секретарь", "name": "О.И. Ручьёв"}]
    assert value["date"] == "2025-05-01"
