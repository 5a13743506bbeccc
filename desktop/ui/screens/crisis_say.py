"""What to say to the operator, as a part of the crisis page: the number, the script, the facts, and the call itself.

What the log and the record know already stands in the facts; what nobody knows yet stands there as a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.crisis_registry import PANELS, PanelPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen

SAY = "say"
PLAIN = frozenset({"call_back"})
"""Facts that say nothing about a person."""
translate = QCoreApplication.translate


def _rows(screen: CrisisScreen) -> list[QWidget]:
    from functools import partial

    from desktop.ui.screens.crisis_call import stamp_dispatch
    from desktop.ui.screens.crisis_call_card import NumberRow
    from desktop.ui.screens.crisis_panels import ButtonRow, RunsLabel, pressed_button
    from desktop.ui.screens.crisis_words import HIDDEN, filled

    theme, desk, run = screen.context.theme, screen.desk, screen.runner.run
    hidden, view = not screen.in_sight("place"), screen.view.number.view
    values = desk.values(run, screen.runner.client, desk.found(run, screen.runner.client))
    known = desk.facts(run, screen.runner.client)
    if hidden:
        values = {name: HIDDEN if words else "" for name, words in values.items()}
        known = {fact: words if fact in PLAIN else HIDDEN for fact, words in known.items()}
    rows: list[QWidget] = []
    if view.number:
        number = NumberRow(
            theme, screen.context.window.widget(), lambda _typed: None, compact=screen.view.compact
        )
        number.copy.setEnabled(not screen.context.drill)
        about = ". ".join(part for part in (view.label, view.note_long or view.note) if part)
        number.show_number(view.number, about, typed=False, grey=view.grey)
        rows.append(number)
    elif not desk.towns():
        panel = desk.content.panel("no_number")
        lines = panel.lines if panel is not None else ()
        rows += [RunsLabel(theme, filled(line.text, values)) for line in lines if line.text]
    rows += [RunsLabel(theme, filled(line.text, values)) for line in desk.content.dispatch]
    stamp = pressed_button(
        theme, translate("CrisisCall", "Stamp the call"), "crisis_stamp_call", partial(stamp_dispatch, screen)
    )
    wish = pressed_button(
        theme,
        translate("CrisisCall", "Do they want the call, or must you?"),
        "crisis_say_wish",
        partial(screen.opened.open, "wish"),
    )
    rows.append(ButtonRow(theme, [stamp, wish]))
    for fact in desk.content.dispatch_facts:
        words = known.get(fact.id, "")
        rows.append(RunsLabel(theme, [(f"{fact.label}  ", not words), (words or fact.hint, bool(words))]))
    return rows


def _title() -> str:
    return translate("CrisisCall", "What to say")


PANELS[SAY] = PanelPart(title=_title, rows=_rows)
