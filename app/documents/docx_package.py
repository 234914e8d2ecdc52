"""A Word file: the text with its parts, and nothing that tells of another maker."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.documents.docx_xml import Xml, declared, element, text
from app.documents.tree import Properties

_SINGLE: Final = {"styles", "settings", "numbering"}
_LONGEST: Final = 255  # characters of a property, by the format
_MADE: Final = (1980, 1, 1, 0, 0, 0)  # the same document gives the same bytes
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN: Final = "word/document.xml"
_CORE: Final = "docProps/core.xml"
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_NAMES: Final = {
    "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part that the text refers to."""

    kind: str  # styles, numbering, header, image …
    name: str
    content: bytes


class Package:
    """Collects what the text refers to, and in the end writes the whole file."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []

    def add(self, kind: str, content: bytes, suffix: str = "xml") -> str:
        """Take a part in; return the key by which the text refers to it."""
        number = "" if kind in _SINGLE else 1 + sum(part.kind == kind for part in self._parts)
        folder = "" if suffix == "xml" else "media/"
        self._parts.append(_Part(kind, f"{folder}{kind}{number}.{suffix}", content))
        return f"rId{len(self._parts)}"

    def written(self, main: bytes, properties: Properties) -> bytes:
        """Return the bytes of the file whose text is `main`."""
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED) as file:
            for name, content in self._files(main, properties).items():
                file.writestr(_entry(name), content)
        return stream.getvalue()

    def _files(self, main: bytes, properties: Properties) -> dict[str, bytes]:
        top = {
            "rId1": (f"{_OFFICE}/officeDocument", _MAIN),
            "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", _CORE),
        }
        return {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _relations(top),
            _CORE: _core(properties),
            _MAIN: main,
            "word/_rels/document.xml.rels": _relations(self._keyed()),
            **{f"word/_rels/{name}.rels": self._relations_of_pictures() for name in self._with_pictures()},
            **{f"word/{part.name}": part.content for part in self._parts},
        }

    def _keyed(self) -> dict[str, tuple[str, str]]:
        named = ((f"{_OFFICE}/{part.kind}", part.name) for part in self._parts)
        return {f"rId{number}": each for number, each in enumerate(named, 1)}

    def _relations_of_pictures(self) -> bytes:
        """Return those to pictures alone: LibreOffice falls over a part that is related to itself."""
        image = f"{_OFFICE}/image"
        return _relations({key: each for key, each in self._keyed().items() if each[0] == image})

    def _with_pictures(self) -> list[str]:
        """Return the parts beside the text that show pictures: they refer by the same keys."""
        return [part.name for part in self._parts if part.kind == "header" and b"r:embed" in part.content]

    def _types(self) -> bytes:
        known = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        images = {"png": "image/png"} if any(part.kind == "image" for part in self._parts) else {}
        parts = {f"/{_MAIN}": f"{_WORD}.document.main+xml", f"/{_CORE}": _CORE_TYPE}
        parts |= {
            f"/word/{one.name}": f"{_WORD}.{one.kind}+xml" for one in self._parts if one.kind != "image"
        }
        return _whole(
            "Types",
            f"{_PACKAGE}/content-types",
            *(
                element("Default", Extension=suffix, ContentType=kind)
                for suffix, kind in (known | images).items()
            ),
            *(element("Override", PartName=name, ContentType=kind) for name, kind in parts.items()),
        )


def _relations(targets: dict[str, tuple[str, str]]) -> bytes:
    return _whole(
        "Relationships",
        f"{_PACKAGE}/relationships",
        *(
            element("Relationship", Id=key, Type=kind, Target=target)
            for key, (kind, target) in targets.items()
        ),
    )


def _core(properties: Properties) -> bytes:
    told = {
        "dc:title": properties.title,
        "dc:creator": properties.author,
        "dc:subject": properties.subject,
        "dc:language": "ru-RU",
    }
    lines = [element(tag, text(words[:_LONGEST])) for tag, words in told.items()]
    return declared(element("cp:coreProperties", *lines, **_CORE_NAMES))


def _whole(tag: str, namespace: str, *children: Xml) -> bytes:
    return declared(element(tag, *children, xmlns=namespace))


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _MADE)
    entry.compress_type = ZIP_DEFLATED
    return entry
