"""Do they want the call, or call themselves; must I call, why, and were they told: all of it stamped (PRACTICE 19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_lines import WishFacts
from desktop.domain.crisis_marks import MUST, TOLD, WISHES, must_line, wish_line
from desktop.ui.screens.crisis_registry import HELP_OFFERS, PANELS, HelpOffer, PanelPart, add_key, opens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_must import MustForm

PANEL, KEY = "wish", "Ctrl+9"
translate = QCoreApplication.translate


def wish_words() -> dict[str, str]:
    """The lines that are stamped, by what they wish."""
    return {
        "yes": translate("CrisisHelp", "They want the call"),
        "no": translate("CrisisHelp", "They do not want it"),
        "self": translate("CrisisHelp", "They call themselves"),
    }


def told_words() -> dict[str, str]:
    """Whether they were told that the call must be made."""
    return {
        "yes": translate("CrisisHelp", "Told them"),
        "no": translate("CrisisHelp", "Not told yet"),
        "not_safe": translate("CrisisHelp", "Not safe to tell"),
    }


def must_words(because: str, told: str) -> str:
    """Return the whole line: "I must call, because someone is hurt. Told them." Either part may be empty."""
    head = (
        translate("CrisisHelp", "I must call, because: {reason}.").format(reason=because.rstrip(". "))
        if because
        else translate("CrisisHelp", "I must call.")
    )
    after = told_words().get(told, "")
    return translate("CrisisHelp", "{first} {then}.").format(first=head, then=after) if after else head


def wish_rows(screen: CrisisScreen) -> list[QWidget]:
    """Return the rows about their wish; also part of what to say to the operator."""
    from desktop.content.store import CRISIS
    from desktop.ui.later import later
    from desktop.ui.screens.crisis_chips import again, chip_row, said
    from desktop.ui.screens.crisis_must import MustForm
    from desktop.ui.screens.crisis_panels import RunsLabel
    from desktop.ui.screens.crisis_saying import sayings

    theme, content, runner = screen.context.theme, screen.desk.content, screen.runner
    shown = runner.run if screen.in_sight("people") else None
    standing = wish_line(shown) if shown is not None else None
    words = wish_words()

    def wished(what: str, on: bool) -> None:
        if on:
            runner.stamp("wish", words[what], data=WishFacts(what=what).data())
        elif standing is not None:
            runner.take_back(standing.id)
        again(screen, PANEL)

    lines = {line.id: line for line in content.consent}
    ask, must = lines.pop("ask", None), lines.pop("must", None)
    rows: list[QWidget] = []
    if ask is not None:
        rows.append(said(screen, CRISIS, "consent/ask/say", ask.say))
    name = _title()
    chosen = {WishFacts.of(standing).what} if standing is not None else set()
    rows.append(chip_row(theme, name, [(f"wish_{what}", words[what]) for what in WISHES],
                         {f"wish_{what}" for what in chosen},
                         lambda option, on: wished(option.removeprefix("wish_"), on)))  # fmt: skip
    if must is not None:
        rows.append(RunsLabel(theme, [(must.text, False)], size="body"))
    told = sayings(screen)
    says = {each.id: told.text(CRISIS, f"because/{each.id}/say", each.say) for each in content.because}
    if must is not None:
        says[""] = told.text(CRISIS, "consent/must/say", must.say)
    reasons = [(each.id, each.label) for each in content.because]
    form = MustForm(theme, reasons, says, told_words())
    form.grown.connect(lambda: screen.view.panel.keeping_place(lambda: None))

    def must_call(because: str, written: str, told: str) -> None:
        label = next((each.label for each in content.because if each.id == because), "")
        reason = translate("CrisisHelp", "{first}; {then}").format(first=label, then=written) if (
            label and written
        ) else label or written  # fmt: skip
        data = WishFacts(what=MUST, because=because, told=told if told in TOLD else "").data()
        runner.stamp("wish", must_words(reason, told), data=data)
        later(screen, lambda: again(screen, PANEL))  # the field may be on its way out of sight

    _listen(screen, form, must_call)
    rows += form.rows
    last = must_line(shown) if shown is not None else None
    if last is not None:
        form.show_reason(WishFacts.of(last).because)
        rows.append(RunsLabel(theme, [(last.text, True)]))
    # below what is pressed: the first page holds a whole "I must call"
    rows += [RunsLabel(theme, [(line.text, False)]) for line in (ask,) if line is not None]
    for line in lines.values():
        rows.append(RunsLabel(theme, [(line.text, False)]))
        if line.say:
            rows.append(said(screen, CRISIS, f"consent/{line.id}/say", line.say))
    return rows


def _listen(screen: CrisisScreen, form: MustForm, must_call: Callable[[str, str, str], None]) -> None:
    from desktop.ui.screens.crisis_half import watch_half

    form.stamped.connect(must_call)
    watch_half(screen, form.words, form.stamped)


def _title() -> str:
    return translate("CrisisHelp", "Shall I call?")


PANELS[PANEL] = PanelPart(title=_title, rows=wish_rows, keeps_typing=True, focus=True)
HELP_OFFERS.append(HelpOffer(name=PANEL, icon="hand", words=_title, key="Ctrl 9", press=opens(PANEL)))
add_key(KEY, opens(PANEL))
