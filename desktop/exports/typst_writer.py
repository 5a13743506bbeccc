"""Turns a `Document` into a tagged PDF (PDF/UA-1) or page pictures with Typst, in a closed root.

The template is code from `resources/documents` (or the agency's own), the text is data it reads as JSON and never as
markup. Pictures come in as data too, so the compiler sees nothing but its templates and the named fonts.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from desktop.domain.errors import DocumentFailed
from desktop.exports.closed_root import check_folder, read_template
from desktop.exports.document import Document, texts
from desktop.exports.document_data import document_data
from desktop.exports.font_coverage import covered_by, uncovered
from desktop.exports.text_runs import clean

if TYPE_CHECKING:
    import typst

# In order of preference; the templates get this list, so nothing else can be picked. Arabic script is Noto Naskh:
# Noto Sans Arabic loses lam-alef in some readers.
FAMILIES = (
    "Noto Sans",
    "Noto Naskh Arabic",
    "Noto Sans Ethiopic",
    "Noto Sans Myanmar",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Emoji",
)
_TOOL = re.compile(rb"(?<=/Creator\()Typst [^)]*(?=\))|(?<=<xmp:CreatorTool>)[^<]*(?=</xmp:CreatorTool>)")
_PLACE = re.compile(r"([\w-]+\.typ):(\d+):\d+")
_OWN = "__typst_py_bytes__.typ"
"""The name the compiler gives a template that comes as bytes."""


class TypstWriter:
    """A warm compiler with the bundled fonts read once; safe to call from several threads, one page at a time."""

    def __init__(self, resources: Path, agency: Path | None = None, *, root: Path | None = None) -> None:
        """`root` is the folder of templates in place of ours: who checks a copy of it."""
        self._resources = resources
        self._root = root or resources / "documents"
        self._agency = None if agency is None else agency / "documents"
        self._fonts_folder = resources / "fonts"
        self._lock = threading.Lock()
        self._compiler: typst.Compiler | None = None
        self._templates: dict[str, bytes] = {}
        self._own: dict[str, bytes | None] = {}
        self._points: frozenset[int] = frozenset()

    def pdf(self, document: Document) -> bytes:
        """Return the document as a tagged PDF; raises `DocumentFailed` with a stable reason.

        Reasons: character_not_covered (details name the code points), template_missing, template_refused,
        template_broken, font_missing, pictogram_missing.
        """
        result = self._compile(document, "pdf", None)
        assert isinstance(result, bytes)
        return _TOOL.sub(lambda found: b" " * len(found[0]), result)  # same length: offsets stay true

    def png(self, document: Document, ppi: float = 144.0) -> list[bytes]:
        """Return one PNG per page at `ppi` dots per inch; raises as `pdf` does."""
        result = self._compile(document, "png", ppi)
        return [result] if isinstance(result, bytes) else list(result)

    def uncovered(self, *texts: str) -> list[str]:
        """Return the characters of the texts that no font draws, each once."""
        with self._lock:
            self._ready()
        return uncovered((clean(text) for text in texts), self._points)

    def draws(self, svg: str, png: bytes = b"") -> bool:
        """Tell whether a picture can be drawn, given as SVG text or PNG bytes."""
        import typst

        template = (
            b"#let logo = json(bytes(sys.inputs.logo))\n#set page(width: 60mm, height: 30mm)\n"
            b'#if logo.svg != "" { image(bytes(logo.svg), format: "svg", height: 15mm) } else '
            b'{ image(bytes(logo.png), format: "png", height: 15mm) }'
        )
        logo = json.dumps({"svg": svg, "png": list(png)})
        with self._lock:
            try:
                self._ready().compile(input=template, format="png", ppi=20.0, sys_inputs={"logo": logo})
            except typst.TypstError:
                return False
            return True

    def warm_up(self) -> None:
        """Read fonts and templates ahead of the first document."""
        with self._lock:
            self._ready()

    def _compile(
        self, document: Document, form: Literal["pdf", "png"], ppi: float | None
    ) -> bytes | list[bytes]:
        with self._lock:
            own = self._own_template(document.template)
            if own is not None:
                try:
                    return self._compile_with(own, document, form, ppi)
                except DocumentFailed as failed:
                    if failed.reason != "template_broken":
                        raise
                    # a page is needed now: ours serves, and the agency's is named where its files are looked at
                    self._own[document.template] = None
            return self._compile_with(self._template(document.template), document, form, ppi)

    def fault_of_own(self, document: Document) -> DocumentFailed | None:
        """Try the agency's own template with `document`, in which no person's words may be; None when a page came out.

        Details of template_broken: `line` of the template and `word`, the compiler's own, as far as they are known.
        """
        with self._lock:
            own = self._own_template(document.template)
            if own is None:
                return DocumentFailed("template_missing", template=document.template)
            try:
                self._compile_with(own, document, "pdf", None, explain=True)
            except DocumentFailed as failed:
                return failed
            return None

    def _compile_with(
        self,
        template: bytes,
        document: Document,
        form: Literal["pdf", "png"],
        ppi: float | None,
        *,
        explain: bool = False,
    ) -> bytes | list[bytes]:
        import typst

        compiler = self._ready()
        self._check_characters(document)
        data = document_data(document, self._resources / "pictograms")
        data["fonts"] = FAMILIES
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        standards: Any = ["ua-1"] if form == "pdf" else []
        try:
            result = compiler.compile(
                input=template, format=form, ppi=ppi, sys_inputs=inputs, pdf_standards=standards
            )
        except typst.TypstError as error:
            # the compiler's own words may quote the text: they stay here
            if "could not be displayed" in str(error):
                raise DocumentFailed("character_not_covered") from None
            facts = _where(error, self._root) if explain else {}
            raise DocumentFailed("template_broken", **facts) from None
        if result is None:
            raise DocumentFailed("template_broken")
        return result

    def _ready(self) -> typst.Compiler:
        if self._compiler is None:
            import typst

            fonts = typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[str(self._fonts_folder)],
            )
            families = set(fonts.families())
            for family in FAMILIES:
                if family not in families:
                    raise DocumentFailed("font_missing", family=family)
            named = {font.path for font in fonts.fonts() if font.family in FAMILIES and font.path}
            self._points = frozenset().union(*(covered_by(Path(path)) for path in named))
            check_folder(self._root)
            nowhere = str(self._root / "no-packages")
            self._compiler = typst.Compiler(
                input=b"",
                root=str(self._root),
                font_paths=fonts,
                ignore_system_fonts=True,
                package_path=nowhere,
                package_cache_path=nowhere,
            )
        return self._compiler

    def _template(self, name: str) -> bytes:
        if name not in self._templates:
            self._templates[name] = read_template(self._root, name)
        return self._templates[name]

    def _own_template(self, name: str) -> bytes | None:
        """Return the agency's own, None where there is none or it may not be used."""
        if name not in self._own:
            self._own[name] = None
            if self._agency is not None and (self._agency / f"{name}.typ").is_file():
                with contextlib.suppress(DocumentFailed):
                    self._own[name] = read_template(self._agency, name)
        return self._own[name]

    def _check_characters(self, document: Document) -> None:
        missing = uncovered((clean(text) for text in texts(document)), self._points)
        if missing:
            points = " ".join(f"U+{ord(character):04X}" for character in missing[:8])
            raise DocumentFailed("character_not_covered", characters=points, count=len(missing))


def _where(error: typst.TypstError, root: Path) -> dict[str, str | int]:
    """Return the line of the template that does not work, as far as the compiler names one, and its words for it."""
    places = _PLACE.findall(str(getattr(error, "diagnostic", "")))
    word = str(getattr(error, "message", error)).replace(f"{root.absolute()}{os.sep}", "")
    own = next((int(line) for name, line in places if name == _OWN), None)
    if places and places[0][0] != _OWN:
        word += f" ({places[0][0]}, line {places[0][1]})"
    return {"word": word, **({} if own is None else {"line": own})}
