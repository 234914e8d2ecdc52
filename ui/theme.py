"""The one visual language: colours, spacing, text sizes, the style sheet."""

from string import Template
from typing import NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources

GAP = 4  # the spacings are 4-8-12-16-24
SMALL_GAP = 8
MIDDLE_GAP = 12
WIDE_GAP = 16
PAGE_GAP = 24
LARGER = 1.2  # «Крупнее»: by how much
ICON = 18
ICON_GAP = 6  # between an icon and its words
# Where the desktop names no font of its own (a bare X11, a screenshot), these read better than its fallback.
FALLBACK_FAMILIES = ("Noto Sans", "DejaVu Sans Condensed", "Sans Serif")


class Colors(NamedTuple):
    """The colours of one look, by what they are for."""

    paper: str
    ground: str
    rail: str
    panel: str
    hairline: str
    border: str
    ink: str
    quiet: str
    faint: str  # what cannot be done now
    accent: str
    accent_soft: str
    here: str  # the ground of the clause being written
    desk: str  # what paper lies on
    filled: str
    filled_hover: str
    on_filled: str
    attention: str
    attention_soft: str
    attention_line: str
    active: str
    active_soft: str
    overdue: str
    bar_active: str
    bar_suspended: str
    bar_candidate: str
    bar_former: str


LIGHT = Colors(
    paper="#FFFFFF",
    ground="#F5F3EF",
    rail="#EEECE5",
    panel="#FCFBF9",
    hairline="#E2DED6",
    border="#CFCBC2",
    ink="#22262B",
    quiet="#646A72",
    faint="#8E9399",
    accent="#1D4E79",
    accent_soft="#E8F0F7",
    here="#F2F6FB",
    desk="#E4E0DA",
    filled="#1D4E79",
    filled_hover="#265F91",
    on_filled="#FFFFFF",
    attention="#8A5A00",
    attention_soft="#FBEFD6",
    attention_line="#EBD9AE",
    active="#27693F",
    active_soft="#E5F1E8",
    overdue="#A8361C",
    bar_active="#8DBB9B",
    bar_suspended="#E5BE63",
    bar_candidate="#B9CFE3",
    bar_former="#E2DED6",
)

DARK = Colors(
    paper="#1E2125",
    ground="#17191C",
    rail="#1A1C20",
    panel="#22252A",
    hairline="#33373D",
    border="#4A5058",
    ink="#E7E4DE",
    quiet="#A0A6AE",
    faint="#737A83",
    accent="#9CC5EA",
    accent_soft="#263A4C",
    here="#222A33",
    desk="#131517",
    filled="#2F6BA0",
    filled_hover="#397BB5",
    on_filled="#FFFFFF",
    attention="#E6B95C",
    attention_soft="#3B3019",
    attention_line="#57482A",
    active="#85C898",
    active_soft="#21382A",
    overdue="#F0917A",
    bar_active="#4E8462",
    bar_suspended="#B58B35",
    bar_candidate="#4B6D8C",
    bar_former="#3A3F46",
)


class Look(NamedTuple):
    """What the secretary may choose about the looks."""

    dark: bool = False
    larger: bool = False


def saved_look(settings: QSettings) -> Look:
    """Return the look chosen last time."""
    return Look(settings.value("look/dark") == "yes", settings.value("look/larger") == "yes")


def save_look(settings: QSettings, look: Look) -> None:
    """Keep the look for the next start."""
    settings.setValue("look/dark", "yes" if look.dark else "no")
    settings.setValue("look/larger", "yes" if look.larger else "no")


def apply(app: QApplication, look: Look) -> None:
    """Dress the whole program in the look; widgets painted by hand follow through `colors()`."""
    chosen = DARK if look.dark else LIGHT
    sizes = text_sizes(look)
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(chosen))
    app.setFont(_font(sizes["body"]))
    sheet = Template(resources.path("theme.qss").read_text(encoding="utf-8"))
    images = resources.path("icons").as_posix()
    app.setStyleSheet(sheet.substitute(chosen._asdict(), icons=images, **sizes))


def text_sizes(look: Look) -> dict[str, float]:
    """Return the three text sizes in points: title, body, small."""
    scale = LARGER if look.larger else 1.0
    return {name: round(size * scale, 1) for name, size in (("title", 16), ("body", 11), ("small", 10))}


def colors() -> Colors:
    """Return the colours of the look the program wears now."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def small_font() -> QFont:
    """Return the smallest of the three sizes, for widgets that paint their text by hand."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 10 / 11)
    return font


def _font(size: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in ("", "Sans", "Sans Serif"):
        font.setFamilies(FALLBACK_FAMILIES)
    font.setPointSizeF(size)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width, so that days and numbers stand in columns
    return font


def _palette(chosen: Colors) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, color in (
        ((role.Window, role.Button), chosen.ground),
        ((role.Base, role.ToolTipBase), chosen.paper),
        ((role.AlternateBase, role.Midlight, role.Light), chosen.panel),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText), chosen.ink),
        ((role.Highlight,), chosen.accent_soft),
        ((role.Link, role.LinkVisited, role.Accent), chosen.accent),
        ((role.PlaceholderText,), chosen.quiet),
        ((role.Mid, role.Dark, role.Shadow), chosen.border),
    ):
        for one in roles:
            palette.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(chosen.faint))
    return palette
