"""Every page of the program in its states, and what each must hold: names, Tab, nothing cut."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.domain.dispatch_centres import Centre
from desktop.domain.errors import NoSpace
from desktop.domain.file_types import FileFacts
from desktop.domain.safety_plans import PlanStep, StepText
from desktop.paths import AppPaths
from desktop.services.attachments import Found
from desktop.ui.client_paper import ClientPaper
from desktop.ui.language import LanguageSwitch
from desktop.ui.navigator import SCREENS
from desktop.ui.notices import Notice
from desktop.ui.screens.client import TABS
from desktop.ui.screens.client_files import ClientFiles
from desktop.ui.screens.record import RecordPage
from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel
from tests.fixtures.strange_files import tone
from tests.ui.filled import CENTRES
from tests.ui.views_giving import SHOWS

if TYPE_CHECKING:
    from desktop.ui.language import Language
    from tests.ui.filled import Filled
    from tests.ui.opened import Opened

SIZES = {"wide": (1366, 768), "short": (1366, 690), "compact": (400, 768)}
STATES = ("full", "empty", "error", "long")
PLAN_PAGES = ("numbers", "supports", "facts", "read_back", "give")
"""What a plan has beside the page it opens with: rows with a number, and the pages after the last element."""
_FILLER = {"en": "and some more words ", "ar": "وكلمات أخرى أطول "}


@dataclass(frozen=True)
class View:
    """One page: its name for pictures, and how it is opened."""

    name: str
    show: Callable[[Opened, Filled], None]


class LongWords(QTranslator):
    """Makes every text of the program two fifths longer, over the catalogue that is on."""

    def __init__(self, language: str, real: QTranslator | None) -> None:
        super().__init__()
        self._filler, self._real = _FILLER[language], real

    def isEmpty(self) -> bool:
        """Never: it answers for every text."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the text in the language, with two fifths more words behind it."""
        said = self._real.translate(context, source, disambiguation, n) if self._real is not None else ""
        said = said or source
        more = math.ceil(len(said) * 0.4) - 1
        return f"{said} {(self._filler * (1 + more // len(self._filler)))[:more].strip()}".strip()


@contextmanager
def long_words(language: str) -> Iterator[None]:
    """Every text asked for inside is longer, also after the program puts its own catalogue on top."""
    from desktop.paths import translations

    app = QApplication.instance()
    assert app is not None
    real = None
    if language != "en":
        real = QTranslator()
        assert real.load(str(translations() / f"app_{language}.qm"))
    translator = LongWords(language, real)
    app.installTranslator(translator)
    switch = LanguageSwitch.switch

    def switch_below(self: LanguageSwitch, language: Language) -> bool:
        done = switch(self, language)
        app.removeTranslator(translator)
        app.installTranslator(translator)
        return done

    LanguageSwitch.switch = switch_below  # type: ignore[method-assign]
    try:
        yield
    finally:
        LanguageSwitch.switch = switch  # type: ignore[method-assign]
        app.removeTranslator(translator)


def break_agency_files(home: Path) -> None:
    """Two of the agency's own files that cannot be used: told on Today, in Settings and on a page of their own."""
    agency = AppPaths.under(home).agency
    for name, text in (("protocols/phone.toml", "title = [\n"), ("profile.toml", "idle_minutes = 900\n")):
        (agency / name).parent.mkdir(parents=True, exist_ok=True)
        (agency / name).write_text(text, encoding="utf-8")


# ---------------------------------------------------------------- which pages there are


def locked_views() -> list[View]:
    """Return what there is without an open vault."""
    return [
        View("lock", lambda opened, filled: opened.hands.find("lock_passphrase") and None),
        View("officer-locked", lambda opened, filled: opened.hands.click("lock_officer") and None),
        View("restore", _restore),
        View("crisis-locked", lambda opened, filled: opened.window.crisis_pressed()),
        View("lock-forgotten", _forgotten),
        View("first-run-beside", lambda opened, filled: opened.window.unlocking.show_first_run(beside=True)),
    ]


def _forgotten(opened: Opened, filled: Filled) -> None:
    opened.hands.click("lock_recovery")
    opened.hands.click("lock_forgotten")


def open_views(filled: Filled) -> list[View]:
    """Return every page over an open vault; a screen added to SCREENS is among them by itself."""
    views = [
        View(screen.name, _file(0) if screen.name == "client_file" else _going(screen.name, filled))
        for screen in SCREENS
    ]
    if any(screen.name == "session" for screen in SCREENS):
        views += [
            View(f"session-{page}", _session(session_id)) for page, session_id in filled.sessions.items()
        ]
        views.append(View("session-signed", _session(filled.signed)))
        views.append(View("session-someone", _someone))
    for part in ("crisis", "look", "staff", "vault", "backup"):
        views.append(View(f"settings-{part}", _settings(part)))
    views += [View(f"client-{part}", _client_part(part)) for part in TABS[1:]]
    views.append(View("client-record-open", _whole_record))
    views += [View(f"client-{part}-paper", _paper(part)) for part in ("releases", "together", "disclosures")]
    views.append(View("client-files-asking", _files_asking))
    views += [View(f"client-file-{name}", _file(at)) for at, name in ((2, "text"), (3, "sound"))]
    views.append(View("client-file-give", _file_give))
    views.append(View("provider-code-forms", _code_forms))
    views += [
        View("calendar-with", _calendar_with),
        View("calendar-file", _calendar_file),
        View("appointment-missed", lambda opened, filled: _appointment(opened, filled.missed)),
        View(
            "appointment-no-show", lambda opened, filled: _appointment(opened, filled.appointment, "no_show")
        ),
        View("appointment-new", _appointment_new),
    ]
    views.append(View("walls-forms", _wall_forms))
    views.append(View("case-closed", _closed_case))
    views += [View(f"tasks-{part}", _task_part(part)) for part in ("form", "put_off")]
    views += [View(f"plan-{page}", _plan_page(page)) for page in PLAN_PAGES]
    views += [View(f"plan-{form}", _plan_form(form)) for form in ("card", "pictures")]
    views += [View("plan-audio", _plan_audio), View("plan-tonight", _tonight)]
    views += [View("plan-choose", _choose), View("plan-gate", _gate), View("plan-gate-cue", _gate_cue)]
    views += [View(f"plan-{page}", _given_page(page)) for page in ("version", "compare")]
    views += [View(f"plan-giving-{name}", show) for name, show in SHOWS.items()]
    views += [View(f"exchange-{tab}", _exchange(tab)) for tab in ("take", "keys")]
    views.append(View("history-check", _history_check))
    views.append(View("drills-back", _drill_back))
    views += [View("dispatch-form", _centre), View("dispatch-preview", _centres_file)]
    views += [
        View("search", _search),
        View("files", lambda opened, _filled: opened.window.choose_file("Which file?", (".toml",), _nothing)),
        View("print", _print),
        View("cover", lambda opened, _filled: opened.window.hide_pressed()),
        View("crisis", lambda opened, filled: opened.window.open_crisis(_first(filled.clients))),
    ]
    return views


def _restore(opened: Opened, _filled: Filled) -> None:
    opened.window.unlocking.show_restore()


def _first(ids: list[str]) -> str:
    return ids[0] if ids else ""


def _going(name: str, filled: Filled) -> Callable[[Opened, Filled], None]:
    client_id = _first(filled.clients)
    params = {
        "appointment": {"appointment_id": filled.appointment},
        "client": {"client_id": client_id},
        "provider_code": {"client_id": client_id},
        "case": {"client_id": client_id},
        "walls": {"client_id": client_id},
        "client_merge": {"client_id": client_id, "other_id": filled.clients[2] if filled.clients else ""},
        "session": {"client_id": filled.clients[-1] if filled.clients else ""},
        "plan": {"plan_id": filled.plan, "client_id": filled.clients[1] if filled.clients else ""},
        "drill": {"script": "violence_now", "begin": "1"},
        "incident_report": {"crisis_id": filled.crisis, "report_id": filled.report, "run_id": filled.crisis},
        "mandated_report": {"client_id": client_id, "run_id": filled.crisis},
        "crisis_passed": {"run_id": filled.crisis},
        "debrief": {"run_id": filled.crisis},
    }.get(name, {})
    return lambda opened, _filled: opened.window.go(
        name, {key: value for key, value in params.items() if value}
    )


def _session(session_id: str) -> Callable[[Opened, Filled], None]:
    return lambda opened, _filled: opened.window.go("session", {"session_id": session_id})


def _someone(opened: Opened, filled: Filled) -> None:
    session_id = next(iter(filled.sessions.values()), "")
    opened.window.go("session", {"session_id": session_id} if session_id else {})
    _current(opened).desk.beside.someone.came()


def _settings(part: str) -> Callable[[Opened, Filled], None]:
    return lambda opened, _filled: opened.window.go("settings", {"part": part})


def _drill_back(opened: Opened, _filled: Filled) -> None:
    # a practice does not begin over open work, such as a plan that was looked at before
    opened.window.go("drills")
    opened.window.go("drill", {"script": "missing_contact", "begin": "1"})
    _current(opened).crisis.quick(0)
    _current(opened).end()


def _history_check(opened: Opened, _filled: Filled) -> None:
    opened.window.go("history", {"part": "check"})
    _current(opened).check.begin()
    opened.hands.wait(lambda: _current(opened).check.banners, "what the check found", 30)


def _centre(opened: Opened, _filled: Filled) -> None:
    opened.window.go("dispatch")
    screen = _current(opened)
    found = opened.services.dispatch.find()
    screen.show_form(found[0] if found else Centre())


def _centres_file(opened: Opened, _filled: Filled) -> None:
    opened.window.go("dispatch")
    rows = CENTRES + "Cañon City,CO,,719 555 0142,,,,,\n".encode("cp1252")
    _current(opened)._on_read(opened.services.dispatch.preview_of(rows))


def _calendar_with(opened: Opened, filled: Filled) -> None:
    opened.window.go("calendar", {"client_id": _first(filled.clients)})


def _calendar_file(opened: Opened, _filled: Filled) -> None:
    opened.window.go("calendar")
    _current(opened)._on_file()


def _appointment(opened: Opened, appointment_id: str, part: str = "card") -> None:
    opened.window.go("appointment", {"appointment_id": appointment_id or "0" * 32, "part": part})


def _appointment_new(opened: Opened, filled: Filled) -> None:
    """At an hour that she did not call safe, while something else is booked."""
    params = {"client_id": _first(filled.clients), "day": "2026-11-23", "time": "22:00"}
    opened.window.go("appointment", params if filled.clients else {})


def _task_part(part: str) -> Callable[[Opened, Filled], None]:
    def show(opened: Opened, filled: Filled) -> None:
        opened.window.go("tasks", {"part": part, "task_id": filled.task})

    return show


def _client_part(part: str) -> Callable[[Opened, Filled], None]:
    def show(opened: Opened, filled: Filled) -> None:
        opened.window.go("client", {"client_id": _first(filled.clients), "part": part})

    return show


def _paper(part: str) -> Callable[[Opened, Filled], None]:
    """What is asked before a page is given out, open on a part of the client's page."""

    def show(opened: Opened, filled: Filled) -> None:
        _client_part(part)(opened, filled)
        opened.settle()
        for paper in _current(opened).findChildren(ClientPaper):
            paper._on_open()
            if paper.whom is not None:
                paper.whom.set_value("client")
                paper._show()
        opened.settle()
        for paper in _current(opened).findChildren(ClientPaper)[:1]:
            opened.hands.show_all_of(paper.make_button)

    return show


def _wall_forms(opened: Opened, filled: Filled) -> None:
    """Every small form of the page open."""
    opened.window.go("walls", {"client_id": _first(filled.clients)})
    opened.settle()
    screen = _current(opened)
    for entry in [*screen.home.entries.values(), *screen.conflicts.entries.values()]:
        for name in list(entry.buttons)[:1]:
            entry.open_named(name)


def _files_asking(opened: Opened, filled: Filled) -> None:
    """A picture that says where it was taken: keep it with that, or without?"""
    _client_part("files")(opened, filled)
    part = getattr(_current(opened), "_part", None)
    if isinstance(part, ClientFiles):
        facts = FileFacts(media_type="image/jpeg", width=40, height=20, place=True, hidden=True)
        part.ask(Found(path=Path("front-door.jpg"), size=1000, facts=facts))


def _file(number: int) -> Callable[[Opened, Filled], None]:
    def show(opened: Opened, filled: Filled) -> None:
        file_id = filled.files[number] if filled.files else "0" * 32
        opened.window.go("client_file", {"client_id": _first(filled.clients), "file_id": file_id})
        sheet, shown = _current(opened).view.sheet, number < 2 and filled.files
        # what is drawn decides which buttons there are
        opened.hands.wait(lambda: not shown or sheet.width() > 1, "the page of the file", 20)
        opened.settle()

    return show


def _file_give(opened: Opened, filled: Filled) -> None:
    """To the client, where others could find it."""
    _file(0)(opened, filled)
    if filled.files:
        screen = _current(opened)
        screen._show_give(True)
        screen.give.to.set_value("client")
        screen.give.finders.set_values(["sees_papers"])
        screen.give._show_state()


def _whole_record(opened: Opened, filled: Filled) -> None:
    """Every section open, and what a field said before."""
    _client_part("record")(opened, filled)
    page = getattr(_current(opened), "_part", None)
    if not isinstance(page, RecordPage):
        return
    for fold in page.folds.values():
        fold.open()
    for field in [each for each in page.fields.values() if each.key in page.record.changed][:1]:
        page._on_past(field)


def _closed_case(opened: Opened, filled: Filled) -> None:
    """A closed record with everything on its page open."""
    opened.window.go("case", {"client_id": filled.closed})
    screen = _current(opened)
    if filled.closed:
        screen.review._on_open()
        screen.hold._on_open()
        screen.erase._on_looked(opened.services.erasing.look(filled.closed))
        screen.erase._on_ask()


def _code_forms(opened: Opened, filled: Filled) -> None:
    """Everything that opens on the page of the code."""
    opened.window.go("provider_code", {"client_id": _first(filled.clients)})
    screen = _current(opened)
    screen.code._on_open()
    screen.known._on_open("")
    screen.failed._on_open("")


def _current(opened: Opened) -> Any:
    assert opened.window.frame is not None
    return opened.window.frame.navigator.current


def _plan_page(page: str) -> Callable[[Opened, Filled], None]:
    def show(opened: Opened, filled: Filled) -> None:
        _going("plan", filled)(opened, filled)
        _current(opened).show_page(page)

    return show


def _plan_form(form: str) -> Callable[[Opened, Filled], None]:
    """A page of its own kind, with a row that a card has no room for."""

    def show(opened: Opened, filled: Filled) -> None:
        if filled.plan:
            plans = opened.services.plans
            words = " ".join(["and then I go slowly along the wall"] * 20)
            texts = tuple(StepText(language=each, text=words) for each in ("en", "ar"))
            with suppress(NoSpace):  # where the disk is full the plan stays as it is
                plans.save_facts(filled.plan, {"who_could_find": "nobody:", "protection": "none"})
                plans.save_step(filled.plan, PlanStep(element="coping", texts=texts), 9)
        _plan_page("give")(opened, filled)
        page = getattr(_current(opened), "page", None)
        if page is not None and (form, "en") in getattr(page, "chips", {}):
            page.show_form((form, "en"))
            opened.hands.wait(lambda: page.form is None or page.form.waiting.isHidden(), "the page", 20)

    return show


def _plan_audio(opened: Opened, filled: Filled) -> None:
    if filled.plan:
        # told to be by somebody; nobody listens to it here
        with suppress(NoSpace):  # where the disk is full there is none yet
            opened.services.plans.save_facts(filled.plan, {"who_could_find": "nobody:"})
            opened.services.plan_recordings.keep(filled.plan, "en", "caseworker", tone("tone.ogg"))
    _plan_page("give")(opened, filled)
    page = getattr(_current(opened), "page", None)
    if page is not None and ("audio", "en") in getattr(page, "chips", {}):
        page.show_form(("audio", "en"))


def _given_page(page: str) -> Callable[[Opened, Filled], None]:
    def show(opened: Opened, filled: Filled) -> None:
        client_id = filled.clients[3] if filled.clients else ""
        opened.window.go("plan", {"plan_id": filled.given, "client_id": client_id})
        _current(opened).show_page(page)

    return show


def _choose(opened: Opened, filled: Filled) -> None:
    opened.window.go("plan", {"client_id": _first(filled.clients)})


def _gate(opened: Opened, filled: Filled) -> None:
    opened.window.go("plan", {"client_id": _first(filled.clients), "template": "low_risk"})


def _gate_cue(opened: Opened, filled: Filled) -> None:
    """A sign noted, and a supervisor who agreed: everything that unfolds beside it."""
    _gate(opened, filled)
    cues = getattr(_current(opened).page, "cues", None)
    if cues is not None:
        cues.cues.rows[1].click()
        cues.supervisor.parts[0].click()
        opened.hands.rest(0.02)
        _current(opened).page.scroll_area.ensureWidgetVisible(cues.more, 0, 0)


def _tonight(opened: Opened, filled: Filled) -> None:
    _gate(opened, filled)
    screen = _current(opened)
    screen.gate_id, screen.closed_by = filled.gate, filled.closed_by
    if filled.gate:
        screen.show_page("tonight")


def _exchange(tab: str) -> Callable[[Opened, Filled], None]:
    def show(opened: Opened, _filled: Filled) -> None:
        opened.window.go("exchange")
        _current(opened).show_tab(tab)

    return show


def _search(opened: Opened, _filled: Filled) -> None:
    opened.hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened.hands.type("a")


def _print(opened: Opened, filled: Filled) -> None:
    from desktop.ui.print_request import PrintRequest

    made = opened.services.documents.plan_pdf(filled.plan, "en") if filled.plan else None
    opened.window.print_pages(
        PrintRequest(
            title="Print the page",
            data=made.data if made is not None else b"",
            recipients=("inside_agency", "supervisor", "client"),
            save=_nothing,
        )
    )
    page = opened.hands.find("print_page")
    opened.hands.wait(lambda: page.drawing.isHidden() or made is None, "the pictures")
    opened.hands.wait(page.choices.looking.isHidden, "the printers")


def _nothing(_path: Any) -> None:
    return None


# ---------------------------------------------------------------- error states


@contextmanager
def disk_in_trouble(opened: Opened) -> Iterator[None]:
    """Every write of the open vault is refused, as on a full disk."""
    assert opened.window.opened is not None
    kind = type(opened.window.opened.vault)
    real = kind.unit_of_work

    def refuse(self: Any, purpose: str) -> Any:
        raise NoSpace("disk_full")

    kind.unit_of_work = refuse  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        kind.unit_of_work = real  # type: ignore[method-assign]


def make_errors(opened: Opened) -> None:
    """Type into the page while the disk is full, and show what else can be wrong with it."""
    frame = opened.window.frame
    if frame is not None and frame.findChild(QWidget, "notice") is None:
        frame.show_notice(
            Notice("One file of your agency could not be read. The built-in one is used.", caution=True)
        )
    for field in opened.window.findChildren(TextField):
        if field.isVisible() and field.isEnabled() and not field.editor.isReadOnly():
            field.set_wrong("This number was not saved. It has too few digits.")
    editors = [
        each.editor for each in opened.window.findChildren(TextField) if each.isVisible() and each.isEnabled()
    ]
    if editors:
        editors[0].setFocus(Qt.FocusReason.OtherFocusReason)
        opened.hands.type("x")
    live(500 if opened.window.autosave.dirty else 20)


# ---------------------------------------------------------------- what every page must hold


def unnamed(top: QWidget) -> list[str]:
    """Return what takes the keyboard and has no name for a screen reader."""
    found = []
    for widget in _focusable(top):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
        if not name.strip():
            found.append(called(widget))
    return found


def not_reached(opened: Opened, most: int = 400) -> list[str]:
    """Press Tab until it comes round; return what takes Tab and was never reached."""
    top = opened.window.outer.currentWidget()
    wanted = [each for each in _focusable(top) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if not wanted:
        return []
    if QApplication.focusWidget() is None or not top.isAncestorOf(QApplication.focusWidget()):
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    modifiers = Qt.KeyboardModifier.NoModifier
    for _ in range(most):
        focus = QApplication.focusWidget()
        if focus in seen and len(seen) > 1:
            break
        if focus is not None:
            seen.append(focus)
        handle = opened.window.windowHandle()
        QTest.keyClick(handle, Qt.Key.Key_Tab, modifiers)
    return [
        called(each)
        for each in wanted
        if each not in seen and each.isVisible() and not _one_of_group(each, seen)
    ]


def _one_of_group(widget: QWidget, seen: list[QWidget]) -> bool:
    """In a group where arrows move (tabs, segments, lists) Tab stops once."""
    parent = widget.parentWidget()
    return any(other.parentWidget() is parent and type(other) is type(widget) for other in seen) and bool(
        getattr(parent, "arrows_move", False) or parent.property("arrows_move")
    )


def cut(opened: Opened) -> list[str]:
    """Return texts that have less room than they need, and widgets that stick out of the window."""
    window = opened.window
    top = window.outer.currentWidget()
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        # a tip is a window of its own, which the system keeps on the screen
        if not widget.isVisible() or widget.window() is not window or not _has_words(widget):
            continue
        problem = _too_small(widget) or _outside(widget, window)
        if problem:
            found.append(f"{called(widget)} {problem}")
    return found


def _has_words(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | PaintedButton) and bool(_words(widget))


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""


def _too_small(widget: QWidget) -> str:
    if isinstance(widget, PlainLabel) and widget._elide:
        return ""
    if widget.hasHeightForWidth():
        need = widget.heightForWidth(widget.width())
        return f"is {widget.height()} high and needs {need}" if need > widget.height() + 1 else ""
    hint = widget.minimumSizeHint()
    if hint.width() > widget.width() + 1:
        return f"is {widget.width()} wide and needs {hint.width()}"
    # a button may be drawn lower than its touch target, never lower than its words
    line = widget.theme.line_height("body") if isinstance(widget, PaintedButton) else hint.height()
    if min(hint.height(), line) > widget.height() + 1:
        return f"is {widget.height()} high and needs {hint.height()}"
    return ""


def _outside(widget: QWidget, window: QWidget) -> str:
    area: QWidget | None = widget.parentWidget()
    while area is not None and not (isinstance(area, QAbstractScrollArea) or area is window):
        area = area.parentWidget()
    if area is None:
        return ""
    holder = area.viewport() if isinstance(area, QAbstractScrollArea) else area
    spot = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
    if spot.left() < -1 or spot.right() > holder.width() + 1:
        scrolls = isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0
        return (
            ""
            if scrolls and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            else (f"reaches from {spot.left()} to {spot.right()} of {holder.width()}")
        )
    if holder is window and (spot.top() < -1 or spot.bottom() > holder.height() + 1):
        return f"reaches from {spot.top()} to {spot.bottom()} of {holder.height()} high"
    return ""


def _focusable(top: QWidget) -> list[QWidget]:
    return [
        each
        for each in [top, *top.findChildren(QWidget)]
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and not each.property("no_ring")
    ]


def called(widget: QWidget) -> str:
    named: QWidget | None = widget
    while named is not None and (
        not named.objectName() or named.objectName() in {"fieldEditor", "plainScroll"}
    ):
        named = named.parentWidget()
    within = named.objectName() if named is not None else ""
    return f"{type(widget).__name__} “{_words(widget)[:40] or widget.accessibleName()[:40]}” in {within}"
