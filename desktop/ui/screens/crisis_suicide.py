"""Thoughts of suicide: what to ask, and stamps that it was asked, of a plan or intent, 988, who is with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crisis_lines import CallFacts
from desktop.domain.crisis_marks import ASKED, PLAN_OR_INTENT, WITH_THEM, asked_line, may_be_heard
from desktop.ui.screens.crisis_registry import PANELS, PanelPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.crisis import CrisisRun
    from desktop.ui.screens.crisis import CrisisScreen

PANEL = "suicide"
LIFELINE = "988"
translate = QCoreApplication.translate


def _title() -> str:
    return translate("CrisisSuicide", "Thoughts of suicide")


def asked_words() -> dict[str, dict[str, tuple[str, str]]]:
    """The chip and the line that it stamps, by what was asked and what they answered."""
    return {
        ASKED: {
            "yes": (
                translate("CrisisSuicide", "They said yes"),
                translate("CrisisSuicide", "Asked directly about ending their life: yes"),
            ),
            "no": (
                translate("CrisisSuicide", "They said no"),
                translate("CrisisSuicide", "Asked directly about ending their life: no"),
            ),
            "unclear": (
                translate("CrisisSuicide", "No clear answer"),
                translate("CrisisSuicide", "Asked directly about ending their life: no clear answer"),
            ),
        },
        PLAN_OR_INTENT: {
            "yes": (
                translate("CrisisSuicide", "A plan or the intent"),
                translate("CrisisSuicide", "There is a plan or the intent"),
            ),
            "no": (
                translate("CrisisSuicide", "No plan, no intent"),
                translate("CrisisSuicide", "No plan and no intent, as they say"),
            ),
            "unclear": (
                translate("CrisisSuicide", "Plan or intent unclear"),
                translate("CrisisSuicide", "Asked about a plan and the intent: unclear"),
            ),
        },
    }


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from desktop.content.store import CRISIS
    from desktop.ui.screens.crisis_chips import said
    from desktop.ui.screens.crisis_panels import RunsLabel

    theme, run = screen.context.theme, screen.runner.run
    panel = screen.desk.content.panel(PANEL)
    if run is None or panel is None:
        return []
    # a plan or the intent: what has to be done now stands before the questions that are answered
    urgent = screen.in_sight("people") and _answer(run, PLAN_OR_INTENT) == "yes"
    stamps: dict[str, Callable[[CrisisScreen, CrisisRun], list[QWidget]]] = {
        "ask": lambda screen, run: [_chips(screen, run, ASKED)],
        "plan": lambda screen, run: [_chips(screen, run, PLAN_OR_INTENT)],
        "together_988": _with_help,
    }
    heard = may_be_heard(run)
    blocks: dict[str, list[QWidget]] = {}
    for line in panel.lines:
        block = blocks.setdefault(line.id, [])
        if line.text:
            block.append(RunsLabel(theme, [(line.text, urgent and line.id == "together_988")]))
        # asked directly all the same, but only what yes or no answers while somebody may hear (PRACTICE 2, 16)
        if line.say and (not heard or line.id in {"ask", "together_988"}):
            block.append(said(screen, CRISIS, f"{PANEL}/{line.id}/say", line.say))
        if line.id in stamps:
            block += stamps.pop(line.id)(screen, run)
    rows: list[QWidget] = []
    if heard:
        words = translate("CrisisSuicide", "Somebody may hear: ask softly, and only what yes or no answers.")
        rows.append(RunsLabel(theme, [(words, True)]))
    if urgent:
        rows += blocks.pop("together_988", [])
    rows += [row for block in blocks.values() for row in block]
    # an agency's own panel may have other lines: what can be stamped is there all the same
    return rows + [row for build in stamps.values() for row in build(screen, run)]


def _answer(run: CrisisRun, about: str) -> str:
    line = asked_line(run, about)
    return line.data.get("answer", "") if line is not None else ""


def _chips(screen: CrisisScreen, run: CrisisRun, about: str) -> QWidget:
    from desktop.ui.screens.crisis_chips import again, chip_row

    words, runner = asked_words()[about], screen.runner
    standing = asked_line(run, about) if screen.in_sight("people") else None

    def pressed(option: str, on: bool) -> None:
        answer = option.removeprefix(f"{about}_")
        if on:
            runner.stamp("line", words[answer][1], data={"suicide": about, "answer": answer})
        elif standing is not None:
            runner.take_back(standing.id)
        again(screen, PANEL)

    chosen = {f"{about}_{standing.data.get('answer', '')}"} if standing is not None else set[str]()
    options = [(f"{about}_{answer}", chip) for answer, (chip, _line) in words.items()]
    return chip_row(screen.context.theme, _title(), options, chosen, pressed)


def _with_help(screen: CrisisScreen, run: CrisisRun) -> list[QWidget]:
    """988 is on the line; somebody is with them."""
    from desktop.ui.later import later
    from desktop.ui.screens.crisis_chips import again
    from desktop.ui.screens.crisis_half import watch_half
    from desktop.ui.screens.crisis_panels import ButtonRow, pressed_button
    from desktop.ui.widgets.fields import TextField

    theme, runner = screen.context.theme, screen.runner

    def on_the_line() -> None:
        words = translate("CrisisSuicide", "988 is on the line with us")
        runner.stamp("call", words, data=CallFacts(who=LIFELINE, number=LIFELINE, result="answered").data())

    button = pressed_button(
        theme, translate("CrisisSuicide", "988 is on the line"), "crisis_988_on_line", on_the_line
    )
    field = TextField(theme, translate("CrisisSuicide", "Who is with them, until when?"), crisis=True)
    field.setObjectName("crisis_with_them")

    def stamp() -> None:
        who = field.text().strip()
        if who:
            field.set_text("")
            words = translate("CrisisSuicide", "With them: {who}").format(who=who)
            runner.stamp("line", words, data={"suicide": WITH_THEM, "answer": who})
            later(screen, lambda: again(screen, PANEL))  # the field may be on its way out of sight

    field.entered.connect(stamp)
    field.left.connect(stamp)
    watch_half(screen, field)
    rows: list[QWidget] = [ButtonRow(theme, [button]), field]
    standing = asked_line(run, WITH_THEM) if screen.in_sight("people") else None
    if standing is not None:
        from desktop.ui.screens.crisis_panels import RunsLabel

        rows.append(RunsLabel(theme, [(standing.text, True)]))
    return rows


PANELS[PANEL] = PanelPart(title=_title, rows=_rows, keeps_typing=True)
