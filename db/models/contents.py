from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Content(Base):
    """The bytes of a file that the office keeps, by their SHA-256; only ever added, never journalled."""

    __tablename__ = "content"
    __table_args__ = (CheckConstraint("length(data) = size", name="size"),)

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes]
