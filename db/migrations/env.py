"""Alembic's entry: it runs on the connection it is given, inside the caller's transaction."""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

import db.models  # noqa: F401  (fills the metadata)
from db.base import Base


def _frozen_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Return how a column's type is written into a migration: bare, whatever our code becomes later."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{type(item.impl).__name__}()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_item=_frozen_type,
    render_as_batch=True,
)
context.run_migrations()
