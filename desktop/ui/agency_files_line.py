"""One line about the agency's files that cannot be used, for Today and Settings, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.content.check import FileFault
    from desktop.content.problems import ContentProblem
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class AgencyFilesLine(Banner):
    """One line for Today and Settings with the way to the details; hidden while there is nothing to say."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        self.look = SecondaryButton(context.theme, translate("AgencyFiles", "What is wrong"))
        self.look.setObjectName("agency_files_look")
        super().__init__(context.theme, "", tone="look", button=self.look, parent=parent)
        self.setObjectName("agency_files_line")
        self._files = context.agency_files
        self.look.clicked.connect(lambda: context.window.go("agency_files"))
        self._files.changed.connect(self._on_changed)
        self._say()
        if not self._files.faults:  # never shown before there is a parent: it would open a window
            self.hide()

    def _on_changed(self) -> None:
        self._say()
        self.setVisible(bool(self._files.faults))

    def _say(self) -> None:
        faults = self._files.faults
        if faults:
            words = fault_words(faults[0])
            if faults[1:]:
                more = translate("AgencyFiles", "The agency's files with something wrong: {count}.")
                words = f"{words} {more.format(count=ltr(str(len(faults))))}"
            self.set_message(words)


def fault_words(fault: FileFault) -> str:
    """Return one sentence or two: which file, where, and what is used now."""
    file, place = ltr(fault.file), place_words(fault.problems[0])
    if fault.instead == "rest":
        words = translate(
            "AgencyFiles",
            "Some texts of the agency's file {file} could not be used: {place}. The others serve as before.",
        )
    elif fault.instead == "built_in":
        words = translate(
            "AgencyFiles",
            "The agency's file {file} could not be used: {place}. The built-in one is used in its place.",
        )
    else:
        words = translate(
            "AgencyFiles",
            "The agency's file {file} could not be used: {place}. Everything else is as before.",
        )
    return words.format(file=file, place=place)


def place_words(problem: ContentProblem) -> str:
    """Return where in the file, as exactly as it is known, or what is the matter with the file as a whole."""
    line = problem.details.get("line")
    what = _of_the_whole(problem.message_code)
    if line is not None and what and problem.message_code.startswith("template_"):
        return translate("AgencyFiles", "line {line}: {what}").format(line=ltr(str(line)), what=what)
    if line is not None:
        return translate("AgencyFiles", "line {line}").format(line=ltr(str(line)))
    named = [part for part in (problem.entry, problem.field) if part]
    if named and what:
        return translate("AgencyFiles", "at {entry}: {what}").format(entry=ltr(" / ".join(named)), what=what)
    if named:
        return translate("AgencyFiles", "at {entry}").format(entry=ltr(" / ".join(named)))
    return what or translate("AgencyFiles", "it does not have the form of such a file")


def _of_the_whole(code: str) -> str:
    no_page = translate("AgencyFiles", "no page can be made with it")
    return {
        "not_readable": translate("AgencyFiles", "the system does not let Waystead open it"),
        "too_large": translate("AgencyFiles", "it is too large"),
        "not_utf8": translate("AgencyFiles", "it is not text in UTF-8"),
        "template_refused": translate(
            "AgencyFiles", "it names a file, a package or a command that a page may not use"
        ),
        "template_broken": no_page,
        "template_broken_at": no_page,
        "missing_file": translate("AgencyFiles", "it is not there"),
        "colour_unknown": translate("AgencyFiles", "a colour is written like #1b4f72"),
        "colour_too_pale": translate("AgencyFiles", "it is too pale to be read on white paper"),
        "logo_name": translate("AgencyFiles", "a logo is a PNG or SVG file beside the profile"),
        "logo_no_picture": translate("AgencyFiles", "no picture can be drawn from it"),
        "logo_outside": translate("AgencyFiles", "the picture reaches for something outside itself"),
        "logo_words": translate("AgencyFiles", "the picture has words as text: turn them into outlines"),
        "not_content": translate("AgencyFiles", "no file has this place or name"),
    }.get(code, "")
