"""Going back to a copy: first shown, then done, and to be taken back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.backups.words import moment_words, table_word
from app.errors import refusals_said
from app.russian.typography import quoted
from db.backups import restoring
from db.backups.contents import Contents, examine_office
from db.backups.manifest import manifest_of
from db.errors import FileRefused


@dataclass(frozen=True, slots=True)
class Preview:
    """What a copy holds, and how it differs from the office of now."""

    path: Path
    moment: datetime | None
    council: str
    organizations: int
    last: tuple[str, ...]
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done, and the copy by which it is taken back; None where no sound file stood there."""

    sentence: str
    way_back: Path | None


def preview(path: Path, copy: Path) -> Preview:
    """Return what restoring the copy would bring; a copy that is not whole is refused."""
    with refusals_said():
        held = restoring.prove(copy)
    manifest = manifest_of(copy)
    return Preview(
        copy,
        manifest.moment if manifest else None,
        held.council,
        held.organizations,
        held.last,
        _differences(_contents_of(path), held),
    )


def restore(path: Path, copy: Path) -> Restored:
    """Put the copy in the place of the office file, which nobody has open; the former file is kept."""
    with refusals_said():
        manifest = manifest_of(copy)
        kept = restoring.restore(path, copy)
    source = f"копии от {moment_words(manifest.moment)}" if manifest else f"файла {quoted(copy.name)}"
    done = f"Файл секретариата восстановлен из {source}"
    if kept.copy:
        return Restored(
            f"{done}. Прежний файл сохранён: чтобы вернуть его, "
            f"восстановите копию {quoted(kept.copy.path.name)}.",
            kept.copy.path,
        )
    if kept.damaged:
        return Restored(f"{done}. Повреждённый файл сохранён под именем {quoted(kept.damaged.name)}.", None)
    return Restored(f"{done}.", None)


def _contents_of(path: Path) -> Contents | None:
    try:
        return examine_office(path)
    except FileRefused:
        return None


def _differences(now: Contents | None, held: Contents) -> tuple[str, ...]:
    if now is None:
        return ("Файл секретариата отсутствует или повреждён: сравнить не с чем.",)
    council = (f"Копия принадлежит другому совету: {held.council}.",) if now.council != held.council else ()
    tables = sorted(now.counts.keys() | held.counts.keys(), key=table_word)
    counts = [(table, now.counts.get(table, 0), held.counts.get(table, 0)) for table in tables]
    return council + tuple(
        f"{table_word(table)}: сейчас {present}, в копии {former}"
        for table, present, former in counts
        if present != former
    )
