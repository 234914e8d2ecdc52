"""Nothing is told in the words of the file: every table, column and value has a word of the office."""

import pytest
from sqlalchemy import Enum

from app.history.fields import FIELD, NOT_SHOWN
from app.history.words import KIND, NOUN, PART_OF, PRECISION
from db import journal
from db.base import Base

TABLES = {table.name: table for table in journal.journalled()}


def test_every_table_has_a_noun() -> None:
    assert set(NOUN) == set(FIELD) == set(NOT_SHOWN) == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_word_or_is_left_out_on_purpose(table: str) -> None:
    told, left_out = set(FIELD[table]), NOT_SHOWN[table]
    assert told | left_out == {column.name for column in TABLES[table].columns}
    assert not told & left_out


@pytest.mark.parametrize("table", TABLES)
def test_no_two_columns_of_a_card_bear_the_same_word(table: str) -> None:
    assert len(set(FIELD[table].values())) == len(FIELD[table])


@pytest.mark.parametrize("table", TABLES)
def test_every_value_of_a_list_has_a_word(table: str) -> None:
    for name in FIELD[table]:
        kind = TABLES[table].columns[name].type
        if isinstance(kind, Enum):
            assert set(KIND[kind.enum_class]) == set(kind.enum_class)


def test_parts_and_precisions_are_columns_there_are() -> None:
    for part, (whole, key) in PART_OF.items():
        (reference,) = Base.metadata.tables[part].columns[key].foreign_keys
        assert reference.column.table.name == whole
    columns = {column.name for table in TABLES.values() for column in table.columns}
    assert columns >= {*PRECISION, *PRECISION.values()}


def test_every_column_of_a_part_points_where_its_words_can_be_found() -> None:
    for table in TABLES.values():
        for column in table.columns:
            if column.foreign_keys and column.name in FIELD[table.name]:
                (reference,) = column.foreign_keys
                assert reference.column.table.name in {
                    "person",
                    "meeting",
                    "clause",
                    "organization",
                    "resolution",
                }
