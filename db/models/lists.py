from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class SentList(Base):
    """A registry that went out: the file as it went, and its rows, so that changes since can be told."""

    __tablename__ = "sent_list"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    day: Mapped[date] = mapped_column(comment="as of which the registry was")
    addressee: Mapped[str] = mapped_column(default="", comment="to whom it went; empty: nobody was named")
    name: Mapped[str] = mapped_column(comment="the name of the file")
    organizations: Mapped[int] = mapped_column(comment="how many it lists")
    file_sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"))
    rows_sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"), comment="its rows as JSON")


class SavedFilter(Base):
    """A choice of organisations that the office makes again and again, under a name."""

    __tablename__ = "saved_filter"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True, comment="the folded name")
    choice: Mapped[dict[str, Any]]
