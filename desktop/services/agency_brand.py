"""The agency's name, address, colour and logo for its own pages; what cannot be used is named and left out (P4).

A logo is a PNG or SVG file beside the profile. It may reach for nothing outside itself, and is drawn once to see.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.exports.document import PageBrand

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.agency import AgencyProfile

MOST_BYTES = 512 * 1024
LEAST_CONTRAST = 4.5
"""Against white paper: what WCAG 2.2 (1.4.3) asks of words."""
ON_PAGES = frozenset({"release", "incident_report", "mandated_report", "sign"})
"""What carries the head, by what the ledger calls it. A page to take along does where the agency says so."""
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_. -]{0,79}\.(?:png|svg)", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_OUTSIDE = re.compile(
    r"<!ENTITY|<\s*script|<\s*foreignObject|@import|href\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"<\s*(?:\w+:)?text[\s>]", re.IGNORECASE)
_PNG = b"\x89PNG\r\n\x1a\n"
Draws = Callable[[str, bytes], bool]
"""Whether a picture, as SVG text or PNG bytes, can be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFault:
    """What of it is not used: in `file`, at `field` of the profile ("" for the picture itself), and why.

    Codes: colour_unknown, colour_too_pale, logo_name, missing_file, too_large, logo_no_picture, logo_outside,
    logo_words.
    """

    file: str
    field: str
    code: str


def page_brand(
    profile: AgencyProfile, folder: Path | None, draws: Draws
) -> tuple[PageBrand | None, tuple[BrandFault, ...]]:
    """Return the head for the agency's pages, None where there is nothing to show, and what was left out of it."""
    brand, faults = profile.brand, []
    colour = brand.colour.strip()
    if colour:
        code = "" if _COLOUR.fullmatch(colour) else "colour_unknown"
        if not code and contrast(colour) < LEAST_CONTRAST:
            code = "colour_too_pale"
        if code:
            faults.append(BrandFault(file="profile.toml", field="colour", code=code))
            colour = ""
    svg, png = "", b""
    if brand.logo.strip() and folder is not None:
        svg, png, fault = _logo(brand.logo.strip(), folder, draws)
        faults += [fault] if fault is not None else []
    address = tuple(line.strip() for line in brand.address if line.strip())
    name = profile.name.strip()
    # an agency that chose nothing keeps the plain page it has
    if not (svg or png or address or (name and colour)):
        return None, tuple(faults)
    return PageBrand(name=name, address=address, colour=colour, svg=svg, png=png), tuple(faults)


def contrast(colour: str) -> float:
    """Return the contrast of #rrggbb against white, 1 to 21 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _logo(name: str, folder: Path, draws: Draws) -> tuple[str, bytes, BrandFault | None]:
    """Return the logo as SVG text or PNG bytes, or why there is none."""
    if _NAME.fullmatch(name) is None:
        return "", b"", BrandFault(file="profile.toml", field="logo", code="logo_name")
    code, svg, png = "", "", b""
    try:
        with (folder / name).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return "", b"", BrandFault(file=name, field="", code="missing_file")
    if len(data) > MOST_BYTES:
        code = "too_large"
    elif name.lower().endswith(".png"):
        png = data
        code = "" if data.startswith(_PNG) else "logo_no_picture"
    else:
        svg = data.decode("utf-8", "replace")
        if _OUTSIDE.search(svg):
            code = "logo_outside"
        elif _WORDS.search(svg):
            code = "logo_words"
        elif "\ufffd" in svg or "<svg" not in svg:
            code = "logo_no_picture"
    if not code and not draws(svg, png):
        code = "logo_no_picture"
    return ("", b"", BrandFault(file=name, field="", code=code)) if code else (svg, png, None)
